"""Decisions of review that ask for words: why a matter is declined, referred, or accepted all the same."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.words import RefusalCode
from mediator_desk.services.cases.case_details import CaseDetails, ProposalDetails
from mediator_desk.services.review import review
from mediator_desk.services.review.ready_words import refusal_words
from mediator_desk.services.review.review import DeclineDraft
from mediator_desk.views import theme
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import choices, word


def proposal_words(proposal: ProposalDetails) -> str:
    """Return what the review noticed, as a sentence: what, the words that led to it, the matter it belongs to."""
    parts = [word(proposal.kind), proposal.evidence]
    if proposal.related_number:
        text = QCoreApplication.translate("Proposal", "earlier matter {number}")
        parts.append(text.format(number=proposal.related_number))
    return QCoreApplication.translate("Proposal", "; ").join(part for part in parts if part)


class WordsDialog(DeskDialog):
    """Asks for words in one field; a subclass says what is done with them."""

    def __init__(self, desk: Desk, case: CaseDetails, title: str, act_word: str, parent: QWidget | None = None) -> None:
        super().__init__(title, act_word, parent)
        self._desk = desk
        self._case_id = case.id
        self._form = Form(self)

    def _explain(self, text: str) -> None:
        self.body.addWidget(words(text, tone="ink2", wrap=True))

    def _ask_for_words(self, label: str, hint: str = "") -> None:
        self._field = self._form.add("words", label, QPlainTextEdit(self), hint)
        self._field.setFixedHeight(theme.current().px(96))
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self._field.setFocus()

    def _words(self) -> str:
        return self._field.toPlainText().strip()


class DeclineDialog(WordsDialog):
    """Why a matter is not accepted: the code that is counted, the words of the notice. Filled from a proposal."""

    def __init__(
        self, desk: Desk, case: CaseDetails, parent: QWidget | None = None, proposal: ProposalDetails | None = None
    ) -> None:
        super().__init__(desk, case, self.tr("Decline this matter?"), self.tr("Decline"), parent)
        self.keep_input(desk, f"decline/{case.id}", case.id)
        self._explain(self.tr("The matter ends here without a case number. The reason is counted, the words are kept."))
        self._form.add("code", self.tr("Reason"), ChoiceField(choices(RefusalCode), self.tr("Choose a reason")))
        self._ask_for_words(self.tr("In words"), self.tr("They stand in the notice to the applicant."))
        self._proposals = {one.refusal_code: one for one in case.proposals if one.decision is None}
        self._ready = ""
        self._form.edited.connect(self._on_edited)
        self._form.field("code").setFocus()
        if proposal is not None:
            self._form.fill(DeclineDraft(proposal.refusal_code, self._ready_words(proposal.refusal_code)))

    def _ready_words(self, code: RefusalCode | None) -> str:
        """The notice is Chinese in every language of the window, and so are its ready words."""
        noticed = self._proposals.get(code)
        known = {"related_number": noticed.related_number, "evidence": noticed.evidence} if noticed else {}
        self._ready = refusal_words(code, **known) if code else ""
        return self._ready

    def _on_edited(self, name: str) -> None:
        """A reason brings its ready words, unless somebody wrote others."""
        field = self._form.field("code")
        if name == "code" and isinstance(field, ChoiceField) and self._words() in ("", self._ready):
            self._field.setPlainText(self._ready_words(field.choice()))

    def save(self) -> None:
        """Decline the matter."""
        draft = self._form.drafted(DeclineDraft(None))
        with self._desk.database.writing() as db:
            review.decline_case(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)


class AcceptWithWordsDialog(WordsDialog):
    """Accepts a matter although something was noticed that speaks against it: the words say why."""

    number = ""
    """The number that the case got."""

    def __init__(self, desk: Desk, case: CaseDetails, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, self.tr("Accept this matter all the same?"), self.tr("Accept"), parent)
        self.keep_input(desk, f"accept_with_words/{case.id}", case.id)
        for proposal in case.proposals:
            if proposal.decision is None and proposal.refusal_code is not None:
                self._explain(proposal_words(proposal))
        self._ask_for_words(self.tr("Why it is accepted"), self.tr("The words stay with the case."))

    def save(self) -> None:
        """Accept the matter."""
        with self._desk.database.writing() as db:
            case = review.accept_case(db, self._case_id, words=self._words(), by=self._desk.actor, now=self._desk.now())
            self.number = case.number or ""
        self._desk.case_changed.emit(self._case_id)


class ReferDialog(WordsDialog):
    """Passes a matter on to the insurer or another body."""

    def __init__(self, desk: Desk, case: CaseDetails, parent: QWidget | None = None) -> None:
        super().__init__(desk, case, self.tr("Refer this matter?"), self.tr("Refer"), parent)
        self.keep_input(desk, f"refer/{case.id}", case.id)
        self._explain(self.tr("The matter leaves this desk. It is not counted as an accepted mediation."))
        self._ask_for_words(self.tr("To whom, and why"))

    def save(self) -> None:
        """Refer the matter."""
        with self._desk.database.writing() as db:
            review.refer_case(db, self._case_id, words=self._words(), by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
