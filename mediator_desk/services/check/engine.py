"""What the database engine itself can say: whether its pages are whole, references lead anywhere, guards stand."""

from __future__ import annotations

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from mediator_desk.services.check.findings import MOST_TOLD, Finding

ADDED_ONLY = ("audit_entries", "audit_links", "chain_keys", "destructions")
FROZEN = ("issued_papers_stay", "frozen_months_stay", "subsidy_lists_stay")
GUARDS = (*(f"{table}_no_{act}" for table in ADDED_ONLY for act in ("update", "delete")), *FROZEN)
"""The triggers by which the database refuses to change what was written for ever (migrations 0009 to 0011)."""


def check_engine(db: Session) -> list[Finding]:
    """Return what is wrong: pages_damaged(words), reference_broken(table, other), guard_missing(guard).

    A server sees to its own pages and references; there the guards are looked at.
    """
    if db.get_bind().dialect.name != "sqlite":
        return _missing_guards(db)
    damaged = _damaged_pages(db)
    return damaged or [*_broken_references(db), *_missing_guards(db)]


def _damaged_pages(db: Session) -> list[Finding]:
    try:
        said = db.execute(text(f"PRAGMA integrity_check({MOST_TOLD})")).scalars().all()
    except DatabaseError as error:  # too damaged to be looked through
        said = [str(error.orig)]
    return [Finding("pages_damaged", {"words": one}) for one in said if one != "ok"]


def _broken_references(db: Session) -> list[Finding]:
    found = {(row[0], row[2]) for row in db.execute(text("PRAGMA foreign_key_check"))}
    return [Finding("reference_broken", {"table": table, "other": other}) for table, other in sorted(found)]


def _missing_guards(db: Session) -> list[Finding]:
    there = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    if db.get_bind().dialect.name != "sqlite":
        there = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
    names = set(db.execute(text(there)).scalars())
    return [Finding("guard_missing", {"guard": one}) for one in GUARDS if one not in names]
