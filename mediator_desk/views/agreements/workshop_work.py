"""What the workshop of the agreement reads and writes, each in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mediator_desk.services.agreements.agreements import AgreementDraft, draft_for, relinked, save_agreement
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck, case_to_check
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from mediator_desk.services.sessions.offer_terms import LinkedTerm, terms_from

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


@dataclass(frozen=True)
class AtTheDesk:
    """A case with what the checks ask of it, its agreement as it is saved, and the accepted offer."""

    case: CaseDetails
    checked: CaseToCheck
    saved: AgreementDraft
    offer: LinkedTerm | None


def read_case(desk: Desk, case_id: int) -> AtTheDesk:
    """Read what the workshop shows, as one moment has it. Raises Refused("case_not_found")."""
    with desk.database.reading() as db:
        return AtTheDesk(
            case_details(db, case_id),
            case_to_check(db, case_id, by=desk.actor),
            draft_for(db, case_id, today=desk.today()),
            terms_from(db, case_id),
        )


def store(desk: Desk, case_id: int, draft: AgreementDraft, *, is_sent: bool) -> None:
    """Save a draft and, where `is_sent`, send it to sign with its paper. Raises as both services do."""
    with desk.database.writing() as db:
        save_agreement(db, case_id, draft, by=desk.actor, now=desk.now())
        if is_sent:
            from mediator_desk.documents.proof.agreement_papers import send_to_sign  # late: it draws the paper

            kept = desk.database.store
            # The window has shown every doubt and asked (WorkshopNews.is_sure).
            send_to_sign(db, kept, case_id, doubts_seen=True, by=desk.actor, now=desk.now())


def only_the_offer_changed(saved: AgreementDraft, fresh: AgreementDraft) -> bool:
    """Tell whether what is saved now differs from what was saved by the words of the accepted offer alone."""
    return fresh != saved and replace(relinked(saved, fresh), version=fresh.version) == fresh
