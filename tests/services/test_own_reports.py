"""Own reports: kept as data that is checked when it is read, and counted from the same cells as every other figure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.case import Case
from mediator_desk.models.figure_words import Dimension, Measure, Moving, Unit
from mediator_desk.models.figure_work import OwnReport
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import CaseKind, CaseTrack, Cause, Channel, EndReason, InsurerKind, Line, OutcomeKind
from mediator_desk.services.figures.cells import (
    Cell,
    CountingRules,
    FactSet,
    InsurerLabel,
    Labels,
    PeriodFacts,
)
from mediator_desk.services.figures.definitions import RATES
from mediator_desk.services.figures.drilling import cases_among, cases_of
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.selections import Filters
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.services.own_reports import own_rates, own_reports
from mediator_desk.services.own_reports.own_report_content import (
    USUAL,
    PeriodChoice,
    ReportContent,
    moving_period,
    read_content,
)
from mediator_desk.services.own_reports.own_report_reading import read_report
from mediator_desk.services.own_reports.own_report_table import Kind, Level, Role, TableColumn, report_table
from mediator_desk.services.own_reports.own_reports import OwnReportDraft
from tests.services.cases_to_count import add_cases, add_insurer, add_payment, agreed

OCTOBER = Period.month(2026, 10)
IN_OCTOBER = PeriodChoice(None, OCTOBER.first, OCTOBER.last)
TODAY = date(2026, 11, 3)
EVERY_MEASURE = tuple(Measure)
WHOLE = ReportContent(
    rows=(Dimension.INSURER, Dimension.LINE),
    columns=EVERY_MEASURE,
    definitions=(USUAL, "agreed_concluded", "agreed_filed_cohort"),
    filters=Filters.of(
        {Dimension.CHANNEL: {"visit", None}, Dimension.CITY: {None, "广州市"}, Dimension.INSURER: {1, 2}}
    ),
    period=PeriodChoice(Moving.LAST_12_MONTHS),
    unit=Unit.YUAN,
    ranked_by=Measure.RATE,
)


# --- what is kept


def test_a_report_comes_back_from_json_as_it_was_put_together():
    for content in (ReportContent(), WHOLE, ReportContent(period=IN_OCTOBER)):
        assert content.problems() == []
        read = read_content(content.to_json())
        assert (read.content, read.unread) == (content, ())


@pytest.mark.parametrize(
    ("changed", "unread"),
    [
        ({"version": 2}, ("version",)),
        ({"rows": ["insurer", "moon"]}, ("rows",)),
        ({"rows": "insurer"}, ("rows",)),
        ({"rows": []}, ("rows",)),
        ({"rows": ["line", "line"]}, ("within",)),
        ({"columns": ["accepted", 3]}, ("columns",)),
        ({"definitions": [7]}, ("definitions",)),
        ({"filters": {"moon": [1]}}, ("filters",)),
        ({"filters": {"line": "motor"}}, ("filters",)),
        ({"filters": {"line": [["motor"]]}}, ("filters",)),
        ({"filters": None}, ("filters",)),
        ({"period": {"moving": "next_month"}}, ("period",)),
        ({"period": {"first": "2026-10-32", "last": "2026-10-31"}}, ("period",)),
        ({"period": {"first": "2026-10-31", "last": "2026-10-01"}}, ("last",)),
        ({"unit": "dollar"}, ("unit",)),
        ({"ranked_by": "moon"}, ("ranked_by",)),
        ({"ranked_by": "paid"}, ("ranked_by",)),
        ({"sounds": "loud"}, ("sounds",)),
    ],
)
def test_a_part_that_this_version_does_not_know_is_named(changed, unread):
    assert read_content(ReportContent().to_json() | changed).unread == unread


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.text(max_size=8)
        | st.sampled_from(["insurer", "accepted", "rows"]),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from([*ReportContent().to_json(), "moving", "first", "line"]), inner, max_size=8
            )
        ),
        max_leaves=20,
    )
)
def test_whatever_was_kept_is_read_without_an_error_and_told_where_it_is_not_known(kept):
    read = read_content(kept)
    if not read.unread:
        assert read.content.to_json() == kept


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (ReportContent(rows=()), [("rows", "choose_one")]),
        (ReportContent(rows=(Dimension.LINE, Dimension.LINE)), [("within", "same_rows_twice")]),
        (ReportContent(columns=()), [("columns", "choose_one")]),
        (ReportContent(definitions=()), [("definitions", "choose_one")]),
        (
            ReportContent(rows=(Dimension.MONTH,), columns=(Measure.OPENING,)),
            [("columns", "open_cases_have_no_month")],
        ),
        (ReportContent(period=PeriodChoice(None)), [("first", "required"), ("last", "required")]),
        (ReportContent(period=PeriodChoice(None, TODAY, OCTOBER.last)), [("last", "period_ends_before_it_begins")]),
        (ReportContent(period=PeriodChoice(None, date(1999, 1, 1), TODAY)), [("last", "period_too_long")]),
        (ReportContent(ranked_by=Measure.PAID), [("ranked_by", "ranked_by_hidden_column")]),
    ],
)
def test_what_does_not_go_together_is_said_beside_its_field(content, problems):
    assert [(problem.field, problem.code) for problem in content.problems()] == problems


@pytest.mark.parametrize(
    ("moving", "first", "last"),
    [
        (Moving.THIS_MONTH, "2026-01-01", "2026-01-31"),
        (Moving.LAST_MONTH, "2025-12-01", "2025-12-31"),
        (Moving.THIS_QUARTER, "2026-01-01", "2026-03-31"),
        (Moving.LAST_QUARTER, "2025-10-01", "2025-12-31"),
        (Moving.THIS_YEAR, "2026-01-01", "2026-12-31"),
        (Moving.LAST_YEAR, "2025-01-01", "2025-12-31"),
        (Moving.LAST_12_MONTHS, "2025-01-01", "2025-12-31"),
    ],
)
def test_a_period_that_moves_is_made_of_whole_months_over_the_change_of_the_year(moving, first, last):
    assert moving_period(moving, date(2026, 1, 31)) == Period(date.fromisoformat(first), date.fromisoformat(last))


# --- keeping


def keep(office, draft, report_id=None):
    with office.database.writing() as db:
        return own_reports.save_report(db, report_id, draft, by=office.by, now=office.now)


def names(office):
    with office.database.reading() as db:
        return [row.name for row in own_reports.report_rows(db)]


def damage(office, report_id, content):
    with office.database.writing() as db:
        db.execute(update(OwnReport).where(OwnReport.id == report_id).values(content=content))


def test_a_report_is_kept_changed_renamed_copied_and_deleted(office):
    kept = keep(office, OwnReportDraft("各公司  月度", WHOLE))
    assert (kept.name, kept.content, kept.unread) == ("各公司 月度", WHOLE, ())
    with office.database.reading() as db:
        draft = own_reports.report_draft(db, kept.id)
    keep(office, OwnReportDraft(draft.name, ReportContent(), draft.version), kept.id)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        keep(office, draft, kept.id)
    office.do(own_reports.rename_report, kept.id, "按公司")
    copied = office.do(own_reports.copy_report, kept.id, "按公司 2")
    assert names(office) == ["按公司", "按公司 2"]
    deleted = office.do(own_reports.delete_report, kept.id)
    assert names(office) == ["按公司 2"]
    with office.database.writing() as db:
        back = own_reports.bring_back(db, deleted, by=office.by, now=office.now)
    assert (back.name, back.content, back.made_at) == ("按公司", ReportContent(), kept.made_at)
    with office.database.reading() as db:
        assert own_reports.report_named(db, " 按公司 ").id == back.id
        assert own_reports.free_name(db, "按公司") == "按公司 3"
        with pytest.raises(Refused, match="report_not_found"):
            own_reports.report_named(db, "没有")
    assert copied.content == ReportContent()


@pytest.mark.parametrize("name", ["", "  ", "报" * 61])
def test_a_report_needs_a_name_of_some_length(office, name):
    with pytest.raises(Invalid) as caught:
        keep(office, OwnReportDraft(name))
    assert [problem.field for problem in caught.value.problems] == ["name"]


def test_two_reports_have_two_names(office):
    first, second = keep(office, OwnReportDraft("甲")), keep(office, OwnReportDraft("乙"))
    for act in (
        lambda: keep(office, OwnReportDraft("甲")),
        lambda: keep(office, OwnReportDraft("甲", version=1), second.id),
        lambda: office.do(own_reports.rename_report, second.id, "甲"),
        lambda: office.do(own_reports.copy_report, first.id, "乙"),
    ):
        with pytest.raises(Invalid):
            act()
    assert names(office) == ["甲", "乙"]


@pytest.mark.parametrize("content", [{**ReportContent().to_json(), "version": 9}, [], "…", 7])
def test_what_a_later_version_kept_stays_whole_whatever_is_done_with_its_name(office, content):
    report = keep(office, OwnReportDraft("后来的"))
    damage(office, report.id, content)
    with office.database.reading() as db:
        row = own_reports.report_row(db, report.id)
        assert row.unread
        with pytest.raises(Refused, match="report_not_known"):
            own_reports.usable_content(row)
    with pytest.raises(Refused, match="report_not_known"):
        keep(office, OwnReportDraft("后来的", version=row.version), report.id)
    office.do(own_reports.rename_report, report.id, "改名")
    office.do(own_reports.copy_report, report.id, "抄本")
    deleted = office.do(own_reports.delete_report, report.id)
    with office.database.writing() as db:
        own_reports.bring_back(db, deleted, by=office.by, now=office.now)
    with office.database.reading() as db:
        assert list(db.scalars(select(OwnReport.content).order_by(OwnReport.name))) == [content, content]


# --- counting


def cells_of(column, table):
    place = table.columns.index(column)
    return {line.keys: line.cells[place].value for line in table.lines if line.level is Level.LINE}


def test_the_table_of_a_small_october_is_what_one_counts_by_hand(office):
    with office.database.writing() as db:
        near, far = add_insurer(db, "近海财险", InsurerKind.PROPERTY), add_insurer(db, "远山人寿", InsurerKind.LIFE)
        add_cases(
            db,
            [
                agreed(
                    date(2026, 10, 20), "300.00", insurer_id=near, line=Line.MOTOR, claimed_amount=Decimal("1000.01")
                ),
                agreed(date(2026, 10, 30), "50.00", insurer_id=near, claimed_amount=Decimal("0.02")),
                {"insurer_id": far, "outcome": OutcomeKind.WITHDRAWN, "concluded_on": date(2026, 10, 9)},
                {"insurer_id": far, "accepted_on": date(2026, 9, 1)},
                {"insurer_id": None},
            ],
        )
        first = db.scalars(select(Case.id).order_by(Case.id)).first()
        add_payment(db, first, "300.00", date(2026, 10, 25))
    columns = (Measure.ACCEPTED, Measure.CONCLUDED, Measure.RATE, Measure.CLAIMED, Measure.PAID, Measure.MEDIAN_DAYS)
    content = ReportContent(columns=columns, definitions=("agreed_concluded",), period=IN_OCTOBER, unit=Unit.YUAN)
    with office.database.reading() as db:
        table = read_report(db, content, today=TODAY)
    rows = [(line.labels, [cell.value for cell in line.cells]) for line in table.lines]
    assert rows == [
        (("近海财险",), [2, 2, 2, 2, None, Decimal("1000.03"), Decimal("300.00"), Decimal("17.0")]),
        (("远山人寿",), [1, 1, 0, 0, None, Decimal("0.00"), Decimal("0.00"), Decimal("1.0")]),
        ((None,), [1, 0, 0, 0, None, Decimal("0.00"), Decimal("0.00"), None]),
        ((), [4, 3, 2, 2, Decimal("100.00"), Decimal("1000.03"), Decimal("300.00"), Decimal("12.0")]),
    ]


def test_a_ranking_gives_equal_lines_one_place_and_no_rate_under_the_least_cases(office):
    with office.database.writing() as db:
        many, few, other = (add_insurer(db, name) for name in ("甲", "乙", "丙"))
        add_cases(db, [agreed(date(2026, 10, 20), insurer_id=many)] * 30)
        add_cases(db, [{"insurer_id": many}] * 10 + [{"insurer_id": few}] * 29)
        add_cases(db, [agreed(date(2026, 10, 20), insurer_id=other)] * 24 + [{"insurer_id": other}] * 8)
    content = ReportContent(
        columns=(Measure.RATE, Measure.ACCEPTED),
        definitions=("agreed_accepted",),
        period=IN_OCTOBER,
        ranked_by=Measure.RATE,
    )
    with office.database.reading() as db:
        table = read_report(db, content, today=TODAY)
    told = [(line.place, line.labels, line.cells[2].value) for line in table.lines]
    assert told == [
        (1, ("甲",), Decimal("75.00")),
        (1, ("丙",), Decimal("75.00")),
        (None, ("乙",), None),
        (None, (), Decimal("53.47")),
    ]


def test_a_month_without_cases_is_a_line_of_its_own(office):
    with office.database.writing() as db:
        add_cases(db, [{}, {"accepted_on": date(2026, 12, 1)}])
    period = PeriodChoice(None, date(2026, 10, 1), date(2026, 12, 31))
    content = ReportContent(rows=(Dimension.MONTH,), columns=(Measure.ACCEPTED,), period=period)
    with office.database.reading() as db:
        table = read_report(db, content, today=TODAY)
    assert [(line.keys, line.cells[0].value) for line in table.lines] == [
        ((202610,), 1), ((202611,), 0), ((202612,), 1), ((), 2),
    ]  # fmt: skip


def test_a_report_may_count_by_a_definition_that_is_in_use_no_more_but_opens_no_other_cases(office):
    with office.database.writing() as db:
        add_cases(db, [agreed(date(2026, 10, 20)), {}])
        rate = own_rates.save_rate(db, None, own_rates.OwnRateDraft("协会口径"), by=office.by, now=office.now)
        own_rates.retire_rate(db, rate.id, by=office.by, now=office.now)
    content = ReportContent(definitions=(f"own_{rate.id}", "agreed_accepted"), period=IN_OCTOBER)
    with office.database.reading() as db:
        table = read_report(db, content, today=TODAY)
        cells = zip(table.columns, table.total.cells, strict=True)
        opened = {column.definition.code: one.selection for column, one in cells if column.definition}
        assert opened[f"own_{rate.id}"] is None
        assert len(cases_of(db, opened["agreed_accepted"]).ids) == 2
        with pytest.raises(Refused, match="no_such_definition"):
            read_report(db, ReportContent(definitions=("own_99",)), today=TODAY)


def test_a_frozen_month_is_reported_as_it_was_handed_in_whatever_changes_later(office):
    with office.database.writing() as db:
        near, far = add_insurer(db, "近海财险"), add_insurer(db, "远山人寿")
        add_cases(db, [{"accepted_on": date(2026, 9, 8), "insurer_id": near}] * 3 + [{"insurer_id": near}])
        freeze_month(db, date(2026, 9, 1), by=office.by, now=office.now)
    period = PeriodChoice(None, date(2026, 9, 1), date(2026, 10, 31))
    content = ReportContent((Dimension.MONTH, Dimension.INSURER), (Measure.ACCEPTED,), period=period)
    with office.database.writing() as db:
        db.get_one(Insurer, near).short_name = "新近海"
        for case in db.scalars(select(Case)):
            case.insurer_id = far
        own = own_rates.save_rate(db, None, own_rates.OwnRateDraft("后来的口径"), by=office.by, now=office.now).id
    with office.database.reading() as db:
        table = read_report(db, content, today=TODAY)
        told = [(line.keys, line.cells[0].value) for line in table.lines if line.level is Level.LINE]
        assert told == [((202609, near), 3), ((202610, far), 1)]
        assert table.facts.frozen[0].month == date(2026, 9, 1)
        assert len(cases_of(db, table.lines[1].cells[0].selection).ids) == 3
        september = ReportContent(
            definitions=(f"own_{own}",), period=PeriodChoice(None, date(2026, 9, 1), date(2026, 9, 30))
        )
        later = read_report(db, september, today=TODAY)
    assert later.total.cells[-2].value == 0
    assert later.lines[0].labels == ("近海财险",)


def test_amounts_are_shown_in_the_unit_of_the_report_and_summed_exactly():
    facts = PeriodFacts(OCTOBER, {FactSet.ACCEPTED: (cell(claimed=49_99), cell(claimed=50_01))})
    table = report_table(facts, ReportContent(columns=(Measure.CLAIMED,), unit=Unit.WAN))
    (column,) = table.columns
    assert column.kind is Kind.AMOUNT
    assert table.total.cells[0].value == Decimal("100.00")
    assert table.shown(column, table.total.cells[0].value) == Decimal("0.01")
    assert table.shown(column, Decimal("49.99")) == Decimal("0.00")


# --- any report at all


def cell(case_id=1, **changed):
    plain = {
        "case_id": case_id, "kind": str(CaseKind.MEDIATION), "insurer_id": None, "mediator_id": None, "line": None,
        "cause": None, "channel": str(Channel.VISIT), "city": "", "track": None, "outcome": None, "end_reason": None,
        "accepted_on": OCTOBER.first, "concluded_on": None, "mediated_on": None, "claimed": None, "agreed": None,
    }  # fmt: skip
    return Cell(**(plain | changed))


LABELS = Labels({1: InsurerLabel("甲", InsurerKind.LIFE), 2: InsurerLabel("乙", None)}, {1: "陈", 2: "陈"})
days = st.dates(date(2026, 8, 1), date(2026, 11, 30))


@st.composite
def some_cells(draw):
    made = []
    for number in range(draw(st.integers(0, 14))):
        accepted, concluded = draw(days), draw(st.none() | days)
        ended = concluded is not None
        made.append(
            cell(
                number,
                insurer_id=draw(st.sampled_from([None, 1, 2, 3])),
                mediator_id=draw(st.sampled_from([None, 1, 2])),
                line=draw(st.sampled_from([None, *map(str, list(Line)[:3])])),
                cause=draw(st.sampled_from([None, *map(str, list(Cause)[:2])])),
                city=draw(st.sampled_from(["", "广州市", "桂林市"])),
                track=draw(st.sampled_from([None, *map(str, CaseTrack)])),
                outcome=str(draw(st.sampled_from(OutcomeKind))) if ended else None,
                end_reason=draw(st.sampled_from([None, *map(str, EndReason)])) if ended else None,
                accepted_on=accepted,
                concluded_on=max(accepted, concluded) if ended else None,
                mediated_on=draw(st.sampled_from([None, accepted])),
                claimed=draw(st.none() | st.integers(0, 10**9)),
                agreed=draw(st.none() | st.integers(0, 10**9)),
            )
        )
    return made


@st.composite
def some_facts(draw):
    cells = draw(some_cells())
    is_open_after = [
        one for one in cells if one.accepted_on <= OCTOBER.last and (one.concluded_on or date.max) > OCTOBER.last
    ]
    paid = [one._replace(on=draw(st.dates(OCTOBER.first, OCTOBER.last)), paid=draw(st.integers(0, 10**8)), due=100)
            for one in cells if draw(st.booleans())]  # fmt: skip
    sets = {
        FactSet.OPENING: [one for one in cells if one.accepted_on < OCTOBER.first <= (one.concluded_on or date.max)],
        FactSet.ACCEPTED: [one for one in cells if one.accepted_on in OCTOBER],
        FactSet.CONCLUDED: [one for one in cells if one.concluded_on and one.concluded_on in OCTOBER],
        FactSet.CLOSING: is_open_after,
        FactSet.PAID: paid,
        FactSet.DUE: paid,
    }
    rules = CountingRules(draw(st.booleans()), draw(st.sampled_from([1, 3])), draw(st.sampled_from(RATES)).code)
    return PeriodFacts(OCTOBER, {name: tuple(every) for name, every in sets.items()}, LABELS, rules)


pairs = [*[(one,) for one in Dimension], *permutations(Dimension, 2)]
some_filters = st.dictionaries(
    st.sampled_from([Dimension.INSURER, Dimension.LINE, Dimension.CITY, Dimension.TRACK, Dimension.INSURER_KIND]),
    st.sets(st.sampled_from([None, 1, 2, "motor", "广州市", "ordinary", "life"]), min_size=1),
    max_size=2,
).map(Filters.of)


@settings(max_examples=150, deadline=None)
@given(some_facts(), st.sampled_from(pairs), some_filters, st.sampled_from([None, *Measure]))
def test_the_cells_of_any_report_sum_to_the_figures_and_open_what_they_count(facts, rows, filters, ranked_by):
    codes = tuple(one.code for one in RATES)
    content = ReportContent(rows, EVERY_MEASURE, codes, filters, IN_OCTOBER, Unit.YUAN, ranked_by)
    table = report_table(facts, content)
    figures = figures_of(facts, filters)
    totals, by_column = figures.totals, dict(zip(table.columns, table.total.cells, strict=True))
    for measure, figure in {
        Measure.OPENING: totals.opening, Measure.ACCEPTED: totals.accepted, Measure.CONCLUDED: totals.concluded,
        Measure.CLOSING: totals.closing, Measure.AGREED: totals.agreed, Measure.CLAIMED: totals.claimed_amount,
        Measure.AGREED_AMOUNT: totals.agreed_amount, Measure.PAID: totals.paid_amount,
        Measure.MEAN_DAYS: figures.days.mean, Measure.MEDIAN_DAYS: figures.days.median,
    }.items():  # fmt: skip
        assert by_column[TableColumn(measure)].value == figure
    for rate in figures.rates:
        of_rate = {column.role: one.value for column, one in by_column.items() if column.definition == rate.definition}
        assert of_rate == {
            Role.NUMERATOR: rate.numerator, Role.DENOMINATOR: rate.denominator, Role.PERCENT: rate.percent,
        }  # fmt: skip
    _sums_to_its_totals(table)
    _opens_what_it_counts(facts, table)


def _sums_to_its_totals(table):
    lines = [line for line in table.lines if line.level is Level.LINE]
    assert len({line.keys for line in lines}) == len(lines)
    for place, column in enumerate(table.columns):
        if column.kind in (Kind.COUNT, Kind.AMOUNT):
            assert sum(line.cells[place].value for line in lines) == table.total.cells[place].value
            for outer in (line for line in table.lines if line.level is Level.SUBTOTAL):
                within = [line.cells[place].value for line in lines if line.keys[:1] == outer.keys]
                assert sum(within) == outer.cells[place].value


def _opens_what_it_counts(facts, table):
    for line in table.lines:
        for column, one in zip(table.columns, line.cells, strict=True):
            if column.kind is Kind.COUNT:
                assert cases_among(facts, one.selection).figure == one.value
