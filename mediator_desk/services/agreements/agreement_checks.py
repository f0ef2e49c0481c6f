"""What should be looked at before an agreement is signed: findings with their field, none of which stops saving.

`case_to_check` (checks/checked_case.py) reads once what the case knows; `check_agreement` is pure, so that it can
follow the typing. One file in checks/ for each kind of look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck
from mediator_desk.services.agreements.checks.days import check_due_days
from mediator_desk.services.agreements.checks.finding import Finding, Severity, Topic
from mediator_desk.services.agreements.checks.money import check_claim, check_figures
from mediator_desk.services.agreements.checks.own_notes import check_own_notes
from mediator_desk.services.agreements.checks.people import (
    check_authority,
    check_parties,
    check_payee,
    check_performance,
    check_signers,
)
from mediator_desk.services.agreements.checks.registered import check_names, check_policy
from mediator_desk.services.agreements.checks.wording import check_clauses, check_clear

CHECKS: dict[Topic, Callable[[AgreementDraft, CaseToCheck], Iterable[Finding]]] = {
    Topic.FIGURES: check_figures,
    Topic.CLAIM: check_claim,
    Topic.DUE_DAYS: check_due_days,
    Topic.PARTIES: check_parties,
    Topic.SIGNERS: check_signers,
    Topic.AUTHORITY: check_authority,
    Topic.PAYEE: check_payee,
    Topic.PERFORMANCE: check_performance,
    Topic.NAMES: check_names,
    Topic.POLICY: check_policy,
    Topic.CLAUSES: check_clauses,
    Topic.CLEAR: check_clear,
    Topic.OWN_NOTES: check_own_notes,
}


MOST_OF_A_TOPIC = 20
"""A text that says one slip a thousand times is mended at once, and a person reads no more lines than these."""


def check_agreement(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Return the findings, topic by topic; a topic in order has one finding of severity OK.

    OWN_NOTES is there for whom something was told in private alone. Whether the paper can be drawn is known to the
    papers (documents), so PAPER is not among them.
    """
    found: list[Finding] = []
    for topic, check in CHECKS.items():
        if topic is not Topic.OWN_NOTES or not case.told.is_empty:
            found += _each_once(check(draft, case)) or [Finding(topic, Severity.OK, f"{topic}_ok")]
    return found


def _each_once(findings: Iterable[Finding]) -> list[Finding]:
    """Return what a check says without repeating it, what blocks first where there is too much of it."""
    kept = {(one.code, one.field, one.position, str(one.params)): one for one in findings}
    worst_first = sorted(kept.values(), key=lambda one: one.severity is not Severity.BLOCKS)
    return list(kept.values()) if len(kept) <= MOST_OF_A_TOPIC else worst_first[:MOST_OF_A_TOPIC]
