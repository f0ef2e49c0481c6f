"""One model for every table: columns, and rows that come by page from a query.

The first page comes by LIMIT, the ordered list of ids from a job, every other page by the ids of its rows; so the
millionth row costs what the first one costs. Where the first page itself may take long, the rows before stay until the
ids are there. Rows hold text that is ready to be shown.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from mediator_desk.views.parts import plain_tip
from mediator_desk.views.table_held import HeldRow
from mediator_desk.views.table_marks import RowMarks
from mediator_desk.views.table_runs import runs_between, runs_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mediator_desk.jobs import Job, Jobs
    from mediator_desk.views.table_marks import RowMark

PAGE = 200
PAGES_KEPT = 20
FEW = 8
"""So many ids are looked up one by one; more in one walk through all."""
MANY = 50_000
"""A walk through more rows than these would be felt: it is a job's."""

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
_TIP = Qt.ItemDataRole.ToolTipRole
_SAID = Qt.ItemDataRole.AccessibleTextRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Row(Protocol):
    """What a table shows in a line: an id, and attributes that its columns read. Its cells are text already."""

    @property
    def id(self) -> int:
        """The id of what the row stands for."""


class RowSource(Protocol):
    """A query: its rows in order. `ids` runs in a job, the others in the window's thread."""

    def comes_at_once(self) -> bool:
        """Tell whether the first rows are found without a wait that a person would feel."""

    def first_rows(self, limit: int) -> Sequence[Row]:
        """Return the first rows, `limit` at most."""

    def ids(self) -> array[int]:
        """Return the ids of all rows in order, as array('q')."""

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        """Return the rows with these ids, in any order; rows that are gone are left out."""


class Mark(NamedTuple):
    """The sign of a pill or a deadline: an icon, and a tone: info, good, warn, bad or plain."""

    icon: str
    tone: str = "plain"


@dataclass(frozen=True)
class Column:
    """One column: what it reads from a row and how it is drawn. `width` is in pixels at 100 %.

    kind "pill" and "deadline" draw the sign that `mark` gives; `tip` says on hover what the text leaves out;
    `leads` makes the column bold in the selected row, `quiet` takes the second ink; one that is not `usual` is shown
    only where a person chose it.
    """

    key: str
    title: str
    text: Callable[[Any], str]
    kind: Literal["text", "number", "pill", "deadline"] = "text"
    width: int = 120
    mark: Callable[[Any], Mark | None] | None = None
    tip: Callable[[Any], str] | None = None
    leads: bool = False
    quiet: bool = False
    sortable: bool = True
    usual: bool = True


class RowList:
    """A source whose rows are there already: small tables, and tests."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = {row.id: row for row in rows}

    def comes_at_once(self) -> bool:
        """Tell that no wait is needed."""
        return True

    def first_rows(self, limit: int) -> Sequence[Row]:
        """Return the first rows, `limit` at most."""
        return list(self._rows.values())[:limit]

    def ids(self) -> array[int]:
        """Return the ids of all rows in order."""
        return array("q", self._rows)

    def rows(self, ids: Sequence[int]) -> Sequence[Row]:
        """Return the rows with these ids."""
        return [self._rows[row_id] for row_id in ids if row_id in self._rows]


class PagedModel(QAbstractTableModel):
    """The rows of a source, a page of 200 at a time. Without `jobs` the ids are read at once."""

    about_to_reorder = Signal()
    """The rows will be read again: keep ids, not row numbers."""
    reordered = Signal(bool)
    """The rows are there again, perhaps elsewhere; whether it is the same query, so that the place is kept."""
    counted = Signal(int)
    """All ids are there; how many."""

    def __init__(self, columns: Sequence[Column], jobs: Jobs | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._texts = tuple(column.text for column in columns)
        self._lead = next((number for number, column in enumerate(columns) if column.leads), 0)
        self._jobs = jobs
        self._job: Job | None = None
        self._source: RowSource = RowList()
        self._is_same_query = self._begins_anew = False
        self._ids = array("q")
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self._page_in_use = 0
        self._held = HeldRow()
        self._marks = RowMarks()

    # What screens call

    def show_source(self, source: RowSource) -> None:
        """Show the rows of a query: the first page at once, the others as soon as their ids are there.

        Where the first page does not come at once, the rows of the query before are shown until then.
        """
        self._is_same_query = source is self._source
        if not self._is_same_query:
            self._held.let_go()
        self._source = source
        if not source.comes_at_once():
            self._begins_anew = True
            self._ask_for_ids(is_complete=False)
            return
        first = source.first_rows(PAGE)
        self._take(self._with_held(array("q", (row.id for row in first))))
        if self._ids:
            self._pages[0] = {row.id: row for row in first}
        self._ask_for_ids(is_complete=len(first) < PAGE)

    def reload(self, *, held: int = 0) -> None:
        """Ask the same query again; rows that changed are drawn anew at once, the order follows.

        `held`: the id of a row that stays shown until `release`, should the query not hold it any more.
        """
        self._hold(held)
        if len(self._ids) < PAGE and self._source.comes_at_once():
            self.show_source(self._source)
            return
        self._is_same_query = True
        self._pages.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))
        self._ask_for_ids(is_complete=False)

    def row(self, number: int) -> Row | None:
        """Return the row at a place, from the cache or by a query for its page; None if it is gone meanwhile."""
        page_number = number // PAGE
        page = self._pages.get(page_number)
        if page is None:
            page = self._read_page(page_number)
        elif page_number != self._page_in_use:
            self._pages.move_to_end(page_number)
        self._page_in_use = page_number
        return page.get(self._ids[number]) or self._held.row_of(self._ids[number])

    @property
    def gone_id(self) -> int:
        """The id of the row that is still shown though another desk took it out of the list, 0 for none."""
        return self._held.gone_id

    def release(self) -> None:
        """Take the row out that was held though it is gone."""
        number = self.number_of(self.gone_id) if self.gone_id else None
        self._held.let_go()
        if number is not None:
            self.beginRemoveRows(QModelIndex(), number, number)
            self._ids.pop(number)
            self._pages.clear()
            self.endRemoveRows()
            self.counted.emit(len(self._ids))

    def mark_rows(self, marks: Mapping[int, RowMark]) -> None:
        """Show these marks, by the ids of rows, in the leading cells, and no others; nothing else changes."""
        if others := self._marks.take(marks):
            for page in list(self._pages):
                for number, row_id in enumerate(self._ids[page * PAGE : (page + 1) * PAGE], page * PAGE):
                    if row_id in others:
                        cell = self.index(number, self._lead)
                        self.dataChanged.emit(cell, cell, [_TIP, _SAID])

    def marks_of(self, row: Row) -> tuple[RowMark, ...]:
        """Return the marks of a row, the more urgent first."""
        return self._marks.of(row)

    def id_at(self, number: int) -> int:
        """Return the id of the row at a place."""
        return self._ids[number]

    def ids_between(self, first: int, last: int) -> array[int]:
        """Return the ids of the rows from one place to another, both included."""
        return self._ids[first : last + 1]

    def rows_of(self, ids: Sequence[int]) -> Sequence[Row]:
        """Return the rows with these ids by one query, past the cache; safe in a job."""
        return self._source.rows(ids)

    def number_of(self, row_id: int) -> int | None:
        """Return the place of a row, None if the query does not hold it (yet)."""
        # As bytes: a million numbers are looked through in 3 ms, one by one in 15.
        wanted, width = array("q", (row_id,)).tobytes(), self._ids.itemsize
        everything = self._ids.tobytes()
        place = everything.find(wanted)
        while place % width and place >= 0:  # the same bytes across two numbers
            place = everything.find(wanted, place + 1)
        return None if place < 0 else place // width

    def places_of(self, ids: array[int]) -> list[tuple[int, int]]:
        """Return where those of these ids that are here stand, as runs from one place to another; safe in a job."""
        here = self._ids
        if ids == here:
            return [(0, len(ids) - 1)] if ids else []
        if len(ids) <= FEW:
            numbers = sorted(number for number in map(self.number_of, ids) if number is not None)
            return runs_of((number, number) for number in numbers)
        wanted = set(ids)
        if 2 * len(ids) > len(here):  # those that are not wanted are fewer
            return runs_between([number for number, row_id in enumerate(here) if row_id not in wanted], len(here))
        return runs_of((number, number) for number, row_id in enumerate(here) if row_id in wanted)

    @property
    def jobs(self) -> Jobs | None:
        """What runs long work, None where all is there."""
        return self._jobs

    @property
    def is_complete(self) -> bool:
        """Tell whether all ids are there, so that rowCount is the true count."""
        return self._job is None

    # What Qt calls

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401, D102
        if role == _DISPLAY:
            row = self.row(index.row())
            return "" if row is None else self._texts[index.column()](row)
        if role == _ALIGNMENT:
            return _alignment(self.columns[index.column()])
        if role == _TIP and self.id_at(index.row()) == self.gone_id:
            return plain_tip(QCoreApplication.translate("DeskTable", "Another desk took this out of the list"))
        if role not in (_TIP, _SAID):
            return None
        tip, row = self.columns[index.column()].tip, self.row(index.row())
        marks = "" if row is None or index.column() != self._lead else self._marks.words(row)
        if role == _SAID:
            return f"{self._texts[index.column()](row)}\n{marks}" if marks else None
        return plain_tip(tip(row) if tip else marks) if row is not None and (tip or marks) else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401, D102
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == _DISPLAY:
                return self.columns[section].title
            if role == _ALIGNMENT:
                return _alignment(self.columns[section])
        return None

    # Pages and ids

    def _with_held(self, ids: array[int]) -> array[int]:
        """Return the ids with the held row among them; where it is gone it shows how it stands by now."""
        ids = self._held.among(ids)
        if self.gone_id:
            self._held.renew(self._source.rows([self.gone_id]))
        return ids

    def _hold(self, row_id: int) -> None:
        number = self.number_of(row_id) if row_id else None
        if number is None:
            self._held.let_go()
        else:
            self._held.hold(row_id, number, self.row(number))

    def _read_page(self, number: int) -> dict[int, Row]:
        wanted = self._ids[number * PAGE : (number + 1) * PAGE]
        self._pages[number] = page = {row.id: row for row in self._source.rows(wanted)}
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    def _ask_for_ids(self, *, is_complete: bool) -> None:
        if self._job:
            self._job.cancel()
            self._job = None
        if is_complete:
            self.counted.emit(len(self._ids))
        elif self._jobs is None:
            self._on_ids(self._source.ids())
        else:
            self._job = self._jobs.run(self._source.ids, owner=self, on_done=self._on_ids, on_failed=self._on_no_ids)

    def _on_ids(self, ids: array[int]) -> None:
        self._job = None
        ids = self._with_held(ids)
        known = len(self._ids)
        if self._begins_anew or ids[:known] != self._ids:
            self._take(ids)
        elif len(ids) > known:
            self._append(ids)
        self.counted.emit(len(ids))

    def _on_no_ids(self, error: Exception) -> None:
        self._job = None
        raise error

    def _append(self, ids: array[int]) -> None:
        self.beginInsertRows(QModelIndex(), len(self._ids), len(ids) - 1)
        self._pages.pop((len(self._ids) - 1) // PAGE, None)  # the last page was perhaps not full
        self._ids = ids
        self.endInsertRows()

    def _take(self, ids: array[int]) -> None:
        self._begins_anew = False
        self.about_to_reorder.emit()
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()
        self.reordered.emit(self._is_same_query)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    return _RIGHT if column.kind == "number" else _LEFT
