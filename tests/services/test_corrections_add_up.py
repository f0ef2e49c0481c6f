"""What was frozen and what was corrected since add up to what is read, whatever happens at the desk."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from mediator_desk.database import Database
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.exchange.open_format_export import export_cases
from mediator_desk.exchange.open_format_import import import_cases
from mediator_desk.models.figure_words import Part
from mediator_desk.models.figure_work import FigureCorrection
from mediator_desk.services.figures.cells import FactSet, from_plain
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.periods import Period, months_later
from mediator_desk.services.figures.reading import read_cells
from mediator_desk.services.frozen_months.correction_lines import correction_lines
from mediator_desk.services.frozen_months.corrections import SET
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.services.frozen_months.frozen import AT_THE_BEGINNING, standing_months, stated_facts
from mediator_desk.services.frozen_months.stated import STATED, stated_key
from mediator_desk.services.intake.intake import import_submissions
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.conftest import found
from tests.services.random_office import ACTS, HEAD, begun_on

EXPORTS = Path(__file__).parents[1] / "data" / "mini_program"
BEGAN = datetime(2026, 9, 20, 1, 0, tzinfo=UTC)
OFTEN = ("receive", "accept", "appoint", "agree", "pay", "freeze", "wait", "change_dispute", "undo")


def month_of(day) -> Period:
    return Period.month(day.year, day.month)


def of_set(cells, fact_set):
    return Counter(map(stated_key(fact_set), cells))


def frozen_and_corrected(db, standing):
    """Return by sets what a month said when it was frozen, with every correction of it since."""
    facts = stated_facts(db, month_of(standing.mark.month))
    counted = {one: of_set(facts.of(one), one) for one in STATED}
    for begins in AT_THE_BEGINNING:
        counted[begins] += of_set((c for c in facts.of(FactSet.CORRECTED_IN) if holds(begins, c)), begins)
        counted[begins] -= of_set((c for c in facts.of(FactSet.CORRECTED_OUT) if holds(begins, c)), begins)
    row = FigureCorrection
    for correction in db.scalars(select(row).where(row.frozen_month_id == standing.id).order_by(row.id)):
        for sign, cells in ((-1, correction.before), (1, correction.after)):
            for kept in cells:
                fact_set = FactSet(kept[SET])
                cell = from_plain({name: value for name, value in kept.items() if name != SET})
                counted[fact_set][stated_key(fact_set)(cell)] += sign
    return {one: {key: count for key, count in some.items() if count} for one, some in counted.items()}


def holds(begins, cell):
    return (begins == FactSet.OPENING) == (cell.kind == "mediation")


def check(database):
    """Look at every frozen month, and at the balance of every month and of all together."""
    with database.reading() as db:
        frozen = standing_months(db)
        for standing in frozen.values():
            read = read_cells(db, month_of(standing.mark.month))
            live = {one: dict(of_set(read.get(one, ()), one)) for one in STATED}
            assert frozen_and_corrected(db, standing) == live, f"{standing.mark.month:%Y-%m}"
        months = [months_later(BEGAN.date(), later) for later in range(-1, 9)]
        for month in months:
            assert figures_of(stated_facts(db, month_of(month))).balance.is_even, f"{month:%Y-%m}"
        whole = stated_facts(db, Period(months[0], month_of(months[-1]).last))
        assert figures_of(whole).balance.is_even
        told = db.scalars(select(FigureCorrection)).all()
        assert all(one.month > max(frozen) for one in told if one.frozen_month_id == last_of(frozen))


def last_of(frozen):
    return frozen[max(frozen)].id if frozen else 0


act = st.tuples(st.sampled_from(OFTEN + tuple(ACTS)), st.integers(0, 99), st.integers(0, 99))


whatever_happens = given(acts=st.lists(act, min_size=5, max_size=40))


@whatever_happens
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
def test_frozen_and_corrections_are_what_is_read(embedded_template, tmp_path_factory, acts):
    add_up(embedded_template, tmp_path_factory, acts)


@pytest.mark.slow
@whatever_happens
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_frozen_and_corrections_are_what_is_read_whatever_happens(embedded_template, tmp_path_factory, acts):
    add_up(embedded_template, tmp_path_factory, acts)


def add_up(embedded_template, tmp_path_factory, acts):
    place = tmp_path_factory.mktemp("random") / "committee.db"
    shutil.copyfile(embedded_template, place)
    database = Database.open(f"sqlite:///{place.as_posix()}")
    try:
        office = begun_on(found(database), BEGAN)
        for name, a, b in (("receive", 1, 0), ("accept", 0, 0), *acts):
            office.act(name, a, b)
        check(database)
    finally:
        database.close()


@pytest.mark.parametrize("seed", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, 10))])
def test_a_year_in_which_anything_happens_adds_up_on_both_engines(office, seed):
    chance = random.Random(seed)
    year, done = begun_on(office, BEGAN), Counter()
    for _n in range(300):
        name = chance.choice(OFTEN + OFTEN + tuple(ACTS))
        done[name] += year.act(name, chance.randrange(99), chance.randrange(99))
    check(office.database)
    assert done["freeze"] > 1
    with office.database.reading() as db:
        assert db.scalars(select(FigureCorrection).limit(1)).first() is not None


def freeze(office, *months):
    with office.database.writing() as db:
        for month in months:
            freeze_month(db, month, by=HEAD, now=office.now)


def test_submissions_and_ratings_that_are_imported_late_are_corrections_of_the_months_they_came_in(office):
    office.now = datetime(2026, 12, 2, 1, 0, tzinfo=UTC)
    freeze(office, date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1))
    for file in ("submissions.json", "submissions.xlsx"):
        with office.database.writing() as db:
            import_submissions(db, read_submissions(EXPORTS / file), by=office.by, now=office.now)
        check(office.database)
    with office.database.reading() as db:
        lines = correction_lines(stated_facts(db, month_of(date(2026, 12, 1))))
        assert {one.month.month for one in lines} == {9, 10, 11}
        assert sum(one.difference for one in lines if one.part is Part.RECEIVED) == 74


def test_cases_that_another_committee_hands_over_are_corrections_of_the_months_they_were_counted_in(
    local_office, postgresql_office, tmp_path
):
    there, here = local_office, postgresql_office
    for number in ("E61807771", "E61807772"):
        there.in_mediation(identity_number=number)
    store = AttachmentStore(tmp_path / "kept")
    with there.database.reading() as db:
        export_cases(db, None, tmp_path / "out", store, with_private=False)
    here.now = datetime(2026, 11, 2, 1, 0, tzinfo=UTC)
    freeze(here, date(2026, 10, 1))
    with here.database.writing() as db:
        import_cases(db, tmp_path / "out", store, by=here.by, now=here.now)
    check(here.database)
    with here.database.reading() as db:
        lines = correction_lines(stated_facts(db, month_of(date(2026, 11, 1))))
    assert [one.difference for one in lines if one.part is Part.ACCEPTED] == [2]
