"""What was corrected of months frozen before, which months are frozen, and how all of it was counted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from mediator_desk.conventions.china_time import in_china
from mediator_desk.documents.month_report.pieces import Cells, Grid, Said, Section, columns
from mediator_desk.documents.month_report.words import (
    DASH,
    Word,
    in_chinese,
    said_label,
    said_moment,
    said_month,
    said_number,
    signed,
    wan,
    yuan,
)
from mediator_desk.services.figures.definitions import IN_NO_RATE
from mediator_desk.services.figures.report_facts import ReportFacts
from mediator_desk.services.frozen_months.corrected_totals import corrected_totals
from mediator_desk.services.frozen_months.correction_lines import (
    CorrectedCase,
    CorrectionLine,
    FieldChange,
    correction_lines,
    later_corrections,
)
from mediator_desk.services.frozen_months.correction_lines import Said as Value

NONE = "本期没有对已冻结月份作更正。"
NOTE = "已冻结的月份保持上报时的数字。冻结后的更正记入更正所在的月份，列于本表，不计入本期各项数字。"
LATER = "“列入”为以后月份的：更正在本期之后作出，本期期初未结已按更正后的计，明细列于该月。"


def corrections(facts: ReportFacts, word: Word) -> Section:
    """Return the corrections by figure, and case by case with before, after, who and when."""
    stated, title = facts.figures.facts, "对已冻结月份的更正"
    made, later = correction_lines(stated), later_corrections(stated)
    if not made and not later:
        return Section(title, (Said(NONE),))
    told = [(line, "本期") for line in made]
    told += [(line, said_month(one.month)) for one in later for line in one.lines]
    by_figure = [
        (said_month(one.month), word(one.part), signed(one.difference), *_amounts(one.amount), listed)
        for one, listed in told
    ]
    heads = (("指标", 6, True), ("增减（件、笔）", 4), ("金额增减（元）", 5), ("（万元）", 4), ("列入", 4, True))
    grid = Grid(columns("冻结月份", 56, *heads), by_figure)
    cases = [_case(line, one, word) for line in made for one in line.cases]
    each = (("件", 20), ("金额（元）", 52), ("案号", 122, True), ("更正内容", 120, True), ("经手", 62, True))
    by_case = [Grid(columns("月份、指标", 54, *each), cases, title="逐件列明")] if cases else []
    said = [Said(NOTE), *([Said(LATER)] if later else [])]
    return Section(title, (grid, *by_case, *said, *_with_corrections(facts, word)))


def _with_corrections(facts: ReportFacts, word: Word) -> Iterator[Grid]:
    """Give the period as handed in beside the same with the corrections of its own months, where there are any."""
    lines = [
        (
            word(one.part),
            said_number(one.count),
            signed(one.difference),
            said_number(one.together),
            *(DASH if amount is None else yuan(amount) for amount in (one.amount, one.amount_together)),
        )
        for one in corrected_totals(facts.figures)
    ]
    if lines:
        heads = (("上报", 3), ("更正", 3), ("更正后", 3), ("上报金额（元）", 5), ("更正后（元）", 5))
        yield Grid(columns("指标", 70, *heads), lines, title="本期上报数与本期各月更正后")


def _case(line: CorrectionLine, one: CorrectedCase, word: Word) -> Cells:
    if one.difference:
        what = "补计入" if one.difference > 0 else "不再计入"
    else:
        what = "\n".join(_change(change, word) for change in one.changes)
    amount = DASH if one.amount is None else _signed(one.amount)
    who = f"{_flat(one.correction.by)}\n{in_china(one.correction.at):%Y-%m-%d}\n{in_china(one.correction.at):%H:%M}"
    return (
        f"{said_month(line.month)}\n{word(line.part)}",
        signed(one.difference),
        amount,
        _flat(one.correction.number),
        what,
        who,
    )


def _change(one: FieldChange, word: Word) -> str:
    return f"{word(one.field)}：{_said(one.before, word)} → {_said(one.after, word)}"


def _said(value: Value, word: Word) -> str:
    if isinstance(value, Decimal):
        return yuan(value)
    return said_label(value if value is None or isinstance(value, str) else str(value), word)


def _amounts(amount: Decimal | None) -> tuple[str, str]:
    if amount is None:
        return DASH, DASH
    sign = "+" if amount > 0 else "−" if amount < 0 else ""
    return _signed(amount), f"{sign}{wan(abs(amount))}"


def _signed(amount: Decimal) -> str:
    return f"{amount:+,.2f}".replace("-", "−") if amount else yuan(amount)


def _flat(text: str) -> str:
    return " ".join(text.split())


# --- how it was counted ----------------------------------------------------------------------------------------


def frozen_months(facts: ReportFacts) -> Section | None:
    """Return who froze which month and when, with the hash; None where the head says it, or none is."""
    if len(facts.frozen) < 2:
        return None
    lines = [(said_month(one.month), _flat(one.by), said_moment(one.at), one.sha256) for one in facts.frozen]
    grid = Grid(columns("月份", 44, ("冻结人", 4, True), ("冻结时间", 5, True), ("SHA-256", 15, True)), lines)
    return Section("冻结记录", (grid,))


def notes(facts: ReportFacts) -> Section:
    """Return how everything was counted."""
    settled = "计入" if facts.figures.facts.rules.settled_privately_counts else "不计入"
    said = (
        "受理按受理日期计；办结按办结日期计，达成协议的案件以协议生效之日为办结之日（《人民调解法》第二十九条、第三十条）。",
        f"成功率没有法定口径，引用时须连同口径名称、分子和分母。按本会设置，和解撤回{settled}成功，口径另有规定的除外。",
        in_chinese(IN_NO_RATE),
        "百分比和万元数均由精确数四舍五入得出，不截尾；“—”表示没有可除的数，或者件数太少不列率。",
        "数字校验码相同的两份报告，数字相同：同期、同口径、同筛选条件的Excel月报封面列有同一校验码。",
        "用时为自受理至办结的日历天数。调解员为案件现任的首席调解员；月份冻结后以冻结时为准。",
    )
    return Section("计数说明", tuple(Said(f"{place}. {one}") for place, one in enumerate(said, 1)))
