"""Parties of a case: adding, mending and removing them, and those who act for them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.cities import city_of
from mediator_desk.conventions.identity_documents import birth_day, normalise_number
from mediator_desk.conventions.phones import normalise_phone
from mediator_desk.conventions.text import LONGEST_NAME, clean_name
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act, acts_possible
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure_words import PartyCapacity
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import CaseState, PartySide, SignerKind
from mediator_desk.services import audit
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.cases.case_life import case_to_change, tell
from mediator_desk.services.parties.authority import is_child
from mediator_desk.services.parties.party_drafts import MOST_GROUP_REPRESENTATIVES, PartyDraft, RepresentativeDraft
from mediator_desk.services.parties.party_removal import take_out
from mediator_desk.services.sessions import filling, offer_terms

__all__ = [
    "FIXED_STATES", "PartyDraft", "RepresentativeDraft", "find_city", "mark_children", "name_sides", "new_party",
    "party_draft", "remove_party", "save_party", "the_party",
]  # fmt: skip

FIXED_STATES = frozenset({CaseState.TO_SIGN, CaseState.PERFORMING, CaseState.CLOSED, CaseState.ARCHIVED})
"""Where the paper is printed, signed or filed: its parties stay as they are."""

_PLAIN = (
    "kind",
    "capacity",
    "identity_kind",
    "sex",
    "ethnicity",
    "occupation",
    "person_in_charge",
    "person_in_charge_title",
)
_TAKEN_OVER = (
    *_PLAIN, "name", "phone", "address", "identity_number", "identity_reason", "born_on", "credit_code", "stands_for",
)  # fmt: skip
_REPRESENTATIVE = ("name", "kind", "relation", "identity_number", "phone", "may_settle", "letter_on")


def party_draft(db: Session, party_id: int) -> PartyDraft:
    """Return a party as it stands, with its full numbers. Raises Refused("party_not_found")."""
    party = the_party(db, party_id)
    return PartyDraft(
        side=party.side,
        party_id=party.id,
        version=party.version,
        representatives=tuple(_representative_draft(one) for one in party.representatives),
        group_size=db.scalar(select(Case.group_size).where(Case.id == party.case_id)),
        **{name: getattr(party, name) for name in _TAKEN_OVER},
    )


def new_party(draft: PartyDraft, *, position: int) -> Party:
    """Return a party as it was entered, for a case that is being made."""
    party = Party(side=draft.side, position=position, representatives=[])
    _write(party, draft)
    return party


def save_party(db: Session, case_id: int, draft: PartyDraft, *, by: Actor, now: datetime) -> Party:
    """Add or mend a party of a case that is not printed yet.

    While the paper waits for signatures only who acts for the party is mended: an authority letter that was forgotten
    is noted, an agent added. What is printed of the party stays.
    A child under 14 makes the case a sensitive one (PIPL art. 28). A number that looks odd needs its reason. The city
    of the case follows the first applicant's address until somebody enters another one.
    Raises Invalid, Refused("parties_are_fixed"), Refused("proposal_is_out") for one that is added, while the parties
    may object to a written proposal, Refused("changed_at_another_desk"),
    Refused("representative_is_printed" / "representative_has_signed").
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems(china_day(now)):
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    party = _party_of(db, case, draft.party_id) if draft.party_id else None
    if party is not None and party.version != draft.version:
        raise Refused("changed_at_another_desk")
    if party is not None and case.state is CaseState.TO_SIGN:
        return _mend_authority(db, case, party, draft, by=by, now=now)
    _refuse_fixed(case)
    _check_group(case, draft)
    was_found = _city_of_applicant(case)
    if party is None:
        _refuse_proposed(case)
        party = new_party(draft, position=len(_of_side(case, draft.side)) + 1)
        case.parties.append(party)
    else:
        _write(party, draft)
    _mark_child(case, party, china_day(now))
    name_sides(case)
    find_city(case, was_found)
    filling.follow(db, case)
    offer_terms.call_rightly(db, case)  # 乙方 may be 丙方 now
    act = "party_changed" if draft.party_id else "party_added"
    tell(db, case, act, by=by, now=now, reason=party.identity_reason, name=party.name, side=party.side)
    return party


def the_party(db: Session, party_id: int) -> Party:
    """Return the party. Raises Refused("party_not_found")."""
    party = db.scalars(select(Party).where(Party.id == party_id)).first()
    if party is None:
        raise Refused("party_not_found")
    return party


def remove_party(db: Session, party_id: int, *, by: Actor, now: datetime) -> None:
    """Remove a party that was added by mistake.

    Raises Refused("parties_are_fixed" / "proposal_is_out"), Refused("last_party_of_side") for a side's only one, and
    where the record of the procedure names it: Refused("party_has_signed" / "party_was_contacted" /
    "party_has_consented" / "party_was_served" / "party_is_merged").
    """
    may(by, Right.WORK_ON_CASES)
    party = the_party(db, party_id)
    case = case_to_change(db, party.case_id)
    _refuse_fixed(case)
    _refuse_proposed(case)
    if len(_of_side(case, party.side)) == 1:
        raise Refused("last_party_of_side")
    filling.follow(db, case, without=party.id)
    was_found = _city_of_applicant(case)
    take_out(db, case, party, by=by, now=now)
    name_sides(case)
    find_city(case, was_found)
    offer_terms.call_rightly(db, case)
    tell(db, case, "party_removed", by=by, now=now, name=party.name, side=party.side)


def mark_children(case: Case, today: date) -> None:
    """Mark a case as a sensitive one where a party is a child under 14 (PIPL art. 28)."""
    for party in case.parties:
        _mark_child(case, party, today)


def name_sides(case: Case) -> None:
    """Keep the names that lists show in step with the parties."""
    for side, field in ((PartySide.APPLICANT, "applicant_name"), (PartySide.RESPONDENT, "respondent_name")):
        setattr(case, field, _listed([party.name for party in _of_side(case, side)]))


def find_city(case: Case, was_found: str = "") -> None:
    """Fill in the city by the first applicant's address where nobody entered one: none stands there, or `was_found`."""
    if not case.city or case.city == was_found:
        case.city = _city_of_applicant(case)


def _city_of_applicant(case: Case) -> str:
    applicants = sorted(_of_side(case, PartySide.APPLICANT), key=lambda party: party.position)
    return city_of(applicants[0].address) if applicants else ""


def _refuse_fixed(case: Case) -> None:
    if case.state in FIXED_STATES or not acts_possible(case.state, case.kind) - {Act.CLOSE, Act.FOLLOW_UP}:
        raise Refused("parties_are_fixed")


def _refuse_proposed(case: Case) -> None:
    """Who never got the proposal cannot have agreed to it by silence: until it is decided the parties are these."""
    if case.state is CaseState.PROPOSED:
        raise Refused("proposal_is_out")


def _party_of(db: Session, case: Case, party_id: int) -> Party:
    party = the_party(db, party_id)
    if party.case_id != case.id:
        raise Refused("party_not_found")
    return party


def _of_side(case: Case, side: PartySide) -> list[Party]:
    return [party for party in case.parties if party.side == side]


def _check_group(case: Case, draft: PartyDraft) -> None:
    """Let at most five speak for a group, and write down how many it has."""
    if draft.capacity is not PartyCapacity.GROUP_REPRESENTATIVE:
        return
    others = [
        party
        for party in case.parties
        if party.capacity is PartyCapacity.GROUP_REPRESENTATIVE and party.id != draft.party_id
    ]
    if len(others) >= MOST_GROUP_REPRESENTATIVES:
        raise Invalid([Problem("capacity", "too_many_group_representatives", {"most": MOST_GROUP_REPRESENTATIVES})])
    size = draft.group_size or case.group_size
    if size is not None and size <= len(others) + 1:
        raise Invalid([Problem("group_size", "group_too_small", {"representatives": len(others) + 1})])
    case.group_size = size


def _mark_child(case: Case, party: Party, today: date) -> None:
    if is_child(party.kind, party.born_on, today):
        case.is_sensitive = True


def _mend_authority(db: Session, case: Case, party: Party, draft: PartyDraft, *, by: Actor, now: datetime) -> Party:
    before = party_draft(db, party.id)
    if replace(draft, representatives=(), group_size=None) != replace(before, representatives=(), group_size=None):
        raise Refused("parties_are_fixed")
    kept = {(one.name, one.kind): one for one in _plain_representatives(draft.representatives)}
    signed = _who_signed(db, case, party)
    for one in before.representatives:
        mended = kept.get((one.name, one.kind))
        if mended is None:
            raise Refused("representative_is_printed", name=one.name)
        if one.name in signed and (one.may_settle, one.letter_on) != (mended.may_settle, mended.letter_on):
            raise Refused("representative_has_signed", name=one.name)
    _write_representatives(party, draft.representatives)
    filling.follow(db, case)
    tell(db, case, "authority_changed", by=by, now=now, name=party.name, side=party.side)
    return party


def _who_signed(db: Session, case: Case, party: Party) -> set[str]:
    agreement = agreement_of(db, case.id)
    marks = agreement.signatures if agreement else []
    return {mark.name for mark in marks if mark.signer is SignerKind.PARTY and mark.party_id == party.id}


def _write(party: Party, draft: PartyDraft) -> None:
    for name in _PLAIN:
        setattr(party, name, getattr(draft, name))
    party.name = clean_name(draft.name).text
    party.phone = normalise_phone(draft.phone)
    party.address = draft.address.strip()
    party.identity_number = normalise_number(draft.identity_number)
    party.credit_code = normalise_number(draft.credit_code)
    party.identity_reason = draft.identity_reason.strip()
    party.stands_for = "" if draft.capacity is PartyCapacity.OWN else clean_name(draft.stands_for).text
    known = birth_day(draft.identity_kind, party.identity_number) if draft.identity_kind else None
    party.born_on = draft.born_on or known
    _write_representatives(party, draft.representatives)


def _write_representatives(party: Party, drafts: Iterable[RepresentativeDraft]) -> None:
    wanted = _plain_representatives(drafts)
    if tuple(_representative_draft(one) for one in party.representatives) == wanted:
        return
    if party.version:
        audit.touch(party, "name")  # the version counts changes of representatives too
    rows = {(one.name, one.kind): one for one in reversed(party.representatives)}
    party.representatives = [_representative(rows.pop((one.name, one.kind), None), one) for one in wanted]


def _representative(row: Representative | None, draft: RepresentativeDraft) -> Representative:
    """Return the row of who acts already, mended, or a new one: the trail shows what changed, not all anew."""
    row = row or Representative()
    for name in _REPRESENTATIVE:
        if getattr(row, name) != getattr(draft, name):
            setattr(row, name, getattr(draft, name))
    return row


def _plain_representatives(drafts: Iterable[RepresentativeDraft]) -> tuple[RepresentativeDraft, ...]:
    return tuple(
        replace(
            one,
            name=clean_name(one.name).text,
            identity_number=normalise_number(one.identity_number),
            phone=normalise_phone(one.phone),
            relation=one.relation.strip(),
        )
        for one in drafts
    )


def _representative_draft(one: Representative) -> RepresentativeDraft:
    return RepresentativeDraft(**{name: getattr(one, name) for name in _REPRESENTATIVE})


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return names[0][: LONGEST_NAME - 1] + "等"
