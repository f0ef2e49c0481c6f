"""What no font of the papers can draw, and in which words it stands: said while it can still be mended."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_SURELY = re.compile(r"[\n\x20-\x7e·—“”‘’…\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]+")
"""What both faces are known to have: nearly all that is typed, so that no font is loaded to look at it."""
_AROUND = 8
"""Characters shown on each side of the one that cannot be drawn."""


@dataclass(frozen=True)
class Undrawable:
    """A character that cannot be drawn."""

    character: str
    code_point: str
    """Like U+1F600."""
    name: str
    """As Unicode calls it, "" where it does not."""
    where: str
    """The words around it, of its own line."""


def first_undrawable(text: str) -> Undrawable | None:
    """Return the first character of a text that a face of the papers lacks; None where all can be drawn."""
    rare = _SURELY.sub("", text)
    if not rare:
        return None
    from mediator_desk.documents.typesetting import fonts  # loads reportlab

    for character in fonts.without_glyph(rare):
        line = next(line for line in text.split("\n") if character in line)
        name = unicodedata.name(character, "")
        return Undrawable(character, f"U+{ord(character):04X}", name, _excerpt(line, line.index(character)))
    return None


def _excerpt(line: str, place: int) -> str:
    first, last = max(0, place - _AROUND), place + _AROUND + 1
    return f"{'…' if first else ''}{line[first:last]}{'…' if last < len(line) else ''}"
