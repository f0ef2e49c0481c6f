"""To freeze a month, and to take that back: what it means is said before, and what is still open of the month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.models.figure_words import Dimension, Part
from mediator_desk.services.figures.figures import figures_of
from mediator_desk.services.frozen_months import freezing
from mediator_desk.views import theme
from mediator_desk.views.figure_label import Said
from mediator_desk.views.figure_words import period_words
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import restyle, words
from mediator_desk.views.statistics.tiles import SaidLine
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.views.statistics.screen_facts import ScreenFacts

ASKED = (Dimension.INSURER, Dimension.LINE, Dimension.CAUSE, Dimension.CITY, Dimension.BAND)
"""What a report breaks cases down by, and what may not be filled in yet."""


class FreezeDialog(DeskDialog):
    """Asks whether a month is to be frozen. What is open of it is told; each figure opens its cases instead."""

    opened = Signal(object)
    confirmed = Signal()
    """The month is to be frozen: it is done by whoever asked, as it takes a moment."""

    def __init__(self, facts: ScreenFacts, parent: QWidget | None = None) -> None:
        month = period_words(facts.now.period)
        super().__init__(self.tr("Freeze {month}?").format(month=month), self.tr("Freeze"), parent)
        self.questions: list[SaidLine] = []
        meaning = self.tr(
            "Its figures, the list of its cases and its report stay as they are now, for ever. What is corrected"
            " later shows in the month in which it is corrected, case by case. Only an administrator can take the"
            " freeze back, with a reason."
        )
        self.body.addWidget(words(meaning, tone="ink2", wrap=True))
        questions = self._open_questions(facts)
        self.body.addWidget(words(self._verdict(len(questions)), "fact_strong", wrap=True))
        for said in questions:
            line = SaidLine("fact", "ink2", self)
            line.show_said(said)
            line.opened.connect(self._on_opened)
            self.questions.append(line)
            self.body.addWidget(line)
        self.body.addStretch(1)
        self.act_button.setDefault(False)
        self.cancel_button.setDefault(True)
        self.cancel_button.setFocus()

    def save(self) -> None:
        """Say that it is to be done."""
        self.confirmed.emit()

    def _verdict(self, open_questions: int) -> str:
        if not open_questions:
            return self.tr("The balance is even, and every case is filled in.")
        return self.tr("Before you freeze, look at this:")

    def _open_questions(self, facts: ScreenFacts) -> list[tuple[Said, ...]]:
        """Return what speaks against freezing already: none of it hinders."""
        figures = figures_of(facts.now)
        told: list[tuple[Said, ...]] = []
        if not figures.balance.is_even:
            told.append((Said(self.tr("The balance is not even.")),))
        if facts.is_before_open:
            before = period_words(facts.before.period)
            told.append(
                (Said(self.tr("{month} is not frozen yet, and cannot be any more once this is.").format(month=before)),)
            )
        for dimension in ASKED:
            empty = next((one for one in figures.breakdown(dimension).lines if one.key is None), None)
            if empty is not None and empty.counts.accepted:
                key = figures.selection(Part.ACCEPTED).at(dimension, None)
                title = self.tr("Not filled in: {field}").format(field=word(dimension))
                told.append((Said(title), Said(f"{empty.counts.accepted:,}", key, title)))
        return told

    def _on_opened(self, key: object) -> None:
        self.opened.emit(key)
        self.reject()


class UnfreezeDialog(DeskDialog):
    """Asks why a month is to be counted anew. The reason stands in the trace of both."""

    def __init__(self, desk: Desk, period: Period, parent: QWidget | None = None) -> None:
        title = self.tr("Take back the freeze of {month}?").format(month=period_words(period))
        super().__init__(title, self.tr("Take back the freeze"), parent)
        self.keep_input(desk, f"unfreeze/{period.first:%Y-%m}")
        self._desk, self._period = desk, period
        meaning = self.tr(
            "The month is counted anew from the cases as they are now; its report may come to say something else than"
            " what was handed in. What was frozen stays kept, and the history says who took it back, when and why."
        )
        self.body.addWidget(words(meaning, tone="ink2", wrap=True))
        self._form = Form(self)
        self._field = self._form.add("words", self.tr("Why"), QPlainTextEdit(self))
        self._field.setFixedHeight(theme.current().px(96))
        self.body.addWidget(self._form)
        restyle(self.act_button, look="danger")
        self._field.setFocus()

    def save(self) -> None:
        """Take the freeze back."""
        reason, desk = self._field.toPlainText(), self._desk
        with desk.database.writing() as db:
            freezing.unfreeze_month(db, self._period.first, reason, by=desk.actor, now=desk.now())
        desk.cases_changed.emit()
