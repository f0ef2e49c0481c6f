"""An office goes on after PostgreSQL's own pg_upgrade: from the tests' version to another, or the same."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from mediator_desk.app.opening import open_kept_files
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Room
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.server.making import init_server
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.check.whole import check_everything
from mediator_desk.services.office import committee, office_keys, server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.services.search import find
from mediator_desk.storage.recovery_code import new_code
from tests.postgres_cluster import (
    NEXT,
    OPTIONS,
    PREFIX,
    USER,
    PostgresqlIsMissing,
    give_home,
    made,
    programs,
    remove_home,
    run_as_server,
    started,
)
from tests.quick_place import quick_place
from tests.server.walled_office import NOW, SOON, Walled, _clerk, fill, walled

pytestmark = pytest.mark.slow

SCAN = "一页病历".encode()
_CHECKSUMS_AS_USUAL = 18
"""From this version on a new cluster has checksums unless told otherwise, and pg_upgrade wants both to be alike."""


@pytest.fixture(scope="module")
def upgraded() -> Iterator[Walled]:
    """Give an office that was made and filled before the upgrade, on the server after it."""
    try:
        older = programs()
    except PostgresqlIsMissing as reason:
        if os.environ.get("CI") == "true" or os.environ.get("MEDIATOR_DESK_REQUIRE_POSTGRESQL"):
            pytest.fail(str(reason), pytrace=False)
        pytest.skip(str(reason))
    newer = Path(os.environ.get(NEXT, older))
    if not (newer / "pg_upgrade").exists():
        pytest.skip(f"pg_upgrade is not in {newer}")
    homes = [Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}_", dir=quick_place())) for _ in range(2)]
    try:
        password = made(older, homes[0])
        office = _office(f"postgresql+psycopg://{USER}:{password}@127.0.0.1:{started(older, homes[0], OPTIONS)}")
        run_as_server(homes[0], older / "pg_ctl", "-D", homes[0] / "cluster", "-m", "fast", "-w", "stop")
        more = ("--no-data-checksums",) if _is_made_with_checksums(newer) else ()
        made(newer, homes[1], *more, password=password)
        _upgrade(older, newer, homes, password)
        office.url = make_url(office.url).set(port=started(newer, homes[1], OPTIONS)).render_as_string(False)
        yield office
    finally:
        for home, folder in zip(homes, (older, newer), strict=True):
            remove_home(folder, home)


def _office(url: str) -> Walled:
    office = walled(url, "office_moved_on")
    fill(office)
    with office.database("") as database:
        with database.writing() as db:
            ring = office_keys.make_keys(db, new_code(), by=_clerk(), now=datetime.now(UTC))
        database.open_files(ring)
        with database.writing() as db:
            draft = ServerPersonDraft("钥匙人", Role.SECRETARY)
            given = server_people.add_person(db, draft, by=_clerk(), now=SOON, ring=ring)
            office.passwords["keyed"] = given.login, given.password
            what = {"kind": AttachmentKind.EVIDENCE, "name": "病历.png", "content": SCAN, "store": database.store}
            keep_file(db, office.cases["own"], **what, by=_clerk(), now=NOW)
    office.office.database.close()
    return office


def _is_made_with_checksums(folder: Path) -> bool:
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        give_home(home)
        run_as_server(home, folder / "postgres", "--version")
        said = (home / "words").read_text()
    return int(said.split()[2].partition(".")[0]) >= _CHECKSUMS_AS_USUAL


def _upgrade(older: Path, newer: Path, homes: list[Path], password: str) -> None:
    with pytest.MonkeyPatch.context() as given:
        given.setenv("PGPASSWORD", password)
        folders = ("-b", older, "-B", newer, "-d", homes[0] / "cluster", "-D", homes[1] / "cluster")
        run_as_server(homes[1], newer / "pg_upgrade", *folders, "-U", USER, "--socketdir", homes[1])


def test_everybody_comes_in_with_the_password_of_before_and_sees_what_they_saw(upgraded):
    seen = {"secretary": 4, "administrator": 4, "mediator": 2, "other": 3, "archivist": 1}
    for who, count in seen.items():
        with upgraded.connected(who) as raw:
            assert (who, raw.execute("SELECT count(*) FROM cases").fetchone()[0]) == (who, count)
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                raw.execute("SELECT key FROM chain_keys")


def test_the_search_finds_and_a_kept_file_opens(upgraded):
    with upgraded.database("keyed") as database:
        open_kept_files(database, upgraded.passwords["keyed"][1])
        with database.reading() as db:
            assert [one.id for one in find.find_cases(db, "旧案人")] == [upgraded.cases["old"]]
            sha256 = db.connection().exec_driver_sql("SELECT sha256 FROM attachments").scalar_one()
        assert database.store.get(sha256) == SCAN


def test_the_office_is_kept_on_once_a_superuser_has_brought_it_up_to_date(upgraded):
    with upgraded.connected("") as raw:
        was = raw.execute("SELECT count(*) FROM staff").fetchone()[0]
        owner_keeps = "SELECT pg_has_role('office_moved_on_owner', 'office_moved_on_secretary', %s)"
        is_kept = (
            raw.info.server_version < 160_000 or raw.execute(owner_keeps, ["MEMBER WITH ADMIN OPTION"]).fetchone()[0]
        )
    if not is_kept:
        with pytest.raises(Refused, match="login_given_elsewhere"):
            _added(upgraded, "未到人")
        with upgraded.database("mediator") as database, pytest.raises(Refused, match="login_given_elsewhere"):
            _choose(database, upgraded.actor("mediator"))
    init_server(upgraded.url_of(""))
    login, password = _added(upgraded, "新来人")
    upgraded.passwords["new"] = login, password
    with upgraded.connected("new") as raw:
        assert raw.execute("SELECT count(*) FROM staff").fetchone()[0] == was + 1
        assert raw.execute("SELECT count(*) FROM cases").fetchone()[0] == 4
    with upgraded.desk("administrator") as office, office.database.writing() as db:
        member = int(login.rpartition("_p")[2])
        server_people.remove_person(db, member, by=office.by, now=datetime.now(UTC))
    with pytest.raises(psycopg.OperationalError), upgraded.connected("new"):
        pass


def _choose(database: Database, by: Actor) -> None:
    with database.writing() as db:
        server_people.choose_password(db, "新的密码-7788", by=by, now=NOW)


def _added(office: Walled, name: str) -> tuple[str, str]:
    with office.desk("administrator") as desk, desk.database.writing() as db:
        draft = ServerPersonDraft(name, Role.SECRETARY)
        given = server_people.add_person(db, draft, by=desk.by, now=datetime.now(UTC), without_keys=True)
    return given.login, given.password


def test_what_is_saved_after_it_is_linked_to_what_was_before(upgraded):
    with upgraded.desk("secretary") as office, office.database.writing() as db:
        committee.add_room(db, "升级室", by=office.by, now=datetime.now(UTC))
    with upgraded.database("") as database, database.reading() as db:
        assert db.query(Room).filter_by(name="升级室").count() == 1
        found = check_everything(db, database.store)
    assert found.findings == ()
