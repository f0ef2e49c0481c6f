"""Amounts: figures, capitals, instalments, the claim and the accepted offer say one sum."""

from __future__ import annotations

import re
from decimal import Decimal

from mediator_desk.conventions.amounts import figures, in_capitals
from mediator_desk.conventions.numbering import chinese_numeral
from mediator_desk.conventions.words_of_terms import amounts_named, amounts_twice, days_named
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.agreements.checks.checked_case import CaseToCheck
from mediator_desk.services.agreements.checks.finding import Finding, Severity, Topic, at, passages, promises

_PART = re.compile(r"第([一二三四五六七八九十百0-9]{1,4})期(?!保险费|保费|续期|年金|生存|红利|还款)[^；。\n]*")
_IS_PART = re.compile(
    r"第[一二三四五六七八九十百0-9]{1,4}期\s*(?:款项?|金额|付款)?\s*(?:(?:[:：，,]|为(?!止))|人民币|[¥￥0-9]|于|应|支付|给付)"
)
_OF_POLICY = re.compile(r"(?:保险费|保费|续期|贷款|借款)[^；。\n]{0,20}$")
_TOTAL = re.compile(
    r"(?:总额|总计|共计|合计|总金额|总数|总共|一共)[^，。；0-9]{0,10}[¥￥]?\s?[0-9][0-9,.]{0,20}\s?[万亿]?元"
)


def check_figures(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Figures, capitals and instalments say one amount (支付结算办法: figures and capitals must agree)."""
    if not any(term.strip() for term in draft.terms):
        return [Finding(Topic.FIGURES, Severity.BLOCKS, "terms_missing", "terms")]
    return [
        *_capitals(draft),
        *_totals(draft),
        *_instalments(draft),
        *_parts_in_terms(draft),
        *_amount_in_terms(draft, case),
    ]


def check_claim(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """More than was claimed may be right, for interest say: it is asked."""
    if draft.amount is None or case.claimed_amount is None or draft.amount <= case.claimed_amount:
        return []
    params: dict[str, object] = {"amount": _shown(draft.amount), "claimed": _shown(case.claimed_amount)}
    return [Finding(Topic.CLAIM, Severity.ASKS, "above_claim", "amount", 0, params)]


def _capitals(draft: AgreementDraft) -> list[Finding]:
    return [
        at(
            passage, Topic.FIGURES, Severity.BLOCKS if one.is_certain else Severity.ASKS, "capitals_differ",
            capitals=one.capitals, figures=one.figures, words=one.capitals,
        )
        for passage in passages(draft)
        for one in amounts_twice(passage.text)
        if not one.is_one
    ]  # fmt: skip


def _totals(draft: AgreementDraft) -> list[Finding]:
    """A sum that a term calls the whole is the agreed one; parts of it may have sums of their own."""
    return [
        at(passage, Topic.FIGURES, Severity.ASKS, "total_differs", words=total[0], amount=_shown(draft.amount))
        for passage in promises(draft)
        for total in _TOTAL.finditer(passage.text)
        if draft.amount and (named := amounts_named(total[0])) and draft.amount not in named
    ]


def _instalments(draft: AgreementDraft) -> list[Finding]:
    found = [
        Finding(Topic.FIGURES, Severity.BLOCKS, "instalment_without_amount", "instalments", position)
        for position, row in enumerate(draft.instalments, 1)
        if row.amount is None or row.amount <= 0
    ]
    total = sum((row.amount or Decimal(0) for row in draft.instalments), Decimal(0))
    if draft.instalments and total != (draft.amount or Decimal(0)):
        params: dict[str, object] = {"sum": _shown(total), "amount": _shown(draft.amount)}
        found.append(Finding(Topic.FIGURES, Severity.BLOCKS, "instalments_differ", "instalments", 0, params))
    return found


def _parts_in_terms(draft: AgreementDraft) -> list[Finding]:
    """Where a term lists the instalments itself, it says what their rows say: 第一期 …元，于…前付清."""
    found = []
    for passage in promises(draft):
        for part in _PART.finditer(passage.text):
            place = _place(part[1])
            row = draft.instalments[place - 1] if 0 < place <= len(draft.instalments) else None
            amounts = amounts_named(part[0])
            days = [one.day for one in days_named(part[0]) if one.day]
            amount_differs = row is not None and bool(amounts) and row.amount not in amounts
            day_differs = row is not None and bool(days) and row.due_on not in days
            if draft.instalments and (row is None or amount_differs or day_differs):
                is_told = bool(amounts or days) and _IS_PART.match(part[0]) is not None
                is_of_policy = bool(_OF_POLICY.search(passage.text[: part.start()]))  # which has parts of its own
                severity = Severity.BLOCKS if is_told and not is_of_policy else Severity.ASKS
                found.append(at(passage, Topic.FIGURES, severity, "part_differs", part=part[1], words=part[0]))
    return found


def _place(numeral: str) -> int:
    if numeral.isdigit():
        return int(numeral)
    return next((place for place in range(1, 200) if chinese_numeral(place) == numeral), 0)


def _amount_in_terms(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    found = []
    params: dict[str, object] = {"amount": _shown(draft.amount)}
    if draft.amount and not any(_names(term, draft.amount) for term in draft.terms):
        found.append(Finding(Topic.FIGURES, Severity.ASKS, "amount_not_in_terms", "terms", 1, params))
    offered = case.accepted
    if offered and not draft.offer_term and (draft.amount or None) != offered.amount:
        params = {"amount": _shown(offered.amount)}
        found.append(Finding(Topic.FIGURES, Severity.BLOCKS, "offer_not_in_terms", "amount", 0, params))
    return found


def _names(term: str, amount: Decimal) -> bool:
    """Return whether a term names the amount in figures, with or without commas, or in capitals."""
    try:
        forms = {figures(amount), in_capitals(amount), f"{amount:.2f}"}
    except ValueError:
        return False
    return any(form in term for form in forms) or amount in amounts_named(term)


def _shown(amount: Decimal | None) -> str:
    return f"{amount or 0:,.2f}"
