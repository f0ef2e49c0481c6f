"""Who mediates a case: the one who presides, those beside him or her, and how that changes.

What ties a mediator to the case is in services/mediators/conflicts.py, who suggests itself in
services/mediators/suggestions.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import Mediator
from mediator_desk.models.life import Act
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AppointedBy, CaseState
from mediator_desk.services.cases.case_life import advance, case_to_change, give_up_step, tell
from mediator_desk.services.first_comers import telling_first
from mediator_desk.services.mediators.conflicts import Conflict, conflicts_of
from mediator_desk.services.sessions.clashes import ClashKind, Wish, refuse_clashes
from mediator_desk.services.sessions.filling import follow
from mediator_desk.services.sessions.scheduling import planned_sessions

LONGEST_WORDS = 300
CO_STATES = (CaseState.IN_MEDIATION, CaseState.SUSPENDED, CaseState.PROPOSED, CaseState.AGREED)
"""In which states the mediators beside the presiding one change; a paper that is out to sign names them."""


OF_MEDIATORS = (ClashKind.MEDIATOR, ClashKind.ABSENCE)


@dataclass(frozen=True)
class AppointmentDraft:
    """Who is to mediate, and whether the parties chose (People's Mediation Law art. 19)."""

    mediator_id: int | None
    appointed_by: AppointedBy = AppointedBy.COMMITTEE
    words: str = ""
    """Why another mediator takes over."""
    conflict_words: str = ""
    """Why this mediator is appointed in spite of what ties him or her to the case."""
    instead_of: int | None = None
    """The presiding mediator whom the person saw, 0 for none; None where nobody looked."""

    def problems(self) -> list[Problem]:
        """Return what is missing or too long."""
        problems = [] if self.mediator_id else [Problem("mediator_id", "required")]
        return problems + [
            Problem(name, "too_long", {"longest": LONGEST_WORDS})
            for name in ("words", "conflict_words")
            if len(getattr(self, name).strip()) > LONGEST_WORDS
        ]


def appoint_mediator(db: Session, case_id: int, draft: AppointmentDraft, *, by: Actor, now: datetime) -> Case:
    """Appoint the presiding mediator; one who presided before steps back, and that is kept.

    Meetings that are still planned after a recusal go along to the new mediator.
    Raises Invalid ("conflict_needs_words"), Refused("not_possible_in_state"), Refused("mediator_not_active"),
    Refused("mediator_unchanged"), Refused("mediator_recused_here"), Refused("mediator_taken") at the time of a planned
    meeting, Refused("appointed_meanwhile") by another desk, Refused("mediator_has_sessions") where the former mediator
    still has a meeting planned.
    """
    if problems := draft.problems():
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    mediator = active_mediator(db, draft.mediator_id)
    with telling_first(db, case_id, by):
        _refuse_news(db, case, draft, mediator)
    advance(db, case, Act.APPOINT, by=by, now=now)
    today = china_day(now)
    ties = checked_ties(db, case, mediator, draft.conflict_words, today)
    if case.mediator_id is not None and planned_sessions(db, case.id):
        raise Refused("mediator_has_sessions")
    for one in appointments_now(db, case.id):
        if one.is_presiding or one.mediator_id == mediator.id:
            end_appointment(one, today, draft.words)
    add_appointment(db, case, mediator, draft.appointed_by, today)
    case.mediator_id = mediator.id
    give_up_step(case)
    take_over_meetings(db, case, mediator)
    facts = told_ties(ties, draft.conflict_words)
    facts |= {"mediator": mediator.name, "chosen_by": draft.appointed_by}
    tell(db, case, "appointed", by=by, now=now, reason=draft.words, **facts)
    return case


def add_co_mediator(db: Session, case_id: int, draft: AppointmentDraft, *, by: Actor, now: datetime) -> Case:
    """Appoint a mediator beside the one who presides (art. 20: one or several); the agreement needs every one's mark.

    Raises as appoint_mediator, Refused("no_mediator") where nobody presides yet, Refused("mediator_taken" /
    "mediator_absent") where he or she cannot come to a meeting that is planned.
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems():
        raise Invalid(problems)
    case = _case_with_mediators(db, case_id)
    mediator = active_mediator(db, draft.mediator_id)
    if mediator.id in {one.mediator_id for one in appointments_now(db, case.id)}:
        raise Refused("mediator_unchanged", mediator=mediator.name)
    today = china_day(now)
    ties = checked_ties(db, case, mediator, draft.conflict_words, today)
    add_appointment(db, case, mediator, draft.appointed_by, today, is_presiding=False)
    refuse_busy(db, case, mediator)
    follow(db, case)
    facts = told_ties(ties, draft.conflict_words)
    facts |= {"mediator": mediator.name, "chosen_by": draft.appointed_by}
    tell(db, case, "co_mediator_appointed", by=by, now=now, reason=draft.words.strip(), **facts)
    return case


def change_presiding(db: Session, case_id: int, mediator_id: int, *, words: str, by: Actor, now: datetime) -> Case:
    """Let one of the mediators of the case preside, and the one who presided go on beside; `words` say why.

    Raises Invalid, Refused("not_on_case" / "mediator_unchanged" / "mediator_has_sessions"), as add_co_mediator.
    """
    may(by, Right.WORK_ON_CASES)
    _check_words(words)
    case = _case_with_mediators(db, case_id)
    if case.mediator_id == mediator_id:
        raise Refused("mediator_unchanged", mediator=_name(db, mediator_id))
    if planned_sessions(db, case.id):
        raise Refused("mediator_has_sessions")
    today = china_day(now)
    changing = [one for one in appointments_now(db, case.id) if one.is_presiding or one.mediator_id == mediator_id]
    if mediator_id not in {one.mediator_id for one in changing}:
        raise Refused("not_on_case", mediator=_name(db, mediator_id))
    for one in changing:
        end_appointment(one, today, words)
        presides = one.mediator_id == mediator_id
        add_appointment(db, case, db.get_one(Mediator, one.mediator_id), one.appointed_by, today, is_presiding=presides)
    case.mediator_id = mediator_id
    tell(db, case, "presiding_changed", by=by, now=now, reason=words.strip(), mediator=_name(db, mediator_id))
    return case


def end_co_mediator(db: Session, case_id: int, mediator_id: int, *, words: str, by: Actor, now: datetime) -> Case:
    """End the work of a mediator beside the presiding one; `words` say why.

    Raises Invalid, Refused("presiding_mediator_stays" / "not_on_case"), as add_co_mediator.
    """
    may(by, Right.WORK_ON_CASES)
    _check_words(words)
    case = _case_with_mediators(db, case_id)
    if case.mediator_id == mediator_id:
        raise Refused("presiding_mediator_stays", mediator=_name(db, mediator_id))
    mine = [one for one in appointments_now(db, case.id) if one.mediator_id == mediator_id]
    if not mine:
        raise Refused("not_on_case", mediator=_name(db, mediator_id))
    for one in mine:
        end_appointment(one, china_day(now), words)
    follow(db, case)
    tell(db, case, "co_mediator_ended", by=by, now=now, reason=words.strip(), mediator=_name(db, mediator_id))
    return case


def mediators_of(db: Session, case_id: int) -> list[Mediator]:
    """Return the mediators who work on the case now, the presiding one first."""
    query = (
        select(Mediator)
        .join(MediatorAppointment, MediatorAppointment.mediator_id == Mediator.id)
        .where(MediatorAppointment.case_id == case_id, MediatorAppointment.ended_on.is_(None))
        .order_by(MediatorAppointment.is_presiding.desc(), MediatorAppointment.id)
    )
    return list(db.scalars(query))


def mediators_on_paper(db: Session, case_id: int, agreement: MediationAgreement | None) -> list[Mediator]:
    """Return the mediators whom an agreement names: who works on the case now, and once it is in force who signed it.

    So a case that is handed over later keeps the paper that was signed.
    """
    signed = [mark.mediator_id for mark in agreement.signatures if mark.mediator_id] if agreement else []
    if agreement is None or agreement.effective_on is None or not signed:
        return mediators_of(db, case_id)
    query = (
        select(Mediator)
        .join(MediatorAppointment, MediatorAppointment.mediator_id == Mediator.id)
        .where(MediatorAppointment.case_id == case_id, Mediator.id.in_(signed))
        .order_by(MediatorAppointment.is_presiding.desc(), MediatorAppointment.id)
    )
    return list(dict.fromkeys(db.scalars(query)))


# What recusals and hand-overs share with the above


def appointments_now(db: Session, case_id: int) -> list[MediatorAppointment]:
    """Return the appointments of a case that last, the presiding one first."""
    query = select(MediatorAppointment).where(
        MediatorAppointment.case_id == case_id, MediatorAppointment.ended_on.is_(None)
    )
    return list(db.scalars(query.order_by(MediatorAppointment.is_presiding.desc(), MediatorAppointment.id)))


def active_mediator(db: Session, mediator_id: int | None) -> Mediator:
    """Return a mediator who takes cases. Raises Refused("mediator_not_active")."""
    mediator = db.get(Mediator, mediator_id) if mediator_id else None
    if mediator is None or not mediator.is_active:
        raise Refused("mediator_not_active")
    return mediator


def add_appointment(
    db: Session, case: Case, mediator: Mediator, chosen: AppointedBy, today: date, *, is_presiding: bool = True
) -> MediatorAppointment:
    """Write an appointment from today on."""
    appointment = MediatorAppointment(
        case_id=case.id, mediator_id=mediator.id, is_presiding=is_presiding, appointed_by=chosen, appointed_on=today
    )
    db.add(appointment)
    return appointment


def end_appointment(appointment: MediatorAppointment, today: date, words: str) -> None:
    """Let an appointment end today; it stays in the history."""
    appointment.ended_on = today
    appointment.end_words = words.strip()[:LONGEST_WORDS]


def checked_ties(db: Session, case: Case, mediator: Mediator, words: str, today: date) -> tuple[Conflict, ...]:
    """Return what ties the mediator to the case and was explained.

    Raises Refused("mediator_recused_here"), Invalid with "conflict_needs_words" where nothing explains a tie.
    """
    ties = conflicts_of(db, case.id, mediator.id, today)
    if any(tie.forbids for tie in ties):
        raise Refused("mediator_recused_here", mediator=mediator.name, number=case.shown_number)
    if any(tie.needs_words for tie in ties) and not words.strip():
        raise Invalid([Problem("conflict_words", "conflict_needs_words", {"mediator": mediator.name})])
    return ties


def told_ties(ties: Sequence[Conflict], words: str) -> dict[str, object]:
    """Return what the history keeps of ties that somebody was appointed in spite of."""
    needing = [tie for tie in ties if tie.needs_words]
    return {"ties": [str(tie.kind) for tie in needing], "conflict_words": words.strip()} if needing else {}


def take_over_meetings(db: Session, case: Case, mediator: Mediator) -> list[MediationSession]:
    """Let the mediator hold the meetings of the case that are planned, and return them.

    Raises Refused("mediator_taken" / "mediator_absent") with who and when where he or she cannot come then.
    """
    meetings = refuse_busy(db, case, mediator)
    for meeting in meetings:
        meeting.mediator_id = mediator.id
    follow(db, case)
    return meetings


def refuse_busy(db: Session, case: Case, mediator: Mediator) -> list[MediationSession]:
    """Return the meetings of a case that are planned, once it is sure that a mediator can come to all of them.

    Raises Refused("mediator_taken" / "mediator_absent") with who and when.
    """
    meetings = planned_sessions(db, case.id)
    for meeting in meetings:
        when = meeting.begins_at, meeting.ends_at
        refuse_clashes(db, Wish(case.id, mediator.id, meeting.room_id, *when, without=meeting.id), OF_MEDIATORS)
    return meetings


def _refuse_news(db: Session, case: Case, draft: AppointmentDraft, mediator: Mediator) -> None:
    if case.mediator_id == mediator.id:
        raise Refused("mediator_unchanged", mediator=mediator.name)
    if draft.instead_of is not None and (case.mediator_id or 0) != draft.instead_of:
        raise Refused("appointed_meanwhile", mediator=_name(db, case.mediator_id), number=case.shown_number)


def _case_with_mediators(db: Session, case_id: int) -> Case:
    case = case_to_change(db, case_id)
    if case.state not in CO_STATES:
        raise Refused("not_possible_in_state", state=case.state, act=Act.APPOINT)
    if case.mediator_id is None:
        raise Refused("no_mediator")
    return case


def _check_words(words: str) -> None:
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    if len(words.strip()) > LONGEST_WORDS:
        raise Invalid([Problem("words", "too_long", {"longest": LONGEST_WORDS})])


def _name(db: Session, mediator_id: int | None) -> str:
    mediator = db.get(Mediator, mediator_id) if mediator_id else None
    return mediator.name if mediator else ""
