"""What a chart shows, as plain facts: whoever knows the figures puts them together, the chart draws them.

Everything is here once: the picture, the table behind it, the words that a reader of the screen says and the printed
page are made from the same points.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

WHOLE = -1
"""In place of the number of a series: the whole point, all its series together."""
DASH = "—"
"""What stands where there is no figure: nothing was divided, or too few cases for a ranking."""

Value = int | float | Decimal
"""What has a length in a chart. It is drawn and never counted with: the figure in words is `Point.shown`."""


class ChartKind(StrEnum):
    """How the points are drawn."""

    LINE = "line"
    """A figure over time: points from left to right, a gap where there is none."""
    COLUMNS = "columns"
    """Columns over time or over bands; several series stand on each other, or beside each other."""
    BARS = "bars"
    """Names under each other with a bar, and further figures in columns at the right."""


class Tone(StrEnum):
    """The colour of a series by its role in the palette: the accent for what counts, two greys for the rest."""

    ACCENT = "accent"
    GREY = "field"
    PALE = "thumb"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Series:
    """One set of figures in a chart."""

    title: str
    tone: Tone = Tone.ACCENT


@dataclass(frozen=True, slots=True)
class Point:
    """One month, one insurer, one band: a value for each series (None: no figure, a gap), and what is said of it."""

    label: str
    values: tuple[Value | None, ...]
    shown: tuple[str, ...] = ()
    """The values as figures in words, "65.1%"; without them the values are written as they are."""
    below: str = ""
    """What a rate was made of, "157 ÷ 241": stands under the label where there is room, and always in the tip."""
    words: tuple[str, ...] = ()
    """Further lines of the tip."""
    key: Hashable = None
    """What `opened` gives back for the whole point; None opens nothing."""
    keys: tuple[Hashable, ...] = ()
    """The same for each series; without them each opens the whole point."""
    cells: tuple[str, ...] = ()
    """Further figures, one for each of `ChartData.columns`."""
    cell_keys: tuple[Hashable, ...] = ()
    tone: Tone | None = None
    """Another colour than that of its series: a band past its time limit."""

    def figure(self, series: int) -> str:
        """Return the figure of a series in words, a dash for none."""
        if series < len(self.shown):
            return self.shown[series]
        value = self.values[series] if series < len(self.values) else None
        return DASH if value is None else f"{value:,}"

    def length(self, series: int) -> float:
        """Return how long the value of a series is drawn: never less than nothing."""
        value = self.values[series] if series < len(self.values) else None
        return 0.0 if value is None else max(0.0, float(value))

    def total(self) -> float:
        """Return how long all series are drawn together."""
        return sum(self.length(number) for number in range(len(self.values)))

    def key_of(self, series: int) -> Hashable:
        """Return what opens for a series, or for WHOLE."""
        return self.keys[series] if 0 <= series < len(self.keys) else self.key

    def cell_key(self, cell: int) -> Hashable:
        """Return what opens for one of the further figures."""
        return self.cell_keys[cell] if cell < len(self.cell_keys) else self.key


@dataclass(frozen=True, slots=True)
class Caption:
    """What is printed beside a picture that leaves the desk: no rate without what it was divided by, and by whom."""

    committee: str = ""
    period: str = ""
    definition: str = ""
    """The definition of the rate in plain words, with its basis."""
    division: str = ""
    """"157 ÷ 241"."""
    filters: str = ""
    state: str = ""
    """Frozen, when and by whom; or provisional."""
    made: str = ""
    """When and by whom the picture was made."""


@dataclass(frozen=True, slots=True)
class ChartData:
    """A chart: what is drawn, and what is said about it.

    `label_title`, the titles of the series and `columns` are the headings of the table behind it.
    """

    kind: ChartKind
    title: str
    points: tuple[Point, ...]
    series: tuple[Series, ...]
    label_title: str = ""
    columns: tuple[str, ...] = ()
    total: Point | None = None
    """The last row of the table and of bars: what all points come to."""
    is_percent: bool = False
    is_stacked: bool = True
    is_time: bool = False
    """The points follow each other in time: where labels have no room, every second or third is left out."""
    note: str = ""
    """A short remark beside the title: "12 months, cases", "no rate under 30 cases"."""
    longest: float = 0.0
    """The scale of bars that are part of more: what would be drawn at full length. 0: the longest here."""
    empty: str = ""
    """What is said where there is nothing to draw."""
    caption: Caption = field(default_factory=Caption)

    def is_empty(self) -> bool:
        """Tell whether nothing can be drawn: no point, or no figure in any of them."""
        return all(value is None for point in self.points for value in point.values)

    def highest(self) -> float:
        """Return the longest that is drawn: of stacked series all together."""
        if self.is_stacked:
            return max((self.longest, *(point.total() for point in self.points)))
        return max((self.longest, *(point.length(one) for point in self.points for one in range(len(self.series)))))


NOTHING = ChartData(ChartKind.BARS, "", (), ())
