"""What figures are easily wrong about: halves, single cases, cases that come back or change hands, turns of years."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import event, select

from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import CaseKind, EndReason, InsurerKind, OutcomeKind, Role
from mediator_desk.services.cases import disputes, undo
from mediator_desk.services.figures.definitions import RATES
from mediator_desk.services.figures.drilling import cases_of
from mediator_desk.services.figures.figures import Figures, glance
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.rates import ranked_percent, share
from mediator_desk.services.figures.selections import Filters, Selection, Side
from mediator_desk.services.office import insurers
from mediator_desk.services.sessions import outcomes
from tests.figures_read import read_figures
from tests.services.cases_to_count import add_cases, add_insurer, add_payment, agreed, ended
from tests.services.conftest import NOW, TODAY

OCTOBER = Period.month(2026, 10)
IN_OCTOBER = date(2026, 10, 20)


SECRETARY = Actor(staff_id=None, name="陈国华", role=Role.SECRETARY)


def figures_of(database, period=OCTOBER, filters=None) -> Figures:
    with database.reading() as db:
        return read_figures(db, period, filters or Filters())


def count(database, *cases, period=OCTOBER) -> Figures:
    with database.writing() as db:
        add_cases(db, cases)
    return figures_of(database, period)


# --- halves, all but one, one and none -------------------------------------------------------------------------------


def test_a_rate_at_a_half_is_rounded_up_and_almost_all_is_not_all(database):
    figures = count(database, *[agreed(IN_OCTOBER)] * 1, *[{}] * 31)
    assert figures.rate("agreed_accepted").percent == Decimal("3.13")  # 3.125
    figures = count(database, *[agreed(date(2026, 9, 20), accepted_on=date(2026, 9, 1))] * 5807,
                    {"accepted_on": date(2026, 9, 1)}, period=Period.month(2026, 9))  # fmt: skip
    assert figures.rate("agreed_accepted").percent == Decimal("99.98")


def test_a_share_at_a_half_is_rounded_up_in_a_breakdown(database):
    with database.writing() as db:
        small = add_insurer(db, "白云人寿")
    figures = count(database, {"insurer_id": small}, *[{}] * 15)
    line = next(line for line in figures.breakdown(Dimension.INSURER).lines if line.key == small)
    assert share(line.counts.accepted, figures.totals.accepted) == Decimal("6.3")  # 6.25


def test_a_month_with_one_case_has_whole_rates_and_its_own_days_but_no_place_in_a_ranking(database):
    figures = count(database, agreed(IN_OCTOBER, "0.01"))
    assert {rate.percent for rate in figures.rates} == {Decimal("100.00"), None}
    assert (figures.days.mean, figures.days.median) == (Decimal("12.0"), Decimal("12.0"))
    assert figures.totals.agreed_amount == Decimal("0.01")
    (line,) = figures.breakdown(Dimension.INSURER).lines
    assert (line.key, line.counts.accepted) == (None, 1)
    rate = line.rate
    assert ranked_percent(rate.numerator, rate.denominator, least=figures.facts.rules.least_ranked) is None


def test_an_empty_month_is_even_and_every_breakdown_of_it_is_empty(database):
    figures = figures_of(database)
    assert figures.balance.is_even
    assert figures.totals.accepted == figures.totals.closing == 0
    assert [figures.breakdown(dimension).lines for dimension in Dimension] == [()] * len(Dimension)
    assert figures.before is not None
    assert figures.totals.against(figures.before, "accepted").percent is None


def test_a_rate_by_conclusion_can_pass_a_hundred_and_divides_by_nothing_only_as_a_dash(database):
    before = date(2026, 9, 28)
    figures = count(database, *[agreed(IN_OCTOBER, accepted_on=before)] * 2, {})
    assert figures.rate("agreed_accepted").percent == Decimal("200.00")
    assert figures.rate("agreed_accepted_cohort").percent == Decimal("0.00")
    in_november = count(database, agreed(date(2026, 11, 3)), period=Period.month(2026, 11))
    assert (in_november.rate("agreed_accepted").numerator, in_november.rate("agreed_accepted").percent) == (1, None)


# --- turns of months and years ---------------------------------------------------------------------------------------


def test_a_case_over_the_turn_of_the_year_opens_the_new_one_and_is_compared_with_december(database):
    count(database, agreed(date(2027, 1, 1), accepted_on=date(2026, 12, 31)))
    december, january = figures_of(database, Period.month(2026, 12)), figures_of(database, Period.month(2027, 1))
    assert (december.balance.new, december.balance.closing, december.balance.concluded) == (1, 1, 0)
    assert (january.balance.opening, january.balance.new, january.balance.concluded) == (1, 0, 1)
    assert december.balance.closing == january.balance.opening
    assert january.before == december.totals
    assert figures_of(database, Period.year(2027)).totals.agreed == 1
    assert figures_of(database, Period.year(2026)).totals.accepted == 1


def test_a_year_is_the_sum_of_its_months_and_its_quarters(database):
    dates = [(date(2026, month, 1), date(2026, month, 28)) for month in range(1, 13)]
    count(database, *(agreed(last, "10.05", accepted_on=first) for first, last in dates))
    year = figures_of(database, Period.year(2026))
    months = [figures_of(database, Period.month(2026, month)) for month in range(1, 13)]
    quarters = [figures_of(database, Period.quarter(2026, quarter)) for quarter in range(1, 5)]
    for parts in (months, quarters):
        assert sum(part.totals.accepted for part in parts) == year.totals.accepted == 12
        assert sum(part.totals.agreed_fen for part in parts) == year.totals.agreed_fen == 120_60
        assert (parts[0].balance.opening, parts[-1].balance.closing) == (year.balance.opening, year.balance.closing)
    by_month = {line.key: line.counts.accepted for line in year.breakdown(Dimension.MONTH).lines}
    assert by_month == dict.fromkeys(range(202601, 202613), 1)


def test_what_came_in_the_last_night_of_a_month_belongs_to_china_s_day(database):
    last_night = datetime(2026, 10, 31, 16, 0, tzinfo=UTC)
    figures = count(database, {"kind": CaseKind.COMPLAINT, "accepted_on": None, "received_at": last_night})
    assert figures.intake.complaints == 0
    assert figures_of(database, Period.month(2026, 11)).intake.complaints == 1


def test_whole_months_are_compared_with_as_many_and_a_quarter_with_the_one_before():
    assert Period.quarter(2026, 1).before() == Period.quarter(2025, 4)
    assert Period.quarter(2026, 1).a_year_before() == Period.quarter(2025, 1)
    assert Period.year(2026).before() == Period.year(2026).a_year_before() == Period.year(2025)
    half = Period.of_months(date(2026, 7, 1), 6)
    assert half.before() == Period.of_months(date(2026, 1, 1), 6)
    assert half.months[0] == date(2026, 7, 1)
    assert (len(half.months), half.days) == (6, 184)
    with pytest.raises(ValueError, match="month"):
        Period.quarter(2026, 5)


# --- cases that come back or change hands ----------------------------------------------------------------------------


def test_a_case_that_was_reopened_is_open_again_and_is_counted_once(office):
    case_id = office.in_mediation()
    end = outcomes.OutcomeDraft(OutcomeKind.TERMINATED, TODAY, EndReason.UNREACHABLE, was_told_other_routes=True)
    office.do(outcomes.record_outcome, case_id, end)
    ended_once = figures_of(office.database)
    assert (ended_once.totals.accepted, ended_once.totals.not_agreed, ended_once.totals.closing) == (1, 1, 0)
    office.do(undo.undo_last_step, case_id, "误记")
    again = figures_of(office.database)
    assert (again.totals.accepted, again.totals.concluded, again.totals.closing) == (1, 0, 1)
    assert again.balance.is_even
    office.do(outcomes.record_outcome, case_id, end)
    assert figures_of(office.database).totals == ended_once.totals


def test_a_case_that_is_moved_between_insurers_changes_its_line_and_no_total(office):
    case_id = office.accept()
    with office.database.writing() as db:
        other = add_insurer(db, "珠江财险", InsurerKind.PROPERTY)
    before = figures_of(office.database)
    with office.database.reading() as db:
        draft = disputes.dispute_draft(db, case_id)
    office.do(disputes.save_dispute, case_id, replace(draft, insurer_id=other))
    after = figures_of(office.database)
    assert after.totals == before.totals
    (line,) = after.breakdown(Dimension.INSURER).lines
    assert (line.key, line.label) == (other, "珠江财险")
    (kind,) = after.breakdown(Dimension.INSURER_KIND).lines
    assert kind.label is InsurerKind.PROPERTY


def test_a_renamed_insurer_goes_by_its_new_name_and_a_merged_one_by_that_of_the_other(database):
    with database.writing() as db:
        kept, gone = add_insurer(db, "南粤财险"), add_insurer(db, "南粤财险广州")
        add_cases(db, [agreed(IN_OCTOBER, insurer_id=kept), {"insurer_id": gone}])
    with database.writing() as db:
        db.get_one(Insurer, kept).short_name = "大湾区财险"
        insurers.merge_insurer(db, gone, kept, by=SECRETARY, now=NOW)
    (line,) = figures_of(database).breakdown(Dimension.INSURER).lines
    assert (line.key, line.label, line.counts.accepted, line.counts.agreed) == (kept, "大湾区财险", 2, 1)


def test_two_insurers_of_one_name_stay_two_lines(database):
    with database.writing() as db:
        first, second = add_insurer(db, "南粤"), Insurer(name="南粤人寿股份有限公司", short_name="南粤")
        db.add(second)
        db.flush()
        add_cases(db, [{"insurer_id": first}, {"insurer_id": second.id}, {"insurer_id": second.id}])
    lines = figures_of(database).breakdown(Dimension.INSURER).lines
    assert [(line.label, line.counts.accepted) for line in lines] == [("南粤", 2), ("南粤", 1)]


# --- the lists behind figures ----------------------------------------------------------------------------------------


def test_two_payments_of_one_case_are_two_in_the_figure_and_one_in_the_list(database):
    count(database, agreed(IN_OCTOBER))
    with database.writing() as db:
        case_id = db.scalars(select(Case.id)).one()
        add_payment(db, case_id, "30.00", IN_OCTOBER)
    with database.reading() as db:
        found = cases_of(db, Selection(OCTOBER, Part.PAID))
        total = read_figures(db, OCTOBER).totals.paid_amount
    assert (found.ids, found.figure, total) == ((case_id,), 1, Decimal("30.00"))


def test_a_selection_survives_as_json_with_filters_and_the_line_that_is_not_filled():
    filters = Filters.of({Dimension.LINE: {"motor", None}, Dimension.MEDIATOR: {7, None}})
    selection = Selection(OCTOBER, rate="agreed_filed", side=Side.DENOMINATOR, filters=filters)
    line = selection.at(Dimension.CITY, None).at(Dimension.MONTH, 202610)
    assert Selection.from_plain(line.as_plain()) == line
    assert line.filters.keys(Dimension.CITY) == {None}
    assert line.as_plain()["filters"]["line"] == ["motor", None]


def test_a_line_outside_the_filters_opens_nothing():
    filters = Filters.of({Dimension.LINE: {"motor"}})
    assert filters.narrowed(Dimension.LINE, "life").keys(Dimension.LINE) == frozenset()


def test_every_definition_opens_the_cases_that_it_divides(database):
    on, before = IN_OCTOBER, date(2026, 9, 5)
    figures = count(
        database,
        agreed(on, mediated_on=on),
        agreed(on, accepted_on=before),
        ended(OutcomeKind.TERMINATED, on),
        ended(OutcomeKind.WITHDRAWN, on),
        {},
    )
    with database.reading() as db:
        for definition in RATES:
            rate = figures.rate(definition.code)
            sides = (figures.selection_of_rate(definition.code, side) for side in Side)
            assert tuple(len(cases_of(db, one).ids) for one in sides) == (rate.numerator, rate.denominator)


def test_by_month_or_duration_the_balance_is_not_asked_for(database):
    count(database, agreed(date(2026, 11, 3)), {})
    for dimension, key in ((Dimension.MONTH, 202610), (Dimension.DURATION, "within_30")):
        assert not figures_of(database, OCTOBER, Filters.of({dimension: {key}})).has_balance
    by_city = figures_of(database, OCTOBER, Filters.of({Dimension.CITY: {None}}))
    assert by_city.has_balance
    assert by_city.balance.is_even


# --- what it costs ---------------------------------------------------------------------------------------------------


MOST_STATEMENTS = 20
"""For a month with the two periods that it is compared with, however many cases there are."""


def test_a_month_is_read_in_few_statements_on_both_engines(database):
    many = [agreed(IN_OCTOBER, line=None) for _ in range(600)]
    count(database, *many)
    with database.writing() as db:
        for case_id in db.scalars(select(Case.id)).all():
            add_payment(db, case_id, "30.00", date(2026, 12, 1))
    for ask, most in (
        (lambda db: read_figures(db, OCTOBER), 3 * MOST_STATEMENTS),
        (lambda db: glance(db, OCTOBER), MOST_STATEMENTS),
        (lambda db: cases_of(db, Selection(Period.month(2026, 12), Part.PAID)), MOST_STATEMENTS // 2),
    ):
        assert len(_statements(database, ask)) <= most
    assert figures_of(database, Period.month(2026, 12)).totals.paid_amount == Decimal("18000.00")


def _statements(database, ask):
    seen = []
    with database.reading() as db:
        engine = db.get_bind()
        note = lambda *given: seen.append(given[2])  # noqa: E731
        event.listen(engine, "before_cursor_execute", note)
        try:
            ask(db)
        finally:
            event.remove(engine, "before_cursor_execute", note)
    return seen
