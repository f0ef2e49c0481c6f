"""What is here already under the number of a row, beside what came: column by column, to be looked at only."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mediator_desk.services.intake.quarantine_kept import KeptSubmission
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.intake.quarantine_rows import two_texts
from mediator_desk.views.note_words import column_word
from mediator_desk.views.parts import words


class KeptPanel(QWidget):
    """The kept submission and the row, what differs between them; the first is never changed."""

    def __init__(self, kept: KeptSubmission, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        column.addWidget(words(self._told(kept), "fact", "ink2", wrap=True))
        if kept.differences:
            column.addLayout(self._table(kept))

    def _told(self, kept: KeptSubmission) -> str:
        text = self.tr("{number} was submitted on {submitted} and taken in on {taken_in}.")
        facts = {"submitted": exact_moment(kept.submitted_at), "taken_in": exact_moment(kept.taken_in_at)}
        said = [text.format(number=kept.number, **facts)]
        if kept.shown_number != kept.number:
            said.append(self.tr("Its case is {case}.").format(case=kept.shown_number))
        said.append(self.tr("What was filed first stays as it is: the time limits run from it."))
        if kept.takes_new_facts:
            said.append(self.tr("What came later can be added to its case as new facts."))
        elif kept.case_id is not None:
            said.append(self.tr("Its case has ended: what the consumer adds now is a new matter."))
        return "\n".join(said)

    def _table(self, kept: KeptSubmission) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.current().px("l"))
        grid.setVerticalSpacing(theme.current().px("xs"))
        titles = ("", self.tr("As it was filed first"), self.tr("As it came again"))
        for place, title in enumerate(titles):
            grid.addWidget(words(title, "small", "mute"), 0, place)
            grid.setColumnStretch(place, 1 if place else 0)
        for line, difference in enumerate(kept.differences, start=1):
            first, came = two_texts(difference)
            grid.addWidget(words(column_word(difference.column), "fact", "mute"), line, 0)
            grid.addWidget(words(first, "fact", wrap=True), line, 1)
            grid.addWidget(words(came, "fact_strong", wrap=True), line, 2)
        return grid
