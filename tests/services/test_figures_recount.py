"""Whatever a committee did: every sum, breakdown, rate and the list behind each is recounted in plain Python."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from random import Random

import pytest
from sqlalchemy import insert, update

from mediator_desk.models.agreement import Instalment, MediationAgreement
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
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.selections import Filters, Side
from mediator_desk.services.frozen_months.frozen import stated_facts
from tests.services.cases_to_count import add_cases, add_insurer, add_mediator
from tests.services.recount import AMOUNTS, PARTS, Recount, rate, yuan

BEGINS, DAYS = date(2025, 11, 1), 120
"""Over the turn of a year."""

KINDS = {1: "property", 2: "life"}
"""Of the insurers; nobody said of the third."""
SPLITTING = (Dimension.MONTH, Dimension.DURATION)
"""By these one case stands on other lines when it comes in, goes and is open."""
EDGES = [date(2025, 11, 30), date(2025, 12, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 31)]
"""Where periods begin and end, and mistakes are made."""
TOOK = [0, 1, 7, 8, 15, 16, 30, 31, 60, 61, 90, 91]
AMOUNTS_AT_EDGES = ["0.00", "0.01", "999.99", "1000.00", "9999.99", "10000.00", "499999.99", "500000.00"]
PERIODS = [Period.month(2025, 12), Period.month(2026, 1), Period.year(2025), Period.quarter(2026, 1)]
SIZES = [0, 1, 4, 60, 60, 60]


def any_day(dice):
    return dice.choice([dice.choice(EDGES), BEGINS + timedelta(days=dice.randrange(DAYS))])


def any_amount(dice):
    amount = Decimal(dice.randrange(1_000_000_000)).scaleb(-2)
    return dice.choice([None, Decimal(dice.choice(AMOUNTS_AT_EDGES)), amount])


def any_case(dice):
    """Return a case as it may come out of a life: of any kind, accepted, concluded, filled in or not."""
    kind = dice.choice([*[CaseKind.MEDIATION] * 7, CaseKind.COMPLAINT, CaseKind.CONSULTATION])
    accepted_on = dice.choice([None, *[any_day(dice)] * 5]) if kind is CaseKind.MEDIATION else None
    concluded_on = None
    if accepted_on and dice.random() < 0.7:
        later = [day for day in EDGES if day >= accepted_on]
        concluded_on = dice.choice([accepted_on + timedelta(days=dice.choice(TOOK)), *later])
    outcome = dice.choice(list(OutcomeKind) if concluded_on else [None, OutcomeKind.AGREED])
    return {
        "kind": kind,
        "accepted_on": accepted_on,
        "concluded_on": concluded_on,
        "outcome": outcome,
        "end_reason": dice.choice([None, *EndReason]),
        "insurer_id": dice.choice([None, 1, 2, 3]),
        "mediator_id": dice.choice([None, 1, 2]),
        "line": dice.choice([None, Line.MOTOR, Line.LIFE]),
        "cause": dice.choice([None, Cause.CLAIM, Cause.SALES]),
        "channel": dice.choice([Channel.VISIT, Channel.HOTLINE_12378]),
        "city": dice.choice(["", "广州市", "梅州市"]),
        "track": dice.choice([None, *CaseTrack]),
        "mediated_on": dice.choice([None, accepted_on]),
        "claimed_amount": any_amount(dice),
        "agreed_amount": any_amount(dice),
    }


def any_period(dice):
    first = any_day(dice)
    return dice.choice([*PERIODS, Period(first, first + timedelta(days=dice.randrange(60)))])


def committee_of(database, dice, settled_counts):
    """Write a committee of any size; return the rows of its cases and payments as they were written."""
    written = [{"id": case_id, **any_case(dice)} for case_id in range(1, 1 + dice.choice(SIZES))]
    accepted = [row["id"] for row in written if row["accepted_on"]]
    payments = [_payment(dice, case_id, position) for case_id in accepted for position in range(dice.randrange(3))]
    with database.writing() as db:
        db.execute(update(Committee).values(settled_privately_counts=settled_counts))
        for rows, write in ((written, partial(add_cases, db)), (accepted, partial(_add_agreements, db))):
            if rows:
                write(rows)
        if payments:
            db.execute(insert(Instalment), [_instalment(one) for one in payments])
    return [_told(row) for row in written], payments


def _payment(dice, case_id, position):
    paid_on = dice.choice([None, any_day(dice)])
    return {"case_id": case_id, "position": position, "paid_on": paid_on, "paid": any_amount(dice) if paid_on else None}


def _told(row):
    return {name: str(value) if isinstance(value, str) else value for name, value in row.items()}


def _add_agreements(db, case_ids):
    plain = {"form": AgreementForm.WRITTEN, "state": AgreementState.EFFECTIVE, "agreed_on": BEGINS, "version": 1}
    numbered = [{"id": one, "case_id": one, "sequence": 1, "number": f"协{one}", **plain} for one in case_ids]
    db.execute(insert(MediationAgreement), numbered)


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


@pytest.mark.parametrize("seed", range(8))
def test_every_figure_and_the_list_behind_it_is_what_a_plain_recount_finds(directory, seed):
    dice = Random(seed)
    settled_counts = dice.choice([True, False])
    written, payments = committee_of(directory, dice, settled_counts)
    for period in (*PERIODS[:2], any_period(dice), any_period(dice)):
        plain = Recount(written, payments, KINDS, period.first, period.last, settled_counts)
        plain.wanted = dice.choice([{}, any_filters(dice, plain)])
        with directory.reading() as db:
            facts = stated_facts(db, period)
            figures = figures_of(facts, Filters.of({Dimension(name): keys for name, keys in plain.wanted.items()}))
            for part in PARTS:
                assert set(cases_of(db, figures.selection(Part(part))).ids) == plain.ids(plain.rows(part))
        _check_totals(figures, plain)
        _check_rates(figures, facts, plain)
        for dimension in Dimension:
            _check_breakdown(figures, facts, plain, dimension)


def any_filters(dice, plain):
    """Return one or two dimensions, and some of the keys that there are."""
    found = {}
    for dimension in dice.sample([one for one in Dimension if one not in SPLITTING], dice.choice([1, 2])):
        there = sorted({plain.key(row, dimension, "accepted") for row in plain.mediations()}, key=str)
        found[str(dimension)] = set(dice.sample(there, dice.randrange(len(there) + 1)))
    return found


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
