"""Adding and changing a rule for case subsidies, and ending one from a day on."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox, QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.figure_words import SubsidyKind
from mediator_desk.models.words import CaseTrack
from mediator_desk.services.subsidies import subsidy_rules
from mediator_desk.services.subsidies.subsidy_rules import SubsidyRuleDraft
from mediator_desk.views.fields import AmountField, ChoiceField, DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import choices, word, word_or

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.subsidies.subsidy_rules import SubsidyRuleRow

WIDTH = 600


class SubsidyRuleDialog(DeskDialog):
    """Add a rule (None), or change score and amount of one; below it what held before."""

    def __init__(self, desk: Desk, rule_id: int | None = None, parent: QWidget | None = None) -> None:
        is_new = rule_id is None
        title = self.tr("Add a rule for subsidies") if is_new else self.tr("Change a rule for subsidies")
        super().__init__(title, self.tr("Add") if is_new else self.tr("Save"), parent, width=WIDTH)
        self.keep_input(desk, f"subsidy_rule/{rule_id or 'new'}")
        self._desk, self._rule_id = desk, rule_id
        self.form = Form(self, columns=2)
        draft = self._read()
        self._add_fields(draft)
        self.form.fill(draft, reread=None if is_new else self._read)
        self.body.addWidget(FittingArea(self.form), 1)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            if self._rule_id is None:
                subsidy_rules.add_rule(db, draft, by=by, now=now)
            else:
                subsidy_rules.save_rule(db, self._rule_id, draft, by=by, now=now)
        self._desk.committee_changed.emit()

    def _read(self) -> SubsidyRuleDraft:
        with self._desk.database.reading() as db:
            if self._rule_id is None:
                return subsidy_rules.new_rule_draft(db)
            return subsidy_rules.rule_draft(db, self._rule_id)

    def _add_fields(self, draft: SubsidyRuleDraft) -> None:
        form = self.form
        if self._rule_id is None:
            form.add("kind", self.tr("Result"), ChoiceField(choices(SubsidyKind), self.tr("choose…")), span=2)
            every = self.tr("every one without a rule of its own")
            form.add("difficulty", self.tr("Difficulty"), ChoiceField(choices(CaseTrack), every), span=2)
        elif draft.kind is not None:
            every = word_or(draft.difficulty, self.tr("every one without a rule of its own"))
            self.body.addWidget(words(f"{word(draft.kind)} · {every}", "fact", "ink2", wrap=True))
        score = form.add("score_from", self.tr("Least score of the file"), QSpinBox())
        score.setRange(0, 100)
        form.add("amount", self.tr("Subsidy, yuan"), AmountField())
        hint = self.tr("Cases that concluded earlier keep what held then. Empty: for cases of every day.")
        form.add("began_on", self.tr("For cases that conclude from"), DateField(), hint, span=2)
        if self._rule_id is not None:
            self._add_history(self._rule_id)

    def _add_history(self, rule_id: int) -> None:
        with self._desk.database.reading() as db:
            before = [row for row in subsidy_rules.rule_history(db, rule_id) if row.id != rule_id]
        if before:
            self.form.add_wide(words(self.tr("In force before"), "fact", "mute"))
            self.form.add_wide(words("\n".join(map(self._line, before)), "fact", "ink2", wrap=True))

    def _line(self, row: SubsidyRuleRow) -> str:
        began = row.began_on.isoformat() if row.began_on else self.tr("the beginning")
        ended = row.ended_on.isoformat() if row.ended_on else self.tr("today")
        text = self.tr("{amount} yuan: for cases from {began}, not any more from {ended}")
        return text.format(amount=figures(row.amount), began=began, ended=ended)


class EndSubsidyRuleDialog(DeskDialog):
    """From which day of conclusion a rule counts no more."""

    def __init__(self, desk: Desk, row: SubsidyRuleRow, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("End this rule?"), self.tr("End it"), parent)
        self.keep_input(desk, f"end_subsidy_rule/{row.id}")
        self._desk, self._rule_id = desk, row.id
        with desk.database.reading() as db:
            self._version = subsidy_rules.rule_draft(db, row.id).version
            first = subsidy_rules.first_open_day(db) or desk.today().replace(day=1)
        difficulty = word_or(row.difficulty, self.tr("every other"))
        about = f"{word(row.kind)} · {difficulty} · {figures(row.amount)}"
        self.body.addWidget(words(about, "fact", "ink2", wrap=True))
        self.form = Form(self)
        hint = self.tr("Cases that concluded before that day keep it.")
        self.form.add("on", self.tr("It counts no more for cases that conclude from"), DateField(), hint)
        self.form.fill(SimpleNamespace(on=max(first, row.began_on or first)))
        self.body.addWidget(self.form)

    def save(self) -> None:  # noqa: D102
        draft = SimpleNamespace(on=None)
        self.form.read(draft)
        if draft.on is None:
            raise Invalid([Problem("on", "required")])
        with self._desk.database.writing() as db:
            subsidy_rules.end_rule(
                db, self._rule_id, on=draft.on, version=self._version, by=self._desk.actor, now=self._desk.now()
            )
        self._desk.committee_changed.emit()
