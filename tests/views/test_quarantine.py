"""Rows that could not be taken in are mended and taken in, handed back as a workbook, or set aside with words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget

from mediator_desk import i18n
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.models.submission import QuarantinedSubmission
from mediator_desk.services.cases import case_details
from mediator_desk.services.intake import quarantine
from mediator_desk.services.intake.intake_plan import Fate, ImportSummary, RowFate
from mediator_desk.services.intake.quarantine_kept import Difference
from mediator_desk.views.banner import Banner
from mediator_desk.views.cases.quarantine_button import QuarantineButton
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.intake import opening
from mediator_desk.views.intake.opening import open_import, open_quarantine
from mediator_desk.views.intake.quarantine_asking import HandBackDialog, NewFactsDialog, SetAsideDialog
from mediator_desk.views.intake.quarantine_form import CONFIRMED
from mediator_desk.views.intake.quarantine_rows import two_texts
from mediator_desk.views.messages import Decision
from tests.views.cases_at_hand import AFTER_THE_EXPORT, EXPORT, id_of, open_dialog, take_in, texts_in

UNREADABLE_AMOUNT = "GDX20261012-010076"
NO_INSURER = "GDX20261013-010077"
CHANGED = "GDX20260904-010004"


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
        qtbot.mouseClick(dialog.aside_button, Qt.MouseButton.LeftButton)
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


def field(dialog, column):
    return dialog.pane.form.form.field(column)


def mend(dialog, column, text):
    """Type a text into a field and let the desk look at the row again."""
    field(dialog, column).setText(text)
    dialog.pane.look_again()


def answer(word):
    """Press the button of the next decision that says this word."""

    def press():
        asking = open_dialog(Decision)
        next(one for one in (asking.act_button, asking.cancel_button) if one.text() == word).click()

    QTimer.singleShot(0, press)


def settle_all(desk):
    with desk.database.writing() as db:
        for row in quarantine.open_rows(db):
            quarantine.settle_row(db, row.id, words="已核实", by=desk.actor, now=desk.now())


def test_every_row_is_shown_with_its_reasons_its_file_and_its_moment(opened):
    rows = rows_of(opened())
    assert len(rows) == 7
    assert all(row.reasons for row in rows)
    assert {(row.file_name, row.imported) for row in rows} == {(EXPORT.name, "2026-10-18 09:00")}


@pytest.mark.parametrize(("fates", "tone", "says"), [("tq", "warn", "2 "), ("t", "good", ""), ("ta", "warn", "1 ")])
def test_a_row_that_came_back_unmended_is_told_and_nothing_is_said_of_none(fates, tone, says):
    kinds = {"t": Fate.TAKEN_IN, "q": Fate.QUARANTINED, "a": Fate.ALREADY_QUARANTINED}
    given = "tqa" if fates == "tq" else fates
    rows = tuple(RowFate(number, "", "", kinds[one], ()) for number, one in enumerate(given, 2))
    told = []
    opening._tell(ImportSummary("back.xlsx", rows), lambda *said: told.append(said), print)
    assert [(said[0], said[2][:2], bool(said[3])) for said in told] == [(tone, says, tone == "warn")]


def test_the_rows_keep_the_contract_of_a_model(opened):
    QAbstractItemModelTester(opened()._model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
def test_both_dialogs_open_in_both_languages(opened, qtbot, language):
    i18n.use_language(language)
    dialog = opened()
    assert dialog.windowTitle()
    choose(dialog, CHANGED)
    for ask, kind in (
        (dialog.set_aside, SetAsideDialog),
        (dialog.act, NewFactsDialog),
        (dialog.ask_what_to_hand_back, HandBackDialog),
    ):
        ask()
        asking = open_dialog(kind)
        assert asking.act_button.text()
        asking.reject()


def test_the_faulty_field_stands_first_with_its_reason_and_the_others_are_folded(opened):
    dialog = opened()
    choose(dialog, UNREADABLE_AMOUNT)
    form = dialog.pane.form
    assert list(form.form.problems_shown()) == ["争议金额"]
    assert field(dialog, "争议金额").isVisible()
    assert not field(dialog, "申请人姓名").isVisible()
    form.fold_button.click()
    assert field(dialog, "申请人姓名").isVisible()
    form.fold_button.click()
    assert not field(dialog, "申请人姓名").isVisible()
    assert field(dialog, "争议金额").isVisible()


def test_what_was_typed_is_shown_as_plain_text(opened, waiting_desk):
    odd = "<b>粗体</b>\n<img src=x>"
    with waiting_desk.database.writing() as db:
        row = quarantine.open_rows(db)[0]
        kept = db.get_one(QuarantinedSubmission, row.id)
        kept.fields = {**row.fields, "事实经过": odd, "申请人姓名": "\u202e=1+1"}
    dialog = opened()
    dialog.table.select_id(row.id)
    assert field(dialog, "事实经过").toPlainText() == odd
    assert field(dialog, "申请人姓名").text() == "\u202e=1+1"
    assert not dialog.is_changed()


def test_a_mended_row_is_taken_in_and_the_next_one_stands_ready_in_its_first_faulty_field(opened, qtbot, waiting_desk):
    dialog = opened()
    choose(dialog, UNREADABLE_AMOUNT)
    following = rows_of(dialog)[dialog.table.currentIndex().row() + 1]
    mend(dialog, "争议金额", "48,600.00")
    assert dialog.pane.outlook.may_be_taken_in
    with qtbot.waitSignals([waiting_desk.cases_changed, waiting_desk.quarantine_changed]):
        qtbot.keyClick(field(dialog, "争议金额"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: waiting_desk.jobs.is_idle)
    assert id_of(waiting_desk, UNREADABLE_AMOUNT)
    assert UNREADABLE_AMOUNT in dialog.banner.text
    assert len(rows_of(dialog)) == 6
    assert dialog.table.current_id() == following.id
    assert following.number == NO_INSURER
    assert field(dialog, "保险公司").hasFocus()
    assert not dialog.is_changed()


def test_a_row_that_is_still_faulty_stays_and_its_first_faulty_field_gets_the_keyboard(opened, qtbot):
    dialog = opened()
    choose(dialog, UNREADABLE_AMOUNT)
    dialog.pane.form.fold_button.click()
    field(dialog, "提交时间").setText("2026-02-30")
    dialog.pane.form.unfold(False)
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert set(dialog.pane.form.form.problems_shown()) == {"争议金额", "提交时间"}
    assert field(dialog, "提交时间").isVisible()
    assert field(dialog, "争议金额").hasFocus()
    assert len(rows_of(dialog)) == 7


def test_while_one_types_it_is_said_what_would_remain(opened, qtbot):
    dialog = opened()
    choose(dialog, UNREADABLE_AMOUNT)
    before = dialog.pane.said.text()
    qtbot.keyClicks(field(dialog, "争议金额"), "x")
    field(dialog, "争议金额").setText("1")
    qtbot.waitUntil(lambda: dialog.pane.said.text() != before)
    assert dialog.pane.outlook.may_be_taken_in


def test_what_is_only_odd_is_said_beside_its_field(opened):
    dialog = opened()
    choose(dialog, "GDX20261015-010080")
    mend(dialog, "证件号码", "440106199001011230")
    assert dialog.pane.outlook.may_be_taken_in
    assert field(dialog, "证件号码").property("problem") == "warn"


def test_what_is_typed_is_kept_while_one_goes_to_another_row_and_back(opened):
    dialog = opened()
    choose(dialog, UNREADABLE_AMOUNT)
    field(dialog, "争议金额").setText("48600")
    choose(dialog, NO_INSURER)
    assert dialog.is_changed()
    choose(dialog, UNREADABLE_AMOUNT)
    assert field(dialog, "争议金额").text() == "48600"
    assert field(dialog, "争议金额").isVisible()


def test_escape_asks_before_anything_typed_is_lost(opened, qtbot):
    i18n.use_language(i18n.ENGLISH)
    dialog = opened()
    choose(dialog, UNREADABLE_AMOUNT)
    field(dialog, "争议金额").setText("48600")
    answer("Go on typing")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert field(dialog, "争议金额").text() == "48600"
    answer("Leave")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_row_settled_at_another_desk_while_one_types_says_so_and_shows_what_was_typed(opened, qtbot, waiting_desk):
    dialog = opened()
    choose(dialog, UNREADABLE_AMOUNT)
    field(dialog, "争议金额").setText("48600")
    with waiting_desk.database.writing() as db:
        row_id = next(row.id for row in quarantine.open_rows(db) if row.number == UNREADABLE_AMOUNT)
        quarantine.settle_row(db, row_id, words="已核实", by=waiting_desk.actor, now=waiting_desk.now())
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert dialog.banner.text
    qtbot.waitUntil(lambda: waiting_desk.jobs.is_idle)
    assert len(rows_of(dialog)) == 6
    assert field(dialog, "争议金额").text() == "48600"
    assert not dialog.act_button.isEnabled()
    assert dialog.banner.text
    choose(dialog, NO_INSURER)
    assert dialog.act_button.isEnabled()
    assert not dialog.is_changed()


def test_a_number_taken_meanwhile_is_refused_with_a_sentence_and_nothing_typed_is_lost(opened, qtbot, waiting_desk):
    dialog = opened()
    choose(dialog, NO_INSURER)
    dialog.pane.form.fold_button.click()
    field(dialog, "保险公司").setText("粤安人寿")
    field(dialog, "提交编号").setText(CHANGED)  # the desk has not looked again since
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert CHANGED in dialog.banner.text
    qtbot.waitUntil(lambda: waiting_desk.jobs.is_idle)
    assert field(dialog, "保险公司").text() == "粤安人寿"
    assert dialog.pane.outlook.kept.number == CHANGED


def test_lost_digits_are_in_doubt_until_a_person_says_that_they_are_right(opened, qtbot, waiting_desk):
    with waiting_desk.database.writing() as db:
        row = next(row for row in quarantine.open_rows(db) if row.number == UNREADABLE_AMOUNT)
        kept = db.get_one(QuarantinedSubmission, row.id)
        kept.fields = {**row.fields, "争议金额": "1", "保单号": "440106199001011000"}
        kept.reasons = [{"code": "digits_lost", "field": "", "params": {}}]
    dialog = opened()
    choose(dialog, UNREADABLE_AMOUNT)
    assert list(dialog.pane.form.form.problems_shown()) == ["保单号"]
    tick = field(dialog, CONFIRMED + "保单号")
    tick.setChecked(True)
    dialog.pane.look_again()
    assert dialog.pane.outlook.may_be_taken_in
    choose(dialog, NO_INSURER)
    choose(dialog, UNREADABLE_AMOUNT)
    assert field(dialog, CONFIRMED + "保单号").isChecked()
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert id_of(waiting_desk, UNREADABLE_AMOUNT)
    qtbot.waitUntil(lambda: waiting_desk.jobs.is_idle)


def test_a_changed_row_stands_beside_what_is_kept_and_becomes_new_facts(opened, qtbot, waiting_desk):
    dialog = opened()
    choose(dialog, CHANGED)
    shown = texts_in(dialog.pane)
    for difference in dialog.pane.outlook.kept.differences:
        assert set(two_texts(difference)) <= set(shown)
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    asking = open_dialog(NewFactsDialog)
    with qtbot.waitSignals([waiting_desk.case_changed, waiting_desk.quarantine_changed]):
        qtbot.mouseClick(asking.act_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: waiting_desk.jobs.is_idle)
    assert CHANGED not in [row.number for row in rows_of(dialog)]
    with waiting_desk.database.reading() as db:
        case = case_details.case_details(db, id_of(waiting_desk, CHANGED))
    assert "争议金额" in case.new_facts


def test_two_texts_show_of_numbers_of_people_no_more_than_tells_them_apart():
    first, other = "440106199001011235", "440106199001021235"
    assert two_texts(Difference("证件号码", first, "440106199001014321")) == (
        "4401**********1235",
        "4401**********4321",
    )
    assert two_texts(Difference("证件号码", first, other)) == ("4401*********11235", "4401*********21235")
    far = "440106198512301235"
    assert two_texts(Difference("证件号码", first, far)) == ("4401**********1235",) * 2
    assert two_texts(Difference("诉求", "", "退" * 10_000))[0] == "—"
    long = two_texts(Difference("诉求", "长" * 9_000 + "甲", "长" * 9_000 + "乙"))
    assert long[0].endswith("甲")
    assert long[1].endswith("乙")
    assert max(map(len, long)) < 200


def test_the_chosen_rows_are_handed_back_as_a_workbook(opened, qtbot, waiting_desk, tmp_path, monkeypatch):
    file = tmp_path / "退回.xlsx"
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    dialog = opened()
    dialog.table.selectRow(1)
    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    asking = open_dialog(HandBackDialog)
    asking._form.field("which").choose("chosen")
    qtbot.mouseClick(asking.act_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: waiting_desk.jobs.is_idle and file.exists())
    assert [row.fields["提交编号"] for row in read_submissions(file).rows] == [rows_of(dialog)[1].number]
    assert str(file) in dialog.banner.text
    assert len(rows_of(dialog)) == 7


def test_a_workbook_that_cannot_be_written_is_said_and_the_rows_stay(
    opened, qtbot, waiting_desk, tmp_path, monkeypatch
):
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "nowhere" / "x.xlsx"), ""))
    dialog = opened()
    dialog.ask_what_to_hand_back()
    qtbot.mouseClick(open_dialog(HandBackDialog).act_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: waiting_desk.jobs.is_idle)
    assert dialog.banner.text
    assert len(rows_of(dialog)) == 7


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
    assert not dialog.pane.isVisible()


def test_the_keyboard_reaches_everything_in_the_order_of_reading_and_escape_closes(opened, qtbot):
    dialog = opened()
    assert dialog.table.hasFocus()
    choose(dialog, UNREADABLE_AMOUNT)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert field(dialog, "争议金额").hasFocus()
    stations = (dialog.pane.form.fold_button, dialog.back_button, dialog.aside_button, dialog.cancel_button)
    for station in (*stations, dialog.act_button):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert station.hasFocus()
    qtbot.keyClick(dialog.act_button, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(dialog.cancel_button, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(dialog.aside_button, Qt.Key.Key_Space)
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
