"""Who has to be called before which meeting, on whom its notice was not served, whose receipts are still out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day, start_of_day
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_room import PaperDelivery, SessionPerson
from mediator_desk.models.session_words import AttendanceAnswer, DeliveryResult
from mediator_desk.models.words import SessionState
from mediator_desk.services.sessions.calendar import ASKED

AHEAD = 3
"""Working days before a meeting from which it is reminded of: time enough to find another day."""
MOST = 500
"""Meetings that are looked at: more than that nobody prepares."""


@dataclass(frozen=True)
class ToPrepare:
    """A meeting that is near and not sure yet: names of those who are to be called, told, or asked for a receipt."""

    session_id: int
    case_id: int
    number: str
    applicant: str
    respondent: str
    """The insurer's short name where it is known."""
    sequence: int
    begins_at: datetime
    working_days_left: int
    """From today to its day; 0 for today itself."""
    to_call: tuple[str, ...]
    """They have not answered."""
    cannot_come: tuple[str, ...]
    to_serve: tuple[str, ...]
    """Parties on whom no notice went out, and of whom nobody said to come: who comes was told."""
    receipts_out: tuple[str, ...]

    @property
    def is_ready(self) -> bool:
        """Whether nothing is left to be done."""
        return not (self.to_call or self.cannot_come or self.to_serve or self.receipts_out)


def due(
    db: Session, today: date, calendar: WorkingDays, *, mediator_id: int | None = None, ahead: int = AHEAD
) -> list[ToPrepare]:
    """Return the planned meetings of today and of `ahead` working days of which something is open, the nearest first.

    For one mediator's where one is given. A handful of statements, however many meetings there are.
    """
    until = start_of_day(calendar.add_working_days(today, ahead) + timedelta(days=1))
    near = _meetings(db, start_of_day(today), until, mediator_id)
    facts = _Facts(db, [one.session_id for one in near], {one.case_id for one in near})
    lines = (facts.of(one, calendar.working_days_between(today, china_day(one.begins_at))) for one in near)
    return [line for line in lines if not line.is_ready]


@dataclass(frozen=True)
class _Near:
    session_id: int
    case_id: int
    number: str
    applicant: str
    respondent: str
    sequence: int
    begins_at: datetime


def _meetings(db: Session, since: datetime, until: datetime, mediator_id: int | None) -> list[_Near]:
    query = (
        select(
            MediationSession.id,
            MediationSession.case_id,
            func.coalesce(Case.number, Case.submission_number, ""),
            Case.applicant_name,
            func.coalesce(Insurer.short_name, Case.respondent_name),
            MediationSession.sequence,
            MediationSession.begins_at,
        )
        .join(Case, Case.id == MediationSession.case_id)
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .where(MediationSession.begins_at >= since, MediationSession.begins_at < until)
        .where(MediationSession.state == SessionState.PLANNED, MediationSession.opened_at.is_(None))
        .where(Case.binned_at.is_(None))
        .order_by(MediationSession.begins_at, MediationSession.id)
        .limit(MOST)
    )
    if mediator_id is not None:
        query = query.where(MediationSession.mediator_id == mediator_id)
    return [_Near(*row) for row in db.execute(query)]


class _Facts:
    """What is known of the people of some meetings and of the papers for them, read at once."""

    def __init__(self, db: Session, session_ids: Collection[int], case_ids: Collection[int]) -> None:
        self._people: defaultdict[int, list[SessionPerson]] = defaultdict(list)
        self._parties: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        self._papers: defaultdict[int, list[PaperDelivery]] = defaultdict(list)
        if not session_ids:
            return
        asked = SessionPerson.session_id.in_(session_ids), SessionPerson.role.in_(ASKED)
        for person in db.scalars(select(SessionPerson).where(*asked).order_by(SessionPerson.position)):
            self._people[person.session_id].append(person)
        parties = select(Party.id, Party.case_id, Party.name).where(Party.case_id.in_(case_ids))
        for row in db.execute(parties.order_by(Party.side, Party.position)):
            self._parties[row.case_id].append((row.id, row.name))
        papers = select(PaperDelivery).where(PaperDelivery.session_id.in_(session_ids))
        for paper in db.scalars(papers.order_by(PaperDelivery.id)):
            self._papers[paper.session_id or 0].append(paper)

    def of(self, one: _Near, working_days_left: int) -> ToPrepare:
        """Return what is open of a meeting."""
        people, papers = self._people[one.session_id], self._papers[one.session_id]
        return ToPrepare(
            **vars(one),
            working_days_left=working_days_left,
            to_call=_names(people, None),
            cannot_come=_names(people, AttendanceAnswer.CANNOT_COME),
            to_serve=tuple(self._unserved(one, people, papers)),
            receipts_out=tuple(dict.fromkeys(paper.name for paper in papers if paper.result is None)),
        )

    def _unserved(self, one: _Near, people: list[SessionPerson], papers: list[PaperDelivery]) -> Iterator[str]:
        comes = {person.party_id for person in people if person.answer is AttendanceAnswer.COMES}
        served = {
            paper.party_id
            for paper in papers
            if paper.paper is PaperKind.NOTICE_OF_MEDIATION and paper.result is not DeliveryResult.NOT_REACHED
        }
        for party_id, name in self._parties[one.case_id]:
            if party_id not in comes | served:
                yield name


def _names(people: list[SessionPerson], answer: AttendanceAnswer | None) -> tuple[str, ...]:
    return tuple(one.name for one in people if one.answer is answer)
