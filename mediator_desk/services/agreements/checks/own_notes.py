"""What the reader alone knows from a private talk does not stand in the paper.

The words of the finding say nothing of a private talk: the parties may look at the same screen.
"""

from __future__ import annotations

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.words_of_terms import amounts_named
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck
from mediator_desk.services.agreements.checks.finding import Finding, Severity, Topic, at, passages
from mediator_desk.services.agreements.checks.told_in_private import words_in_both


def check_own_notes(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Say where the paper has words, or an amount that nobody agreed on, that were told the reader in private."""
    agreed = {draft.amount, *(row.amount for row in draft.instalments)}
    secret = case.told.amounts - agreed
    found = []
    for passage in passages(draft):
        words = words_in_both(passage.text, case.told)
        words += [figures(amount) for amount in dict.fromkeys(amounts_named(passage.text)) if amount in secret]
        found += [at(passage, Topic.OWN_NOTES, Severity.ASKS, "own_notes", words=one) for one in words]
    return found
