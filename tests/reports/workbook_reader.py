"""Reads an .xlsx file from its XML, without the library that wrote it."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BUILT_IN = {0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 10: "0.00%", 14: "mm-dd-yy", 49: "@"}


@dataclass(frozen=True)
class SeenCell:
    """One cell as it stands in the file."""

    text: str
    is_text: bool
    number_format: str
    is_quoted: bool
    formula: str = ""


@dataclass(frozen=True)
class SeenSheet:
    """One sheet as it stands in the file."""

    title: str
    xml: str
    rows: dict[int, dict[str, SeenCell]]

    def values(self) -> list[list[str]]:
        """Return the texts of every row that has any."""
        rows = [[cell.text for cell in row.values() if cell.text] for row in self.rows.values()]
        return [row for row in rows if row]

    def row_of(self, first: str, nth: int = 0) -> list[str]:
        """Return the texts of the nth row that begins with a text."""
        return [row for row in self.values() if row[0] == first][nth]

    def cells(self) -> list[SeenCell]:
        """Return every cell."""
        return [cell for row in self.rows.values() for cell in row.values()]


def parts(file: Path) -> dict[str, bytes]:
    """Return every part of the archive."""
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sheets(file: Path) -> list[SeenSheet]:
    """Return the sheets of a workbook in their order."""
    found = parts(file)
    formats = _formats(found["xl/styles.xml"])
    titles = [sheet.attrib["name"] for sheet in ElementTree.fromstring(found["xl/workbook.xml"]).iter(f"{MAIN}sheet")]
    return [
        _sheet(title, found[f"xl/worksheets/sheet{position}.xml"], formats)
        for position, title in enumerate(titles, start=1)
    ]


def _sheet(title: str, xml: bytes, formats: list[tuple[str, bool]]) -> SeenSheet:
    rows: dict[int, dict[str, SeenCell]] = {}
    for cell in ElementTree.fromstring(xml).iter(f"{MAIN}c"):
        column, row = re.fullmatch("([A-Z]+)([0-9]+)", cell.attrib["r"]).groups()
        is_text = cell.attrib.get("t") in ("inlineStr", "str")
        found = cell.find(f"{MAIN}is/{MAIN}t") if cell.attrib.get("t") == "inlineStr" else cell.find(f"{MAIN}v")
        formula = cell.findtext(f"{MAIN}f", "")
        number_format, is_quoted = formats[int(cell.attrib.get("s", 0))]
        text = "" if found is None else found.text or ""
        rows.setdefault(int(row), {})[column] = SeenCell(text, is_text, number_format, is_quoted, formula)
    return SeenSheet(title, xml.decode(), rows)


def _formats(styles: bytes) -> list[tuple[str, bool]]:
    tree = ElementTree.fromstring(styles)
    own = {int(each.attrib["numFmtId"]): each.attrib["formatCode"] for each in tree.iter(f"{MAIN}numFmt")}
    used = tree.find(f"{MAIN}cellXfs")
    return [
        ((own | BUILT_IN).get(int(each.attrib["numFmtId"]), ""), each.attrib.get("quotePrefix") == "1") for each in used
    ]
