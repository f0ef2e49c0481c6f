"""How old the cases are that a period leaves open: bands of calendar days since their acceptance, on its last day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mediator_desk.models.figure_words import Dimension, Duration, Part
from mediator_desk.services.figures.bands import duration_of
from mediator_desk.services.figures.days import days_to_conclude
from mediator_desk.services.figures.figures import Figures
from mediator_desk.services.figures.selections import Selection, age_of


@dataclass(frozen=True)
class AgeBand:
    """The open cases of one band of age."""

    duration: Duration
    cases: int
    selection: Selection
    """What opens them."""


@dataclass(frozen=True)
class Ageing:
    """The cases that a period leaves open, by their age on its last day."""

    on: date
    bands: tuple[AgeBand, ...]
    """Every band, also those without a case; their sum is the count of open cases."""
    mean: Decimal | None
    """Calendar days with one decimal; None where nothing is open."""
    median: Decimal | None
    oldest: int | None
    """Calendar days of the oldest case."""

    @property
    def cases(self) -> int:
        """How many cases are open."""
        return sum(band.cases for band in self.bands)


def ageing_of(figures: Figures) -> Ageing:
    """Return how old the mediations are that a period leaves open (期末未结), under its filters."""
    on = figures.period.last
    ages = [age for cell in figures.cells(Part.CLOSING) if (age := age_of(cell, on)) is not None]
    bands = [duration_of(age) for age in ages]
    days = days_to_conclude(ages)
    whole = figures.selection(Part.CLOSING)
    return Ageing(
        on,
        tuple(AgeBand(one, bands.count(one), whole.at(Dimension.DURATION, str(one))) for one in Duration),
        days.mean,
        days.median,
        max(ages, default=None),
    )
