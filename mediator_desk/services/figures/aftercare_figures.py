"""What became of the agreements and how it was done: shares of counts, each with its two counts and its own words.

Performance, judicial confirmation, time limits, follow-up and satisfaction are shares of cells like the rates of
success: what is above the line and what is below it are parts, so that each opens its cases and is told by insurer, by
mediator and by any other dimension. All of it is pure: it asks no database.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.services.figures.breakdowns import VOCABULARIES, label_of
from mediator_desk.services.figures.cells import Cell, yuan
from mediator_desk.services.figures.days import Days
from mediator_desk.services.figures.figures import Figures
from mediator_desk.services.figures.parts import PARTS
from mediator_desk.services.figures.rates import RATE_DECIMALS, half_up, percent
from mediator_desk.services.figures.selections import Key, Selection, key_of


class Share(StrEnum):
    """A share that is no rate of success."""

    PERFORMED = "performed"
    CONFIRMED = "confirmed"
    WITHIN_LIMIT = "within_limit"
    FOLLOWED_UP = "followed_up"
    SATISFIED = "satisfied"
    """In the consumers' own ratings."""
    TOLD_SATISFIED = "told_satisfied"
    """In what the committee was told when it called or visited."""


@dataclass(frozen=True)
class ShareRule:
    """What a share divides by what, and the words that stand beside it (context "Reports")."""

    above: Part
    below: Part
    title: str
    explanation: str


SHARES: Mapping[Share, ShareRule] = MappingProxyType(
    {
        Share.PERFORMED: ShareRule(
            Part.PERFORMED,
            Part.DUE,
            QT_TRANSLATE_NOOP("Reports", "Performed ÷ due"),
            QT_TRANSLATE_NOOP(
                "Reports",
                "Payments that fell due in the period and were paid in full until the end of the month in which they"
                " fell due, divided by all that fell due. Of agreements in effect; what another agreement took over"
                " falls due by that one.",
            ),
        ),
        Share.CONFIRMED: ShareRule(
            Part.CONFIRMED,
            Part.EFFECTIVE,
            QT_TRANSLATE_NOOP("Reports", "Confirmed ÷ agreements"),
            QT_TRANSLATE_NOOP(
                "Reports",
                "Agreements that a court confirmed in the period, divided by the cases whose agreement took effect in"
                " the period. The two are not the same cases, so it can pass 100 %.",
            ),
        ),
        Share.WITHIN_LIMIT: ShareRule(
            Part.WITHIN_LIMIT,
            Part.LIMITED,
            QT_TRANSLATE_NOOP("Reports", "Within the time limit ÷ concluded"),
            QT_TRANSLATE_NOOP(
                "Reports",
                "Mediations concluded in the period on or before the last day for mediating, with what was extended by"
                " consent and what stood still, divided by all concluded ones that had such a day.",
            ),
        ),
        Share.FOLLOWED_UP: ShareRule(
            Part.FIRST_FOLLOWED_UP,
            Part.CONCLUDED,
            QT_TRANSLATE_NOOP("Reports", "Followed up ÷ concluded"),
            QT_TRANSLATE_NOOP(
                "Reports",
                "Mediations that the committee followed up for the first time in the period, divided by the mediations"
                " concluded in the period. The two are not the same cases, so it can pass 100 %.",
            ),
        ),
        Share.SATISFIED: ShareRule(
            Part.SATISFIED,
            Part.RATED,
            QT_TRANSLATE_NOOP("Reports", "Satisfied ÷ rated"),
            QT_TRANSLATE_NOOP(
                "Reports",
                "Ratings of 4 or 5 of 5 that consumers gave in the mini program in the period, divided by all ratings.",
            ),
        ),
        Share.TOLD_SATISFIED: ShareRule(
            Part.TOLD_SATISFIED,
            Part.TOLD,
            QT_TRANSLATE_NOOP("Reports", "Satisfied ÷ asked"),
            QT_TRANSLATE_NOOP(
                "Reports",
                "Follow-ups of the committee in the period in which somebody said 4 or 5 of 5, divided by those in"
                " which somebody said how satisfied he was. Apart from the consumers' own ratings.",
            ),
        ),
    }
)


@dataclass(frozen=True)
class ShareFigure:
    """One share: its two counts, and what opens the cells of each."""

    share: Share
    numerator: int
    denominator: int
    above: Selection
    below: Selection

    @property
    def rule(self) -> ShareRule:
        """What is divided by what, in words."""
        return SHARES[self.share]

    @property
    def percent(self) -> Decimal | None:
        """The share in percent with two decimals; None where there is nothing to divide by."""
        return percent(self.numerator, self.denominator, RATE_DECIMALS)


@dataclass(frozen=True)
class ShareLine:
    """A share of one line of a breakdown."""

    key: Key
    label: StrEnum | str | None
    """None for "not filled"."""
    figure: ShareFigure


@dataclass(frozen=True)
class PaymentsDue:
    """What fell due in the period and how much of it was paid in time, in fen."""

    due_fen: int
    paid_fen: int
    """At most what was due of each payment, also of those that were paid in part."""

    @property
    def due_amount(self) -> Decimal:
        """Yuan due."""
        return yuan(self.due_fen)

    @property
    def paid_amount(self) -> Decimal:
        """Yuan paid of it."""
        return yuan(self.paid_fen)

    @property
    def percent(self) -> Decimal | None:
        """What was paid of what was due, in percent with two decimals; None where nothing was due."""
        return percent(self.paid_fen, self.due_fen, RATE_DECIMALS)


@dataclass(frozen=True)
class AftercareFigures:
    """Everything that is told of a period beside its success."""

    shares: Mapping[Share, ShareFigure]
    payments: PaymentsDue
    rated: Decimal | None
    """Mean of the consumers' ratings from 1 to 5, half-up to one decimal; None of nobody."""
    told: Decimal | None
    """The same of what people said when they were called or visited."""
    followed_up: int
    """Calls and visits, the further ones of a case among them."""
    decided: int
    """Applications for judicial confirmation that were decided or withdrawn."""
    days: Days


def aftercare_of(figures: Figures) -> AftercareFigures:
    """Return what became of agreements, courts, limits and follow-ups in a period, under its filters."""
    return AftercareFigures(
        shares={share: share_of(figures, share) for share in Share},
        payments=payments_of(figures.cells(Part.DUE)),
        rated=mean_score(figures.cells(Part.RATED)),
        told=mean_score(figures.cells(Part.TOLD)),
        followed_up=figures.count(Part.FOLLOWED_UP),
        decided=figures.count(Part.DECIDED),
        days=figures.days,
    )


def share_of(figures: Figures, share: Share) -> ShareFigure:
    """Return one share of a period."""
    rule = SHARES[share]
    return ShareFigure(
        share,
        figures.count(rule.above),
        figures.count(rule.below),
        figures.selection(rule.above),
        figures.selection(rule.below),
    )


def share_by(figures: Figures, share: Share, dimension: Dimension) -> tuple[ShareLine, ...]:
    """Return a share line by line: both counts sum to those of the whole, "not filled" last.

    Vocabularies and months stand in their order, names by what is below the line, the most first.
    """
    rule = SHARES[share]
    above, below = (_by_key(figures, dimension, part) for part in (rule.above, rule.below))
    lines = [
        ShareLine(
            key,
            label_of(dimension, key, figures.facts.labels),
            ShareFigure(
                share,
                above[key],
                below[key],
                figures.selection(rule.above).at(dimension, key),
                figures.selection(rule.below).at(dimension, key),
            ),
        )
        for key in {*above, *below}
    ]
    return tuple(sorted(lines, key=lambda line: _place(dimension, line)))


def payments_of(cells: list[Cell]) -> PaymentsDue:
    """Return the sums of payments that fell due."""
    return PaymentsDue(sum(cell.due for cell in cells), sum(min(cell.paid, cell.due) for cell in cells))


def mean_score(cells: list[Cell]) -> Decimal | None:
    """Return the mean of what people said from 1 to 5, half-up to one decimal; None where nobody said it."""
    scores = [cell.score for cell in cells if cell.score is not None]
    return half_up(Fraction(sum(scores), len(scores)), 1) if scores else None


def _by_key(figures: Figures, dimension: Dimension, part: Part) -> Counter[Key]:
    return Counter(map(key_of(dimension, PARTS[part].fact_set, figures.facts), figures.cells(part)))


def _place(dimension: Dimension, line: ShareLine) -> tuple[object, ...]:
    if dimension in VOCABULARIES:
        places = {str(word): place for place, word in enumerate(VOCABULARIES[dimension])}
        return (places.get(str(line.key), len(places)),)
    if dimension == Dimension.MONTH:
        return line.key is None, line.key
    return line.key is None, -line.figure.denominator, -line.figure.numerator, str(line.label), str(line.key)
