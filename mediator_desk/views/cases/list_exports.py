"""The list leaves the desk: as a workbook, as a PDF, on paper. Each time the audit trail says who took what."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk.conventions.file_names import file_name
from mediator_desk.errors import DeskError
from mediator_desk.views.cases.list_out import Asked, list_out
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.shown_list import tell_list, tell_of_file, write_list_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress
    from mediator_desk.services.lists.outlines import ListOut
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.cases.listing import CaseListing


class ListExports(QObject):
    """Writes what the list shows: its rows in their order, its columns, its words."""

    def __init__(
        self, desk: Desk, listing: CaseListing, banner: Banner, filter_words: Callable[[], str], window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk, self._listing, self._banner, self._window = desk, listing, banner, window
        self._filter_words = filter_words
        listing.table.tell_copied = self._tell_copied

    def write_workbook(self) -> None:
        """Ask where the workbook goes, and write it."""
        kinds, ending = self.tr("Excel workbook (*.xlsx)"), ".xlsx"
        target = self.ask_for_target(self.tr("Save the list as a workbook"), kinds, ending)
        if target is not None:
            self.write_workbook_to(target)

    def write_workbook_to(self, target: Path) -> None:
        """Write the workbook to `target` in a job, with progress that can be cancelled."""
        asked = self.asked()
        if asked is None:
            return
        work = partial(self._write_workbook, asked, target)
        self._run(self.tr("The list is being written"), work, lambda count: self._tell_written(target, count))

    def show_paper(self) -> None:
        """Lay the list out on paper in a job, and show it: from there it is printed or kept as a PDF."""
        asked = self.asked()
        if asked is not None:
            work = partial(self._render, asked)
            self._run(self.tr("The list is being laid out"), work, lambda paper: self._on_rendered(asked, *paper))

    def asked(self) -> Asked | None:
        """Return what the list shows now; None where it shows nothing yet."""
        source, columns, desk = self._listing.source, self._listing.table.columns, self._desk
        if source is None:
            return None
        by_key = {column.key: column for column in self._listing.model.columns}
        in_sight = [by_key[key] for key in self._listing.chosen_columns()]
        words, now = self._filter_words(), desk.now()
        return Asked(source, in_sight, columns.widths(), words, desk.actor.name, now, desk.today())

    def ask_for_target(self, title: str, kinds: str, ending: str) -> Path | None:
        """Ask where a file goes, in the folder used last. Returns None when nothing was chosen."""
        folder = export_folder(self._desk.settings)
        said = self.tr("Cases {filter} {day}").format(filter=self._filter_words(), day=self._desk.today().isoformat())
        suggested = str(folder / f"{file_name(said)[:80].strip()}{ending}")
        chosen, _kind = FileDialog.getSaveFileName(self._window, title, suggested, kinds)
        if not chosen:
            return None
        target = Path(chosen)
        return target if target.suffix.lower() == ending else target.with_name(f"{target.name}{ending}")

    def record(self, form: str, count: int, filter_words: str, name: str) -> None:
        """Write into the audit trail that the list left the desk."""
        desk = self._desk
        tell_list(desk, form=form, filter_words=filter_words, count=count, file_name=name, at=desk.now())

    def _tell_copied(self, count: int) -> None:
        """Rows name people in full, so what goes onto the clipboard is told like a file."""
        self.record("clipboard", count, self._filter_words(), self.tr("the clipboard"))

    def _run(self, title: str, work: Callable[..., object], on_done: Callable[..., None]) -> None:
        dialog = ProgressDialog(title, self._window)
        dialog.run(self._desk.jobs, work, on_done=on_done, on_failed=self._on_failed)

    def _write_workbook(self, asked: Asked, target: Path, progress: Progress) -> int:
        tell = partial(tell_list, form="workbook", filter_words=asked.filter_words)
        with list_out(self._desk, asked) as out:
            write_list_out(out, target, progress, at=asked.at)
        tell_of_file(self._desk, target, tell, count=out.count, at=asked.at)
        return out.count

    def _render(self, asked: Asked, progress: Progress) -> tuple[ListOut, bytes]:
        from mediator_desk.documents.lists.case_list import render_list_bytes

        with list_out(self._desk, asked) as out:
            return out, render_list_bytes(out, progress)

    def _on_rendered(self, asked: Asked, out: ListOut, content: bytes) -> None:
        from mediator_desk.views.cases.list_paper import ListPaperDialog
        from mediator_desk.views.messages import shown

        record = partial(self.record, "paper", out.count, asked.filter_words)
        shown(ListPaperDialog(self._desk, content, record, self.ask_for_target, self._window))

    def _tell_written(self, target: Path, count: int) -> None:
        self._desk.settings.last_export_folder = str(target.parent)
        self._banner.tell_file(self.tr("%n case(s) were written.", "", count), target, self._desk.open_file)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self._banner.tell_error(error)
