"""What this file may do where it holds cases that were taken along: work on these cases, and nothing else.

One rule for everything: it looks at what a Session is about to write. Whatever belongs to the whole committee (its
people, settings, months, imports, what leaves for good) is done at the office, and once the file was brought back
nothing is saved in it any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from weakref import WeakSet

from sqlalchemy import Engine, event, func, select
from sqlalchemy.orm import Session, UOWTransaction

from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.outstation import CheckedOutCase, NumberBlock, Outstation

CLOSED = "outstation_closed"
"""The last act of such a file."""
BETWEEN_CASES = frozenset({"merges", "merged_parties", "told_apart"})
"""What is of two cases stays at the office: the other one is seldom along."""
WORKED_ON = frozenset(
    {
        # a case
        *("cases", "agreements", "agreement_terms", "attachments", "case_tags", "complaint_passings", "contacts"),
        *("court_referrals", "data_consents", "deadlines", "extensions", "extension_consents", "external_numbers"),
        *("file_bindings", "follow_ups", "inquiries", "instalments", "instalment_parts", "issued_papers"),
        *("judicial_confirmations", "mediation_sessions", "mediator_appointments", "offered_payments"),
        *("paper_deliveries", "paper_requests", "paper_texts", "parties", "private_notes", "recusals"),
        *("representatives", "review_proposals", "session_notes", "session_people", "settlement_authorities"),
        *("settlement_offers", "signatures", "suspensions", "void_numbers"),
        # a person's own, and what the program keeps by itself
        *("kept_inputs", "case_visits", "presences", "saved_views", "audit_entries", "name_keys"),
    }
)
"""Tables in which an outstation writes."""
A_PERSONS_OWN = frozenset({"kept_inputs", "case_visits", "presences", "saved_views"})
DONE_AT_THE_OFFICE = frozenset(
    {
        *("imported", "case_deleted", "file_deleted", "file_destroyed", "file_destroyed_again", "privacy_erased"),
        *("committee_moved_away", "cases_taken_along", "cases_brought_back", "cases_brought_back_for"),
        *("backup_restored", "case_brought_back"),
    }
)
"""Acts that write past the Session, or take away for good."""
_FILLING = "outstation_filling"
_ordinary: WeakSet[Engine] = WeakSet()
"""Databases of which it is known that they are no outstation: none ever becomes one while it is open."""


class SetAside(NamedTuple):
    """Numbers of a series that a file gives, from the first to the last; `passed` are those of them that it does not.

    They were given at the office by hand, or are void, when the others were set aside.
    """

    first: int
    last: int
    passed: tuple[int, ...] = ()


@dataclass(frozen=True)
class OutstationFacts:
    """What an outstation's file says of itself."""

    checkout_id: int
    token: str
    staff_id: int
    made_at: datetime
    due_on: date
    place: str
    office: str
    coming_at: datetime | None
    came_back_at: datetime | None
    cases: int
    """How many cases it holds that did not come back yet."""


def outstation_of(db: Session) -> OutstationFacts | None:
    """Return what this file is, where it holds cases that were taken along; None for a committee's own records."""
    if not _may_be_one(db):
        return None
    found = db.connection().execute(select(*Outstation.__table__.c)).first()
    if found is None:
        return None
    cases = db.connection().execute(select(func.count()).select_from(Case)).scalar_one() - len(cases_home(db))
    return OutstationFacts(
        found.checkout_id, found.token, found.staff_id, found.made_at, found.due_on, found.place, found.office,
        found.coming_at, found.came_back_at, cases,
    )  # fmt: skip


def refuse_at_outstation(db: Session) -> None:
    """Raise Refused("not_at_outstation") in such a file: for what writes past the Session."""
    if _is_outstation(db):
        raise Refused("not_at_outstation")


def block_of(db: Session, series: str, year: int) -> SetAside | None:
    """Return the numbers of a series that this file may give; None where it gives as the office does.

    Raises Refused("numbers_used_up", series, year) in an outstation that has none of them.
    """
    if not _is_outstation(db):
        return None
    query = select(NumberBlock.first_number, NumberBlock.last_number, NumberBlock.passed).join(
        Outstation, Outstation.checkout_id == NumberBlock.checkout_id
    )
    found = db.execute(query.where(NumberBlock.series == series, NumberBlock.year == year)).first()
    if found is None:
        raise Refused("numbers_used_up", series=series, year=year)
    return SetAside(found.first_number, found.last_number, tuple(found.passed))


def cases_home(db: Session) -> frozenset[int]:
    """Return the cases of this file that came back before the others: nothing is done on them here any more."""
    query = select(CheckedOutCase.case_id).where(CheckedOutCase.came_at.is_not(None))
    return frozenset(db.connection().execute(query).scalars())


def let_fill(db: Session) -> None:
    """Let this Session write what makes a file an outstation, or closes it."""
    db.info[_FILLING] = True


def note_coming(db: Session, at: datetime | None) -> None:
    """Let nothing be saved in this file while it is being brought back; None: it did not come, and one goes on."""
    let_fill(db)
    here = db.scalars(select(Outstation).where(Outstation.came_back_at.is_(None))).first()
    if here is not None:
        here.coming_at = at


def _may_be_one(db: Session) -> bool:
    return db.get_bind().dialect.name == "sqlite" and db.get_bind().engine not in _ordinary


def _is_outstation(db: Session) -> bool:
    if not _may_be_one(db):
        return False
    if db.connection().execute(select(Outstation.number)).first() is None:
        if not db.info.get(_FILLING):
            _ordinary.add(db.get_bind().engine)
        return False
    return True


@event.listens_for(Session, "before_flush")
def _hold_to_the_rule(db: Session, _flush: UOWTransaction, _rows: object) -> None:
    if db.info.get(_FILLING) or not _may_be_one(db):
        return
    changed = [row for row in (*db.new, *db.dirty, *db.deleted) if isinstance(row, Base)]
    if not changed or not _is_outstation(db):
        return
    here = db.connection().execute(select(Outstation.came_back_at, Outstation.coming_at)).one()
    if here.came_back_at is not None:
        raise Refused("outstation_came_back")
    if here.coming_at is not None:
        raise Refused("outstation_is_coming")
    home = cases_home(db)
    for row in changed:
        if home and row.__tablename__ not in A_PERSONS_OWN and _case_of(row) in home and _is_written(db, row):
            raise Refused("case_is_home")
        is_new_case = isinstance(row, Case) and row in db.new
        is_of_office = isinstance(row, AuditEntry) and row.act in DONE_AT_THE_OFFICE
        if row.__tablename__ not in WORKED_ON or is_new_case or is_of_office:
            if not _is_written(db, row):
                continue  # it was only looked at, or locked
            raise Refused("not_at_outstation")


def _case_of(row: Base) -> int | None:
    """Return the case that a row names. Every save of a case names it in its entry of the trail at least."""
    return row.id if isinstance(row, Case) else getattr(row, "case_id", None)


def _is_written(db: Session, row: Base) -> bool:
    return row not in db.dirty or db.is_modified(row)
