"""What no window and no command may send to be signed: a clause that the law forbids, a gap that nobody filled."""

from __future__ import annotations

from mediator_desk.errors import Invalid, Problem
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.finding import Severity
from mediator_desk.services.agreements.checks.wording import forbidden, gaps


def refuse_forbidden_words(draft: AgreementDraft) -> None:
    """Raise Invalid with "clause_waives_suit", "clause_fee" or "gap_left" for each place that has one.

    A waiver of the right to sue is void and a fee is against the law (People's Mediation Law art. 3, 4 and 32);
    params are the words and, for a term, its position from 1.
    """
    found = [one for one in (*forbidden(draft), *gaps(draft)) if one.severity is Severity.BLOCKS]
    problems = [Problem(one.field, one.code, {"position": one.position, "words": one.params["words"]}) for one in found]
    if problems:
        raise Invalid(problems)
