"""The left side of the workshop: everything that an agreement says, in cards that scroll."""

from __future__ import annotations

from dataclasses import fields
from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.models.words import AgreementForm
from mediator_desk.services.agreements.agreements import AgreementDraft, InstalmentDraft
from mediator_desk.services.agreements.checks.finding import Finding, Severity, Topic
from mediator_desk.services.agreements.paper_words import USUAL_MANNER
from mediator_desk.views import theme
from mediator_desk.views.agreements.capitals import CapitalsLabel
from mediator_desk.views.agreements.effect_words import EffectSource, effect_choice
from mediator_desk.views.agreements.growing_text import GrowingText
from mediator_desk.views.agreements.offer_link import ClauseLinkField, OfferLinkField
from mediator_desk.views.agreements.select_words import select_words
from mediator_desk.views.agreements.terms_field import TermsField
from mediator_desk.views.fields import AmountField, DateField, SegmentField, Unreadable
from mediator_desk.views.form import Form
from mediator_desk.views.instalments_field import InstalmentsField
from mediator_desk.views.parts import Card, button, restyle
from mediator_desk.views.revealed_field import MaskedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from mediator_desk.services.sessions.offer_terms import LinkedTerm

RINGS = {Severity.BLOCKS: "bad", Severity.ASKS: "warn"}


class AgreementForms(QScrollArea):
    """Terms, money, performance, facts and the paper itself. Reads and fills one AgreementDraft."""

    edited = Signal()
    offer_wanted = Signal(int)
    """A person wants to change the accepted offer (its id) that a term follows."""
    clauses_asked = Signal()
    """A person wants a clause of the bank as a term."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the cards keep their width
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._forms: list[Form] = []
        self._ringed: set[str] = set()
        self._offer: LinkedTerm | None = None
        self._is_read_only = False
        self._page = QWidget()
        self._page.setObjectName("scrolled")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.current().px("l"))
        for add_card in (self._add_terms, self._add_money, self._add_performance, self._add_facts, self._add_paper):
            add_card()
        self._column.addStretch(1)
        self.setWidget(self._page)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        least = self._page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(least)  # the style sheet has given the fields their sizes by now

    # What the workshop calls

    def fill(self, draft: AgreementDraft) -> None:
        """Show what a draft says."""
        for form in self._forms:
            form.fill(draft)
        self.instalments.compare_with(draft.amount)

    def show_draft(self, draft: AgreementDraft) -> None:
        """Show another draft as if it had been typed over the one of `fill`."""
        for form in self._forms:
            form.show_draft(draft)
        self.terms.link(draft.offer_term)  # other terms were shown without it

    def show_offer(self, offer: LinkedTerm | None) -> None:
        """Take the accepted offer: what is linked to it is read here, what is not can be."""
        self._offer = offer
        self._show_link()

    def link_offer(self) -> None:
        """Put the accepted offer before the terms, with its amount and its payments."""
        if self._offer is not None:
            self.terms.add_linked(self._offer.text)
            self.amount.show_amount(self._offer.amount)
            if self._offer.payments:
                rows = [InstalmentDraft(part.amount, part.due_on, USUAL_MANNER) for part in self._offer.payments]
                self.instalments.show_instalments(rows)
            self._show_link()

    def take_as_saved(self) -> None:
        """What stands in the fields now is saved: from here on `is_changed` and unsaved input compare with it."""
        for form in self._forms:
            form.take_as_saved()

    def draft(self, like: AgreementDraft) -> tuple[AgreementDraft, list[Problem]]:
        """Return what is typed, with what cannot be read left out and told; what no field holds is as in `like`."""
        values = SimpleNamespace(**{field.name: getattr(like, field.name) for field in fields(like)})
        unreadable: list[Problem] = []
        for form in self._forms:
            try:
                form.read(values)
            except Invalid as refused:
                unreadable += refused.problems
        return AgreementDraft(**vars(values)), unreadable

    def show_problems(self, problems: Sequence[Problem]) -> list[Problem]:
        """Show problems beside their fields and go to the first. Returns those that belong to no field."""
        left = list(problems)
        for form in reversed(self._forms):  # the first form is the last to take the focus
            left = form.show_problems(left)
        return left

    def go_to(self, finding: Finding) -> None:
        """Put the focus into the field of a finding."""
        words = str(finding.params.get("words", ""))
        if finding.field == "terms":
            self.terms.go_to(finding.position, words)
        elif finding.field == "instalments":
            self.instalments.go_to(finding.position, to_day=finding.topic is Topic.DUE_DAYS)
        else:
            field = self.field_or_none(finding.field)
            if field is None:
                return
            field.setFocus()
            select_words(field, words)
        if focused := self.focusWidget():
            self.ensureWidgetVisible(focused)

    def ring(self, findings: Sequence[Finding]) -> None:
        """Ring the fields that findings are about."""
        told = [one for severity in reversed(RINGS) for one in findings if one.severity is severity]  # the worst last
        tones = {(one.field, one.position): RINGS[one.severity] for one in told if _is_seen_there(one)}
        self.terms.mark({position: tone for (field, position), tone in tones.items() if field == "terms"})
        self.instalments.mark_days({one.position for one in told if one.topic is Topic.DUE_DAYS and one.position})
        now = {field: tone for (field, position), tone in tones.items() if not position}
        for name in self._ringed | set(now):
            field = self.field_or_none(name)
            if isinstance(field, (QLineEdit, QPlainTextEdit)) and not self._has_problem(name):
                restyle(field, problem=now.get(name, ""))
        self._ringed = set(now)

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Let everything be read, or typed again."""
        self._is_read_only = is_read_only
        self.terms.set_read_only(is_read_only=is_read_only)
        self.instalments.set_read_only(is_read_only=is_read_only)
        self.clause_button.setHidden(is_read_only)
        for form in self._forms:
            for field in form.findChildren(QWidget):
                if isinstance(field, (QLineEdit, QPlainTextEdit)):
                    field.setReadOnly(is_read_only)
                    restyle(field)  # its ground tells
                    for act in field.actions():  # the calendar of a day
                        act.setEnabled(not is_read_only)
                elif isinstance(field, (QCheckBox, SegmentField)):
                    field.setEnabled(not is_read_only)
        self._effect.is_read_only = is_read_only
        self._effect.show()
        self.terms.set_read_only(is_read_only=is_read_only)  # the linked one stays to be read
        self._show_link()

    # The cards

    def _card(self, title: str, columns: int) -> tuple[Card, Form]:
        card, form = Card(title), Form(columns=columns)
        card.body.addWidget(form)
        self._column.addWidget(card)
        self._forms.append(form)
        form.edited.connect(lambda _name: self.edited.emit())
        return card, form

    def _add_terms(self) -> None:
        card, form = self._card(self.tr("Terms"), 1)
        self.clause_button = button(self.tr("Insert a clause…"), self.clauses_asked.emit, look="link", icon="book-open")
        self.clause_button.setToolTip(self.tr("From the clause bank (Ctrl+T)"))
        self.link_button = button(self.tr("Take over the accepted offer"), self.link_offer, look="link", icon="link")
        card.header.addWidget(self.link_button)
        card.header.addWidget(self.clause_button)
        self.terms = form.add("terms", "", TermsField())
        self.terms.setAccessibleName(self.tr("Terms"))
        self.offer_term = form.add("offer_term", "", OfferLinkField(self.terms))
        self.offer_term.setAccessibleName(self.tr("Linked term"))
        form.show_field("offer_term", is_shown=False)
        clauses = form.add("term_clauses", "", ClauseLinkField(self.terms))
        clauses.setAccessibleName(self.tr("Clauses of the terms"))
        form.show_field("term_clauses", is_shown=False)
        self.terms.linked.connect(self._show_link)
        self.terms.offer_wanted.connect(self._on_offer_wanted)
        self.terms.counted.connect(lambda count: card.count.setText(str(count)))

    def _add_money(self) -> None:
        _card, form = self._card(self.tr("Money"), 3)
        self.amount = form.add("amount", self.tr("Agreed amount (yuan)"), AmountField())
        form.add("in_capitals", self.tr("In capitals"), CapitalsLabel(self.amount), span=2)
        form.add("payee", self.tr("Payee"), QLineEdit())
        form.add("bank", self.tr("Bank"), QLineEdit())
        self.account = form.add("account", self.tr("Account"), MaskedLine(PersonalNumber.ACCOUNT))
        self.instalments = form.add("instalments", self.tr("Instalments"), InstalmentsField(), span=3)
        self.amount.textChanged.connect(self._on_amount)

    def _add_performance(self) -> None:
        _card, form = self._card(self.tr("Performance"), 3)
        form.add("performance_manner", self.tr("Manner"), QLineEdit())
        form.add("performance_place", self.tr("Place"), QLineEdit())
        form.add("performance_time", self.tr("Time"), QLineEdit())
        form.add("policy_effect", self.tr("Effect on the policy"), QLineEdit(), span=3)
        settles = self.tr("With performance this claim is settled finally")
        form.add("settles_finally", "", QCheckBox(settles), span=3)

    def _add_facts(self) -> None:
        _card, form = self._card(self.tr("Facts and dispute"), 2)
        form.add("facts", self.tr("Main facts"), GrowingText(least_lines=3), span=2)
        form.add("dispute_points", self.tr("Matters in dispute"), GrowingText(least_lines=2), span=2)
        form.add("insured", self.tr("Insured, if another person"), QLineEdit())
        form.add("beneficiary", self.tr("Beneficiary, if another person"), QLineEdit())

    def _add_paper(self) -> None:
        _card, form = self._card(self.tr("The paper"), 3)
        form.add("agreed_on", self.tr("Agreed on"), DateField())
        form.add("recorder", self.tr("Recorder"), QLineEdit())
        forms = [
            (AgreementForm.WRITTEN, self.tr("Written")),
            (AgreementForm.ORAL, self.tr("Oral, registered")),
        ]
        kind = form.add("form", self.tr("Form"), SegmentField(forms))
        rule = form.add("effect_rule", self.tr("In force from"), effect_choice(), span=3)
        self._effect = EffectSource(kind, rule)
        form.add_wide(self._effect.label)

    # How it is done

    def _show_link(self) -> None:
        """What follows the offer is not typed here: the amount, and the payments where the offer names them."""
        is_linked = self.terms.linked_place() > 0
        self.link_button.setVisible(self._offer is not None and not is_linked and not self._is_read_only)
        self.amount.setReadOnly(is_linked or self._is_read_only)
        restyle(self.amount)
        self.amount.setToolTip(self.tr("Follows the accepted offer") if is_linked else "")
        has_payments = is_linked and self._offer is not None and bool(self._offer.payments)
        self.instalments.set_read_only(
            is_read_only=has_payments or self._is_read_only, but_manner=not self._is_read_only
        )

    def _on_offer_wanted(self) -> None:
        if self._offer is not None:
            self.offer_wanted.emit(self._offer.offer_id)

    def _on_amount(self) -> None:
        try:
            self.instalments.compare_with(self.amount.amount())
        except Unreadable:
            return

    def field_or_none(self, name: str) -> QWidget | None:
        """Return the field of a name, None where there is none."""
        return next((field for form in self._forms if (field := form.field_or_none(name)) is not None), None)

    def _has_problem(self, name: str) -> bool:
        return any(name in form.problems_shown() for form in self._forms)


def _is_seen_there(finding: Finding) -> bool:
    """Return whether a field shows what a finding is about: an empty one is not ringed before anybody typed."""
    return finding.field == "amount" or finding.code == "missing_glyph" or "words" in finding.params
