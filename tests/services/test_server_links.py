"""The links that a server makes are those that the program would make; it watches the same tables."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone
from importlib import import_module

import psycopg
import pytest
from alembic import command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, make_url, select, text

from mediator_desk.conventions.audit_chain import SALT_BYTES, Anchor, body_hash, canonical, content_hash
from mediator_desk.database import Database
from mediator_desk.migrations import config, server_trail, upgrade
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.columns import COMES_UNTOLD, UNTOLD, Money
from mediator_desk.models.tables import Base
from mediator_desk.models.trust import AuditLink, ChainKey
from mediator_desk.models.trust_words import PAST_THE_DESK
from mediator_desk.services import audit
from mediator_desk.services.audit_chain import CHAIN, CONTENT, ENTRIES, LINKS, NAMES, head, next_links
from mediator_desk.services.check.chain import verify_chain
from mediator_desk.services.check.kept_values import watched_tables
from mediator_desk.services.check.takings import CASE_TAKEN, FILE_TAKEN

NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
REVISION = import_module("mediator_desk.migrations.versions.0013_server_trail")
LATER = import_module("mediator_desk.migrations.versions.0017_bridge").WATCHED

SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
WORDS = st.text(
    st.one_of(SIGNS, st.sampled_from('\x01\x1f\x7f\x80 "\\/\b\f\n\r\t\u2028\ufffe\U00020bb7\U0002f800\U0010ffff')),
    max_size=12,
)
KEYS = st.one_of(WORDS, st.sampled_from(["a", "A", "Z", "é", "案", "\uffff", "\U00010000", "aa", "b", ""]))
NUMBERS = st.one_of(
    st.integers(-(10**40), 10**40),
    st.floats(allow_nan=False, allow_infinity=False).filter(lambda one: one == 0 or 1e-300 < abs(one) < 1e300),
    st.sampled_from([1e15, 1e16, 1e22, 1234567890123456.5, 0.1, -0.0, 1e-5, 0.0001, 1e-7, 123456789012345.6, 2.5e-300]),
)
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=14,
)
FIELDS = st.dictionaries(KEYS, JSON, max_size=4)
INSTANTS = st.builds(
    lambda seconds, zone: NOW.astimezone(zone) + timedelta(microseconds=seconds),
    st.integers(-(10**15), 10**16),
    st.sampled_from([UTC, timezone(timedelta(hours=8))]),
)
SAID = st.fixed_dictionaries(
    {
        **dict.fromkeys(("actor_name", "desk", "act", "bulk", "reason"), WORDS),
        "at": INSTANTS,
        "case_id": st.none() | st.integers(1, 2**31 - 1),
        "facts": FIELDS,
        **dict.fromkeys(("before", "after"), st.none() | FIELDS),
    }
)


@given(st.lists(SAID, min_size=1, max_size=8))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_server_makes_the_digests_that_the_program_makes(postgresql_database, said):
    with postgresql_database.writing() as db:
        rows = [one | {"staff_id": None} for one in said]
        # What the program says goes in as it is: this is not about what the trail may hold.
        ids = db.scalars(insert(AuditEntry).returning(AuditEntry.id, sort_by_parameter_order=True), rows).all()
    with postgresql_database.reading() as db:
        joined = ENTRIES.join(LINKS, ENTRIES.c.id == LINKS.c.entry_id)
        query = select(*CONTENT, LINKS.c.salt, LINKS.c.content_hash).select_from(joined).order_by(ENTRIES.c.id)
        kept = db.execute(query.where(ENTRIES.c.id >= ids[0])).all()
        assert [row.id for row in kept] == list(ids)
        for row, meant in zip(kept, rows, strict=True):
            entry = dict(zip(NAMES, row[: len(NAMES)], strict=True))
            assert content_hash(entry, body_hash(entry, row.salt)) == row.content_hash
            assert content_hash(meant, body_hash(meant, row.salt)) == row.content_hash
            assert len(bytes.fromhex(row.salt)) == SALT_BYTES
        assert len({row.salt for row in kept}) == len(kept)
        assert verify_chain(db) == []


def test_a_chain_that_the_program_began_goes_on(postgresql_template):
    url = make_url(f"{postgresql_template}/began_by_the_program")
    with psycopg.connect(f"{postgresql_template.replace('+psycopg', '')}/postgres", autocommit=True) as server:
        server.execute(f"CREATE DATABASE {url.database}")
        try:
            database = Database.open(url.render_as_string(hide_password=False))
            _work_as_before(database)
            with database._engine.begin() as connection:
                upgrade(connection)
            with database.writing() as db:
                db.add(AuditEntry(at=NOW, actor_name="何敏", act="noted", facts={"later": True}))
            with database.reading() as db:
                assert verify_chain(db) == []
                assert head(db).seq == 4
            database.close()
        finally:
            server.execute(f"DROP DATABASE {url.database} WITH (FORCE)")


def _work_as_before(database):
    """Write three entries into a database of revision 0012, linked by the program."""
    who = {"at": NOW, "staff_id": None, "actor_name": "何敏", "desk": "一号台"}
    row = who | {"act": "noted", "bulk": "", "reason": "𠮷"}
    with database._engine.begin() as connection:
        command.upgrade(config(connection), "0012")
        for number in range(3):
            connection.execute(insert(ENTRIES), row | {"facts": {"n": number + 0.5}})
        key = bytes.fromhex(connection.execute(select(ChainKey.key)).scalar_one())
        entries = connection.execute(select(*CONTENT).order_by(ENTRIES.c.id)).mappings()
        connection.execute(insert(AuditLink), list(next_links(key, Anchor(0, ""), entries)))


def test_a_server_watches_the_tables_that_the_trail_tells_of():
    watched = {name: one.table for name, one in watched_tables().items()}
    assert {*REVISION.TABLES, *LATER} == set(watched)
    for name, table in watched.items():
        shape = REVISION.TABLES.get(name, {})
        columns = list(table.columns)
        assert shape.get("money", []) == [one.name for one in columns if isinstance(one.type, Money)], name
        assert shape.get("untold", []) == [one.name for one in columns if UNTOLD in one.info], name
        assert shape.get("key", ["id"]) == [one.name for one in table.primary_key], name
        follows = {one.parent.name: one.column.table.name for one in table.foreign_keys if one.ondelete}
        assert shape.get("follows", {}) == follows, name
    untold = {name for name, table in watched.items() if COMES_UNTOLD in table.info}
    assert set(REVISION.COMING_UNTOLD) == untold


def test_a_server_seals_what_the_program_seals():
    for mapper in Base.registry.mappers:
        shape = REVISION.TABLES.get(str(mapper.local_table), {})
        if "sealed_if" in shape or not hasattr(mapper.class_, "sealed"):
            assert "sealed" not in shape or "sealed_if" in shape
            continue
        sealed = mapper.class_.sealed
        found = sealed.fget(mapper.class_()) if isinstance(sealed, property) else sealed
        assert set(shape["sealed"]) == found, mapper.class_


def test_what_leads_to_the_case_of_a_row_is_there():
    naming = {name for name, one in watched_tables().items() if "case_id" in one.table.c} | {"cases"}
    for name, shape in REVISION.TABLES.items():
        if "above" in shape:
            column, above = shape["above"]
            (key,) = Base.metadata.tables[name].c[column].foreign_keys
            assert key.column.table.name == above
            assert name not in naming


def test_words_that_both_sides_use_are_the_same(postgresql_database):
    digest = hashlib.sha256(CHAIN.encode()).digest()[:8]
    assert int.from_bytes(digest, "big", signed=True) == server_trail.CHAIN_LOCK
    assert (server_trail.PAST, server_trail.SEAL) == (PAST_THE_DESK, audit.SEALED)
    assert {*CASE_TAKEN, FILE_TAKEN} <= {*server_trail.TAKINGS}


@pytest.mark.parametrize("told", ["1.0", "-0.0", "1e3", "1.50", "100000000000000000000.0", "0.30000000000000004"])
def test_a_number_is_read_as_the_program_reads_it(postgresql_database, told):
    with postgresql_database.reading() as db:
        found = db.scalar(text("SELECT desk_trail.plain(CAST(:told AS jsonb))"), {"told": told})
        kept = db.scalar(text("SELECT CAST(CAST(:told AS jsonb) AS text)"), {"told": told})
    assert f'{{"":{found}}}' == canonical({"": json.loads(kept)}, ("",))
