"""A banner that said that nobody knows whether a save has arrived: it says so as soon as somebody does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.views.banner import Banner

LOOKED_AFTER_MS = 200


class DoubtWatch(QObject):
    """Looks whether one save is still in doubt, while the banner says so, and tells there what became of it."""

    def __init__(self, banner: Banner, error: Any) -> None:  # noqa: ANN401 - storage's InDoubt, which views import none of
        super().__init__(banner)
        self._banner, self._doubt, self._said = banner, error.doubt, sentence(error)
        self._timer = QTimer(self, interval=LOOKED_AFTER_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._banner.text != self._said:
            self.deleteLater()  # something else stands there by now: the next save is told once
        elif self._doubt.arrived is not None:
            self._timer.stop()
            self._tell()

    def _tell(self) -> None:
        if not self._doubt.arrived:
            self._banner.tell(
                "warn",
                self.tr("The line stands again"),
                self.tr("This did not arrive and is not saved. What you typed stands here still: save it again."),
            )
            self.deleteLater()
            return
        self._doubt.is_in_form = True
        window: Any = self._banner.window()
        if hasattr(window, "close_as_saved"):
            window.note_saved()
            window.finished.connect(self._on_seen)
            window.act_button.installEventFilter(self)
            window.act_button.setEnabled(False)
        self._banner.tell(
            "good",
            self.tr("The line stands again"),
            self.tr("This has arrived and is saved, once. Do not save it again."),
            self._acts(),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102 - as Qt names it
        # Many a dialog opens its button as one types; what is saved here stays saved once.
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.setEnabled(False)
        return False

    def _acts(self) -> list[tuple[str, Callable[[], object]]]:
        """Where a dialog stands around it: close it, because what was typed in it is saved."""
        window: Any = self._banner.window()
        if not hasattr(window, "close_as_saved"):
            return []
        return [(self.tr("Close this"), window.close_as_saved)]

    def _on_seen(self) -> None:
        """The form is closed: whatever is saved next is something else."""
        self._doubt.is_seen = True
