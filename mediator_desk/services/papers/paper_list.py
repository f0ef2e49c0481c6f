"""Every paper that was issued, over all cases, as a list: ids first, then rows by page; what it comes to.

What lies in the bin is not listed. The order of time, the filters and the sums are read from one index alone.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, exists, func, or_, select, union_all
from sqlalchemy.orm import Session, aliased

from mediator_desk.conventions.china_time import china_day, start_of_day
from mediator_desk.database import whole_numbers
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Staff
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.procedure_words import PaperKind, PaperState
from mediator_desk.models.words import CaseState

FEW = 20_000
"""Among so few papers every order comes without a wait that a person would feel."""
_BEHIND_A_CASE = re.compile(r"(.*\S)\s*[-\N{EN DASH}\N{EM DASH}\N{FULLWIDTH HYPHEN-MINUS}]\s*(\d{1,5})", re.ASCII)


class PaperSort(StrEnum):
    """By what the list is ordered."""

    ISSUED = "issued"
    NUMBER = "number"
    PAPER = "paper"
    APPLICANT = "applicant"


@dataclass(frozen=True)
class PaperFilter:
    """Which papers, in which order; None or "" for every one.

    `month` is any day of it, in China; `mediator_id` presides over the case; `text` is a number or names of its people.
    """

    kind: PaperKind | None = None
    state: PaperState | None = None
    month: date | None = None
    mediator_id: int | None = None
    text: str = ""
    sort: PaperSort = PaperSort.ISSUED
    is_descending: bool = True

    @property
    def asks_nothing(self) -> bool:
        """Whether every paper is asked for."""
        return not (self.kind or self.state or self.month or self.mediator_id or self.text.strip())


class PaperRow(NamedTuple):
    """An issued paper as the list shows it; `superseded_by` is a number, "" for none, `size` in bytes."""

    id: int
    case_id: int
    number: str
    kind: PaperKind
    case_number: str
    applicant: str
    respondent: str
    issued_at: datetime
    by: str
    mediator: str
    pages: int
    withdrawn_at: datetime | None
    superseded_by: str
    scan_id: int | None
    sha256: str
    size: int

    @property
    def state(self) -> PaperState:
        """Return what became of it."""
        if self.superseded_by:
            return PaperState.SUPERSEDED
        if self.withdrawn_at is not None:
            return PaperState.WITHDRAWN
        return PaperState.STANDS if self.scan_id is None else PaperState.SIGNED


@dataclass(frozen=True)
class PaperTotals:
    """What the papers of a list come to: how many, of how many cases, their pages, and of how many a scan is kept."""

    count: int = 0
    cases: int = 0
    pages: int = 0
    scans: int = 0


@dataclass(frozen=True)
class PaperChoices:
    """What the list may be narrowed to: kinds that there are, the first day of each month, mediators (id, name)."""

    kinds: tuple[PaperKind, ...] = ()
    months: tuple[date, ...] = ()
    mediators: tuple[tuple[int, str], ...] = ()


def comes_at_once(db: Session, asked: PaperFilter) -> bool:
    """Return whether the first rows come so soon that nobody feels it: the index has them in order, or they are few."""
    if asked.sort is PaperSort.ISSUED and not asked.text.strip():
        return True
    return (db.scalar(select(func.max(IssuedPaper.id))) or 0) <= FEW


def paper_ids(db: Session, asked: PaperFilter) -> array[int]:
    """Return the ids of all papers of a list, in its order: 8 bytes a paper."""
    return whole_numbers(db, ordered_ids(asked))


def first_papers(db: Session, asked: PaperFilter, limit: int) -> list[PaperRow]:
    """Return the first rows of a list, before all of its ids are known."""
    query = _ordered(_row_query().where(IssuedPaper.id.in_(ordered_ids(asked).limit(limit))), asked)
    return [PaperRow(*found) for found in db.execute(query)]


def papers(db: Session, paper_ids: Sequence[int]) -> list[PaperRow]:
    """Return these papers in this order; one that is gone is left out."""
    rows = (PaperRow(*found) for found in db.execute(_row_query().where(IssuedPaper.id.in_(paper_ids))))
    found = {row.id: row for row in rows}
    return [found[one] for one in paper_ids if one in found]


def paper_totals(db: Session, asked: PaperFilter) -> PaperTotals:
    """Return what all papers of a list come to."""
    return PaperTotals(*db.execute(totals_query(asked)).one())


def paper_choices(db: Session) -> PaperChoices:
    """Return what the list may be narrowed to, the newest month first; mediators who left too, for their papers."""
    kinds = set(db.scalars(select(IssuedPaper.paper).distinct()))
    first, last = db.execute(select(func.min(IssuedPaper.issued_at), func.max(IssuedPaper.issued_at))).one()
    people = db.execute(select(Mediator.id, Mediator.name).order_by(Mediator.is_active.desc(), Mediator.name))
    months = _months(china_day(first), china_day(last)) if first is not None else ()
    return PaperChoices(
        tuple(kind for kind in PaperKind if kind in kinds), months, tuple((row.id, row.name) for row in people)
    )


def ordered_ids(asked: PaperFilter) -> Select[int]:
    """Return the question for the ids of a list in its order."""
    return _ordered(select(IssuedPaper.id).where(*_conditions(asked)), asked)


def totals_query(asked: PaperFilter) -> Select[*tuple[Any, ...]]:
    """Return the question for what a list comes to."""
    paper = IssuedPaper
    pages = func.coalesce(func.sum(paper.pages), 0)
    cases = func.count(paper.case_id.distinct())
    return select(func.count(paper.id), cases, pages, func.count(paper.scan_id)).where(*_conditions(asked))


def _ordered(query: Select[Any], asked: PaperFilter) -> Select[Any]:
    paper = IssuedPaper
    applicant = select(Case.applicant_name).where(Case.id == paper.case_id).correlate(paper).scalar_subquery()
    by: dict[PaperSort, tuple[Any, ...]] = {
        PaperSort.ISSUED: (paper.issued_at,),
        PaperSort.NUMBER: (func.length(paper.number), paper.number),
        PaperSort.PAPER: (paper.paper, paper.issued_at),
        PaperSort.APPLICANT: (applicant, paper.issued_at),
    }
    columns = (*by[asked.sort], paper.id)
    return query.order_by(*(one.desc() if asked.is_descending else one.asc() for one in columns))


def _conditions(asked: PaperFilter) -> list[ColumnElement[bool]]:
    paper = IssuedPaper
    # Told by ids, so that the list is still read from its index alone.
    conditions: list[ColumnElement[bool]] = [
        paper.case_id.not_in(select(Case.id).where(Case.state == CaseState.BINNED))
    ]
    if asked.kind is not None:
        conditions.append(paper.paper == asked.kind)
    if asked.state is not None:
        conditions += _of_state(asked.state)
    if asked.month is not None:
        first = asked.month.replace(day=1)
        after = (first + timedelta(days=31)).replace(day=1)
        conditions += [paper.issued_at >= start_of_day(first), paper.issued_at < start_of_day(after)]
    if asked.mediator_id is not None:
        # Not by the index of cases, which would read every row for its time: this one walk stays in the order of time.
        cases = select(Case.id).where(Case.mediator_id == asked.mediator_id)
        conditions.append((paper.case_id + 0).in_(cases))
    if text := asked.text.strip():
        conditions.append(paper.id.in_(_with_text(text)))
    return conditions


def _of_state(state: PaperState) -> list[ColumnElement[bool]]:
    paper, later = IssuedPaper, aliased(IssuedPaper)
    followed = exists(select(later.id).where(later.supersedes_id == paper.id).correlate(paper))
    conditions: dict[PaperState, list[ColumnElement[bool]]] = {
        PaperState.STANDS: [paper.withdrawn_at.is_(None)],
        PaperState.SIGNED: [paper.withdrawn_at.is_(None), paper.scan_id.is_not(None)],
        PaperState.SUPERSEDED: [paper.withdrawn_at.is_not(None), followed],
        PaperState.WITHDRAWN: [paper.withdrawn_at.is_not(None), ~followed],
    }
    return conditions[state]


def _with_text(text: str) -> Select[int]:
    """Return the papers with this number, and those of cases that hold the words; "12-3" is the third of case 12."""
    from mediator_desk.services.search.matching import matching

    paper = aliased(IssuedPaper)
    of_cases = select(paper.id).where(paper.case_id.in_(select(Case.id).where(matching(text))))
    ways = [select(paper.id).where(paper.number == text), of_cases]
    if parts := _BEHIND_A_CASE.fullmatch(text):
        cases = select(Case.id).where(or_(Case.number == parts[1], matching(parts[1])))
        ways.append(select(paper.id).where(paper.case_id.in_(cases), paper.sequence == int(parts[2])))
    found = union_all(*ways).subquery()
    return select(found.c[0])


@cache
def _row_query() -> Select[*tuple[Any, ...]]:
    paper, later = IssuedPaper, aliased(IssuedPaper)
    followed = select(func.min(later.number)).where(later.supersedes_id == paper.id).correlate(paper).scalar_subquery()
    query: Select[*tuple[Any, ...]] = (
        select(
            paper.id,
            paper.case_id,
            paper.number,
            paper.paper,
            func.coalesce(Case.number, Case.submission_number),
            Case.applicant_name,
            func.coalesce(Insurer.short_name, Case.respondent_name),
            paper.issued_at,
            func.coalesce(Staff.name, ""),
            func.coalesce(Mediator.name, ""),
            paper.pages,
            paper.withdrawn_at,
            func.coalesce(followed, ""),
            paper.scan_id,
            paper.sha256,
            Attachment.size,
        )
        .join(Case, Case.id == paper.case_id)
        .join(Attachment, Attachment.id == paper.attachment_id)
        .outerjoin(Insurer, Insurer.id == Case.insurer_id)
        .outerjoin(Staff, Staff.id == paper.staff_id)
        .outerjoin(Mediator, Mediator.id == Case.mediator_id)
    )
    return query


def _months(first: date, last: date) -> tuple[date, ...]:
    month, found = last.replace(day=1), []
    while month >= first.replace(day=1):
        found.append(month)
        month = (month - timedelta(days=1)).replace(day=1)
    return tuple(found)
