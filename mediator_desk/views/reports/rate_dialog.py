"""An own definition of the rate: its parts at the left; in plain words, and with last month's numbers, at the right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from mediator_desk.errors import Invalid
from mediator_desk.models.figure_words import Moving
from mediator_desk.services.figures.definitions import GONE, Basis, Pool, RateDefinition, Settled
from mediator_desk.services.figures.reading import BALANCED
from mediator_desk.services.figures.rules import own_code
from mediator_desk.services.frozen_months.frozen import stated_facts
from mediator_desk.services.own_reports import own_rates
from mediator_desk.services.own_reports.own_rates import OwnRateDraft
from mediator_desk.services.own_reports.own_report_content import moving_period
from mediator_desk.views import theme
from mediator_desk.views.checks_field import ChecksField
from mediator_desk.views.figure_words import definition_words
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import Card, hairline, words
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.reports.rate_words import example_words, meaning_words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.cells import PeriodFacts
    from mediator_desk.services.figures.periods import Period

WIDTH, WORDS_WIDTH = 980, 350


class RateDialog(DeskDialog):
    """Add a definition, or change one; what was printed by a frozen month is followed by a new one."""

    def __init__(self, desk: Desk, rate_id: int | None = None, parent: QWidget | None = None) -> None:
        is_new = rate_id is None
        title = self.tr("Add a definition of the rate") if is_new else self.tr("Change a definition of the rate")
        super().__init__(title, self.tr("Add") if is_new else self.tr("Save"), parent, width=WIDTH)
        self.keep_input(desk, f"own_rate/{rate_id or 'new'}")
        self._desk, self._rate_id = desk, rate_id
        self._facts: PeriodFacts | None = None
        self._build()
        self.form.fill(self._read(), reread=None if is_new else self._read)
        self.form.edited.connect(lambda _name: self.compose())
        self._tell_printed()
        self.compose()
        self._count()

    def save(self) -> None:
        """Keep the definition. Raises Invalid, Refused."""
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            own_rates.save_rate(db, self._rate_id, draft, by=self._desk.actor, now=self._desk.now())

    def compose(self) -> None:
        """Say the definition in plain words as its parts stand, and what it comes to."""
        definition = self._definition()
        if definition is None or self._facts is None:
            return
        counts = self._facts.rules.settled_privately_counts
        self.meaning.setText(meaning_words(definition, settled_privately_counts=counts))
        self.example.setText("\n".join(example_words(self._facts, definition)))
        same = own_rates.same_as(self._draft(), self._facts.rules.definitions, own_code=self._own_code)
        said = self.tr("This counts the same as “{name}”.")
        self.same.setText(said.format(name=definition_words(same)) if same else "")
        self.same.setVisible(same is not None)
        passes = self.tr("What is divided are not the same cases as what it is divided by: the rate can pass 100 %.")
        self.form.warn("basis", passes if own_rates.can_pass_hundred(definition) else "")

    @property
    def _own_code(self) -> str:
        return "" if self._rate_id is None else own_code(self._rate_id)

    def _draft(self) -> OwnRateDraft:
        draft: OwnRateDraft = self.form.drafted(self.form.filled_with)
        return draft

    def _definition(self) -> RateDefinition | None:
        try:
            return self._draft().definition(self._own_code)
        except Invalid:
            return None

    def _read(self) -> OwnRateDraft:
        if self._rate_id is None:
            return OwnRateDraft()
        with self._desk.database.reading() as db:
            return own_rates.rate_draft(db, self._rate_id)

    def _count(self) -> None:
        work = partial(_read_facts, self._desk.database, moving_period(Moving.LAST_MONTH, self._desk.today()))
        self._desk.jobs.run(work, owner=self, on_done=self._on_counted, on_failed=self._on_failed)

    def _on_counted(self, facts: PeriodFacts) -> None:
        self._facts = facts
        self.compose()

    def _on_failed(self, error: Exception) -> None:
        self.example.setText(sentence(error))

    def _tell_printed(self) -> None:
        """A definition that a month was handed in with stays: what is changed here becomes a new one."""
        if self._rate_id is None:
            return
        with self._desk.database.reading() as db:
            is_printed = own_rates.is_printed(db, self._rate_id)
            name = own_rates.free_name(db, self._draft().name) if is_printed else ""
        if is_printed:
            told = self.tr("A month that was handed in printed this definition, so it stays as it is")
            reason = self.tr(
                "What you change here becomes a new definition in its place, such as “{name}”; the present one goes"
                " out of use."
            )
            self.banner.tell("info", told, reason.format(name=name), stays=True)

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout()
        row.setSpacing(px("xl"))
        self.form = Form()
        self._add_fields()
        row.addWidget(FittingArea(self.form), 1)
        card = Card(self.tr("In plain words"), padding=0)
        self.meaning = words("", "", wrap=True)
        self.same = words("", "fact_strong", "warn", wrap=True)
        self.example = words(self.tr("Last month is being counted…"), "fact", "ink2", wrap=True)
        card.body.addWidget(self.meaning)
        card.body.addWidget(self.same)
        card.body.addWidget(hairline())
        card.body.addWidget(words(self.tr("Last month by it"), "fact", "mute"))
        card.body.addWidget(self.example)
        card.body.addStretch(1)
        beside = QScrollArea(self)  # words grow with large type; the fields say how high the dialog is
        beside.setWidgetResizable(True)
        beside.setFrameShape(QFrame.Shape.NoFrame)
        beside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        beside.setAccessibleName(self.tr("In plain words"))
        beside.setFixedWidth(px(WORDS_WIDTH))
        beside.setWidget(card)
        row.addWidget(beside)
        self.body.addLayout(row, 1)

    def _add_fields(self) -> None:
        form = self.form
        name = form.add("name", self.tr("Name of the definition"), QLineEdit())
        name.setMaxLength(own_rates.LONGEST_NAME)
        meanings = {
            Pool.ACCEPTED: self.tr("all that were accepted"),
            Pool.FILED: self.tr("accepted, and a mediator is appointed"),
            Pool.MEDIATED: self.tr("at least one meeting was held"),
            Pool.CONCLUDED: self.tr("all that came to an end"),
        }
        pools = [(pool, said, meanings[pool]) for pool, said in choices(Pool)]
        form.add("pool", self.tr("Agreed cases are divided by"), RadioField(pools))
        hint = self.tr("What counts as success is never left out.")
        form.add("left_out", self.tr("Left out of them"), ChecksField([(one, word(one)) for one in GONE]), hint)
        settled = [(one, said, "") for one, said in choices(Settled)]
        form.add("settled", self.tr("Settled between themselves and withdrawn"), RadioField(settled))
        bases = {
            Basis.CONCLUSION: self.tr("agreed cases count in the month in which they ended"),
            Basis.ACCEPTANCE: self.tr("all cases count in the month in which they were accepted"),
        }
        form.add("basis", self.tr("Which month a case belongs to"),
                 RadioField([(one, said, bases[one]) for one, said in choices(Basis)]))  # fmt: skip


def _read_facts(database: Database, period: Period) -> PeriodFacts:
    with database.reading() as db:
        return stated_facts(db, period, sets=BALANCED)
