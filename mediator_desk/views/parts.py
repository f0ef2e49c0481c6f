"""Small parts that every screen is made of: words, buttons, cards, pills, hairlines. Text is always plain text."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.views import theme
from mediator_desk.views.icons import paint_icon, set_icon

if TYPE_CHECKING:
    from collections.abc import Callable

TONES = {
    "info": ("accent", "accent_soft"),
    "good": ("good", "good_soft"),
    "warn": ("warn", "warn_soft"),
    "bad": ("bad", "bad_soft"),
    "plain": ("plain", "plain_soft"),
}
"""Tone of a pill or banner -> the roles of its ink and its ground."""

LONGEST_LINE = 80
"""Characters of a tip that stays on one line; Qt breaks the lines of markup only."""
MARKUP_SIGNS = frozenset("<&")

_INK_ON = {"primary": "on_accent", "danger": "surface", "link": "accent", "bare": "ink2"}


class Button(QPushButton):
    """A push button that Enter presses too when it has the focus: else a dialog's Enter would do the other act."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.menu() is not None:
            self.showMenu()
        elif not event.isAutoRepeat():
            self.click()


def words(text: str, look: str = "", tone: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Return a label: look is figure, head, page, title, section, strong, fact, fact_strong or small; tone a colour."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setProperty("look", look)
    label.setProperty("tone", tone)
    return label


def button(text: str, act: Callable[[], object] | None = None, *, look: str = "", icon: str = "") -> QPushButton:
    """Return a push button: look is "" (with a border), primary, danger, link, icon, bare or chip.

    A button that shows only an icon takes `text` as its tip and its accessible name.
    """
    shown = Button("" if look in ("icon", "bare") else text)
    shown.setProperty("look", look)
    shown.setAutoDefault(False)
    shown.setAccessibleName(text)
    if not shown.text():
        shown.setToolTip(plain_tip(text))
    if icon:
        set_icon(shown, icon, _INK_ON.get(look, "ink"))
    if look == "link":
        shown.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        shown.setCursor(Qt.CursorShape.PointingHandCursor)
    if act:
        shown.clicked.connect(lambda: act())
    return shown


def plain_tip(text: str) -> str:
    """Return a text as a tip that shows it as it is: Qt takes for markup what looks like it, `<b>` as well as `&lt;`.

    Short words without any of that stay what they are: who listens to the screen hears them without tags.
    """
    if len(text) <= LONGEST_LINE and not MARKUP_SIGNS & set(text):
        return text
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"


def restyle(widget: QWidget, **properties: object) -> None:
    """Set properties that the style sheet asks for, and let it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def explain_focused() -> bool:
    """Show the rule of the field that has the focus with its source, else its hint. Returns False for neither."""
    from mediator_desk.views.help_panel import explain  # not before the first paint

    asked = QApplication.focusWidget()
    while asked is not None and not asked.isWindow():
        if explain(asked):
            return True
        asked = asked.parentWidget()
    return False


def holds_keyboard(area: QWidget) -> bool:
    """Tell whether the keyboard is in a part of this area, or comes back there once a dialog over it is closed."""
    focused = area.window().focusWidget()
    return focused is not None and area.isAncestorOf(focused)


def selectable(label: QLabel) -> QLabel:
    """Let a person select and copy what a label shows."""
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def hairline(*, upright: bool = False) -> QFrame:
    """Return a line of one pixel between rows or areas."""
    line = QFrame()
    line.setObjectName("hairline")
    (line.setFixedWidth if upright else line.setFixedHeight)(1)
    return line


class Card(QFrame):
    """A surface with round corners; `body` takes its content, `header` the acts at the right of its title."""

    def __init__(self, title: str = "", parent: QWidget | None = None, *, padding: int = 20) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        px = theme.current().px
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(padding), px(16), px(padding), px(16))
        self.body.setSpacing(px("s"))
        self.header = QHBoxLayout()
        self.header.setSpacing(px("s"))
        self.title = words(title, "section")
        self.count = words("", "", "mute")
        if title:
            self.header.addWidget(self.title)
            self.header.addWidget(self.count)
            self.header.addStretch(1)
            self.body.addLayout(self.header)


class Pill(QWidget):
    """A state in words with an icon, on a soft ground."""

    def __init__(self, text: str = "", tone: str = "plain", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.updateGeometry)
        self.show_state(text, tone, icon)

    def show_state(self, text: str, tone: str = "plain", icon: str = "") -> None:
        """Show another state."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The words that the pill shows."""
        return self._text

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(pill_width(self._text, self._icon), theme.current().px("pill"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            paint_pill(painter, QRectF(self.rect()), self._text, self._tone, self._icon)
        finally:
            painter.end()


def pill_width(text: str, icon: str) -> int:
    """Return the width of a pill in pixels."""
    look = theme.current()
    sign = look.px(14) + look.px(6) if icon else 0
    return sign + QFontMetrics(look.font("table")).horizontalAdvance(text) + 2 * look.px(10)


def paint_pill(painter: QPainter, rect: QRectF, text: str, tone: str, icon: str, *, ground: str = "") -> None:
    """Draw a pill into a rectangle of its size; `ground` replaces the ground of the tone."""
    look = theme.current()
    ink, soft = TONES[tone]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(ground or soft))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    left = rect.left() + look.px(10)
    if icon:
        side = look.px(14)
        paint_icon(painter, QRectF(round(left), round(rect.center().y() - side / 2), side, side), icon, ink)
        left += side + look.px(6)
    painter.setPen(look.colour(ink))
    painter.setFont(look.font("table"))
    room = QRectF(left, rect.top(), rect.right() - look.px(10) - left + 1, rect.height())
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
