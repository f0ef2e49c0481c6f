"""The fields of the form for what comes in: how it came, who, what about; only what the way asks for is shown."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.models.words import (
    CaseKind,
    Cause,
    Channel,
    Line,
    PartyKind,
    RepresentativeKind,
)
from mediator_desk.services.reception.receive_drafts import BY_FORM, COURTS, OUTSIDE_NUMBERS
from mediator_desk.views import field_values, theme
from mediator_desk.views.fields import AmountField, ChoiceField, DateField, SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.revealed_field import MaskedLine
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

COLUMNS = 6
OF_A_PERSON = ("identity_kind", "identity_number")
OF_AN_AGENT = ("agent_name", "agent_kind", "agent_relation", "agent_may_settle")
FROM_OTHERS = frozenset({*OUTSIDE_NUMBERS, Channel.INSURER_REQUEST})


class ReceiveFields(Form):
    """The fields, six columns wide; which of them are in sight follows from the way, the kind and the person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, columns=COLUMNS)
        self._add_way()

    def _add_way(self) -> None:
        add = self.add
        add("kind", self.tr("What it is"), SegmentField(choices(CaseKind)), span=3)
        ways = [(channel, word(channel)) for channel in BY_FORM]
        add("channel", self.tr("How it came"), ChoiceField(ways, self.tr("Choose")), span=3)
        hint = self.tr("The court, the body or the person who handed it over.")
        self._line("source_words", self.tr("Handed over by"), 3, 300, hint)
        self._line("outside_number", self.tr("Its number there"), 3, 100)
        hint = self.tr("The court's time limit counts from it.")
        add("court_papers_on", self.tr("Court's papers signed for on"), DateField(), hint, span=3)
        add("is_summary", "", QCheckBox(self.tr("Summary procedure")), span=3)

    def add_person(self) -> None:
        """Add the fields of the applicant."""
        add = self.add
        self._line("name", self.tr("Applicant"), 2, 200)
        add("party_kind", self.tr("The applicant is"), SegmentField(choices(PartyKind)), span=2)
        add("received_on", self.tr("Received on"), DateField(), span=2)

    def add_papers(self) -> None:
        """Add what identifies and reaches the applicant."""
        add = self.add
        self.masked: dict[str, MaskedLine] = {}
        self._number("phone", self.tr("Phone"), PersonalNumber.PHONE, 50)
        kinds = choices(IdentityDocumentKind)
        add("identity_kind", self.tr("Kind of document"), ChoiceField(kinds, self.tr("None")), span=2)
        self._number("identity_number", self.tr("Document number"), PersonalNumber.IDENTITY, 40)
        self._line("credit_code", self.tr("Unified social credit code"), COLUMNS, 40)
        hint = self.tr("The document was compared, and it really says so: why.")
        self._line("identity_reason", self.tr("Why the number is right"), COLUMNS, 300, hint)
        self._line("address", self.tr("Address"), COLUMNS, 300)
        add("acts_for", "", QCheckBox(self.tr("Somebody acts for the applicant")), span=COLUMNS)
        self._line("agent_name", self.tr("Who acts"), 2, 200)
        add("agent_kind", self.tr("As"), ChoiceField(choices(RepresentativeKind), self.tr("Choose")), span=2)
        self._line("agent_relation", self.tr("Relation"), 2, 100)
        add("agent_may_settle", "", QCheckBox(self.tr("May settle (special authority)")), span=COLUMNS)

    def add_insurer(self) -> None:
        """Add the insurer and the policy."""
        self._line("insurer_name", self.tr("Insurer"), 4, 200)
        self._line("policy_number", self.tr("Policy number"), 2, 100)

    def add_dispute(self) -> None:
        """Add what it is about."""
        add, none = self.add, self.tr("Not filled in")
        add("line", self.tr("Line of insurance"), ChoiceField(choices(Line), none), span=2)
        add("cause", self.tr("Cause"), ChoiceField(choices(Cause), none), span=2)
        add("claimed_amount", self.tr("Amount in dispute (yuan)"), AmountField(), span=2)
        self._line("report_number", self.tr("Insurer's report number"), 2, 100)
        self._line("claim_number", self.tr("Insurer's claim number"), 2, 100)
        self._line("practitioner", self.tr("Insurer's person"), 2, 200)
        self._text("facts", self.tr("What happened"), 88)
        self._text("requests", self.tr("What the applicant asks for"), 56)
        add("has_negotiated", "", QCheckBox(self.tr("Has talked to the insurer")), span=3)
        add("is_in_court", "", QCheckBox(self.tr("In court or arbitration")), span=3)
        self._text("new_facts", self.tr("New facts or reasons since the earlier matter"), 56)
        hint = self.tr("The review noticed something against it; the words stay with the case.")
        self._line("words", self.tr("Why it is accepted all the same"), COLUMNS, 1000, hint)
        self.show_field("words", is_shown=False)

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what a field holds now. Raises Unreadable."""
        return field_values.value_of(self.field(name))

    def put(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Fill one field with what was typed, pasted or read somewhere."""
        if name in self.masked:
            self.masked[name].setText(value)
        else:
            field_values.show_value(self.field(name), value)

    def put_known(self, name: str, value: Any) -> None:  # noqa: ANN401
        """Fill one field with what is known of somebody: numbers are masked."""
        field_values.show_value(self.field(name), value)

    def begin(self, today: date, channel: Channel, kind: CaseKind) -> None:
        """Empty every field; the way, the kind and the day are those of before."""
        self.fill(empty_values(today, channel, kind))
        self.show_what_fits(is_odd=False, has_matters=False)

    def show_what_fits(self, *, is_odd: bool, has_matters: bool) -> None:
        """Show the fields that the way, the kind of applicant and what is known ask for."""
        channel, is_court = self.value("channel"), self.value("channel") in COURTS
        self.show_field("source_words", is_shown=channel in FROM_OTHERS)
        self.show_field("outside_number", is_shown=channel in OUTSIDE_NUMBERS)
        self.show_field("court_papers_on", is_shown=is_court)
        self.show_field("is_summary", is_shown=channel is Channel.COURT_AFTER_FILING)
        is_person = self.value("party_kind") is PartyKind.PERSON
        for name in OF_A_PERSON:
            self.show_field(name, is_shown=is_person)
        self.show_field("credit_code", is_shown=not is_person)
        self.show_field("identity_reason", is_shown=is_odd)
        for name in OF_AN_AGENT:
            self.show_field(name, is_shown=self.value("acts_for"))
        self.show_field("new_facts", is_shown=has_matters or bool(self.value("new_facts")))

    def _line(self, name: str, label: str, span: int, longest: int, hint: str = "") -> None:
        self.add(name, label, QLineEdit(), hint, span=span).setMaxLength(longest)

    def _number(self, name: str, label: str, number: PersonalNumber, longest: int) -> None:
        self.masked[name] = self.add(name, label, MaskedLine(number), span=2)
        self.masked[name].setMaxLength(longest)

    def _text(self, name: str, label: str, height: int) -> None:
        self.add(name, label, QPlainTextEdit(), span=COLUMNS).setFixedHeight(theme.current().px(height))


def empty_values(today: date, channel: Channel, kind: CaseKind) -> SimpleNamespace:
    """Return what an empty form holds."""
    texts = (
        *("source_words", "outside_number", "name", "identity_number", "credit_code", "phone", "identity_reason"),
        *("address", "agent_name", "agent_relation", "insurer_name", "policy_number", "report_number"),
        *("claim_number", "practitioner", "facts", "requests", "new_facts", "words"),
    )
    return SimpleNamespace(
        **dict.fromkeys(texts, ""),
        **dict.fromkeys(("court_papers_on", "line", "cause", "claimed_amount", "agent_kind")),
        **dict.fromkeys(("is_summary", "acts_for", "agent_may_settle", "is_in_court"), False),
        kind=kind,
        channel=channel,
        received_on=today,
        party_kind=PartyKind.PERSON,
        identity_kind=IdentityDocumentKind.RESIDENT_ID,
        has_negotiated=False,
    )
