"""The evidence list on paper, read back from the PDF."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from mediator_desk.documents.lists.evidence_list import (
    HEADS,
    evidence_rows,
    evidence_said,
    render_evidence_list_bytes,
)
from mediator_desk.documents.proof.reading_back import rows_differences
from mediator_desk.errors import Refused
from mediator_desk.models.words import PartySide
from mediator_desk.services.evidence.evidence_paper import EvidenceListFacts, PartOfList
from mediator_desk.services.evidence.listing import EvidenceLine


def line(number, **changed):
    fields = {
        "id": number, "number": number, "name": f"照片{number}.jpg", "media_type": "image/jpeg", "sha256": "0" * 64,
        "size": 1, "added_at": datetime(2026, 10, 8, tzinfo=UTC), "title": "车辆定损单",
        "proves": "证明车辆损失的项目和金额", "party_id": 1, "party": "黄志强", "side": PartySide.APPLICANT,
        "given_on": date(2026, 10, 8), "pages": 2, "is_original": True, "rotation": 0, "version": 1,
    }  # fmt: skip
    return EvidenceLine(**(fields | changed))


def facts(*lines, others=(), is_sample=False):
    parts = [PartOfList(PartySide.APPLICANT, tuple(lines)), PartOfList(PartySide.RESPONDENT, tuple(others))]
    return EvidenceListFacts(
        "某某人民调解委员会", "粤保调〔2026〕第2412号", "黄志强", "南粤财产保险股份有限公司", date(2026, 10, 8),
        is_sample, tuple(part for part in parts if part.lines),
    )  # fmt: skip


def pages(content):
    return [re.sub(r"\s+", "", page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages]


def test_the_list_says_number_name_what_it_proves_who_gave_it_pages_and_original():
    (page,) = pages(render_evidence_list_bytes(facts(line(1), line(2, is_original=False, pages=None))))
    wanted = ("证据目录", "申请人一方提交（2项）", "车辆定损单", "2026-10-08", "已核对原件", "复制件", "共2项，2页")
    for said in wanted:
        assert said in page
    assert "第1页共1页" in page


def test_each_side_has_a_part_of_its_own():
    other = line(3, side=PartySide.RESPONDENT, party="南粤财险")
    (page,) = pages(render_evidence_list_bytes(facts(line(1), line(2), others=[other])))
    assert page.index("申请人一方提交（2项）") < page.index("被申请人一方提交（1项）")


def test_two_hundred_lines_flow_over_pages_with_the_head_on_each():
    read = pages(render_evidence_list_bytes(facts(*(line(n, title=f"第{n}份材料") for n in range(1, 201)))))
    assert len(read) > 8
    for number, page in enumerate(read, start=1):
        assert "证据名称" in page
        assert f"第{number}页共{len(read)}页" in page
    whole = "".join(read)
    assert all(f"第{n}份材料" in whole for n in range(1, 201))


def test_a_cell_that_is_higher_than_a_page_prints_whole():
    proves = "，".join(f"其{n:04d}" for n in range(1, 400))
    read = "".join(pages(render_evidence_list_bytes(facts(line(1, proves=proves)))))
    assert all(f"{n:04d}" in read for n in range(1, 400))


def test_rare_characters_are_printed_and_one_without_a_glyph_is_named():
    (page,) = pages(render_evidence_list_bytes(facts(line(1, title="䶮𬱖𬍛的保单", party="区·阿卜杜拉"))))
    assert "䶮𬱖𬍛的保单" in page
    with pytest.raises(Refused, match="missing_glyph"):
        render_evidence_list_bytes(facts(line(1, title="🀄")))


def test_markup_is_printed_as_it_was_typed():
    (page,) = pages(render_evidence_list_bytes(facts(line(1, title="<b>x</b>&amp;", proves="=1+1"))))
    assert "<b>x</b>&amp;" in page
    assert "=1+1" in page


def test_the_same_facts_give_the_same_bytes():
    assert render_evidence_list_bytes(facts(line(1))) == render_evidence_list_bytes(facts(line(1)))


@pytest.mark.parametrize("count", [1, 3, 200])
def test_the_list_reads_back_cell_by_cell_over_all_its_pages(count):
    said = facts(*(line(n, proves="，".join(f"证明第{n}项{k}" for k in range(n % 9))) for n in range(1, count + 1)))
    content = render_evidence_list_bytes(said, number="粤保调〔2026〕第2412号-3")
    assert rows_differences(content, evidence_rows(said), HEADS, "粤保调〔2026〕第2412号-3") == []


@pytest.mark.parametrize("changed", [
    {"applicant": "王大锤"}, {"on": date(2026, 10, 9)},
    {"parts": (PartOfList(PartySide.APPLICANT, (line(1, title="定损单车辆"), line(2))),)},
    {"parts": (PartOfList(PartySide.APPLICANT, (line(2), line(1))),)},
])  # fmt: skip
def test_a_list_that_says_something_else_does_not_read_back(changed):
    said = facts(line(1), line(2, title="门诊病历"))
    content = render_evidence_list_bytes(said)
    assert rows_differences(content, evidence_rows(replace(said, **changed)), HEADS)


def test_names_counts_and_day_are_among_what_the_list_says():
    said = facts(line(1))
    for changed in ({"applicant": "王大锤"}, {"respondent": "粤安"}, {"on": date(2026, 10, 9)}):
        assert evidence_said(replace(said, **changed)) != evidence_said(said)
