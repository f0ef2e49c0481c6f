"""The table of an own report on the screen: every figure opens its cases, by a click, or by the arrows and Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mediator_desk.services.own_reports.own_report_table import Level
from mediator_desk.views import theme
from mediator_desk.views.copied_rows import as_cell, copy_list
from mediator_desk.views.parts import plain_tip
from mediator_desk.views.reports.table_words import headings, texts_of_line

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.selections import Selection
    from mediator_desk.services.own_reports.own_report_table import ReportTable, TableCell

ROW, SIDE, HEADER_LINES = 32, 8, 3
NARROWEST, WIDEST = 76, 220
"""Widths of a column in pixels at 100 %; what does not fit is said on hover."""
Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
NO_PARENT = QModelIndex()


class ReportModel(QAbstractTableModel):
    """The lines of a report's table, in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: ReportTable | None = None
        self._headings: list[str] = []
        self._lines: list[list[str]] = []
        self.texts = 0
        """So many columns at the left are words, the others figures."""

    def show_table(self, table: ReportTable | None) -> None:
        """Show another table, None for nothing."""
        self.beginResetModel()
        self.table = table
        self._headings = headings(table) if table else []
        self.texts = len(self._headings) - len(table.columns) if table else 0
        self._lines = [texts_of_line(table, number) for number in range(len(table.lines))] if table else []
        self.endResetModel()

    def cell_at(self, index: Index) -> TableCell | None:
        """Return the figure at a place, None where words stand."""
        if self.table is None or not index.isValid() or index.column() < self.texts:
            return None
        return self.table.lines[index.row()].cells[index.column() - self.texts]

    def selection_at(self, index: Index) -> Selection | None:
        """Return what opens the cases of a figure; None where there are none to open."""
        cell = self.cell_at(index)
        return cell.selection if cell is not None and cell.value else None

    def level_at(self, row: int) -> Level:
        """Return what a line is of."""
        return self.table.lines[row].level if self.table else Level.LINE

    def as_text(self) -> str:
        """Return headings and lines with tabs between, as spreadsheets take them."""
        return "\n".join("\t".join(as_cell(text) for text in line) for line in (self._headings, *self._lines))

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: D102 - as Qt calls it
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: D102 - as above
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if index.column() < self.texts else _RIGHT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index)
        return plain_tip(self._spoken(index)) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._headings[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int((_LEFT if section < self.texts else _RIGHT).value) | _WRAPPED
        return None

    def _spoken(self, index: Index) -> str:
        line = self._lines[index.row()]
        name = " · ".join(text for text in line[: self.texts] if text)
        if index.column() < self.texts:
            return name
        said = f"{name} · {self._headings[index.column()]}: {line[index.column()]}"
        opens = self.tr("Enter opens the cases")
        return said if self.selection_at(index) is None else f"{said} ({opens})"


class ReportGrid(QTableView):
    """The table: it scrolls in both directions, its heading and the keyboard stay where they are."""

    opened = Signal(object)
    """The cases of a figure are wanted (its Selection)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows = ReportModel(self)
        self.setHorizontalHeader(_Headings(self))
        self.setModel(self.rows)
        self.setItemDelegate(_CellPainter(self))
        self.setAccessibleName(self.tr("Figures of the report"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.clicked.connect(self._open)
        theme.current().changed.connect(self._fit)
        self._fit()

    def show_table(self, table: ReportTable | None) -> None:
        """Show another table; the keyboard stays at its cell."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.rows.show_table(table)
        if self.rows.rowCount():
            place = (max(0, min(row, self.rows.rowCount() - 1)), max(self.rows.texts, column))
            self.setCurrentIndex(self.rows.index(place[0], min(place[1], self.rows.columnCount() - 1)))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            copy_list(self, self._desk, self.rows.as_text(), self.rows.rowCount())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mouseMoveEvent(event)
        opens = self.rows.selection_at(self.indexAt(event.position().toPoint())) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def _open(self, index: QModelIndex) -> None:
        selection = self.rows.selection_at(index)
        if selection is not None:
            self.opened.emit(selection)

    def _fit(self) -> None:
        look, header = theme.current(), self.horizontalHeader()
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))
        header.setFont(look.font("table"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(look.px(NARROWEST))
        header.setFixedHeight(header.fontMetrics().lineSpacing() * HEADER_LINES + look.px(SIDE))
        for column in range(self.rows.columnCount()):
            self.setColumnWidth(column, self._width(column))

    def _width(self, column: int) -> int:
        look = theme.current()
        bold = look.font("table", bold=True)
        texts = [str(self.rows.index(row, column).data()) for row in range(self.rows.rowCount())]
        longest = max(texts, key=len, default="")
        heading = str(self.rows.headerData(column, Qt.Orientation.Horizontal) or "")
        metrics = QFontMetrics(bold)
        wanted = max(metrics.horizontalAdvance(longest), metrics.horizontalAdvance(heading) // (HEADER_LINES - 1))
        return min(look.px(WIDEST), max(look.px(NARROWEST), wanted + 2 * look.px(SIDE) + look.px(8)))


class _Headings(QHeaderView):
    """The headings, in lines: a rate says its definition there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        look, model = theme.current(), self.model()
        painter.save()
        try:
            painter.fillRect(rect, look.colour("surface"))
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour("line"))
            painter.setFont(look.font("table"))
            painter.setPen(look.colour("mute"))
            alignment = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
            text = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal))
            painter.drawText(rect.adjusted(look.px(SIDE), 0, -look.px(SIDE), -1), alignment, text)
        finally:
            painter.restore()


class _CellPainter(QStyledItemDelegate):
    """Draws a cell: what opens cases as a link when hovered, a ring at the keyboard, sums bold under a line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.current().px(NARROWEST), theme.current().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        grid, look = self.parent(), theme.current()
        assert isinstance(grid, ReportGrid)
        painter.save()
        try:
            painter.setPen(look.colour("line"))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
            self._write(painter, option, grid, index)
            if grid.hasFocus() and index == grid.currentIndex():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(look.colour("accent"), look.px("focus_ring")))
                painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -1), look.px(4), look.px(4))
        finally:
            painter.restore()

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, grid: ReportGrid, index: Index) -> None:
        look = theme.current()
        is_link = grid.rows.selection_at(index) is not None and bool(option.state & QStyle.StateFlag.State_MouseOver)
        font = look.font("table", bold=grid.rows.level_at(index.row()) is not Level.LINE)
        font.setUnderline(is_link)
        painter.setFont(font)
        painter.setPen(look.colour("accent" if is_link else "ink"))
        room = option.rect.adjusted(look.px(SIDE), 0, -look.px(SIDE), 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT if index.column() < grid.rows.texts else _RIGHT, text)
