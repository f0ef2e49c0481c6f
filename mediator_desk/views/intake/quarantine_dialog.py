"""The rows of imports that could not be taken in: seen again at any time, and set aside with words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.services import quarantine
from mediator_desk.views import theme
from mediator_desk.views.form import Form
from mediator_desk.views.intake.quarantine_rows import ShownQuarantined, shown_quarantined
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import restyle, words
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList


class QuarantineDialog(DeskDialog):
    """The rows that wait, and below them the fields of the chosen one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Rows in quarantine"), self.tr("Set aside…"), parent, width=920)
        self._desk = desk
        self._build()
        self._desk.quarantine_changed.connect(self.reload)
        self._desk.cases_changed.connect(self.reload)
        theme.current().changed.connect(self._show_fields)
        self.reload()

    def reload(self) -> None:
        """Ask for the rows again; the place in the list stays."""
        self._desk.jobs.run(self._read, owner=self, on_done=self._on_read, on_failed=self.banner.tell_error)

    def act(self) -> None:
        """Ask for the words with which the chosen row is set aside."""
        row = self._chosen()
        if row is not None:
            dialog = SetAsideDialog(self._desk, row, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.finished.connect(self._on_asked)
            dialog.open()

    # Building

    def _build(self) -> None:
        px = theme.current().px
        text = self.tr(
            "These rows could not be taken in. Once they are corrected in the mini program and exported again, the "
            "import takes them in and they leave this list. A row that will not come again, or was dealt with in "
            "another way, is set aside with words."
        )
        self._about = words(text, tone="ink2", wrap=True)
        self.body.addWidget(self._about)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "quarantine", self._desk.settings, self)
        self.table.setSelectionMode(DeskTable.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Rows in quarantine"))
        self.table.setMinimumHeight(px("header") + 4 * px("row"))
        self.fields = self._built_fields()  # after the table: Tab goes in the order in which parts are made
        self.table.row_selected.connect(lambda _row_id: self._show_chosen())
        self.table.row_activated.connect(lambda _row_id: self.fields.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.body.addWidget(self.table, 1)
        self._said = words("", "fact_strong", wrap=True)
        self.body.addWidget(self._said)
        self.body.addWidget(self.fields, 1)
        self._dress_buttons()
        self.resize(px(920), px(660))

    def _built_fields(self) -> QPlainTextEdit:
        fields = QPlainTextEdit(self)
        fields.setReadOnly(True)
        fields.setUndoRedoEnabled(False)
        fields.setTabChangesFocus(True)
        fields.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        fields.setAccessibleName(self.tr("The fields of the row as they came"))
        fields.setMinimumHeight(theme.current().px(120))
        return fields

    def _dress_buttons(self) -> None:
        """Looking is what one does here: Enter closes, and setting aside is no step that the desk proposes."""
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setAccessibleName(self.tr("Close"))
        self.act_button.setDefault(False)
        restyle(self.act_button, look="")
        self.act_button.setEnabled(False)

    def _columns(self) -> list[Column]:
        return [
            Column("row", self.tr("Row"), lambda row: row.row_number, "number", width=56, sortable=False),
            Column("number", self.tr("Submission"), lambda row: row.number, width=168, leads=True, sortable=False),
            Column("applicant", self.tr("Applicant"), lambda row: row.applicant, width=92, sortable=False),
            Column(
                "file", self.tr("File"), lambda row: row.file_name, width=130,
                tip=lambda row: row.file_name, quiet=True, sortable=False,
            ),
            Column("imported", self.tr("Imported"), lambda row: row.imported, width=136, quiet=True, sortable=False),
            Column("reasons", self.tr("Reasons"), lambda row: row.reasons, width=280, sortable=False),
        ]  # fmt: skip

    # What came

    def _read(self) -> list[ShownQuarantined]:
        with self._desk.database.reading() as db:
            return shown_quarantined(quarantine.open_rows(db))

    def _on_read(self, rows: list[ShownQuarantined]) -> None:
        # Read before the rows change: a list that is filled anew with the keyboard in it begins at its first row.
        chosen, place = self.table.current_id(), max(self.table.currentIndex().row(), 0)
        self._model.show_source(RowList(rows))
        if rows and not self.table.select_id(chosen):
            self.table.selectRow(min(place, len(rows) - 1))
        self._show_chosen()
        for part in (self._about, self._said, self.fields):
            part.setVisible(bool(rows))
        if not rows:
            self.banner.tell("good", self.tr("No row waits in quarantine."), stays=True)
            self.cancel_button.setFocus()
        elif not self.fields.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self) -> ShownQuarantined | None:
        number = self._model.number_of(self.table.current_id())
        row = self._model.row(number) if number is not None else None
        return row if isinstance(row, ShownQuarantined) else None

    def _show_chosen(self) -> None:
        row = self._chosen()
        self._said.setText(row.reasons if row else "")
        self.act_button.setEnabled(row is not None)
        self._show_fields()

    def _show_fields(self) -> None:
        """Write the fields; the word for a column has an ink of its own, which no typed text can take."""
        row = self._chosen()
        self.fields.clear()
        cursor = self.fields.textCursor()
        label, typed = QTextCharFormat(), QTextCharFormat()
        label.setForeground(theme.current().colour("mute"))
        typed.setForeground(theme.current().colour("ink"))
        for number, (column, text) in enumerate(row.fields if row else ()):
            if number:
                cursor.insertBlock()
            cursor.insertText(self.tr("{column}: ").format(column=column), label)
            cursor.insertText(text, typed)
        self.fields.moveCursor(cursor.MoveOperation.Start)

    def _on_asked(self, result: int) -> None:
        if result != SetAsideDialog.DialogCode.Accepted:
            self.reload()  # perhaps it was refused because another desk was faster


class SetAsideDialog(DeskDialog):
    """Asks for the words with which a row is set aside."""

    def __init__(self, desk: Desk, row: ShownQuarantined, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Set this row aside?"), self.tr("Set aside"), parent)
        self._desk = desk
        self._row_id = row.id
        about = self.tr(
            "Row {row} of {file}, {number}. It waits no longer, but stays kept as it came; should it come again "
            "corrected, it can still be taken in."
        )
        said = about.format(row=row.row_number, file=row.file_name, number=row.number)
        self.body.addWidget(words(said, tone="ink2", wrap=True))
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
