"""What a folder that came back changes, case by case; what both sides changed is chosen; then all of it is saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.errors import DeskError, Invalid, Problem
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.outstation.three_sides import ThreeSides
from mediator_desk.views.outstation.words import choice_title, coming_words
from mediator_desk.views.parts import words
from mediator_desk.views.progress_dialog import ProgressDialog

if TYPE_CHECKING:
    from datetime import timedelta

    from mediator_desk.desk import Desk
    from mediator_desk.services.outstation.checking_in import CheckedIn
    from mediator_desk.services.outstation.comparing import CaseComing, CheckIn
    from mediator_desk.services.outstation.merging import Side
    from mediator_desk.views.outstation.bring_dialog import OpenedFolder
    from mediator_desk.views.undoing import Teller

WIDTH = 900


class ReturnDialog(DeskDialog):
    """Shows a comparison and brings the folder back in one transaction of the office, in a job."""

    def __init__(self, desk: Desk, looked: OpenedFolder, tell: Teller, parent: QWidget | None = None) -> None:
        title = self.tr("Bring %n case(s) back?", "", len(looked.found.checkout.case_ids))
        super().__init__(title, self.tr("Bring back"), parent, width=WIDTH)
        self._desk, self._looked, self._tell = desk, looked, tell
        self.form = Form(self)
        self._area: FittingArea | None = None
        self._head = words("", tone="ink2", wrap=True)
        self.body.addWidget(self._head)
        self._show(looked.found, {})
        self.finished.connect(lambda _code: looked.file.close())

    @property
    def chosen(self) -> dict[str, Side]:
        """Whose side counts, for everything that was chosen so far."""
        sides = {key: self.form.field(key).choice() for key in self.form.names()}
        return {key: side for key, side in sides.items() if side is not None}

    def act(self) -> None:
        """Bring the folder back; where something is not chosen yet, that is said beside it."""
        self.banner.clear()
        open_ones = [key for key in self.form.names() if key not in self.chosen]
        if open_ones:
            self.show_problems([Problem(key, "required") for key in open_ones])
            return
        from mediator_desk.exchange.outstation_file import bring

        desk, file = self._desk, self._looked.file
        work = partial(bring, desk.database, file, self.chosen, by=desk.actor, now=desk.now())
        waiting = ProgressDialog(self.tr("What was done there is being saved"), self)
        waiting.run(desk.jobs, work, on_done=self._on_back, on_failed=self._on_failed)

    # What it shows

    def _show(self, found: CheckIn, chosen: dict[str, Side]) -> None:
        self._found = found
        self._head.setText(self._head_words(found))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        self.form = Form(page)
        for case in found.cases:
            if not _is_untouched(case):
                self._add(case, chosen)
        column.addWidget(self.form)
        if quiet := sum(map(_is_untouched, found.cases)):
            column.addWidget(words(self.tr("%n case(s) with nothing changed in the file", "", quiet), "fact", "mute"))
        column.addStretch(1)
        if self._area is not None:
            self._area.hide()
            self.body.removeWidget(self._area)
            self._area.deleteLater()
        self._area = FittingArea(page)
        self.body.addWidget(self._area, 1)
        self._tell_clock(found.clock_ahead)
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

    def _add(self, case: CaseComing, chosen: dict[str, Side]) -> None:
        self.form.add_wide(words(coming_words(case), "fact_strong", wrap=True))
        for choice in case.choices:
            field = ThreeSides(choice)
            field.choose(chosen.get(choice.key))
            self.form.add(choice.key, choice_title(choice), field, self._signed_words(choice))
            field.setProperty("field_name", "outstation_choice")  # F1 finds its rule by it
        self.form.take_as_saved()

    def _signed_words(self, choice: object) -> str:
        """Whoever lets go what people signed is to know it before."""
        in_file = getattr(choice, "is_signed_in_file", False)
        if in_file and getattr(choice, "is_signed_at_office", False):
            return self.tr("Papers were signed at both places: speak with each other before you choose.")
        if in_file:
            return self.tr("Papers were signed on the way: with the office's course they count for nothing.")
        if getattr(choice, "is_signed_at_office", False):
            return self.tr("Papers were signed at the office: with the file's course they count for nothing.")
        return ""

    def _tell_clock(self, ahead: timedelta | None) -> None:
        if ahead is None:
            return
        minutes = round(abs(ahead.total_seconds()) / 60)
        reason = self.tr("Look at the days and times that were written there by themselves before you go on.")
        if ahead.total_seconds() > 0:
            said = self.tr("The clock of the laptop was ahead by about %n minute(s)", "", minutes)
        else:
            said = self.tr("The clock of the laptop was behind by about %n minute(s)", "", minutes)
        self.banner.tell("warn", said, reason)

    # What came

    def _on_back(self, done: CheckedIn) -> None:
        self.form.take_as_saved()
        self.accept()
        desk = self._desk
        if done.was_back:
            self._tell("good", self.tr("The folder had come back before and is closed now"))
            return
        desk.cases_changed.emit()
        desk.schedule_changed.emit()
        said = self.tr("%n case(s) are back", "", done.cases)
        counts = self.tr("Entries changed: {rows}, files: {files}, entries of the history: {entries}.")
        lines = [counts.format(rows=done.rows, files=done.files, entries=done.entries)]
        if done.numbers_unused:
            lines.append(self.tr("Numbers that were not used: {count}.").format(count=done.numbers_unused))
        if done.lacking:
            lacking = self.tr("Files that the folder had lost: {names}")
            lines.append(lacking.format(names=self.tr(", ").join(done.lacking)))
        lines.append(self.tr("The folder takes nothing any more; it can be deleted once you have looked."))
        self._tell("warn" if done.lacking else "good", said, "\n".join(lines))

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
        self._show(found, self.chosen)
        reason = self.tr("What you chose is kept. Choose the rest and bring it back again.")
        self.banner.tell("warn", self.tr("The office went on meanwhile"), reason)


def _is_untouched(case: CaseComing) -> bool:
    touched = (case.choices, case.only_here, case.new_rows, case.removed_rows, case.new_files)
    return not case.is_gone and not any(touched)
