"""The people's-mediation monthly form (人民调解月报表) of judicial bureaus: counts, sources, types, comparison.

It is summed from the same stated facts as every other figure: of a frozen month it stays as it was handed in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from mediator_desk.models.figure_words import Part
from mediator_desk.models.words import Channel
from mediator_desk.services.figures.cells import Cell, FreezeMark, PeriodFacts, yuan
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.rates import Change, change, in_wan, share
from mediator_desk.services.figures.reading import TOTALLED
from mediator_desk.services.frozen_months.frozen import frozen_part, stated_facts
from mediator_desk.services.monthly_form.form_lines import SOURCES, FormSource, FormType, type_of
from mediator_desk.services.monthly_form.form_types import types_of_form
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.sight import need_all_cases

FROZEN_AS = "monthly_form"
"""Under which name what stands beside the cases is frozen with a month."""


@dataclass(frozen=True)
class FormBeside:
    """What a form says beside the cases of its period; frozen with a month, so that its form stays as it was."""

    committee: str
    is_practice: bool
    types: tuple[FormType, ...]
    accepted_before: int
    """Cases accepted in the period before."""
    accepted_year_before: int


@dataclass(frozen=True)
class FormFacts:
    """What a form is summed from."""

    facts: PeriodFacts
    beside: FormBeside


@dataclass(frozen=True)
class FormLine:
    """One line of the form: its cases, and which share of all accepted ones they are, in percent with one decimal."""

    name: FormSource | str
    case_ids: tuple[int, ...]
    share: Decimal | None

    @property
    def count(self) -> int:
        """How many cases."""
        return len(self.case_ids)


@dataclass(frozen=True)
class MonthlyForm:
    """The form of a period. Each count names its cases; sources and types each add up to all accepted ones."""

    committee: str
    is_practice: bool
    period: Period
    frozen: FreezeMark | None
    """Who froze the month; None while it may still change."""
    accepted: FormLine
    agreed: FormLine
    """Agreements that took effect in the period; its share is the rate: agreed ÷ accepted."""
    settled_privately_counts: bool
    """Whether cases settled between the parties and withdrawn (和解撤回) are among the agreed ones."""
    agreed_amount: Decimal
    """Yuan."""
    sources: tuple[FormLine, ...]
    types: tuple[FormLine, ...]
    last_month: Change
    """Accepted cases against the period before."""
    last_year: Change
    """Accepted cases against the same period of the year before."""

    @property
    def agreed_in_wan(self) -> Decimal:
        """The amount agreed in 万元."""
        return in_wan(self.agreed_amount)


def form_facts(db: Session, period: Period) -> FormFacts:
    """Return what the form of a period is summed from, of a frozen month as it was frozen.

    Raises Refused("no_committee"), ("needs_all_cases"), Unavailable("frozen_month_is_damaged").
    """
    need_all_cases(db)
    frozen = frozen_part(db, period, FROZEN_AS, FormBeside)
    return FormFacts(stated_facts(db, period, sets=TOTALLED), frozen or form_beside(db, period))


def form_beside(db: Session, period: Period) -> FormBeside:
    """Return what a form says beside its cases, as it is now. Raises Refused("no_committee")."""
    committee = the_committee(db)
    before, year_before = (
        figures_of(stated_facts(db, one, sets=TOTALLED)).count(Part.ACCEPTED)
        for one in (period.before(), period.a_year_before())
    )
    return FormBeside(committee.name, committee.is_practice, types_of_form(db), before, year_before)


def monthly_form(stated: FormFacts) -> MonthlyForm:
    """Return the form that is summed from facts."""
    figures, beside = figures_of(stated.facts), stated.beside
    accepted, agreed = figures.cells(Part.ACCEPTED), figures.cells(Part.AGREED)
    whole, frozen = len(accepted), stated.facts.frozen
    return MonthlyForm(
        committee=beside.committee,
        is_practice=beside.is_practice,
        period=stated.facts.period,
        frozen=frozen[-1] if stated.facts.is_frozen else None,
        accepted=_line("", accepted, whole),
        agreed=_line("", agreed, whole),
        settled_privately_counts=stated.facts.rules.settled_privately_counts,
        agreed_amount=yuan(sum(cell.agreed or 0 for cell in agreed)),
        sources=_by_source(accepted),
        types=_by_type(accepted, beside.types),
        last_month=change(whole, beside.accepted_before),
        last_year=change(whole, beside.accepted_year_before),
    )


def read_monthly_form(db: Session, period: Period) -> MonthlyForm:
    """Return the form of a period as it is stated. Raises Refused("no_committee")."""
    return monthly_form(form_facts(db, period))


def _by_source(cells: Sequence[Cell]) -> tuple[FormLine, ...]:
    parted: dict[FormSource, list[Cell]] = {source: [] for source in FormSource}
    for cell in cells:
        parted[SOURCES[Channel(cell.channel)]].append(cell)
    return tuple(_line(source, found, len(cells)) for source, found in parted.items())


def _by_type(cells: Sequence[Cell], types: Sequence[FormType]) -> tuple[FormLine, ...]:
    parted: list[list[Cell]] = [[] for _type in types]
    for cell in cells:
        parted[type_of(types, cell.line, cell.cause)].append(cell)
    return tuple(_line(one.name, found, len(cells)) for one, found in zip(types, parted, strict=True))


def _line(name: FormSource | str, cells: Iterable[Cell], whole: int) -> FormLine:
    ids = tuple(cell.case_id for cell in cells)
    return FormLine(name, ids, share(len(ids), whole))
