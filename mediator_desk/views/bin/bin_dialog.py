"""What lies in the bin: brought back, or deleted by the administrator."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right
from mediator_desk.services import bin as the_bin
from mediator_desk.services.bin import BinRow
from mediator_desk.views.bin.emptying import delete_for_ever
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.final_acts import emptying_words
from mediator_desk.views.messages import DeskDialog, ask
from mediator_desk.views.parts import button, words
from mediator_desk.views.permitted import only_with
from mediator_desk.views.tick_list import TickList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk


class BinDialog(DeskDialog):
    """One line for each case and file, with the days that are left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The bin"), self.tr("Bring back"), parent, width=860)
        self._desk = desk
        told = self.tr("What lies here comes back as it was. After 30 days it is deleted for ever.")
        self.body.addWidget(words(told, tone="ink2", wrap=True))
        self._empty = words(self.tr("The bin is empty."), tone="mute")
        self.body.addWidget(self._empty)
        self.list = TickList(self)
        self.list.setAccessibleName(self.tr("What lies in the bin"))
        self.list.ticked.connect(self._show_acts)
        self.body.addWidget(self.list, 1)
        self.delete_button = button(self.tr("Delete now…"), self.delete, look="danger")
        only_with(self.delete_button, desk, Right.EMPTY_BIN)
        self.buttons.insertWidget(0, self.delete_button)
        self.cancel_button.setText(self.tr("Close"))
        self._rows: dict[str, BinRow] = {}
        self.reload()

    def reload(self) -> None:
        """Show what lies there now; nothing is ticked."""
        with self._desk.database.reading() as db:
            rows = the_bin.bin_rows(db, now=self._desk.now())
        self._rows = {f"{row.case_id}/{row.file_id}": row for row in rows}
        self.list.offer([(key, self._line(row)) for key, row in self._rows.items()])
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._show_acts()

    def chosen(self) -> list[BinRow]:
        """Return what is ticked."""
        return [self._rows[key] for key in self.list.values()]

    def act(self) -> None:
        """Bring back what is ticked; the dialog stays."""
        self.banner.clear()
        rows = self.chosen()
        try:
            with self._desk.database.writing() as db:
                the_bin.restore(db, rows, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self._after(self.tr("%n brought back.", "", len(rows)))

    def delete(self) -> None:
        """Delete what is ticked for ever, after asking."""
        rows = self.chosen()
        question = self.tr("Delete %n for ever?", "", len(rows))
        if not ask(self, question, emptying_words(), self.tr("Delete for ever"), danger=True):
            return
        self.setEnabled(False)
        desk, told = self._desk, self.tr("%n deleted.", "", len(rows))
        work = partial(delete_for_ever, desk.database, rows, by=desk.actor, now=desk.now())
        desk.jobs.run(work, owner=self, on_done=lambda _nothing: self._after(told), on_failed=self._on_not_deleted)

    def reject(self) -> None:
        """Close, but not while something is being deleted."""
        if self.isEnabled():
            super().reject()

    def _on_not_deleted(self, error: Exception) -> None:
        self.setEnabled(True)
        self.banner.tell_error(error)

    def _after(self, told: str) -> None:
        self.setEnabled(True)
        self._desk.cases_changed.emit()
        self.reload()
        self.banner.tell("good", told)

    def _show_acts(self) -> None:
        has_any = bool(self.list.values())
        self.act_button.setEnabled(has_any)
        self.delete_button.setEnabled(has_any)

    def _line(self, row: BinRow) -> str:
        what = self.tr("File of {number}: {title}") if row.file_id else self.tr("{number}  {title}")
        left = self.tr("%n day(s) left", "", row.days_left)
        at = self.tr("since {at}").format(at=exact_moment(row.binned_at))
        said = (what.format(number=row.number, title=row.title), at, left, row.reason)
        return " · ".join(" ".join(part.split()) for part in said if part)
