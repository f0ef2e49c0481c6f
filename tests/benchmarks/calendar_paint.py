"""What a week of the calendar costs to draw: against Qt's own scene of the same items, and a month's rows in one go."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from tests.benchmarks.measuring import Ratio, in_turns

WEEK, MONTH, ROOMS_SHOWN, PAIRS = 300, 2_000, 8, 31
PAINT_MOST, MONTH_MOST = 1.0, 3.0


def ratios() -> Iterator[Ratio]:
    """Measure a repaint of a week with 300 meetings, and giving a week 2,000 rows of a month to pick its own from."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from mediator_desk.settings import Settings
    from mediator_desk.views import theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    theme.install(application, Settings.in_file(Path(tempfile.mkdtemp()) / "settings.ini"))
    yield from _drawn(application)


def _drawn(application) -> Iterator[Ratio]:
    from mediator_desk.services.office.office_hours import OfficeHours
    from mediator_desk.views.schedule.canvas import ScheduleCanvas
    from tests.views.schedule_of_the_sketch import NOON

    days, lanes, week, month = _rows()
    canvas = ScheduleCanvas(days, lanes, week, OfficeHours())
    canvas.set_now(NOON)
    canvas.resize(1052, 820)
    scene = _scene(canvas)
    canvas.show()
    scene.show()
    application.processEvents()
    drawn = in_turns(_seconds(canvas.viewport().repaint), _seconds(scene.viewport().repaint), pairs=PAIRS)
    yield Ratio(f"week of {WEEK} meetings repainted against a QGraphicsView", drawn.ratio, PAINT_MOST, drawn.remark)
    give_month = _seconds(lambda: canvas.show_calendar(days, lanes, month))
    give_week = _seconds(lambda: canvas.show_calendar(days, lanes, week))
    given = in_turns(give_month, give_week, pairs=PAIRS)
    yield Ratio(f"its rows among {MONTH:,} of a month against its own", given.ratio, MONTH_MOST, given.remark)


def _rows():
    """Return seven working days, eight rooms, the meetings of the week, and of a month with the week in it."""
    from mediator_desk.views.schedule.blocks import Lane
    from tests.views.schedule_of_the_sketch import MONDAY, ROOMS, Day, block

    ROOMS.update({number: f"第{number}调解室" for number in range(4, ROOMS_SHOWN + 1)})
    days = [Day(MONDAY + timedelta(days=number)) for number in range(7)]
    meetings = []
    for number in range(MONTH):
        place, day = divmod(number, 5)
        hour, lane = divmod(place % 60, ROOMS_SHOWN)
        begins = MONDAY + timedelta(days=day + 7 * (place // 60))
        name, insurer = f"许嘉雯{number % 40}", f"珠江联合财险{number % 13}"
        meetings.append(
            block(number + 1, begins, lane + 1, f"{hour + 9:02}:00", f"{hour + 9:02}:50", title=name, line=insurer)
        )
    return days, [Lane(one, name) for one, name in ROOMS.items()], meetings[:WEEK], meetings


def _scene(canvas):
    """Return the same meetings as Qt's own items: a rectangle and three texts for each."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QBrush, QPen
    from PySide6.QtWidgets import QGraphicsScene, QGraphicsView

    from mediator_desk.views import theme

    look, scene = theme.current(), QGraphicsScene(canvas)
    for placed in canvas.sight.arrangement.in_order():
        top = placed.top + canvas.sight.header
        ground = QBrush(look.colour("accent_soft"))
        scene.addRect(placed.left, top, placed.width, placed.height, QPen(Qt.PenStyle.NoPen), ground)
        for number, text in enumerate((placed.block.title, placed.block.line, placed.block.person)):
            scene.addSimpleText(text, look.font("small")).setPos(placed.left + 11, top + 3 + number * 17)
    view = QGraphicsView(scene)
    view.resize(1052, 820)
    view.setSceneRect(0, 0, 1040, canvas.sight.arrangement.height)
    return view


def _seconds(work: Callable[[], object]) -> Callable[[], float]:
    def measured() -> float:
        begun = time.perf_counter()
        work()
        return time.perf_counter() - begun

    return measured
