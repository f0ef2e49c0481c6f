"""All open work of one mediator handed to others, and the list of it to print and sign."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.documents.lists.handover import TITLE, HandOverPaper, render_hand_over
from mediator_desk.errors import DeskError, Invalid
from mediator_desk.i18n import CHINESE, translate
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.mediators.handover import (
    HandOverDraft,
    HandOverList,
    OpenWork,
    PlannedHandOver,
    hand_over,
    plan_hand_over,
)
from mediator_desk.services.office.people import mediator_draft
from mediator_desk.views.dragged_files import DraggedFiles
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.mediators.case_choices import CaseChoices, CaseToGive
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.sentences import SENTENCES
from mediator_desk.views.taking_out import tell_taken_out
from mediator_desk.views.wording import WORDS, word

WIDTH = 720

if TYPE_CHECKING:
    from enum import StrEnum

    from mediator_desk.desk import Desk


class HandOverDialog(DeskDialog):
    """Every open case of a mediator with whom it goes to: one act for all, then the list to sign."""

    def __init__(self, desk: Desk, mediator_id: int, parent: QWidget | None = None) -> None:
        with desk.database.reading() as db:
            giver = mediator_draft(db, mediator_id).name
            planned = plan_hand_over(db, mediator_id, desk.today())
        title = QCoreApplication.translate("HandOverDialog", "Hand over the open work of {mediator}?")
        super().__init__(title.format(mediator=giver), self.tr("Hand over"), parent, width=WIDTH)
        self.keep_input(desk, f"hand_over/{mediator_id}")
        self._desk, self._mediator_id, self._giver = desk, mediator_id, giver
        self._has_nothing = not planned
        self._says = words("", "strong", wrap=True)
        self.body.addWidget(self._says)
        told = self.tr("Planned meetings and next steps go along. What happened is written into each case.")
        self.body.addWidget(words(told, "fact", "mute", wrap=True))
        self._build_form(planned)
        self.choices = CaseChoices([self._to_give(one) for one in planned])
        self.body.addWidget(FittingArea(self.choices), 1)
        self.choices.changed.connect(self._count)
        self._count()
        self.form.field("words").setFocus()

    def _build_form(self, planned: list[PlannedHandOver]) -> None:
        form = self.form = Form(self, columns=2)
        form.add("words", self.tr("Why"), QLineEdit())
        people = {one.id: one.mediator.name for case in planned for one in case.suggestions}
        everything = form.add("all", self.tr("All to one mediator"), ChoiceField(list(people.items()), "—"))
        hint = self.tr("Who knows of the tie, and why it does not matter here. The words stay in the history.")
        form.add("conflict_words", self.tr("Why in spite of the tie"), QLineEdit(), hint, span=2)
        everything.currentIndexChanged.connect(lambda _index: self._on_all_to(everything.choice()))
        self.body.addWidget(form)

    def _to_give(self, one: PlannedHandOver) -> CaseToGive:
        work = one.work
        title = f"{work.number}  {work.applicant}"
        parts = [word(work.state)]
        if not work.is_presiding:
            parts.append(self.tr("beside the presiding mediator"))
        if work.due_on:
            parts.append(self.tr("due {day}").format(day=work.due_on.isoformat()))
        if work.meetings:
            parts.append(self.tr("%n meeting(s) planned", "", len(work.meetings)))
        if work.next_step:
            parts.append(self.tr("next: {step}").format(step=work.next_step))
        hindrance = translate("Sentences", SENTENCES[work.hindrance]) if work.hindrance else ""
        said = hindrance.format(mediator=self._giver)
        return CaseToGive(work.case_id, title, " · ".join(parts), one.suggestions, one.chosen, said)

    def _on_all_to(self, mediator_id: int | None) -> None:
        if mediator_id is not None:
            self.choices.choose_all(mediator_id)

    def _count(self) -> None:
        pairs, without = self.choices.pairs(), self.choices.count_without()
        told = [self.tr("%n case(s) will be handed over.", "", len(pairs))]
        if self._has_nothing:
            told = [self.tr("{mediator} has no open work to hand over.").format(mediator=self._giver)]
        if without:
            told.append(self.tr("%n ticked case(s) have no mediator chosen and stay.", "", without))
        self._says.setText(" ".join(told))
        self.form.show_field("conflict_words", is_shown=self.choices.is_tied())
        self.act_button.setEnabled(bool(pairs))

    def save(self) -> None:
        """Hand over what is ticked, all or none, and show what is there to sign."""
        said = {name: self.form.field(name).text() for name in ("words", "conflict_words")}
        draft = HandOverDraft(self._mediator_id, tuple(self.choices.pairs()), **said)
        with self._desk.database.writing() as db:
            done = hand_over(db, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.cases_changed.emit()
        self._desk.schedule_changed.emit()
        self._desk.committee_changed.emit()
        HandedOverDialog(self._desk, done, self.parentWidget()).open()


class HandedOverDialog(DeskDialog):
    """What was handed over, and the list of it as a PDF to print and sign."""

    def __init__(self, desk: Desk, done: HandOverList, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Handed over"), self.tr("Save the list as PDF…"), parent)
        self._desk, self._done, self._files = desk, done, DraggedFiles(desk, self)
        self.cancel_button.setText(self.tr("Close"))
        text = self.tr("{count} case(s) of {giver} went to {takers}.")
        takers = self.tr(", ").join(done.takers)
        self.body.addWidget(words(text.format(count=len(done.lines), giver=done.giver, takers=takers), wrap=True))
        told = self.tr("The list names case, state, deadline and next step, and has lines for all who sign.")
        self.body.addWidget(words(told, "fact", "mute", wrap=True))
        self.print_button = button(self.tr("Open to print"), self._on_print, icon="printer")
        self.buttons.insertWidget(0, self.print_button)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.cancel_button.setFocus()

    def save(self) -> None:
        """Write the list where the person wants it; nothing where no file was chosen."""
        name = f"{TITLE}-{self._done.giver}-{self._done.on.isoformat()}.pdf"
        chosen, _kind = FileDialog.getSaveFileName(self, self.tr("Save the list as"), name, "PDF (*.pdf)")
        if not chosen:
            raise Invalid([])  # the dialog stays
        self.write(Path(chosen))

    def write(self, target: Path) -> None:
        """Write the list to a file. Raises Refused("missing_glyph"), Unavailable."""
        render_hand_over(paper_of(self._done), target)
        tell_taken_out(self._desk, TakenOut.HANDOVER_LIST, target.name, count=len(self._done.lines))

    def _on_print(self) -> None:
        self.banner.clear()
        try:
            target = self._files.folder() / f"{TITLE}-{self._done.giver}.pdf"
            self.write(target)
        except DeskError as error:
            self.banner.tell_error(error)
            return
        if not self._desk.open_file(target):
            self.banner.tell("bad", self.tr("This computer has no program for PDF. Save the list instead."))


def paper_of(done: HandOverList) -> HandOverPaper:
    """Return the paper of a hand-over: its words are Chinese, whatever language the window speaks."""
    works = [line.work for line in done.lines]
    return HandOverPaper(done, {one.case_id: _in_chinese(one.state) for one in works}, _steps(works))


def _steps(works: list[OpenWork]) -> dict[int, str]:
    return {one.case_id: _in_chinese(one.due_step) for one in works if one.due_step is not None}


def _in_chinese(member: StrEnum) -> str:
    kind = type(member)
    return translate(kind.__name__, WORDS[kind][member], CHINESE)
