"""The list of the evidence: small pictures, numbers, names; rows are dragged within it, out of it and onto it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mediator_desk.views import theme
from mediator_desk.views.drop_target import OWN_ROWS, dropped_files, may_be_dropped
from mediator_desk.views.evidence.evidence_model import EvidenceModel, Index, Thumbnails
from mediator_desk.views.evidence.evidence_words import line_remark, sign_of
from mediator_desk.views.icons import paint_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPaintEvent

    from mediator_desk.desk import Desk
    from mediator_desk.services.evidence.listing import EvidenceLine

ROW, PICTURE, PADDING, NUMBER = 60, 44, 8, 30
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class LinePainter(QStyledItemDelegate):
    """Draws a line as one band: number, small picture or sign of its kind, title, remark."""

    def __init__(self, view: EvidenceList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102
        return QSize(theme.current().px(120), theme.current().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        line = self._view.lines.lines[index.row()]
        painter.save()
        try:
            self._paint_band(painter, option)
            self._paint_line(painter, QRect(option.rect), line, bool(option.state & QStyle.StateFlag.State_Selected))
        finally:
            painter.restore()

    def _paint_band(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look, rect = theme.current(), QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.colour("select"))
            painter.fillRect(QRect(rect.left(), rect.top(), look.px(3), rect.height()), look.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("hover"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour("line"))
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(look.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_line(self, painter: QPainter, rect: QRect, line: EvidenceLine, is_selected: bool) -> None:
        look = theme.current()
        left = rect.left() + look.px(PADDING)
        painter.setFont(look.font("table", bold=is_selected))
        painter.setPen(look.colour("ink2"))
        number = QRect(left, rect.top(), look.px(NUMBER) - look.px(4), rect.height())
        painter.drawText(number, _MIDDLE | Qt.AlignmentFlag.AlignRight, str(line.number))
        side = look.px(PICTURE)
        place = QRect(left + look.px(NUMBER) + look.px(4), rect.center().y() - side // 2, side, side)
        self._paint_picture(painter, place, line)
        text = QRect(place.right() + look.px(12), rect.top() + look.px(9), 0, rect.height() - look.px(18))
        text.setRight(rect.right() - look.px(PADDING))
        self._paint_words(painter, text, line, is_selected)

    def _paint_picture(self, painter: QPainter, place: QRect, line: EvidenceLine) -> None:
        look = theme.current()
        ratio = self._view.devicePixelRatioF()
        picture = self._view.thumbnails.of(line, round(place.width() * ratio))
        painter.fillRect(place, look.colour("sunken"))
        if picture is None:
            side = look.px(22)
            sign = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
            paint_icon(painter, QRectF(round(sign.x()), round(sign.y()), side, side), sign_of(line.media_type), "mute")
            return
        shown = QSize(round(picture.width() / ratio), round(picture.height() / ratio))
        target = QRect(place.topLeft(), shown)
        target.moveCenter(place.center())
        painter.drawPixmap(target, picture)

    @staticmethod
    def _paint_words(painter: QPainter, room: QRect, line: EvidenceLine, is_selected: bool) -> None:
        look = theme.current()
        for text, font, role, where in (
            (line.shown_title, look.font("body", bold=is_selected), "ink", Qt.AlignmentFlag.AlignTop),
            (line_remark(line), look.font("small"), "mute", Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.setPen(look.colour(role))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, where | Qt.AlignmentFlag.AlignLeft, shown)


class EvidenceList(QListView):
    """Lines to choose, to move with the mouse or Alt+Up and Alt+Down, and to drag out as files."""

    moved = Signal(list)
    """A person put the lines into another order: all ids in it."""
    left = Signal(list)
    """Files were dropped into another program: the ids of their lines."""
    not_draggable = Signal()
    """A person tried to drag out more than is written while a drag begins."""
    brought = Signal(object)
    """Something was dropped that comes from elsewhere: Dropped."""

    def __init__(
        self, desk: Desk, files_of: Callable[[Sequence[EvidenceLine]], Sequence[Path]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lines = EvidenceModel(self)
        self.thumbnails = Thumbnails(desk, self)
        self.may_change = True
        self._files_of = files_of
        self._gap = -1
        self.setModel(self.lines)
        self.setItemDelegate(LinePainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.thumbnails.made.connect(self.viewport().update)
        theme.current().changed.connect(self.scheduleDelayedItemsLayout)

    def chosen(self) -> list[EvidenceLine]:
        """Return the lines that are chosen, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.lines.lines[row] for row in rows]

    def current_line(self) -> EvidenceLine | None:
        """Return the line that is looked at."""
        row = self.currentIndex().row()
        return self.lines.lines[row] if 0 <= row < len(self.lines.lines) else None

    def show_lines(self, lines: Sequence[EvidenceLine]) -> None:
        """Show other lines; those that were chosen stay so, and one is always looked at."""
        kept, row = {line.id for line in self.chosen()}, self.currentIndex().row()
        current = self.current_line()
        self.lines.show_lines(lines)
        if self.currentIndex().isValid() or not lines:
            return
        place = self.lines.row_of(current.id) if current else -1
        self.select_row(place if place >= 0 else min(max(row, 0), len(lines) - 1))
        for number, line in enumerate(lines):
            if line.id in kept:
                self.selectionModel().select(self.lines.index(number), self.selectionModel().SelectionFlag.Select)

    def select_row(self, row: int) -> None:
        """Choose one line and look at it."""
        self.setCurrentIndex(self.lines.index(row))

    def move_chosen(self, step: int) -> None:
        """Move the chosen lines up (-1) or down (1) by one place."""
        ids = [line.id for line in self.lines.lines]
        chosen = {line.id for line in self.chosen()}
        order = ids if step < 0 else ids[::-1]
        for place in range(1, len(order)):
            if order[place] in chosen and order[place - 1] not in chosen:
                order[place - 1], order[place] = order[place], order[place - 1]
        order = order if step < 0 else order[::-1]
        if self.may_change and order != [line.id for line in self.lines.lines]:
            self.moved.emit(order)

    def mime_of(self, lines: Sequence[EvidenceLine]) -> QMimeData:
        """Return what is dragged: the rows for this list, and real files for every other program."""
        mime = QMimeData()
        mime.setData(OWN_ROWS, ",".join(str(line.id) for line in lines).encode())
        files = self._files_of(lines)
        if files:
            mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        return mime

    # Drag and drop

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: D102
        lines = self.chosen()
        if not lines:
            return
        drag = QDrag(self)
        drag.setMimeData(self.mime_of(lines))
        picture = self.thumbnails.of(lines[0], theme.current().px(PICTURE))
        if picture is not None:
            drag.setPixmap(picture)
        done = drag.exec(Qt.DropAction.CopyAction)  # what is dragged out is a copy: nothing ever leaves the case
        self._tell_dragged(lines, has_files=drag.mimeData().hasUrls(), done=done, target=drag.target())

    def _tell_dragged(
        self, lines: Sequence[EvidenceLine], *, has_files: bool, done: Qt.DropAction, target: QObject | None
    ) -> None:
        is_elsewhere = done == Qt.DropAction.CopyAction and target is None
        if has_files and is_elsewhere:
            self.left.emit([line.id for line in lines])
        elif not has_files and done == Qt.DropAction.IgnoreAction:
            self.not_draggable.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()  # files leave as files, with a trace; what people called them does not go alone
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: D102
        if self._takes(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: D102
        if not self._takes(event.mimeData()):
            event.ignore()
            return
        self._show_gap(self._gap_at(event.position().toPoint()) if event.mimeData().hasFormat(OWN_ROWS) else -1)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: D102
        self._show_gap(-1)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: D102
        self._show_gap(-1)
        mime = event.mimeData()
        if not self._takes(mime):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if mime.hasFormat(OWN_ROWS):
            self._on_rows_dropped(self._gap_at(event.position().toPoint()), _ids_in(mime))
        else:
            self.brought.emit(dropped_files(mime))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        super().paintEvent(event)
        look = theme.current()
        painter = QPainter(self.viewport())
        try:
            self._end_on_a_whole_row(painter)
            if self._gap < 0:
                return
            painter.fillRect(
                QRect(0, max(self._gap_y() - 1, 0), self.viewport().width(), look.px(3)), look.colour("accent")
            )
        finally:
            painter.end()

    def _end_on_a_whole_row(self, painter: QPainter) -> None:
        view = self.viewport()
        last = self.visualRect(self.indexAt(QPoint(1, view.height() - 1)))
        if last.isValid() and last.top() > 0 and last.bottom() >= view.height():
            rest = QRect(0, last.top(), view.width(), view.height() - last.top())
            painter.fillRect(rest, theme.current().colour("surface"))

    def _takes(self, mime: QMimeData) -> bool:
        if mime.hasFormat(OWN_ROWS):
            return self.may_change and all(self.lines.row_of(one) >= 0 for one in _ids_in(mime))
        return self.may_change and may_be_dropped(mime)

    def _on_rows_dropped(self, gap: int, ids: Sequence[int]) -> None:
        order = [line.id for line in self.lines.lines]
        before = [one for one in order[:gap] if one not in ids]
        after = [one for one in order[gap:] if one not in ids]
        wanted = [*before, *(one for one in order if one in ids), *after]
        if wanted != order:
            self.moved.emit(wanted)

    def _gap_at(self, point: QPoint) -> int:
        """Return before which row something is dropped here; after the last row their number."""
        index = self.indexAt(point)
        if not index.isValid():
            return len(self.lines.lines)
        return index.row() + (point.y() > self.visualRect(index).center().y())

    def _gap_y(self) -> int:
        if self._gap < len(self.lines.lines):
            return self.visualRect(self.lines.index(self._gap)).top()
        return self.visualRect(self.lines.index(len(self.lines.lines) - 1)).bottom() if self.lines.lines else 0

    def _show_gap(self, gap: int) -> None:
        self._gap = gap
        self.viewport().update()


def _ids_in(mime: QMimeData) -> list[int]:
    text = bytes(mime.data(OWN_ROWS).data()).decode("ascii", "replace")
    return [int(part) for part in text.split(",") if part.isascii() and part.isdigit()]
