"""The kept files of an office are sealed: what the server has, who opens them, and who does not."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from contextlib import closing
from datetime import UTC, datetime

import psycopg
import pytest
from sqlalchemy import make_url

from mediator_desk.app.opening import open_kept_files
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.office_work import OfficeKeyHolder
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.server.pg_programs import found_program
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.check.whole import check_everything
from mediator_desk.services.office import office_keys, server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.storage import office_keys as wrapping
from mediator_desk.storage.key_ring import KeyRing
from mediator_desk.storage.recovery_code import new_code
from tests.server.walled_office import NOW, Walled, _clerk, walled

PLANTED = ("谢家豪的病历，" * 40).encode()
OWN = "自己的密码-77"


class Sealed(Walled):
    """An office whose kept files are sealed; everybody came in by an invitation with a key."""

    code: str
    ring: KeyRing


@pytest.fixture(scope="module")
def sealed(tls_cluster) -> Sealed:
    made = walled(tls_cluster, "office_sealed")
    made.__class__ = Sealed
    made.code = new_code()
    with made.database("") as database:
        with database.writing() as db:
            made.ring = office_keys.make_keys(db, made.code, by=_clerk(), now=NOW)
        for who in ("mediator", "secretary", "administrator"):
            with database.writing() as db:
                row = next(one for one in server_people.login_rows(db) if one.staff_id == made.staff[who])
                given = server_people.change_person(
                    *(db, row.staff_id, row.role, row.sight), has_new_password=True, ring=made.ring,
                    by=_clerk(), now=datetime.now(UTC),
                )  # fmt: skip
                made.passwords[who] = given.login, given.password
    made.office.database.open_files(made.ring)
    made.cases["own"] = made.office.in_mediation(0)
    return made


def ring_of(made: Sealed, who: str, password: str | None = None) -> KeyRing | None:
    with made.database(who) as database, database.reading() as db:
        return office_keys.keys_of_password(db, made.staff[who], password or made.passwords[who][1])


def dumped(made: Walled) -> bytes:
    place = make_url(made.url_of(""))
    with closing(psycopg.connect(made.url_of("").replace("+psycopg", ""))) as raw:
        program = found_program("pg_dump", least=raw.info.server_version // 10_000)
    words = (
        str(program.path),
        "--host",
        place.host,
        "--port",
        str(place.port),
        "--username",
        place.username,
        "--no-password",
    )
    ran = subprocess.run((*words, place.database), env={"PGPASSWORD": place.password}, capture_output=True, check=True)
    return ran.stdout


def test_neither_table_nor_dump_shows_what_is_in_a_kept_file(sealed):
    with sealed.database("secretary") as database:
        database.open_files(ring_of(sealed, "secretary"))
        sha256 = database.store.put(PLANTED)
        assert database.store.get(sha256) == PLANTED
    with sealed.connected("") as raw:
        kept = b"".join(row[0] for row in raw.execute("SELECT content FROM kept_chunks").fetchall())
        wrapped = raw.execute("SELECT string_agg(content::text, '') FROM office_key_holders").fetchone()[0]
    keys = [sealed.ring.keys[sealed.ring.current], sealed.ring.files.keys[sealed.ring.current]]
    there = dumped(sealed)
    for one in (PLANTED, PLANTED[:60], *keys):
        assert one not in kept
        assert one not in there
        assert one.hex().encode() not in there
        assert one.hex() not in wrapped


def test_unsealed_they_are_found_there(working):
    with working.database("") as database:
        sha256 = database.store.put(PLANTED)
        try:
            with working.connected("") as raw:
                assert PLANTED in raw.execute("SELECT content FROM kept_chunks WHERE sha256 = %s", [sha256]).fetchone()
            assert PLANTED[:60].hex().encode() in dumped(working)
        finally:
            database.store.remove(sha256)


def test_who_joins_opens_with_a_password_of_ones_own_and_with_no_other(sealed):
    with sealed.database("mediator") as database:
        with database.reading() as db:
            by = server_people.person_here(db)
            ring = office_keys.keys_of_password(db, by.staff_id, sealed.passwords["mediator"][1])
        with database.writing() as db:
            server_people.choose_password(db, OWN, ring=ring, by=by, now=NOW)
    before = sealed.passwords["mediator"]
    sealed.passwords["mediator"] = before[0], OWN
    assert ring_of(sealed, "mediator") == sealed.ring
    assert ring_of(sealed, "mediator", before[1]) is None
    assert ring_of(sealed, "mediator", "ｗｉｄｅ wrong") is None


def test_the_recovery_code_opens_typed_in_any_way_and_another_does_not(sealed):
    with sealed.database("") as database, database.reading() as db:
        assert office_keys.keys_by_code(db, sealed.code.lower().replace("-", " ")) == sealed.ring
        with pytest.raises(Refused, match="wrong_recovery_code_of_office"):
            office_keys.keys_by_code(db, new_code())
        with pytest.raises(Refused, match="recovery_code_mistyped"):
            office_keys.keys_by_code(db, "2" * 40)


def test_a_new_code_ends_the_one_before(sealed):
    with sealed.database("administrator") as database:
        ring, code, before = ring_of(sealed, "administrator"), new_code(), sealed.code
        with database.writing() as db:
            office_keys.exchange_code(db, ring, code, by=sealed.actor("administrator"), now=NOW)
        sealed.code = code
        with database.reading() as db:
            assert office_keys.keys_by_code(db, code) == sealed.ring
            with pytest.raises(Refused, match="wrong_recovery_code_of_office"):
                office_keys.keys_by_code(db, before)


def holders(made: Walled) -> set[int | None]:
    with made.connected("") as raw:
        return {row[0] for row in raw.execute("SELECT staff_id FROM office_key_holders").fetchall()}


def test_who_is_removed_has_no_row_any_more_and_who_is_invited_again_has_one_by_the_new_password(sealed):
    by, now = sealed.actor("administrator"), datetime.now(UTC)
    with sealed.database("administrator") as database:
        with database.writing() as db:
            given = server_people.add_person(
                db, ServerPersonDraft("来去人", Role.SECRETARY), ring=sealed.ring, by=by, now=now
            )
            member = int(given.login.rpartition("_p")[2])
        assert member in holders(sealed)
        with database.writing() as db:
            again = server_people.change_person(
                *(db, member, Role.SECRETARY, server_people.sights_of(Role.SECRETARY)[0]),
                has_new_password=True, ring=sealed.ring, by=by, now=now,
            )  # fmt: skip
        sealed.staff["passing"], sealed.passwords["passing"] = member, (again.login, again.password)
        assert ring_of(sealed, "passing") == sealed.ring
        assert ring_of(sealed, "passing", given.password) is None
        with database.writing() as db:
            server_people.remove_person(db, member, by=by, now=now)
    assert member not in holders(sealed)


def test_who_has_no_keys_can_give_none_unless_it_is_said(sealed):
    draft, by, now = ServerPersonDraft("无匙人", Role.SECRETARY), sealed.actor("administrator"), datetime.now(UTC)
    with sealed.database("administrator") as database:
        with pytest.raises(Refused, match="office_keys_not_here"), database.writing() as db:
            server_people.add_person(db, draft, by=by, now=now)
        with database.writing() as db:
            given = server_people.add_person(db, draft, without_keys=True, by=by, now=now)
    sealed.passwords["without"] = given.login, given.password
    with sealed.database("without") as database:
        with database.reading() as db:
            assert office_keys.has_keys(db)
        with sealed.database("secretary") as other:
            other.open_files(sealed.ring)
            sha256 = other.store.put("别人的".encode())
        with pytest.raises(Unavailable, match="kept_files_closed"):
            database.store.get(sha256)
        with pytest.raises(Unavailable, match="kept_files_closed"):
            database.store.put(b"nothing lies there in the clear")


def test_a_login_sees_its_own_way_to_the_keys_only(sealed):
    with sealed.database("secretary") as database, database.reading() as db:
        assert [one.staff_id for one in db.query(OfficeKeyHolder)] == [sealed.staff["secretary"]]
    with sealed.database("administrator") as database, database.reading() as db:
        assert {one.staff_id for one in db.query(OfficeKeyHolder)} == {None, sealed.staff["administrator"]}
    assert len(holders(sealed)) > 2, "the control: others have one as well"


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO office_key_holders (staff_id, content) VALUES (NULL, '{{}}')",
        "UPDATE office_key_holders SET content = '{{}}'",
        "DELETE FROM office_key_holders",
        "SELECT desk_give_keys({other}, '{{}}')",
        "SELECT desk_give_keys(NULL, '{{}}')",
        "SELECT desk_give_keys({archivist}, '{{}}')",
        "SELECT desk_give_keys({own}, 'null')",
        "SELECT desk_give_keys({own}, jsonb_build_object('a', repeat('x', 30000)))",
    ],
)
def test_nobody_writes_other_ways_to_the_keys(sealed, sql):
    own, other, archivist = (sealed.staff[who] for who in ("secretary", "administrator", "archivist"))
    with sealed.connected("secretary") as raw, pytest.raises(psycopg.Error) as told:
        raw.execute(sql.format(own=own, other=other, archivist=archivist))
    assert told.value.sqlstate in {"42501", "MD001"}


def test_somebody_exchanges_their_own_as_the_control_shows(sealed):
    own = sealed.staff["secretary"]
    with sealed.connected("secretary") as raw:
        raw.execute("SELECT desk_give_keys(%s, %s)", [own, json.dumps(wrapping.wrapped_for(own, OWN, sealed.ring))])
        raw.rollback()


@pytest.mark.parametrize("spoilt", [{"salt": "zz"}, {"wrapped": ""}, {"wrapped": None}, {"passes": 0}, {"lanes": "x"}])
def test_nobody_puts_there_what_is_no_wrapped_key_not_even_an_administrator(sealed, spoilt):
    kept = {**wrapping.wrapped_by_code(sealed.code, sealed.ring), **spoilt}
    with sealed.connected("administrator") as raw, pytest.raises(psycopg.Error, match="not_for_login"):
        raw.execute("SELECT desk_give_keys(NULL, %s)", [json.dumps(kept)])


def test_whose_key_is_damaged_comes_in_all_the_same_with_closed_files(sealed):
    own, password = sealed.staff["secretary"], sealed.passwords["secretary"][1]
    with sealed.connected("") as raw:
        whole = raw.execute("SELECT content FROM office_key_holders WHERE staff_id = %s", [own]).fetchone()[0]
        raw.execute("UPDATE office_key_holders SET content = '{}' WHERE staff_id = %s", [own])
        raw.commit()
        try:
            with sealed.database("secretary") as database:
                open_kept_files(database, password)
                assert (database.ring, database.has_closed_files) == (None, True)
        finally:
            raw.execute("UPDATE office_key_holders SET content = %s WHERE staff_id = %s", [json.dumps(whole), own])
            raw.commit()
    with sealed.database("secretary") as database:
        open_kept_files(database, password)
        assert database.ring == sealed.ring, "the control"


def test_of_two_who_make_the_keys_at_once_one_is_refused(tls_cluster):
    """A second ring over the first would close for ever what the first sealed."""
    made, told = walled(tls_cluster, "office_two_at_once"), []

    def second() -> None:
        with made.database("") as other:
            try:
                with other.writing() as db:
                    office_keys.make_keys(db, new_code(), by=_clerk(), now=NOW)
                told.append("made")
            except Refused as error:
                told.append(error.code)

    code, thread = new_code(), threading.Thread(target=second)
    with made.database("") as database:
        with database.writing() as db:
            ring = office_keys.make_keys(db, code, by=_clerk(), now=NOW)
            thread.start()
            wait_for_a_lock(made)
        thread.join(30)
        assert told == ["office_has_keys"]
        with database.reading() as db:
            assert office_keys.keys_by_code(db, code) == ring


def wait_for_a_lock(made: Walled) -> None:
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'"
    with made.connected("") as raw:
        raw.autocommit = True
        for _try in range(200):
            if raw.execute(waiting).fetchone()[0]:
                return
            time.sleep(0.05)
    raise AssertionError("the second one does not wait")


def test_who_was_given_no_keys_cannot_make_themselves_any(sealed):
    assert sealed.staff["archivist"] not in holders(sealed)
    with sealed.connected("archivist") as raw, pytest.raises(psycopg.Error, match="not_for_login"):
        raw.execute(f"SELECT desk_give_keys({sealed.staff['archivist']}, '{{}}')")


def test_what_was_wrapped_for_one_person_opens_nothing_under_the_number_of_another(sealed):
    kept = wrapping.wrapped_for(1, OWN, sealed.ring)
    assert wrapping._opened(kept, 1, OWN.encode()) == sealed.ring
    assert wrapping._opened(kept, 2, OWN.encode()) is None
    for damaged in ({**kept, "wrapped": "00"}, {**kept, "salt": "zz"}, {**kept, "memory_kib": 2**40}, {}):
        with pytest.raises(Unavailable, match="keys_damaged"):
            wrapping._opened(damaged, 1, OWN.encode())


def test_keys_are_made_once(sealed):
    with sealed.database("") as database, pytest.raises(Refused, match="office_has_keys"), database.writing() as db:
        office_keys.make_keys(db, new_code(), by=_clerk(), now=NOW)


def test_the_check_says_what_it_did_not_look_into_and_looks_with_the_key(sealed):
    with sealed.database("") as database:
        database.open_files(sealed.ring)
        with sealed.desk("secretary") as desk:
            desk.database.open_files(sealed.ring)
            file = {"kind": AttachmentKind.EVIDENCE, "name": "病历.txt", "content": PLANTED}
            desk.do(keep_file, sealed.cases["own"], store=desk.database.store, **file)
        with database.reading() as db:
            whole = check_everything(db, database.store)
        database.open_files(None, is_sealed=True)
        with database.reading() as db:
            part = check_everything(db, database.store)
    assert [one for one in whole.findings if one.kind.startswith("file_") and one.kind != "file_orphaned"] == []
    assert (whole.closed, part.closed, part.files, whole.files) == (0, 1, 0, 1)
    assert [one.kind for one in part.findings] == [one.kind for one in whole.findings]
