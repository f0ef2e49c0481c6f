"""The papers of the file in one strip: fifteen tiles, each with its number, its sign and its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.services.cases.file_papers import FilePaperRow, PaperState
from mediator_desk.views import theme
from mediator_desk.views.cases.page.paper_words import (
    counts_words,
    lacking_words,
    paper_mark,
    paper_sentence,
    source_words,
    tile_name,
)
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.parts import TONES, plain_tip, words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

TILE_HEIGHT, LOW_HEIGHT, PADDING = 62, 30, 8
NAMES_FROM = 66
"""Width of a tile at 100 % from which its name stands in it; below, number and sign are left, and the tip."""


class PaperTile(QAbstractButton):
    """One paper. Its tip says by what the desk knows of it; a click leads to where it is made."""

    def __init__(self, row: FilePaperRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._has_name = True
        self.show_row(row)

    def show_row(self, row: FilePaperRow) -> None:
        """Show a paper as it stands now."""
        self.row = row
        self.setAccessibleName(paper_sentence(row))
        self.setAccessibleDescription(source_words(row))
        self.setToolTip(plain_tip(f"{paper_sentence(row)}\n{source_words(row)}"))
        self.update()

    def show_name(self, *, is_shown: bool) -> None:
        """Show the name below number and sign, or leave it to the tip."""
        if is_shown is not self._has_name:
            self._has_name = is_shown
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        px = theme.current().px
        return QSize(px(32), px(TILE_HEIGHT if self._has_name else LOW_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the strip goes along its tiles
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        look, mark = theme.current(), paper_mark(self.row)
        ink, ground = TONES[mark.tone] if mark.tone else ("ink2", "surface")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_ring = self.hasFocus()
        border = "accent" if has_ring else "line" if ground == "surface" else ground
        painter.setPen(QPen(look.colour(border), 2 if has_ring else 1))
        painter.setBrush(look.colour(ground))
        inset = 1.0 if has_ring else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), look.px(6), look.px(6))
        self._paint_words(painter, ink if self.row.state is not PaperState.NONE else "mute", mark.icon)

    def _paint_words(self, painter: QPainter, ink: str, icon: str) -> None:
        look = theme.current()
        room = self.rect().adjusted(look.px(PADDING), look.px(6), -look.px(4), -look.px(4))
        side = look.px(14)
        painter.setPen(look.colour(ink))
        painter.setFont(look.font("small"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(self.row.position))
        sign = QRectF(room.right() - side - look.px(4), room.top() + look.px(1), side, side)
        paint_icon(painter, sign, icon, ink)
        if not self._has_name:
            return
        below = QRect(room.left(), room.top() + look.px(17), room.width(), room.height() - look.px(17))
        wraps = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(below, int(wraps), tile_name(self.row.paper))


class FileStrip(QWidget):
    """The strip. Tab comes to it once; the arrow keys go along it."""

    chosen = Signal(object)
    """The row of the paper that a person chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.tiles: list[PaperTile] = []
        self._has_names = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("s"))
        line = QHBoxLayout()
        line.setSpacing(px("s"))
        line.addWidget(words(self.tr("File"), "section"))
        self._counts, self._lacking = words("", "fact", "ink2"), ElidedLabel("", "fact", "bad")
        line.addWidget(self._counts)
        line.addWidget(self._lacking)
        line.addStretch(1)
        column.addLayout(line)
        self._holder = QWidget(self)
        self._row = QHBoxLayout(self._holder)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(5))
        column.addWidget(self._holder)

    def show_rows(self, rows: Sequence[FilePaperRow]) -> None:
        """Show the papers as they stand now; without rows the strip is not shown."""
        self._counts.setText(counts_words(rows))
        self._lacking.setText(lacking_words(rows))
        for tile, row in zip(self.tiles, rows, strict=False):
            tile.show_row(row)
        for row in rows[len(self.tiles) :]:
            self._add(row)
        self.setVisible(bool(rows))

    def fit(self, width: int, *, is_low: bool) -> None:
        """Fit a width in pixels: names where they can be read. In a low window only the line above the tiles is left.

        What is missing is named in that line then.
        """
        fits = width / len(FilePaper) >= theme.current().px(NAMES_FROM)
        self._has_names = fits
        for tile in self.tiles:
            tile.show_name(is_shown=fits)
        self._holder.setVisible(not is_low)
        self._lacking.setVisible(is_low or not fits)

    def _add(self, row: FilePaperRow) -> None:
        tile = PaperTile(row, self)
        tile.show_name(is_shown=self._has_names)
        tile.setFocusPolicy(Qt.FocusPolicy.ClickFocus if self.tiles else Qt.FocusPolicy.StrongFocus)
        tile.clicked.connect(lambda: self.chosen.emit(tile.row))
        self.tiles.append(tile)
        self._row.addWidget(tile, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        here = next((place for place, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        if here is None or event.key() not in steps:
            super().keyPressEvent(event)
            return
        there = max(0, min(len(self.tiles) - 1, here + steps[Qt.Key(event.key())]))
        self.tiles[here].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.tiles[there].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tiles[there].setFocus(Qt.FocusReason.TabFocusReason)
