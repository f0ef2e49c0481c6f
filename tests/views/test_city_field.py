"""The field for a city completes what is begun in the line itself, as an input method can follow it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from mediator_desk.views.city_field import CityField


@pytest.fixture
def field(qtbot):
    made = CityField()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


def commit(field, text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def test_what_is_begun_is_completed_in_the_line_and_written_over_by_what_follows(field):
    commit(field, "深")
    assert (field.text(), field.selectedText()) == ("深圳市", "圳市")
    commit(field, "圳")
    assert (field.text(), field.selectedText()) == ("深圳市", "市")
    field.selectAll()
    commit(field, "长沙")
    assert field.text() == "长沙"


@pytest.mark.parametrize(
    ("typed", "called"), [("广州", "广州市"), ("普宁市", "揭阳市"), ("长沙市", "长沙市"), ("", "")]
)
def test_a_known_city_is_called_as_statistics_call_it(field, typed, called):
    field.setText(typed)
    field.editingFinished.emit()
    assert field.text() == called
