"""A month is frozen once, by whoever is first, and nothing changes it any more."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DatabaseError

from mediator_desk.database import Database
from mediator_desk.errors import Invalid, Refused, Unavailable
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.figure_work import FigureCorrection, FrozenMonth
from mediator_desk.models.words import Line, Role
from mediator_desk.services.figures.cells import Cell, FactSet
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import read_facts
from mediator_desk.services.frozen_months.freezing import (
    freeze_month,
    frozen_months,
    month_state,
    unfreeze_month,
)
from mediator_desk.services.frozen_months.frozen import stated_facts, thawed_facts
from tests.figures_read import read_figures
from tests.services.cases_to_count import add_cases, agreed

OCTOBER = Period.month(2026, 10)
NOVEMBER = Period.month(2026, 11)
ON_2_NOVEMBER = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
ON_12_NOVEMBER = datetime(2026, 11, 12, 2, 30, tzinfo=UTC)
HEAD = Actor(None, "罗主任", Role.ADMINISTRATOR, "二号台")
DESKS = 4


@pytest.fixture
def counted(office):
    """Give an office with four cases of October, two of them concluded."""
    with office.database.writing() as db:
        cases = ({}, {"line": Line.MOTOR}, agreed(date(2026, 10, 20)), agreed(date(2026, 10, 30), line=Line.MOTOR))
        add_cases(db, cases)
    office.now = ON_2_NOVEMBER
    return office


def freeze(office, month=OCTOBER.first, **changed):
    with office.database.writing() as db:
        return freeze_month(db, month, **({"by": office.by, "now": office.now} | changed))


def stated(office, period=OCTOBER):
    with office.database.reading() as db:
        return stated_facts(db, period)


def test_a_frozen_month_is_told_as_it_was_with_who_froze_it_and_when(counted):
    before = stated(counted)
    mark = freeze(counted)
    frozen = stated(counted)
    assert replace(frozen, frozen=()) == before
    assert frozen.frozen == (mark,)
    assert frozen.is_frozen
    assert not before.is_frozen
    assert (mark.by, mark.at, len(mark.sha256)) == ("何敏", ON_2_NOVEMBER, 64)
    with counted.database.reading() as db:
        row = db.scalars(select(FrozenMonth)).one()
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "month_frozen")).one()
    assert row.cases == 4
    assert entry.facts == {"month": "2026-10", "sha256": mark.sha256, "cases": 4}
    assert "facts" not in str(entry.after) or row.sha256 in str(entry.after)
    assert len(str(entry.after)) < 1000


def test_a_month_that_is_not_over_is_not_frozen(counted):
    late_in_utc = datetime(2026, 10, 31, 15, 59, tzinfo=UTC)
    with pytest.raises(Refused, match="month_not_over"):
        freeze(counted, now=late_in_utc)
    freeze(counted, now=late_in_utc + timedelta(minutes=1))


def test_a_month_is_frozen_once_and_whoever_comes_later_is_told_by_whom_and_when(counted):
    freeze(counted)
    with pytest.raises(Refused) as refused:
        freeze(counted, by=HEAD, now=ON_12_NOVEMBER)
    assert refused.value.code == "month_is_frozen"
    assert refused.value.params == {"month": "2026-10", "name": "何敏", "at": ON_2_NOVEMBER}


def test_months_are_frozen_in_their_order(counted):
    counted.now = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    freeze(counted, NOVEMBER.first)
    with pytest.raises(Refused, match="later_month_is_frozen"):
        freeze(counted)


def test_a_month_without_a_case_and_the_first_one_of_a_year_are_frozen_like_any_other(counted):
    counted.now = datetime(2027, 2, 1, 1, 0, tzinfo=UTC)
    for month in (date(2026, 10, 1), date(2026, 11, 1), date(2026, 12, 15), date(2027, 1, 1)):
        freeze(counted, month)
    january = stated(counted, Period.month(2027, 1))
    assert len(january.of(FactSet.OPENING)) == len(january.of(FactSet.CLOSING)) == 2
    assert january.of(FactSet.ACCEPTED) == ()
    with counted.database.reading() as db:
        assert [mark.month for mark in frozen_months(db)] == [date(2026, m, 1) for m in (10, 11, 12)] + [
            date(2027, 1, 1)
        ]


def test_a_year_is_the_sum_of_its_months_as_they_were_handed_in(counted):
    freeze(counted)
    with counted.database.writing() as db:
        add_cases(db, [{"accepted_on": date(2026, 11, 3)}, agreed(date(2026, 12, 3), accepted_on=date(2026, 11, 4))])
    year = stated(counted, Period.year(2026))
    assert [mark.month for mark in year.frozen] == [OCTOBER.first]
    assert not year.is_frozen
    assert figures_of(year).totals.accepted == 6
    assert figures_of(year).balance.is_even
    with counted.database.reading() as db:
        live = read_facts(db, Period.year(2026))
    assert {one: sorted(live.of(one)) for one in FactSet} == {one: sorted(year.of(one)) for one in FactSet}


def test_days_that_are_no_months_are_read_as_they_are_now(counted):
    freeze(counted)
    facts = stated(counted, Period(date(2026, 10, 1), date(2026, 10, 30)))
    assert not facts.is_frozen
    assert facts.frozen == ()


def test_unfreezing_is_an_administrators_right_with_a_reason_and_leaves_a_trace(counted):
    mark = freeze(counted)
    with pytest.raises(Refused, match="not_for_role"), counted.database.writing() as db:
        unfreeze_month(db, OCTOBER.first, "漏报一件", by=counted.by, now=ON_12_NOVEMBER)
    with pytest.raises(Invalid), counted.database.writing() as db:
        unfreeze_month(db, OCTOBER.first, " ", by=HEAD, now=ON_12_NOVEMBER)
    with counted.database.writing() as db:
        unfreeze_month(db, OCTOBER.first, "漏报一件", by=HEAD, now=ON_12_NOVEMBER)
    assert not stated(counted).is_frozen
    with counted.database.reading() as db:
        state = month_state(db, OCTOBER.first, now=ON_12_NOVEMBER)
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "month_unfrozen")).one()
    assert state.mark is None
    assert state.refusal is None
    (past,) = state.past
    assert (past.mark, past.unfrozen_by, past.unfrozen_at, past.words) == (mark, "罗主任", ON_12_NOVEMBER, "漏报一件")
    assert entry.reason == "漏报一件"
    assert entry.facts["frozen_by"] == "何敏"
    freeze(counted, now=ON_12_NOVEMBER)
    assert stated(counted).frozen[0].at == ON_12_NOVEMBER


def test_a_month_with_a_frozen_one_after_it_is_not_unfrozen(counted):
    counted.now = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    freeze(counted)
    freeze(counted, NOVEMBER.first)
    with pytest.raises(Refused, match="later_month_is_frozen"), counted.database.writing() as db:
        unfreeze_month(db, OCTOBER.first, "漏报", by=HEAD, now=counted.now)
    with counted.database.reading() as db:
        assert month_state(db, OCTOBER.first, now=counted.now).refusal.code == "later_month_is_frozen"
        assert month_state(db, NOVEMBER.first, now=counted.now).refusal is None


def test_what_is_not_frozen_cannot_be_unfrozen(counted):
    with pytest.raises(Refused, match="month_is_not_frozen"), counted.database.writing() as db:
        unfreeze_month(db, OCTOBER.first, "漏报", by=HEAD, now=ON_12_NOVEMBER)


@pytest.mark.parametrize("column", ["facts", "sha256", "month", "frozen_by", "frozen_at", "cases"])
def test_the_database_itself_refuses_to_change_what_was_frozen(counted, column):
    freeze(counted)
    value = {"month": "2026-09-01", "cases": 7, "frozen_at": "2026-01-01 00:00:00+00"}.get(column, "x")
    with pytest.raises(DatabaseError, match="a frozen month never changes"), counted.database.writing() as db:
        db.execute(text(f"UPDATE frozen_months SET {column} = :value"), {"value": value})


def test_the_database_refuses_a_second_freeze_of_a_month_past_every_service(counted):
    freeze(counted)
    with pytest.raises(DatabaseError), counted.database.writing() as db:
        copy = "month, facts, sha256, cases, frozen_at, frozen_by, unfrozen_by, unfrozen_words"
        db.execute(text(f"INSERT INTO frozen_months ({copy}) SELECT {copy} FROM frozen_months"))


def test_what_was_damaged_past_the_database_is_not_told_as_frozen(counted, monkeypatch):
    freeze(counted)
    trigger = "DROP TRIGGER frozen_months_stay"
    on_server = "" if counted.database.is_embedded else " ON frozen_months"
    with counted.database.writing() as db:
        db.execute(text(trigger + on_server))
        db.execute(update(FrozenMonth).values(facts=FrozenMonth.facts + " "))
    monkeypatch.setattr("mediator_desk.services.frozen_months.frozen._thawed", {})
    with pytest.raises(Unavailable, match="frozen_month_is_damaged"):
        stated(counted)


def test_a_month_that_an_older_program_froze_is_read_by_the_names_of_its_fields(counted):
    freeze(counted)
    expected = stated(counted)
    with counted.database.reading() as db:
        content = json.loads(db.scalar(select(FrozenMonth.facts)))
    # Its cells had the fields in another order, and no mark yet; a field of its own is no longer there.
    order = [name for name in reversed(Cell._fields) if name != "mark"]
    content["cells"] = {
        one: [[dict(zip(Cell._fields, row, strict=True))[name] for name in order] + [7] for row in rows]
        for one, rows in content["cells"].items()
    }
    content["fields"] = [*order, "gone"]
    assert thawed_facts(content).cells == expected.cells


def test_of_desks_that_freeze_at_once_one_does_and_the_others_are_told_who_did(counted):
    url = counted.database._engine.url.render_as_string(hide_password=False)
    start = Barrier(DESKS)
    with ExitStack() as opened:
        desks = [Database.open(url) for _n in range(DESKS)]
        for desk in desks:
            opened.callback(desk.close)

        def try_once(n):
            start.wait()
            try:
                with desks[n].writing() as db:
                    return freeze_month(db, OCTOBER.first, by=replace(HEAD, name=f"{n}号"), now=ON_2_NOVEMBER)
            except Refused as refusal:
                return refusal

        with ThreadPoolExecutor(DESKS) as threads:
            answers = list(threads.map(try_once, range(DESKS)))
    (mark,) = (one for one in answers if not isinstance(one, Refused))
    told = [one.params for one in answers if isinstance(one, Refused)]
    assert told == [{"month": "2026-10", "name": mark.by, "at": ON_2_NOVEMBER}] * (DESKS - 1)
    with counted.database.reading() as db:
        assert [one.frozen_by for one in db.scalars(select(FrozenMonth))] == [mark.by]


def test_a_change_that_runs_while_a_month_is_frozen_is_in_it_or_is_a_correction_of_it(counted):
    """Whoever is first: what was frozen and what was corrected since add up to what is read."""
    url = counted.database._engine.url.render_as_string(hide_password=False)
    start = Barrier(2)

    def change():
        desk = Database.open(url)
        start.wait()
        try:
            with desk.writing() as db:
                case = db.scalars(select(Case).order_by(Case.id)).first()
                case.line = Line.ILLNESS
        finally:
            desk.close()

    def freezing():
        start.wait()
        freeze(counted)

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(change), threads.submit(freezing)]:
            done.result()
    with counted.database.reading() as db:
        lines = [cell.line for cell in sorted(stated_facts(db, OCTOBER).of(FactSet.ACCEPTED))]
        corrections = db.scalars(select(FigureCorrection)).all()
    assert lines[0] == ("illness" if not corrections else None)
    assert len(corrections) == (lines[0] is None)


def test_figures_of_a_frozen_month_do_not_change_when_everything_else_does(counted):
    with counted.database.reading() as db:
        before = read_figures(db, OCTOBER)
    freeze(counted)
    with counted.database.writing() as db:
        for case in db.scalars(select(Case)):
            case.line = Line.ILLNESS
            case.claimed_amount = 700
        db.execute(text("UPDATE committees SET settled_privately_counts = NOT settled_privately_counts"))
        db.execute(text("UPDATE committees SET least_ranked = 99"))
    with counted.database.reading() as db:
        after = read_figures(db, OCTOBER)
    assert after.totals == before.totals
    assert after.facts.rules == before.facts.rules
    assert after.rates == before.rates
    assert after.facts.labels == before.facts.labels
