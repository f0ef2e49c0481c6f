"""The contents of a bound file (卷内目录): every paper with the pages on which it really stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mediator_desk.documents.file.parts import DrawnPiece, FileToBind, Part
from mediator_desk.documents.file.stamps import drawable
from mediator_desk.documents.together import WATERMARK
from mediator_desk.documents.typesetting.layout import LOOSE, TOGETHER, Measure, Placed, Row, Text
from mediator_desk.documents.typesetting.tables import Column, broken_lines, head_row, headed_pages, line_rows
from mediator_desk.documents.typesetting.typography import BOLD, TEXT_WIDTH

TITLE = "卷内目录"
COLUMNS = (
    Column("序号", 0, 34, is_centred=True),
    Column("文书名称", 42, 252),
    Column("页号", 300, 56, is_centred=True),
    Column("备注", 364, TEXT_WIDTH - 364),
)


def draw_contents(to_bind: FileToBind, parts: Sequence[Part], volumes: Mapping[int, int]) -> DrawnPiece:
    """Return the contents of a file whose parts know their pages; `volumes` says from which part on which one is.

    Raises Refused("missing_glyph_in") where the name of the case cannot be drawn.
    """
    from mediator_desk.documents.together import refuse_unknown
    from mediator_desk.documents.typesetting import fonts, pdf

    refuse_unknown(f"{to_bind.committee}\n{to_bind.title}\n{to_bind.number}")
    furniture = pdf.Furniture(
        title=f"{TITLE} {to_bind.number}",
        author=to_bind.committee,
        language="zh-CN",
        header_left=to_bind.committee,
        header_right=f"{TITLE} {to_bind.number}",
        page_mark="",
        watermark=WATERMARK if to_bind.is_sample else "",
    )
    pages = _pages(to_bind, parts, volumes, fonts.measure())
    return DrawnPiece(pdf.draw(pages, furniture), len(pages))


def _pages(
    to_bind: FileToBind, parts: Sequence[Part], volumes: Mapping[int, int], measure: Measure
) -> list[list[Placed]]:
    head = head_row(COLUMNS, measure)
    rows = [*_title_rows(to_bind, measure), head]
    for number, part in enumerate(parts, start=1):
        rows += line_rows(COLUMNS, _cells(number, part, volumes.get(number - 1, 0)), measure)
    return headed_pages(rows, head)


def _title_rows(to_bind: FileToBind, measure: Measure) -> list[Row]:
    width = sum(map(measure[BOLD], TITLE)) * 22
    rows = [Row(42, (Text((TEXT_WIDTH - width) / 2, 26, TITLE, BOLD, 22),), hold=LOOSE)]
    lines = [f"卷号：{to_bind.number}", *broken_lines(f"卷名：{to_bind.title}", 11, TEXT_WIDTH, measure)]
    rows += [Row(18, (Text(0, 13, line, size=11),), hold=TOGETHER) for line in lines]
    return [*rows, Row(6, (), hold=TOGETHER)]


def _cells(number: int, part: Part, volume: int) -> tuple[str, str, str, str]:
    shown = str(part.first) if part.pages == 1 else f"{part.first}-{part.last}"
    remarks = [f"第{volume}册起" if volume else "", "未装入，见该页" if part.left_out else "", part.remark]
    return str(number), drawable(part.name), shown, drawable("；".join(filter(None, remarks)))
