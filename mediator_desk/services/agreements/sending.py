"""What no window and no command may send to be signed: everything that blocks, and every doubt that nobody looked at.

The list of what blocks is that of the checks (services/agreements/agreement_checks.py) and stands nowhere else.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem
from mediator_desk.services.agreements.agreement_checks import check_agreement
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.checked_case import case_to_check
from mediator_desk.services.agreements.checks.finding import Finding, Severity

DOUBTS = frozenset({"clause_perhaps_waives_suit", "clause_perhaps_fee", "gap_perhaps"})
"""What would keep an agreement from being signed if it were certain: whoever sends it has looked at the words."""


def refuse_what_blocks(db: Session, case_id: int, draft: AgreementDraft, *, doubts_seen: bool) -> list[str]:
    """Return what was asked and sent all the same, for the history: code, field and words of each.

    Raises Invalid for each finding that blocks, and for each of DOUBTS unless `doubts_seen`: whoever sends it has
    read them and goes on. A waiver of the right to sue is void and a fee is against the law (People's Mediation Law
    art. 3, 4 and 32), figures and capitals say one amount (支付结算办法); params are those of the finding, with
    `position` from 1. Nothing that was told in private is looked at or kept.
    """
    found = check_agreement(draft, case_to_check(db, case_id))
    asked = [one for one in found if one.code in DOUBTS]
    refused = [one for one in found if one.severity is Severity.BLOCKS] + ([] if doubts_seen else asked)
    if refused:
        raise Invalid([Problem(one.field or "terms", one.code, _params(one)) for one in refused])
    return [_told(one) for one in asked]


def _params(one: Finding) -> dict[str, object]:
    return {**one.params, "position": one.position}


def _told(one: Finding) -> str:
    place = f"{one.field}[{one.position}]" if one.position else one.field
    return f"{one.code} {place} {one.params.get('words', '')}"
