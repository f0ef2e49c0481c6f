"""The table that every screen uses: keyboard, selection that survives a reload, columns as a person likes them."""

from __future__ import annotations

from array import array
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SIGNAL, QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from mediator_desk.views import theme
from mediator_desk.views.copied_rows import NAMES_NOBODY, as_cell, copy_list, copy_rows
from mediator_desk.views.table_columns import ColumnLayout
from mediator_desk.views.table_model import FEW, MANY, PAGE, Column, Mark, PagedModel, Row, RowList, RowSource
from mediator_desk.views.table_paint import RowPainter, TableHeader
from mediator_desk.views.table_runs import selected_runs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent, QPoint

    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.views.table_model import Index
    from mediator_desk.views.table_runs import Run

__all__ = ["PAGE", "Column", "DeskTable", "Mark", "PagedModel", "Row", "RowList", "RowSource"]

_SELECT, _LEAVE = QItemSelectionModel.SelectionFlag.Select, QItemSelectionModel.SelectionFlag.NoUpdate
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class DeskTable(QTableView):
    """A table over a PagedModel. `name` is the key under which its columns are remembered.

    The audit trail is told of rows that are copied (copied_rows.py), by the table's accessible name.
    """

    row_activated = Signal(int)
    """Enter or a double click on a row: its id."""
    row_selected = Signal(int)
    """Another row is the current one: its id, 0 for none."""
    selection_changed = Signal()
    """The set of selected rows changed."""
    sort_requested = Signal(str, bool)
    """A person clicked a header: the column's key, and whether it is to descend. Sorting is the screen's query."""
    header_menu_wanted = Signal(int)
    """A person asked for the menu of a header (the column's number), where the screen has one of its own."""

    copies: tuple[str, ...] = ()
    """The keys of the columns that Ctrl+C copies; none: all that are in sight."""
    tell_copied: Callable[[int], object] | None = None
    """Tells the audit trail that so many rows are copied, where a screen has more to say of them than their list."""

    def __init__(self, model: PagedModel, name: str, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._name = name
        self._desk = desk
        self._wanted_ids = array("q")
        self._current_id = self._top_id = 0
        self._is_restoring = self._shows_ring = self._goes_to_end = False
        self._searched: Job | None = None
        """The search for many rows that are to be selected again."""
        self._sorting = ("", False)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._painter = RowPainter(self)
        self._header = TableHeader(self)
        self.setHorizontalHeader(self._header)
        self.setItemDelegate(self._painter)
        self.setModel(self._rows)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._columns = ColumnLayout(self._header, self._rows.columns, self._desk.settings, self._name)
        self._columns.first_changed.connect(self._on_first_column_changed)
        self._columns.arrange()
        self._fit()

    def _connect(self) -> None:
        self._header.sectionClicked.connect(self._on_header_clicked)
        self._header.customContextMenuRequested.connect(self._on_header_menu)
        self.doubleClicked.connect(lambda index: self.row_activated.emit(self._rows.id_at(index.row())))
        self._rows.about_to_reorder.connect(self._on_about_to_reorder)
        self._rows.reordered.connect(self._on_reordered)
        self._rows.counted.connect(self._on_counted)
        theme.current().changed.connect(self._fit)

    # What screens call

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected rows, in the order shown."""
        return list(self._selected())

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return sum(last - first + 1 for first, last in selected_runs(self.selectionModel().selection()))

    def _selected(self) -> array[int]:
        found = array("q")
        for first, last in selected_runs(self.selectionModel().selection()):
            found.extend(self._rows.ids_between(first, last))
        return found

    def current_id(self) -> int:
        """Return the id of the current row, 0 for none."""
        index = self.currentIndex()
        return self._rows.id_at(index.row()) if index.isValid() else 0

    def selectRow(self, row: int) -> None:
        """Select one row alone; Qt's own takes Ctrl or Shift of a key chord just used for a wish to select more."""
        alone = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self._rows.index(row, self._painter.first_column), alone)
        if self._is_restoring:
            self._wanted_ids = array(
                "q", [self._rows.id_at(row)]
            )  # what is chosen now counts, not what was chosen before

    def select_id(self, row_id: int) -> bool:
        """Make a row the current one and show it. Returns whether the query holds it."""
        number = self._rows.number_of(row_id)
        if number is None:
            return False
        self.selectRow(number)
        self.scrollTo(self._rows.index(number, self._painter.first_column))
        return True

    def show_sorting(self, key: str, *, descends: bool) -> None:
        """Show the arrow at the column by which the screen's query sorts."""
        self._sorting = (key, descends)
        order = Qt.SortOrder.DescendingOrder if descends else Qt.SortOrder.AscendingOrder
        self._header.setSortIndicatorShown(True)
        self._header.setSortIndicator([column.key for column in self._rows.columns].index(key), order)

    @property
    def columns(self) -> ColumnLayout:
        """Which columns are shown, and how wide."""
        return self._columns

    def point_out(self, row: int) -> None:
        """Show a row as the one under the mouse, also while a drag holds the mouse; -1 for none."""
        self._hover(row)

    def columns_menu(self) -> QMenu:
        """Return a menu to choose the columns that are shown; at least one stays."""
        return self._columns.menu(self)

    # Keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        self._shows_ring = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            self.row_activated.emit(self.current_id())
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self._go_to(0 if event.key() == Qt.Key.Key_Home else self._rows.rowCount() - 1)
            self._goes_to_end = event.key() == Qt.Key.Key_End and not self._rows.is_complete
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self._shows_ring = False
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self._shows_ring = event.reason() in _BY_KEY
        super().focusInEvent(event)
        if self._shows_ring and not self.selectionModel().hasSelection() and self._rows.rowCount():
            self._go_to(max(0, self.currentIndex().row()))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        self._columns.keep_now()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        if self.state() is QAbstractItemView.State.DraggingState:
            super().paintEvent(event)  # it also shows where a drop would go
        painter = QPainter(self.viewport())
        try:
            if self.state() is not QAbstractItemView.State.DraggingState:
                self._painter.paint_rows(painter, event.rect())
            self._end_on_a_whole_row(painter)
            self._paint_ring(painter)
        finally:
            painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        if self._shows_ring and self.hasFocus() and self.currentIndex().isValid():
            cell = self.visualRect(self.currentIndex())
            painter.setPen(QPen(theme.current().colour("accent"), 2))
            painter.drawRect(1, cell.top() + 1, self.viewport().width() - 2, cell.height() - 3)

    def _end_on_a_whole_row(self, painter: QPainter) -> None:
        view = self.viewport()
        last = self.rowAt(view.height() - 1)
        top = self.rowViewportPosition(last)
        if last > 0 and top > 0 and top + self.rowHeight(last) > view.height():
            painter.fillRect(0, top, view.width(), view.height() - top, theme.current().colour("surface"))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: D102
        super().currentChanged(current, previous)
        self._tell_current()
        if self._rows.gone_id and not self._is_restoring and self.current_id() != self._rows.gone_id:
            QTimer.singleShot(0, self._rows, self._rows.release)  # not while Qt moves the selection

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: D102
        super().selectionChanged(selected, deselected)
        if not self._is_restoring:
            self.selection_changed.emit()

    def _tell_current(self) -> None:
        if not self._is_restoring and self.current_id() != self._current_id:
            self._current_id = self.current_id()
            self.row_selected.emit(self._current_id)

    def _go_to(self, number: int) -> None:
        self.selectRow(number)
        self.scrollTo(self._rows.index(number, self._painter.first_column))

    def _hover(self, row: int) -> None:
        if row != self._painter.hovered_row:
            self._painter.hovered_row = row
            self.viewport().update()

    def _copy(self) -> None:
        """Put the selected rows on the clipboard as text; many of them are read in a job."""
        ids, jobs = self._selected(), self._rows.jobs
        columns = [column for column in self._rows.columns if column.key in self.copies]
        columns = columns or [self._rows.columns[number] for number in self._columns.in_sight()]
        work = partial(self._text_of, ids, columns)
        if jobs is None or len(ids) <= PAGE:
            self._put_out(len(ids), work())
        else:
            jobs.run(work, owner=self, on_done=partial(self._put_out, len(ids)))

    def _put_out(self, count: int, text: str) -> None:
        if not count:
            return  # what lies in the clipboard stays
        if self._name in NAMES_NOBODY:
            copy_rows(self, text, None)
        elif self.tell_copied is not None:
            copy_rows(self, text, partial(self.tell_copied, count))
        else:
            copy_list(self, self._desk, text, count)

    def _text_of(self, ids: array[int], columns: Sequence[Column]) -> str:
        parts = (self._rows.rows_of(ids[place : place + PAGE]) for place in range(0, len(ids), PAGE))
        return "\n".join("\t".join(as_cell(column.text(row)) for column in columns) for part in parts for row in part)

    # Selection and place survive a reload

    def _on_about_to_reorder(self) -> None:
        self._forget_search()
        if not self._is_restoring:
            self._wanted_ids = self._selected()
            top = self.rowAt(0)
            self._top_id = self._rows.id_at(top) if top > 0 else 0
        self._is_restoring = True

    def _on_reordered(self, is_same_query: bool) -> None:
        if is_same_query and self._top_id:
            self._scroll_to_top_id()
        elif not is_same_query:
            self._top_id = 0
            self.scrollToTop()
        if len(self._wanted_ids) <= FEW:  # more of them wait for all ids
            self._select_wanted(self._rows.places_of(self._wanted_ids))

    def _on_counted(self) -> None:
        if self._is_restoring:
            work, jobs = partial(self._rows.places_of, self._wanted_ids), self._rows.jobs
            if jobs is None or len(self._wanted_ids) <= FEW or self._rows.rowCount() <= MANY:
                self._on_found(self._wanted_ids, work())
            else:
                self._forget_search()
                self._searched = jobs.run(work, owner=self, on_done=partial(self._on_found, self._wanted_ids))
        if self._goes_to_end:  # asked for before the end was known
            self._goes_to_end = False
            self._go_to(self._rows.rowCount() - 1)

    def _on_found(self, asked: array[int], runs: Sequence[Run]) -> None:
        self._searched = None
        if asked is not self._wanted_ids:  # what was chosen meanwhile counts
            runs = self._rows.places_of(self._wanted_ids)
        self._select_wanted(runs)
        self._is_restoring = False
        self._wanted_ids = array("q")
        self._tell_current()
        self.selection_changed.emit()

    def _forget_search(self) -> None:
        if self._searched:
            self._searched.cancel()
            self._searched = None

    def _scroll_to_top_id(self) -> None:
        number = self._rows.number_of(self._top_id)
        if number is not None:
            index = self._rows.index(number, self._painter.first_column)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _select_wanted(self, runs: Sequence[Run]) -> None:
        """Select again what was selected, as far as its rows are there by now."""
        place, right = self.verticalScrollBar().value(), len(self._rows.columns) - 1
        wanted = QItemSelection()
        for first, last in runs:
            wanted.select(self._rows.index(first, 0), self._rows.index(last, right))
        # Whole rows already: Qt's own way to make them whole takes the square of the number of runs.
        self.selectionModel().select(wanted, _SELECT)
        is_wanted = not self._wanted_ids or self._current_id in self._wanted_ids
        number = self._rows.number_of(self._current_id) if is_wanted and self._current_id else None
        if number is not None:
            self.selectionModel().setCurrentIndex(self._rows.index(number, self._painter.first_column), _LEAVE)
        self.verticalScrollBar().setValue(place)

    # Header

    def _on_first_column_changed(self, number: int) -> None:
        self._painter.first_column = self._header.first_column = number

    def _on_header_clicked(self, number: int) -> None:
        column, (key, descends) = self._rows.columns[number], self._sorting
        if key:
            self.show_sorting(key, descends=descends)  # Qt moved the arrow already; it is the query that decides
        if column.sortable:
            self.sort_requested.emit(column.key, column.key == key and not descends)

    def _on_header_menu(self, place: QPoint) -> None:
        if self.receivers(SIGNAL("header_menu_wanted(int)")):
            self.header_menu_wanted.emit(self._header.logicalIndexAt(place))
        else:
            self.columns_menu().popup(self.cursor().pos())

    def _fit(self) -> None:
        self.verticalHeader().setMinimumSectionSize(theme.current().px("row"))
        self.verticalHeader().setDefaultSectionSize(theme.current().px("row"))
        self._header.updateGeometry()
        self.viewport().update()
