from __future__ import annotations

import subprocess
import sys
import threading
from itertools import count

import pytest

from mediator_desk.errors import Unavailable
from mediator_desk.storage.backups.copying import copy_of_moment
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.page_seals import look_at_seals
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import digest_of
from mediator_desk.storage.committee_file import PAGE_BYTES, connected, is_plain
from mediator_desk.storage.key_ring import KeyRing
from tests.storage.backups.conftest import TUESDAY

WRITERS, COPIES = 3, 40
OPENER = """
import sys
from pathlib import Path
from mediator_desk.storage.committee_file import connected
with connected(Path(sys.argv[1]), bytes.fromhex(sys.argv[2])) as connection:
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        print(connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0])
    except Exception as error:
        print(error)
"""


@pytest.fixture
def accounts(tmp_path):
    """Give a busy database: 400 accounts with 100 each, in many pages."""
    file, key = tmp_path / "committee.db", KeyRing.new().database
    file.touch()
    with connected(file, key) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, money INTEGER, filling BLOB)")
        connection.execute("CREATE TABLE saves (writer INTEGER, save INTEGER, filling BLOB)")
        rows = [(100, 900)] * 400
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO accounts (money, filling) VALUES (?, randomblob(?))", rows)
        connection.execute("COMMIT")
    return file, key


class Writer:
    """A process that saves, and the last save that it was told is done."""

    def __init__(self, file, key, number):
        words = [sys.executable, "-m", "tests.storage.backups.writing_child", str(file), key.hex(), str(number)]
        self._process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        self.number, self.last = number, int(self._process.stdout.readline())
        self._reader = threading.Thread(target=self._listen)
        self._reader.start()

    def _listen(self):
        for line in self._process.stdout:
            if line.strip().isdigit():
                self.last = int(line)

    def stop(self):
        self._process.kill()
        self._process.wait()
        self._reader.join()
        self._process.stdout.close()


def test_a_copy_is_of_one_moment_whatever_others_write_and_checkpoint_meanwhile(accounts, tmp_path):
    file, key = accounts
    writers = [Writer(file, key, number) for number in range(WRITERS)]
    try:
        for turn in count():
            if turn >= COPIES and all(writer.last > 40 for writer in writers):
                break
            acknowledged = {writer.number: writer.last for writer in writers}
            copy = tmp_path / f"copy-{turn}"
            copy_of_moment(file, key, copy)
            _is_whole(copy, key, acknowledged)
            copy.unlink()
    finally:
        for writer in writers:
            writer.stop()


def _is_whole(copy, key, acknowledged):
    assert not copy.with_name(copy.name + "-wal").exists()
    with connected(copy, key) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        assert connection.execute("SELECT sum(money), count(*) FROM accounts").fetchone() == (40_000, 400)
        for writer, save in acknowledged.items():
            query = "SELECT max(save), count(*), min(save) FROM saves WHERE writer = ?"
            newest, rows, oldest = connection.execute(query, (writer,)).fetchone()
            assert newest >= save
            assert rows == newest - oldest + 1  # none missing in between


@pytest.mark.skipif(sys.platform == "win32", reason="locks belong to handles there")
def test_a_backup_takes_no_lock_from_the_desk_that_has_the_records_open(records):
    database = records.open()
    try:
        with database.reading() as db:
            db.connection().exec_driver_sql("SELECT count(*) FROM cases").fetchall()
            back_up(records.file, records.ring, Reason.BY_HAND, now=TUESDAY)
        is_plain(records.file)
        words = [sys.executable, "-c", OPENER, str(records.file), records.ring.database.hex()]
        said = subprocess.run(words, capture_output=True, text=True, check=True).stdout
        assert "locked" in said or "wal" in said
    finally:
        database.close()


def test_a_page_that_nobody_counts_is_looked_at_too(records):
    with records.file.open("rb+") as file:
        file.seek(-2000, 2)
        file.write(b"damaged")
    with pytest.raises(Unavailable) as caught:
        back_up(records.file, records.ring, Reason.BY_HAND, now=TUESDAY)
    assert caught.value.code == "database_damaged"
    assert len(records.shelf.names()) == 1


def test_every_page_has_a_seal_and_a_changed_byte_breaks_it(accounts):
    file, key = accounts
    looked = look_at_seals(file, key)
    assert looked == (digest_of(file), 0)
    whole = file.read_bytes()
    for page in range(1, len(whole) // PAGE_BYTES + 1):
        changed = bytearray(whole)
        changed[page * PAGE_BYTES - 1 - page * 37 % (PAGE_BYTES - 20)] ^= 1
        file.write_bytes(changed)
        assert look_at_seals(file, key).broken_page == page
