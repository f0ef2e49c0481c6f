"""A year at a glance: days off, make-up days, and what the committee's own table says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mediator_desk.conventions.working_days import DayKind
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views import theme
from mediator_desk.views.date_words import long_day
from mediator_desk.views.day_words import day_words
from mediator_desk.views.parts import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.services.clocks.holidays import CalendarDay

MONTHS_A_ROW = (6, 4, 3, 2)
CELL, CELL_HEIGHT, GAP = 26, 23, 16
TITLE_HEIGHT = 24
LINES = 6
WEEK = (
    QT_TRANSLATE_NOOP("Calendar", "Mo"),
    QT_TRANSLATE_NOOP("Calendar", "Tu"),
    QT_TRANSLATE_NOOP("Calendar", "We"),
    QT_TRANSLATE_NOOP("Calendar", "Th"),
    QT_TRANSLATE_NOOP("Calendar", "Fr"),
    QT_TRANSLATE_NOOP("Calendar", "Sa"),
    QT_TRANSLATE_NOOP("Calendar", "Su"),
)
GROUNDS = {DayKind.HOLIDAY: "bad_soft", DayKind.MAKE_UP: "warn_soft"}
INKS = {DayKind.HOLIDAY: "bad", DayKind.MAKE_UP: "warn", DayKind.WEEKEND: "mute"}


class YearCalendar(QWidget):
    """Twelve months; a click or Enter chooses a day, the arrow keys go from day to day."""

    chosen = Signal(object)
    """A day was chosen (date)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: dict[date, CalendarDay] = {}
        self._current: date | None = None
        self._months_a_row = MONTHS_A_ROW[0]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_year(self, days: Sequence[CalendarDay]) -> None:
        """Show the days of a year."""
        self._days = {one.day.on: one for one in days}
        if self._current not in self._days:
            self._current = next(iter(self._days), None)
        self._tell()
        self.update()

    def choose(self, on: date) -> None:
        """Let a day be the current one, without telling."""
        if on in self._days:
            self._current = on
            self._tell()
            self.update()

    def fit(self, width: int) -> None:
        """Put as many months beside each other as `width` pixels have room for."""
        fitting = (months for months in MONTHS_A_ROW if theme.current().px(_row_width(months)) <= width)
        months = next(fitting, MONTHS_A_ROW[-1])
        if months != self._months_a_row:
            self._months_a_row = months
            self.updateGeometry()
            self.update()

    def words_of(self, on: date) -> str:
        """Return what a day is, in words."""
        one = self._days[on]
        said = [long_day(on), day_words(one.day.kind, one.day.name)]
        if one.is_own:
            said.append(self.tr("as the committee's own table says"))
        if one.is_provisional:
            said.append(self.tr("provisional: the notice is not entered"))
        return " · ".join(said)

    def sizeHint(self) -> QSize:  # noqa: D102
        px = theme.current().px
        rows = 12 // self._months_a_row
        return QSize(px(_row_width(self._months_a_row)), px(rows * _month_height() + (rows - 1) * 10))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for month in range(1, 13):
                self._paint_head(painter, month)
            for on, one in self._days.items():
                self._paint_day(painter, self._cell(on), one)
        finally:
            painter.end()

    def _paint_head(self, painter: QPainter, month: int) -> None:
        look = theme.current()
        left, top = self._place_of(month)
        painter.setFont(look.font("body", bold=True))
        painter.setPen(look.colour("ink"))
        title = QRectF(look.px(left), look.px(top), look.px(7 * CELL), look.px(TITLE_HEIGHT))
        text = self.tr("Month {month}").format(month=month)
        painter.drawText(title.adjusted(look.px(8), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("mute"))
        for column, name in enumerate(WEEK):
            cell = QRectF(
                look.px(left + column * CELL), look.px(top + TITLE_HEIGHT), look.px(CELL), look.px(CELL_HEIGHT - 4)
            )
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, translate("Calendar", name))

    def _paint_day(self, painter: QPainter, cell: QRectF, one: CalendarDay) -> None:
        look = theme.current()
        kind = one.day.kind
        inner = cell.adjusted(look.px(2), look.px(1), -look.px(2), -look.px(1))
        is_current = one.day.on == self._current and self.hasFocus()
        painter.setPen(QPen(look.colour("accent"), 2) if is_current else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(GROUNDS[kind]) if kind in GROUNDS else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner, look.px(4), look.px(4))
        painter.setFont(look.font("table", bold=kind in GROUNDS))
        painter.setPen(look.colour(INKS.get(kind, "ink")))
        # A colour is never the only sign: a make-up day carries a plus, a committee's own day a line below.
        text = f"{one.day.on.day}+" if kind is DayKind.MAKE_UP else str(one.day.on.day)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
        if one.is_own:
            painter.setPen(QPen(look.colour("accent"), 2))
            bottom = inner.bottom() - look.px(2)
            painter.drawLine(int(inner.left() + look.px(7)), int(bottom), int(inner.right() - look.px(7)), int(bottom))

    def _cell(self, on: date) -> QRectF:
        px = theme.current().px
        left, top = self._place_of(on.month)
        first = on.replace(day=1).weekday()
        line, column = divmod(first + on.day - 1, 7)
        head = TITLE_HEIGHT + CELL_HEIGHT - 4
        return QRectF(px(left + column * CELL), px(top + head + line * CELL_HEIGHT), px(CELL), px(CELL_HEIGHT))

    def _day_at(self, x: float, y: float) -> date | None:
        return next((on for on in self._days if self._cell(on).contains(x, y)), None)

    def _place_of(self, month: int) -> tuple[int, int]:
        row, column = divmod(month - 1, self._months_a_row)
        return column * (7 * CELL + GAP), row * (_month_height() + 10)

    def _tell(self) -> None:
        if self._current is not None:
            self.setAccessibleDescription(self.words_of(self._current))

    # What a person does

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        on = self._day_at(event.position().x(), event.position().y())
        if on is not None and event.button() is Qt.MouseButton.LeftButton:
            self.choose(on)
            self.chosen.emit(on)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        if self._current is None:
            super().keyPressEvent(event)
        elif event.key() in steps:
            self.choose(self._current + timedelta(days=steps[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            on = self._day_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain_tip(self.words_of(on)) if on else "", self)
            return True
        return super().event(event)


def _month_height() -> int:
    return TITLE_HEIGHT + CELL_HEIGHT - 4 + LINES * CELL_HEIGHT


def _row_width(months: int) -> int:
    return months * 7 * CELL + (months - 1) * GAP
