"""What is booked in a span of time, and who would be in two places at once. services/sessions/clashes.py asks it."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import Mediator, MediatorAbsence
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.words import PartyKind, SessionState
from mediator_desk.server import unseen
from mediator_desk.services.review.proposals import KnownPersons

LONGEST_MEETING = timedelta(days=1)
"""A meeting begins and ends on one day."""

People = Mapping[Hashable, str]
"""Humans by what tells them apart, with their names."""


@dataclass(frozen=True)
class Booked:
    """A planned meeting, and which mediators it needs."""

    id: int
    case_id: int
    number: str
    applicant: str
    room_id: int | None
    begins_at: datetime
    ends_at: datetime
    mediators: frozenset[int]
    people: frozenset[str] = frozenset()
    """Of a meeting whose case is not seen here: the identity numbers of those who are in the case at hand as well."""


def booked_unseen(db: Session, case_id: int, begins_at: datetime, ends_at: datetime) -> list[Booked]:
    """Return the planned meetings of cases that are not seen here and touch a span: without number and name."""
    return [
        Booked(one.id, 0, "", "", one.room_id, one.begins_at, one.ends_at, one.mediators, one.people)
        for one in unseen.booked_unseen(db.connection(), case_id, begins_at, ends_at)
    ]


def booked_between(db: Session, begins_at: datetime, ends_at: datetime, without: int | None) -> list[Booked]:
    """Return the planned meetings that touch a span, in order of time; `without` is one that is left out."""
    one = MediationSession
    number = func.coalesce(Case.number, Case.submission_number, "").label("number")
    query = (
        select(one.id, one.case_id, one.mediator_id, one.room_id, one.begins_at, one.ends_at)
        .add_columns(number, Case.applicant_name)
        .join(Case, Case.id == MediationSession.case_id)
        .where(
            MediationSession.state == SessionState.PLANNED,
            MediationSession.begins_at < ends_at,
            MediationSession.begins_at > begins_at - LONGEST_MEETING,
            MediationSession.ends_at > begins_at,
            MediationSession.id != (without or 0),
        )
        .order_by(MediationSession.begins_at, MediationSession.id)
    )
    rows = db.execute(query).all()
    beside = mediators_beside(db, [row.id for row in rows])
    return [
        Booked(
            row.id, row.case_id, row.number, row.applicant_name, row.room_id, row.begins_at, row.ends_at,
            beside.get(row.id, frozenset()) | {row.mediator_id},
        )
        for row in rows
    ]  # fmt: skip


def mediators_beside(db: Session, session_ids: Collection[int]) -> dict[int, frozenset[int]]:
    """Return by meeting which mediators are to be there, as the list of those who take part says."""
    found: dict[int, set[int]] = {}
    query = select(SessionPerson.session_id, SessionPerson.mediator_id).where(
        SessionPerson.session_id.in_(session_ids), SessionPerson.mediator_id.is_not(None)
    )
    for session_id, mediator_id in db.execute(query) if session_ids else ():
        found.setdefault(session_id, set()).add(mediator_id or 0)
    return {session_id: frozenset(every) for session_id, every in found.items()}


def mediators_wanted(db: Session, case_id: int, mediator_id: int | None, without: int | None) -> dict[int, str]:
    """Return the mediators whom a meeting needs, with their names: who presides, and those beside.

    A meeting that is moved (`without`) says itself who takes part; a new one takes those who work on the case.
    """
    wanted = {mediator_id} if mediator_id else set()
    row = db.execute(select(MediationSession.mediator_id).where(MediationSession.id == (without or 0))).first()
    if row is None:
        query = select(MediatorAppointment.mediator_id).where(
            MediatorAppointment.case_id == case_id,
            MediatorAppointment.ended_on.is_(None),
            MediatorAppointment.is_presiding.is_(False),
        )
        wanted |= set(db.scalars(query))
    else:
        # Who presided when it was planned may have been replaced: that one is not needed any more.
        wanted |= mediators_beside(db, [without or 0]).get(without or 0, frozenset()) - {row.mediator_id}
    names = select(Mediator.id, Mediator.name).where(Mediator.id.in_(wanted)).order_by(Mediator.id)
    return {row.id: row.name for row in db.execute(names)}


def absences_between(db: Session, mediators: Collection[int], first: date, last: date) -> list[MediatorAbsence]:
    """Return when these mediators are away between two days, both counted."""
    query = select(MediatorAbsence).where(
        MediatorAbsence.mediator_id.in_(mediators),
        MediatorAbsence.from_on <= last,
        MediatorAbsence.until_on >= first,
    )
    return list(db.scalars(query.order_by(MediatorAbsence.from_on, MediatorAbsence.id)))


@dataclass(frozen=True)
class _Entry:
    """An entry of a human in a case: a party, or one who acts for a party."""

    case_id: int
    name: str
    identity_number: str
    same_person_id: int | None


class PeopleOfCases:
    """The humans of cases: the parties and who acts for them, one however often he or she was entered.

    Who has an identity number, or of whom a person said that two entries are one human (Party.same_person_id), is known
    in other cases; an insurer is in many rooms at once.
    """

    def __init__(self, db: Session, case_ids: Iterable[int]) -> None:
        entries = list(_entries(db, set(case_ids)))
        self._known = KnownPersons.around(db, entries)
        self._by_case: dict[int, dict[Hashable, str]] = {}
        for one in entries:
            if key := self._known.key_of(one.identity_number, one.same_person_id):
                self._by_case.setdefault(one.case_id, {})[key] = one.name

    def of(self, case_id: int) -> People:
        """Return the humans of a case."""
        return MappingProxyType(self._by_case.get(case_id, {}))

    def known_by(self, case_id: int) -> list[str]:
        """Return every number and entry by which the humans of a case are known, as words that can be locked."""
        every = self._known.known_by(set(self.of(case_id)))
        return sorted(f"person {type(one).__name__} {one}" for one in every)


def _entries(db: Session, case_ids: set[int]) -> Iterator[_Entry]:
    parties = select(Party.id, Party.case_id, Party.name, Party.identity_number, Party.same_person_id).where(
        Party.case_id.in_(case_ids), Party.kind == PartyKind.PERSON
    )
    for row in db.execute(parties):
        # The oldest entry of a human is named by the others, and need not name itself.
        yield _Entry(row.case_id, row.name, row.identity_number, row.same_person_id or row.id)
    acting = (
        select(Party.case_id, Representative.name, Representative.identity_number)
        .join(Representative, Representative.party_id == Party.id)
        .where(Party.case_id.in_(case_ids), Representative.identity_number != "")
    )
    for case_id, name, number in db.execute(acting):
        yield _Entry(case_id, name, number, None)
