"""Text in bad faith, put before every text that people typed in a committee's database."""

from __future__ import annotations

import importlib
import json
import pkgutil
from typing import Any

from sqlalchemy import String, Text, select, update
from sqlalchemy.exc import DatabaseError

import mediator_desk.models
from mediator_desk.database import Database
from mediator_desk.models.columns import Base

NOT_TYPED = frozenset(
    {
        *("chain_keys", "audit_links", "audit_entries", "number_counters", "name_keys", "issued_papers", "kept_inputs"),
        *("frozen_months", "subsidy_lists", "figure_corrections", "destructions", "alembic_version"),
    }
)
"""Tables whose texts the program writes, or that the database refuses to change."""
CODES = frozenset(
    {
        *("number", "submission_number", "case_number_template", "agreement_number_template", "rate_definition"),
        *("content_hash", "sha256", "file_hash", "media_type", "shipped_as", "facts_mark", "source", "work_number"),
        *("identity_number", "credit_code", "phone", "account", "city", "reason"),
    }
)
"""Columns of codes and of numbers with a form of their own."""


def plant(database: Database, mark: str) -> int:
    """Put the mark before every text that people typed; return how many columns have it now."""
    for module in pkgutil.walk_packages(mediator_desk.models.__path__, "mediator_desk.models."):
        importlib.import_module(module.name)
    planted = 0
    for table in Base.metadata.sorted_tables:
        for column in table.columns if table.name not in NOT_TYPED else ():
            is_text = type(column.type) in (String, Text) and not column.foreign_keys
            if is_text and column.name not in CODES:
                planted += _planted(database, table.c[column.name], mark)
    return planted + _in_quarantine(database, mark)


def _planted(database: Database, column: Any, mark: str) -> int:
    changed = update(column.table).where(column != "").values({column: mark + column})
    try:
        with database._engine.begin() as connection:
            return connection.execute(changed).rowcount > 0
    except DatabaseError:  # a rule of the database: the column holds no free text
        return 0


def _in_quarantine(database: Database, mark: str) -> int:
    kept = Base.metadata.tables["quarantined_submissions"]
    with database._engine.begin() as connection:
        rows = connection.execute(select(kept.c.id, kept.c.fields)).all()
        for row in rows:
            fields = json.loads(row.fields) if isinstance(row.fields, str) else row.fields
            marked = {
                name: f"{mark}{text}" if isinstance(text, str) and text else text for name, text in fields.items()
            }
            connection.execute(update(kept).where(kept.c.id == row.id).values(fields=marked))
    return bool(rows)
