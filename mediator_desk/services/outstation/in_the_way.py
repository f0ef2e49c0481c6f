"""What is in the way of a case that comes back: hours that the office gave away meanwhile, and its bin."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute, Session

from mediator_desk.errors import Refused
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import SessionState
from mediator_desk.services.numbering import is_used
from mediator_desk.services.outstation.case_rows import CASES
from mediator_desk.services.outstation.merging import Rows, Three, table_of
from mediator_desk.services.sessions.clashes import TAKEN, Clash, Wish, clashes

NUMBERED: dict[str, InstrumentedAttribute[Any]] = {"agreements": MediationAgreement.number, CASES: Case.number}
"""Tables whose rows have a number that is never given twice, and where it stands."""
WHEN_AND_WHERE = ("mediator_id", "room_id", "begins_at", "ends_at")


def taken_meanwhile(office: Session, three: Three) -> tuple[Clash, ...]:
    """Return which rooms and people of meetings that a file planned or moved the office has elsewhere by now."""
    if f"{CASES}/{three.case_id}" not in three.theirs:
        return ()
    found: list[Clash] = []
    for name, row in three.mine.items():
        before = three.base.get(name, {})
        is_planned = table_of(name) == MediationSession.__tablename__ and row["state"] == SessionState.PLANNED
        if not is_planned or all(row[one] == before.get(one) for one in WHEN_AND_WHERE):
            continue
        begins_at, ends_at = (datetime.fromisoformat(row[one]) for one in ("begins_at", "ends_at"))
        own = int(name.partition("/")[2])
        wish = Wish(three.case_id, row["mediator_id"], row["room_id"], begins_at, ends_at, without=own)
        found += [one for one in clashes(office, wish) if one.kind in TAKEN]
    return tuple(found)


def number_in_the_way(office: Session, three: Three, result: Rows) -> Refused | None:
    """Return why a case stays in its file: a number that was given there was given at the office too, by hand."""
    known = {number for _name, number, _given in numbers_in(three.theirs)}
    for _name, number, given in numbers_in(result):
        if number not in known and is_used(office, number, given):
            return Refused("number_given_meanwhile", number=number, case_id=three.case_id)
    return None


def numbers_in(rows: Rows) -> Iterator[tuple[str, str, InstrumentedAttribute[Any]]]:
    """Yield the numbers among rows of a case that are never given twice: row, number, where such numbers stand."""
    for name, row in rows.items():
        if (given := NUMBERED.get(table_of(name))) is not None and row.get(given.key):
            yield name, row[given.key], given


def is_in_bin(three: Three) -> bool:
    """Tell whether the office has put a case into its bin, where what comes back would be thrown away with it."""
    return bool(three.theirs.get(f"{CASES}/{three.case_id}", {}).get("binned_at"))
