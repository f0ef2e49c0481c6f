"""The load of an office in short: desks in processes of their own lose nothing, and the count of it can fail."""

from __future__ import annotations

import os

import psycopg
import pytest

from tests.benchmarks.load_office import load_office
from tests.benchmarks.office_load import SAVES, Worked, loaded
from tests.postgres_cluster import PostgresqlIsMissing, programs


@pytest.fixture
def a_server_is_here():
    """Skip where there is no PostgreSQL, but where it has to be."""
    try:
        programs()
    except PostgresqlIsMissing as reason:
        if os.environ.get("CI") == "true" or os.environ.get("MEDIATOR_DESK_REQUIRE_POSTGRESQL"):
            pytest.fail(str(reason), pytrace=False)
        pytest.skip(str(reason))


@pytest.mark.slow
def test_desks_that_work_at_once_lose_nothing_and_show_no_error(a_server_is_here):
    with load_office() as office:
        office.fill(80)
        found = loaded(office, desks=5, seconds=12, alone=1, pace=0.3)
        saved = found.alone.saved + found.together.saved
        assert (found.lost, found.faults) == ([], [])
        assert {**found.alone.errors, **found.together.errors} == {}
        assert {kind for kind, _case_id, _mark in saved} == set(SAVES)
        assert found.together.spent["news"]
        with psycopg.connect(office.url.replace("+psycopg", "")) as raw:
            raw.execute("UPDATE cases SET requests = split_part(requests, 'load', 1)")
            raw.execute("DELETE FROM contacts WHERE words = %s", [_one("contact", saved)])
            raw.execute("UPDATE cases SET number = number || 'x' WHERE number = %s", [_one("reception", saved)])
        written = sum(kind == "dispute" for kind, _case_id, _mark in saved)
        assert len(office.lost(saved)) == written + 2
        assert office.faults()


def _one(wanted, saved):
    return next(mark for kind, _case_id, mark in saved if kind == wanted)


def test_the_time_of_95_of_100_is_counted_over_all_desks():
    worked = Worked()
    worked.add({"spent": {"dispute": [0.1] * 90}, "saved": [["dispute", 1, "a"]], "told": {"error page: x": 1}})
    worked.add({"spent": {"dispute": [0.2] * 5, "page": [9.0]}, "saved": [], "told": {"came second and merged": 2}})
    assert worked.p95("dispute") == 0.2
    assert worked.p95("dispute", "page") == 0.2
    assert worked.p95("search") == 0.0
    assert worked.errors == {"error page: x": 1}
