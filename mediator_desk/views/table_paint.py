"""How a table is drawn: the row as one band, pills and signs, the header."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from mediator_desk.views import theme
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.parts import TONES, paint_pill, pill_width, plain_tip
from mediator_desk.views.shaped_texts import ShapedTexts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.table_marks import RowMark
    from mediator_desk.views.table_model import Column, Index, Mark, PagedModel, Row

FIRST_PADDING, PADDING = 12, 8
MARK, MARK_GAP = 13, 2
SIGNS_KEPT = 300
GONE = 0.5
"""How much is to be seen of a row that another desk took out of the list."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class RowPainter(QStyledItemDelegate):
    """Draws the rows of a table from the page cache, each as one band.

    A table is drawn in one walk, and what was shaped once is kept: to shape a text costs more than all the rest.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered_row = -1
        self.first_column = 0
        self._signs: dict[tuple[object, ...], QPixmap] = {}
        self._fit()
        theme.current().changed.connect(self._fit)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102
        return QSize(theme.current().px(80), theme.current().px("row"))

    def paint_rows(self, painter: QPainter, area: QRect) -> None:
        """Draw the rows that lie in an area of the viewport."""
        view, model = self._view, cast("PagedModel", self._view.model())
        first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
        if first < 0:
            return
        cells = self._cells_in(area)
        width = sum(room.width() for _, room in cells)
        is_selected = view.selectionModel().isRowSelected
        for number in range(first, (model.rowCount() - 1 if last < 0 else last) + 1):
            band = QRect(cells[0][1].left() if cells else 0, view.rowViewportPosition(number), width, self._height)
            self._paint_band(painter, band, number, is_selected=(chosen := is_selected(number)))
            row = model.row(number)
            if row is None:
                continue
            painter.setOpacity(GONE if model.id_at(number) == model.gone_id else 1.0)
            for column, room in cells:
                place = QRect(room.left(), band.top(), room.width(), band.height())
                self._paint_cell(painter, self._inside(place, column), model.columns[column], row, chosen)
        painter.setOpacity(1.0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        model = cast("PagedModel", index.model())
        row, rect = model.row(index.row()), option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            self._paint_band(painter, rect, index.row(), is_selected=is_selected)
            if row is not None:
                column = model.columns[index.column()]
                self._paint_cell(painter, self._inside(rect, index.column()), column, row, is_selected)
        finally:
            painter.restore()

    def helpEvent(  # noqa: D102
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        text = index.data() or ""
        room = self._inside(option.rect, index.column()).width()
        with_marks = index.data(Qt.ItemDataRole.AccessibleTextRole)
        if event.type() != QEvent.Type.ToolTip or (not with_marks and self._texts.width(text, "bold") <= room):
            return super().helpEvent(event, view, option, index)
        # What people typed stays plain: a tip would take markup in it for its own.
        QToolTip.showText(event.globalPos(), plain_tip(with_marks or text), view)
        return True

    def _fit(self) -> None:
        look = theme.current()
        self._font, self._bold = look.font("table"), look.font("table", bold=True)
        self._texts = ShapedTexts({"plain": self._font, "bold": self._bold})
        self._height, self._edge = look.px("row"), look.px(3)
        self._first_padding, self._padding = look.px(FIRST_PADDING), look.px(PADDING)
        self._signs.clear()

    def _cells_in(self, area: QRect) -> list[tuple[int, QRect]]:
        """Return the columns that an area touches, from the left, each with its place."""
        header = self._view.horizontalHeader()
        found = []
        for place in range(header.count()):
            column = header.logicalIndex(place)
            room = QRect(header.sectionViewportPosition(column), 0, header.sectionSize(column), 0)
            if room.width() and room.left() <= area.right() and room.right() >= area.left():
                found.append((column, room))
        return found

    def _inside(self, rect: QRect, column: int) -> QRect:
        left = self._first_padding if column == self.first_column else self._padding
        return rect.adjusted(left, 0, -self._padding, 0)

    def _paint_band(self, painter: QPainter, rect: QRect, number: int, *, is_selected: bool) -> None:
        look = theme.current()
        ground = "select" if is_selected else "hover" if number == self.hovered_row else "surface"
        painter.fillRect(rect, look.colour(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
        edge = self._view.columnViewportPosition(self.first_column)
        if is_selected and rect.left() <= edge <= rect.right():
            painter.fillRect(edge, rect.top(), self._edge, rect.height(), look.colour("accent"))

    def _paint_cell(self, painter: QPainter, rect: QRect, column: Column, row: Row, is_selected: bool) -> None:
        text = column.text(row)
        mark = column.mark(row) if column.mark else None
        if mark and text and column.kind in ("pill", "deadline"):
            painter.drawPixmap(rect.topLeft(), self._sign(painter, rect.size(), column.kind, text, mark, is_selected))
            return
        is_bold = column.leads and is_selected
        marks = cast("PagedModel", self._view.model()).marks_of(row) if column.leads else ()
        if marks:
            rect = self._paint_marks(painter, rect, marks, self._texts.width(text, "bold" if is_bold else "plain"))
        shaped = self._texts.shaped(text, "bold" if is_bold else "plain", rect.width())
        left = rect.right() + 1 - shaped.size().width() if column.kind == "number" else rect.left()
        painter.setFont(self._bold if is_bold else self._font)
        painter.setPen(theme.current().colour("ink2" if column.quiet else "ink"))
        painter.drawStaticText(QPointF(left, rect.top() + (rect.height() - shaped.size().height()) // 2), shaped)

    def _paint_marks(self, painter: QPainter, rect: QRect, marks: Sequence[RowMark], text_width: int) -> QRect:
        """Paint the marks at the end of a leading cell, in its margin: all where its text leaves room, else the first.

        Returns what is left of the cell for its text.
        """
        look = theme.current()
        side, gap = look.px(MARK), look.px(MARK_GAP)
        end = rect.right() + 1 + self._padding - gap
        shown = marks[: max(1, (end - rect.left() - text_width) // (side + gap))]
        for place, mark in enumerate(reversed(shown), 1):
            left = end - place * side - (place - 1) * gap
            sign = QRectF(left, rect.top() + (rect.height() - side) // 2, side, side)
            paint_icon(painter, sign, mark.icon, "ink2" if mark.tone == "plain" else TONES[mark.tone][0])
        return rect.adjusted(0, 0, end - len(shown) * (side + gap) - rect.right() - 1, 0)

    def _sign(self, painter: QPainter, size: QSize, kind: str, text: str, mark: Mark, is_selected: bool) -> QPixmap:
        """Return a pill or a deadline as a picture: there are few different ones, and many rows."""
        ratio = painter.device().devicePixelRatioF()
        key = (kind, text, mark, size.width(), size.height(), is_selected, ratio)
        picture = self._signs.get(key)
        if picture is None:
            picture = QPixmap(size * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            artist = QPainter(picture)
            try:
                draw = self._paint_pill if kind == "pill" else self._paint_deadline
                draw(artist, QRect(QPoint(0, 0), size), text, mark, is_selected)
            finally:
                artist.end()
            if len(self._signs) >= SIGNS_KEPT:
                self._signs.clear()
            self._signs[key] = picture
        return picture

    def _paint_pill(self, painter: QPainter, rect: QRect, text: str, mark: Mark, is_selected: bool) -> None:
        height = theme.current().px("pill")
        width = min(pill_width(text, mark.icon), rect.width())
        pill = QRectF(rect.left(), rect.top() + (rect.height() - height) // 2, width, height)
        paint_pill(painter, pill, text, mark.tone, mark.icon, ground="surface" if is_selected else "")

    def _paint_deadline(self, painter: QPainter, rect: QRect, text: str, mark: Mark, _is_selected: bool) -> None:
        """A deadline is a sign and words, bold only when it is near or over."""
        look = theme.current()
        is_urgent = mark.tone in ("warn", "bad")
        ink = TONES[mark.tone][0] if mark.tone != "plain" else "ink2"
        side = look.px(14)
        sign = QRectF(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        paint_icon(painter, sign, mark.icon, ink)
        painter.setFont(self._bold if is_urgent else self._font)
        painter.setPen(look.colour(ink))
        words = rect.adjusted(side + look.px(6), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | _MIDDLE, _elided(painter, text, words.width()))


class TableHeader(QHeaderView):
    """The header of a table: words in mute, an arrow at the column that sorts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.first_column = 0
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setMinimumSectionSize(40)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(super().sizeHint().width(), theme.current().px("header"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: D102, N803
        look = theme.current()
        painter.save()
        try:
            painter.fillRect(rect, look.colour("surface"))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
            self._paint_words(painter, rect, logicalIndex)
        finally:
            painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, column: int) -> None:
        look = theme.current()
        painter.setFont(look.font("table"))
        painter.setPen(look.colour("mute"))
        text = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        room = rect.adjusted(
            look.px(FIRST_PADDING if column == self.first_column else PADDING), 0, -look.px(PADDING), 0
        )
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == column:
            side = look.px(12)
            if painter.fontMetrics().horizontalAdvance(text) + side + look.px(2) > room.width():
                room = rect.adjusted(0, 0, -look.px(2), 0)  # the arrow stands in the margin: words come first
            is_up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            place = QRectF(room.right() - side + 1, room.center().y() - side // 2, side, side)
            paint_icon(painter, place, "caret-up" if is_up else "caret-down", "mute")
            room = room.adjusted(0, 0, -side - look.px(2), 0)
        alignment = self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(room, alignment, _elided(painter, text, room.width()))


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
