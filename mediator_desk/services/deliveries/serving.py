"""Serving papers: on one person, on everybody of a meeting, on everybody of many meetings at once.

How the courts serve (Civil Procedure Law art. 87 to 92: receipt, in person, left at the place, electronically, by
others or by post) is what committees keep to; no law binds them to it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.models.session_words import DeliveryManner, DeliveryResult
from mediator_desk.models.words import SessionState
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.office.setting_rows import too_long

MOST_COPIES = 99
SERVED_AS_A_RULE = (
    PaperKind.NOTICE_OF_MEDIATION, PaperKind.NOTICE_OF_ACCEPTANCE, PaperKind.NOTICE_OF_REFUSAL,
    PaperKind.NOTICE_TO_SUPPLY, PaperKind.RIGHTS_AND_DUTIES, PaperKind.WRITTEN_PROPOSAL, PaperKind.AGREEMENT,
    PaperKind.NOTICE_OF_TERMINATION, PaperKind.CERTIFICATE_OF_MEDIATION,
)  # fmt: skip
"""Papers that go out to people, the one that goes out most first."""

Given = TypeVar("Given")


@dataclass(frozen=True)
class DeliveryDraft:
    """One paper for one person: a party of the case, or with `party_id` None somebody else by name.

    `sent_on` is the day on which it went out, `place` where to, `server` who serves it (送达人).
    """

    case_id: int
    paper: PaperKind | None
    party_id: int | None
    name: str = ""
    session_id: int | None = None
    copies: int = 1
    manner: DeliveryManner | None = DeliveryManner.POST
    place: str = ""
    server: str = ""
    sent_on: date | None = None

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be, as far as the draft alone tells."""
        problems = [Problem(name, "required") for name in ("paper", "manner", "sent_on") if getattr(self, name) is None]
        if self.party_id is None and not self.name.strip():
            problems.append(Problem("party_id", "required"))
        if not 1 <= self.copies <= MOST_COPIES:
            problems.append(Problem("copies", "copies_out_of_range", {"most": MOST_COPIES}))
        return problems + too_long(PaperDelivery, self)


@dataclass(frozen=True)
class ServeManyDraft:
    """The same paper for every party of some meetings, each at his or her own address."""

    paper: PaperKind | None = PaperKind.NOTICE_OF_MEDIATION
    copies: int = 1
    manner: DeliveryManner | None = DeliveryManner.POST
    server: str = ""
    sent_on: date | None = None

    def of(self, party: Party, session_id: int) -> DeliveryDraft:
        """Return what goes to one party."""
        return DeliveryDraft(
            party.case_id, self.paper, party.id, party.name, session_id, self.copies, self.manner,
            party.address if self.manner is not DeliveryManner.ELECTRONIC else "", self.server, self.sent_on,
        )  # fmt: skip


@dataclass(frozen=True)
class Served:
    """What came of serving many: how many papers were entered, and how many were entered before for that meeting."""

    ids: tuple[int, ...]
    left_out: int


def deliver(db: Session, draft: DeliveryDraft, *, by: Actor, now: datetime) -> PaperDelivery:
    """Enter that a paper went out to somebody. Raises Invalid, Refused("party_not_found" / "session_not_of_case")."""
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, draft.case_id)
    meeting = _meeting_of(db, case, draft)
    if problems := draft.problems() + _out_of_time(case, meeting, draft.sent_on, draft.paper, now):
        raise Invalid(problems)
    delivery = _delivery(case, draft)
    db.add(delivery)
    tell(db, case, "paper_served", by=by, now=now, **_facts(delivery, meeting))
    return delivery


def serve_meetings(
    db: Session, session_ids: Collection[int], draft: ServeManyDraft, *, by: Actor, now: datetime
) -> Served:
    """Enter that a paper went out to every party of these meetings; who was served it for the meeting is left out.

    One transaction and one line of the history for each case. Raises Invalid, Refused("no_meeting_planned").
    """
    may(by, Right.WORK_ON_CASES)
    planned = MediationSession.id.in_(session_ids), MediationSession.state == SessionState.PLANNED
    meetings = list(db.scalars(select(MediationSession).where(*planned).order_by(MediationSession.begins_at)))
    if not meetings:
        raise Refused("no_meeting_planned")
    ids: list[int] = []
    left_out = 0
    for meeting in meetings:
        case = case_to_change(db, meeting.case_id)
        known = _served_already(db, meeting.id, draft.paper)
        wanted = [one for one in case.parties if one.id not in known]
        left_out += len(case.parties) - len(wanted)
        ids += _serve(db, case, meeting, [draft.of(one, meeting.id) for one in wanted], by=by, now=now)
    return Served(tuple(ids), left_out)


def correct_delivery(
    db: Session, delivery_id: int, draft: DeliveryDraft, version: int, *, by: Actor, now: datetime
) -> PaperDelivery:
    """Mend what was entered of a paper that went out; what was is in the history.

    Raises as `deliver`, Refused("no_longer_there" / "changed_at_another_desk" / "receipt_is_back").
    """
    may(by, Right.WORK_ON_CASES)
    delivery, case = delivery_to_change(db, delivery_id, version)
    if delivery.result is not None:
        raise Refused("receipt_is_back", name=delivery.name)
    meeting = _meeting_of(db, case, draft)
    if problems := draft.problems() + _out_of_time(case, meeting, draft.sent_on, draft.paper, now):
        raise Invalid(problems)
    wanted = _delivery(case, draft)
    for field in ("session_id", "paper", "copies", "party_id", "name", "manner", "place", "server", "sent_on"):
        if getattr(delivery, field) != getattr(wanted, field):
            setattr(delivery, field, getattr(wanted, field))
    tell(db, case, "delivery_corrected", by=by, now=now, **_facts(delivery, meeting))
    return delivery


def take_back_delivery(db: Session, delivery_id: int, words: str, version: int, *, by: Actor, now: datetime) -> None:
    """Take out a paper that did not go out after all; `words` say why, and the history keeps what was entered.

    Raises Invalid, Refused("no_longer_there" / "changed_at_another_desk" / "receipt_is_back").
    """
    may(by, Right.WORK_ON_CASES)
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    delivery, case = delivery_to_change(db, delivery_id, version)
    if delivery.result is not None:
        raise Refused("receipt_is_back", name=delivery.name)
    facts = _facts(delivery, db.get(MediationSession, delivery.session_id) if delivery.session_id else None)
    db.delete(delivery)
    tell(db, case, "delivery_taken_back", by=by, now=now, reason=words.strip(), **facts)


def delivery_to_change(db: Session, delivery_id: int, version: int) -> tuple[PaperDelivery, Case]:
    """Return a served paper as it was read at `version`, and its case, locked.

    Raises Refused("no_longer_there" / "changed_at_another_desk"), and as case_life.case_to_change.
    """
    delivery = db.get(PaperDelivery, delivery_id)
    if delivery is None:
        raise Refused("no_longer_there")
    case = case_to_change(db, delivery.case_id)
    db.refresh(delivery)
    if delivery.version != version:
        raise Refused("changed_at_another_desk")
    return delivery, case


def _serve(
    db: Session,
    case: Case,
    meeting: MediationSession,
    drafts: Sequence[DeliveryDraft],
    *,
    by: Actor,
    now: datetime,
) -> list[int]:
    if not drafts:
        return []
    first = drafts[0]
    if problems := first.problems() + _out_of_time(case, meeting, first.sent_on, first.paper, now):
        raise Invalid(problems)
    rows = [_delivery(case, one) for one in drafts]
    db.add_all(rows)
    facts = _facts(rows[0], meeting) | {"name": "、".join(one.name for one in rows)}
    tell(db, case, "paper_served", by=by, now=now, **facts)
    return [one.id for one in rows]


def _served_already(db: Session, session_id: int, paper: PaperKind | None) -> set[int | None]:
    """Return on whom a paper went out for a meeting already, unless it could not be served."""
    query = select(PaperDelivery.party_id, PaperDelivery.result).where(
        PaperDelivery.session_id == session_id, PaperDelivery.paper == paper
    )
    return {row.party_id for row in db.execute(query) if row.result is not DeliveryResult.NOT_REACHED}


def _meeting_of(db: Session, case: Case, draft: DeliveryDraft) -> MediationSession | None:
    if draft.session_id is None:
        return None
    meeting = db.get(MediationSession, draft.session_id)
    if meeting is None or meeting.case_id != case.id:
        raise Refused("session_not_of_case")
    return meeting


def _out_of_time(
    case: Case, meeting: MediationSession | None, sent_on: date | None, paper: PaperKind | None, now: datetime
) -> list[Problem]:
    """Return why a paper cannot have gone out on a day: to come, before the case, after the meeting that it tells."""
    if sent_on is None:
        return []
    if sent_on > china_day(now):
        return [Problem("sent_on", "in_future")]
    if sent_on < china_day(case.received_at):
        return [Problem("sent_on", "before_reception")]
    is_notice = paper is PaperKind.NOTICE_OF_MEDIATION
    if is_notice and meeting is not None and sent_on > china_day(meeting.begins_at):
        return [Problem("sent_on", "sent_after_meeting", {"day": china_day(meeting.begins_at).isoformat()})]
    return []


def _delivery(case: Case, draft: DeliveryDraft) -> PaperDelivery:
    party = next((one for one in case.parties if one.id == draft.party_id), None)
    if draft.party_id is not None and party is None:
        raise Refused("party_not_found")
    return PaperDelivery(
        case_id=case.id,
        session_id=draft.session_id,
        paper=_given(draft.paper),
        copies=draft.copies,
        party_id=draft.party_id,
        name=draft.name.strip() or (party.name if party else ""),
        manner=_given(draft.manner),
        place=draft.place.strip(),
        server=draft.server.strip(),
        sent_on=_given(draft.sent_on),
    )


def _given(value: Given | None) -> Given:
    """Return what the draft's problems made sure of."""
    if value is None:
        raise Invalid([Problem("sent_on", "required")])
    return value


def _facts(delivery: PaperDelivery, meeting: MediationSession | None) -> dict[str, Any]:
    facts: dict[str, Any] = {"paper": delivery.paper, "name": delivery.name, "manner": delivery.manner}
    facts["sent_on"] = delivery.sent_on
    return facts | ({"sequence": meeting.sequence} if meeting else {})
