"""A committee moves as a whole from a file to a server and back, or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from sqlalchemy import func, select, text

from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee, Room
from mediator_desk.models.tables import Base
from mediator_desk.models.words import Role
from mediator_desk.practice.evidence_story import add_sample_evidence
from mediator_desk.practice.paper_story import add_sample_papers
from mediator_desk.search_index.checking import check
from mediator_desk.services.check.rows import check_rows
from mediator_desk.services.check.whole import check_everything
from mediator_desk.services.moving import committee_move
from mediator_desk.services.moving.committee_move import Move, move_committee
from mediator_desk.services.moving.row_digests import digest
from mediator_desk.services.office.committee import add_room
from tests.kept_states import brought, practice_committee
from tests.services.conftest import NOW, TODAY

BY = Actor(None, "何敏", Role.ADMINISTRATOR, "一号台")


@pytest.fixture
def own(embedded_database) -> Database:
    """Give a committee in a file, with kept files and papers."""
    practice_committee(embedded_database, cases=12, seed=3, months=2, today=TODAY)
    brought(embedded_database, "evidence and papers", lambda: _add_files(embedded_database))
    return embedded_database


def _add_files(database: Database) -> None:
    with database.writing() as db:
        add_sample_evidence(db, database.store, by=BY, now=NOW)
        add_sample_papers(db, database.store, by=BY, now=NOW)


@pytest.fixture
def new_file(embedded_template, tmp_path) -> Iterator[Database]:
    """Give an empty file in another folder."""
    (tmp_path / "back").mkdir()
    shutil.copyfile(embedded_template, tmp_path / "back" / "committee.db")
    database = Database.open(f"sqlite:///{(tmp_path / 'back' / 'committee.db').as_posix()}")
    yield database
    database.close()


def move(old: Database, new: Database) -> Move:
    with old.writing() as there, new.writing() as here:
        return move_committee(there, here, stores=(old.store, new.store), to=new.url, by=BY, now=NOW)


def digests(database: Database) -> dict[str, tuple[int, str]]:
    tables = [table for table in Base.metadata.sorted_tables if table.name not in committee_move.LEFT_BEHIND]
    beside = {"audit_entries", "audit_links", "committees"}  # the move itself is told
    with database.reading() as db:
        return {table.name: digest(db, table) for table in tables if table.name not in beside}


def test_everything_is_there_and_the_same_after_moving_to_a_server_and_back(own, postgresql_database, new_file):
    before = digests(own)
    moved = move(own, postgresql_database)
    assert moved.rows["cases"] == 12
    assert moved.files > 0
    assert digests(postgresql_database) == before
    move(postgresql_database, new_file)
    assert digests(new_file) == before


@pytest.mark.parametrize("kind", ["postgresql_database", "new_file"])
def test_the_check_finds_nothing_at_the_new_place_and_the_search_finds_all(own, request, kind):
    new = request.getfixturevalue(kind)
    move(own, new)
    with new.reading() as db:
        assert list(check_everything(db, new.store).findings) == []
        assert check_rows(db) == []
        assert check(db.connection()).is_right


def test_the_old_place_takes_nothing_any_more(own, postgresql_database):
    move(own, postgresql_database)
    with pytest.raises(Refused, match="committee_has_moved"), own.writing() as db:
        add_room(db, "三号室", by=BY, now=NOW)
    with own.reading() as db:
        assert db.scalars(select(Committee.moved_to)).one() == postgresql_database.url
        assert check_rows(db) == []


def test_the_new_place_takes_the_next_save_and_gives_no_id_twice(own, postgresql_database):
    with own.writing() as db:
        add_room(db, "三号室", by=BY, now=NOW)
        last = db.scalars(select(func.max(Room.id))).one()
    with own._engine.begin() as connection:
        connection.execute(text("DELETE FROM rooms WHERE name = '三号室'"))
    move(own, postgresql_database)
    with postgresql_database.writing() as db:
        assert add_room(db, "四号室", by=BY, now=NOW).id > last


def test_a_move_that_is_interrupted_leaves_both_places_as_they_were(own, postgresql_database, monkeypatch):
    before = digests(own)

    def stop(*_anything: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(committee_move, "_compare", stop)
    with pytest.raises(KeyboardInterrupt):
        move(own, postgresql_database)
    monkeypatch.undo()
    with postgresql_database.reading() as db:
        assert db.scalar(select(func.count()).select_from(Case)) == 0
    assert digests(own) == before
    assert not move(own, postgresql_database).was_there
    assert digests(postgresql_database) == before


def test_a_move_that_was_interrupted_at_its_very_end_is_finished_by_the_next_try(own, postgresql_database):
    with pytest.raises(KeyboardInterrupt), own.writing() as there:
        with postgresql_database.writing() as here:
            stores = (own.store, postgresql_database.store)
            move_committee(there, here, stores=stores, to="server", by=BY, now=NOW)
        raise KeyboardInterrupt  # the computer went off before the old place was closed
    moved = move(own, postgresql_database)
    assert moved.was_there
    with own.reading() as db:
        assert db.scalars(select(Committee.moved_to)).one() == postgresql_database.url


def test_nothing_is_moved_over_another_committee(own, postgresql_office):
    with pytest.raises(Refused, match="place_not_empty"):
        move(own, postgresql_office.database)


def test_a_place_that_was_left_is_not_moved_again(own, postgresql_database, new_file):
    move(own, postgresql_database)
    with pytest.raises(Refused, match="committee_has_moved"):
        move(own, new_file)


def test_an_empty_place_has_nothing_to_move(embedded_database, postgresql_database):
    with pytest.raises(Refused, match="no_committee_to_move"):
        move(embedded_database, postgresql_database)


def test_whoever_may_not_take_the_records_elsewhere_is_refused(own, postgresql_database):
    by = Actor(None, "陈国华", Role.MEDIATOR, "一号台")
    with pytest.raises(Refused, match="not_for_role"), own.writing() as there, postgresql_database.writing() as here:
        stores = (own.store, postgresql_database.store)
        move_committee(there, here, stores=stores, to="server", by=by, now=NOW)


@pytest.mark.parametrize(
    "changed",
    [
        "UPDATE cases SET claimed_amount = claimed_amount + 1 WHERE id = 3",
        "UPDATE parties SET name = '别人' WHERE id = 2",
        "DELETE FROM agreement_terms WHERE id = (SELECT min(id) FROM agreement_terms)",
    ],
)
def test_a_value_that_came_wrong_stops_the_move(own, postgresql_database, monkeypatch, changed):
    """The control of the comparison."""
    compare = committee_move._compare

    def spoil(there, here, tables):
        here.execute(text(changed))
        compare(there, here, tables)

    monkeypatch.setattr(committee_move, "_compare", spoil)
    with pytest.raises(Unavailable, match="moved_rows_differ"):
        move(own, postgresql_database)


def test_a_kept_file_that_was_lost_before_is_named_and_all_others_come(own, postgresql_database):
    with own.reading() as db:
        name, sha256 = db.execute(text("SELECT name, sha256 FROM attachments ORDER BY id")).first()
    own.store.remove(sha256)
    moved = move(own, postgresql_database)
    assert name in moved.lacking
    assert len(list(postgresql_database.store.hashes())) == moved.files


def test_both_places_tell_of_the_move(own, postgresql_database):
    move(own, postgresql_database)
    for database, act in ((own, "committee_moved_away"), (postgresql_database, "committee_came")):
        with database.reading() as db:
            assert db.scalars(select(AuditEntry.act).order_by(AuditEntry.id.desc())).first() == act
