from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event

from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue, Sort
from mediator_desk.services.review import review

TODAY = date(2026, 10, 8)


def counts(office, mediator_id=None):
    with office.database.reading() as db:
        return register.queue_counts(db, Queue, mediator_id=mediator_id, today=TODAY)


def listed(office, **chosen):
    with office.database.reading() as db:
        found = register.ids(db, CaseFilter(**({"queue": Queue.ALL, "today": TODAY} | chosen)))
        return register.rows(db, found)


def test_each_case_stands_in_the_queues_that_its_state_says(office):
    office.receive()
    office.accept()
    office.in_mediation()
    office.agreed(identity_number="440106200002290016")
    found = counts(office, office.mediator_ids[0])
    assert (found[Queue.NEW], found[Queue.UNASSIGNED], found[Queue.TO_SIGN], found[Queue.ALL]) == (1, 1, 1, 4)
    assert found[Queue.MINE] == 2


def test_every_count_is_the_length_of_its_list(office):
    office.receive()
    office.in_mediation()
    for queue, count in counts(office).items():
        assert len(listed(office, queue=queue)) == count


def test_a_declined_case_leaves_the_review(office):
    case_id = office.receive()
    office.do(review.refer_case, case_id, words="转消费者委员会")
    assert counts(office)[Queue.NEW] == 0


def test_rows_come_in_the_order_of_the_list(office):
    for name, amount in (("甲某", "2"), ("乙某", "3"), ("丙某", "1")):
        case_id = office.receive(name)
        with office.database.writing() as db:
            db.get_one(register.Case, case_id).claimed_amount = Decimal(amount)
    rows = listed(office, sort=Sort.AMOUNT, is_descending=True)
    assert [row.applicant for row in rows] == ["乙某", "甲某", "丙某"]
    with office.database.reading() as db:
        case_filter = CaseFilter(Queue.ALL, TODAY, sort=Sort.AMOUNT)
        assert [row.applicant for row in register.first_rows(db, case_filter, 2)] == ["乙某", "甲某"]
        assert register.claimed_total(db, case_filter) == Decimal("6.00")


@pytest.mark.parametrize("text", ["区永", "P9835", "粤安人寿", "100%"])
def test_a_part_of_a_name_or_number_finds_the_case_and_nothing_else(office, text):
    office.receive("区永康", policy_number="P9835672865263")
    office.receive("单100%伟", policy_number="P42")
    found = listed(office, text=text)
    assert [text in f"{row.applicant}P9835672865263粤安人寿" for row in found].count(False) == 0
    assert found


def test_signs_that_mean_anything_to_like_are_searched_as_letters(office):
    office.receive("区永康")
    assert listed(office, text="%") == []
    assert listed(office, text="_") == []


def test_a_page_of_rows_is_one_statement_however_long_the_list(local_office):
    ids = [local_office.receive() for _ in range(30)]
    statements = []
    with local_office.database.reading() as db:
        event.listen(db.get_bind(), "before_cursor_execute", lambda *call: statements.append(call[2]))
        register.rows(db, ids)
    assert len(statements) == 1


@pytest.mark.parametrize("is_descending", [True, False])
@pytest.mark.parametrize("sort", [Sort.AMOUNT, Sort.DUE, Sort.NUMBER])
def test_what_a_case_does_not_have_stands_last_in_either_direction_on_both_engines(office, sort, is_descending):
    without = office.receive("缺某", claimed_amount=None)
    office.accept(name="有某")
    rows = listed(office, sort=sort, is_descending=is_descending)
    assert [row.id for row in rows][-1] == without


def test_states_are_sorted_in_the_order_of_the_life_of_a_case(office):
    mediated, received, accepted = office.in_mediation(), office.receive(), office.accept()
    rows = listed(office, sort=Sort.STATE, is_descending=False)
    assert [row.id for row in rows] == [received, accepted, mediated]


def test_latin_letters_are_found_in_either_case_on_both_engines(office):
    office.receive("区永康", policy_number="P9835672865263")
    assert len(listed(office, text="p9835")) == 1


def plan_of(office, **chosen):
    """Return the lines of SQLite's plan for the first page of a list."""
    case_filter = CaseFilter(**({"queue": Queue.ALL, "today": TODAY, "mediator_id": 1} | chosen))
    asked = []
    with office.database.reading() as db:
        event.listen(db.get_bind(), "before_cursor_execute", lambda *call: asked.append(call[2:4]))
        register.first_rows(db, case_filter, 200)
        lines = db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[-1][0]}", asked[-1][1])
        return [line[3] for line in lines]


@pytest.mark.parametrize(
    "queue", [Queue.NEW, Queue.WAITING_PAPERS, Queue.UNASSIGNED, Queue.PERFORMING, Queue.ARCHIVED, Queue.ALL]
)
@pytest.mark.parametrize("is_descending", [True, False])
def test_the_usual_order_of_a_long_list_is_that_of_its_index(local_office, queue, is_descending):
    plan = plan_of(local_office, queue=queue, is_descending=is_descending)
    assert not [line for line in plan if "TEMP B-TREE" in line]


@pytest.mark.parametrize("queue", [Queue.MINE, Queue.THIS_WEEK, Queue.DUE_SOON, Queue.TO_SIGN])
def test_a_short_list_is_found_by_an_index_before_it_is_put_in_order(local_office, queue):
    assert not [line for line in plan_of(local_office, queue=queue) if line.startswith("SCAN cases")]


@pytest.mark.parametrize("sort", [Sort.NUMBER, Sort.ACCEPTED, Sort.CONCLUDED])
def test_days_and_numbers_are_put_in_order_by_an_index_too(local_office, sort):
    plan = plan_of(local_office, queue=Queue.ALL, sort=sort)
    assert "USE TEMP B-TREE FOR ORDER BY" not in plan  # those of one day may be put in order after it


def test_every_count_of_the_sidebar_is_found_by_an_index(local_office):
    asked = []
    with local_office.database.reading() as db:
        event.listen(db.get_bind(), "before_cursor_execute", lambda *call: asked.append(call[2:4]))
        register.queue_counts(db, Queue, mediator_id=1, today=TODAY)
        counts = list(asked)
        plans = [db.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values).all() for text, values in counts]
    scans = [line[3] for plan in plans for line in plan if line[3].startswith("SCAN cases")]
    assert [line for line in scans if "COVERING INDEX" not in line] == []


def test_only_what_an_index_puts_in_order_is_shown_before_a_job_has_looked(local_office, monkeypatch):
    local_office.receive()
    monkeypatch.setattr(register, "FEW", 0)
    with local_office.database.reading() as db:
        for chosen, is_quick in (
            ({}, True),
            ({"queue": Queue.NEW}, True),
            ({"text": "粤"}, False),
            ({"sort": Sort.AMOUNT}, False),
            ({"queue": Queue.NO_NEXT_STEP}, False),
        ):
            case_filter = CaseFilter(**({"queue": Queue.ALL, "today": TODAY} | chosen))
            assert register.comes_at_once(db, case_filter) is is_quick


@pytest.mark.parametrize("queue", [Queue.NEW, Queue.PERFORMING, Queue.ARCHIVED, Queue.ALL])
def test_the_server_has_the_usual_order_from_its_index_too(postgresql_database, queue):
    asked = []
    case_filter = CaseFilter(queue, TODAY)
    with postgresql_database.reading() as db:
        connection = db.connection()
        event.listen(db.get_bind(), "before_cursor_execute", lambda *call: asked.append(call[2:4]))
        register.first_rows(db, case_filter, 200)
        text, values = asked[-1]
        # A table without rows is read from one end to the other unless that is forbidden.
        for way in ("seqscan", "bitmapscan", "sort"):
            connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")
        plan = [line for (line,) in connection.exec_driver_sql(f"EXPLAIN {text}", values)]
    assert not [line for line in plan if line.strip(" ->").startswith(("Sort", "Incremental Sort"))]
    assert [line for line in plan if "Index" in line and "on cases" in line]


def test_a_list_of_the_cases_of_a_figure_has_these_and_no_others_whatever_their_state(office):
    wanted = [office.receive(), office.in_mediation()]
    office.accept()
    assert [row.id for row in listed(office, among=tuple(wanted), is_descending=False)] == sorted(wanted)
    assert listed(office, among=()) == []
    assert [row.id for row in listed(office, among=tuple(wanted), queue=Queue.NEW)] == wanted[:1]


def test_a_figure_of_a_hundred_thousand_cases_is_one_list(office):
    here = office.receive()
    among = tuple(range(1, 100_001))
    with office.database.reading() as db:
        case_filter = CaseFilter(Queue.ALL, TODAY, among=among)
        assert not register.comes_at_once(db, case_filter)
        assert list(register.ids(db, case_filter)) == [here]
        assert [row.id for row in register.first_rows(db, case_filter, 10)] == [here]


def test_the_cases_of_a_figure_are_found_by_their_keys(local_office):
    plan = plan_of(local_office, among=tuple(range(1, 200)))
    assert not [line for line in plan if line.startswith("SCAN cases")]
