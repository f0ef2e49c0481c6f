"""A TrueType font as it is read from its file and embedded in a paper. Loads reportlab.

reportlab cuts a font into subsets of 256 characters with a code page each. Here a paper has one font for each face
(Type0, ISO 32000-1, 9.7): smaller, a line is one string, and a copied text is right beyond U+FFFF too, which
reportlab 5.1 writes in its maps as five digits: 𬱖 became <2CC56> and was read back as another character.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any, BinaryIO
from weakref import WeakKeyDictionary

from reportlab.pdfbase.ttfonts import TTEncoding, TTFont, TTFontFace

from mediator_desk.documents.typesetting.pdf_source import Source, Stream

_LARGEST_MAPPING = 100
"""Entries that one bfchar section of a CMap may hold."""
_SEGMENTED_COVERAGE = 12
"""The format of a cmap that reaches beyond U+FFFF."""
_SYMBOLIC, _SERIF = 4, 2
"""Of the flags of a font descriptor (ISO 32000-1, table 123)."""
_NEEDED = ("cvt ", "fpgm", "prep")
"""Besides those that are cut down: what a rasteriser reads of a font in a PDF (table 126)."""


class Face(TTFontFace):  # type: ignore[misc] # reportlab has no types
    """A face whose long tables are read in a few steps: a font of 30,000 characters in a tenth of the time."""

    def extractInfo(self, charInfo: int = 1) -> None:  # noqa: N802, N803 - called so by reportlab
        """Read names and metrics as reportlab does, then which characters there are and where."""
        super().extractInfo(charInfo=0)
        self.charToGlyph = self._coverage()
        count = self.get_ushort(self.get_table_pos("hhea")[0] + 34)
        table = self.get_table("hmtx")
        numbers = struct.unpack(f">{len(table) // 2}H", table)
        advances, bearings = numbers[: 2 * count : 2], numbers[1 : 2 * count : 2] + numbers[2 * count :]
        # What comes after the last pair is as wide as that one.
        advances += advances[-1:] * (len(bearings) - count)
        self.hmetrics = list(zip(advances, bearings, strict=True))
        scaled = advances if self.unitsPerEm == 1000 else list(map(self._pdfScale, advances))
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

    def cut_down(self, glyphs: Sequence[int]) -> bytes:
        """Return the font with these glyphs only, numbered from 0; none may be made of others."""
        start = self.get_table_pos("glyf")[0]
        places = self.glyphPos
        outlines = [self.get_chunk(start + places[one], places[one + 1] - places[one]) for one in glyphs]
        padded = [outline + bytes(-len(outline) % 4) for outline in outlines]
        starts = list(accumulate(map(len, padded), initial=0))
        metrics = [number for one in glyphs for number in self.hmetrics[one]]
        tables = {tag: self.get_table(tag) for tag in _NEEDED if tag in self.table}
        head, across, most = (self.get_table(tag) for tag in ("head", "hhea", "maxp"))
        tables |= {
            "glyf": b"".join(padded),
            "loca": struct.pack(f">{len(starts)}L", *starts),
            "hmtx": struct.pack(f">{len(metrics)}H", *metrics),
            "head": head[:8] + bytes(4) + head[12:50] + b"\0\1" + head[52:],  # long places, no checksum
            "hhea": across[:34] + struct.pack(">H", len(glyphs)),
            "maxp": most[:4] + struct.pack(">H", len(glyphs)) + most[6:],
        }
        return _font_file(tables)


def _font_file(tables: Mapping[str, bytes]) -> bytes:
    """Return tables as a TrueType file."""
    power = 1 << (len(tables).bit_length() - 1)
    header = struct.pack(">LHHHH", 0x10000, len(tables), power * 16, power.bit_length() - 1, (len(tables) - power) * 16)
    offset = len(header) + 16 * len(tables)
    directory, bodies = [], []
    for tag, table in sorted(tables.items()):
        body = table + bytes(-len(table) % 4)
        directory.append(struct.pack(">4sLLL", tag.encode(), _checksum(body), offset, len(table)))
        bodies.append(body)
        offset += len(body)
    return b"".join([header, *directory, *bodies])


def _checksum(table: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(table) // 4}L", table)
    return sum(words) & 0xFFFFFFFF


class _Used(dict[int, int]):
    """The codes that a paper's characters have in one font of it, in the order in which they first stand in it."""

    def __init__(self, known: Mapping[int, int]) -> None:
        super().__init__()
        self._known = known
        self.glyphs = [0]
        self.name = ""

    def __missing__(self, point: int) -> int:
        glyph = self._known.get(point, 0)
        code = len(self.glyphs) if glyph else 0
        if glyph:
            self.glyphs.append(glyph)
        self[point] = code
        return code


class EmbeddedFont(TTFont):  # type: ignore[misc] # reportlab has no types
    """A TrueType font of which a paper holds the glyphs that it uses; reportlab draws with it as with its own."""

    def __init__(self, name: str, file: BinaryIO) -> None:
        self.fontName, self.face = name, Face(file)
        self.encoding = TTEncoding()
        self.state: WeakKeyDictionary[Any, _Used] = WeakKeyDictionary()  # what each document uses
        self.shapable = False

    def _used(self, doc: Any) -> _Used:  # noqa: ANN401 - reportlab has no types
        if doc not in self.state:
            self.state[doc] = _Used(self.face.charToGlyph)
        return self.state[doc]

    def splitString(self, text, doc, encoding="utf-8"):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN201, N802
        """Return a text as reportlab asks for it: in one piece."""
        return [(0, self.codes(text if isinstance(text, str) else text.decode(encoding), doc))]

    def codes(self, text: str, doc: Any) -> bytes:  # noqa: ANN401 - reportlab has no types
        """Return the codes of a text in a document, two bytes for each character."""
        used = self._used(doc)
        return struct.pack(f">{len(text)}H", *map(used.__getitem__, map(ord, text)))

    def getSubsetInternalName(self, _subset: int, doc: Any) -> str:  # noqa: ANN401, N802 - called so by reportlab
        """Return the name of the font in a document; from now on it belongs to it."""
        used = self._used(doc)
        if not used.name:
            used.name = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = f"/{used.name}"
            doc.delayedFonts.append(self)
        return f"/{used.name}"

    def addObjects(self, doc) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001, N802 - called so by reportlab
        """Add the font with the glyphs that a document uses."""
        used = self.state.pop(doc)
        content = self.face.cut_down(used.glyphs)
        # Another tag for other glyphs: files are put together, and printers keep fonts by their names.
        digest = hashlib.sha256(content).digest()
        tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
        name = f"{tag}+{self.face.name.decode('ascii')}"
        file = _added(doc, used, "file", Stream(content, f"/Length1 {len(content)}"))
        descriptor = _added(doc, used, "descriptor", _source(self._described(name, file)))
        glyphs = _added(doc, used, "glyphs", _source(self._glyphs(name, descriptor, used.glyphs)))
        to_unicode = _added(doc, used, "map", Stream(to_unicode_map(used).encode("ascii")))
        whole = _source(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H"
            f" /DescendantFonts [{glyphs}] /ToUnicode {to_unicode} >>"
        )
        _added(doc, used, "font", whole)
        doc.idToObject["BasicFonts"].dict[used.name] = whole

    def _glyphs(self, name: str, descriptor: str, glyphs: Sequence[int]) -> str:
        return (
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity"
            f" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /FontDescriptor {descriptor} /DW 1000 /W [{self._widths(glyphs)}] >>"
        )

    def _described(self, name: str, file: str) -> str:
        face = self.face
        box = " ".join(f"{edge:.0f}" for edge in face.bbox)
        return (
            f"<< /Type /FontDescriptor /FontName /{name} /Flags {_SYMBOLIC | _SERIF} /FontBBox [{box}] /ItalicAngle 0"
            f" /Ascent {face.ascent:.0f} /Descent {face.descent:.0f} /CapHeight {face.capHeight:.0f}"
            f" /StemV {face.stemV} /FontFile2 {file} >>"
        )

    def _widths(self, glyphs: Sequence[int]) -> str:
        """Return the widths that are not those of a Han character."""
        widths = [self.face._pdfScale(self.face.hmetrics[glyph][0]) for glyph in glyphs]  # noqa: SLF001
        return " ".join(f"{code} [{width:.0f}]" for code, width in enumerate(widths) if width != 1000)


def _source(written: str) -> Source:
    return Source(lambda: written)


def _added(doc: Any, used: _Used, what: str, thing: Source | Stream) -> str:  # noqa: ANN401 - reportlab has no types
    """Add an object of a font and return the reference to it."""
    name = f"{used.name}.{what}"
    doc.Reference(thing, name)
    return "{} {} R".format(*doc.idToObjectNumberAndVersion[name])


def to_unicode_map(used: Mapping[int, int]) -> str:
    """Return the CMap that leads from codes to characters, in UTF-16 (ISO 32000-1, 9.10.3)."""
    points = {code: point for point, code in used.items() if code}
    entries = [f"<{code:04X}> <{chr(point).encode('utf-16-be').hex().upper()}>" for code, point in points.items()]
    sections = [entries[first : first + _LARGEST_MAPPING] for first in range(0, len(entries), _LARGEST_MAPPING)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange",
            *("\n".join([f"{len(section)} beginbfchar", *section, "endbfchar"]) for section in sections),
            "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
        ]
    )
