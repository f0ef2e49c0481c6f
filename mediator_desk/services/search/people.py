"""Finding people by what somebody typed: name, pinyin, digits of the document, telephone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Select, and_, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.pinyin import person_keys
from mediator_desk.conventions.search_tokens import PARTS, Query, holds, number_holds, query_of
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.search import CASE_WORDS, OF_CASE
from mediator_desk.models.words import CaseState, PartyKind
from mediator_desk.services.search.conditions import stand_in_index
from mediator_desk.services.search.matching import newest, owners, parted, with_words

MOST_LOOKED_AT = 200
"""Newest cases that are looked at for a common name."""


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person who was found, as the newest of the person's cases has it; shown masked."""

    name: str
    identity_number: str
    phone: str
    case_id: int
    """The newest case."""
    cases: int
    """In how many cases the person is a party, by the number of the document, or by the name where there is none."""


def find_people(db: Session, text: str, limit: int = 20) -> list[FoundPerson]:
    """Return the parties and representatives whom every word of the text fits; those of new cases first."""
    query = query_of(text)
    found: dict[tuple[str, str], FoundPerson] = {}
    for name, identity_number, phone, case_id in _entries(db, query, _candidates(db, query)):
        if len(found) >= limit:
            break
        if (name, identity_number) not in found:
            cases = _cases_of(db, name, identity_number)
            found[name, identity_number] = FoundPerson(name, identity_number, phone, case_id, cases)
    return list(found.values())


def _candidates(db: Session, query: Query) -> set[int]:
    ways: list[Select[int]] = []
    if indexed := [term for term in parted(query.terms)[0] if term.pieces]:
        ways.append(select(CASE_WORDS.c.rowid).where(stand_in_index(indexed)))
    if query.number is not None and query.number.pieces:
        ways.append(select(CASE_WORDS.c.rowid).where(stand_in_index([query.number])))
    if query.whole is not None:
        ways.append(with_words([query.whole], None))
    if query.spelling:
        ways.append(owners(OF_CASE, query.spelling))
    return {case_id for way in ways for case_id in db.scalars(newest(way, MOST_LOOKED_AT))}


def _entries(db: Session, query: Query, case_ids: Iterable[int]) -> Iterator[tuple[str, str, str, int]]:
    """Return name, number, telephone and case of the people whom the query fits, the newest case first."""
    ids = list(case_ids)
    parties = select(Party.name, Party.identity_number, Party.phone, Party.case_id).join(Case, Case.id == Party.case_id)
    people = parties.where(Party.case_id.in_(ids), Party.kind == PartyKind.PERSON, Case.state != CaseState.BINNED)
    acting = (
        select(Representative.name, Representative.identity_number, Representative.phone, Party.case_id)
        .join(Party, Party.id == Representative.party_id)
        .join(Case, Case.id == Party.case_id)
        .where(Party.case_id.in_(ids), Case.state != CaseState.BINNED)
    )
    entries = [(*row,) for asked in (people, acting) for row in db.execute(asked)] if ids else []
    entries.sort(key=lambda entry: -entry[3])
    return (entry for entry in entries if _fits(query, *entry[:3]))


def _fits(query: Query, name: str, identity_number: str, phone: str) -> bool:
    texts = PARTS.join((name, identity_number, phone))
    if all(holds(term.text, term.folded, texts) for term in query.terms):
        return True
    if query.number is not None and number_holds(query.number.text, texts):
        return True
    return bool(query.spelling) and any(key.startswith(query.spelling) for key in person_keys(name))


def _cases_of(db: Session, name: str, identity_number: str) -> int:
    same = Party.identity_number == identity_number if identity_number else and_(
        Party.name == name, Party.identity_number == ""
    )  # fmt: skip
    is_there = Party.case_id.not_in(select(Case.id).where(Case.state == CaseState.BINNED))
    return db.scalar(select(func.count(Party.case_id.distinct())).where(same, is_there)) or 0
