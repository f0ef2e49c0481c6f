"""The list of what one mediator hands to others (交接清单), with lines for giver, takers and committee to sign."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from mediator_desk import paths
from mediator_desk.conventions.china_time import in_china
from mediator_desk.documents.typesetting.template import Paragraph
from mediator_desk.errors import Refused
from mediator_desk.services.mediators.handover import HandedOver, HandOverList, OpenWork

TITLE = "案件交接清单"


@dataclass(frozen=True)
class HandOverPaper:
    """The list with what its states and steps are called: the case's id -> the word, "" for none."""

    facts: HandOverList
    states: dict[int, str]
    steps: dict[int, str]


def render_hand_over(paper: HandOverPaper, target: Path) -> None:
    """Write the list as a PDF to `target`, whole or not at all.

    Raises Refused("missing_glyph", character, code_point, name), Unavailable where the computer does not take it.
    """
    content = render_hand_over_bytes(paper)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def render_hand_over_bytes(paper: HandOverPaper) -> bytes:
    """Return the list as a PDF: the same bytes for the same list. Raises Refused("missing_glyph")."""
    # Late, because these load reportlab.
    from mediator_desk.documents.typesetting import fonts, layout, pdf

    paragraphs = _paragraphs(paper)
    furniture = pdf.Furniture(
        title=f"{TITLE} {paper.facts.giver}",
        author=paper.facts.committee,
        language="zh-CN",
        header_left=paper.facts.committee,
        header_right=f"{TITLE} {paper.facts.giver}",
        watermark="练习样本" if paper.facts.is_sample else "",
    )
    text = "".join([furniture.header_left, furniture.header_right, *(one.text for one in paragraphs)])
    for character in fonts.without_glyph(text):
        name = unicodedata.name(character, "")
        raise Refused("missing_glyph", character=character, code_point=f"U+{ord(character):04X}", name=name)
    return pdf.draw(layout.lay_out(paragraphs, fonts.measure()), furniture)


def _paragraphs(paper: HandOverPaper) -> list[Paragraph]:
    facts = paper.facts
    on = f"{facts.on.year}年{facts.on.month}月{facts.on.day}日"
    takers = "、".join(facts.takers)
    begins = f"移交人{facts.giver}于{on}将下列{len(facts.lines)}件在办案件移交{takers}。移交原因：{facts.words}。"
    paragraphs = [Paragraph("title", TITLE), Paragraph("number", facts.committee), Paragraph("entry", _flat(begins))]
    for number, line in enumerate(facts.lines, start=1):
        paragraphs.append(Paragraph("item", _flat(_head(number, line))))
        paragraphs.append(Paragraph("remark", _flat(_rest(line, paper))))
    paragraphs.append(Paragraph("signature", f"移交人（{facts.giver}）", "签名、日期"))
    paragraphs += [Paragraph("signature", f"接收人（{taker}）", "签名、日期") for taker in facts.takers]
    paragraphs.append(Paragraph("signature", "监交人（调委会）", "签名、日期"))
    return paragraphs


def _head(number: int, line: HandedOver) -> str:
    work = line.work
    return f"{number}. {work.number}　{work.applicant}与{work.respondent}　接收人：{line.taker}"


def _rest(line: HandedOver, paper: HandOverPaper) -> str:
    work = line.work
    due = f"{work.due_on.isoformat()}" if work.due_on else "无"
    step = paper.steps.get(work.case_id, "")
    said = [
        f"状态：{paper.states.get(work.case_id, '')}",
        "" if work.is_presiding else "参与调解（非主持）",
        f"期限：{due}" + (f"（{step}）" if step else ""),
        _next(work),
        *(f"已排期：{in_china(at):%Y-%m-%d %H:%M}" for at in work.meetings),
    ]
    return "；".join(part for part in said if part)


def _next(work: OpenWork) -> str:
    """A meeting that is planned is the next step, where none is written."""
    if not work.next_step:
        return "" if work.meetings else "下一步：未填写"
    return f"下一步：{work.next_step}" + (f"（{work.next_step_on.isoformat()}）" if work.next_step_on else "")


def _flat(text: str) -> str:
    """Paragraphs have no line feeds."""
    return " ".join(text.splitlines())
