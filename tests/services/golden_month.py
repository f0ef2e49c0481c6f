"""A month that was published (Huangshi, August 2016), put into a committee case by case."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import chain, product, repeat

from mediator_desk.models.figure_work import MonthlyFormType
from mediator_desk.models.words import Cause, Channel, Line
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.monthly_form.form_lines import FormSource
from mediator_desk.services.monthly_form.monthly_form import MonthlyForm, read_monthly_form
from tests.services.cases_to_count import add_cases, agreed
from tests.services.test_figures_rates import GOLDEN

MONTH = GOLDEN["month"]
AUGUST = Period.month(2016, 8)
SOURCE_WORDS = {
    FormSource.OWN_INITIATIVE: "主动",
    FormSource.APPLICATION: "申请",
    FormSource.HANDED_OVER: "接受委托移送",
}
CHANNELS = {
    "主动": (Channel.OWN_INITIATIVE,),
    "申请": (Channel.VISIT, Channel.MINI_PROGRAM, Channel.LETTER),
    "接受委托移送": (Channel.COURT_BEFORE_FILING, Channel.HOTLINE_12378),
}
PLACES = dict(zip(MONTH["by_type"], product(Line, Cause), strict=False))
"""A line and a cause of its own for each published type but the last, which takes the rest."""
EACH = Decimal("34130.00")
REST = Decimal("28738000.00") - 841 * EACH


def add_golden_month(office) -> MonthlyForm:
    """Add the published month with the months that it is compared with, and return its form."""
    with office.database.writing() as db:
        for row in db.query(MonthlyFormType):
            db.delete(row)
        db.flush()
        last = len(PLACES)
        for position, (name, (line, cause)) in enumerate(PLACES.items(), 1):
            held = {"lines": [line], "causes": [cause]} if position < last else {"lines": [], "causes": []}
            db.add(MonthlyFormType(position=position, name=name, **held))
        add_cases(db, _cases())
        add_cases(db, repeat({"accepted_on": date(2016, 7, 31)}, 840))
        add_cases(db, repeat({"accepted_on": date(2015, 8, 1)}, 1028))
    with office.database.reading() as db:
        return read_monthly_form(db, AUGUST)


def _cases():
    places = _spread({PLACES[name]: cases for name, (cases, _share) in MONTH["by_type"].items()})
    channels = []
    for name, (cases, _share) in MONTH["by_source"].items():
        ways = CHANNELS[name]
        channels += [ways[number % len(ways)] for number in range(cases)]
    amounts = chain([REST], repeat(EACH, 841), repeat(None))
    for channel, (line, cause), amount in zip(channels, places, amounts, strict=False):
        case = {"accepted_on": date(2016, 8, 15), "channel": channel, "line": line, "cause": cause}
        yield agreed(date(2016, 8, 31), str(amount), **case) if amount is not None else case


def _spread(counts):
    return list(chain.from_iterable(repeat(key, cases) for key, cases in counts.items()))
