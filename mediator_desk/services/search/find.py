"""Finding cases by what somebody typed: the best first, each with the text that it was found by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import CompoundSelect, Row, Select, String, bindparam, func, select, union_all
from sqlalchemy.orm import Session

from mediator_desk.conventions.pinyin import company_keys, person_keys
from mediator_desk.conventions.search_tokens import Query, Term, folded, holds, number_holds, query_of
from mediator_desk.models.among import is_among_given, listed
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.search import CASE_WORDS, OF_CASE, OF_INSURER, OF_MEDIATOR
from mediator_desk.models.words import CaseKind, CaseState
from mediator_desk.search_index.texts import NUMBERS, CaseTexts, FoundIn, texts_of
from mediator_desk.services.search.conditions import stand_in_index
from mediator_desk.services.search.matching import (
    MOST_TERMS,
    insurers_with,
    matching,
    mediators_with,
    newest,
    of_insurers,
    of_mediators,
    owners,
    parted,
    with_words,
)

MOST_LOOKED_AT = 40
"""Of a common word, so many of the newest cases are looked at; the lists show all."""
AROUND = 12
_CaseRow = Row[int, str, CaseKind, CaseState, str, str]
_RANKS = {kind: rank for rank, kind in enumerate(FoundIn, 2)}


@dataclass(frozen=True, slots=True)
class FoundCase:
    """A case that was found."""

    id: int
    number: str
    kind: CaseKind
    state: CaseState
    applicant: str
    respondent: str
    found_in: FoundIn
    piece: str
    """The text that it was found by, what is long only around the place."""
    rank: int
    """0 for a number typed whole, 1 for the beginning of a name, then by the kind of text."""


@dataclass(frozen=True, slots=True, order=True)
class _Hit:
    rank: int
    found_in: FoundIn
    piece: str


def find_cases(db: Session, text: str, limit: int = 20) -> list[FoundCase]:
    """Return the cases in which every word of the text stands: numbers first, names, then the rest; new ones first.

    The same cases as services.search.matching, but of a common word only the newest; not what lies in the bin.
    """
    query = query_of(text)
    if not query.terms:
        return []
    ids = _candidates(db, query) | _typed_whole(db, text.strip())
    found = _looked_at(db, query, ids)
    is_known = any(hit.rank == 0 for hit in found.values())
    is_cut = len(ids) >= MOST_LOOKED_AT or len(query.terms) > 1 or not _is_indexed(query)
    if is_cut and not is_known and len(found) < limit:
        found |= _looked_at(db, query, _further(db, query, text) - set(found))
    best = sorted(found, key=lambda case_id: (found[case_id].rank, -case_id))
    return _shown(db, {case_id: found[case_id] for case_id in best}, limit)


def _is_indexed(query: Query) -> bool:
    return all(term.pieces for term in query.terms)


def _candidates(db: Session, query: Query) -> set[int]:
    """Return ids of cases that may hold what is looked for, the newest of each way."""
    ways: list[Select[int]] = []
    if _is_indexed(query):
        ways.append(_newest(select(CASE_WORDS.c.rowid).where(stand_in_index(parted(query.terms)[0]))))
    if query.number is not None and query.number.pieces:
        ways.append(_newest(select(CASE_WORDS.c.rowid).where(stand_in_index([query.number]))))
    if len(query.terms) == 1 and len(query.terms[0].folded) > 1:
        ways += _of_named(db, insurers_with(query.terms[0]), mediators_with(query.terms[0]))
    if query.spelling:
        ways.append(_newest(owners(OF_CASE, query.spelling)))
        ways += _of_named(db, owners(OF_INSURER, query.spelling), owners(OF_MEDIATOR, query.spelling))
    return _read(db, ways)


def _of_named(db: Session, insurers: Select[int], mediators: Select[int]) -> list[Select[int]]:
    """Return the questions for the newest cases of insurers and mediators that are there, by their ids.

    A server that is asked in one takes half of all insurers for found, and goes through every case for the newest.
    """
    named = ((of_insurers, _read(db, [insurers])), (of_mediators, _read(db, [mediators])))
    return [_newest(cases_of(sorted(ids))) for cases_of, ids in named if ids]


def _further(db: Session, query: Query, text: str) -> set[int]:
    """Return the newest cases that surely have every term: what the index said of newer ones was not so."""
    # Of very many words some may well be; to ask for each would take longer.
    if len(query.terms) > MOST_TERMS or (len(query.terms) > 1 and any(_is_a_name(db, term) for term in query.terms)):
        ways = [select(Case.id).where(matching(text))]
    else:
        ways = [with_words(query.terms, query.number)]
        ways += [with_words([query.number], query.number)] if query.number is not None else []
        ways += [with_words([query.whole], None)] if query.whole is not None else []
    return _read(db, map(_newest, ways))


def _is_a_name(db: Session, term: Term) -> bool:
    """Return whether an insurer or a mediator has the term in its name."""
    return bool(_read(db, [insurers_with(term), mediators_with(term)]))


def _read(db: Session, ways: Iterable[Select[int]]) -> set[int]:
    # Through the connection: these are numbers, and the session would look in each for objects of its own.
    connection = db.connection()
    return {one for way in ways for one in connection.scalars(way)}


def _typed_whole(db: Session, text: str) -> set[int]:
    """Return the cases that have this very number, by the indexes of the numbers."""
    return set(db.connection().scalars(_with_number(), {"typed": text}))


@cache
def _with_number() -> CompoundSelect[int]:
    typed = bindparam("typed", type_=String)
    numbers = (Case.policy_number, Case.report_number, Case.claim_number)
    there = select(Case.id).where(Case.state != CaseState.BINNED).limit(MOST_LOOKED_AT)
    ways = [there.where(Case.number == typed), *(there.where(one == typed, one != "") for one in numbers)]
    return union_all(*(select(way.subquery().c.id) for way in ways))


def _newest(way: Select[int]) -> Select[int]:
    return newest(way, MOST_LOOKED_AT)


def _looked_at(db: Session, query: Query, case_ids: Iterable[int]) -> dict[int, _Hit]:
    ids = sorted(set(case_ids), reverse=True)
    if not ids:
        return {}
    texts = texts_of(db.connection(), ids)
    spelled_as = _add_names(db, ids, texts)
    hits = ((case_id, _hit(query, one, spelled_as[case_id])) for case_id, one in texts.items())
    return {case_id: hit for case_id, hit in hits if hit is not None}


def _add_names(db: Session, ids: Sequence[int], texts: dict[int, CaseTexts]) -> dict[int, list[tuple[FoundIn, str]]]:
    """Add the names of insurer and mediator to the texts; return all names of a case that are read in pinyin."""
    names: dict[int, list[tuple[FoundIn, str]]] = defaultdict(list)
    connection = db.connection()
    for kind, asked in _names_asked():
        for case_id, *some in connection.execute(asked, {"case_ids": listed(ids)}):
            names[case_id] += [(kind, name) for name in some if name]
    for case_id, one in texts.items():
        one.found += names[case_id]
        names[case_id] += [(F.NAME, name) for name in sorted(one.people)]
    return names


F = FoundIn


@cache
def _names_asked() -> tuple[tuple[FoundIn, Select[*tuple[Any, ...]]], ...]:
    companies = select(Case.id, Insurer.name, Insurer.short_name).join(Insurer, Insurer.id == Case.insurer_id)
    aliases = select(Case.id, InsurerAlias.name).join(InsurerAlias, InsurerAlias.insurer_id == Case.insurer_id)
    people = select(Case.id, Mediator.name).join(Mediator, Mediator.id == Case.mediator_id)
    among = is_among_given(Case.id, "case_ids")
    asked: list[tuple[FoundIn, Select[*tuple[Any, ...]]]] = [(F.INSURER, companies), (F.INSURER, aliases)]
    return tuple((kind, one.where(among)) for kind, one in [*asked, (F.MEDIATOR, people)])


def _hit(query: Query, texts: CaseTexts, names: Sequence[tuple[FoundIn, str]]) -> _Hit | None:
    """Return the best place in which a case holds what is looked for, None where it does not."""
    each = [_best(term, texts) for term in query.terms]
    hits = [hit for hit in each if hit is not None]
    if len(hits) < len(each):
        whole = query.whole and _best(query.whole, texts)
        hits = [whole] if whole else []
    if query.number is not None:
        hits += _number_hits(query.number, texts)
    if query.spelling:
        hits += [_Hit(1, kind, name) for kind, name in names if _is_read_so(query.spelling, kind, name)]
    return min(hits, default=None)


def _best(term: Term, texts: CaseTexts) -> _Hit | None:
    found = ((kind, text) for kind, text in texts.found if holds(term.text, term.folded, text))
    return min((_Hit(_rank(term, kind, text), kind, _around(term, text)) for kind, text in found), default=None)


def _number_hits(number: Term, texts: CaseTexts) -> list[_Hit]:
    numbers = [(kind, text) for kind, text in texts.found if kind in NUMBERS and number_holds(number.text, text)]
    return [_Hit(_rank(number, kind, text), kind, text) for kind, text in numbers]


def _is_read_so(spelling: str, kind: FoundIn, name: str) -> bool:
    keys = company_keys(name) if kind is F.INSURER else person_keys(name)
    return any(key.startswith(spelling) for key in keys)


def _rank(term: Term, kind: FoundIn, text: str) -> int:
    plain = folded(text)
    if kind is F.NUMBER and plain == term.folded:
        return 0
    if kind is F.NAME and plain.startswith(term.folded):
        return 1
    return _RANKS[kind]


def _around(term: Term, text: str) -> str:
    place = text.find(term.text)
    if place < 0:
        place = max(folded(text).find(term.folded), 0)
    first, last = max(place - AROUND, 0), place + len(term.text) + AROUND
    piece = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{piece}{'…' if last < len(text) else ''}"


def _shown(db: Session, hits: dict[int, _Hit], limit: int) -> list[FoundCase]:
    found = db.connection().execute(_shown_columns(), {"case_ids": listed(hits)})
    rows: dict[int, _CaseRow] = {row[0]: row for row in found}
    there = [case_id for case_id in hits if case_id in rows][:limit]
    return [_found_case(rows[one], hits[one]) for one in there]


@cache
def _shown_columns() -> Select[int, str, CaseKind, CaseState, str, str]:
    number = func.coalesce(Case.number, Case.submission_number)
    respondent = func.coalesce(Insurer.short_name, Case.respondent_name)
    asked = select(Case.id, number, Case.kind, Case.state, Case.applicant_name, respondent)
    among = is_among_given(Case.id, "case_ids")
    return asked.outerjoin(Insurer, Insurer.id == Case.insurer_id).where(among, Case.state != CaseState.BINNED)


def _found_case(row: _CaseRow, hit: _Hit) -> FoundCase:
    case_id, number, kind, state, applicant, respondent = row
    return FoundCase(case_id, number, kind, state, applicant, respondent, hit.found_in, hit.piece, hit.rank)
