"""A committee with keys, kept files and backups, copied for each test."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediator_desk.database import Database
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.storage import key_holders
from mediator_desk.storage.backups.making import back_up
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from tests.migrated import migrated
from tests.services.conftest import Office, found

HE_MIN, WORDS = KeyOwner(1, "何敏"), "四月 的 雨伞 7"
MONDAY, TUESDAY = datetime(2026, 11, 23, 4, tzinfo=UTC), datetime(2026, 11, 24, 4, tzinfo=UTC)
EVIDENCE = [f"谢家豪的保单 {number}".encode() * 50 for number in range(3)]


@dataclass
class Records:
    """The records of one committee at one computer."""

    file: Path
    ring: KeyRing | None

    @property
    def url(self) -> str:
        return f"sqlite:///{self.file.as_posix()}"

    @property
    def shelf(self) -> Shelf:
        return Shelf(shelf_of(self.file))

    def back_up(self, now: datetime = MONDAY, reason: Reason = Reason.ROUTINE) -> str:
        return back_up(self.file, self.ring, reason, now=now).name

    def open(self) -> Database:
        return Database.open(self.url, ring=self.ring)

    def receive(self, name: str) -> int:
        """Take in one more case."""
        database = self.open()
        try:
            with database.reading() as db:
                insurer_id = db.query(Insurer).one().id
            return Office(database, None, (0, 0), (0, 0), insurer_id).receive(name)
        finally:
            database.close()

    def applicants(self) -> list[str]:
        database = self.open()
        try:
            with database.reading() as db:
                return [case.applicant_name for case in db.query(Case).order_by(Case.id)]
        finally:
            database.close()


@pytest.fixture(scope="session")
def first_records(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_holders, "MEMORY_KIB", 64)
        folder = tmp_path_factory.mktemp("records")
        file, ring = folder / "committee.db", KeyRing.new()
        database = migrated(file, ring)
        found(database).receive()
        for content in EVIDENCE:
            database.store.put(content)
        database.close()
        KeyFile(keys_beside(file)).create(ring, HE_MIN, WORDS)
        records = Records(file, ring)
        records.back_up(MONDAY)
        return records


@pytest.fixture
def records(first_records, tmp_path):
    """Give records with one backup, of Monday."""
    place = tmp_path / "调解 室"
    shutil.copytree(first_records.file.parent, place)
    return Records(place / "committee.db", first_records.ring)
