"""For how many years the files of each class are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.rights import Right
from mediator_desk.services.aftercare.retention import (
    MOST_YEARS,
    RetentionDraft,
    retention_draft,
    retention_rows,
    save_retention,
)
from mediator_desk.views.dialog_showing import until_answered
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.permitted import permit
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.table import Column, Mark
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

CHANGED, AS_SHIPPED = Mark("pencil-simple", "warn"), Mark("check", "plain")


class RetentionSection(QWidget):
    """The classes of files and their years. A file in the archive keeps the last day that it has."""

    requests_wanted = Signal()
    """The register of requests about personal data is to be shown."""
    due_files_wanted = Signal()
    """The files past their term are to be shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._build()

    def reload(self) -> None:
        """Read the list again."""
        with self._desk.database.reading() as db:
            self.list.show_rows(retention_rows(db))

    def open_dialog(self, row_id: int) -> None:
        """Change the years of a class in a dialog."""
        dialog = RetentionDialog(self._desk, list(ArchiveClass)[row_id - 1], self)
        until_answered(dialog)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        explanation = self.tr(
            "No law sets the years. A file in the archive keeps the last day that it has; nothing is destroyed by "
            "itself."
        )
        self.list = SettingList(self._desk, "retention", self.tr("Archive"), self._columns(), explanation)
        self._change = button(self.tr("Change"), self._on_change, icon="pencil-simple")
        self.requests_button = button(self.tr("Requests about data…"), self.requests_wanted.emit, icon="user")
        self.due_button = button(self.tr("Files past their term…"), self.due_files_wanted.emit, icon="archive")
        self.list.add_acts(self.requests_button, right=Right.ANSWER_PRIVACY)
        self.list.add_acts(self.due_button, right=Right.DESTROY_FILES)
        self.list.add_acts(self._change)
        self.list.row_activated.connect(self.open_dialog)
        self.list.selection_changed.connect(self._show_acts)
        column.addWidget(self.list)
        self._show_acts()

    def _columns(self) -> list[Column]:
        as_shipped, changed = self.tr("As at the beginning"), self.tr("Changed")
        return [
            Column("class", self.tr("Class"), lambda one: word(one.archive_class), width=220, leads=True,
                   sortable=False),
            Column("years", self.tr("Kept"), lambda one: years_words(one.years), width=200, sortable=False),
            Column("state", self.tr("State"), lambda one: as_shipped if one.is_as_shipped else changed, "pill", 170,
                   mark=lambda one: AS_SHIPPED if one.is_as_shipped else CHANGED, sortable=False),
        ]  # fmt: skip

    def _on_change(self) -> None:
        if row_id := self.list.table.current_id():
            self.open_dialog(row_id)

    def _show_acts(self) -> None:
        permit(self.requests_button, self._desk.actor, Right.ANSWER_PRIVACY)
        permit(self.due_button, self._desk.actor, Right.DESTROY_FILES)
        self._change.setEnabled(bool(self.list.table.current_id()))


class RetentionDialog(DeskDialog):
    """The years of one class."""

    def __init__(self, desk: Desk, archive_class: ArchiveClass, parent: QWidget | None = None) -> None:
        super().__init__(word(archive_class), self.tr("Save"), parent)
        self.keep_input(desk, f"retention/{archive_class}")
        self._desk, self._class = desk, archive_class
        text = self.tr("It counts for what is archived from now on, from the day of the archiving.")
        self.body.addWidget(words(text, "fact", "ink2", wrap=True))
        self.form = Form(self, columns=2)
        kinds = [(True, self.tr("For ever")), (False, self.tr("For years"))]
        self._kind = self.form.add("is_for_ever", self.tr("How long it is kept"), SegmentField(kinds), span=2)
        self.form.add("years", self.tr("Number of years"), QSpinBox()).setRange(1, MOST_YEARS)
        self.form.edited.connect(lambda _name: self._show_what_matters())
        self.form.fill(self._read(), reread=self._read)
        self._show_what_matters()
        self.body.addWidget(self.form)

    def _read(self) -> RetentionDraft:
        with self._desk.database.reading() as db:
            return retention_draft(db, self._class)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            save_retention(db, self._class, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()

    def _show_what_matters(self) -> None:
        self.form.show_field("years", is_shown=not self._kind.choice())


def years_words(years: int | None) -> str:
    """Return years as people say them: 30 years, for ever."""
    if years is None:
        return QCoreApplication.translate("Retention", "for ever")
    return QCoreApplication.translate("Retention", "%n year(s)", "", years)
