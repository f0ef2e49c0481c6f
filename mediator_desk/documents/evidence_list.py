"""The evidence list of a case (证据目录): a table per side that flows over pages, its head on each of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mediator_desk import paths
from mediator_desk.documents import line_breaking, typography
from mediator_desk.documents.layout import LOOSE, TOGETHER, Measure, Placed, Row, Rule, Text, paginate
from mediator_desk.documents.typography import BOLD, REGULAR, TEXT_HEIGHT, TEXT_WIDTH
from mediator_desk.errors import Refused
from mediator_desk.models.words import PartySide
from mediator_desk.services.evidence.evidence_paper import EvidenceListFacts
from mediator_desk.services.evidence.listing import EvidenceLine

TITLE = "证据目录"
SIDES: Mapping[PartySide | None, str] = {
    PartySide.APPLICANT: "申请人一方提交",
    PartySide.RESPONDENT: "被申请人一方提交",
    None: "调解组织收集或未注明提供人",
}
COMPARED = {True: "已核对原件", False: "复制件", None: ""}
SIZE, LEADING, PADDING = 10.5, 15.0, 4.0


@dataclass(frozen=True)
class Column:
    """A column of the table; x from the left margin, both in points."""

    head: str
    x: float
    width: float
    is_centred: bool = False


COLUMNS = (
    Column("序号", 0, 28, is_centred=True),
    Column("证据名称", 34, 104),
    Column("证明内容", 144, 128),
    Column("提供人、日期", 278, 70),
    Column("页数", 350, 28, is_centred=True),
    Column("原件", 384, TEXT_WIDTH - 384),
)


def render_evidence_list(facts: EvidenceListFacts, target: Path) -> None:
    """Write the list as a PDF to `target`, whole or not at all.

    Raises Refused("missing_glyph", character, code_point, name), Unavailable where the computer does not take it.
    """
    content = render_evidence_list_bytes(facts)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def render_evidence_list_bytes(facts: EvidenceListFacts) -> bytes:
    """Return the list as a PDF: the same bytes for the same facts. Raises Refused("missing_glyph")."""
    # Late, because these load reportlab.
    from mediator_desk.documents import fonts, pdf

    furniture = pdf.Furniture(
        title=f"{TITLE} {facts.number}",
        author=facts.committee,
        language="zh-CN",
        header_left=facts.committee,
        header_right=f"{TITLE} {facts.number}",
        watermark="练习样本" if facts.is_sample else "",
    )
    for character in fonts.without_glyph("".join(_texts(facts))):
        name = unicodedata.name(character, "")
        raise Refused("missing_glyph", character=character, code_point=f"U+{ord(character):04X}", name=name)
    return pdf.draw(_pages(facts, fonts.measure()), furniture)


def _texts(facts: EvidenceListFacts) -> Iterator[str]:
    yield from (facts.committee, facts.number, facts.applicant, facts.respondent, TITLE)
    for part in facts.parts:
        for line in part.lines:
            yield from _cells(line)


def _pages(facts: EvidenceListFacts, measure: Measure) -> list[list[Placed]]:
    """Lay the rows out below the head of the table, which each page after the first begins with."""
    head = _head_row(measure)
    rows = [*_title_rows(facts, measure), head]
    for part in facts.parts:
        rows.append(_part_row(SIDES[part.side], len(part.lines)))
        for line in part.lines:
            rows += _line_rows(_cells(line), measure)
    rows += _closing_rows(facts)
    first, *others = paginate(rows, TEXT_HEIGHT - head.height)
    moved = [[Placed(0, head), *(replace(one, top=one.top + head.height) for one in page)] for page in others]
    return [first, *moved]


def _title_rows(facts: EvidenceListFacts, measure: Measure) -> list[Row]:
    about = f"{facts.applicant}与{facts.respondent}纠纷" if facts.respondent else facts.applicant
    lines = [(facts.number, True), *((line, False) for line in _broken(f"案件：{about}", 11, TEXT_WIDTH, measure))]
    lines.append((f"共{facts.count}项" + (f"，{facts.pages}页" if facts.pages else ""), False))
    width = sum(map(measure[BOLD], TITLE)) * 22
    rows = [Row(42, (Text((TEXT_WIDTH - width) / 2, 26, TITLE, BOLD, 22),), hold=LOOSE)]
    for text, is_right in lines:
        slack = TEXT_WIDTH - sum(map(measure[REGULAR], text)) * 11 if is_right else 0
        rows.append(Row(18, (Text(max(slack, 0), 13, text, size=11),), hold=TOGETHER))
    return [*rows, Row(6, (), hold=TOGETHER)]


def _head_row(measure: Measure) -> Row:
    height = LEADING + 2 * PADDING
    marks = [_cell(column, column.head, PADDING, measure, face=BOLD) for column in COLUMNS]
    return Row(height, (Rule(0, 0, TEXT_WIDTH), *marks, Rule(0, height, TEXT_WIDTH)), hold=TOGETHER)


def _part_row(text: str, count: int) -> Row:
    height = LEADING + 2 * PADDING
    mark = Text(4, PADDING + _drop(), f"{text}（{count}项）", BOLD, SIZE)
    return Row(height, (mark, Rule(0, height, TEXT_WIDTH)), hold=LOOSE)


def _line_rows(cells: Sequence[str], measure: Measure) -> list[Row]:
    """Set one line of the list, a row for each line of text: one that is higher than a page still prints whole.

    Its first lines stay together, and so do its last ones.
    """
    columns = [_broken(text, SIZE, column.width, measure) for column, text in zip(COLUMNS, cells, strict=True)]
    count = max(map(len, columns))
    rows = []
    for number in range(count):
        top, bottom = PADDING if number == 0 else 0.0, PADDING if number == count - 1 else 0.0
        marks: list[Text | Rule] = [
            _cell(column, lines[number], top, measure)
            for column, lines in zip(COLUMNS, columns, strict=True)
            if number < len(lines) and lines[number]
        ]
        height = top + LEADING + bottom
        if number == count - 1:
            marks.append(Rule(0, height, TEXT_WIDTH))
        is_held = number > 0 and (count <= 6 or number in (1, 2, count - 1, count - 2))
        rows.append(Row(height, tuple(marks), hold=TOGETHER if is_held else LOOSE))
    rows[0] = replace(rows[0], hold=LOOSE)
    return rows


def _closing_rows(facts: EvidenceListFacts) -> list[Row]:
    """Who gave and who took the papers sign; the day is that on which the list was printed."""
    on = f"制表日期：{facts.on.year}年{facts.on.month}月{facts.on.day}日"
    half = TEXT_WIDTH / 2
    signed = tuple(
        mark
        for x, who in ((0.0, "提交人（签名）："), (half, "接收人（签名）："))
        for mark in (Text(x, 30, who, size=11), Rule(x + 88, 32, half - 104))
    )
    return [Row(40, signed, space_before=8, hold=TOGETHER), Row(22, (Text(0, 16, on, size=11),), hold=TOGETHER)]


def _cells(line: EvidenceLine) -> tuple[str, ...]:
    given = f"{line.party} {line.given_on.isoformat() if line.given_on else ''}".strip()
    return (
        str(line.number),
        _flat(line.shown_title),
        _flat(line.proves),
        _flat(given),
        str(line.pages or ""),
        COMPARED[line.is_original],
    )


def _cell(column: Column, text: str, top: float, measure: Measure, face: str = REGULAR) -> Text:
    slack = column.width - sum(map(measure[face], text)) * SIZE if column.is_centred else 0.0
    return Text(column.x + max(slack, 0) / 2, top + _drop(), text, face, SIZE)


def _drop() -> float:
    return (LEADING - SIZE) / 2 + 0.88 * SIZE


def _broken(text: str, size: float, width: float, measure: Measure) -> list[str]:
    face = measure[typography.REGULAR]
    return [line.rstrip(" ") for line in line_breaking.break_lines(text, face, width / size)] or [""]


def _flat(text: str) -> str:
    """A cell has no line feeds of its own."""
    return " ".join(text.split("\n"))
