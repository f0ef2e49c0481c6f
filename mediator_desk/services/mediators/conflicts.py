"""What ties a mediator to a case: seen before an appointment, and decided upon by a person.

People's Mediation Law art. 19 and 20 ask for mediators whom the parties accept and who are impartial; who once worked
for the insurer, is related to a party, or was recused for it, should rather not be appointed. An earlier case with the
same party is told beside them and forbids nothing: often it is why the party asks for this mediator.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import MediatorTie
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure import Recusal
from mediator_desk.models.procedure_words import RecusalDecision, TieKind
from mediator_desk.models.words import OutcomeKind, PartyKind
from mediator_desk.services.cases.case_life import the_case

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


Ties = dict[int, tuple[Conflict, ...]]
"""What ties each mediator to one case, by the mediator's id."""

Found = dict[int, dict[int, list[Conflict]]]
"""By the id of the case, then of the mediator."""


def conflicts(db: Session, case_id: int, today: date) -> Ties:
    """Return what ties each mediator to a case, by the mediator's id; who has no tie is left out.

    A handful of queries, each by an index, however many cases there are. Raises Refused("case_not_found").
    """
    return conflicts_each(db, [the_case(db, case_id).id], today)[case_id]


def conflicts_each(db: Session, case_ids: Sequence[int], today: date) -> dict[int, Ties]:
    """Return for each of these cases what `conflicts` does, with the queries of one."""
    of_people = selectinload(Case.parties).selectinload(Party.representatives)
    cases = list(db.scalars(select(Case).where(Case.id.in_(case_ids)).options(of_people)))
    found: Found = {case.id: defaultdict(list) for case in cases}
    earlier = _earlier_cases(db, cases)
    _add_ties(db, cases, today, found)
    _add_recusals(db, earlier, found)
    _add_earlier(db, earlier, found)
    return {case_id: {one: _strongest_first(ties) for one, ties in each.items()} for case_id, each in found.items()}


def _strongest_first(ties: Iterable[Conflict]) -> tuple[Conflict, ...]:
    order = list(ConflictKind)
    return tuple(sorted(ties, key=lambda one: (order.index(one.kind), one.number)))


def conflicts_of(db: Session, case_id: int, mediator_id: int, today: date) -> tuple[Conflict, ...]:
    """Return what ties one mediator to a case."""
    return conflicts(db, case_id, today).get(mediator_id, ())


def years_before(day: date, years: int) -> date:
    """Return the same day so many years ago; 28 February for the leap day."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


@dataclass(frozen=True)
class _Names:
    """By what the ties of mediators to a case are found: insurers, document numbers and names of its people."""

    insurers: frozenset[int]
    numbers: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, case: Case) -> _Names:
        people: list[Party | Representative] = [*case.parties]
        people += [agent for party in case.parties for agent in party.representatives]
        insurers = {case.insurer_id, *(one.insurer_id for one in case.parties)} - {None}
        return cls(
            frozenset(one for one in insurers if one is not None),
            frozenset(one.identity_number for one in people if one.identity_number),
            frozenset(one.name for one in people if one.name),
        )

    def fit(self, tie: MediatorTie, lasts_from: date) -> bool:
        if tie.insurer_id in self.insurers and (tie.ended_on is None or tie.ended_on > lasts_from):
            return True
        # Two people may have one name: two different numbers tell them apart.
        return tie.identity_number in self.numbers or (not tie.identity_number and tie.name in self.names)


def _add_ties(db: Session, cases: Iterable[Case], today: date, found: Found) -> None:
    named = {case.id: _Names.of(case) for case in cases}
    query = (
        select(MediatorTie, Insurer.short_name, Insurer.name)
        .outerjoin(Insurer, Insurer.id == MediatorTie.insurer_id)
        .where(
            or_(
                MediatorTie.insurer_id.in_({one for each in named.values() for one in each.insurers}),
                MediatorTie.identity_number.in_({one for each in named.values() for one in each.numbers}),
                MediatorTie.name.in_({one for each in named.values() for one in each.names}),
            )
        )
        .order_by(MediatorTie.id)
    )
    lasts_from = years_before(today, YEARS_AFTER_EMPLOYMENT)
    for tie, short_name, insurer in db.execute(query):
        conflict = Conflict(OF_TIE[tie.kind], short_name or insurer or tie.name, on=tie.ended_on, words=tie.words)
        for case_id, names in named.items():
            if names.fit(tie, lasts_from):
                found[case_id][tie.mediator_id].append(conflict)


Earlier = dict[int, dict[int, tuple[Case, str]]]
"""For each case the other cases of the same people and firms by id, each with the name of who is the same."""


def _earlier_cases(db: Session, cases: Iterable[Case]) -> Earlier:
    """Insurers are left out: every mediator has had cases with each of them."""
    earlier: Earlier = {case.id: {} for case in cases}
    known: dict[Key, set[int]] = defaultdict(set)
    for case in cases:
        for key in _keys_of(case.parties):
            known[key].add(case.id)
    numbers, roots, firms = ({key[1] for key in known if key[0] == of} for of in ("number", "root", "firm"))
    is_root = Party.same_person_id.in_(roots) | Party.id.in_(roots)
    is_firm = Party.name.in_(firms) & (Party.kind != PartyKind.PERSON)
    matches = [
        *([Party.identity_number.in_(numbers)] if numbers else []),
        *([is_root] if roots else []),
        *([is_firm] if firms else []),
    ]
    if not matches:
        return earlier
    query = select(Case, Party).join(Party, Party.case_id == Case.id).where(or_(*matches))
    for other, party in db.execute(query.order_by(Case.received_at, Case.id, Party.id)):
        for case_id in {one for key in _keys_of_other(party) for one in known.get(key, ())} - {other.id}:
            earlier[case_id][other.id] = other, party.name
    return earlier


Key = tuple[str, str | int]


def _keys_of(parties: Iterable[Party]) -> Iterator[Key]:
    """Yield by what the people and firms of a case are found in others."""
    for one in parties:
        if one.kind is not PartyKind.PERSON:
            if one.insurer_id is None:
                yield "firm", one.name
            continue
        yield "root", one.same_person_id or one.id
        if one.identity_number:
            yield "number", one.identity_number


def _keys_of_other(party: Party) -> Iterator[Key]:
    yield "root", party.id
    yield "number", party.identity_number
    if party.same_person_id is not None:
        yield "root", party.same_person_id
    if party.kind is not PartyKind.PERSON:
        yield "firm", party.name


def _add_recusals(db: Session, earlier: Earlier, found: Found) -> None:
    every = {*earlier, *(one for each in earlier.values() for one in each)}
    query = select(Recusal).where(Recusal.case_id.in_(every), Recusal.decision == RecusalDecision.GRANTED)
    for one in db.scalars(query.order_by(Recusal.id)):
        if one.case_id in found:
            here = Conflict(ConflictKind.RECUSED_HERE, on=one.decided_on, words=one.words)
            found[one.case_id][one.mediator_id].append(here)
        for case_id, each in earlier.items():
            if one.case_id in each:
                other, name = each[one.case_id]
                before = Conflict(
                    ConflictKind.RECUSED_BEFORE, name, other.shown_number, other.outcome, one.decided_on, one.words
                )
                found[case_id][one.mediator_id].append(before)


def _add_earlier(db: Session, earlier: Earlier, found: Found) -> None:
    others = {one for each in earlier.values() for one in each}
    if not others:
        return
    pairs = select(MediatorAppointment.mediator_id, MediatorAppointment.case_id)
    query = pairs.where(MediatorAppointment.case_id.in_(others)).distinct()
    for mediator_id, other_id in db.execute(query.order_by(MediatorAppointment.case_id)):
        for case_id, each in earlier.items():
            if other_id in each:
                other, name = each[other_id]
                found[case_id][mediator_id].append(
                    Conflict(ConflictKind.EARLIER_CASE, name, other.shown_number, other.outcome, other.concluded_on)
                )
