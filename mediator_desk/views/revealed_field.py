"""A number of a person in a form: masked until it is asked for, typed anew without being looked at."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.conventions.masking import MASK, mask_account, mask_number, mask_phone
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.views import field_values, theme
from mediator_desk.views.clipping import KEPT_FOR, clip
from mediator_desk.views.parts import button, plain_tip
from mediator_desk.views.revealing import reveal_number, why_not_revealed
from mediator_desk.views.typed_values import type_again, typed_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent

    from mediator_desk.desk import Desk
    from mediator_desk.services.revealing import Wanted

MASKS: dict[PersonalNumber, Callable[[str], str]] = {
    PersonalNumber.IDENTITY: mask_number,
    PersonalNumber.PHONE: mask_phone,
    PersonalNumber.ACCOUNT: mask_account,
    PersonalNumber.CREDIT_CODE: mask_number,
}
PASSING = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
"""Keys that type nothing."""
LEAST_TELLING = 4
"""Characters of a number that are kept out of the clipboard for long."""
KEPT = "kept"
"""Under which word unsaved input has a number that nobody typed."""


class _State(Enum):
    HIDDEN = auto()
    SHOWN = auto()
    TYPED = auto()


class MaskedLine(QLineEdit):
    """One line for a number of a person. Filled, it shows the mask; the first key puts a new number in its place.

    An untouched field holds what it was filled with, shown or not; what was typed over can be taken back.
    """

    def __init__(self, number: PersonalNumber, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mask, self._number = MASKS[number], ""
        self._state = _State.TYPED
        self._desk: Desk | None = None
        self._wanted: Callable[[], Wanted | None] = lambda: None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_FOR * 1000)
        self._timer.timeout.connect(self.hide_number)
        self.show_button = button("", self._on_button, look="link")
        self.show_button.setParent(self)
        self.textEdited.connect(self._on_typed)
        QGuiApplication.clipboard().dataChanged.connect(self._on_copied)
        self._show_button_that_fits()

    def let_reveal(self, desk: Desk, wanted: Callable[[], Wanted | None]) -> None:
        """Let a person ask for the whole number; `wanted` says whose it is, None for one that is kept nowhere yet."""
        if self._desk is None:
            desk.locked.connect(self.hide_number)
        self._desk, self._wanted = desk, wanted
        self._show_button_that_fits()

    @property
    def is_masked(self) -> bool:
        """Whether the number in it is hidden."""
        return self._state is _State.HIDDEN

    def number(self) -> str:
        """Return the number that the field holds, whole."""
        return self._number if self._state is not _State.TYPED else field_values.typed_text(self.text())

    def words_of(self, value: str) -> str:
        """Return a number as people may see it."""
        return self._mask(value)

    def show_number(self, number: str | None) -> None:
        """Hold a number that is kept already, masked."""
        self._number = number or ""
        self._enter(_State.HIDDEN if self._number else _State.TYPED)

    def hide_number(self) -> None:
        """Mask the number again; one that was typed anew stays in sight until it is saved."""
        if self._state is _State.SHOWN:
            self._enter(_State.HIDDEN)

    def setText(self, text: str | None) -> None:
        """Type a number; the mask of the one that is held changes nothing."""
        if self._state is _State.TYPED or text != self.text():
            self._state = _State.TYPED
            super().setText(text or "")
            self._show_button_that_fits()

    def typed(self) -> str | dict[str, str]:
        """Return what stands in the field, for unsaved input: what was typed, or the number that was kept."""
        return self.text() if self._state is _State.TYPED else {KEPT: self._number}

    def type_again(self, typed: str | dict[str, str] | None) -> None:
        """Let the field hold what `typed` returned once."""
        if isinstance(typed, dict):
            self.show_number(typed.get(KEPT, ""))
        else:
            self.setText(typed or "")

    def tidy(self, plain: Callable[[str], str]) -> None:
        """Write what was typed in its plain form."""
        if self._state is _State.TYPED and self.text() != plain(self.text()):
            super().setText(plain(self.text()))

    # What a person does

    def _on_typed(self, text: str) -> None:
        if self._state is _State.TYPED:
            return
        was_hidden, self._state = self._state is _State.HIDDEN, _State.TYPED
        self._timer.stop()
        if was_hidden:
            super().setText(self._inserted(text))
        self._show_button_that_fits()

    def _inserted(self, text: str) -> str:
        """Return what was typed or pasted, where it did not take the place of all of the mask."""
        if MASK not in text:
            return text
        more = len(text) - len(self._mask(self._number))
        return text[self.cursorPosition() - more : self.cursorPosition()] if more > 0 else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key takes the place of the whole mask, wherever the cursor stood."""
        if self.is_masked and event.key() not in PASSING and not event.matches(QKeySequence.StandardKey.Copy):
            self.selectAll()
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """So does what is written by an input method."""
        if self.is_masked:
            self.selectAll()
        super().inputMethodEvent(event)

    def _on_button(self) -> None:
        if self._state is _State.SHOWN:
            self._enter(_State.HIDDEN)
        elif self._state is _State.TYPED:
            self._enter(_State.HIDDEN)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._desk is not None and (wanted := self._wanted()) is not None:
            reveal_number(self._desk, self, wanted, self._show)

    def _show(self, _number: str) -> None:
        if self._state is _State.HIDDEN:
            self._enter(_State.SHOWN)
            self._timer.start()

    def _on_copied(self) -> None:
        """A number in sight was copied, by whichever way: it does not stay in the clipboard."""
        copied = QGuiApplication.clipboard().text()
        if self._state is _State.SHOWN and len(copied) >= LEAST_TELLING and copied in self._number:
            clip(copied)

    def _enter(self, state: _State) -> None:
        self._state = state
        self._timer.stop()
        super().setText(self._mask(self._number) if state is _State.HIDDEN else self._number)
        self._show_button_that_fits()

    def _show_button_that_fits(self) -> None:
        word, tip = self._button_words()
        self.show_button.setText(word)
        self.show_button.setVisible(bool(word))
        self.show_button.setAccessibleName(tip)
        why_not = why_not_revealed(self._desk) if self._desk and self._state is _State.HIDDEN else ""
        self.show_button.setEnabled(not why_not)
        self.show_button.setToolTip(plain_tip(why_not or tip))
        self._place_button()

    def _button_words(self) -> tuple[str, str]:
        if self._state is _State.SHOWN:
            return self.tr("Hide"), self.tr("Mask the number again")
        if self._state is _State.TYPED:
            is_other = bool(self._number) and self.text() != self._number
            return (self.tr("Take back"), self.tr("Keep the number as it was")) if is_other else ("", "")
        if self._desk is None or self._wanted() is None:
            return "", ""
        return self.tr("Show"), self.tr("Show the whole number; the audit trail says so")

    def _place_button(self) -> None:
        width = self.show_button.sizeHint().width() if self.show_button.text() else 0
        self.setTextMargins(0, 0, width, 0)
        self.show_button.setGeometry(self.width() - width - theme.current().px(4), 0, width, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._place_button()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place_button()


def _value(field: MaskedLine) -> Any:  # noqa: ANN401 - as every field
    return field.number()


field_values.value_of.register(MaskedLine, _value)
field_values.show_value.register(MaskedLine, MaskedLine.show_number)
typed_in.register(MaskedLine, MaskedLine.typed)
type_again.register(MaskedLine, MaskedLine.type_again)
