"""The fonts of papers. Loads reportlab: import it only where a paper is about to be drawn.

Two faces of Noto Serif SC with TrueType outlines (reportlab cannot use CFF), parsed once per process. Only the
glyphs that a paper uses are embedded in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

from mediator_desk import paths
from mediator_desk.documents.typesetting.layout import Measure
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR

# Two jobs that draw their first paper at the same moment must not register two fonts of one name.
_loading = Lock()

_LARGEST_MAPPING = 100
"""Entries that one bfchar section of a CMap may hold."""


class EmbeddedFont(TTFont):  # type: ignore[misc] # reportlab has no types
    """A TrueType font whose embedded subsets can also be copied as text, beyond U+FFFF too.

    reportlab 5.1 writes code points into the ToUnicode map where the PDF standard (ISO 32000-1, 9.10.3) wants
    UTF-16: 𬱖 became <2CC56> and was read back as another character. The maps are replaced once they are made.
    """

    def addObjects(self, doc) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001, N802 - called so by reportlab
        """Add the subsets that a document uses, with right maps."""
        subsets = self.state[doc].subsets
        super().addObjects(doc)
        for position, subset in enumerate(subsets):
            name = (SUBSETN(position) + b"+" + self.face.name + self.face.subfontNameX).decode("pdfdoc")
            doc.idToObject[f"toUnicodeCMap:{name}"].content = to_unicode_map(name, subset)


def to_unicode_map(name: str, subset: Sequence[int]) -> str:
    """Return the CMap that leads from the codes of a subset (their positions) to Unicode, in UTF-16."""
    entries = [
        f"<{code:02X}> <{chr(point).encode('utf-16-be').hex().upper()}>" for code, point in enumerate(subset) if point
    ]
    sections = [entries[first : first + _LARGEST_MAPPING] for first in range(0, len(entries), _LARGEST_MAPPING)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{name} def\n/CMapType 2 def",
            "1 begincodespacerange\n<00> <FF>\nendcodespacerange",
            *("\n".join([f"{len(section)} beginbfchar", *section, "endbfchar"]) for section in sections),
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
        ]
    )


def font(face: str) -> EmbeddedFont:
    """Return the font of a face (typography.REGULAR, BOLD), ready to be drawn with; always the same one."""
    with _loading:
        return _loaded(face)


@cache
def _loaded(face: str) -> EmbeddedFont:
    # Without asciiReadable only those ASCII characters are embedded that a paper uses.
    made = EmbeddedFont(face, str(paths.resources() / "fonts" / f"{face}.ttf"), asciiReadable=False)
    pdfmetrics.registerFont(made)
    return made


@cache
def measure() -> Measure:
    """Return the widths of characters, in em."""
    return {face: _width_of(face) for face in (REGULAR, BOLD)}


def without_glyph(characters: Iterable[str]) -> list[str]:
    """Return the characters that a face cannot draw, each once, in order."""
    known = [font(face).face.charToGlyph for face in (REGULAR, BOLD)]
    return [character for character in dict.fromkeys(characters) if any(ord(character) not in face for face in known)]


def _width_of(face: str) -> Callable[[str], float]:
    metrics = font(face).face
    widths, default = metrics.charWidths, metrics.defaultWidth

    def width_of(character: str) -> float:
        return float(widths.get(ord(character), default)) / 1000

    return width_of
