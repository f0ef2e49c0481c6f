"""The earlier matters of the person in the form, each with a link; those with the same insurer are told apart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.services.reception.known_people import Matter
from mediator_desk.views import theme
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.parts import button, words
from mediator_desk.views.wording import dispute_words, word

SHOWN = 4


class EarlierMatters(QWidget):
    """What this person brought before; nothing where nobody is known."""

    case_wanted = Signal(int)
    """A person wants to see an earlier matter: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px("xs"))
        self._matters: tuple[Matter, ...] = ()
        self.hide()

    @property
    def matters(self) -> tuple[Matter, ...]:
        """What is shown."""
        return self._matters

    def show_matters(self, matters: Sequence[Matter], insurer_id: int | None, today: object) -> None:
        """Show these, the newest first."""
        self._matters = tuple(matters)
        while (entry := self._column.takeAt(0)) is not None:
            if (part := entry.widget()) is not None:
                part.hide()
                part.deleteLater()
        if matters:
            self._column.addWidget(words(self._title(len(matters)), "fact", "mute", wrap=True))
        for matter in matters[:SHOWN]:
            self._column.addWidget(self._line(matter, insurer_id, today))
        self.setVisible(bool(matters))

    def _title(self, count: int) -> str:
        return self.tr("%n earlier matter(s) of this person", "", count)

    def _line(self, matter: Matter, insurer_id: int | None, today: object) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        link = button(matter.number, lambda: self.case_wanted.emit(matter.case_id), look="link")
        link.setToolTip(self.tr("Show it behind this form"))
        row.addWidget(link)
        is_same = insurer_id is not None and matter.insurer_id == insurer_id
        row.addWidget(
            words(self._said(matter, today, is_same=is_same), "fact", "warn" if is_same else "ink2", wrap=True), 1
        )
        return line

    def _said(self, matter: Matter, today: object, *, is_same: bool) -> str:
        parts = [
            word(matter.kind),
            word(matter.state),
            without_turns(matter.insurer),
            dispute_words(matter.line, matter.cause),
            matter.policy_number,
            near_moment(matter.received_at, today),  # type: ignore[arg-type]
            self.tr("same insurer") if is_same else "",
        ]
        return " · ".join(part for part in parts if part)
