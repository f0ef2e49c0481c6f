"""The redacted twin (脱敏本) of a paper: the same template and engine, drawn anew from masked facts, then proved.

Nothing is painted over. A paper that was issued is drawn from what it said then, by its own wording. A twin has no
code and no number of its own: it cannot be taken for the paper.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.documents.lists.evidence_list import (
    COLUMNS,
    COMPARED,
    HEADS,
    SIDES,
    TITLE,
    evidence_rows,
    render_evidence_list_bytes,
)
from mediator_desk.documents.papers import agreement_values, notice, session_record
from mediator_desk.documents.papers.case_values import CASE_SHAPE
from mediator_desk.documents.papers.making import PaperToDraw, Sheet, page_count
from mediator_desk.documents.proof import reading_back
from mediator_desk.documents.proof.redaction_words import MaskedWords
from mediator_desk.documents.together import Written, draw_written, furniture
from mediator_desk.documents.typesetting.template import Node, Shape, Template, compose, load_template
from mediator_desk.documents.typesetting.typography import EVERY_STYLE
from mediator_desk.errors import Refused
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.canonical import digest
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.evidence.evidence_paper import EvidenceListFacts, PartOfList
from mediator_desk.services.evidence.listing import EvidenceLine
from mediator_desk.services.papers.letterhead import letterhead
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.redaction import case_originals
from mediator_desk.services.papers.template_texts import TemplateText, shipped_text
from mediator_desk.services.papers.templates import versions_of

MARK = "脱敏本"
NO_ORIGINAL = "脱敏本，不作原件使用"
"""In the foot of every page, where an original has its number."""
_SIGNED = ("提交人（签名）：", "接收人（签名）：", "制表日期：", "案件：")
_FIXED_OF_LIST = (TITLE, *SIDES.values(), *COMPARED.values(), *(one.head for one in COLUMNS), *_SIGNED)

K = PaperKind
_SHAPES: Mapping[PaperKind, Shape] = MappingProxyType(
    {
        K.AGREEMENT: agreement_values.SHAPE,
        K.NOTICE_OF_MEDIATION: notice.NOTICE_SHAPE,
        K.RETURN_OF_SERVICE: notice.RECEIPT_SHAPE,
        K.MEDIATION_RECORD: session_record.RECORD_SHAPE,
        K.UNDISPUTED_FACTS: session_record.UNDISPUTED_SHAPE,
    }
)


@dataclass(frozen=True)
class Twin:
    """A redacted copy that was proved: its PDF, how many pages it has, what its file is called."""

    content: bytes
    pages: int
    name: str


def read_issued(db: Session, number: str, *, now: datetime) -> PaperToDraw:
    """Return an issued paper as it was issued, by its number: its facts and its wording of then.

    Raises Refused("no_issued_paper", number), Refused("wording_no_longer_there") where its wording is not known.
    """
    row = db.query(IssuedPaper).filter(IssuedPaper.number == number).one_or_none()
    if row is None:
        raise Refused("no_issued_paper", number=number)
    facts, head = json.loads(row.facts), replace(letterhead(db))
    order = PaperOrder(row.paper, row.case_id, row.about_id)
    head = replace(head, committee=facts["committee"])
    if row.paper is K.EVIDENCE_LIST:
        return PaperToDraw(order, head, (), _evidence(db, row, facts, now))
    text, shape = _wording(db, row), _SHAPES.get(row.paper, CASE_SHAPE)
    sheets = tuple(Sheet(text, shape, {**_blank(shape), **one}, one["case"]) for one in facts["sheets"])
    return PaperToDraw(order, head, sheets)


def masked_words(db: Session, case_id: int, *, with_organisations: bool = False, also: str = "") -> MaskedWords:
    """Return what is masked in every paper of a case, in a transaction. Raises Refused("case_not_found")."""
    return MaskedWords(case_originals(db, case_id, with_organisations=with_organisations, also=also))


def draw_twin(to_draw: PaperToDraw, words: MaskedWords, *, name: str = "") -> Twin:
    """Return the redacted copy of a paper, outside of any transaction.

    `name` is what its file is to be called, without an ending. Raises Refused("redaction_leaves", where, count) where
    the proof finds anything, Refused("paper_does_not_read_back"), and as making.draw_order.
    """
    from mediator_desk.documents.proof.redaction_check import refuse_originals  # late: it loads three readers

    learn(to_draw, words)
    content, called = _drawn(to_draw, words), words.masked(name or to_draw.title)
    refuse_originals(content, words, called)
    return Twin(content, page_count(content), called)


def learn(to_draw: PaperToDraw, words: MaskedWords) -> None:
    """Take up what a paper says beside what is registered, and the words of its template, before any is drawn."""
    for one in to_draw.sheets:
        shipped = load_template(one.template.name, one.shape, EVERY_STYLE)
        words.add_fixed(_fixed(shipped))
        words.masked_value(one.values)
    if to_draw.evidence is not None:
        words.add_fixed(_FIXED_OF_LIST)
        words.masked_value(to_draw.evidence)


def _drawn(to_draw: PaperToDraw, words: MaskedWords) -> bytes:
    if to_draw.evidence is not None:
        return _evidence_twin(to_draw, to_draw.evidence, words)
    papers = [_written(one, to_draw, words) for one in to_draw.sheets]
    title = f"{words.masked(to_draw.title)}（{MARK}）"
    content = draw_written(papers, title)
    _refuse_differences(title, reading_back.differences(content, papers, NO_ORIGINAL))
    return content


def _evidence_twin(to_draw: PaperToDraw, evidence: EvidenceListFacts, words: MaskedWords) -> bytes:
    masked = words.masked_value(replace(evidence, committee=""))
    masked = replace(masked, committee=to_draw.head.committee, number=f"{masked.number}（{MARK}）")
    content = render_evidence_list_bytes(masked, number=NO_ORIGINAL, mark=MARK)
    found = reading_back.rows_differences(content, evidence_rows(masked), HEADS, NO_ORIGINAL)
    _refuse_differences(to_draw.title, found)
    return content


def _written(sheet: Sheet, to_draw: PaperToDraw, words: MaskedWords) -> Written:
    """Return a sheet in its words: its facts masked before they are put in, and once more where they met."""
    template = load_template(sheet.template.name, sheet.shape, EVERY_STYLE, {sheet.template.name: sheet.template})
    paragraphs = compose(template, words.masked_value(sheet.values))
    texts = words.masked_together([one.text for one in paragraphs])
    masked = [replace(one, text=text) for one, text in zip(paragraphs, texts, strict=True)]
    number = " ".join(filter(None, (words.masked(sheet.number), f"（{MARK}）")))
    drawn = furniture(template.name, template.language, to_draw.head, number)
    watermark = " ".join(filter(None, (drawn.watermark, MARK)))
    return Written(masked, replace(drawn, watermark=watermark, number=NO_ORIGINAL))


def _fixed(template: Template) -> Iterator[str]:
    """Give the words that a template itself says."""
    yield template.name
    for block in template.blocks:
        yield from filter(None, (block.note, *_literals(block.node)))


def _literals(node: Node) -> Iterator[str]:
    yield from (node.join, node.end)
    for piece in node.pieces:
        if isinstance(piece, Node):
            yield from _literals(piece)
        else:
            yield piece


def _refuse_differences(title: str, found: Sequence[reading_back.Difference]) -> None:
    if found:
        raise Refused("paper_does_not_read_back", title=title, differences=reading_back.told(found))


def _blank(shape: Shape) -> dict[str, Any]:
    """Return every name of a shape without a value: frozen facts have only those that the wording named."""
    return {name: "" if inner is None else [] for name, inner in shape.items()}


def _wording(db: Session, row: IssuedPaper) -> TemplateText:
    shipped = shipped_text(row.template_name)
    own = [TemplateText(one.name, one.version, one.source, True) for one in versions_of(db, row.template_name)]
    for text in (shipped, *own):
        if digest(text.source) == row.template_sha256:
            return text
    raise Refused("wording_no_longer_there", number=row.number)


def _evidence(db: Session, row: IssuedPaper, facts: Mapping[str, Any], now: datetime) -> EvidenceListFacts:
    """Return the list as it was issued; who its sides are stands in the case."""
    case, (sheet,) = the_case(db, row.case_id), facts["sheets"]
    lines = [(one["side"], _line(one, row)) for one in sheet["table"]]
    sides = {words: side for side, words in SIDES.items()}
    parts = [PartOfList(sides[words], tuple(line for side, line in lines if side == words)) for words in sides]
    return EvidenceListFacts(
        committee=facts["committee"],
        number=sheet["case"],
        applicant=case.applicant_name,
        respondent=case.respondent_name,
        on=china_day(row.issued_at),
        is_sample=letterhead(db).is_sample,
        parts=tuple(part for part in parts if part.lines),
    )


def _line(one: Mapping[str, str], row: IssuedPaper) -> EvidenceLine:
    originals = {words: value for value, words in COMPARED.items()}
    pages = int(one["pages"]) if one["pages"] else None
    return EvidenceLine(
        id=0, number=int(one["number"]), name="", media_type="", sha256="", size=0, added_at=row.issued_at,
        title=one["title"], proves=one["proves"], party_id=None, party=one["given"], side=None, given_on=None,
        pages=pages, is_original=originals[one["original"]], rotation=0, version=0,
    )  # fmt: skip
