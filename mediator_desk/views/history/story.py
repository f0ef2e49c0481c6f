"""A history as a list: thousands of lines at once, each with its moment, sign, sentence, and below it who and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mediator_desk.services.cases.history import HistoryLine
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.history_marks import HISTORY_MARKS, OTHER_ACT
from mediator_desk.views.history_words import history_remark, told_sentence
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.parts import TONES

WHEN_WIDTH, PADDING = 132, 8
BATCH = 100
"""Lines that are measured before the list is shown."""

WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


def below(line: HistoryLine) -> str:
    """Return what stands below the sentence: the remark, and who did it, behind a dash as one signs."""
    signed = f"— {line.actor}" if line.actor else ""
    return "\n".join(part for part in (history_remark(line), signed) if part)


def line_text(line: HistoryLine) -> str:
    """Return a line as text, to be copied."""
    return "\n".join(
        [f"{exact_moment(line.at)}  {told_sentence(line)}", *(f"    {part}" for part in below(line).splitlines())]
    )


class StoryModel(QAbstractListModel):
    """The lines in their order; the text of a line is what a screen reader says and what is copied."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[HistoryLine] = []

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return line_text(self.lines[index.row()]) if is_text and index.isValid() else None


class LinePainter(QStyledItemDelegate):
    """Draws a line; its height follows the width of the list."""

    def __init__(self, view: Story) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: D102
        line = self._view.lines.lines[index.row()]
        px = theme.current().px
        width = max(self._view.viewport().width() - theme.current().px(PADDING) - self._text_left(), px(80))
        height = sum(self._height(text, font, width) for text, font in self._texts(line))
        return QSize(width, height + 2 * px(PADDING))

    def paint(  # noqa: D102
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line = self._view.lines.lines[index.row()]
        look = theme.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.colour("select"))
        room = option.rect.adjusted(look.px(PADDING), look.px(PADDING), -look.px(PADDING), 0)
        painter.setFont(look.font("body"))
        painter.setPen(look.colour("mute"))
        painter.drawText(room, WRAPPED, exact_moment(line.at))
        mark = HISTORY_MARKS.get(line.act, OTHER_ACT)
        side = look.px("icon")
        place = QRectF(room.left() + look.px(WHEN_WIDTH), room.top(), side, side)
        paint_icon(painter, place, mark.icon, TONES[mark.tone][0] if mark.tone != "plain" else "ink2")
        self._draw_texts(painter, QRect(room), line)
        painter.restore()

    def _draw_texts(self, painter: QPainter, room: QRect, line: HistoryLine) -> None:
        look = theme.current()
        left, top = room.left() + self._text_left() - look.px(PADDING), room.top()
        for (text, font), role in zip(self._texts(line), ("mute" if line.is_undone else "ink", "mute"), strict=False):
            height = self._height(text, font, room.right() - left)
            painter.setFont(look.font(font))
            painter.setPen(look.colour(role))
            painter.drawText(QRect(left, top, room.right() - left, height), WRAPPED, text)
            top += height

    @staticmethod
    def _texts(line: HistoryLine) -> list[tuple[str, str]]:
        return [(text, font) for text, font in ((told_sentence(line), "body"), (below(line), "small")) if text]

    @staticmethod
    def _height(text: str, font: str, width: int) -> int:
        metrics = QFontMetrics(theme.current().font(font))
        return metrics.boundingRect(QRect(0, 0, width, 100_000), WRAPPED, text).height()

    @staticmethod
    def _text_left() -> int:
        px = theme.current().px
        return px(PADDING) + px(WHEN_WIDTH) + px("icon") + px(PADDING)


class Story(QListView):
    """The list itself: lines are chosen to be copied."""

    copy_wanted = Signal()
    """Ctrl+C was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = StoryModel(self)
        self.setModel(self.lines)
        self._painter = LinePainter(self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # the first lines are there at once, however many follow
        self.setBatchSize(BATCH)

    def chosen(self) -> list[HistoryLine]:
        """Return the lines that are chosen, all of them where none is, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.lines.lines[row] for row in rows] or self.lines.lines

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
