"""查询进度 by the public: how far a matter is, by document number and what the committee asks for beside it.

Only states are told, in the committee's words; nothing else of a case leaves the office here. Who asks with a wrong
check finds nothing, as one who asks for a number that is not here, and each look-up is written down either way: so both
take the same work.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.bridge import ToldState
from mediator_desk.server import bridge_calls
from mediator_desk.server.logins import is_walled
from mediator_desk.server.public_progress import letters_query, matters_query
from mediator_desk.services.bridge.texts import NOTHING, STATE, bridge_settings
from mediator_desk.services.enquiry import LONGEST_NUMBER, plain_number

NOT_FOUND = "not_found"
NOT_FOUND_KEPT = timedelta(days=1)
"""How long it is kept that somebody found nothing; of nobody, and without the number."""
END = 4
"""So many signs of a receipt say which matter it is to whoever has it."""


@dataclass(frozen=True)
class Asked:
    """What the committee waits for from the consumer.

    `receipt` is what a completing letter names; `columns` are the columns of the form that are asked for, `papers` the
    papers that a notice names, with its last day.
    """

    receipt: str
    words: str
    columns: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True)
class PublicState:
    """How far one matter is. `state` is the key of its words (texts.public_texts): "state.…"."""

    receipt_end: str
    kind: str
    state: str
    since: date
    can_be_rated: bool
    asked: Asked | None = None


def public_progress(
    db: Session, identity_number: str, check: str, *, now: datetime, way: str = "page"
) -> tuple[PublicState, ...]:
    """Return how far the matters of a person are, the newest first; nothing where the check is wrong.

    `check` is what the committee asks for beside the number (bridge_settings.asks_for). It is written down who was
    told what, by which `way`: "page", or the name of a back end.
    """
    number, phone = plain_number(identity_number)[:LONGEST_NUMBER], plain_check(check)
    connection = db.connection()
    if is_walled(connection):
        rows = bridge_calls.progress(connection, number, phone, way, now)
    else:
        rows = progress_rows(db, number, phone)
        _write_told(db, rows, way, now)
    return tuple(_state(row) for row in rows)


def plain_check(typed: str) -> str:
    """Return what was typed as the last digits of a phone, "" where it cannot be them."""
    plain = typed.strip()
    return plain if len(plain) == END and all(c in "0123456789" for c in plain) else ""


def progress_rows(db: Session, number: str, phone: str) -> list[dict[str, Any]]:
    """Return the rows of a look-up where the program itself asks the tables; each with the id of its case, or None."""
    places = {"number": number, "phone": phone, "is_any": bridge_settings(db).asks_for == NOTHING}
    connection = db.connection()
    # An empty number is nobody's: parties without one would all be found.
    waits = connection.execute(letters_query(), places).mappings().all() if number else []
    cases = connection.execute(matters_query(), places).mappings().all() if number else []
    nothing = {"case_id": None, "is_rated": False, "is_rateable": False, "papers": None, "notice": None, "until": None}
    return [{**nothing, **row} for row in waits] + [dict(row) for row in cases]


def _write_told(db: Session, rows: list[dict[str, Any]], way: str, now: datetime) -> None:
    told = [(str(row["receipt"]), STATE + row["state"]) for row in rows] or [("", NOT_FOUND)]
    values = [{"receipt": receipt, "at": now, "way": way[:40], "state": state} for receipt, state in told]
    db.execute(insert(ToldState), values)
    db.execute(delete(ToldState).where(ToldState.receipt == "", ToldState.at < now - NOT_FOUND_KEPT))


def _state(row: dict[str, Any]) -> PublicState:
    return PublicState(
        receipt_end=str(row["receipt"])[-END:],
        kind=str(row["kind"]),
        state=STATE + row["state"],
        since=china_day(row["since"]),
        can_be_rated=bool(row["is_rateable"]) and not row["is_rated"],
        asked=_asked(row),
    )


def _asked(row: dict[str, Any]) -> Asked | None:
    if row["words"] is None and row["papers"] is None:
        return None
    words = "\n".join(filter(None, (row["words"], row["notice"])))
    return Asked(str(row["receipt"]), words, tuple(row["columns"] or ()), tuple(row["papers"] or ()), row["until"])
