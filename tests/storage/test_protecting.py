from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import URL

from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.storage import key_holders, protecting
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.restoring import restore
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.committee_file import connected, is_encrypted, is_plain
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.storage.recovery_code import new_code
from mediator_desk.storage.sealed_bytes import key_id_of
from mediator_desk.storage.unsaved_files import folder_of, unsaved_in, write_unsaved
from tests.migrated import migrated
from tests.services.conftest import found
from tests.source_tree import ROOT

HE_MIN = KeyOwner(1, "何敏")
WORDS = "四月 的 雨伞 7"
SECRET = "谢家豪"
EVIDENCE = [f"{SECRET}的保单 {number}".encode() * 50 for number in range(3)]
CHILD = Path(__file__).with_name("killed_child.py")
IS_POSIX = os.name != "nt"


@pytest.fixture(autouse=True)
def little_memory(monkeypatch):
    monkeypatch.setattr(key_holders, "MEMORY_KIB", 64)


@pytest.fixture(scope="module")
def plain_committee(tmp_path_factory):
    """Give a folder with a committee in plain files: a case, kept files, something unsaved."""
    folder = tmp_path_factory.mktemp("plain")
    database = migrated(folder / "committee.db")
    found(database).receive()
    for content in EVIDENCE:
        database.store.put(content)
    database.close()
    (folder / "attachments" / ".incoming-left").write_bytes(EVIDENCE[0])
    return folder


@pytest.fixture
def committee(plain_committee, tmp_path, monkeypatch):
    """Give a copy of it, with 空 格 in its path."""
    place = tmp_path / "调解 室"
    shutil.copytree(plain_committee, place)
    monkeypatch.setenv("MEDIATOR_DESK_DATA", str(place))
    write_unsaved(folder_of(_url(place), 1), "case/1", {"form": "case/1", "name": SECRET})
    return place / "committee.db"


@pytest.fixture
def protected(committee):
    protecting.protect(committee, HE_MIN, WORDS, None)
    return committee


def _url(folder: Path) -> str:
    return URL.create("sqlite", database=(folder / "committee.db").as_posix()).render_as_string()


def unlocked(file: Path) -> KeyRing:
    return KeyFile(keys_beside(file)).unlock("何敏", WORDS).ring


def is_readable(file: Path, ring: KeyRing | None) -> bool:
    """Tell whether case, kept files and unsaved input are read with this ring, and the case can be changed."""
    database = Database.open(_url(file.parent), ring=ring)
    assert database.schema_version() is not None
    office = found_again(database)
    assert office == SECRET
    assert [database.store.get(hashlib.sha256(content).hexdigest()) for content in EVIDENCE] == EVIDENCE
    unsaved = list(unsaved_in(folder_of(database.url, 1), ring))
    assert unsaved == [{"form": "case/1", "name": SECRET}]
    database.close()
    return True


def found_again(database: Database) -> str:
    from sqlalchemy import select

    from mediator_desk.models.case import Case

    with database.writing() as db:
        case = db.scalars(select(Case)).one()
        case.facts += "。"
        return case.applicant_name


def plain_files(folder: Path) -> list[str]:
    """Return the files in which somebody without keys reads a name of a party."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if SECRET.encode() in path.read_bytes()]


def test_before_the_names_are_in_plain_files(committee):
    assert len(plain_files(committee.parent)) >= 5  # the control: the search below finds what is there


def test_a_plain_committee_becomes_an_encrypted_one_with_all_that_it_had(committee):
    code = new_code()
    moved = protecting.protect(committee, HE_MIN, WORDS, code)
    assert (moved.files, moved.damaged, moved.ring.is_moving) == (3, (), False)
    assert plain_files(committee.parent) == []
    assert is_encrypted(committee)
    assert is_readable(committee, unlocked(committee))
    assert is_readable(committee, KeyFile(keys_beside(committee)).unlock_by_recovery(code).ring)


def test_every_row_of_every_table_is_the_same_in_the_copy(committee):
    with connected(committee, None) as plain:
        before = _rows(plain)
    ring = protecting.protect(committee, HE_MIN, WORDS, None).ring
    with connected(committee, ring.database) as encrypted:
        assert _rows(encrypted) == before
    assert sum(map(len, before.values())) > 100


def _rows(connection) -> dict[str, list[tuple[object, ...]]]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for (name,) in names}


def test_only_its_owner_reads_the_encrypted_file(protected):
    assert (protected.stat().st_mode & 0o077) == 0


def test_a_committee_is_protected_once(protected):
    with pytest.raises(Refused, match="keys_are_there"):
        protecting.protect(protected, HE_MIN, WORDS, None)


def test_what_is_no_committee_is_refused_and_gets_no_keys(tmp_path):
    place = tmp_path / "committee.db"
    for content in (None, b"", b"x" * 5000):
        if content is not None:
            place.write_bytes(content)
        with pytest.raises(Refused, match="not_a_plain_committee"):
            protecting.protect(place, HE_MIN, WORDS, None)
    assert not KeyFile(keys_beside(place)).is_there


def test_nothing_begins_while_somebody_has_the_records_open(committee):
    database = Database.open(_url(committee.parent))
    with pytest.raises(Unavailable, match="database_in_use"):
        protecting.protect(committee, HE_MIN, WORDS, None)
    assert not KeyFile(keys_beside(committee)).is_there
    assert found_again(database) == SECRET
    database.close()
    protecting.protect(committee, HE_MIN, WORDS, None)
    ring = unlocked(committee)
    database = Database.open(_url(committee.parent), ring=ring)
    with pytest.raises(Unavailable, match="database_in_use"):
        protecting.rekey(committee, ring)
    database.close()
    assert unlocked(committee) == ring


def test_who_opens_the_records_in_the_midst_of_it_never_writes_into_the_file_that_goes(committee):
    """Another program tries to save all the time: what it was told is saved is there afterwards."""
    saved, stop = [0], threading.Event()

    def save() -> None:
        while not stop.is_set():
            try:
                database = Database.open(_url(committee.parent), ring=_ring_if_any(committee))
                try:
                    found_again(database)
                    saved[0] += 1
                finally:
                    database.close()
            except DeskError:
                continue

    other = threading.Thread(target=save)
    other.start()
    try:
        ring = _until_alone(committee)
    finally:
        stop.set()
        other.join()
    database = Database.open(_url(committee.parent), ring=ring)
    with database.reading() as db:
        from sqlalchemy import select

        from mediator_desk.models.case import Case

        assert db.scalars(select(Case.facts)).one().count("。") >= saved[0]
    database.close()


def _ring_if_any(committee: Path) -> KeyRing | None:
    keys = KeyFile(keys_beside(committee))
    return keys.unlock("何敏", WORDS).ring if keys.is_there else None


def _until_alone(committee: Path) -> KeyRing:
    for _n in range(200):
        try:
            if not KeyFile(keys_beside(committee)).is_there:
                return protecting.protect(committee, HE_MIN, WORDS, None).ring
            return protecting.finish(committee, unlocked(committee)).ring
        except Unavailable as error:
            if error.code != "database_in_use":
                raise
    raise AssertionError("never alone")


def test_another_key_reads_everything_and_the_one_before_nothing_any_more(protected):
    before = unlocked(protected)
    moved = protecting.rekey(protected, before)
    after = unlocked(protected)
    assert (moved.ring, moved.files) == (after, 3)
    assert after.current not in before.keys
    assert is_readable(protected, after)
    with pytest.raises(Unavailable, match="keys_do_not_fit"):
        Database.open(_url(protected.parent), ring=before)
    heads = {key_id_of(path.read_bytes()) for path in (protected.parent / "attachments").glob("*/*")}
    assert heads == {after.current}


def test_a_backup_that_lies_on_a_stick_alone_is_restored_after_the_records_got_another_key(protected, tmp_path):
    now, stick, before = datetime(2026, 11, 23, 4, tzinfo=UTC), tmp_path / "U 盘", unlocked(protected)
    assert is_readable(protected, before)
    name = back_up(protected, before, Reason.BY_HAND, now=now).name
    shutil.move(protected.parent / "backups", stick)
    ring = protecting.rekey(protected, before).ring
    assert set(unlocked(protected).keys) > set(before.keys)
    later = now + timedelta(hours=1)
    assert restore(stick / name, protected, ring, newest_schema=SCHEMA_VERSION, now=later).manifest.name == name
    assert is_readable(protected, unlocked(protected))


def test_a_kept_file_that_is_damaged_stays_as_it_lies_and_is_told(protected):
    sha256 = hashlib.sha256(EVIDENCE[1]).hexdigest()
    place = protected.parent / "attachments" / sha256[:2] / sha256
    damaged = place.read_bytes()[:-1] + b"?"
    place.write_bytes(damaged)
    moved = protecting.rekey(protected, unlocked(protected))
    assert (moved.damaged, moved.files) == ((sha256,), 2)
    assert place.read_bytes() == damaged
    assert len(unlocked(protected).keys) == 2  # the key that sealed it stays


def test_a_copy_that_differs_never_takes_the_place_of_the_file(committee, monkeypatch):
    monkeypatch.setattr(protecting, "_counted", lambda connection: object())
    with pytest.raises(Unavailable, match="copy_differs"):
        protecting.protect(committee, HE_MIN, WORDS, None)
    assert is_plain(committee)
    assert not list(committee.parent.glob("*.moving"))
    monkeypatch.undo()
    monkeypatch.setenv("MEDIATOR_DESK_DATA", str(committee.parent))
    assert is_readable(committee, unlocked(committee))  # plain still, with a passphrase already
    protecting.finish(committee, unlocked(committee))
    assert plain_files(committee.parent) == []


def test_too_little_room_is_said_before_anything_begins(committee, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: shutil._ntuple_diskusage(1000, 990, 10))
    with pytest.raises(Unavailable, match="disk_full"):
        protecting.protect(committee, HE_MIN, WORDS, None)
    assert not KeyFile(keys_beside(committee)).is_there


def test_a_plain_file_put_in_the_place_of_the_encrypted_one_is_not_taken_for_it(protected, plain_committee):
    shutil.copy(plain_committee / "committee.db", protected)
    with pytest.raises(Unavailable, match="keys_do_not_fit"):
        Database.open(_url(protected.parent), ring=unlocked(protected))


def test_encrypted_records_without_any_key_file_say_what_is_lost(protected):
    with pytest.raises(Refused, match="passphrase_needed"):
        Database.open(_url(protected.parent))
    for place in protected.parent.glob("committee.keys*"):
        place.unlink()
    with pytest.raises(Unavailable, match="keys_lost"):
        Database.open(_url(protected.parent))


def test_the_keys_of_another_committee_say_that_they_do_not_fit(protected):
    with pytest.raises(Unavailable, match="keys_do_not_fit"):
        Database.open(_url(protected.parent), ring=KeyRing.new())


@pytest.mark.parametrize(("at", "code"), [(100, "keys_do_not_fit"), (-3000, "database_damaged")])
def test_a_damaged_database_is_told_from_a_whole_one(protected, at, code):
    ring, content = unlocked(protected), bytearray(protected.read_bytes())
    content[at] ^= 0xFF
    protected.write_bytes(content)
    with pytest.raises(Unavailable, match=code):
        database = Database.open(_url(protected.parent), ring=ring)
        try:
            with database.reading() as db:
                db.connection().exec_driver_sql("PRAGMA integrity_check").fetchall()
        finally:
            database.close()


@pytest.mark.parametrize("length", [0, 7, 40, -1])
def test_a_kept_file_that_was_cut_off_is_told(protected, length):
    sha256 = hashlib.sha256(EVIDENCE[0]).hexdigest()
    place = protected.parent / "attachments" / sha256[:2] / sha256
    place.write_bytes(place.read_bytes()[:length])
    store = AttachmentStore(protected.parent / "attachments", unlocked(protected).files)
    with pytest.raises(Unavailable, match="attachment_damaged"):
        store.get(sha256)


def test_a_sealed_file_without_its_keys_says_so(protected):
    sha256 = hashlib.sha256(EVIDENCE[0]).hexdigest()
    for keys in (None, KeyRing.new().files):
        with pytest.raises(Unavailable, match="attachment_under_another_key"):
            AttachmentStore(protected.parent / "attachments", keys).get(sha256)


def run_child(act: str, file: Path, at: int) -> subprocess.CompletedProcess[bytes]:
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, str(CHILD), act, str(file), str(at)]
    return subprocess.run(command, env=environ, capture_output=True, timeout=60, check=False)


def steps_of(act: str, folder: Path, scratch: Path) -> int:
    """Return how many steps the work takes, counted on a copy."""
    copy = scratch / "counted" / folder.name
    shutil.copytree(folder, copy)
    done = run_child(act, copy / "committee.db", 0)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.count(b".")


@pytest.mark.skipif(not IS_POSIX, reason="SIGKILL")
@pytest.mark.parametrize("act", ["protect", "rekey"])
@pytest.mark.parametrize("nth", range(8))
def test_killed_at_any_moment_the_committee_is_usable_and_the_rest_is_done_later(committee, tmp_path, act, nth):
    _killed(committee, tmp_path, act, [nth], 8)


@pytest.mark.skipif(not IS_POSIX, reason="SIGKILL")
@pytest.mark.parametrize("act", ["protect", "rekey"])
@pytest.mark.parametrize("milliseconds", [8, 20, 35, 60, 100])
def test_killed_after_any_time_the_committee_is_usable(committee, act, milliseconds):
    """Within the engine's own copying too, of which no audit hook is told."""
    if act == "rekey":
        protecting.protect(committee, HE_MIN, WORDS, None)
    run_child(act, committee, -milliseconds)
    is_usable_and_goes_on(committee)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.skipif(not IS_POSIX, reason="SIGKILL")
@pytest.mark.parametrize("act", ["protect", "rekey"])
def test_killed_at_every_single_step_the_committee_is_usable(committee, tmp_path, act):
    _killed(committee, tmp_path, act, range(1000), 1000)


def _killed(committee: Path, tmp_path: Path, act: str, parts, of: int) -> None:
    if act == "rekey":
        protecting.protect(committee, HE_MIN, WORDS, None)
    steps = steps_of(act, committee.parent, tmp_path)
    assert steps > 30
    for at in sorted({1 + part * (steps - 1) // (of - 1) for part in parts}):
        again = tmp_path / f"killed {at}"
        shutil.copytree(committee.parent, again)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("MEDIATOR_DESK_DATA", str(again))
            move_unsaved(again)
            done = run_child(act, again / "committee.db", at)
            assert done.returncode == -signal.SIGKILL, (at, done.stderr.decode())
            is_usable_and_goes_on(again / "committee.db")
        shutil.rmtree(again)


def move_unsaved(folder: Path) -> None:
    """Let the unsaved input, which lies under the hash of the database's place, be that of the copy."""
    before = next((folder / "unsaved").iterdir())
    before.rename(folder_of(_url(folder), 1).parent)


def is_usable_and_goes_on(file: Path) -> None:
    keys = KeyFile(keys_beside(file))
    if not keys.is_there:  # killed before anything was begun
        assert is_readable(file, None)
        return
    ring = unlocked(file)
    assert is_readable(file, ring)
    if run_child("finish", file, 30).returncode != 0:  # and killed once more on the way
        assert is_readable(file, unlocked(file))
    moved = protecting.finish(file, unlocked(file))
    assert not moved.ring.is_moving
    assert is_readable(file, unlocked(file))
    assert plain_files(file.parent) == []
    # A draft of the key file that a killed program left holds nothing plain, and the next change takes it away.
    left = {path.name for path in file.parent.iterdir() if not path.name.startswith(".committee.keys.")}
    assert left <= {
        "committee.db", "committee.db-wal", "committee.db-shm", "committee.keys", "committee.keys.before",
        "committee.keys.lock", "committee.tries", "committee.untold", "committee.tries.lock", "attachments", "unsaved",
    }, left  # fmt: skip
