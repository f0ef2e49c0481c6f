"""Taking in what comes by another way than the mini program: by the door, the telephone, a letter, a court, 12378."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day, start_of_day
from mediator_desk.conventions.text import clean_name, text_mark
from mediator_desk.errors import Invalid
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case, ExternalNumber
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import (
    CaseKind,
    CaseState,
    CaseTrack,
    Channel,
    DueStep,
    PartyKind,
    PartySide,
)
from mediator_desk.services import audit
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.intake.intake_insurers import OF_THE_COMPANY, InsurerDirectory
from mediator_desk.services.parties.authority import is_child
from mediator_desk.services.parties.parties import find_city, new_party
from mediator_desk.services.reception.receive_drafts import COURTS, OUTSIDE_NUMBERS, ReceiveDraft
from mediator_desk.services.review import proposals, review

_TAKEN_OVER = (
    "line",
    "cause",
    "claimed_amount",
    "has_negotiated",
    "is_in_court",
)
_TEXTS = (
    "source_words",
    "policy_number",
    "report_number",
    "claim_number",
    "practitioner",
    "facts",
    "requests",
    "new_facts",
)


def receive_case(db: Session, draft: ReceiveDraft, *, by: Actor, now: datetime) -> Case:
    """Take in a matter: a case in RECEIVED with its parties, its reception number, its deadline and its proposals.

    A day of receipt before today counts from its beginning in China. An insurer that the directory does not know is
    added, unconfirmed. Raises Invalid with the names of the draft's fields, and of those of its applicant.
    """
    may(by, Right.WORK_ON_CASES)
    if problems := draft.problems(china_day(now)):
        raise Invalid(problems)
    case = _case(draft, by, now)
    db.add(case)
    _name_insurer(db, case, draft.insurer_name)
    case.parties += _parties(db, case, draft)
    find_city(case)
    case.is_sensitive = any(is_child(one.kind, one.born_on, china_day(now)) for one in case.parties)
    db.flush()
    day = china_day(case.received_at)
    case.submission_number = reception_number(case.id, day)
    _keep_outside_number(db, case, draft)
    if case.kind is not CaseKind.CONSULTATION:
        deadlines.begin(db, case, DueStep.DECIDE_ACCEPTANCE, day)
        proposals.propose(db, case)
    audit.record(db, "received", by=by, at=now, case_id=case.id, facts=_told(db, case, draft))
    return case


def receive_and_accept(db: Session, draft: ReceiveDraft, *, words: str = "", by: Actor, now: datetime) -> Case:
    """Take in a mediation and accept it in one act.

    Raises Invalid, also where the review finds something against it and no `words` say why it is accepted.
    """
    case = receive_case(db, draft, by=by, now=now)
    return review.accept_case(db, case.id, words=words, by=by, now=now)


def reception_number(case_id: int, day: date) -> str:
    """Return the number on the receipt, by which a matter is found before it has a case number: DJ20261008-000012."""
    return f"DJ{day:%Y%m%d}-{case_id:06d}"


def _case(draft: ReceiveDraft, by: Actor, now: datetime) -> Case:
    is_of_today = draft.received_on is None or draft.received_on == china_day(now)
    received_at = now if is_of_today or draft.received_on is None else start_of_day(draft.received_on)
    from_court = draft.channel in COURTS
    return Case(
        kind=draft.kind or CaseKind.MEDIATION,
        channel=draft.channel or Channel.VISIT,
        state=CaseState.RECEIVED,
        received_at=received_at,
        received_by=by.name,
        track=CaseTrack.SIMPLE if from_court and draft.is_summary else None,
        court_papers_on=draft.court_papers_on if from_court else None,
        facts_mark=text_mark(draft.facts),
        **{name: getattr(draft, name) for name in _TAKEN_OVER},
        **{name: getattr(draft, name).strip() for name in _TEXTS},
    )


def _name_insurer(db: Session, case: Case, typed: str) -> None:
    name = clean_name(typed).text
    if not name:
        return
    directory = InsurerDirectory.read(db)
    directory.add_missing(db, [name])
    insurer = db.get(Insurer, directory.id_of(name) or 0)
    case.insurer_id = insurer.id if insurer else None
    # A short name is how people say it; the party stands there with its whole name.
    case.respondent_name = insurer.name if insurer and name == insurer.short_name else name


def _parties(db: Session, case: Case, draft: ReceiveDraft) -> list[Party]:
    found = []
    if draft.applicant is not None:
        found.append(new_party(draft.applicant, position=1))
        case.applicant_name = found[0].name
    if case.respondent_name:
        side, kind = PartySide.RESPONDENT, PartyKind.ORGANISATION
        known = _of_directory(db, case)
        insurer = Party(
            side=side, position=1, kind=kind, name=case.respondent_name, insurer_id=case.insurer_id, representatives=[],
            **known,
        )  # fmt: skip
        found.append(insurer)
    return found


def _of_directory(db: Session, case: Case) -> dict[str, str]:
    """Return what the directory knows of the very company that is the party; of a branch it knows nothing."""
    insurer = db.get(Insurer, case.insurer_id or 0)
    if insurer is None or insurer.name != case.respondent_name:
        return {}
    return {name: getattr(insurer, name) for name in OF_THE_COMPANY}


def _keep_outside_number(db: Session, case: Case, draft: ReceiveDraft) -> None:
    kind = OUTSIDE_NUMBERS.get(case.channel)
    number = draft.outside_number.strip()
    if kind is not None and number:
        db.add(ExternalNumber(case_id=case.id, kind=kind, value=number))


def _told(db: Session, case: Case, draft: ReceiveDraft) -> dict[str, object]:
    """Return what the history keeps: the number, the way it came, whose entry was taken over, the pasted text."""
    told: dict[str, object] = {"number": case.submission_number, "channel": case.channel}
    if draft.known_party_id is not None:
        query = select(Case.number, Case.submission_number).join(Party, Party.case_id == Case.id)
        known = db.execute(query.where(Party.id == draft.known_party_id)).first()
        told["taken_from"] = (known.number or known.submission_number) if known else ""
    if draft.pasted.strip():
        told["pasted"] = draft.pasted.strip()
    return told
