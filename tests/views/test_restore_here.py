"""Restoring at a computer where no committee has been founded."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta

import pytest

from mediator_desk.database import Database
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.storage import key_holders
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.storage.recovery_code import new_code
from mediator_desk.views.help_panel import help_for
from mediator_desk.views.welcome.restore_here_dialog import RestoreHereDialog
from tests.migrated import migrated
from tests.services.backups.test_destroyed import row_of
from tests.services.conftest import found

WORDS, CODE = "四月 的 雨伞 7", new_code()


@pytest.fixture
def stick(tmp_path, now, monkeypatch):
    """Give a folder with one whole and one damaged backup of an encrypted committee."""
    monkeypatch.setattr(key_holders, "MEMORY_KIB", 64)
    file, ring = tmp_path / "old" / "committee.db", KeyRing.new()
    database = migrated(file, ring)
    found(database).receive("谢家豪")
    database.close()
    KeyFile(keys_beside(file)).create(ring, KeyOwner(1, "何敏"), WORDS, CODE)
    for _ in range(2):
        back_up(file, ring, Reason.BY_HAND, now=now, lets_go=False)
    folder = tmp_path / "U 盘"
    shutil.copytree(file.parent / "backups", folder)
    newest = max(one for one in folder.iterdir() if one.name[0] == "2")
    (newest / "database").write_bytes(b"damaged")
    return folder, ring


@pytest.fixture
def dialog(qtbot, desk, tmp_path, stick):
    (tmp_path / "new").mkdir()
    shown = RestoreHereDialog(desk, tmp_path / "new" / "committee.db")
    qtbot.addWidget(shown)
    shown.show()
    shown.look_into(stick[0])
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    return shown


def restore(qtbot, desk, dialog, *, name="", passphrase="", code=""):
    dialog.name.setText(name)
    dialog.passphrase.line.setText(passphrase)
    dialog.code.line.setText(code)
    dialog.act_button.click()
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)


def is_restored(tmp_path, ring):
    database = Database.open(f"sqlite:///{(tmp_path / 'new' / 'committee.db').as_posix()}", ring=ring)
    try:
        with database.reading() as db:
            acts = [one.act for one in db.query(AuditEntry)]
            return [one.applicant_name for one in db.query(Case)] == ["谢家豪"] and "records_restored" in acts
    finally:
        database.close()


def test_f1_tells_of_each_field(dialog):
    told = [help_for(part) for part in (dialog.backup, dialog.name, dialog.passphrase, dialog.code)]
    assert all(one is not None and one.rule for one in told)


def test_only_whole_backups_are_offered(dialog):
    assert len(dialog.backup.values_offered()) == 1  # the newest is damaged
    assert dialog.act_button.isEnabled()


@pytest.mark.parametrize("opens", [{"name": "何敏", "passphrase": WORDS}, {"code": CODE}])
def test_a_backup_is_put_here_with_passphrase_or_recovery_code(qtbot, desk, dialog, stick, tmp_path, opens):
    restore(qtbot, desk, dialog, **opens)
    assert not dialog.isVisible()
    assert is_restored(tmp_path, stick[1])
    assert KeyFile(tmp_path / "new" / "committee.keys").unlock("何敏", WORDS).staff_id == 1


def test_a_wrong_passphrase_puts_nothing_here_and_may_be_typed_again(qtbot, desk, dialog, stick, tmp_path):
    restore(qtbot, desk, dialog, name="何敏", passphrase="不是这个 密码 9")
    assert dialog.isVisible()
    assert list((tmp_path / "new").iterdir()) == []
    restore(qtbot, desk, dialog, name="何敏", passphrase=WORDS)
    assert is_restored(tmp_path, stick[1])


def test_a_folder_without_backups_says_so(qtbot, desk, dialog, tmp_path):
    dialog.look_into(tmp_path / "new")
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    assert not dialog.act_button.isEnabled()
    assert dialog.banner.isVisible()


def test_what_was_destroyed_since_the_backup_goes_again_and_is_told_before_one_goes_on(qtbot, desk, dialog, stick, now):
    place, ring, later = stick[0].parent, stick[1], now + timedelta(days=1)
    file = place / "old" / "committee.db"
    database = Database.open(f"sqlite:///{file.as_posix()}", ring=ring)
    with database.writing() as db:
        db.add(row_of(db.query(Case.id).scalar(), "粤保调〔2020〕第0001号", later))
    database.close()
    newest = back_up(file, ring, Reason.BY_HAND, now=later, lets_go=False).name
    shutil.copytree(file.parent / "backups" / newest, stick[0] / newest)
    dialog.look_into(stick[0])
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    dialog.backup.choose(dialog.backup.values_offered()[-1])
    restore(qtbot, desk, dialog, name="何敏", passphrase=WORDS)
    assert dialog.isVisible()
    assert "粤保调〔2020〕第0001号" in dialog.banner.text
    if folder := os.environ.get("PICTURES"):
        dialog.grab().save(f"{folder}/restored_here.png")
    restored = Database.open(f"sqlite:///{(place / 'new' / 'committee.db').as_posix()}", ring=ring)
    with restored.reading() as db:
        assert db.query(Case).all() == []
    restored.close()
    with qtbot.waitSignal(dialog.accepted):
        dialog.cancel_button.click()
