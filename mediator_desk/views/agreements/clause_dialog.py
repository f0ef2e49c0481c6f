"""One clause of the bank: its words, what is filled in, and which disputes it suits."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from mediator_desk.models.words import Cause, Line
from mediator_desk.services.agreements import clause_bank
from mediator_desk.services.agreements.clause_bank import ClauseDraft
from mediator_desk.services.agreements.clause_values import VARIABLES
from mediator_desk.views.agreements.growing_text import GrowingText
from mediator_desk.views.checks_field import ChecksField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

WIDTH = 680


class ClauseDialog(DeskDialog):
    """Add a clause, or change one; a shipped one can say again what it came with."""

    def __init__(self, desk: Desk, clause_id: int | None = None, parent: QWidget | None = None) -> None:
        is_new = clause_id is None
        title = self.tr("Add a clause") if is_new else self.tr("Change a clause")
        super().__init__(title, self.tr("Add") if is_new else self.tr("Save"), parent, width=WIDTH)
        self.keep_input(desk, f"clause/{clause_id or 'new'}")
        self._desk, self._clause_id = desk, clause_id
        self._shipped = self._shipped_wording()
        self.form = Form(self)
        self._add_fields()
        self.form.fill(self._read(), reread=None if is_new else self._read)
        self.body.addWidget(FittingArea(self.form), 1)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            clause_bank.save_clause(db, self._clause_id, draft, by=self._desk.actor, now=self._desk.now())

    def _read(self) -> ClauseDraft:
        if self._clause_id is None:
            return ClauseDraft()
        with self._desk.database.reading() as db:
            return clause_bank.clause_draft(db, self._clause_id)

    def _shipped_wording(self) -> str:
        if self._clause_id is None:
            return ""
        with self._desk.database.reading() as db:
            return clause_bank.shipped_wording(db, self._clause_id)

    def _add_fields(self) -> None:
        form = self.form
        form.add("title", self.tr("What it is called"), QLineEdit())
        hint = self.tr("What stands in braces is filled from the case; a name of your own is left as a gap.")
        self.text = form.add("text", self.tr("Words of the clause"), GrowingText(least_lines=4), hint)
        form.add_wide(self._acts())
        every = self.tr("None ticked: all of them")
        form.add("lines", self.tr("Lines of insurance that it suits"), ChecksField(choices(Line), 4), every)
        form.add("causes", self.tr("Causes of dispute that it suits"), ChecksField(choices(Cause), 4), every)

    def _acts(self) -> QWidget:
        acts = QWidget(self)
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        self.variables = QMenu(self)
        for name in VARIABLES:
            self.variables.addAction(name, partial(self._insert, name))
        fill_in = button(self.tr("Insert what is filled in"), look="link", icon="plus")
        fill_in.setMenu(self.variables)
        row.addWidget(fill_in)
        self.shipped_button = button(
            self.tr("As it was shipped"), self._as_shipped, look="link", icon="arrow-counter-clockwise"
        )
        self.shipped_button.setVisible(bool(self._shipped))
        row.addWidget(self.shipped_button)
        row.addStretch(1)
        return acts

    def _insert(self, name: str) -> None:
        self.text.insertPlainText(f"{{{name}}}")
        self.text.setFocus()

    def _as_shipped(self) -> None:
        self.text.selectAll()
        self.text.insertPlainText(self._shipped)  # so that it can be undone
        self.text.setFocus()
