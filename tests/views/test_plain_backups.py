"""Backups from before the committee had keys: the page says that anybody can read them, and they are sealed or go."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from mediator_desk.models.audit import AuditEntry
from mediator_desk.storage import key_holders
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import DATABASE, Shelf, shelf_of
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.protecting import protect
from mediator_desk.views.checking.check_dialog import CheckRecordsDialog
from mediator_desk.views.checking.opening import open_check
from mediator_desk.views.help_panel import help_for
from mediator_desk.views.settings.backups.backups_section import BackupsSection
from mediator_desk.views.settings.backups.plain_dialog import PlainBackupsDialog

WORDS = "四月 的 雨伞 7"


@pytest.fixture
def until_idle(qtbot, desk):
    return lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)


@pytest.fixture
def protected(desk, office, tmp_path, monkeypatch):
    """Encrypt the committee; a backup of before comes back, as from a stick that was not at hand."""
    monkeypatch.setattr(key_holders, "MEMORY_KIB", 64)
    office.accept()
    database, shelf = desk.database, Shelf(shelf_of(desk.database.file))
    name = back_up(database.file, None, Reason.ROUTINE, now=desk.now() - timedelta(days=1)).name
    shutil.copytree(shelf.folder, tmp_path / "aside")
    database.lock()
    database.unlock(protect(database.file, KeyOwner(1, "何敏"), WORDS, None).ring)
    shutil.copytree(tmp_path / "aside", shelf.folder, dirs_exist_ok=True)
    return shelf, name


@pytest.fixture
def section(qtbot, desk, until_idle, protected):
    shown = BackupsSection(desk)
    qtbot.addWidget(shown)
    shown.show()
    shown.reload()
    until_idle()
    return shown


def is_plain(shelf, name):
    return (shelf.folder / name / DATABASE).read_bytes().startswith(b"SQLite format 3")


def plain_names(shelf):
    return [name for name in shelf.names() if is_plain(shelf, name)]


def last_act(desk):
    with desk.database.reading() as db:
        return db.query(AuditEntry).order_by(AuditEntry.id.desc()).first().act


def opened(qtbot, section):
    section._open_plain()
    dialog = section.findChild(PlainBackupsDialog)
    qtbot.addWidget(dialog)
    return dialog


def test_the_page_says_which_backups_anybody_can_read(section, protected):
    shelf, name = protected
    assert plain_names(shelf) == [name]
    assert section.plain.isVisible()
    assert section.plain.text().startswith("1 ")
    assert help_for(section.plain_button) is not None


def test_they_are_made_anew_under_the_key(qtbot, section, desk, protected, until_idle):
    shelf, _name = protected
    opened(qtbot, section).act_button.click()
    until_idle()
    assert plain_names(shelf) == []
    assert all(prove(shelf, name, desk.database.ring) for name in shelf.names())
    assert last_act(desk) == "plain_backups_sealed"
    assert section.plain.isHidden()


def test_they_are_taken_away(qtbot, section, desk, protected, until_idle):
    shelf, name = protected
    before = set(shelf.names())
    opened(qtbot, section).remove_button.click()
    until_idle()
    assert before - set(shelf.names()) == {name}
    assert last_act(desk) == "plain_backups_removed"


def test_those_at_the_second_place_are_told_too(section, desk, protected, tmp_path, until_idle):
    desk.settings.backup_target = str(tmp_path / "aside")
    section.reload()
    until_idle()
    assert section.plain.text().startswith("2 ")


def test_a_plain_committee_is_not_told_of_its_own_backups(qtbot, desk, office, until_idle):
    back_up(desk.database.file, None, Reason.ROUTINE, now=desk.now())
    page = BackupsSection(desk)
    qtbot.addWidget(page)
    page.show()
    page.reload()
    until_idle()
    assert page.plain.isHidden()


def test_the_check_is_opened_from_the_page_and_begins_with_enter(qtbot, section):
    section.check_wanted.connect(lambda: open_check(section._desk, section))  # as the window does
    section.check_button.click()
    dialog = section.findChild(CheckRecordsDialog)
    qtbot.addWidget(dialog)
    assert dialog.focusWidget() is dialog.act_button
    assert help_for(dialog.act_button) == help_for(section.check_button)
    assert "trail" in help_for(dialog.act_button).rule or "留痕" in help_for(dialog.act_button).rule
