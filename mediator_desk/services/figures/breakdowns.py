"""The same cases laid out by insurer, line, cause and so on. Each breakdown sums to the same total."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.committee import Mediator
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import Cause, Channel, EndReason, InsurerKind, Line, OutcomeKind
from mediator_desk.services.figures.reading import CaseCell, Cell, PaidCell

ZERO = Decimal("0.00")


class Dimension(StrEnum):
    """What cases are broken down by."""

    INSURER = "insurer"
    INSURER_KIND = "insurer_kind"
    LINE = "line"
    CAUSE = "cause"
    CHANNEL = "channel"
    MEDIATOR = "mediator"
    OUTCOME = "outcome"
    END_REASON = "end_reason"


@dataclass
class Counts:
    """What one line of a breakdown, or all of them together, come to: cases, and yuan with two decimals."""

    accepted: int = 0
    concluded: int = 0
    ended: int = 0
    """Concluded, without those withdrawn or referred: what the rate is taken of."""
    agreed: int = 0
    claimed_amount: Decimal = ZERO
    agreed_amount: Decimal = ZERO
    paid_amount: Decimal = ZERO

    def add(self, other: Counts) -> None:
        """Add another line's counts to these."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))


@dataclass(frozen=True)
class BreakdownLine:
    """One line: a word of a closed vocabulary, a name as typed, or None for "not filled"."""

    key: Hashable
    """The id or word that a case of this line has."""
    label: StrEnum | str | None
    counts: Counts


@dataclass(frozen=True)
class Breakdown:
    """The cases of a period by one dimension, "not filled" last."""

    dimension: Dimension
    lines: tuple[BreakdownLine, ...]
    total: Counts


Key = Callable[[Cell], Hashable]


def breakdowns(
    db: Session, accepted: Sequence[CaseCell], concluded: Sequence[CaseCell], paid: Sequence[PaidCell]
) -> Mapping[Dimension, Breakdown]:
    """Return every breakdown of the same cells. Insurers and mediators: most accepted cases first."""
    insurers = {row.id: row for row in db.execute(select(Insurer.id, Insurer.short_name, Insurer.name, Insurer.kind))}
    mediators = {row.id: row.name for row in db.execute(select(Mediator.id, Mediator.name))}
    names = {key: row.short_name or row.name for key, row in insurers.items()}
    kinds = {key: row.kind for key, row in insurers.items()}

    def laid_out(dimension: Dimension, key: Key) -> Breakdown:
        counts = _counts_by(key, accepted, concluded, paid)
        if dimension in _DIRECTORIES:
            return _breakdown(dimension, _ranked(counts, names if dimension == Dimension.INSURER else mediators))
        return _breakdown(dimension, _in_order(counts, _VOCABULARIES[dimension]))

    keys = _KEYS | {Dimension.INSURER_KIND: lambda cell: kinds.get(cell.insurer_id)}
    return {dimension: laid_out(dimension, keys[dimension]) for dimension in Dimension}


_DIRECTORIES = frozenset({Dimension.INSURER, Dimension.MEDIATOR})

_VOCABULARIES: Mapping[Dimension, type[StrEnum]] = {
    Dimension.INSURER_KIND: InsurerKind,
    Dimension.LINE: Line,
    Dimension.CAUSE: Cause,
    Dimension.CHANNEL: Channel,
    Dimension.OUTCOME: OutcomeKind,
    Dimension.END_REASON: EndReason,
}

_KEYS: dict[Dimension, Key] = {
    Dimension.INSURER: lambda cell: cell.insurer_id,
    Dimension.LINE: lambda cell: cell.line,
    Dimension.CAUSE: lambda cell: cell.cause,
    Dimension.CHANNEL: lambda cell: cell.channel,
    Dimension.MEDIATOR: lambda cell: cell.mediator_id,
    Dimension.OUTCOME: lambda cell: cell.outcome,
    Dimension.END_REASON: lambda cell: cell.end_reason,
}


def _counts_by(
    key: Key, accepted: Iterable[CaseCell], concluded: Iterable[CaseCell], paid: Iterable[PaidCell]
) -> dict[Hashable, Counts]:
    counts: dict[Hashable, Counts] = defaultdict(Counts)
    for cell in accepted:
        counts[key(cell)].add(Counts(accepted=cell.cases, claimed_amount=cell.claimed))
    for cell in concluded:
        counts[key(cell)].add(_concluded(cell))
    for payment in paid:
        counts[key(payment)].add(Counts(paid_amount=payment.paid))
    return counts


def _concluded(cell: CaseCell) -> Counts:
    return Counts(
        concluded=cell.cases,
        ended=cell.cases if cell.is_ended else 0,
        agreed=cell.cases if cell.is_agreed else 0,
        agreed_amount=cell.agreed if cell.is_agreed else ZERO,
    )


def _ranked(counts: Mapping[Hashable, Counts], names: Mapping[int, str]) -> list[BreakdownLine]:
    lines = [
        BreakdownLine(key, None if key is None else names[key], each)  # type: ignore[index]
        for key, each in counts.items()
    ]
    return sorted(lines, key=lambda line: (line.key is None, -line.counts.accepted, -line.counts.concluded, line.label))


def _in_order(counts: Mapping[Hashable, Counts], vocabulary: type[StrEnum]) -> list[BreakdownLine]:
    words: list[StrEnum | None] = [*vocabulary, None]
    return [BreakdownLine(word, word, counts[word]) for word in words if word in counts]


def _breakdown(dimension: Dimension, lines: Sequence[BreakdownLine]) -> Breakdown:
    total = Counts()
    for line in lines:
        total.add(line.counts)
    return Breakdown(dimension, tuple(lines), total)
