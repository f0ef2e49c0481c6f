"""Consents to the use of sensitive data: given on record, withdrawn at any time, and seen where one is missing.

Personal Information Protection Law art. 28 (what is sensitive), 29 (separate consent), 31 (a child under 14: its
parent or guardian), 15 (withdrawal, which leaves untouched what was done before).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.party import DataConsent, Party
from mediator_desk.models.procedure_words import ConsentScope
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import PartyKind, RepresentativeKind
from mediator_desk.services.cases.case_life import case_to_change, tell, the_case
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.parties.authority import is_child

EARLIEST = date(2013, 1, 1)
"""No consent is older: the first rule that asks for one is of 28 December 2012 (关于加强网络信息保护的决定, art. 2)."""


@dataclass(frozen=True)
class ConsentDraft:
    """A consent as it is entered; `given_by` is the party itself, or for a child its parent or guardian."""

    party_id: int | None
    scope: ConsentScope | None
    given_on: date | None
    given_by: str = ""
    manner: str = ""

    def problems(self, party: Party | None, today: date) -> list[Problem]:
        """Return what is missing or cannot be: for a child under 14 only a legal representative consents (art. 31)."""
        problems = [
            Problem(name, "required") for name in ("party_id", "scope", "given_on") if getattr(self, name) is None
        ]
        if not self.given_by.strip():
            problems.append(Problem("given_by", "required"))
        if self.given_on and self.given_on > today:
            problems.append(Problem("given_on", "in_future"))
        elif self.given_on and self.given_on < EARLIEST:
            problems.append(Problem("given_on", "consent_too_early", {"earliest": EARLIEST}))
        elif self.given_on and party is not None and party.born_on and self.given_on < party.born_on:
            problems.append(Problem("given_on", "before_birth", {"name": party.name}))
        if party is not None and self.given_by.strip():
            problems += self._problems_of_age(party, self.given_on or today)
        return problems + too_long(DataConsent, self)

    def _problems_of_age(self, party: Party, day: date) -> list[Problem]:
        guardians = [one.name for one in party.representatives if one.kind is RepresentativeKind.LEGAL]
        if not is_child(party.kind, party.born_on, day):
            is_known = party.born_on is None or self.scope is not ConsentScope.CHILD
            return [] if is_known else [Problem("scope", "no_child_any_more", {"name": party.name})]
        found = []
        if self.scope is ConsentScope.SENSITIVE:
            found.append(Problem("scope", "child_needs_guardians_consent", {"name": party.name}))
        if self.given_by.strip() not in guardians:
            found.append(Problem("given_by", "not_the_guardian", {"name": party.name}))
        return found


@dataclass(frozen=True)
class ConsentRow:
    """A consent as lists show it; withdrawn_on is None while it stands."""

    id: int
    party_id: int
    party: str
    scope: ConsentScope
    given_by: str
    given_on: date
    manner: str
    withdrawn_on: date | None


def give_consent(db: Session, case_id: int, draft: ConsentDraft, *, by: Actor, now: datetime) -> DataConsent:
    """Put a party's consent to the use of sensitive data on record.

    Raises Invalid, Refused("party_not_found" / "case_is_archived"), Refused("consent_stands_already").
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    party = next((one for one in case.parties if one.id == draft.party_id), None)
    if draft.party_id is not None and party is None:
        raise Refused("party_not_found")
    if problems := draft.problems(party, china_day(now)):
        raise Invalid(problems)
    if party is None or draft.scope is None or draft.given_on is None:
        raise Invalid([Problem("party_id", "required")])
    if any(row.withdrawn_on is None and row.scope is draft.scope for row in _rows_of(db, [party])):
        raise Refused("consent_stands_already", name=party.name)
    row = DataConsent(
        party_id=party.id,
        scope=draft.scope,
        given_by=draft.given_by.strip(),
        given_on=draft.given_on,
        manner=draft.manner.strip(),
    )
    db.add(row)
    facts = {"name": party.name, "scope": row.scope, "given_by": row.given_by}
    tell(db, case, "data_consent_given", by=by, now=now, **facts)
    return row


def withdraw_consent(
    db: Session, consent_id: int, *, on: date | None, words: str = "", by: Actor, now: datetime
) -> DataConsent:
    """Note that a consent was withdrawn; the row stays, for what was done before rests on it (art. 15).

    Raises Invalid, Refused("consent_not_found" / "consent_withdrawn_already").
    """
    may(by, Right.ANSWER_PEOPLE)
    row = db.get(DataConsent, consent_id)
    if row is None:
        raise Refused("consent_not_found")
    party = db.get_one(Party, row.party_id)
    case = case_to_change(db, party.case_id, even_archived=True)  # nobody can be kept from withdrawing
    db.refresh(row)
    if row.withdrawn_on is not None:
        raise Refused("consent_withdrawn_already", on=row.withdrawn_on.isoformat())
    if problem := _problem_of_withdrawal(row, on, china_day(now)):
        raise Invalid([Problem("on", problem)])
    row.withdrawn_on = on
    facts = {"name": party.name, "scope": row.scope}
    tell(db, case, "data_consent_withdrawn", by=by, now=now, reason=words.strip(), **facts)
    return row


def mark_sensitive(db: Session, case_id: int, *, is_sensitive: bool, by: Actor, now: datetime) -> Case:
    """Say whether a case holds sensitive data (health, financial accounts: art. 28).

    Raises Refused("case_not_found" / "case_is_archived"), Refused("child_is_sensitive") with the name of a child.
    """
    may(by, Right.WORK_ON_CASES)
    case = case_to_change(db, case_id)
    child = next((one.name for one in case.parties if is_child(one.kind, one.born_on, china_day(now))), None)
    if child is not None and not is_sensitive:
        raise Refused("child_is_sensitive", name=child)
    if case.is_sensitive is not is_sensitive:
        case.is_sensitive = is_sensitive
        act = "marked_sensitive" if is_sensitive else "marked_not_sensitive"
        tell(db, case, act, by=by, now=now)
    return case


def consents_of(db: Session, case_id: int) -> list[ConsentRow]:
    """Return all consents of a case's parties, withdrawn ones too, in the order in which they were given."""
    parties = the_case(db, case_id).parties
    names = {party.id: party.name for party in parties}
    return [
        ConsentRow(
            row.id, row.party_id, names[row.party_id], row.scope, row.given_by, row.given_on, row.manner,
            row.withdrawn_on,
        )
        for row in _rows_of(db, parties)
    ]  # fmt: skip


def scope_wanted(kind: PartyKind, born_on: date | None, day: date) -> ConsentScope | None:
    """Return which consent a party of a sensitive case must have given; None for an organisation, which has no data."""
    if kind is not PartyKind.PERSON:
        return None
    return ConsentScope.CHILD if is_child(kind, born_on, day) else ConsentScope.SENSITIVE


def _rows_of(db: Session, parties: Sequence[Party]) -> Sequence[DataConsent]:
    query = select(DataConsent).where(DataConsent.party_id.in_([party.id for party in parties]))
    return db.scalars(query.order_by(DataConsent.given_on, DataConsent.id)).all()


def _problem_of_withdrawal(row: DataConsent, on: date | None, today: date) -> str:
    if on is None:
        return "required"
    if on > today:
        return "in_future"
    return "before_consent" if on < row.given_on else ""
