"""From what the fields hold to the draft that is received."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from mediator_desk.models.words import Channel, PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.parties.party_drafts import PartyDraft, RepresentativeDraft
from mediator_desk.services.reception.receive_drafts import COURTS, OUTSIDE_NUMBERS, ReceiveDraft

if TYPE_CHECKING:
    from types import SimpleNamespace

_OF_THE_MATTER = tuple(
    field.name for field in fields(ReceiveDraft) if field.name not in ("applicant", "pasted", "known_party_id")
)
FIELD_OF = {"representatives": "agent_name"}
"""Problems of the applicant's draft that stand beside another field here."""


def draft_of(
    entered: SimpleNamespace, known: PartyDraft | None = None, known_party_id: int | None = None, pasted: str = ""
) -> ReceiveDraft:
    """Return the draft of what was entered. `known` gives what the form does not ask of a person who is known."""
    applicant = person_of(entered, known)
    values: dict[str, Any] = {name: getattr(entered, name) for name in _OF_THE_MATTER}
    if entered.channel not in COURTS:
        values |= {"court_papers_on": None}
    if entered.channel is not Channel.COURT_AFTER_FILING:
        values |= {"is_summary": False}
    if entered.channel not in OUTSIDE_NUMBERS:
        values |= {"outside_number": ""}
    is_same = applicant is not None and _is_same(applicant, known)
    return ReceiveDraft(
        **values, applicant=applicant, pasted=pasted, known_party_id=known_party_id if is_same else None
    )


def person_of(entered: SimpleNamespace, known: PartyDraft | None = None) -> PartyDraft | None:
    """Return the applicant as entered, None where nothing of one was."""
    is_person = entered.party_kind is PartyKind.PERSON
    typed = ("name", "phone", "address", "identity_number", "credit_code")
    if not any(getattr(entered, name) for name in typed):
        return None
    person = PartyDraft(
        PartySide.APPLICANT,
        entered.party_kind,
        name=entered.name,
        phone=entered.phone,
        address=entered.address,
        identity_kind=entered.identity_kind if is_person and entered.identity_number else None,
        identity_number=entered.identity_number if is_person else "",
        identity_reason=entered.identity_reason,
        credit_code="" if is_person else entered.credit_code,
        representatives=_representatives(entered),
    )
    return _completed(person, known) if _is_same(person, known) else person


def _representatives(entered: SimpleNamespace) -> tuple[RepresentativeDraft, ...]:
    if not entered.acts_for:
        return ()
    kind = entered.agent_kind or RepresentativeKind.AUTHORISED
    agent = RepresentativeDraft(
        entered.agent_name, kind, relation=entered.agent_relation, may_settle=entered.agent_may_settle
    )
    return (agent,)


def _is_same(person: PartyDraft, known: PartyDraft | None) -> bool:
    """Tell whether the person is still the one that was chosen: nobody typed another name or number over it."""
    return known is not None and (person.name, person.identity_number) == (known.name, known.identity_number)


def _completed(person: PartyDraft, known: PartyDraft | None) -> PartyDraft:
    if known is None:
        return person
    unasked = ("sex", "ethnicity", "born_on", "occupation", "person_in_charge", "person_in_charge_title")
    return replace(person, **{name: getattr(known, name) for name in unasked})
