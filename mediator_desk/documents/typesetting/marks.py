"""Marks are drawn on a page: lines of text and rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from mediator_desk.documents.typesetting import fonts, line_breaking
from mediator_desk.documents.typesetting.rows import Placed, Rule, Text
from mediator_desk.documents.typesetting.structure import ARTIFACT
from mediator_desk.documents.typesetting.tagging import Tags, elements_of
from mediator_desk.documents.typesetting.typography import BOLD, LEFT, PAGE_HEIGHT, RARE_BOLDNESS, TOP

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

_FILLED, _FILLED_AND_DRAWN_ROUND = 0, 2


def draw_page(canvas: Canvas, tags: Tags, page: Sequence[Placed]) -> None:
    """Draw the rows of a page: the rules first, which nobody reads, then the texts, each as part of its element."""
    tags.draw(ARTIFACT)
    canvas.setLineWidth(0.5)
    for placed in page:
        top = PAGE_HEIGHT - TOP - placed.top
        for mark in placed.row.marks:
            if isinstance(mark, Rule):
                x, y = LEFT + mark.x, top - mark.drop
                canvas.line(x, y, x + mark.width, y - mark.height)
    for placed in page:
        top = PAGE_HEIGHT - TOP - placed.top
        for text, element in elements_of(placed):
            tags.draw(element)
            draw_text(canvas, text, LEFT + text.x, top - text.drop)


def draw_text(canvas: Canvas, mark: Text, x: float, y: float) -> None:
    """Draw one line of text with its baseline at x, y, from the lower left corner of the page."""
    text = canvas.beginText(x, y)
    text.setFont(mark.face, mark.size)
    text.setFillGray(mark.grey)
    for is_stretched, piece in _pieces(mark):
        text.setCharSpace(mark.spacing if is_stretched else 0)
        for face, run in fonts.runs(piece, mark.face):
            _put(text, mark, face, run)
    canvas.drawText(text)


def _put(text: PDFTextObject, mark: Text, face: str, run: str) -> None:
    if face == mark.face:
        text.textOut(run)
        return
    text.setFont(face, mark.size)
    if mark.face == BOLD:
        text.setTextRenderMode(_FILLED_AND_DRAWN_ROUND)
        text.setStrokeGray(mark.grey)
        text._code.append(f"{mark.size * RARE_BOLDNESS:.3f} w")  # noqa: SLF001 - there is no other way to it
    text.textOut(run)
    if mark.face == BOLD:
        text.setTextRenderMode(_FILLED)
        text.setStrokeGray(0)
    text.setFont(mark.face, mark.size)


def _pieces(mark: Text) -> Iterator[tuple[bool, str]]:
    """Part a line where letter spacing begins and ends: it is added after a character, and not inside numbers."""
    if not mark.spacing:
        yield False, mark.text
        return
    after_each = [*line_breaking.stretchable(mark.text), False]
    for is_stretched, group in groupby(zip(after_each, mark.text, strict=True), lambda pair: pair[0]):
        yield is_stretched, "".join(character for _, character in group)
