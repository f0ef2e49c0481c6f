"""Case subsidies (以案定补): what each concluded case is worth to its mediator, by which rule, or why nothing.

A case belongs to the month of its conclusion and to its presiding mediator. The score is that of its bound file; a file
that was never bound may be looked through instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import groupby
from types import MappingProxyType
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator
from mediator_desk.models.figure_words import SubsidyKind, WhyNothing
from mediator_desk.models.figure_work import SubsidyLine
from mediator_desk.models.paper_work import FileBinding
from mediator_desk.models.words import AgreementForm, CaseTrack, OutcomeKind, PartySide
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import is_concluded_in
from mediator_desk.services.papers.file_review import review
from mediator_desk.services.subsidies.subsidy_agreements import AgreementOfCase, agreements_of_period
from mediator_desk.services.subsidies.subsidy_names import ShownName, name_as_written, parties_of_period
from mediator_desk.services.subsidies.subsidy_rules import SubsidyRuleRow, candidates, every_rule, rule_reached

NOTHING = Decimal("0.00")
NO_SCORES: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True)
class RuleThatCounted:
    """What of a rule a line has to tell: for which difficulty it is (None: every one), from which score, since when."""

    difficulty: CaseTrack | None
    score_from: int
    amount: Decimal
    began_on: date | None


@dataclass(frozen=True)
class CaseSubsidy:
    """One case of the sheet: what it is worth in yuan and why, or why nothing. `score` in percent."""

    case_id: int
    number: str
    applicant: str
    applicant_masked: str
    respondent: str
    respondent_masked: str
    mediator_id: int | None
    mediator: str
    concluded_on: date
    outcome: OutcomeKind
    kind: SubsidyKind | None
    difficulty: CaseTrack
    score: int | None
    is_looked_through: bool
    """Whether the score is not that of the bound file, but of a look through one that is not bound."""
    rule: RuleThatCounted | None
    amount: Decimal
    nothing: WhyNothing | None


@dataclass(frozen=True)
class MediatorSubsidies:
    """What a mediator gets: the cases that bring something, and their sum in yuan."""

    mediator_id: int
    name: str
    cases: tuple[CaseSubsidy, ...]

    @property
    def amount(self) -> Decimal:
        """Their sum in yuan."""
        return sum_of(self.cases)


@dataclass(frozen=True)
class SubsidySheet:
    """Every case that concluded in a period, with what it brings."""

    period: Period
    cases: tuple[CaseSubsidy, ...]

    @property
    def paid(self) -> tuple[CaseSubsidy, ...]:
        """The cases that bring something."""
        return tuple(case for case in self.cases if case.nothing is None)

    @property
    def unpaid(self) -> tuple[CaseSubsidy, ...]:
        """The cases that bring nothing, each with its reason."""
        return tuple(case for case in self.cases if case.nothing is not None)

    @property
    def amount(self) -> Decimal:
        """What all of it comes to, in yuan."""
        return sum_of(self.cases)

    @property
    def without_score(self) -> tuple[int, ...]:
        """The ids of cases that wait for nothing but the score of their file."""
        return tuple(case.case_id for case in self.cases if case.nothing is WhyNothing.NO_SCORE)


def sum_of(cases: Sequence[CaseSubsidy]) -> Decimal:
    """Return what cases come to, in yuan."""
    return sum((case.amount for case in cases), NOTHING)


def by_mediator(cases: Sequence[CaseSubsidy]) -> tuple[MediatorSubsidies, ...]:
    """Return the cases that bring something, mediator by mediator, the largest sum first."""
    there = sorted((case for case in cases if case.nothing is None), key=_mediator_of)
    groups = [MediatorSubsidies(*whose, tuple(found)) for whose, found in groupby(there, _mediator_of)]
    return tuple(sorted(groups, key=lambda one: (-one.amount, one.mediator_id)))


def subsidy_sheet(db: Session, period: Period, *, looked_through: Mapping[int, int] = NO_SCORES) -> SubsidySheet:
    """Return what each mediation that concluded in a period brings, in the order of conclusion.

    `looked_through` has scores in percent (case id -> score) of files that are not bound (`look_through`).
    """
    rules = every_rule(db)
    scores = _scores_of_bound(db, period)
    agreements = agreements_of_period(db, period)
    names = parties_of_period(db, period)
    applied = set(db.scalars(select(SubsidyLine.case_id).where(~SubsidyLine.is_withdrawn, _within(period))))
    cases = []
    for row in db.execute(_cases(period)):
        score = scores.get(row.id)
        cases.append(
            _case(
                row,
                names.get((row.id, PartySide.APPLICANT)) or name_as_written(row.applicant_name),
                names.get((row.id, PartySide.RESPONDENT)) or name_as_written(row.respondent_name),
                _kind(row, agreements.get(row.id)),
                rules,
                looked_through.get(row.id) if score is None else score,
                is_bound=score is not None,
                is_applied=row.id in applied,
            )
        )
    return SubsidySheet(period, tuple(cases))


def look_through(db: Session, case_ids: Sequence[int], *, now: datetime, progress: Progress = SILENT) -> dict[int, int]:
    """Return the score in percent that each file would have if it were bound as it is now. Raises Cancelled."""
    return {
        case_id: review(db, case_id, now=now).score_when_bound
        for case_id in progress.each(case_ids, total=len(case_ids))
    }


def _case(
    row: Any,  # noqa: ANN401 - a row of the query below
    applicant: ShownName,
    respondent: ShownName,
    kind: SubsidyKind | None,
    rules: Sequence[SubsidyRuleRow],
    score: int | None,
    *,
    is_bound: bool,
    is_applied: bool,
) -> CaseSubsidy:
    difficulty = row.track or CaseTrack.ORDINARY
    open_rules = candidates(rules, kind, difficulty, row.concluded_on) if kind else []
    reached = rule_reached(open_rules, score) if score is not None else None
    nothing = _why_nothing(row, kind, open_rules, score, reached, is_applied=is_applied)
    return CaseSubsidy(
        case_id=row.id,
        number=row.number or "",
        applicant=applicant.whole,
        applicant_masked=applicant.masked,
        respondent=respondent.whole,
        respondent_masked=respondent.masked,
        mediator_id=row.mediator_id,
        mediator=row.mediator or "",
        concluded_on=row.concluded_on,
        outcome=row.outcome,
        kind=kind,
        difficulty=difficulty,
        score=score,
        is_looked_through=score is not None and not is_bound,
        rule=_counted(reached),
        amount=reached.amount if reached and nothing is None else NOTHING,
        nothing=nothing,
    )


def _why_nothing(
    row: Any,  # noqa: ANN401 - as above
    kind: SubsidyKind | None,
    open_rules: Sequence[SubsidyRuleRow],
    score: int | None,
    reached: SubsidyRuleRow | None,
    *,
    is_applied: bool,
) -> WhyNothing | None:
    if is_applied:
        return WhyNothing.APPLIED_ALREADY
    if kind is None:
        return WhyNothing.NOT_MEDIATED
    if row.mediator_id is None:
        return WhyNothing.NO_MEDIATOR
    if not open_rules:
        return WhyNothing.NO_RULE
    if score is None:
        return WhyNothing.NO_SCORE
    if reached is None:
        return WhyNothing.SCORE_TOO_LOW
    return None if reached.amount else WhyNothing.RULE_GIVES_NOTHING


def _counted(rule: SubsidyRuleRow | None) -> RuleThatCounted | None:
    return RuleThatCounted(rule.difficulty, rule.score_from, rule.amount, rule.began_on) if rule else None


def _kind(row: Any, agreement: AgreementOfCase | None) -> SubsidyKind | None:  # noqa: ANN401 - as above
    """Return what became of a case; the first kind that fits counts (models/figure_words.py)."""
    if row.outcome is not OutcomeKind.AGREED:
        is_tried = row.mediated_on is not None
        ended = row.outcome in (OutcomeKind.NOT_AGREED, OutcomeKind.TERMINATED)
        return SubsidyKind.NOT_AGREED if ended and is_tried else None
    if agreement is not None and agreement.is_confirmed:
        return SubsidyKind.CONFIRMED
    if agreement is not None and agreement.form is AgreementForm.ORAL:
        return SubsidyKind.ORAL
    return SubsidyKind.WRITTEN_PERFORMED if agreement is not None and agreement.is_performed else SubsidyKind.WRITTEN


def _mediator_of(case: CaseSubsidy) -> tuple[int, str]:
    return case.mediator_id or 0, case.mediator


def _within(period: Period) -> Any:  # noqa: ANN401 - a condition
    return SubsidyLine.case_id.in_(select(Case.id).where(is_concluded_in(period)))


def _cases(period: Period) -> Select[Any]:
    columns = ("id", "number", "applicant_name", "respondent_name", "mediator_id", "concluded_on", "outcome", "track")
    return (
        select(*(getattr(Case, name) for name in columns), Case.mediated_on, Mediator.name.label("mediator"))
        .outerjoin(Mediator, Mediator.id == Case.mediator_id)
        .where(is_concluded_in(period))
        .order_by(Case.concluded_on, Case.id)
    )


def _scores_of_bound(db: Session, period: Period) -> dict[int, int]:
    """Return the score of each file as it was bound the last time."""
    last = (
        select(func.max(FileBinding.id))
        .where(FileBinding.case_id.in_(select(Case.id).where(is_concluded_in(period))))
        .group_by(FileBinding.case_id)
    )
    query = select(FileBinding.case_id, FileBinding.score).where(FileBinding.id.in_(last))
    return {case_id: score for case_id, score in db.execute(query) if score is not None}
