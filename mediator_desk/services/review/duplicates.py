"""Entries that look like the same human or the same matter, listed for a person to merge or to tell apart.

Nobody is merged by the program. Whose name several have is read once, in order of names; of one name only those who
share a trait are compared; the list is bounded.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import combinations, groupby, islice
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.conventions.masking import mask_number, mask_phone
from mediator_desk.models.case import Case
from mediator_desk.models.life import IN_REVIEW, OPEN_STATES
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Merge, MergedParty
from mediator_desk.models.procedure_words import MergeKind
from mediator_desk.models.review_words import Likeness
from mediator_desk.models.words import CaseState, PartyKind, PartySide
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.review.proposals import KnownPersons
from mediator_desk.services.review.relatives import RelatedCase, related_cases
from mediator_desk.services.review.telling_apart import cases_told_apart, people_told_apart

MOST_LISTED = 200
NEAR_IN_TIME = timedelta(days=60)
"""Two open cases of one matter that came in within this time may be one that was received twice."""
MOST_OF_ONE_NAME = 2_000
PARTS = 6
"""Of a number: a slip stays within two neighbours, so what is left without some two neighbours is as it was."""


@dataclass(frozen=True)
class PersonEntry:
    """One entry of a human: document and phone masked."""

    party_id: int
    case_id: int
    name: str
    number: str
    phone: str
    born_on: date | None
    case: RelatedCase | None = None


@dataclass(frozen=True)
class LikePeople:
    """Two entries that may be one human."""

    first: PersonEntry
    second: PersonEntry
    why: tuple[Likeness, ...]


@dataclass(frozen=True)
class LikeCases:
    """Two open cases that may be one matter; the one that would be merged into the other comes second."""

    first: RelatedCase
    second: RelatedCase
    why: tuple[Likeness, ...]


def like_people(db: Session, *, most: int = MOST_LISTED, progress: Progress = SILENT) -> tuple[LikePeople, ...]:
    """Return up to `most` pairs: same name, and the same phone, birth day, or a number that is one slip away.

    A slip is one other digit, or two neighbours that changed places. Who is the same human already (one number, or
    merged) and who was told apart stays away.
    """
    persons, apart = KnownPersons.read(db), people_told_apart(db)
    found: list[LikePeople] = []
    rows = db.execute(_PEOPLE.execution_options(yield_per=5_000))
    for _name, group in groupby(progress.each(rows, total=0), key=lambda row: row.name):
        pairs = _pairs_of_one_name([*islice(group, MOST_OF_ONE_NAME)], persons, apart)
        found += islice(pairs, most - len(found))
        if len(found) >= most:
            break
    return _with_cases(db, found)


def like_cases(db: Session, *, most: int = MOST_LISTED) -> tuple[LikeCases, ...]:
    """Return up to `most` pairs of open cases of one person, kind and insurer with the same policy, report or claim.

    They came in within 60 days of each other, and at least one of them is not decided yet.
    """
    persons, apart = KnownPersons.read(db), cases_told_apart(db)
    kept: dict[Hashable, list[Any]] = {}
    pairs: dict[tuple[int, int], list[Likeness]] = {}
    for row in db.execute(_OPEN_CASES):
        for why, key in _keys_of(row, persons):
            for other in kept.setdefault((why, key), []):
                if _may_be_one(other, row) and frozenset((other.id, row.id)) not in apart:
                    pairs.setdefault((other.id, row.id), []).append(why)
            kept[(why, key)].append(row)
        if len(pairs) >= most:
            break
    cases = related_cases(db, {one for pair in pairs for one in pair})
    listed = (
        LikeCases(*_kept_first(cases[first], cases[second]), tuple(why)) for (first, second), why in pairs.items()
    )
    return tuple(islice(listed, most))


def one_slip_apart(one: str, other: str) -> bool:
    """Tell whether two numbers of one length differ in one character, or by two neighbours that changed places."""
    if len(one) != len(other) or one == other:
        return False
    places = [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(places) == 1:
        return True
    first, second = places[0], places[-1]
    return len(places) == 2 and second == first + 1 and one[first] == other[second] and one[second] == other[first]


_PEOPLE: Select[*tuple[Any, ...]] = (
    select(Party.id, Party.case_id, Party.name, Party.identity_number, Party.phone, Party.born_on, Party.same_person_id)
    .where(
        Party.kind == PartyKind.PERSON,
        Party.name != "",
        Party.case_id.not_in(select(Case.id).where(Case.state == CaseState.BINNED)),
        Party.name.in_(select(Party.name).group_by(Party.name).having(func.count() > 1)),
    )
    .order_by(Party.name, Party.id)
)
"""Everybody whose name somebody else has too, in the order of names: the index of names alone tells who."""

_OPEN_CASES: Select[*tuple[Any, ...]] = (
    select(
        Case.id, Case.kind, Case.state, Case.insurer_id, Case.received_at, Case.policy_number, Case.report_number,
        Case.claim_number, Party.identity_number, Party.same_person_id,
    )
    .join(Party, Party.case_id == Case.id)
    .where(Case.state.in_(OPEN_STATES), Party.side == PartySide.APPLICANT)
    .order_by(Case.received_at, Case.id)
)  # fmt: skip


def _pairs_of_one_name(rows: list[Any], persons: KnownPersons, apart: set[frozenset[Hashable]]) -> Iterator[LikePeople]:
    """Compare humans, not entries: each stands with its newest entry, and all its phones count."""
    humans: dict[Hashable, list[Any]] = {}
    for row in rows:
        humans.setdefault(persons.key_of(row.identity_number, row.same_person_id) or ("entry", row.id), []).append(row)
    for one, other in _worth_comparing(humans):
        why = tuple(_likenesses(humans[one], humans[other]))
        if why and not _are_told_apart(humans[one], humans[other], apart):
            yield LikePeople(_entry(humans[one][0]), _entry(humans[other][0]), why)


def _worth_comparing(humans: dict[Hashable, list[Any]]) -> list[tuple[Hashable, Hashable]]:
    """Return the pairs that share a trait: all others are neither of one phone nor birth day, nor a slip apart."""
    sharing: dict[Hashable, dict[Hashable, None]] = {}
    for key, rows in humans.items():
        for row in rows:
            for trait in _traits(row):
                sharing.setdefault(trait, {})[key] = None
    pairs = (pair for keys in sharing.values() for pair in combinations(keys, 2))
    return [*dict.fromkeys(pairs)]


def _traits(row: Any) -> Iterator[Hashable]:  # noqa: ANN401 - a row of _PEOPLE
    if row.phone:
        yield "phone", row.phone
    if row.born_on:
        yield "born", row.born_on
    number = row.identity_number
    part = -(-len(number) // PARTS)
    for gap in range(PARTS - 1) if number else ():
        yield len(number), gap, number[: part * gap] + number[part * (gap + 2) :]


def _likenesses(ones: list[Any], others: list[Any]) -> Iterator[Likeness]:
    if {row.phone for row in ones if row.phone} & {row.phone for row in others if row.phone}:
        yield Likeness.NAME_AND_PHONE
    if {row.born_on for row in ones if row.born_on} & {row.born_on for row in others if row.born_on}:
        yield Likeness.NAME_AND_BIRTH_DAY
    numbers = {row.identity_number for row in others if row.identity_number}
    if any(one_slip_apart(row.identity_number, number) for row in ones if row.identity_number for number in numbers):
        yield Likeness.NAME_AND_NEAR_NUMBER


def _are_told_apart(ones: list[Any], others: list[Any], apart: set[frozenset[Hashable]]) -> bool:
    return bool(apart) and any(frozenset((one.id, other.id)) in apart for one in ones for other in others)


def _entry(row: Any) -> PersonEntry:  # noqa: ANN401 - a row of _PEOPLE
    number, phone = mask_number(row.identity_number), mask_phone(row.phone)
    return PersonEntry(row.id, row.case_id, row.name, number, phone, row.born_on)


def _with_cases(db: Session, pairs: Iterable[LikePeople]) -> tuple[LikePeople, ...]:
    pairs = list(pairs)
    cases = related_cases(db, {entry.case_id for pair in pairs for entry in (pair.first, pair.second)})

    def with_case(entry: PersonEntry) -> PersonEntry:
        return PersonEntry(
            entry.party_id, entry.case_id, entry.name, entry.number, entry.phone, entry.born_on,
            cases.get(entry.case_id),
        )  # fmt: skip

    return tuple(LikePeople(with_case(pair.first), with_case(pair.second), pair.why) for pair in pairs)


def _keys_of(row: Any, persons: KnownPersons) -> Iterator[tuple[Likeness, Hashable]]:  # noqa: ANN401 - _OPEN_CASES
    person = persons.key_of(row.identity_number, row.same_person_id)
    if not person or row.insurer_id is None:
        return
    for why, number in (
        (Likeness.SAME_POLICY, row.policy_number),
        (Likeness.SAME_REPORT, row.report_number),
        (Likeness.SAME_CLAIM, row.claim_number),
    ):
        if number:
            yield why, (person, row.kind, row.insurer_id, normalise_number(number))


def _may_be_one(one: Any, other: Any) -> bool:  # noqa: ANN401 - rows of _OPEN_CASES
    if one.id == other.id or not {one.state, other.state} & set(IN_REVIEW):
        return False
    return bool(abs(other.received_at - one.received_at) <= NEAR_IN_TIME)


def _kept_first(one: RelatedCase, other: RelatedCase) -> tuple[RelatedCase, RelatedCase]:
    """The same choice as merging makes: a decided case goes on, else the earlier one."""
    undecided = [case for case in (one, other) if case.state in IN_REVIEW]
    merged = max(undecided, key=lambda case: (case.received_at, case.id))
    return (other, merged) if merged is one else (one, merged)


@dataclass(frozen=True)
class MergeRow:
    """A merge that stands, as a list of what can be undone shows it."""

    id: int
    kind: MergeKind
    at: datetime
    words: str
    names: tuple[str, ...]
    """The people who were said to be one, or the numbers of the kept and the merged case."""


def standing_merges(db: Session, *, most: int = MOST_LISTED) -> tuple[MergeRow, ...]:
    """Return the newest merges that were not undone."""
    query = select(Merge).where(Merge.undone_at.is_(None)).order_by(Merge.id.desc()).limit(most)
    merges = list(db.scalars(query))
    cases = related_cases(db, {case_id for one in merges for case_id in _cases_in(one)})
    people = _people_in(db, [one.id for one in merges if one.kind is MergeKind.PERSON])
    numbers = {one.id: [cases[case_id].number for case_id in _cases_in(one) if case_id in cases] for one in merges}
    return tuple(
        MergeRow(one.id, one.kind, one.at, one.words, tuple(people.get(one.id, numbers[one.id]))) for one in merges
    )


def _cases_in(merge: Merge) -> tuple[int, ...]:
    return tuple(one for one in (merge.kept_case_id, merge.merged_case_id) if one is not None)


def _people_in(db: Session, merge_ids: list[int]) -> dict[int, dict[str, None]]:
    """Return who was said to be one in each of these merges, each once, the oldest entry first."""
    query = select(MergedParty.merge_id, Party.name, Party.identity_number).join(
        Party, Party.id == MergedParty.party_id
    )
    found: dict[int, dict[str, None]] = {}
    for merge_id, name, number in db.execute(query.where(MergedParty.merge_id.in_(merge_ids)).order_by(Party.id)):
        found.setdefault(merge_id, {})[f"{name} {mask_number(number)}".strip()] = None
    return found
