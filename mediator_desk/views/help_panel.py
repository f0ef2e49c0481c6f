"""The calm panel below a field that says its rule and its source. Any key, click or change of focus takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.help_texts import HelpText, help_of
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent

WIDTH = 380
_GOES_ON = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.WindowDeactivate)


class HelpPanel(QFrame):
    """What is to be known about one field. It takes no focus: one goes on typing."""

    def __init__(self, field: QWidget, text: HelpText) -> None:
        super().__init__(field.window())  # no window of its own: an input method stays with the field
        self.setObjectName("help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(min(theme.current().px(WIDTH), field.window().width()))
        self.setAccessibleName(f"{text.rule} {text.source}".strip())
        self._build(field.accessibleName(), text)
        self.move(self._place(field))
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def _build(self, title: str, text: HelpText) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px("xs"))
        if title:
            column.addWidget(words(title, "fact_strong", wrap=True))
        column.addWidget(words(text.rule, "fact", wrap=True))
        if text.source:
            said = QCoreApplication.translate("HelpPanel", "Source: {source}").format(source=text.source)
            column.addWidget(words(said, "small", "mute", wrap=True))
        self.ensurePolished()
        self.resize(self.width(), column.totalHeightForWidth(self.width()))

    def _place(self, field: QWidget) -> QPoint:
        """Below the field, above it where there is no room, never over the edge of the window."""
        room, gap = field.window().rect(), theme.current().px("xs")
        below = field.mapTo(field.window(), field.rect().bottomLeft()) + QPoint(0, gap)
        left = max(0, min(below.x(), room.right() - self.width()))
        if below.y() + self.height() <= room.bottom():
            return QPoint(left, below.y())
        above = field.mapTo(field.window(), field.rect().topLeft()).y() - gap - self.height()
        return QPoint(left, max(0, above))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() not in _GOES_ON:
            return False
        is_escape = event.type() == QEvent.Type.KeyPress and _key_of(event) == Qt.Key.Key_Escape
        self.close()
        return is_escape  # Escape takes the panel away, not the dialog below it

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        super().closeEvent(event)


def _key_of(event: QEvent | QKeyEvent) -> int:
    return event.key()  # type: ignore[union-attr]


def explain(asked: QWidget) -> HelpPanel | None:
    """Show what there is to say about a field. Returns the panel, None where there is nothing to say."""
    text = help_for(asked)
    if text is None:
        return None
    panel = HelpPanel(asked, text)
    panel.show()
    panel.raise_()
    return panel


def help_for(asked: QWidget) -> HelpText | None:
    """Return the rule of a field with its source, else its hint; None where it has neither."""
    name = asked.property("field_name")
    found = help_of(_dialog_of(asked), name) if name else None
    hint = asked.property("hint") or asked.whatsThis()
    if found is None and hint:
        return HelpText(hint)
    return found


def _dialog_of(asked: QWidget) -> str:
    """Return the name of the screen's or dialog's class: the window's, else that of the nearest one with its own."""
    return type(asked.window()).__name__
