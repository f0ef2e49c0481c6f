"""The month's report on paper says what its workbook says, every rate with what it divides; a frozen month for ever."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from pypdf import PdfReader

from mediator_desk.documents.month_report.report import SIGNED_BY, render_month_report, render_month_report_bytes
from mediator_desk.documents.month_report.words import said_definition
from mediator_desk.errors import Refused
from mediator_desk.models.committee import Committee
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.plain_figures import checksum
from mediator_desk.services.figures.report_facts import report_facts
from mediator_desk.services.figures.selections import Filters
from mediator_desk.services.frozen_months.freezing import freeze_month
from mediator_desk.views.wording import chinese_word
from tests.reports.conftest import COMMITTEE, OCTOBER, add_month, facts_of
from tests.reports.test_frozen_report import FROZEN_AT, NOVEMBER, SECRETARY, change_everything
from tests.services.cases_to_count import add_cases, add_insurer, add_mediator, agreed

LATER = datetime(2026, 12, 3, 1, 0, tzinfo=UTC)


def pages_of(facts) -> list[str]:
    """Return the words of each page, blanks and line feeds left out."""
    content = render_month_report_bytes(facts, word=chinese_word)
    return ["".join((page.extract_text() or "").split()) for page in PdfReader(io.BytesIO(content)).pages]


def whole(facts) -> str:
    """Return the words of all pages."""
    return "".join(pages_of(facts))


@pytest.fixture
def committee(embedded_database):
    """Give a database with a committee and its October."""
    with embedded_database.writing() as db:
        add_month(db)
    return embedded_database


@pytest.fixture
def frozen(committee):
    """Give the same with October frozen."""
    with committee.writing() as db:
        freeze_month(db, OCTOBER.first, by=SECRETARY, now=FROZEN_AT)
    return committee


def written(database, period=OCTOBER, **asked) -> bytes:
    """Return the report that somebody writes in December."""
    with database.reading() as db:
        facts = report_facts(db, period, written_by="陈国华", written_at=LATER, **asked)
    return render_month_report_bytes(facts, word=chinese_word)


def test_the_head_says_whose_figures_of_which_days_and_that_they_are_provisional(committee):
    facts = facts_of(committee)
    first = pages_of(facts)[0]
    assert first.startswith(f"{COMMITTEE}2026年10月调解工作月报")
    assert "统计期间：2026年10月1日至2026年10月31日" in first
    assert "数字状态：暂计：尚未冻结" in first
    assert "筛选条件：无（全部已受理的调解案件）" in first
    assert f"数字校验码：{checksum(facts)}" in first


def test_the_head_of_a_frozen_month_says_who_froze_it_when_and_under_which_hash(frozen):
    facts = facts_of(frozen)
    first = pages_of(facts)[0]
    assert "数字状态：已冻结（何敏，2026-11-0110:00）" in first
    assert f"SHA-256：{facts.frozen[0].sha256}" in first


def test_a_frozen_month_prints_the_same_bytes_whatever_is_corrected_renamed_or_set_later(frozen):
    before = written(frozen)
    change_everything(frozen)
    assert written(frozen) == before


def test_the_same_facts_print_the_same_bytes(committee, tmp_path):
    facts = facts_of(committee)
    render_month_report(facts, tmp_path / "month.pdf", word=chinese_word)
    assert (tmp_path / "month.pdf").read_bytes() == render_month_report_bytes(facts, word=chinese_word)


def test_every_rate_stands_beside_what_it_divides_and_its_definition_in_plain_words(committee):
    facts = facts_of(committee)
    said = whole(facts)
    for rate in facts.figures.rates:
        name = "".join(said_definition(rate.definition).split())
        assert f"{name}{rate.percent}%（{rate.numerator}÷{rate.denominator}）" in said
        assert f"{name}：分子：" in said


def test_the_definition_and_the_filters_of_the_screen_are_carried_and_printed(committee):
    filters = Filters.of({Dimension.LINE: {"motor", None}})
    facts = facts_of(committee, filters=filters, rate_code="agreed_filed_cohort")
    first = pages_of(facts)[0]
    assert "采用口径：协议÷立案·按受理月：26÷36＝72.22%" in first
    assert "筛选条件：险种：未填、车险" in first


def test_a_filtered_frozen_month_is_not_told_as_the_whole_one(frozen):
    assert written(frozen, filters=Filters.of({Dimension.LINE: {"motor"}})) != written(frozen)


def test_balance_outcomes_amounts_and_a_line_under_the_least_number_are_told(committee):
    said = whole(facts_of(committee))
    assert "调解1037362相等" in said  # opening, corrected, new, concluded, closing
    assert "达成协议2672.2%25,002.512.50" in said
    assert "+1+白云人寿12.7%11001÷1—" in said  # one case: no rate
    assert "请求金额（本期受理案件）75,007.507.50" in said
    assert "履行÷到期（金额，元）1,000.10÷1,000.10100.00%" in said


def test_corrections_are_listed_case_by_case_in_the_month_in_which_they_were_made(frozen):
    change_everything(frozen)
    said = whole(facts_of(frozen, NOVEMBER))
    assert "逐件列明" in said
    assert "纠纷原因：理赔→销售" in said
    assert "+499.70" in said
    assert "何敏" in said
    assert "2026-11-12" in said


def test_a_month_without_corrections_says_so(committee):
    assert "本期没有对已冻结月份作更正。" in whole(facts_of(committee))


def test_an_empty_month_prints_dashes_and_sentences(committee):
    facts = facts_of(committee, Period.month(2030, 2))
    said = whole(facts)
    assert "本期没有办结的调解案件。" in said
    assert "本期没有受理或者办结的调解案件。" in said
    assert "没有可除的数（0÷0）" in said


@pytest.mark.parametrize(
    ("period", "title"),
    [
        (Period.quarter(2026, 4), "2026年第4季度调解工作季报"),
        (Period.year(2026), "2026年调解工作年报"),
        (Period(date(2026, 10, 5), date(2026, 10, 20)), "调解工作统计报告"),
        (Period.of_months(date(2026, 9, 1), 2), "调解工作统计报告"),
    ],
)
def test_other_periods_have_titles_of_their_own(committee, period, title):
    assert f"{COMMITTEE}{title}统计期间" in pages_of(facts_of(committee, period))[0]


def test_a_year_tells_its_months_and_what_each_was_frozen_under(frozen):
    with frozen.writing() as db:
        freeze_month(db, NOVEMBER.first, by=SECRETARY, now=datetime(2026, 12, 1, 2, 0, tzinfo=UTC))
    facts = facts_of(frozen, Period.year(2026))
    said = whole(facts)
    assert "按月份" in said
    assert "冻结记录" in said
    assert all(mark.sha256[:40] in said for mark in facts.frozen)


def test_many_insurers_with_long_names_print_with_the_head_of_the_table_on_each_page(committee):
    day = date(2026, 10, 20)
    with committee.writing() as db:
        for number in range(40):
            name = f"中国大湾区联合人寿与健康养老保险股份有限公司第{number}分公司"
            who = {"insurer_id": add_insurer(db, name), "mediator_id": add_mediator(db, f"调解员{number}")}
            add_cases(db, [agreed(day, "9999.99", claimed_amount=Decimal("12345.67"), **who)] * (number + 1))
    facts = facts_of(committee)
    pages = pages_of(facts)
    assert "其余28个" in "".join(pages)  # with those of October, and the line that is not filled
    assert len([page for page in pages if "保险公司受理占比办结" in page]) > 1
    assert pages[-1].count("制表人：") == 1
    last = f"第{len(pages)}页共{len(pages)}页"
    assert last in pages[-1]


def test_no_page_ends_with_a_heading_and_blanks_to_sign_are_there(committee):
    pages = pages_of(facts_of(committee, Period.year(2026)))
    for page in pages:
        body = page.rsplit("第", 1)[0]
        assert not body.endswith(("成功率（各口径并列）", "办结去向", "分类情况", "金额", "计数说明"))
    assert all("".join(blank.split()) in pages[-1] for blank in SIGNED_BY)


def test_it_is_tagged_with_headings_and_tables(committee):
    content = render_month_report_bytes(facts_of(committee), word=chinese_word)
    catalog = PdfReader(io.BytesIO(content)).trailer["/Root"]
    roles: list[str] = []

    def walk(element) -> None:
        element = element.get_object() if hasattr(element, "get_object") else element
        if isinstance(element, dict) and "/S" in element:
            roles.append(element["/S"])
            for kid in element.get("/K", []):
                walk(kid)

    for part in catalog["/StructTreeRoot"]["/K"]:
        walk(part)
    assert roles.count("/H1") == 1
    assert roles.count("/H2") == 11
    assert roles.count("/Table") > 12


def test_a_practice_committee_has_its_watermark_on_every_page(committee):
    with committee.writing() as db:
        db.query(Committee).one().is_practice = True
    assert all("练习样本" in page for page in pages_of(facts_of(committee)))


def test_a_name_that_no_font_draws_is_refused_with_its_character(committee):
    with committee.writing() as db:
        db.query(Committee).one().name = "调委会😀"
    with pytest.raises(Refused) as refused:
        pages_of(facts_of(committee))
    assert refused.value.code == "missing_glyph_in"


def test_a_year_stands_beside_itself_with_the_corrections_of_its_own_months(frozen):
    change_everything(frozen)
    said = whole(facts_of(frozen, Period.year(2026)))
    assert "本期上报数与本期各月更正后" in said
    assert "受理3803875,007.5075,507.20" in said
