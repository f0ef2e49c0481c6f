"""What is typed and not saved is there again: after a crash, a refusal, a closed window, in every form."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from mediator_desk.app.unsaved import (
    IN_LETTERS,
    IN_QUARANTINE,
    IN_SCHEDULE,
    IN_SETTINGS,
    OF_A_CASE_AND,
    OF_A_FOLDER,
    OF_NO_CASE,
    OF_THE_OFFICE,
    ON_THE_CASE,
    OPENINGS,
    WITH_OTHER_SCREENS,
    open_form,
    tell_unsaved,
)
from mediator_desk.database import Database
from mediator_desk.models.words import Role, SignatureManner
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.office.committee import add_staff
from mediator_desk.services.sessions import scheduling
from mediator_desk.storage.unsaved_files import folder_of
from mediator_desk.views.agreements.signing import SigningDialog
from mediator_desk.views.agreements.workshop import AgreementWorkshop
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.form import Form
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.leave_dialog import LeaveDialog
from mediator_desk.views.reception.receive_dialog import ReceiveDialog
from mediator_desk.views.sessions.record import RecordSessionDialog
from mediator_desk.views.sessions.serve import ServeDialog
from mediator_desk.views.sessions.to_prepare import ToPrepareDialog
from tests.services.conftest import TODAY
from tests.views.agreements_at_hand import office_of, window
from tests.views.dialogs_at_hand import KEYS, Stage
from tests.views.test_every_dialog import dialogs_of_the_window, put_away

NOTES = "申请人陈述：2026年3月投保，7月住院。被申请人认为等待期内出险。\n双方同意下周再谈。最后一句到此为止"


@pytest.fixture
def stage(qtbot, desk):
    made = Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))
    with desk.database.writing() as db:
        staff = add_staff(db, "何敏", Role.SECRETARY, by=desk.actor, now=desk.now())
    desk.sign_in(type(desk.actor)(staff.id, "何敏", Role.SECRETARY))
    return made


def open_record(stage):
    return stage.open("sessions.record.RecordSessionDialog", RecordSessionDialog)


def kept(stage, dialog):
    """Let the two seconds pass."""
    dialog._unsaved.keep_now()
    stage.settle()


def answer(word):
    def click():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LeaveDialog)
        next(button for button in dialog.findChildren(QPushButton) if button.text() == word).click()

    QTimer.singleShot(0, click)


def test_a_dialog_that_was_closed_with_the_window_has_its_text_again(stage):
    dialog = open_record(stage)
    dialog.form.field("notes").setPlainText(NOTES)
    dialog.hide()  # as the window that goes
    again = open_record(stage)
    assert again.form.field("notes").toPlainText() == NOTES
    assert "09:00" in again.banner.text


def test_it_is_kept_within_two_seconds_of_typing(stage, qtbot):
    dialog = open_record(stage)
    dialog.form.field("notes").setPlainText(NOTES)
    qtbot.waitUntil(lambda: keeper_of(stage.desk).read(dialog._unsaved.form) is not None, timeout=2000)


def test_what_is_saved_is_forgotten(stage):
    dialog = open_record(stage)
    dialog.form.field("notes").setPlainText(NOTES)
    kept(stage, dialog)
    dialog.input_saved()
    stage.settle()
    assert keeper_of(stage.desk).read_all() == []


def test_what_was_restored_can_be_put_aside_for_what_is_saved(stage):
    dialog = open_record(stage)
    dialog.form.field("notes").setPlainText(NOTES)
    dialog.hide()
    again = open_record(stage)
    again._take_back_input()
    stage.settle()
    assert again.form.field("notes").toPlainText() == ""
    assert not again.is_changed()
    assert keeper_of(stage.desk).read_all() == []


@pytest.mark.parametrize(("word", "stays"), [("Keep for later", 1), ("Give it up", 0)])
def test_who_leaves_keeps_it_for_later_or_gives_it_up(stage, word, stays):
    dialog = open_record(stage)
    dialog.form.field("notes").setPlainText(NOTES)
    answer(word)
    dialog.reject()
    stage.settle()
    assert not dialog.isVisible()
    assert len(keeper_of(stage.desk).read_all()) == stays


def test_who_goes_on_typing_stays(stage):
    dialog = open_record(stage)
    dialog.form.field("notes").setPlainText(NOTES)
    answer("Go on typing")
    dialog.reject()
    assert dialog.isVisible()


def test_a_database_that_is_away_leaves_it_in_a_file_that_is_taken_over(stage, monkeypatch):
    dialog = open_record(stage)
    dialog.form.field("notes").setPlainText(NOTES)
    keeper, desk = keeper_of(stage.desk), stage.desk
    monkeypatch.setattr(Database, "writing", _disk_is_full)
    dialog._unsaved.keep_now()
    stage.settle()
    monkeypatch.undo()
    folder = folder_of(desk.database.url, desk.actor.staff_id)
    assert len(list(folder.iterdir())) == 1
    keeper._last.clear()  # as after a start
    dialog.hide()
    again = open_record(stage)
    assert again.form.field("notes").toPlainText() == NOTES
    again.form.field("recorder").setText("何敏")
    kept(stage, again)
    assert list(folder.iterdir()) == []
    assert [one.form for one in keeper.read_all()] == [again._unsaved.form]


def _disk_is_full(_database, *, is_beside=False):
    from mediator_desk.errors import Unavailable

    raise Unavailable("disk_full")


def test_a_half_typed_day_and_a_pasted_text_come_back_in_the_reception(stage):
    dialog = stage.open("reception.receive_dialog.ReceiveDialog", ReceiveDialog)
    dialog.pasted.take("投诉人林秀英，电话13812345678")
    dialog.form.field("received_on").setText("2026-1")
    dialog.form.field("facts").setPlainText(NOTES)
    kept(stage, dialog)
    dialog.hide()
    again = stage.open("reception.receive_dialog.ReceiveDialog", ReceiveDialog)
    assert again.pasted.text == "投诉人林秀英，电话13812345678"
    assert again.form.field("received_on").text() == "2026-1"
    assert again.form.field("facts").toPlainText() == NOTES
    assert again.form.field("name").text() == dialog.form.field("name").text()


def test_terms_and_instalments_of_an_agreement_come_back(stage, qtbot):
    case_id = stage.renewed
    shop = AgreementWorkshop(stage.desk, case_id, stage.window)
    shop.forms.terms.add_term("被申请人于十日内支付")
    shop.forms.instalments.type_rows([["1,0", "2026-11-", "转账"]])
    shop._unsaved.keep_now()
    again = AgreementWorkshop(stage.desk, case_id, stage.window)
    assert again.forms.terms.terms() == shop.forms.terms.terms()
    assert again.forms.instalments.typed_rows() == [["1,0", "2026-11-", "转账"]]
    assert again.banner.text
    for one in (shop, again):
        qtbot.addWidget(one)
        one._unsaved.take_back()
    qtbot.wait(700)  # the paper is drawn once more
    stage.settle()


@pytest.fixture
def at(qtbot, desk):
    """Give an office, its desk at which somebody of the staff works, and a window."""
    office, shown_in = office_of(desk), window(qtbot)
    with desk.database.writing() as db:
        staff = add_staff(db, "何敏", Role.SECRETARY, by=desk.actor, now=desk.now())
    desk.sign_in(type(desk.actor)(staff.id, "何敏", Role.SECRETARY))
    return office, desk, shown_in


def opened(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def put_by(dialog, desk, qtbot):
    """Close the dialog as who keeps for later does."""
    dialog._unsaved.keep_now()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    dialog.done(0)


def plan_on(office, case_id, day):
    draft = scheduling.SessionDraft(day, time(9, 30), time(11), room_id=office.room_ids[0])
    return office.do(scheduling.plan_session, case_id, draft)


def test_what_was_typed_of_one_meeting_is_not_typed_again_for_the_next(at, qtbot):
    office, desk, parent = at
    case_id = office.in_mediation()
    first = plan_on(office, case_id, TODAY)
    dialog = opened(RecordSessionDialog(desk, case_id, parent), qtbot)
    dialog.form.field("notes").setPlainText(NOTES)
    dialog.form.field("rights_told").setChecked(True)
    put_by(dialog, desk, qtbot)
    office.do(scheduling.cancel_session, first.id, words="改期")
    plan_on(office, case_id, date(2026, 10, 20))
    again = opened(RecordSessionDialog(desk, case_id, parent), qtbot)
    assert again.form.field("notes").toPlainText() == ""
    assert not again.form.field("rights_told").isChecked()


def test_what_was_typed_of_papers_that_went_out_is_gone_on_with_for_the_same_meetings(at, qtbot):
    office, desk, _parent = at
    meeting = plan_on(office, office.in_mediation(), date(2026, 10, 20))
    view = DeskView(desk, [])
    qtbot.addWidget(view)
    view.show()
    dialog = opened(ServeDialog(desk, [meeting.id], view), qtbot)
    dialog.form.field("server").setText("李某")
    put_by(dialog, desk, qtbot)
    (kept_one,) = keeper_of(desk).read_all()
    open_form(desk, view, kept_one)
    again = next(one for one in view.findChildren(ServeDialog) if one.isVisible())
    assert again.form.field("server").text() == "李某"
    open_form(desk, view, replace(kept_one, form="serve_meetings/1-2-3-4-5-6+9"))
    assert [one for one in view.findChildren(ToPrepareDialog) if one.isVisible()]


def test_the_form_of_another_meeting_tells_that_what_was_typed_is_about_one_that_is_gone(at, qtbot):
    office, desk, parent = at
    case_id = office.in_mediation()
    first = plan_on(office, case_id, TODAY)
    dialog = opened(RecordSessionDialog(desk, case_id, parent), qtbot)
    dialog.form.field("notes").setPlainText(NOTES)
    put_by(dialog, desk, qtbot)
    office.do(scheduling.cancel_session, first.id, words="改期")
    plan_on(office, case_id, date(2026, 10, 20))
    view = DeskView(desk, [])
    qtbot.addWidget(view)
    open_form(desk, view, keeper_of(desk).read_all()[0])
    again = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, RecordSessionDialog) and one.isVisible()
    )
    assert again.form.field("notes").toPlainText() == ""
    next(shown for shown in again.banner.findChildren(QPushButton) if shown.text() == "Copy what was typed").click()
    assert QApplication.clipboard().text() == NOTES


def to_be_signed(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    return case_id


def test_a_mark_that_was_typed_stays_with_its_signer_when_another_desk_enters_one(at, qtbot):
    office, desk, parent = at
    case_id = to_be_signed(office)
    dialog = opened(SigningDialog(desk, case_id, parent), qtbot)
    first, second = (row._place for row in dialog.rows[:2])
    dialog.rows[1].form.field("signed_on").setText("2026-10-05")
    put_by(dialog, desk, qtbot)
    office.do(
        signing.mark_signature,
        case_id,
        signing.SignatureDraft(first.signer, first.signer_id, TODAY, SignatureManner.SIGNED, ""),
    )
    again = opened(SigningDialog(desk, case_id, parent), qtbot)
    assert [row._place.name for row in again.rows if row.is_ticked] == [second.name]


def test_a_mark_that_was_typed_is_nobodys_when_another_desk_entered_it(at, qtbot):
    office, desk, parent = at
    case_id = to_be_signed(office)
    dialog = opened(SigningDialog(desk, case_id, parent), qtbot)
    first = dialog.rows[0]._place
    dialog.rows[0].form.field("signed_on").setText("2026-10-05")
    put_by(dialog, desk, qtbot)
    office.do(
        signing.mark_signature,
        case_id,
        signing.SignatureDraft(first.signer, first.signer_id, TODAY, SignatureManner.SIGNED, ""),
    )
    again = opened(SigningDialog(desk, case_id, parent), qtbot)
    assert [row for row in again.rows if row.is_ticked] == []
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    assert keeper_of(desk).read_all() == []


def test_what_is_typed_of_the_marks_that_are_left_is_kept_too(at, qtbot):
    office, desk, parent = at
    case_id = to_be_signed(office)
    dialog = opened(SigningDialog(desk, case_id, parent), qtbot)
    dialog.rows[0].tick(TODAY)
    dialog.act()
    left = next(row for row in dialog.rows if not row.is_done)
    left.form.field("signed_on").setText("2026-10-05")
    assert dialog._unsaved._timer.isActive()


@pytest.mark.slow
def test_every_field_of_every_dialog_is_typed_again_as_it_was(stage):
    kinds, wrong = dialogs_of_the_window(), []
    for key in KEYS:
        dialog = stage.open(key, kinds[key])
        for form in dialog.findChildren(Form):
            type_everywhere(form)
            before = form.typed()
            form.take_back_typed()
            form.type_again(json.loads(json.dumps(before)))
            wrong += [key, form.typed(), before] if form.typed() != before else []
        put_away()
    assert wrong == []


def type_everywhere(form):
    for field in form.findChildren(QLineEdit) + form.findChildren(QPlainTextEdit):
        if field.isEnabled() and not field.isReadOnly():
            field.setText("3") if isinstance(field, QLineEdit) else field.setPlainText("三")


def test_every_dialog_with_fields_keeps_what_is_typed(stage):
    kinds, without = dialogs_of_the_window(), []
    for key in KEYS:
        dialog = stage.open(key, kinds[key])
        if dialog.findChildren(Form) and dialog._unsaved is None:
            without.append(key)
        put_away()
    assert set(without) == KEEPS_NOTHING


@pytest.mark.slow
def test_every_form_that_is_kept_can_be_opened_again(stage):
    kinds, unknown = dialogs_of_the_window(), []
    known = {
        *OPENINGS,
        *OF_NO_CASE,
        *ON_THE_CASE,
        *IN_SCHEDULE,
        *IN_SETTINGS,
        *IN_QUARANTINE,
        *IN_LETTERS,
        *OF_THE_OFFICE,
    }
    known |= {"receive", *OF_A_CASE_AND, *OF_A_FOLDER, *WITH_OTHER_SCREENS}
    for key in KEYS:
        dialog = stage.open(key, kinds[key])
        kind = dialog._unsaved.form.partition("/")[0] if dialog._unsaved else "receive"
        unknown += [kind] if kind not in known else []
        put_away()
    assert set(unknown) <= {"party", "withdraw_consent", "cancel_session", "drop", "back_to_draft", "refusal_to_sign"}


def test_after_a_start_one_is_told_what_is_unsaved_and_goes_on_with_it(stage, qtbot):
    dialog = open_record(stage)
    dialog.form.field("notes").setPlainText(NOTES)
    dialog.hide()
    stage.settle()
    view = DeskView(stage.desk, [])
    qtbot.addWidget(view)
    view.banner.show()
    tell_unsaved(stage.desk, view)
    stage.settle()
    assert "1 form" in view.banner.text
    open_form(stage.desk, view, keeper_of(stage.desk).read_all()[0])
    again = next(
        one for one in QApplication.topLevelWidgets() if isinstance(one, RecordSessionDialog) and one.isVisible()
    )
    assert again.form.field("notes").toPlainText() == NOTES


def test_what_is_told_as_unsaved_goes_once_it_is_saved(stage, qtbot):
    dialog = open_record(stage)
    dialog.form.field("notes").setPlainText(NOTES)
    dialog.hide()
    stage.settle()
    view = DeskView(stage.desk, [])
    qtbot.addWidget(view)
    tell_unsaved(stage.desk, view)
    stage.settle()
    keeper = keeper_of(stage.desk)
    form = keeper.read_all()[0].form
    keeper.forget("another/1")
    assert view.banner.text
    keeper.forget(form)
    assert not view.banner.text


KEEPS_NOTHING = {
    "agreements.sealing.SealDialog",  # a passphrase
    "cases.view_dialog.ViewDialog",
    "bin.put_case.PutCaseDialog",
    "bulk.block_dialog.BlockDialog",
    "bulk.dialogs.BinDialog",
    "bulk.papers_dialog.BulkPapersDialog",
    "bulk.dialogs.ReviewDialog",
    "bulk.dialogs.StepsDialog",
    "bulk.dialogs.TagDialog",
    "bulk.dialogs.UntagDialog",
    "conflict_dialog.ConflictDialog",
    "evidence.evidence_dialog.EvidenceDialog",
    "history.undo_dialog.UndoDialog",
    "intake.quarantine_asking.HandBackDialog",
    "room.offer_dialogs.PaymentsDialog",
    "intake.quarantine_dialog.QuarantineDialog",
    "privacy.destroy_dialog.DestroyDialog",  # who agreed, agreed to the files chosen then
    "review.merge_dialog.MergeDialog",
    "settings.backups.case_dialog.BackupCaseDialog",  # a number that is looked up
    "settings.founding_dialog.FoundingDialog",
    "settings.insurer_dialogs.MergeDialog",
    "settings.notice_dialog.NoticeDialog",
    "settings.server_people.ServerPersonDialog",
    "welcome.join_dialog.JoinDialog",
}
"""A choice that is made again in a moment, for rows that were selected then; rows of
quarantine keep what was typed by themselves."""

TYPES_AND_HANGS = textwrap.dedent(
    """
    import os, sys, time
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Jobs
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.models.words import Role
    from mediator_desk.settings import Settings
    from mediator_desk.views import theme
    from mediator_desk.views.reception.receive_dialog import ReceiveDialog
    url, settings, staff, notes = sys.argv[1:]
    app = QApplication([])
    kept = Settings.in_file(settings)
    theme.install(app, kept)
    desk = Desk(jobs=Jobs(), settings=kept)
    desk.open(Database.open(url), Actor(int(staff), "何敏", Role.SECRETARY))
    dialog = ReceiveDialog(desk)
    dialog.open()
    if notes == "?":
        print(dialog.form.field("facts").toPlainText(), flush=True)
        os._exit(0)
    dialog.form.field("facts").setPlainText(notes)
    QTimer.singleShot(5000, lambda: print("typed", flush=True))
    app.exec()
    """
)


@pytest.mark.slow
def test_a_process_that_is_killed_five_seconds_after_typing_has_the_text_when_it_starts_again(stage, tmp_path):
    url, staff = stage.desk.database.url, str(stage.desk.actor.staff_id)
    script = Path(tmp_path / "typist.py")
    script.write_text(TYPES_AND_HANGS, encoding="utf-8")
    command = [sys.executable, str(script), url, str(tmp_path / "killed.ini"), staff]
    typing = subprocess.Popen([*command, NOTES], stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert typing.stdout.readline().strip() == "typed"
    typing.send_signal(signal.SIGKILL)
    typing.wait()
    again = subprocess.run([*command, "?"], capture_output=True, text=True, encoding="utf-8", check=True, timeout=60)
    assert again.stdout.strip() == NOTES
