"""Rows that come by thousands and are mended in the same transaction: the server tells of what is not so alone."""

from __future__ import annotations

from datetime import date

import psycopg
import pytest
from psycopg.types.json import Jsonb
from sqlalchemy import select

from mediator_desk.models.audit import AuditEntry
from mediator_desk.practice import fill_committee
from mediator_desk.practice.situations import SHOWN_FROM
from mediator_desk.services.check.past import past_the_desk

ENTRY = (
    "INSERT INTO audit_entries (at, actor_name, desk, act, bulk, facts, before, after, reason)"
    " VALUES (now(), '何敏', '', %s, '', '{}', %s, %s, '')"
)
COMES = (
    "INSERT INTO insurers (name, short_name, kind, credit_code, address, person_in_charge, person_in_charge_title,"
    " telephone, is_confirmed, version)"
    " VALUES ('新来财产保险股份有限公司', '新来', NULL, '', '', '', '', '1', false, 1)"
    " RETURNING id"
)


def test_a_committee_that_is_founded_with_all_it_did_is_told_by_itself_alone(postgresql_database):
    with postgresql_database.writing() as db:
        summary = fill_committee(db, cases=SHOWN_FROM * 2, seed=5, months=6, today=date(2026, 11, 20))
    with postgresql_database.reading() as db:
        assert past_the_desk(db) == []
        mended = select(AuditEntry.before, AuditEntry.case_id).where(AuditEntry.act == "dispute_changed")
        assert ["claimed_amount" in row.before[f"cases/{row.case_id}"] for row in db.execute(mended)] == [True]
    assert summary.cases == SHOWN_FROM * 2


@pytest.mark.tampers
@pytest.mark.parametrize(("said", "told"), [("13800138000", []), ("13900139000", ["changed"])])
def test_what_is_mended_after_it_came_is_told_as_it_was_mended_or_by_the_server(postgresql_office, said, told):
    url = postgresql_office.database._engine.url.set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False)) as raw:
        raw.execute(ENTRY, ["imported", None, None])
        row = f"insurers/{raw.execute(COMES).fetchone()[0]}"
        raw.execute("UPDATE insurers SET telephone = '13800138000' WHERE short_name = '新来'")
        before, after = Jsonb({row: {"telephone": "1"}}), Jsonb({row: {"telephone": said}})
        raw.execute(ENTRY, ["insurer_changed", before, after])
    with postgresql_office.database.reading() as db:
        assert [one.params["how"] for one in past_the_desk(db)] == told


@pytest.mark.tampers
def test_a_row_that_is_said_to_come_with_other_values_than_it_did_is_told_by_the_server(postgresql_office):
    url = postgresql_office.database._engine.url.set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False)) as raw:
        raw.execute(ENTRY, ["imported", None, None])
        row = f"insurers/{raw.execute(COMES).fetchone()[0]}"
        raw.execute(ENTRY, ["insurer_added", None, Jsonb({row: {"name": "别的公司", "short_name": "新来"}})])
    with postgresql_office.database.reading() as db:
        assert [one.params["how"] for one in past_the_desk(db)] == ["added"]
