"""A chart that leaves the desk: a picture with title, period, definition and committee printed on it.

Always in light colours and in the same size, whatever the window looks like: it goes into a letter or on a wall.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.charts.chart_data import ChartKind
from mediator_desk.views.charts.laying import height_for, lay
from mediator_desk.views.charts.scene import SMALL, STRONG, TABLE, TITLE, Pencil, Scene
from mediator_desk.views.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintDevice

    from mediator_desk.views.charts.chart_data import ChartData

WIDTH, HEIGHT, EDGE = 960, 380, 32
"""Of the picture and of a chart over time in it, and the edge around it, in pixels at 96 to the inch."""
SHARPNESS = 2
"""Pixels of a picture for each of its lengths."""
ROWS_A_PAGE = 28
"""Of bars, on a printed page."""
MARGIN_MM = 15
INCH = 96
SIDE_BY_SIDE = QT_TRANSLATE_NOOP("Charts", "{left}    {right}")
PAGE_OF = QT_TRANSLATE_NOOP("Charts", "page {page} of {pages}")


@dataclass(frozen=True, slots=True)
class Picture:
    """A page that is laid out: its parts and where each begins."""

    size: QSizeF
    parts: tuple[tuple[float, Scene], ...]
    pencil: Pencil

    def paint(self, painter: QPainter) -> None:
        """Paint the page from the painter's origin on, on its light ground."""
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), self.pencil.look.colour("surface"))
        for top, scene in self.parts:
            painter.save()
            painter.translate(EDGE, top)
            self.pencil.paint(painter, scene)
            painter.restore()


def picture_of(data: ChartData, page: str = "") -> Picture:
    """Lay out a chart with all that is printed beside it; `page` says which of several this is."""
    pencil, width = Pencil(Theme()), WIDTH - 2 * EDGE
    head, head_height = _head(pencil, data, width)
    height = max(height_for(pencil, data, width), 0 if data.kind is ChartKind.BARS else HEIGHT)
    chart = lay(pencil, data, QSizeF(width, height))
    foot, foot_height = _foot(pencil, data, width, page)
    top = EDGE + head_height + pencil.px("m")
    below = top + height + pencil.px("m")
    size = QSizeF(WIDTH, below + foot_height + EDGE)
    return Picture(size, ((EDGE, head), (top, chart), (below, foot)), pencil)


def image_of(data: ChartData) -> QImage:
    """Return a chart as a picture of pixels, sharp enough for print."""
    picture = picture_of(data)
    size = (picture.size * SHARPNESS).toSize()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(INCH * SHARPNESS / 0.0254))
    image.setDotsPerMeterY(round(INCH * SHARPNESS / 0.0254))
    _painted(image, picture, SHARPNESS)
    return image


def png_of(data: ChartData) -> bytes:
    """Return a chart as PNG."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    # Qt takes the name of a format as text; its stubs say bytes.
    image_of(data).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data())


def svg_of(data: ChartData) -> bytes:
    """Return a chart as SVG: lines and letters, sharp in any size."""
    picture, kept = picture_of(data), QByteArray()
    buffer, generator = QBuffer(kept), QSvgGenerator()
    size = QSize(WIDTH, round(picture.size.height()))
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(INCH)
    generator.setTitle(data.title)
    generator.setDescription(data.caption.definition)
    _painted(generator, picture, 1)
    return bytes(kept.data())


def pdf_of(data: ChartData) -> bytes:
    """Return a chart as PDF on A4; many bars go on over several pages, in one scale."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    pages = pages_of(data)
    pictures = [picture_of(one, _page_words(number, len(pages))) for number, one in enumerate(pages, 1)]
    writer = QPdfWriter(buffer)
    writer.setTitle(data.title)
    writer.setResolution(INCH)
    writer.setPageLayout(_a4(max(picture.size.height() for picture in pictures) > WIDTH))
    _print(writer, pictures)
    buffer.close()
    return bytes(kept.data())


WRITERS: dict[str, Callable[[ChartData], bytes]] = {".png": png_of, ".svg": svg_of, ".pdf": pdf_of}
"""The ending of a file -> what makes it."""


def pages_of(data: ChartData) -> list[ChartData]:
    """Return a chart in pages that can be read in print: bars of many names in several, with one scale for all."""
    if data.kind is not ChartKind.BARS or len(data.points) <= ROWS_A_PAGE:
        return [data]
    starts = range(0, len(data.points), ROWS_A_PAGE)
    pages = [replace(data, points=data.points[at : at + ROWS_A_PAGE], longest=data.highest()) for at in starts]
    return [replace(page, total=None) for page in pages[:-1]] + pages[-1:]


def _page_words(number: int, pages: int) -> str:
    return translate("Charts", PAGE_OF).format(page=number, pages=pages) if pages > 1 else ""


def _a4(is_upright: bool) -> QPageLayout:
    turned = QPageLayout.Orientation.Portrait if is_upright else QPageLayout.Orientation.Landscape
    margins = QMarginsF(*(MARGIN_MM,) * 4)
    return QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, margins, QPageLayout.Unit.Millimeter)


def _print(writer: QPdfWriter, pictures: Sequence[Picture]) -> None:
    room = writer.pageLayout().paintRectPixels(INCH)
    painter = QPainter(writer)
    try:
        for number, picture in enumerate(pictures):
            if number:
                writer.newPage()
            painter.save()
            scale = min(room.width() / picture.size.width(), room.height() / picture.size.height())
            painter.scale(scale, scale)
            picture.paint(painter)
            painter.restore()
    finally:
        painter.end()


def _painted(device: QPaintDevice, picture: Picture, scale: float) -> None:
    painter = QPainter(device)
    try:
        painter.scale(scale, scale)
        picture.paint(painter)
    finally:
        painter.end()


def _head(pencil: Pencil, data: ChartData, width: float) -> tuple[Scene, float]:
    """Lay out title, period, filters, and what was divided by what, by which definition."""
    scene, caption = pencil.begin(QSizeF(width, 0)), data.caption
    beside = pencil.width(data.title, TITLE) + pencil.px("m")
    height = pencil.write_wrapped(QRectF(0, 0, width, 0), data.title, TITLE, "ink")
    if pencil.width(data.note) <= width - beside:
        note = QRectF(beside, height / 2 - pencil.line() / 2, width - beside, pencil.line())
        pencil.write(note, data.note)
    else:
        height += pencil.write_wrapped(QRectF(0, height, width, 0), data.note)
    lines = ((_beside(caption.period, caption.filters), TABLE, "ink2"), (caption.division, STRONG, "ink"))
    for text, font, role in (*lines, (caption.definition, SMALL, "ink2")):
        if text:
            height += pencil.px("xs")
            height += pencil.write_wrapped(QRectF(0, height, width, 0), text, font, role)
    return scene, height


def _foot(pencil: Pencil, data: ChartData, width: float, page: str) -> tuple[Scene, float]:
    """Lay out by whom the figures are, whether they are frozen, and when the picture was made."""
    scene, caption = pencil.begin(QSizeF(width, 0)), data.caption
    pencil.fill(QRectF(0, 0, width, 1), "line")
    height = float(pencil.px("s"))
    for text in (_beside(caption.committee, caption.state), _beside(caption.made, page)):
        if text:
            height += pencil.write_wrapped(QRectF(0, height, width, 0), text)
    return scene, height


def _beside(left: str, right: str) -> str:
    return translate("Charts", SIDE_BY_SIDE).format(left=left, right=right) if left and right else left or right
