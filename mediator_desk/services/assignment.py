"""Who mediates a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import Mediator, MediatorLine
from mediator_desk.models.life import Act
from mediator_desk.models.words import AppointedBy, CaseState, Line
from mediator_desk.services.case_life import advance, case_to_change, tell

LONGEST_WORDS = 300
LOAD_STATES = (CaseState.IN_MEDIATION, CaseState.SUSPENDED, CaseState.AGREED, CaseState.TO_SIGN)


@dataclass(frozen=True)
class MediatorLoad:
    """A mediator with the number of cases under way and the lines he or she knows."""

    id: int
    name: str
    open_cases: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class AppointmentDraft:
    """Who is to mediate, and whether the parties chose (People's Mediation Law art. 19)."""

    mediator_id: int | None
    appointed_by: AppointedBy = AppointedBy.COMMITTEE
    words: str = ""
    """Why another mediator takes over."""

    def problems(self) -> list[Problem]:
        """Return what is missing or too long."""
        problems = [] if self.mediator_id else [Problem("mediator_id", "required")]
        is_long = len(self.words.strip()) > LONGEST_WORDS
        return [*problems, Problem("words", "too_long", {"longest": LONGEST_WORDS})] if is_long else problems


def appoint_mediator(db: Session, case_id: int, draft: AppointmentDraft, *, by: Actor, now: datetime) -> Case:
    """Appoint the presiding mediator; one who presided before steps back, and that is kept.

    Raises Invalid, Refused("not_possible_in_state"), Refused("mediator_not_active"), Refused("mediator_unchanged"),
    Refused("mediator_has_sessions") where the former mediator still has a meeting planned.
    """
    if problems := draft.problems():
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    mediator = db.get(Mediator, draft.mediator_id)
    if mediator is None or not mediator.is_active:
        raise Refused("mediator_not_active")
    if case.mediator_id == mediator.id:
        raise Refused("mediator_unchanged", mediator=mediator.name)
    advance(db, case, Act.APPOINT, by=by, now=now)
    today = china_day(now)
    _end_appointments(db, case, today, draft.words)
    db.add(
        MediatorAppointment(
            case_id=case.id, mediator_id=mediator.id, appointed_by=draft.appointed_by, appointed_on=today
        )
    )
    case.mediator_id = mediator.id
    tell(
        db, case, "appointed", by=by, now=now, reason=draft.words, mediator=mediator.name, chosen_by=draft.appointed_by
    )
    return case


def mediator_loads(db: Session) -> list[MediatorLoad]:
    """Return the active mediators, the one with the fewest cases under way first."""
    query = select(Case.mediator_id, func.count()).where(Case.state.in_(LOAD_STATES)).group_by(Case.mediator_id)
    counts = {mediator_id: count for mediator_id, count in db.execute(query)}  # noqa: C416 - rows are no plain tuples
    lines: dict[int, list[Line]] = {}
    for mediator_id, line in db.execute(select(MediatorLine.mediator_id, MediatorLine.line)):
        lines.setdefault(mediator_id, []).append(line)
    loads = [
        MediatorLoad(mediator.id, mediator.name, counts.get(mediator.id, 0), tuple(sorted(lines.get(mediator.id, []))))
        for mediator in db.scalars(select(Mediator).where(Mediator.is_active))
    ]
    return sorted(loads, key=lambda load: (load.open_cases, load.id))


def suggested_mediator(loads: Sequence[MediatorLoad], line: Line | None) -> MediatorLoad | None:
    """Return who is nearest at hand for a case of this line: who knows it, and of those the one with the fewest cases.

    `loads` as mediator_loads gives them. None where there is no mediator. A person decides (art. 19).
    """
    knowing = [load for load in loads if line in load.lines]
    return next(iter(knowing or loads), None)


def mediator_of_staff(db: Session, staff_id: int | None) -> int | None:
    """Return the id of the mediator that a member of the staff is, None for one who does not mediate."""
    return db.scalar(select(Mediator.id).where(Mediator.staff_id == staff_id)) if staff_id else None


def mediators_of(db: Session, case_id: int) -> list[Mediator]:
    """Return the mediators who work on the case now, the presiding one first."""
    query = (
        select(Mediator)
        .join(MediatorAppointment, MediatorAppointment.mediator_id == Mediator.id)
        .where(MediatorAppointment.case_id == case_id, MediatorAppointment.ended_on.is_(None))
        .order_by(MediatorAppointment.is_presiding.desc(), MediatorAppointment.id)
    )
    return list(db.scalars(query))


def _end_appointments(db: Session, case: Case, today: date, words: str) -> None:
    from mediator_desk.services.scheduling import planned_sessions

    if case.mediator_id is not None and planned_sessions(db, case.id):
        raise Refused("mediator_has_sessions")
    query = select(MediatorAppointment).where(
        MediatorAppointment.case_id == case.id, MediatorAppointment.ended_on.is_(None)
    )
    for appointment in db.scalars(query):
        appointment.ended_on = today
        appointment.end_words = words.strip()
