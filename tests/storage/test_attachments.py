from __future__ import annotations

import hashlib

import pytest

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage import attachments
from mediator_desk.storage.attachments import AttachmentStore, kept_files_of
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.sealed_bytes import seal


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def test_what_is_put_in_comes_back_under_its_hash(store):
    sha256 = store.put("调解协议书".encode())
    assert sha256 == hashlib.sha256("调解协议书".encode()).hexdigest()
    assert store.get(sha256) == "调解协议书".encode()


def test_a_file_is_kept_as_its_bytes_are(store, tmp_path):
    file = tmp_path / "=1+1.pdf"
    file.write_bytes(b"x" * 3_000_000)
    assert store.get(store.put(file)) == file.read_bytes()


def test_the_same_bytes_are_kept_once_and_nothing_else_is_left(store):
    first = store.put(b"same")
    assert store.put(b"same") == first
    assert [path.name for path in store.folder.rglob("*") if path.is_file()] == [first]


def test_a_damaged_file_is_noticed_and_mended_by_putting_it_again(store):
    sha256 = store.put(b"evidence")
    place = store.folder / sha256[:2] / sha256
    place.write_bytes(b"evidencf")
    with pytest.raises(Unavailable, match="attachment_damaged"):
        store.get(sha256)
    store.put(b"evidence")
    assert store.get(sha256) == b"evidence"


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "AB" * 32, "/etc/hostname", "0" * 63])
def test_a_name_is_never_a_path(store, name):
    with pytest.raises(Unavailable, match="attachment_missing"):
        store.get(name)


def test_a_file_that_is_not_there_is_named(store):
    with pytest.raises(Unavailable) as told:
        store.get("0" * 64)
    assert (told.value.code, told.value.params) == ("attachment_missing", {"sha256": "0" * 64})


def test_a_file_that_is_too_large_is_refused_and_leaves_nothing(store, monkeypatch):
    monkeypatch.setattr(attachments, "LARGEST_FILE", 10)
    with pytest.raises(Refused, match="attachment_too_large"):
        store.put(b"x" * 11)
    assert not [path for path in store.folder.rglob("*") if path.is_file()]


def test_a_source_that_cannot_be_read_is_said(store, tmp_path):
    with pytest.raises(Unavailable, match="file_unreadable"):
        store.put(tmp_path / "gone.pdf")


def test_with_keys_nothing_on_the_disk_says_what_is_in_it(tmp_path):
    ring, content = KeyRing.new(), "谢家豪的保单".encode() * 1000
    store = AttachmentStore(tmp_path / "kept", ring.files)
    sha256 = store.put(content)
    assert sha256 == hashlib.sha256(content).hexdigest()
    assert store.get(sha256) == content
    assert not [path for path in store.folder.rglob("*") if path.is_file() and "谢家豪".encode() in path.read_bytes()]


def test_a_large_file_is_sealed_as_it_is_read(tmp_path):
    file = tmp_path / "scan.pdf"
    file.write_bytes(b"x" * 3_500_000)
    store = AttachmentStore(tmp_path / "kept", KeyRing.new().files)
    assert store.get(store.put(file)) == file.read_bytes()


def test_sealed_files_in_each_others_place_are_told(tmp_path):
    store = AttachmentStore(tmp_path / "kept", KeyRing.new().files)
    one, other = (store.folder / name[:2] / name for name in (store.put(b"one"), store.put(b"other")))
    one.write_bytes(other.read_bytes())
    with pytest.raises(Unavailable, match="attachment_damaged"):
        store.get(one.name)


@pytest.mark.parametrize("keys", [None, KeyRing.new().files])
def test_a_file_that_begins_like_a_sealed_one_is_kept_as_any_other(tmp_path, keys):
    content = seal(b"of somebody else", KeyRing.new().files)
    store = AttachmentStore(tmp_path / "kept", keys)
    assert store.get(store.put(content)) == content


def test_a_plain_file_that_looks_sealed_is_sealed_like_any_other(tmp_path):
    content = seal(b"of somebody else", KeyRing.new().files)
    sha256 = AttachmentStore(tmp_path / "kept").put(content)
    store = AttachmentStore(tmp_path / "kept", KeyRing.new().files)
    store.seal_again(sha256)
    assert (store.get(sha256), list(store.under_another_key())) == (content, [])


def test_what_lay_plain_is_read_and_sealed_when_its_turn_comes(tmp_path):
    sha256 = AttachmentStore(tmp_path / "kept").put(b"evidence")
    store = AttachmentStore(tmp_path / "kept", KeyRing.new().files)
    assert (store.get(sha256), list(store.under_another_key())) == (b"evidence", [sha256])
    store.seal_again(sha256)
    assert (store.get(sha256), list(store.under_another_key())) == (b"evidence", [])


def test_the_practice_committee_shares_no_kept_file_with_the_own_one(tmp_path):
    assert kept_files_of(tmp_path / "practice.db") != kept_files_of(tmp_path / "committee.db")
