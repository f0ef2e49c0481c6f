"""Letting a meeting stand in the calendar: what is asked and refused before, and how it is written once."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure import Recusal
from mediator_desk.models.procedure_words import PaperKind, RecusalDecision
from mediator_desk.models.session_room import PaperDelivery, SessionPerson
from mediator_desk.models.words import SessionState
from mediator_desk.services.clocks.holidays import own_day
from mediator_desk.services.sessions.clashes import Clash, ClashKind, Wish, clashes, refuse_clashes
from mediator_desk.services.sessions.session_drafts import SessionDraft
from mediator_desk.storage.driver_errors import is_booked_twice


def ask_day_off(db: Session, draft: SessionDraft) -> None:
    """Raise Invalid with day_off_to_confirm for a day that is no working day, unless it is meant (`on_day_off`)."""
    if draft.on_day_off or draft.day is None:
        return
    known, own_name = own_day(db, draft.day)
    if not known.day.is_worked:
        params: dict[str, object] = {"day": draft.day, "name": own_name or known.day.name}
        raise Invalid([Problem("on_day_off", "day_off_to_confirm", params)])


def book(db: Session, wish: Wish, write: Callable[[], None]) -> None:
    """Let a meeting stand where the wish says, or raise Refused with who is there already.

    The server guards rooms and mediators itself. What it refuses was written past these services by another program;
    its row is in sight by now, so that the refusal can say whose it is.
    """
    refuse_clashes(db, wish)
    try:
        with db.begin_nested():
            write()
            db.flush()
    except IntegrityError as error:
        if not is_booked_twice(error):
            raise
        refuse_clashes(db, wish)
        raise Refused("booked_meanwhile") from error


def ask_people_again(db: Session, meeting: MediationSession) -> None:
    """Forget the answers of those who take part: who said to come at one time has not said so of another."""
    query = select(SessionPerson).where(SessionPerson.session_id == meeting.id, SessionPerson.answer.is_not(None))
    for person in db.scalars(query):
        person.answer = person.answered_at = None


def elsewhere(db: Session, session_id: int) -> list[Clash]:
    """Return who of a planned meeting is to be in another one at that time: he or she came to the case after it was
    planned. Nothing for a meeting that is over, or gone."""
    meeting = db.get(MediationSession, session_id)
    if meeting is None or meeting.state is not SessionState.PLANNED:
        return []
    where = meeting.mediator_id, meeting.room_id, meeting.begins_at, meeting.ends_at
    found = clashes(db, Wish(meeting.case_id, *where, without=meeting.id))
    return [one for one in found if one.kind is ClashKind.PARTY]


def outdate_notices(db: Session, meeting: MediationSession) -> None:
    """What was served names the time and the place of before: it proves nothing of this meeting, and goes out again.

    The papers stay in the list of the case.
    """
    query = select(PaperDelivery).where(
        PaperDelivery.session_id == meeting.id, PaperDelivery.paper == PaperKind.NOTICE_OF_MEDIATION
    )
    for delivery in db.scalars(query):
        delivery.session_id = None


def refuse_begun(meeting: MediationSession) -> None:
    """Raise Refused("session_has_begun") for a meeting that was opened: it is adjourned or recorded."""
    if meeting.opened_at is not None:
        raise Refused("session_has_begun", opened_at=meeting.opened_at)


def refuse_recused(db: Session, meeting: MediationSession, case: Case) -> None:
    """Raise Refused("mediator_recused_here") where the mediator of a meeting was recused and nobody took over yet.

    The meeting goes along to the next mediator; until there is one, nobody could come at another time.
    """
    query = select(Recusal.id).where(
        Recusal.case_id == case.id,
        Recusal.mediator_id == meeting.mediator_id,
        Recusal.decision == RecusalDecision.GRANTED,
    )
    if case.mediator_id != meeting.mediator_id and db.scalar(query.limit(1)) is not None:
        mediator = db.get_one(Mediator, meeting.mediator_id).name
        raise Refused("mediator_recused_here", mediator=mediator, number=case.shown_number)
