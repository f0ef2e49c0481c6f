"""The list of what was found: headings, and rows of one line with the found piece marked."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mediator_desk.i18n import translate
from mediator_desk.views import theme
from mediator_desk.views.finder.results import GROUP_WORDS, Found, Group
from mediator_desk.views.icons import paint_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

ROW, HEADING = 40, 30
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class FoundList(QListWidget):
    """Rows under headings. The keyboard stays in the field: `step` goes from row to row, `chosen` is a click."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Found | Group] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(FoundPainter(self))
        self.itemClicked.connect(lambda item: self._on_clicked(self.row(item)))

    def show_found(self, found: Sequence[Found]) -> None:
        """Show other rows; the first is selected."""
        self.entries = []
        for group, rows in groupby(found, lambda one: one.group):
            self.entries += [group, *rows]
        self.clear()
        px = theme.current().px
        for entry in self.entries:
            item = QListWidgetItem(_said(entry), self)
            item.setSizeHint(QSize(0, px(HEADING if isinstance(entry, Group) else ROW)))
            if isinstance(entry, Group):
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.step(1)

    @property
    def current(self) -> Found | None:
        """The row that is selected."""
        row = self.currentRow()
        entry = self.entries[row] if 0 <= row < len(self.entries) else None
        return entry if isinstance(entry, Found) else None

    def step(self, by: int) -> None:
        """Select the next row (1) or the one before (-1); after the last comes the first."""
        rows = [place for place, entry in enumerate(self.entries) if isinstance(entry, Found)]
        if not rows:
            return
        now = self.currentRow()
        place = rows.index(now) + by if now in rows else 0
        self.setCurrentRow(rows[place % len(rows)])
        if rows[place % len(rows)] == rows[0]:
            self.scrollToTop()

    def height_of_whole_rows(self, most: int) -> int:
        """Return how high the first rows are that fit into a height, all of them where they do."""
        height = 0
        for row in range(self.count()):
            following = height + self.item(row).sizeHint().height()
            if following > most:
                break
            height = following
        return height

    def _on_clicked(self, row: int) -> None:
        if isinstance(self.entries[row], Found):
            self.chosen.emit()


class FoundPainter(QStyledItemDelegate):
    """Draws a heading, or a row: icon, title with what was found in it, what stands below it, what stands aside."""

    def paint(  # noqa: D102
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        shown = self.parent()
        entry = (
            shown.entries[index.row()] if isinstance(shown, FoundList) and index.row() < len(shown.entries) else None
        )
        painter.save()
        try:
            if isinstance(entry, Found):
                is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
                is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
                self._paint_ground(painter, option.rect, is_selected=is_selected, is_hovered=is_hovered)
                self._paint_row(painter, option.rect, entry)
            elif entry is not None:
                self._paint_heading(painter, option.rect, entry)
        finally:
            painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, group: Group) -> None:
        look = theme.current()
        painter.setPen(look.colour("mute"))
        painter.setFont(look.font("small"))
        inside = rect.adjusted(look.px("l"), look.px(6), -look.px("l"), 0)
        painter.drawText(inside, _MIDDLE, translate("Finder", GROUP_WORDS[group]))

    def _paint_ground(self, painter: QPainter, rect: QRect, *, is_selected: bool, is_hovered: bool) -> None:
        look = theme.current()
        if is_selected or is_hovered:
            painter.fillRect(rect, look.colour("select" if is_selected else "hover"))
        if is_selected:
            painter.fillRect(QRect(rect.left(), rect.top(), look.px(3), rect.height()), look.colour("accent"))

    def _paint_row(self, painter: QPainter, rect: QRect, found: Found) -> None:
        look = theme.current()
        side, gap = look.px("icon"), look.px("m")
        left, right = rect.left() + look.px("l"), rect.right() - look.px("l")
        paint_icon(painter, QRectF(left, rect.center().y() - side // 2, side, side), found.icon, "ink2")
        left += side + gap
        right = self._paint_aside(painter, QRect(left, rect.top(), right - left, rect.height()), found)
        left = self._paint_title(painter, QRect(left, rect.top(), right - left, rect.height()), found) + gap
        if found.below and right > left:
            painter.setPen(look.colour("mute"))
            painter.setFont(look.font("table"))
            room = QRect(left, rect.top(), right - left, rect.height())
            painter.drawText(room, _MIDDLE, _cut(painter, found.below, room.width()))

    def _paint_aside(self, painter: QPainter, room: QRect, found: Found) -> int:
        """Draw the state or the shortcut at the right. Returns where the room for the rest ends."""
        look = theme.current()
        aside = aside_of(found)
        if not aside:
            return room.right()
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("mute"))
        width = painter.fontMetrics().horizontalAdvance(aside)
        painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, aside)
        return room.right() - width - look.px("m")

    def _paint_title(self, painter: QPainter, room: QRect, found: Found) -> int:
        """Draw the title with what was found in it bold and in the accent. Returns where it ends."""
        look = theme.current()
        left = room.left()
        for text, is_marked in pieces_of(found.title, found.marks):
            painter.setFont(look.font("body", bold=is_marked))
            painter.setPen(look.colour("accent" if is_marked else "ink"))
            shown = _cut(painter, text, room.right() - left)
            painter.drawText(QRect(left, room.top(), room.right() - left, room.height()), _MIDDLE, shown)
            left += QFontMetrics(painter.font()).horizontalAdvance(shown)
            if shown != text:
                break
        return left


def pieces_of(title: str, marks: tuple[tuple[int, int], ...]) -> list[tuple[str, bool]]:
    """Return a title in pieces, each with whether it is marked; marks that overlap are one after the other."""
    pieces, place = [], 0
    for begin, length in marks:
        if begin < place:
            continue
        pieces += [(title[place:begin], False), (title[begin : begin + length], True)]
        place = begin + length
    return [(text, is_marked) for text, is_marked in [*pieces, (title[place:], False)] if text]


def aside_of(found: Found) -> str:
    """Return what stands at the right of a row: a shortcut as this system writes it."""
    if found.command is None:
        return found.aside
    return QKeySequence(found.aside).toString(QKeySequence.SequenceFormat.NativeText)


def _said(entry: Found | Group) -> str:
    """Return what a screen reader says of a row."""
    if isinstance(entry, Group):
        return translate("Finder", GROUP_WORDS[entry])
    return ", ".join(part for part in (entry.title, entry.below, aside_of(entry)) if part)


def _cut(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, width))
