"""Everybody who has to be told when a meeting is moved, adjourned or cancelled, below the form that does it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.services.sessions.concerned import Concerned, concerned
from mediator_desk.views import theme
from mediator_desk.views.parts import words
from mediator_desk.views.phone_button import PhoneButton
from mediator_desk.views.sessions.told_words import told_words, who_words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

MOST_HIGH = 168
"""Pixels at 100 % that the list takes at most; more people scroll."""
BESIDE = 72
"""The same below the day's meetings, beside a form."""


class ConcernedList(QFrame):
    """Names with their numbers (masked, a press shows and copies) and what each was told last."""

    def __init__(self, desk: Desk, people: Sequence[Concerned], most_high: int) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("sunken")
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px("l"), px("s"), px("s"), px("s"))
        column.setSpacing(px("xs"))
        column.addWidget(words(self.tr("To be told: %n", "", len(people)), "fact_strong"))
        self.phones: list[PhoneButton] = []
        listed = self._listed(people, desk.today())
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(listed)
        area.setMinimumHeight(min(listed.sizeHint().height(), px(most_high)))
        column.addWidget(area)
        self.setVisible(bool(people))

    def _listed(self, people: Sequence[Concerned], today: date) -> QWidget:
        listed = QWidget()
        listed.setObjectName("scrolled")
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, theme.current().px("s"), 0)
        column.setSpacing(theme.current().px("xs"))
        for one in people:
            row = QHBoxLayout()
            row.setSpacing(theme.current().px("s"))
            row.addWidget(words(one.name, "fact_strong", wrap=True), 1)
            phone = PhoneButton(self._desk, one.person_id, one.name, one.phone)
            self.phones.append(phone)
            row.addWidget(phone)
            column.addLayout(row)
            parts = (who_words(one), told_words(one, today))
            column.addWidget(words(" · ".join(part for part in parts if part), "small", "ink2", wrap=True))
        column.addStretch(1)
        return listed


def concerned_list(desk: Desk, session_id: int, most_high: int = MOST_HIGH) -> ConcernedList:
    """Return the list for a meeting as it is now; it needs at most so many pixels at 100 % for the names."""
    with desk.database.reading() as db:
        people = concerned(db, session_id)
    return ConcernedList(desk, people, most_high)
