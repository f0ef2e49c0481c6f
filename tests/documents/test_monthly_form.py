"""The printed monthly form: a published month stands on one page, to the digit."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader

from mediator_desk.documents.lists.monthly_form import SIGNED_BY, render_monthly_form_bytes
from mediator_desk.models.figure_work import MonthlyFormType
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.monthly_form.monthly_form import read_monthly_form
from tests.services.conftest import found
from tests.services.golden_month import AUGUST, MONTH, add_golden_month


def words_of(content):
    """Return the pages of a PDF, blanks and line feeds left out."""
    return ["".join((page.extract_text() or "").split()) for page in PdfReader(io.BytesIO(content)).pages]


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


def test_the_published_month_stands_on_one_page_to_the_digit(office):
    form = add_golden_month(office)
    (page,) = words_of(render_monthly_form_bytes(form))
    assert "人民调解月报表" in page
    assert "（2016年8月）" in page
    assert "受理纠纷869100.0%调解成功84296.9%" in page
    assert f"协议金额（万元）{Decimal(MONTH['agreed_amount_wan']):,}" in page
    for name, (count, share) in MONTH["by_type"].items():
        assert f"{name}{count}{share}%" in page
    for name, (count, share) in zip(
        ("主动调解", "依当事人申请调解", "接受委托移送调解"), MONTH["by_source"].values(), strict=True
    ):
        assert f"{name}{count}{share}%" in page
    assert "较上月840件+29+3.5%" in page
    assert "较上年同期1,028件-159-15.5%" in page
    assert "调解成功率＝调解成功842件÷受理869件＝96.9%" in page
    assert all("".join(blank.split()) in page for blank in SIGNED_BY)


def test_the_same_form_prints_the_same_bytes(office):
    with office.database.reading() as db:
        form = read_monthly_form(db, AUGUST)
    assert render_monthly_form_bytes(form) == render_monthly_form_bytes(form)


def test_an_empty_month_prints_dashes(office):
    with office.database.reading() as db:
        form = read_monthly_form(db, Period.month(2030, 2))
    (page,) = words_of(render_monthly_form_bytes(form))
    assert "受理纠纷0—调解成功0—" in page
    assert "较上月0件+0—" in page


def test_forty_types_with_long_names_and_another_period_still_print(office):
    with office.database.writing() as db:
        for place in range(25):
            db.add(MonthlyFormType(position=50 + place, name=f"{place}" + "很长的类型名称" * 7))
    with office.database.reading() as db:
        form = read_monthly_form(db, Period(date(2026, 1, 1), date(2026, 9, 30)))
    pages = words_of(render_monthly_form_bytes(form))
    assert len(pages) > 1
    assert "人民调解统计报表" in pages[0]
    assert "24很长的类型名称" in "".join(pages)
