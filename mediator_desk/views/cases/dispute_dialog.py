"""Mending what a case is about."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.words import Cause, Line
from mediator_desk.services.cases import disputes
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.views import theme
from mediator_desk.views.fields import AmountField, ChoiceField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.wording import choices


class DisputeDialog(DeskDialog):
    """The dispute of a case: line, cause, insurer, amount, numbers, facts, requests."""

    def __init__(self, desk: Desk, case: CaseDetails, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mend the dispute"), self.tr("Save"), parent, width=680)
        self._desk = desk
        self._case_id = case.id
        with desk.database.reading() as db:
            self._draft = disputes.dispute_draft(db, case.id)
            insurers = disputes.insurers(db)
        self._form = Form(self, columns=2)
        self._add_choices(insurers)
        self._add_texts()
        self._form.fill(self._draft)
        self.body.addWidget(FittingArea(self._form), 1)

    def _add_choices(self, insurers: list[tuple[int, str]]) -> None:
        add, none = self._form.add, self.tr("Not filled in")
        add("line", self.tr("Line of insurance"), ChoiceField(choices(Line), none))
        add("cause", self.tr("Cause"), ChoiceField(choices(Cause), none))
        add("insurer_id", self.tr("Insurer"), ChoiceField(insurers, none))
        add("claimed_amount", self.tr("Amount in dispute (yuan)"), AmountField())

    def _add_texts(self) -> None:
        add = self._form.add
        add("policy_number", self.tr("Policy number"), QLineEdit())
        add("report_number", self.tr("Insurer's report number"), QLineEdit())
        add("claim_number", self.tr("Insurer's claim number"), QLineEdit(), span=2)
        for name, label, height in (
            ("requests", self.tr("What the applicant asks for"), 72),
            ("facts", self.tr("What happened"), 168),
        ):
            add(name, label, QPlainTextEdit(), span=2).setFixedHeight(theme.current().px(height))

    def save(self) -> None:
        """Save the dispute; where nothing was changed there is nothing to tell."""
        if not self._form.is_changed():
            return
        draft = self._form.drafted(self._draft)
        with self._desk.database.writing() as db:
            disputes.save_dispute(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
