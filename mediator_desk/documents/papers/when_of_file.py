"""When the papers of the file, of performance and of the court can be made, and which ones of their kinds there are."""

from __future__ import annotations

from collections.abc import Sequence

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.documents.papers.after_values import own_follow_ups
from mediator_desk.documents.papers.authority_values import agents
from mediator_desk.documents.papers.meeting_words import inline
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.reception.receive_drafts import COURTS


def has_agent(facts: CaseOnPaper) -> str:
    """Somebody acts for a party by a letter; parents and guardians need none."""
    return "" if agents(facts) else "nobody_acts_by_letter"


def has_inquiry(facts: CaseOnPaper) -> str:
    """Somebody was asked."""
    return "" if facts.inquiries else "no_inquiry"


def is_in_force(facts: CaseOnPaper) -> str:
    """An agreement binds the parties."""
    return "" if facts.agreement_in_force else "agreement_not_effective"


def was_followed_up(facts: CaseOnPaper) -> str:
    """The committee asked how it went; a consumer's rating is no follow-up."""
    return "" if own_follow_ups(facts) else "not_followed_up"


def may_be_confirmed(facts: CaseOnPaper) -> str:
    """The parties may ask a court together, or did: within 30 days from effect (People's Mediation Law art. 33)."""
    if facts.confirmations:
        return ""
    if facts.agreement_in_force is None:
        return "agreement_not_effective"
    return "" if _may_still_ask(facts) else "confirmation_period_over"


def may_be_reported(facts: CaseOnPaper) -> str:
    """A court handed the case over, is known, and waits for what came of it."""
    if facts.channel not in COURTS:
        return "not_from_a_court"
    if facts.court is None:
        return "court_not_entered"
    return "" if facts.outcome else "mediation_goes_on"


def may_be_returned(facts: CaseOnPaper) -> str:
    """What came from the court is entered, and the mediation is over."""
    hindrance = may_be_reported(facts)
    return hindrance or ("" if facts.court and facts.court.papers else "no_court_papers")


def has_note(facts: CaseOnPaper) -> str:
    """There is something to be said about the file."""
    return "" if facts.corrections or facts.added_text(PaperKind.FILE_NOTE) else "nothing_to_note"


def letters(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each who acts by a letter."""
    return [(one.id, f"（{inline(party.name)}委托{inline(one.name)}）") for party, one in agents(facts)]


def inquiries(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each inquiry."""
    return [(one.id, f"（{chinese_date(china_day(one.begins_at))}，{inline(one.person)}）") for one in facts.inquiries]


def performed_agreements(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for the agreement in force; what is paid under one that adds to it stands on the same paper."""
    in_force = facts.agreement_in_force
    return [(in_force.id, f"（{in_force.number}）")] if in_force else []


def follow_ups(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each follow-up."""
    return [(one.id, f"（{chinese_date(china_day(one.at))}）") for one in own_follow_ups(facts)]


def applications(facts: CaseOnPaper) -> Sequence[tuple[int | None, str]]:
    """One for each agreement for which a court was asked or still may be."""
    asked = {one.agreement_id for one in facts.confirmations}
    if facts.agreement_in_force and _may_still_ask(facts):
        asked.add(facts.agreement_in_force.id)
    return [(one.id, f"（{one.number}）") for one in facts.agreements if one.id in asked]


def _may_still_ask(facts: CaseOnPaper) -> bool:
    agreement = facts.agreement_in_force
    if agreement is None:
        return False
    return agreement.confirmation_until is None or facts.today <= agreement.confirmation_until
