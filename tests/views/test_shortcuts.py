"""Keys do something where the keyboard is, and the nearest meaning wins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.views.shortcuts import AROUND, ONLY, shortcut


@pytest.fixture
def done():
    return []


@pytest.fixture
def nest(qtbot, done):
    """Give an area with two fields in a page: F2 means something on the page and in the first field."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    first, second = QLineEdit(), QLineEdit()
    for field in (first, second):
        column.addWidget(field)
    shortcut("F2", page, lambda: done.append("page"), AROUND)
    shortcut("F2", first, lambda: done.append("field"), ONLY)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    yield first, second
    page.close()


def test_where_keys_mean_two_things_the_nearer_one_is_done(nest, done, qtbot):
    first, _second = nest
    first.setFocus()
    for _time in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    assert done == ["field"] * 3


def test_elsewhere_the_outer_meaning_is_done(nest, done, qtbot):
    _first, second = nest
    second.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F2)
    assert done == ["page"]
