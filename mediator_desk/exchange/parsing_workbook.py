"""The shell of an .xlsx file, opened with distrust: the zip, its parts, the first sheet's place and its dates."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import join, normpath
from typing import IO
from xml.parsers import expat

from mediator_desk.conventions.file_types import DAMAGED_ZIP
from mediator_desk.errors import Refused
from mediator_desk.exchange.parsing_limits import INFLATED_BYTES

PARTS_AT_MOST = 2_000
ELEMENTS_AT_MOST = 5_000_000
DEPTH_AT_MOST = 64
PIECE = 65_536
TOKEN_BYTES = 1_000_000
# Built-in number formats that show a date or a time (ECMA-376 part 1, 18.8.30), the Chinese ones among them.
DATE_FORMATS = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])

Attributes = dict[str, str]


@dataclass
class Shell:
    """What must be known of a workbook before its first sheet can be read."""

    sheet_part: str
    text_part: str | None
    counts_from_1904: bool
    date_styles: frozenset[int]


def opened(path: Path) -> zipfile.ZipFile:
    """Open the zip. Raises Refused: "workbook_damaged", "workbook_locked", "workbook_too_large"."""
    try:
        archive = zipfile.ZipFile(path)
    except DAMAGED_ZIP as error:
        raise Refused("workbook_damaged") from error
    members = archive.infolist()
    names = {member.filename for member in members}
    if len(members) > PARTS_AT_MOST or sum(member.file_size for member in members) > INFLATED_BYTES:
        raise Refused("workbook_too_large", most=INFLATED_BYTES // 1_000_000)
    if len(names) != len(members):
        raise Refused("workbook_damaged")
    if any(member.flag_bits & 1 for member in members):
        raise Refused("workbook_locked")
    return archive


def read_part(
    archive: zipfile.ZipFile,
    name: str,
    on_start: Callable[[str, Attributes], None],
    on_end: Callable[[str], None] | None = None,
    on_text: Callable[[str], None] | None = None,
) -> None:
    """Send the elements of one XML part to the callbacks, tags without their namespace.

    Raises Refused: "workbook_damaged", "workbook_has_dtd", "workbook_too_large".
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = _counted(on_start, on_end)
    parser.StartDoctypeDeclHandler = _refuse_dtd
    if on_text is not None:
        parser.CharacterDataHandler = on_text
    try:
        with archive.open(name) as part:
            _feed(parser, part)
    except (*DAMAGED_ZIP, KeyError, RuntimeError, expat.ExpatError) as error:
        raise Refused("workbook_damaged") from error


def _feed(parser: expat.XMLParserType, part: IO[bytes]) -> None:
    fed = 0
    while piece := _inflated(part):
        parser.Parse(piece, False)
        fed += len(piece)
        # One tag of megabytes is no spreadsheet; expat would keep it whole in memory.
        if fed - parser.CurrentByteIndex > TOKEN_BYTES:
            raise Refused("workbook_damaged")
    parser.Parse(b"", True)


def _inflated(part: IO[bytes]) -> bytes:
    import zlib

    try:
        return part.read(PIECE)
    except zlib.error as error:
        raise Refused("workbook_damaged") from error


def _counted(
    on_start: Callable[[str, Attributes], None], on_end: Callable[[str], None] | None
) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:
    seen = depth = 0

    def start(tag: str, attributes: Attributes) -> None:
        nonlocal seen, depth
        seen += 1
        depth += 1
        if seen > ELEMENTS_AT_MOST or depth > DEPTH_AT_MOST:
            raise Refused("workbook_too_large", most=INFLATED_BYTES // 1_000_000)
        on_start(tag.rpartition(" ")[2], attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if on_end is not None:
            on_end(tag.rpartition(" ")[2])

    return start, end


def _refuse_dtd(*_: object) -> None:
    raise Refused("workbook_has_dtd")


@dataclass
class _Book:
    sheet_relation: str = ""
    counts_from_1904: bool = False
    targets: dict[str, str] = field(default_factory=dict)
    number_formats: dict[int, str] = field(default_factory=dict)
    cell_formats: list[int] = field(default_factory=list)
    inside_cell_formats: bool = False

    def on_workbook(self, tag: str, attributes: Attributes) -> None:
        if tag == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904") in ("1", "true")
        elif tag == "sheet" and not self.sheet_relation and attributes.get("state", "visible") == "visible":
            self.sheet_relation = next((value for name, value in attributes.items() if name.endswith(" id")), "")

    def on_relation(self, tag: str, attributes: Attributes) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            target = normpath(join("/xl", attributes.get("Target", ""))).lstrip("/")
            self.targets[kind if kind in ("styles", "sharedStrings") else attributes.get("Id", "")] = target

    def on_style(self, tag: str, attributes: Attributes) -> None:
        if tag == "numFmt":
            self.number_formats[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif tag == "xf" and self.inside_cell_formats:
            self.cell_formats.append(int(attributes.get("numFmtId", "0")))
        elif tag in ("cellStyleXfs", "cellXfs"):
            self.inside_cell_formats = tag == "cellXfs"


def shell(archive: zipfile.ZipFile) -> Shell:
    """Find the first visible sheet, the shared texts and which styles are dates. Raises Refused("workbook_damaged")."""
    book = _Book()
    read_part(archive, "xl/workbook.xml", book.on_workbook)
    read_part(archive, "xl/_rels/workbook.xml.rels", book.on_relation)
    if book.sheet_relation not in book.targets:
        raise Refused("workbook_damaged")
    if "styles" in book.targets:
        read_part(archive, book.targets["styles"], book.on_style)
    return Shell(
        sheet_part=book.targets[book.sheet_relation],
        text_part=book.targets.get("sharedStrings"),
        counts_from_1904=book.counts_from_1904,
        date_styles=frozenset(_date_styles(book)),
    )


def _date_styles(book: _Book) -> Iterator[int]:
    for style, number_format in enumerate(book.cell_formats):
        # Quoted words, escapes and [colours] are no date letters.
        code = re.sub(r'"[^"]*+"|\\.|\[[^\]]*+\]', "", book.number_formats.get(number_format, "")).lower()
        if number_format in DATE_FORMATS or re.search("[ydhs]", code):
            yield style
