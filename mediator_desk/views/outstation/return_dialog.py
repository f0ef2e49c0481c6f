"""What a folder that came back changes, case by case; what both sides changed is chosen; then all of it is saved."""

from __future__ import annotations

import hashlib
import json
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.errors import DeskError, Invalid, Problem
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.outstation.three_sides import ThreeSides
from mediator_desk.views.outstation.words import choice_title, clock_words, coming_words
from mediator_desk.views.parts import words
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk
    from mediator_desk.services.outstation.checking_in import CheckedIn
    from mediator_desk.services.outstation.comparing import CaseComing, CheckIn, Choice
    from mediator_desk.services.outstation.merging import Side
    from mediator_desk.views.outstation.bring_dialog import OpenedFolder
    from mediator_desk.views.undoing import Teller

WIDTH = 900
MOST_TOLD = 5


class ReturnDialog(DeskDialog):
    """Shows a comparison and brings the folder back in one transaction of the office, in a job."""

    def __init__(self, desk: Desk, looked: OpenedFolder, tell: Teller, parent: QWidget | None = None) -> None:
        title = self.tr("Bring %n case(s) back?", "", len(looked.found.checkout.case_ids))
        super().__init__(title, self.tr("Bring back"), parent, width=WIDTH)
        self._desk, self._looked, self._tell = desk, looked, tell
        self._keys: dict[str, str] = {}
        self._area: FittingArea | None = None
        self._head, self._clock = words("", tone="ink2", wrap=True), words("", "fact_strong", "warn", wrap=True)
        if looked.found.checkout.staff_id != desk.actor.staff_id:
            self.body.addWidget(
                words(self._absence_words(looked.found.checkout.name), "fact_strong", "warn", wrap=True)
            )
        self.body.addWidget(self._head)
        self.body.addWidget(self._clock)
        self.keep_input(desk, f"return/{looked.found.checkout.id}")
        self._show(looked.found, {})
        self.finished.connect(lambda _code: looked.file.close())

    @property
    def chosen(self) -> dict[str, Side]:
        """Whose side counts, for everything that was chosen so far, by the keys of the comparison."""
        return {self._keys[name]: side for name, side in self._sides().items()}

    def typed_beside(self) -> dict[str, Any]:
        """Return which folder is compared, so that it can be opened again; its passphrase is kept nowhere."""
        return {"folder": str(self._looked.folder)} if self.form.is_changed() else {}

    def type_beside(self, _typed: dict[str, Any]) -> None:
        """Nothing is typed again: this folder is open here."""

    def act(self) -> None:
        """Bring the folder back; where something is not chosen yet, that is said beside it."""
        self.banner.clear()
        chosen = self._sides()
        open_ones = [name for name in self.form.names() if name not in chosen]
        if open_ones:
            self.show_problems([Problem(name, "side_missing") for name in open_ones])
            return
        from mediator_desk.exchange.outstation_file import bring

        desk, file = self._desk, self._looked.file
        work = partial(bring, desk.database, file, self.chosen, by=desk.actor, now=desk.now())
        waiting = ProgressDialog(self.tr("What was done there is being saved"), self)
        waiting.run(desk.jobs, work, on_done=self._on_back, on_failed=self._on_failed)

    # What it shows

    def _sides(self) -> dict[str, Side]:
        """Return what was chosen, by the names of the fields."""
        sides = {name: self.form.field(name).choice() for name in self.form.names()}
        return {name: side for name, side in sides.items() if side is not None}

    def _show(self, found: CheckIn, chosen: dict[str, Side]) -> None:
        """Show a comparison. `chosen`: by the names of fields, which are others where one of the three sides is."""
        self._head.setText(self._head_words(found))
        self._clock.setText(clock_words(found.clock_ahead) if found.clock_ahead is not None else "")
        self._clock.setVisible(found.clock_ahead is not None)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        self.form = Form(page)
        self._keys = {}
        for case in found.cases:
            if not _is_untouched(case):
                self._add(case)
        self.form.take_as_saved()
        for name in chosen.keys() & set(self.form.names()):
            self.form.field(name).choose(chosen[name])
        self.form.edited.connect(self.input_touched)
        column.addWidget(self.form)
        if quiet := sum(map(_is_untouched, found.cases)):
            column.addWidget(words(self.tr("%n case(s) with nothing changed in the folder", "", quiet), "fact", "mute"))
        column.addStretch(1)
        if self._area is not None:
            self._area.hide()
            self.body.removeWidget(self._area)
            self._area.setParent(None)  # its form is none of this dialog's any more
            self._area.deleteLater()
        self._area = FittingArea(page)
        self.body.addWidget(self._area, 1)
        if found.is_quiet:
            self.act_button.setFocus()
        else:
            self.form.take_focus()

    def _head_words(self, found: CheckIn) -> str:
        checkout = found.checkout
        if found.was_back:
            return self.tr(
                "This folder came back before. Nothing is saved twice: it is only closed, so that nobody goes on in it."
            )
        said = self.tr("{place}Taken along on {moment}.").format(
            place=f"{checkout.place} · " if checkout.place else "", moment=exact_moment(checkout.made_at)
        )
        if found.is_quiet:
            rest = self.tr("Both sides fit together; nothing has to be chosen.")
        else:
            rest = self.tr("Both sides changed the same: choose what counts. The other is kept in the history.")
        numbers = self.tr("Numbers used there: {used}, not used: {unused}.")
        return f"{said} {rest}\n{numbers.format(used=found.numbers_used, unused=found.numbers_unused)}"

    def _absence_words(self, name: str) -> str:
        """Whoever brings back what another took along is to know it, and what stays unread."""
        said = self.tr(
            "{name} took these cases along. Bring them back only where {name} cannot do so in person: the trail tells "
            "it, and what was told to {name} in private comes in unread."
        )
        return said.format(name=without_turns(name))

    def _add(self, case: CaseComing) -> None:
        self.form.add_wide(words(coming_words(case), "fact_strong", wrap=True))
        for choice in case.choices:
            field, name = ThreeSides(choice), _name_of(choice)
            self._keys[name] = choice.key
            self.form.add(name, choice_title(choice), field)
            self.form.warn(name, self._signed_words(choice))
            field.setProperty("field_name", "outstation_choice")  # F1 finds its rule by it

    def _signed_words(self, choice: object) -> str:
        """Whoever lets go what people signed is to know it before."""
        in_file = getattr(choice, "is_signed_in_file", False)
        if in_file and getattr(choice, "is_signed_at_office", False):
            return self.tr("Papers were signed at both places: speak with each other before you choose.")
        if in_file:
            return self.tr("Papers were signed on the way: with the office's course they count for nothing.")
        if getattr(choice, "is_signed_at_office", False):
            return self.tr("Papers were signed at the office: with the folder's course they count for nothing.")
        return ""

    # What came

    def _on_back(self, done: CheckedIn) -> None:
        removal = self._removal(done)
        self.form.take_as_saved()
        self.accept()
        desk = self._desk
        if done.was_back:
            self._tell("good", self.tr("The folder had come back before and is closed now"), acts=removal)
            return
        desk.cases_changed.emit()
        desk.schedule_changed.emit()
        said = self.tr("%n case(s) are back", "", done.cases)
        counts = self.tr("Entries changed: {rows}, files: {files}, entries of the history: {entries}.")
        lines = [counts.format(rows=done.rows, files=done.files, entries=done.entries)]
        if done.left:
            lines.insert(0, self.tr("%n case(s) are still in the folder; the office waits for it.", "", len(done.left)))
            lines.extend(sentence(one) for one in done.left[:MOST_TOLD])
        if done.numbers_unused:
            lines.append(self.tr("Numbers that were not used: {count}.").format(count=done.numbers_unused))
        if done.lacking:
            lacking = self.tr("Files that the folder had lost: {names}")
            lines.append(lacking.format(names=self.tr(", ").join(done.lacking)))
            lines.append(self.tr("Keep the folder until they are found."))
        if removal:
            lines.append(self.tr("Nothing is saved in the folder any more. Once you have looked, it can be removed."))
        self._tell("warn" if done.lacking or done.left else "good", said, "\n".join(lines), acts=removal)

    def _removal(self, done: CheckedIn) -> list[tuple[str, Callable[[], object]]]:
        """Return the act that removes the folder, where everything in it is at the office."""
        from mediator_desk.exchange.outstation_folder import is_over, mark_of
        from mediator_desk.views.outstation.remove_dialog import ask_to_remove

        file, folder = self._looked.file, self._looked.folder
        try:
            if done.lacking or not is_over(file):
                return []
            file.close()  # it is written to its end by it
            mark = mark_of(folder, self._looked.found.checkout.id)
        except DeskError:
            return []
        parent = self.parentWidget()
        return [(self.tr("Remove the folder…"), partial(ask_to_remove, self._desk, mark, self._tell, parent))]

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError) and error.code == "choices_missing":
            self._compare_again()
        elif isinstance(error, Invalid):
            self.show_problems(error.problems)
        elif isinstance(error, DeskError):
            self.banner.tell_error(error)

    def _compare_again(self) -> None:
        """The office went on meanwhile: what was chosen stays chosen, the rest is asked."""
        from mediator_desk.exchange.outstation_file import look

        desk, file = self._desk, self._looked.file
        work = partial(look, desk.database, file, by=desk.actor, now=desk.now())
        desk.jobs.run(work, owner=self, on_done=self._on_compared, on_failed=self._on_failed)

    def _on_compared(self, found: CheckIn) -> None:
        self._show(found, self._sides())
        reason = self.tr("What you chose stays where nothing changed. Choose the rest and bring it back again.")
        self.banner.tell("warn", self.tr("The office went on meanwhile"), reason)


def _name_of(choice: Choice) -> str:
    """Return the name of a choice's field: another one where a side is not what it was when somebody chose."""
    sides = [(one.field, one.row_id, one.base, one.mine, one.theirs) for one in choice.differences]
    told = json.dumps([choice.sides, sides], ensure_ascii=False, default=str, sort_keys=True)
    return f"{choice.key}/{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def _is_untouched(case: CaseComing) -> bool:
    touched = (case.choices, case.only_here, case.new_rows, case.removed_rows, case.new_files, case.unread)
    return not case.is_gone and case.stays is None and not any(touched)
