"""Asking a consumer to complete what was sent: the form opens again on the phone, with what is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.text import clean_text, storable
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import CompletionRequest, Letter
from mediator_desk.models.rights import Right, may
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.services import audit
from mediator_desk.services.bridge.letters import GIVEN_BY_THE_BRIDGE
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.intake.intake_file import COLUMNS
from mediator_desk.services.intake.intake_plan import cases_of

LONGEST_WORDS = 2_000


@dataclass(frozen=True)
class RequestRow:
    """A request to complete. Instants in UTC; `answered_at` and `withdrawn_at` None while it is open."""

    id: int
    receipt: str
    words: str
    columns: tuple[str, ...]
    asked_at: datetime
    answered_at: datetime | None
    withdrawn_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether the consumer is still asked."""
        return self.answered_at is None and self.withdrawn_at is None


def ask_to_complete(
    db: Session, receipt: str, words: str, columns: Sequence[str] = (), *, by: Actor, now: datetime
) -> int:
    """Ask for what is missing of the letter with this receipt; return the id of the request.

    An earlier open request gives way to this one. Raises Invalid, Refused("receipt_unknown") where no letter, no row in
    quarantine and no case has this number, ("case_has_ended"), ("columns_unknown").
    """
    may(by, Right.WORK_ON_CASES)
    plain = clean_text(storable(words)).text.strip()
    if not plain:
        raise Invalid([Problem("words", "required")])
    if len(plain) > LONGEST_WORDS:
        raise Invalid([Problem("words", "too_long", {"longest": LONGEST_WORDS})])
    if unknown := [one for one in columns if one not in COLUMNS or one in GIVEN_BY_THE_BRIDGE]:
        raise Refused("columns_unknown", columns="、".join(unknown))
    case_id = _case_of(db, receipt)
    for earlier in _open_requests(db, receipt):
        earlier.withdrawn_at = now
    asked = list(dict.fromkeys(columns))
    request = CompletionRequest(receipt=receipt, words=plain, columns=asked, asked_at=now, staff_id=by.staff_id)
    db.add(request)
    facts = {"number": receipt, "columns": "、".join(asked)}
    audit.record(db, "consumer_asked", by=by, at=now, case_id=case_id, facts=facts, reason=plain)
    return request.id


def withdraw_request(db: Session, request_id: int, *, by: Actor, now: datetime) -> None:
    """Ask no more. Raises Refused("request_no_longer_open") where it was answered or withdrawn meanwhile."""
    may(by, Right.WORK_ON_CASES)
    request = db.get(CompletionRequest, request_id, with_for_update=True, populate_existing=True)
    if request is None or request.answered_at is not None or request.withdrawn_at is not None:
        raise Refused("request_no_longer_open")
    request.withdrawn_at = now
    case_id = cases_of(db, {request.receipt}).get(request.receipt)
    audit.record(db, "consumer_asked_no_more", by=by, at=now, case_id=case_id, facts={"number": request.receipt})


def requests_of(db: Session, receipt: str) -> tuple[RequestRow, ...]:
    """Return what the consumer with this receipt was asked for, the newest first."""
    query = select(CompletionRequest).where(CompletionRequest.receipt == receipt).order_by(CompletionRequest.id.desc())
    return tuple(
        RequestRow(one.id, one.receipt, one.words, tuple(one.columns), one.asked_at, one.answered_at, one.withdrawn_at)
        for one in db.scalars(query)
    )


def _open_requests(db: Session, receipt: str) -> list[CompletionRequest]:
    is_open = CompletionRequest.answered_at.is_(None), CompletionRequest.withdrawn_at.is_(None)
    return list(db.scalars(select(CompletionRequest).where(CompletionRequest.receipt == receipt, *is_open)))


def _case_of(db: Session, receipt: str) -> int | None:
    """Return the case that goes on with a receipt, None while there is none but something waits under it."""
    case_id = cases_of(db, {receipt}).get(receipt)
    if case_id is not None:
        case = the_case(db, case_id)
        if not case.is_open:
            raise Refused("case_has_ended", number=case.shown_number)
        return case_id
    apart = select(QuarantinedSubmission.id).where(QuarantinedSubmission.number == receipt)
    letter = select(Letter.id).where(Letter.receipt == receipt, Letter.taken_at.is_(None))
    waits = db.scalar(apart.where(QuarantinedSubmission.settled_at.is_(None)).limit(1)) or db.scalar(letter.limit(1))
    if not receipt or waits is None:
        raise Refused("receipt_unknown", number=receipt or "—")
    return None
