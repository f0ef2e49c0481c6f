"""Printed lists of case subsidies: the application with whole names, the publication with masked ones."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from pypdf import PdfReader

from mediator_desk.documents.lists.subsidy_lists import (
    months_in_words,
    publication_text,
    render_application_bytes,
    render_publication_bytes,
)
from mediator_desk.errors import Refused
from mediator_desk.models.figure_words import SubsidyKind
from mediator_desk.models.words import CaseTrack, OutcomeKind
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.subsidies.subsidies import CaseSubsidy, RuleThatCounted
from mediator_desk.services.subsidies.subsidy_lists import KeptList

COMMITTEE = "广东省保险行业协会人民调解委员会"
OCTOBER = Period.month(2026, 10)
ON = date(2026, 11, 2)


def case(number, **changed):
    """Return a case that brings 300 yuan."""
    amount = Decimal("300.00")
    plain = CaseSubsidy(
        case_id=number,
        number=f"粤保调〔2026〕第{number:04d}号",
        applicant="谢家豪",
        applicant_masked="谢*",
        respondent="粤安人寿保险股份有限公司广东分公司",
        respondent_masked="粤安人寿保险股份有限公司广东分公司",
        mediator_id=1,
        mediator="陈国华",
        concluded_on=date(2026, 10, 8),
        outcome=OutcomeKind.AGREED,
        kind=SubsidyKind.WRITTEN_PERFORMED,
        difficulty=CaseTrack.ORDINARY,
        score=92,
        is_looked_through=False,
        rule=RuleThatCounted(CaseTrack.ORDINARY, 80, amount, None),
        amount=amount,
        nothing=None,
    )
    return replace(plain, **changed)


def kept(*cases, **changed):
    """Return a list of cases."""
    made = datetime(2026, 11, 1, 2, 50, tzinfo=UTC)
    return replace(
        KeptList(COMMITTEE, is_practice=False, period=OCTOBER, made_at=made, made_by="何敏", cases=cases), **changed
    )


def words_of(content):
    """Return the pages of a PDF without blanks."""
    return ["".join((page.extract_text() or "").split()) for page in PdfReader(io.BytesIO(content)).pages]


def test_the_application_has_whole_names_and_its_sum_in_capitals():
    other = case(2, mediator_id=2, mediator="何淑仪", applicant="林秀英", amount=Decimal("150.50"))
    (page,) = words_of(render_application_bytes(kept(case(1), other)))
    assert "人民调解案件补贴申报表" in page
    assert "陈国华1件300.00元" in page
    assert "何淑仪1件150.50元" in page
    assert "合计2件450.50元（人民币肆佰伍拾元伍角）" in page
    assert "谢家豪与粤安人寿" in page
    assert all(blank in page for blank in ("填报人：", "审核人：", "批准人：", "（盖章）"))


def test_the_publication_has_no_whole_name_of_a_person():
    shown = kept(case(1), case(2, applicant="林秀英", applicant_masked="林*"))
    (page,) = words_of(render_publication_bytes(shown, publication_text(shown, ON, "020-875-12378"), ON))
    assert "谢*与粤安人寿" in page
    assert "林*与" in page
    assert "谢家豪" not in page
    assert "林秀英" not in page
    assert "公示期7天，自2026年11月2日至2026年11月8日" in page
    assert "020-875-12378" in page
    assert page.count("2026年11月2日") == 2


def test_the_text_of_a_publication_is_typed_by_who_prints_it():
    (page,) = words_of(render_publication_bytes(kept(case(1)), "本会公示如下 <b>5</b> 天。\n请监督。", ON))
    assert "本会公示如下<b>5</b>天。" in page
    assert "请监督。" in page


def test_three_hundred_cases_flow_over_pages_with_their_head():
    pages = words_of(render_application_bytes(kept(*map(case, range(1, 301)))))
    assert len(pages) > 10
    assert all("案号" in page for page in pages[:-1])
    assert "合计300件90,000.00元" in pages[-1]


def test_a_character_without_a_sign_stops_the_list_with_its_name():
    with pytest.raises(Refused, match="missing_glyph_in"):
        render_application_bytes(kept(case(1, applicant="谢\U0001f600")))


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (OCTOBER, "2026年10月"),
        (Period.of_months(date(2026, 8, 1), 3), "2026年8月至10月"),
        (Period.of_months(date(2025, 11, 1), 3), "2025年11月至2026年1月"),
    ],
)
def test_months_are_written_as_papers_write_them(period, words):
    assert months_in_words(period) == words
