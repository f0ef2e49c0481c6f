"""What may happen on a case's way, how often, and what every practice committee shows at least once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from mediator_desk.models.words import CaseKind, CaseState, Channel, OutcomeKind


class Situation(StrEnum):
    """Something that not every case meets with."""

    OLD = "old"
    """Of long ago, and archived for the shortest term."""
    RETURNING = "returning"
    OTHER_DOCUMENT = "other_document"
    HEIR = "heir"
    GROUP = "group"
    CHILD = "child"
    TURNED = "turned"
    MORE_TIME = "more_time"
    LATE_ANSWER = "late_answer"
    PAPERS = "papers"
    PAPERS_LAPSE = "papers_lapse"
    VOID_NUMBER = "void_number"
    SUMMARY = "summary"
    CONSENT_ASKED = "consent_asked"
    REFUSED = "refused"
    TWO_MEDIATORS = "two_mediators"
    RECUSAL = "recusal"
    RECUSAL_OPEN = "recusal_open"
    SUSPENDED = "suspended"
    EXTENDED = "extended"
    INTO_NEW_YEAR = "into_new_year"
    CONSENT_MISSING = "consent_missing"
    PROPOSED = "proposed"
    NO_DAY_TO_PAY = "no_day_to_pay"
    NOTHING_TO_PAY = "nothing_to_pay"
    UNSIGNED = "unsigned"
    CONFIRMATION = "confirmation"
    NOT_DECIDED = "not_decided"
    DISMISSED = "dismissed"
    RENEWED = "renewed"
    IN_PARTS = "in_parts"
    UNPAID = "unpaid"
    NOT_PERFORMED = "not_performed"
    NOT_FOLLOWED_UP = "not_followed_up"
    CORRECTED = "corrected"


W = Situation
SHARES = MappingProxyType(
    {
        W.RETURNING: 0.03, W.OTHER_DOCUMENT: 0.004, W.HEIR: 0.012, W.GROUP: 0.004, W.CHILD: 0.02,
        W.TURNED: 0.12, W.MORE_TIME: 0.15, W.LATE_ANSWER: 0.08, W.PAPERS: 0.06, W.VOID_NUMBER: 0.001,
        W.SUMMARY: 0.4, W.CONSENT_ASKED: 0.08, W.TWO_MEDIATORS: 0.03, W.RECUSAL: 0.012, W.SUSPENDED: 0.02,
        W.EXTENDED: 0.03, W.PROPOSED: 0.03, W.NO_DAY_TO_PAY: 0.08, W.NOTHING_TO_PAY: 0.02, W.UNSIGNED: 0.01,
        W.CONFIRMATION: 0.06, W.DISMISSED: 0.08, W.RENEWED: 0.6, W.IN_PARTS: 0.04, W.UNPAID: 0.04,
        W.NOT_PERFORMED: 0.01, W.CORRECTED: 0.004,
    }
)  # fmt: skip
"""Of those cases that could meet with it; what is not named only happens where it is to be shown."""


@dataclass(frozen=True)
class Plan:
    """A matter that is to come, and what is settled about it before; the rest is chance.

    `halt` is a state in which it is to stay.
    """

    at: datetime
    halt: CaseState | None = None
    refusal: str = ""
    kind: CaseKind | None = None
    channel: Channel | None = None
    outcome: OutcomeKind | None = None
    situations: frozenset[Situation] = field(default_factory=frozenset)
    is_doubled: bool = False
    """Whether the same matter comes once more and is merged into this one."""


@dataclass(frozen=True)
class Shown:
    """What every committee has at least once: since how many working days, and what happens."""

    days: int
    situations: frozenset[Situation] = frozenset()
    outcome: OutcomeKind | None = OutcomeKind.AGREED
    kind: CaseKind = CaseKind.MEDIATION
    channel: Channel | None = None
    halt: CaseState | None = None
    is_doubled: bool = False


S, K, C = CaseState, CaseKind, Channel
AGREED, NOT_AGREED, TERMINATED = OutcomeKind.AGREED, OutcomeKind.NOT_AGREED, OutcomeKind.TERMINATED


def _so(*situations: Situation) -> frozenset[Situation]:
    return frozenset(situations)


SHOWN = (
    Shown(150, _so(W.RECUSAL, W.IN_PARTS, W.HEIR, W.CORRECTED)),
    Shown(120, _so(W.CONFIRMATION, W.TWO_MEDIATORS), channel=C.VISIT),
    Shown(115, _so(W.CONFIRMATION, W.DISMISSED, W.RENEWED, W.OTHER_DOCUMENT)),
    Shown(52, _so(W.CONFIRMATION, W.NOT_DECIDED)),
    Shown(60, _so(W.PROPOSED, W.NO_DAY_TO_PAY), channel=C.LETTER),
    Shown(60, _so(W.PROPOSED), NOT_AGREED),
    Shown(80, _so(W.EXTENDED, W.SUMMARY), channel=C.COURT_AFTER_FILING),
    Shown(95, _so(W.SUSPENDED, W.GROUP), NOT_AGREED, channel=C.COURT_AFTER_FILING),
    Shown(50, _so(W.CONSENT_ASKED, W.REFUSED), TERMINATED, channel=C.COURT_BEFORE_FILING),
    Shown(90, _so(W.CHILD, W.NOTHING_TO_PAY)),
    Shown(70, _so(W.NOT_PERFORMED)),
    Shown(75, _so(W.UNPAID)),
    Shown(40, _so(W.PAPERS_LAPSE), None),
    Shown(45, _so(W.PAPERS, W.VOID_NUMBER), is_doubled=True),
    Shown(60, _so(W.UNSIGNED)),
    Shown(70, _so(W.MORE_TIME), None, K.COMPLAINT),
    Shown(75, _so(W.TURNED), NOT_AGREED, K.COMPLAINT),
    Shown(30, _so(), None, K.CONSULTATION),
    Shown(25, _so(W.TURNED), None, K.CONSULTATION),
    Shown(70, _so(W.NOT_FOLLOWED_UP)),
    Shown(13, _so(W.EXTENDED, W.INTO_NEW_YEAR), halt=S.IN_MEDIATION),
    Shown(16, _so(W.EXTENDED, W.CONSENT_MISSING), halt=S.IN_MEDIATION),
    Shown(12, _so(W.RECUSAL_OPEN), halt=S.IN_MEDIATION),
)
DOUBLED = 0.008
SHOWN_FROM = 60
"""Cases from which on a committee shows all of these; in a smaller one they would be nearly all."""

HALTS = (
    (S.RECEIVED, 1, 2), (S.UNDER_REVIEW, 1, 2), (S.NEEDS_PAPERS, 7, 1), (S.WITH_INSURER, 24, 2), (S.ANSWERED, 18, 1),
    (S.ACCEPTED, 7, 2), (S.SEEKING_CONSENT, 10, 1), (S.IN_MEDIATION, 12, 4), (S.SUSPENDED, 17, 1), (S.PROPOSED, 22, 1),
    (S.AGREED, 26, 2), (S.TO_SIGN, 34, 2), (S.PERFORMING, 28, 2),
)  # fmt: skip
"""Cases that stay where they are: state, working days ago, how many in a committee of 150 cases."""
COMPLAINT_STATES = frozenset({S.WITH_INSURER, S.ANSWERED})
