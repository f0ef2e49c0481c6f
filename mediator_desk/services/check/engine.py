"""What the database engine itself can say: whether its pages are whole, references lead anywhere, guards stand."""

from __future__ import annotations

import hashlib

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from mediator_desk.services.check.findings import MOST_TOLD, Finding
from mediator_desk.services.check.kept_values import watched_tables

GUARDS = {
    "audit_entries_no_update": "dc60fc920c8c33ba",
    "audit_entries_no_delete": "714ecd9b7570a156",
    "audit_entries_moved": "202bb300bc9f168a",
    "audit_links_no_update": "933452bfc35dd39f",
    "audit_links_no_delete": "035bb8bb5720c622",
    "chain_keys_no_update": "97cc8d5526835786",
    "chain_keys_no_delete": "9a0560e06c14cf65",
    "destructions_no_update": "bdb88c8bc59e2422",
    "destructions_no_delete": "f0c588d28774fc06",
    "issued_papers_stay": "8959fb6c041d75fc",
    "frozen_months_stay": "350dd4103bb7eb72",
    "subsidy_lists_stay": "238cdb452c3ebf76",
}
"""The triggers by which the database refuses to change what was written for ever (migrations 0009 to 0012).

Each with the beginning of the SHA-256 of its SQL in a file: one that was exchanged for an idle one of the same name is
no guard. A server words its triggers anew; there its name counts, and that it is switched on.
"""
ON_SERVER = ("audit_entries_own", "audit_entries_not_past", "audit_entries_linked", "settled")
"""The triggers by which a server itself sees to the trail (migrations 0013 and 0016), beside those of each table."""


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
    if db.get_bind().dialect.name != "sqlite":
        named = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
        names = set(db.execute(text(named)).scalars())
        of_tables = (f"{table}_{what}" for table in watched_tables() for what in ("seen", "not_at_once"))
        wanted = (*GUARDS, *ON_SERVER, *of_tables)
        return [Finding("guard_missing", {"guard": one}) for one in wanted if one not in names]
    rows = db.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    there = {row.name: _digest(row.sql) for row in rows}
    return [Finding("guard_missing", {"guard": one}) for one, digest in GUARDS.items() if there.get(one) != digest]


def _digest(sql: str) -> str:
    return hashlib.sha256(" ".join(sql.split()).encode()).hexdigest()[:16]
