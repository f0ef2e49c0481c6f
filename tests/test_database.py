from __future__ import annotations

import contextlib
import gc
import os
import subprocess
import sys
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Money, UtcInstant
from mediator_desk.models.desk_work import SavedView
from mediator_desk.models.tables import Base
from mediator_desk.models.words import OutcomeKind
from mediator_desk.services import audit
from mediator_desk.storage import committee_file, engines
from mediator_desk.storage.key_ring import KeyRing
from tests.services.conftest import found


def test_the_migrations_make_exactly_the_declared_tables(database):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from mediator_desk.migrations import is_compared

    with database._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": is_compared})
        differences = compare_metadata(context, Base.metadata)
    assert differences == []


def test_the_newest_migration_is_the_version_that_the_program_expects():
    from mediator_desk.migrations import newest_revision

    assert newest_revision() == SCHEMA_VERSION


def test_a_database_of_this_version_is_opened_without_alembic(database):
    assert database.schema_version() == SCHEMA_VERSION
    script = (
        "import sys; from mediator_desk.database import Database; d = Database.open(sys.argv[1]); d.migrate(); "
        "sys.exit('alembic' in sys.modules)"
    )
    url = database._engine.url.render_as_string(hide_password=False)
    assert subprocess.run([sys.executable, "-c", script, url], check=False).returncode == 0


def test_a_database_of_a_newer_program_is_refused(embedded_database):
    with embedded_database.writing() as db:
        db.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(Refused, match="database_is_newer"):
        embedded_database.migrate()


def test_an_operation_that_raises_leaves_nothing_behind(database):
    office = found(database)
    case_id = office.receive()
    with pytest.raises(RuntimeError), database.writing() as db:
        db.get_one(Case, case_id).facts = "half done"
        db.flush()
        raise RuntimeError
    with database.reading() as db:
        assert db.scalar(select(Case.facts).where(Case.id == case_id)) == "申请人称保险公司拒赔。"


def test_what_is_changed_while_reading_is_never_written(database):
    office = found(database)
    case_id = office.receive()
    with database.reading() as db:
        db.get_one(Case, case_id).applicant_name = "someone else"
    assert office.case(case_id).applicant_name == "谢家豪"


def test_the_second_of_two_desks_that_save_the_same_case_is_told(database):
    office = found(database)
    case_id = office.receive()
    with database.reading() as db:
        stale = db.get_one(Case, case_id)
    with database.writing() as db:
        db.get_one(Case, case_id).next_step = "电话联系"
    with pytest.raises(Refused, match="changed_at_another_desk"), database.writing() as db:
        db.add(stale)
        stale.next_step = "发函"


def test_instants_come_back_in_utc_and_one_without_a_zone_is_refused(database):
    office = found(database)
    at = datetime(2026, 10, 8, 9, 0, tzinfo=timezone(timedelta(hours=8)))
    case_id = office.receive()
    with database.writing() as db:
        db.get_one(Case, case_id).received_at = at
    assert office.case(case_id).received_at == datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
    with pytest.raises(ValueError, match="zone"):
        UtcInstant().process_bind_param(datetime(2026, 10, 8), None)  # noqa: DTZ001


def test_money_is_exact_and_a_third_decimal_is_refused(database):
    office = found(database)
    case_id = office.receive()
    with database.writing() as db:
        db.get_one(Case, case_id).claimed_amount = Decimal("999999999999.99")
    assert office.case(case_id).claimed_amount == Decimal("999999999999.99")
    with pytest.raises(ValueError, match="two decimal places"):
        Money().process_bind_param(Decimal("0.005"), None)


def test_the_database_itself_refuses_an_acceptance_without_a_number(database):
    from sqlalchemy.exc import IntegrityError

    office = found(database)
    case_id = office.receive()
    with pytest.raises(IntegrityError), database.writing() as db:
        db.get_one(Case, case_id).accepted_on = office.now.date()


def test_the_embedded_connection_has_the_settings_that_keep_work(embedded_database):
    with embedded_database.reading() as db:
        settings = {
            name: db.execute(text(f"PRAGMA {name}")).scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "recursive_triggers",
                "busy_timeout",
                "temp_store",
            )
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "busy_timeout": 10000,
        "temp_store": 2,  # in memory: what is sorted lies in no file outside the committee's own
    }


def test_a_file_with_keys_is_unreadable_without_them(tmp_path):
    url, ring = f"sqlite:///{tmp_path}/secret.db", KeyRing.new()
    database = Database.open(url, ring=ring)
    found_in_it = _founded(database)
    assert "谢家豪".encode() not in (tmp_path / "secret.db").read_bytes()
    assert found_in_it
    with pytest.raises(Unavailable, match="keys_lost"):
        Database.open(url)
    with pytest.raises(Unavailable, match="keys_do_not_fit"):
        Database.open(url, ring=KeyRing.new())


def test_a_locked_database_does_nothing_and_still_says_where_it_is(tmp_path):
    url, ring = f"sqlite:///{tmp_path}/committee.db", KeyRing.new()
    database = Database.open(url, ring=ring)
    database.migrate()
    case_id = found(database).receive()
    database.lock()
    assert (database.is_locked, database.url, database.file) == (True, url, tmp_path / "committee.db")
    asked = (database.reading().__enter__, database.writing().__enter__, database.schema_version, database.migrate)
    for ask in (*asked, lambda: database.store, lambda: database.ring):
        with pytest.raises(Unavailable, match="desk_locked"):
            ask()
    with pytest.raises(Unavailable, match="keys_do_not_fit"):
        database.unlock(KeyRing.new())
    assert database.is_locked
    database.unlock(ring)
    with database.writing() as db:
        db.get_one(Case, case_id).facts = "接着写。"
    assert not database.is_locked
    database.close()


def test_a_locked_database_has_forgotten_the_keys(tmp_path):
    database = Database.open(f"sqlite:///{tmp_path}/committee.db", ring=KeyRing.new())
    database.migrate()
    forgotten = weakref.ref(database.ring)
    assert forgotten() is not None
    database.lock()
    gc.collect()
    assert forgotten() is None


def test_a_reading_that_is_under_way_ends_when_the_database_is_locked(tmp_path):
    database = Database.open(f"sqlite:///{tmp_path}/committee.db", ring=KeyRing.new())
    _founded(database)
    with database.reading() as db:
        database.lock()
        assert db.scalars(select(Case.applicant_name)).one() == "谢家豪"
    with pytest.raises(Unavailable, match="desk_locked"):
        database.reading().__enter__()


def _founded(database: Database) -> int:
    database.migrate()
    case_id = found(database).receive()
    database.close()
    return case_id


def test_a_damaged_file_gets_a_sentence(tmp_path):
    file = tmp_path / "committee.db"
    file.write_bytes(b"no database at all, but long enough to be looked at" * 100)
    with pytest.raises(Unavailable, match="database_damaged"):
        Database.open(f"sqlite:///{file}")


def test_a_folder_that_is_not_there_gets_a_sentence(tmp_path):
    with pytest.raises(Unavailable, match="database_cannot_be_opened"):
        Database.open(f"sqlite:///{tmp_path}/nowhere/committee.db")


def test_a_server_that_is_not_there_gets_a_sentence():
    with pytest.raises(Unavailable, match="server_gone"):
        Database.open("postgresql+psycopg://nobody@127.0.0.1:1/desk")


def test_a_full_disk_gets_a_sentence_and_loses_nothing(embedded_database):
    office = found(embedded_database)
    case_id = office.receive()
    with pytest.raises(Unavailable, match="disk_full"), embedded_database.writing() as db:
        pages = db.execute(text("PRAGMA page_count")).scalar()
        db.execute(text(f"PRAGMA max_page_count = {pages}"))
        db.get_one(Case, case_id).facts = "长" * 200_000
        db.flush()
    assert office.case(case_id).applicant_name == "谢家豪"


def test_an_old_sqlite_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(engines, "OLDEST_SQLITE", (99, 0, 0))
    with pytest.raises(Refused, match="engine_too_old"):
        Database.open(f"sqlite:///{tmp_path}/committee.db")


def test_a_file_on_a_network_share_is_refused(monkeypatch, tmp_path):
    here = next(
        line.split(" ")[2]
        for line in reversed(Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines())
        if line.split(" ")[1] == _mount_of(tmp_path)
    )
    monkeypatch.setattr(committee_file, "NETWORK_FILE_SYSTEMS", frozenset({here}))
    with pytest.raises(Refused, match="database_on_network_share"):
        Database.open(f"sqlite:///{tmp_path}/committee.db")


def _mount_of(place: Path) -> str:
    while not place.is_mount():
        place = place.parent
    return os.fspath(place)


def test_work_killed_in_the_middle_of_a_save_loses_no_acknowledged_save(embedded_database, tmp_path):
    office = found(embedded_database)
    case_id = office.receive()
    script = (
        "import sys, itertools\n"
        "from mediator_desk.database import Database\n"
        "from mediator_desk.models.tables import Case\n"
        "d = Database.open(sys.argv[1])\n"
        "for n in itertools.count(1):\n"
        "    with d.writing() as db:\n"
        "        db.get_one(Case, int(sys.argv[2])).next_step = str(n)\n"
        "    print(n, flush=True)\n"
    )
    url = embedded_database._engine.url.render_as_string()
    acknowledged = 0
    for round_number in range(3):
        command = [sys.executable, "-c", script, url, str(case_id)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as desk:
            for _save in range(20 + round_number * 7):
                acknowledged = int(desk.stdout.readline())
            desk.kill()
        saved = int(office.case(case_id).next_step)
        assert saved >= acknowledged
    with embedded_database.reading() as db:
        assert db.execute(text("PRAGMA integrity_check")).scalar() == "ok"


def test_the_database_itself_refuses_a_conclusion_before_the_acceptance(database):
    from sqlalchemy.exc import IntegrityError

    office = found(database)
    case_id = office.accept()
    with pytest.raises(IntegrityError), database.writing() as db:
        case = db.get_one(Case, case_id)
        case.outcome, case.concluded_on = OutcomeKind.WITHDRAWN, case.accepted_on - timedelta(days=1)


def test_what_a_statement_carried_stands_in_no_error(database):
    from sqlalchemy.exc import IntegrityError

    office = found(database)
    case_id = office.accept()
    with pytest.raises(IntegrityError) as error, database.writing() as db:
        case = db.get_one(Case, case_id)
        case.applicant_name, case.accepted_on = "区永康", None
    assert "区永康" not in str(error.value)


def test_two_desks_that_lock_each_other_out_are_told_to_try_again(postgresql_database):
    office = found(postgresql_database)
    first, second = office.receive(), office.receive()
    have_one = threading.Barrier(2)

    def save(mine, other):
        try:
            with postgresql_database.writing() as db:
                db.execute(update(Case).where(Case.id == mine).values(next_step="电话联系"))
                have_one.wait(10)
                db.execute(update(Case).where(Case.id == other).values(next_step="电话联系"))
        except Unavailable as unavailable:
            return unavailable.code
        return "saved"

    with ThreadPoolExecutor(2) as desks:
        answers = list(desks.map(save, (first, second), (second, first)))
    assert sorted(answers) == ["database_busy", "saved"]


def test_two_desks_that_open_an_empty_database_at_once_make_its_tables_once(postgresql_database):
    url = postgresql_database._engine.url.render_as_string(hide_password=False)
    with postgresql_database._engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))

    def migrate(_desk):
        database = Database.open(url)
        database.migrate()
        version = database.schema_version()
        database.close()
        return version

    with ThreadPoolExecutor(2) as desks:
        assert list(desks.map(migrate, range(2))) == [SCHEMA_VERSION] * 2


def test_what_no_database_keeps_is_taken_out_of_what_is_written(database):
    office = found(database)
    case_id = office.receive()
    with database.writing() as db:
        case = db.get_one(Case, case_id)
        case.applicant_name = "谢\x00家豪"
        case.facts = "拒赔\ud800。"
        db.flush()
        audit.record(db, "looked_at", by=office.by, at=office.now, facts={"words": ["a\x00b"]}, reason="\x00")
    with database.reading() as db:
        assert db.get_one(Case, case_id).applicant_name == "谢家豪"
        assert db.scalar(select(Case.facts).where(Case.id == case_id)) == "拒赔。"
        assert db.scalars(select(AuditEntry).where(AuditEntry.act == "looked_at")).one().facts == {"words": ["ab"]}


@pytest.mark.parametrize("asked", ["谢\x00", "谢\ud800"])
def test_asking_for_what_no_database_keeps_is_told_in_words(database, asked):
    # SQLite looks for NUL and finds nothing; what it cannot encode, and all of it on a server, is refused in words.
    with contextlib.suppress(Refused), database.reading() as db:
        assert db.scalars(select(Case.id).where(Case.applicant_name == asked)).all() == []


def test_an_id_that_was_deleted_is_given_to_no_other_row(database):
    with database.writing() as db:
        first, second = SavedView(name="一", content={}), SavedView(name="二", content={})
        db.add_all([first, second])
        db.flush()
        deleted = second.id
        db.delete(second)
        db.flush()
        third = SavedView(name="三", content={})
        db.add(third)
        db.flush()
        assert third.id > deleted


def test_every_table_of_the_embedded_engine_keeps_its_ids_to_itself(embedded_database):
    """A later migration that makes a table anew would lose it: SQLAlchemy does not read it off the table."""
    with embedded_database.reading() as db:
        rows = db.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))
        made = {name: statement for name, statement in rows}  # noqa: C416 - a row is not a pair for dict()
    with_ids = [table.name for table in Base.metadata.sorted_tables if list(table.primary_key.columns.keys()) == ["id"]]
    assert [name for name in with_ids if "AUTOINCREMENT" not in made[name]] == []
