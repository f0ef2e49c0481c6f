"""The list of a day's meetings (调解日程表): each room, or each mediator, begins on a page of its own."""

from __future__ import annotations

from collections.abc import Iterator

from mediator_desk.conventions.china_time import in_china
from mediator_desk.documents.papers.meeting_words import (
    LACKING,
    MODES,
    SIDES,
    STATES,
    day_in_words,
    inline,
    names_in_words,
)
from mediator_desk.documents.together import furniture, refuse_unknown
from mediator_desk.documents.typesetting.layout import TOGETHER, Measure, Placed, Row, Text
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.tables import Column, head_row, headed_pages, line_rows
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR, TEXT_WIDTH
from mediator_desk.services.papers.day_list import DayLine, DayListBy, DayListFacts, DayPart, PartyOfDay

TITLE = "调解日程表"
LANGUAGE = "zh-CN"
WHERE = {DayListBy.ROOM: "调解员", DayListBy.MEDIATOR: "地点"}
"""What stands beside the parties: the other one of room and mediator."""
ALL_THERE = "齐备"


def render_day_list(facts: DayListFacts) -> bytes:
    """Return the list as PDF, the same bytes for the same facts. Raises Refused("missing_glyph_in")."""
    # Late, because these load reportlab.
    from mediator_desk.documents.typesetting import fonts, pdf

    refuse_unknown("\n".join(_texts(facts)))
    day = day_in_words(facts.on)
    papers = [
        (_pages(facts, part, fonts.measure()), furniture(TITLE, LANGUAGE, facts.head, f"{_name(part)} {day}"))
        for part in facts.parts
    ]
    return pdf.draw_together(papers, f"{TITLE} {day}")


def _columns(by: DayListBy) -> tuple[Column, ...]:
    return (
        Column("时间", 2, 38),
        Column("案号、当事人及电话", 44, 174),
        Column(WHERE[by], 224, 56),
        Column("还缺材料", 286, 68),
        Column("未答复、不到场", 360, TEXT_WIDTH - 362),
    )


def _pages(facts: DayListFacts, part: DayPart, measure: Measure) -> list[list[Placed]]:
    columns = _columns(facts.by)
    head = head_row(columns, measure)
    rows = [*_title_rows(facts, part, measure), head]
    for line in part.lines:
        rows += line_rows(columns, _cells(line, facts.by), measure)
    return headed_pages(rows, head)


def _title_rows(facts: DayListFacts, part: DayPart, measure: Measure) -> list[Row]:
    title = f"{TITLE}　{_name(part)}"
    width = sum(map(measure[BOLD], title)) * 18
    about = f"{day_in_words(facts.on)}　共{len(part.lines)}场　{inline(facts.head.committee)}"
    slack = max(0.0, TEXT_WIDTH - sum(map(measure[REGULAR], about)) * 11) / 2
    return [
        Row(36, (Text(max(0.0, TEXT_WIDTH - width) / 2, 22, title, BOLD, 18, element=Element("H1")),)),
        Row(24, (Text(slack, 13, about, size=11),), hold=TOGETHER),
    ]


def _cells(line: DayLine, by: DayListBy) -> tuple[str, ...]:
    meeting = line.meeting
    hours = f"{in_china(meeting.begins_at):%H:%M}\n{in_china(meeting.ends_at):%H:%M}"
    state = STATES.get(line.state, "")
    return (
        "\n".join(filter(None, (hours, state))),
        "\n".join([f"{inline(meeting.number)}　第{meeting.sequence}次", *map(_party, line.parties)]),
        "\n".join(map(inline, meeting.mediators))
        if by is DayListBy.ROOM
        else inline(meeting.room) or MODES[meeting.mode],
        "\n".join(LACKING[one] for one in line.lacks) or ALL_THERE,
        "\n".join(_answers(line)),
    )


def _answers(line: DayLine) -> list[str]:
    unanswered = [f"未答复：{inline(one)}" for one in line.unanswered]
    return unanswered + [f"不到场：{inline(one)}" for one in line.refusing]


def _party(one: PartyOfDay) -> str:
    acting = f"（{names_in_words(one.acting)}）" if one.acting else ""
    return f"{SIDES[one.side]}：{inline(one.name)}{acting}" + (f"　{one.phone}" if one.phone else "")


def _name(part: DayPart) -> str:
    return MODES[part.mode] if part.mode is not None else inline(part.name)


def _texts(facts: DayListFacts) -> Iterator[str]:
    yield from (facts.head.committee, TITLE, ALL_THERE, day_in_words(facts.on))
    for part in facts.parts:
        yield _name(part)
        for line in part.lines:
            yield from (cell.replace("\n", "") for cell in _cells(line, facts.by))
