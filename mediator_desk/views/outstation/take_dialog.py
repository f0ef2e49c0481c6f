"""Taking cases along: where to, until when, how many numbers, into which folder, under which passphrase."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QSpinBox

from mediator_desk.conventions.file_names import file_name
from mediator_desk.errors import DeskError, Invalid, Problem
from mediator_desk.services.outstation.checking_out import MOST_NUMBERS, CheckoutDraft
from mediator_desk.storage.key_holders import KeyOwner
from mediator_desk.views.fields import DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.new_passphrase import NewPassphrase
from mediator_desk.views.outstation.folder_field import FolderField
from mediator_desk.views.outstation.words import hindrance_words
from mediator_desk.views.parts import words
from mediator_desk.views.progress_dialog import ProgressDialog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.exchange.outstation_file import Taken
    from mediator_desk.services.outstation.checking_out import Hindrance
    from mediator_desk.views.undoing import Teller

WIDTH = 600
DAYS = 3
"""For so long a file is usually out."""
MOST_TOLD = 5


@dataclass(frozen=True)
class _TakeDraft:
    place: str = ""
    due_on: date | None = None
    numbers: int = 5
    into: Path | None = None


class TakeAlongDialog(DeskDialog):
    """Makes the folder in a job; the office notes that the cases are out in the same moment."""

    def __init__(
        self,
        desk: Desk,
        case_ids: Sequence[int],
        staying: Sequence[Hindrance],
        tell: Teller,
        parent: QWidget | None = None,
    ) -> None:
        """`case_ids`: those that may go along; `staying`: why others of those chosen stay at the office."""
        title = self.tr("Take %n case(s) along?", "", len(case_ids))
        super().__init__(title, self.tr("Take along"), parent, width=WIDTH)
        self._desk, self._case_ids, self._tell = desk, tuple(case_ids), tell
        self._chosen = [*case_ids, *(one.case_id for one in staying)]
        self.keep_input(desk, "take_along")
        self._explain(staying)
        self._build(desk)
        self.act_button.setEnabled(bool(case_ids))
        self.form.take_focus()

    def typed_beside(self) -> dict[str, Any]:
        """Return for which cases something is typed here, so that this can be opened on them again."""
        return {"case_ids": self._chosen} if self.form.is_changed() else {}

    def type_beside(self, _typed: dict[str, Any]) -> None:
        """Nothing is typed again: for which cases it is opened was said before. A passphrase is kept nowhere."""

    def act(self) -> None:
        """Make the folder; what cannot stay as it is is said beside its field, and what was typed stays."""
        self.banner.clear()
        try:
            draft, folder = self._drafted()
        except Invalid as refused:
            self.show_problems(refused.problems)
            return
        actor = self._desk.actor
        passphrase = self.passphrase.checked(KeyOwner(actor.staff_id or 0, actor.name))
        if passphrase is not None:
            self._run(draft, folder, passphrase)

    def _explain(self, staying: Sequence[Hindrance]) -> None:
        text = self.tr(
            "They are written into an encrypted folder of their own, with their papers, for work without the office's "
            "network. At the office they stay to be seen and worked on; what both sides changed is chosen field by "
            "field when the folder comes back."
        )
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        if staying:
            lines = [hindrance_words(one) for one in staying[:MOST_TOLD]]
            if len(staying) > MOST_TOLD:
                lines.append(self.tr("… and %n more", "", len(staying) - MOST_TOLD))
            self.staying = words("\n".join(lines), "fact", "warn", wrap=True)
            self.body.addWidget(self.staying)

    def _build(self, desk: Desk) -> None:
        inside = Form(self, columns=2)
        self.form = inside
        place = inside.add("place", self.tr("Where to"), QLineEdit(), self.tr("Such as the outstation's name"), span=2)
        place.setMaxLength(200)
        inside.add("due_on", self.tr("Back by"), DateField())
        numbers = inside.add("numbers", self.tr("Numbers set aside"), QSpinBox(), self.tr("For acceptances there"))
        numbers.setRange(0, MOST_NUMBERS)
        inside.add("into", self.tr("Folder"), FolderField(self.tr("Where the folder goes"), Path.home()), span=2)
        into = Path(desk.settings.last_outstation_folder or Path.home())
        due = desk.today() + timedelta(days=DAYS)
        inside.fill(_TakeDraft(due_on=due, into=free_folder(into, self._name_of_today())))
        self.passphrase = NewPassphrase(self)
        hint = self.tr(
            "Needed to open the folder and to bring it back. Nobody can find out a lost one: what was done in the "
            "folder is then lost too."
        )
        page = _page(inside, words(hint, "small", "mute", wrap=True), self.passphrase)
        self.body.addWidget(FittingArea(page), 1)

    def _name_of_today(self) -> str:
        return file_name(self.tr("Outstation {day}").format(day=self._desk.today().isoformat()))

    def _drafted(self) -> tuple[CheckoutDraft, Path]:
        typed = self.form.drafted(_TakeDraft())
        draft = CheckoutDraft(self._case_ids, typed.due_on, typed.place, typed.numbers)
        problems = draft.problems(self._desk.today())
        if typed.into is None:
            problems.append(Problem("into", "required"))
        if problems or typed.into is None:
            raise Invalid(problems)
        chosen = typed.into
        return draft, free_folder(chosen, self._name_of_today()) if chosen.is_dir() else chosen

    def _run(self, draft: CheckoutDraft, folder: Path, passphrase: str) -> None:
        from mediator_desk.exchange.outstation_file import take_along

        desk = self._desk
        work = partial(take_along, desk.database, draft, folder, passphrase, by=desk.actor, now=desk.now())
        waiting = ProgressDialog(self.tr("The cases are being written into the folder"), self)
        waiting.run(desk.jobs, work, on_done=self._on_taken, on_failed=self._on_failed)

    def _on_taken(self, taken: Taken) -> None:
        desk = self._desk
        desk.settings.last_outstation_folder = str(taken.folder.parent)
        self.accept()
        desk.cases_changed.emit()
        said = self.tr("%n case(s) go along", "", len(self._case_ids))
        where = self.tr("Folder: {folder}. On the laptop choose “Open cases that were taken along” at the start.")
        lines = [where.format(folder=taken.folder)]
        if taken.filled.lacking:
            lacking = self.tr("Not along, because the office lost them before: {names}")
            lines.append(lacking.format(names=self.tr(", ").join(taken.filled.lacking)))
        show = (self.tr("Show the folder"), partial(desk.open_file, taken.folder))
        self._tell("warn" if taken.filled.lacking else "good", said, "\n".join(lines), acts=[show])

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Invalid):
            self.show_problems(error.problems)
        elif isinstance(error, DeskError):
            self.banner.tell_error(error)


def free_folder(parent: Path, name: str) -> Path:
    """Return a folder below another that is not there yet: the name, or the name with a number."""
    folder, number = parent / name, 1
    while folder.exists() or folder.with_name(f"{folder.name}.part").exists():
        number += 1
        folder = parent / f"{name} {number}"
    return folder


def _page(*parts: QWidget) -> QWidget:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return page
