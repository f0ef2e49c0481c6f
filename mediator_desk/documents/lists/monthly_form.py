"""The people's-mediation monthly form (人民调解月报表) on one page, with blanks for who filled it in and checked it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk import paths
from mediator_desk.conventions.china_time import in_china
from mediator_desk.documents.together import WATERMARK, refuse_unknown
from mediator_desk.documents.typesetting.boxes import Box, box_row
from mediator_desk.documents.typesetting.rows import TOGETHER, Measure, Row, Rule, Text, paginate
from mediator_desk.documents.typesetting.structure import Element
from mediator_desk.documents.typesetting.tables import broken_lines
from mediator_desk.documents.typesetting.typography import BOLD, REGULAR, TEXT_HEIGHT, TEXT_WIDTH
from mediator_desk.services.monthly_form.form_lines import FormSource

if TYPE_CHECKING:
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.services.figures.rates import Change
    from mediator_desk.services.monthly_form.monthly_form import FormLine, MonthlyForm

TITLE = "人民调解月报表"
TITLE_OF_PERIOD = "人民调解统计报表"
LANGUAGE = "zh-CN"
HEADS = ("项目", "件数", "占受理")
PARTS = ("一、受理与调解结果", "二、案件来源", "三、纠纷类型", "四、受理件数与以前比较")
SOURCES = {
    FormSource.OWN_INITIATIVE: "主动调解",
    FormSource.APPLICATION: "依当事人申请调解",
    FormSource.HANDED_OVER: "接受委托移送调解",
}
ALL = "合计"
DASH = "—"
SIGNED_BY = ("填报人：", "审核人：", "填报日期：　　　　年　　月　　日")
HALF = TEXT_WIDTH / 2
LABEL, COUNT, SHARE = HALF - 104, 50.0, 54.0


def render_monthly_form(form: MonthlyForm, target: Path) -> None:
    """Write the form as a PDF to `target`, whole or not at all. Raises Refused("missing_glyph_in"), Unavailable."""
    content = render_monthly_form_bytes(form)
    with paths.written_whole(target) as draft:
        draft.write_bytes(content)


def render_monthly_form_bytes(form: MonthlyForm) -> bytes:
    """Return the form as a PDF: the same bytes for the same form. Raises Refused("missing_glyph_in")."""
    # Late, because these load reportlab.
    from mediator_desk.documents.typesetting import fonts, pdf

    title = f"{title_of(form)} {words_of_period(form.period)}"
    furniture = pdf.Furniture(
        title=title,
        author=form.committee,
        language=LANGUAGE,
        header_left=form.committee,
        header_right=title,
        watermark=WATERMARK if form.is_practice else "",
    )
    refuse_unknown("\n".join([form.committee, *(str(line.name) for line in form.types), *notes(form)]))
    rows = list(_rows(form, fonts.measure()))
    return pdf.draw(paginate(rows, TEXT_HEIGHT), furniture)


def title_of(form: MonthlyForm) -> str:
    """Return what the form is called: a monthly one, or one of another period."""
    return TITLE if form.period.is_month else TITLE_OF_PERIOD


def words_of_period(period: Period) -> str:
    """Return a period as papers write it: 2026年10月."""
    if period.is_month:
        return f"{period.first.year}年{period.first.month}月"
    days = (f"{day.year}年{day.month}月{day.day}日" for day in (period.first, period.last))
    return "至".join(days)


def notes(form: MonthlyForm) -> tuple[str, ...]:
    """Return what stands below the table: how the rate is defined, and whether the month is frozen."""
    settled = "和解撤回计入调解成功" if form.settled_privately_counts else "和解撤回不计入调解成功"
    rate = _percent(form.agreed.share)
    frozen = form.frozen
    return (
        f"调解成功率＝调解成功{form.agreed.count:,}件÷受理{form.accepted.count:,}件＝{rate}。"
        f"调解成功按协议生效（办结）日期计，受理按受理日期计，未作筛选；{settled}。",
        f"本期已冻结：{frozen.by}，{in_china(frozen.at):%Y-%m-%d %H:%M}。" if frozen else "本期未冻结，数字可能变动。",
    )


def _rows(form: MonthlyForm, measure: Measure) -> Iterator[Row]:
    yield from _title_rows(form, measure)
    head = [Box(text, width, 0.5, is_head=True) for text, width in zip(HEADS, (LABEL, COUNT, SHARE), strict=True)]
    yield box_row([*head, *head], measure, is_first=True)
    yield _part(PARTS[0], measure)
    yield box_row([*_cells("受理纠纷", form.accepted.count, form.accepted.share),
                   *_cells("调解成功", form.agreed.count, form.agreed.share)], measure)  # fmt: skip
    amounts = (("协议金额（万元）", form.agreed_in_wan), ("协议金额（元）", form.agreed_amount))
    yield box_row([box for name, amount in amounts for box in _amount_cells(name, amount)], measure)
    yield _part(PARTS[1], measure)
    yield from _pairs([_line(SOURCES[FormSource(line.name)], line) for line in form.sources], form, measure)
    yield _part(PARTS[2], measure)
    yield from _pairs([_line(str(line.name), line) for line in form.types], form, measure)
    yield _part(PARTS[3], measure)
    compared = (("较上期" if not form.period.is_month else "较上月", form.last_month), ("较上年同期", form.last_year))
    yield box_row([box for name, change in compared for box in _compared_cells(name, change)], measure)
    yield from _closing_rows(form, measure)


def _title_rows(form: MonthlyForm, measure: Measure) -> list[Row]:
    title, period = title_of(form), f"（{words_of_period(form.period)}）"
    unit = "单位：件、万元、%"
    left = _fitting(f"填报单位：{form.committee}", TEXT_WIDTH - _width(unit, 11, measure) - 12, measure)
    marks = (Text(0, 14, left, size=11), Text(TEXT_WIDTH - _width(unit, 11, measure), 14, unit, size=11))
    return [
        Row(38, (_centred(title, 22, measure, face=BOLD, element=Element("H1")),)),
        Row(26, (_centred(period, 14, measure),), hold=TOGETHER),
        Row(22, marks, hold=TOGETHER),
    ]


def _closing_rows(form: MonthlyForm, measure: Measure) -> Iterator[Row]:
    for number, note in enumerate(notes(form)):
        for place, line in enumerate(broken_lines(note, 10, TEXT_WIDTH, measure)):
            space = 8 if number == place == 0 else 0
            yield Row(16, (Text(0, 12, line, size=10),), space_before=space, hold=TOGETHER)
    xs = (0.0, TEXT_WIDTH * 0.3, TEXT_WIDTH * 0.58)
    signed = tuple(Text(x, 30, text, size=11) for x, text in zip(xs, SIGNED_BY, strict=True))
    blanks = tuple(Rule(x + 48, 33, TEXT_WIDTH * 0.3 - 64) for x in xs[:2])
    yield Row(44, (*signed, *blanks), space_before=8, hold=TOGETHER)


def _part(title: str, measure: Measure) -> Row:
    return box_row([Box(title, TEXT_WIDTH, is_head=True)], measure)


def _pairs(lines: Sequence[list[Box]], form: MonthlyForm, measure: Measure) -> Iterator[Row]:
    """Give lines two by two, with their sum at the end."""
    whole = [*lines, _cells(ALL, form.accepted.count, form.accepted.share)]
    if len(whole) % 2:
        whole.append(_cells("", None, None))
    for left, right in zip(whole[::2], whole[1::2], strict=True):
        yield box_row([*left, *right], measure)


def _line(name: str, line: FormLine) -> list[Box]:
    return _cells(name, line.count, line.share)


def _cells(name: str, count: int | None, share: Decimal | None) -> list[Box]:
    said = "" if count is None else f"{count:,}"
    return [Box(name, LABEL), Box(said, COUNT, 1), Box("" if count is None else _percent(share), SHARE, 1)]


def _amount_cells(name: str, amount: Decimal) -> list[Box]:
    return [Box(name, LABEL), Box(f"{amount:,.2f}", COUNT + SHARE, 1)]


def _compared_cells(name: str, change: Change) -> list[Box]:
    percent = DASH if change.percent is None else f"{change.percent:+}%"
    said = f"{name}{int(change.before):,}件"
    return [Box(said, LABEL), Box(f"{int(change.difference):+,}", COUNT, 1), Box(percent, SHARE, 1)]


def _percent(share: Decimal | None) -> str:
    return DASH if share is None else f"{share}%"


def _centred(text: str, size: float, measure: Measure, *, face: str = REGULAR, element: Element | None = None) -> Text:
    x = (TEXT_WIDTH - sum(map(measure[face], text)) * size) / 2
    return Text(max(x, 0), size * 1.15, text, face, size, element=element)


def _width(text: str, size: float, measure: Measure) -> float:
    return sum(map(measure[REGULAR], text)) * size


def _fitting(text: str, width: float, measure: Measure) -> str:
    lines = broken_lines(text, 11, width, measure)
    return lines[0] if len(lines) == 1 else f"{lines[0][:-1]}…"
