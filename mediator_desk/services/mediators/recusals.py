"""Recusal (回避): a party or the mediator asks, another person decides for the committee, the history keeps both.

法释〔2016〕14号 art. 8 names near relatives, an interest in the matter and other relations as grounds; the one
concerned does not decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.life import Act
from mediator_desk.models.procedure import Recusal
from mediator_desk.models.procedure_words import RecusalDecision, RecusalGround
from mediator_desk.models.words import AppointedBy
from mediator_desk.services.cases.case_life import advance, case_to_change, give_up_step, tell
from mediator_desk.services.mediators.assignment import appointments_now, end_appointment
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.sessions.filling import follow


@dataclass(frozen=True)
class RecusalDraft:
    """Who is to step aside, who asks for it, when, and on what ground."""

    mediator_id: int | None
    asked_by: str | None = ""
    asked_on: date | None = None
    ground: RecusalGround | None = None
    words: str = ""

    def problems(self, today: date, case: Case) -> list[Problem]:
        """Return what is missing or cannot be."""
        names = ("mediator_id", "asked_on", "ground")
        problems = [Problem(name, "required") for name in names if getattr(self, name) is None]
        texts = {"asked_by": self.asked_by or "", "words": self.words}
        problems += [Problem(name, "required") for name, text in texts.items() if not text.strip()]
        if self.asked_on and self.asked_on > today:
            problems.append(Problem("asked_on", "in_future"))
        elif self.asked_on and case.accepted_on and self.asked_on < case.accepted_on:
            problems.append(Problem("asked_on", "before_acceptance"))
        return problems + too_long(Recusal, self)


@dataclass(frozen=True)
class AppointmentRow:
    """An appointment of a case, past or present."""

    mediator_id: int
    mediator: str
    is_presiding: bool
    chosen_by: AppointedBy
    appointed_on: date
    ended_on: date | None
    end_words: str


@dataclass(frozen=True)
class RecusalRow:
    """A recusal of a case, open or decided."""

    id: int
    mediator_id: int
    mediator: str
    asked_by: str
    asked_on: date
    ground: RecusalGround
    words: str
    decision: RecusalDecision | None
    decided_on: date | None
    decided_by: str
    decision_words: str


@dataclass(frozen=True)
class MediatorsOfCase:
    """Everybody who mediates or mediated a case, and every recusal."""

    appointments: tuple[AppointmentRow, ...]
    recusals: tuple[RecusalRow, ...]

    @property
    def now(self) -> tuple[AppointmentRow, ...]:
        """Those who mediate it now, the presiding one first."""
        lasting = (one for one in self.appointments if one.ended_on is None)
        return tuple(sorted(lasting, key=lambda one: not one.is_presiding))

    @property
    def open_recusals(self) -> tuple[RecusalRow, ...]:
        """The recusals that nobody has decided."""
        return tuple(one for one in self.recusals if one.decision is None)


def ask_recusal(db: Session, case_id: int, draft: RecusalDraft, *, by: Actor, now: datetime) -> Recusal:
    """Write down that somebody asks that a mediator of the case step aside; until it is decided nothing is planned.

    Raises Invalid, Refused("not_possible_in_state"), Refused("not_on_case"), Refused("recusal_asked_already").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.ASK_RECUSAL, by=by, now=now)
    if problems := draft.problems(china_day(now), case):
        raise Invalid(problems)
    mediator = db.get_one(Mediator, draft.mediator_id)
    if mediator.id not in {one.mediator_id for one in appointments_now(db, case.id)}:
        raise Refused("not_on_case", mediator=mediator.name)
    is_open = select(Recusal.id).where(
        Recusal.case_id == case.id, Recusal.mediator_id == mediator.id, Recusal.decision.is_(None)
    )
    if db.scalar(is_open) is not None:
        raise Refused("recusal_asked_already", mediator=mediator.name)
    recusal = Recusal(
        case_id=case.id,
        mediator_id=mediator.id,
        asked_by=(draft.asked_by or "").strip(),
        asked_on=draft.asked_on,
        ground=draft.ground,
        words=draft.words.strip(),
    )
    db.add(recusal)
    facts = {"mediator": mediator.name, "name": recusal.asked_by, "ground": recusal.ground, "on": recusal.asked_on}
    tell(db, case, "recusal_asked", by=by, now=now, reason=recusal.words, **facts)
    return recusal


def decide_recusal(
    db: Session,
    case_id: int,
    recusal_id: int,
    decision: RecusalDecision | None,
    *,
    words: str,
    by: Actor,
    now: datetime,
) -> Recusal:
    """Decide on a recusal for the committee; `words` give the reason. Granted, the mediator leaves the case at once.

    The state stays, and where he or she presided nobody does until another one is appointed; meetings that are planned
    keep their time and go to that one, so that the parties need not be invited anew.
    Raises Invalid, Refused("own_recusal") for the mediator concerned, Refused("recusal_decided_already"),
    Refused("no_recusal_open").
    """
    problems = [] if decision else [Problem("decision", "required")]
    if not words.strip():
        problems.append(Problem("words", "required"))
    if problems or decision is None:
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    recusal = db.get(Recusal, recusal_id, populate_existing=True)
    if recusal is None or recusal.case_id != case.id:
        raise Refused("no_recusal_open")
    if recusal.decision is not None:
        raise Refused("recusal_decided_already")
    advance(db, case, Act.DECIDE_RECUSAL, by=by, now=now)
    mediator = db.get_one(Mediator, recusal.mediator_id)
    if is_same_person(by, mediator):
        raise Refused("own_recusal", mediator=mediator.name)
    recusal.decision, recusal.decision_words = decision, words.strip()
    recusal.decided_on, recusal.decided_by = china_day(now), by.staff_id
    if decision is RecusalDecision.GRANTED:
        _leave(db, case, mediator, recusal, china_day(now))
    told = "recusal_granted" if decision is RecusalDecision.GRANTED else "recusal_refused"
    tell(db, case, told, by=by, now=now, reason=words.strip(), mediator=mediator.name)
    return recusal


def mediators_of_case(db: Session, case_id: int) -> MediatorsOfCase:
    """Return all appointments and recusals of a case, the oldest first."""
    appointed = (
        select(MediatorAppointment, Mediator.name)
        .join(Mediator, Mediator.id == MediatorAppointment.mediator_id)
        .where(MediatorAppointment.case_id == case_id)
        .order_by(MediatorAppointment.id)
    )
    recused = (
        select(Recusal, Mediator.name, Staff.name)
        .join(Mediator, Mediator.id == Recusal.mediator_id)
        .outerjoin(Staff, Staff.id == Recusal.decided_by)
        .where(Recusal.case_id == case_id)
        .order_by(Recusal.id)
    )
    return MediatorsOfCase(
        tuple(
            AppointmentRow(
                one.mediator_id, name, one.is_presiding, one.appointed_by, one.appointed_on, one.ended_on, one.end_words
            )
            for one, name in db.execute(appointed)
        ),
        tuple(_recusal_row(one, name, decided_by or "") for one, name, decided_by in db.execute(recused)),
    )


def _recusal_row(one: Recusal, mediator: str, decided_by: str) -> RecusalRow:
    return RecusalRow(
        one.id, one.mediator_id, mediator, one.asked_by, one.asked_on, one.ground, one.words, one.decision,
        one.decided_on, decided_by, one.decision_words,
    )  # fmt: skip


def is_same_person(by: Actor, mediator: Mediator) -> bool:
    """Tell whether who works here is this mediator: by account; by name where one of them has none."""
    if by.staff_id is not None and mediator.staff_id is not None:
        return by.staff_id == mediator.staff_id
    return by.name == mediator.name


def _leave(db: Session, case: Case, mediator: Mediator, recusal: Recusal, today: date) -> None:
    for one in appointments_now(db, case.id):
        if one.mediator_id == mediator.id:
            end_appointment(one, today, recusal.decision_words)
    if case.mediator_id == mediator.id:
        case.mediator_id = None
        give_up_step(case)
    follow(db, case)
