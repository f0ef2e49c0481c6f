"""Reading a case for its papers: one statement for each kind of thing, however many of it there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload, undefer_group

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, ExternalNumber, MediatorAppointment
from mediator_desk.models.committee import Mediator, RetentionRule, Staff
from mediator_desk.models.deadline import Deadline, Extension, Suspension
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.paper_work import PaperText
from mediator_desk.models.party import Party, Representative
from mediator_desk.models.procedure import ComplaintPassing, Contact, PaperRequest, Recusal
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import DueStep, PartySide
from mediator_desk.services.clocks.deadlines import limit_for
from mediator_desk.services.papers import case_reading_after as after
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_parts import (
    AppointmentInCase,
    ConsentInCase,
    ContactInCase,
    ExtensionInCase,
    MeetingInCase,
    NumberInCase,
    PartyInCase,
    PassingInCase,
    ProposalInCase,
    RecusalInCase,
    RepresentativeInCase,
    RequestInCase,
    filled,
)
from mediator_desk.services.papers.letterhead import letterhead
from mediator_desk.services.papers.meetings import meetings_on_paper
from mediator_desk.services.sessions.notes import undisputed_facts_of

_SIDES = (PartySide.APPLICANT, PartySide.RESPONDENT)
_TAKEN_OVER = (
    *("kind", "state", "channel", "received_at", "submission_number", "shown_number", "track", "accepted_on"),
    *("court_papers_on", "received_by", "source_words", "line", "cause", "subject", "requests", "facts", "new_facts"),
    *("claimed_amount", "policy_number", "report_number", "claim_number", "refusal_code", "decision_words"),
    *("outcome", "end_reason", "concluded_on", "was_told_other_routes", "agreed_amount"),
    *("closed_on", "archived_on", "archive_class", "kept_until", "group_size"),
)
_DECIDED, _PROPOSED = ("declined", "referred"), "proposed"


def case_on_paper(db: Session, case_id: int, *, now: datetime) -> CaseOnPaper:
    """Return a case as its papers tell it, at an instant (UTC).

    Raises Refused("case_not_found"), Refused("no_committee").
    """
    case = _case_with_texts(db, case_id)
    told = _told(db, case_id)
    deadlines = _deadlines(db, case_id)
    rule = db.get(RetentionRule, case.archive_class) if case.archive_class else None
    insurer = db.get(Insurer, case.insurer_id) if case.insurer_id else None
    return CaseOnPaper(
        head=letterhead(db),
        case_id=case.id,
        today=china_day(now),
        number=case.number or "",
        **{name: getattr(case, name) for name in _TAKEN_OVER},
        external_numbers=_external_numbers(db, case_id),
        parties=_parties(case),
        insurer=insurer.name if insurer else "",
        decided_on=_decided_on(told),
        paper_requests=_paper_requests(db, case_id),
        passings=_passings(db, case_id),
        mediate_until=max((one.due_on for one in deadlines if one.step is DueStep.MEDIATE), default=None),
        appointments=_appointments(db, case_id),
        meetings=_meetings(db, case_id),
        contacts=_contacts(db, case_id),
        recusals=_recusals(db, case_id),
        extensions=_extensions(db, deadlines),
        undisputed_facts=case.undisputed_facts or undisputed_facts_of(db, case_id),
        proposal=_proposal(db, case, told, deadlines),
        archive_years=rule.years if rule else None,
        **after.parts_after(db, case_id),
    )


def _case_with_texts(db: Session, case_id: int) -> Case:
    loaded = (undefer_group("texts"), selectinload(Case.parties).selectinload(Party.representatives))
    case = db.scalars(select(Case).where(Case.id == case_id).options(*loaded)).first()
    if case is None:
        raise Refused("case_not_found", case=case_id)
    return case


def _told(db: Session, case_id: int) -> Sequence[AuditEntry]:
    """Return what the history alone has: when it was decided, who got the proposal when; the newest first."""
    query = select(AuditEntry).where(AuditEntry.case_id == case_id, AuditEntry.act.in_((*_DECIDED, _PROPOSED)))
    return db.scalars(query.order_by(AuditEntry.id.desc())).all()


def _decided_on(told: Sequence[AuditEntry]) -> date | None:
    return next((china_day(one.at) for one in told if one.act in _DECIDED), None)


def _external_numbers(db: Session, case_id: int) -> tuple[NumberInCase, ...]:
    query = select(ExternalNumber).where(ExternalNumber.case_id == case_id).order_by(ExternalNumber.id)
    return tuple(NumberInCase(one.kind, one.value) for one in db.scalars(query))


def _parties(case: Case) -> tuple[PartyInCase, ...]:
    ordered = sorted(case.parties, key=lambda one: (_SIDES.index(one.side), one.position))
    return tuple(filled(PartyInCase, one, acting=_acting(one.representatives)) for one in ordered)


def _acting(rows: Iterable[Representative]) -> tuple[RepresentativeInCase, ...]:
    return tuple(filled(RepresentativeInCase, one) for one in rows)


def _paper_requests(db: Session, case_id: int) -> tuple[RequestInCase, ...]:
    query = select(PaperRequest).where(PaperRequest.case_id == case_id).order_by(PaperRequest.id)
    return tuple(filled(RequestInCase, one, papers=tuple(one.papers)) for one in db.scalars(query))


def _passings(db: Session, case_id: int) -> tuple[PassingInCase, ...]:
    query = select(ComplaintPassing).where(ComplaintPassing.case_id == case_id).order_by(ComplaintPassing.id)
    return tuple(filled(PassingInCase, one) for one in db.scalars(query))


def _appointments(db: Session, case_id: int) -> tuple[AppointmentInCase, ...]:
    query = (
        select(MediatorAppointment, Mediator.name)
        .join(Mediator, Mediator.id == MediatorAppointment.mediator_id)
        .where(MediatorAppointment.case_id == case_id)
        .order_by(MediatorAppointment.id)
    )
    return tuple(filled(AppointmentInCase, one, name=name) for one, name in db.execute(query))


def _meetings(db: Session, case_id: int) -> tuple[MeetingInCase, ...]:
    ids = db.scalars(select(MediationSession.id).where(MediationSession.case_id == case_id)).all()
    found = meetings_on_paper(db, ids) if ids else []
    return tuple(filled(MeetingInCase, one.meeting, paper=one.paper) for one in found)


def _contacts(db: Session, case_id: int) -> tuple[ContactInCase, ...]:
    query = select(Contact).where(Contact.case_id == case_id).order_by(Contact.at, Contact.id)
    return tuple(filled(ContactInCase, one) for one in db.scalars(query))


def _recusals(db: Session, case_id: int) -> tuple[RecusalInCase, ...]:
    query = (
        select(Recusal, Mediator.name, Staff.name)
        .join(Mediator, Mediator.id == Recusal.mediator_id)
        .outerjoin(Staff, Staff.id == Recusal.decided_by)
        .where(Recusal.case_id == case_id)
        .order_by(Recusal.id)
    )
    return tuple(
        filled(RecusalInCase, one, mediator=mediator, decided_by=staff or "")
        for one, mediator, staff in db.execute(query)
    )


def _deadlines(db: Session, case_id: int) -> Sequence[Deadline]:
    return db.scalars(select(Deadline).where(Deadline.case_id == case_id).order_by(Deadline.id)).all()


def _extensions(db: Session, deadlines: Sequence[Deadline]) -> tuple[ExtensionInCase, ...]:
    """Return the extensions in order; an open one will move the day as it is counted now."""
    ids = [one.id for one in deadlines if one.may_extend]
    if not ids:
        return ()
    query = select(Extension).where(Extension.deadline_id.in_(ids)).options(selectinload(Extension.consents))
    rows = db.scalars(query.order_by(Extension.id)).all()
    moved: dict[int, date | None] = _first_days(db, deadlines) if rows else {}
    found = []
    for one in rows:
        consents = tuple(filled(ConsentInCase, each) for each in one.consents)
        now = next(each.due_on for each in deadlines if each.id == one.deadline_id)
        due_on = moved[one.deadline_id] if one.agreed_on else now
        found.append(filled(ExtensionInCase, one, due_on=due_on, consents=consents))
        moved[one.deadline_id] = one.until_on
    return tuple(found)


def _first_days(db: Session, deadlines: Sequence[Deadline]) -> dict[int, date | None]:
    """Return the last day of each clock before it was extended; None where it also stood still: nobody kept which."""
    stood_still = select(Suspension.id).where(Suspension.case_id == deadlines[0].case_id)
    is_sure = db.scalar(stood_still.limit(1)) is None
    return {one.id: one.first_due_on if is_sure else None for one in deadlines}


def _proposal(
    db: Session, case: Case, told: Sequence[AuditEntry], deadlines: Sequence[Deadline]
) -> ProposalInCase | None:
    """Return the proposal that was put before the parties; before that what is prepared as the text of the paper."""
    period = next((one for one in reversed(deadlines) if one.step is DueStep.OBJECT), None)
    if case.written_proposal.strip() and period:
        facts = next((one.facts for one in told if one.act == _PROPOSED), {})
        received = tuple((str(name), date.fromisoformat(day)) for name, day in facts.get("received", ()) if day)
        return ProposalInCase(case.written_proposal, received, period.due_on, period.number, period.in_working_days)
    prepared = select(PaperText.text).where(PaperText.case_id == case.id, PaperText.paper == PaperKind.WRITTEN_PROPOSAL)
    text = case.written_proposal or db.scalar(prepared) or ""
    if not text.strip():
        return None
    limit = limit_for(db, case, DueStep.OBJECT)
    return ProposalInCase(text, number=limit.number, in_working_days=limit.in_working_days)
