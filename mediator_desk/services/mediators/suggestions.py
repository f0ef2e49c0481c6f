"""Who might mediate a case, with the reasons; a person decides (People's Mediation Law art. 19).

Who is away or tied to the case comes last and is never chosen by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.words import Line
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.mediators.conflicts import Conflict, conflicts, conflicts_each
from mediator_desk.services.mediators.roster import RosterRow, roster

HEAD_START = 5
"""Who knows the line of a case comes first, unless he or she has so many cases more than the one with the fewest."""


class ReasonKind(StrEnum):
    """Why a mediator stands where he or she stands in the list."""

    KNOWS_LINE = "knows_line"
    FEWEST_CASES = "fewest_cases"
    OPEN_CASES = "open_cases"
    OVERDUE = "overdue"
    AWAY = "away"
    AWAY_SOON = "away_soon"
    TIED = "tied"


@dataclass(frozen=True)
class Reason:
    """One reason, with what its sentence needs."""

    kind: ReasonKind
    count: int = 0
    on: date | None = None
    """Until when away, or from when."""
    line: Line | None = None
    tie: Conflict | None = None


@dataclass(frozen=True)
class Suggestion:
    """A mediator for one case; only one who `is_ready` is ever chosen by itself."""

    mediator: RosterRow
    reasons: tuple[Reason, ...]
    conflicts: tuple[Conflict, ...]
    is_ready: bool

    @property
    def id(self) -> int:
        """The id of the mediator."""
        return self.mediator.id

    @property
    def is_forbidden(self) -> bool:
        """Whether he or she was recused in this case."""
        return any(tie.forbids for tie in self.conflicts)


@dataclass(frozen=True)
class CaseToAssign:
    """One case of many with whom it might go to; `chosen` is None where nobody is ready."""

    case_id: int
    number: str
    applicant: str
    respondent: str
    line: Line | None
    chosen: int | None
    suggestions: tuple[Suggestion, ...]


def suggest(db: Session, case_id: int, today: date) -> list[Suggestion]:
    """Return the mediators who might take a case, the most fitting first; those who work on it already are left out.

    Raises Refused("case_not_found").
    """
    case = the_case(db, case_id)
    busy = select(MediatorAppointment.mediator_id)
    busy = busy.where(MediatorAppointment.case_id == case_id, MediatorAppointment.ended_on.is_(None))
    on_case = set(db.scalars(busy))
    rows = [row for row in roster(db, today) if row.id not in on_case]
    return ordered(rows, case.line, conflicts(db, case_id, today), today)


def suggest_many(db: Session, case_ids: Sequence[int], today: date) -> list[CaseToAssign]:
    """Return for each of these cases who might take it, balanced: what one gets counts for the next.

    Cases that have a mediator, or are gone, are left out.
    """
    rows = {row.id: row for row in roster(db, today)}
    query = select(Case).where(Case.id.in_(case_ids), Case.mediator_id.is_(None))
    cases = {case.id: case for case in db.scalars(query)}
    ties = conflicts_each(db, list(cases), today)
    found = []
    for case in (cases[case_id] for case_id in dict.fromkeys(case_ids) if case_id in cases):
        suggestions = ordered(list(rows.values()), case.line, ties[case.id], today)
        chosen = next((one.id for one in suggestions if one.is_ready), None)
        if chosen is not None:
            rows[chosen] = replace(rows[chosen], open_cases=rows[chosen].open_cases + 1)
        found.append(
            CaseToAssign(
                case.id, case.shown_number, case.applicant_name, case.respondent_name, case.line, chosen,
                tuple(suggestions),
            )
        )  # fmt: skip
    return found


def ordered(
    rows: Sequence[RosterRow], line: Line | None, ties: Mapping[int, tuple[Conflict, ...]], today: date
) -> list[Suggestion]:
    """Return the mediators in the order in which they suggest themselves for a case of this line."""
    free = [row.open_cases for row in rows if not row.is_away(today)]
    fewest = min(free, default=0)

    def rank(one: Suggestion) -> tuple[object, ...]:
        row = one.mediator
        knows = line in row.lines and row.open_cases < fewest + HEAD_START
        tied = any(tie.needs_words for tie in one.conflicts)
        return one.is_forbidden, tied, row.is_away(today), bool(one.conflicts), not knows, row.open_cases, row.id

    suggestions = [_suggestion(row, line, ties.get(row.id, ()), today, fewest) for row in rows]
    return sorted(suggestions, key=rank)


def _suggestion(row: RosterRow, line: Line | None, ties: tuple[Conflict, ...], today: date, fewest: int) -> Suggestion:
    is_away = row.is_away(today)
    reasons = [Reason(ReasonKind.TIED, tie=tie) for tie in ties]
    if is_away:
        reasons.append(Reason(ReasonKind.AWAY, on=row.away_until))
    elif row.away_from is not None:
        reasons.append(Reason(ReasonKind.AWAY_SOON, on=row.away_from))
    if line is not None and line in row.lines:
        reasons.append(Reason(ReasonKind.KNOWS_LINE, line=line))
    load = ReasonKind.FEWEST_CASES if row.open_cases == fewest else ReasonKind.OPEN_CASES
    reasons.append(Reason(load, count=row.open_cases))
    if row.overdue:
        reasons.append(Reason(ReasonKind.OVERDUE, count=row.overdue))
    return Suggestion(row, tuple(reasons), ties, is_ready=not is_away and not ties)
