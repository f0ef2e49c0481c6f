"""Who may bind a party: itself, its guardian, who is in charge of it, or an agent with special authority."""

from __future__ import annotations

from datetime import date

from mediator_desk.conventions.identity_documents import age_on
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.words import PartyKind, RepresentativeKind

GROWN_UP = 18
"""Civil Code art. 17: who is younger acts through a legal representative (art. 19, 20, 23)."""

CHILD_UNTIL = 14
"""PIPL art. 28, 31: all data of a younger child are sensitive, and its parent or guardian consents to their use."""


def is_minor(kind: PartyKind, born_on: date | None, day: date) -> bool:
    """Tell whether a party is a person under 18 on a day; somebody whose day of birth is not known is none."""
    return _is_younger(kind, born_on, day, GROWN_UP)


def is_child(kind: PartyKind, born_on: date | None, day: date) -> bool:
    """Tell whether a party is a child under 14 on a day."""
    return _is_younger(kind, born_on, day, CHILD_UNTIL)


def hindrance_to_settle(kind: RepresentativeKind, letter_on: date | None, *, may_settle: bool) -> str:
    """Return the code of what keeps a representative from settling and signing for the party, "" for nothing.

    A guardian needs no letter. An agent needs special authority (特别授权, Civil Procedure Law art. 62, which mediation
    follows), and the original of the letter must have been seen (2020 No. 3).
    """
    if kind is RepresentativeKind.LEGAL:
        return ""
    if not may_settle:
        return "no_special_authority"
    return "" if letter_on else "authority_letter_not_seen"


def hindrance_to_sign(party: Party, name: str, day: date) -> str:
    """Return the code of what keeps somebody from signing for a party on a day, "" for nothing.

    Who is in charge of an organisation signs for it; a minor signs through the guardian.
    """
    if name == party.name or (party.kind is PartyKind.ORGANISATION and name == party.person_in_charge):
        return "minor_signs_by_guardian" if is_minor(party.kind, party.born_on, day) else ""
    agents = [one for one in party.representatives if one.name == name]
    found = [_of_representative(one) for one in agents]
    return "not_a_representative" if not found else min(found)


def _of_representative(one: Representative) -> str:
    return hindrance_to_settle(one.kind, one.letter_on, may_settle=one.may_settle)


def _is_younger(kind: PartyKind, born_on: date | None, day: date, years: int) -> bool:
    age = age_on(born_on, day) if kind is PartyKind.PERSON and born_on else None
    return age is not None and age < years
