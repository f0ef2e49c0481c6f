"""The list of a hand-over: every case, over as many pages as it takes, with lines for all who sign."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from mediator_desk.documents.lists.handover import HandOverPaper, render_hand_over, render_hand_over_bytes
from mediator_desk.errors import Refused
from mediator_desk.models.words import CaseState, DueStep
from mediator_desk.services.mediators.handover import HandedOver, HandOverList, OpenWork

WORK = OpenWork(
    1, "粤保调〔2026〕第0007号", "谢家豪", "粤安人寿", CaseState.IN_MEDIATION, True, DueStep.MEDIATE, date(2026, 11, 7),
    "联系保险公司", date(2026, 10, 12), (datetime(2026, 10, 9, 6, 30, tzinfo=UTC),),
)  # fmt: skip


def paper(count=1, takers=("何淑仪",), **changed):
    lines = tuple(HandedOver(replace(WORK, case_id=n + 1), takers[n % len(takers)]) for n in range(count))
    facts = HandOverList("广东省保险行业协会人民调解委员会", "陈国华", date(2026, 10, 8), "病假", lines, False)
    ids = range(1, count + 1)
    return HandOverPaper(replace(facts, **changed), dict.fromkeys(ids, "调解中"), dict.fromkeys(ids, "调解"))


def pages_of(content):
    return [page.extract_text().replace("\n", "") for page in PdfReader(io.BytesIO(content)).pages]


def test_a_line_says_case_state_deadline_next_step_meeting_and_taker():
    (text,) = pages_of(render_hand_over_bytes(paper()))
    for said in (
        "案件交接清单", "粤保调〔2026〕第0007号", "谢家豪与粤安人寿", "接收人：何淑仪", "状态：调解中",
        "期限：2026-11-07（调解）", "下一步：联系保险公司（2026-10-12）", "已排期：2026-10-09 14:30", "病假",
    ):  # fmt: skip
        assert said in text.replace(" ", "") or said in text, said


def test_giver_every_taker_and_the_committee_sign_on_the_last_page():
    pages = pages_of(render_hand_over_bytes(paper(60, ("何淑仪", "林美玲"))))
    assert len(pages) > 2
    for number, text in enumerate(pages, start=1):
        assert f"第{number}页 共{len(pages)}页" in text
    for name in ("移交人（陈国华）", "接收人（何淑仪）", "接收人（林美玲）", "监交人（调委会）"):
        assert name in pages[-1]
    assert sum(text.count("接收人：") for text in pages) == 60


def test_the_same_list_gives_the_same_bytes_and_a_committee_that_practises_says_so(tmp_path):
    first, second = (render_hand_over_bytes(paper(3)) for _ in range(2))
    assert first == second
    render_hand_over(paper(3), tmp_path / "list.pdf")
    assert (tmp_path / "list.pdf").read_bytes() == first
    assert "练习样本" in pages_of(render_hand_over_bytes(paper(is_sample=True)))[0]


def test_what_is_typed_is_no_markup_and_a_sign_without_a_glyph_is_named():
    (text,) = pages_of(render_hand_over_bytes(paper(words="<b>病假</b> {name}\n续")))
    assert "<b>病假</b>{name}续" in text.replace(" ", "")
    with pytest.raises(Refused, match="missing_glyph") as refused:
        render_hand_over_bytes(paper(words="病假\U0001f600"))
    assert refused.value.params["code_point"] == "U+1F600"


def test_a_case_beside_the_presiding_mediator_and_one_without_next_step_say_so():
    bare = replace(WORK, is_presiding=False, due_on=None, due_step=None, next_step="", meetings=())
    facts = paper().facts
    given = HandOverPaper(replace(facts, lines=(HandedOver(bare, "何淑仪"),)), {1: "调解中"}, {})
    (text,) = pages_of(render_hand_over_bytes(given))
    for said in ("参与调解（非主持）", "期限：无", "下一步：未填写"):
        assert said in text
