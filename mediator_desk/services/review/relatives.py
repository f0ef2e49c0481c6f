"""What a case has in common with others: shown beside it with the reasons, never decided.

Each reason is one indexed look-up; all of them are one statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal, or_, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session

from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.review_words import Why
from mediator_desk.models.words import CaseKind, CaseState, OutcomeKind, PartyKind
from mediator_desk.server.unseen import alike_unseen
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.review.proposals import KnownPersons

MOST_SHOWN = 50


Found = Select[*tuple[Any, ...]]


_WEIGHT = MappingProxyType({why: 2 ** (len(Why) - place) for place, why in enumerate(Why)})


@dataclass(frozen=True)
class RelatedCase:
    """A case as it stands beside another one. Amounts in yuan."""

    id: int
    number: str
    kind: CaseKind
    state: CaseState
    outcome: OutcomeKind | None
    insurer: str
    applicant: str
    claimed_amount: Decimal | None
    agreed_amount: Decimal | None
    received_at: datetime


@dataclass(frozen=True)
class Relative:
    """Another case, and everything that it has in common with the one that is looked at."""

    case: RelatedCase
    why: tuple[Why, ...]


@dataclass(frozen=True)
class UnseenRelative:
    """A case that is not seen here and may be of the same matter or person. Its number is cut off."""

    number: str
    why: tuple[Why, ...]


@dataclass(frozen=True)
class Relatives:
    """The likely relatives of a case, the closest first."""

    shown: tuple[Relative, ...]
    has_more: bool
    """Whether there are more than are shown."""
    unseen: tuple[UnseenRelative, ...] = ()
    """Those that are not seen by who looks; the newest first."""


def relatives(db: Session, case_id: int, *, most: int = MOST_SHOWN) -> Relatives:
    """Return up to `most` other cases with something in common, the closest and newest first.

    Raises Refused("case_not_found").
    """
    case = the_case(db, case_id)
    unseen = tuple(
        UnseenRelative(number, tuple(one for one in Why if one in why))
        for number, why in alike_unseen(db.connection(), case_id)
    )
    look_ups = [*_look_ups(db, case, most + 1)]
    if not look_ups:
        return Relatives((), has_more=False, unseen=unseen)
    found: dict[int, set[Why]] = {}
    every = union_all(*(select(one.subquery()) for one in look_ups))
    for other_id, why in db.execute(every):
        if other_id != case_id:
            found.setdefault(other_id, set()).add(Why(why))
    ranked = sorted(found, key=lambda other_id: (sum(_WEIGHT[why] for why in found[other_id]), other_id), reverse=True)
    shown = ranked[:most]
    cases = related_cases(db, shown)
    rows = tuple(Relative(cases[one], tuple(why for why in Why if why in found[one])) for one in shown if one in cases)
    return Relatives(rows, has_more=len(ranked) > most, unseen=unseen)


def related_cases(db: Session, case_ids: Iterable[int]) -> dict[int, RelatedCase]:
    """Return these cases as they stand beside another one."""
    query: Found = (
        select(
            Case.id, func.coalesce(Case.number, Case.submission_number), Case.kind, Case.state, Case.outcome,
            func.coalesce(Insurer.short_name, Case.respondent_name), Case.applicant_name, Case.claimed_amount,
            Case.agreed_amount, Case.received_at,
        )
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .where(Case.id.in_(list(case_ids)), Case.state != CaseState.BINNED)
    )  # fmt: skip
    return {row[0]: RelatedCase(row[0], row[1] or f"#{row[0]}", *row[2:]) for row in db.execute(query)}


def _look_ups(db: Session, case: Case, most: int) -> Iterator[Found]:
    """Yield one bounded statement for each thing that another case may have in common: case id and reason."""
    for why, query, key in (*_by_case(case), *_by_people(db, case), *_by_papers(db, case)):
        yield query.add_columns(literal(why.value)).where(key != case.id).order_by(key.desc()).limit(most)


Look = tuple[Why, Found, InstrumentedAttribute[int]]


def _by_case(case: Case) -> Iterator[Look]:
    for why, column, value in (
        (Why.SAME_POLICY, Case.policy_number, case.policy_number),
        (Why.SAME_REPORT, Case.report_number, case.report_number),
        (Why.SAME_CLAIM, Case.claim_number, case.claim_number),
        (Why.SAME_TEXT, Case.facts_mark, case.facts_mark),
    ):
        if value:
            written = {value} if why is Why.SAME_TEXT else {value, normalise_number(value)}
            yield why, select(Case.id).where(_is_one_of(column, written)), Case.id


def _by_people(db: Session, case: Case) -> Iterator[Look]:
    people = [party for party in case.parties if party.kind is PartyKind.PERSON]
    agents = [one for party in people for one in party.representatives]
    if same := _same_person(db, people):
        yield Why.SAME_PERSON, select(Party.case_id).where(or_(*same)), Party.case_id
    phones = {phone for phone in (*(one.phone for one in people), *(one.phone for one in agents)) if phone}
    if phones:
        yield Why.SAME_PHONE, select(Party.case_id).where(Party.phone.in_(phones)), Party.case_id
        through_agents = select(Party.case_id).join(Representative, Representative.party_id == Party.id)
        yield Why.SAME_PHONE, through_agents.where(_is_one_of(Representative.phone, phones)), Party.case_id
    for column, values in (
        (Representative.identity_number, {one.identity_number for one in agents if one.identity_number}),
        (Representative.phone, {one.phone for one in agents if one.phone}),
    ):
        if values:
            acted = select(Party.case_id).join(Representative, Representative.party_id == Party.id)
            yield Why.SAME_AGENT, acted.where(_is_one_of(column, values)), Party.case_id


def _same_person(db: Session, people: list[Party]) -> list[ColumnElement[bool]]:
    persons = KnownPersons.around(db, people)
    known = persons.known_by({persons.key_of(one.identity_number, one.same_person_id) for one in people})
    numbers = [one for one in known if isinstance(one, str) and one]
    oldest = [one for one in known if isinstance(one, int)]
    oldest += [one.same_person_id for one in people if one.same_person_id is not None]
    return [
        *([Party.identity_number.in_(numbers)] if numbers else []),
        *([Party.same_person_id.in_(oldest)] if oldest else []),
    ]


def _by_papers(db: Session, case: Case) -> Iterator[Look]:
    accounts = set(db.scalars(select(MediationAgreement.account).where(_is_of(MediationAgreement, case))))
    accounts.discard("")
    if accounts:
        same = select(MediationAgreement.case_id).where(_is_one_of(MediationAgreement.account, accounts))
        yield Why.SAME_ACCOUNT, same, MediationAgreement.case_id
    hashes = set(db.scalars(select(Attachment.sha256).where(_is_of(Attachment, case))))
    if hashes:
        yield Why.SAME_ATTACHMENT, select(Attachment.case_id).where(Attachment.sha256.in_(hashes)), Attachment.case_id


def _is_of(table: type[MediationAgreement] | type[Attachment], case: Case) -> ColumnElement[bool]:
    return table.case_id == case.id


def _is_one_of(column: InstrumentedAttribute[str], values: set[str]) -> ColumnElement[bool]:
    # The second condition is that of the index: neither engine knows that the values are not empty.
    return column.in_(values) & (column != "")
