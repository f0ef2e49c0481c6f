"""The fields of a dispute, for the dialog and for the page of the case."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.words import Cause, Line
from mediator_desk.services.cases import disputes
from mediator_desk.views import theme
from mediator_desk.views.city_field import CityField
from mediator_desk.views.fields import AmountField, ChoiceField
from mediator_desk.views.form import Form
from mediator_desk.views.wording import choices


class DisputeForm(Form):
    """Line, cause, insurer, amount, numbers, requests and facts of a case."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, columns=2)
        self._desk = desk
        self._case_id = case_id
        with desk.database.reading() as db:
            insurers = disputes.insurers(db)
        self._add_choices(insurers)
        self._add_texts()
        self.fill(self._read(), reread=self._read)

    def _read(self) -> disputes.DisputeDraft:
        with self._desk.database.reading() as db:
            return disputes.dispute_draft(db, self._case_id)

    def _add_choices(self, insurers: list[tuple[int, str]]) -> None:
        none = self.tr("Not filled in")
        self.add("line", self.tr("Line of insurance"), ChoiceField(choices(Line), none))
        self.add("cause", self.tr("Cause"), ChoiceField(choices(Cause), none))
        self.add("insurer_id", self.tr("Insurer"), ChoiceField(insurers, none))
        self.add("claimed_amount", self.tr("Amount in dispute (yuan)"), AmountField())

    def _add_texts(self) -> None:
        self.add("policy_number", self.tr("Policy number"), QLineEdit())
        self.add("report_number", self.tr("Insurer's report number"), QLineEdit())
        self.add("claim_number", self.tr("Insurer's claim number"), QLineEdit())
        self.add("city", self.tr("City of the consumer"), CityField())
        for name, label, height in (
            ("requests", self.tr("What the applicant asks for"), 72),
            ("facts", self.tr("What happened"), 168),
        ):
            self.add(name, label, QPlainTextEdit(), span=2).setFixedHeight(theme.current().px(height))

    def save(self) -> None:
        """Save the dispute; where nothing was changed there is nothing to tell. Raises Invalid, Refused."""
        if not self.is_changed():
            return
        draft = self.drafted(self.filled_with)
        with self._desk.database.writing() as db:
            disputes.save_dispute(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
