"""The figures at the top: each with what it counts, how it changed, how it went; each opens its cases."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.charts.sparkline import Sparkline
from mediator_desk.views.figure_label import FigureLabel, Said
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

LEAST_WIDE = 168
"""Pixels at 100 % that a tile needs; where there is less room, fewer stand beside each other."""


@dataclass(frozen=True)
class Tile:
    """One figure and what stands with it."""

    title: str
    figure: Said
    unit: str = ""
    lines: tuple[tuple[Said, ...], ...] = ()
    tip: str = ""
    """What more there is to say: how it is counted."""
    trend: tuple[Decimal | int | None, ...] = ()
    trend_words: str = ""


class SaidLine(QWidget):
    """Words and figures one after the other, going on in the next line where the room ends."""

    opened = Signal(object)

    def __init__(self, look: str = "small", tone: str = "mute", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._tone = look, tone
        self._flow = FlowLayout(self, gap="xs" if look == "small" else "s")
        self._parts: list[QWidget] = []

    def show_said(self, said: Sequence[Said]) -> None:
        """Show other words and figures."""
        if len(said) == len(self._parts) and all(map(_is_like, self._parts, said)):
            for part, one in zip(self._parts, said, strict=True):
                self._fill(part, one)
            return  # the keyboard stays where it is
        for part in self._parts:
            self._flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [self._made(one) for one in said]
        for part in self._parts:
            self._flow.addWidget(part)
            part.show()
        self.updateGeometry()

    @property
    def text(self) -> str:
        """What the line says."""
        return " ".join(part.text() for part in self._parts)  # type: ignore[attr-defined]

    def _made(self, said: Said) -> QWidget:
        if said.key is None:
            part: QWidget = words("", self._look, self._tone, parent=self)
        else:
            part = FigureLabel(self._look, "ink2" if self._tone == "mute" else self._tone, self)
            part.opened.connect(self.opened)
        self._fill(part, said)
        return part

    def _fill(self, part: QWidget, said: Said) -> None:
        if isinstance(part, FigureLabel):
            part.show_figure(said.text, said.key, said.name)
        else:
            part.setText(said.text)  # type: ignore[attr-defined] # else it is a label


def _is_like(part: QWidget, said: Said) -> bool:
    return isinstance(part, FigureLabel) is (said.key is not None)


class TileView(QWidget):
    """One tile."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        self._title = words("", "fact", "mute")
        self.figure = FigureLabel("figure", parent=self)
        self.figure.opened.connect(self.opened)
        self._unit = words("", "fact", "mute")
        self._trend = Sparkline(self)
        row = QHBoxLayout()
        row.setSpacing(px(6))
        row.addWidget(self.figure)
        row.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self._trend, 0, Qt.AlignmentFlag.AlignVCenter)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(2))
        column.addWidget(self._title)
        column.addLayout(row)
        column.addLayout(self._lines)
        column.addStretch(1)
        self.lines: list[SaidLine] = []

    def show_tile(self, tile: Tile) -> None:
        """Show another figure."""
        self._title.setText(tile.title)
        self.figure.show_figure(tile.figure.text, tile.figure.key, tile.title, tile.tip)
        self._unit.setText(tile.unit)
        self._trend.show_values(tile.trend, tile.trend_words)
        self._trend.setVisible(sum(value is not None for value in tile.trend) > 1)
        while len(self.lines) < len(tile.lines):
            line = SaidLine(parent=self)
            line.opened.connect(self.opened)
            self._lines.addWidget(line)
            self.lines.append(line)
        for place, line in enumerate(self.lines):
            line.show_said(tile.lines[place] if place < len(tile.lines) else ())
            line.setVisible(place < len(tile.lines))


class Tiles(QWidget):
    """Tiles beside each other, as many as there is room for, all in equal columns."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px("xl"))
        self._grid.setVerticalSpacing(px("l"))
        self._across = 0
        self.tiles: list[TileView] = []

    def show_tiles(self, tiles: Sequence[Tile]) -> None:
        """Show other tiles."""
        while len(self.tiles) < len(tiles):
            view = TileView(self)
            view.opened.connect(self.opened)
            self.tiles.append(view)
            self._across = 0
        for place, view in enumerate(self.tiles):
            view.setVisible(place < len(tiles))
            if place < len(tiles):
                view.show_tile(tiles[place])
        self._place()

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(LEAST_WIDE), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        across = self._fitting()
        if across == self._across:
            return
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for place, view in enumerate(self.tiles):
            self._grid.addWidget(view, place // across, place % across)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
        self._across = across

    def _fitting(self) -> int:
        """Return how many stand in a row: all, half of them, a third."""
        gap = self._grid.horizontalSpacing()
        room = (self.width() + gap) // (theme.current().px(LEAST_WIDE) + gap)
        count = max(1, len(self.tiles))
        return next((count // rows for rows in (1, 2, 3) if count // rows <= room and count % rows == 0), max(1, room))
