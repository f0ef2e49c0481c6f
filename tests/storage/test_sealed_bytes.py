from __future__ import annotations

import io

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator_desk.errors import Unavailable
from mediator_desk.storage import sealed_bytes
from mediator_desk.storage.key_ring import KeyRing, derived
from mediator_desk.storage.sealed_bytes import (
    CHUNK,
    HEAD_BYTES,
    PROOF_BYTES,
    key_id_of,
    read_sealed,
    seal,
    sealed_chunks,
    unseal,
)

RING = KeyRing.new()
KEYS = RING.files
SMALL = 64
SEALED_CHUNK = SMALL + PROOF_BYTES


@pytest.fixture(scope="module", autouse=True)
def small_chunks():
    """Let a few bytes be many chunks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sealed_bytes, "CHUNK", SMALL)
        yield


@given(st.binary(max_size=5 * SMALL), st.integers(1, 3 * SMALL))
def test_what_is_sealed_comes_back_in_whatever_pieces_it_was_given(content, size):
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    sealed = b"".join(sealed_chunks(pieces, KEYS))
    assert unseal(sealed, KEYS) == content
    assert key_id_of(sealed) == RING.current


@given(st.binary(min_size=1, max_size=4 * SMALL), st.data())
def test_one_changed_bit_anywhere_is_seen(content, data):
    sealed = bytearray(seal(content, KEYS))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises(Unavailable, match="sealed_"):
        unseal(bytes(sealed), KEYS)


@given(st.binary(max_size=4 * SMALL), st.data())
def test_a_file_that_ends_too_early_is_seen_wherever_it_ends(content, data):
    sealed = seal(content, KEYS)
    with pytest.raises(Unavailable, match="sealed_damaged"):
        unseal(sealed[: data.draw(st.integers(0, len(sealed) - 1))], KEYS)


@given(st.binary(max_size=2 * SMALL), st.binary(min_size=1, max_size=2 * SEALED_CHUNK))
def test_what_was_hung_on_behind_is_seen(content, behind):
    with pytest.raises(Unavailable, match="sealed_damaged"):
        unseal(seal(content, KEYS) + behind, KEYS)


@settings(max_examples=30)
@given(st.permutations(range(4)).filter(lambda order: list(order) != [0, 1, 2, 3]))
def test_chunks_in_each_others_place_are_seen(order):
    sealed = seal(bytes(4 * SMALL), KEYS)
    head, body = sealed[:HEAD_BYTES], sealed[HEAD_BYTES:]
    chunks = [body[start : start + SEALED_CHUNK] for start in range(0, len(body), SEALED_CHUNK)]
    with pytest.raises(Unavailable, match="sealed_damaged"):
        unseal(head + b"".join(chunks[place] for place in order), KEYS)


def test_a_chunk_of_another_file_is_seen():
    one, other = seal(b"a" * 3 * SMALL, KEYS), seal(b"b" * 3 * SMALL, KEYS)
    cut = HEAD_BYTES + SEALED_CHUNK
    with pytest.raises(Unavailable, match="sealed_damaged"):
        unseal(one[:cut] + other[cut:], KEYS)


def test_the_same_content_is_never_sealed_to_the_same_bytes():
    assert seal(b"same", KEYS) != seal(b"same", KEYS)


def test_a_key_that_is_not_on_the_ring_is_named_as_what_is_lacking():
    with pytest.raises(Unavailable, match="sealed_under_another_key"):
        unseal(seal(b"x", KeyRing.new().files), KEYS)


def test_an_older_key_still_opens_and_the_newest_seals():
    before = seal("从前".encode(), KEYS)
    ring = RING.with_new_key()
    assert unseal(before, ring.files) == "从前".encode()
    assert key_id_of(seal(b"now", ring.files)) == ring.current != RING.current


def test_one_purpose_does_not_open_what_another_sealed():
    with pytest.raises(Unavailable, match="sealed_damaged"):
        unseal(seal(b"x", RING.unsaved), RING.files)


def test_a_stream_keeps_one_chunk_in_memory(monkeypatch):
    monkeypatch.setattr(sealed_bytes, "CHUNK", CHUNK)
    sizes = [len(chunk) for chunk in sealed_chunks((bytes(70_000) for _n in range(100)), KEYS)]
    assert max(sizes) == CHUNK + PROOF_BYTES
    sealed = io.BytesIO(b"".join(sealed_chunks((bytes(70_000) for _n in range(100)), KEYS)))
    assert max(len(piece) for piece in read_sealed(sealed, KEYS)) == CHUNK


@given(st.binary(min_size=1, max_size=80), st.binary(max_size=40), st.binary(max_size=40))
def test_subkeys_are_those_of_the_library_of_cryptography(key, salt, purpose):
    expected = HKDF(SHA256(), 32, salt or None, purpose).derive(key)
    assert derived(key, purpose, salt) == expected


def test_the_first_example_of_the_standard_comes_out():
    """RFC 5869, appendix A.1, the first 32 bytes."""
    salt, info = bytes(range(13)), bytes(range(0xF0, 0xFA))
    expected = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
    assert derived(b"\x0b" * 22, info, salt).hex() == expected


def test_a_ring_does_not_say_its_keys_when_it_is_printed():
    assert RING.keys[RING.current].hex() not in repr(RING)
    assert str(RING.keys[RING.current]) not in f"{RING!r}{RING.files!r}"
