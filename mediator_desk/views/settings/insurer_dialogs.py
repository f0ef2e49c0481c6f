"""Mending an insurer of the directory, and merging one that came in under another name."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.conventions.credit_codes import check_credit_code
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.words import InsurerKind
from mediator_desk.services.office import insurers
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import restyle, words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.settings.own_fields import LinesField
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.office.insurers import InsurerRow

WIDTH = 640


class InsurerDialog(DeskDialog):
    """One company of the directory. Saving it says that a person has looked at it."""

    def __init__(self, desk: Desk, insurer_id: int | None = None, parent: QWidget | None = None) -> None:
        is_new = insurer_id is None
        title = self.tr("Add an insurer") if is_new else self.tr("Look at an insurer")
        super().__init__(title, self.tr("Add") if is_new else self.tr("Save as confirmed"), parent, width=WIDTH)
        self.keep_input(desk, f"insurer/{insurer_id or 'new'}")
        self._desk, self._insurer_id = desk, insurer_id
        self.form = Form(self, columns=2)
        self._add_fields()
        self.form.fill(self._read(), reread=None if is_new else self._read)
        self._show_finding()
        self.body.addWidget(FittingArea(self.form), 1)

    def _read(self) -> insurers.InsurerDraft:
        if self._insurer_id is None:
            return insurers.InsurerDraft()
        with self._desk.database.reading() as db:
            return insurers.insurer_draft(db, self._insurer_id)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            insurers.save_insurer(db, self._insurer_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()

    @property
    def finding(self) -> str:
        """What is odd about the credit code, "" for nothing."""
        return self._finding.text()

    def _add_fields(self) -> None:
        form = self.form
        form.add("name", self.tr("Full name of the company"), QLineEdit(), span=2)
        form.add("short_name", self.tr("Short name, for lists"), QLineEdit())
        form.add("kind", self.tr("Kind"), ChoiceField(choices(InsurerKind), self.tr("not known yet")))
        self._code = form.add("credit_code", self.tr("Unified social credit code"), QLineEdit())
        form.add("telephone", self.tr("Telephone"), QLineEdit())
        self._finding = words("", "small", "warn", wrap=True)
        form.add_wide(self._finding)
        form.add("address", self.tr("Registered address"), QLineEdit(), span=2)
        form.add("person_in_charge", self.tr("Person in charge"), QLineEdit())
        form.add("person_in_charge_title", self.tr("Title of that person"), QLineEdit())
        hint = self.tr("One a line: older names, short forms. Submissions under them belong to this company.")
        form.add("aliases", self.tr("Also known as"), LinesField(), hint, span=2)
        self._code.textChanged.connect(self._show_finding)

    def _show_finding(self) -> None:
        typed = self._code.text().strip()
        codes = check_credit_code(typed) if typed else []
        self._finding.setText("\n".join(sentence(Problem("credit_code", code)) for code in codes))
        self._finding.setVisible(bool(codes))
        restyle(self._code, problem="warn" if codes else "")


class MergeDialog(DeskDialog):
    """A company that came in under another name goes into the right one. The likeliest stand first."""

    def __init__(self, desk: Desk, gone: InsurerRow, others: list[InsurerRow], parent: QWidget | None = None) -> None:
        title = self.tr("Into which company does “{name}” go?").format(name=gone.name)
        super().__init__(title, self.tr("Merge"), parent, width=560)
        self._desk, self._gone = desk, gone
        consequences = self.tr(
            "%n case(s) and all parties of this name go to the company that you choose, and the name becomes "
            "another name of it. What stands on papers stays. This cannot be taken back.",
            "",
            gone.cases,
        )
        self.body.addWidget(words(consequences, tone="ink2", wrap=True))
        self.form = Form(self)
        likely = sorted(others, key=lambda row: SequenceMatcher(None, row.name, gone.name).ratio(), reverse=True)
        names = [(row.id, f"{row.short_name} · {row.name}") for row in likely]
        self.into = self.form.add("into_id", self.tr("The company"), ChoiceField(names, self.tr("choose…")))
        self.body.addWidget(self.form)

    def save(self) -> None:  # noqa: D102
        into_id = self.into.choice()
        if into_id is None:
            raise Invalid([Problem("into_id", "required")])
        with self._desk.database.writing() as db:
            insurers.merge_insurer(db, self._gone.id, into_id, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()
        self._desk.cases_changed.emit()
