"""Shown while the window's thread waits long for the office's server: for what, how long, and a way to stop it.

Screens read in the window's thread, so nothing else may go on meanwhile: no work tells its end, no timer runs, no other
part is painted, no click reaches it. Keys that are typed meanwhile are given on when it is over.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.jobs import Jobs

SHOWN_AFTER_SECONDS = 0.8
"""A wait that is over by then is not worth a word."""
SAME_WAIT_SECONDS = 0.6
"""What is waited for so soon after another answer is the same wait for a person: a screen asks many questions."""

_Kind = QEvent.Type
TYPED = frozenset({_Kind.KeyPress, _Kind.KeyRelease, _Kind.InputMethod, _Kind.MouseButtonRelease})
"""What is given on afterwards: what was typed, and that a button was let go."""
KEPT_AWAY = frozenset({
    _Kind.Timer, _Kind.Shortcut, _Kind.ShortcutOverride, _Kind.MouseButtonPress, _Kind.MouseButtonDblClick,
    _Kind.MouseMove, _Kind.Wheel, _Kind.ContextMenu, _Kind.HoverEnter, _Kind.HoverMove, _Kind.HoverLeave,
    _Kind.ToolTip, _Kind.TouchBegin, _Kind.TouchUpdate, _Kind.TouchEnd, _Kind.TabletPress, _Kind.TabletMove,
    _Kind.TabletRelease, _Kind.DragEnter, _Kind.DragMove, _Kind.Drop, _Kind.Close, _Kind.Quit,
})  # fmt: skip
"""What nothing but the words of the wait is told of; a timer that is kept away comes again."""


class WaitPanel(QFrame):
    """The words, over the middle of the window. It takes no keyboard: an input method would lose its word."""

    def __init__(self, over: QWidget | None, on_stop: Callable[[], object]) -> None:
        kind = Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(over, kind)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setObjectName("wait")
        px = theme.current().px
        self.setFixedWidth(px(460))
        row = QHBoxLayout(self)
        row.setContentsMargins(px("l"), px("m"), px("l"), px("m"))
        row.setSpacing(px("m"))
        row.addWidget(IconLabel("info", "accent"))
        text = QVBoxLayout()
        text.setSpacing(px(2))
        self._title, self._reason = words("", "fact_strong", wrap=True), words("", "fact", wrap=True)
        text.addWidget(self._title)
        text.addWidget(self._reason)
        row.addLayout(text, 1)
        self.stop_button = button(self.tr("Stop waiting"), on_stop)
        self.stop_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self.stop_button)
        self._over = over

    def say(self, seconds: int, *, may_stop: bool) -> None:
        """Say how long it has been waited."""
        self._title.setText(self.tr("Waiting for the office server: {seconds} seconds").format(seconds=seconds))
        reading = self.tr("The line is slow. Whoever stops sees what is there by now; nothing that was typed is lost.")
        saving = self.tr("The line is slow. It is being saved, once; wait until it is told.")
        self._reason.setText(reading if may_stop else saving)
        self.stop_button.setVisible(may_stop)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._reason.text())
        if not self.isVisible():
            self.adjustSize()
            self._take_place()
            self.show()

    def _take_place(self) -> None:
        if self._over is not None:
            middle = self._over.mapToGlobal(self._over.rect().center())
            self.move(middle - QPoint(self.width() // 2, self.height() // 2))


class LineWait(QObject):
    """There is one for a desk on a server; whoever waits in the window's thread calls it (storage/line.py)."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.panel: WaitPanel | None = None
        self._begun = self._last = 0.0
        self._is_showing = self._is_given_up = self._may_stop = False
        self._unpainted: list[QWidget] = []
        self._typed: list[tuple[QObject, QEvent]] = []
        # It comes when the window has its thread back: until then all timers are kept away.
        self._over = QTimer(self, interval=0, singleShot=True)
        self._over.timeout.connect(self.end)

    @property
    def is_given_up(self) -> bool:
        """Whether a person wants to wait no more, for anything that the window was about to read."""
        return self._is_given_up

    def stop(self) -> None:
        """Wait no more."""
        self._is_given_up = self._is_given_up or self._may_stop

    def goes_on(self, *, may_stop: bool) -> bool:
        """Show that it is waited, and let a person stop it. Returns False where nobody wants to wait any more."""
        now = time.monotonic()
        if not self._is_showing:
            if now - self._last > SAME_WAIT_SECONDS:
                self._begun = now
            if now - self._begun >= SHOWN_AFTER_SECONDS and not self._is_given_up:
                self._show(round(now - self._begun), may_stop=may_stop)
            self._last = time.monotonic()
        return not (self._is_given_up and may_stop)

    def _show(self, seconds: int, *, may_stop: bool) -> None:
        self._is_showing, self._may_stop = True, may_stop
        try:
            panel = self.panel if self.panel is not None and shiboken6.isValid(self.panel) else self._begin()
            panel.say(max(seconds, 1), may_stop=may_stop)
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeSocketNotifiers)
        finally:
            self._is_showing = False

    def _begin(self) -> WaitPanel:
        over = QApplication.activeModalWidget() or QApplication.activeWindow()
        tops = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.updatesEnabled()]
        over = over or max(tops, key=lambda one: one.width() * one.height(), default=None)
        self.panel = panel = WaitPanel(over, self.stop)
        self._unpainted += tops
        for one in tops:
            one.setUpdatesEnabled(False)
        self._jobs.keep_silent()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._over.start()
        return panel

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102 - as Qt names it
        kind = event.type()
        if not self._is_showing or (kind not in TYPED and kind not in KEPT_AWAY) or self._is_own(watched):
            return False
        if kind in TYPED:
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                self.stop()
            else:
                self._typed.append((watched, event.clone()))
        elif kind is _Kind.ShortcutOverride:
            event.accept()  # then it is a key like others, and is given on
        elif kind in (_Kind.Close, _Kind.Quit):
            event.ignore()
        return True

    def _is_own(self, watched: QObject) -> bool:
        panel = self.panel
        if panel is None:
            return False
        if isinstance(watched, QWidget):
            return watched is panel or panel.isAncestorOf(watched)
        return watched is panel.windowHandle()

    def end(self) -> None:
        """Go on as ever: nobody waits any more."""
        self._over.stop()
        self._is_given_up, self._begun, self._last = False, 0.0, 0.0
        panel, self.panel = self.panel, None
        if panel is None:
            return
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if shiboken6.isValid(panel):
            panel.hide()
            panel.deleteLater()
        unpainted, self._unpainted = self._unpainted, []
        for one in unpainted:
            if shiboken6.isValid(one):
                one.setUpdatesEnabled(True)
        typed, self._typed = self._typed, []
        for receiver, event in typed:
            if shiboken6.isValid(receiver):
                QCoreApplication.postEvent(receiver, event)
        self._jobs.speak()
