"""The notice of a meeting (调解通知书) for everybody whom it concerns, and the receipts of its serving (送达回证)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.case import Case
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_room import PaperDelivery
from mediator_desk.models.session_words import DeliveryManner, DeliveryResult
from mediator_desk.models.words import Cause, PartyKind, RepresentativeKind, SessionState
from mediator_desk.services.papers.letterhead import Letterhead, MeetingOnPaper, letterhead
from mediator_desk.services.papers.meetings import SIDES, MeetingRows, meetings_on_paper
from mediator_desk.services.sessions.booking import refuse_recused


@dataclass(frozen=True)
class Addressee:
    """Whom a notice goes to: one party, or all of a side. `agents` act for it; `guardians` for a minor."""

    party_ids: tuple[int, ...]
    names: tuple[str, ...]
    has_people: bool
    has_organisations: bool
    agents: tuple[str, ...] = ()
    guardians: tuple[str, ...] = ()
    address: str = ""


@dataclass(frozen=True)
class NoticeFacts:
    """What one notice says; it is dated on the day on which it is printed."""

    head: Letterhead
    meeting: MeetingOnPaper
    to: Addressee
    issued_on: date


@dataclass(frozen=True)
class ReceiptFacts:
    """What one receipt says. What is not known yet is None or "", and a blank to be filled in by hand."""

    head: Letterhead
    case_id: int
    number: str
    applicants: tuple[str, ...]
    respondents: tuple[str, ...]
    names: tuple[str, ...]
    paper: PaperKind
    copies: int = 1
    sequence: int | None = None
    manner: DeliveryManner | None = None
    place: str = ""
    server: str = ""
    result: DeliveryResult | None = None
    received_by: str = ""
    relation: str = ""
    refusal: str = ""
    witness: str = ""
    served_on: date | None = None
    cause: Cause | None = None


def notices(db: Session, session_ids: Collection[int], *, now: datetime, per_side: bool = False) -> list[NoticeFacts]:
    """Return a notice for each party of the planned meetings among these, in order of time; or one for each side.

    Raises Refused("no_meeting_planned") where none of them is planned: what is over needs no notice,
    Refused("mediator_recused_here") where one has no mediator by now.
    """
    head = letterhead(db)
    return [
        NoticeFacts(head, rows.paper, to, china_day(now))
        for rows in _planned(db, session_ids)
        for to in _addressees(rows, per_side=per_side)
    ]


def notice_receipts(db: Session, session_ids: Collection[int], *, per_side: bool = False) -> list[ReceiptFacts]:
    """Return a receipt for each notice, with what is known of its serving. Raises as `notices`."""
    head, known = letterhead(db), _deliveries(db, session_ids)
    return [
        _receipt_of_notice(head, rows.paper, to, known.get((rows.paper.session_id, to.party_ids[:1])))
        for rows in _planned(db, session_ids)
        for to in _addressees(rows, per_side=per_side)
    ]


def delivery_receipts(db: Session, delivery_ids: Collection[int]) -> list[ReceiptFacts]:
    """Return the receipts of papers that were entered as served. Raises Refused("no_longer_there") without any."""
    head = letterhead(db)
    query = select(PaperDelivery, Case).join(Case, Case.id == PaperDelivery.case_id)
    found = db.execute(query.where(PaperDelivery.id.in_(delivery_ids)).order_by(PaperDelivery.id)).all()
    if not found:
        raise Refused("no_longer_there")
    return [
        _filled(
            ReceiptFacts(
                head,
                case.id,
                case.shown_number,
                (case.applicant_name,),
                tuple(filter(None, [case.respondent_name])),
                (one.name,),
                one.paper,
                cause=case.cause,
            ),
            one,
        )
        for one, case in found
    ]


def _planned(db: Session, session_ids: Collection[int]) -> list[MeetingRows]:
    found = [one for one in meetings_on_paper(db, session_ids) if one.meeting.state is SessionState.PLANNED]
    if not found:
        raise Refused("no_meeting_planned")
    for one in found:  # nobody is told of a mediator who had to leave
        refuse_recused(db, one.meeting, db.get_one(Case, one.meeting.case_id))
    return found


def _addressees(rows: MeetingRows, *, per_side: bool) -> Iterator[Addressee]:
    for side in SIDES:
        parties = [one for one in rows.parties if one.side is side]
        if per_side and parties:
            yield _addressee(parties)
        elif not per_side:
            for party in parties:
                yield _addressee([party])


def _addressee(parties: list[Party]) -> Addressee:
    acting = [one for party in parties for one in party.representatives]
    return Addressee(
        party_ids=tuple(one.id for one in parties),
        names=tuple(one.name for one in parties),
        has_people=any(one.kind is PartyKind.PERSON for one in parties),
        has_organisations=any(one.kind is PartyKind.ORGANISATION for one in parties),
        agents=tuple(one.name for one in acting if one.kind is RepresentativeKind.AUTHORISED),
        guardians=tuple(one.name for one in acting if one.kind is RepresentativeKind.LEGAL),
        address=next((one.address for one in parties if one.address), ""),
    )


def _deliveries(db: Session, session_ids: Collection[int]) -> dict[tuple[int, tuple[int, ...]], PaperDelivery]:
    """Return the last serving of the notice of each meeting on each party."""
    query = select(PaperDelivery).where(
        PaperDelivery.session_id.in_(session_ids), PaperDelivery.paper == PaperKind.NOTICE_OF_MEDIATION
    )
    rows = db.scalars(query.order_by(PaperDelivery.id))
    return {(one.session_id, (one.party_id,)): one for one in rows if one.session_id and one.party_id}


def _receipt_of_notice(
    head: Letterhead, meeting: MeetingOnPaper, to: Addressee, known: PaperDelivery | None
) -> ReceiptFacts:
    blank = ReceiptFacts(
        head,
        meeting.case_id,
        meeting.number,
        meeting.applicants,
        meeting.respondents,
        to.names,
        PaperKind.NOTICE_OF_MEDIATION,
        sequence=meeting.sequence,
        place=to.address,
        cause=meeting.cause,
    )
    return _filled(blank, known) if known else blank


def _filled(blank: ReceiptFacts, one: PaperDelivery) -> ReceiptFacts:
    return replace(
        blank,
        copies=one.copies,
        manner=one.manner,
        place=one.place or blank.place,
        server=one.server,
        result=one.result,
        received_by=one.received_by,
        relation=one.relation,
        refusal=one.refusal,
        witness=one.witness,
        served_on=one.served_on,
    )
