"""What intake makes of one row: a draft that can be taken in, or a row for quarantine with its reasons."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.models.words import Cause, Line, ProposalKind, RefusalCode, RepresentativeKind, Sex, SubmissionKind


@dataclass(frozen=True, slots=True)
class Finding:
    """What was noticed in a row: a code, the column it belongs to, and what its sentence needs."""

    code: str
    column: str = ""
    is_warning: bool = False
    params: dict[str, object] = field(default_factory=dict)

    def as_note(self) -> dict[str, Any]:
        """Return it as Submission.notes keeps it."""
        return {"code": self.code, "field": self.column, "is_warning": self.is_warning, "params": self.params}

    def as_reason(self) -> dict[str, Any]:
        """Return it as QuarantinedSubmission.reasons keeps it."""
        return {"code": self.code, "field": self.column, "params": self.params}


@dataclass(frozen=True, slots=True)
class RepresentativeDraft:
    """Who acts for the applicant."""

    kind: RepresentativeKind
    name: str
    relation: str = ""
    identity_number: str = ""


@dataclass(slots=True)
class RowDraft:
    """What every row has, readable or not: its place, its number, its texts after the gate, and their hash."""

    row_number: int
    number: str
    fields: dict[str, str]
    content_hash: str


@dataclass(slots=True)
class QuarantineDraft(RowDraft):
    """A row that cannot be taken in, why, and what else was noticed."""

    reasons: list[Finding] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class SubmissionDraft(RowDraft):
    """A row that can be taken in. Amounts in yuan; instants in UTC; texts that were not given are ""."""

    kind: SubmissionKind
    submitted_at: datetime
    notes: list[Finding] = field(default_factory=list)
    applicant_name: str = ""
    identity_kind: IdentityDocumentKind | None = None
    identity_number: str = ""
    born_on: date | None = None
    sex: Sex | None = None
    phone: str = ""
    address: str = ""
    representative: RepresentativeDraft | None = None
    insurer_name: str = ""
    practitioner: str = ""
    policy_number: str = ""
    report_number: str = ""
    line: Line | None = None
    cause: Cause | None = None
    subject: str = ""
    claimed_amount: Decimal | None = None
    facts: str = ""
    requests: str = ""
    new_facts: str = ""
    has_negotiated: bool = True
    is_in_court: bool = False
    is_sensitive: bool = False
    related_number: str = ""
    satisfaction: int | None = None
    remarks: str = ""

    @property
    def makes_a_case(self) -> bool:
        """Whether it is a complaint or a request for mediation, not a rating."""
        return self.kind is not SubmissionKind.RATING


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """What the review proposes about one submission; `related_number` names the earlier one where there is one."""

    kind: ProposalKind
    refusal_code: RefusalCode | None
    evidence: str
    related_number: str = ""
    related_case_id: int | None = None
    """None while the earlier one comes in with the same file."""
