"""What the review proposes about matters that come in, by a file or by a form: found by reading, decided by a person.

A repeat is the same person, insurer, cause and policy, report or claim; the same identity number alone is none.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any, Protocol, TypeVar

from sqlalchemy import Row, Select, or_, select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import CaseState, PartySide
from mediator_desk.services.intake.intake_drafts import ProposalDraft
from mediator_desk.services.review.review_rules import (
    EarlierMatters,
    KnownMatter,
    proposal_for_same,
    proposals_from_words,
)

ASKED_AT_ONCE = 5_000
"""Values in one IN: SQLite takes 32,766, PostgreSQL 65,535."""

LONGEST_NUMBER = 40
"""Characters of a number that a proposal keeps (models/submission.py)."""

Value = TypeVar("Value")


def in_parts(values: Iterable[Value]) -> Iterator[list[Value]]:
    """Yield the values in lists that one statement can ask for."""
    every = list(values)
    for first in range(0, len(every), ASKED_AT_ONCE):
        yield every[first : first + ASKED_AT_ONCE]


class Entry(Protocol):
    """An entry of a human somewhere: what it says of who that is."""

    @property
    def identity_number(self) -> str: ...  # noqa: D102
    @property
    def same_person_id(self) -> int | None: ...  # noqa: D102


class KnownPersons:
    """Which document numbers, and which entries, are one human because a person at the desk said so (merges).

    A human is known by numbers (str) and by the oldest entries of merged groups (int); all of them lead to one key.
    """

    def __init__(self, merged: Iterable[tuple[int | None, str]] = ()) -> None:
        self._leads_to: dict[Hashable, Hashable] = {}
        for oldest, number in merged:
            if number:
                self._join(oldest, number)

    @classmethod
    def read(cls, db: Session) -> KnownPersons:
        """Read every group of entries that were merged: a few hundred among hundreds of thousands of parties."""
        query = select(Party.same_person_id, Party.identity_number).where(Party.same_person_id.is_not(None))
        return cls((oldest, number) for oldest, number in db.execute(query))

    @classmethod
    def around(cls, db: Session, parties: Iterable[Entry]) -> KnownPersons:
        """Read only the groups that these parties belong to, by themselves or by their document numbers."""
        numbers = {party.identity_number for party in parties if party.identity_number}
        oldest = {party.same_person_id for party in parties if party.same_person_id is not None}
        rows: set[tuple[int | None, str]] = set()
        while True:
            query = select(Party.same_person_id, Party.identity_number).where(
                Party.same_person_id.is_not(None),
                or_(Party.same_person_id.in_(oldest), Party.identity_number.in_(numbers)),
            )
            found = {(root, number) for root, number in db.execute(query)}
            if found <= rows:  # a number may be in another group too: until nothing new comes
                return cls(rows)
            rows |= found
            oldest |= {root for root, _number in found if root is not None}
            numbers |= {number for _root, number in found if number}

    def key_of(self, identity_number: str, same_person_id: int | None = None) -> Hashable:
        """Return what tells people apart: the same for all entries of one human, "" where nothing is known."""
        if identity_number:
            return self._end_of(identity_number)
        return "" if same_person_id is None else self._end_of(same_person_id)

    def known_by(self, keys: set[Hashable]) -> set[Hashable]:
        """Return all numbers (str) and oldest entries (int) by which these humans are known."""
        return {one for one in self._leads_to if self._end_of(one) in keys} | (keys - {""})

    def _join(self, one: Hashable, other: Hashable) -> None:
        self._leads_to.setdefault(one, one)
        self._leads_to.setdefault(other, other)
        self._leads_to[self._end_of(one)] = self._end_of(other)

    def _end_of(self, one: Hashable) -> Hashable:
        while (following := self._leads_to.get(one, one)) != one:
            one = following
        return one


def propose(db: Session, case: Case) -> list[ReviewProposal]:
    """Write what the review proposes about one case that came in or was mended; return what is new.

    Call it once the case and its parties are written, before the entry in the history. What was proposed before stays,
    decided or not.
    """
    db.flush()
    drafts = [*proposals_from_words(case)]
    applicants = [party for party in case.parties if party.side is PartySide.APPLICANT]
    persons = KnownPersons.around(db, applicants)
    keys = {persons.key_of(party.identity_number, party.same_person_id) for party in applicants} - {""}
    earlier = earlier_matters(db, keys, persons, but=case)
    for key in keys:
        matter = _matter_of(case, key)
        same = earlier.same_or_add(matter)
        if same is not None:
            drafts.append(proposal_for_same(matter, same, has_new_facts=bool(case.new_facts)))
            break
    return _kept(db, case, drafts)


def earlier_matters(
    db: Session, people: set[Hashable], persons: KnownPersons, *, but: Case | None = None
) -> EarlierMatters:
    """Return the matters of these people (their keys or document numbers) that came in before, the oldest first.

    What was merged into another case is not told again: that one stands for it.
    """
    known = persons.known_by({persons.key_of(one) if isinstance(one, str) else one for one in people})
    rows: list[Row[*tuple[Any, ...]]] = []
    for numbers in in_parts(one for one in known if isinstance(one, str)):
        rows += db.execute(_EARLIER.where(Party.identity_number.in_(numbers))).all()
    for oldest in in_parts(one for one in known if isinstance(one, int)):
        rows += db.execute(_EARLIER.where(Party.same_person_id.in_(oldest), Party.identity_number == "")).all()
    comes_before = (but.received_at, but.id) if but is not None else None
    return EarlierMatters(
        KnownMatter(
            number=row.number or row.submission_number or f"#{row.id}",
            kind=row.kind,
            person=persons.key_of(row.identity_number, row.same_person_id),
            insurer=row.insurer_id,
            cause=row.cause,
            policy_number=row.policy_number,
            report_number=row.report_number,
            claim_number=row.claim_number,
            case_id=row.id,
        )
        for row in sorted(rows, key=lambda row: (row.received_at, row.id))
        if comes_before is None or (row.received_at, row.id) < comes_before
    )


_EARLIER: Select[*tuple[Any, ...]] = (
    select(
        Case.id, Case.number, Case.submission_number, Case.kind, Case.insurer_id, Case.cause, Case.policy_number,
        Case.report_number, Case.claim_number, Case.received_at, Party.identity_number, Party.same_person_id,
    )
    .join(Party, Party.case_id == Case.id)
    .where(Party.side == PartySide.APPLICANT, Case.state.not_in((CaseState.MERGED, CaseState.BINNED)))
)  # fmt: skip


def _matter_of(case: Case, person: Hashable) -> KnownMatter:
    return KnownMatter(
        number=case.shown_number,
        kind=case.kind,
        person=person,
        insurer=case.insurer_id,
        cause=case.cause,
        policy_number=case.policy_number,
        report_number=case.report_number,
        claim_number=case.claim_number,
        case_id=case.id,
    )


def _kept(db: Session, case: Case, drafts: Iterable[ProposalDraft]) -> list[ReviewProposal]:
    here = select(ReviewProposal.kind, ReviewProposal.related_case_id).where(ReviewProposal.case_id == case.id)
    known = {(kind, related) for kind, related in db.execute(here)}
    new = [
        ReviewProposal(
            case_id=case.id,
            kind=draft.kind,
            refusal_code=draft.refusal_code,
            evidence=draft.evidence,
            related_case_id=draft.related_case_id,
            related_number=draft.related_number[:LONGEST_NUMBER],
        )
        for draft in drafts
        if (draft.kind, draft.related_case_id) not in known
    ]
    db.add_all(new)
    db.flush()
    return new
