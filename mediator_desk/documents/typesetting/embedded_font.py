"""A TrueType font as it is read from its file and embedded in a paper. Loads reportlab."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any, BinaryIO
from weakref import WeakKeyDictionary

from reportlab.pdfbase.ttfonts import SUBSETN, TTEncoding, TTFont, TTFontFace

_LARGEST_MAPPING = 100
"""Entries that one bfchar section of a CMap may hold."""
_SEGMENTED_COVERAGE = 12
"""The format of a cmap that reaches beyond U+FFFF."""


class _Face(TTFontFace):  # type: ignore[misc] # reportlab has no types
    """A face whose long tables are read in a few steps: a font of 30,000 characters in a tenth of the time."""

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - called so by reportlab
        """Read names and metrics as reportlab does, then which characters there are and where."""
        super().extractInfo(charInfo=0)
        self.charToGlyph = self._coverage()
        count = self.get_ushort(self.get_table_pos("hhea")[0] + 34)
        metrics = self.get_table("hmtx")
        self.hmetrics = list(struct.iter_unpack(">HH", metrics[: 4 * count]))
        last = self.hmetrics[-1][0]
        self.hmetrics += [(last, bearing) for (bearing,) in struct.iter_unpack(">H", metrics[4 * count :])]
        scaled = [self._pdfScale(advance) for advance, _ in self.hmetrics]
        self.defaultWidth = scaled[0]
        self.charWidths = {point: scaled[glyph] for point, glyph in self.charToGlyph.items()}
        self.glyphPos = self._glyph_places()

    def _coverage(self) -> dict[int, int]:
        """Return the glyph of each character."""
        start, _ = self.get_table_pos("cmap")
        found: dict[int, int] = {}
        for number in range(self.get_ushort(start + 2)):
            at = start + self.get_ulong(start + 4 + 8 * number + 4)
            if self.get_ushort(at) == _SEGMENTED_COVERAGE:
                groups = self.get_chunk(at + 16, 12 * self.get_ulong(at + 12))
                for first, last, glyph in struct.iter_unpack(">LLL", groups):
                    found.update(zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True))
        if 0x20 in found:
            found[0xA0] = found[0x20]
        return found

    def _glyph_places(self) -> Sequence[int]:
        table = self.get_table("loca")
        if self.get_ushort(self.get_table_pos("head")[0] + 50):
            return struct.unpack(f">{len(table) // 4}L", table)
        return [place << 1 for place in struct.unpack(f">{len(table) // 2}H", table)]


class EmbeddedFont(TTFont):  # type: ignore[misc] # reportlab has no types
    """A TrueType font whose embedded subsets can also be copied as text, beyond U+FFFF too.

    reportlab 5.1 writes code points into the ToUnicode map where the PDF standard (ISO 32000-1, 9.10.3) wants
    UTF-16: 𬱖 became <2CC56> and was read back as another character. The maps are replaced once they are made.
    """

    def __init__(self, name: str, file: BinaryIO) -> None:
        # What TTFont does, with a face that is read at once; reportlab would read it number by number.
        self.fontName, self.face = name, _Face(file)
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()  # what each document uses
        self._asciiReadable = False  # with it, all of ASCII would be embedded in every paper
        self.shapable = False

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
