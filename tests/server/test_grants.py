"""The table of grants itself: every table has a line, no line says more than the rights, and the server holds it."""

from __future__ import annotations

import pytest

from mediator_desk.migrations import newest_revision
from mediator_desk.models.rights import ROLES, Right
from mediator_desk.models.words import Role
from mediator_desk.server.grants import LINES
from mediator_desk.server.lines import AT_THE_DESK, AT_THE_FILES, AT_THE_SETTINGS, NOBODY
from mediator_desk.server.masks import masked_duties
from mediator_desk.server.policies import changed_by, columns_of, tables
from tests.server.walled_office import DATABASE, Walled

ADDED_ONLY = {"audit_entries", "audit_links", "chain_keys", "destructions", "figure_corrections", "paper_templates"}
NUMBERS = {"identity_number", "phone", "account", "credit_code"}
NOT_OF_PEOPLE = {("insurers", "credit_code"), ("privacy_requests", "identity_number")}
"""Of companies; and of whom nobody reads but those who answer them."""


def test_every_table_has_a_line():
    assert sorted(LINES) == tables(), "a new table needs a line in mediator_desk/server/grants.py"


def test_lines_name_columns_that_there_are():
    for table, line in LINES.items():
        named = {*line.unchanged, *line.read_by_all_cases, *line.read_by, *line.masked}
        named |= {column for columns in line.only.values() for column in columns}
        assert named <= set(columns_of(table)), table


def test_duties_are_those_of_the_rights():
    assert ROLES[Right.WORK_ON_CASES] == AT_THE_DESK
    assert ROLES[Right.KEEP_FILES] == AT_THE_FILES
    assert ROLES[Right.KEEP_SETTINGS] == ROLES[Right.KEEP_PEOPLE] == ROLES[Right.FREEZE_MONTHS] == AT_THE_SETTINGS
    assert masked_duties() == [role for role in Role if role not in ROLES[Right.REVEAL]]


def test_what_is_only_added_to_is_changed_by_nobody():
    for table in ADDED_ONLY:
        assert LINES[table].change == NOBODY, table
        assert LINES[table].remove == NOBODY, table


def test_every_number_of_a_person_is_masked():
    numbers = {(table, column) for table in LINES for column in columns_of(table) if column in NUMBERS}
    assert {(table, column) for table, column in numbers if column not in LINES[table].masked} == NOT_OF_PEOPLE


@pytest.mark.parametrize("role", Role)
def test_the_server_holds_what_the_table_says(wall: Walled, role: Role):
    """Ask the server about every column and every verb."""
    group = f"{DATABASE}_{role.value}"
    asked = "SELECT has_column_privilege(%s, %s, %s, %s)"
    with wall.connected("") as raw:
        there = {name for (name,) in raw.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")}
        assert there <= set(LINES)
        for table, line in [(table, line) for table, line in LINES.items() if table in there]:
            is_masked = bool(line.masked) and role in masked_duties()
            changed = () if is_masked else changed_by(line, table, role)
            for column in columns_of(table):
                hidden = column in line.read_by_all_cases or role not in line.read_by.get(column, set(Role))
                read = role in line.read and not hidden and not (is_masked and column in line.masked)
                told = [raw.execute(asked, [group, f"public.{table}", column, verb]).fetchone()[0]
                        for verb in ("SELECT", "UPDATE")]  # fmt: skip
                assert told == [read, column in changed], (table, column)
            verbs = "SELECT has_table_privilege(%s, %s, 'INSERT'), has_table_privilege(%s, %s, 'DELETE')"
            name = f"public.{table}"
            told = raw.execute(verbs, [group, name, group, name]).fetchone()
            assert told == (role in line.add, role in line.remove and not is_masked), table


def test_every_function_is_kept_from_everybody(wall: Walled):
    with wall.connected("") as raw:
        open_to_all = raw.execute(
            "SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace,"
            " aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
            " WHERE n.nspname = 'public' AND a.grantee = 0"
        ).fetchall()
    assert open_to_all == []


def test_whoever_sees_all_cases_pays_nothing_for_the_policies(wall: Walled):
    with wall.connected("secretary") as connection:
        plan = "\n".join(row[0] for row in connection.execute("EXPLAIN SELECT count(*) FROM parties"))
    assert "SubPlan" not in plan
    assert "Filter" not in plan


def test_the_schema_is_of_this_program(wall: Walled):
    with wall.connected("mediator") as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (newest_revision(),)
