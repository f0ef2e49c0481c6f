"""The shell of a workbook is openpyxl's: styles, pages, charts, names. The rows of its sheets are streamed into it."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.merge import MergeCell, MergeCells
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.functions import Element

from mediator_desk.reports.fixed_archive import FixedArchive
from mediator_desk.reports.sheet_writer import SheetWriter

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class StreamedWriter(ExcelWriter):  # type: ignore[misc]
    """Writes a workbook whose sheets are written by their own writers, in the order of the sheets."""

    def __init__(self, workbook: Any, archive: FixedArchive, writers: Sequence[SheetWriter]) -> None:  # noqa: ANN401
        super().__init__(workbook, archive)
        self._writers = {writer.paper.title: writer for writer in writers}

    def write_worksheet(self, ws: Any) -> None:  # noqa: ANN401 - as openpyxl calls it
        """Write one sheet. Raises Cancelled between rows."""
        writer = self._writers[ws.title]
        with self._archive.part(ws.path) as part:
            # Before the rows nobody knows what is merged, broken and drawn; after them nothing can be put before them.
            part.write(DECLARATION + _Shell(ws, []).halves()[0] + b"<sheetData>")
            writer.write(part)
            shell = _Shell(ws, writer.merges)
            part.write(b"</sheetData>" + shell.halves()[1])
        _keep_parts(ws, shell)
        self.manifest.append(ws)


def _keep_parts(ws: Any, shell: _Shell) -> None:  # noqa: ANN401 - openpyxl has no types
    # openpyxl's own writer of sheets leaves the same on the sheet, for the writer of the whole.
    ws._rels = shell._rels  # noqa: SLF001
    ws._drawing = SpreadsheetDrawing()  # noqa: SLF001
    ws._drawing.charts = ws._charts  # noqa: SLF001


class _Shell(WorksheetWriter):  # type: ignore[misc]
    """What stands before and after the rows of a sheet."""

    def __init__(self, ws: Any, merges: Sequence[str]) -> None:  # noqa: ANN401 - openpyxl has no types
        super().__init__(ws, BytesIO())
        self._merges = merges

    def halves(self) -> tuple[bytes, bytes]:
        """Return the XML before and after the rows."""
        self.write_top()
        self.xf.send(Element("sheetData"))
        self.write_tail()
        self.close()
        before, _mark, after = self.out.getvalue().partition(b"<sheetData")
        return before, after.partition(b">")[2]

    def write_dimensions(self) -> None:
        """Say nothing of the size: it is not known before the rows, and a wrong one hides them from some readers."""

    def write_merged_cells(self) -> None:
        """Write what is merged in the order of the rows; openpyxl's own order differs from run to run."""
        if self._merges:
            self.xf.send(MergeCells(mergeCell=[MergeCell(ref) for ref in self._merges]).to_tree())
