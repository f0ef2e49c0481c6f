"""How long it took, what became of the agreements, twelve months of coming and going, the age of the open cases."""

from __future__ import annotations

from mediator_desk.documents.month_report.pieces import Cells, Grid, Said, Section, columns
from mediator_desk.documents.month_report.words import (
    ALL,
    DASH,
    Word,
    in_chinese,
    said_definition,
    said_month,
    said_number,
    said_part,
    said_percent,
    signed,
    wan,
    yuan,
)
from mediator_desk.services.figures.aftercare_figures import AftercareFigures, aftercare_of
from mediator_desk.services.figures.ageing import ageing_of
from mediator_desk.services.figures.breakdowns import Counts
from mediator_desk.services.figures.definitions import Rate
from mediator_desk.services.figures.report_facts import ReportFacts


def durations_and_aftercare(facts: ReportFacts) -> Section:
    """Return days, the time limit, performance, courts, follow-up and satisfaction, each share with its two counts."""
    found = aftercare_of(facts.figures)
    shares = [
        (in_chinese(one.rule.title), f"{one.numerator:,} ÷ {one.denominator:,}", said_percent(one.percent))
        for one in found.shares.values()
    ]
    paid = found.payments
    shares.insert(1, (
        "履行 ÷ 到期（金额，元）", f"{yuan(paid.paid_amount)} ÷ {yuan(paid.due_amount)}", said_percent(paid.percent),
    ))  # fmt: skip
    grid = Grid(columns("指标", 150, ("分子 ÷ 分母", 3), ("率", 1)), shares)
    meanings = [Said(in_chinese(one.rule.explanation), in_chinese(one.rule.title)) for one in found.shares.values()]
    wans = f"到期{wan(paid.due_amount)}万元，其中按期付清部分{wan(paid.paid_amount)}万元。"
    return Section("用时、履行与回访", (_told(found, facts), grid, Said(wans, "金额"), *meanings))


def _told(found: AftercareFigures, facts: ReportFacts) -> Grid:
    intake, days = facts.figures.intake, found.days
    pairs = (
        (("办结用时平均（天）", days.mean), ("消费者评价平均（1至5分）", found.rated)),
        (("办结用时中位数（天）", days.median), ("回访答复平均（1至5分）", found.told)),
        (("九成案件办结不超过（天）", days.ninetieth), ("回访（次，含再次回访）", found.followed_up)),
        (("收到调解申请（件）", intake.mediations), ("司法确认已有结果（件）", found.decided)),
        (("收到投诉（件）", intake.complaints), ("收到咨询（件）", intake.consultations)),
    )
    lines = [tuple(cell for name, value in pair for cell in (name, said_number(value))) for pair in pairs]
    return Grid(columns("指标", 150, ("数值", 2), ("指标", 5, True), ("数值", 2)), lines)


# --- twelve months ---------------------------------------------------------------------------------------------


def flow(facts: ReportFacts) -> Section:
    """Return what was open, came, ended and stayed in each of the twelve months up to the end of the period."""
    definition = facts.rate.definition
    lines, whole, above, below = [], Counts(), 0, 0
    for month in facts.ground.months:
        rate, counts = month.rate(definition), month.counts
        state = "已冻结" if month.is_frozen else "暂计"
        lines.append((said_month(month.first), *_month(counts, rate, month.corrected), state))
        whole, above, below = whole + counts, above + rate.numerator, below + rate.denominator
    total = (ALL, *_month(whole, Rate(definition, above, below), None), "")
    heads = (
        ("期初未结", 6),
        ("更正", 4),
        ("新收", 5),
        ("办结", 5),
        ("期末未结", 6),
        ("达成协议", 6),
        ("分子 ÷ 分母", 8),
        ("成功率", 6),
    )
    grid = Grid(columns("月份", 48, *heads, ("状态", 7, True)), lines, total)
    note = (
        f"成功率按“{said_definition(definition)}”。每月内：期初未结＋更正＋新收＝办结＋期末未结。"
        "已冻结的月份保持上报时的数字，此后对它的更正列在下月的“更正”栏。"
    )
    return Section("近十二个月收结", (grid, Said(note)))


def _month(counts: Counts, rate: Rate, corrected: int | None) -> Cells:
    """Return the figures of a month; of all together (`corrected` is None) nothing that is open on a day."""
    is_month = corrected is not None
    return (
        said_number(counts.opening) if is_month else "",
        "" if corrected is None else signed(corrected),
        said_number(counts.accepted),
        said_number(counts.concluded),
        said_number(counts.closing) if is_month else "",
        said_number(counts.agreed),
        f"{rate.numerator:,} ÷ {rate.denominator:,}",
        said_percent(rate.percent),
    )


# --- open cases ------------------------------------------------------------------------------------------------


def ageing(facts: ReportFacts, word: Word) -> Section:
    """Return how old the cases are that the period leaves open."""
    found = ageing_of(facts.figures)
    heads = [(word(band.duration), 4) for band in found.bands]
    lines: list[Cells] = [
        ("件数", *(said_number(band.cases) for band in found.bands), said_number(found.cases)),
        ("占比", *(said_part(band.cases, found.cases) for band in found.bands), said_part(found.cases, found.cases)),
    ]
    grid = Grid(columns("受理至今", 60, *heads, (ALL, 3)), lines)
    mean, median, oldest = (DASH if one is None else f"{one:,}天" for one in (found.mean, found.median, found.oldest))
    day = f"{found.on.year}年{found.on.month}月{found.on.day}日"
    return Section(
        "期末未结案件的存续天数",
        (grid, Said(f"截至{day}，自受理之日起的日历天数。平均{mean}，中位数{median}，最长{oldest}。")),
    )
