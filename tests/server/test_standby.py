"""A standby takes the place of a server that is gone: what was told as saved is there, if the server waits for it."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, select

from mediator_desk.database import Database
from mediator_desk.errors import Unavailable
from mediator_desk.models.case import Case
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.past import past_the_desk
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.reception import receiving
from mediator_desk.storage import save_marks
from mediator_desk.storage.save_marks import InDoubt
from tests.network.wire import Wire, is_commit, wire_to
from tests.postgres_cluster import PostgresqlIsMissing, programs, run_as_server, running_cluster
from tests.postgres_replica import ClusterReplica, running_replica
from tests.server.walled_office import Walled, walled
from tests.services.test_receiving import LIN, draft

pytestmark = pytest.mark.slow
DESKS = ("secretary", "administrator")
SAVES_OF_EACH = 12
LONG = 60.0


@dataclass
class Standing:
    """An office on a server that a standby follows, and desks that come to whichever of the two works."""

    wall: Walled
    standby: ClusterReplica
    wires: dict[str, Wire] = field(default_factory=dict)
    desks: dict[str, Database] = field(default_factory=dict)

    def settle(self, statement: str) -> None:
        """Let the main server know something, as its superuser."""
        with self.raw() as raw:
            raw.execute(statement)
            raw.execute("SELECT pg_reload_conf()")

    @contextlib.contextmanager
    def raw(self, at: str = "") -> Iterator[psycopg.Connection]:
        """Give a connection of the superuser to the records on a server; that at a URL, or the main one."""
        place = make_url(f"{at or self.wall.url}/{self.wall.name}").set(drivername="postgresql")
        with psycopg.connect(place.render_as_string(hide_password=False), autocommit=True) as raw:
            yield raw

    def end_main(self) -> None:
        """Let the main server die without another word to anybody."""
        with self.raw() as raw:
            folder = Path(raw.execute("SHOW data_directory").fetchone()[0])
        run_as_server(folder.parent, programs() / "pg_ctl", "-D", folder, "-m", "immediate", "-w", "stop")

    def take_over(self) -> None:
        """Let the standby take the place of the main server, and the desks come to it."""
        self.standby.promote()
        for wire in self.wires.values():
            wire.mend()
            wire.server = ("127.0.0.1", self.standby.port)

    def try_line(self, who: str) -> None:
        """Let a desk try its line until the server that took over answers it: connections die some time after it."""
        ends = time.monotonic() + LONG
        while True:
            try:
                self.desks[who].try_line()
            except Unavailable:
                if time.monotonic() > ends:
                    raise
                time.sleep(0.1)
            else:
                return

    def save(self, who: str, name: str) -> int:
        """Receive a case at somebody's desk as a person does; return its id once the desk says that it is saved."""
        with self.desks[who].writing() as db:
            received = draft(applicant=PartyDraft(LIN.side, LIN.kind, name=name, phone=LIN.phone))
            return receiving.receive_and_accept(db, received, by=self.wall.actor(who), now=datetime.now(UTC)).id

    def numbers(self, at: str = "") -> dict[str, str]:
        """Return the applicant of each case that a server has, and its number."""
        with self.raw(at) as raw:
            return dict(raw.execute("SELECT applicant_name, number FROM cases").fetchall())


@contextlib.contextmanager
def _standing(*, waits: bool) -> Iterator[Standing]:
    try:
        with running_cluster() as url, contextlib.ExitStack() as held:
            made = Standing(walled(url), held.enter_context(running_replica(url)))
            made.settle(f"ALTER DATABASE {made.wall.name} SET synchronous_commit = on")
            if waits:
                made.settle("ALTER SYSTEM SET synchronous_standby_names = '*'")
            for who in DESKS:
                made.wires[who] = held.enter_context(wire_to(url))
                made.desks[who] = Database.open(made.wires[who].url(made.wall.url_of(who)))
                held.callback(made.desks[who].close)
            held.callback(made.wall.office.database.close)
            yield made
    except PostgresqlIsMissing as reason:
        if os.environ.get("CI") == "true" or os.environ.get("MEDIATOR_DESK_REQUIRE_POSTGRESQL"):
            pytest.fail(str(reason), pytrace=False)
        pytest.skip(str(reason))


@pytest.fixture
def standing(monkeypatch: pytest.MonkeyPatch) -> Iterator[Standing]:
    """Give an office whose server says of nothing that it is saved before the standby has it too."""
    monkeypatch.setattr(save_marks, "PAUSES", (0.0, 0.05))
    with _standing(waits=True) as made:
        yield made


@pytest.fixture
def asking_nobody(monkeypatch: pytest.MonkeyPatch) -> Iterator[Standing]:
    """Give an office whose server does not wait for the standby."""
    monkeypatch.setattr(save_marks, "PAUSES", (0.0, 0.05))
    with _standing(waits=False) as made:
        yield made


@dataclass
class _Work:
    """What two desks were told of their saves, until the server was gone."""

    told: dict[str, list[str]] = field(default_factory=lambda: {who: [] for who in DESKS})
    doubts: dict[str, save_marks.Doubt] = field(default_factory=dict)
    failed: list[BaseException] = field(default_factory=list)
    enough: threading.Event = field(default_factory=threading.Event)

    def go(self, standing: Standing, who: str) -> None:
        """Save one case after another, until it cannot be done any more."""
        for number in range(10_000):
            name = f"{who}{number}"
            try:
                standing.save(who, name)
            except InDoubt as error:
                self.doubts[name] = error.doubt
                return
            except Unavailable:
                return
            except Exception as error:
                self.failed.append(error)
                return
            self.told[who].append(name)
            if all(len(names) >= SAVES_OF_EACH for names in self.told.values()):
                self.enough.set()


def test_every_save_that_was_told_is_on_the_standby_that_takes_over_in_the_midst_of_saves(standing: Standing):
    work = _Work()
    threads = [threading.Thread(target=work.go, args=(standing, who)) for who in DESKS]
    for one in threads:
        one.start()
    assert work.enough.wait(LONG)
    standing.end_main()
    for one in threads:
        one.join(LONG)
    assert work.failed == []
    standing.take_over()
    for who in DESKS:
        standing.try_line(who)
    there = standing.numbers(standing.standby.url)
    assert [name for names in work.told.values() for name in names if name not in there] == []
    found = {name: doubt.arrived for name, doubt in work.doubts.items()}
    assert found == {name: name in there for name in work.doubts}
    # The desks go on where they were, and the numbers of the year with them.
    for who in DESKS:
        standing.save(who, f"{who} afterwards")
    _is_whole(standing)


def _is_whole(standing: Standing) -> None:
    database = Database.open(f"{standing.standby.url}/{standing.wall.name}")
    try:
        with database.reading() as db:
            assert (verify_chain(db), check_rows(db), past_the_desk(db)) == ([], [], [])
            numbers = sorted(db.scalars(select(Case.number)))
    finally:
        database.close()
    assert [int(one.rpartition("第")[2].rstrip("号")) for one in numbers] == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("arrives", [True, False])
def test_a_save_whose_answer_was_lost_with_the_server_is_found_out_at_the_standby(standing: Standing, arrives: bool):
    """The question whether to commit came to the server and the answer did not come back, or it never came there."""
    who, asked = DESKS[0], threading.Event()
    standing.try_line(who)
    wire = standing.wires[who]

    def goes_on(chunk: bytes, is_from_desk: bool) -> bool:
        if is_commit(chunk, is_from_desk):
            asked.set()
            wire.is_up = False
            return arrives
        return not asked.is_set()

    wire.wanted = goes_on
    with pytest.raises(InDoubt) as told:
        standing.save(who, "in doubt")
    standing.end_main()
    standing.take_over()
    standing.try_line(who)
    assert told.value.doubt.arrived is arrives
    assert set(standing.numbers(standing.standby.url)) == ({"in doubt"} if arrives else set())


def test_nothing_is_told_as_saved_while_no_standby_has_it(standing: Standing):
    standing.save("secretary", "before")
    standing.standby.stop()
    saved = threading.Event()

    def work() -> None:
        standing.save("secretary", "meanwhile")
        saved.set()

    waiting = threading.Thread(target=work)
    waiting.start()
    with standing.raw() as raw:
        asked = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
        while not raw.execute(asked).fetchone()[0]:
            assert waiting.is_alive()
    assert not saved.is_set()
    assert "meanwhile" not in standing.numbers()
    standing.standby.start()
    assert saved.wait(LONG)
    assert "meanwhile" in standing.numbers()
    waiting.join(LONG)


def test_what_a_server_told_that_waits_for_no_standby_may_be_lost_with_it(asking_nobody: Standing):
    """The control: it is the waiting that keeps what was told."""
    asking_nobody.save("secretary", "before")
    with asking_nobody.raw() as raw:
        until = "SELECT count(*) FROM pg_stat_replication WHERE replay_lsn >= pg_current_wal_lsn()"
        while not raw.execute(until).fetchone()[0]:
            continue
    asking_nobody.standby.stop()
    asking_nobody.save("secretary", "told and lost")
    asking_nobody.end_main()
    asking_nobody.standby.start()
    asking_nobody.take_over()
    assert set(asking_nobody.numbers(asking_nobody.standby.url)) == {"before"}
