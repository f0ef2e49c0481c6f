"""A paper becomes final: drawn with its number and its code, read back, compared with the record, and kept for ever."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.documents.lists.evidence_list import HEADS, evidence_rows
from mediator_desk.documents.papers.making import MadePaper, PaperToDraw, draw_order, in_words, read_order
from mediator_desk.documents.proof import qr, reading_back
from mediator_desk.documents.proof.record import agreement_record, forbidden_words, lacking
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.procedure_words import ABOUT, PaperKind
from mediator_desk.models.words import AgreementState
from mediator_desk.services.agreements.agreement_paper import agreement_facts
from mediator_desk.services.agreements.agreement_rows import agreement_of, agreements_of
from mediator_desk.services.anchors import anchor_now, anchor_on_paper
from mediator_desk.services.canonical import canonical, digest
from mediator_desk.services.papers.case_on_paper import IN_FORCE
from mediator_desk.services.papers.issued import IssuedRow, issued_number
from mediator_desk.services.papers.issuing import FinalPaper, PaperNumber, issue, next_number, standing
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.printed import PrintedPaper, tell_printed
from mediator_desk.services.papers.record import last_meeting
from mediator_desk.storage.attachments import AttachmentStore

SETTLED = frozenset(
    {AgreementState.EFFECTIVE, AgreementState.REPLACED, AgreementState.SUPPLEMENTED, AgreementState.REFUSED}
)
"""What was signed stays as it was signed, whatever the case says by now."""


@dataclass(frozen=True)
class Issued:
    """A final paper: its row, and its very bytes. `is_new`: it was made now; else it is the one that stood."""

    paper: IssuedRow
    content: bytes
    is_new: bool


def finalise(
    db: Session,
    store: AttachmentStore,
    order: PaperOrder,
    *,
    words: str = "",
    is_printed: bool = True,
    by: Actor,
    now: datetime,
) -> Issued:
    """Return the final paper of an order, inside a writing transaction.

    Where the last one still says what the case says, by the same wording, it is that very file again. Otherwise a new
    one is numbered, drawn, read back and kept; `words` say why it supersedes one that stood. With `is_printed` the
    case keeps that it was printed.
    Raises Refused("paper_changed_since", number) where those words are needed, Refused("paper_does_not_read_back",
    title, differences), Refused("paper_says_forbidden", title, words), Refused("agreement_not_sent_to_sign"), and as
    read_order, draw_order and issuing.issue do;
    Unavailable as the store does.
    """
    order = exactly(db, order)
    number = next_number(db, order.case_id)  # takes the lock of the case: what another desk just issued is seen
    found = as_issued(db, store, order, now=now) or _made(db, store, order, number, words, by, now)
    if is_printed:
        tell_printed(db, [PrintedPaper(order.case_id, order.kind, _sequence(db, order))], by=by, now=now)
    return found


def as_issued(db: Session, store: AttachmentStore, order: PaperOrder, *, now: datetime) -> Issued | None:
    """Return the paper that was issued, where it still says what the case says; None where one has to be made.

    What is dated on the day of its issue is compared as if it were that day. Raises as read_order does.
    """
    order = exactly(db, order)
    last = standing(db, order)
    if last is None or not (_is_settled(db, order) or _says_the_same(db, order, last)):
        return None
    return Issued(_row(db, last), store.get(last.sha256), is_new=False)


def as_it_stands(db: Session, store: AttachmentStore, order: PaperOrder) -> Issued | None:
    """Return the paper that counts, whatever the case says by now; None where none was issued or it was withdrawn."""
    last = standing(db, exactly(db, order))
    return None if last is None else Issued(_row(db, last), store.get(last.sha256), is_new=False)


def exactly(db: Session, order: PaperOrder) -> PaperOrder:
    """Return an order that names what it is about, where none was named: one paper is not ordered in two ways.

    A record is that of the last meeting, a paper of an agreement that of the one in force, else the last.
    Raises Refused("no_agreement"), Refused("session_not_planned") where there is none.
    """
    if order.about_id is not None:
        return order
    if order.kind is PaperKind.MEDIATION_RECORD:
        return replace(order, about_id=last_meeting(db, order.case_id))
    if ABOUT.get(order.kind) != MediationAgreement.__tablename__:
        return order
    every = agreements_of(db, order.case_id)
    binding = [one for one in every if one.state in IN_FORCE and one.supplements_id is None]
    last = binding[-1] if binding and order.kind is not PaperKind.AGREEMENT else agreement_of(db, order.case_id)
    if last is None:
        raise Refused("no_agreement")
    return replace(order, about_id=last.id)


def _made(
    db: Session, store: AttachmentStore, order: PaperOrder, number: PaperNumber, words: str, by: Actor, now: datetime
) -> Issued:
    to_draw = replace(read_order(db, order, now=now), anchor=anchor_now(db).short)
    _refuse_draft(db, order)
    former = standing(db, order)
    if former is not None and not words.strip():
        raise Refused("paper_changed_since", number=former.number)  # before anything is drawn in vain
    facts = canonical(to_draw.facts)
    code = qr.payload(number.number, digest(facts))
    made = draw_order(to_draw, number=number.number, qr=code)
    _read_back(db, to_draw, made, number.number, code)
    final = FinalPaper(made.title, made.template, facts, made.content, made.pages)
    row = issue(db, order, final, number, store=store, words=words, by=by, now=now)
    return Issued(_row(db, row), made.content, is_new=True)


def _says_the_same(db: Session, order: PaperOrder, last: IssuedPaper) -> bool:
    # Only where the audit trail ended is another one each time: that is no change of what the paper says.
    to_draw = replace(read_order(db, order, now=last.issued_at), anchor=anchor_on_paper(last.facts))
    is_same_wording = digest(to_draw.template.source) == last.template_sha256
    return is_same_wording and digest(canonical(to_draw.facts)) == last.facts_sha256


def _read_back(db: Session, to_draw: PaperToDraw, made: MadePaper, number: str, code: str) -> None:
    """See that the PDF says what it was to say. Raises Refused("paper_does_not_read_back", title, differences)."""
    papers = in_words(to_draw, number=number, qr=code)
    if to_draw.evidence is None:
        found = reading_back.differences(made.content, papers, number, code)
    else:
        found = reading_back.rows_differences(made.content, evidence_rows(to_draw.evidence), HEADS, number, code)
    found += reading_back.lacking_in_feet(made.content, to_draw.anchor)
    told = reading_back.told(found)
    if to_draw.order.kind is PaperKind.AGREEMENT:
        facts = agreement_facts(db, to_draw.order.case_id, to_draw.order.about_id)
        record = agreement_record(facts)
        texts = [text for paper in papers for one in paper.paragraphs for text in (one.text, one.note)]
        if words := forbidden_words(facts, texts):
            raise Refused("paper_says_forbidden", title=made.title, words="；".join(words))
        told = "；".join(filter(None, [told, *(f"没有写明“{one.text}”" for one in lacking(record, texts))]))
    if told:
        raise Refused("paper_does_not_read_back", title=made.title, differences=told)


def _is_settled(db: Session, order: PaperOrder) -> bool:
    if order.kind is not PaperKind.AGREEMENT or order.about_id is None:
        return False
    agreement = db.get_one(MediationAgreement, order.about_id)
    return agreement.state in SETTLED or bool(agreement.signatures)


def _refuse_draft(db: Session, order: PaperOrder) -> None:
    """A draft is no final paper: it would be signed beside the one that is sent to sign."""
    if order.kind is PaperKind.AGREEMENT and order.about_id is not None:
        agreement = db.get_one(MediationAgreement, order.about_id)
        if agreement.state in (AgreementState.DRAFT, AgreementState.DROPPED):
            raise Refused("agreement_not_sent_to_sign", number=agreement.number)


def _sequence(db: Session, order: PaperOrder) -> int | None:
    """Return which meeting of the case a paper is about, None for one that is about something else."""
    is_of_meeting = ABOUT.get(order.kind) == MediationSession.__tablename__
    meeting = db.get(MediationSession, order.about_id) if is_of_meeting and order.about_id else None
    return meeting.sequence if meeting else None


def _row(db: Session, paper: IssuedPaper) -> IssuedRow:
    found = issued_number(db, paper.number)
    assert found is not None  # it stands in this transaction
    return found
