from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from mediator_desk.database import SCHEMA_VERSION
from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.storage.backups import restoring
from mediator_desk.storage.backups.making import copy_to
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.restoring import restore
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import Shelf, copied
from mediator_desk.storage.committee_file import connected, is_encrypted, opens
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.storage.protecting import protect, rekey
from tests.migrated import migrated
from tests.services.conftest import found
from tests.source_tree import ROOT
from tests.storage.backups.conftest import EVIDENCE, HE_MIN, MONDAY, TUESDAY, WORDS, Records

CHILD = Path(__file__).with_name("killed_child.py")
WEDNESDAY = TUESDAY + timedelta(days=1)


def put_back(records: Records, name: str | None = None, *, ring: KeyRing | None = None) -> Path | None:
    place = records.shelf.folder / (name or records.shelf.names()[-1])
    return restore(place, records.file, ring or records.ring, newest_schema=SCHEMA_VERSION, now=WEDNESDAY).before


def test_the_records_are_as_they_were(records):
    records.receive("林秀英")
    put_back(records)
    assert records.applicants() == ["谢家豪"]


def test_the_one_that_is_restored_is_not_rotated_away_by_the_backup_before(records):
    name = records.back_up(WEDNESDAY - timedelta(hours=1))
    put_back(records, name)
    assert name in records.shelf.names()


def test_what_was_there_is_backed_up_first(records):
    records.receive("林秀英")
    before = put_back(records)
    manifest = prove(records.shelf, before.name, records.ring)
    assert manifest.reason is Reason.BEFORE_RESTORE
    put_back(records, before.name)
    assert records.applicants() == ["谢家豪", "林秀英"]


def test_kept_files_that_are_gone_or_damaged_come_back(records):
    first, second, _third = sorted((records.file.parent / "attachments").glob("*/*"))
    first.unlink()
    second.write_bytes(b"damaged")
    put_back(records)
    database = records.open()
    contents = {database.store.get(sha256) for sha256 in database.store.hashes()}
    database.close()
    assert contents == set(EVIDENCE)


def test_on_a_new_computer_the_keys_come_along(records, tmp_path):
    stick = tmp_path / "stick"
    shutil.copytree(records.shelf.folder, stick)
    new = Records(tmp_path / "new" / "committee.db", records.ring)
    restore(stick / Shelf(stick).names()[0], new.file, records.ring, newest_schema=SCHEMA_VERSION, now=WEDNESDAY)
    assert new.applicants() == ["谢家豪"]
    assert KeyFile(keys_beside(new.file)).unlock(HE_MIN.name, WORDS).ring.current == records.ring.current


def test_who_was_removed_since_does_not_come_back_with_the_keys(records):
    keys = KeyFile(keys_beside(records.file))
    keys.change_passphrase(HE_MIN, WORDS, "五月 的 雨伞 8")
    put_back(records)
    keys.unlock(HE_MIN.name, "五月 的 雨伞 8")
    with pytest.raises(Refused):
        keys.unlock(HE_MIN.name, WORDS)


def test_a_backup_of_a_newer_program_is_refused(records):
    with pytest.raises(Unavailable) as caught:
        restore(
            records.shelf.folder / records.shelf.names()[0],
            records.file,
            records.ring,
            newest_schema="0001",
            now=WEDNESDAY,
        )
    assert caught.value.code == "backup_of_newer_program"
    assert records.applicants() == ["谢家豪"]


def test_records_with_other_keys_are_not_replaced(records, tmp_path):
    other = KeyRing.new()
    place = tmp_path / "other" / "committee.db"
    place.parent.mkdir()
    KeyFile(keys_beside(place)).create(other, HE_MIN, WORDS)
    place.write_bytes(os.urandom(8192))
    with pytest.raises(DeskError) as caught:
        restore(
            records.shelf.folder / records.shelf.names()[0], place, other, newest_schema=SCHEMA_VERSION, now=WEDNESDAY
        )
    assert caught.value.code == "backup_keys_do_not_fit"


def test_records_that_somebody_has_open_are_not_replaced(records):
    records.receive("林秀英")
    database = records.open()
    try:
        with database.reading() as db:
            db.connection().exec_driver_sql("SELECT count(*) FROM cases").fetchone()
            with pytest.raises(Unavailable) as caught:
                put_back(records)
    finally:
        database.close()
    assert caught.value.code == "records_in_use"
    assert records.applicants() == ["谢家豪", "林秀英"]


def test_damaged_records_are_kept_as_they_are_and_replaced(records):
    damaged = bytearray(records.file.read_bytes())
    damaged[100:200] = bytes(100)
    records.file.write_bytes(damaged)
    before = put_back(records)
    assert (before / "committee.db").read_bytes() == damaged
    assert records.applicants() == ["谢家豪"]


@pytest.mark.parametrize("is_empty", [False, True], ids=["gone", "empty"])
def test_the_log_of_lost_records_is_kept_and_not_written_over_the_backup(records, is_empty):
    """The file was lost after a crash, or put away by a scanner of viruses; its -wal stayed."""
    log, desk = records.file.with_name("committee.db-wal"), records.open()
    records.receive("林秀英")
    left = log.read_bytes()
    desk.close()
    records.file.unlink()
    log.write_bytes(left)
    if is_empty:
        records.file.touch()
    before = put_back(records)
    assert (before / log.name).read_bytes() == left
    assert records.applicants() == ["谢家豪"]


def test_no_id_is_given_again_after_a_restore(records):
    """Else the backup of before would bring one case back over another."""
    since = records.receive("林秀英")
    put_back(records)
    assert records.receive("王小明") > since


def test_what_another_desk_saves_while_records_are_exchanged_is_not_lost(records, monkeypatch):
    saved = []

    def copied_slowly(source, target):
        with connected(records.file, records.ring.database) as other:
            other.execute("PRAGMA busy_timeout = 0")
            with contextlib.suppress(dbapi2.OperationalError):
                other.execute("UPDATE cases SET facts = '另一台'")
                saved.append("另一台")
        return copied(source, target)

    monkeypatch.setattr(restoring, "copied", copied_slowly)
    put_back(records)
    assert not saved
    assert records.applicants() == ["谢家豪"]


def plain_records(place: Path) -> Records:
    place.mkdir()
    records = Records(place / "committee.db", None)
    database = migrated(records.file)
    found(database).receive()
    database.store.put(EVIDENCE[0])
    database.close()
    return records


def test_a_plain_backup_is_restored_under_the_keys_that_the_records_have_now(tmp_path):
    records = plain_records(tmp_path / "plain")
    name = records.back_up()
    shutil.copytree(records.shelf.folder, tmp_path / "stick")
    records.ring = protect(records.file, HE_MIN, WORDS, None).ring
    restore(tmp_path / "stick" / name, records.file, records.ring, newest_schema=SCHEMA_VERSION, now=WEDNESDAY)
    assert is_encrypted(records.file)
    assert records.applicants() == ["谢家豪"]


def test_backups_from_before_there_were_keys_are_sealed_with_them(tmp_path):
    """They hold all that was just encrypted, here and on the second target."""
    records, stick = plain_records(tmp_path / "plain"), tmp_path / "stick"
    stick.mkdir()
    name = records.back_up()
    copy_to(records.shelf, name, stick, None, now=WEDNESDAY)
    moved = protect(records.file, HE_MIN, WORDS, None)
    records.ring = moved.ring
    assert not moved.plain_backups
    (sealed,) = records.shelf.names()
    assert prove(records.shelf, sealed, records.ring).made_at == MONDAY
    copy_to(records.shelf, sealed, stick, records.ring, now=WEDNESDAY)
    for shelf in (records.shelf, Shelf(stick)):
        assert name not in shelf.names()
        whole = b"".join(file.read_bytes() for file in shelf.folder.rglob("*") if file.is_file())
        assert "谢家豪".encode() not in whole
    put_back(records, sealed)
    assert records.applicants() == ["谢家豪"]


def test_an_older_backup_is_restored_under_the_key_of_today(records):
    """Whoever had the key before must not read what is written from now on."""
    older = records.ring
    records.ring = rekey(records.file, records.ring).ring
    shutil.rmtree(records.file.parent / "attachments")
    put_back(records)
    assert opens(records.file, records.ring.database)
    assert not opens(records.file, older.database)
    database = records.open()
    assert set(database.store.hashes()) == {sha256(content).hexdigest() for content in EVIDENCE}
    assert not list(database.store.under_another_key())
    database.close()


def test_a_backup_of_another_committee_replaces_nothing(tmp_path):
    own, another = (plain_records(tmp_path / name) for name in ("own", "another"))
    another.receive("别的委员会")
    with connected(another.file, None) as connection:  # tests give every committee the same chain
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute("UPDATE audit_links SET mac = ? WHERE seq = 1", ("ab" * 32,))
    name = another.back_up()
    with pytest.raises(Refused) as caught:
        restore(another.shelf.folder / name, own.file, None, newest_schema=SCHEMA_VERSION, now=WEDNESDAY)
    assert caught.value.code == "backup_of_another_committee"
    assert own.applicants() == ["谢家豪"]


@pytest.mark.parametrize("left", [b"{", None], ids=["damaged", "lost"])
def test_keys_that_are_damaged_or_lost_come_back_with_the_backup(records, left):
    keys = KeyFile(keys_beside(records.file))
    for place in (keys.path, keys.copy):
        place.unlink()
        if left is not None:
            place.write_bytes(left)
    put_back(records)
    assert keys.unlock(HE_MIN.name, WORDS).ring.current == records.ring.current
    keys.check(records.ring)
    kept = [place.read_bytes() for place in keys.path.parent.glob("*.damaged")]
    assert kept == ([] if left is None else [left, left])


def test_a_damaged_backup_replaces_nothing(records):
    records.receive("林秀英")
    (records.shelf.folder / records.shelf.names()[0] / "database").write_bytes(b"")
    with pytest.raises(Unavailable):
        put_back(records)
    assert records.applicants() == ["谢家豪", "林秀英"]


def run_child(act: str, records: Records, at: int, now: datetime = WEDNESDAY) -> int:
    place = records.shelf.folder / "20261123T040000Z"
    words = [act, str(records.file), str(at), now.isoformat(), str(place)]
    run = subprocess.run(
        [sys.executable, str(CHILD), *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        timeout=60,
    )
    return run.returncode


STEPS_TRIED = (3, 10, 18, 26)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("at", STEPS_TRIED)
def test_a_backup_that_is_killed_leaves_no_half_one(records, at):
    records.receive("林秀英")
    ended = run_child("back_up", records, at)
    assert ended in (0, -signal.SIGKILL)
    for name in records.shelf.names():
        prove(records.shelf, name, records.ring)
    name = records.back_up(TUESDAY)
    prove(records.shelf, name, records.ring)
    assert not list(records.shelf.folder.glob(".making-*"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize("at", [15, 35, 45, 52, 60])
def test_a_restore_that_is_killed_leaves_the_records_before_or_those_of_the_backup(records, at):
    records.receive("林秀英")
    ended = run_child("restore", records, at)
    assert ended in (0, -signal.SIGKILL)
    assert records.applicants() in (["谢家豪"], ["谢家豪", "林秀英"])
    put_back(records, "20261123T040000Z")
    assert records.applicants() == ["谢家豪"]
