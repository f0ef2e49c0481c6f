"""Text pasted from chats, mails, transfer sheets and letters: what is read, from where, what a person decides."""

import json
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediator_desk.conventions.pasted_reading import normalised
from mediator_desk.conventions.pasted_text import PastedField, read_pasted_text
from mediator_desk.conventions.pasted_words import CAUSE_WORDS, CHANNEL_WORDS, LABELS, LINE_WORDS
from mediator_desk.models.words import Cause, Channel, Line

SAMPLES = json.loads((Path(__file__).parent.parent / "data" / "pasted_texts.json").read_text("utf-8"))
# What texts of this kind are made of, so that chance builds forms that nearly fit.
SCRAPS = st.sampled_from(
    [*LABELS, "：", ":", " ", "\n", "，", "是", "张三", "我叫", "本人",
     "440106199001011235", "44010619880808107X", "１３８１２３４５６７８",
     "13812345678", "400-800-1234", "48,600元", "伍万元整", "2026年2月30日", "2026/2/5",
     "粤安人寿保险股份有限公司", "拒赔",
     "车险",
     "（2026）粤0106民诉前调1234号", "[图片]", "要求", "\ud800", "\x00", "𬱖", "\u202e"]
)  # fmt: skip
TEXTS = st.text(max_size=200) | st.lists(SCRAPS | st.text(max_size=3), max_size=30).map("".join)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["title"])
def test_a_sample_says_what_a_person_reads_in_it(sample):
    read = read_pasted_text(sample["text"])
    taken = {field.value: value for field in PastedField if (value := read.taken(field)) is not None}
    assert taken == sample["taken"]
    assert [field.value for field in read.unclear] == sample["unclear"]


def test_there_are_samples_enough():
    assert len(SAMPLES) >= 25


def test_words_for_any_company_are_no_name_and_a_name_without_a_clear_beginning_is_left_alone():
    for text in ("被投诉人：保险公司", "某保险公司不赔", "王刚和粤安人寿保险有限公司", "昨天粤安人寿保险有限公司来电"):
        assert read_pasted_text(text).candidates(PastedField.INSURER_NAME) == ()


@settings(max_examples=300)
@given(TEXTS)
def test_every_span_holds_the_text_that_its_value_was_read_from(text):
    read = read_pasted_text(text)
    for found in read.found:
        assert 0 <= found.start < found.end <= len(text)
        assert found.value
        assert normalised(found.field, text[found.start : found.end]) == found.value
    for field in PastedField:
        values = {found.value for found in read.candidates(field)}
        assert (field in read.unclear) == (bool(values) and read.taken(field) is None)
    assert set(read.spans) <= set(read.found)


@pytest.mark.parametrize(
    "unit",
    ["人", "1", "投诉人：", "公司", "A-", "粤安人寿保险股份有限公司", "壹", "要求", "姓名 ", "1,",
     "(2026)", "人·", "诉求：", "诉求：\n", "\n",
     "我是", "138 ", "事实经过：要求赔偿", "[", "a 2026-03-05 12:30\n"],
)  # fmt: skip
def test_a_long_text_of_any_kind_is_read_in_no_time(unit):
    text = unit * (100_000 // len(unit))
    begun = time.perf_counter()
    read = read_pasted_text(text)
    assert len(read.spans) + len(read.unclear) >= 0
    assert time.perf_counter() - begun < 5  # about 0.3 seconds; a pattern that goes back and forth takes hours


def test_a_policy_number_is_never_an_identity_number():
    for label in ("保单号：", "保单号", "保险单号 ", "报案号:", "赔案号是"):
        read = read_pasted_text(f"{label}440106199001011235")
        assert read.candidates(PastedField.ID_NUMBER) == ()


def test_amount_and_day_are_given_as_such():
    read = read_pasted_text("争议金额：4.86万元\n出险日期：2026.2.5")
    assert read.claimed_amount == Decimal("48600.00")
    assert read.incident_on == date(2026, 2, 5)
    assert read_pasted_text("").claimed_amount is None


def test_both_candidates_are_shown_with_their_places():
    text = "申请人：周平\n投诉人：周萍"
    places = read_pasted_text(text).candidates(PastedField.APPLICANT_NAME)
    assert [(found.value, text[found.start : found.end]) for found in places] == [("周平", "周平"), ("周萍", "周萍")]


def test_words_lead_to_the_vocabulary_of_the_desk():
    assert set(LINE_WORDS.values()) <= set(Line)
    assert set(CAUSE_WORDS.values()) <= set(Cause)
    assert {*CHANNEL_WORDS.values(), "court_before_filing", "court_after_filing"} <= set(Channel)
