"""The table behind a chart: the same points in rows, each figure opening what its part of the picture opens."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views import theme
from mediator_desk.views.charts.chart_data import NOTHING, WHOLE, ChartData, Point
from mediator_desk.views.copied_rows import as_cell, copy_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk

DIVIDED = QT_TRANSLATE_NOOP("Charts", "Numerator ÷ denominator")
ROW = 32
"""Height of a row in pixels at 100 %."""
PADDING = 8
WIDEST_NAME = 240
"""What a name takes at most in pixels at 100 %, where figures need the rest."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
Index = QModelIndex | QPersistentModelIndex


class _Column(NamedTuple):
    title: str
    text: Callable[[Point], str]
    key: Callable[[Point], Hashable]


class ChartTableModel(QAbstractTableModel):
    """The points of a chart as rows: label, each series, what rates were made of, the further figures."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[_Column, ...] = ()
        self._points: tuple[Point, ...] = ()
        self._is_totalled = False

    def show_data(self, shown: ChartData) -> None:
        """Show the points of other facts."""
        self.beginResetModel()
        self._columns = () if shown is NOTHING else tuple(_columns(shown))
        self._points = shown.points + ((shown.total,) if shown.total else ())
        self._is_totalled = shown.total is not None
        self.endResetModel()

    def key_at(self, index: Index) -> Hashable:
        """Return what a cell opens, None for nothing."""
        return self._columns[index.column()].key(self._points[index.row()]) if index.isValid() else None

    def as_text(self) -> str:
        """Return headings and rows with tabs between, as spreadsheets take them."""
        rows = [[as_cell(point.label), *(column.text(point) for column in self._columns[1:])] for point in self._points]
        return "\n".join("\t".join(row) for row in ([column.title for column in self._columns], *rows))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self._points)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[index.column()].text(self._points[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        if role == Qt.ItemDataRole.FontRole and self._is_totalled and index.row() == len(self._points) - 1:
            return theme.current().font("table", bold=True)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if section else _LEFT
        return None


class _Figures(QStyledItemDelegate):
    """Draws a figure: a hairline below it, a ring around the one that has the keyboard."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme.current()
        font = index.data(Qt.ItemDataRole.FontRole) or look.font("table")
        return QSize(QFontMetrics(font).horizontalAdvance(index.data()) + 2 * look.px(PADDING), look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, room = theme.current(), QRect(option.rect)
        view = cast("ChartTable", self.parent())
        has_keyboard = view.hasFocus() and index == view.currentIndex()
        painter.fillRect(room, look.colour("select" if has_keyboard else "surface"))
        painter.fillRect(room.left(), room.bottom(), room.width(), 1, look.colour("line"))
        if has_keyboard:
            painter.setPen(QPen(look.colour("accent"), look.px("focus_ring")))
            painter.drawRect(room.adjusted(1, 1, -1, -1))
        painter.setFont(index.data(Qt.ItemDataRole.FontRole) or look.font("table"))
        painter.setPen(look.colour("ink"))
        text = room.adjusted(look.px(PADDING), 0, -look.px(PADDING), 0)
        shown = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, index.data(Qt.ItemDataRole.TextAlignmentRole), shown)


class ChartTable(QTableView):
    """The table of a chart: arrows go from figure to figure, Enter or a double click opens one, Ctrl+C copies all."""

    opened = Signal(object)
    """A figure was opened: its key."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows = ChartTableModel(self)
        self.setObjectName("figures")
        self.setModel(self.rows)
        self.setItemDelegate(_Figures(self))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._open)
        theme.current().changed.connect(self._fit)
        self._fit()

    def show_data(self, shown: ChartData) -> None:
        """Show the points of other facts; of the same chart again, cell and place stay."""
        is_same, cell, place = (
            shown.title == self.accessibleName(),
            self.currentIndex(),
            self.verticalScrollBar().value(),
        )
        row, column = (cell.row(), cell.column()) if is_same and cell.isValid() else (0, 0)
        self.rows.show_data(shown)
        self.setAccessibleName(shown.title)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._share_width()
        if self.rows.rowCount():
            last = self.rows.rowCount() - 1, self.rows.columnCount() - 1
            self.setCurrentIndex(self.rows.index(min(row, last[0]), min(column, last[1])))
        if is_same:
            self.verticalScrollBar().setValue(place)

    def copy(self) -> None:
        """Put the whole table on the clipboard."""
        copy_list(self, self._desk, self.rows.as_text(), self.rows.rowCount())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Let the names take what the figures leave; where that is too little, the table is wider than its room."""
        count, header = self.rows.columnCount(), self.horizontalHeader()
        if not count:
            return
        wanted = [max(self.sizeHintForColumn(one), header.sectionSizeHint(one)) for one in range(count)]
        name = min(wanted[0], theme.current().px(WIDEST_NAME))
        if sum(wanted[1:]) + name <= self.viewport().width():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        else:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(0, name)

    def _open(self, index: Index) -> None:
        key = self.rows.key_at(index)
        if key is not None:
            self.opened.emit(key)

    def _fit(self) -> None:
        look = theme.current()
        self.setFont(look.font("table"))
        self.horizontalHeader().setFont(look.font("table"))
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))
        self.horizontalHeader().setMinimumSectionSize(look.px(64))


def _columns(shown: ChartData) -> list[_Column]:
    columns = [_Column(shown.label_title, lambda point: point.label, lambda point: point.key_of(WHOLE))]
    for number, series in enumerate(shown.series):
        columns.append(_series_column(series.title, number))
    if any(point.below for point in shown.points):
        columns.append(_Column(translate("Charts", DIVIDED), lambda point: point.below, lambda point: point.key_of(0)))
    columns += [_cell_column(title, number) for number, title in enumerate(shown.columns)]
    return columns


def _series_column(title: str, series: int) -> _Column:
    return _Column(title, lambda point: point.figure(series), lambda point: point.key_of(series))


def _cell_column(title: str, cell: int) -> _Column:
    return _Column(
        title,
        lambda point: point.cells[cell] if cell < len(point.cells) else "",
        lambda point: point.cell_key(cell),
    )
