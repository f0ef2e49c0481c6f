"""What a check says: a finding with its field, and where in an agreement words stand."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from mediator_desk.services.agreements.agreements import AgreementDraft


class Severity(StrEnum):
    """BLOCKS keeps an agreement from being sent to sign; ASKS wants a look and blocks nothing; OK is in order."""

    BLOCKS = "blocks"
    ASKS = "asks"
    OK = "ok"


class Topic(StrEnum):
    """What a finding is about, in the order in which findings are shown."""

    FIGURES = "figures"
    CLAIM = "claim"
    DUE_DAYS = "due_days"
    PARTIES = "parties"
    SIGNERS = "signers"
    AUTHORITY = "authority"
    PAYEE = "payee"
    PERFORMANCE = "performance"
    NAMES = "names"
    POLICY = "policy"
    CLAUSES = "clauses"
    CLEAR = "clear"
    OWN_NOTES = "own_notes"
    PAPER = "paper"


@dataclass(frozen=True)
class Finding:
    """One thing to look at. `field` is the draft's; `position` counts terms or instalments from 1, 0 for none.

    Where words of a text are meant, params["words"] has them as they stand there.
    """

    topic: Topic
    severity: Severity
    code: str
    field: str = ""
    position: int = 0
    params: dict[str, object] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class Passage:
    """Words of a draft and where they stand: one term (`position` from 1), or one other field."""

    field: str
    position: int
    text: str


OTHER_PROMISES = ("performance_manner", "performance_place", "performance_time", "policy_effect")
ACCOUNTS_OF_IT = ("facts", "dispute_points")


def promises(draft: AgreementDraft) -> list[Passage]:
    """Return what binds the parties: the terms that hold text, and how and when they are performed."""
    terms = [term for term in draft.terms if term.strip()]
    found = [Passage("terms", position, term) for position, term in enumerate(terms, 1)]
    return found + [Passage(name, 0, text) for name in OTHER_PROMISES if (text := getattr(draft, name)).strip()]


def passages(draft: AgreementDraft) -> list[Passage]:
    """Return every text of the paper: what binds, and what tells of the dispute."""
    told = [Passage(name, 0, text) for name in ACCOUNTS_OF_IT if (text := getattr(draft, name)).strip()]
    return promises(draft) + told


def at(passage: Passage, topic: Topic, severity: Severity, code: str, **params: object) -> Finding:
    """Return a finding about words of a passage."""
    return Finding(topic, severity, code, passage.field, passage.position, params)
