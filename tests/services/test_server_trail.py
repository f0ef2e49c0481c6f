"""A server tells of what was changed past every desk, whoever changed it; and nobody signs for another."""

from __future__ import annotations

import contextlib
import threading
from datetime import UTC, datetime
from decimal import Decimal

import psycopg
import pytest
from psycopg import errors, sql
from sqlalchemy import select, text

from mediator_desk.database import Database
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.trust import AuditLink
from mediator_desk.models.trust_words import PAST_THE_DESK
from mediator_desk.services import audit
from mediator_desk.services.agreements import agreements
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.engine import check_engine
from mediator_desk.services.check.past import past_the_desk
from mediator_desk.services.check.rows import check_rows
from tests.postgres_cluster import USER

pytestmark = pytest.mark.tampers
NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
ENTRY = (
    "INSERT INTO audit_entries (at, staff_id, actor_name, desk, act, case_id, bulk, facts, before, after, reason) "
    "VALUES (now(), %(staff)s, %(name)s, '', 'noted', %(case)s, '', '{}', %(before)s, %(after)s, '')"
)


@pytest.fixture
def office(postgresql_office):
    yield postgresql_office
    with postgresql_office.database.reading() as db:
        assert verify_chain(db) == []


@contextlib.contextmanager
def raw(office, login=None):
    """Give a connection of another program, as this login."""
    url = office.database._engine.url
    with psycopg.connect(url.set(drivername="postgresql").render_as_string(hide_password=False)) as connection:
        if login is not None:
            connection.execute(sql.SQL("SET SESSION AUTHORIZATION {}").format(sql.Identifier(login)))
            connection.commit()
        yield connection


@pytest.fixture
def login(office):
    """Give the login of a person of the staff, who may write all tables and is not the owner."""
    name = "desk_p7"
    with raw(office) as owner:
        owner.execute(f"CREATE ROLE {name} LOGIN")
        owner.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {name}")
        owner.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {name}")
        owner.execute(f"REVOKE ALL ON chain_keys, audit_links FROM {name}")
        owner.execute(f"GRANT SELECT ON audit_links TO {name}")
        owner.execute(
            "INSERT INTO staff (id, name, role, login, is_active, version) VALUES (7, '张敏', 'mediator', %s, true, 1)",
            [name],
        )
    yield name
    with raw(office) as owner:
        owner.execute(f"DROP OWNED BY {name}")
        owner.execute(f"DROP ROLE {name}")


def past(office):
    with office.database.reading() as db:
        query = select(AuditEntry).where(AuditEntry.act == PAST_THE_DESK).order_by(AuditEntry.id)
        return [one for one in db.scalars(query) if one.facts["table"] != "staff"]


def links(office):
    with office.database.reading() as db:
        return db.scalars(select(AuditLink.seq).order_by(AuditLink.seq)).all()


def with_agreement(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    return case_id


def test_a_changed_row_is_told_with_what_stood_there_before(office):
    case_id = office.in_mediation()
    with raw(office) as other:
        other.execute("UPDATE cases SET claimed_amount = 5050, policy_number = 'P-1' WHERE id = %s", [case_id])
    (told,) = past(office)
    assert (told.case_id, told.staff_id, told.actor_name, told.desk) == (case_id, None, USER, "127.0.0.1")
    assert told.facts == {"login": USER, "table": "cases", "row": str(case_id), "how": "changed"}
    assert told.before == {f"cases/{case_id}": {"claimed_amount": "30150.07", "policy_number": ""}}
    assert told.after == {f"cases/{case_id}": {"claimed_amount": "50.50", "policy_number": "P-1"}}
    assert links(office) == list(range(1, len(links(office)) + 1))
    with office.database.reading() as db:
        assert check_rows(db) == [], "the trail knows what stands there now"


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE cases SET state = 'closed'", ("cases", "changed")),
        ("UPDATE agreements SET bank = '别的银行'", ("agreements", "changed")),
        ("UPDATE instalments SET paid_on = '2026-10-09'", ("instalments", "changed")),
        ("UPDATE parties SET name = '王五' WHERE side = 'applicant'", ("parties", "changed")),
        ("UPDATE agreement_terms SET text = '乙方不付'", ("agreement_terms", "changed")),
        ("UPDATE mediation_sessions SET room_id = NULL", ("mediation_sessions", "changed")),
        ("DELETE FROM instalments", ("instalments", "deleted")),
        ("DELETE FROM agreement_terms", ("agreement_terms", "deleted")),
        ("INSERT INTO case_tags (case_id, tag) SELECT id, '加急' FROM cases",
         ("case_tags", "added")),
    ],
)  # fmt: skip
def test_whatever_is_changed_is_told_in_the_history_of_its_case(office, statement, told):
    case_id = with_agreement(office)
    before = len(links(office))
    with raw(office) as other:
        count = other.execute(statement).rowcount
    found = past(office)
    assert count
    assert [(one.facts["table"], one.facts["how"], one.case_id) for one in found] == [(*told, case_id)] * count
    assert len(links(office)) == before + count
    with office.database.reading() as db:
        assert check_rows(db) == []
        assert {one.params["table"] for one in past_the_desk(db)} == {told[0]}


def test_a_row_with_words_for_a_key_is_told(office):
    with raw(office) as other:
        other.execute("INSERT INTO day_exceptions (day, is_working, name) VALUES ('2026-10-10', true, '补班')")
        first = "(SELECT min(archive_class) FROM retention_rules)"
        other.execute(f"DELETE FROM retention_rules WHERE archive_class = {first}")
    added, deleted = past(office)
    assert added.after == {"day_exceptions/2026-10-10": {"day": "2026-10-10", "is_working": True, "name": "补班"}}
    assert (deleted.facts["table"], deleted.after) == ("retention_rules", None)


def test_what_was_told_in_private_is_not_told_to_the_trail(office):
    case_id = office.in_mediation()
    mediator = office.mediator_ids[0]
    with raw(office) as other:
        for column in ("false", "true"):
            other.execute(
                "INSERT INTO settlement_offers (case_id, side, name, at, amount, words, is_private, state, version) "
                f"VALUES (%s, 'applicant', '谢家豪', now(), 2000000, '最低', {column}, 'open', 1)",
                [case_id],
            )
        other.execute(
            "INSERT INTO settlement_authorities (case_id, side, amount, words, told_at, mediator_id, version) "
            "VALUES (%s, 'respondent', 990000, '底线', now(), %s, 1)",
            [case_id, mediator],
        )
        other.commit()
        other.execute("UPDATE settlement_offers SET is_private = NOT is_private, amount = amount + 100")
    said = [next(iter(one.after.values())) for one in past(office)]
    assert [one["amount"] for one in said] == ["20000.00", audit.SEALED, audit.SEALED, audit.SEALED, audit.SEALED]
    assert "底线" not in str(said)


def test_what_an_entry_of_the_transaction_names_is_told_by_it_and_nothing_else(office):
    case_id = office.in_mediation()
    before, told = named(case_id, policy_number=""), named(case_id, policy_number="P-1")
    with raw(office) as other:
        other.execute("UPDATE cases SET policy_number = 'P-1', report_number = 'R-1' WHERE id = %s", [case_id])
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": case_id, "before": before, "after": told})
    (found,) = past(office)
    assert found.after == {f"cases/{case_id}": {"report_number": "R-1"}}


def named(case_id, **fields):
    return psycopg.types.json.Jsonb({f"cases/{case_id}": fields})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"claimed_amount": "1.00"}, {"claimed_amount": "50.50"}),
        ({"claimed_amount": "30150.07"}, {"claimed_amount": "30150.07"}),
        ({"claimed_amount": "30150.07"}, {"claimed_amount": "•••"}),
        (None, {"claimed_amount": "50.50"}),
    ],
    ids=["what stood there", "what stands there", "sealed", "nothing stood there"],
)
def test_an_entry_that_says_what_is_not_so_is_set_right_by_the_server(office, before, after):
    case_id = office.in_mediation()
    with raw(office) as other:
        other.execute("UPDATE cases SET claimed_amount = 1 WHERE id = %s", [case_id])  # it changes more than once
        other.execute("UPDATE cases SET claimed_amount = 5050 WHERE id = %s", [case_id])
        said = {"before": named(case_id, **before) if before else None, "after": named(case_id, **after)}
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": case_id} | said)
    told = past(office)
    assert (told[-1].before, told[-1].after) == (
        {f"cases/{case_id}": {"claimed_amount": "30150.07"}},
        {f"cases/{case_id}": {"claimed_amount": "50.50"}},
    )
    with office.database.reading() as db:
        assert check_rows(db) == [] or before is None, "an entry without a before says that the row came just then"


def test_an_entry_that_says_what_is_so_is_believed_in_the_words_of_any_program(office):
    case_id = office.in_mediation()
    with raw(office) as other:
        first = other.execute("SELECT to_jsonb(received_at) #>> '{}' FROM cases WHERE id = %s", [case_id]).fetchone()[0]
        other.execute(
            "UPDATE cases SET claimed_amount = 5050, received_at = '2026-10-07T09:00:00.5+08:00' WHERE id = %s",
            [case_id],
        )
        before = named(case_id, claimed_amount="30150.07", received_at=first)
        after = named(case_id, claimed_amount="50.5", received_at="2026-10-07T01:00:00.500000+00:00")
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": case_id, "before": before, "after": after})
    assert past(office) == []


def test_a_row_that_comes_or_goes_is_told_with_all_that_it_holds(office):
    room = office.room_ids[0]
    with raw(office) as other:
        after = psycopg.types.json.Jsonb({"rooms/77": {"name": "空"}})
        before = psycopg.types.json.Jsonb({f"rooms/{room}": {"name": "别的"}})
        other.execute("INSERT INTO rooms (id, name, is_online, is_active, version) VALUES (77, '空', true, true, 1)")
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": None, "before": None, "after": after})
        other.execute("DELETE FROM rooms WHERE id = %s", [room])
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": None, "before": before, "after": None})
    assert [(one.facts["row"], one.facts["how"]) for one in past(office)] == [("77", "added"), (str(room), "deleted")]


def test_an_entry_does_not_cover_what_another_transaction_does(office):
    case_id = office.in_mediation()
    told = psycopg.types.json.Jsonb({f"cases/{case_id}": {"policy_number": "P-1"}})
    with raw(office) as other:
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": case_id, "before": None, "after": told})
        other.commit()
        other.execute("UPDATE cases SET policy_number = 'P-1' WHERE id = %s", [case_id])
    assert len(past(office)) == 1


def test_what_is_named_as_changed_may_not_be_deleted_under_that_name(office):
    case_id = with_agreement(office)
    with raw(office) as other:
        rows = other.execute("SELECT id FROM instalments").fetchall()
        told = psycopg.types.json.Jsonb({f"instalments/{one}": {"paid_on": None} for (one,) in rows})
        other.execute("DELETE FROM instalments")
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": case_id, "before": told, "after": told})
    assert [one.facts["how"] for one in past(office)] == ["deleted"] * len(rows)


def test_a_change_to_and_fro_is_told_twice(office):
    case_id = office.in_mediation()
    with raw(office) as other:
        for number in ("P-1", ""):
            other.execute("UPDATE cases SET policy_number = %s WHERE id = %s", [number, case_id])
    assert [one.after[f"cases/{case_id}"]["policy_number"] for one in past(office)] == ["P-1", ""]


def test_a_row_that_came_and_went_in_one_transaction_is_nobodys_news(office):
    with raw(office) as other:
        other.execute("INSERT INTO rooms (id, name, is_online, is_active, version) VALUES (77, '空', false, true, 1)")
        other.execute("UPDATE rooms SET name = '空空' WHERE id = 77")
        other.execute("DELETE FROM rooms WHERE id = 77")
    assert past(office) == []


def test_a_row_that_was_put_in_the_place_of_another_is_told_both_times(office):
    with raw(office) as other:
        other.execute("DELETE FROM rooms WHERE id = %s", [office.room_ids[0]])
        other.execute(
            "INSERT INTO rooms (id, name, is_online, is_active, version) VALUES (%s, '假', false, true, 1)",
            [office.room_ids[0]],
        )
    assert [one.facts["how"] for one in past(office)] == ["deleted", "added"]


def test_a_row_that_gets_another_number_is_told(office):
    with raw(office) as other:
        other.execute("UPDATE rooms SET id = 99 WHERE id = %s", [office.room_ids[1]])
    assert [one.facts["row"] for one in past(office)] == [str(office.room_ids[1])]


def test_what_a_savepoint_takes_back_is_not_told(office):
    case_id = office.in_mediation()
    with raw(office) as other:
        with contextlib.suppress(RuntimeError), other.transaction():
            other.execute("UPDATE cases SET policy_number = 'P-1' WHERE id = %s", [case_id])
            other.execute("SET CONSTRAINTS ALL IMMEDIATE")
            raise RuntimeError
        with other.transaction():
            other.execute("UPDATE cases SET policy_number = 'P-2' WHERE id = %s", [case_id])
    assert [one.after[f"cases/{case_id}"] for one in past(office)] == [{"policy_number": "P-2"}]


def test_who_has_it_told_at_once_changes_nothing_by_that(office):
    case_id = office.in_mediation()
    with raw(office) as other:
        other.execute("SET CONSTRAINTS ALL IMMEDIATE")
        other.execute("UPDATE cases SET policy_number = 'P-1' WHERE id = %s", [case_id])
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": None, "before": None, "after": None})
        other.execute("UPDATE cases SET policy_number = 'P-2' WHERE id = %s", [case_id])
    assert len(past(office)) == 2
    with office.database.reading() as db:
        assert db.scalar(text("SELECT count(*) FROM desk_trail.noted_now")) == 0


def test_settings_of_a_session_do_not_change_what_is_hashed(office):
    with raw(office) as other:
        for name, value in (
            ("extra_float_digits", "-15"), ("DateStyle", "German"), ("TimeZone", "Asia/Kathmandu"),
            ("bytea_output", "escape"), ("standard_conforming_strings", "off"), ("search_path", "pg_temp"),
        ):  # fmt: skip
            other.execute(f"SET {name} = '{value}'")
        said = psycopg.types.json.Jsonb({"n": [0.1, 1 / 3, 1e-7], "字": '\U00020bb7\t"\\'})
        other.execute(
            ENTRY.replace("INTO audit", "INTO public.audit"),
            {"staff": None, "name": "何敏", "case": None, "before": None, "after": said},
        )
        other.execute("UPDATE public.cases SET received_at = received_at")
        other.execute("UPDATE public.rooms SET name = name || ' 二'")
    assert len(past(office)) == 2


def test_a_session_that_is_killed_before_its_commit_leaves_nothing(office):
    case_id = office.in_mediation()
    before = links(office)
    with raw(office) as other, contextlib.suppress(errors.OperationalError):
        other.execute("UPDATE cases SET policy_number = 'P-1' WHERE id = %s", [case_id])
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": case_id, "before": None, "after": None})
        other.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with raw(office) as owner:
            owner.execute("SELECT pg_terminate_backend(%s)", [other.info.backend_pid])
        other.execute("SELECT 1")
    assert past(office) == []
    assert links(office) == before
    with office.database.writing() as db:
        audit.record(db, "noted", by=office.by, at=NOW)
    assert links(office) == [*before, len(before) + 1]


@pytest.mark.parametrize("table", ["cases", "parties", "instalments", "case_tags CASCADE", "audit_entries CASCADE"])
def test_no_table_is_emptied_at_once(office, table):
    with raw(office) as other, pytest.raises(errors.CheckViolation):
        other.execute(f"TRUNCATE {table if 'CASCADE' in table else table + ' CASCADE'}")


def test_who_is_of_the_staff_is_named(office, login):
    case_id = office.in_mediation()
    with raw(office, login) as other:
        other.execute("UPDATE cases SET policy_number = 'P-1' WHERE id = %s", [case_id])
    (told,) = past(office)
    assert (told.staff_id, told.actor_name, told.facts["login"]) == (7, "张敏", login)


@pytest.mark.parametrize(("staff", "name"), [(None, "张敏"), (7, "何敏"), (None, "何敏")])
def test_nobody_signs_for_another(office, login, staff, name):
    with raw(office, login) as other, pytest.raises(errors.InsufficientPrivilege, match="who signed in"):
        other.execute(ENTRY, {"staff": staff, "name": name, "case": None, "before": None, "after": None})


def test_who_was_renamed_still_signs_with_the_name_of_before(office, login):
    said = {"staff": 7, "name": "张敏", "case": None, "before": None, "after": None}
    with raw(office, login) as other:
        other.execute(ENTRY, said)
    with raw(office) as owner:
        owner.execute("UPDATE staff SET name = '张敏敏' WHERE id = 7")
    with raw(office, login) as other:
        other.execute(ENTRY, said)
        other.execute(ENTRY, said | {"name": "张敏敏"})
        with pytest.raises(errors.InsufficientPrivilege):
            other.execute(ENTRY, said | {"name": "张大敏"})


@pytest.mark.parametrize("statement", [
    "SELECT key FROM chain_keys", "SELECT * FROM desk_trail.noted_now", "DELETE FROM desk_trail.noted_now",
    "INSERT INTO desk_trail.noted_now (name, columns) VALUES ('cases/1', '{policy_number}')",
    "SELECT desk_trail.mac('00', 1, 1, '', '')", "INSERT INTO audit_links VALUES (999, 1, '', '', '')",
    "UPDATE audit_links SET mac = ''", "ALTER TABLE cases DISABLE TRIGGER cases_seen",
    "SET session_replication_role = replica", "DROP TRIGGER cases_seen ON cases",
])  # fmt: skip
def test_nobody_reaches_the_key_or_what_is_noted(office, login, statement):
    with raw(office, login) as other, pytest.raises((errors.InsufficientPrivilege, errors.UndefinedTable)):
        other.execute(statement)


def test_a_function_of_the_same_name_in_front_is_not_asked(office, login):
    case_id = office.in_mediation()
    with raw(office, login) as other:
        other.execute("CREATE TEMP TABLE staff AS SELECT 1 AS id, '何敏' AS name, session_user::text AS login")
        other.execute("CREATE TEMP TABLE audit_links (seq int, mac text)")
        other.execute("CREATE FUNCTION pg_temp.session_user() RETURNS text LANGUAGE sql AS $$SELECT 'x'$$")
        other.execute("SET search_path = pg_temp, public")
        other.execute("UPDATE public.cases SET policy_number = 'P-1' WHERE id = %s", [case_id])
    (told,) = past(office)
    assert (told.staff_id, told.actor_name) == (7, "张敏")


def test_the_chain_is_verified_without_its_key(office, login):
    office.in_mediation()
    with raw(office) as owner:
        last = owner.execute("SELECT max(seq) FROM audit_links").fetchone()[0]
    with raw(office, login) as other:
        assert other.execute("SELECT links_that_break('', 1, %s)", [last]).fetchall() == []
        assert other.execute("SELECT links_that_break('00', 1, %s)", [last]).fetchall() == [(1,)]


def test_a_guard_that_is_switched_off_is_found(office):
    with raw(office) as owner:
        owner.execute("ALTER TABLE parties DISABLE TRIGGER parties_seen")
        owner.execute("DROP TRIGGER audit_entries_own ON audit_entries")
    with office.database.reading() as db:
        assert [one.params for one in check_engine(db)] == [{"guard": "audit_entries_own"}, {"guard": "parties_seen"}]


def test_desks_and_other_programs_that_write_at_once_make_one_chain_without_a_gap(office):
    desks, saves = 6, 50
    case_ids = [office.receive(name=f"申请人{n}") for n in range(3)]
    url = office.database._engine.url.render_as_string(hide_password=False)
    failed = []

    def save(number):
        desk = Database.open(url)
        try:
            for n in range(saves):
                with desk.writing() as db:
                    case = db.get(Case, case_ids[(n + number) % 3], with_for_update={"key_share": True})
                    case.claimed_amount = Decimal(n * desks + number + 1)
                    audit.record(db, "dispute_changed", by=office.by, at=NOW, case_id=case.id)
        except Exception as error:
            failed.append(error)
        finally:
            desk.close()

    def write(number):
        try:
            with raw(office) as other:
                for n in range(saves):
                    case_id = case_ids[n % 3]
                    other.execute("UPDATE cases SET policy_number = %s WHERE id = %s", [f"{number}-{n}", case_id])
                    other.execute("UPDATE staff SET role = role")
                    other.commit()
        except Exception as error:
            failed.append(error)

    before = len(links(office))
    threads = [threading.Thread(target=save, args=(n,)) for n in range(desks)]
    threads += [threading.Thread(target=write, args=(n,)) for n in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert failed == []
    assert len(past(office)) == 2 * saves
    assert links(office) == list(range(1, before + desks * saves + 2 * saves + 1))


def test_an_entry_that_says_a_row_went_covers_no_row_that_is_there(office):
    case_id = office.in_mediation()
    told = psycopg.types.json.Jsonb({f"cases/{case_id}": {"policy_number": ""}})
    with raw(office) as other:
        other.execute("UPDATE cases SET policy_number = 'P-1' WHERE id = %s", [case_id])
        other.execute(ENTRY, {"staff": None, "name": "何敏", "case": case_id, "before": told, "after": None})
    assert [one.facts["how"] for one in past(office)] == ["changed"]
