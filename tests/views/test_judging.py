"""A field says what is wrong with it when it is left: not at each key, and not where one only passed through."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from mediator_desk.errors import Problem
from mediator_desk.views.cases.party_form import PartyForm
from mediator_desk.views.fields import AmountField, DateField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from tests.views.agreements_at_hand import office_of
from tests.views.cases_at_hand import case_of


@dataclass(frozen=True)
class Draft:
    subject: str = ""
    amount: object = None
    on: object = None

    def problems(self):
        return [] if self.subject else [Problem("subject", "required")]


class OneDialog(DeskDialog):
    def __init__(self, parent=None):
        super().__init__("Subject", "Save", parent)
        self.form = Form(self)
        self.form.add("subject", "Subject", QLineEdit())
        self.form.add("amount", "Amount", AmountField())
        self.form.add("on", "On", DateField())
        self.form.fill(Draft("旧"))
        self.body.addWidget(self.form)


@pytest.fixture
def form(qtbot):
    dialog = OneDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    dialog.form.field("subject").setFocus()
    yield dialog.form
    dialog.hide()


def leave(qtbot, form, name, typed):
    field = form.field(name)
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, typed)
    shown = form.problems_shown()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    return shown


@pytest.mark.parametrize(("name", "typed"), [("amount", "three"), ("on", "2026-13-40"), ("subject", "")])
def test_what_is_wrong_stands_beside_the_field_once_it_is_left(qtbot, form, name, typed):
    assert leave(qtbot, form, name, typed) == {}
    assert set(form.problems_shown()) == {name}


def test_a_field_that_was_only_passed_through_is_left_alone(qtbot, form):
    form.field("subject").clear()
    form.field("amount").setFocus()
    form.field("subject").setFocus()
    qtbot.keyClick(form.field("subject"), Qt.Key.Key_Tab)
    assert set(form.problems_shown()) <= {"subject"}
    form.clear_problems()
    form.field("on").setFocus()
    form.field("amount").setFocus()
    assert form.problems_shown() == {}


def test_what_is_mended_is_told_no_more(qtbot, form):
    leave(qtbot, form, "on", "2026-13-40")
    leave(qtbot, form, "on", "2026-10-08")
    assert form.problems_shown() == {}


def test_a_party_born_tomorrow_is_told_at_once(qtbot, desk):
    office = office_of(desk)
    case = case_of(desk, office.in_mediation())
    party = PartyForm(desk, case, party_id=case.parties[0].id)
    qtbot.addWidget(party)
    with qtbot.waitActive(party):
        party.show()
    leave(qtbot, party, "name", "")
    assert set(party.problems_shown()) == {"name"}
