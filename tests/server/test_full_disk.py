"""A server whose disk is really full: what was told as saved is there, all else is not, and work goes on with room."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from mediator_desk.database import Database
from mediator_desk.errors import DeskError, Unavailable
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.committee import Room
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.check.whole import check_everything
from mediator_desk.services.office.committee import add_room
from mediator_desk.storage import save_marks
from tests.postgres_cluster import OPTIONS, PREFIX, USER, PostgresqlIsMissing, made, programs, remove_home, started
from tests.server.walled_office import NOW, Walled, walled

SIZE, LOG_SIZE = "160m", "24m"
NAME = "office_full"
MOST_SAVES = 3_000
BALLOON = 64 * 1024


@dataclass
class Disk:
    """A disk of the server's own, as small as a test can fill it."""

    home: Path
    folder: Path
    """Of the server's programs."""
    options: dict[str, str]
    port: int = 0

    @property
    def log_disk(self) -> Path:
        """Where the server's log has a disk of its own."""
        return self.home / "log_disk"

    @contextmanager
    def full(self, place: Path | None = None) -> Iterator[None]:
        """Leave not a byte on it, or on another one, within the block."""
        balloon = (place or self.home) / "balloon"
        with balloon.open("wb", buffering=0) as file, suppress(OSError):
            while file.write(b"\0" * BALLOON):
                pass
        try:
            yield
        finally:
            balloon.unlink()

    def see_it_runs(self) -> None:
        """Start the server where it went down, as whoever keeps it does once there is room."""
        if not (self.home / "cluster" / "postmaster.pid").exists():
            started(self.folder, self.home, self.options, self.port)


@pytest.fixture
def disk() -> Iterator[Disk]:
    try:
        folder = programs()
    except PostgresqlIsMissing as reason:
        if os.environ.get("CI") == "true" or os.environ.get("MEDIATOR_DESK_REQUIRE_POSTGRESQL"):
            pytest.fail(str(reason), pytrace=False)
        pytest.skip(str(reason))
    home = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}_"))
    given = Disk(home, folder, {})
    if not _mounted(home, SIZE):
        home.rmdir()
        pytest.skip("nobody may mount a small disk here")
    try:
        given.log_disk.mkdir()
        assert _mounted(given.log_disk, LOG_SIZE)
        yield given
    finally:
        remove_home(folder, home)
        for place in (given.log_disk, home):
            subprocess.run(("umount", "-l", str(place)), check=False)
        home.rmdir()


def _mounted(place: Path, size: str) -> bool:
    if os.name == "nt" or os.getuid() != 0:
        return False
    command = ("mount", "-t", "tmpfs", "-o", f"size={size},mode=0755", "none", str(place))
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture(params=["one disk", "a disk of its own for the log"])
def full_place(request, disk) -> Path:
    """Give which disk is full; the log on a disk of its own lies there."""
    return disk.home if request.param == "one disk" else disk.log_disk


@pytest.fixture
def office(disk, full_place, monkeypatch) -> Walled:
    """Give an office whose log grows by small steps and is kept, as where a replica is away: that fills a disk soon."""
    monkeypatch.setattr(save_marks, "PAUSES", (0.0, 0.05, 0.1))
    log = () if full_place == disk.home else (f"--waldir={disk.log_disk / 'log'}",)
    password = made(disk.folder, disk.home, "--wal-segsize=1", *log)
    disk.options = {**OPTIONS, "synchronous_commit": "on", "wal_keep_size": "1GB"}
    disk.port = started(disk.folder, disk.home, disk.options)
    return walled(f"postgresql+psycopg://{USER}:{password}@127.0.0.1:{disk.port}", NAME)


@pytest.fixture
def desk(office) -> Iterator[Database]:
    with office.database("secretary") as database:
        yield database


def furnish(office: Walled, database: Database, name: str) -> str:
    """Save a room; return "" where it was told as saved, else the code of what was told."""
    try:
        with database.writing() as db:
            add_room(db, name, by=office.actor("secretary"), now=datetime.now(UTC))
    except DeskError as error:
        return error.code
    return ""


def rooms(database: Database) -> list[str]:
    with database.reading() as db:
        return list(db.scalars(select(Room.name).order_by(Room.id)))


def keep(office: Walled, database: Database, case_id: int, content: bytes) -> None:
    with database.writing() as db:
        what = {"kind": AttachmentKind.EVIDENCE, "name": "病历.png", "content": content, "store": database.store}
        keep_file(db, case_id, **what, by=office.actor("secretary"), now=NOW)


def kept(database: Database) -> int:
    with database.reading() as db:
        return db.scalar(select(func.count(Attachment.id)))


def is_whole(office: Walled) -> bool:
    with office.database("") as database, database.reading() as db:
        return check_everything(db, database.store).is_right


@pytest.mark.parametrize("full_place", ["one disk"], indirect=True)
def test_a_file_that_finds_no_room_is_refused_whole_and_kept_once_there_is_room(disk, office, desk):
    case_id = office.office.accept(name="满盘人")
    scan = os.urandom(3_000_000)
    with disk.full():
        with pytest.raises(Unavailable, match="server_disk_full"):
            keep(office, desk, case_id, scan)
        assert desk.line.unsaved == "server_disk_full"
        assert kept(desk) == 0, "what is there is read on"
    keep(office, desk, case_id, scan)
    assert (kept(desk), desk.line.unsaved) == (1, "")
    assert is_whole(office)


def test_saves_until_nothing_goes_in_any_more_are_there_or_were_told_as_not_saved(disk, full_place, office, desk):
    before, saved, told = len(rooms(desk)), [], []
    with disk.full(full_place):
        for number in range(MOST_SAVES):
            name = f"满室{number}"
            code = furnish(office, desk, name)
            (told if code else saved).append((name, code))
            if len(told) >= 5:
                break
    assert len(told) == 5
    assert {code for _name, code in told} <= {
        *("server_disk_full", "server_gone", "server_starting", "save_in_doubt", "saved_after_all"),
    }
    ends = time.monotonic() + 60
    while (code := furnish(office, desk, "有地方了")) and time.monotonic() < ends:
        disk.see_it_runs()
    assert code == ""
    now = rooms(desk)[before:]
    assert set(now) >= {name for name, _code in saved}
    doubtful = {name for name, code in told if code in {"save_in_doubt", "saved_after_all"}}
    assert set(now) - {name for name, _code in saved} <= {"有地方了", *doubtful}
    assert len(now) == len(set(now)), "nothing was saved twice"
    assert is_whole(office)
