"""A committee whose people have passphrases, made the way a founding makes it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.office import committee
from mediator_desk.storage import key_holders
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.storage.recovery_code import new_code
from tests.migrated import migrated
from tests.services.conftest import NOW

PASSPHRASE, OTHER_PASSPHRASE = "four quiet words", "three other words"
PEOPLE = committee.FirstPeopleDraft("何淑仪", Role.ADMINISTRATOR, ("陈国华",))


class Keyed:
    """An encrypted committee with two people, of whom both can sign in."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "committee.db"
        self.url = f"sqlite:///{self.file.as_posix()}"
        self.ring, self.code = KeyRing.new(), new_code()
        database = migrated(self.file, self.ring)
        with database.writing() as db:
            self.first = committee.found_office(db, committee.FoundingDraft(), PEOPLE, now=NOW)
            other = committee.add_staff(db, "陈国华", Role.MEDIATOR, by=self.first, now=NOW)
            self.other = Actor(other.id, other.name, other.role)
        database.close()
        self.keys = KeyFile(keys_beside(self.file))
        with pytest.MonkeyPatch.context() as patch:
            # What a try costs in earnest is tested with the keys themselves.
            patch.setattr(key_holders, "MEMORY_KIB", 64)
            self._give_keys()

    def _give_keys(self) -> None:
        self.keys.create(self.ring, KeyOwner(self.first.staff_id or 0, self.first.name), PASSPHRASE, self.code)
        self.keys.add_person(self.ring, KeyOwner(self.other.staff_id or 0, self.other.name), OTHER_PASSPHRASE)
