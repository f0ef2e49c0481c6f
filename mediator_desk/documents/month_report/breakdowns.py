"""The same cases by insurer, cause, channel, line of insurance and mediator; each table comes to the same total."""

from __future__ import annotations

from mediator_desk.documents.month_report.pieces import Cells, Grid, Said, Section, columns
from mediator_desk.documents.month_report.words import (
    ALL,
    Word,
    said_definition,
    said_label,
    said_number,
    said_part,
    said_percent,
    wan,
)
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.breakdowns import Breakdown, BreakdownLine, Counts
from mediator_desk.services.figures.definitions import Rate
from mediator_desk.services.figures.rates import ranked_percent
from mediator_desk.services.figures.report_facts import ReportFacts

SHOWN = {
    Dimension.MONTH: "月份",
    Dimension.INSURER: "保险公司",
    Dimension.CAUSE: "纠纷原因",
    Dimension.CHANNEL: "来源",
    Dimension.LINE: "险种",
    Dimension.MEDIATOR: "调解员",
}
HEADS = (
    ("受理", 5.5), ("占比", 7.3), ("办结", 5.5), ("达成\n协议", 5.5), ("未达成", 5.5), ("撤回、\n转办等", 6),
    ("分子 ÷ 分母", 12), ("成功率", 8), ("协议金额\n（万元）", 9.5),
)  # fmt: skip
NAME = 104.0
NAMED = frozenset({Dimension.INSURER, Dimension.MEDIATOR})


MOST = 15
"""Insurers or mediators that are named one by one; the workbook has them all."""


def breakdowns(facts: ReportFacts, word: Word) -> Section:
    """Return the tables; of a single month there is none by month."""
    shown = [one for one in SHOWN if one != Dimension.MONTH or len(facts.period.months) > 1]
    grids = [_grid(facts.figures.breakdown(one, facts.rate_code), facts, word) for one in shown]
    if not any(grid.lines for grid in grids):
        return Section("分类情况", (Said("本期没有受理或者办结的调解案件。"),))
    return Section("分类情况", (*grids, Said(_note(facts))))


def _note(facts: ReportFacts) -> str:
    least = max(facts.least_ranked, 1)
    return (
        f"成功率按“{said_definition(facts.rate.definition)}”；分母少于{least}件的不列率（“—”），合计行除外。"
        "占比为占本期受理的比重。“未填”单列，各表合计相同。协议金额为本期达成协议案件的金额。"
        f"名称多于{MOST}个的，受理最多的逐一列出，其余合为一行，全部见同期Excel月报。"
    )


def _grid(found: Breakdown, facts: ReportFacts, word: Word) -> Grid:
    least, whole = max(facts.least_ranked, 1), found.total
    told = [line for line in found.lines if _is_told(line)]
    most = MOST if found.dimension in NAMED and len(told) > MOST + 1 else len(told)
    lines = [(said_label(line.label, word), *_figures(line.counts, line.rate, whole, least)) for line in told[:most]]
    if rest := told[most:]:
        counts = sum((line.counts for line in rest), Counts())
        above, below = (sum(getattr(line.rate, name) for line in rest) for name in ("numerator", "denominator"))
        told_rest = _figures(counts, Rate(found.rate.definition, above, below), whole, None)
        lines.append((f"其余{len(rest)}个", *told_rest))
    total = (ALL, *_figures(whole, found.rate, whole, 1))
    return Grid(columns(SHOWN[found.dimension], NAME, *HEADS), lines, total, f"按{SHOWN[found.dimension]}")


def _is_told(line: BreakdownLine) -> bool:
    """Whether a line has anything but cases that only stay open."""
    return bool(line.counts.accepted or line.counts.concluded or line.rate.denominator)


def _figures(counts: Counts, rate: Rate, whole: Counts, least: int | None) -> Cells:
    """Return the figures of a line; under `least` cases, or where it is None, no rate is shown."""
    shown = None if least is None else ranked_percent(rate.numerator, rate.denominator, least=least)
    return (
        said_number(counts.accepted),
        said_part(counts.accepted, whole.accepted),
        *map(said_number, (counts.concluded, counts.agreed, counts.not_agreed, counts.left_out)),
        f"{rate.numerator:,} ÷ {rate.denominator:,}",
        said_percent(shown),
        wan(counts.agreed_amount),
    )
