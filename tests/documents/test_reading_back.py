"""A finished PDF is read back: it agrees with its words, and every tampering is named."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from mediator_desk.documents.papers.agreement_values import SHAPE, agreement_values
from mediator_desk.documents.papers.making import case_paper, draw_order, in_words
from mediator_desk.documents.proof import qr, reading_back
from mediator_desk.documents.proof.page_text import page_texts
from mediator_desk.documents.proof.record import agreement_record, lacking
from mediator_desk.documents.together import Written, draw_written
from mediator_desk.documents.typesetting.pdf import Furniture
from mediator_desk.documents.typesetting.template import compose, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from tests.documents.case_at_hand import BARE, FULL
from tests.documents.papers import ABDULLA, CHEN, HUANG, NANYUE, SHORT, WU
from tests.documents.test_case_papers import OF_THE_CASE, case_of, orders_of

NUMBER = "粤保调〔2026〕第2412号-3"
CODE = qr.payload(NUMBER, "0123456789abcdef" * 4)
EVERYBODY = (HUANG, NANYUE, WU, CHEN, ABDULLA)


def written(facts: Any, number: str = NUMBER, code: str = CODE, *, is_sample: bool = False) -> list[Written]:
    template = load_template("mediation_agreement", SHAPE, EVERY_STYLE)
    furniture = Furniture(
        template.name, "某调委会", "zh-CN", "某调委会", template.name, number=number, qr=code,
        watermark="练习样本" if is_sample else "",
    )  # fmt: skip
    return [Written(compose(template, agreement_values(facts)), furniture)]


def differing(said: Any, drawn: Any) -> list[reading_back.Difference]:
    """Return what is found where a paper was to say one thing and another was drawn."""
    return reading_back.differences(draw_written(written(drawn)), written(said), NUMBER, CODE)


def test_a_paper_that_was_drawn_right_reads_back_right():
    for facts in (SHORT, replace(SHORT, parties=EVERYBODY, facts=SHORT.facts * 9)):
        assert differing(facts, facts) == []


def test_the_watermark_of_the_sample_is_no_difference():
    content = draw_written(written(SHORT, is_sample=True))
    assert reading_back.differences(content, written(SHORT), NUMBER, CODE) == []


FIRST, SECOND = SHORT.instalments
TAMPERED = {
    "a name": (replace(SHORT, parties=(replace(HUANG, name="黄志刚"), NANYUE)), "黄志强"),
    "an identity number": (
        replace(SHORT, parties=(replace(HUANG, identity_number="44010519820314124X"), NANYUE)),
        "820314123X",
    ),
    "an amount": (replace(SHORT, amount=Decimal("42000.01")), "42,000.00"),
    "a figure of an instalment": (
        replace(SHORT, instalments=(replace(SHORT.instalments[0], amount=Decimal("31000.00")), SHORT.instalments[1])),
        "30,000",
    ),
    "a day": (
        replace(SHORT, instalments=(FIRST, replace(SECOND, due_on=FIRST.due_on))),
        "11月8日",
    ),
    "a term": (
        replace(SHORT, terms=(SHORT.terms[0].replace("乙方赔付甲方", "甲方赔付乙方"), *SHORT.terms[1:])),
        "乙方赔付甲方",
    ),
    "a term that is left out": (replace(SHORT, terms=SHORT.terms[1:]), ""),
    "a term that is added": (replace(SHORT, terms=(*SHORT.terms, "甲方放弃其余请求。")), ""),
    "terms in another order": (replace(SHORT, terms=(SHORT.terms[1], SHORT.terms[0], *SHORT.terms[2:])), ""),
    "an account": (replace(SHORT, account="6217000000004471"), "4417"),
    "a full stop": (replace(SHORT, terms=(SHORT.terms[0].replace("元整）。", "元整）"), *SHORT.terms[1:])), ""),
}  # fmt: skip


@pytest.mark.parametrize("what", TAMPERED)
def test_a_pdf_that_says_something_else_is_found_and_the_place_is_named(what):
    drawn, expected = TAMPERED[what]
    found = differing(SHORT, drawn)
    assert found
    assert expected in "".join(one.expected for one in found)
    assert all(one.page in (1, 2, 3) for one in found)


def test_only_the_difference_is_told_and_not_all_that_comes_after_it():
    (found,) = differing(SHORT, replace(SHORT, bank="珠江商业银行天河支行"))
    assert ("海珠" in found.expected, "天河" in found.read) == (True, True)
    assert len(found.expected) < 40
    assert str(found).startswith("第2页：应为“")


def test_another_number_or_another_code_in_the_foot_is_found():
    content = draw_written(written(SHORT))
    assert reading_back.differences(content, written(SHORT), "别的号-1", CODE)
    assert reading_back.differences(content, written(SHORT), NUMBER, CODE.replace("|0", "|1"))
    assert reading_back.differences(draw_written(written(SHORT, code="")), written(SHORT), NUMBER, CODE)


def test_rare_characters_are_read_as_they_were_written():
    text = "".join(page.body for page in page_texts(draw_written(written(replace(SHORT, parties=EVERYBODY)))))
    assert all(name in text for name in ("吴䶮", "陈𬱖", "阿卜杜拉·买买提"))


def texts(papers: list[Written]) -> list[str]:
    return [text for paper in papers for one in paper.paragraphs for text in (one.text, one.note)]


def test_every_name_number_amount_day_and_term_stands_in_the_agreement():
    facts = replace(SHORT, parties=EVERYBODY)
    record = agreement_record(facts)
    assert len(record) > 25
    assert lacking(record, texts(written(facts))) == []


def test_a_wording_that_leaves_something_out_is_found_by_the_record():
    record = agreement_record(SHORT)
    silent = [text for text in texts(written(SHORT)) if "肆万贰仟" not in text]
    assert {"amount_in_capitals", "terms[0]"} <= {one.place for one in lacking(record, silent)}


def test_a_number_counts_only_where_it_stands_whole():
    (said,) = [one for one in agreement_record(SHORT) if one.place == "amount"]
    assert lacking([said], ["人民币142,000.00元"]) == [said]
    assert lacking([said], ["人民币42,000.005元"]) == [said]
    assert lacking([said], ["人民币42,000.00元"]) == []


def test_fields_beside_each_other_may_be_read_line_by_line_but_hold_nothing_else():
    piece = reading_back.Piece(("送达地点", "广州市海珠区新港西路"))
    assert piece.is_in("送达广州市海珠地点区新港西路")
    assert not piece.is_in("送达广州市海珠地点区新港东路")
    assert not piece.is_in("广州市海珠区港新西路送达地点")


@pytest.mark.parametrize("kind", OF_THE_CASE, ids=str)
@pytest.mark.parametrize("facts", [FULL, BARE], ids=["full", "bare"])
def test_every_paper_of_a_case_reads_back_right(kind, facts):
    for order in orders_of(kind, facts):
        to_draw = case_paper(case_of(kind, facts), order)
        papers = in_words(to_draw, number=NUMBER, qr=CODE)
        made = draw_order(to_draw, number=NUMBER, qr=CODE)
        found = reading_back.differences(made.content, papers, NUMBER, CODE)
        assert found == [], reading_back.told(found)
