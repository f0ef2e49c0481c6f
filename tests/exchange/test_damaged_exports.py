"""Exports of the open format with damage are taken in whole or refused with the place, and never by half."""

from __future__ import annotations

import time

import pytest
from sqlalchemy import func, select

from mediator_desk.errors import Refused
from mediator_desk.exchange.open_format_files import read_cases, read_committee
from mediator_desk.exchange.open_format_import import import_cases
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.storage.attachments import AttachmentStore
from tests.exchange.damage import damaged
from tests.exchange.test_open_format import BY, NOW, export, filled, practice, store  # noqa: F401

SECONDS = 10
CRAFTED = (
    *(b"NaN", b"1e999", b"-1e999", b"Infinity", b'"', b"{", b"[", b"]", b"null", b"true", b"\\ud800", b"\\u0000"),
    *(b'"id":-1,', b'"case":{},', b'"format":"x",', b'"../../etc/passwd"', b"\xff\xfe", b"\x00", b"9" * 50, b"[" * 30),
    *(b'"number":"x","number":"y",', b"\n", b"\n\n", "２０２６".encode(), "\u202e".encode(), b'"sha256":"..",', b"1.5"),
)


@pytest.fixture
def folder(practice, store, tmp_path):  # noqa: F811
    export(practice, tmp_path / "out", store)
    return tmp_path / "out"


def counted(database):
    with database.reading() as db:
        return tuple(db.scalar(select(func.count()).select_from(one)) for one in (Case, Party))


def end_of(database, folder, kept):
    began, before = time.process_time(), counted(database)
    try:
        with database.writing() as db:
            import_cases(db, folder, AttachmentStore(kept), by=BY, now=NOW)
    except Refused as refusal:
        assert counted(database) == before, "taken in by half"
        said = refusal.code
    else:
        said = "taken in"
    assert time.process_time() - began < SECONDS
    return said


def few_cases(folder):
    """Leave the first ten cases of an export: the same damage hits more of them."""
    lines = (folder / "cases.jsonl").read_bytes().splitlines(keepends=True)
    (folder / "cases.jsonl").write_bytes(b"".join(lines[:10]))


def ends_of(database, folder, kept, seeds):
    few_cases(folder)
    sound = {name: (folder / name).read_bytes() for name in ("cases.jsonl", "committee.json")}
    ends = set()
    for seed in seeds:
        name = "cases.jsonl" if seed % 4 else "committee.json"
        (folder / name).write_bytes(damaged(sound[name], CRAFTED, seed))
        ends.add(end_of(database, folder, kept))
        (folder / name).write_bytes(sound[name])
    return ends


def test_damaged_exports_are_taken_in_or_refused_and_never_by_half(embedded_database, folder, tmp_path):
    ends = ends_of(embedded_database, folder, tmp_path / "other", range(40))
    assert "open_format_misfit" in ends


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_six_hundred_damaged_exports_are_taken_in_or_refused(embedded_database, folder, tmp_path):
    assert "open_format_misfit" in ends_of(embedded_database, folder, tmp_path / "other", range(40, 640))


def line(content: bytes) -> bytes:
    return b'{"format":"mediator-desk/1","reference":"x","case":' + content + b"}\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (line(b"[" * 100_000), "too_deep"),
        (line(b'{"a":' * 30 + b"1" + b"}" * 30 + b" " * 70_000), "too_deep"),
        (line(b"[" + b"[]," * 2_100_000 + b"[]]"), "too_long"),
        (line(b"1e999"), "no_number"),
        (line(b"NaN"), "no_number"),
        (line(b'{"a":1,"a":2}'), "name_twice"),
        (line(b"9" * 5_000), "no_json"),
        (line(b'"' + b" " * 20 * 1024 * 1024 + b'"'), "too_long"),
        (b"\xff\xfe\n", "no_json"),
    ],
    ids=["open", "deep", "lists", "huge", "nan", "twins", "digits", "line", "bytes"],
)
def test_a_crafted_line_is_refused_with_its_reason(folder, content, reason):
    (folder / "cases.jsonl").write_bytes(content)
    began = time.process_time()
    with pytest.raises(Refused) as told:
        list(read_cases(folder))
    assert told.value.params["reason"] == reason
    assert time.process_time() - began < SECONDS


def test_a_crafted_committee_is_refused(folder):
    (folder / "committee.json").write_bytes(b'{"format":"mediator-desk/1","rooms":' + b"[" * 100_000 + b"}")
    with pytest.raises(Refused, match="open_format_misfit"):
        read_committee(folder)
