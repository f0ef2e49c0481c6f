"""The variables of a clause: what they are called, what a case says for them, and the gaps that are left."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mediator_desk.conventions.amounts import figures, in_capitals
from mediator_desk.conventions.numbering import chinese_date, chinese_numeral
from mediator_desk.services.agreements.agreement_facts import AgreementFacts, InstalmentFacts

VARIABLES = (
    *("申请人", "被申请人", "付款方", "收款方", "金额", "大写", "分期", "期限", "履行方式", "履行地点"),
    *("收款账户", "户名", "开户银行", "账号", "险种", "保单号", "赔案号", "报案号", "被保险人", "受益人"),
    *("案号", "协议编号", "调解员", "委员会"),
)
"""What a clause may name in braces and the case may fill; any other name is a gap to fill in by hand."""

LONGEST_VARIABLE = 20
_VARIABLE = re.compile(r"\{([^{}\n]{1,20})\}")
_GAP = re.compile(r"【([^【】\n]{1,30})】")


def variables_of(text: str) -> list[str]:
    """Return the names in braces of a clause, each once, in their order."""
    return list(dict.fromkeys(_VARIABLE.findall(text)))


def has_stray_brace(text: str) -> bool:
    """Tell whether a brace of the text belongs to no variable."""
    return bool(set("{}") & set(_VARIABLE.sub("", text)))


def gap_names(texts: Iterable[str]) -> frozenset[str]:
    """Return how the gaps of clauses are called that are filled in by hand: those in 【…】, and every variable."""
    by_hand = (name for text in texts for name in (*_GAP.findall(text), *variables_of(text)))
    return frozenset(VARIABLES).union(by_hand)


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a clause with its variables filled; what has no value becomes a gap that names it: 【期限】."""
    return _VARIABLE.sub(lambda match: values.get(match[1], "") or f"【{match[1]}】", text)


def clause_values(facts: AgreementFacts) -> dict[str, str]:
    """Return what a case and its draft say for VARIABLES, "" for what they do not say."""
    payer, payee = _payer_and_payee(facts)
    values = {
        "申请人": _names(facts, "applicant"),
        "被申请人": _names(facts, "respondent"),
        "付款方": payer,
        "收款方": payee,
        "金额": figures(facts.amount) if facts.amount else "",
        "大写": in_capitals(facts.amount) if facts.amount else "",
        "分期": _parts(facts.instalments),
        "期限": facts.performance_time or _last_day(facts.instalments),
        "履行方式": facts.performance_manner,
        "履行地点": facts.performance_place,
        "收款账户": _account(facts),
        "户名": facts.payee,
        "开户银行": facts.bank,
        "账号": facts.account,
        "险种": facts.line,
        "保单号": facts.policy_number,
        "赔案号": facts.claim_number,
        "报案号": facts.report_number,
        "被保险人": facts.insured or _names(facts, "applicant"),
        "受益人": facts.beneficiary or _names(facts, "applicant"),
        "案号": facts.case_number,
        "协议编号": facts.number,
        "调解员": "、".join(facts.mediators),
        "委员会": facts.committee_name,
    }
    return {name: " ".join(value.split()).rstrip("。；") for name, value in values.items()}


def _payer_and_payee(facts: AgreementFacts) -> tuple[str, str]:
    """Return how the paper calls who pays and who is paid; "" where there are several and none is named as payee."""
    payee = next((party for party in facts.parties if facts.payee and party.name == facts.payee), None)
    side = payee.side if payee else "applicant"
    receiver = f"{payee.side_letter}方" if payee else _only(facts, "applicant")
    return _only(facts, "respondent" if side == "applicant" else "applicant"), receiver


def _only(facts: AgreementFacts, side: str) -> str:
    letters = [party.side_letter for party in facts.parties if party.side == side]
    return f"{letters[0]}方" if len(letters) == 1 else ""


def _names(facts: AgreementFacts, side: str) -> str:
    return "、".join(party.name for party in facts.parties if party.side == side)


def _parts(instalments: tuple[InstalmentFacts, ...]) -> str:
    return "；".join(_part(one) for one in instalments)


def _part(one: InstalmentFacts) -> str:
    words = [f"第{chinese_numeral(one.position)}期人民币{figures(one.amount)}元"]
    words += [f"于{chinese_date(one.due_on)}前（含当日）付清"] if one.due_on else []
    return "，".join([*words, *([f"支付方式为{one.manner}"] if one.manner else [])])


def _last_day(instalments: tuple[InstalmentFacts, ...]) -> str:
    last = max((one.due_on for one in instalments if one.due_on), default=None)
    return f"{chinese_date(last)}前（含当日）" if last else ""


def _account(facts: AgreementFacts) -> str:
    """Return the account in words where it is whole: money that goes to half an account goes astray."""
    if not (facts.payee and facts.bank and facts.account):
        return ""
    return f"户名{facts.payee}，开户银行{facts.bank}，账号{facts.account}"
