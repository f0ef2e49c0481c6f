"""Days: those that are named exist, stand in order, come after the agreement and fall on working days."""

from __future__ import annotations

import re
from datetime import date

from mediator_desk.conventions.words_of_terms import DayNamed, days_named
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck
from mediator_desk.services.agreements.checks.days_to_pay import days_to_pay, is_countable, spans_of_time
from mediator_desk.services.agreements.checks.finding import (
    ACCOUNTS_OF_IT,
    Finding,
    Passage,
    Severity,
    Topic,
    at,
    passages,
    promises,
)

_TELLS_OF_BEFORE = re.compile(r"[^，。；]{0,6}(?:发生|产生|签订|订立|投保|承保|出险|住院|缴纳|交纳|出具|已|的)")
"""After a day: it tells of what happened before it (2026年3月15日前发生的事故), and ends no time to do something."""


def check_due_days(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """A bank may book money one day late when the last day to pay is a day off.

    A sum without a day is watched by the ten days of Insurance Law art. 23, which may not be what the parties mean.
    """
    found = [*_rows(draft, case), *_no_such_day(draft), *_limits(draft, case), *_last_day(draft)]
    found += [*days_to_pay(draft), *spans_of_time(draft)]
    if draft.amount and not draft.instalments:
        found.append(Finding(Topic.DUE_DAYS, Severity.ASKS, "no_day_to_pay", "instalments"))
    return found


def _rows(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    found: list[Finding] = []
    earlier: date | None = None
    for position, row in enumerate(draft.instalments, 1):
        if row.due_on is None:
            found.append(_of_row(Severity.BLOCKS, "instalment_without_day", position))
            continue
        if not is_countable(row.due_on):
            continue
        if draft.agreed_on and row.due_on < draft.agreed_on:
            found.append(_of_row(Severity.BLOCKS, "due_before_agreement", position, due_on=row.due_on))
        elif earlier and row.due_on < earlier:
            found.append(_of_row(Severity.BLOCKS, "due_out_of_order", position, due_on=row.due_on))
        elif not case.days.is_working_day(row.due_on):
            found.append(_of_row(Severity.ASKS, "due_on_day_off", position, **_day_off(case, row.due_on)))
        earlier = max(earlier or row.due_on, row.due_on)
    return found


def _of_row(severity: Severity, code: str, position: int, **params: object) -> Finding:
    return Finding(Topic.DUE_DAYS, severity, code, "instalments", position, params)


def _day_off(case: CaseToCheck, due_on: date) -> dict[str, object]:
    day = case.days.day(due_on)
    return {"due_on": due_on, "holiday": day.name, "better": case.days.next_working_day(due_on)}


def _no_such_day(draft: AgreementDraft) -> list[Finding]:
    """30 February stands in no calendar: what binds cannot be signed with it, what tells of the dispute is asked."""
    return [
        at(passage, Topic.DUE_DAYS, _severity(passage, one), "no_such_day", words=one.words)
        for passage in passages(draft)
        for one in days_named(passage.text)
        if one.day is None
    ]


def _severity(passage: Passage, one: DayNamed) -> Severity:
    """What is written with points or lines may be a number of something else."""
    is_certain = "月" in one.words and passage.field not in ACCOUNTS_OF_IT
    return Severity.BLOCKS if is_certain else Severity.ASKS


def _limits(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """A last day that a term names (…日前) comes after the agreement, on a working day. Rows speak for themselves."""
    found = []
    rows = {row.due_on for row in draft.instalments}
    for passage in promises(draft):
        for one in days_named(passage.text):
            if not one.is_limit or one.day is None or not is_countable(one.day) or one.day in rows:
                continue
            if _TELLS_OF_BEFORE.match(passage.text[passage.text.find(one.words) + len(one.words) :]):
                continue
            if draft.agreed_on and one.day < draft.agreed_on:
                found.append(at(passage, Topic.DUE_DAYS, Severity.ASKS, "limit_before_agreement", words=one.words))
            elif not case.days.is_working_day(one.day):
                found.append(_limit_off(passage, one, case))
    return found


def _limit_off(passage: Passage, one: DayNamed, case: CaseToCheck) -> Finding:
    assert one.day is not None  # whoever calls this looked
    next_one = case.days.next_working_day(one.day)
    return at(passage, Topic.DUE_DAYS, Severity.ASKS, "limit_on_day_off", words=one.words, next_one=next_one)


def _last_day(draft: AgreementDraft) -> list[Finding]:
    """The time of performance does not end before the last instalment is due."""
    last = max((row.due_on for row in draft.instalments if row.due_on), default=None)
    named = [one.day for one in days_named(draft.performance_time) if one.day]
    if last is None or not named or max(named) >= last:
        return []
    params: dict[str, object] = {"last": last}
    return [Finding(Topic.DUE_DAYS, Severity.ASKS, "time_ends_early", "performance_time", 0, params)]
