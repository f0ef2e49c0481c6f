"""What the head of a committee reads first: the period at a glance, its balance, every rate, and where cases went."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from mediator_desk.documents.month_report.pieces import Cells, Grid, Said, Section, columns
from mediator_desk.documents.month_report.words import (
    ALL,
    DASH,
    Word,
    compared,
    said_change,
    said_change_in_wan,
    said_definition,
    said_in_line,
    said_label,
    said_meaning,
    said_number,
    said_part,
    said_rate,
    signed,
    wan,
    yuan,
)
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.figures.flows import Flow, flows_of
from mediator_desk.services.figures.report_facts import ReportFacts

COUNTS = {
    "accepted": "受理",
    "concluded": "办结",
    "agreed": "达成协议",
    "not_agreed": "未达成协议",
    "left_out": "撤回、转办等",
    "closing": "期末未结",
}
AMOUNTS = {
    "claimed_amount": "请求金额（本期受理案件）",
    "agreed_amount": "协议金额（本期达成协议）",
    "paid_amount": "已付金额（本期支付）",
}
NAME = 60.0


def summary_of(facts: ReportFacts) -> str:
    """Return the period in one sentence, every rate with what it divides."""
    totals, rate, now = facts.figures.totals, facts.rate, compared(facts.period).now
    known = "没有可除的数" if rate.percent is None else f"为{rate.percent}%"
    return (
        f"{now}受理{totals.accepted:,}件，办结{totals.concluded:,}件，其中达成协议{totals.agreed:,}件；"
        f"成功率（{said_definition(rate.definition)}）{known}（{rate.numerator:,} ÷ {rate.denominator:,}）。"
        f"协议金额{wan(totals.agreed_amount)}万元，已付{wan(totals.paid_amount)}万元；期末未结{totals.closing:,}件。"
    )


def at_a_glance(facts: ReportFacts) -> Section:
    """Return counts, the rate and amounts against the period before and a year before."""
    said = compared(facts.period)
    heads = [(head, 1) for one in (said.before, said.year_before) for head in (one, "增减", "%")]
    lines = [*_counts(facts), _rate(facts), *_amounts(facts)]
    grid = Grid(columns("指标", NAME, (said.now, 1), *heads), lines)
    name = said_definition(facts.rate.definition)
    return Section(
        "总体情况",
        (grid, Said(f"件数单位：件；金额单位：万元。成功率按“{name}”，其增减为百分点；各口径的分子、分母见“成功率”。")),
    )


def _counts(facts: ReportFacts) -> Iterator[Cells]:
    totals, ground = facts.figures.totals, facts.ground
    for name, title in COUNTS.items():
        changes = [totals.against(one.counts, name) for one in (ground.before, ground.year_before)]
        told = [cell for one in changes for cell in (said_number(int(one.before)), *said_change(one))]
        yield title, said_number(getattr(totals, name)), *told


def _rate(facts: ReportFacts) -> Cells:
    now = facts.rate
    told: list[str] = []
    for earlier in (facts.ground.before, facts.ground.year_before):
        then = earlier.rate(now.definition)
        points = None if now.percent is None or then.percent is None else now.percent - then.percent
        told += [said_rate(then), DASH if points is None else signed(points), ""]
    return "成功率", said_rate(now), *told


def _amounts(facts: ReportFacts) -> Iterator[Cells]:
    totals, ground = facts.figures.totals, facts.ground
    for name, title in AMOUNTS.items():
        changes = [totals.against(one.counts, name) for one in (ground.before, ground.year_before)]
        told = [cell for one in changes for cell in (wan(one.before), *said_change_in_wan(one))]
        yield title.split("（")[0], wan(getattr(totals, name)), *told


def balance(facts: ReportFacts) -> Section:
    """Return 期初未结 + 更正 + 新收 = 办结 + 期末未结 for each kind of record."""
    flows = flows_of(facts.figures)
    heads = ("期初未结", "更正", "新收", "办结", "期末未结")
    grid = Grid(
        columns("类别", 84, *((head, 4) for head in heads), ("核对", 3)),
        [_flow(flow, facts) for flow in flows],
    )
    told = "期初未结＋更正＋新收＝办结＋期末未结。更正：上一冻结月份冻结后的更正使期初未结增减的件数。"
    return Section("收结平衡", (grid, Said(told)))


def _flow(flow: Flow, facts: ReportFacts) -> Cells:
    kinds = {"mediation": "调解", "complaint": "投诉", "consultation": "咨询"}
    one = flow.balance
    counts = (one.opening, one.corrected, one.new, one.concluded, one.closing)
    check = ("相等" if one.is_even else "不相等") if facts.figures.has_balance else DASH
    told = [signed(count) if place == 1 else said_number(count) for place, count in enumerate(counts)]
    return kinds[flow.kind], *told, check


def rates(facts: ReportFacts, word: Word) -> Section:
    """Return every rate side by side, with what it divides, and each definition in plain words."""
    said = compared(facts.period)
    found, ground = facts.figures.rates, facts.ground
    chosen = [rate.definition.code for rate in found].index(facts.rate.definition.code)
    lines = [
        (
            said_definition(one.definition),
            *map(said_in_line, (one, *(then.rate(one.definition) for then in (ground.before, ground.year_before)))),
        )
        for one in found
    ]
    grid = Grid(
        columns("口径", 122, *((head, 1) for head in (said.now, said.before, said.year_before))), lines, strong=chosen
    )
    meanings = [Said(said_meaning(one.definition, facts, word), said_definition(one.definition)) for one in found]
    note = Said(f"各栏为：率（分子 ÷ 分母）。粗体一行“{said_definition(found[chosen].definition)}”是本报告采用的口径。")
    return Section("成功率（各口径并列）", (grid, note, *meanings))


def outcomes(facts: ReportFacts, word: Word) -> Section:
    """Return what the cases concluded in the period came to, and why they ended."""
    if not facts.figures.totals.concluded:
        return Section("办结去向", (Said("本期没有办结的调解案件。"),))
    return Section(
        "办结去向",
        (
            _concluded(facts, Dimension.OUTCOME, "处理结果", word),
            _concluded(facts, Dimension.END_REASON, "终结原因", word),
        ),
    )


def _concluded(facts: ReportFacts, dimension: Dimension, name: str, word: Word) -> Grid:
    found = facts.figures.breakdown(dimension, facts.rate_code)
    total = found.total
    lines = [
        (said_label(line.label, word), *_ended(line.counts.concluded, total.concluded, line.counts.agreed_amount))
        for line in found.lines
        if line.counts.concluded
    ]
    heads = (("办结", 3), ("占比", 3), ("协议金额（元）", 6), ("（万元）", 4))
    whole = (ALL, *_ended(total.concluded, total.concluded, total.agreed_amount))
    return Grid(columns(name, 190, *heads), lines, whole)


def _ended(cases: int, whole: int, amount: Decimal) -> Cells:
    return said_number(cases), said_part(cases, whole), yuan(amount), wan(amount)


def amounts(facts: ReportFacts) -> Section:
    """Return claimed, agreed and paid, which are three things, in yuan and in 万元."""
    said = compared(facts.period)
    totals, ground = facts.figures.totals, facts.ground
    lines = [
        (
            title,
            yuan(getattr(totals, name)),
            *(wan(getattr(one, name)) for one in (totals, ground.before.counts, ground.year_before.counts)),
        )
        for name, title in AMOUNTS.items()
    ]
    heads = (
        (f"{said.now}（元）", 5),
        ("（万元）", 4),
        (f"{said.before}（万元）", 4),
        (f"{said.year_before}（万元）", 5),
    )
    return Section(
        "金额", (Grid(columns("金额", 140, *heads), lines), Said("请求、协议、已付是三个不同的数，不得相加。"))
    )
