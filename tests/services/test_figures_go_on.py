"""What goes on with a case after its month was frozen: its mediator, and what becomes of it."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime

import pytest

from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.models.words import Line, OutcomeKind
from mediator_desk.services.cases import undo
from mediator_desk.services.figures.cells import FactSet
from mediator_desk.services.figures.definitions import Basis
from mediator_desk.services.figures.drilling import cases_of
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.load import load_of
from mediator_desk.services.figures.periods import Period, months_later
from mediator_desk.services.figures.reading import read_facts
from mediator_desk.services.figures.selections import Filters, Side
from mediator_desk.services.frozen_months import frozen
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.mediators import assignment
from mediator_desk.services.sessions import outcomes
from tests.services.conftest import TODAY
from tests.services.random_office import ACTS, begun_on
from tests.services.test_corrections import (
    HEAD,
    NOVEMBER,
    OCTOBER,
    ON_12_NOVEMBER,
    change_dispute,
    freeze,
    stated,
    told,
)
from tests.services.test_corrections_add_up import BEGAN, OFTEN, month_of

YEAR = Period.year(2026)
ON_3_DECEMBER = datetime(2026, 12, 3, 1, 0, tzinfo=UTC)
GO_ON = (Dimension.MEDIATOR, Dimension.OUTCOME, Dimension.END_REASON)


def withdraw(office, case_id, day):
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, day, words="不再申请"))


def hand_over(office, case_id):
    """Let the other mediator preside."""
    other = assignment.AppointmentDraft(office.mediator_ids[1])
    office.do(assignment.add_co_mediator, case_id, other)
    office.do(assignment.change_presiding, case_id, office.mediator_ids[1], words="换人")


def uneven(facts, dimensions):
    """Return the lines of some dimensions whose balance is not even, each as a filter would show it."""
    found = []
    for dimension in dimensions:
        for line in figures_of(facts).breakdown(dimension).lines:
            balance = figures_of(facts, Filters.of({dimension: {line.key}})).balance
            if not balance.is_even:
                found.append((facts.period, dimension, line.key, balance))
    return found


def handed_over_in_november(office):
    """Two cases of October, which is frozen; in November one is handed over and the other withdrawn."""
    one, other = office.in_mediation(), office.in_mediation()
    freeze(office)
    office.now, office.by = ON_12_NOVEMBER, HEAD
    hand_over(office, one)
    withdraw(office, other, date(2026, 11, 12))
    return one, other


def test_the_balance_of_each_mediator_and_outcome_is_even_after_a_frozen_month(office):
    handed_over_in_november(office)
    for period in (OCTOBER, NOVEMBER, YEAR):
        assert uneven(stated(office, period), GO_ON) == []
    first, second = office.mediator_ids
    load = {one.mediator_id: one.counts for one in load_of(figures_of(stated(office)))}
    assert (load[first].opening, load[first].concluded, load[first].closing) == (1, 1, 0)
    assert (load[second].opening, load[second].concluded, load[second].closing) == (1, 0, 1)
    assert told(office) == []


def test_a_frozen_month_itself_stays_as_it_was(office):
    handed_over_in_november(office)
    (line,) = figures_of(stated(office, OCTOBER)).breakdown(Dimension.MEDIATOR).lines
    assert (line.key, line.counts.accepted, line.counts.closing) == (office.mediator_ids[0], 2, 2)
    assert {cell.outcome for cell in stated(office, OCTOBER).of(FactSet.ACCEPTED)} == {None}


def test_the_new_cases_of_a_year_of_frozen_months_say_what_became_of_them(office):
    """Each month is frozen soon after its end; the year's rates by acceptance are those of a plain count."""
    by_hand = [office.in_mediation(), office.in_mediation(), office.accept(), office.accept()]
    freeze(office)
    office.now, office.by = ON_12_NOVEMBER, HEAD
    withdraw(office, by_hand[0], date(2026, 11, 12))
    hand_over(office, by_hand[1])
    office.do(assignment.appoint_mediator, by_hand[2], assignment.AppointmentDraft(office.mediator_ids[0]))
    freeze(office, NOVEMBER, ON_3_DECEMBER)
    office.now = ON_3_DECEMBER
    settled = outcomes.OutcomeDraft(OutcomeKind.SETTLED_PRIVATELY, date(2026, 12, 3))
    office.do(outcomes.record_outcome, by_hand[1], settled)
    freeze(office, Period.month(2026, 12), datetime(2027, 1, 4, 1, 0, tzinfo=UTC))
    with office.database.reading() as db:
        year, plain = figures_of(stated_facts(db, YEAR)), figures_of(read_facts(db, YEAR))
    assert year.facts.frozen
    assert year.totals == plain.totals
    assert year.totals.filed == 3
    assert [(one.definition.code, one.numerator, one.denominator) for one in year.rates] == [
        (one.definition.code, one.numerator, one.denominator) for one in plain.rates
    ]
    for dimension in (*GO_ON, Dimension.LINE):
        lines, plainly = (one.breakdown(dimension).lines for one in (year, plain))
        assert [(one.key, one.counts) for one in lines] == [(one.key, one.counts) for one in plainly]
    (cohort, *_more) = (one for one in year.rates if one.definition.basis == Basis.ACCEPTANCE)
    selection = year.selection(Part.ACCEPTED).at(Dimension.OUTCOME, "settled_privately")
    with office.database.reading() as db:
        assert cases_of(db, selection).ids == (by_hand[1],)
        assert cases_of(db, year.selection_of_rate(cohort.definition.code, Side.NUMERATOR)).figure == cohort.numerator


def test_what_a_frozen_month_states_of_a_case_stays_in_the_year_while_the_case_goes_on(office):
    case_id = office.in_mediation()
    (was,) = (cell.line for cell in stated(office, OCTOBER).of(FactSet.ACCEPTED))
    freeze(office)
    office.now, office.by = ON_12_NOVEMBER, HEAD
    change_dispute(office, case_id, line=Line.OTHER)
    hand_over(office, case_id)
    (cell,) = stated(office, YEAR).of(FactSet.ACCEPTED)
    assert (cell.line, cell.mediator_id) == (was, office.mediator_ids[1])


def test_a_case_that_ended_otherwise_than_was_handed_in_keeps_the_balance_of_each_outcome_even(office):
    case_id = office.in_mediation()
    withdraw(office, case_id, TODAY)
    freeze(office)
    office.now, office.by = ON_12_NOVEMBER, HEAD
    office.do(undo.undo_last_step, case_id, "点错")
    settled = outcomes.OutcomeDraft(OutcomeKind.SETTLED_PRIVATELY, date(2026, 11, 12))
    office.do(outcomes.record_outcome, case_id, settled)
    year = stated(office, YEAR)
    assert uneven(year, GO_ON) == []
    assert figures_of(year).balance.is_even
    assert [cell.outcome for cell in year.of(FactSet.ACCEPTED)] == ["settled_privately"]
    assert sorted(cell.outcome for cell in year.of(FactSet.CONCLUDED)) == ["settled_privately", "withdrawn"]


EVERY_LINE = (*GO_ON, Dimension.INSURER, Dimension.INSURER_KIND, Dimension.LINE, Dimension.CAUSE, Dimension.CITY)


@pytest.mark.parametrize("seed", [3, 12, *(pytest.param(n, marks=pytest.mark.slow) for n in range(13, 18))])
def test_every_line_of_every_month_is_even_in_a_year_in_which_anything_happens(office, seed):
    chance = random.Random(seed)
    year, frozen_times = begun_on(office, BEGAN), 0
    often = (*OFTEN, "appoint", "appoint", "meet", "change_mediator", "end", "wait", "freeze")
    for _n in range(250):
        name = chance.choice((*often, *often, *ACTS))
        frozen_times += year.act(name, chance.randrange(99), chance.randrange(99)) and name == "freeze"
    assert frozen_times > 1
    months = [months_later(BEGAN.date(), later) for later in range(-1, 9)]
    with office.database.reading() as db:
        periods = [Period(one, month_of(last).last) for n, one in enumerate(months[:-1]) for last in months[n::3]]
        assert [one for period in periods for one in uneven(stated_facts(db, period), EVERY_LINE)] == []


def test_of_many_frozen_months_those_asked_for_longest_ago_are_forgotten_first(local_office, monkeypatch):
    office = local_office
    monkeypatch.setattr(frozen, "_KEPT_FACTS", 2)
    monkeypatch.setattr(frozen, "_thawed", {})
    months = [Period.month(2026, one) for one in (7, 8, 9)]
    for month in months:
        freeze(office, month)
    frozen._thawed.clear()
    for month in (*months[:2], months[0], months[2]):
        stated(office, month)
    marks = [stated(office, month).frozen[0].sha256 for month in (months[0], months[2])]
    assert list(frozen._thawed) == marks
