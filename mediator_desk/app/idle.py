"""Nobody uses the desk: after so many minutes it is locked, but not while it works or somebody composes a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence

from mediator_desk.app.command_table import LOCK_KEYS
from mediator_desk.views.composing import is_composing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWindow

    from mediator_desk.desk import Desk

LOOKED_AFTER_MS = 5_000
_USED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Follows the window that has the keyboard: events of windows are few, those of widgets would cost each of them."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._since = QElapsedTimer()
        self._since.start()
        self._minutes = 0
        self._watched: QWindow | None = None
        self._looking = QTimer(self, interval=LOOKED_AFTER_MS)
        self._looking.timeout.connect(self.look)
        self._looking.start()
        desk.committee_changed.connect(self.read_minutes)
        cast("QGuiApplication", QGuiApplication.instance()).focusWindowChanged.connect(self._on_window_changed)
        QGuiApplication.inputMethod().cursorRectangleChanged.connect(self.touch)
        self.read_minutes()
        self._on_window_changed()

    @property
    def minutes(self) -> int:
        """After how many minutes the desk is locked; 0 for never."""
        return self._minutes

    @Slot()
    def read_minutes(self) -> None:
        """Read the committee's setting."""
        from mediator_desk.services.office.committee import the_committee

        if not self._desk.has_sign_in or self._desk.database.is_locked:
            return
        with self._desk.database.reading() as db:
            self._minutes = the_committee(db).idle_minutes

    @Slot()
    def touch(self) -> None:
        """Note that somebody uses the desk."""
        self._since.restart()

    def look(self) -> None:
        """Lock where nobody used the desk for long enough."""
        if self._minutes and self._since.elapsed() >= self._minutes * 60_000 and not self._is_busy():
            self._desk.lock_wanted.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102, N802
        kind = event.type()
        if kind in _USED:
            self._since.restart()
            if kind == QEvent.Type.KeyPress and self._is_lock_key(cast("QKeyEvent", event)):
                QTimer.singleShot(0, self, self._desk.lock_wanted.emit)
                return True
        return super().eventFilter(watched, event)

    def _is_lock_key(self, event: QKeyEvent) -> bool:
        # Here and not as a shortcut: it is to lock from every dialog as well.
        is_pressed = QKeySequence(event.keyCombination()) == QKeySequence(LOCK_KEYS)
        return is_pressed and self._desk.has_sign_in and not is_composing()

    def _is_busy(self) -> bool:
        # What waits for a server that is away is no work that anybody waits for.
        return is_composing() or not (self._desk.jobs.is_idle or self._desk.database.line.fault)

    @Slot()
    def _on_window_changed(self) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = QGuiApplication.focusWindow()
        if self._watched is not None:
            self._watched.installEventFilter(self)
