"""Kept files on the server of an office: the same promises as of a folder."""

from __future__ import annotations

import hashlib
import tracemalloc

import pytest
from sqlalchemy import text

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage import attachments
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.sealed_bytes import CHUNK, seal
from mediator_desk.storage.server_store import ServerStore


@pytest.fixture
def engine(postgresql_database):
    return postgresql_database._engine


@pytest.fixture(params=["plain", "sealed"])
def store(request, engine):
    return ServerStore(engine, KeyRing.new().files if request.param == "sealed" else None)


def rows(engine):
    with engine.connect() as connection:
        return connection.execute(text("SELECT count(*) FROM kept_chunks")).scalar_one()


def test_the_files_of_an_office_lie_on_its_server(postgresql_database):
    assert isinstance(postgresql_database.store, ServerStore)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 5 * CHUNK + 7])
def test_what_is_put_in_comes_back_under_its_hash(store, size):
    content = bytes(number * 7 % 251 for number in range(1000)) * (size // 1000 + 1)
    content = content[:size]
    sha256 = store.put(content)
    assert sha256 == hashlib.sha256(content).hexdigest()
    assert (store.get(sha256), store.has(sha256), list(store.hashes())) == (content, True, [sha256])


def test_a_file_is_kept_as_its_bytes_are(store, tmp_path):
    file = tmp_path / "=1+1.pdf"
    file.write_bytes(b"x" * 3_000_000)
    assert store.get(store.put(file)) == file.read_bytes()


def test_the_same_bytes_are_kept_once(store, engine):
    sha256, before = store.put(b"same"), rows(engine)
    assert (store.put(b"same"), rows(engine)) == (sha256, before)


def test_what_is_removed_is_gone(store, engine):
    sha256 = store.put(b"evidence")
    store.remove(sha256)
    store.remove(sha256)
    assert (store.has(sha256), rows(engine)) == (False, 0)
    with pytest.raises(Unavailable, match="attachment_missing"):
        store.get(sha256)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "AB" * 32, "0" * 64])
def test_what_is_no_kept_file_is_named(store, name):
    with pytest.raises(Unavailable, match="attachment_missing"):
        store.get(name)


def test_a_damaged_file_is_noticed(store, engine):
    sha256 = store.put(b"evidence")
    with engine.begin() as connection:
        connection.execute(text("UPDATE kept_chunks SET content = overlay(content placing '\\x00' from 8 for 1)"))
    with pytest.raises(Unavailable, match="attachment_"):
        store.get(sha256)


def test_a_lost_part_is_noticed(store, engine):
    sha256 = store.put(b"x" * (3 * CHUNK))
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM kept_chunks WHERE place = 1"))
    with pytest.raises(Unavailable, match="attachment_damaged"):
        store.get(sha256)


def test_a_file_that_is_too_large_is_refused_and_leaves_nothing(store, engine, monkeypatch):
    monkeypatch.setattr(attachments, "LARGEST_FILE", 10)
    with pytest.raises(Refused, match="attachment_too_large"):
        store.put(b"x" * 11)
    assert rows(engine) == 0


def test_a_source_that_cannot_be_read_is_said(store, tmp_path):
    with pytest.raises(Unavailable, match="file_unreadable"):
        store.put(tmp_path / "gone.pdf")


def test_with_keys_nothing_on_the_server_says_what_is_in_it(engine):
    content = "谢家豪的保单".encode() * 1000
    ServerStore(engine, KeyRing.new().files).put(content)
    with engine.connect() as connection:
        kept = b"".join(connection.execute(text("SELECT content FROM kept_chunks ORDER BY place")).scalars())
    assert "谢家豪".encode() not in kept


def test_what_lay_plain_is_read_and_sealed_when_its_turn_comes(engine):
    sha256 = ServerStore(engine).put(b"evidence")
    store = ServerStore(engine, KeyRing.new().files)
    assert (store.get(sha256), list(store.under_another_key())) == (b"evidence", [sha256])
    store.seal_again(sha256)
    assert (store.get(sha256), list(store.under_another_key())) == (b"evidence", [])


def test_a_file_that_begins_like_a_sealed_one_is_kept_as_any_other(store):
    content = seal(b"of somebody else", KeyRing.new().files)
    assert store.get(store.put(content)) == content


def test_another_ring_opens_nothing(engine):
    sha256 = ServerStore(engine, KeyRing.new().files).put(b"evidence")
    with pytest.raises(Unavailable, match="attachment_under_another_key"):
        ServerStore(engine, KeyRing.new().files).get(sha256)


def test_a_server_that_is_full_is_said_and_leaves_nothing(store, engine):
    full = "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RAISE EXCEPTION 'x' USING ERRCODE = "
    with engine.begin() as connection:
        connection.execute(text(f"{full} '53100'; END$$"))
        connection.execute(
            text(
                "CREATE TRIGGER no_room BEFORE INSERT ON kept_chunks FOR EACH ROW WHEN (NEW.place = 2) "
                "EXECUTE FUNCTION no_room()"
            )
        )
    with pytest.raises(Unavailable, match="server_disk_full"):
        store.put(b"x" * (4 * CHUNK))
    assert rows(engine) == 0


def test_putting_a_large_file_needs_little_memory(engine, tmp_path):
    file = tmp_path / "scan.pdf"
    file.write_bytes(b"x" * (40 * CHUNK))
    store = ServerStore(engine, KeyRing.new().files)
    store.put(b"warm")
    tracemalloc.start()
    try:
        store.put(file)
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 25 * CHUNK
