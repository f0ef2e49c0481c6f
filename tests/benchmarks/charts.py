"""What charts cost to paint: against the same areas, lines and texts drawn plainly with QPainter."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.measuring import Ratio, in_turns

PAIRS, TIMES = 31, 20
PAINT_MOST, LAY_MOST = 1.0, 4.0


def ratios() -> Iterator[Ratio]:
    """Measure a paint of each chart, and laying it out anew, against a plain drawing of what it shows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from mediator_desk.settings import Settings
    from mediator_desk.views import theme
    from tests.views.charts_at_hand import every_chart

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.install(application, Settings.in_file(Path(tempfile.mkdtemp()) / "settings.ini"))
    for name in ("line", "outcomes", "insurers", "forty insurers"):
        yield from _of_chart(name, every_chart()[name])


def _of_chart(name, facts) -> Iterator[Ratio]:
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QImage, QPainter

    from mediator_desk.views import theme
    from mediator_desk.views.charts.laying import height_for, lay
    from mediator_desk.views.charts.scene import Pencil

    pencil = Pencil(theme.current())
    size = QSizeF(620, max(260, height_for(pencil, facts, 620)))
    scene = lay(pencil, facts, size)
    image = QImage(size.toSize(), QImage.Format.Format_ARGB32_Premultiplied)

    def on_image(paint: Callable[[QPainter], object]) -> Callable[[], float]:
        def measured() -> float:
            painter = QPainter(image)
            begun = time.perf_counter()
            for _ in range(TIMES):
                paint(painter)
            taken = time.perf_counter() - begun
            painter.end()
            return taken

        return measured

    plain = on_image(lambda painter: _draw_plainly(painter, pencil, scene))
    painted = in_turns(on_image(lambda painter: pencil.paint(painter, scene)), plain, pairs=PAIRS)
    yield Ratio(f"{name}: painted against the plain drawing", painted.ratio, PAINT_MOST, painted.remark)
    laid = in_turns(on_image(lambda _painter: lay(Pencil(theme.current()), facts, size)), plain, pairs=PAIRS)
    yield Ratio(f"{name}: laid out anew against the plain drawing", laid.ratio, LAY_MOST, laid.remark)


def _draw_plainly(painter, pencil, scene) -> None:
    """Draw the same areas, lines and texts as a paint event would that keeps nothing."""
    from PySide6.QtCore import QPointF, Qt
    from PySide6.QtGui import QFontMetrics, QPainter, QPen

    colour = pencil.look.colour
    for area in scene.areas:
        painter.fillRect(area.rect, colour(area.role))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in scene.strokes:
        painter.setPen(QPen(colour(stroke.role), stroke.width))
        painter.drawPolyline(stroke.points)
    painter.setPen(Qt.PenStyle.NoPen)
    for dot in scene.dots:
        painter.setBrush(colour(dot.role))
        painter.drawEllipse(dot.middle, dot.radius, dot.radius)
    for written in scene.texts:
        painter.setFont(pencil.fonts[written.font])
        painter.setPen(colour(written.role))
        ascent = QFontMetrics(pencil.fonts[written.font]).ascent()
        painter.drawText(written.place + QPointF(0, ascent), written.text.text())
