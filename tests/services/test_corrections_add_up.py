"""What was frozen and what was corrected since add up to what is read, whatever happens at the desk."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from mediator_desk.database import Database
from mediator_desk.models.figure_work import FigureCorrection
from mediator_desk.services.figures.cells import FactSet, from_plain
from mediator_desk.services.figures.corrections import SET
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.frozen import AT_THE_BEGINNING, standing_months, stated_facts
from mediator_desk.services.figures.periods import Period, months_later
from mediator_desk.services.figures.reading import read_cells
from mediator_desk.services.figures.stated import STATED, stated_key
from tests.services.conftest import _founded
from tests.services.random_office import ACTS, begun_on

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


@given(acts=st.lists(act, min_size=5, max_size=40))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_frozen_and_corrections_are_what_is_read(embedded_template, tmp_path_factory, acts):
    place = tmp_path_factory.mktemp("random") / "committee.db"
    shutil.copyfile(embedded_template, place)
    database = Database.open(f"sqlite:///{place.as_posix()}")
    try:
        office = begun_on(_founded(database), BEGAN)
        for name, a, b in (("receive", 1, 0), ("accept", 0, 0), *acts):
            office.act(name, a, b)
        check(database)
    finally:
        database.close()


@pytest.mark.parametrize("seed", range(4))
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
