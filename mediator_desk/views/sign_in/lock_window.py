"""The page that stands over the window while the desk is locked, and takes whoever signs in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views.parts import button

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.views.sign_in.pane import SignInPane
    from mediator_desk.views.sign_in.server_pane import ServerPane


class LockWindow(QDialog):
    """Lies over `window` and follows it; it blocks every other window, and only signing in takes it away."""

    def __init__(self, pane: SignInPane | ServerPane, window: QWidget, *, leave: Callable[[], object]) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(self.tr("Locked"))
        self._window = window
        self.pane = pane
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


def lock_title(name: str) -> str:
    """Return what stands above the fields: who worked here."""
    return QCoreApplication.translate("LockWindow", "Locked. {name}, please sign in").format(name=name)


def lock_reason() -> str:
    """Return what is said of what is behind the lock."""
    return QCoreApplication.translate(
        "LockWindow", "What you typed is kept, and you go on where you were. Another person may sign in too."
    )
