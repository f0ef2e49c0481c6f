"""Papers are made in two steps: read inside a transaction, drawn outside of one. Every paper goes this way."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.documents.lists.evidence_list import evidence_said, render_evidence_list_bytes
from mediator_desk.documents.papers import agreement_values, notice, session_record
from mediator_desk.documents.papers.case_values import CASE_SHAPE, case_values
from mediator_desk.documents.papers.kinds import CASE_PAPERS
from mediator_desk.documents.papers.meeting_words import PAPERS
from mediator_desk.documents.papers.used_values import used_values
from mediator_desk.documents.together import Written, draw_written, furniture
from mediator_desk.documents.typesetting.template import Scope, Shape, Template, compose, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from mediator_desk.errors import Refused
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import SessionState
from mediator_desk.services.agreements.agreement_paper import agreement_facts
from mediator_desk.services.evidence.evidence_paper import EvidenceListFacts, evidence_list_facts
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.letterhead import Letterhead, letterhead
from mediator_desk.services.papers.notices import delivery_receipts, notices
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.record import last_meeting, record_facts, undisputed_facts
from mediator_desk.services.papers.template_texts import TemplateText, text_of

DRAFT = "草稿"
"""What stands across a paper that is only looked at, or talked about."""


@dataclass(frozen=True)
class Sheet:
    """One paper in its values; a notice to several parties has a sheet for each of them, from a new page on."""

    template: TemplateText
    shape: Shape
    values: Scope
    number: str
    """What its further pages say beside its name: the number of the case, or the agreement's own."""


@dataclass(frozen=True)
class PaperToDraw:
    """A paper that was read and is to be drawn; nothing of the database behind it."""

    order: PaperOrder
    head: Letterhead
    sheets: tuple[Sheet, ...]
    evidence: EvidenceListFacts | None = None
    """The table of the evidence list, which has no template."""
    anchor: str = ""
    """The end of the audit chain, in the foot of a final paper; "" for any other."""

    @property
    def template(self) -> TemplateText:
        """Return its wording; that of the evidence list is the program's own."""
        return self.sheets[0].template if self.sheets else TemplateText("evidence_list", 1, "")

    @property
    def title(self) -> str:
        """Return what it is called, as its wording has it, and the number of the case or agreement."""
        number = self.sheets[0].number if self.sheets else self.evidence.number if self.evidence else ""
        name = self.template.title if self.sheets else PAPERS[self.order.kind]
        return " ".join(filter(None, (name, number)))

    @property
    def facts(self) -> Mapping[str, Any]:
        """Return exactly what it says: the values that its template names, and who writes it.

        Text, truth values, and lists of the same: two papers that say the same have equal facts, whatever else changed
        in the case meanwhile.
        """
        said = [used_values(_parsed(one), one.values) | {"case": one.number} for one in self.sheets]
        if self.evidence:
            said.append(evidence_said(self.evidence))
        anchored = {"anchor": self.anchor} if self.anchor else {}
        return {"paper": str(self.order.kind), "committee": self.head.committee, "sheets": said, **anchored}


@dataclass(frozen=True)
class MadePaper:
    """A paper that is drawn: its PDF, how many pages it has, its title, its wording, and what it says."""

    content: bytes
    pages: int
    title: str
    template: TemplateText
    facts: Mapping[str, Any]


def read_order(db: Session, order: PaperOrder, *, now: datetime) -> PaperToDraw:
    """Return what a paper says, at an instant (UTC).

    Raises Refused with the code that says why it cannot be made yet (when_possible.py, services/papers),
    Refused("no_such_paper") for a kind that is not made here, Refused("case_not_found" / "no_longer_there").
    """
    read = _READ_BY.get(order.kind, _case_paper)
    return read(db, order, now)


def case_paper(facts: CaseOnPaper, order: PaperOrder) -> PaperToDraw:
    """Return a paper of a case that was read already, of those that say nothing else. Raises as `read_order`."""
    paper = CASE_PAPERS.get(order.kind)
    if paper is None or order.kind in _READ_BY:
        raise Refused("no_such_paper", paper=order.kind)
    if code := paper.hindrance(facts):
        raise Refused(code)
    if order.about_id is not None and order.about_id not in {about for about, _words in paper.abouts(facts)}:
        raise Refused("no_longer_there")
    sheet = _sheet(paper.template, CASE_SHAPE, case_values(facts, order), facts.head, facts.shown_number)
    return PaperToDraw(order, facts.head, (sheet,))


def draw_order(to_draw: PaperToDraw, *, number: str = "", qr: str = "", is_draft: bool = False) -> MadePaper:
    """Return the paper as PDF; `number` is its own 文书编号 and `qr` what its code says, both in the foot of each page.

    A draft says across each page that it is one. Raises Refused("missing_glyph_in"), Refused("own_wording_unreadable").
    """
    if to_draw.evidence:
        mark = DRAFT if is_draft else ""
        content = render_evidence_list_bytes(to_draw.evidence, number=number, qr=qr, anchor=to_draw.anchor, mark=mark)
    else:
        papers = in_words(to_draw, number=number, qr=qr)
        content = draw_written([_as_draft(one) for one in papers] if is_draft else papers, to_draw.title)
    return MadePaper(content, page_count(content), to_draw.title, to_draw.template, to_draw.facts)


def in_words(to_draw: PaperToDraw, *, number: str = "", qr: str = "") -> list[Written]:
    """Return the words of each sheet of a paper as they are drawn. Raises Refused("own_wording_unreadable")."""
    written = [_written(one, to_draw.head, number, qr) for one in to_draw.sheets]
    return [replace(one, furniture=replace(one.furniture, anchor=to_draw.anchor)) for one in written]


def _as_draft(paper: Written) -> Written:
    mark = " ".join(filter(None, (paper.furniture.watermark, DRAFT)))
    return replace(paper, furniture=replace(paper.furniture, watermark=mark))


def page_count(content: bytes) -> int:
    """Return how many pages a PDF has that was made here."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as document:
        return len(document.pages)


def _parsed(sheet: Sheet) -> Template:
    return load_template(sheet.template.name, sheet.shape, EVERY_STYLE, {sheet.template.name: sheet.template})


def _written(sheet: Sheet, head: Letterhead, number: str, qr: str) -> Written:
    template = _parsed(sheet)
    drawn = furniture(template.name, template.language, head, sheet.number)
    return Written(compose(template, sheet.values), replace(drawn, number=number, qr=qr))


def _sheet(name: str, shape: Shape, values: Scope, head: Letterhead, number: str) -> Sheet:
    return Sheet(text_of(name, head.templates), shape, values, number)


def _case_paper(db: Session, order: PaperOrder, now: datetime) -> PaperToDraw:
    return case_paper(case_on_paper(db, order.case_id, now=now), order)


def _agreement(db: Session, order: PaperOrder, _now: datetime) -> PaperToDraw:
    facts, head = agreement_facts(db, order.case_id, order.about_id), letterhead(db)
    values = agreement_values.agreement_values(facts)
    sheet = _sheet(agreement_values.template_of(facts), agreement_values.SHAPE, values, head, facts.number)
    return PaperToDraw(order, head, (sheet,))


def _notices(db: Session, order: PaperOrder, now: datetime) -> PaperToDraw:
    """Return the notices of a meeting to everybody whom it concerns; of the next one where none is named."""
    session_ids = [order.about_id] if order.about_id else _planned(db, order.case_id)
    found = [one for one in notices(db, session_ids, now=now) if one.meeting.case_id == order.case_id]
    if not found:
        raise Refused("no_meeting_planned")
    sheets = [
        _sheet("mediation_notice", notice.NOTICE_SHAPE, notice.notice_values(one), one.head, one.meeting.number)
        for one in found
    ]
    return PaperToDraw(order, found[0].head, tuple(sheets))


def _planned(db: Session, case_id: int) -> Sequence[int]:
    query = select(MediationSession.id).where(
        MediationSession.case_id == case_id, MediationSession.state == SessionState.PLANNED
    )
    return db.scalars(query.order_by(MediationSession.begins_at).limit(1)).all()


def _receipt(db: Session, order: PaperOrder, _now: datetime) -> PaperToDraw:
    """Return the receipt of a delivery of the case; it must be named."""
    found = delivery_receipts(db, [order.about_id] if order.about_id else [])
    if found[0].case_id != order.case_id:
        raise Refused("no_longer_there")
    sheets = [
        _sheet("service_receipt", notice.RECEIPT_SHAPE, notice.receipt_values(one), one.head, one.number)
        for one in found
    ]
    return PaperToDraw(order, found[0].head, tuple(sheets))


def _record(db: Session, order: PaperOrder, _now: datetime) -> PaperToDraw:
    facts = record_facts(db, order.about_id or last_meeting(db, order.case_id))
    if facts.meeting.case_id != order.case_id:
        raise Refused("session_not_planned")
    values = session_record.record_values(facts)
    sheet = _sheet("mediation_record", session_record.RECORD_SHAPE, values, facts.head, facts.meeting.number)
    return PaperToDraw(order, facts.head, (sheet,))


def _undisputed(db: Session, order: PaperOrder, _now: datetime) -> PaperToDraw:
    facts = undisputed_facts(db, order.case_id)
    values = session_record.undisputed_values(facts)
    sheet = _sheet("undisputed_facts", session_record.UNDISPUTED_SHAPE, values, facts.head, facts.number)
    return PaperToDraw(order, facts.head, (sheet,))


def _evidence_list(db: Session, order: PaperOrder, now: datetime) -> PaperToDraw:
    facts = evidence_list_facts(db, order.case_id, now=now)
    return PaperToDraw(order, letterhead(db), (), facts)


K = PaperKind
_READ_BY: Mapping[PaperKind, Callable[[Session, PaperOrder, datetime], PaperToDraw]] = MappingProxyType(
    {
        K.AGREEMENT: _agreement,
        K.NOTICE_OF_MEDIATION: _notices,
        K.RETURN_OF_SERVICE: _receipt,
        K.MEDIATION_RECORD: _record,
        K.UNDISPUTED_FACTS: _undisputed,
        K.EVIDENCE_LIST: _evidence_list,
    }
)
"""The papers that are read by a way of their own; every other one is the case under the names of CASE_SHAPE."""
