"""Make the font of rare characters: python packaging/fonts/rare_characters.py HanaMinA.ttf HanaMinB.ttf

The two files are those of Debian's fonts-hanazono 20170904; their licence lets anybody change and pass them on.
Kept are the Han characters that the papers' first font lacks, and of each the outline: it is a chain of short straight
lines, of which those go that nobody sees on paper. The same files give the same font; it is compressed, because only
a paper with such a character reads it.
"""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Sequence
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
FIRST = FONTS / "NotoSerifSC-Regular.ttf"
TARGET = FONTS / "RareHan-Regular.ttf.gz"
NAME = "Rare Han"
HAN = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAD9), (0x20000, 0x323AF))
SEEN = 2.0
"""Of the 1024 units of an em: a thirtieth of a point in the type of a paper."""
LEFT_OUT = ["vhea", "vmtx", "BASE", "FFTM", "GDEF", "gasp", "GSUB", "GPOS", "DSIG", "kern"]

Point = tuple[int, int]


def main(sources: Sequence[str]) -> int:
    """Write the font beside the others."""
    known = set(TTFont(FIRST).getBestCmap())
    wide, most = (TTFont(source) for source in sources)  # A holds the compatibility characters, B the extensions
    wanted = {point for first, last in HAN for point in range(first, last + 1)} - known
    first = set(most.getBestCmap()) & wanted
    for font, points in ((most, first), (wide, set(wide.getBestCmap()) & wanted - first)):
        _keep(font, points)
    _join(most, wide)
    for name in most.getGlyphOrder():
        _thin(most["glyf"][name])
    _rename(most)
    most["head"].created = most["head"].modified = 0
    most.recalcTimestamp = False
    made = io.BytesIO()
    most.save(made)
    TARGET.write_bytes(gzip.compress(made.getvalue(), 9, mtime=0))
    print(f"{len(most.getBestCmap())} characters, {TARGET.stat().st_size / 1e6:.1f} MB")
    return 0


def _keep(font: TTFont, points: set[int]) -> None:
    options = subset.Options(hinting=False, layout_features=[], name_IDs=["*"], notdef_outline=True)
    options.drop_tables += LEFT_OUT
    reduced = subset.Subsetter(options)
    reduced.populate(unicodes=points)
    reduced.subset(font)


def _join(into: TTFont, other: TTFont) -> None:
    """Add the glyphs of another font that are simple outlines, and what they stand for."""
    order = into.getGlyphOrder()
    names = {name: f"joined{number}" for number, name in enumerate(other.getBestCmap().values())}
    for name, new in names.items():
        into["glyf"].glyphs[new] = other["glyf"][name]
        into["hmtx"][new] = other["hmtx"][name]
    into.setGlyphOrder([*order, *dict.fromkeys(names.values())])
    into["glyf"].glyphOrder = into.getGlyphOrder()
    for table in into["cmap"].tables:
        if table.format == 12:
            table.cmap.update({point: names[name] for point, name in other.getBestCmap().items()})
    into["cmap"].tables = [table for table in into["cmap"].tables if table.format == 12]


def _thin(glyph: Glyph) -> None:
    """Take away the points of an outline between which a straight line looks the same."""
    if glyph.numberOfContours <= 0:
        return
    points, ends, start = list(glyph.coordinates), [], 0
    kept: list[Point] = []
    for end in glyph.endPtsOfContours:
        contour = points[start : end + 1]
        start = end + 1
        thinned = _thinned(contour)
        if len(thinned) > 2:
            kept += thinned
            ends.append(len(kept) - 1)
    glyph.coordinates = GlyphCoordinates(kept)
    glyph.flags = bytearray([1] * len(kept))
    glyph.endPtsOfContours, glyph.numberOfContours = ends, len(ends)
    glyph.program = Program()
    glyph.program.fromBytecode(b"")


def _thinned(contour: list[Point]) -> list[Point]:
    far = max(range(len(contour)), key=lambda place: _square(contour[0], contour[place]))
    return _straightened(contour[: far + 1])[:-1] + _straightened([*contour[far:], contour[0]])[:-1]


def _straightened(chain: list[Point]) -> list[Point]:
    """Return a chain with as few of its points as stay within SEEN of it (Ramer 1972, Douglas and Peucker 1973)."""
    if len(chain) < 3:
        return chain
    (ax, ay), (bx, by) = chain[0], chain[-1]
    length = _square(chain[0], chain[-1]) ** 0.5 or 1.0
    off = [abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length for x, y in chain]
    worst = max(range(len(off)), key=off.__getitem__)
    if off[worst] <= SEEN:
        return [chain[0], chain[-1]]
    return _straightened(chain[: worst + 1])[:-1] + _straightened(chain[worst:])


def _square(one: Point, other: Point) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _rename(font: TTFont) -> None:
    """Say that it is changed: another name than that of the original, whose makers stay named."""
    said = {1: NAME, 2: "Regular", 3: "RareHan-Regular;Hanazono 20170904", 4: NAME, 6: "RareHan-Regular"}
    said[0] = "Copyright 2008-2017 GlyphWiki Project. Changed: reduced to rare characters, outlines straightened."
    said[13] = "Hanazono Font License: use, copying and distribution with or without modification, without warranty."
    font["name"].names = []
    for number, text in said.items():
        font["name"].setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
