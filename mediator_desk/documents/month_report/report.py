"""The month's report on paper (月报): laid out on A4 from the facts of its workbook, a frozen month always the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk import paths
from mediator_desk.documents.month_report.after import ageing, durations_and_aftercare, flow
from mediator_desk.documents.month_report.breakdowns import breakdowns
from mediator_desk.documents.month_report.corrections import corrections, frozen_months, notes
from mediator_desk.documents.month_report.overview import amounts, at_a_glance, balance, outcomes, rates, summary_of
from mediator_desk.documents.month_report.pieces import Grid, Said, Section
from mediator_desk.documents.month_report.words import (
    Word,
    said_days,
    said_definition,
    said_filters,
    said_moment,
    said_otherwise,
    said_percent,
    said_state,
    title_of,
)
from mediator_desk.documents.together import WATERMARK, refuse_unknown
from mediator_desk.documents.typesetting.line_breaking import break_lines
from mediator_desk.documents.typesetting.rows import KEPT, LOOSE, TOGETHER, Measure, Row, Rule, Text, paginate
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.tables import SMALL, broken_lines, head_row, headed, line_rows
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR, TEXT_HEIGHT, TEXT_WIDTH
from mediator_desk.services.figures.plain_figures import checksum

if TYPE_CHECKING:
    from mediator_desk.services.figures.report_facts import ReportFacts

LANGUAGE = "zh-CN"
NUMBERS = "一二三四五六七八九十"
SIGNED_BY = ("制表人：", "审核人：", "日期：　　　　年　　月　　日")
TITLE_SIZE, COMMITTEE_SIZE, SECTION_SIZE, TABLE_SIZE, NOTE_SIZE = 20.0, 13.0, 12.0, 10.0, 8.5
NOTE_LEADING, HEAD_LEADING = 11.5, 15.0
WHOLE = 8
"""A table of so many lines or fewer is not parted by the end of a page."""


def render_month_report(facts: ReportFacts, target: Path, *, word: Word) -> None:
    """Write the report as a PDF to `target`, whole or not at all. Raises as `render_month_report_bytes`."""
    content = render_month_report_bytes(facts, word=word)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def render_month_report_bytes(facts: ReportFacts, *, word: Word) -> bytes:
    """Return the report as a PDF: the same bytes for the same facts. `word` finds the Chinese words of vocabularies.

    Raises Refused("missing_glyph_in") where a name that was typed has a character that no font draws.
    """
    from mediator_desk.documents.typesetting import fonts, pdf  # late: these load reportlab

    title, committee = title_of(facts.period), _flat(facts.ground.committee_name)
    furniture = pdf.Furniture(
        title=f"{committee} {title}",
        author=committee,
        language=LANGUAGE,
        header_left=committee,
        header_right=title,
        watermark=WATERMARK if facts.ground.is_practice else "",
    )
    rows = list(_rows(facts, sections_of(facts, word), word, fonts.measure()))
    refuse_unknown("\n".join([committee, *_texts(rows)]))
    return pdf.draw(paginate(rows, TEXT_HEIGHT), furniture)


def sections_of(facts: ReportFacts, word: Word) -> list[Section]:
    """Return everything below the head, in the order in which it is read."""
    sections = (
        at_a_glance(facts),
        balance(facts),
        rates(facts, word),
        outcomes(facts, word),
        breakdowns(facts, word),
        amounts(facts),
        durations_and_aftercare(facts),
        flow(facts),
        ageing(facts, word),
        corrections(facts, word),
        frozen_months(facts),
        notes(facts),
    )
    return [section for section in sections if section is not None]


def _texts(rows: Sequence[Row]) -> Iterator[str]:
    return (mark.text for row in rows for mark in row.marks if isinstance(mark, Text))


# --- the head --------------------------------------------------------------------------------------------------


def _rows(facts: ReportFacts, sections: Sequence[Section], word: Word, measure: Measure) -> Iterator[Row]:
    committee = _flat(facts.ground.committee_name)
    for line in broken_lines(committee, COMMITTEE_SIZE, TEXT_WIDTH, measure):
        yield _centred(line, COMMITTEE_SIZE, REGULAR, measure)
    yield _centred(title_of(facts.period), TITLE_SIZE, BOLD, measure, Element("H1"))
    for said in _head(facts, word):
        yield from _said_rows(said, measure, size=9.5, leading=HEAD_LEADING)
    yield Row(4, (), hold=TOGETHER)
    yield from _said_rows(Said(f"　　{summary_of(facts)}"), measure, size=11, leading=18)
    for place, section in enumerate(sections):
        yield from _section_rows(f"{_chinese(place + 1)}、{section.title}", section, measure)
    yield from _signed_rows()


def _head(facts: ReportFacts, word: Word) -> Iterator[Said]:
    rate = facts.rate
    yield Said(said_days(facts.period), "统计期间")
    yield Said(said_state(facts), "数字状态")
    if len(facts.frozen) == 1:
        yield Said(facts.frozen[0].sha256, "冻结内容的SHA-256")
    shown = (
        f"{said_definition(rate.definition)}：{rate.numerator:,} ÷ {rate.denominator:,} ＝ {said_percent(rate.percent)}"
    )
    yield Said(shown, "采用口径")
    if months := facts.figures.facts.months_otherwise:
        yield Said(said_otherwise(months, facts), "按不同设置冻结的月份")
    yield Said(said_filters(facts.figures.filters, facts, word), "筛选条件")
    yield Said(f"{_flat(facts.written_by)}，{said_moment(facts.written_at)}", "报告生成")
    yield Said(checksum(facts), "数字校验码")
    if facts.ground.anchor:
        yield Said(facts.ground.anchor, "留痕链末端")


def _centred(text: str, size: float, face: str, measure: Measure, element: Element | None = None) -> Row:
    x = (TEXT_WIDTH - sum(map(measure[face], text)) * size) / 2
    return Row(size * 1.7, (Text(max(x, 0), size * 1.2, text, face, size, element=element),), hold=TOGETHER)


def _chinese(number: int) -> str:
    """Return a number from 1 to 19 as headings count: 十一."""
    return NUMBERS[number - 1] if number <= len(NUMBERS) else f"十{NUMBERS[number - 11]}"


# --- sections --------------------------------------------------------------------------------------------------


def _section_rows(title: str, section: Section, measure: Measure) -> Iterator[Row]:
    said = Text(0, 15, title, BOLD, SECTION_SIZE, element=Element("H2"))
    yield Row(21, (said,), space_before=10, keeps_next=True)
    before: Grid | Said | None = None
    for part in section.parts:
        if isinstance(part, Grid):
            yield from _grid_rows(part, measure)
        else:
            first, *others = _said_rows(part, measure)
            yield from (_held(first, KEPT) if isinstance(before, Grid) else first, *others)
        before = part


def _grid_rows(grid: Grid, measure: Measure) -> Iterator[Row]:
    if grid.title:
        said = Text(0, 12, grid.title, BOLD, TABLE_SIZE, element=Element("H3"))
        yield Row(17, (said,), space_before=6, keeps_next=True)
    head = head_row(grid.columns, measure, SMALL)
    rows = [replace(head, space_before=0 if grid.title else 6, hold=LOOSE)]
    for place, cells in enumerate(grid.lines):
        face = BOLD if place == grid.strong else REGULAR
        first, *others = line_rows(grid.columns, cells, measure, SMALL, face=face)
        rows += [_held(first, _hold(place, len(grid.lines))), *others]
    if grid.total is not None:
        first, *others = line_rows(grid.columns, grid.total, measure, SMALL, face=BOLD)
        rows += [_held(first, KEPT), *others]
    yield from headed(rows, rows[0])


def _hold(place: int, lines: int) -> int:
    """Return how firmly a line of a table holds to the one before: the first two, and the last ones, stay together."""
    if lines <= WHOLE:
        return KEPT if place else LOOSE
    return TOGETHER if place == 1 or place >= lines - 2 else LOOSE


def _held(row: Row, hold: int) -> Row:
    return replace(row, hold=max(hold, row.hold))


def _said_rows(
    said: Said, measure: Measure, *, size: float = NOTE_SIZE, leading: float = NOTE_LEADING
) -> Iterator[Row]:
    """Set a sentence; its name stands before it in bold type on the first line."""
    element = Element("P")
    name = f"{said.name}：" if said.name else ""
    indent = sum(map(measure[BOLD], name)) * size
    lines = break_lines(said.text, measure[REGULAR], TEXT_WIDTH / size, indent=indent / size)
    drop = (leading - size) / 2 + 0.88 * size
    for place, line in enumerate(lines):
        marks = [Text(0 if place else indent, drop, line, size=size, element=element)]
        if name and not place:
            marks.insert(0, Text(0, drop, name, BOLD, size, element=element))
        yield Row(leading, tuple(marks), space_before=0 if place else 3, hold=TOGETHER if place else LOOSE)


def _signed_rows() -> Iterator[Row]:
    xs = (0.0, TEXT_WIDTH * 0.32, TEXT_WIDTH * 0.64)
    texts = tuple(Text(x, 30, said, size=11) for x, said in zip(xs, SIGNED_BY, strict=True))
    blanks = tuple(Rule(x + 46, 33, TEXT_WIDTH * 0.32 - 62) for x in xs[:2])
    yield Row(44, (*texts, *blanks), space_before=10, hold=TOGETHER)


def _flat(text: str) -> str:
    return " ".join(text.split())
