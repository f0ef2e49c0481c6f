"""The tags of a case are mended where they stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mediator_desk.services.cases import tags
from mediator_desk.views.parts import Button
from mediator_desk.views.tags_field import TagsField
from tests.views.agreements_at_hand import office_of


@pytest.fixture
def office(desk):
    made = office_of(desk)
    desk.sign_in(made.by)
    return made


@pytest.fixture
def shown(desk, office, qtbot):
    """Give a field that follows its case."""
    case_id, field = office.receive(), TagsField(desk)
    qtbot.addWidget(field)

    def show(_case_id=0):
        with desk.database.reading() as db:
            field.show_case(case_id, tags.tags_of(db, case_id), is_editable=True)

    desk.case_changed.connect(show)
    show()
    field.show()
    return field


def chips(field):
    QApplication.processEvents()  # a layout shows what it is given a moment later
    return [one.text() for one in field.findChildren(Button) if one.isVisible()]


def test_a_tag_is_typed_and_entered(shown, qtbot):
    qtbot.keyClicks(shown.field, "urgent")
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert chips(shown) == ["urgent"]
    assert shown.field.text() == ""


def test_known_tags_are_offered_below_the_field_and_not_in_a_popup(shown, office, qtbot):
    other = office.receive()
    for tag in ("urgent", "unusual"):
        office.do(tags.add_tag, other, tag)
    qtbot.keyClicks(shown.field, "ur")
    assert chips(shown) == ["urgent"]
    assert QApplication.activePopupWidget() is None
    next(one for one in shown.findChildren(Button) if one.text() == "urgent").click()
    assert chips(shown) == ["urgent"]


def test_what_cannot_be_is_said_beside_the_field_and_stays_typed(shown, office, qtbot):
    qtbot.keyClicks(shown.field, "urgent")
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    qtbot.keyClicks(shown.field, "Urgent")
    qtbot.keyClick(shown.field, Qt.Key.Key_Return)
    assert shown.field.text() == "Urgent"
    assert "urgent" in shown._problem.text().casefold()


def test_a_cross_takes_a_tag_off(shown, qtbot):
    shown.add("急件")
    next(one for one in shown.findChildren(Button) if one.isVisible()).click()
    assert chips(shown) == []


def test_a_closed_case_shows_its_tags_and_no_field(shown, desk):
    shown.show_case(1, ("急件",), is_editable=False)
    assert shown.field.isHidden()
    assert chips(shown) == ["急件"]
