"""The keys of an office's kept files are exchanged: everybody comes to the new ones, whoever left does not."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from mediator_desk.app.opening import open_kept_files
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.services.office import office_keys, server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.storage import office_keys as wrapping
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.recovery_code import new_code
from tests.server.walled_office import NOW, Walled, _clerk, walled

BEFORE, AFTER = "谢家豪的病历".encode(), "钱大钧的病历".encode()
OWN = "自己的密码-77"
PEOPLE = ("mediator", "secretary", "administrator")


class Exchanged(Walled):
    """An office whose keys were exchanged while everybody had come in by the ones before."""

    code: str
    before: KeyRing
    now: KeyRing
    kept: str


@pytest.fixture(scope="module")
def made(tls_cluster) -> Exchanged:
    made = walled(tls_cluster, "office_exchanged")
    made.__class__ = Exchanged
    with made.database("") as database:
        with database.writing() as db:
            made.before = office_keys.make_keys(db, new_code(), by=_clerk(), now=NOW)
        for who in PEOPLE:
            with database.writing() as db:
                row = next(one for one in server_people.login_rows(db) if one.staff_id == made.staff[who])
                given = server_people.change_person(
                    *(db, row.staff_id, row.role, row.sight), has_new_password=True, ring=made.before,
                    by=_clerk(), now=datetime.now(UTC),
                )  # fmt: skip
                made.passwords[who] = given.login, given.password
    with made.connected("") as raw:
        raw.execute("CREATE TABLE holders_before AS SELECT * FROM office_key_holders")
        raw.commit()
    return made


@pytest.fixture
def office(made) -> Exchanged:
    with made.connected("") as raw:
        raw.execute("DELETE FROM office_key_holders; DELETE FROM kept_chunks")
        raw.execute("INSERT INTO office_key_holders SELECT * FROM holders_before")
        raw.commit()
    made.code = new_code()
    with made.database("") as database:
        database.open_files(made.before)
        made.kept = database.store.put(BEFORE)
        with database.writing() as db:
            made.now = office_keys.exchange_keys(db, made.before, made.code, by=_clerk(), now=NOW)
    return made


def seal_again(made: Exchanged) -> None:
    with made.database("") as database:
        database.open_files(made.now)
        for sha256 in list(database.store.to_be_sealed_again()):
            database.store.seal_again(sha256)
        assert list(database.store.under_another_key()) == []


def rows_of(made: Exchanged, who: str) -> dict:
    with made.connected("") as raw:
        query = "SELECT content FROM office_key_holders WHERE staff_id = %s"
        return raw.execute(query, [made.staff[who]]).fetchone()[0]


@pytest.mark.parametrize("is_sealed_again", [False, True])
def test_everybody_signs_in_by_the_password_of_before_and_reads_and_keeps(office, is_sealed_again):
    if is_sealed_again:
        seal_again(office)
    for who in PEOPLE:
        with office.database(who) as database:
            open_kept_files(database, office.passwords[who][1])
            assert database.ring == office.now
        assert "next" not in rows_of(office, who), "wrapped by the password as a whole"
    with office.database("secretary") as database:
        open_kept_files(database, office.passwords["secretary"][1])
        assert database.store.get(office.kept) == BEFORE
        assert database.store.get(database.store.put(AFTER)) == AFTER


def test_whoever_kept_the_keys_of_before_reads_nothing_that_was_sealed_since(office):
    seal_again(office)
    with office.database("") as database:
        database.open_files(office.now)
        later = database.store.put(AFTER)
        database.open_files(office.before)
        for sha256 in (office.kept, later):
            with pytest.raises(Unavailable, match="attachment_under_another_key"):
                database.store.get(sha256)
    for who in PEOPLE:
        with office.database(who) as database:
            open_kept_files(database, office.passwords[who][1])
    with office.connected("") as raw:
        kept = json.dumps([row[0] for row in raw.execute("SELECT content FROM office_key_holders").fetchall()])
    assert "next" not in kept, "nothing leads from the keys of before to those of now any more"


def test_the_code_before_opens_nothing_and_the_new_one_does(office):
    with office.database("") as database, database.reading() as db:
        assert office_keys.keys_by_code(db, office.code) == office.now
        with pytest.raises(Refused, match="wrong_recovery_code_of_office"):
            office_keys.keys_by_code(db, new_code())


def test_who_came_in_before_is_told_to_sign_in_again_and_what_is_kept_meanwhile_is_not_lost(office):
    seal_again(office)
    with office.database("secretary") as database:
        database.open_files(office.before)
        with pytest.raises(Unavailable, match="office_keys_exchanged"):
            database.store.get(office.kept)
        meanwhile = database.store.put(AFTER)
    with office.database("administrator") as database:
        open_kept_files(database, office.passwords["administrator"][1])
        assert database.store.get(meanwhile) == AFTER
    seal_again(office)


def test_who_came_in_before_gives_the_new_keys_on_all_the_same(office):
    with office.database("administrator") as database:
        database.open_files(office.before)
        with database.reading() as db:
            by = server_people.person_here(db)
        with database.writing() as db:
            given = server_people.add_person(
                db, ServerPersonDraft("新来的"), ring=office.before, by=by, now=datetime.now(UTC)
            )
    with office.database("") as database, database.reading() as db:
        staff_id = next(one.staff_id for one in server_people.login_rows(db) if one.name == "新来的")
        assert office_keys.keys_of_password(db, staff_id, given.password) == office.now


def test_who_chooses_a_password_in_a_desk_of_before_loses_nothing(office):
    chosen = office.passwords["mediator"][1]  # the others come in by it
    with office.database("mediator") as database:
        with database.reading() as db:
            by = server_people.person_here(db)
        with database.writing() as db:
            server_people.choose_password(db, chosen, ring=office.before, by=by, now=NOW)
    with office.database("") as database, database.reading() as db:
        assert office_keys.keys_of_password(db, office.staff["mediator"], chosen) == office.now
    assert "next" not in rows_of(office, "mediator")


def test_where_one_signed_in_elsewhere_meanwhile_the_older_desk_does_not_put_the_older_keys_back(office):
    with office.database("mediator") as other:
        open_kept_files(other, office.passwords["mediator"][1])
    with office.database("mediator") as database:
        with database.reading() as db:
            by = server_people.person_here(db)
        with pytest.raises(Refused, match="office_keys_exchanged"), database.writing() as db:
            server_people.choose_password(db, OWN, ring=office.before, by=by, now=NOW)


def test_exchanged_twice_before_somebody_signs_in_that_one_still_comes_to_the_newest(office):
    with office.database("") as database, database.writing() as db:
        newest = office_keys.exchange_keys(db, office.now, new_code(), by=_clerk(), now=NOW)
    with office.database("secretary") as database:
        open_kept_files(database, office.passwords["secretary"][1])
        assert database.ring == newest
        assert database.store.get(office.kept) == BEFORE


def test_an_older_ring_is_not_taken_for_the_newest(office):
    seal_again(office)
    for who in PEOPLE:
        with office.database(who) as database:
            open_kept_files(database, office.passwords[who][1])
    with (
        office.database("") as database,
        pytest.raises(Refused, match="office_keys_exchanged"),
        database.writing() as db,
    ):
        office_keys.exchange_keys(db, office.before, new_code(), by=_clerk(), now=NOW)
    with office.database("") as database, database.reading() as db:
        assert office_keys.keys_by_code(db, office.code) == office.now


def test_an_administrators_own_login_does_not_exchange_them(office):
    with office.database("administrator") as database:
        with database.reading() as db:
            by = server_people.person_here(db)
        with pytest.raises(Refused, match="keeper_exchanges_keys"), database.writing() as db:
            office_keys.exchange_keys(db, office.now, new_code(), by=by, now=NOW)


@pytest.mark.parametrize("spoilt", [{"ring": "00"}, {"sealed": "zz"}, {"sealed": "00" * 60}, {}])
def test_what_somebody_else_wrote_as_the_next_ring_is_told_as_damage(office, spoilt):
    own = {**wrapping.wrapped_for(1, OWN, office.before), "next": {"ring": "00", **spoilt}}
    with pytest.raises(Unavailable, match="keys_damaged"):
        wrapping._followed(own, 1, office.before)


def test_what_follows_for_one_person_does_not_follow_for_another(office):
    own = wrapping.with_next(wrapping.wrapped_for(1, OWN, office.before), 1, office.before, office.now)
    assert wrapping._followed(own, 1, office.before) == office.now
    with pytest.raises(Unavailable, match="keys_damaged"):
        wrapping._followed(own, 2, office.before)
