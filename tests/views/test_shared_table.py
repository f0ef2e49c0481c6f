from __future__ import annotations

from array import array
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QBuffer, QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QAbstractItemModelTester

from mediator_desk.views import theme
from mediator_desk.views.table import PAGE, Column, DeskTable, Mark, PagedModel, RowList


@dataclass(frozen=True)
class Line:
    id: int
    number: str
    amount: str = "1.00"
    state: str = "new"


COLUMNS = (
    Column("number", "Number", lambda row: row.number, leads=True),
    Column("amount", "Amount", lambda row: row.amount, "number"),
    Column("state", "State", lambda row: row.state, "pill", mark=lambda row: Mark("clock", "warn")),
)


class Counted:
    """A query over an ordered list of ids that counts how often its rows are asked for."""

    def __init__(self, ids: range | list[int], *, is_quick: bool = True) -> None:
        self.order = ids
        self.asked: list[int] = []
        self.is_quick = is_quick

    def comes_at_once(self) -> bool:
        return self.is_quick

    def first_rows(self, limit: int) -> list[Line]:
        return [Line(row_id, f"no. {row_id}") for row_id in self.order[:limit]]

    def ids(self) -> array[int]:
        return array("q", self.order)

    def rows(self, ids: array[int]) -> list[Line]:
        self.asked.append(len(ids))
        kept = self.order if isinstance(self.order, range) else set(self.order)
        return [Line(row_id, f"no. {row_id}") for row_id in ids if row_id in kept]


@pytest.fixture
def table(qtbot, desk):
    return shown_table(qtbot, desk, PagedModel(COLUMNS))


def shown_table(qtbot, desk, model):
    view = DeskTable(model, "test", desk)
    model.setParent(view)
    qtbot.addWidget(view)
    view.resize(600, 400)
    with qtbot.waitExposed(view):
        view.show()
    return view


def model_of(view):
    return view.model()


def test_the_model_keeps_the_rules_of_qt_while_rows_come_and_go(qtbot, jobs):
    model = PagedModel(COLUMNS, jobs)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for ids in (range(1, 1001), range(1, 51), range(500, 1, -1), []):
        model.show_source(Counted(ids))
        qtbot.waitUntil(lambda: model.is_complete)
        assert model.rowCount() == len(ids)
        model.reload()
        qtbot.waitUntil(lambda: model.is_complete)
    assert tester.model() is model


def test_the_first_page_is_there_at_once_and_the_others_follow(qtbot, jobs):
    model = PagedModel(COLUMNS, jobs)
    model.show_source(Counted(range(1, 5001)))
    assert model.rowCount() == PAGE
    qtbot.waitUntil(lambda: model.is_complete)
    assert model.rowCount() == 5000
    assert model.index(4999, 0).data() == "no. 5000"


def test_a_page_costs_one_query_wherever_it_lies():
    source = Counted(range(1, 5001))
    model = PagedModel(COLUMNS)
    model.show_source(source)
    for number in range(4000, 4000 + PAGE):
        model.index(number, 0).data()
        model.index(number, 1).data()
    assert source.asked == [PAGE]


def test_pages_that_were_not_looked_at_for_long_are_forgotten():
    source = Counted(range(1, 10_001))
    model = PagedModel(COLUMNS)
    model.show_source(source)
    for number in range(0, 10_000, PAGE):
        model.index(number, 0).data()
    assert len(model._pages) <= 20


def test_a_row_that_is_gone_meanwhile_is_blank(qtbot):
    source = Counted(list(range(1, 301)))
    model = PagedModel(COLUMNS)
    model.show_source(source)
    source.order.remove(250)
    assert model.index(249, 0).data() == ""


def test_a_reload_keeps_the_selection_and_the_place_by_id(qtbot, table):
    source = Counted(list(range(1, 1001)))
    model_of(table).show_source(source)
    table.select_id(700)
    top = table.model().id_at(table.rowAt(0))
    source.order.insert(0, 2000)
    heard = []
    table.row_selected.connect(heard.append)
    model_of(table).reload()
    assert (table.selected_ids(), table.current_id()) == ([700], 700)
    assert table.model().id_at(table.rowAt(0)) == top
    assert heard == []


def test_a_selected_row_that_leaves_the_queue_is_no_longer_selected(qtbot, table):
    source = Counted(list(range(1, 20)))
    model_of(table).show_source(source)
    table.select_id(5)
    source.order.remove(5)
    with qtbot.waitSignal(table.row_selected) as told:
        model_of(table).reload()
    assert told.args == [0]
    assert table.selected_ids() == []


def test_a_new_query_begins_at_its_top(qtbot, table):
    model_of(table).show_source(Counted(range(1, 1001)))
    table.scrollToBottom()
    model_of(table).show_source(Counted(range(1, 1001)))
    assert table.rowAt(0) == 0


def test_the_table_is_worked_by_keyboard(qtbot, table):
    model_of(table).show_source(RowList([Line(7, "A"), Line(8, "B"), Line(9, "C")]))
    table.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_id() == 9
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert table.current_id() == 8
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.current_id() == 7
    with qtbot.waitSignal(table.row_activated) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [7]
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "A\t1.00\tnew"


def test_a_click_on_a_header_asks_the_screen_to_sort(qtbot, table):
    model_of(table).show_source(RowList([Line(1, "A")]))
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(1) + 20, 10)
    with qtbot.waitSignal(table.sort_requested) as told:
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["amount", False]
    table.show_sorting("amount", descends=False)
    with qtbot.waitSignal(table.sort_requested) as told:
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["amount", True]


def test_columns_are_remembered_as_a_person_left_them(qtbot, desk, table):
    table.horizontalHeader().moveSection(2, 0)
    table.setColumnWidth(2, 222)
    table.columns_menu().actions()[1].trigger()
    table.hide()
    again = shown_table(qtbot, desk, PagedModel(COLUMNS))
    assert again.horizontalHeader().logicalIndex(0) == 2
    assert again.columnWidth(2) == 222
    assert again.isColumnHidden(1)


def test_the_last_column_shown_cannot_be_hidden(table):
    for number in (0, 1):
        table.columns_menu().actions()[number].trigger()
    assert [act.isEnabled() for act in table.columns_menu().actions()] == [True, True, False]


def test_rows_are_painted_in_both_themes_with_every_kind_of_column(qtbot, table):
    model_of(table).show_source(Counted(range(1, 50)))
    table.select_id(3)
    assert not table.grab().isNull()


def test_a_row_that_is_chosen_while_the_ids_are_on_their_way_is_chosen_alone(qtbot, desk, jobs):
    table = shown_table(qtbot, desk, PagedModel(COLUMNS, jobs=jobs))
    table._rows.show_source(Counted(range(1, 500)))
    qtbot.waitUntil(lambda: table._rows.rowCount() == 499)
    table.select_id(3)
    table._rows.show_source(Counted(range(1, 600)))
    table.select_id(7)
    qtbot.waitUntil(lambda: table._rows.rowCount() == 599)
    assert table.selected_ids() == [7]


MANY = 1_000_000
SELECT_ROW = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


def test_a_million_rows_are_selected_and_told_as_one_run(qtbot, table):
    model_of(table).show_source(Counted(range(1, MANY + 1)))
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert table.selected_count() == MANY
    assert table.selected_ids() == list(range(1, MANY + 1))


def test_a_large_selection_survives_a_reload_without_what_left_or_came(qtbot, table):
    source = Counted(range(1, 5001))
    model_of(table).show_source(source)
    table.selectAll()
    source.order = [6000, *range(1, 100), *range(101, 5001)]
    model_of(table).reload()
    assert table.selected_ids() == [*range(1, 100), *range(101, 5001)]


def test_rows_are_told_in_their_order_however_they_were_selected(qtbot, table):
    model_of(table).show_source(Counted(range(10, 1010)))
    table.select_id(500)
    for number in (7, 3, 4, 3):
        click_beside(qtbot, table, number)
    assert table.selected_ids() == [14, 17, 500]


def click_beside(qtbot, table, number):
    index = table.model().index(number, 0)
    table.scrollTo(index)
    place = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)


def test_a_slow_query_leaves_the_rows_before_until_its_own_are_there(qtbot, desk, jobs):
    table = shown_table(qtbot, desk, PagedModel(COLUMNS, jobs=jobs))
    table._rows.show_source(Counted(range(1, 100)))
    table.select_id(5)
    table._rows.show_source(Counted(range(1000, 3, -1), is_quick=False))
    assert table.model().rowCount() == 99
    qtbot.waitUntil(lambda: table._rows.is_complete)
    assert table.model().index(0, 0).data() == "no. 1000"
    assert table.rowAt(0) == 0
    assert table.selected_ids() == [5]


def test_the_end_is_reached_though_it_was_not_known_when_asked_for(qtbot, desk, jobs):
    table = shown_table(qtbot, desk, PagedModel(COLUMNS, jobs=jobs))
    table._rows.show_source(Counted(range(1, 5001)))
    qtbot.keyClick(table, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: table._rows.is_complete)
    assert table.current_id() == 5000


def test_many_selected_rows_are_copied_by_pages(qtbot, desk, jobs):
    table = shown_table(qtbot, desk, PagedModel(COLUMNS, jobs=jobs))
    source = Counted(range(1, 1001))
    table._rows.show_source(source)
    qtbot.waitUntil(lambda: table._rows.is_complete)
    table.selectAll()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text().count("\n") == 999)
    assert QGuiApplication.clipboard().text().splitlines()[-1] == "no. 1000\t1.00\tnew"


@pytest.mark.parametrize("row_id", [1, 256, 65536, 2**40, 77])
def test_an_id_is_found_in_its_own_place_only(row_id):
    model = PagedModel(COLUMNS)
    model.show_source(Counted([2**8, 2**16, 2**48, 2**56, 2**40, 1]))
    order = [2**8, 2**16, 2**48, 2**56, 2**40, 1]
    assert model.number_of(row_id) == (order.index(row_id) if row_id in order else None)


@pytest.mark.parametrize("chosen", [range(1, 31), range(20, 101), range(1, 101), [*range(2, 40, 3), 90], [5], []])
def test_what_is_selected_stays_so_however_the_rows_are_put_in_order(qtbot, table, chosen):
    model_of(table).show_source(Counted(range(1, 101)))
    for row_id in chosen:
        index = table.model().index(row_id - 1, 0)
        table.selectionModel().select(index, SELECT_ROW)
    order = [*range(50, 0, -1), *range(51, 101)]
    model_of(table).show_source(Counted(order))
    assert table.selected_ids() == [row_id for row_id in order if row_id in chosen]


def test_many_selected_rows_that_fall_apart_by_another_order_are_selected_again(qtbot, desk, jobs):
    table = shown_table(qtbot, desk, PagedModel(COLUMNS, jobs=jobs))
    table._rows.show_source(Counted(range(1, 60_001)))
    qtbot.waitUntil(lambda: table._rows.is_complete)
    lower_half = QItemSelection(table.model().index(29_999, 0), table.model().index(59_999, 0))
    table.selectionModel().select(lower_half, SELECT_ROW)
    assert table.selected_count() == 30_001
    told = []
    table.selection_changed.connect(lambda: told.append(table.selected_count()))
    table._rows.show_source(Counted([*range(1, 60_001, 2), *range(2, 60_001, 2)], is_quick=False))
    qtbot.waitUntil(lambda: told == [30_001])
    assert table.selected_ids() == [*range(30_001, 60_001, 2), *range(30_000, 60_001, 2)]


def test_one_line_chosen_while_many_are_looked_for_is_the_one_that_stays(qtbot, desk, jobs):
    table = shown_table(qtbot, desk, PagedModel(COLUMNS, jobs=jobs))
    table._rows.show_source(Counted(range(1, 60_001)))
    qtbot.waitUntil(lambda: table._rows.is_complete)
    table.selectAll()
    with qtbot.waitSignal(table._rows.reordered):
        table._rows.show_source(Counted(range(60_000, 1, -1), is_quick=False))
    with qtbot.waitSignal(table.selection_changed):
        table.select_id(7)
    assert table.selected_ids() == [7]


def test_the_arrow_of_the_column_that_sorts_leaves_its_title_whole(table):
    header = table.horizontalHeader()
    theme_px, font = theme.current().px, theme.current().font("table")
    header.resizeSection(1, QFontMetrics(font).horizontalAdvance("Amount") + 2 * theme_px(8))
    assert ">Amount<" in drawn(header)
    table.show_sorting("amount", descends=True)
    assert ">Amount<" in drawn(header)


def drawn(widget):
    """Return a widget drawn as SVG, in which its texts can be read."""
    kept = QBuffer()
    picture = QSvgGenerator()
    picture.setOutputDevice(kept)
    picture.setSize(widget.size())
    widget.render(picture, QPoint())
    return kept.data().data().decode()
