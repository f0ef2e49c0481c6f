"""Charts of the office program's own kind, drawn from the cells of a table. Imports openpyxl."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.data_source import AxDataSource, NumData, NumVal, StrData, StrRef, StrVal
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties

from mediator_desk.reports.definitions import CellValue, Chart, ChartKind, Table, Words
from mediator_desk.reports.formulas import Placed
from mediator_desk.reports.safe_text import cell_text
from mediator_desk.reports.sheet_xml import as_number

if TYPE_CHECKING:
    from mediator_desk.reports.wording import Wording

COLOURS = ("B4BDC9", "7F8A9B", "1F5AA8")
"""The last series, in the accent, is what counts; greys before it."""
MANY_COLOURS = ("1F5AA8", "C77700", "2E7D5B", "8A4FA3", "B4BDC9", "B3402A", "4C7FC0", "7F8A9B")
"""For more series than three: they are told apart by their names beside them too."""
LINE_COLOUR = "C77700"
GRID, WORDS = "E4E8EE", "5A6676"
HEIGHT_CM, BARS_CM = 7.9, 10.5
CM_A_CHARACTER = 0.2
NARROWEST_CM, WIDEST_CM = 14, 26
POINTS_A_CM = 28.35
THIN = 6350


@dataclass(frozen=True)
class Drawn:
    """A table with a chart: where it was written, and what stands in the rows that are drawn."""

    table: Table
    placed: Placed
    values: Sequence[Sequence[CellValue]]


def chart_of(paper: Any, drawn: Drawn, wording: Wording, *, width: float) -> Any:  # noqa: ANN401 - no types
    """Return the chart of a table, with its numbers kept inside for readers that do not look at the cells.

    `width` is that of the sheet, in characters.
    """
    chart = drawn.table.chart
    assert chart is not None
    drawing = _plain(chart)
    _entitle(drawing, wording.translate(chart.title), 1200)
    drawing.height = chart_points(drawn.table) / POINTS_A_CM
    drawing.width = min(WIDEST_CM, max(NARROWEST_CM, width * CM_A_CHARACTER))
    drawing.legend.position = "t"
    if len(chart.columns) == 1 and chart.line is None:
        drawing.legend = None
    colours = COLOURS[-len(chart.columns) :] if len(chart.columns) <= len(COLOURS) else MANY_COLOURS
    for place, colour in zip(chart.columns, colours, strict=False):
        drawing.series.append(_series(paper, drawn, place, wording, colour, is_line=chart.kind == ChartKind.LINE))
    _set_axes(drawing, chart, drawn, wording)
    if chart.line is not None:
        drawing += _line_over(paper, drawn, chart, wording)
    return drawing


def drawn_rows(chart: Chart | None, rows: Sequence[Sequence[CellValue]]) -> Sequence[Sequence[CellValue]]:
    """Return the rows that a chart draws: the first ones, up to the last that has a number to draw."""
    if chart is None:
        return ()
    has_number = [any(isinstance(row[place], int | Decimal) for place in chart.columns) for row in rows]
    return rows[: len(has_number) - has_number[::-1].index(True)] if any(has_number) else ()


def chart_points(table: Table) -> float:
    """Return how high the chart of a table is, in points."""
    is_high = table.chart is not None and table.chart.kind == ChartKind.BARS
    return (BARS_CM if is_high else HEIGHT_CM) * POINTS_A_CM


def _plain(chart: Chart) -> Any:  # noqa: ANN401 - openpyxl has no types
    if chart.kind == ChartKind.LINE:
        return LineChart()
    bars = BarChart()
    bars.type = "bar" if chart.kind == ChartKind.BARS else "col"
    bars.gapWidth, bars.overlap = 60, -10
    if chart.kind == ChartKind.STACKED:
        bars.grouping, bars.overlap = "stacked", 100
    return bars


def _series(
    paper: Any,  # noqa: ANN401 - openpyxl has no types
    drawn: Drawn,
    place: int,
    wording: Wording,
    colour: str,
    *,
    is_line: bool,
) -> Any:  # noqa: ANN401 - as above
    first, last, column = drawn.placed.first, drawn.placed.first + len(drawn.values) - 1, _column(drawn, place)
    series = Series(Reference(paper, column, first, column, last), title_from_data=False)
    series.tx = _series_name(paper, drawn, place, wording)
    number_format = drawn.table.columns[place].number_format
    series.val.numRef.numCache = _numbers([row[place] for row in drawn.values], number_format)
    names = [_name(row[0], wording) for row in drawn.values]
    kept = StrData(ptCount=len(names), pt=[StrVal(at, v=name) for at, name in enumerate(names)])
    series.cat = AxDataSource(strRef=StrRef(f=str(Reference(paper, 1, first, 1, last)), strCache=kept))
    _paint(series, colour, is_line=is_line)
    return series


def _series_name(paper: Any, drawn: Drawn, place: int, wording: Wording) -> Any:  # noqa: ANN401 - as above
    chart = drawn.table.chart
    if chart is not None and chart.names and place in chart.columns:
        return SeriesLabel(v=cell_text(wording.translate(chart.names[chart.columns.index(place)])))
    title = cell_text(wording.translate(drawn.table.columns[place].title))
    column, row = _column(drawn, place), drawn.placed.first - 1
    header = str(Reference(paper, column, row, column, row))
    return SeriesLabel(strRef=StrRef(f=header, strCache=StrData(ptCount=1, pt=[StrVal(0, v=title)])))


def _paint(series: Any, colour: str, *, is_line: bool) -> None:  # noqa: ANN401 - openpyxl has no types
    if not is_line:
        series.graphicalProperties.solidFill = colour
        series.graphicalProperties.line.noFill = True
        return
    series.smooth = False
    series.graphicalProperties.line = LineProperties(solidFill=colour, w=28_575)
    series.marker.symbol, series.marker.size = "circle", 6
    series.marker.graphicalProperties = GraphicalProperties(solidFill=colour, ln=LineProperties(solidFill=colour))


def _numbers(values: Sequence[CellValue], number_format: str) -> Any:  # noqa: ANN401 - openpyxl has no types
    points = [NumVal(at, v=as_number(value)) for at, value in enumerate(values) if isinstance(value, int | Decimal)]
    return NumData(formatCode=number_format, ptCount=len(values), pt=points)


def _name(value: CellValue, wording: Wording) -> str:
    if isinstance(value, Words | str):
        return cell_text(wording.said(value))
    return "" if value is None else str(value)


def _column(drawn: Drawn, place: int) -> int:
    return 1 + sum(column.span for column in drawn.table.columns[:place])


def _set_axes(drawing: Any, chart: Chart, drawn: Drawn, wording: Wording) -> None:  # noqa: ANN401 - no types
    # Readers differ in what a missing mark means: an axis is shown only where it is said.
    drawing.x_axis.delete = drawing.y_axis.delete = False
    drawing.y_axis.number_format = drawn.table.columns[chart.columns[0]].number_format
    drawing.y_axis.scaling.min = 0
    drawing.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=GRID, w=THIN))
    if chart.kind == ChartKind.BARS:
        drawing.x_axis.scaling.orientation = "maxMin"  # the first line of the table at the top
        drawing.y_axis.crosses = "max"
    if chart.across:
        _entitle(drawing.x_axis, wording.translate(chart.across), 900)
    if chart.up:
        _entitle(drawing.y_axis, wording.translate(chart.up), 900)
    for axis in (drawing.x_axis, drawing.y_axis):
        axis.txPr = _small()


def _line_over(paper: Any, drawn: Drawn, chart: Chart, wording: Wording) -> Any:  # noqa: ANN401 - no types
    assert chart.line is not None
    over = LineChart()
    over.series.append(_series(paper, drawn, chart.line, wording, LINE_COLOUR, is_line=True))
    over.x_axis.axId, over.y_axis.axId = 300, 400
    over.x_axis.crossAx, over.y_axis.crossAx = 400, 300
    over.x_axis.delete, over.y_axis.delete = True, False
    over.y_axis.crosses = "max"
    over.y_axis.number_format = drawn.table.columns[chart.line].number_format
    over.y_axis.scaling.min = 0
    over.y_axis.majorGridlines = None
    over.y_axis.txPr = _small()
    if chart.up_line:
        _entitle(over.y_axis, wording.translate(chart.up_line), 900)
    return over


def _entitle(part: Any, text: str, size: int) -> None:  # noqa: ANN401 - openpyxl has no types
    part.title = cell_text(text)
    for paragraph in part.title.tx.rich.p:
        paragraph.pPr = ParagraphProperties(defRPr=CharacterProperties(sz=size, b=size > 1000))
    part.title.overlay = False


def _small() -> Any:  # noqa: ANN401 - openpyxl has no types
    looks = ParagraphProperties(defRPr=CharacterProperties(sz=900, solidFill=WORDS))
    return RichText(p=[Paragraph(pPr=looks, endParaRPr=CharacterProperties(sz=900))])
