"""Evidence for some cases of a practice committee: pictures and papers that the program draws itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.words import CaseKind, CaseState, Line, PartySide
from mediator_desk.practice import drawings
from mediator_desk.services.evidence.lines import add_evidence, describe_evidence, draft_of
from mediator_desk.services.evidence.listing import evidence_lines
from mediator_desk.services.evidence.staging import OfferedFile, stage_file
from mediator_desk.storage.attachments import AttachmentStore

CASES_OF_A_STATE = 2
STATES = (
    CaseState.ACCEPTED,
    CaseState.IN_MEDIATION,
    CaseState.TO_SIGN,
    CaseState.PERFORMING,
)


@dataclass(frozen=True)
class Sample:
    """One kind of evidence: the name of its file, what it is called, what it proves, who gives it."""

    file: str
    title: str
    proves: str
    side: PartySide
    draw: Callable[[Random], bytes]
    is_original: bool | None


SAMPLES = (
    Sample("IMG_0412.png", "保险单", "证明双方存在保险合同关系", PartySide.APPLICANT, drawings.paper, True),
    Sample("IMG_0415.png", "车辆损失照片", "证明受损部位和程度", PartySide.APPLICANT, drawings.car, None),
    Sample("发票.png", "费用发票", "证明实际支出的金额", PartySide.APPLICANT, drawings.invoice, True),
    Sample("微信聊天.png", "与业务员的聊天记录", "证明投保时如何说明", PartySide.APPLICANT, drawings.chat, False),
    Sample("条款.pdf", "保险条款", "证明约定的责任和免责范围", PartySide.RESPONDENT, drawings.leaflet, False),
    Sample("拒赔通知书.png", "理赔决定通知书", "证明拒赔的理由和日期", PartySide.RESPONDENT, drawings.paper, False),
)


def add_sample_evidence(db: Session, store: AttachmentStore, *, by: Actor, now: datetime) -> int:
    """Give some open mediations of a practice committee evidence; the last one is left for the person to describe.

    Returns to how many cases. The same committee gets the same pictures. Raises Unavailable.
    """
    ids = [case_id for state in STATES for case_id in _some(db, state)]
    for case_id in ids:
        _fill(db, case_id, store, by=by, now=now - timedelta(minutes=1))
    return len(ids)


def _some(db: Session, state: CaseState) -> list[int]:
    query = select(Case.id).where(Case.state == state, Case.kind == CaseKind.MEDIATION)
    return list(db.scalars(query.order_by(Case.id.desc()).limit(CASES_OF_A_STATE)))


def _fill(db: Session, case_id: int, store: AttachmentStore, *, by: Actor, now: datetime) -> None:
    rng = Random(case_id)
    case = db.get_one(Case, case_id)
    samples = [one for one in SAMPLES if one.draw is not drawings.car or case.line is Line.MOTOR]
    drawn = [OfferedFile(one.file, one.draw(rng)) for one in samples]
    files = [stage_file(one, store, pages=one.content.count(b"/Type/Page/") or 1) for one in drawn]
    add_evidence(db, case_id, files, by=by, now=now)
    parties = {party.side: party.id for party in reversed(case.parties)}
    for line, sample in zip(evidence_lines(db, case_id)[-len(samples) :], samples[:-1], strict=False):
        said = replace(
            draft_of(line),
            title=sample.title,
            proves=sample.proves,
            party_id=parties.get(sample.side),
            given_on=china_day(now),
            is_original=sample.is_original,
        )
        describe_evidence(db, case_id, line.id, said, by=by, now=now)
