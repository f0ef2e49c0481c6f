"""Sixty damaged backups: bits flipped, files cut, swapped, missing, an older manifest. Each is noticed."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mediator_desk.errors import DeskError, Unavailable
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.restoring import proved_or_other
from mediator_desk.storage.backups.shelf import MANIFEST, Shelf
from mediator_desk.storage.key_ring import KeyRing
from tests.storage.backups.conftest import TUESDAY, Records

Damage = Callable[[Path, str, str], None]
PARTS = ("database", "keys", MANIFEST, "attachment")
NOTICED = {"backup_damaged", "backup_incomplete", "backup_renamed", "backup_keys_do_not_fit"}


def _part(shelf: Path, name: str, part: str) -> Path:
    return sorted((shelf / "attachments").glob("*/*"))[0] if part == "attachment" else shelf / name / part


def _flipped(part: str, seed: int) -> Damage:
    def damage(shelf: Path, name: str, _other: str) -> None:
        file = _part(shelf, name, part)
        content, picked = bytearray(file.read_bytes()), random.Random(seed)
        content[picked.randrange(len(content))] ^= 1 << picked.randrange(8)
        file.write_bytes(content)

    return damage


def _cut(part: str, share: float) -> Damage:
    def damage(shelf: Path, name: str, _other: str) -> None:
        file = _part(shelf, name, part)
        content = file.read_bytes()
        file.write_bytes(content[: int(len(content) * share)])

    return damage


def _longer(part: str) -> Damage:
    def damage(shelf: Path, name: str, _other: str) -> None:
        with _part(shelf, name, part).open("ab") as file:
            file.write(b"\0" * 4096)

    return damage


def _missing(part: str) -> Damage:
    return lambda shelf, name, _other: _part(shelf, name, part).unlink()


def _of_the_other(part: str) -> Damage:
    def damage(shelf: Path, name: str, other: str) -> None:
        shutil.copyfile(shelf / other / part, shelf / name / part)

    return damage


def _whole_older_one(shelf: Path, name: str, other: str) -> None:
    shutil.rmtree(shelf / name)
    shutil.copytree(shelf / other, shelf / name)


def _swapped_attachments(shelf: Path, _name: str, _other: str) -> None:
    first, second = sorted((shelf / "attachments").glob("*/*"))[:2]
    contents = first.read_bytes(), second.read_bytes()
    first.write_bytes(contents[1])
    second.write_bytes(contents[0])


def _changed(fact: str, value: object) -> Damage:
    def damage(shelf: Path, name: str, _other: str) -> None:
        file = shelf / name / MANIFEST
        facts = json.loads(file.read_text(encoding="utf-8"))
        facts[fact] = value
        file.write_text(json.dumps(facts), encoding="utf-8")

    return damage


def damages() -> Iterator[tuple[str, Damage]]:
    for part in PARTS:
        for seed in range(7):
            yield f"{part} with a bit flipped ({seed})", _flipped(part, seed)
        for share in (0, 0.3, 0.9):
            yield f"{part} cut to {share}", _cut(part, share)
        yield f"{part} longer", _longer(part)
        yield f"{part} missing", _missing(part)
    for part in ("database", MANIFEST):
        yield f"{part} of an older backup", _of_the_other(part)
    yield "an older backup under this name", _whole_older_one
    yield "kept files swapped", _swapped_attachments
    changed = {
        "counts": {}, "anchor": [1, "0" * 64], "schema": "0001", "attachments": {},
        "made_at": "2027-01-01T00:00:00+00:00", "reason": "by_hand", "key": "", "keys": None,
    }  # fmt: skip
    for fact, value in changed.items():
        yield f"{fact} of the manifest changed", _changed(fact, value)


DAMAGES = dict(damages())


def test_there_are_sixty_of_them():
    assert len(DAMAGES) >= 60


@pytest.fixture(scope="module")
def shelf_and_ring(first_records, tmp_path_factory) -> tuple[Path, KeyRing]:
    folder = tmp_path_factory.mktemp("two") / "records"
    shutil.copytree(first_records.file.parent, folder)
    records = Records(folder / "committee.db", first_records.ring)
    records.receive("林秀英")
    records.back_up(TUESDAY)
    return records.shelf.folder, first_records.ring


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_backup_is_noticed(kind, shelf_and_ring, tmp_path):
    shelf, ring = tmp_path / "backups", shelf_and_ring[1]
    shutil.copytree(shelf_and_ring[0], shelf)
    newer, older = Shelf(shelf).names()
    prove(Shelf(shelf), newer, ring)
    DAMAGES[kind](shelf, newer, older)
    with pytest.raises(DeskError) as caught:
        prove(Shelf(shelf), newer, ring)
    assert caught.value.code in NOTICED


def test_it_is_said_which_other_one_is_whole(shelf_and_ring, tmp_path):
    shelf = tmp_path / "backups"
    shutil.copytree(shelf_and_ring[0], shelf)
    newer, older = Shelf(shelf).names()
    (shelf / newer / "database").unlink()
    with pytest.raises(Unavailable) as caught:
        proved_or_other(Shelf(shelf), newer, shelf_and_ring[1])
    assert caught.value.code == "backup_incomplete_other_whole"
    assert caught.value.params["other"] == older


def test_with_other_keys_nothing_is_opened(shelf_and_ring):
    shelf = Shelf(shelf_and_ring[0])
    with pytest.raises(Unavailable) as caught:
        prove(shelf, shelf.names()[0], KeyRing.new())
    assert caught.value.code == "backup_keys_do_not_fit"
