"""Files whose term of retention is over, or soon will be; their list on paper; what was destroyed before."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import without_turns
from mediator_desk.documents.lists.destruction_list import DestructionList, render_destruction_list
from mediator_desk.services.lists.exports import record_export
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.privacy.retention_list import DestroyedFile, DueFile, destroyed_files, due_files
from mediator_desk.views import theme
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.parts import button, words
from mediator_desk.views.privacy.destroy_dialog import DestroyDialog
from mediator_desk.views.privacy.person_dialog import CopyDialog
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor

WIDTH = 1000
OVER_NOW, WITHIN_A_YEAR, DESTROYED = "over", "year", "destroyed"
OVER, SOON, GONE = Mark("warning", "warn"), Mark("clock", "plain"), Mark("x", "plain")


@dataclass(frozen=True)
class _Line:
    id: int
    number: str
    parties: str
    archive_class: str
    archived_on: str
    kept_until: str
    state: str
    mark: Mark


class DueFilesDialog(DeskDialog):
    """Nothing is destroyed by itself: one selects, prints the list, has it approved, and destroys."""

    acts_by_keys = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Files past their term"), self.tr("Destroy…"), parent, width=WIDTH)
        self._desk = desk
        self._files: dict[int, DueFile] = {}
        told = self.tr(
            "Nothing is destroyed by itself. Select files, print their list, let a second person approve it, then "
            "destroy. What is left is the number, the class and who did it."
        )
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        choices = [
            (OVER_NOW, self.tr("Over now")),
            (WITHIN_A_YEAR, self.tr("Within a year")),
            (DESTROYED, self.tr("Destroyed")),
        ]
        self.which = SegmentField(choices, self)
        self.which.setAccessibleName(self.tr("Which files"))
        self.which.setMaximumWidth(self.which.sizeHint().width() + theme.current().px(40))  # the chosen one is bold
        self.which.choose(OVER_NOW)
        self.which.chosen.connect(self.reload)
        self.body.addWidget(self.which)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "due_files", desk, self)
        self.table.setAccessibleName(self.tr("Files past their term"))
        px = theme.current().px
        self.table.setMinimumHeight(px("header") + 4 * px("row"))
        self.body.addWidget(self.table, 1)
        self._nothing = words("", tone="mute")
        self.body.addWidget(self._nothing)
        self.print_button = button(self.tr("List on paper…"), self.show_list, icon="printer")
        self.buttons.insertWidget(0, self.print_button)
        self.cancel_button.setText(self.tr("Close"))
        self.table.selection_changed.connect(self._show_acts)
        self.reload()
        self.table.setFocus()

    def reload(self, *_what: object) -> None:
        """Read the list again, as the choice above it stands."""
        today, which = self._desk.today(), self.which.choice()
        until = today.replace(year=today.year + 1, day=min(today.day, 28)) if which == WITHIN_A_YEAR else None
        with self._desk.database.reading() as db:
            files = due_files(db, today, until=until) if which != DESTROYED else ()
            lines = [self._gone(row) for row in destroyed_files(db)] if which == DESTROYED else []
        self._files = {file.case_id: file for file in files}
        lines = lines or [self._line(file) for file in files]
        self._model.show_source(RowList(lines))
        self.table.setVisible(bool(lines))
        is_past = which == DESTROYED
        self._nothing.setText(self.tr("Nothing was destroyed yet.") if is_past else self.tr("No term is over."))
        self._nothing.setVisible(not lines)
        self._show_acts()

    def chosen(self) -> list[DueFile]:
        """Return the selected files whose term is over."""
        ids = (self._files.get(one) for one in self.table.selected_ids())
        return [file for file in ids if file is not None and file.is_over]

    def act(self) -> None:
        """Ask who approved the list, and destroy what is selected."""
        if files := self.chosen():
            dialog = DestroyDialog(self._desk, files, self)
            dialog.destroyed_files.connect(self._on_destroyed)
            dialog.open()

    def show_list(self) -> None:
        """Look at the list of what is selected, to print it and have it signed."""
        with self._desk.database.reading() as db:
            committee = the_committee(db)
        files, name = self.chosen(), self.tr("List of files to be destroyed")
        today, by = self._desk.today(), self._desk.actor.name
        facts = DestructionList(committee.name, today, files, by, is_practice=committee.is_practice)
        shown(
            CopyDialog(
                self._desk, name, partial(render_destruction_list, facts), partial(_tell, len(files), name), self
            )
        )

    def _on_destroyed(self, count: int) -> None:
        self.reload()
        self._desk.cases_changed.emit()
        self.banner.tell("good", self.tr("%n file(s) destroyed.", "", count))

    def _columns(self) -> list[Column]:
        return [
            Column("state", self.tr("State"), lambda row: row.state, "pill", 170, mark=lambda row: row.mark,
                   sortable=False),
            Column("number", self.tr("Number"), lambda row: row.number, width=210, leads=True, sortable=False),
            Column("parties", self.tr("Parties"), lambda row: row.parties, width=240, sortable=False),
            Column("class", self.tr("Class"), lambda row: row.archive_class, width=90, sortable=False),
            Column("archived_on", self.tr("Archived on"), lambda row: row.archived_on, width=120, sortable=False),
            Column("kept_until", self.tr("Kept until"), lambda row: row.kept_until, width=120, sortable=False),
        ]  # fmt: skip

    def _line(self, file: DueFile) -> _Line:
        parties = without_turns(f"{file.applicant} / {file.respondent}" if file.respondent else file.applicant)
        days = file.archived_on.isoformat(), file.kept_until.isoformat()
        state, mark = (self.tr("term over"), OVER) if file.is_over else (self.tr("ends soon"), SOON)
        return _Line(file.case_id, file.number, parties, word(file.archive_class), *days, state, mark)

    def _gone(self, row: DestroyedFile) -> _Line:
        who = self.tr("{name}, approved by {other}").format(name=row.destroyed_by, other=row.approved_by)
        days = row.archived_on.isoformat(), row.kept_until.isoformat()
        state = self.tr("destroyed {day}").format(day=china_day(row.destroyed_at).isoformat())
        return _Line(row.id, row.number, who, word(row.archive_class), *days, state, GONE)

    def _show_acts(self) -> None:
        has_any = bool(self.chosen())
        self.act_button.setEnabled(has_any)
        self.print_button.setEnabled(has_any)


def _tell(count: int, name: str, db: Any, *, by: Actor, now: datetime) -> None:  # noqa: ANN401 - a Session
    record_export(db, form="paper", count=count, filter_words=name, file_name=name, by=by, now=now)
