"""Icons of the Phosphor set (MIT), drawn in a colour of the palette and sharp at any scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from mediator_desk import paths
from mediator_desk.views import theme

_NAME, _ROLE, _SIZE = "deskIcon", "deskIconRole", "deskIconSize"


def icon(name: str, role: str = "ink", size: str | int = "icon", *, gap: int = 0) -> QIcon:
    """Return an icon in today's colour of a role, with a gap at its right.

    It does not follow the theme: use set_icon for what stays.
    """
    made = QIcon()
    look = theme.current()
    for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}):
        made.addPixmap(_pixmap(name, look.colour(role).name(), look.px(size), ratio, gap))
        made.addPixmap(_pixmap(name, look.colour("mute").name(), look.px(size), ratio, gap), QIcon.Mode.Disabled)
    return made


def set_icon(button: QAbstractButton, name: str, role: str = "ink", size: str | int = "icon") -> None:
    """Give a button an icon that follows the theme and the text size."""
    button.setProperty(_NAME, name)
    button.setProperty(_ROLE, role)
    button.setProperty(_SIZE, size)
    _dress(button)


def paint_icon(painter: QPainter, rect: QRectF, name: str, role: str) -> None:
    """Draw an icon into a square, in today's colour of a role."""
    ratio = painter.device().devicePixelRatioF()
    pixmap = _pixmap(name, theme.current().colour(role).name(), round(rect.width()), ratio)
    painter.drawPixmap(rect.topLeft(), pixmap)


def take_icon(button: QAbstractButton) -> None:
    """Let a button show words alone."""
    button.setProperty(_NAME, None)
    button.setIcon(QIcon())


class IconLabel(QWidget):
    """A picture beside words; it follows the theme and the text size."""

    def __init__(self, name: str, role: str = "ink", size: str | int = "icon", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._role, self._length = name, role, size
        self._fit()
        theme.current().changed.connect(self._fit)

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon, or the same in another colour."""
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        length = theme.current().px(self._length)
        return QSize(length, length)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            length = theme.current().px(self._length)
            top_left = self.rect().center().toPointF() - QRectF(0, 0, length - 1, length - 1).center()
            square = QRectF(round(top_left.x()), round(top_left.y()), length, length)
            paint_icon(painter, square, self._name, self._role)
        finally:
            painter.end()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()


def follow_theme(app: QApplication) -> None:
    """Draw the icons of all buttons again whenever the theme or the screens change. Call once at start."""
    theme.current().changed.connect(_dress_all)
    app.screenAdded.connect(_dress_all)


def _dress_all() -> None:
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractButton) and widget.property(_NAME):
            _dress(widget)


def _dress(button: QAbstractButton) -> None:
    size = button.property(_SIZE)
    # Qt sets words too close to an icon: the gap is part of the picture.
    gap = theme.current().px(4) if isinstance(button, QPushButton) and button.text() else 0
    button.setIcon(icon(button.property(_NAME), button.property(_ROLE), size, gap=gap))
    length = theme.current().px(size)
    button.setIconSize(QSize(length + gap, length))


@cache
def _svg(name: str) -> bytes:
    return (paths.resources() / "icons" / f"{name}.svg").read_bytes()


@cache
def _pixmap(name: str, colour: str, length: int, ratio: float, gap: int = 0) -> QPixmap:
    pixmap = QPixmap(round((length + gap) * ratio), round(length * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    drawing = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", colour.encode())))
    painter = QPainter(pixmap)
    try:
        drawing.render(painter, QRectF(0, 0, length * ratio, length * ratio))
    finally:
        painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
