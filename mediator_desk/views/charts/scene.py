"""A picture laid out once: areas, lines and shaped texts, ready to be painted often and on anything.

To lay out is the dear part, above all to shape texts; a paint event only goes through what is here. The same scene is
painted in the window, into a PNG, an SVG and a PDF.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF, QStaticText, QTextLayout, QTextOption

from mediator_desk.views.shaped_texts import ShapedTexts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.theme import Theme

SMALL, TABLE, STRONG, TITLE = "small", "table", "strong", "title"
"""Names of the fonts of a chart: what stands at the axes, what is read, what is said loudest, what stands above."""
LEADING = 1.15
"""From line to line of a text that runs on, times its height."""


class Spot(NamedTuple):
    """A place that can be pointed at: a point of the chart and one of its series, or WHOLE."""

    point: int
    series: int
    area: QRectF
    """What is ringed when it has the focus."""
    hot: QRectF
    """Where the mouse is upon it."""
    beside: QRectF
    """What its tip stands beside and does not cover."""


class Area(NamedTuple):
    """A rectangle filled with a role of the palette."""

    rect: QRectF
    role: str


class Stroke(NamedTuple):
    """A line through points."""

    points: QPolygonF
    role: str
    width: float


class Dot(NamedTuple):
    """A round mark; a hollow one is drawn with the ground inside."""

    middle: QPointF
    radius: float
    role: str


class Written(NamedTuple):
    """A text that is shaped already."""

    place: QPointF
    text: QStaticText
    font: str
    role: str


@dataclass(slots=True)
class Scene:
    """What is painted, and where it can be pointed at. `plot` is the room of the points themselves."""

    size: QSizeF
    plot: QRectF = field(default_factory=QRectF)
    areas: list[Area] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    texts: list[Written] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)


class Pencil:
    """Lays out a scene in the fonts and lengths of a theme."""

    def __init__(self, look: Theme) -> None:
        self.look = look
        self.fonts = {
            SMALL: look.font("small"),
            TABLE: look.font("table"),
            STRONG: look.font("table", bold=True),
            TITLE: look.font("page", bold=True),
        }
        self._shaped = ShapedTexts(self.fonts)
        self.scene = Scene(QSizeF())

    def begin(self, size: QSizeF) -> Scene:
        """Begin another scene of some size and return it."""
        self.scene = Scene(size)
        return self.scene

    def px(self, size: str | int) -> int:
        """Return a length in pixels."""
        return self.look.px(size)

    def width(self, text: str, font: str = SMALL) -> int:
        """Return how wide a text is, with a pixel to spare."""
        return self._shaped.width(text, font) + 1 if text else 0

    def widest(self, texts: Sequence[str], font: str = SMALL) -> int:
        """Return how wide the widest of some texts is."""
        return max((self.width(text, font) for text in texts), default=0)

    def line(self, font: str = SMALL) -> int:
        """Return how high a line of text is."""
        return self._shaped.metrics(font).height()

    def write(self, room: QRectF, text: str, font: str = SMALL, role: str = "mute", *, at: float = 0.0) -> None:
        """Write one line into a room, in its middle by height; `at` 0 at its left, 0.5 in its middle, 1 at its right.

        A text that is too long for the room is cut.
        """
        if not text or room.width() < 1:
            return
        shaped = self._shaped.shaped(text, font, int(room.width()))
        left = room.left() + (room.width() - shaped.size().width()) * at
        top = room.center().y() - shaped.size().height() / 2
        self.scene.texts.append(Written(QPointF(round(left), round(top)), shaped, font, role))

    def write_wrapped(self, room: QRectF, text: str, font: str = SMALL, role: str = "mute") -> float:
        """Write a text from the top of a room in as many lines as it needs; return the height that it took."""
        height = 0.0
        for piece in self._lines_of(text, font, room.width()):
            self.write(QRectF(room.left(), room.top() + height, room.width(), self.line(font)), piece, font, role)
            height += self.line(font) * LEADING
        return height

    def height_wrapped(self, text: str, width: float, font: str = SMALL) -> float:
        """Return how high `write_wrapped` will be."""
        return len(self._lines_of(text, font, width)) * self.line(font) * LEADING

    def _lines_of(self, text: str, font: str, width: float) -> list[str]:
        layout = QTextLayout(text, self.fonts[font])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        pieces = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width - 1)  # a line that is as wide as its room is cut by fractions of a pixel
            pieces.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
        layout.endLayout()
        return pieces

    def fill(self, rect: QRectF, role: str) -> None:
        """Fill a rectangle."""
        if rect.width() > 0 and rect.height() > 0:
            self.scene.areas.append(Area(rect, role))

    def draw(self, points: Sequence[QPointF], role: str, width: float) -> None:
        """Draw a line through points."""
        self.scene.strokes.append(Stroke(QPolygonF(list(points)), role, width))

    def dot(self, middle: QPointF, radius: float, role: str) -> None:
        """Draw a round mark."""
        self.scene.dots.append(Dot(middle, radius, role))

    def spot(self, point: int, series: int, area: QRectF, hot: QRectF, beside: QRectF | None = None) -> None:
        """Say where something can be pointed at; its tip stands beside its area, or beside what is given."""
        self.scene.spots.append(Spot(point, series, area, hot, area if beside is None else beside))

    def paint(self, painter: QPainter, scene: Scene) -> None:
        """Paint a scene, with its left upper corner at the painter's origin."""
        colour = self.look.colour
        for area in scene.areas:
            painter.fillRect(area.rect, colour(area.role))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in scene.strokes:
            pen = QPen(colour(stroke.role), stroke.width)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(stroke.points)
        painter.setPen(Qt.PenStyle.NoPen)
        for dot in scene.dots:
            painter.setBrush(colour(dot.role))
            painter.drawEllipse(dot.middle, dot.radius, dot.radius)
        self._paint_texts(painter, scene)

    def _paint_texts(self, painter: QPainter, scene: Scene) -> None:
        font = role = ""
        for written in scene.texts:
            if written.font != font:
                font = written.font
                painter.setFont(self.fonts[font])
            if written.role != role:
                role = written.role
                painter.setPen(self.look.colour(role))
            painter.drawStaticText(written.place, written.text)
