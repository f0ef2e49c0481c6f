"""The workshop of the agreement: terms and checks at the left, the real paper at the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

from mediator_desk.errors import DeskError, Invalid, Refused
from mediator_desk.models.life import Act
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.services.agreements.agreements import AgreementDraft, draft_for, relinked
from mediator_desk.services.agreements.checks.finding import Finding
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.services.three_ways import ThreeWays
from mediator_desk.views.agreements.agreement_forms import AgreementForms
from mediator_desk.views.agreements.checks_panel import ChecksPanel
from mediator_desk.views.agreements.finding_words import finding_words
from mediator_desk.views.agreements.findings import all_findings
from mediator_desk.views.agreements.leaving import Leave, ask_before_leaving
from mediator_desk.views.agreements.paper_acts import PaperActs
from mediator_desk.views.agreements.paper_maker import Paper, PaperMaker
from mediator_desk.views.agreements.workshop_arrangement import arrange
from mediator_desk.views.agreements.workshop_dialogs import WorkshopDialogs
from mediator_desk.views.agreements.workshop_header import WorkshopHeader
from mediator_desk.views.agreements.workshop_news import WorkshopNews
from mediator_desk.views.agreements.workshop_work import only_the_offer_changed, read_case, store
from mediator_desk.views.conflict_dialog import is_conflict, settle, trail_of
from mediator_desk.views.input_watch import InputWatch
from mediator_desk.views.meanwhile import changes
from mediator_desk.views.messages import Banner
from mediator_desk.views.paper_preview import PaperPreview
from mediator_desk.views.same_focus import same_focus
from mediator_desk.views.sentences import sentence
from mediator_desk.views.shortcuts import shortcut

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from mediator_desk.desk import Desk

USUAL_SIZE, LEAST_SIZE = QSize(1366, 768), QSize(900, 560)
MOST_OF_HEIGHT = 0.3
"""What the checks may take of the height; the rest scrolls."""


class AgreementWorkshop(QDialog):
    """Write the agreement of one case; nothing typed is lost without a question."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id = case_id
        self._no_paper: Refused | None = None
        self._is_telling = False
        self._read()
        self._build()
        self._connect()
        self._show_all()
        before = len(self._case.aftercare.other_agreements)
        self._unsaved = InputWatch(desk, f"agreement/{case_id}/{before}", self, case_id=case_id)
        if self.is_draft:
            self._unsaved.restored.connect(self._tell_restored)
            self._unsaved.begin()
            self.forms.show_offer(self._offer)  # what was typed again is locked where it follows the offer
        (self.forms.terms if self.is_draft else self.header.pdf_button).setFocus()

    # Reading and showing

    def _read(self) -> None:
        read = read_case(self._desk, self._case_id)
        self._case, self._checked, self._saved, self._offer = read.case, read.checked, read.saved, read.offer

    @property
    def is_draft(self) -> bool:
        """Tell whether the agreement may still be written."""
        return Act.WRITE_AGREEMENT in self._case.acts

    def draft(self) -> AgreementDraft:
        """Return what is typed now; what cannot be read is left out."""
        return self.forms.draft(self._saved)[0]

    def is_changed(self) -> bool:
        """Tell whether something typed was not saved."""
        typed, unreadable = self.forms.draft(self._saved)
        return self.is_draft and (bool(unreadable) or typed != self._shown)

    def _show_all(self) -> None:
        """Show the case and its agreement as they are saved."""
        self.forms.fill(self._saved)
        self._shown = self.draft()
        self._show_state()

    def _show_state(self) -> None:
        self.setWindowTitle(self.tr("Mediation agreement {number}").format(number=self._case.shown_number))
        self.header.show_case(self._case)
        agreement = self._case.agreement
        marks = [place.signed_on for place in agreement.signature_places] if agreement else []
        is_in_force = bool(agreement and agreement.effective_on)  # a court's case may still want its seal
        can_sign = Act.SIGN in self._case.acts or (is_in_force and not all(marks))
        self.header.show_acts(is_draft=self.is_draft, is_to_sign=can_sign, has_marks=any(marks) or is_in_force)
        self.forms.show_offer(self._offer)
        self.forms.set_read_only(is_read_only=not self.is_draft)
        self.checks.setVisible(self.is_draft)
        self.preview.note(self.tr("follows your typing") if self.is_draft else "")
        self._check()
        self.maker.draw_now(self._paper_draft())

    def _paper_draft(self) -> AgreementDraft | None:
        return self.draft() if self.is_draft or self._case.agreement is None else None

    # Building

    def _build(self) -> None:
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setMinimumSize(LEAST_SIZE)
        self.header, self.forms, self.checks = WorkshopHeader(self), AgreementForms(), ChecksPanel()
        account = partial(Wanted, Where.AGREEMENT, self._case_id, PersonalNumber.ACCOUNT)
        self.forms.account.let_reveal(self._desk, account)
        self.preview, self.banner = PaperPreview(), Banner()
        arrange(self, self.header, self.banner, self.forms, self.checks, self.preview)
        self.maker = PaperMaker(self._desk, self._case_id, self)
        self.paper_acts = PaperActs(self._desk, self, self.banner)
        self.dialogs, self.news = WorkshopDialogs(self._desk, self._case_id, self), WorkshopNews(self.banner, self)
        parent = self.parentWidget()
        self.resize(parent.window().size().expandedTo(LEAST_SIZE) if parent else USUAL_SIZE)

    def _connect(self) -> None:
        header = self.header
        header.listen(
            {
                header.close_button: self.close,
                header.save_button: self.save,
                header.send_button: self.send,
                header.pdf_button: self._on_pdf,
                header.print_button: self._on_print,
                header.back_button: self.dialogs.take_back,
                header.sign_button: self.dialogs.sign,
            }
        )
        self.forms.edited.connect(self._on_edited)
        self.forms.offer_wanted.connect(lambda offer_id: self.dialogs.change_offer(offer_id, self.forms.terms))
        self.forms.clauses_asked.connect(self._on_clauses_asked)
        shortcut("Ctrl+T", self, self._on_clauses_asked)
        self.checks.chosen.connect(self._on_chosen)
        shortcut("F4", self, self.checks.choose_next)
        self.checks.mended.connect(self._on_mended)
        self.maker.made.connect(self._on_made)
        self.maker.failed.connect(self._on_failed)
        self.maker.written.connect(lambda target: self.paper_acts.tell_written(target, self._case))
        self.maker.not_written.connect(self.banner.tell_error)
        self._desk.case_changed.connect(self._on_case_changed)
        self._desk.actor_changed.connect(self._on_actor_changed)

    # Typing, checks, paper

    def _on_edited(self) -> None:
        if self.is_draft:
            self._check()
            self.maker.draw_soon(self.draft())

    def _check(self) -> None:
        findings = all_findings(self.draft(), self._checked, self._no_paper)
        self.checks.show_findings(findings)
        self.forms.ring(findings if self.is_draft else ())

    def _on_chosen(self, finding: Finding) -> None:
        """Go to the field of a finding; what is registered in the case is mended there."""
        if finding.field:
            self.forms.go_to(finding)
        elif self.close():
            self._desk.case_wanted.emit(self._case_id)

    def _on_mended(self, finding: Finding) -> None:
        self.forms.instalments.set_due_on(finding.position, finding.params["better"])  # type: ignore[arg-type]

    def _on_clauses_asked(self) -> None:
        if self.is_draft:
            self.dialogs.choose_clause(self.draft(), self.forms.terms)

    def _on_made(self, paper: Paper) -> None:
        self._no_paper = None
        self.preview.show_paper(paper.content)
        self._check()

    def _on_failed(self, error: DeskError) -> None:
        self._no_paper = error if isinstance(error, Refused) and error.code == "missing_glyph" else None
        self.preview.tell(sentence(error))
        self._check()

    # Acts

    def save(self) -> bool:
        """Save the draft. Returns whether it was saved; what stands in the way is shown, nothing typed is lost."""
        return self._write(is_sent=False)

    def send(self) -> bool:
        """Save the draft and send it to sign. Returns whether it was; findings that block stand in the way."""
        if blocking := self.checks.blocking():
            what, todo = finding_words(blocking[0])
            self.news.tell_blocked(what, todo)
            self.forms.go_to(blocking[0])
            return False
        return self.news.is_sure(self.checks.asking(), self.draft().form) and self._write(is_sent=True)

    def _write(self, *, is_sent: bool) -> bool:
        self.banner.hide()
        draft, unreadable = self.forms.draft(self._saved)
        try:
            if unreadable:
                raise Invalid(unreadable)
            store(self._desk, self._case_id, draft, is_sent=is_sent)
        except Invalid as refused:
            self._show_problems(refused)
        except DeskError as error:
            if is_conflict(error) and self._merge():
                return self._write(is_sent=False) and not is_sent  # what was merged is looked at before it is signed
            self._tell_error(error)
        else:
            self._on_stored(is_sent=is_sent)
            return True
        return False

    def _tell_restored(self, since: datetime) -> None:
        self.news.tell_restored(since, self._desk.today(), self._take_back_input)

    def _take_back_input(self) -> None:
        self._unsaved.take_back()
        self.banner.clear()

    def _on_stored(self, *, is_sent: bool) -> None:
        focused = self.focusWidget()
        self._unsaved.over(goes_on=True)
        self._read()
        self.forms.take_as_saved()
        self._shown = self.draft()
        self._show_state()
        self.news.tell_stored(self._number(), is_sent=is_sent)
        if focused is not None and focused.isVisible():
            focused.setFocus()
        self._is_telling = True  # what this desk has just saved is on the screen already
        self._desk.case_changed.emit(self._case_id)
        self._is_telling = False

    def _show_problems(self, refused: Invalid) -> None:
        left = self.forms.show_problems(refused.problems)
        if left:
            self.banner.tell("bad", sentence(left[0]))

    def _tell_error(self, error: DeskError) -> None:
        if is_conflict(error):
            self.news.tell_conflict(self._take_theirs, self.save)
        else:
            self.banner.tell_error(error)

    def _merge(self) -> bool:
        """Bring what another desk saved into what is typed; a person chooses where both changed a field."""
        with self._desk.database.reading() as db:
            theirs = draft_for(db, self._case_id, today=self._desk.today())
        ways = ThreeWays(relinked(self._shown, theirs), relinked(self.draft(), theirs), theirs)
        draft = settle(ways, self.forms.field_or_none, self, trail_of(self._desk, self._case_id))
        if draft is None:
            return False
        self._saved = theirs
        self.forms.fill(theirs)
        self._shown = self.draft()
        self.forms.show_draft(draft)
        return True

    def _take_theirs(self) -> None:
        self.banner.hide()
        self._unsaved.over(goes_on=True)
        self._read()
        self._show_all()

    def _on_pdf(self) -> None:
        target = self.paper_acts.ask_for_target(self._number())
        if target:
            self.maker.write(self._paper_draft(), target)

    def _on_print(self) -> None:
        self.paper_acts.print_with_dialog(self.preview.document, self._case, self._number())

    def _on_case_changed(self, case_id: int) -> None:
        """Look again at the parties and the state; what is typed stays."""
        if case_id != self._case_id or self._is_telling:
            return
        was_draft, was_changed, saved = self.is_draft, self.is_changed(), self._saved
        self._read()
        if self.is_draft and was_draft:
            if not self._follow_offer(saved) and not self._follow_news(saved, was_changed=was_changed):
                self._saved = saved  # its version tells whether another desk has saved since
            self._show_state()
            return
        if not was_changed:
            self._show_all()
            return
        self._show_state()
        self.news.tell_sent_elsewhere(self._take_theirs)

    def _follow_news(self, saved: AgreementDraft, *, was_changed: bool) -> bool:
        """Show what another desk saved where nothing is typed, else say so. Tell whether it is shown."""
        heard = self._desk.heard
        if heard is None or not changes(saved, self._saved):
            return False
        if was_changed:
            who = heard.cases.get(self._case_id)
            self.news.tell_meanwhile(who.name if who else "", self._merge_now)
            return False
        with same_focus(self):
            self._show_all()
        return True

    def _merge_now(self) -> None:
        if self._merge():
            self.banner.clear()

    def _on_actor_changed(self) -> None:
        """Look again with the eyes of whoever works here now: what was told in private is not everybody's."""
        self._checked = read_case(self._desk, self._case_id).checked
        self._check()

    def _follow_offer(self, saved: AgreementDraft) -> bool:
        """Where nothing but the accepted offer changed, show what it says now in what is typed. Tell whether it did."""
        fresh = self._saved
        if not only_the_offer_changed(saved, fresh):
            return False
        typed = relinked(self.draft(), fresh)
        self.forms.fill(fresh)
        self._shown = self.draft()
        self.forms.show_draft(replace(typed, version=fresh.version))
        return True

    def _number(self) -> str:
        agreement = self._case.agreement
        return agreement.number if agreement else self._case.shown_number

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.checks.setMaximumHeight(round(self.height() * MOST_OF_HEIGHT))

    # Leaving

    def reject(self) -> None:
        """Close; where something was typed and not saved, ask first."""
        choice = ask_before_leaving(self) if self.is_changed() else Leave.DISCARD
        if choice is Leave.DISCARD:
            self._unsaved.over()
        if choice is Leave.DISCARD or (choice is Leave.SAVE and self.save()):
            super().reject()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        self._unsaved.rest()
