"""Long work is killed at any moment: it was done as a whole, or not at all, and can be done again."""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import inspect, select, text

from mediator_desk import paths
from mediator_desk.database import SCHEMA_VERSION, Database
from mediator_desk.models.submission import Submission
from mediator_desk.storage.backups.proving import prove
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.storage.backups.shelf import Shelf, shelf_of
from tests.faults.harness import PLAIN_AND_ENCRYPTED, copied, opened, practice_in, seen, url_of, words_of
from tests.faults.killing import ENDED, around, let_work, moments

EARLIER = Path(__file__).parents[1] / "data" / "databases" / "desk_0003.db.gz"
OLD = "0003"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9 and no fork")


def is_whole(database):
    with database._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalars().all() == ["ok"]
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def counts(database):
    with database._engine.connect() as connection:
        names = set(inspect(connection).get_table_names()) - {"alembic_version", "time_limits"}
        return {name: connection.scalar(text(f"SELECT count(*) FROM {name}")) for name in names}


# --- migration -----------------------------------------------------------------------------------------------


def earlier_in(folder):
    """Put a committee that an earlier program left into a folder; return how many rows it has."""
    folder.mkdir()
    (folder / "practice.db").write_bytes(gzip.decompress(EARLIER.read_bytes()))
    with closing(Database.open(url_of(folder))) as database:
        return counts(database)


def moments_of_migration(told, count, random):
    """Return moments while the copy of before is made, while the schema changes, at its commit, and after it."""
    copying = count // 5
    return [
        *moments(told["begins"], copying, random),
        *around(told, "commits", count - copying - count // 10, begins="begins", random=random),
        *moments(told[ENDED] - told["migrated"], count // 10, random, "migrated"),
    ]


def copies_of_before(folder):
    """Prove every backup; return the schema of each that was made because of the migration."""
    shelf = Shelf(shelf_of(folder / "practice.db"))
    manifests = [prove(shelf, name, None) for name in shelf.names()]
    return [one.schema for one in manifests if one.reason is Reason.BEFORE_MIGRATION]


@pytest.mark.timeout(400)
@pytest.mark.parametrize("kills", [4, pytest.param(50, marks=pytest.mark.slow)])
def test_a_migration_that_is_killed_leaves_the_old_schema_or_the_new(warm, tmp_path, kills):
    """And where it left the new one, a copy of what was there before is kept, and whole."""
    rows, random, came = earlier_in(tmp_path / "begun"), Random(kills), Counter()
    words = ["--marks", *words_of(tmp_path / "work", "search", "check")]
    for _twice in range(2):  # all is loaded from the first time on
        copied(tmp_path / "begun", tmp_path / "work")
        told = let_work(warm, words)
    for place, moment in enumerate(moments_of_migration(told, kills, random)):
        work = copied(tmp_path / "begun", tmp_path / "work")
        let_work(warm, words, moment)
        with closing(Database.open(url_of(work))) as database:
            is_whole(database)
            found = database.schema_version()
            came[found] += 1
            assert {name: count for name, count in counts(database).items() if name in rows} == rows
            before = copies_of_before(work)
            assert set(before) <= {OLD}
            assert before or found == OLD
            if place % 5 == 2:  # the next start goes on; looked at each fifth time, for it takes as long as the work
                database.migrate()
                assert database.schema_version() == SCHEMA_VERSION
                is_whole(database)
                assert copies_of_before(work)
    print(f"\n{kills} kills during a migration: {dict(came)}")
    assert set(came) == {OLD, SCHEMA_VERSION}


# --- import --------------------------------------------------------------------------------------------------


def submissions(folder, count):
    """Write a mini-program export of so many submissions; return it."""
    shipped = json.loads((paths.resources() / "practice" / "submissions.json").read_text("utf-8"))
    rows = [shipped["submissions"][0] | {"提交编号": f"GDX20260901-7{number:05d}"} for number in range(count)]
    content = {**shipped, "submissions": rows}
    file = folder / "many.json"
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    return file


@pytest.mark.timeout(400)
@pytest.mark.parametrize("secret", PLAIN_AND_ENCRYPTED)
@pytest.mark.parametrize("kills", [2, pytest.param(15, marks=pytest.mark.slow)])
def test_an_import_that_is_killed_takes_in_all_or_nothing(warm, tmp_path, secret, kills):
    begun, file = practice_in(tmp_path / "begun", secret), submissions(tmp_path, 40)

    def taken_in(folder):
        with closing(opened(folder, secret)) as database:
            is_whole(database)
            with database.reading() as db:
                return len(db.scalars(select(Submission.id).where(Submission.number.startswith("GDX20260901-7"))).all())

    whole = let_work(warm, words_of(copied(begun, tmp_path / "work"), "import", str(file), secret=secret))[ENDED]
    everything = taken_in(tmp_path / "work")
    assert everything
    came = Counter()
    for moment in moments(1.1 * whole, kills, Random(kills)):
        work = copied(begun, tmp_path / "work")
        let_work(warm, words_of(work, "import", str(file), secret=secret), moment)
        came[taken_in(work)] += 1
        assert seen(work, secret).damage == ""
    let_work(warm, words_of(tmp_path / "work", "import", str(file), secret=secret))
    assert taken_in(tmp_path / "work") == everything
    print(f"\n{kills} kills during an import of {everything}: taken in {dict(came)}")
    assert set(came) <= {0, everything}
