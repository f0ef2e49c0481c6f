"""Which cases hold what somebody typed, as a condition for lists."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from sqlalchemy import ColumnElement, Select, and_, exists, false, or_, select, union_all

from mediator_desk.conventions.search_tokens import Term, query_of
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.search import CASE_WORDS, OF_CASE, OF_INSURER, OF_MEDIATOR, NameKey
from mediator_desk.models.words import CaseState
from mediator_desk.search_index.texts import BELOW, CASES, PARTIES, Source
from mediator_desk.services.search.conditions import (
    bound,
    listed,
    row_has_typed,
    row_holds,
    source_holds,
    stand_in_index,
    texts_hold,
    written_so,
)

MOST_TERMS = 20
"""Of more words the others are looked for together: engines bound how much may stand in one question."""
_FOUND = CASES.table
Ids = Select[int] | Collection[int]
"""Ids as a question for them, or as they were read."""


def matching(text: str) -> ColumnElement[bool]:
    """Return the condition on Case.id that every word of the text really stands in some text of the case.

    Words are parted by white space; each is found anywhere in a text, a single letter too beside a longer word. Single
    letters alone are found where they begin a piece of two, or where all that was typed stands so. The text as one
    number finds numbers however they are spaced, letters find names by the beginning of their pinyin or initials.
    Capitals and full width make no difference. False for nothing typed.
    """
    query = query_of(text)
    if not query.terms:
        return false()
    ways: list[ColumnElement[bool]] = [_have_all(query.terms, query.number)]
    if query.whole is not None:
        ways.append(_have_all([query.whole], None))
    if query.number is not None and query.number.pieces != query.terms[0].pieces:
        ways.append(Case.id.in_(with_words([query.number], query.number)))
    if query.spelling:
        ways.append(Case.id.in_(union_all(*spelled(query.spelling))))
    return or_(*ways)


def _have_all(terms: Sequence[Term], number: Term | None) -> ColumnElement[bool]:
    first, rest = parted(terms)
    stand = [Case.id.in_(_candidates(term)) for term in first if term.pieces]
    # Looked at one by one, after the index has said which: so only as many as somebody wants to see.
    unsure = [or_(_really_holds(term, number), *_is_named(term)) for term in first if not term.is_exact]
    return and_(*stand, *unsure, *_hold_rest(rest))


def parted(terms: Sequence[Term]) -> tuple[Sequence[Term], Sequence[Term]]:
    """Return the terms that are looked for one by one, those first of which the index says most; and all others."""
    ordered = sorted(terms, key=lambda term: -len(term.pieces)) if len(terms) > MOST_TERMS else terms
    return ordered[:MOST_TERMS], ordered[MOST_TERMS:]


def _hold_rest(terms: Sequence[Term]) -> list[ColumnElement[bool]]:
    """Return that the case has each of these terms in a text or name, as one condition."""
    if not terms:
        return []
    typed = listed([term.folded for term in terms])
    word = typed.c.value
    rows = [_rows_below(source).where(source_holds(source, word)) for source in BELOW]
    companies = select(Insurer.id).where(Insurer.id == _FOUND.c.insurer_id)
    aliases = select(InsurerAlias.insurer_id).where(InsurerAlias.insurer_id == _FOUND.c.insurer_id)
    people = select(Mediator.id).where(Mediator.id == _FOUND.c.mediator_id)
    rows += [
        companies.where(texts_hold(word, word, [Insurer.name, Insurer.short_name])),
        aliases.where(texts_hold(word, word, [InsurerAlias.name])),
        people.where(texts_hold(word, word, [Mediator.name])),
    ]
    stands = or_(source_holds(CASES, word), *(exists(one.correlate(_FOUND, typed)) for one in rows))
    return [~exists(select(word).where(~stands).correlate(_FOUND))]


def _candidates(term: Term) -> Select[int]:
    """Return the cases that may have the term: by their own texts, or by the names of insurer and mediator."""
    selects = [select(CASE_WORDS.c.rowid.label("id")).where(stand_in_index([term]))]
    if len(term.folded) > 1:
        selects += [of_insurers(insurers_with(term)), of_mediators(mediators_with(term))]
    found = union_all(*selects).subquery()
    return select(found.c.id)


def _is_named(term: Term) -> list[ColumnElement[bool]]:
    if len(term.folded) == 1:
        return []
    return [Case.insurer_id.in_(insurers_with(term)), Case.mediator_id.in_(mediators_with(term))]


def with_words(terms: Sequence[Term], number: Term | None) -> Select[int]:
    """Return the cases with all these terms in their own texts; the newest can be read without the others."""
    first, rest = parted(terms)
    indexed = [term for term in first if term.pieces]
    unsure = [*(_really_holds(term, number) for term in first if not term.is_exact), *_hold_rest(rest)]
    if not indexed:
        return select(_FOUND.c.id).where(*unsure).correlate(None)
    found = select(CASE_WORDS.c.rowid.label("id")).where(stand_in_index(indexed), *unsure)
    if not unsure:
        return found
    return found.select_from(CASE_WORDS.join(_FOUND, _FOUND.c.id == CASE_WORDS.c.rowid)).correlate(None)


def _really_holds(term: Term, number: Term | None) -> ColumnElement[bool]:
    """Return that a text of the case holds the term: what is told soonest first."""
    as_typed = [row_has_typed(CASES, term), _below(PARTIES, row_has_typed(PARTIES, term))]
    if written_so(term):
        as_typed = []
    below = (_below(source, row_holds(source, term, number)) for source in BELOW)
    return or_(*as_typed, row_holds(CASES, term, number), *below)


def _below(source: Source, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(_rows_below(source).where(condition))


@cache
def _rows_below(source: Source) -> Select[int]:
    rows = select(source.table.c.id).select_from(source.rows)
    return rows.where(source.case_id == _FOUND.c.id, source.is_searched).correlate(_FOUND)


@lru_cache(maxsize=32)
def insurers_with(term: Term) -> Select[int]:
    """Return the ids of the insurers that have the term in a name, a short name or an alias."""
    typed, plain = bound(term.text), bound(term.folded)
    own = select(Insurer.id).where(texts_hold(typed, plain, [Insurer.name, Insurer.short_name]))
    known_as = select(InsurerAlias.insurer_id).where(texts_hold(typed, plain, [InsurerAlias.name]))
    found = own.union_all(known_as).subquery()
    return select(found.c[0])


@lru_cache(maxsize=32)
def mediators_with(term: Term) -> Select[int]:
    """Return the ids of the mediators that have the term in their name."""
    typed, plain = bound(term.text), bound(term.folded)
    return select(Mediator.id).where(texts_hold(typed, plain, [Mediator.name]))


def of_insurers(insurer_ids: Ids) -> Select[int]:
    """Return the cases of these insurers."""
    return select(_FOUND.c.id).where(_FOUND.c.insurer_id.in_(insurer_ids)).correlate(None)


def of_mediators(mediator_ids: Ids) -> Select[int]:
    """Return the cases over which these mediators preside."""
    return select(_FOUND.c.id).where(_FOUND.c.mediator_id.in_(mediator_ids)).correlate(None)


def spelled(beginning: str) -> tuple[Select[int], ...]:
    """Return the cases whose people, insurer or mediator have a name that is read or abbreviated so."""
    return (
        owners(OF_CASE, beginning),
        of_insurers(owners(OF_INSURER, beginning)),
        of_mediators(owners(OF_MEDIATOR, beginning)),
    )


def owners(owner: str, beginning: str) -> Select[int]:
    """Return whose names have a key that begins so; keys are compared byte by byte."""
    after = beginning[:-1] + chr(ord(beginning[-1]) + 1)
    keys = select(NameKey.owner_id.label("id"))
    return keys.where(NameKey.owner == owner, NameKey.key >= beginning, NameKey.key < after)


def newest(way: Select[int], limit: int) -> Select[int]:
    """Return the newest of the cases whose ids come first in a row; what lies in the bin takes nobody's place."""
    case_id = way.selected_columns[0]
    binned = select(Case.id).where(Case.state == CaseState.BINNED)
    return way.where(case_id.not_in(binned)).order_by(case_id.desc()).limit(limit)
