"""Longer time limits: asked for, consented to by every party on record, and in effect with the last consent.

法释〔2016〕14号 art. 27 and 司法部令第75号 allow more time only where all parties agree.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Deadline, Extension, ExtensionConsent
from mediator_desk.models.life import Act
from mediator_desk.models.party import Party
from mediator_desk.services.cases.case_life import advance, case_to_change, tell, the_case
from mediator_desk.services.clocks import deadlines

LONGEST_MANNER = 100
LONGEST_DAYS = 730
"""An extension over more than two years is a slip of the pen."""


@dataclass(frozen=True)
class ExtensionDraft:
    """A later last day that is wanted."""

    until_on: date | None
    asked_on: date | None = None
    """None: today."""
    words: str = ""

    def problems(self, deadline: Deadline, today: date) -> list[Problem]:
        """Return what is missing or cannot be, for the deadline as it stands."""
        asked_on = self.asked_on or today
        problems = [Problem("asked_on", "in_future")] if asked_on > today else []
        if asked_on < deadline.started_on:
            problems.append(Problem("asked_on", "before_clock", {"began": deadline.started_on}))
        return problems + self._day_problems(deadline, today)

    def _day_problems(self, deadline: Deadline, today: date) -> list[Problem]:
        if self.until_on is None:
            return [Problem("until_on", "required")]
        if self.until_on <= deadline.due_on:
            return [Problem("until_on", "not_later", {"due": deadline.due_on})]
        if self.until_on < today:
            return [Problem("until_on", "in_past")]
        if (self.until_on - deadline.due_on).days > LONGEST_DAYS:
            return [Problem("until_on", "too_far", {"days": LONGEST_DAYS})]
        return []


@dataclass(frozen=True)
class ConsentDraft:
    """A party's consent: its day, and how it was given."""

    party_id: int
    given_on: date | None = None
    """None: today."""
    manner: str = ""

    def problems(self, asked_on: date, until_on: date, today: date) -> list[Problem]:
        """Return what is missing or cannot be, for an extension asked on a day until another one."""
        given_on = self.given_on or today
        problems = [Problem("given_on", "in_future")] if given_on > today else []
        if given_on < asked_on:
            problems.append(Problem("given_on", "before_asking", {"asked": asked_on}))
        if given_on >= until_on:
            problems.append(Problem("given_on", "consent_too_late", {"until": until_on}))
        if not self.manner.strip():
            problems.append(Problem("manner", "required"))
        if len(self.manner.strip()) > LONGEST_MANNER:
            problems.append(Problem("manner", "too_long", {"longest": LONGEST_MANNER}))
        return problems


@dataclass(frozen=True)
class ConsentRow:
    """A party and its consent to the extension that is open; given_on None while it is missing."""

    party_id: int
    name: str
    given_on: date | None
    manner: str


@dataclass(frozen=True)
class ExtensionOutlook:
    """What can be extended and what is asked for already; `asked` None where nothing is open."""

    due_on: date
    source: str
    until_on: date | None
    asked_on: date | None
    words: str
    consents: tuple[ConsentRow, ...]


def ask_extension(db: Session, case_id: int, draft: ExtensionDraft, *, by: Actor, now: datetime) -> Extension:
    """Ask for a later last day of the mediation; it holds once every party has consented.

    Raises Invalid, Refused("may_not_be_extended") where the rule of the case has no extension or no clock runs,
    Refused("extension_still_open") while another one waits for consents, Refused("not_possible_in_state").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.EXTEND, by=by, now=now)
    deadline = _extendable(db, case_id)
    if _open(db, deadline) is not None:
        raise Refused("extension_still_open")
    today = china_day(now)
    problems = draft.problems(deadline, today)
    if problems or draft.until_on is None:
        raise Invalid(problems)
    asked_on = draft.asked_on or today
    extension = Extension(
        deadline_id=deadline.id, until_on=draft.until_on, asked_on=asked_on, words=draft.words.strip()
    )
    db.add(extension)
    tell(db, case, "extension_asked", by=by, now=now, reason=draft.words, until=draft.until_on)
    return extension


def record_consent(db: Session, case_id: int, draft: ConsentDraft, *, by: Actor, now: datetime) -> Extension:
    """Record a party's consent to the extension that is open. With the last one it takes effect at once.

    Raises Invalid, Refused("no_extension_open" / "party_not_found" / "consent_given_already"), and as `advance`.
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.EXTEND, by=by, now=now)
    extension = _the_open(db, case_id)
    party = next((party for party in case.parties if party.id == draft.party_id), None)
    if party is None:
        raise Refused("party_not_found")
    if any(one.party_id == party.id for one in extension.consents):
        raise Refused("consent_given_already", name=party.name)
    if problems := draft.problems(extension.asked_on, extension.until_on, china_day(now)):
        raise Invalid(problems)
    given_on = draft.given_on or china_day(now)
    extension.consents.append(ExtensionConsent(party_id=party.id, given_on=given_on, manner=draft.manner.strip()))
    tell(db, case, "extension_consent", by=by, now=now, reason=draft.manner, name=party.name, on=given_on)
    _take_effect(db, case, extension, by, now)
    return extension


def drop_extension(db: Session, case_id: int, *, words: str, by: Actor, now: datetime) -> None:
    """Give up the extension that is open: a party does not consent, say. The history keeps what was asked.

    Raises Invalid, Refused("no_extension_open" / "not_possible_in_state").
    """
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    case = case_to_change(db, case_id)
    advance(db, case, Act.EXTEND, by=by, now=now)
    extension = _the_open(db, case_id)
    db.delete(extension)
    tell(db, case, "extension_dropped", by=by, now=now, reason=words, until=extension.until_on)


def forget_party(db: Session, case: Case, party: Party, *, by: Actor, now: datetime) -> None:
    """Take out the consents of a party that was added by mistake, before it is removed.

    An extension that waited for this party alone takes effect.
    """
    for consent in db.scalars(select(ExtensionConsent).where(ExtensionConsent.party_id == party.id)).all():
        db.delete(consent)
    db.flush()
    extension = open_extension(db, case.id)
    if extension is not None:
        db.refresh(extension, ["consents"])
        if extension.consents:
            _take_effect(db, case, extension, by, now, but=party.id)


def extension_outlook(db: Session, case_id: int) -> ExtensionOutlook:
    """Return what can be extended and who has consented. Raises Refused("may_not_be_extended", "case_not_found")."""
    case = the_case(db, case_id)
    deadline = _extendable(db, case_id)
    extension = _open(db, deadline)
    given = {one.party_id: one for one in extension.consents} if extension else {}
    rows = tuple(
        ConsentRow(party.id, party.name, one.given_on if one else None, one.manner if one else "")
        for party in case.parties
        for one in (given.get(party.id),)
    )
    if extension is None:
        return ExtensionOutlook(deadline.due_on, deadline.source, None, None, "", rows)
    return ExtensionOutlook(
        deadline.due_on, deadline.source, extension.until_on, extension.asked_on, extension.words, rows
    )


def open_extension(db: Session, case_id: int) -> Extension | None:
    """Return the extension that waits for consents, None where there is none."""
    deadline = _find_extendable(db, case_id)
    return _open(db, deadline) if deadline else None


def missing_consents(db: Session, case_id: int, extension: Extension) -> list[Party]:
    """Return the parties of the case that have not consented; one that was added meanwhile must consent too."""
    given = {one.party_id for one in extension.consents}
    query = select(Party).where(Party.case_id == case_id).order_by(Party.side, Party.position)
    return [party for party in db.scalars(query) if party.id not in given]


def _take_effect(
    db: Session, case: Case, extension: Extension, by: Actor, now: datetime, *, but: int | None = None
) -> None:
    db.flush()
    if any(party.id != but for party in missing_consents(db, case.id, extension)):
        return
    extension.agreed_on = max(one.given_on for one in extension.consents)
    db.flush()
    deadlines.recount(db, case)
    tell(db, case, "extended", by=by, now=now, until=db.get_one(Deadline, extension.deadline_id).due_on)


def _extendable(db: Session, case_id: int) -> Deadline:
    deadline = _find_extendable(db, case_id)
    if deadline is None:
        raise Refused("may_not_be_extended")
    return deadline


def _find_extendable(db: Session, case_id: int) -> Deadline | None:
    return next((one for one in deadlines.open_deadlines(db, case_id) if one.may_extend), None)


def _open(db: Session, deadline: Deadline) -> Extension | None:
    query = select(Extension).where(Extension.deadline_id == deadline.id, Extension.agreed_on.is_(None))
    return db.scalars(query.order_by(Extension.id)).first()


def _the_open(db: Session, case_id: int) -> Extension:
    extension = _open(db, _extendable(db, case_id))
    if extension is None:
        raise Refused("no_extension_open")
    return extension
