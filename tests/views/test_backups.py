"""The page of the backups: what it says, proof, one case, the whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mediator_desk.app.backup_keeper import BackupKeeper, back_up_at_close
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Staff
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.settings.backups.backups_section import BackupsSection
from mediator_desk.views.settings.backups.case_dialog import BackupCaseDialog
from mediator_desk.views.settings.backups.restore_dialog import RestoreDialog


@pytest.fixture(autouse=True)
def a_case(office):
    """Give the committee a case to lose."""
    return office.accept()


@pytest.fixture
def until_idle(qtbot, desk):
    return lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)


@pytest.fixture
def section(qtbot, desk, until_idle):
    shown = BackupsSection(desk)
    qtbot.addWidget(shown)
    shown.show()
    shown.reload()
    until_idle()
    return shown


def shelf(desk) -> Shelf:
    return Shelf(shelf_of(desk.database.file))


def first_case(desk) -> Case:
    with desk.database.reading() as db:
        return db.query(Case).filter(Case.number != "").order_by(Case.id).first()


def made(section, until_idle):
    section.make_button.click()
    until_idle()
    section.list.table.select_id(1)
    return section._rows[0]


def test_without_a_backup_the_page_says_so(section):
    assert section.pill.text == "No backup yet"


def test_a_backup_is_made_and_listed(section, desk, until_idle):
    made(section, until_idle)
    assert len(shelf(desk).names()) == 1
    assert section.pill.text == "No second place"
    section._on_prove()
    until_idle()
    assert [row.proof for row in section._rows] == [True]


def acts(desk) -> list[str]:
    with desk.database.reading() as db:
        return [entry.act for entry in db.query(AuditEntry).order_by(AuditEntry.id)]


def test_a_backup_by_hand_and_another_second_place_stand_in_the_trail(section, desk, until_idle, tmp_path, monkeypatch):
    made(section, until_idle)
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    section.second_button.click()
    until_idle()
    assert acts(desk)[-2:] == ["backed_up", "second_place_chosen"]
    assert desk.settings.backup_target == str(tmp_path)


def test_a_mediator_makes_backups_but_takes_none_elsewhere(section, desk):
    desk.sign_in(Actor(None, "陈国华", Role.MEDIATOR))
    section.reload()
    assert (section.make_button.isEnabled(), section.second_button.isEnabled()) == (True, False)


def test_the_second_place_gets_a_copy(section, desk, until_idle, tmp_path):
    desk.settings.backup_target = str(tmp_path)
    made(section, until_idle)
    assert Shelf(tmp_path).names() == shelf(desk).names()
    assert section.pill.text == "In order"


def test_a_damaged_backup_is_told_by_the_proof(section, desk, until_idle):
    row = made(section, until_idle)
    (row.place / "database").write_bytes(b"")
    section._on_prove()
    until_idle()
    assert "not whole" in section.banner.text


def test_one_case_is_compared_and_brought_back(qtbot, section, desk, until_idle):
    row, case = made(section, until_idle), first_case(desk)
    with desk.database.writing() as db:
        db.get_one(Case, case.id).applicant_name = "张冠李戴"
    dialog = BackupCaseDialog(desk, row, section)
    qtbot.addWidget(dialog)
    dialog.number.setText(case.number)
    dialog.find_button.click()
    until_idle()  # it is the only one, and is compared at once
    assert [change.table for change in dialog.comparison.changes] == ["cases"]
    dialog.act_button.click()
    until_idle()
    assert first_case(desk).applicant_name == case.applicant_name


def test_a_case_is_found_by_a_name_chosen_from_a_list_and_leaving_asks_nothing(
    qtbot, section, desk, office, until_idle
):
    second = office.accept()
    row = made(section, until_idle)
    dialog = BackupCaseDialog(desk, row, section)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.number.setText(first_case(desk).applicant_name)
    qtbot.keyClick(dialog.number, Qt.Key.Key_Return)
    until_idle()
    assert dialog.hits.model().rowCount() == 2
    assert dialog.comparison is None
    dialog.hits.select_id(second)
    dialog.compare_button.click()
    until_idle()
    assert dialog.comparison.then.case_id == second
    dialog.number.setText("没有这个人")
    dialog.find_button.click()
    until_idle()
    assert (dialog.comparison, dialog.hits.isVisible()) == (None, False)
    assert "name" in dialog.found.text()
    dialog.reject()  # words that were looked for are nothing that would be lost
    assert not dialog.isVisible()


def test_the_second_place_gets_a_copy_when_it_is_chosen(section, desk, until_idle, tmp_path, monkeypatch):
    made(section, until_idle)
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    section.second_button.click()
    until_idle()
    assert Shelf(tmp_path).names() == shelf(desk).names()
    assert section.pill.text == "In order"


def test_a_second_place_that_is_chosen_first_gets_the_first_backup(section, desk, until_idle, tmp_path, monkeypatch):
    monkeypatch.setattr(FileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    section.second_button.click()
    until_idle()
    assert Shelf(tmp_path).names() == shelf(desk).names() != []
    assert [row.manifest.reason for row in section._rows] == [Reason.FIRST]


def test_the_whole_is_restored_and_one_works_on(qtbot, section, desk, until_idle):
    row, case = made(section, until_idle), first_case(desk)
    with desk.database.writing() as db:
        db.get_one(Case, case.id).applicant_name = "张冠李戴"
    dialog = RestoreDialog(desk, row, section)
    qtbot.addWidget(dialog)
    dialog.act_button.click()
    until_idle()
    assert dialog.restored is not None
    assert first_case(desk).applicant_name == case.applicant_name
    assert len(shelf(desk).names()) == 2


def test_who_came_after_the_backup_does_not_go_on_as_somebody_whom_the_records_do_not_know(
    qtbot, section, desk, until_idle
):
    with desk.database.writing() as db:
        db.add(Staff(name="李在先", role=Role.ADMINISTRATOR))
    row = made(section, until_idle)
    with desk.database.writing() as db:
        later = Staff(name="何后来", role=Role.ADMINISTRATOR)
        db.add(later)
    desk.sign_in(Actor(later.id, later.name, later.role))
    dialog = RestoreDialog(desk, row, section)
    qtbot.addWidget(dialog)
    dialog.act_button.click()
    until_idle()
    with desk.database.reading() as db:
        told = db.query(AuditEntry).filter(AuditEntry.act == "records_restored").one()
        assert (told.staff_id, told.actor_name) == (None, "何后来")
        assert db.get(Staff, desk.actor.staff_id).name == desk.actor.name == "李在先"


def test_at_close_a_backup_is_made_only_where_something_was_done(desk):
    back_up_at_close(desk)
    back_up_at_close(desk)
    (manifest,) = shelf(desk).manifests()
    assert manifest.reason is Reason.AT_CLOSE


def test_a_backup_that_failed_at_close_is_told_at_the_next_start_once(qtbot, desk, until_idle):
    shelf(desk).folder.write_text("somebody's file", encoding="utf-8")  # no folder can be made there
    back_up_at_close(desk)
    assert desk.settings.backup_failure
    window = DeskView(desk, [])
    qtbot.addWidget(window)
    BackupKeeper(desk, window).begin()
    assert "closed last" in window.banner.text
    assert not desk.settings.backup_failure
    until_idle()


def test_every_four_hours_a_backup_is_made(qtbot, desk, until_idle):
    window = DeskView(desk, [])
    qtbot.addWidget(window)
    keeper = BackupKeeper(desk, window)
    keeper.look()
    until_idle()
    keeper.look()
    until_idle()
    (manifest,) = shelf(desk).manifests()
    assert manifest.reason is Reason.FIRST


def looked(qtbot, desk, until_idle):
    window = DeskView(desk, [])
    qtbot.addWidget(window)
    keeper = BackupKeeper(desk, window)
    keeper.look()
    until_idle()
    return window, keeper


def test_a_second_place_that_was_just_chosen_gets_its_copy_and_no_warning(qtbot, desk, until_idle, tmp_path):
    _window, keeper = looked(qtbot, desk, until_idle)
    desk.settings.backup_target = str(tmp_path)
    keeper.look()
    until_idle()
    assert Shelf(tmp_path).names() == shelf(desk).names()
    assert _window.banner.text == ""


def test_a_second_place_that_is_away_is_told_as_away(qtbot, desk, until_idle, tmp_path):
    desk.settings.backup_target = str(tmp_path / "stick")
    window, _keeper = looked(qtbot, desk, until_idle)
    assert "not there now" in window.banner.text
    assert "7 days" not in window.banner.text


def test_the_second_place_does_not_cover_what_is_told_already(qtbot, desk, until_idle, tmp_path):
    desk.settings.backup_target = str(tmp_path / "stick")
    window, keeper = looked(qtbot, desk, until_idle)
    window.banner.tell("bad", "The desk was not closed properly last time")
    keeper._was_told = False
    keeper.look()
    until_idle()
    assert "not closed properly" in window.banner.text


def test_kept_files_that_the_store_lost_are_told(qtbot, desk, until_idle):
    case = first_case(desk)
    with desk.database.writing() as db:
        same = {"case_id": case.id, "media_type": "text/plain", "size": 1, "added_at": desk.now()}
        db.add(Attachment(kind=AttachmentKind.EVIDENCE, name="保单.pdf", sha256="ab" * 32, **same))
    window, _keeper = looked(qtbot, desk, until_idle)
    assert "1 kept files are damaged or missing" in window.banner.text
