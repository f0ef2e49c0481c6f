"""Whatever a committee did: every sum, breakdown, rate and the list behind each is recounted in plain Python."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, update

from mediator_desk.models.agreement import Instalment, MediationAgreement
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee
from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    CaseKind,
    CaseTrack,
    Cause,
    Channel,
    EndReason,
    InsurerKind,
    Line,
    OutcomeKind,
)
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.cells import PeriodFacts
from mediator_desk.services.figures.definitions import RATES
from mediator_desk.services.figures.drilling import cases_among, cases_of
from mediator_desk.services.figures.figures import COUNTED_PARTS, Figures, figures_of
from mediator_desk.services.figures.frozen import stated_facts
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.selections import Filters, Side
from tests.services.cases_to_count import add_cases, add_insurer, add_mediator
from tests.services.recount import AMOUNTS, PARTS, Recount, rate, yuan

BEGINS, DAYS = date(2025, 11, 1), 120
"""Over the turn of a year."""

amounts = st.one_of(
    st.none(),
    st.sampled_from(["0.00", "0.01", "999.99", "1000.00", "9999.99", "10000.00", "499999.99", "500000.00"]),
    st.decimals("0.00", "9999999.99", places=2),
).map(lambda amount: None if amount is None else Decimal(amount))
days = st.integers(0, DAYS - 1).map(lambda later: BEGINS + timedelta(days=later))


@st.composite
def cases(draw):
    kind = draw(st.sampled_from([*[CaseKind.MEDIATION] * 6, CaseKind.COMPLAINT, CaseKind.CONSULTATION]))
    accepted_on = draw(st.none() | days) if kind is CaseKind.MEDIATION else None
    is_concluded = accepted_on is not None and draw(st.booleans())
    outcome = draw(st.sampled_from(OutcomeKind)) if is_concluded else draw(st.sampled_from([None, OutcomeKind.AGREED]))
    took = draw(st.sampled_from([0, 1, 7, 8, 15, 16, 30, 31, 45, 60, 61, 90, 91, 200]))
    return {
        "kind": kind,
        "accepted_on": accepted_on,
        "concluded_on": accepted_on + timedelta(days=took) if is_concluded else None,
        "outcome": outcome,
        "end_reason": draw(st.none() | st.sampled_from(EndReason)),
        "insurer_id": draw(st.sampled_from([None, 0, 1, 2])),
        "mediator_id": draw(st.sampled_from([None, 0, 1])),
        "line": draw(st.sampled_from([None, Line.MOTOR, Line.LIFE])),
        "cause": draw(st.sampled_from([None, Cause.CLAIM, Cause.SALES])),
        "channel": draw(st.sampled_from([Channel.VISIT, Channel.HOTLINE_12378])),
        "city": draw(st.sampled_from(["", "广州市", "梅州市"])),
        "track": draw(st.none() | st.sampled_from(CaseTrack)),
        "mediated_on": draw(st.none() | st.just(accepted_on)),
        "claimed_amount": draw(amounts),
        "agreed_amount": draw(amounts),
        "paid": draw(st.lists(st.tuples(st.none() | days, amounts), max_size=3)) if accepted_on else [],
    }


periods = st.one_of(
    st.sampled_from([Period.month(2025, 12), Period.month(2026, 1), Period.year(2025), Period.quarter(2026, 1)]),
    st.tuples(days, st.integers(0, 60)).map(lambda some: Period(some[0], some[0] + timedelta(days=some[1]))),
)


def committee_of(database, told, settled_counts):
    """Write a committee anew; return the rows as they were written."""
    with database.writing() as db:
        for table in (Instalment, MediationAgreement, Case):
            db.execute(delete(table))
        db.execute(update(Committee).values(settled_privately_counts=settled_counts))
        written = [_row(case_id, case) for case_id, case in enumerate(told, 1)]
        if written:
            add_cases(db, written)
        agreements = [_agreement(row["id"]) for row in written if row["accepted_on"]]
        payments = [
            {"case_id": case_id, "position": position, "paid_on": paid_on, "paid": amount if paid_on else None}
            for case_id, case in enumerate(told, 1)
            for position, (paid_on, amount) in enumerate(case["paid"], 1)
        ]
        if agreements:
            db.execute(insert(MediationAgreement), agreements)
        if payments:
            db.execute(insert(Instalment), [_instalment(one) for one in payments])
    return [_told(row) for row in written], payments


def _row(case_id, case):
    ids = {name: None if case[name] is None else case[name] + 1 for name in ("insurer_id", "mediator_id")}
    return {"id": case_id, **{name: value for name, value in case.items() if name != "paid"}, **ids}


def _told(row):
    return {name: str(value) if isinstance(value, str) else value for name, value in row.items()}


def _agreement(case_id):
    plain = {"form": AgreementForm.WRITTEN, "state": AgreementState.EFFECTIVE, "agreed_on": BEGINS, "version": 1}
    return {"id": case_id, "case_id": case_id, "sequence": 1, "number": f"协{case_id}", **plain}


def _instalment(payment):
    plain = {"amount": Decimal("100.00"), "due_on": BEGINS, "version": 1, "manner": "", "proof": ""}
    paid = {"paid_on": payment["paid_on"], "paid_amount": payment["paid"]}
    return {"agreement_id": payment["case_id"], "position": payment["position"], **plain, **paid}


@pytest.fixture
def directory(database):
    """Give a committee with three insurers, one of no kind, and two mediators."""
    with database.writing() as db:
        names = dict.fromkeys(("name", "seal_name", "case_number_template", "agreement_number_template"), "")
        db.add(Committee(**names))
        kinds = {"南粤财险": InsurerKind.PROPERTY, "白云人寿": InsurerKind.LIFE, "珠江互助": None}
        assert [add_insurer(db, name, kind) for name, kind in kinds.items()] == [1, 2, 3]
        assert [add_mediator(db, name) for name in ("单伟", "仇敏")] == [1, 2]
    return database


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(cases(), max_size=20), period=periods, settled_counts=st.booleans(), filtered=st.data())
def test_every_figure_and_the_list_behind_it_is_what_a_plain_recount_finds(
    directory, told, period, settled_counts, filtered
):
    written, payments = committee_of(directory, told, settled_counts)
    kinds = {1: "property", 2: "life"}
    plain = Recount(written, payments, kinds, period.first, period.last, settled_counts)
    plain.wanted = filtered.draw(_filters(plain))
    with directory.reading() as db:
        facts = stated_facts(db, period)
        figures = figures_of(facts, Filters.of({Dimension(name): keys for name, keys in plain.wanted.items()}))
        for part in PARTS:
            assert set(cases_of(db, figures.selection(Part(part))).ids) == plain.ids(plain.rows(part))
    _check_totals(figures, plain)
    _check_rates(figures, facts, plain)
    for dimension in Dimension:
        _check_breakdown(figures, facts, plain, dimension)


def _filters(plain):
    """Filters of one or two dimensions by keys that there are, or none at all."""
    keys = {
        str(dimension): sorted({plain.key(row, dimension, "accepted") for row in plain.mediations()}, key=str)
        for dimension in Dimension
        if dimension not in (Dimension.MONTH, Dimension.DURATION)
    }
    chosen = [st.just({})]
    for name, there in keys.items():
        if there:
            chosen.append(st.sets(st.sampled_from(there), min_size=1).map(lambda some, name=name: {name: some}))
    return st.lists(st.one_of(chosen), max_size=2).map(lambda few: {k: v for one in few for k, v in one.items()})


def _check_totals(figures: Figures, plain: Recount) -> None:
    totals = figures.totals
    for name, part in COUNTED_PARTS.items():
        assert getattr(totals, name) == len(plain.rows(part)), name
    assert totals.judged == len(plain.rows("judged"))
    for name, (part, field) in AMOUNTS.items():
        assert getattr(totals, name) == yuan(plain.rows(part), field)
    assert figures.balance.is_even
    assert figures.balance.opening + figures.balance.new == totals.concluded + totals.closing
    taken = sorted(plain.days(row, "concluded") for row in plain.rows("concluded"))
    assert figures.days.mean is None if not taken else figures.days.mean is not None


def _check_rates(figures: Figures, facts: PeriodFacts, plain: Recount) -> None:
    for definition in RATES:
        above, below = rate(plain, definition.code)
        found = figures.rate(definition.code)
        assert (found.numerator, found.denominator) == (len(above), len(below))
        for side, rows in ((Side.NUMERATOR, above), (Side.DENOMINATOR, below)):
            selection = figures.selection_of_rate(definition.code, side)
            assert set(cases_among(facts, selection).ids) == plain.ids(rows)


def _check_breakdown(figures: Figures, facts: PeriodFacts, plain: Recount, dimension: Dimension) -> None:
    breakdown = figures.breakdown(dimension, "agreed_concluded")
    assert breakdown.total == figures.totals
    assert sum((line.counts for line in breakdown.lines), Counts()) == figures.totals
    expected = {part: plain.by_key(plain.rows(part), dimension, part) for part in PARTS}
    assert {line.key for line in breakdown.lines} == {key for by_key in expected.values() for key in by_key}
    above, below = rate(plain, "agreed_concluded")
    for line in breakdown.lines:
        for name, part in COUNTED_PARTS.items():
            assert getattr(line.counts, name) == len(expected[part].get(line.key, ()))
        for name, (part, field) in AMOUNTS.items():
            assert getattr(line.counts, name) == yuan(expected[part].get(line.key, ()), field)
        for part in PARTS:
            opened = cases_among(facts, figures.selection(Part(part)).at(dimension, line.key))
            assert set(opened.ids) == plain.ids(expected[part].get(line.key, ()))
            assert opened.figure == len(expected[part].get(line.key, ()))
        both = (plain.by_key(rows, dimension, "concluded").get(line.key, []) for rows in (above, below))
        assert (line.rate.numerator, line.rate.denominator) == tuple(map(len, both))
