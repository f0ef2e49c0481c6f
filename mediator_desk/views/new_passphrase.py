"""A new passphrase, typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.errors import Refused
from mediator_desk.views import theme
from mediator_desk.views.parts import words
from mediator_desk.views.passphrase_field import PassphraseField
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from mediator_desk.storage.key_holders import KeyOwner


class NewPassphrase(QWidget):
    """Two fields and what makes a good one."""

    def __init__(self, parent: QWidget | None = None, *, label: str = "") -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("m"))
        self.first = PassphraseField(label or self.tr("New passphrase"))
        self.again = PassphraseField(self.tr("The same once more"))
        column.addWidget(self.first)
        hint = self.tr("At least 8 characters. Three or four words that do not belong together are easy to remember.")
        column.addWidget(words(hint, "small", "mute", wrap=True))
        column.addWidget(self.again)
        self.setFocusProxy(self.first)
        # As everybody types it: new one, Tab, the same again; the eyes come after.
        for before, after in (
            (self.first.line, self.again.line),
            (self.again.line, self.first.eye),
            (self.first.eye, self.again.eye),
        ):
            QWidget.setTabOrder(before, after)

    def checked(self, owner: KeyOwner | None) -> str | None:
        """Return the passphrase, or None after saying at a field why it will not do for its owner."""
        from mediator_desk.storage.key_holders import refuse_weak

        typed = self.first.text()
        try:
            refuse_weak(typed, owner)
        except Refused as refused:
            self.first.try_again(sentence(refused))
            return None
        if self.again.text() != typed:
            self.again.try_again(self.tr("This is another one than above."))
            return None
        return typed

    def is_touched(self) -> bool:
        """Tell whether something was typed."""
        return bool(self.first.text() or self.again.text())
