"""What the server holds over more than one statement: values in the trail, what goes with a case, whose case it is now,
passwords, and logins of former records. Each way is gone by who may, too.
"""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest
from psycopg.types.json import Jsonb
from sqlalchemy import make_url, text

from mediator_desk.errors import Refused
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.server import logins
from mediator_desk.server.making import init_server
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.cases import undo
from mediator_desk.services.mediators.assignment import AppointmentDraft, appoint_mediator
from mediator_desk.services.office import office_keys, server_people
from mediator_desk.services.review import review
from mediator_desk.storage.recovery_code import new_code
from tests.server.walled_office import PEOPLE, Walled, _clerk
from tests.services.conftest import NOW

TOLD = (
    "INSERT INTO audit_entries (at, staff_id, actor_name, desk, act, case_id, facts, before, after, reason, bulk)"
    " SELECT now(), s.id, s.name, '', 'told', %s, '{}', %s, %s, '', '' FROM staff s WHERE s.login = session_user"
)
PAST = "SELECT facts ->> 'table', before, after FROM audit_entries WHERE act = 'written_past_the_desk' ORDER BY id"


def _past(wall: Walled) -> list[tuple[str, object, object]]:
    with wall.connected("") as raw:
        return raw.execute(PAST).fetchall()


def _case(wall: Walled, mediator: int = 0) -> int:
    with wall.desk("secretary") as office:
        office.now = NOW
        case_id = office.receive("围墙人")
        office.do(review.accept_case, case_id)
        office.do(appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[mediator]))
        return case_id


def test_a_login_that_tells_other_values_than_it_wrote_is_set_right_by_the_server(working: Walled):
    case_id = _case(working)
    name = f"cases/{case_id}"
    for said, is_so in (("500.00", False), ("50.50", True)):
        past = _past(working)
        with working.connected("mediator") as raw:
            was = raw.execute("SELECT claimed_amount FROM cases WHERE id = %s", [case_id]).fetchone()[0]
            raw.execute("UPDATE cases SET claimed_amount = 5050 WHERE id = %s", [case_id])
            before = Jsonb({name: {"claimed_amount": f"{was / 100:.2f}"}})
            raw.execute(TOLD, [case_id, before, Jsonb({name: {"claimed_amount": said}})])
        told = _past(working)[len(past) :]
        right = ("cases", {name: {"claimed_amount": "30150.07"}}, {name: {"claimed_amount": "50.50"}})
        assert told == ([] if is_so else [right])
        with working.connected("") as raw:
            raw.execute("UPDATE cases SET claimed_amount = 3015007 WHERE id = %s", [case_id])


def test_no_setting_of_a_session_keeps_a_save_from_the_other_desks(working: Walled):
    case_id = _case(working)
    url = working.url_of("secretary").replace("+psycopg", "")
    with psycopg.connect(url, autocommit=True) as listening, working.connected("mediator") as raw:
        listening.execute("LISTEN desk_news")
        raw.execute("SELECT set_config('desk.news_told', pg_current_xact_id()::text, true)")
        raw.execute(TOLD, [case_id, None, None])
        raw.commit()
        heard = [one.payload for one in listening.notifies(timeout=5, stop_after=1)]
    assert len(heard) == 1


@pytest.mark.parametrize("who", ["secretary", "administrator"])
def test_what_was_told_in_private_goes_with_its_case_or_not_at_all(working: Walled, who: str):
    case_id = _case(working, 1)
    with working.connected("") as raw:  # a state that no login brings such a case into
        raw.execute("UPDATE cases SET state = 'declined' WHERE id = %s", [case_id])
        session = raw.execute(
            "INSERT INTO settlement_authorities (case_id, side, amount, words, told_at, staff_id, mediator_id, version)"
            " VALUES (%s, 'applicant', 100, '底线', now(), %s, %s, 1) RETURNING id",
            [case_id, working.staff["other"], working.office.mediator_ids[1]],
        ).fetchone()[0]
    with working.connected(who) as raw:
        raw.execute("SELECT desk_take_unseen(%s)", [case_id])
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="stays with a case that stays"):
            raw.commit()
    with working.connected("") as raw:
        assert raw.execute("SELECT count(*) FROM settlement_authorities WHERE id = %s", [session]).fetchone() == (1,)


def test_who_gave_a_case_away_may_take_that_back_and_who_was_replaced_only_reads(working: Walled):
    given_away, taken = _case(working), _case(working)
    with working.desk("mediator") as office:
        office.do(appoint_mediator, given_away, AppointmentDraft(office.mediator_ids[1], words="回避"))
        office.do(undo.undo_last_step, given_away, "点错了")
        assert office.case(given_away).mediator_id == office.mediator_ids[0]
    with working.desk("secretary") as office:
        office.do(appoint_mediator, taken, AppointmentDraft(office.mediator_ids[1], words="回避"))
    with working.connected("mediator") as raw:
        assert raw.execute("SELECT applicant_name FROM cases WHERE id = %s", [taken]).fetchone() == ("围墙人",)
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="another mediator"):
            raw.execute("UPDATE cases SET next_step = '假' WHERE id = %s", [taken])
    with working.connected("other") as raw:
        assert raw.execute("UPDATE cases SET next_step = '真' WHERE id = %s", [taken]).rowcount == 1


def test_what_two_keep_at_once_is_kept_for_both_and_nobody_spoils_it_before(working: Walled):
    content, cases = b"the same paper in two cases", (_case(working), _case(working, 1))
    with working.desk("mediator") as office:
        sha256 = office.database.store.put(content)
    with working.connected("other") as raw:
        raw.execute("INSERT INTO kept_chunks (sha256, place, content) VALUES (%s, 1, 'x')", [sha256])  # nothing comes
        assert raw.execute("SELECT count(*) FROM kept_chunks WHERE sha256 = %s", [sha256]).fetchone() == (0,)
    for who, case_id in (("mediator", cases[0]), ("other", cases[1])):
        with working.desk(who) as office:
            with office.database.writing() as db:
                what = {"kind": AttachmentKind.FILE_PAPER, "name": "a.pdf", "content": content}
                keep_file(db, case_id, **what, store=office.database.store, by=office.by, now=NOW)
            assert office.database.store.get(sha256) == content


def test_what_somebody_put_in_to_spoil_it_is_replaced_by_what_another_puts_in(working: Walled):
    content = b"the right content"
    with working.desk("secretary") as office:
        sha256 = office.database.store.put(content)
        office.database.store.remove(sha256)
    with working.connected("other") as raw:
        raw.execute("INSERT INTO kept_chunks (sha256, place, content) VALUES (%s, 0, 'spoilt')", [sha256])
        raw.execute("INSERT INTO kept_chunks (sha256, place, content) VALUES (%s, 1, 'spoilt')", [sha256])
    with working.desk("mediator") as office:
        office.database.store.put(content)
        assert office.database.store.get(sha256) == content


def _verifier() -> str:
    return logins.verifier_of("another password 7", "x")


@pytest.mark.parametrize(
    ("who", "call"),
    [
        ("administrator", "SELECT desk_person_change({other}, 'mediator', 'own', '{verifier}', 'infinity')"),
        ("secretary", "SELECT desk_own_password('{verifier}')"),
    ],
)
def test_a_password_that_is_changed_past_the_desk_is_told_by_the_server(working: Walled, who: str, call: str):
    past = _past(working)
    other = _somebody(working)
    with working.connected(who) as raw:
        raw.execute(call.format(other=other, verifier=_verifier()))
        raw.rollback()  # it is told before it counts
    assert _past(working) == past
    if who == "administrator":
        with working.connected(who) as raw:
            raw.execute(call.format(other=other, verifier=_verifier()))
        (told,) = _past(working)[len(past) :]
        assert told == ("staff", {f"staff/{other}": {"password": "•••"}}, {f"staff/{other}": {"password": "•••"}})


def _somebody(working: Walled) -> int:
    with working.desk("administrator") as office, office.database.writing() as db:
        known = {row.name: row.staff_id for row in server_people.login_rows(db)}
        if "新密码" in known:
            return known["新密码"]
        draft = server_people.ServerPersonDraft("新密码", Role.MEDIATOR)
        given = server_people.add_person(db, draft, by=office.by, now=NOW + timedelta(days=400))
        return next(row.staff_id for row in server_people.login_rows(db) if row.login == given.login)


def test_a_password_that_the_desk_changes_is_told_by_the_desk_alone(working: Walled):
    other, past = _somebody(working), _past(working)
    with working.desk("administrator") as office, office.database.writing() as db:
        given = server_people.change_person(
            db, other, Role.MEDIATOR, Sight.OWN, has_new_password=True, by=office.by, now=NOW + timedelta(days=400)
        )
    assert given is not None
    assert _past(working) == past


def test_logins_of_former_records_of_the_same_name_come_in_no_more(tls_cluster: str):
    """The database was dropped, its roles were not: whoever was let in there is a stranger here."""
    name = "office_former"
    url = f"{tls_cluster}/{name}"
    init_server(url)
    plain = make_url(f"{tls_cluster}/postgres").render_as_string(hide_password=False).replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as server:
        server.execute(f"CREATE ROLE {name}_p1 LOGIN PASSWORD 'from-before-7'")
        server.execute(f"GRANT {name}_secretary, {name}_all_cases TO {name}_p1")
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    login = make_url(url).set(username=f"{name}_p1", password="from-before-7")
    mine = login.render_as_string(hide_password=False).replace("+psycopg", "")
    init_server(url)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(mine)
    with psycopg.connect(plain, autocommit=True) as server:
        server.execute(f"ALTER ROLE {name}_p1 LOGIN PASSWORD 'from-before-7'")
        with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
            psycopg.connect(mine)  # it has no part in the office either
        server.execute(f"GRANT {name}_secretary, {name}_all_cases TO {name}_p1")
        with psycopg.connect(mine) as control:
            assert control.execute("SELECT count(*) FROM cases").fetchone() == (0,)


def test_people_who_are_there_keep_their_logins_when_the_server_is_made_anew(working: Walled):
    init_server(f"{working.url}/{working.name}")
    for who in PEOPLE:
        with working.connected(who) as raw:
            assert raw.execute("SELECT desk_staff_id()").fetchone() == (working.staff[who],)


def test_a_case_that_lives_is_not_taken_by_the_function(working: Walled):
    case_id = _case(working)
    with working.database("administrator") as database, pytest.raises(Refused), database.writing() as db:
        logins.take_unseen(db.connection(), case_id)


RAW_KEYS = {"memory_kib": 8, "passes": 1, "lanes": 1, "salt": "0" * 32, "wrapped": "0" * 120}


@pytest.mark.parametrize("to_whom", ["the recovery code", "somebody"])
def test_a_way_to_the_keys_that_is_exchanged_past_the_desk_is_told_by_the_server(working: Walled, to_whom: str):
    other, past = _somebody(working), _past(working)
    holder = None if to_whom == "the recovery code" else other
    with working.connected("administrator") as raw:
        raw.execute("SELECT desk_give_keys(%s, %s)", [holder, Jsonb(RAW_KEYS)])
    (told,) = _past(working)[len(past) :]
    row = f"office_key_holders/{holder or ''}"
    assert told == ("office_key_holders", {row: {"keys": "•••"}}, {row: {"keys": "•••"}})


def test_keys_that_the_desk_makes_and_exchanges_are_told_by_the_desk_alone(working: Walled):
    with working.database("") as database, database.writing() as db:
        db.execute(text("DELETE FROM office_key_holders"))
    past = _past(working)
    with working.database("") as database:
        with database.writing() as db:
            ring = office_keys.make_keys(db, new_code(), by=_clerk(), now=NOW)
        with database.writing() as db:
            office_keys.exchange_code(db, ring, new_code(), by=_clerk(), now=NOW)
        with database.writing() as db:
            draft = server_people.ServerPersonDraft("有钥匙", Role.SECRETARY)
            server_people.add_person(db, draft, by=_clerk(), now=NOW + timedelta(days=400), ring=ring)
        with database.writing() as db:
            office_keys.exchange_keys(db, ring, new_code(), by=_clerk(), now=NOW)
        with database.writing() as db:
            db.execute(text("DELETE FROM office_key_holders"))
    assert _past(working) == past
