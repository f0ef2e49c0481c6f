"""A masked number of a person among the facts of a case, and beside it what shows it whole for a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.clipping import KEPT_FOR, clip
from mediator_desk.views.parts import button, plain_tip, selectable, words
from mediator_desk.views.revealing import reveal_number, why_not_revealed

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.revealing import Wanted


class NumberFact(QWidget):
    """One number: masked, until somebody who may asks for it; masked again after a minute, and when the desk locks."""

    def __init__(self, desk: Desk, wanted: Wanted, masked: str, label: str) -> None:
        super().__init__()
        self._desk, self._wanted, self._masked, self._label = desk, wanted, masked, label
        self.shown = selectable(words(masked, "fact", "ink2"))
        self.show_button = button("", self._on_button, look="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        row.addWidget(self.shown)
        row.addWidget(self.show_button)
        row.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEPT_FOR * 1000)
        self._timer.timeout.connect(self.hide_number)
        desk.locked.connect(self.hide_number)
        desk.actor_changed.connect(self.hide_number)
        QGuiApplication.clipboard().dataChanged.connect(self._on_copied)
        self.hide_number()

    @property
    def is_shown(self) -> bool:
        """Whether the number is in sight whole."""
        return self.shown.text() != self._masked

    def hide_number(self) -> None:
        """Mask the number again."""
        self._timer.stop()
        self.shown.setText(self._masked)
        why_not = why_not_revealed(self._desk) if self._desk.is_open else ""
        self._name_button(self.tr("Show"), self.tr("Show the whole number; the audit trail says so"), why_not)

    def _on_button(self) -> None:
        if self.is_shown:
            self.hide_number()
        else:
            reveal_number(self._desk, self, self._wanted, self._show)

    def _show(self, number: str) -> None:
        self.shown.setText(number)
        self._timer.start()
        self._name_button(self.tr("Hide"), self.tr("Mask the number again"))

    def _on_copied(self) -> None:
        copied = QGuiApplication.clipboard().text()
        if self.is_shown and copied and copied == self.shown.selectedText():
            clip(copied)

    def _name_button(self, text: str, tip: str, why_not: str = "") -> None:
        self.show_button.setText(text)
        self.show_button.setAccessibleName(f"{self._label}: {tip}")
        self.show_button.setToolTip(plain_tip(why_not or tip))
        self.show_button.setEnabled(not why_not)
