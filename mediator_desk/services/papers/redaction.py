"""What a redacted copy (脱敏本) of a paper must not say: everything by which people of the case are known.

Read from what is registered, from what was registered before (the audit trail), and from the submission as it came.
Masked data are still personal data (Personal Information Protection Law art. 4, 73): that a copy was made is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from sqlalchemy import Select, Table, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.company_names import company_of, short_name
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.submission import Submission
from mediator_desk.models.tables import Base
from mediator_desk.models.words import PartyKind
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.office.committee import the_committee


class OriginalKind(StrEnum):
    """As what somebody or something is known."""

    PERSON = "person"
    ORGANISATION = "organisation"
    IDENTITY = "identity"
    CREDIT_CODE = "credit_code"
    PHONE = "phone"
    ACCOUNT = "account"
    ADDRESS = "address"
    BIRTHDAY = "birthday"
    """ISO: a day of birth and an address would give a masked identity number back."""
    NUMBER = "number"
    """Of a policy, a claim, a report: whoever knows it can ask for the rest."""


K = OriginalKind


@dataclass(frozen=True)
class Original:
    """One string that is not to be read in a redacted copy, as it was registered."""

    kind: OriginalKind
    text: str


@dataclass(frozen=True)
class Originals:
    """Everything that a redacted copy masks. `kept` are names of organisations that are no persons and stay whole."""

    masked: tuple[Original, ...]
    kept: tuple[str, ...] = ()


FIELDS: Mapping[str, Mapping[str, OriginalKind]] = MappingProxyType(
    {
        "parties": {
            **dict.fromkeys(("name", "stands_for", "person_in_charge"), K.PERSON),
            "identity_number": K.IDENTITY,
            "credit_code": K.CREDIT_CODE,
            "phone": K.PHONE,
            "address": K.ADDRESS,
            "born_on": K.BIRTHDAY,
        },
        "representatives": {"name": K.PERSON, "identity_number": K.IDENTITY, "phone": K.PHONE},
        "session_people": {"name": K.PERSON, "phone": K.PHONE},
        "agreements": {"payee": K.PERSON, "insured": K.PERSON, "beneficiary": K.PERSON, "account": K.ACCOUNT},
        "inquiries": {"person": K.PERSON},
        "contacts": {"name": K.PERSON},
        "data_consents": {"given_by": K.PERSON},
        "paper_deliveries": {"name": K.PERSON, "received_by": K.PERSON, "witness": K.PERSON, "place": K.ADDRESS},
        "court_referrals": {"telephone": K.PHONE},
        "complaint_passings": {"insurer_number": K.NUMBER},
        "external_numbers": {"value": K.NUMBER},
        "cases": {
            **dict.fromkeys(("policy_number", "report_number", "claim_number", "submission_number"), K.NUMBER),
            "practitioner": K.PERSON,
        },
    }
)
"""Table -> field -> as what it makes somebody known."""
OF_THE_CASE = (
    *("agreements", "inquiries", "contacts", "paper_deliveries", "court_referrals", "complaint_passings"),
    "external_numbers",
)
"""Those of them whose rows belong to a case."""
_OF_COLUMNS = (
    ("从业人员", K.PERSON),
    ("姓名", K.PERSON),
    ("证件号", K.IDENTITY),
    ("手机", K.PHONE),
    ("电话", K.PHONE),
    ("地址", K.ADDRESS),
    ("账号", K.ACCOUNT),
    ("保单号", K.NUMBER),
    ("报案号", K.NUMBER),
    ("赔案号", K.NUMBER),
)
"""What a column of a submission holds, by a part of its name."""
_BETWEEN_NAMES = re.compile(r"[、,，;；/\n]|[（(][^）)]*[）)]?")
_ORGANISATION = re.compile(
    r"(?:公司|银行|支行|医院|中心|集团|法院|委员会|协会|合作社|事务所|学校|大学|工厂|门店|商行)$"
)
_OF_THE_DESK = (SessionRole.MEDIATOR, SessionRole.RECORDER)


def case_originals(db: Session, case_id: int, *, with_organisations: bool = False, also: str = "") -> Originals:
    """Return what a redacted copy of any paper of a case masks.

    Mediators and recorders act in public and are named; so are organisations, unless `with_organisations`. `also`:
    names and numbers that are registered nowhere, parted by 、 or a comma.
    Raises Refused("case_not_found" / "no_committee").
    """
    the_case(db, case_id)
    found = [*_registered(db, case_id), *_former(db, case_id), *_submitted(db, case_id)]
    organisations = [one.text for one in found if one.kind is K.ORGANISATION] + [*_insurers(db, case_id)]
    if with_organisations:
        names = [name for one in organisations for name in (one, company_of(one), short_name(one))]
        masked, kept = [*found, *(Original(K.ORGANISATION, name) for name in names)], []
    else:
        masked = [one for one in found if one.kind not in (K.ORGANISATION, K.CREDIT_CODE)]
        kept = [one for one in organisations if _is_insurer(one)]
    own = the_committee(db)
    kept += [own.name, own.seal_name]
    masked += _asked_for(also)
    return Originals(tuple(dict.fromkeys(masked)), tuple(dict.fromkeys(filter(None, kept))))


def tell_redacted(
    db: Session,
    case_id: int,
    *,
    paper: PaperKind | None = None,
    number: str = "",
    pages: int,
    by: Actor,
    now: datetime,
) -> None:
    """Write down that a redacted copy was made: of a paper (`number` of an issued one), None for the bound file.

    An archived case may have one: nothing of it changes. Raises Refused("case_not_found" / "not_for_role").
    """
    may(by, Right.EXPORT)
    the_case(db, case_id)
    told = {"paper": paper, "number": number, "pages": pages}
    act = "paper_redacted" if paper else "file_redacted"
    audit.record(db, act, by=by, at=now, case_id=case_id, facts={name: said for name, said in told.items() if said})


def _registered(db: Session, case_id: int) -> Iterator[Original]:
    for table, rows in ((one, db.execute(query).mappings()) for one, query in _queries(case_id)):
        for row in rows:
            yield from _originals(table.name, {name: row[name] for name in FIELDS[table.name]}, row.get("kind"))


def _queries(case_id: int) -> Iterator[tuple[Table, Select[Any]]]:
    """Give every table that names people, and the rows of a case in it, parties first."""
    tables = Base.metadata.tables
    party, person, meeting, case = (tables[one] for one in ("parties", "session_people", "mediation_sessions", "cases"))
    yield party, select(party).where(party.c.case_id == case_id).order_by(party.c.side, party.c.position)
    for table in (tables["representatives"], tables["data_consents"]):
        of_parties = select(table).join(party, party.c.id == table.c.party_id).where(party.c.case_id == case_id)
        yield table, of_parties.order_by(table.c.id)
    for table in map(tables.__getitem__, OF_THE_CASE):
        yield table, select(table).where(table.c.case_id == case_id).order_by(table.c.id)
    people = select(person).join(meeting, meeting.c.id == person.c.session_id)
    yield person, people.where(meeting.c.case_id == case_id, person.c.role.not_in(_OF_THE_DESK)).order_by(person.c.id)
    yield case, select(*(case.c[name] for name in FIELDS["cases"])).where(case.c.id == case_id)


def _former(db: Session, case_id: int) -> Iterator[Original]:
    """Give what stood there before it was changed: a note may still say the old name."""
    query = select(AuditEntry.before).where(AuditEntry.case_id == case_id, AuditEntry.before.is_not(None))
    for before in db.scalars(query.order_by(AuditEntry.id)):
        for row, fields in (before or {}).items():
            table = row.partition("/")[0]
            if table in FIELDS and isinstance(fields, dict) and fields.get("role") not in _OF_THE_DESK:
                known = {name: fields[name] for name in FIELDS[table] if name in fields}
                yield from _originals(table, known, fields.get("kind"))


def _submitted(db: Session, case_id: int) -> Iterator[Original]:
    query = select(Submission.fields).join(Case, Case.submission_id == Submission.id).where(Case.id == case_id)
    for fields in db.scalars(query):
        for column, text in fields.items():
            kind = next((kind for part, kind in _OF_COLUMNS if part in column), None)
            if kind is not None:
                yield from _of_kind(kind, str(text))


def _originals(table: str, fields: Mapping[str, Any], kind: object) -> Iterator[Original]:
    is_organisation = table == "parties" and kind == PartyKind.ORGANISATION
    for name, value in fields.items():
        of = FIELDS[table][name]
        if is_organisation and of is K.ADDRESS:
            continue  # where a company sits, everybody may know
        yield from _of_kind(K.ORGANISATION if is_organisation and name == "name" else of, _in_text(value))


def _of_kind(kind: OriginalKind, text: str) -> Iterator[Original]:
    if kind is not K.PERSON:
        yield from (Original(kind, one) for one in [text.strip()] if one)
        return
    for name in filter(None, map(str.strip, _BETWEEN_NAMES.split(text))):
        yield Original(K.ORGANISATION if _ORGANISATION.search(name) else K.PERSON, name)


def _asked_for(also: str) -> Iterator[Original]:
    """Give what somebody who read the paper wants masked besides: a number, or the name of whomever."""
    for one in filter(None, map(str.strip, _BETWEEN_NAMES.split(also))):
        yield Original(K.NUMBER if any(character.isdigit() for character in one) else K.PERSON, one)


def _in_text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else ""


def _insurers(db: Session, case_id: int) -> Iterable[str]:
    of_case = select(Insurer.name).join(Case, Case.insurer_id == Insurer.id).where(Case.id == case_id)
    of_parties = select(Insurer.name).join(Party, Party.insurer_id == Insurer.id).where(Party.case_id == case_id)
    return [*db.scalars(of_case), *db.scalars(of_parties)]


def _is_insurer(name: str) -> bool:
    return "保险" in name and _ORGANISATION.search(name) is not None
