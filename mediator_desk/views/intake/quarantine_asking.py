"""What is asked before rows leave quarantine: why one is set aside, what becomes new facts, which are handed back."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.services.intake import quarantine
from mediator_desk.services.intake.quarantine_kept import KeptSubmission, add_new_facts
from mediator_desk.views import theme
from mediator_desk.views.form import Form
from mediator_desk.views.intake.quarantine_form import Typed
from mediator_desk.views.intake.quarantine_rows import ShownQuarantined
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.radio_field import RadioField


class SetAsideDialog(DeskDialog):
    """Asks for the words with which a row is set aside."""

    def __init__(
        self, desk: Desk, row: ShownQuarantined, parent: QWidget | None = None, *, has_typed: bool = False
    ) -> None:
        super().__init__(self.tr("Set this row aside?"), self.tr("Set aside"), parent)
        self.keep_input(desk, f"set_aside/{row.id}")
        self._desk = desk
        self._row_id = row.id
        about = self.tr(
            "Row {row} of {file}, {number}. It waits no longer, but stays kept as it came; should it come again "
            "corrected, it can still be taken in."
        )
        said = about.format(row=row.row_number, file=row.file_name, number=row.number)
        self.body.addWidget(words(said, tone="ink2", wrap=True))
        if has_typed:
            self.body.addWidget(words(self.tr("What you typed into its fields is not kept."), "fact_strong", wrap=True))
        self._form = Form(self)
        self._field = self._form.add(
            "words", self.tr("Why"), QPlainTextEdit(self), self.tr("The words are kept with the row.")
        )
        self._field.setFixedHeight(theme.current().px(96))
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self._field.setFocus()

    def save(self) -> None:
        """Set the row aside."""
        said, by, now = self._field.toPlainText(), self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            quarantine.settle_row(db, self._row_id, words=said, by=by, now=now)
        self._desk.quarantine_changed.emit()


class NewFactsDialog(DeskDialog):
    """Adds what a row says otherwise than the submission under its number to the new facts of that case."""

    def __init__(
        self, desk: Desk, row: ShownQuarantined, typed: Typed, kept: KeptSubmission, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Add this to {case} as new facts?").format(case=kept.shown_number),
            self.tr("Add as new facts"),
            parent,
        )
        self.keep_input(desk, f"new_facts/{row.id}")
        self._desk, self._row_id, self._typed = desk, row.id, typed
        about = self.tr(
            "What was filed first stays as it is, and so do the fields of the case. What came under the same number "
            "later is written below the new facts of the case, because a matter that is filed again may only be "
            "refused without new facts or reasons. If a party's phone or address changed, mend the party as well."
        )
        self.body.addWidget(words(about, tone="ink2", wrap=True))
        self._form = Form(self)
        hint = self.tr("It stands in the history of the case; it may stay empty.")
        self._field = self._form.add("words", self.tr("Remark"), QPlainTextEdit(self), hint)
        self._field.setFixedHeight(theme.current().px(72))
        self.body.addWidget(self._form)
        self.body.addStretch(1)

    def save(self) -> None:
        """Add the facts; the row waits no longer."""
        said, by, now = self._field.toPlainText(), self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            case_id = add_new_facts(db, self._row_id, self._typed.texts, words=said, by=by, now=now)
        self._desk.case_changed.emit(case_id)
        self._desk.quarantine_changed.emit()


class HandBackDialog(DeskDialog):
    """Asks which rows go into the workbook; `row_ids` are those that were chosen when it is accepted."""

    def __init__(self, all_ids: Sequence[int], chosen_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hand rows back as a workbook?"), self.tr("Choose a file…"), parent)
        self._ids = {"all": tuple(all_ids), "chosen": tuple(chosen_ids)}
        about = self.tr(
            "The workbook has the columns of the mini program's export, and before them in Chinese why each row was "
            "not taken in; the faulty cells are marked. Corrected, it can be imported again. The rows wait on until "
            "then. It holds whole numbers of documents and phones: hand it only to those who may see them."
        )
        self.body.addWidget(words(about, tone="ink2", wrap=True))
        self._form = Form(self)
        choices = [("all", self.tr("All rows ({count})").format(count=len(all_ids)), "")]
        if 0 < len(chosen_ids) < len(all_ids):
            choices.append(("chosen", self.tr("The chosen rows ({count})").format(count=len(chosen_ids)), ""))
        self._form.add("which", self.tr("Which rows"), RadioField(choices))
        # One row is always chosen; who chose several means these.
        self._form.fill(SimpleNamespace(which="chosen" if 1 < len(chosen_ids) < len(all_ids) else "all"))
        self.body.addWidget(self._form)
        self.body.addStretch(1)

    def is_changed(self) -> bool:
        """Tell that nothing is lost: a choice is made again in a moment."""
        return False

    @property
    def row_ids(self) -> tuple[int, ...]:
        """The rows that were chosen."""
        draft = SimpleNamespace(which="all")
        self._form.read(draft)
        return self._ids[draft.which]
