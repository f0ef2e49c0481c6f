"""What becomes of cases after they are concluded, against a plain recount of committees made by chance."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import product

import pytest
from sqlalchemy import text

from mediator_desk.models.figure_words import Dimension, Duration, Part
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import CaseKind, CaseState, FollowUpKind
from mediator_desk.services.figures.aftercare_figures import SHARES, Share, aftercare_of, share_by
from mediator_desk.services.figures.aftercare_queries import AFTERCARE_QUERIES
from mediator_desk.services.figures.ageing import ageing_of
from mediator_desk.services.figures.days import days_to_conclude
from mediator_desk.services.figures.drilling import cases_among, cases_of
from mediator_desk.services.figures.figures import Figures, figures_of
from mediator_desk.services.figures.flow_queries import FLOW_QUERIES
from mediator_desk.services.figures.flows import flows_of
from mediator_desk.services.figures.load import load_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import read_facts
from mediator_desk.services.figures.selections import Filters
from mediator_desk.services.frozen_months import freezing
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.review import review
from tests.services.random_aftercare import FIRST, Chance, Story, effective_first, payments_due

OCTOBER = Period.month(2026, 10)
PERIODS = (OCTOBER, Period.of_months(FIRST, 5), Period(date(2026, 9, 10), date(2026, 11, 3)), Period.month(2025, 1))
TOLD = (FollowUpKind.TELEPHONE, FollowUpKind.VISIT)


@pytest.fixture(params=range(3))
def chance(request, database):
    made = Chance(request.param)
    with database.writing() as db:
        made.write(db)
    return made


@pytest.fixture
def told(database):
    def read(period: Period, filters: Filters | None = None) -> Figures:
        with database.reading() as db:
            return figures_of(stated_facts(db, period), *(filters,) if filters else ())

    return read


def is_mediation(story: Story) -> bool:
    return story.case["kind"] is CaseKind.MEDIATION and story.case["accepted_on"] is not None


def counted(chance: Chance, part: Part, period: Period) -> Counter[int]:
    """Count a part again, from what the test invented: how often it counts each case."""
    found: Counter[int] = Counter()
    for story in chance.stories:
        found[story.case["id"]] = sum(day in period for day in _days(story, part))
    return +found


def _days(story: Story, part: Part) -> list[date]:
    case = story.case
    mediation = [story] if is_mediation(story) else []
    calls = [row for row in story.follow_ups if row["kind"] in TOLD and case["state"] is not CaseState.BINNED]
    ratings = [row for row in story.follow_ups if row["kind"] not in TOLD and case["state"] is not CaseState.BINNED]
    concluded = [case["concluded_on"]] if mediation and case["concluded_on"] else []
    limits = [row["due_on"] for row in story.deadlines][-1:]
    decided = [row for row in story.confirmations if row["decided_on"]]
    first = min((row["id"] for row in calls), default=0)
    return {
        Part.DUE: lambda: [day for day, _, _ in payments_due(story)],
        Part.PERFORMED: lambda: [day for day, due, paid in payments_due(story) if paid >= due],
        Part.EFFECTIVE: lambda: [row["effective_on"] for row in effective_first(story)],
        Part.DECIDED: lambda: [row["decided_on"] for row in decided],
        Part.CONFIRMED: lambda: [row["decided_on"] for row in decided if row["state"] is ConfirmationState.CONFIRMED],
        Part.CONCLUDED: lambda: concluded,
        Part.LIMITED: lambda: [day for day in concluded if limits],
        Part.WITHIN_LIMIT: lambda: [day for day in concluded if limits and day <= limits[0]],
        Part.FOLLOWED_UP: lambda: [row["day"] for row in calls],
        Part.FIRST_FOLLOWED_UP: lambda: [row["day"] for row in calls if row["id"] == first and mediation],
        Part.TOLD: lambda: [row["day"] for row in calls if row["satisfaction"]],
        Part.TOLD_SATISFIED: lambda: [row["day"] for row in calls if (row["satisfaction"] or 0) >= 4],
        Part.RATED: lambda: [row["day"] for row in ratings],
        Part.SATISFIED: lambda: [row["day"] for row in ratings if row["satisfaction"] >= 4],
    }[part]()


RECOUNTED = (
    *(Part.DUE, Part.PERFORMED, Part.EFFECTIVE, Part.DECIDED, Part.CONFIRMED, Part.CONCLUDED, Part.LIMITED),
    *(Part.WITHIN_LIMIT, Part.FOLLOWED_UP, Part.FIRST_FOLLOWED_UP, Part.TOLD, Part.TOLD_SATISFIED, Part.RATED),
    Part.SATISFIED,
)


def test_every_part_counts_what_a_plain_recount_counts_and_opens_those_cases(chance, told, database):
    for period in PERIODS:
        figures = told(period)
        for part in RECOUNTED:
            expected = counted(chance, part, period)
            assert Counter(cell.case_id for cell in figures.cells(part)) == expected, (period, part)
            opened = cases_among(figures.facts, figures.selection(part))
            assert (set(opened.ids), opened.figure) == (set(expected), expected.total())
    with database.reading() as db:
        assert set(cases_of(db, told(OCTOBER).selection(Part.DUE)).ids) == set(counted(chance, Part.DUE, OCTOBER))


def test_months_add_up_to_what_all_of_them_come_to(chance, told):
    whole = told(Period.of_months(FIRST, 5))
    months = [told(Period.of_months(month, 1)) for month in whole.period.months]
    for part in RECOUNTED:
        assert sum(month.count(part) for month in months) == whole.count(part)
    sums = [aftercare_of(month).payments for month in months]
    payments = aftercare_of(whole).payments
    assert sum(one.due_fen for one in sums) == payments.due_fen
    assert sum(one.paid_fen for one in sums) == payments.paid_fen


def test_amounts_due_and_paid_are_those_of_the_payments(chance, told):
    rows = [row for story in chance.stories for row in payments_due(story) if row[0] in OCTOBER]
    payments = aftercare_of(told(OCTOBER)).payments
    assert payments.due_fen == sum(due for _, due, _ in rows)
    assert payments.paid_fen == sum(min(due, paid) for _, due, paid in rows)
    assert payments.due_amount == Decimal(payments.due_fen) / 100


def test_every_share_is_told_line_by_line_and_comes_to_the_same(chance, told):
    figures = told(Period.of_months(FIRST, 5))
    whole = aftercare_of(figures).shares
    assert all(one.denominator for one in whole.values())
    for share, dimension in product(Share, Dimension):
        lines = share_by(figures, share, dimension)
        assert sum(line.figure.numerator for line in lines) == whole[share].numerator
        assert sum(line.figure.denominator for line in lines) == whole[share].denominator
        assert len({line.key for line in lines}) == len(lines)
        for line in lines:
            assert cases_among(figures.facts, line.figure.above).figure == line.figure.numerator
            assert cases_among(figures.facts, line.figure.below).figure == line.figure.denominator


def test_filters_let_pass_what_a_line_says(chance, told):
    figures = told(OCTOBER)
    for line in share_by(figures, Share.PERFORMED, Dimension.MEDIATOR):
        narrow = told(OCTOBER, Filters.of({Dimension.MEDIATOR: {line.key}}))
        assert narrow.count(Part.DUE) == line.figure.denominator
        assert aftercare_of(narrow).shares[Share.PERFORMED].percent == line.figure.percent


def test_every_kind_of_record_comes_out_even_and_opens_its_cases(chance, told):
    for period in PERIODS:
        figures = told(period)
        for flow in flows_of(figures):
            records = [story.case for story in chance.stories if story.case["kind"] is flow.kind]
            expected = _recounted(records, flow.kind, period)
            balance = flow.balance
            assert (balance.opening, balance.new, balance.concluded, balance.closing) == tuple(map(len, expected))
            assert balance.is_even
            for part, ids in zip(flow.parts, expected, strict=True):
                assert set(cases_among(figures.facts, figures.selection(part)).ids) == ids


def _recounted(records: list[dict], kind: CaseKind, period: Period) -> list[set[int]]:
    begun, ended = ("accepted_on", "concluded_on") if kind is CaseKind.MEDIATION else ("received", "ended_on")
    known = [one for one in records if one[begun] and (one["state"] is not CaseState.BINNED)]
    never = date.max
    return [
        {one["id"] for one in known if one[begun] < period.first <= (one[ended] or never)},
        {one["id"] for one in known if one[begun] in period},
        {one["id"] for one in known if one[ended] and one[ended] in period},
        {one["id"] for one in known if one[begun] <= period.last < (one[ended] or never)},
    ]


def test_what_was_received_is_counted_by_china_s_days(chance, told):
    figures = told(OCTOBER)
    received = [
        story.case["kind"]
        for story in chance.stories
        if story.case["received"] in OCTOBER and story.case["state"] is not CaseState.BINNED
    ]
    assert figures.count(Part.RECEIVED) == len(received)
    assert figures.count(Part.REQUESTS_RECEIVED) == received.count(CaseKind.MEDIATION)
    assert all(cell.on in OCTOBER for cell in figures.cells(Part.RECEIVED))


def test_open_cases_are_told_by_their_age_on_the_last_day(chance, told):
    for period in PERIODS:
        figures, last = told(period), period.last
        open_cases = {
            story.case["id"]: (last - story.case["accepted_on"]).days
            for story in chance.stories
            if is_mediation(story) and story.case["accepted_on"] <= last < (story.case["concluded_on"] or date.max)
        }
        ageing = ageing_of(figures)
        assert [band.duration for band in ageing.bands] == list(Duration)
        assert ageing.cases == len(open_cases) == figures.balance.closing
        assert ageing.oldest == max(open_cases.values(), default=None)
        for band, (low, high) in zip(ageing.bands, BANDS, strict=True):
            ids = {one for one, age in open_cases.items() if low <= age <= high}
            assert band.cases == len(ids)
            assert set(cases_among(figures.facts, band.selection).ids) == ids
        by_age = figures.breakdown(Dimension.DURATION)
        assert sum(line.counts.closing for line in by_age.lines) == ageing.cases


BANDS = ((0, 7), (8, 15), (16, 30), (31, 60), (61, 90), (91, 10_000))


def test_the_load_of_mediators_comes_to_all_cases(chance, told):
    figures = told(OCTOBER)
    load, totals = load_of(figures), figures.totals
    for name in ("opening", "accepted", "concluded", "closing"):
        assert sum(getattr(line.counts, name) for line in load) == getattr(totals, name)
    for line in load:
        ids = {
            story.case["id"]
            for story in chance.stories
            if is_mediation(story)
            and story.case["mediator_id"] == line.mediator_id
            and story.case["accepted_on"] <= OCTOBER.last < (story.case["concluded_on"] or date.max)
        }
        assert line.counts.closing == len(ids)
        assert set(cases_among(figures.facts, line.selection(figures, Part.CLOSING)).ids) == ids
        limit = OCTOBER.last - timedelta(days=61)
        assert line.old == sum(
            story.case["id"] in ids and story.case["accepted_on"] <= limit for story in chance.stories
        )
    closing = [line.counts.closing for line in load if line.mediator_id is not None]
    assert closing == sorted(closing, reverse=True)


def test_days_are_those_of_the_concluded_cases(chance, told):
    durations = [
        (story.case["concluded_on"] - story.case["accepted_on"]).days
        for story in chance.stories
        if is_mediation(story) and story.case["concluded_on"] and story.case["concluded_on"] in OCTOBER
    ]
    assert aftercare_of(told(OCTOBER)).days == days_to_conclude(durations)
    ninetieth = aftercare_of(told(OCTOBER)).days.ninetieth
    if durations:
        within = sum(days <= ninetieth for days in durations)
        assert within * 10 >= len(durations) * 9
        assert sum(days < ninetieth for days in durations) * 10 < len(durations) * 9


def test_some_cases_read_by_themselves_say_what_they_say_among_all(chance, database):
    from mediator_desk.services.figures.reading import read_cells

    with database.reading() as db:
        everything = read_facts(db, OCTOBER)
        some = read_cells(db, OCTOBER, among=[1, 2, 3, 4, 5, 6, 7])
    for fact_set, cells in some.items():
        assert Counter(cells) == Counter(cell for cell in everything.of(fact_set) if cell.case_id <= 7)


@pytest.mark.parametrize(
    ("durations", "ninetieth"),
    [([], None), ([7], 7), ([1, 9], 9), (list(range(1, 11)), 9), (list(range(1, 12)), 10), ([5] * 9 + [100], 5)],
)
def test_nine_of_ten_cases_did_not_take_longer(durations, ninetieth):
    assert days_to_conclude(durations).ninetieth == ninetieth


def test_every_share_says_what_it_divides_by_what():
    assert set(SHARES) == set(Share)
    assert all("÷" in rule.title and rule.explanation.endswith(".") for rule in SHARES.values())


@pytest.mark.parametrize("fact_set", sorted({*AFTERCARE_QUERIES, *FLOW_QUERIES}))
def test_no_part_of_the_aftercare_is_found_by_reading_all_cases(embedded_database, fact_set):
    query = (AFTERCARE_QUERIES | FLOW_QUERIES)[fact_set](OCTOBER)
    with embedded_database.reading() as db:
        compiled = query.compile(db.get_bind(), compile_kwargs={"literal_binds": True, "render_postcompile": True})
        plan = [row.detail for row in db.execute(text(f"EXPLAIN QUERY PLAN {compiled}"))]
    assert plan
    assert not [step for step in plan if step.startswith("SCAN")]


def test_a_complaint_that_becomes_a_mediation_leaves_the_complaints_as_a_correction(office):
    office.now = datetime(2026, 9, 20, 2, 0, tzinfo=UTC)
    case_id = office.receive(kind=CaseKind.COMPLAINT)
    office.receive("林秀英", kind=CaseKind.COMPLAINT, identity_number="")
    office.now = datetime(2026, 10, 8, 2, 0, tzinfo=UTC)
    with office.database.writing() as db:
        freezing.freeze_month(db, date(2026, 9, 1), by=office.by, now=office.now)
    office.do(review.turn_into_mediation, case_id)
    with office.database.reading() as db:
        september = flows_of(figures_of(stated_facts(db, Period.month(2026, 9))))[1].balance
        figures = figures_of(stated_facts(db, OCTOBER))
        flow = flows_of(figures)[1]
        opened = cases_of(db, figures.selection(flow.corrected[1]))
    assert (september.new, september.closing) == (2, 2)
    assert (flow.balance.opening, flow.balance.corrected, flow.balance.closing) == (2, -1, 1)
    assert flow.balance.is_even
    assert opened.ids == (case_id,)
