"""Lists of case subsidies (以案定补) on paper: what is applied for (申报表), and what hangs on the wall (公示)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk import paths
from mediator_desk.conventions.amounts import figures, in_capitals
from mediator_desk.conventions.china_time import china_day
from mediator_desk.documents.together import WATERMARK, refuse_unknown
from mediator_desk.documents.typesetting.rows import LOOSE, TOGETHER, Measure, Placed, Row, Rule, Text
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.tables import (
    Column,
    broken_lines,
    head_row,
    headed_pages,
    line_rows,
    part_row,
)
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR, TEXT_WIDTH
from mediator_desk.models.figure_words import SubsidyKind
from mediator_desk.models.words import CaseTrack
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.subsidies.subsidies import by_mediator
from mediator_desk.services.subsidies.subsidy_lists import PUBLISHED_DAYS

if TYPE_CHECKING:
    from mediator_desk.services.subsidies.subsidies import CaseSubsidy
    from mediator_desk.services.subsidies.subsidy_lists import KeptList

APPLICATION, PUBLICATION = "人民调解案件补贴申报表", "人民调解案件补贴公示"
LANGUAGE = "zh-CN"
KINDS = {
    SubsidyKind.CONFIRMED: "司法确认",
    SubsidyKind.WRITTEN_PERFORMED: "书面并履行",
    SubsidyKind.WRITTEN: "书面协议",
    SubsidyKind.ORAL: "口头协议",
    SubsidyKind.NOT_AGREED: "调解未成",
}
TRACKS = {CaseTrack.SIMPLE: "简易", CaseTrack.ORDINARY: "普通", CaseTrack.COMPLEX: "复杂"}
APPLIED = (
    Column("序号", 0, 24, is_centred=True),
    Column("案号", 27, 127),
    Column("当事人", 157, 92),
    Column("结案日期", 252, 56),
    Column("结果、难易", 311, 54),
    Column("得分", 367, 24, is_centred=True),
    Column("金额", 389, TEXT_WIDTH - 391, is_right=True),
)
PUBLISHED = (
    Column("序号", 0, 24, is_centred=True),
    Column("调解员", 28, 50),
    Column("案号", 82, 127),
    Column("当事人", 213, 112),
    Column("结果、难易", 329, 56),
    Column("金额", 387, TEXT_WIDTH - 389, is_right=True),
)
SIGNED_BY = ("填报人：", "审核人：", "批准人：")


def render_application(kept: KeptList, target: Path) -> None:
    """Write the list that is applied for as a PDF, whole or not at all. Raises Refused("missing_glyph_in")."""
    _write(render_application_bytes(kept), target)


def render_publication(kept: KeptList, text: str, on: date, target: Path) -> None:
    """Write the list that is published from a day on, under `text`, as a PDF. Raises Refused("missing_glyph_in")."""
    _write(render_publication_bytes(kept, text, on), target)


def render_application_bytes(kept: KeptList) -> bytes:
    """Return the list that is applied for: by mediator, with its sum in figures and capitals and room to sign."""
    from mediator_desk.documents.typesetting import fonts  # late: it loads reportlab

    measure = fonts.measure()
    about = f"申报单位：{kept.committee}　结案月份：{months_in_words(kept.period)}　单位：元"
    head = head_row(APPLIED, measure)
    rows = [*_title_rows(APPLICATION, [about], measure), head]
    number = 0
    for one in by_mediator(kept.cases):
        rows.append(part_row(f"{one.name}　{len(one.cases)}件　{figures(one.amount)}元"))
        for case in one.cases:
            number += 1
            rows += line_rows(APPLIED, _applied(number, case), measure)
    return _drawn([*rows, *_sum_rows(kept), *_signed_rows(kept)], head, kept, APPLICATION)


def render_publication_bytes(kept: KeptList, text: str, on: date) -> bytes:
    """Return the list that is published: persons with their surnames only; committee and day stand at its end."""
    from mediator_desk.documents.typesetting import fonts  # late: it loads reportlab

    measure = fonts.measure()
    head = head_row(PUBLISHED, measure)
    paragraphs = [f"　　{line.strip()}" for line in text.splitlines() if line.strip()]
    rows = [*_title_rows(PUBLICATION, paragraphs, measure), head]
    cases = [case for one in by_mediator(kept.cases) for case in one.cases]
    for number, case in enumerate(cases, 1):
        rows += line_rows(PUBLISHED, _published(number, case), measure)
    ends = [_at_right(said, measure) for said in (kept.committee, day_in_words(on))]
    return _drawn([*rows, *_sum_rows(kept), *ends], head, kept, PUBLICATION, text)


def publication_text(kept: KeptList, on: date, telephone: str) -> str:
    """Return what a publication says above its list, to be changed by who prints it; `on` is its first day."""
    until = on + timedelta(days=PUBLISHED_DAYS - 1)
    call = f"，电话：{telephone}" if telephone else ""
    return (
        f"根据人民调解“以案定补”有关规定，经审核，现将{kept.committee}{months_in_words(kept.period)}结案的"
        f"{len(kept.cases)}件案件补贴予以公示，合计{figures(kept.amount)}元。\n"
        f"公示期{PUBLISHED_DAYS}天，自{day_in_words(on)}至{day_in_words(until)}。"
        f"对公示内容有异议的，请在公示期内向本会反映{call}。"
    )


def months_in_words(period: Period) -> str:
    """Return the months of a period as papers write them: 2026年8月至10月."""
    first, last = period.first, period.last
    begins = f"{first.year}年{first.month}月"
    if (first.year, first.month) == (last.year, last.month):
        return begins
    return f"{begins}至{last.month}月" if first.year == last.year else f"{begins}至{last.year}年{last.month}月"


def day_in_words(day: date) -> str:
    """Return a day as papers write it: 2026年11月2日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _write(content: bytes, target: Path) -> None:
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def _drawn(rows: Sequence[Row], head: Row, kept: KeptList, title: str, more: str = "") -> bytes:
    from mediator_desk.documents.typesetting import pdf  # late: it loads reportlab

    whole = f"{title} {months_in_words(kept.period)}"
    refuse_unknown("\n".join([more, *_texts(kept)]))
    furniture = pdf.Furniture(
        title=whole,
        author=kept.committee,
        language=LANGUAGE,
        header_left=kept.committee,
        header_right=whole,
        watermark=WATERMARK if kept.is_practice else "",
    )
    pages: list[list[Placed]] = headed_pages(rows, head)
    return pdf.draw(pages, furniture)


def _texts(kept: KeptList) -> Iterator[str]:
    yield from (kept.committee, kept.made_by)
    for case in kept.cases:
        yield from (case.number, case.mediator, case.applicant, case.respondent)


def _applied(number: int, case: CaseSubsidy) -> tuple[str, ...]:
    score = "" if case.score is None else str(case.score)
    parties = _flat(f"{case.applicant}与{case.respondent}") if case.respondent else _flat(case.applicant)
    day = case.concluded_on.isoformat()
    return str(number), _flat(case.number), parties, day, _result(case), score, figures(case.amount)


def _published(number: int, case: CaseSubsidy) -> tuple[str, ...]:
    masked = f"{case.applicant_masked}与{case.respondent_masked}" if case.respondent_masked else case.applicant_masked
    return (str(number), _flat(case.mediator), _flat(case.number), _flat(masked), _result(case), figures(case.amount))


def _result(case: CaseSubsidy) -> str:
    kind = "" if case.kind is None else KINDS[case.kind]
    return f"{kind}\n{TRACKS[case.difficulty]}"


def _flat(text: str) -> str:
    """A cell has no line feeds of its own."""
    return " ".join(text.split("\n"))


def _title_rows(title: str, lines: Sequence[str], measure: Measure) -> list[Row]:
    width = sum(map(measure[BOLD], title)) * 20
    rows = [Row(42, (Text((TEXT_WIDTH - width) / 2, 26, title, BOLD, 20, element=Element("H1")),), hold=LOOSE)]
    for line in lines:
        # One paragraph to those who hear it read, though it takes several rows.
        said = Element("P")
        broken = broken_lines(line, 11, TEXT_WIDTH, measure)
        rows += [Row(18, (Text(0, 13, one, size=11, element=said),), hold=TOGETHER) for one in broken]
    return [*rows, Row(6, (), hold=TOGETHER)]


def _sum_rows(kept: KeptList) -> list[Row]:
    said = f"合计　{len(kept.cases)}件　{figures(kept.amount)}元（{in_capitals(kept.amount)}）"
    return [Row(24, (Text(4, 16, said, BOLD, 11), Rule(0, 24, TEXT_WIDTH)), hold=TOGETHER)]


def _signed_rows(kept: KeptList) -> list[Row]:
    third = TEXT_WIDTH / 3
    marks = [
        mark
        for place, who in enumerate(SIGNED_BY)
        for mark in (Text(place * third, 30, who, size=11), Rule(place * third + 46, 33, third - 60))
    ]
    made = f"制表：{kept.made_by}　{day_in_words(china_day(kept.made_at))}"
    return [
        Row(40, tuple(marks), space_before=10, hold=TOGETHER),
        Row(
            24,
            (Text(0, 16, made, size=11), Text(TEXT_WIDTH - 130, 16, "（盖章）　　年　月　日", size=11)),
            hold=TOGETHER,
        ),
    ]


def _at_right(said: str, measure: Measure) -> Row:
    lines = broken_lines(said, 12, TEXT_WIDTH, measure)
    x = TEXT_WIDTH - sum(map(measure[REGULAR], lines[0])) * 12
    return Row(22, (Text(max(x, 0), 15, lines[0], size=12),), space_before=6, hold=TOGETHER)
