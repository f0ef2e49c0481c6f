"""Pages: what stays together, and what never stands alone."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest

from mediator_desk.documents.papers.agreement import agreement_template
from mediator_desk.documents.papers.agreement_values import agreement_values
from mediator_desk.documents.typesetting.layout import lay_out
from mediator_desk.documents.typesetting.line_breaking import squeezed_width, stretchable
from mediator_desk.documents.typesetting.rows import Placed, Row, Rule, Text
from mediator_desk.documents.typesetting.tables import Column, head_row, headed_pages, line_rows, part_row
from mediator_desk.documents.typesetting.template import Paragraph, compose
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
        for mark in texts(page):
            width = squeezed_width(mark.text, lambda _, size=mark.size: size, mark.size)
            assert mark.x >= 0
            assert mark.x + width + mark.spacing * sum(stretchable(mark.text)) <= TEXT_WIDTH + 0.01


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


FILLERS = ("body", "entry", "line", "letter", "remark")
HEADINGS = ("title", "heading", "minor", "item")


def any_paper(seed: int) -> list[Paragraph]:
    chance = random.Random(seed)
    paragraphs: list[Paragraph] = []
    for number in range(chance.randint(1, 40)):
        if chance.random() < 0.3:
            paragraphs.append(Paragraph(chance.choice(HEADINGS), f"标题{number}" * chance.choice((1, 1, 12))))
        if chance.random() < 0.4:
            asked = [Paragraph("field", "答" * chance.randint(0, 900), f"问{n}") for n in range(chance.randint(1, 9))]
            paragraphs += asked
        else:
            paragraphs.append(Paragraph(chance.choice(FILLERS), "文，" * chance.randint(1, 300)))
    signed = [Paragraph("signature", f"{n}方：", "（签名）") for n in range(chance.randint(0, 12))]
    return paragraphs + signed + [Paragraph("date", "2026年10月8日")] * bool(signed)


def roles(page: list[Placed]) -> list[str]:
    return [mark.element.outermost.role for mark in texts(page) if mark.element is not None]


@pytest.mark.parametrize("seed", range(40))
def test_whatever_a_paper_is_made_of_no_heading_ends_a_page_and_no_signature_begins_one(seed):
    paper = any_paper(seed)
    fits_on_a_page = sum(one.style == "signature" for one in paper) <= 10
    pages = lay_out(paper, MEASURE)
    for page, following in itertools.pairwise(pages):
        assert not page[-1].row.keeps_next
        assert roles(following)[:1] != ["Sect"] or not fits_on_a_page
    for page in pages:
        assert page[-1].top + page[-1].row.height <= TEXT_HEIGHT + 0.01


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_asked_in_a_form_its_frame_is_closed_on_every_page(seed):
    for page in lay_out(any_paper(seed), MEASURE):
        sides = [
            (one.top, mark.height) for one in page for mark in one.row.marks if isinstance(mark, Rule) and mark.height
        ]
        across = {
            round(one.top + mark.drop, 3)
            for one in page
            for mark in one.row.marks
            if isinstance(mark, Rule) and mark.width == TEXT_WIDTH
        }
        ends = {round(top, 3) for top, _ in sides} ^ {round(top + height, 3) for top, height in sides}
        assert ends <= across


@pytest.mark.parametrize("lines", range(1, 120, 3))
def test_a_table_repeats_its_head_and_neither_it_nor_the_head_of_a_part_is_last_on_a_page(lines):
    columns = (Column("序号", 0, 40), Column("名称", 50, 300))
    head = head_row(columns, MEASURE)
    rows: list[Row] = [head]
    for number in range(lines):
        if number % 7 == 0:
            rows.append(part_row(f"第{number}部分"))
        rows += line_rows(columns, (str(number), "名称" * (number % 40)), MEASURE)
    rows.append(Row(60, (Text(0, 20, "签收人"),)))
    pages = headed_pages(rows, head)
    for page in pages[:-1]:
        assert not page[-1].row.keeps_next
    for page in pages[1:]:
        is_over = texts(page)[0].text == "签收人"
        assert is_over or [mark.text for mark in texts(page)][:2] == ["序号", "名称"]
    for page in pages:
        assert page[-1].top + page[-1].row.height <= TEXT_HEIGHT + 0.01
        bottom = page[-1].top + page[-1].row.height
        is_table = texts(page)[-1].text != "签收人"
        assert not is_table or any(
            isinstance(mark, Rule) and page[-1].top + mark.drop == pytest.approx(bottom) for mark in page[-1].row.marks
        )
