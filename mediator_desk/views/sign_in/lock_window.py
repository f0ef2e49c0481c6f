"""The page that stands over the window while the desk is locked, and takes whoever signs in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views.parts import button
from mediator_desk.views.sign_in.pane import SignInPane

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from mediator_desk.desk import Desk
    from mediator_desk.storage.keys import KeyFile, Unlocked


class LockWindow(QDialog):
    """Lies over `window` and follows it; it blocks every other window, and only signing in takes it away."""

    def __init__(
        self,
        desk: Desk,
        keys: KeyFile,
        open_with: Callable[[Unlocked], Any],
        window: QWidget,
        *,
        name: str,
        leave: Callable[[], object],
    ) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(self.tr("Locked"))
        self._window = window
        title = self.tr("Locked. {name}, please sign in").format(name=name)
        reason = self.tr("What you typed is kept, and you go on where you were. Another person may sign in too.")
        self.pane = SignInPane(desk, keys, open_with, title=title, reason=reason, name=name)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        leaving = button(self.tr("Leave the desk"), leave, look="rail_link")
        self.pane.add_at_foot(leaving)
        window.installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange):
            self._follow()
        return super().eventFilter(watched, event)

    def reject(self) -> None:
        """Stay: Escape signs nobody in."""

    def _follow(self) -> None:
        self.setGeometry(self._window.geometry())
