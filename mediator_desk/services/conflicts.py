"""What ties a mediator to a case: seen before an appointment, and decided upon by a person.

People's Mediation Law art. 19 and 20 ask for mediators whom the parties accept and who are impartial; who once worked
for the insurer, is related to a party, or was recused for it, should rather not be appointed. An earlier case with the
same party is told beside them and forbids nothing: often it is why the party asks for this mediator.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import MediatorTie
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Recusal
from mediator_desk.models.procedure_words import RecusalDecision, TieKind
from mediator_desk.models.words import OutcomeKind, PartyKind
from mediator_desk.services.case_life import the_case

YEARS_AFTER_EMPLOYMENT = 3
"""For how long a past employer still counts. No law says so for people's mediators; committees ask for three years."""


class ConflictKind(StrEnum):
    """What ties a mediator to a case, the strongest first."""

    RECUSED_HERE = "recused_here"
    EMPLOYER = "employer"
    RELATIVE = "relative"
    OTHER_TIE = "other_tie"
    RECUSED_BEFORE = "recused_before"
    EARLIER_CASE = "earlier_case"


OF_TIE: Mapping[TieKind, ConflictKind] = {
    TieKind.EMPLOYER: ConflictKind.EMPLOYER,
    TieKind.RELATIVE: ConflictKind.RELATIVE,
    TieKind.OTHER: ConflictKind.OTHER_TIE,
}


@dataclass(frozen=True)
class Conflict:
    """One tie of one mediator to one case."""

    kind: ConflictKind
    name: str = ""
    """The insurer, the relative, or the party of the earlier case."""
    number: str = ""
    """The number of the earlier case."""
    outcome: OutcomeKind | None = None
    """How the earlier case ended; None while it goes on, or where it was declined."""
    on: date | None = None
    """Until when it lasted, or when the recusal was decided."""
    words: str = ""

    @property
    def needs_words(self) -> bool:
        """Whether appointing in spite of it must be explained."""
        return self.kind is not ConflictKind.EARLIER_CASE

    @property
    def forbids(self) -> bool:
        """Whether it keeps the mediator from the case for good."""
        return self.kind is ConflictKind.RECUSED_HERE


Found = dict[int, list[Conflict]]


def conflicts(db: Session, case_id: int, today: date) -> dict[int, tuple[Conflict, ...]]:
    """Return what ties each mediator to a case, by the mediator's id; who has no tie is left out.

    A handful of queries, each by an index, however many cases there are. Raises Refused("case_not_found").
    """
    case = the_case(db, case_id)
    found: Found = defaultdict(list)
    earlier = _earlier_cases(db, case)
    _add_ties(db, case, today, found)
    _add_recusals(db, case, earlier, found)
    _add_earlier(db, earlier, found)
    order = list(ConflictKind)
    return {
        mediator_id: tuple(sorted(ties, key=lambda one: (order.index(one.kind), one.number)))
        for mediator_id, ties in found.items()
    }


def conflicts_of(db: Session, case_id: int, mediator_id: int, today: date) -> tuple[Conflict, ...]:
    """Return what ties one mediator to a case."""
    return conflicts(db, case_id, today).get(mediator_id, ())


def years_before(day: date, years: int) -> date:
    """Return the same day so many years ago; 28 February for the leap day."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _add_ties(db: Session, case: Case, today: date, found: Found) -> None:
    people = list(case.parties)
    numbers = {one.identity_number for one in people} | {
        a.identity_number for one in people for a in one.representatives
    }
    names = {one.name for one in people} | {a.name for one in people for a in one.representatives}
    insurers = {case.insurer_id, *(one.insurer_id for one in people)} - {None}
    lasts = or_(MediatorTie.ended_on.is_(None), MediatorTie.ended_on > years_before(today, YEARS_AFTER_EMPLOYMENT))
    query = (
        select(MediatorTie, Insurer.short_name, Insurer.name)
        .outerjoin(Insurer, Insurer.id == MediatorTie.insurer_id)
        .where(
            or_(
                and_(MediatorTie.insurer_id.in_(insurers), lasts),
                and_(MediatorTie.identity_number != "", MediatorTie.identity_number.in_(numbers)),
                # Two people may have one name: two different numbers tell them apart.
                and_(MediatorTie.name != "", MediatorTie.identity_number == "", MediatorTie.name.in_(names)),
            )
        )
        .order_by(MediatorTie.id)
    )
    for tie, short_name, insurer in db.execute(query):
        name = short_name or insurer or tie.name
        found[tie.mediator_id].append(Conflict(OF_TIE[tie.kind], name, on=tie.ended_on, words=tie.words))


def _earlier_cases(db: Session, case: Case) -> dict[int, tuple[Case, str]]:
    """Return the other cases of the same people and firms by id, each with the name of who is the same.

    Insurers are left out: every mediator has had cases with each of them.
    """
    matches = [*_same_people(case.parties), *_same_firms(case.parties)]
    if not matches:
        return {}
    query = (
        select(Case, Party.name)
        .join(Party, Party.case_id == Case.id)
        .where(or_(*matches), Party.case_id != case.id)
        .order_by(Case.received_at, Case.id)
    )
    return {other.id: (other, name) for other, name in db.execute(query)}


def _same_people(parties: Iterable[Party]) -> list[ColumnElement[bool]]:
    people = [one for one in parties if one.kind is PartyKind.PERSON]
    numbers = {one.identity_number for one in people if one.identity_number}
    roots = {one.same_person_id or one.id for one in people}
    if not people:
        return []
    return [
        *([Party.identity_number.in_(numbers)] if numbers else []),
        Party.same_person_id.in_(roots),
        Party.id.in_(roots),
    ]


def _same_firms(parties: Iterable[Party]) -> list[ColumnElement[bool]]:
    names = {one.name for one in parties if one.kind is not PartyKind.PERSON and one.insurer_id is None}
    return [and_(Party.name.in_(names), Party.kind != PartyKind.PERSON)] if names else []


def _add_recusals(db: Session, case: Case, earlier: Mapping[int, tuple[Case, str]], found: Found) -> None:
    query = select(Recusal).where(Recusal.case_id.in_([case.id, *earlier]), Recusal.decision == RecusalDecision.GRANTED)
    for one in db.scalars(query.order_by(Recusal.id)):
        if one.case_id == case.id:
            found[one.mediator_id].append(Conflict(ConflictKind.RECUSED_HERE, on=one.decided_on, words=one.words))
            continue
        other, name = earlier[one.case_id]
        before = Conflict(
            ConflictKind.RECUSED_BEFORE, name, other.shown_number, other.outcome, one.decided_on, one.words
        )
        found[one.mediator_id].append(before)


def _add_earlier(db: Session, earlier: Mapping[int, tuple[Case, str]], found: Found) -> None:
    if not earlier:
        return
    pairs = select(MediatorAppointment.mediator_id, MediatorAppointment.case_id)
    query = pairs.where(MediatorAppointment.case_id.in_(earlier)).distinct()
    for mediator_id, case_id in db.execute(query.order_by(MediatorAppointment.case_id)):
        other, name = earlier[case_id]
        found[mediator_id].append(
            Conflict(ConflictKind.EARLIER_CASE, name, other.shown_number, other.outcome, other.concluded_on)
        )
