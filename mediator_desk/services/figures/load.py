"""How much work each mediator has: what was open, what came, what was concluded, what is left and how old it is.

Counted for the mediator who presides now; whoever has an open case has its load. What nobody was appointed for is a
line of its own, so that the lines sum to the whole.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.figures import Figures
from mediator_desk.services.figures.selections import Key, Selection, age_of

OLD_FROM = 61
"""Calendar days from which an open case is an old one: it has passed 60."""


@dataclass(frozen=True)
class LoadLine:
    """The load of one mediator in a period."""

    mediator_id: Key
    """None where nobody is appointed yet."""
    name: str
    """"" where nobody is appointed yet."""
    counts: Counts
    old: int
    """Of what is left open: how many are older than 60 days."""
    oldest: int | None
    """Calendar days of the oldest open case; None without one."""

    def selection(self, figures: Figures, part: Part) -> Selection:
        """Return what opens the cases of a count of this line."""
        return figures.selection(part).at(Dimension.MEDIATOR, self.mediator_id)


def load_of(figures: Figures) -> tuple[LoadLine, ...]:
    """Return the load of each mediator who had a case in the period: most open cases first, nobody's last."""
    ages: dict[Key, list[int]] = defaultdict(list)
    for cell in figures.cells(Part.CLOSING):
        ages[cell.mediator_id].append(age_of(cell, figures.period.last) or 0)
    lines = [
        LoadLine(
            line.key,
            str(line.label or ""),
            line.counts,
            sum(age >= OLD_FROM for age in ages[line.key]),
            max(ages[line.key], default=None),
        )
        for line in figures.breakdown(Dimension.MEDIATOR).lines
    ]
    return tuple(sorted(lines, key=_place))


def _place(line: LoadLine) -> tuple[object, ...]:
    return line.mediator_id is None, -line.counts.closing, -line.counts.accepted, line.name, str(line.mediator_id)
