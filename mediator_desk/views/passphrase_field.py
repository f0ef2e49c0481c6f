"""A field for a passphrase: never shown unless asked, never kept, and Caps Lock is told before it does harm."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import set_icon
from mediator_desk.views.parts import button, plain_tip, restyle, words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

LONGEST = 200


class PassphraseField(QWidget):
    """Label, line, a button that shows what is typed, and below it what is wrong. `tone` is that of its words;
    `is_open`: what is typed from paper is seen from the beginning.
    """

    edited = Signal()
    entered = Signal()
    """Enter was pressed in it."""

    def __init__(self, label: str, parent: QWidget | None = None, *, tone: str = "mute", is_open: bool = False) -> None:
        super().__init__(parent)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("xs"))
        self.label = words(label, "fact", tone)
        column.addWidget(self.label)
        self.line = QLineEdit(self)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(label)
        self.label.setBuddy(self.line)
        self.line.installEventFilter(self)
        row = QHBoxLayout()
        row.setSpacing(px("xs"))
        row.addWidget(self.line, 1)
        self.eye = button(self.tr("Show what is typed"), self._toggle, look="icon", icon="eye")
        self.eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(self.eye)
        column.addLayout(row)
        self._is_open = is_open
        self._show_typed(is_shown=is_open)
        is_plain = tone == "mute"  # on the dark pane the words carry no colour: they are stronger instead
        self.problem = words("", "small" if is_plain else "fact_strong", "bad" if is_plain else tone, wrap=True)
        self.caps = words(self.tr("Caps Lock is on."), "small", "warn" if is_plain else tone)
        for remark in (self.problem, self.caps):
            remark.hide()
            column.addWidget(remark)
        self.line.textEdited.connect(self._on_edited)
        self.line.returnPressed.connect(self.entered)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """Return what is typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and hide what is typed next."""
        self.line.clear()
        self._show_typed(is_shown=self._is_open)
        self.show_problem("")

    def show_problem(self, problem: str) -> None:
        """Say below the field what is wrong, "" for nothing."""
        _say(self.problem, problem)
        restyle(self.line, problem="bad" if problem else "")
        self.line.setAccessibleDescription(problem)

    def try_again(self, problem: str) -> None:
        """Say what is wrong, and select what is typed, so that the next key replaces it."""
        self.show_problem(problem)
        self.line.setFocus()
        self.line.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.KeyPress:
            self._look_at_caps(cast("QKeyEvent", event))
        elif event.type() == QEvent.Type.FocusOut:
            self.caps.hide()
        return super().eventFilter(watched, event)

    def _look_at_caps(self, event: QKeyEvent) -> None:
        """No toolkit tells the state of the key, but a capital that came without Shift does."""
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps.setVisible(self.caps.isHidden() and bool(self.line.text()))
        elif len(event.text()) == 1 and event.text().isalpha() and event.text().lower() != event.text().upper():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps.setVisible(event.text().isupper() is not is_shifted)

    def _on_edited(self) -> None:
        self.show_problem("")
        self.edited.emit()

    def _toggle(self) -> None:
        self._show_typed(is_shown=self.line.echoMode() == QLineEdit.EchoMode.Password)
        self.line.setFocus()

    def _show_typed(self, *, is_shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self.line.setInputMethodHints(hints if is_shown else hints | Qt.InputMethodHint.ImhHiddenText)
        word = self.tr("Hide what is typed") if is_shown else self.tr("Show what is typed")
        set_icon(self.eye, "eye-slash" if is_shown else "eye", self.eye.property("deskIconRole"))
        self.eye.setAccessibleName(word)
        self.eye.setToolTip(plain_tip(word))


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
