"""Passphrases of the people at the desk, in the settings."""

from __future__ import annotations

import pytest
import sqlalchemy
from PySide6.QtWidgets import QApplication

from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.words import Role
from mediator_desk.services.office.people import StaffDraft, save_staff
from mediator_desk.storage.committee_file import opens
from mediator_desk.views.asked_again import AskAgainDialog
from mediator_desk.views.messages import Decision
from mediator_desk.views.new_keys_dialog import NewKeysDialog
from mediator_desk.views.settings.people import STAFF, PeopleSection
from mediator_desk.views.settings.people_dialogs import StaffDialog
from mediator_desk.views.settings.people_passphrases import PassphraseDialog
from mediator_desk.views.settings.rekey_dialog import RekeyDialog
from tests.views.keys_at_hand import OTHER_PASSPHRASE, PASSPHRASE, Keyed

LONG = 30_000
NEW = "one more new sentence"


@pytest.fixture
def keyed(tmp_path):
    return Keyed(tmp_path)


@pytest.fixture
def keyed_desk(jobs, settings, now, keyed):
    desk = Desk(jobs=jobs, settings=settings, clock=lambda: now)
    desk.open(Database.open(keyed.url, ring=keyed.ring), keyed.first)
    yield desk
    desk.database.close()


@pytest.fixture
def section(qtbot, keyed_desk):
    shown = PeopleSection(keyed_desk)
    qtbot.addWidget(shown)
    shown.reload()
    shown.show()
    return shown


def modal(qtbot, kind):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=LONG)
    return QApplication.activeModalWidget()


def confirm(qtbot):
    dialog = modal(qtbot, AskAgainDialog)
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.act_button.click()


def select(section, person):
    section.lists[STAFF].table.select_id(person.staff_id)


def type_new(dialog):
    dialog.new.first.line.setText(NEW)
    dialog.new.again.line.setText(NEW)
    dialog.act_button.click()


def test_ones_own_is_changed_with_the_old_one(qtbot, section, keyed):
    select(section, keyed.first)
    section.passphrases.change_button.click()
    dialog = modal(qtbot, PassphraseDialog)
    dialog.old.line.setText("not the old one")
    type_new(dialog)
    qtbot.waitUntil(lambda: dialog.old.problem.text() != "", timeout=LONG)
    dialog.old.line.setText(PASSPHRASE)
    type_new(dialog)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=LONG)
    assert keyed.keys.unlock("何淑仪", NEW).staff_id == keyed.first.staff_id


def test_a_new_colleague_is_given_one_after_being_asked_again(qtbot, section, keyed, keyed_desk, now):
    with keyed_desk.database.writing() as db:
        new = save_staff(db, None, StaffDraft("周敏", Role.SECRETARY), by=keyed.first, now=now)
    section.reload()
    assert section.passphrases.word(new.id) == "None yet"
    section.lists[STAFF].table.select_id(new.id)
    section.passphrases.change_button.click()
    confirm(qtbot)
    dialog = modal(qtbot, PassphraseDialog)
    type_new(dialog)
    qtbot.waitUntil(lambda: section.passphrases.word(new.id) == "Has one", timeout=LONG)
    assert keyed.keys.unlock("周敏", NEW).staff_id == new.id


def test_one_is_taken_away_and_nobody_takes_the_own(qtbot, section, keyed, monkeypatch):
    select(section, keyed.first)
    assert not section.passphrases.take_button.isEnabled()
    select(section, keyed.other)
    monkeypatch.setattr(Decision, "exec", lambda _dialog: Decision.DialogCode.Accepted)
    section.passphrases.take_button.click()
    confirm(qtbot)
    qtbot.waitUntil(lambda: keyed.keys.people() == (keyed.first.staff_id,), timeout=LONG)
    with pytest.raises(Refused):
        keyed.keys.unlock("陈国华", OTHER_PASSPHRASE)


def test_a_new_recovery_code_counts_once_it_was_typed_again(qtbot, section, keyed):
    section.passphrases.code_button.click()
    confirm(qtbot)
    dialog = modal(qtbot, NewKeysDialog)
    dialog.act_button.click()
    assert keyed.keys.unlock_by_recovery(keyed.code).staff_id is None
    code = dialog.code
    dialog.retyped.setText(code)
    dialog.act_button.click()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=LONG)
    assert keyed.keys.unlock_by_recovery(code).ring == keyed.ring


def test_a_mediator_changes_the_own_one_only(section, keyed, keyed_desk):
    keyed_desk.sign_in(keyed.other)
    bar = section.passphrases
    select(section, keyed.other)
    assert bar.change_button.isEnabled()
    select(section, keyed.first)
    assert not bar.change_button.isEnabled()
    assert not bar.take_button.isEnabled()
    assert not bar.code_button.isEnabled()


def test_who_is_renamed_signs_in_by_the_new_name_and_who_is_put_aside_not_at_all(section, keyed, keyed_desk):
    dialog = StaffDialog(keyed_desk, keyed.other.staff_id, section)
    dialog.form.field("name").setText("陈国平")
    dialog.act()
    assert keyed.keys.unlock("陈国平", OTHER_PASSPHRASE).staff_id == keyed.other.staff_id
    dialog = StaffDialog(keyed_desk, keyed.other.staff_id, section)
    dialog.form.field("is_active").setChecked(False)
    dialog.act()
    assert keyed.keys.people() == (keyed.first.staff_id,)


def test_where_nobody_signs_in_there_is_nothing_about_passphrases(qtbot, desk):
    shown = PeopleSection(desk)
    qtbot.addWidget(shown)
    shown.reload()
    assert shown.passphrases.isHidden()
    assert shown.passphrases.word(1) == ""


def test_the_records_get_a_new_key_and_everybody_still_signs_in(qtbot, section, keyed, keyed_desk):
    section.passphrases.key_button.click()
    confirm(qtbot)
    modal(qtbot, RekeyDialog).act_button.click()
    qtbot.waitUntil(lambda: "new key" in section.banner.text, timeout=LONG)
    ring = keyed_desk.database.ring
    assert ring.current != keyed.ring.current
    assert not opens(keyed.file, keyed.ring.database)
    assert opens(keyed.file, ring.database)
    assert keyed.keys.unlock("陈国华", OTHER_PASSPHRASE).ring == ring
    assert keyed.keys.unlock_by_recovery(keyed.code).ring == ring
    with keyed_desk.database.reading() as db:
        acts = list(db.scalars(sqlalchemy.select(AuditEntry.act).order_by(AuditEntry.id)))
    assert acts[-1] == "keys_exchanged"
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_no_new_key_is_made_while_another_program_has_the_records_open(qtbot, section, keyed, keyed_desk):
    other = Database.open(keyed.url, ring=keyed.ring)
    section.passphrases.key_button.click()
    confirm(qtbot)
    dialog = modal(qtbot, RekeyDialog)
    dialog.act_button.click()
    dialog.reject()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: bool(dialog.banner.text), timeout=LONG)
    assert "committee.db" in dialog.banner.text
    other.close()
    assert keyed_desk.database.ring == keyed.ring
    with keyed_desk.database.reading():
        pass
    dialog.reject()
    assert keyed.keys.unlock("何淑仪", PASSPHRASE).ring == keyed.ring
