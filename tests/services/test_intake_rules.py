"""What is understood of one row, what is said about it, and what keeps it out."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from mediator_desk.models.words import Cause, Line, RepresentativeKind
from mediator_desk.services.intake.intake_drafts import QuarantineDraft, SubmissionDraft
from mediator_desk.services.intake.intake_file import RawRow
from mediator_desk.services.intake.intake_rules import read_row

NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
GOOD = {
    "提交编号": "GDX20260901-010001",
    "业务类型": "我要调处",
    "提交时间": "2026-09-01T13:45:00+08:00",
    "申请人姓名": "谢家豪",
    "证件类型": "居民身份证",
    "证件号码": "441900199307260978",
    "手机号码": "15903804733",
    "保险公司": "粤安人寿保险股份有限公司广东分公司",
    "保单号": "P9835672865263",
    "险种": "疾病",
    "纠纷原因": "理赔",
    "争议金额": "30150.07",
    "是否已与公司协商": "是",
    "是否已诉讼或仲裁": "否",
}
RATING = {
    "提交编号": "GDX20260928-010051",
    "业务类型": "回访评价",
    "提交时间": "2026-09-28T19:45:00+08:00",
    "关联提交编号": "GDX20260921-010035",
    "满意度": "3",
}


def read(*defects: str, start: dict[str, str] = GOOD, **changed: str) -> SubmissionDraft | QuarantineDraft:
    return read_row(RawRow(1, start | changed, defects), now=NOW)


def reasons(*defects: str, start: dict[str, str] = GOOD, **changed: str) -> list[str]:
    draft = read(*defects, start=start, **changed)
    return [reason.code for reason in draft.reasons] if isinstance(draft, QuarantineDraft) else []


def notes(**changed: str) -> list[tuple[str, bool]]:
    draft = read(**changed)
    assert isinstance(draft, SubmissionDraft)
    return [(note.code, note.is_warning) for note in draft.notes]


def test_an_ordinary_row_has_nothing_odd():
    draft = read()
    assert (draft.line, draft.cause, draft.claimed_amount) == (Line.ILLNESS, Cause.CLAIM, Decimal("30150.07"))
    assert (draft.notes, draft.born_on.isoformat(), draft.sex) == ([], "1993-07-26", "male")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"提交编号": ""}, "submission_number_missing"),
        ({"提交编号": "=1+1"}, "submission_number_bad"),
        ({"提交编号": "GDX\x00"}, "submission_number_bad"),
        ({"业务类型": ""}, "unknown_kind_of_business"),
        ({"提交时间": ""}, "time_missing"),
        ({"提交时间": "昨天"}, "time_unreadable"),
        ({"提交时间": "0001-01-01T00:00:00+08:00"}, "time_unreadable"),
        ({"提交时间": "2026-10-08T09:00:01+08:00"}, "submitted_in_future"),
        ({"申请人姓名": " \u3000"}, "applicant_missing"),
        ({"申请人姓名": "长" * 201}, "text_too_long"),
        ({"联系地址": "长" * 301}, "text_too_long"),
        ({"事实经过": "\ud800"}, "lone_surrogate"),
        ({"证件号码": "\u200b"}, "identity_number_missing"),
        ({"保险公司": ""}, "insurer_missing"),
        ({"争议金额": "NaN"}, "amount_unreadable"),
        ({"争议金额": "-5"}, "amount_unreadable"),
        ({"争议金额": "٥٠٠"}, "amount_unreadable"),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_kept_apart(changed, code):
    assert reasons(**changed) == [code]


def test_every_reason_is_given():
    assert reasons(申请人姓名="", 保险公司="", 争议金额="约五万") == [
        "applicant_missing", "insurer_missing", "amount_unreadable",
    ]  # fmt: skip


@pytest.mark.parametrize("defect", ["text_too_long", "digits_lost", "value_not_text"])
def test_a_row_whose_form_was_damaged_is_kept_apart(defect):
    assert reasons(defect) == [defect]


def test_what_is_kept_apart_can_be_stored_everywhere():
    draft = read(事实经过="a\x00b\ud800c")
    assert draft.fields["事实经过"] == "ab\ufffdc"


def test_a_submission_of_this_very_moment_is_not_in_the_future():
    assert reasons(提交时间="2026-10-08T09:00:00+08:00") == []


@pytest.mark.parametrize("typed", ["2026-09-01 13:45", "2026/9/1 13:45", "2026-09-01T05:45:00Z", "2026-09-01T13:45:00"])
def test_a_time_without_zone_is_chinas(typed):
    assert read(提交时间=typed).submitted_at == datetime(2026, 9, 1, 5, 45, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"证件号码": "441900199307260979"}, ("wrong_check_digit", True)),
        ({"证件号码": "4419001993072609"}, ("wrong_length", True)),
        ({"证件号码": "441900 19930726 0978"}, ("number_normalised", False)),
        ({"证件类型": "军官证", "证件号码": "A123"}, ("unknown_document_kind", True)),
        ({"申请人姓名": "张\u202e三丰"}, ("invisible_character_in_name", True)),
        ({"从业人员": "李\u200b四"}, ("invisible_character_in_name", True)),
        ({"事实经过": "a\x07b"}, ("control_characters_removed", False)),
        ({"险种": "飞船险"}, ("unknown_word", True)),
        ({"纠纷原因": "不知道"}, ("unknown_word", True)),
        ({"是否已诉讼或仲裁": "可能"}, ("unclear_answer", True)),
        ({"是否已与公司协商": "否"}, ("not_negotiated", False)),
        ({"代理人姓名": "王五", "代理人证件号码": "440103200303211168"}, ("wrong_check_digit", True)),
    ],
)  # fmt: skip
def test_what_is_odd_is_taken_in_and_said(changed, note):
    assert notes(**changed) == [note]


def test_a_child_under_14_without_guardian_is_warned_of():
    assert notes(证件号码="440106201701058499") == [("is_under_14", False), ("guardian_missing", True)]


def test_who_is_14_on_the_day_is_no_longer_guarded():
    born_on_the_day = {"证件号码": "440106201209010017"}
    assert not read(**born_on_the_day, 代理人姓名="王五").is_sensitive
    assert read(证件号码="440106201209020012").is_sensitive


@pytest.mark.parametrize(
    ("relation", "kind"),
    [
        ("法定代理人", RepresentativeKind.LEGAL),
        ("监护人", RepresentativeKind.LEGAL),
        ("委托代理人", RepresentativeKind.AUTHORISED),
        ("", RepresentativeKind.AUTHORISED),
    ],
)  # fmt: skip
def test_a_representative_is_legal_or_authorised(relation, kind):
    assert read(代理人姓名="王五", 代理关系=relation).representative.kind is kind


@pytest.mark.parametrize("typed", ["无", "没有。", "暂无", "/", "N/A"])
def test_words_that_say_nothing_are_no_new_facts(typed):
    assert read(新事实新理由=typed).new_facts == ""


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"关联提交编号": ""}, "related_number_missing"),
        ({"满意度": ""}, "satisfaction_unreadable"),
        ({"满意度": "6"}, "satisfaction_unreadable"),
        ({"满意度": "٥"}, "satisfaction_unreadable"),
    ],
)  # fmt: skip
def test_a_rating_that_cannot_be_read_is_kept_apart(changed, code):
    assert reasons(start=RATING, **changed) == [code]


def test_a_rating_needs_neither_insurer_nor_document():
    draft = read(start=RATING, 满意度="５")
    assert (draft.satisfaction, draft.related_number) == (5, "GDX20260921-010035")


def test_equal_content_has_an_equal_hash():
    same = read(争议金额="30,150.07元", 提交时间="2026-09-01T05:45:00Z", 事实经过="", 申请人姓名="谢家豪 ")
    assert same.content_hash == read().content_hash
    assert read(争议金额="30150.08").content_hash != read().content_hash
