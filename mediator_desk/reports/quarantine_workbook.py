"""Rows in quarantine handed back as a workbook, to be corrected where they came from and imported again.

One sheet with the columns of the mini program's export under their own names, so that the import reads it back, and
before them why each row was not taken in. All cells are text: no digit is lost, no formula runs. openpyxl is imported
only when a workbook is written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediator_desk.paths import written_whole
from mediator_desk.progress import SILENT, Progress
from mediator_desk.reports.definitions import TEXT
from mediator_desk.reports.fixed_archive import FixedArchive
from mediator_desk.reports.safe_text import LONGEST, cell_text, looks_like_formula, shown_width
from mediator_desk.reports.workbook import PROGRAM, describe
from mediator_desk.services.intake.intake_file import COLUMNS, RETURN_REASON
from mediator_desk.services.intake.quarantine_reasons import Reason, placed

if TYPE_CHECKING:
    from mediator_desk.services.intake.quarantine import QuarantinedRow

SHEET = "退回修改"
TEXT_IS_CUT = "{column}：文字太长，一个单元格放不下，这里只有前一部分。请在小程序中修改。"
REASON_WIDTH, NUMBER_WIDTH, LONG_WIDTH, USUAL_WIDTH = 44, 28, 40, 16
"""In characters of the sheet; a Chinese character takes two."""
LONG_COLUMNS = frozenset({"联系地址", "保险公司", "事实经过", "诉求", "新事实新理由", "评价内容"})
NUMBER_COLUMNS = frozenset({"提交编号", "提交时间", "证件号码", "代理人证件号码", "保单号", "报案号", "关联提交编号"})
LINE_POINTS, LINES_AT_MOST = 16.5, 6
FAULTY_GROUND, FAULTY_INK = "FBE3E1", "9C1C14"
PRINT_SCALE = 60
"""In percent: five to seven columns beside reason and number on A4 across."""
COMMENT_WIDTH, COMMENT_LINE, COMMENT_CHARACTERS = 260, 22, 16
"""A comment's box in pixels, and how many Chinese characters stand in one of its lines."""

Sentence = Callable[[Mapping[str, Any]], str]
"""Says a reason, as a row keeps it, in Chinese."""


def write_quarantine_workbook(
    rows: Sequence[QuarantinedRow],
    target: Path,
    *,
    sentence: Sentence,
    written_at: datetime,
    progress: Progress = SILENT,
) -> None:
    """Write the rows to `target`, whole or not at all; the same rows and instant give the same bytes.

    `sentence` says a reason; `written_at` is what the file's properties carry. Raises Cancelled between rows, and
    Unavailable as `written_whole`.
    """
    from openpyxl import Workbook
    from openpyxl.writer.excel import ExcelWriter

    from mediator_desk.reports.styles import add_styles

    workbook = Workbook(write_only=True)
    add_styles(workbook)
    describe(workbook, SHEET, written_at)
    with written_whole(target) as draft, FixedArchive(draft, written_at) as archive:
        try:
            sheet = _Sheet(workbook, sentence, len(rows))
            for row in progress.each(rows, total=len(rows)):
                sheet.write(row)
        finally:
            # After a cancel too: it closes the sheet and removes its temporary file.
            ExcelWriter(workbook, archive).write_data()


class _Sheet:
    """The one sheet: a heading that stays in view, then a row for each that is handed back."""

    def __init__(self, workbook: Any, sentence: Sentence, count: int) -> None:  # noqa: ANN401 - no types
        self._paper = workbook.create_sheet(SHEET)
        self._sentence = sentence
        self._row = 1
        self._set_up(count)
        self._append([self._text(title, "desk header") for title in (RETURN_REASON, *COLUMNS)], lines=1.4)

    def _set_up(self, count: int) -> None:
        from openpyxl.utils import get_column_letter

        widths = (REASON_WIDTH, *map(_width, COLUMNS))
        for position, width in enumerate(widths, start=1):
            self._paper.column_dimensions[get_column_letter(position)].width = width
        self._paper.freeze_panes = "C2"
        self._paper.print_title_rows = "1:1"
        self._paper.auto_filter.ref = f"A1:{get_column_letter(len(widths))}{count + 1}"
        self._paper.page_setup.orientation, self._paper.page_setup.paperSize = "landscape", "9"
        # Too wide for one page: reason and number stand at the left of each.
        self._paper.print_title_cols = "A:B"
        self._paper.page_setup.scale = PRINT_SCALE

    def write(self, row: QuarantinedRow) -> None:
        """Write one row, its faulty cells on a ground of their own with the reason as comment."""
        reasons = placed(row.reasons, row.fields)
        said = [self._sentence(reason) for reason in reasons]
        said += [TEXT_IS_CUT.format(column=column) for column in COLUMNS if _is_cut(row.fields.get(column, ""))]
        why = "\n".join(dict.fromkeys(said))
        cells = [self._text(why, "desk wrapped"), *(self._field(column, row, reasons) for column in COLUMNS)]
        lines = sum(ceil(max(1, shown_width(line)) / (REASON_WIDTH - 4)) for line in why.split("\n"))
        self._append(cells, lines=min(max(lines, 2), LINES_AT_MOST))

    def _field(self, column: str, row: QuarantinedRow, reasons: Sequence[Reason]) -> Any:  # noqa: ANN401 - no types
        cell = self._text(row.fields.get(column, ""), "desk wrapped")
        said = [self._sentence(reason) for reason in reasons if reason.get("field") == column]
        if said:
            self._mark(cell, "\n".join(said))
        return cell

    @staticmethod
    def _mark(cell: Any, said: str) -> None:  # noqa: ANN401 - openpyxl has no types
        from openpyxl.comments import Comment
        from openpyxl.styles import Border, PatternFill, Side

        cell.fill = PatternFill("solid", fgColor=FAULTY_GROUND)
        sides = Side("thin", color=FAULTY_INK)
        cell.border = Border(left=sides, right=sides, top=sides, bottom=sides)
        lines = 1 + sum(ceil(max(1, len(line)) / COMMENT_CHARACTERS) for line in said.split("\n"))
        cell.comment = Comment(cell_text(said), PROGRAM, height=COMMENT_LINE * lines, width=COMMENT_WIDTH)

    def _text(self, text: str, style: str) -> Any:  # noqa: ANN401 - openpyxl has no types
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(self._paper, cell_text(text) or None)
        if text:
            # Whatever it looks like, it is text: openpyxl takes what begins with = for a formula.
            cell.data_type = "s"
        cell.style = style
        cell.number_format = TEXT
        cell.quotePrefix = looks_like_formula(text)
        return cell

    def _append(self, cells: Sequence[Any], *, lines: float) -> None:
        self._paper.row_dimensions[self._row].height = LINE_POINTS * lines + 2
        self._paper.append(cells)
        del self._paper.row_dimensions[self._row]  # kept for one row only
        self._row += 1


def _width(column: str) -> int:
    if column in LONG_COLUMNS:
        return LONG_WIDTH
    return NUMBER_WIDTH if column in NUMBER_COLUMNS else max(USUAL_WIDTH, shown_width(column) + 6)


def _is_cut(text: str) -> bool:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST
