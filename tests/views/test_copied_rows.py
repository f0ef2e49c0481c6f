"""Rows that are copied out of any list leave a trace in the audit trail, and no number of a person goes along whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QListWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from sqlalchemy import func, select

from mediator_desk.models.audit import AuditEntry
from mediator_desk.views.banner import Banner
from mediator_desk.views.copied_rows import NAMES_NOBODY
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList
from mediator_desk.views.tick_list import TickList
from tests.views.agreements_at_hand import window
from tests.views.dialogs_at_hand import KEYS, Stage
from tests.views.markup_at_hand import everything_shown
from tests.views.screens_at_hand import Window
from tests.views.test_every_dialog import dialogs_of_the_window, put_away
from tests.views.test_no_number_whole import numbers_of_people

BEFORE = "what lay there before"
TELLING = ("taken_out", "list_exported")
PHONE = "13812345678"


NO_LISTS = (QListView, QListWidget, TickList)
"""Views that are no lists of rows: what a field offers to choose from, what is ticked."""


class Line:
    def __init__(self, row_id: int, text: str) -> None:
        self.id, self.text = row_id, text


def told(desk):
    with desk.database.reading() as db:
        return db.scalar(select(func.count()).where(AuditEntry.act.in_(TELLING)))


def copied(view):
    """Choose all rows of a list, or the first one, press Ctrl+C, and return what lies in the clipboard then."""
    QGuiApplication.clipboard().setText(BEFORE)
    view.setCurrentIndex(view.model().index(0, 0))
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    return "" if text == BEFORE else text


def is_silent(view):
    """Tell whether a list names nobody, so that nothing is told of it."""
    return isinstance(view, DeskTable) and view._name in NAMES_NOBODY


def faults(desk, where, numbers):
    """Return which lists in sight let rows go without a trace, without a name, or with a number of a person whole."""
    found = []
    lists = [one for one in everything_shown() if isinstance(one, QAbstractItemView) and one.model() is not None]
    for view in lists:
        if type(view) in NO_LISTS or not isValid(view) or isinstance(view, QHeaderView):
            continue
        said = f"{where}: {type(view).__name__} {view.accessibleName()}"
        count, text = told(desk), copied(view)
        if not text:
            continue
        if told(desk) == count and not is_silent(view):
            found.append(f"{said}: leaves no trace")
        if not view.accessibleName():
            found.append(f"{said}: has no name")
        if any(number in text for number in numbers):
            found.append(f"{said}: a number whole")
    return found


@pytest.fixture
def stage(qtbot, desk):
    return Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))


@pytest.mark.timeout(300)
def test_rows_of_every_screen_leave_a_trace_when_they_are_copied(qtbot, stage):
    shown, numbers, found = Window(stage), numbers_of_people(stage), []
    qtbot.addWidget(shown.view)
    for name, show in shown.screens():
        show()
        stage.settle()
        found += faults(stage.desk, name, numbers)
    assert sorted(set(found)) == []


@pytest.mark.timeout(300)
def test_rows_of_every_dialog_leave_a_trace_when_they_are_copied(stage):
    kinds, numbers, found = dialogs_of_the_window(), numbers_of_people(stage), []
    for key in KEYS:
        stage.open(key, kinds[key])
        found += faults(stage.desk, key, numbers)
        put_away()
    assert sorted(set(found)) == []


@pytest.fixture
def table(qtbot, desk):
    return a_table(qtbot, desk, "people")


def a_table(qtbot, desk, name):
    place = QWidget()
    place.setLayout(QVBoxLayout())
    place.layout().addWidget(Banner(place))
    view = DeskTable(PagedModel([Column("text", "Text", lambda row: row.text)]), name, desk, place)
    view.setAccessibleName("Entries")
    place.layout().addWidget(view)
    view.model().setParent(view)
    view.model().show_source(RowList([Line(1, f"林秀英 {PHONE}"), Line(2, "GDX20260901-900001 2026-11-23 09:30")]))
    qtbot.addWidget(place)
    place.show()
    view.place = place
    return view


def test_the_trail_says_which_list_and_how_many_rows(table, desk):
    text = copied(table)
    with desk.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "taken_out")).one()
    assert entry.facts == {"taken_out": "rows", "count": 2, "file": "Entries (2), to the clipboard"}
    assert PHONE not in str(entry.facts)
    assert text == "林秀英 138****5678\nGDX20260901-900001 2026-11-23 09:30"


def test_of_a_table_that_names_nobody_nothing_is_told(qtbot, desk):
    table = a_table(qtbot, desk, "why_due")
    assert copied(table)
    assert told(desk) == 0


def test_without_rows_the_clipboard_keeps_what_it_holds(table, desk):
    table.clearSelection()
    QGuiApplication.clipboard().setText(BEFORE)
    table._copy()
    assert QGuiApplication.clipboard().text() == BEFORE
    assert told(desk) == 0


def test_what_the_trail_cannot_be_told_of_is_not_copied(table, desk):
    desk.database.lock()
    assert copied(table) == ""
    assert table.place.findChild(Banner).isVisible()


def test_a_list_that_leaves_no_trace_is_found(qtbot, desk):
    silent = QTableWidget(1, 1)
    silent.setItem(0, 0, QTableWidgetItem("林秀英"))
    qtbot.addWidget(silent)
    silent.show()
    assert [one for one in faults(desk, "here", set()) if "leaves no trace" in one]
