"""How a table is drawn: the row as one band, pills and signs, the header."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from mediator_desk.views import theme
from mediator_desk.views.icons import paint_icon
from mediator_desk.views.parts import TONES, paint_pill, pill_width

if TYPE_CHECKING:
    from mediator_desk.views.table_model import Column, Index, PagedModel, Row

FIRST_PADDING, PADDING = 12, 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class RowPainter(QStyledItemDelegate):
    """Draws every cell of a table from the page cache, so that a row is one band. One delegate for the whole table."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.hovered_row = -1
        self.first_column = 0
        self._fit()
        theme.current().changed.connect(self._fit)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102
        return QSize(theme.current().px(80), theme.current().px("row"))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        model = cast("PagedModel", index.model())
        row = model.row(index.row())
        column = model.columns[index.column()]
        painter.save()
        try:
            is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_band(painter, option.rect, index, is_selected=is_selected)
            if row is not None:
                self._paint_cell(painter, self._inside(option.rect, index.column()), column, row, is_selected)
        finally:
            painter.restore()

    def helpEvent(  # noqa: D102
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        text = index.data() or ""
        room = self._inside(option.rect, index.column()).width()
        if event.type() != QEvent.Type.ToolTip or self._metrics.horizontalAdvance(text) <= room:
            return super().helpEvent(event, view, option, index)
        # What people typed stays plain: a tip would take markup in it for its own.
        QToolTip.showText(event.globalPos(), f"<span>{escape(text)}</span>", view)
        return True

    def _fit(self) -> None:
        look = theme.current()
        self._font, self._bold = look.font("table"), look.font("table", bold=True)
        self._metrics = QFontMetrics(self._bold)

    def _inside(self, rect: QRect, column: int) -> QRect:
        px = theme.current().px
        return rect.adjusted(px(FIRST_PADDING if column == self.first_column else PADDING), 0, -px(PADDING), 0)

    def _paint_band(self, painter: QPainter, rect: QRect, index: Index, *, is_selected: bool) -> None:
        look = theme.current()
        ground = "select" if is_selected else "hover" if index.row() == self.hovered_row else "surface"
        painter.fillRect(rect, look.colour(ground))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
        if is_selected and index.column() == self.first_column:
            painter.fillRect(rect.left(), rect.top(), look.px(3), rect.height(), look.colour("accent"))

    def _paint_cell(self, painter: QPainter, rect: QRect, column: Column, row: Row, is_selected: bool) -> None:
        text = column.text(row)
        mark = column.mark(row) if column.mark else None
        if column.kind == "pill" and mark and text:
            self._paint_pill(painter, rect, text, mark, is_selected)
        elif column.kind == "deadline" and mark and text:
            self._paint_sign(painter, rect, text, mark)
        else:
            right = Qt.AlignmentFlag.AlignRight if column.kind == "number" else Qt.AlignmentFlag.AlignLeft
            painter.setFont(self._bold if column.leads and is_selected else self._font)
            painter.setPen(theme.current().colour("ink2" if column.quiet else "ink"))
            painter.drawText(rect, right | _MIDDLE, _elided(painter, text, rect.width()))

    def _paint_pill(self, painter: QPainter, rect: QRect, text: str, mark: Any, is_selected: bool) -> None:  # noqa: ANN401
        height = theme.current().px("pill")
        width = min(pill_width(text, mark.icon), rect.width())
        pill = QRectF(rect.left(), rect.top() + (rect.height() - height) // 2, width, height)
        paint_pill(painter, pill, text, mark.tone, mark.icon, ground="surface" if is_selected else "")

    def _paint_sign(self, painter: QPainter, rect: QRect, text: str, mark: Any) -> None:  # noqa: ANN401
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
            room = rect.adjusted(
                look.px(FIRST_PADDING if logicalIndex == self.first_column else PADDING), 0, -look.px(PADDING), 0
            )
            self._paint_words(painter, room, logicalIndex)
        finally:
            painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, column: int) -> None:
        look = theme.current()
        painter.setFont(look.font("table"))
        painter.setPen(look.colour("mute"))
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == column:
            side = look.px(12)
            is_up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            place = QRectF(room.right() - side + 1, room.center().y() - side // 2, side, side)
            paint_icon(painter, place, "caret-up" if is_up else "caret-down", "mute")
            room = room.adjusted(0, 0, -side - look.px(2), 0)
        text = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        alignment = self.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        painter.drawText(room, alignment, _elided(painter, text, room.width()))


def _elided(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
