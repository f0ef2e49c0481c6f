"""Everything that is held on a person, over all cases: what a copy is given of (个人信息保护法 art. 45).

Other people's data stay out of it: of a case it tells what the person is, said, signed, gave and received there. What
somebody told a mediator alone is told to exist, without its words.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeVar

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement, Signature
from mediator_desk.models.among import is_among
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.deadline import ExtensionConsent
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.party import DataConsent, Party, Representative
from mediator_desk.models.procedure import Contact
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import (
    PaperDelivery,
    PrivateNote,
    SessionNote,
    SessionPerson,
    SettlementAuthority,
    SettlementOffer,
)
from mediator_desk.models.submission import QuarantinedSubmission, Submission
from mediator_desk.models.trust_words import HeldKind
from mediator_desk.models.words import PartySide
from mediator_desk.services import audit
from mediator_desk.services.privacy.people import Entries, WhoAsks, entries_of
from mediator_desk.services.privacy.terms import Term, short_years, term_of

Row = TypeVar("Row", bound=Base)
Value = str | int | bool | Decimal | date | datetime | None
Source = tuple[HeldKind, type[Base], InstrumentedAttribute[Any], tuple[str, ...]]

PARTY_FIELDS = (
    *("side", "name", "capacity", "stands_for", "phone", "address", "identity_kind", "identity_number"),
    *("identity_reason", "sex", "ethnicity", "born_on", "occupation"),
)
OF_A_PARTY: tuple[Source, ...] = (
    (HeldKind.CONSENT, DataConsent, DataConsent.party_id, ("scope", "given_by", "given_on", "manner", "withdrawn_on")),
    (HeldKind.CONTACT, Contact, Contact.party_id, ("name", "at", "manner", "result", "words")),
    (HeldKind.MEETING, SessionPerson, SessionPerson.party_id,
     ("role", "name", "phone", "answer", "is_present", "rights_told_at", "wants_recusal")),
    (HeldKind.OFFER, SettlementOffer, SettlementOffer.party_id, ("name", "at", "amount", "words", "state")),
    (HeldKind.EXTENSION_CONSENT, ExtensionConsent, ExtensionConsent.party_id, ("given_on", "manner")),
    (HeldKind.SIGNATURE, Signature, Signature.party_id, ("name", "manner", "signed_on")),
    (HeldKind.DELIVERY, PaperDelivery, PaperDelivery.party_id,
     ("paper", "name", "manner", "place", "sent_on", "result", "served_on", "received_by", "relation", "refusal")),
    (HeldKind.EVIDENCE, Attachment, Attachment.party_id, ("name", "title", "proves", "given_on", "pages")),
    (HeldKind.TOLD_IN_PRIVATE, SettlementAuthority, SettlementAuthority.party_id, ("told_at",)),
)  # fmt: skip
"""Tables with a key to a party, and what they hold of it; a test looks that none is missing."""
NOT_OF_A_PERSON = frozenset({"merged_parties", "told_apart", "parties", "representatives"})
"""Tables that name parties and hold nothing of them but that they are one human, or who acts for them."""
_DAYS = ("given_on", "at", "sent_on", "signed_on", "told_at")


@dataclass(frozen=True)
class Held:
    """One thing that is held: its fields by the names of their columns. `case_id` None: it belongs to no case."""

    kind: HeldKind
    case_id: int | None
    number: str
    on: date | None
    fields: Mapping[str, Value] = field(repr=False)
    is_certain: bool = True
    """False where only the name is the same: a person looks before it is told to anybody."""


@dataclass(frozen=True)
class CaseHeld:
    """A case in which the person stands, and until when it is kept."""

    case_id: int
    number: str
    title: str = field(repr=False)
    term: Term
    is_certain: bool


@dataclass(frozen=True)
class PersonData:
    """Everything that is held on a person, read in one moment."""

    who: WhoAsks
    read_at: datetime
    cases: Sequence[CaseHeld]
    held: Sequence[Held]
    committee: str = ""


def person_data(db: Session, who: WhoAsks, *, now: datetime) -> PersonData:
    """Return everything that is held on a person. Raises Invalid where neither name nor number is given."""
    entries = entries_of(db, who)
    parties = _rows(db, Party, Party.id, entries.party_ids | entries.maybe_party_ids)
    acting = _rows(db, Representative, Representative.id, entries.representative_ids | entries.maybe_representative_ids)
    acts_for = {row.id: row for row in _rows(db, Party, Party.id, {one.party_id for one in acting})}
    case_ids = {row.case_id for row in parties} | {row.case_id for row in acts_for.values()}
    cases = {row.id: row for row in _rows(db, Case, Case.id, case_ids)}
    reading = _Reading(db, entries, cases)
    held = [
        *reading.of_parties(parties),
        *reading.of_representatives(acting, acts_for),
        *reading.of_cases(parties),
        *reading.quarantined(),
    ]
    held.sort(key=lambda one: (one.case_id is None, -(one.case_id or 0), list(HeldKind).index(one.kind)))
    return PersonData(who, now, reading.cases_held(parties, acting, acts_for, china_day(now)), held)


def tell_shown(db: Session, who: WhoAsks, count: int, *, by: Actor, now: datetime) -> None:
    """Write down that all of a person's data were read: by the name alone. Raises Refused("not_for_role")."""
    may(by, Right.ANSWER_PRIVACY)
    audit.record(db, "person_data_shown", by=by, at=now, facts={"name": who.name, "count": count})


def tell_exported(db: Session, who: WhoAsks, count: int, file_name: str, *, by: Actor, now: datetime) -> None:
    """Write down that a copy of a person's data left the desk. Raises Refused("not_for_role")."""
    may(by, Right.ANSWER_PRIVACY)
    facts = {"name": who.name, "count": count, "file": file_name}
    audit.record(db, "person_data_exported", by=by, at=now, facts=facts)


class _Reading:
    """One reading of what is held: the entries, their cases, and ways to the rest."""

    def __init__(self, db: Session, entries: Entries, cases: Mapping[int, Case]) -> None:
        self._db, self._entries, self._cases = db, entries, cases

    def of_parties(self, parties: Sequence[Party]) -> Iterator[Held]:
        """Return the entries as parties, and what hangs on them."""
        by_id = {party.id: party for party in parties}
        for party in parties:
            yield self._held(HeldKind.PARTY, party, PARTY_FIELDS, party)
        for kind, table, column, names in OF_A_PARTY:
            for row in _rows(self._db, table, column, by_id):
                shown = _without_private(kind, row, names)
                yield self._held(shown[0], row, shown[1], by_id[getattr(row, column.key)])
        yield from self._said(by_id)

    def of_representatives(self, acting: Sequence[Representative], acts_for: Mapping[int, Party]) -> Iterator[Held]:
        """Return the entries as who acts for a party."""
        names = ("kind", "name", "relation", "identity_number", "phone", "may_settle", "letter_on")
        for row in acting:
            case = self._cases[acts_for[row.party_id].case_id]
            is_certain = row.id in self._entries.representative_ids
            yield _held(HeldKind.REPRESENTATIVE, case, row, names, is_certain=is_certain)

    def of_cases(self, parties: Sequence[Party]) -> Iterator[Held]:
        """Return what a case holds of a person without naming the entry: submission, payee, papers, rating, trail."""
        by_case = {party.case_id: party for party in parties}
        own = {case_id: party for case_id, party in by_case.items() if party.side is PartySide.APPLICANT}
        yield from self._submissions(own)
        for row in _rows(self._db, MediationAgreement, MediationAgreement.case_id, by_case):
            if row.payee and row.payee in self._entries.names:
                yield self._held(HeldKind.PAYEE, row, ("payee", "bank", "account"), by_case[row.case_id])
        for paper in _rows(self._db, IssuedPaper, IssuedPaper.case_id, by_case):
            yield self._held(HeldKind.PAPER, paper, ("paper", "number", "issued_at"), by_case[paper.case_id])
        for told in _rows(self._db, FollowUp, FollowUp.case_id, own):
            names = ("kind", "at", "satisfaction", "was_performed", "remarks")
            yield self._held(HeldKind.FOLLOW_UP, told, names, own[told.case_id or 0])
        yield from self._trail(by_case)

    def quarantined(self) -> Iterator[Held]:
        """Return the rows of exports that wait for a person and hold a number of this one."""
        for row in quarantined_of(self._db, self._entries):
            yield Held(HeldKind.QUARANTINED, None, row.number, None, dict(row.fields))

    def cases_held(
        self, parties: Sequence[Party], acting: Sequence[Representative], acts_for: Mapping[int, Party], today: date
    ) -> Sequence[CaseHeld]:
        """Return the cases, the newest first, each with its term."""
        certain = {party.case_id for party in parties if party.id in self._entries.party_ids}
        certain |= {acts_for[row.party_id].case_id for row in acting if row.id in self._entries.representative_ids}
        years = short_years(self._db)
        cases = sorted(self._cases.values(), key=lambda case: case.id, reverse=True)
        return [
            CaseHeld(
                case.id, case.shown_number, f"{case.applicant_name} / {case.respondent_name}",
                term_of(case, today, years), case.id in certain,
            )
            for case in cases
        ]  # fmt: skip

    def _said(self, by_id: Mapping[int, Party]) -> Iterator[Held]:
        people = {
            row.id: by_id[row.party_id or 0] for row in _rows(self._db, SessionPerson, SessionPerson.party_id, by_id)
        }
        for note in _rows(self._db, SessionNote, SessionNote.person_id, people):
            yield self._held(HeldKind.STATEMENT, note, ("at", "speaker", "text"), people[note.person_id or 0])
        for told in _rows(self._db, PrivateNote, PrivateNote.person_id, people):
            yield self._held(HeldKind.TOLD_IN_PRIVATE, told, ("at",), people[told.person_id or 0])

    def _submissions(self, own: Mapping[int, Party]) -> Iterator[Held]:
        ids = {case.submission_id: case.id for case in self._cases.values() if case.submission_id and case.id in own}
        for row in _rows(self._db, Submission, Submission.id, ids):
            case = self._cases[ids[row.id]]
            is_certain = own[case.id].id in self._entries.party_ids
            on = china_day(row.submitted_at)
            yield Held(HeldKind.SUBMISSION, case.id, case.shown_number, on, dict(row.fields), is_certain)

    def _trail(self, by_case: Mapping[int, Party]) -> Iterator[Held]:
        case_of: InstrumentedAttribute[Any] = AuditEntry.case_id
        query = select(case_of, func.count(), func.min(AuditEntry.at), func.max(AuditEntry.at)).group_by(case_of)
        for case_id, count, first, last in self._db.execute(query.where(is_among(case_of, by_case))):
            fields: dict[str, Value] = {"count": count, "first": first, "last": last}
            is_certain = by_case[case_id].id in self._entries.party_ids
            yield Held(HeldKind.TRAIL, case_id, self._cases[case_id].shown_number, china_day(last), fields, is_certain)

    def _held(self, kind: HeldKind, row: Base, names: Sequence[str], party: Party) -> Held:
        is_certain = party.id in self._entries.party_ids
        return _held(kind, self._cases[party.case_id], row, names, is_certain=is_certain)


def quarantined_of(db: Session, entries: Entries) -> Iterator[QuarantinedSubmission]:
    """Return the rows that were never taken in and hold a document number of these entries."""
    for row in db.scalars(select(QuarantinedSubmission).order_by(QuarantinedSubmission.id)):
        if entries.numbers & {normalise_number(value) for value in row.fields.values()}:
            yield row


def _rows(db: Session, table: type[Row], column: InstrumentedAttribute[Any], ids: Collection[int]) -> list[Row]:
    if not ids:
        return []
    key = inspect(table).primary_key[0]
    return list(db.scalars(select(table).where(is_among(column, ids)).order_by(key)))


def _without_private(kind: HeldKind, row: Base, names: tuple[str, ...]) -> tuple[HeldKind, tuple[str, ...]]:
    """Tell of an offer that was made in private only that it was made."""
    if isinstance(row, SettlementOffer) and row.is_private:
        return HeldKind.TOLD_IN_PRIVATE, ("at",)
    return kind, names


def _held(kind: HeldKind, case: Case, row: Base, names: Sequence[str], *, is_certain: bool) -> Held:
    fields = {name: getattr(row, name) for name in names}
    filled = {name: value for name, value in fields.items() if value not in (None, "")}
    days = (filled[name] for name in _DAYS if name in filled)
    first = next(days, None)
    on = china_day(first) if isinstance(first, datetime) else first
    return Held(kind, case.id, case.shown_number, on, filled, is_certain)


def as_json(data: PersonData) -> str:
    """Return what is held for sure on a person as JSON text, to be handed over or moved elsewhere (art. 45).

    Words stand as their values, amounts as text, days and instants as ISO 8601 writes them. Who only has the same name
    is left out.
    """
    cases = [one for one in data.cases if one.is_certain]
    content = {
        "name": data.who.name,
        "identity_number": data.who.identity_number,
        "read_at": data.read_at.isoformat(),
        "cases": [{"number": one.number, "kept": one.term.kind, "until": one.term.until} for one in cases],
        "held": [
            {"kind": one.kind, "case": one.number, "on": one.on, "fields": dict(one.fields)}
            for one in data.held
            if one.is_certain
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
