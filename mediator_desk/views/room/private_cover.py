"""When private talk is in sight: while a person holds it open, or for a while after its key; never unwatched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.views import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

SEEN_FOR_MS = 30_000
"""So long it stays open after its key; whoever reads longer presses again."""
BARS = ((0.62, 0), (0.61, 1))
"""Grey bars: their share of the width, and their line. They say nothing about how much is below them."""


class PrivateSight(QObject):
    """Whether private talk is in sight now. It covers itself again after a while, and when the window is left."""

    changed = Signal(bool)
    covered = Signal()
    """Everything private is to be covered, what is being typed too."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.typed: list[Callable[[], bool]] = []
        """What tells whether something private stands typed in sight."""
        self._is_held = self._is_opened = False
        self._timer = QTimer(self, singleShot=True, interval=SEEN_FOR_MS)
        self._timer.timeout.connect(self.cover)

    @property
    def is_open(self) -> bool:
        """Whether what is private may be in sight."""
        return self._is_held or self._is_opened

    def hold(self, is_held: bool) -> None:
        """Show it while something is held down."""
        self._turn(is_held=is_held, is_opened=self._is_opened)

    def toggle(self) -> None:
        """Cover what is in sight; else show it for a while."""
        if self.is_open or self.is_typed:
            self.cover()
        else:
            self._timer.start()
            self._turn(is_held=False, is_opened=True)

    def cover(self) -> None:
        """Cover everything now."""
        self._timer.stop()
        self._turn(is_held=False, is_opened=False)
        self.covered.emit()

    @property
    def is_typed(self) -> bool:
        """Whether something private stands typed in sight."""
        return any(is_typed() for is_typed in self.typed)

    def _turn(self, *, is_held: bool, is_opened: bool) -> None:
        before = self.is_open
        self._is_held, self._is_opened = is_held, is_opened
        if self.is_open is not before:
            self.changed.emit(self.is_open)


class GreyBars(QWidget):
    """What stands in the place of private words: bars that are the same whatever they cover."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = len(BARS)) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(80), theme.current().px(22) * self._lines)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        look = theme.current()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("thumb"))
            for share, line in BARS[: self._lines]:
                bar = QRect(0, look.px(4) + line * look.px(22), round(self.width() * share), look.px(12))
                painter.drawRoundedRect(bar, look.px(4), look.px(4))
        finally:
            painter.end()
