"""Numbers for the pages of a bound file: each in a strip that is laid over the head of its page."""

from __future__ import annotations

from collections.abc import Sequence

from mediator_desk.documents.file.parts import Part
from mediator_desk.documents.typesetting.layout import Placed, Row, Text
from mediator_desk.documents.typesetting.typography import BOLD, LEFT, PAGE_WIDTH, REGULAR, TOP

_MM = 72 / 25.4
STRIP = 18 * _MM
"""Height of what is stamped: no paper of the desk prints so high."""
NUMBER_SIZE, CAPTION_SIZE = 13.0, 8.5
NUMBER_EDGE, CAPTION_EDGE = 13 * _MM, 20 * _MM
BASELINE = 13 * _MM
"""Below the upper edge."""
CAPTION_ROOM = PAGE_WIDTH - CAPTION_EDGE - NUMBER_EDGE - 20 * _MM
CAPTION_GREY = 0.35


def draw_stamps(parts: Sequence[Part]) -> bytes:
    """Return one page for each page of the parts: its number, counted through, and what a piece from outside is."""
    from mediator_desk.documents.typesetting import pdf  # loads reportlab

    pages = [[_stamp(part.first + place, _caption(part, place))] for part in parts for place in range(part.pages)]
    return pdf.draw(pages, pdf.Furniture(title="", author="", language="zh-CN", page_mark=""))


def _caption(part: Part, place: int) -> str:
    if not part.caption or part.left_out:
        return ""
    return f"{part.caption}　{place + 1}/{part.pages}" if part.pages > 1 else part.caption


def _stamp(number: int, caption: str) -> Placed:
    from mediator_desk.documents.typesetting import fonts

    shown = str(number)
    width = sum(map(fonts.measure()[BOLD], shown)) * NUMBER_SIZE
    drop = BASELINE - TOP
    marks = [Text(PAGE_WIDTH - LEFT - NUMBER_EDGE - width, drop, shown, BOLD, NUMBER_SIZE)]
    if caption:
        fitting = shortened(drawable(caption), CAPTION_SIZE, CAPTION_ROOM)
        marks.append(Text(CAPTION_EDGE - LEFT, drop, fitting, REGULAR, CAPTION_SIZE, grey=CAPTION_GREY))
    return Placed(0, Row(0, tuple(marks)))


def drawable(text: str) -> str:
    """Return a text on one line with a box for each character that no font of the papers has.

    The name of a file that somebody sent must not keep a file from being bound.
    """
    from mediator_desk.documents.typesetting import fonts

    plain = " ".join(text.split())
    unknown = set(fonts.without_glyph(plain))
    return "".join("□" if character in unknown else character for character in plain)


def shortened(text: str, size: float, width: float) -> str:
    """Return a text that fits a width in points, its end cut off where it is too long."""
    from mediator_desk.documents.typesetting import fonts

    face, used = fonts.measure()[REGULAR], 0.0
    for place, character in enumerate(text):
        used += face(character) * size
        if used > width - size:
            return f"{text[:place]}…"
    return text
