"""A number of a person in a form: masked, shown for a minute, typed anew without being looked at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from sqlalchemy import select

from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.party import Party
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.models.words import Role
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.views import clipping
from mediator_desk.views.field_values import value_of
from mediator_desk.views.form import Form
from mediator_desk.views.revealed_field import KEPT, MaskedLine
from mediator_desk.views.typed_values import type_again, typed_in
from mediator_desk.views.value_words import value_words
from tests.views.agreements_at_hand import office_of
from tests.views.cases_at_hand import case_of

NUMBER, MASKED, OTHER = "13812345678", "138****5678", "13900001111"


@pytest.fixture
def line(qtbot):
    line = MaskedLine(PersonalNumber.PHONE)
    qtbot.addWidget(line)
    line.show_number(NUMBER)
    line.show()
    return line


@pytest.fixture
def revealable(desk, line):
    office = office_of(desk)
    desk.sign_in(office.by)
    party_id = case_of(desk, office.receive()).parties[0].id
    with desk.database.writing() as db:
        party = db.get_one(Party, party_id)
        party.phone = NUMBER
    line.let_reveal(desk, lambda: Wanted(Where.PARTY, party_id, PersonalNumber.PHONE))
    return line


def test_an_untouched_field_shows_the_mask_and_holds_the_number(line):
    assert line.text() == MASKED
    assert value_of(line) == NUMBER


def test_the_first_key_puts_a_new_number_in_the_place_of_the_mask(qtbot, line):
    line.setCursorPosition(3)
    qtbot.keyClicks(line, OTHER)
    assert line.text() == value_of(line) == OTHER


def test_what_is_pasted_takes_the_place_of_the_mask(line):
    line.setCursorPosition(0)
    line.insert(OTHER)  # as pasting does
    line.textEdited.emit(line.text())
    assert value_of(line) == OTHER


def test_what_was_typed_over_can_be_taken_back(qtbot, line):
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert value_of(line) == ""
    line.show_button.click()
    assert (line.text(), value_of(line)) == (MASKED, NUMBER)


def test_a_form_with_an_untouched_number_is_unchanged_and_saves_it(qtbot, line):
    form = Form()
    qtbot.addWidget(form)
    field = form.add("phone", "Phone", MaskedLine(PersonalNumber.PHONE))
    form.fill(type("Draft", (), {"phone": NUMBER})())
    assert not form.is_changed()
    assert form.typed() == {}
    qtbot.keyClicks(field, OTHER)
    assert form.changed_names() == ["phone"]


def test_unsaved_input_brings_back_what_was_typed_and_what_was_kept(qtbot, line):
    assert typed_in(line) == {KEPT: NUMBER}
    qtbot.keyClicks(line, OTHER)
    typed = typed_in(line)
    line.show_number(NUMBER)
    type_again(line, typed)
    assert value_of(line) == OTHER
    type_again(line, {KEPT: NUMBER})
    assert (line.text(), value_of(line)) == (MASKED, NUMBER)


def test_two_desks_compare_masked_numbers(line):
    assert value_words(NUMBER, line) == MASKED


def test_a_number_is_shown_with_a_trace_and_masked_again(desk, revealable):
    revealable.show_button.click()
    assert revealable.text() == NUMBER
    with desk.database.reading() as db:
        assert db.scalars(select(AuditEntry.act).order_by(AuditEntry.id.desc())).first() == "revealed"
    assert revealable._timer.interval() == clipping.KEPT_FOR * 1000
    revealable._timer.timeout.emit()
    assert revealable.text() == MASKED


def test_who_may_not_see_numbers_finds_the_button_grey_with_the_reason(desk, revealable):
    desk.sign_in(Actor(None, "周宇", Role.ARCHIVIST))
    revealable.show_number(NUMBER)
    assert not revealable.show_button.isEnabled()
    assert revealable.show_button.toolTip()


def test_a_copied_number_leaves_the_clipboard_and_tells_histories_to_forget_it(revealable):
    revealable.show_button.click()
    revealable.selectAll()
    revealable.copy()
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == NUMBER
    assert all(clipboard.mimeData().hasFormat(form) for form in clipping.SIGNS)
    clipping.forget_clipped()
    assert clipboard.text() == ""


def test_a_number_in_sight_is_masked_when_the_desk_is_locked(desk, revealable):
    revealable.show_button.click()
    desk.locked.emit()
    assert revealable.text() == MASKED


def test_a_copied_number_is_gone_when_the_program_ends(qapp):
    clipping.clip(NUMBER)
    qapp.aboutToQuit.emit()
    assert QGuiApplication.clipboard().text() == ""


def test_what_somebody_copied_meanwhile_stays(qtbot):
    clipping.clip(NUMBER)
    QGuiApplication.clipboard().setText("别的")
    clipping.forget_clipped()
    assert QGuiApplication.clipboard().text() == "别的"
