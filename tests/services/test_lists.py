"""Which cases a list holds by its conditions, what they come to, and who took a list out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.desk_work import CaseTag
from mediator_desk.models.words import Cause, Channel, Line
from mediator_desk.services.cases import register
from mediator_desk.services.cases.case_filter import CaseFilter, Queue, Sort
from mediator_desk.services.cases.conditions import (
    NO,
    NOT_FILLED,
    YES,
    Condition,
    Field,
    Manner,
    Span,
    days_of,
    manners_of,
)
from mediator_desk.services.lists import choices, exports, totals
from mediator_desk.services.lists.looks import ListLook, unread
from tests.services.conftest import NOW, TODAY


def found(office, *conditions, **more):
    case_filter = CaseFilter(Queue.ALL, TODAY, conditions=conditions, **more)
    with office.database.reading() as db:
        return set(register.ids(db, case_filter))


def one_of(field, *values):
    return Condition(field, Manner.ONE_OF, tuple(str(value) for value in values))


def between(field, first, last):
    return Condition(field, Manner.BETWEEN, (str(first), str(last)))


def test_cases_are_found_by_one_word_and_by_several(office):
    motor = office.receive(line=Line.MOTOR, channel=Channel.VISIT)
    life = office.receive(line=Line.LIFE, channel=Channel.LETTER)
    bare = office.receive(line=None)
    assert found(office, one_of(Field.LINE, Line.MOTOR)) == {motor}
    assert found(office, one_of(Field.LINE, Line.MOTOR, Line.LIFE)) == {motor, life}
    assert found(office, one_of(Field.LINE, NOT_FILLED)) == {bare}
    assert found(office, one_of(Field.LINE, NOT_FILLED, Line.LIFE)) == {bare, life}


def test_conditions_hold_together(office):
    office.receive(line=Line.MOTOR, cause=Cause.SALES)
    both = office.receive(line=Line.MOTOR, cause=Cause.CLAIM)
    assert found(office, one_of(Field.LINE, Line.MOTOR), one_of(Field.CAUSE, Cause.CLAIM)) == {both}


def test_an_amount_lies_between_its_bounds_which_may_be_open(office):
    small, large = office.receive(claimed_amount=Decimal("30000")), office.receive(claimed_amount=Decimal("30000.01"))
    none = office.receive(claimed_amount=None)
    assert found(office, between(Field.CLAIMED, "", "30000")) == {small}
    assert found(office, between(Field.CLAIMED, "30000", "")) == {small, large}
    assert found(office, Condition(Field.CLAIMED, Manner.EMPTY)) == {none}


def test_a_day_of_reception_is_one_of_china(office):
    office.now = NOW.replace(hour=15, minute=59)
    before_midnight = office.accept()
    asked = between(Field.ACCEPTED, TODAY, TODAY)
    assert found(office, asked) == {before_midnight}
    assert found(office, between(Field.RECEIVED, "", "2000-01-01")) == set()
    assert before_midnight in found(office, Condition(Field.ACCEPTED, Manner.WITHIN, (Span.TODAY,)))


def test_people_and_insurers_are_asked_by_their_rows(office):
    first, second = office.in_mediation(0), office.in_mediation(1)
    nobody = office.accept()
    assert found(office, one_of(Field.MEDIATOR, office.mediator_ids[0])) == {first}
    assert found(office, one_of(Field.MEDIATOR, NOT_FILLED)) == {nobody}
    assert found(office, one_of(Field.MEDIATOR, *office.mediator_ids)) == {first, second}


def test_a_tag_is_asked_as_it_is_written(office):
    tagged, other = office.receive(), office.receive()
    with office.database.writing() as db:
        db.add(CaseTag(case_id=tagged, tag="媒体关注"))
    assert found(office, one_of(Field.TAG, "媒体关注")) == {tagged}
    assert found(office, one_of(Field.TAG, NOT_FILLED)) == {other}
    with office.database.reading() as db:
        assert choices.choices(db).tags == ("媒体关注",)
        assert choices.tags_of(db, [tagged, other]) == {tagged: ["媒体关注"]}


@pytest.mark.parametrize("field", [Field.OVERDUE, Field.NO_NEXT_STEP, Field.SENSITIVE, Field.RISKY, Field.IN_COURT])
def test_a_flag_and_its_opposite_share_all_cases(office, field):
    every = {office.receive(is_sensitive=True, is_risky=True, is_in_court=True), office.accept()}
    held, free = (found(office, Condition(field, Manner.IS, (value,))) for value in (YES, NO))
    assert held | free == every
    assert not held & free


def test_every_way_to_ask_is_understood_by_the_database(office):
    office.agreed()
    values = {
        Manner.BETWEEN: ("2026-01-01", "2026-12-31"),
        Manner.WITHIN: (Span.THIS_YEAR,),
        Manner.EMPTY: (),
        Manner.IS: (YES,),
    }
    for field in Field:
        for manner in manners_of(field):
            given = ("0", "99999") if manner is Manner.BETWEEN and field in (Field.CLAIMED, Field.AGREED) else None
            chosen = ("1",) if field in (Field.INSURER, Field.MEDIATOR) else ("词",)
            condition = Condition(field, manner, given or values.get(manner, chosen))
            if condition.problems():
                continue
            found(office, condition)


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("is_descending", [True, False])
def test_a_list_is_sorted_by_any_column_on_both_engines(office, sort, is_descending):
    office.receive(line=None)
    office.agreed()
    assert len(found(office, sort=sort, is_descending=is_descending)) == 2


@pytest.mark.parametrize("field", Field)
def test_a_condition_comes_back_from_json_as_it_was(field):
    for manner in manners_of(field):
        for values in ((), ("1",), (YES,), (Span.LAST_YEAR,), ("2026-01-01", ""), ("5", "7.50")):
            condition = Condition(field, manner, tuple(map(str, values)))
            if not condition.problems():
                assert Condition.of_json(condition.to_json()) == condition


@pytest.mark.parametrize(
    "kept",
    [
        None,
        {"field": "weather", "manner": "one_of", "values": ["1"]},
        {"field": "state", "manner": "one_of", "values": ["gone"]},
        {"field": "state", "manner": "one_of", "values": [""]},
        {"field": "due", "manner": "between", "values": ["gestern", ""]},
        {"field": "insurer", "manner": "one_of", "values": ["1; drop table cases"]},
        {"field": "claimed", "manner": "between", "values": ["NaN", ""]},
    ],
)
def test_what_cannot_be_asked_is_no_condition(kept):
    assert Condition.of_json(kept) is None


@pytest.mark.parametrize(
    ("field", "manner", "values"),
    [
        (Field.INSURER, Manner.ONE_OF, ["99999999999999999999999"]),
        (Field.MEDIATOR, Manner.ONE_OF, [str(2**31)]),
        (Field.RECEIVED, Manner.BETWEEN, ["0001-01-01", ""]),
        (Field.RECEIVED, Manner.BETWEEN, ["", "9999-12-31"]),
        (Field.CLAIMED, Manner.BETWEEN, ["0.001", ""]),
        (Field.CLAIMED, Manner.BETWEEN, ["1E-30", ""]),
        (Field.TAG, Manner.ONE_OF, ["a\0b"]),
        (Field.TAG, Manner.ONE_OF, ["\ud800"]),
        (Field.TAG, Manner.ONE_OF, [f"标签{number}" for number in range(70_000)]),
    ],
)
def test_what_no_database_can_be_asked_is_left_out_and_counted(office, field, manner, values):
    flag = {"field": "overdue", "manner": "is", "values": ["no"]}
    kept = {"text": "谢\ud800", "conditions": [flag, {"field": field, "manner": manner, "values": values}]}
    case_id = office.receive()
    look = ListLook.of_json(kept)
    assert (found(office, *look.conditions, text=look.text), unread(kept)) == ({case_id}, 1)


def test_of_very_many_conditions_only_as_many_are_asked_as_a_database_takes(office):
    kept = {"conditions": [{"field": "overdue", "manner": "is", "values": ["no"]}] * 1_200}
    case_id = office.receive()
    assert (found(office, *ListLook.of_json(kept).conditions), unread(kept)) == ({case_id}, 1_150)


def test_a_range_that_runs_backwards_has_its_problem_at_its_end():
    problems = between(Field.DUE, "2026-10-09", "2026-10-08").problems()
    assert [(problem.field, problem.code) for problem in problems] == [("last", "before_first")]


def test_spans_move_with_today():
    friday = date(2026, 1, 30)
    assert days_of(Span.THIS_MONTH, friday) == (date(2026, 1, 1), date(2026, 1, 31))
    assert days_of(Span.LAST_MONTH, friday) == (date(2025, 12, 1), date(2025, 12, 31))
    assert days_of(Span.THIS_QUARTER, date(2026, 12, 31)) == (date(2026, 10, 1), date(2026, 12, 31))
    assert days_of(Span.THIS_WEEK, friday) == (date(2026, 1, 26), date(2026, 2, 1))
    assert days_of(Span.LAST_YEAR, date(2028, 2, 29)) == (date(2027, 1, 1), date(2027, 12, 31))


def test_totals_are_those_of_the_list_and_of_what_is_selected(office):
    agreed = office.agreed(claimed_amount=Decimal("30150.07"))
    other = office.receive(claimed_amount=Decimal("9872.50"))
    office.receive(claimed_amount=None)
    with office.database.reading() as db:
        every = totals.totals(db, CaseFilter(Queue.ALL, TODAY))
        assert (every.count, every.claimed, every.agreed) == (3, Decimal("40022.57"), Decimal("20000.00"))
        assert totals.totals_of(db, [agreed, other]).claimed == Decimal("40022.57")
        assert totals.totals_of(db, []) == totals.ListTotals()


def test_who_took_a_list_out_stands_in_the_audit_trail(office):
    with office.database.writing() as db:
        named = {"form": "workbook", "count": 118, "filter_words": "状态：调解中", "file_name": "案件.xlsx"}
        exports.record_export(db, **named, by=office.by, now=office.now)
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "list_exported")).one()
        assert (entry.actor_name, entry.facts["count"], entry.facts["filter"]) == ("何敏", 118, "状态：调解中")
