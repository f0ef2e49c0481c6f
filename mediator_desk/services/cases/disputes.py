"""The dispute of a case: what it is about, how much, against which insurer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.conventions.cities import city_name
from mediator_desk.conventions.text import LONGEST_TEXT, text_mark
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseState, Cause, Line
from mediator_desk.services.cases.case_life import case_to_change, tell, the_case
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.parties.parties import FIXED_STATES


@dataclass(frozen=True)
class DisputeDraft:
    """The dispute as it is entered; `version` is that of the case it was read from."""

    TOGETHER: ClassVar = (("insurer_id", "policy_number", "report_number", "claim_number"), ("line", "cause"))
    """What two desks do not change apart (services/three_ways.py)."""

    line: Line | None
    cause: Cause | None
    insurer_id: int | None
    claimed_amount: Decimal | None
    policy_number: str = ""
    report_number: str = ""
    claim_number: str = ""
    city: str = ""
    """Where the consumer is, for the figures; "" where nobody knows."""
    facts: str = ""
    requests: str = ""
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what cannot be."""
        problems = [] if self.insurer_id else [Problem("insurer_id", "required")]
        if self.claimed_amount is not None and not is_amount(self.claimed_amount):
            problems.append(Problem("claimed_amount", "amount_out_of_range"))
        texts = (name for name in ("facts", "requests") if len(getattr(self, name)) > LONGEST_TEXT)
        problems += [Problem(name, "too_long", {"longest": LONGEST_TEXT}) for name in texts]
        return problems + too_long(Case, self)


_FIELDS = (
    "line",
    "cause",
    "insurer_id",
    "claimed_amount",
    "policy_number",
    "report_number",
    "claim_number",
    "city",
    "facts",
    "requests",
)


_PRINTED = ("line", "policy_number", "report_number", "claim_number")


def dispute_draft(db: Session, case_id: int) -> DisputeDraft:
    """Return the dispute of a case as it stands."""
    case = the_case(db, case_id)
    return DisputeDraft(**{name: getattr(case, name) for name in _FIELDS}, version=case.version)


def save_dispute(db: Session, case_id: int, draft: DisputeDraft, *, by: Actor, now: datetime) -> Case:
    """Mend the dispute of a case.

    Raises Invalid, Refused("case_is_archived"), Refused("changed_at_another_desk"), and Refused("paper_is_fixed") for
    what the agreement prints, once it is sent to sign.
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems():
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    if case.state is CaseState.ARCHIVED:
        raise Refused("case_is_archived")
    if case.version != draft.version:
        raise Refused("changed_at_another_desk")
    if case.state in FIXED_STATES and any(getattr(case, name) != getattr(draft, name) for name in _PRINTED):
        raise Refused("paper_is_fixed")
    for name in _FIELDS:
        setattr(case, name, getattr(draft, name))
    case.city = city_name(draft.city)
    case.facts_mark = text_mark(draft.facts)
    tell(db, case, "dispute_changed", by=by, now=now)
    return case


def insurers(db: Session) -> list[tuple[int, str]]:
    """Return id and short name of every insurer in the directory, by name."""
    return [
        (one, name) for one, name in db.execute(select(Insurer.id, Insurer.short_name).order_by(Insurer.short_name))
    ]
