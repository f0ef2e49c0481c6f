"""The fonts of papers. Loads reportlab: import it only where a paper is about to be drawn.

Two faces of Noto Serif SC with TrueType outlines (reportlab cannot use CFF), and a font with nearly all other Han
characters, which is read only where a paper has one of them. Each is read once per process. Only the glyphs that a
paper uses are embedded in it.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from threading import RLock
from typing import BinaryIO, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics

from mediator_desk import paths
from mediator_desk.documents.typesetting.embedded_font import EmbeddedFont
from mediator_desk.documents.typesetting.rows import Measure
from mediator_desk.documents.typesetting.typography import BOLD, RARE, REGULAR

# Pages are bytes: as the text that reportlab would make of them, for mail of old, they are a fifth larger. Said here,
# because everything that draws loads this module first: the same paper is the same file in whatever order it is made.
rl_config.useA85 = 0

# Two jobs that draw their first paper at the same moment must not register two fonts of one name.
_loading = RLock()


def font(face: str) -> EmbeddedFont:
    """Return the font of a face (typography.REGULAR, BOLD, RARE), ready to be drawn with; always the same one."""
    with _loading:
        return _loaded(face)


@cache
def _loaded(face: str) -> EmbeddedFont:
    file = paths.resources() / "fonts" / f"{face}.ttf"
    packed = file.with_name(f"{file.name}.gz")
    with cast("BinaryIO", gzip.open(packed)) if packed.exists() else file.open("rb") as opened:
        made = EmbeddedFont(face, opened)
    pdfmetrics.registerFont(made)
    return made


@cache
def measure() -> Measure:
    """Return the widths of characters, in em."""
    return {face: _Widths(face).__getitem__ for face in (REGULAR, BOLD)}


class _Widths(dict[str, float]):
    """The widths of the characters that were asked for so far."""

    def __init__(self, face: str) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        metrics = font(_face_of(character, self._face)).face
        width = float(metrics.charWidths.get(ord(character), metrics.defaultWidth)) / 1000
        self[character] = width
        return width


def runs(text: str, face: str) -> list[tuple[str, str]]:
    """Return a text in pieces, each with the face that draws it: `face`, or RARE for what only that one has."""
    known = font(face).face.charToGlyph
    if all(ord(character) in known for character in text):
        return [(face, text)]
    return [(which, "".join(piece)) for which, piece in groupby(text, lambda character: _face_of(character, face))]


def _face_of(character: str, face: str) -> str:
    if ord(character) in font(face).face.charToGlyph or ord(character) not in font(RARE).face.charToGlyph:
        return face
    return RARE


def without_glyph(characters: Iterable[str]) -> list[str]:
    """Return the characters that no font of a face can draw, each once, in order."""
    known = [font(face).face.charToGlyph for face in (REGULAR, BOLD)]
    lacking = [one for one in dict.fromkeys(characters) if any(ord(one) not in face for face in known)]
    return [one for one in lacking if ord(one) not in font(RARE).face.charToGlyph]
