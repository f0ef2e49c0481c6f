"""Parties of a case: adding, mending, and those who act for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.identity_documents import IdentityDocumentKind, birth_day, normalise_number
from mediator_desk.conventions.text import LONGEST_NAME, clean_name
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act, acts_possible
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.words import CaseState, PartyKind, PartySide, RepresentativeKind, Sex
from mediator_desk.services import extensions
from mediator_desk.services.case_life import case_to_change, tell
from mediator_desk.services.setting_rows import too_long

FIXED_STATES = frozenset({CaseState.TO_SIGN, CaseState.PERFORMING, CaseState.CLOSED, CaseState.ARCHIVED})
"""Where the paper is printed, signed or filed: its parties stay as they are."""


@dataclass(frozen=True)
class RepresentativeDraft:
    """Who acts for a party, and whether it may settle (特别授权)."""

    name: str
    kind: RepresentativeKind = RepresentativeKind.AUTHORISED
    relation: str = ""
    identity_number: str = ""
    phone: str = ""
    may_settle: bool = False


@dataclass(frozen=True)
class PartyDraft:
    """A party as it is entered. `party_id` is None for a new one, `version` that of the party it was read from."""

    side: PartySide
    kind: PartyKind
    name: str = ""
    phone: str = ""
    address: str = ""
    identity_kind: IdentityDocumentKind | None = None
    identity_number: str = ""
    sex: Sex | None = None
    ethnicity: str = ""
    born_on: date | None = None
    occupation: str = ""
    credit_code: str = ""
    person_in_charge: str = ""
    person_in_charge_title: str = ""
    representatives: tuple[RepresentativeDraft, ...] = ()
    identity_reason: str = ""
    """Why a number that looks odd is right."""
    party_id: int | None = None
    version: int = 0

    def problems(self, today: date) -> list[Problem]:
        """Return what is missing or cannot be; an odd identity number is a finding (identity_documents), no problem."""
        problems = [] if self.name.strip() else [Problem("name", "required")]
        if self.born_on and self.born_on > today:
            problems.append(Problem("born_on", "in_future"))
        if any(not one.name.strip() for one in self.representatives):
            problems.append(Problem("representatives", "required"))
        agents = [problem for one in self.representatives for problem in too_long(Representative, one)]
        problems += [Problem("representatives", one.code, one.params) for one in agents]
        return problems + too_long(Party, self)


_PLAIN = (
    "kind",
    "phone",
    "address",
    "identity_kind",
    "identity_reason",
    "sex",
    "ethnicity",
    "occupation",
    "person_in_charge",
    "person_in_charge_title",
)


def party_draft(db: Session, party_id: int) -> PartyDraft:
    """Return a party as it stands, with its full numbers. Raises Refused("party_not_found")."""
    party = _party(db, party_id)
    return PartyDraft(
        side=party.side,
        name=party.name,
        identity_number=party.identity_number,
        born_on=party.born_on,
        credit_code=party.credit_code,
        party_id=party.id,
        version=party.version,
        representatives=tuple(_representative_draft(one) for one in party.representatives),
        **{name: getattr(party, name) for name in _PLAIN},
    )


def new_party(draft: PartyDraft, *, position: int) -> Party:
    """Return a party as it was entered, for a case that is being made."""
    party = Party(side=draft.side, position=position, representatives=[])
    _write(party, draft)
    return party


def save_party(db: Session, case_id: int, draft: PartyDraft, *, by: Actor, now: datetime) -> Party:
    """Add or mend a party of a case that is not printed yet.

    Raises Invalid, Refused("parties_are_fixed"), Refused("changed_at_another_desk").
    """
    if problems := draft.problems(china_day(now)):
        raise Invalid(problems)
    case = _open_case(db, case_id)
    party = _party(db, draft.party_id) if draft.party_id else _new_party(case, draft)
    if draft.party_id and party.version != draft.version:
        raise Refused("changed_at_another_desk")
    _write(party, draft)
    _name_sides(case)
    act = "party_changed" if draft.party_id else "party_added"
    tell(db, case, act, by=by, now=now, name=party.name, side=party.side)
    return party


def remove_party(db: Session, party_id: int, *, by: Actor, now: datetime) -> None:
    """Remove a party that was added by mistake.

    Raises Refused("parties_are_fixed"), Refused("last_party_of_side") for a side's only one.
    """
    party = _party(db, party_id)
    case = _open_case(db, party.case_id)
    if sum(one.side == party.side for one in case.parties) == 1:
        raise Refused("last_party_of_side")
    extensions.forget_party(db, case, party, by=by, now=now)
    case.parties.remove(party)
    _name_sides(case)
    tell(db, case, "party_removed", by=by, now=now, name=party.name, side=party.side)


def _open_case(db: Session, case_id: int) -> Case:
    case = case_to_change(db, case_id)
    if case.state in FIXED_STATES or not acts_possible(case.state, case.kind) - {Act.CLOSE, Act.FOLLOW_UP}:
        raise Refused("parties_are_fixed")
    return case


def _party(db: Session, party_id: int) -> Party:
    party = db.scalars(select(Party).where(Party.id == party_id)).first()
    if party is None:
        raise Refused("party_not_found")
    return party


def _new_party(case: Case, draft: PartyDraft) -> Party:
    last = max((party.position for party in case.parties if party.side == draft.side), default=0)
    party = Party(side=draft.side, position=last + 1)
    case.parties.append(party)
    return party


def _write(party: Party, draft: PartyDraft) -> None:
    for name in _PLAIN:
        setattr(party, name, getattr(draft, name))
    party.name = clean_name(draft.name).text
    party.identity_number = normalise_number(draft.identity_number)
    party.credit_code = normalise_number(draft.credit_code)
    known = birth_day(draft.identity_kind, party.identity_number) if draft.identity_kind else None
    party.born_on = draft.born_on or known
    if tuple(_representative_draft(one) for one in party.representatives) != draft.representatives:
        flag_modified(party, "name")  # the version counts changes of representatives too
        party.representatives = [
            Representative(**{name: getattr(one, name) for name in _REPRESENTATIVE}) for one in draft.representatives
        ]


_REPRESENTATIVE = ("name", "kind", "relation", "identity_number", "phone", "may_settle")


def _representative_draft(one: Representative) -> RepresentativeDraft:
    return RepresentativeDraft(**{name: getattr(one, name) for name in _REPRESENTATIVE})


def _name_sides(case: Case) -> None:
    """Keep the names that lists show in step with the parties."""
    for side, field in ((PartySide.APPLICANT, "applicant_name"), (PartySide.RESPONDENT, "respondent_name")):
        names = [party.name for party in case.parties if party.side == side]
        setattr(case, field, _listed(names))


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return names[0][: LONGEST_NAME - 1] + "等"
