"""Marks are drawn on a page: lines of text and rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice, repeat
from typing import TYPE_CHECKING

from mediator_desk.documents.typesetting import fonts, line_breaking
from mediator_desk.documents.typesetting.rows import Placed, Rule, Text
from mediator_desk.documents.typesetting.structure import ARTIFACT
from mediator_desk.documents.typesetting.tagging import Tags, elements_of
from mediator_desk.documents.typesetting.typography import BOLD, LEFT, PAGE_HEIGHT, RARE_BOLDNESS, TOP

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

THICKNESS = 0.5
"""Of rules, in points."""


def draw_page(canvas: Canvas, tags: Tags, page: Sequence[Placed]) -> None:
    """Draw the rows of a page: the rules first, which nobody reads, then the texts, each as part of its element."""
    tags.draw(ARTIFACT)
    _put(canvas, f"{THICKNESS} w {' '.join(_rules(page))} S")
    for placed in page:
        top = PAGE_HEIGHT - TOP - placed.top
        for text, element in elements_of(placed):
            tags.draw(element)
            draw_text(canvas, text, LEFT + text.x, top - text.drop)


def _rules(page: Sequence[Placed]) -> Iterator[str]:
    for placed in page:
        top = PAGE_HEIGHT - TOP - placed.top
        for mark in placed.row.marks:
            if isinstance(mark, Rule):
                x, y = LEFT + mark.x, top - mark.drop
                yield f"{x:.3f} {y:.3f} m {x + mark.width:.3f} {y - mark.height:.3f} l"


def draw_text(canvas: Canvas, mark: Text, x: float, y: float) -> None:
    """Draw one line of text with its baseline at x, y, from the lower left corner of the page.

    reportlab would ask for each piece again what is known here: face, size and colour of the line.
    """
    drawn = [f"BT {mark.grey:.3f} g 1 0 0 1 {x:.3f} {y:.3f} Tm"]
    nearer = iter(line_breaking.kerns(mark.text) if mark.is_squeezed else repeat(0.0))
    used = ""
    for is_stretched, piece in _pieces(mark):
        drawn.append(f"{mark.spacing if is_stretched else 0:.4f} Tc")
        for face, run in fonts.runs(piece, mark.face):
            if face != used:
                drawn.append(_chosen(canvas, mark, face))
                used = face
            codes = fonts.font(face).codes(run, canvas._doc)  # noqa: SLF001 - as reportlab's own text does
            drawn.append(_shown(codes, list(islice(nearer, len(run)))))
    _put(canvas, " ".join([*drawn, "0 Tc ET"]))


def _shown(codes: bytes, nearer: Sequence[float]) -> str:
    """Return the operator that shows codes of two bytes, some of which are followed more closely."""
    if not any(nearer):
        return f"<{codes.hex()}> Tj"
    shown, start = [], 0
    for place, kern in enumerate(nearer, start=1):
        if kern or place == len(nearer):
            shown.append(f"<{codes[2 * start : 2 * place].hex()}> {kern * 1000:.0f}")
            start = place
    return f"[{' '.join(shown)}] TJ"


def _chosen(canvas: Canvas, mark: Text, face: str) -> str:
    """Return the operators that choose a face; one that stands in for a bold one is drawn thicker."""
    name = fonts.font(face).getSubsetInternalName(0, canvas._doc)  # noqa: SLF001
    is_thick = mark.face == BOLD and face != BOLD
    drawing = f"2 Tr {mark.size * RARE_BOLDNESS:.3f} w {mark.grey:.3f} G" if is_thick else "0 Tr"
    return f"{name} {mark.size:.3f} Tf {drawing}"


def _put(canvas: Canvas, operators: str) -> None:
    canvas._code.append(operators)  # noqa: SLF001 - there is no other way to it


def _pieces(mark: Text) -> Iterator[tuple[bool, str]]:
    """Part a line where letter spacing begins and ends: it is added after a character, and not inside numbers."""
    if not mark.spacing:
        yield False, mark.text
        return
    after_each = [*line_breaking.stretchable(mark.text), False]
    for is_stretched, group in groupby(zip(after_each, mark.text, strict=True), lambda pair: pair[0]):
        yield is_stretched, "".join(character for _, character in group)
