"""The day to pay is one day on the whole paper: what terms and the time of performance say is what the rows say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.conventions.words_of_terms import amounts_named, days_named, narrowed
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.finding import Finding, Severity, Topic, at, promises

_PAYS = re.compile(r"支付|给付|赔付|赔偿|偿付|偿还|退还|返还|补偿|付清|付款|付至|汇入|转账")
_PAYS_AFTER = re.compile(rf"[^。；\n]{{0,30}}?(?:{_PAYS.pattern})")
_PAYS_FROM = re.compile(r"(?:于|在|至迟|最迟|不迟于|不晚于)\s?$")
_PAST = re.compile(r"[^，。；]{0,8}(?:发生|产生|签订|订立|投保|承保|出险|住院|缴纳|交纳|出具|垫付|已|的)")
_SPAN = re.compile(
    r"(?P<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(?P<unit>年|月|周|星期|(?:个)?工作日|[日天])[以之]?内"
)
_DAYS_OF = {"年": 365, "月": 30, "周": 7, "星期": 7}
_LEEWAY = 31
"""Days by which a time that is counted from the agreement may end after the last row: weekends, transfers."""


def is_countable(day: date) -> bool:
    """Return whether a calendar is known for the year; a year still being typed (0202) has none."""
    return 2000 <= day.year <= 2100


def days_to_pay(draft: AgreementDraft) -> Iterator[Finding]:
    """Ask where a term pays until a day on which no row is due: two days to pay on one paper."""
    rows = {row.due_on for row in draft.instalments if row.due_on}
    for passage in promises(draft) if rows else ():
        if passage.field != "terms":
            continue
        for sentence in re.split(r"[。；\n]", narrowed(passage.text)):
            if not _is_of_agreed_sum(sentence, draft):
                continue
            for one in days_named(sentence):
                begin = sentence.find(one.words)
                before, after = sentence[:begin], sentence[begin + len(one.words) :]
                is_due = one.is_limit or bool(_PAYS_FROM.search(before))
                if is_due and one.day and one.day not in rows and _PAYS_AFTER.match(after) and not _PAST.match(after):
                    yield at(passage, Topic.DUE_DAYS, Severity.ASKS, "pay_day_differs", words=one.words)


def spans_of_time(draft: AgreementDraft) -> Iterator[Finding]:
    """Ask where the time of performance is another than that of the last row: 三年内 beside a row due in a week."""
    last = max((row.due_on for row in draft.instalments if row.due_on), default=None)
    if last is None or draft.agreed_on is None or not is_countable(last):
        return
    text = draft.performance_time
    named = [one.day for one in days_named(text) if one.day]
    if named and max(named) > last:
        yield _differs(max(one.words for one in days_named(text) if one.day == max(named)), last)
    for span in _SPAN.finditer(narrowed(text)) if not named else ():
        end = draft.agreed_on + timedelta(days=_length(span))
        if not last <= end + timedelta(days=_LEEWAY) or end > last + timedelta(days=_LEEWAY):
            yield _differs(span[0], last)


def _differs(words: str, last: date) -> Finding:
    params: dict[str, object] = {"words": words, "last": last}
    return Finding(Topic.DUE_DAYS, Severity.ASKS, "time_not_of_rows", "performance_time", 0, params)


def _length(span: re.Match[str]) -> int:
    """Return the days of a time, a working day as one and two fifths."""
    if span["count"] == "半":
        return _DAYS_OF.get(span["unit"], 1) // 2
    count = span["count"].replace("两", "二")
    number = int(count) if count.isdigit() else next((n for n in range(1, 100) if chinese_numeral(n) == count), 0)
    return number * 7 // 5 if "工作" in span["unit"] else number * _DAYS_OF.get(span["unit"], 1)


def _is_of_agreed_sum(sentence: str, draft: AgreementDraft) -> bool:
    """Tell whether a sentence pays what the rows are about: their sums, the whole, or a sum named before."""
    if not _PAYS.search(sentence):
        return False
    sums = {draft.amount, *(row.amount for row in draft.instalments)}
    named = amounts_named(sentence)
    return any(one in sums for one in named) if named else "款项" in sentence
