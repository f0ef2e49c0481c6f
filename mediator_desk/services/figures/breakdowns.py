"""The same cases laid out by insurer, line, cause and so on. Each breakdown sums to the same total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum

from mediator_desk.models.figure_words import Band, Dimension, Duration
from mediator_desk.models.words import CaseTrack, Cause, Channel, EndReason, InsurerKind, Line, OutcomeKind
from mediator_desk.services.figures.cells import Labels, yuan
from mediator_desk.services.figures.definitions import Rate
from mediator_desk.services.figures.rates import Change, change
from mediator_desk.services.figures.selections import Key


@dataclass(frozen=True)
class Counts:
    """What a period, or one line of a breakdown of it, comes to: cases, and amounts in fen."""

    opening: int = 0
    accepted: int = 0
    concluded: int = 0
    """All that ended in the period, withdrawn and referred ones among them."""
    closing: int = 0
    agreed: int = 0
    not_agreed: int = 0
    left_out: int = 0
    """Withdrawn or referred, or settled privately where that is no success."""
    filed: int = 0
    """Accepted, and a mediator is appointed."""
    claimed_fen: int = 0
    """Claimed in the cases accepted in the period."""
    agreed_fen: int = 0
    """Agreed in the agreed cases concluded in the period."""
    paid_fen: int = 0
    """Paid in the period, whenever it was agreed."""

    @property
    def judged(self) -> int:
        """Concluded, without those withdrawn or referred."""
        return self.agreed + self.not_agreed

    @property
    def claimed_amount(self) -> Decimal:
        """Yuan claimed."""
        return yuan(self.claimed_fen)

    @property
    def agreed_amount(self) -> Decimal:
        """Yuan agreed."""
        return yuan(self.agreed_fen)

    @property
    def paid_amount(self) -> Decimal:
        """Yuan paid."""
        return yuan(self.paid_fen)

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in MEASURES))

    def against(self, earlier: Counts, name: str) -> Change:
        """Return how `name` (a count, or an amount in yuan) changed since an earlier period."""
        return change(getattr(self, name), getattr(earlier, name))


MEASURES = tuple(one.name for one in fields(Counts))


@dataclass(frozen=True)
class BreakdownLine:
    """One line: a word of a closed vocabulary, a name as typed, or None for "not filled"."""

    key: Key
    """What a cell of this line has: the key of a Selection."""
    label: StrEnum | str | None
    counts: Counts
    rate: Rate
    """By the definition that the breakdown was asked for."""


@dataclass(frozen=True)
class Breakdown:
    """The cases of a period by one dimension, "not filled" last."""

    dimension: Dimension
    lines: tuple[BreakdownLine, ...]
    total: Counts
    rate: Rate
    """Of all lines together."""


ByKey = Mapping[Key, int]


def laid_out(
    dimension: Dimension, measured: Mapping[str, ByKey], rates: tuple[ByKey, ByKey], rate: Rate, labels: Labels
) -> Breakdown:
    """Return the lines of what was measured key by key: `measured` by the names of Counts, `rates` above and below."""
    keys = set().union(*measured.values(), *rates)
    lines = [
        BreakdownLine(
            key,
            label_of(dimension, key, labels),
            Counts(**{name: by_key.get(key, 0) for name, by_key in measured.items()}),
            Rate(rate.definition, rates[0].get(key, 0), rates[1].get(key, 0)),
        )
        for key in keys
    ]
    lines.sort(key=_order(dimension))
    total = Counts(**{name: sum(by_key.values()) for name, by_key in measured.items()})
    return Breakdown(dimension, tuple(lines), total, rate)


def together(parts: Iterable[ByKey]) -> ByKey:
    """Return the sum of counts, key by key."""
    whole: Counter[Key] = Counter()
    for part in parts:
        whole.update(part)
    return whole


def less(whole: ByKey, part: ByKey) -> ByKey:
    """Return the counts of a whole without a part of it, key by key."""
    rest = Counter(whole)
    rest.subtract(part)
    return rest


def summed(keys: Sequence[Key], amounts: Iterable[int | None]) -> ByKey:
    """Return the sum of amounts for each key; an amount that nobody filled in is nothing."""
    sums = dict.fromkeys(keys, 0)
    for key, amount in zip(keys, amounts, strict=True):
        if amount:
            sums[key] += amount
    return sums


def label_of(dimension: Dimension, key: Key, labels: Labels) -> StrEnum | str | None:
    """Return what a line is called: a member of a vocabulary, a name, "2026-10" for a month, None for "not filled"."""
    if key is None:
        return None
    if dimension in VOCABULARIES:
        return VOCABULARIES[dimension](str(key))
    if dimension == Dimension.INSURER and isinstance(key, int):
        return labels.insurers[key].name if key in labels.insurers else f"#{key}"
    if dimension == Dimension.MEDIATOR and isinstance(key, int):
        return labels.mediators.get(key, f"#{key}")
    return f"{key // 100}-{key % 100:02d}" if isinstance(key, int) else key


VOCABULARIES: Mapping[Dimension, type[StrEnum]] = {
    Dimension.INSURER_KIND: InsurerKind,
    Dimension.LINE: Line,
    Dimension.CAUSE: Cause,
    Dimension.CHANNEL: Channel,
    Dimension.BAND: Band,
    Dimension.OUTCOME: OutcomeKind,
    Dimension.END_REASON: EndReason,
    Dimension.TRACK: CaseTrack,
    Dimension.DURATION: Duration,
}


def _order(dimension: Dimension) -> Callable[[BreakdownLine], tuple[object, ...]]:
    if dimension in VOCABULARIES:
        places = {str(word): place for place, word in enumerate(VOCABULARIES[dimension])}
        return lambda line: (places.get(str(line.key), len(places)),)
    if dimension == Dimension.MONTH:
        return lambda line: (line.key is None, line.key)
    # Names: most accepted cases first, "not filled" last.
    return lambda line: (
        line.key is None,
        -line.counts.accepted,
        -line.counts.concluded,
        str(line.label),
        str(line.key),
    )
