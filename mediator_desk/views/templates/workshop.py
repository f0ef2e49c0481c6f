"""The editor of the papers' wording: papers at the left, the text in the middle, the real paper at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from mediator_desk.documents.papers.wording_trial import cases_to_try
from mediator_desk.documents.papers.wordings import Wording, every_wording
from mediator_desk.documents.typesetting.template import TemplateError
from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right, allows
from mediator_desk.services.papers.template_texts import text_of
from mediator_desk.services.papers.templates import own_templates, reset, versions_of
from mediator_desk.views.banner import Banner
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.input_watch import InputWatch
from mediator_desk.views.leave_dialog import Leaving, ask_what_becomes
from mediator_desk.views.messages import ask, shown
from mediator_desk.views.paper_preview import PaperPreview
from mediator_desk.views.parts import explain_focused
from mediator_desk.views.sentences import sentence
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.templates.faults_panel import FaultsPanel
from mediator_desk.views.templates.paper_list import PaperList
from mediator_desk.views.templates.save_dialog import SaveWordingDialog
from mediator_desk.views.templates.text_field import TemplateField
from mediator_desk.views.templates.trial_maker import TrialMaker
from mediator_desk.views.templates.versions_dialog import VersionsDialog
from mediator_desk.views.templates.workshop_parts import TextTools, TrialChoice, WordingHead, arrange

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QHideEvent

    from mediator_desk.desk import Desk
    from mediator_desk.documents.papers.template_reading import ReadText

USUAL_SIZE, LEAST_SIZE = QSize(1366, 768), QSize(900, 560)
PAUSE_MS = 200
"""How long typing must pause before its faults are looked for."""
FIRST = "mediation_agreement"


class TemplateWorkshop(QDialog):
    """Changes the committee's own wording of its papers; nothing typed is lost, and no version either."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Wording of papers"))
        self._desk = desk
        self._every = {one.name: one for one in every_wording()}
        self._name = ""
        self._saved, self._begun_from = "", 0
        self._own: set[str] = set()
        self._typed: dict[str, dict[str, Any]] = {}
        self._is_only_read = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._build()
        self._connect()
        self._unsaved = InputWatch(desk, "templates", self)
        since = self._unsaved.begin()
        self.papers.choose(next(iter(self._typed), FIRST))
        self._follow_role()
        if since is not None:
            self._tell_restored(since)
        self._unsaved.restored.connect(self._tell_restored)
        self.field.setFocus()

    # What is typed

    def typed_beside(self) -> dict[str, Any]:
        """Return every text that was changed and not saved, by the names of the papers."""
        self._keep_current()
        return dict(self._typed)

    def type_beside(self, typed: dict[str, Any]) -> None:
        """Type these again; nothing: show what is saved."""
        self._typed = {name: one for name, one in typed.items() if name in self._every}
        if self._name:
            self._show(self._name)
        self._mark()

    def is_changed(self) -> bool:
        """Tell whether something typed was not saved."""
        return bool(self.typed_beside())

    @property
    def wording(self) -> Wording:
        """The paper in sight."""
        return self._every[self._name]

    def _keep_current(self) -> None:
        if not self._name or self.field.isReadOnly():
            return
        text = self.field.toPlainText()
        if text == self._saved:
            self._typed.pop(self._name, None)
        else:
            self._typed[self._name] = {"text": text, "version": self._begun_from}

    # Showing

    def show_paper(self, name: str) -> None:
        """Show the wording of a paper, as it was typed here or as it counts."""
        if name != self._name:
            self._keep_current()
            self._show(name)
            self._mark()

    def _show(self, name: str) -> None:
        self._timer.stop()
        self._name = name
        self._read_saved()
        typed = self._typed.get(name, {})
        text = typed.get("text", self._saved)
        self._begun_from = typed.get("version", self._begun_from)
        self._offer_cases()
        self.field.show_wording(text, self.wording.glossary)
        self._look()
        self._draw(at_once=True)

    def _offer_cases(self) -> None:
        with self._desk.database.reading() as db:
            cases = cases_to_try(db, self.wording.kind, by=self._desk.actor)
        with QSignalBlocker(self.trial.case):
            self.trial.case.offer([(one.case_id, f"{one.number} {one.applicant}") for one in cases])

    def _read_saved(self) -> None:
        """Read what counts; a wording that this program cannot use is told, and the shipped one shown."""
        self.banner.clear()
        with self._desk.database.reading() as db:
            own, versions = own_templates(db), versions_of(db, self._name)
        self._own = set(own)
        self._begun_from = versions[0].version if versions else 0
        try:
            self._saved = self.wording.text(text_of(self._name, own).source)
        except TemplateError:
            self._saved = self.wording.text(text_of(self._name).source)
            told = self.tr("This program cannot use the committee's own wording; below is the shipped one.")
            self.banner.tell("bad", told, self.tr("What was worded is among the versions."), stays=True)
        is_own = self._name in own
        pill = self.tr("own wording, version {number}").format(number=self._begun_from)
        self.head.pill.show_state(pill if is_own else self.tr("as shipped"), "info" if is_own else "plain")
        self.head.versions_button.setEnabled(bool(versions))
        self.head.reset_button.setEnabled(is_own and self._may_change())

    def _mark(self) -> None:
        self.papers.mark(self._own, self._typed)

    def _may_change(self) -> bool:
        return allows(self._desk.actor, Right.KEEP_SETTINGS)

    def _follow_role(self) -> None:
        may = self._may_change()
        self.field.setReadOnly(not may)
        for one in (self.tools, self.head.save_button):
            one.setEnabled(may)
        if may and self._is_only_read:
            self.banner.clear()
        self._is_only_read = not may
        if not may:
            told = self.tr("Only a secretary or an administrator changes the wording of papers; you can read it.")
            self.banner.tell("info", told, stays=True)

    # Building

    def _build(self) -> None:
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setMinimumSize(LEAST_SIZE)
        self.head, self.banner, self.papers = WordingHead(self), Banner(), PaperList()
        self.field, self.faults = TemplateField(), FaultsPanel()
        self.tools, self.trial, self.preview = TextTools(self.field), TrialChoice(), PaperPreview()
        arrange(self, self.head, self.banner, self.papers, (self.tools, self.field, self.faults),
                (self.trial, self.preview))  # fmt: skip
        self.maker = TrialMaker(self._desk, self)
        self.papers.show_papers(list(self._every.values()))
        parent = self.parentWidget()
        self.resize(parent.window().size().expandedTo(LEAST_SIZE) if parent else USUAL_SIZE)

    def _connect(self) -> None:
        self.head.close_button.clicked.connect(self.close)
        self.head.save_button.clicked.connect(self.save)
        self.head.versions_button.clicked.connect(self.show_versions)
        self.head.reset_button.clicked.connect(self.reset)
        self.papers.chosen.connect(self.show_paper)
        self.field.textChanged.connect(self._on_edited)
        self.faults.chosen.connect(self.field.go_to)
        self.trial.case.currentIndexChanged.connect(lambda _place: self._draw(at_once=True))
        self.maker.made.connect(self.preview.show_paper)
        self.maker.failed.connect(self._on_no_paper)
        self._timer.timeout.connect(self._on_pause)
        self._desk.committee_changed.connect(self._on_committee_changed)
        self._desk.actor_changed.connect(self._follow_role)
        shortcut("F1", self, explain_focused)

    # Typing, faults, paper

    def _on_edited(self) -> None:
        self._timer.start()
        if hasattr(self, "_unsaved"):
            self._unsaved.touch()

    def _on_pause(self) -> None:
        self._keep_current()
        self._mark()
        if self.field.offered.isVisible():  # what was begun is not finished: that is no fault yet
            self._timer.start()
            return
        self._look()
        self._draw()

    def _look(self) -> ReadText:
        read = self.wording.read_text(self.field.toPlainText())
        self.field.show_faults(read.faults)
        self.faults.show_faults(read.faults)
        if not read.faults and self.banner.text == self._not_like_this():
            self.banner.clear()  # the faults that it tells of are mended
        self._read = read
        return read

    def _draw(self, *, at_once: bool = False) -> None:
        if not self._name:
            return
        is_sound = not self._read.faults
        waits = self.tr("The paper waits until the faults are mended.")
        self.trial.tell(self.tr("The paper follows your typing.") if is_sound else waits)
        if is_sound:
            draw = self.maker.draw_now if at_once else self.maker.draw_soon
            draw(self.wording, self._read.template, self.trial.case.choice())
        elif at_once:  # what stands there is another paper
            self.preview.tell(waits, tone="mute", sign="hourglass-medium")

    def _on_no_paper(self, error: DeskError) -> None:
        self.preview.tell(sentence(error))

    # Acts

    def save(self) -> None:
        """Save what is typed as a new version; faults stand in the way, and what was lost is asked for."""
        read = self._look()
        if read.faults:
            self.banner.tell("bad", self._not_like_this())
            self.field.go_to(read.faults[0])
        elif self.field.toPlainText() == self._saved:
            self.banner.tell("info", self.tr("Nothing was changed."))
        else:
            dialog = SaveWordingDialog(self._desk, self.wording, read.template, self._begun_from, self)
            dialog.accepted.connect(self._on_saved)
            shown(dialog)

    def _not_like_this(self) -> str:
        return self.tr("It cannot be saved like this: see the faults below the text.")

    def show_versions(self) -> None:
        """Show the versions of the paper in sight."""
        self._keep_current()
        dialog = VersionsDialog(self._desk, self.wording, self)
        dialog.accepted.connect(self._on_version_chosen)
        shown(dialog)

    def reset(self) -> None:
        """Let the shipped wording count again, after asking."""
        told = self.tr("The own wording stays among the versions. What is typed here and was not saved goes.")
        if not ask(self, self.tr("Back to the shipped wording?"), told, self.tr("Reset"), danger=True):
            return
        try:
            with self._desk.database.writing() as db:
                reset(db, self._name, version=self._begun_from, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self._on_saved()
            self._desk.committee_changed.emit()

    def _on_saved(self) -> None:
        self._typed.pop(self._name, None)
        self._read_saved()
        self.field.show_wording(self._saved, self.wording.glossary)
        self._look()
        self._draw(at_once=True)
        self._mark()
        self._unsaved.keep_now()
        self.banner.tell("good", self.tr("Papers that are made from now on say this."))
        self.field.setFocus()

    def _on_version_chosen(self) -> None:
        """Show the version that counts again; what was typed and not saved stays until it is given up."""
        self._keep_current()
        if self._name not in self._typed:
            self._on_saved()
            return
        self._read_saved()
        told = self.tr("That version counts again. What you typed and did not save is still here.")
        self.banner.tell("info", told, "", [(self.tr("Show what is saved"), self._show_saved)])

    def _show_saved(self) -> None:
        self._typed.pop(self._name, None)
        self.banner.clear()
        self._show(self._name)
        self._mark()
        self._unsaved.keep_now()

    def _on_committee_changed(self) -> None:
        """Another screen or desk changed something: what is not being typed is shown as it counts now."""
        self._keep_current()
        if self._name and self._name not in self._typed:
            text = self._saved
            self._read_saved()
            if text != self._saved:
                self.field.show_wording(self._saved, self.wording.glossary)
                self._look()
                self._draw(at_once=True)
        self._mark()

    def _tell_restored(self, since: datetime) -> None:
        moment = near_moment(since, self._desk.today())
        title = self.tr("What you typed and did not save is here again ({moment})").format(moment=moment)
        self.banner.tell("info", title, "", [(self.tr("Show what is saved"), self._take_back)])

    def _take_back(self) -> None:
        self._unsaved.take_back()
        self.banner.clear()

    # Leaving

    def reject(self) -> None:
        """Close; what was typed and not saved can be kept for later."""
        if self.field.offered.isVisible():
            self.field.offered.hide()
            return
        chosen = ask_what_becomes(self) if self.is_changed() else Leaving.GIVE_UP
        if chosen is Leaving.GIVE_UP:
            self._unsaved.over()
        elif chosen is Leaving.KEEP:
            self._unsaved.keep_now()
        if chosen is not Leaving.GO_ON:
            super().reject()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        self._unsaved.rest()
