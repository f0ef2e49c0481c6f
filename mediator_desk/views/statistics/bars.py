"""A breakdown as bars with their figures, drawn by the desk itself: a few rectangles need no chart library."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.conventions.amounts import figures as written
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.figures.rates import in_wan, ranked_percent
from mediator_desk.views import theme
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.services.figures.breakdowns import Breakdown, Counts

HEADINGS = (
    "",
    QT_TRANSLATE_NOOP("Bars", "accepted"),
    QT_TRANSLATE_NOOP("Bars", "concluded"),
    QT_TRANSLATE_NOOP("Bars", "agreed"),
    QT_TRANSLATE_NOOP("Bars", "rate"),
    QT_TRANSLATE_NOOP("Bars", "agreed, 10,000 yuan"),
)
NOT_FILLED = QT_TRANSLATE_NOOP("Bars", "Not filled in")
COLUMN_WIDTH = 120
LABEL_WIDTH = 190


@dataclass(frozen=True)
class Bar:
    """One line: its label, the length of its bar, and its figures as text."""

    label: str
    length: int
    cells: tuple[str, ...]

    @classmethod
    def of(cls, label: str, counts: Counts, *, least: int) -> Bar:
        """Return the line for some counts; no rate where fewer than `least` cases ended."""
        percent = ranked_percent(counts.agreed, counts.judged, least=least)
        rate = "—" if percent is None else f"{percent}%"
        amount = written(Decimal(in_wan(counts.agreed_amount)))
        numbers = (counts.accepted, counts.concluded, counts.agreed)
        return cls(label, counts.accepted, (*(f"{number:,}" for number in numbers), rate, amount))


def bars_of(breakdown: Breakdown, *, least: int) -> list[Bar]:
    """Return the lines of a breakdown."""
    return [Bar.of(_label(line.label), line.counts, least=least) for line in breakdown.lines]


def _label(label: StrEnum | str | None) -> str:
    if label is None:
        return translate("Bars", NOT_FILLED)
    return word(label) if isinstance(label, StrEnum) else label


class Bars(QWidget):
    """Draws the lines under each other, with headings and a total."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: list[Bar] = []
        self._total: Bar | None = None
        theme.current().changed.connect(self.updateGeometry)

    def show_bars(self, bars: Sequence[Bar], total: Bar) -> None:
        """Show other lines."""
        self._bars, self._total = list(bars), total
        lines = [*self._bars, total]
        self.setAccessibleDescription("\n".join(" ".join((bar.label, *bar.cells)) for bar in lines))
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> list[Bar]:
        """The lines that are shown, the total last."""
        return [*self._bars, *([self._total] if self._total else [])]

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(640), theme.current().px(32) * (len(self.lines) + 1))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_row(painter, 0, "", [translate("Bars", text) if text else "" for text in HEADINGS[1:]], "mute")
            for place, bar in enumerate(self.lines, 1):
                self._paint_bar(painter, place, bar, is_total=bar is self._total)
        finally:
            painter.end()

    def _paint_bar(self, painter: QPainter, place: int, bar: Bar, *, is_total: bool) -> None:
        look = theme.current()
        painter.setFont(look.font("table", bold=is_total))
        self._paint_row(painter, place, bar.label, bar.cells, "ink")
        top = place * look.px(32)
        if is_total:
            painter.fillRect(QRectF(0, top, self.width(), 1), look.colour("line"))
            return
        room = self.width() - look.px(LABEL_WIDTH) - look.px(COLUMN_WIDTH) * len(bar.cells) - look.px("m")
        longest = max((one.length for one in self._bars), default=0)
        if room > 0 and longest:
            width = room * bar.length / longest
            painter.fillRect(QRectF(look.px(LABEL_WIDTH), top + look.px(8), width, look.px(16)), look.colour("accent"))

    def _paint_row(self, painter: QPainter, place: int, label: str, cells: Sequence[str], ink: str) -> None:
        look = theme.current()
        height, column = look.px(32), look.px(COLUMN_WIDTH)
        top = place * height
        if ink == "mute":
            painter.setFont(look.font("small"))
        painter.setPen(look.colour(ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        shown = painter.fontMetrics().elidedText(
            label, Qt.TextElideMode.ElideRight, look.px(LABEL_WIDTH) - look.px("s")
        )
        painter.drawText(QRectF(0, top, look.px(LABEL_WIDTH), height), middle, shown)
        for number, cell in enumerate(cells):
            left = self.width() - column * (len(cells) - number)
            painter.drawText(QRectF(left, top, column, height), middle | Qt.AlignmentFlag.AlignRight, cell)
