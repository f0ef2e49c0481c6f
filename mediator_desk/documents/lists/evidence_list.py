"""The evidence list of a case (证据目录): a table per side that flows over pages, its head on each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from mediator_desk import paths
from mediator_desk.documents.together import refuse_unknown
from mediator_desk.documents.typesetting.layout import LOOSE, TOGETHER, Measure, Placed, Row, Rule, Text
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.tables import Column, broken_lines, head_row, headed_pages, line_rows, part_row
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR, TEXT_WIDTH
from mediator_desk.models.words import PartySide
from mediator_desk.services.evidence.evidence_paper import EvidenceListFacts
from mediator_desk.services.evidence.listing import EvidenceLine

TITLE = "证据目录"
SIDES: Mapping[PartySide | None, str] = {
    PartySide.APPLICANT: "申请人一方提交",
    PartySide.RESPONDENT: "被申请人一方提交",
    None: "调解组织收集或未注明提供人",
}
COMPARED = {True: "已核对原件", False: "复制件", None: ""}
COLUMNS = (
    Column("序号", 0, 28, is_centred=True),
    Column("证据名称", 34, 104),
    Column("证明内容", 144, 128),
    Column("提供人、日期", 278, 70),
    Column("页数", 350, 28, is_centred=True),
    Column("原件", 384, TEXT_WIDTH - 384),
)
HEADS = tuple(column.head for column in COLUMNS)


SIGNED_BY = ("提交人（签名）：", "接收人（签名）：")


def render_evidence_list(facts: EvidenceListFacts, target: Path) -> None:
    """Write the list as a PDF to `target`, whole or not at all.

    Raises Refused("missing_glyph_in", character, code_point, name, where), Unavailable where the computer does not
    take it.
    """
    content = render_evidence_list_bytes(facts)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def render_evidence_list_bytes(
    facts: EvidenceListFacts, *, number: str = "", qr: str = "", anchor: str = "", mark: str = ""
) -> bytes:
    """Return the list as a PDF: the same bytes for the same facts. Raises Refused("missing_glyph_in").

    `number` is its own 文书编号, `qr` what its code says and `anchor` the end of the audit chain, all in the foot of
    each page; `mark` stands across it.
    """
    # Late, because these load reportlab.
    from mediator_desk.documents.typesetting import fonts, pdf

    furniture = pdf.Furniture(
        title=f"{TITLE} {facts.number}",
        author=facts.committee,
        language="zh-CN",
        header_left=facts.committee,
        header_right=f"{TITLE} {facts.number}",
        watermark=" ".join(filter(None, ("练习样本" if facts.is_sample else "", mark))),
        number=number,
        qr=qr,
        anchor=anchor,
    )
    refuse_unknown("\n".join(_texts(facts)))
    return pdf.draw(_pages(facts, fonts.measure()), furniture)


def _texts(facts: EvidenceListFacts) -> Iterator[str]:
    yield from (facts.committee, facts.number, facts.applicant, facts.respondent, TITLE)
    for part in facts.parts:
        for line in part.lines:
            yield from _cells(line)


def _pages(facts: EvidenceListFacts, measure: Measure) -> list[list[Placed]]:
    """Lay the rows out below the head of the table, which each page after the first begins with."""
    head = head_row(COLUMNS, measure)
    rows = [*_title_rows(facts, measure), head]
    for part in facts.parts:
        rows.append(part_row(f"{SIDES[part.side]}（{len(part.lines)}项）"))
        for line in part.lines:
            rows += line_rows(COLUMNS, _cells(line), measure)
    return headed_pages([*rows, *_closing_rows(facts)], head)


def _title_rows(facts: EvidenceListFacts, measure: Measure) -> list[Row]:
    about, counted, _on = _around(facts)
    lines = [(facts.number, True), *((line, False) for line in broken_lines(about, 11, TEXT_WIDTH, measure))]
    lines.append((counted, False))
    width = sum(map(measure[BOLD], TITLE)) * 22
    rows = [Row(42, (Text((TEXT_WIDTH - width) / 2, 26, TITLE, BOLD, 22, element=Element("H1")),), hold=LOOSE)]
    for text, is_right in lines:
        slack = TEXT_WIDTH - sum(map(measure[REGULAR], text)) * 11 if is_right else 0
        rows.append(Row(18, (Text(max(slack, 0), 13, text, size=11),), hold=TOGETHER))
    return [*rows, Row(6, (), hold=TOGETHER)]


def _closing_rows(facts: EvidenceListFacts) -> list[Row]:
    """Who gave and who took the papers sign; the day is that on which the list was printed."""
    _about, _counted, on = _around(facts)
    half = TEXT_WIDTH / 2
    signed = tuple(
        mark
        for x, who in zip((0.0, half), SIGNED_BY, strict=True)
        for mark in (Text(x, 30, who, size=11), Rule(x + 88, 32, half - 104))
    )
    return [Row(40, signed, space_before=8, hold=TOGETHER), Row(22, (Text(0, 16, on, size=11),), hold=TOGETHER)]


def _around(facts: EvidenceListFacts) -> tuple[str, str, str]:
    """Return what stands around the table: of which matter it is, how many lines and pages there are, and the day."""
    about = f"{facts.applicant}与{facts.respondent}纠纷" if facts.respondent else facts.applicant
    counted = f"共{facts.count}项" + (f"，{facts.pages}页" if facts.pages else "")
    return f"案件：{about}", counted, f"制表日期：{facts.on.year}年{facts.on.month}月{facts.on.day}日"


def evidence_said(facts: EvidenceListFacts) -> dict[str, object]:
    """Return everything that the list says: the matter, the counts and the day, and its lines."""
    about, counted, on = _around(facts)
    return {"case": facts.number, "about": about, "counted": counted, "on": on, "table": evidence_table(facts)}


def evidence_rows(facts: EvidenceListFacts) -> list[tuple[str, ...]]:
    """Return the texts of the list in the order in which it is drawn; those beside each other in one row."""
    about, counted, on = _around(facts)
    rows: list[tuple[str, ...]] = [(TITLE,), (facts.number,), (about,), (counted,), HEADS]
    for part in facts.parts:
        rows.append((f"{SIDES[part.side]}（{len(part.lines)}项）",))
        rows += [_cells(line) for line in part.lines]
    return [*rows, SIGNED_BY, (on,)]


def evidence_table(facts: EvidenceListFacts) -> list[dict[str, str]]:
    """Return what the list says, line by line, for who compares two of them."""
    names = ("number", "title", "proves", "given", "pages", "original")
    return [
        {"side": SIDES[part.side], **dict(zip(names, _cells(line), strict=True))}
        for part in facts.parts
        for line in part.lines
    ]


def _cells(line: EvidenceLine) -> tuple[str, ...]:
    given = f"{line.party} {line.given_on.isoformat() if line.given_on else ''}".strip()
    return (
        str(line.number),
        _flat(line.shown_title),
        _flat(line.proves),
        _flat(given),
        str(line.pages or ""),
        COMPARED[line.is_original],
    )


def _flat(text: str) -> str:
    """A cell has no line feeds of its own."""
    return " ".join(text.split("\n"))
