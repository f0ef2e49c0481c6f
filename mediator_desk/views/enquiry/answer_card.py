"""What the consumer is told, large enough to be read out: each kind of matter apart, the sentence before its facts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.enquiry_words import (
    answer_text,
    line_facts,
    lines_by_kind,
    not_found,
    progress_sentence,
    what_to_do,
)
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Card, button, hairline, words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.services.enquiry import Answer, ProgressLine

COPY_KEYS = "Ctrl+Shift+C"


class AnswerCard(Card):
    """One answer; its text can be copied as a whole."""

    case_chosen = Signal(int)

    def __init__(self, answer: Answer, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(answer.masked_number, parent)
        self._now = now
        self.text = answer_text(answer, now=now)
        """The answer as it is copied."""
        self.copy_button = button(self.tr("Copy answer"), icon="copy")
        tip = self.tr("Copy the whole answer as text")
        self.copy_button.setToolTip(f"{tip}  {COPY_KEYS}")
        self.header.addWidget(self.copy_button)
        if answer.lines:
            self.count.setText(self.tr("%n found", "", len(answer.lines)))
            self._show_lines(answer)
        else:
            self._show_not_found(answer)

    def _show_lines(self, answer: Answer) -> None:
        for kind, lines in lines_by_kind(answer):
            self.body.addSpacing(theme.current().px("s"))
            self.body.addWidget(words(word(kind), "fact", "mute"))
            for place, line in enumerate(lines):
                if place:
                    self.body.addWidget(hairline())
                self.body.addWidget(self._matter(line))
        if answer.is_of_a_part:
            self.body.addWidget(_readable(what_to_do(answer), "section"))

    def _matter(self, line: ProgressLine) -> QWidget:
        px = theme.current().px
        shown = QWidget()
        row = QHBoxLayout(shown)
        row.setContentsMargins(0, px("xs"), 0, px("xs"))
        row.setSpacing(px("l"))
        told = QVBoxLayout()
        told.setSpacing(px("xs"))
        told.addWidget(_readable(progress_sentence(line, now=self._now), "page"))
        told.addWidget(_readable(line_facts(line, now=self._now), "fact", "mute"))
        row.addLayout(told, 1)
        opening = button(self.tr("Open case"), partial(self.case_chosen.emit, line.case_id), look="link")
        opening.setAccessibleName(self.tr("Open case {number}").format(number=line.shown_number))
        row.addWidget(opening, 0, Qt.AlignmentFlag.AlignVCenter)
        return shown

    def _show_not_found(self, answer: Answer) -> None:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px("l"))
        row.addWidget(IconLabel("clock", "warn", 22), 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(px("xs"))
        told.addWidget(_readable(not_found(answer), "page"))
        told.addWidget(_readable(what_to_do(answer), "section"))
        row.addLayout(told, 1)
        self.body.addSpacing(px("s"))
        self.body.addLayout(row)


def _readable(text: str, look: str, tone: str = "") -> QLabel:
    label = words(text, look, tone, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
