"""The board in the hall: one screen full of figures that keeps itself up to date, and shows nobody's name."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QMenu, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import translate
from mediator_desk.services.figures.periods import months_later
from mediator_desk.views import theme
from mediator_desk.views.date_words import WEEKDAYS
from mediator_desk.views.wall_board.awake import Awake
from mediator_desk.views.wall_board.board import Asked, Board
from mediator_desk.views.wall_board.laid_board import BoardPencils, Clock, LaidBoard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job

EVERY = timedelta(minutes=5)
"""The figures are counted anew so often, also when nothing at this desk changed: others work too."""
SOON = timedelta(seconds=20)
"""After a change at this desk; many of them come together."""
TICK_MS, HINT_MS = 1_000, 4_000
KEPT = "wall_board"
"""The name under which this computer keeps the screen and the switch."""


class WallBoard(QWidget):
    """A window of its own that fills a screen. `read` counts what it shows, in a job."""

    left = Signal()
    """Somebody put the board away."""

    def __init__(self, desk: Desk, read: Callable[[Asked], Board]) -> None:
        super().__init__()
        self._desk, self._read = desk, read
        self._board: Board | None = None
        self._laid: LaidBoard | None = None
        self._job: Job | None = None
        self._read_at: datetime | None = None
        self._is_stale, self._is_late, self._shows_hint = False, False, False
        self._months_back = 0
        self._awake = Awake()
        self.setWindowTitle(self.tr("Board for the hall"))
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._connect()
        self._fit()

    # What others call

    def show_on(self, screen: QScreen) -> None:
        """Fill a screen, and keep in mind which."""
        self._keep(screen=screen.name())
        if self.isVisible():
            self.hide()  # some window systems move no window that fills a screen
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self._awake.begin(self.tr("The board in the hall is shown"))
        self._timer.start(TICK_MS)
        self.reload()

    @property
    def with_insurers(self) -> bool:
        """Tell whether insurers are named: only where somebody switched that on."""
        return bool(self._desk.settings.layout_of(KEPT).get("insurers", False))

    @property
    def board(self) -> Board | None:
        """What is shown, None before the first count."""
        return self._board

    @property
    def month(self) -> date:
        """The first day of the month that is shown: this one, or one that somebody went back to."""
        return months_later(self._desk.today(), -self._months_back)

    def name_insurers(self, is_on: bool) -> None:
        """Switch the chart of insurers on or off, and keep that in mind."""
        self._keep(insurers=is_on)
        self.reload()

    def go(self, months: int) -> None:
        """Show a month earlier (−1) or later (1), never one that has not begun."""
        self._months_back = max(0, self._months_back - months)
        self.reload()

    def reload(self) -> None:
        """Count again, in a job; what is there stays until then."""
        if not self._desk.is_open:
            return
        if self._job is not None:
            self._job.cancel()
        self._is_stale, self._read_at = False, self._desk.now()
        asked = Asked(self.month, self._read_at, self.with_insurers)
        read = partial(self._read, asked)
        self._job = self._desk.jobs.run(read, owner=self, on_done=self._on_read, on_failed=self._on_not_read)

    def tick(self) -> None:
        """Let the clock go on, and count again when it is time."""
        waited = self._desk.now() - self._read_at if self._read_at else EVERY
        if waited >= EVERY or (self._is_stale and waited >= SOON):
            self.reload()
        if self._laid is not None and self._clock() != self._shown_clock:
            self._lay_anew()

    def screens_menu(self, screens: Sequence[QScreen]) -> QMenu:
        """Return the menu of the board: which screen, insurers or none, and leaving."""
        menu = QMenu(self)
        for number, screen in enumerate(screens, 1):
            size = screen.geometry()
            said = self.tr("Screen {number}: {name}, {width} × {height}")
            action = menu.addAction(
                said.format(number=number, name=screen.name(), width=size.width(), height=size.height())
            )
            action.setCheckable(True)
            action.setChecked(screen is self.screen())
            action.triggered.connect(partial(self._on_screen_chosen, screen))
        menu.addSeparator()
        self._switch(menu)
        menu.addSeparator()
        menu.addAction(self.tr("Leave the board"), self.close).setObjectName("leave")
        return menu

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            if self._laid is None:
                painter.fillRect(self.rect(), self._pencils.look.colour("canvas"))
            else:
                self._pencils.paint(painter, self._laid)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.go(-1)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.go(1)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.close()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if not self._shows_hint:
            self._show_hint(True)
        self._hint_timer.start(HINT_MS)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        self._show_hint(True)
        self.screens_menu(QGuiApplication.screens()).popup(event.globalPos())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        self._timer.stop()
        self._awake.end()
        self.left.emit()
        super().closeEvent(event)

    # Within

    def _connect(self) -> None:
        self._timer, self._hint_timer = QTimer(self), QTimer(self)
        self._hint_timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        self._hint_timer.timeout.connect(partial(self._show_hint, False))
        for changed in (self._desk.case_changed, self._desk.cases_changed, self._desk.committee_changed):
            changed.connect(self._on_changed)
        theme.current().changed.connect(self._fit)

    def _on_changed(self) -> None:
        self._is_stale = True

    def _on_read(self, board: Board) -> None:
        self._job, self._is_late = None, False
        self._board = board
        self._lay_anew()

    def _on_not_read(self, _error: Exception) -> None:
        """Keep what is there: nobody in the hall can do anything about it, but it says how old it is."""
        self._job, self._is_late = None, True
        self._lay_anew()

    def _on_screen_chosen(self, screen: QScreen, _is_on: bool) -> None:
        self.show_on(screen)

    def _switch(self, menu: QMenu) -> QAction:
        switch = menu.addAction(self.tr("Name the insurers"))
        switch.setObjectName("insurers")
        switch.setCheckable(True)
        switch.setChecked(self.with_insurers)
        switch.triggered.connect(self.name_insurers)
        return switch

    def _show_hint(self, is_on: bool) -> None:
        self._shows_hint = is_on
        self.setCursor(Qt.CursorShape.ArrowCursor if is_on else Qt.CursorShape.BlankCursor)
        self._lay_anew()

    def _clock(self) -> Clock:
        now = in_china(self._desk.now())
        said = self.tr("{year}-{month}-{day} {weekday}")
        day = said.format(
            year=now.year, month=f"{now:%m}", day=f"{now:%d}", weekday=translate("Dates", WEEKDAYS[now.weekday()])
        )
        return Clock(f"{now:%H:%M}", day)

    def _fit(self) -> None:
        size = QSizeF(max(1, self.width()), max(1, self.height()))
        self._pencils = BoardPencils(size, is_dark=theme.current().is_dark)
        self._lay_anew()

    def _lay_anew(self) -> None:
        self._shown_clock = self._clock()
        if self._board is not None:
            hints = [self._late_words()] if self._is_late else []
            if self._shows_hint:
                hints.append(self.tr("Esc or a double click leaves; a right click chooses the screen"))
            self._laid = self._pencils.lay(self._board, self._shown_clock, " · ".join(hints))
            self.setAccessibleName(f"{self._board.committee} {self._board.period}")
            self.setAccessibleDescription("\n".join(self.texts()))
        self.update()

    def _late_words(self) -> str:
        return self.tr("The figures cannot be read just now; these are older")

    def texts(self) -> list[str]:
        """Return every text on the board, as it is read."""
        if self._laid is None:
            return []
        scenes = [self._laid.scene, self._laid.large, *(scene for _place, scene in self._laid.charts)]
        written = [(one.place, one.text.text()) for scene in scenes for one in scene.texts]
        return [text for _place, text in sorted(written, key=_down_the_page)]

    def _keep(self, **kept: object) -> None:
        settings = self._desk.settings
        settings.keep_layout(KEPT, {**settings.layout_of(KEPT), **kept})


def _down_the_page(written: tuple[QPointF, str]) -> tuple[float, float]:
    return written[0].y(), written[0].x()


def screen_for(desk: Desk, screens: Sequence[QScreen], of_the_desk: QScreen | None) -> QScreen:
    """Return the screen on which the board was last, else one on which the desk is not, else the only one."""
    kept = desk.settings.layout_of(KEPT).get("screen", "")
    others = [screen for screen in screens if screen is not of_the_desk]
    return next((screen for screen in screens if screen.name() == kept), (others or list(screens))[0])
