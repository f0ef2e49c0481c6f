"""The list of files to be destroyed (销毁清册), to be signed by who destroys, who approves and who watches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mediator_desk.documents.together import WATERMARK, refuse_unknown
from mediator_desk.documents.typesetting.rows import LOOSE, TOGETHER, Measure, Row, Rule, Text
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.tables import Column, broken_lines, head_row, headed_pages, line_rows
from mediator_desk.documents.typesetting.typography import BOLD, TEXT_WIDTH
from mediator_desk.models.procedure_words import ArchiveClass

if TYPE_CHECKING:
    from mediator_desk.services.privacy.retention_list import DueFile

TITLE, LANGUAGE = "档案销毁清册", "zh-CN"
CLASSES = {ArchiveClass.PERMANENT: "永久", ArchiveClass.LONG: "长期", ArchiveClass.SHORT: "短期"}
COLUMNS = (
    Column("序号", 0, 26, is_centred=True),
    Column("卷号", 30, 128),
    Column("当事人", 162, 102),
    Column("保管期限", 268, 46, is_centred=True),
    Column("归档日期", 320, 60),
    Column("届满日期", 384, TEXT_WIDTH - 384),
)
SIGNED_BY = ("销毁人：", "批准人：", "监销人：")


@dataclass(frozen=True)
class DestructionList:
    """What the list says: the committee, the day, the files, who destroys and who approves ("" where it is open)."""

    committee: str
    on: date
    files: Sequence[DueFile]
    destroyed_by: str = ""
    approved_by: str = ""
    is_practice: bool = False


def render_destruction_list(facts: DestructionList) -> bytes:
    """Return the list as a PDF: the same bytes for the same list. Raises Refused("missing_glyph_in")."""
    from mediator_desk.documents.typesetting import fonts, pdf  # late: they load reportlab

    measure = fonts.measure()
    refuse_unknown("\n".join(_texts(facts)))
    head = head_row(COLUMNS, measure)
    rows = [*_title_rows(facts, measure), head]
    for number, file in enumerate(facts.files, 1):
        rows += line_rows(COLUMNS, _cells(number, file), measure)
    whole = f"{TITLE} {facts.on:%Y-%m-%d}"
    furniture = pdf.Furniture(
        title=whole,
        author=facts.committee,
        language=LANGUAGE,
        header_left=facts.committee,
        header_right=whole,
        watermark=WATERMARK if facts.is_practice else "",
    )
    return pdf.draw(headed_pages([*rows, *_signed_rows(facts)], head), furniture)


def _texts(facts: DestructionList) -> Iterator[str]:
    yield from (facts.committee, facts.destroyed_by, facts.approved_by)
    for number, file in enumerate(facts.files, 1):
        yield from _cells(number, file)


def _cells(number: int, file: DueFile) -> tuple[str, ...]:
    parties = f"{file.applicant}与{file.respondent}" if file.respondent else file.applicant
    days = file.archived_on.isoformat(), file.kept_until.isoformat()
    return str(number), _flat(file.number), _flat(parties), CLASSES[file.archive_class], *days


def _flat(text: str) -> str:
    return " ".join(text.split())


def _title_rows(facts: DestructionList, measure: Measure) -> list[Row]:
    width = sum(map(measure[BOLD], TITLE)) * 20
    rows = [Row(42, (Text((TEXT_WIDTH - width) / 2, 26, TITLE, BOLD, 20, element=Element("H1")),), hold=LOOSE)]
    said = (
        f"下列案卷共{len(facts.files)}卷，保管期限已经届满，经鉴定不再需要继续保存，拟予销毁。"
        "销毁后仅保留卷号、保管期限、销毁时间和经手人，不再保留当事人信息；卷号不再使用。"
    )
    element = Element("P")
    broken = broken_lines(f"　　{said}", 11, TEXT_WIDTH, measure)
    rows += [Row(18, (Text(0, 13, line, size=11, element=element),), hold=TOGETHER) for line in broken]
    return [*rows, Row(6, (), hold=TOGETHER)]


def _signed_rows(facts: DestructionList) -> list[Row]:
    third = TEXT_WIDTH / 3
    names = (facts.destroyed_by, facts.approved_by, "")
    marks = [
        mark
        for place, (who, name) in enumerate(zip(SIGNED_BY, names, strict=True))
        for mark in (Text(place * third, 30, f"{who}{name}", size=11), Rule(place * third + 46, 33, third - 60))
    ]
    day = f"{facts.on.year}年{facts.on.month}月{facts.on.day}日"
    sealed = Text(TEXT_WIDTH - 130, 16, "（盖章）　　年　月　日", size=11)
    return [
        Row(40, tuple(marks), space_before=10, hold=TOGETHER),
        Row(24, (Text(0, 16, f"制表日期：{day}", size=11), sealed), hold=TOGETHER),
    ]
