"""Everything that is held on a person, on paper (个人信息副本, Personal Information Protection Law art. 45)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mediator_desk.documents.together import WATERMARK, refuse_unknown
from mediator_desk.documents.typesetting.rows import LOOSE, TOGETHER, Measure, Row, Text
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.tables import Column, broken_lines, head_row, headed_pages, line_rows, part_row
from mediator_desk.documents.typesetting.typography import BOLD, TEXT_WIDTH

TITLE, LANGUAGE = "个人信息副本", "zh-CN"
COLUMNS = (Column("类别", 0, 74), Column("日期", 78, 58), Column("内容", 140, TEXT_WIDTH - 142))


@dataclass(frozen=True)
class PersonPaper:
    """What the paper says, in Chinese words: for each case its number and term, and lines (kind, day, content)."""

    committee: str
    name: str
    on: date
    parts: Sequence[tuple[str, Sequence[tuple[str, str, str]]]]
    is_practice: bool = False


def render_person_data(paper: PersonPaper) -> bytes:
    """Return the paper as a PDF: the same bytes for the same words. Raises Refused("missing_glyph_in")."""
    from mediator_desk.documents.typesetting import fonts, pdf  # late: they load reportlab

    measure = fonts.measure()
    refuse_unknown("\n".join(_texts(paper)))
    head = head_row(COLUMNS, measure)
    rows = [*_title_rows(paper, measure), head]
    for title, lines in paper.parts:
        rows.append(part_row(_flat(title)))
        for line in lines:
            rows += line_rows(COLUMNS, line, measure)
    whole = f"{TITLE} {paper.name}"
    furniture = pdf.Furniture(
        title=whole,
        author=paper.committee,
        language=LANGUAGE,
        header_left=paper.committee,
        header_right=f"{TITLE} {paper.on:%Y-%m-%d}",
        watermark=WATERMARK if paper.is_practice else "",
    )
    return pdf.draw(headed_pages(rows, head), furniture)


def _texts(paper: PersonPaper) -> Iterator[str]:
    yield from (paper.committee, paper.name)
    for title, lines in paper.parts:
        yield title
        for line in lines:
            yield from line


def _flat(text: str) -> str:
    return " ".join(text.split())


def _title_rows(paper: PersonPaper, measure: Measure) -> list[Row]:
    width = sum(map(measure[BOLD], TITLE)) * 20
    rows = [Row(42, (Text((TEXT_WIDTH - width) / 2, 26, TITLE, BOLD, 20, element=Element("H1")),), hold=LOOSE)]
    day = f"{paper.on.year}年{paper.on.month}月{paper.on.day}日"
    said = (
        f"　　应{paper.name}的请求，依据《个人信息保护法》第四十五条，将截至{day}本会保存的该人个人信息汇总如下。"
        "他人的信息、仅向调解员单独陈述的内容不在其中列明。"
    )
    element = Element("P")
    broken = broken_lines(said, 11, TEXT_WIDTH, measure)
    rows += [Row(18, (Text(0, 13, line, size=11, element=element),), hold=TOGETHER) for line in broken]
    return [*rows, Row(6, (), hold=TOGETHER)]
