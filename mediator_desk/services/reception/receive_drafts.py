"""What is entered when a matter comes in by another way than the mini program, and what cannot be about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.conventions.text import LONGEST_TEXT
from mediator_desk.errors import Problem
from mediator_desk.models.case import Case
from mediator_desk.models.words import CaseKind, Cause, Channel, Line, NumberKind
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.parties.party_drafts import PartyDraft

COURTS = frozenset({Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING})
OUTSIDE_NUMBERS: Mapping[Channel, NumberKind] = MappingProxyType(
    {
        Channel.HOTLINE_12378: NumberKind.HOTLINE_12378,
        Channel.OTHER_BODY: NumberKind.OTHER_BODY,
        **dict.fromkeys(COURTS, NumberKind.COURT),
    }
)
"""Channels whose matters carry a number of their own."""

BY_FORM = tuple(
    channel
    for channel in (Channel.VISIT, Channel.TELEPHONE, Channel.LETTER, *Channel)
    if channel is not Channel.MINI_PROGRAM
)
"""How a matter may come in by a form, the commonest first; the mini program's come with its file."""

LONGEST_NAME, LONGEST_NUMBER = 200, 100


@dataclass(frozen=True)
class ReceiveDraft:
    """A matter as it comes in. `received_on` None is now; amounts in yuan."""

    kind: CaseKind | None = CaseKind.MEDIATION
    channel: Channel | None = None
    applicant: PartyDraft | None = None
    insurer_name: str = ""
    received_on: date | None = None
    court_papers_on: date | None = None
    """Day on which the committee signed for the court's papers."""
    is_summary: bool = False
    """The court handed it over in its summary procedure (速裁)."""
    outside_number: str = ""
    """The court's, the hotline's or the other body's number."""
    source_words: str = ""
    line: Line | None = None
    cause: Cause | None = None
    claimed_amount: Decimal | None = None
    policy_number: str = ""
    report_number: str = ""
    claim_number: str = ""
    practitioner: str = ""
    facts: str = ""
    requests: str = ""
    new_facts: str = ""
    has_negotiated: bool = True
    is_in_court: bool = False
    pasted: str = ""
    """The text that it was read from, as it came."""
    known_party_id: int | None = None
    """The entry of a known person that was taken over."""

    def problems(self, today: date) -> list[Problem]:
        """Return what is missing or cannot be, each with the name of its field; those of the applicant as there.

        An odd document number asks for a reason (`identity_reason`), it is not refused.
        """
        return [
            *self._missing(),
            *self._of_days(today),
            *self._of_channel(),
            *self._of_applicant(today),
            *self._of_texts(),
        ]

    def _missing(self) -> Iterator[Problem]:
        for field in ("kind", "channel"):
            if getattr(self, field) is None:
                yield Problem(field, "required")
        if self.kind is not CaseKind.CONSULTATION:
            if self.applicant is None:
                yield Problem("name", "required")
            if not self.insurer_name.strip():
                yield Problem("insurer_name", "required")
        if self.insurer_name.strip() and not any(sign.isalpha() for sign in self.insurer_name):
            yield Problem("insurer_name", "insurer_without_letters")
        if not self.facts.strip() and not self.requests.strip():
            yield Problem("facts", "required")

    def _of_days(self, today: date) -> Iterator[Problem]:
        earliest = date(today.year - 1, 1, 1)
        for field in ("received_on", "court_papers_on"):
            day = getattr(self, field)
            if day is not None and day > today:
                yield Problem(field, "in_future")
            elif day is not None and day < earliest:
                yield Problem(field, "long_ago", {"earliest": earliest.isoformat()})

    def _of_channel(self) -> Iterator[Problem]:
        if self.channel is Channel.MINI_PROGRAM:
            yield Problem("channel", "comes_by_file")
        if self.channel in COURTS:
            if self.kind is not CaseKind.MEDIATION:
                yield Problem("kind", "courts_hand_over_mediations")
            if not self.outside_number.strip():
                yield Problem("outside_number", "court_number_missing")
            if self.court_papers_on is None:
                yield Problem("court_papers_on", "court_papers_day_missing")
        if self.channel is Channel.OTHER_BODY and not self.source_words.strip():
            yield Problem("source_words", "required")

    def _of_applicant(self, today: date) -> Iterator[Problem]:
        if self.applicant is not None:
            yield from self.applicant.problems(today)

    def _of_texts(self) -> Iterator[Problem]:
        if self.claimed_amount is not None and not is_amount(self.claimed_amount):
            yield Problem("claimed_amount", "amount_out_of_range")
        limits = {"insurer_name": LONGEST_NAME, "outside_number": LONGEST_NUMBER}
        limits |= dict.fromkeys(("facts", "requests", "new_facts", "pasted"), LONGEST_TEXT)
        for field, longest in limits.items():
            if len(getattr(self, field).strip()) > longest:
                yield Problem(field, "too_long", {"longest": longest})
        yield from too_long(Case, self)
