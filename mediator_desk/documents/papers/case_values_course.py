"""The course of a case in the words of its papers: refused, asked for papers, mediated, extended, proposed, ended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from mediator_desk.documents.papers import case_words as words
from mediator_desk.documents.papers.meeting_words import SIDES, flowing, inline, names_in_words
from mediator_desk.documents.papers.writing import amount_values, boxes, day, items
from mediator_desk.documents.typesetting.template import Scope, Shape
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import EndReason
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_parts import (
    AppointmentInCase,
    ExtensionInCase,
    ProposalInCase,
    RecusalInCase,
    RequestInCase,
)
from mediator_desk.services.papers.order import PaperOrder

_REVIEW = (
    "refusal_reason",
    "decision_words",
    "may_come_back",
    "decided_on",
    "referred_to",
    "referred_on",
    "asked_on",
    "supply_until",
    "asked_words",
)
_MEDIATION = (
    "mediator_names",
    "chosen_by",
    "appointed_on",
    "held_count",
    "is_held_once",
    "first_held_on",
    "last_held_on",
    "mediate_until",
)
_EXTENSION = (
    "has_consents",
    "extension_due_on",
    "extension_until",
    "extension_asked_on",
    "extension_words",
    "extension_agreed_on",
)
_RECUSAL = (
    *("has_recusal", "recusal_mediator", "recusal_asked_by", "recusal_asked_on", "recusal_grounds", "recusal_words"),
    *("recusal_decisions", "recusal_decided_on", "recusal_decision_words"),
)
_PROPOSAL = ("proposal", "objection_period", "proposal_until", "is_received", "proposed_on")
_END = (
    "end_reason",
    "end_words",
    "concluded_on",
    "is_told_routes",
    "undisputed",
    "agreed_amount",
    "agreed_in_capitals",
)
COURSE_SHAPE: Shape = {
    **dict.fromkeys((*_REVIEW, *_MEDIATION, *_EXTENSION, *_RECUSAL, *_PROPOSAL, *_END)),
    "wanted": dict.fromkeys(("ordinal", "item")),
    "mediators": dict.fromkeys(("mediator_name",)),
    "consents": dict.fromkeys(("consent_side", "consent_name", "consent_on", "consent_manner")),
    "received": dict.fromkeys(("who", "got_on")),
}


class _Numbered(Protocol):
    @property
    def id(self) -> int: ...


One = TypeVar("One", bound=_Numbered)


def course_values(facts: CaseOnPaper, order: PaperOrder) -> Scope:
    """Return what became of a case; of several of a kind the one that `order` is about, else the newest."""
    return {
        **_review_values(facts, chosen(facts.paper_requests, order, PaperKind.NOTICE_TO_SUPPLY)),
        **_mediation_values(facts),
        **_extension_values(facts, chosen(facts.extensions, order, PaperKind.CONSENT_TO_EXTENSION)),
        **_recusal_values(_recusal(facts, order)),
        **_proposal_values(facts.proposal),
        **_end_values(facts),
    }


def chosen(several: Sequence[One], order: PaperOrder, kind: PaperKind) -> One | None:
    """Return the one that a paper of this kind is about; the newest where it names none, or is of another kind."""
    if order.kind is kind and order.about_id is not None:
        return next((one for one in several if one.id == order.about_id), None)
    return several[-1] if several else None


def _recusal(facts: CaseOnPaper, order: PaperOrder) -> RecusalInCase | None:
    """Return the request that is about; a request for recusal that names none is a blank form."""
    if order.kind is PaperKind.RECUSAL_REQUEST and order.about_id is None:
        return None
    return chosen(facts.recusals, order, PaperKind.RECUSAL_REQUEST)


def _review_values(facts: CaseOnPaper, asked: RequestInCase | None) -> Scope:
    passing = facts.passings[-1] if facts.passings else None
    return {
        "refusal_reason": words.REFUSAL[facts.refusal_code] if facts.refusal_code else "",
        "may_come_back": words.MAY_COME_BACK.get(facts.refusal_code, "") if facts.refusal_code else "",
        "decision_words": flowing(facts.decision_words),
        "referred_to": inline(passing.passed_to) if passing else "",
        "referred_on": day(passing.passed_on if passing else facts.decided_on),
        "decided_on": day(facts.decided_on),
        "asked_on": day(asked.asked_on if asked else None),
        "supply_until": day(asked.due_on if asked else None),
        "asked_words": flowing(asked.words) if asked else "",
        "wanted": items(asked.papers) if asked else [],
    }


def _mediation_values(facts: CaseOnPaper) -> Scope:
    names = [inline(one.name) for one in facts.mediators_now]
    held = facts.meetings_held
    presiding = next(iter(facts.mediators_now), None)
    return {
        "mediators": [{"mediator_name": name} for name in names],
        "mediator_names": names_in_words(names),
        "chosen_by": _chosen_by(facts.mediators_now),
        "appointed_on": day(presiding.appointed_on if presiding else None),
        "held_count": str(len(held)) if held else "",
        "is_held_once": len(held) == 1,
        "first_held_on": day(held[0].held_on if held else None),
        "last_held_on": day(held[-1].held_on if held else None),
        "mediate_until": day(facts.mediate_until),
    }


def _chosen_by(several: Sequence[AppointmentInCase]) -> str:
    """Return who chose the mediators, each by name where it was not the same (People's Mediation Law art. 19)."""
    ways = {one.appointed_by for one in several}
    if len(ways) == 1:
        return words.APPOINTED[ways.pop()]
    return "，".join(f"{inline(one.name)}由{words.APPOINTED[one.appointed_by]}" for one in several)


def _extension_values(facts: CaseOnPaper, one: ExtensionInCase | None) -> Scope:
    given = {each.party_id: each for each in one.consents} if one else {}
    return {
        "has_consents": bool(given),
        "extension_due_on": day(one.due_on if one else None),
        "extension_until": day(one.until_on if one else None),
        "extension_asked_on": day(one.asked_on if one else None),
        "extension_words": inline(one.words).rstrip("。；") if one else "",
        "extension_agreed_on": day(one.agreed_on if one else None),
        "consents": [
            {
                "consent_side": SIDES[party.side],
                "consent_name": inline(party.name),
                "consent_on": day(given[party.id].given_on),
                "consent_manner": inline(given[party.id].manner),
            }
            for party in facts.parties
            if party.id in given
        ],
    }


def _recusal_values(one: RecusalInCase | None) -> Scope:
    return {
        "has_recusal": one is not None,
        "recusal_mediator": inline(one.mediator) if one else "",
        "recusal_asked_by": inline(one.asked_by) if one else "",
        "recusal_asked_on": day(one.asked_on if one else None),
        "recusal_grounds": words.grounds(one.ground if one else None),
        "recusal_words": flowing(one.words) if one else "",
        "recusal_decisions": boxes(words.DECISION, one.decision if one else None),
        "recusal_decided_on": day(one.decided_on if one else None),
        "recusal_decision_words": flowing(one.decision_words) if one else "",
    }


def _proposal_values(one: ProposalInCase | None) -> Scope:
    unit = "个工作日" if one and one.in_working_days else "日"
    return {
        "proposal": flowing(one.text) if one else "",
        "objection_period": f"{one.number}{unit}" if one and one.number else "",
        "proposal_until": day(one.until_on if one else None),
        "is_received": bool(one and one.received),
        "proposed_on": day(min((on for _name, on in one.received), default=None) if one else None),
        "received": [{"who": inline(name), "got_on": day(on)} for name, on in one.received] if one else [],
    }


def _end_values(facts: CaseOnPaper) -> Scope:
    reason = words.END_REASON[facts.end_reason] if facts.end_reason else ""
    if facts.end_reason is EndReason.OTHER:
        reason = inline(facts.decision_words).rstrip("。；")
    return {
        "end_reason": reason,
        "end_words": flowing(facts.decision_words) if facts.outcome else "",
        "concluded_on": day(facts.concluded_on),
        "is_told_routes": facts.was_told_other_routes,
        "undisputed": flowing(facts.undisputed_facts),
        **amount_values("agreed", facts.agreed_amount or None),
    }
