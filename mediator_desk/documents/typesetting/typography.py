"""How papers look: page, margins and styles after GB/T 9704-2012. All lengths are in points."""

from __future__ import annotations

from dataclasses import dataclass

REGULAR = "NotoSerifSC-Regular"
BOLD = "NotoSerifSC-Bold"
RARE = "RareHan-Regular"
"""Stands in for characters that the other two lack; in bold type its outlines are drawn thicker."""
RARE_BOLDNESS = 0.03
"""Em by which they are."""

_MM = 72 / 25.4

PAGE_WIDTH = 210 * _MM
PAGE_HEIGHT = 297 * _MM
TOP = 37 * _MM
LEFT = 28 * _MM
RIGHT = 26 * _MM
BOTTOM = 35 * _MM

BODY_SIZE = 15.75
"""No. 3 type is 16 points; 28 characters on 156 mm leave 15.79 for each."""

LEADING = 28.9
"""22 lines on 225 mm."""

TEXT_WIDTH = 28 * BODY_SIZE
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

HEADER_SIZE = 9.0
HEADER_BASELINE = PAGE_HEIGHT - 26 * _MM
FOOTER_SIZE = 10.5
FOOTER_BASELINE = BOTTOM - 7 * _MM - FOOTER_SIZE
ANCHOR_SIZE = 7.0
ANCHOR_BASELINE = FOOTER_BASELINE - 7 * _MM
SMALL_PRINT_GREY = 0.45

QR_WIDTH = 16 * _MM
QR_BOTTOM = BOTTOM - 4 * _MM - QR_WIDTH
"""The code stands clear of the text above it by more than the four modules that readers want blank."""
FOOT_GAP = 3 * _MM
"""Left free beside the page mark and the code."""

WATERMARK_SIZE = 84.0
WATERMARK_GREY = 0.93

NOTE_SIZE = 10.5
SIGNATURE_SIZE = 14.0
SIGNATURE_LABEL_WIDTH = 20 * SIGNATURE_SIZE
SIGNATURE_RULE_START = 21 * SIGNATURE_SIZE
SIGNATURE_HEIGHT = 46.0
SEAL_WIDTH = 17 * SIGNATURE_SIZE


@dataclass(frozen=True)
class Style:
    """The look of running text; indent is in em and for the first line, align is justify, center or right."""

    face: str = REGULAR
    size: float = BODY_SIZE
    leading: float = LEADING
    align: str = "justify"
    indent: float = 0.0
    space_before: float = 0.0
    space_after: float = 0.0
    keeps_next: bool = False
    role: str = "P"
    """What it is to those who hear the paper read: H1 to H3 or P (structure.py)."""


STYLES = {
    "title": Style(BOLD, 22, 33, "center", space_after=9, keeps_next=True, role="H1"),
    "number": Style(size=12, leading=20, align="right", space_after=9),
    "heading": Style(BOLD, indent=2, keeps_next=True, role="H2"),
    "body": Style(indent=2),
    "entry": Style(size=11, leading=18, space_before=5),
    "item": Style(size=11, leading=18, space_before=5, keeps_next=True),
    "remark": Style(size=10, leading=16, indent=2),
    "address": Style(size=14, leading=25),
    "letter": Style(size=14, leading=25, indent=2),
    "footnote": Style(size=10, leading=16, space_before=8),
    "line": Style(size=12, leading=20),
    "small": Style(size=12, leading=20, indent=2),
    "minor": Style(BOLD, 12, 22, space_before=5, keeps_next=True, role="H3"),
}

CLOSING_STYLES = ("signature", "seal", "date")
"""The parts of the signature block."""

FIELD_STYLE = "field"
"""A line of a form: what it asks at the left, the answer or room for it at the right."""
FIELD_SIZE, FIELD_LEADING, FIELD_PADDING = 12.0, 18.0, 8.0
FIELD_LABEL_WIDTH, FIELD_HEIGHT = 130.0, 40.0
FIELD_EDGE = 4.0

EVERY_STYLE = frozenset((*STYLES, *CLOSING_STYLES, FIELD_STYLE))
