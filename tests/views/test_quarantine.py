"""Rows that could not be taken in can be looked at again at any time, and are set aside with words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from mediator_desk import i18n
from mediator_desk.services import quarantine
from mediator_desk.views.banner import Banner
from mediator_desk.views.cases.quarantine_button import QuarantineButton
from mediator_desk.views.intake.opening import open_import, open_quarantine
from mediator_desk.views.intake.quarantine_dialog import SetAsideDialog
from tests.views.cases_at_hand import AFTER_THE_EXPORT, EXPORT, open_dialog, take_in, texts_in

UNREADABLE_AMOUNT = "GDX20261012-010076"


@pytest.fixture
def now():
    return AFTER_THE_EXPORT


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    return made


@pytest.fixture
def waiting_desk(staffed_desk):
    """Give the desk after the import that seven rows did not pass."""
    take_in(staffed_desk)
    return staffed_desk


@pytest.fixture
def opened(qtbot, waiting_desk, window):
    def open_it():
        dialog = open_quarantine(waiting_desk, window)
        qtbot.waitUntil(lambda: waiting_desk.jobs.is_idle)
        qtbot.waitExposed(dialog)
        return dialog

    return open_it


@pytest.fixture
def set_aside(qtbot, waiting_desk):
    def set_aside(dialog, words):
        qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
        asking = open_dialog(SetAsideDialog)
        asking._form.field("words").setPlainText(words)
        qtbot.mouseClick(asking.act_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: waiting_desk.jobs.is_idle)
        return asking

    return set_aside


def rows_of(dialog):
    return [dialog._model.row(number) for number in range(dialog._model.rowCount())]


def choose(dialog, number):
    dialog.table.select_id(next(row.id for row in rows_of(dialog) if row.number == number))


def settle_all(desk):
    with desk.database.writing() as db:
        for row in quarantine.open_rows(db):
            quarantine.settle_row(db, row.id, words="已核实", by=desk.actor, now=desk.now())


def test_every_row_is_shown_with_its_reasons_its_file_and_its_moment(opened):
    rows = rows_of(opened())
    assert len(rows) == 7
    assert all(row.reasons for row in rows)
    assert {(row.file_name, row.imported) for row in rows} == {(EXPORT.name, "2026-10-18 09:00")}


def test_the_rows_keep_the_contract_of_a_model(opened):
    QAbstractItemModelTester(opened()._model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
def test_both_dialogs_open_in_both_languages(opened, qtbot, language):
    i18n.use_language(language)
    dialog = opened()
    dialog.act()
    assert dialog.windowTitle()
    assert open_dialog(SetAsideDialog).act_button.text()


def test_the_fields_of_the_chosen_row_stand_below_with_document_and_phone_masked(opened, waiting_desk):
    dialog = opened()
    choose(dialog, UNREADABLE_AMOUNT)
    with waiting_desk.database.reading() as db:
        fields = next(row.fields for row in quarantine.open_rows(db) if row.number == UNREADABLE_AMOUNT)
    shown = dialog.fields.toPlainText()
    assert fields["争议金额"] in shown
    assert fields["申请人姓名"] in shown
    assert fields["证件号码"] not in shown
    assert fields["手机号码"] not in shown
    assert f"{fields['证件号码'][:4]}**********{fields['证件号码'][-4:]}" in shown
    assert rows_of(dialog)[dialog.table.currentIndex().row()].reasons in texts_in(dialog)


def test_what_was_typed_is_shown_as_plain_text(opened, qtbot, waiting_desk):
    with waiting_desk.database.writing() as db:
        row = quarantine.open_rows(db)[0]
        kept = db.get_one(quarantine.QuarantinedSubmission, row.id)
        kept.fields = {**row.fields, "事实经过": "<b>粗体</b>\n<img src=x>"}
    dialog = opened()
    dialog.table.select_id(row.id)
    assert "<b>粗体</b>\n<img src=x>" in dialog.fields.toPlainText()
    assert dialog.fields.isReadOnly()


def test_a_row_is_set_aside_with_words_and_the_next_one_is_chosen(opened, set_aside):
    dialog = opened()
    dialog.table.selectRow(2)
    gone, following = rows_of(dialog)[2:4]
    set_aside(dialog, "重复提交")
    assert gone not in rows_of(dialog)
    assert dialog.table.current_id() == following.id
    assert dialog.banner.text == ""


def test_without_words_nothing_is_set_aside_and_the_problem_stands_beside_the_field(opened, set_aside):
    dialog = opened()
    asking = set_aside(dialog, "  ")
    assert asking.isVisible()
    assert list(asking._form.problems_shown()) == ["words"]
    assert len(rows_of(dialog)) == 7


def test_a_row_that_another_desk_set_aside_meanwhile_is_refused_and_leaves_the_list(
    opened, set_aside, qtbot, waiting_desk
):
    dialog = opened()
    settle_all(waiting_desk)
    asking = set_aside(dialog, "重复提交")
    assert asking.banner.text
    asking.hide()
    asking.done(SetAsideDialog.DialogCode.Rejected)
    qtbot.waitUntil(lambda: dialog._model.rowCount() == 0)
    assert not dialog.act_button.isEnabled()
    assert dialog.banner.text
    assert dialog.fields.toPlainText() == ""


def test_the_keyboard_reaches_everything_and_escape_closes(opened, qtbot):
    dialog = opened()
    assert dialog.table.hasFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_End)
    assert dialog.table.currentIndex().row() == 6
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.fields.hasFocus()
    qtbot.keyClick(dialog.fields, Qt.Key.Key_Tab)
    assert dialog.cancel_button.hasFocus()
    qtbot.keyClick(dialog.cancel_button, Qt.Key.Key_Tab)
    assert dialog.act_button.hasFocus()
    qtbot.keyClick(dialog.act_button, Qt.Key.Key_Space)
    asking = open_dialog(SetAsideDialog)
    qtbot.keyClick(asking, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_button_is_there_only_while_rows_wait(staffed_desk, window, qtbot):
    asked = []
    quiet = QuarantineButton(staffed_desk, lambda: asked.append("quarantine"), window)
    qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle)
    assert not quiet.isVisible()
    take_in(staffed_desk)
    staffed_desk.cases_changed.emit()
    qtbot.waitUntil(quiet.isVisible)
    assert "7" in quiet.shown_button.text()
    qtbot.mouseClick(quiet.shown_button, Qt.MouseButton.LeftButton)
    assert asked == ["quarantine"]
    settle_all(staffed_desk)
    staffed_desk.quarantine_changed.emit()
    qtbot.waitUntil(lambda: not quiet.isVisible())


def test_the_news_of_an_import_leads_to_the_rows_that_were_kept_apart(staffed_desk, window, qtbot):
    banner = Banner(window)
    dialog = open_import(staffed_desk, EXPORT, window, banner.tell)
    qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle, timeout=30_000)
    with qtbot.waitSignal(dialog.imported, timeout=30_000):
        dialog.act()
    [look] = banner._act_buttons
    qtbot.mouseClick(look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: staffed_desk.jobs.is_idle)
    shown = next(child for child in window.children() if type(child).__name__ == "QuarantineDialog")
    assert len(rows_of(shown)) == 7
