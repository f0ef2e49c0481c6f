"""Ready terms of an agreement: the usual sentences, filled with what the draft already says."""

from __future__ import annotations

from mediator_desk.documents.papers.agreement_values import SHAPE, agreement_values
from mediator_desk.documents.typesetting.template import Scope, Shape, compose, load_template
from mediator_desk.services.agreements.agreement_facts import AgreementFacts

READY_TERMS = ("pay", "pay_in_parts", "settles_finally", "policy_goes_on", "hands_over_papers")

_SHAPE: Shape = {**SHAPE, "payer": None, "receiver": None}


def ready_terms(facts: AgreementFacts) -> dict[str, str]:
    """Return the usual terms by their names (READY_TERMS), filled; one that lacks what it needs is left out."""
    template = load_template("ready_terms", _SHAPE, frozenset(READY_TERMS))
    return {paragraph.style: paragraph.text for paragraph in compose(template, _values(facts))}


def _values(facts: AgreementFacts) -> Scope:
    letters = {side: _first_letter(facts, side) for side in ("applicant", "respondent")}
    payer, receiver = letters["respondent"], letters["applicant"]
    if any(party.name == facts.payee and party.side == "respondent" for party in facts.parties):
        payer, receiver = receiver, payer
    return {**agreement_values(facts), "payer": payer, "receiver": receiver}


def _first_letter(facts: AgreementFacts, side: str) -> str:
    return next((party.side_letter for party in facts.parties if party.side == side), "")
