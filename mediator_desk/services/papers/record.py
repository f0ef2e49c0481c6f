"""What the record of a meeting (调解记录) and the record of undisputed facts (无争议事实记载) say.

Nothing that one side told the mediator alone is read here: no private note, no private offer, no authority.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.session_room import SessionPerson, SettlementOffer
from mediator_desk.models.session_words import NoteKind, SessionRole, SettlementOfferState
from mediator_desk.models.words import OutcomeKind, PartySide, RepresentativeKind, SessionResult, SessionState
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.evidence.listing import evidence_lines
from mediator_desk.services.office.office_hours import end_of_day
from mediator_desk.services.papers.letterhead import Letterhead, MeetingOnPaper, letterhead
from mediator_desk.services.papers.meetings import MeetingRows, meetings_on_paper, parties_of
from mediator_desk.services.sessions.notes import NoteRow, notes_of, record_text, undisputed_facts_of
from mediator_desk.services.sessions.offer_rows import offers_of, side_name

SHOWN_OFFERS = frozenset({SettlementOfferState.STANDING, SettlementOfferState.ACCEPTED})
OF_THE_COMMITTEE = frozenset({SessionRole.MEDIATOR, SessionRole.RECORDER})


@dataclass(frozen=True)
class ActingFor:
    """Who acts for a party."""

    kind: RepresentativeKind
    name: str
    may_settle: bool = False


@dataclass(frozen=True)
class PartyOnRecord:
    """One party with those who act for it."""

    side: PartySide
    name: str
    acting: tuple[ActingFor, ...] = ()


@dataclass(frozen=True)
class PersonOnRecord:
    """Somebody who is to take part, and what was told to and answered by this person. Instants are UTC."""

    name: str
    role: SessionRole
    side: PartySide | None = None
    words: str = ""
    is_present: bool | None = None
    told_at: datetime | None = None
    told_by: str = ""
    wants_recusal: bool | None = None


@dataclass(frozen=True)
class OfferOnRecord:
    """An offer that both sides know; amounts in yuan, `payments` what is to be paid and until when."""

    side: PartySide
    name: str
    amount: Decimal | None
    words: str = ""
    payments: tuple[tuple[Decimal, date], ...] = ()
    is_accepted: bool = False


@dataclass(frozen=True)
class RecordFacts:
    """What the record of one meeting says. What nobody entered is "" or None: a blank to be filled in by hand."""

    head: Letterhead
    meeting: MeetingOnPaper
    held_from: datetime
    held_until: datetime | None
    """None while they still sit there, and where nobody wrote down when they left."""
    parties: tuple[PartyOnRecord, ...]
    people: tuple[PersonOnRecord, ...] = ()
    is_held: bool = True
    """False for a meeting that was adjourned before anybody sat down."""
    is_rights_told: bool = False
    is_recusal_asked: bool = False
    claims: str = ""
    evidence: tuple[tuple[PartySide | None, str], ...] = ()
    focus: str = ""
    course: str = ""
    offers: tuple[OfferOnRecord, ...] = ()
    applicant_offer: str = ""
    respondent_offer: str = ""
    result: SessionResult | None = None
    end_words: str = ""
    undisputed: str = ""


@dataclass(frozen=True)
class UndisputedFacts:
    """What nobody disputes in a case, for everybody to sign where they do not agree."""

    head: Letterhead
    case_id: int
    number: str
    parties: tuple[PartyOnRecord, ...]
    mediators: tuple[str, ...]
    facts: str
    has_failed: bool = False
    """Whether the mediation ended without an agreement."""


def record_facts(db: Session, session_id: int) -> RecordFacts:
    """Return what the record of a meeting says: as it was recorded, before that as its notes stand now.

    Raises Refused("session_not_planned") where there is no such meeting, Refused("session_cancelled") for one that
    never took place.
    """
    (rows,) = meetings_on_paper(db, [session_id]) or (None,)
    if rows is None:
        raise Refused("session_not_planned")
    meeting = rows.meeting
    if meeting.state is SessionState.CANCELLED:
        raise Refused("session_cancelled")
    notes = [one for one in notes_of(db, session_id) if not one.is_struck]
    typed = meeting.applicant_offer, meeting.respondent_offer
    is_written = meeting.state is not SessionState.PLANNED and any(typed)
    offers = () if is_written else _offers(db, meeting)
    if offers:
        typed = "", ""
    return RecordFacts(
        head=letterhead(db),
        meeting=rows.paper,
        held_from=meeting.opened_at or meeting.begins_at,
        held_until=_held_until(meeting),
        parties=tuple(_party(one) for one in rows.parties),
        people=_people(rows),
        is_held=meeting.state is not SessionState.ADJOURNED or meeting.opened_at is not None or bool(notes),
        is_rights_told=meeting.rights_told,
        is_recusal_asked=meeting.recusal_asked,
        claims=the_case(db, meeting.case_id).requests,
        evidence=tuple((one.side, one.shown_title) for one in evidence_lines(db, meeting.case_id)),
        focus=_focus(db, meeting.case_id, notes),
        course=meeting.notes or record_text(db, session_id),
        offers=offers,
        applicant_offer=typed[0],
        respondent_offer=typed[1],
        result=SessionResult.CONTINUED if meeting.state is SessionState.ADJOURNED else meeting.result,
        end_words=meeting.end_words,
        undisputed="\n".join(dict.fromkeys(one.text for one in notes if one.is_undisputed)),
    )


def undisputed_facts(db: Session, case_id: int) -> UndisputedFacts:
    """Return what nobody disputes in a case, as its outcome has it, before that as the notes of its meetings do.

    Raises Refused("case_not_found"), Refused("nothing_undisputed").
    """
    case = the_case(db, case_id)
    facts = case.undisputed_facts or undisputed_facts_of(db, case_id)
    if not facts.strip():
        raise Refused("nothing_undisputed")
    return UndisputedFacts(
        head=letterhead(db),
        case_id=case.id,
        number=case.shown_number,
        parties=tuple(_party(one) for one in parties_of(db, [case_id])[case_id]),
        mediators=_mediators(db, case_id),
        facts=facts,
        has_failed=case.outcome in (OutcomeKind.NOT_AGREED, OutcomeKind.TERMINATED),
    )


def last_meeting(db: Session, case_id: int) -> int:
    """Return the meeting whose record is wanted next: the planned one, else the last that took place.

    Raises Refused("session_not_planned") for a case without any.
    """
    query = select(MediationSession.id).where(
        MediationSession.case_id == case_id, MediationSession.state != SessionState.CANCELLED
    )
    found = db.scalar(query.order_by(MediationSession.sequence.desc()).limit(1))
    if found is None:
        raise Refused("session_not_planned")
    return found


def _held_until(meeting: MediationSession) -> datetime | None:
    """Return when a meeting ended; of one that nobody opened in the room when it was to end."""
    if meeting.opened_at is None:
        return meeting.ends_at
    return meeting.closed_at if meeting.closed_at and meeting.closed_at > meeting.opened_at else None


def _mediators(db: Session, case_id: int) -> tuple[str, ...]:
    from mediator_desk.services.mediators.assignment import mediators_of

    return tuple(one.name for one in mediators_of(db, case_id))


def _party(one: Party) -> PartyOnRecord:
    acting = tuple(ActingFor(who.kind, who.name, who.may_settle) for who in one.representatives)
    return PartyOnRecord(one.side, one.name, acting)


def _people(rows: MeetingRows) -> tuple[PersonOnRecord, ...]:
    return tuple(_person(one) for one in rows.people if one.role not in OF_THE_COMMITTEE)


def _person(one: SessionPerson) -> PersonOnRecord:
    return PersonOnRecord(
        one.name, one.role, one.side, one.words, one.is_present, one.rights_told_at, one.rights_told_by,
        one.wants_recusal,
    )  # fmt: skip


def _focus(db: Session, case_id: int, notes: Sequence[NoteRow]) -> str:
    """Return what was named as being in dispute in the meeting; else what the agreement names so."""
    issues = "\n".join(dict.fromkeys(one.text for one in notes if one.kind is NoteKind.ISSUE))
    agreement = agreement_of(db, case_id)
    return issues or (agreement.dispute_points if agreement else "")


def _offers(db: Session, meeting: MediationSession) -> tuple[OfferOnRecord, ...]:
    """Return the offers of a meeting; of one that is over as they stood then, whatever became of them since."""
    case: Case = the_case(db, meeting.case_id)
    is_over = meeting.state is not SessionState.PLANNED
    until = (meeting.closed_at or end_of_day(china_day(meeting.ends_at))) if is_over else None
    states = {one.id: _state_at(one, until) for one in offers_of(db, meeting.case_id)}
    return tuple(
        OfferOnRecord(
            one.side,
            one.name or side_name(case, one.side),
            one.amount,
            one.words,
            tuple((part.amount, part.due_on) for part in one.payments),
            states[one.id] is SettlementOfferState.ACCEPTED,
        )
        for one in offers_of(db, meeting.case_id)
        if one.session_id == meeting.id and not one.is_private and states[one.id] in SHOWN_OFFERS
    )


def _state_at(offer: SettlementOffer, at: datetime | None) -> SettlementOfferState:
    is_later = at is not None and offer.settled_at is not None and offer.settled_at > at
    return SettlementOfferState.STANDING if is_later else offer.state
