"""Charts of the month that the sketch shows, and some that are harder to draw."""

from __future__ import annotations

from mediator_desk.views.charts.chart_data import Caption, ChartData, ChartKind, Point, Series, Tone

MONTHS = ("10月", "11月", "12月", "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月")
AGREED = (138, 141, 133, 129, 98, 147, 151, 146, 158, 150, 148, 157)
ENDED = (223, 224, 221, 206, 167, 231, 234, 232, 240, 234, 227, 241)
LEFT = (15, 14, 18, 14, 11, 17, 12, 18, 16, 15, 11, 18)
INSURERS = ("南粤财产保险", "白云人寿", "珠江联合财险", "粤安人寿", "岭海健康保险", "东江农业保险")
CAPTION = Caption(
    committee="岭南保险合同纠纷人民调解委员会",
    period="2026年9月",
    definition="口径“协议 ÷ 办结”：达成协议 157 件，除以办结 259 件减撤回 12 件、转办 6 件；按办结月。",
    division="157 ÷ 241",
    filters="全部案件",
    state="已冻结，2026年10月8日 08:30 陈国华",
    made="2026年10月8日 09:12 陈国华",
)


def rate_line(gaps: tuple[int, ...] = (), months: int = 12) -> ChartData:
    """Give the success rate over some months, with gaps in some of them."""
    points = []
    for number in range(12 - months, 12):
        rate = None if number in gaps else round(AGREED[number] * 100 / ENDED[number], 1)
        below = "" if rate is None else f"{AGREED[number]} ÷ {ENDED[number]}"
        shown = ("—",) if rate is None else (f"{rate}%",)
        points.append(Point(MONTHS[number], (rate,), shown, below, key=("rate", number)))
    series = (Series("成功率"),)
    return ChartData(
        ChartKind.LINE, "成功率", tuple(points), series, "月份", is_percent=True, is_time=True, caption=CAPTION
    )


def outcome_columns() -> ChartData:
    """Give where the cases of twelve months went."""
    series = (Series("达成协议"), Series("未达成", Tone.GREY), Series("撤回、转办", Tone.PALE))
    points = tuple(
        Point(month, (agreed, ended - agreed, left), key=(month,), keys=tuple((month, one) for one in range(3)))
        for month, agreed, ended, left in zip(MONTHS, AGREED, ENDED, LEFT, strict=True)
    )
    return ChartData(
        ChartKind.COLUMNS, "办结去向", points, series, "月份", is_time=True, note="近 12 个月，件", caption=CAPTION
    )


def flow_columns() -> ChartData:
    """Give what came and what was concluded, beside each other."""
    series = (Series("新收"), Series("办结", Tone.GREY))
    points = tuple(Point(month, (ended + 20, ended)) for month, ended in zip(MONTHS, ENDED, strict=True))
    return ChartData(
        ChartKind.COLUMNS, "收结", points, series, "月份", is_stacked=False, is_time=True, note="近 12 个月，件"
    )


def insurer_bars(names: tuple[str, ...] = INSURERS, scale: int = 1) -> ChartData:
    """Give the insurers with their concluded cases and rates; no rate under 30 cases."""
    counts = [71, 58, 49, 38, 16, 9]
    points = []
    for number, name in enumerate(names):
        count = counts[number % 6] * scale
        agreed = count * 2 // 3
        cells = (f"{agreed * 100 / count:.1f}%", f"{agreed:,} ÷ {count:,}") if count >= 30 else ("—", "少于 30 件")
        points.append(Point(name, (count,), key=("insurer", number), cells=cells))
    return ChartData(
        ChartKind.BARS,
        "按保险公司办结",
        tuple(points),
        (Series("件数"),),
        "保险公司",
        ("协议率", "分子 ÷ 分母"),
        note="少于 30 件不列",
        caption=CAPTION,
    )


def cause_bars() -> ChartData:
    """Give the causes with their shares, and the total below."""
    names = (("理赔", 126), ("销售", 58), ("退保", 47), ("保全", 14), ("承保", 9), ("其他", 11), ("未填", 3))
    points = tuple(Point(name, (count,), cells=(f"{count / 2.68:.1f}%",), key=name) for name, count in names)
    total = Point("合计", (268,), cells=("100.0%",), key="all")
    return ChartData(ChartKind.BARS, "按原因受理", points, (Series("件"),), "原因", ("占比",), total)


def ageing_columns() -> ChartData:
    """Give how long the open cases have been open: what is past its limit in another colour."""
    bands = (("0–10 天", 41), ("11–20 天", 38), ("21–30 天", 44), ("31–60 天", 21), ("60 天以上", 8))
    tones = (None, None, None, Tone.WARN, Tone.BAD)
    points = tuple(
        Point(name, (count,), key=name, tone=tone, words=("已超期限",) if tone else ())
        for (name, count), tone in zip(bands, tones, strict=True)
    )
    return ChartData(ChartKind.COLUMNS, "未结案件存续", points, (Series("件"),), "天数", note="9月30日，152 件")


def load_bars() -> ChartData:
    """Give what each mediator has open: within the time, near its end, past it."""
    series = (Series("期限内"), Series("三日内到期", Tone.WARN), Series("已超期", Tone.BAD))
    rows = (("陈国华", (18, 4, 1)), ("林美玲", (21, 2, 0)), ("区永康", (9, 0, 3)), ("未分派", (6, 0, 0)))
    points = tuple(Point(name, values, key=name, keys=((name, 0), (name, 1), (name, 2))) for name, values in rows)
    return ChartData(ChartKind.BARS, "调解员在办", points, series, "调解员", ())


def two_lines() -> ChartData:
    """Give two rates that end close to each other."""
    points = tuple(
        Point(
            month, (60 + number % 5, 59 + number % 4), (f"{60 + number % 5}.00%", f"{59 + number % 4}.00%"), key=month
        )
        for number, month in enumerate(MONTHS)
    )
    series = (Series("成功率"), Series("履行率", Tone.GREY))
    return ChartData(ChartKind.LINE, "比率", points, series, "月份", is_percent=True, is_time=True)


def every_chart() -> dict[str, ChartData]:
    """Give every chart by a name."""
    return {
        "line": rate_line(),
        "line with gaps": rate_line((2, 5, 6)),
        "line of one point": rate_line(months=1),
        "line of gaps": rate_line(tuple(range(12))),
        "two lines": two_lines(),
        "outcomes": outcome_columns(),
        "flow": flow_columns(),
        "insurers": insurer_bars(),
        "forty insurers": insurer_bars(tuple(f"第{number}财产保险股份有限公司广东分公司" for number in range(1, 41))),
        "huge": insurer_bars(scale=10_000_019),
        "causes": cause_bars(),
        "ageing": ageing_columns(),
        "load": load_bars(),
        "nothing": ChartData(ChartKind.COLUMNS, "空", (), (Series("件"),), empty="本月没有案件"),
    }
