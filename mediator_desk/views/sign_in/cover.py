"""What covers a window while the desk is locked: nothing behind it is seen, clicked or read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Cover(QWidget):
    """Lies over all of one window, and takes its title and its keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window, self._title = window, window.windowTitle()
        self._focused = window.focusWidget()
        window.setWindowTitle(self.tr("Mediation desk"))
        column = QVBoxLayout(self)
        column.setSpacing(theme.current().px("m"))
        column.addStretch(1)
        column.addWidget(IconLabel("lock", "mute", 28), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words(self.tr("Locked"), "section", "mute"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        window.installEventFilter(self)
        self._lie_over()
        self.show()
        self.setFocus()

    def lift(self) -> None:
        """Go away: the window is as it was, the keyboard where it was."""
        self._window.removeEventFilter(self)
        self._window.setWindowTitle(self._title)
        self.hide()
        if self._focused is not None and shiboken6.isValid(self._focused):  # it may have gone while nobody was here
            self._focused.setFocus()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.Resize:
            self._lie_over()
        elif event.type() == QEvent.Type.ChildAdded:
            self.raise_()
        elif event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.Close):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of the window acts behind the cover
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        cast("QEvent", event).accept()

    def _lie_over(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()
