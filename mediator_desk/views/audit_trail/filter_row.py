"""What the audit trail is narrowed to: who, what, from which day to which, the number of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.services.audit_trail import NOBODY, TrailChoices, TrailFilter
from mediator_desk.views import theme
from mediator_desk.views.audit_trail.trail_rows import act_words
from mediator_desk.views.fields import ChoiceField, DateField, Unreadable
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import button

if TYPE_CHECKING:
    from datetime import date

ASKED_AFTER_MS = 300
CHOICE_WIDTH, ACT_WIDTH, DAY_WIDTH, CASE_WIDTH = 130, 220, 120, 200
"""Pixels at 100 %."""


class TrailFilterRow(QWidget):
    """The fields; `changed` a moment after the last letter, at once after a choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.who = self._choice(self.tr("Everybody"), self.tr("Who"), CHOICE_WIDTH)
        self.act = self._choice(self.tr("Everything"), self.tr("What was done"), ACT_WIDTH)
        self.first, self.last = self._day(self.tr("From day")), self._day(self.tr("To day"))
        self.case = QLineEdit(self, clearButtonEnabled=True)
        self.case.setPlaceholderText(self.tr("Number of a case"))
        self.case.setAccessibleName(self.tr("Number of a case"))
        self.case.setFixedWidth(px(CASE_WIDTH))
        self.clear_button = button(self.tr("Clear the filters"), self.clear, look="link")
        self._timer = QTimer(self, singleShot=True, interval=ASKED_AFTER_MS)
        self._timer.timeout.connect(self._tell)
        for typed in (self.first, self.last, self.case):
            typed.textChanged.connect(lambda _text: self._timer.start())
        for part in (self.who, self.act, self.first, self.last, self.case, self.clear_button):
            row.addWidget(part)
        self.clear_button.hide()

    def asked(self) -> TrailFilter:
        """Return what is asked for; a day that cannot be read asks for nothing."""
        return TrailFilter(
            self.who.choice(), self.act.choice(), _day(self.first), _day(self.last), self.case.text().strip()
        )

    def offer(self, found: TrailChoices) -> None:
        """Offer what there is; what is chosen stays where it is among it."""
        self.who.offer([*found.staff, (NOBODY, self.tr("The program itself"))])
        self.act.offer(sorted(((act, act_words(act)) for act in found.acts), key=lambda one: one[1]))

    def clear(self) -> None:
        """Ask for every entry again."""
        for typed in (self.first, self.last, self.case):
            typed.clear()
        for choice in (self.who, self.act):
            choice.choose(None)
        self._tell()

    def in_words(self) -> str:
        """Return what is asked for, in words."""
        asked = self.asked()
        said = [one.currentText() for one in (self.who, self.act) if one.choice() is not None]
        if asked.first or asked.last:
            said.append(" – ".join(day.isoformat() if day else "…" for day in (asked.first, asked.last)))
        return " · ".join([*said, *([asked.case] if asked.case else [])]) or self.act.itemText(0)

    def _choice(self, nothing: str, name: str, width: int) -> ChoiceField:
        made = ChoiceField(nothing=nothing, parent=self)
        made.setAccessibleName(name)
        made.setFixedWidth(theme.current().px(width))
        made.activated.connect(lambda _number: self._tell())
        return made

    def _day(self, name: str) -> DateField:
        made = DateField(self)
        made.setAccessibleName(name)
        made.setPlaceholderText(name)
        made.setFixedWidth(theme.current().px(DAY_WIDTH))
        return made

    def _tell(self) -> None:
        self._timer.stop()
        self.clear_button.setHidden(self.asked().asks_nothing)
        self.changed.emit()


def _day(field: DateField) -> date | None:
    try:
        return field.day()
    except Unreadable:
        return None
