"""The chain of the audit trail: every entry is linked, and nothing is changed, moved, taken or cut off unseen."""

from __future__ import annotations

import subprocess
import threading
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from mediator_desk.conventions.audit_chain import Anchor, body_hash, content_hash
from mediator_desk.database import Database
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.trust import AuditLink, ChainKey
from mediator_desk.services import audit
from mediator_desk.services.anchors import anchor_now
from mediator_desk.services.check.chain import verify_chain
from tests.postgres_cluster import programs

pytestmark = pytest.mark.tampers
NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
TABLES = ("audit_entries", "audit_links", "chain_keys", "destructions")


def kinds(database, anchors=()):
    with database.reading() as db:
        return [one.kind for one in verify_chain(db, anchors)]


def anchor_of(database):
    with database.reading() as db:
        return anchor_now(db)


def write(office, act="noted", **facts):
    with office.database.writing() as db:
        audit.record(db, act, by=office.by, at=NOW, facts=facts)


def links(database):
    with database.reading() as db:
        return [tuple(row) for row in db.execute(select(AuditLink.seq, AuditLink.entry_id).order_by(AuditLink.seq))]


def past_the_triggers(database, *statements):
    """Change the database as somebody does who has the file or the server to himself."""
    with database.writing() as db:
        if database.is_embedded:
            names = db.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all()
            for name in names:
                db.execute(text(f"DROP TRIGGER {name}"))
            db.execute(text("PRAGMA defer_foreign_keys = ON"))
        else:
            for table in ("audit_entries", "audit_links"):
                db.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
        for statement in statements:
            db.execute(text(statement))
        if database.is_embedded:
            return
        for table in ("audit_entries", "audit_links"):
            db.execute(text(f"ALTER TABLE {table} ENABLE TRIGGER ALL"))


def test_every_entry_is_linked_in_its_order(office):
    for number in range(3):
        write(office, number=number)
    with office.database.reading() as db:
        ids = db.scalars(select(AuditEntry.id).order_by(AuditEntry.id)).all()
    assert links(office.database) == list(enumerate(ids, 1))
    assert kinds(office.database) == []


def test_a_transaction_that_is_given_up_leaves_no_link(office):
    before = links(office.database)
    with pytest.raises(RuntimeError), office.database.writing() as db:
        audit.record(db, "noted", by=office.by, at=NOW)
        raise RuntimeError
    assert links(office.database) == before
    write(office)
    assert kinds(office.database) == []


def test_what_a_savepoint_takes_back_is_not_linked(office):
    with office.database.writing() as db:
        audit.record(db, "first", by=office.by, at=NOW)
        with pytest.raises(RuntimeError), db.begin_nested():
            audit.record(db, "taken_back", by=office.by, at=NOW)
            raise RuntimeError
        with db.begin_nested():
            audit.record(db, "second", by=office.by, at=NOW)
    with office.database.reading() as db:
        acts = db.scalars(select(AuditEntry.act).order_by(AuditEntry.id.desc()).limit(2)).all()
    assert acts == ["second", "first"]
    assert kinds(office.database) == []


def test_the_anchor_is_the_last_link_that_is_saved(office):
    with office.database.writing() as db:
        before = anchor_now(db)
        audit.record(db, "noted", by=office.by, at=NOW)
        assert anchor_now(db) == before
    after = anchor_of(office.database)
    assert (after.seq, after.at) == (before.seq + 1, NOW)
    assert len(after.mac) == 64
    assert kinds(office.database, [before, after]) == []


@pytest.mark.parametrize("column", ["actor_name = '别人'", "reason = '改过'", "case_id = 77", "facts = '{\"n\": 2}'",
                                    "before = '{\"cases/1\": {}}'", "staff_id = NULL, act = 'nothing'"])  # fmt: skip
def test_an_entry_that_was_changed_is_found(office, column):
    write(office, n=1)
    past_the_triggers(office.database, f"UPDATE audit_entries SET {column} WHERE act = 'noted'")
    assert kinds(office.database) == ["audit_entry_changed"]


def test_an_entry_whose_time_was_changed_is_found(office):
    write(office)
    past_the_triggers(office.database, "UPDATE audit_entries SET at = '2026-01-01 00:00:00.000000' WHERE act = 'noted'")
    assert kinds(office.database) == ["audit_entry_changed"]


def test_two_entries_that_changed_places_are_found(office):
    write(office, "first")
    write(office, "second")
    last = links(office.database)[-1][1]
    past_the_triggers(
        office.database,
        f"UPDATE audit_entries SET act = CASE act WHEN 'first' THEN 'second' ELSE 'first' END WHERE id >= {last - 1}",
    )
    assert kinds(office.database) == ["audit_entry_changed"] * 2


def test_links_that_changed_places_are_found(office):
    write(office, "first")
    write(office, "second")
    last = links(office.database)[-1][0]
    past_the_triggers(
        office.database,
        f"UPDATE audit_links SET seq = 9999 WHERE seq = {last}",
        f"UPDATE audit_links SET seq = {last} WHERE seq = {last - 1}",
        f"UPDATE audit_links SET seq = {last - 1} WHERE seq = 9999",
    )
    assert set(kinds(office.database)) == {"audit_link_broken"}


def test_an_entry_that_is_gone_is_found(office):
    write(office, "first")
    write(office, "second")
    gone = links(office.database)[-2][1]
    if office.database.is_embedded:
        with office.database._engine.connect() as connection:
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
    past_the_triggers(office.database, f"DELETE FROM audit_entries WHERE id = {gone}")
    assert kinds(office.database) == ["audit_entry_gone"]


def test_an_entry_that_is_gone_with_its_link_is_found(office):
    write(office, "first")
    write(office, "second")
    seq, gone = links(office.database)[-2]
    past_the_triggers(
        office.database,
        f"DELETE FROM audit_links WHERE seq = {seq}",
        f"DELETE FROM audit_entries WHERE id = {gone}",
    )
    assert kinds(office.database) == ["audit_link_missing"]
    past_the_triggers(office.database, f"UPDATE audit_links SET seq = {seq} WHERE seq = {seq + 1}")
    assert kinds(office.database) == ["audit_link_broken"]


def test_an_entry_that_was_put_in_is_found(office):
    write(office)
    past_the_triggers(
        office.database,
        "INSERT INTO audit_entries (id, at, actor_name, desk, act, bulk, facts, reason) "
        "VALUES (9000, '2026-10-08 00:00:00.000000', '何敏', '', 'noted', '', '{}', '')",
    )
    assert kinds(office.database) == ["audit_entry_unlinked"]


def test_an_entry_that_was_replaced_as_a_whole_is_found(local_office):
    write(local_office)
    last = links(local_office.database)[-1][1]
    past_the_triggers(
        local_office.database,
        "PRAGMA recursive_triggers = OFF",
        "REPLACE INTO audit_entries (id, at, actor_name, desk, act, bulk, facts, reason) "
        f"VALUES ({last}, '2026-10-08 00:00:00.000000', '何敏', '', 'noted', '', '{{}}', '')",
    )
    assert kinds(local_office.database) == ["audit_entry_changed"]


def test_an_end_that_was_cut_off_is_seen_through_an_anchor_only(office):
    write(office, "first")
    write(office, "second")
    anchor = anchor_of(office.database)
    seq, gone = links(office.database)[-1]
    past_the_triggers(
        office.database,
        f"DELETE FROM audit_links WHERE seq = {seq}",
        f"DELETE FROM audit_entries WHERE id = {gone}",
    )
    assert kinds(office.database) == []
    assert kinds(office.database, [anchor]) == ["audit_chain_cut"]


def test_a_chain_that_was_written_anew_is_seen_through_an_anchor(office):
    write(office, "first", words="甲")
    anchor = anchor_of(office.database)
    seq, entry = links(office.database)[-1]
    past_the_triggers(
        office.database,
        f"DELETE FROM audit_links WHERE seq = {seq}",
        f"UPDATE audit_entries SET facts = '{{}}' WHERE id = {entry}",
    )
    from mediator_desk.services import audit_chain

    with office.database.writing() as db:
        audit_chain.came(db, [entry])
        if not office.database.is_embedded:  # who owns the server can have it do so
            noted = f"INSERT INTO desk_trail.noted_now (name, entry_id) VALUES ('', NULL), ('-', {entry})"
            db.execute(text(noted))
    assert kinds(office.database) == []
    assert kinds(office.database, [anchor]) == ["audit_chain_replaced"]
    assert kinds(office.database, [Anchor(anchor.seq, anchor.mac[:8])]) == ["audit_chain_replaced"]


@pytest.mark.parametrize("statement", [
    update(AuditEntry).values(reason="改过"), delete(AuditEntry), update(AuditLink).values(mac="0"), delete(AuditLink),
    update(AuditEntry).values(erased_by=1), update(ChainKey).values(key="00"), delete(ChainKey),
    text("UPDATE audit_links SET salt = 'ab'"),
    text("UPDATE audit_entries SET facts = '{}', before = NULL, after = NULL, reason = '', erased_by = 1, act = 'x'"),
    text("UPDATE audit_entries SET facts = '{}', before = NULL, after = NULL, reason = ''"),
])  # fmt: skip
def test_the_database_itself_refuses_to_change_the_trail(office, statement):
    write(office, n=1)
    with pytest.raises(DBAPIError), office.database.writing() as db:
        db.execute(statement, execution_options={"synchronize_session": False})


def test_the_embedded_engine_refuses_to_replace_an_entry(local_office):
    write(local_office)
    with pytest.raises(DBAPIError), local_office.database.writing() as db:
        db.execute(text("REPLACE INTO audit_entries SELECT * FROM audit_entries"))


def test_the_server_refuses_to_empty_the_trail(postgresql_office):
    for table in ("audit_links", "audit_entries, audit_links"):
        with pytest.raises(DBAPIError), postgresql_office.database.writing() as db:
            db.execute(text(f"TRUNCATE {table} CASCADE"))


def test_many_desks_that_save_at_once_make_one_chain(postgresql_office):
    url = postgresql_office.database._engine.url
    desks = [Database.open(url.render_as_string(hide_password=False)) for _ in range(6)]
    failed = []

    def work(desk, name):
        try:
            for number in range(25):
                with desk.writing() as db:
                    audit.record(db, "noted", by=postgresql_office.by, at=NOW, facts={"desk": name, "n": number})
                    audit.record(db, "noted_too", by=postgresql_office.by, at=NOW)
        except Exception as error:
            failed.append(error)

    before = anchor_of(postgresql_office.database).seq
    threads = [threading.Thread(target=work, args=(desk, n)) for n, desk in enumerate(desks)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    for desk in desks:
        desk.close()
    assert failed == []
    assert anchor_of(postgresql_office.database).seq == before + 6 * 25 * 2
    assert kinds(postgresql_office.database) == []


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_ten_thousand_honest_changes_raise_no_alarm(local_office):
    from mediator_desk.models.case import Case

    case_id = local_office.receive()
    at = NOW
    for number in range(10_000):
        at += timedelta(seconds=1)
        with local_office.database.writing() as db:
            db.get_one(Case, case_id).claimed_amount = Decimal(number) / 100
            audit.record(
                db, "dispute_changed", by=local_office.by, at=at, case_id=case_id, reason="更正" * (number % 3)
            )
    assert anchor_of(local_office.database).seq > 10_000
    assert kinds(local_office.database, [anchor_of(local_office.database)]) == []


def test_practice_imports_and_bulk_rows_are_linked(office):
    with office.database.reading() as db:
        entries = db.scalar(select(func.count(AuditEntry.id)))
        assert entries == db.scalar(select(func.count(AuditLink.seq)))
    from mediator_desk.services import audit_chain

    row = {"at": NOW, "actor_name": "何敏", "desk": "", "act": "noted", "facts": {}, "reason": "", "bulk": ""}
    with office.database.writing() as db:
        first = db.execute(insert(AuditEntry).values(row).returning(AuditEntry.id)).scalar_one()
        audit_chain.came(db, range(first, first + 1))
    assert kinds(office.database) == []


KEYS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(st.lists(st.dictionaries(KEYS, JSON, max_size=4), min_size=1, max_size=6))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_engines_keep_an_entry_under_the_same_digest(office, said):
    from mediator_desk.services.audit_chain import CONTENT, ENTRIES

    with office.database.writing() as db:
        for facts in said:
            audit.record(db, "noted", by=office.by, at=NOW, facts=facts, reason=str(facts)[:50])
    with office.database.reading() as db:
        query = select(*CONTENT).order_by(ENTRIES.c.id.desc()).limit(len(said))
        kept = [row._asdict() for row in db.execute(query)][::-1]
    for entry, facts in zip(kept, said, strict=True):
        meant = entry | {"facts": facts, "at": NOW, "reason": str(facts)[:50]}
        assert body_hash(entry, "ab" * 16) == body_hash(meant, "ab" * 16)
        assert content_hash(entry, "") == content_hash(meant, "")


def test_the_chain_is_whole_after_a_dump_and_a_restore(office, tmp_path):
    write(office, amount="30150.07", words="电话联系〇𠮷", n=[1.5, 1e3])
    anchor = anchor_of(office.database)
    restored = _restored(office.database, tmp_path)
    assert kinds(restored, [anchor]) == []
    restored.close()


def _restored(database, folder):
    """Return a database that was made of a dump of another one, as an administrator makes it."""
    from sqlcipher3 import dbapi2

    url = database._engine.url
    if database.is_embedded:
        new = dbapi2.connect(str(folder / "restored.db"))
        new.execute(f"ATTACH '{url.database}' AS old")
        # The index of words is a table of the engine's own, which no dump can tell.
        ours = "sql IS NOT NULL AND name NOT LIKE '%case_words%' AND name NOT LIKE 'sqlite_%' ORDER BY type = 'trigger'"
        for kind, name, sql in new.execute(f"SELECT type, name, sql FROM old.sqlite_master WHERE {ours}").fetchall():
            new.execute(sql)
            if kind == "table":
                new.execute(f"INSERT INTO main.{name} SELECT * FROM old.{name}")
        new.commit()
        new.close()
        return Database.open(f"sqlite:///{folder / 'restored.db'}")
    place = url.render_as_string(hide_password=False).replace("+psycopg", "")
    dump = subprocess.run([programs() / "pg_dump", place], check=True, capture_output=True).stdout
    name = f"{place.rpartition('/')[0]}/restored"
    with psycopg.connect(f"{place.rpartition('/')[0]}/postgres", autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS restored WITH (FORCE)")
        connection.execute("CREATE DATABASE restored")
    subprocess.run([programs() / "psql", "-q", name], input=dump, check=True, capture_output=True)
    return Database.open(str(url.set(database="restored").render_as_string(hide_password=False)))
