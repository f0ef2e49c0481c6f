"""What a review of files (案卷评查) looks at: seven points, and one finding with what it costs its point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from mediator_desk.models.procedure_words import FilePaper


class ReviewPoint(StrEnum):
    """The seven points, in the order in which reviews have them."""

    LAWFUL_ACCEPTANCE = "lawful_acceptance"
    PAPERS_COMPLETE = "papers_complete"
    FORMS_STANDARD = "forms_standard"
    EVIDENCE_TIMELY = "evidence_timely"
    LAW_APPLIED = "law_applied"
    FOLLOW_UP = "follow_up"
    BOUND_IN_ORDER = "bound_in_order"


SHARES = MappingProxyType(
    {
        ReviewPoint.LAWFUL_ACCEPTANCE: 15,
        ReviewPoint.PAPERS_COMPLETE: 20,
        ReviewPoint.FORMS_STANDARD: 15,
        ReviewPoint.EVIDENCE_TIMELY: 10,
        ReviewPoint.LAW_APPLIED: 20,
        ReviewPoint.FOLLOW_UP: 10,
        ReviewPoint.BOUND_IN_ORDER: 10,
    }
)
"""How much of a hundred each point is: the desk's own measure, for the reviews of the counties differ."""


class Remedy(StrEnum):
    """What mends a fault from the check-up itself; everything else is mended where it is recorded."""

    MAKE = "make"
    SCAN = "scan"
    BIND = "bind"
    RECORD = "record"


@dataclass(frozen=True)
class Fault:
    """One finding: its code (the sentence says what to do), what it costs its point in hundredths, what mends it."""

    point: ReviewPoint
    code: str
    cost: int
    paper: FilePaper | None = None
    """The paper of the file that it is about."""
    remedy: Remedy = Remedy.RECORD
    params: Mapping[str, object] = field(default_factory=dict, hash=False)
