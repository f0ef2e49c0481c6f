"""Charts of the office program's own kind, drawn from the cells of a table. Imports openpyxl."""

from __future__ import annotations

from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, ParagraphProperties

from mediator_desk.reports.definitions import Chart

COLOURS = ("B4BDC9", "7F8A9B", "1F5AA8")
"""The last series, in the accent, is what counts; greys before it."""
GRID = "E4E8EE"
HEIGHT_CM = 8.5
WIDTH_CM = 26
ROWS_HIGH = 18
"""Rows of the sheet that a chart covers."""


def bar_chart(sheet: Any, chart: Chart, title: str, header_row: int, lines: int) -> Any:  # noqa: ANN401 - no types
    """Return the chart of a table whose header stands in `header_row`, with `lines` rows below it."""
    last = header_row + min(lines, chart.most)
    bars = BarChart()
    bars.type = "col"
    bars.title = title
    for paragraph in bars.title.tx.rich.p:
        paragraph.pPr = ParagraphProperties(defRPr=CharacterProperties(sz=1200, b=True))
    bars.height, bars.width = HEIGHT_CM, WIDTH_CM
    bars.gapWidth, bars.overlap = 60, -10
    bars.legend.position = "t"
    bars.layout = Layout(ManualLayout(layoutTarget="inner", x=0.05, y=0.22, w=0.93, h=0.6))
    for position in chart.columns:
        column = position + 1
        bars.add_data(Reference(sheet, column, header_row, column, last), titles_from_data=True)
    bars.set_categories(Reference(sheet, 1, header_row + 1, 1, last))
    for series, colour in zip(bars.series, COLOURS[-len(chart.columns) :], strict=True):
        series.graphicalProperties.solidFill = colour
        series.graphicalProperties.line.noFill = True
    # Readers differ in what a missing mark means: an axis is shown only where it is said.
    bars.x_axis.delete = bars.y_axis.delete = False
    bars.y_axis.number_format, bars.y_axis.scaling.min = "#,##0", 0
    bars.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=GRID, w=6350))
    return bars
