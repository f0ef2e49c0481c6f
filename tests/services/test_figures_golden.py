"""A month that was published, rebuilt case by case: every figure of it comes out, on both databases.

Channels stand for the three sources, fifteen insurers for the fifteen types.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import chain, repeat

import pytest

from mediator_desk.models.figure_words import Dimension
from mediator_desk.models.words import Channel
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.rates import in_wan, share
from tests.figures_read import read_figures
from tests.services.cases_to_count import add_cases, add_insurer, agreed
from tests.services.test_figures_rates import GOLDEN

MONTH = GOLDEN["month"]
AUGUST = Period.month(2016, 8)
SOURCES = {"主动": Channel.OWN_INITIATIVE, "申请": Channel.VISIT, "接受委托移送": Channel.OTHER_BODY}
EACH = "34130.00"
REST = Decimal("28738000.00") - 841 * Decimal(EACH)


@pytest.fixture
def figures(database):
    with database.writing() as db:
        insurers = {name: add_insurer(db, name) for name in MONTH["by_type"]}
        add_cases(db, _the_month(insurers))
        add_cases(db, repeat({"accepted_on": date(2016, 7, 31)}, 840))
        add_cases(db, repeat({"accepted_on": date(2015, 8, 1)}, 1028))
    with database.reading() as db:
        return read_figures(db, AUGUST)


def _the_month(insurers):
    channels = _spread({SOURCES[name]: cases for name, (cases, _share) in MONTH["by_source"].items()})
    types = _spread({insurers[name]: cases for name, (cases, _share) in MONTH["by_type"].items()})
    amounts = chain([str(REST)], repeat(EACH, 841), repeat(None))
    for channel, insurer_id, amount in zip(channels, types, amounts, strict=False):
        case = {"accepted_on": date(2016, 8, 15), "channel": channel, "insurer_id": insurer_id}
        yield agreed(date(2016, 8, 31), amount, **case) if amount else case


def _spread(counts):
    return list(chain.from_iterable(repeat(key, cases) for key, cases in counts.items()))


def _lines(figures, dimension):
    breakdown = figures.breakdown(dimension)
    whole = breakdown.total.accepted
    new = {line.label: line.counts.accepted for line in breakdown.lines if line.counts.accepted}
    return {label: [accepted, str(share(accepted, whole))] for label, accepted in new.items()}


def test_the_published_month_comes_out_exactly(figures):
    assert (figures.totals.accepted, figures.totals.agreed) == (MONTH["accepted"], MONTH["agreed"])
    rate = figures.rate("agreed_accepted")
    assert str(share(rate.numerator, rate.denominator)) == MONTH["rate_percent"]
    assert figures.totals.agreed_amount == Decimal("28738000.00")
    assert str(in_wan(figures.totals.agreed_amount)) == MONTH["agreed_amount_wan"]


def test_the_published_sources_and_types_come_out_exactly(figures):
    by_source = {SOURCES[name]: line for name, line in MONTH["by_source"].items()}
    assert _lines(figures, Dimension.CHANNEL) == by_source
    assert _lines(figures, Dimension.INSURER) == MONTH["by_type"]


def test_the_published_changes_come_out_exactly(figures):
    last_month = figures.totals.against(figures.before, "accepted")
    last_year = figures.totals.against(figures.year_before, "accepted")
    assert {"change": int(last_month.difference), "percent": str(last_month.percent)} == MONTH["last_month"]
    assert {"change": int(last_year.difference), "percent": str(last_year.percent)} == MONTH["same_month_last_year"]


def test_the_published_month_is_even(figures):
    assert figures.balance.is_even
    assert figures.balance.opening == 840 + 1028
