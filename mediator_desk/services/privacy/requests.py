"""The register of what people ask about their own data (Personal Information Protection Law art. 44-47 and 50)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.conventions.masking import mask_number
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.rights import Right, may
from mediator_desk.models.trust import PrivacyRequest
from mediator_desk.models.trust_words import PrivacyWish
from mediator_desk.services import audit
from mediator_desk.services.office.setting_rows import too_long


@dataclass(frozen=True)
class RequestDraft:
    """Who asks for what about the own data, and since when."""

    wish: PrivacyWish | None = None
    name: str = ""
    identity_number: str = ""
    asked_on: date | None = None
    words: str = ""

    def problems(self, today: date) -> list[Problem]:
        """Return what is missing or cannot be."""
        missing = [name for name in ("wish", "asked_on") if getattr(self, name) is None]
        missing += [] if self.name.strip() else ["name"]
        problems = [Problem(name, "required") for name in missing]
        if self.asked_on is not None and self.asked_on > today:
            problems.append(Problem("asked_on", "in_future"))
        return problems + too_long(PrivacyRequest, self)


@dataclass(frozen=True)
class AnswerDraft:
    """What came of a request: granted or not, and what was done, or why it was not."""

    is_granted: bool | None = None
    answer: str = ""
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing: whoever is refused is told why (art. 50)."""
        problems = [Problem("is_granted", "required")] if self.is_granted is None else []
        return problems if self.answer.strip() else [*problems, Problem("answer", "required")]


@dataclass(frozen=True)
class RequestRow:
    """A request as the register shows it; the number masked."""

    id: int
    wish: PrivacyWish
    name: str
    masked_number: str
    asked_on: date
    words: str
    days: int
    """Whole days that it waited for its answer, or waits."""
    answered_at: datetime | None
    is_granted: bool | None
    answer: str
    answered_by: str
    version: int
    identity_number: str = field(default="", repr=False)


def register_request(db: Session, draft: RequestDraft, *, by: Actor, now: datetime) -> PrivacyRequest:
    """Put a request into the register. Raises Invalid, Refused("not_for_role")."""
    may(by, Right.ANSWER_PRIVACY)
    if problems := draft.problems(china_day(now)):
        raise Invalid(problems)
    if draft.wish is None or draft.asked_on is None:
        raise Invalid([Problem("wish", "required")])
    row = PrivacyRequest(
        wish=draft.wish,
        name=draft.name.strip(),
        identity_number=normalise_number(draft.identity_number),
        asked_on=draft.asked_on,
        words=draft.words.strip(),
    )
    db.add(row)
    db.flush()
    audit.record(db, "privacy_asked", by=by, at=now, facts={"id": row.id, "name": row.name, "wish": row.wish})
    return row


def answer_request(db: Session, request_id: int, draft: AnswerDraft, *, by: Actor, now: datetime) -> PrivacyRequest:
    """Write down what came of a request; it is answered once.

    Raises Invalid, Refused("privacy_request_not_found" / "privacy_answered_already" / "changed_at_another_desk" /
    "not_for_role").
    """
    may(by, Right.ANSWER_PRIVACY)
    row = db.get(PrivacyRequest, request_id, with_for_update=True)
    if row is None:
        raise Refused("privacy_request_not_found")
    if row.answered_at is not None:
        who = db.get(Staff, row.staff_id) if row.staff_id else None
        raise Refused("privacy_answered_already", first_by=who.name if who else "", first_at=row.answered_at)
    if row.version != draft.version:
        raise Refused("changed_at_another_desk")
    if problems := draft.problems():
        raise Invalid(problems)
    row.answered_at, row.is_granted, row.answer = now, draft.is_granted, draft.answer.strip()
    row.staff_id = by.staff_id
    facts = {"id": row.id, "name": row.name, "wish": row.wish, "is_granted": row.is_granted}
    audit.record(db, "privacy_answered", by=by, at=now, facts=facts)
    return row


def request_rows(db: Session, *, now: datetime) -> Sequence[RequestRow]:
    """Return every request: those that wait first, the longest waiting first; then the answered, the newest first."""
    query = select(PrivacyRequest, Staff.name).outerjoin(Staff, Staff.id == PrivacyRequest.staff_id)
    rows = [_row(request, name or "", china_day(now)) for request, name in db.execute(query)]
    waiting = sorted((row for row in rows if row.answered_at is None), key=lambda row: (row.asked_on, row.id))
    answered = [row for row in rows if row.answered_at is not None]
    return [*waiting, *sorted(answered, key=lambda row: (row.answered_at or now, row.id), reverse=True)]


def request_row(db: Session, request_id: int, *, now: datetime) -> RequestRow:
    """Return one request. Raises Refused("privacy_request_not_found")."""
    request = db.get(PrivacyRequest, request_id)
    if request is None:
        raise Refused("privacy_request_not_found")
    name = db.scalar(select(Staff.name).where(Staff.id == request.staff_id)) or ""
    return _row(request, name, china_day(now))


def _row(request: PrivacyRequest, answered_by: str, today: date) -> RequestRow:
    until = china_day(request.answered_at) if request.answered_at else today
    return RequestRow(
        id=request.id,
        wish=request.wish,
        name=request.name,
        masked_number=mask_number(request.identity_number),
        asked_on=request.asked_on,
        words=request.words,
        days=max((until - request.asked_on).days, 0),
        answered_at=request.answered_at,
        is_granted=request.is_granted,
        answer=request.answer,
        answered_by=answered_by,
        version=request.version,
        identity_number=request.identity_number,
    )
