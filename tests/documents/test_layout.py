"""Pages: what stays together, and what never stands alone."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from mediator_desk.documents.papers.agreement import agreement_template
from mediator_desk.documents.papers.agreement_values import agreement_values
from mediator_desk.documents.typesetting.layout import Placed, Rule, Text, lay_out
from mediator_desk.documents.typesetting.template import compose
from mediator_desk.documents.typesetting.typography import BODY_SIZE, BOLD, REGULAR, TEXT_HEIGHT, TEXT_WIDTH
from tests.documents.papers import CHEN, HUANG, NANYUE, SHORT, WU

MEASURE = {REGULAR: lambda _: 1.0, BOLD: lambda _: 1.0}


def pages_of(facts) -> list[list[Placed]]:
    return lay_out(compose(agreement_template(), agreement_values(facts)), MEASURE)


def texts(page) -> list[Text]:
    return [mark for placed in page for mark in placed.row.marks if isinstance(mark, Text)]


def is_body(mark: Text) -> bool:
    return mark.face == REGULAR and mark.size == BODY_SIZE


@pytest.mark.parametrize("lines", range(1, 60))
def test_the_signatures_have_text_above_them_however_long_the_paper_is(lines):
    pages = pages_of(replace(SHORT, facts="\n".join(["事实。"] * lines)))
    page_with_rules = [page for page in pages if any(isinstance(m, Rule) for placed in page for m in placed.row.marks)]
    assert len(page_with_rules) == 1
    assert is_body(texts(page_with_rules[0])[0])
    assert "年" in texts(pages[-1])[-1].text


@pytest.mark.parametrize("lines", range(1, 60))
def test_a_heading_is_never_the_last_line_of_a_page_nor_one_line_of_a_paragraph_alone(lines):
    pages = pages_of(replace(SHORT, facts="\n".join(["事实。"] * lines) + "\n" + "很长的事实" * 40))
    for page in pages[:-1]:
        assert texts(page)[-1].face == REGULAR
    bodies = [[mark for mark in texts(page) if is_body(mark)] for page in pages]
    for page, following in itertools.pairwise(bodies):
        begins_alone = page[-1].x > 0 and following[0].x == 0
        ends_alone = following[0].x == 0 and (len(following) < 2 or following[1].x > 0)
        assert not begins_alone
        assert not ends_alone


def test_nothing_stands_outside_the_text_area():
    for page in pages_of(replace(SHORT, facts="事实，" * 3_000)):
        assert page[-1].top + page[-1].row.height <= TEXT_HEIGHT + 0.01
        assert all(mark.x >= 0 and mark.x + len(mark.text) * mark.size <= TEXT_WIDTH + 0.01 for mark in texts(page))


def test_more_signatures_than_a_page_holds_still_end_with_the_seal_beside_a_signature():
    parties = tuple(replace(party, side_letter=str(n)) for n, party in enumerate([HUANG, NANYUE, WU, CHEN] * 8))
    pages = pages_of(replace(SHORT, parties=parties))
    assert any(isinstance(mark, Rule) for placed in pages[-1] for mark in placed.row.marks)
    labels = [mark.text for page in pages for mark in texts(page) if "方：" in mark.text and mark.size < BODY_SIZE]
    assert len(labels) >= 32


def test_the_last_line_of_a_paragraph_is_not_stretched():
    page = [
        mark for mark in texts(pages_of(replace(SHORT, facts="甲" * 12 + "2" * 15 + "乙" * 60))[0]) if is_body(mark)
    ]
    last_lines = [mark for mark, following in itertools.pairwise(page) if following.x > 0]
    assert all(mark.spacing == 0 for mark in last_lines)
    assert any(mark.spacing > 0 for mark in page)
