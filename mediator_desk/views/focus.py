"""The ring around the button that has the focus, drawn outside of it so that nothing moves."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFocusFrame,
    QProxyStyle,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from mediator_desk.views import theme

GAP = 1
"""Between button and ring: the ring of a primary button has its colour."""


class RingStyle(QProxyStyle):
    """A ring stands off a little and above: below a widget, what surrounds it cuts it."""

    def styleHint(  # noqa: D102
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        return super().styleHint(hint, option, widget, returned)

    def pixelMetric(  # noqa: D102
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin, QStyle.PixelMetric.PM_FocusFrameVMargin):
            return GAP + theme.current().px("focus_ring")
        return super().pixelMetric(metric, option, widget)


class FocusRing(QFocusFrame):
    """A ring of 2 px in the accent around a widget."""

    def __init__(self, around: QWidget, style: RingStyle) -> None:
        super().__init__(around)
        self.setStyle(style)
        self.setWidget(around)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        look = theme.current()
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent"), look.px("focus_ring")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = look.px(7)
            room = self.visibleRegion().boundingRect()  # a part of a card may reach to its edge
            painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), radius, radius)
        finally:
            painter.end()


class FocusFollower(QObject):
    """Keeps one ring around the button that a person reached by keyboard; a click needs no ring."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        # One style for every ring, as long as the program runs: a ring goes away with the window that it stands in,
        # in the middle of which a style of its own would be gone first, and the program with it.
        self._style = RingStyle("Fusion")
        self._style.setParent(app)
        app.focusChanged.connect(self._on_focus_changed)

    @Slot()
    def _on_focus_changed(self) -> None:
        # Without the signal's widgets: the one that lost the focus may be half destroyed.
        now = QApplication.focusWidget()
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        is_clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if isinstance(now, (QPushButton, QCheckBox, QRadioButton, QScrollArea)) and not is_clicked:
            QTimer.singleShot(0, now, lambda: self._surround(now))  # first it may be scrolled into sight

    def _surround(self, now: QWidget) -> None:
        if shiboken6.isValid(now) and now.hasFocus():
            self._ring = FocusRing(now, self._style)
