"""Cases of the office of the tests that somebody takes along, works on in the file, and brings back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mediator_desk.database import Database
from mediator_desk.exchange import outstation_file
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Staff
from mediator_desk.models.words import Role
from mediator_desk.services.outstation.checking_in import CheckedIn, Side
from mediator_desk.services.outstation.checking_out import CheckoutDraft
from mediator_desk.services.outstation.comparing import CheckIn
from tests.services.conftest import Office

PASSPHRASE = "荔湾 早茶 骑楼 7"
DUE = date(2026, 10, 9)


def member(office: Office, name: str = "张敏", role: Role = Role.SECRETARY) -> Actor:
    """Return somebody of the staff."""
    with office.database.writing() as db:
        row = Staff(name=name, role=role)
        db.add(row)
        db.flush()
        return Actor(row.id, name, role, "二号台")


@dataclass
class Along:
    """A folder that somebody has along."""

    office: Office
    by: Actor
    folder: Path
    taken: outstation_file.Taken

    @contextmanager
    def opened(self) -> Iterator[Office]:
        """Give the file as an office to work in, as the one who took it."""
        database = outstation_file.open_outstation(self.folder, PASSPHRASE)
        try:
            yield replace(self.office, database=database, by=replace(self.by, desk="手提电脑"))
        finally:
            database.close()

    def look(self) -> CheckIn:
        """Compare the file with the office."""
        with self.opened() as there:
            return outstation_file.look(self.office.database, there.database, by=self.by, now=self.office.now)

    def bring(self, chosen: Side | dict[str, Side] | None = None) -> CheckedIn:
        """Bring the file back; a Side is chosen for everything."""
        if isinstance(chosen, Side):
            chosen = {one.key: chosen if chosen in one.sides else one.sides[0] for one in self.look().choices}
        with self.opened() as there:
            return outstation_file.bring(
                self.office.database, there.database, chosen or {}, by=self.by, now=self.office.now
            )


def take(office: Office, by: Actor, folder: Path, *case_ids: int, numbers: int = 5) -> Along:
    """Let somebody take cases along."""
    draft = CheckoutDraft(case_ids, DUE, "增城巡回点", numbers)
    taken = outstation_file.take_along(office.database, draft, folder, PASSPHRASE, by=by, now=office.now)
    return Along(office, by, folder, taken)


def has_no_faults(database: Database) -> bool:
    """Tell whether the chain, the rows and the index of search are as they should be."""
    from mediator_desk.search_index.checking import check
    from mediator_desk.services.check.chain import verify_chain
    from mediator_desk.services.check.rows import check_rows

    with database.reading() as db:
        assert verify_chain(db) == []
        assert check_rows(db) == []
        assert check(db.connection()).is_right
    return True
