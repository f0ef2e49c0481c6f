"""The people's-mediation monthly form: a published month, rebuilt case by case, comes out to the digit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from mediator_desk.models.case import Case
from mediator_desk.models.committee import Committee
from mediator_desk.models.words import Cause, Channel, Line
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.services.monthly_form.form_lines import FormSource
from mediator_desk.services.monthly_form.form_types import FormTypeDraft, save_form_type
from mediator_desk.services.monthly_form.monthly_form import read_monthly_form
from tests.services.cases_to_count import add_cases, agreed
from tests.services.golden_month import AUGUST, MONTH, SOURCE_WORDS, add_golden_month


@pytest.fixture
def form(office):
    return add_golden_month(office)


def test_the_published_month_comes_out_to_the_digit(form):
    assert (form.accepted.count, form.agreed.count) == (MONTH["accepted"], MONTH["agreed"])
    assert str(form.agreed.share) == MONTH["rate_percent"]
    assert str(form.agreed_in_wan) == MONTH["agreed_amount_wan"]


def test_the_published_sources_and_types_come_out_to_the_digit(form):
    sources = {SOURCE_WORDS[line.name]: [line.count, str(line.share)] for line in form.sources}
    assert sources == MONTH["by_source"]
    assert {line.name: [line.count, str(line.share)] for line in form.types} == MONTH["by_type"]


def test_the_published_comparison_comes_out_to_the_digit(form):
    for change, golden in ((form.last_month, MONTH["last_month"]), (form.last_year, MONTH["same_month_last_year"])):
        assert (int(change.difference), str(change.percent)) == (golden["change"], golden["percent"])


def test_every_line_names_its_cases_and_both_parts_hold_all_of_them(form):
    for lines in (form.sources, form.types):
        ids = [case_id for line in lines for case_id in line.case_ids]
        assert sorted(ids) == sorted(form.accepted.case_ids)
        assert len(set(ids)) == len(ids)


def test_a_month_without_cases_has_dashes_for_rates(office):
    with office.database.reading() as db:
        form = read_monthly_form(db, Period.month(2016, 9))
    assert (form.accepted.count, form.agreed.share, form.last_month.percent) == (0, None, None)
    assert {line.share for line in (*form.sources, *form.types)} == {None}


def test_what_is_agreed_in_one_month_and_accepted_in_another_counts_in_both_its_own_ways(office):
    with office.database.writing() as db:
        add_cases(db, [agreed(date(2016, 9, 2), accepted_on=date(2016, 8, 30))])
    with office.database.reading() as db:
        august, september = (read_monthly_form(db, Period.month(2016, month)) for month in (8, 9))
    assert (august.accepted.count, august.agreed.count) == (1, 0)
    assert (september.accepted.count, september.agreed.count, september.agreed.share) == (0, 1, None)


def test_every_channel_line_and_cause_stands_somewhere(office):
    lines, causes = [None, *Line], [None, *Cause]
    cases = [
        {"accepted_on": date(2016, 8, 3), "channel": channel, "line": line, "cause": cause}
        for channel, line, cause in product(Channel, lines, causes)
    ]
    with office.database.writing() as db:
        add_cases(db, cases)
    with office.database.reading() as db:
        form = read_monthly_form(db, AUGUST)
    assert form.accepted.count == len(cases)
    assert sum(line.count for line in form.sources) == sum(line.count for line in form.types) == len(cases)
    assert {line.name for line in form.sources} == set(FormSource)


def test_the_committees_own_types_are_counted(office):
    with office.database.writing() as db:
        save_form_type(db, None, FormTypeDraft("保险服务", causes=(Cause.OTHER,)), by=office.by, now=office.now)
        add_cases(db, [{"accepted_on": date(2016, 8, 3), "line": Line.LIFE, "cause": Cause.OTHER}])
    with office.database.reading() as db:
        form = read_monthly_form(db, AUGUST)
    assert [(line.name, line.count) for line in form.types if line.count] == [("保险服务", 1)]


def test_the_form_of_a_frozen_month_stays_whatever_is_changed(office):
    before = add_golden_month(office)
    with office.database.writing() as db:
        freeze_month(db, AUGUST.first, by=office.by, now=office.now)
    with office.database.writing() as db:
        save_form_type(db, None, FormTypeDraft("保险服务", causes=(Cause.CLAIM,)), by=office.by, now=office.now)
        db.query(Committee).update({"name": "另一个调解委员会"})
        for case in db.query(Case).where(Case.accepted_on < date(2016, 8, 16)).limit(3):
            case.channel, case.line = Channel.OWN_INITIATIVE, None
        add_cases(db, [{"accepted_on": date(2016, 7, 5)}, {"accepted_on": date(2016, 8, 5)}])
    with office.database.reading() as db:
        after = read_monthly_form(db, AUGUST)
    assert after.frozen.by == office.by.name
    assert replace(after, frozen=None) == before
