from __future__ import annotations

import json
import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.services.backups.traces import tell_backed_up
from mediator_desk.services.office.comings import tell_came, tell_left
from mediator_desk.storage.backups.making import back_up, copy_to, has_news
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import DATABASE, MANIFEST, Shelf, shelf_of
from mediator_desk.storage.committee_file import is_encrypted
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from tests.migrated import migrated
from tests.services.conftest import found
from tests.storage.backups.conftest import EVIDENCE, HE_MIN, MONDAY, TUESDAY, WORDS, Records


def test_a_backup_says_what_is_in_it(records):
    (name,) = records.shelf.names()
    manifest = prove(records.shelf, name, records.ring)
    assert name == "20261123T040000Z"
    assert manifest.reason is Reason.ROUTINE
    assert manifest.counts["cases"] == 1
    assert manifest.anchor[0] == manifest.counts["audit_links"] > 0
    assert len(manifest.attachments) == len(EVIDENCE)
    assert manifest.key == records.ring.current


def test_a_backup_is_encrypted_by_the_keys_of_the_committee(records):
    (name,) = records.shelf.names()
    assert is_encrypted(records.shelf.folder / name / DATABASE)
    whole = b"".join(file.read_bytes() for file in records.shelf.folder.rglob("*") if file.is_file())
    assert "谢家豪".encode() not in whole


def test_kept_files_are_shared_by_all_backups(records):
    records.back_up(TUESDAY)
    assert len(list((records.shelf.folder / "attachments").glob("*/*"))) == len(EVIDENCE)


def test_a_backup_is_made_while_somebody_writes(records):
    database = records.open()
    try:
        with database.writing() as db:
            db.connection().exec_driver_sql("UPDATE cases SET facts = '改了一半'")
            name = records.back_up(TUESDAY)
        assert prove(records.shelf, name, records.ring).counts["cases"] == 1
    finally:
        database.close()


def test_there_is_news_only_after_something_was_done(records):
    assert not has_news(records.file, records.ring)
    shutil.rmtree(records.shelf.folder)
    assert has_news(records.file, records.ring)


def test_a_file_that_was_damaged_already_is_named_and_does_not_hinder(records):
    shutil.rmtree(records.shelf.folder / "attachments")
    file = next((records.file.parent / "attachments").glob("*/*"))
    file.write_bytes(b"damaged")
    manifest = back_up(records.file, records.ring, Reason.BY_HAND, now=TUESDAY)
    assert manifest.lacking == (file.name,)
    prove(records.shelf, manifest.name, records.ring)


def name_in_a_row(records, sha256):
    database = records.open()
    try:
        with database.writing() as db:
            same = {"case_id": db.query(Case).one().id, "media_type": "application/pdf", "size": 1, "added_at": MONDAY}
            db.add(Attachment(kind=AttachmentKind.EVIDENCE, name="保单.pdf", sha256=sha256, **same))
    finally:
        database.close()


def test_a_named_file_that_is_missing_is_told_and_its_last_good_copy_stays(records):
    file = next((records.file.parent / "attachments").glob("*/*"))
    name_in_a_row(records, file.name)
    file.unlink()
    for day in range(1, 400, 12):
        records.back_up(MONDAY + timedelta(days=day))
    newest = records.shelf.manifests()[0]
    assert "20261123T040000Z" not in records.shelf.names()
    assert newest.lacking == (file.name,)
    assert file.name in newest.attachments
    prove(records.shelf, newest.name, records.ring)


def test_a_named_file_that_is_nowhere_any_more_is_told(records):
    name_in_a_row(records, "ab" * 32)
    manifest = back_up(records.file, records.ring, Reason.BY_HAND, now=TUESDAY)
    assert manifest.lacking == ("ab" * 32,)
    assert "ab" * 32 not in manifest.attachments


def test_old_ones_go_with_the_files_that_only_they_had(records):
    first = next((records.file.parent / "attachments").glob("*/*"))
    first.unlink()
    for day in range(1, 400, 12):
        records.back_up(MONDAY + timedelta(days=day))
    names = records.shelf.names()
    assert "20261123T040000Z" not in names
    assert len(list((records.shelf.folder / "attachments").glob("*/*"))) == len(EVIDENCE) - 1
    for name in names:
        prove(records.shelf, name, records.ring)


def test_what_the_program_did_not_make_is_never_deleted(records):
    folder = records.shelf.folder
    mine = [
        folder / "我的笔记.txt",
        folder / "20261123T040000Z" / "为什么.txt",
        folder / "attachments" / "照片.jpg",
        folder / "attachments" / "ab" / "notes",
        folder / "20200101T000000Z" / "holiday.txt",
        folder / ".making-20200101T000000Z" / "draft.txt",
    ]
    for file in mine:
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text("mine", encoding="utf-8")
    for day in range(1, 400, 12):
        records.back_up(MONDAY + timedelta(days=day))
    assert all(file.read_text(encoding="utf-8") == "mine" for file in mine)


def test_kept_files_stay_while_a_backup_cannot_be_read(records):
    (records.shelf.folder / "20261123T040000Z" / MANIFEST).write_text("{", encoding="utf-8")
    for file in (records.file.parent / "attachments").glob("*/*"):
        file.unlink()
    for day in range(1, 400, 12):
        records.back_up(MONDAY + timedelta(days=day))
    assert len(list((records.shelf.folder / "attachments").glob("*/*"))) == len(EVIDENCE)


def test_a_second_target_has_the_same_and_is_proved(records, tmp_path):
    stick = tmp_path / "U 盘"
    stick.mkdir()
    name = records.shelf.names()[0]
    copy_to(records.shelf, name, stick, records.ring, now=MONDAY)
    copy_to(records.shelf, name, stick, records.ring, now=MONDAY)
    assert prove(Shelf(stick), name, records.ring).anchor == records.shelf.manifest(name).anchor


def test_a_target_that_is_away_is_told(records, tmp_path):
    with pytest.raises(Unavailable) as caught:
        copy_to(records.shelf, records.shelf.names()[0], tmp_path / "gone", records.ring, now=MONDAY)
    assert caught.value.code == "backup_target_away"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_a_full_disk_is_told_and_leaves_no_backup(records, monkeypatch):
    from mediator_desk.storage.backups import making

    def full(_path: Path, content: bytes) -> None:
        with open("/dev/full", "wb") as device:
            device.write(content)

    monkeypatch.setattr(making, "write_synced", full)
    before = records.shelf.names()
    with pytest.raises(Unavailable) as caught:
        records.back_up(TUESDAY)
    assert caught.value.code == "disk_full"
    assert records.shelf.names() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only_is_told(records, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    stick.chmod(0o500)
    try:
        with pytest.raises(Unavailable) as caught:
            copy_to(records.shelf, records.shelf.names()[0], stick, records.ring, now=MONDAY)
    finally:
        stick.chmod(0o700)
    assert caught.value.code == "folder_read_only"


def test_without_the_keys_there_is_no_backup(records):
    with pytest.raises(Refused) as caught:
        back_up(records.file, None, Reason.BY_HAND, now=TUESDAY)
    assert caught.value.code == "passphrase_needed"
    assert records.shelf.names() == ["20261123T040000Z"]


def test_a_plain_committee_is_backed_up_too(embedded_database):
    file = embedded_database.file
    manifest = back_up(file, None, Reason.ROUTINE, now=MONDAY)
    assert manifest.key == ""
    prove(Shelf(shelf_of(file)), manifest.name, None)
    facts = json.loads((shelf_of(file) / manifest.name / MANIFEST).read_text(encoding="utf-8"))
    assert facts["program"] == "mediator-desk"


@pytest.fixture
def another(tmp_path):
    """Give the records of another committee."""
    ring = KeyRing.new()
    other = Records(tmp_path / "another" / "committee.db", ring)
    database = migrated(other.file, ring)
    found(database).receive("别的委员会")
    database.close()
    KeyFile(keys_beside(other.file)).create(ring, HE_MIN, WORDS)
    return other


def test_two_committees_share_a_stick_and_none_touches_what_is_the_others(records, another, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    for one in (records, another, records, another):
        name = one.back_up(MONDAY)  # in the same second too
        copy_to(one.shelf, name, stick, one.ring, now=MONDAY)
    for day in range(1, 400, 12):
        name = another.back_up(MONDAY + timedelta(days=day))
        copy_to(another.shelf, name, stick, another.ring, now=MONDAY + timedelta(days=day))
    for name in Shelf(stick).names():
        prove(Shelf(stick), name, records.ring)
    (own,) = stick.glob("backups-*")
    assert Shelf(stick).names()
    for name in Shelf(own).names():
        prove(Shelf(own), name, another.ring)


def test_rotation_leaves_the_backups_of_another_committee_in_the_same_folder(records, another):
    before = records.shelf.names()
    for name in another.shelf.names() or [another.back_up(MONDAY + timedelta(hours=1))]:
        shutil.copytree(another.shelf.folder / name, records.shelf.folder / name)
    for day in range(1, 400, 12):
        records.back_up(MONDAY + timedelta(days=day))
    assert name in records.shelf.names()
    assert before[0] not in records.shelf.names()


def test_a_backup_made_while_the_clock_is_behind_stays(records):
    for day in range(1, 400, 12):
        records.back_up(MONDAY + timedelta(days=day))
    name = records.back_up(MONDAY - timedelta(days=900), Reason.AT_CLOSE)
    assert prove(records.shelf, name, records.ring).counts["cases"] == 1


def test_who_only_came_and_went_is_no_news(records):
    back_up(records.file, records.ring, Reason.BY_HAND, now=TUESDAY)
    database = Database.open(f"sqlite:///{records.file.as_posix()}", ring=records.ring)
    by = Actor(None, "何敏", Role.ADMINISTRATOR)
    with database.writing() as db:
        tell_came(db, by=by, now=TUESDAY)
        tell_left(db, by=by, now=TUESDAY)
    assert not has_news(records.file, records.ring)
    with database.writing() as db:
        tell_backed_up(db, by=by, now=TUESDAY)
    database.close()
    assert has_news(records.file, records.ring)
