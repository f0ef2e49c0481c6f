"""What the review proposes about a new matter. Pure rules: they only propose, a person decides and says why.

The mini program tells consumers what is not accepted: labour or private disputes between practitioners and insurers
(劳务纠纷、私人纠纷), and the same matter again (同一投诉事项重复投诉). A repeat is one only without new facts or
reasons (银行业保险业消费投诉处理管理办法, 2020 No. 3); the same identity number alone is none. What is in court or
arbitration is not accepted either.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Protocol

from mediator_desk.conventions.identity_documents import normalise_number
from mediator_desk.models.words import Cause, ProposalKind, RefusalCode
from mediator_desk.services.intake.intake_drafts import ProposalDraft

_WORKER = r"(?:代理人|业务员|营销员|推销员|展业人员|员工|职工|内勤|外勤|讲师|主管|经理|总监|雇员|劳动者|查勘员|定损员)"
_SELF = r"(?:我|本人|申请人|投诉人)"
# Who speaks works for the insurer: "我是该公司代理人", "本人原系贵司营销员", "申请人任职于该公司".
_IS_PRACTITIONER = re.compile(
    rf"{_SELF}(?:原|曾|现|一直)?(?:是|系|为|作为|任|担任)[^，。；\n]{{0,20}}?{_WORKER}(?!介绍|推荐|的客户|的家属|向|以|称)"
    rf"|{_SELF}[^，。；\n]{{0,10}}(?:任职|就职|入职|受雇|受聘)[^，。；\n]{{0,12}}(?:公司|贵司)"
    rf"|{_SELF}(?:与|和|同)[^，。；\n]{{0,15}}(?:公司|贵司)[^，。；\n]{{0,8}}(?:劳动|劳务|代理|聘用)(?:合同|关系|协议)"
)
# What a practitioner and an insurer quarrel about.
_PAY = (
    r"(?:佣金|续期服务津贴|津贴|提成|底薪|工资|薪酬|薪资|奖金|年终奖|绩效|加班费|劳务费|报酬|社保|社会保险费|公积金|经济补偿金?|"
    r"劳动合同|劳动关系|劳务合同|劳务关系|代理合同|代理关系|聘用合同|解聘|辞退|开除|离职|解除合同|押金|保证金|挂靠)"
)
_LABOUR_MATTER = re.compile(rf"[^，。；\n]{{0,20}}{_PAY}[^，。；\n]{{0,8}}")
# Owed to the one who speaks, and only practitioners are paid it.
_OWED = re.compile(
    r"(?:拖欠|克扣|扣发|欠付|未付|不发|少发|停发|追回|扣回)(?:我|本人|申请人)[^。；\n]{0,25}?(?:佣金|续期服务津贴|展业津贴|提成|工资|薪酬)"
)
_INSURERS_PERSON = r"(?:区域经理|客户经理|经理|代理人|业务员|营销员|推销员|主管|员工|工作人员|负责人|总监)"
_PRIVATE = re.compile(
    rf"{_INSURERS_PERSON}[^，。；\n]{{0,10}}(?:向|跟|找|问|和){_SELF}(?:个人|私人|私下)?(?:借款|借钱|借了|借走|借去|借资)"
    rf"|(?:向|跟|找|问){_SELF}(?:个人|私人|私下)(?:借|拆借)"
    rf"|{_SELF}[^，。；\n]{{0,8}}(?:借钱给|借款给|借给)[^，。；\n]{{0,15}}{_INSURERS_PERSON}"
    rf"|{_INSURERS_PERSON}[^，。；\n]{{0,10}}(?:私人借款|个人借款|私下借款|民间借贷|私人借贷)"
    r"|(?:民间|私人|个人)(?:借贷|债务)纠纷|(?:私人|个人)恩怨|私人纠纷|合伙(?:投资|做生意|经营)"
)


class Told(Protocol):
    """What a submission tells, and a case that came in by a form as well."""

    @property
    def facts(self) -> str:
        """What happened."""

    @property
    def requests(self) -> str:
        """What is asked for."""

    @property
    def is_in_court(self) -> bool:
        """Whether a court or an arbitration body has it."""


def proposals_from_words(told: Told) -> Iterator[ProposalDraft]:
    """Yield what the matter itself gives reason to decline: a labour or private dispute, a court at work."""
    words = f"{told.facts}\n{told.requests}"
    evidence = _labour_words(words) or _private_words(words)
    if evidence:
        code = RefusalCode.LABOUR_OR_PRIVATE
        yield ProposalDraft(ProposalKind.LABOUR_OR_PRIVATE, code, evidence)
    if told.is_in_court:
        yield ProposalDraft(ProposalKind.IN_COURT, RefusalCode.IN_COURT, "是否已诉讼或仲裁：是")


def _labour_words(words: str) -> str:
    owed = _OWED.search(words)
    if owed:
        return owed[0].strip()
    speaker = _IS_PRACTITIONER.search(words)
    matter = _LABOUR_MATTER.search(words) if speaker else None
    return f"{speaker[0]}……{matter[0]}".strip() if speaker and matter else ""


def _private_words(words: str) -> str:
    found = _PRIVATE.search(words)
    return found[0].strip() if found else ""


@dataclass(frozen=True, slots=True)
class KnownMatter:
    """What is compared to notice a repeat. `kind` keeps a complaint and a mediation apart: one may follow the other."""

    number: str
    kind: Hashable
    person: Hashable
    """Tells people apart: a document number, or what stands for several of one human; nothing where nobody knows."""
    insurer: Hashable
    cause: Cause | None
    policy_number: str
    report_number: str
    case_id: int | None = None
    """None while it comes in with the same file."""
    claim_number: str = ""


class EarlierMatters:
    """Finds the first matter of the same person, insurer, cause and number, at the cost of a few look-ups."""

    def __init__(self, matters: Iterable[KnownMatter] = ()) -> None:
        self._first: dict[Hashable, KnownMatter] = {}
        for matter in matters:
            self.same_or_add(matter)

    def same_or_add(self, matter: KnownMatter) -> KnownMatter | None:
        """Return the first matter that is the same one, None if there is none; keep this one for those that follow.

        Two reports of loss, or two claims, are two matters, though the policy be the same; the policy decides where
        one has no such number. Without a person, or without any number, nothing is the same.
        """
        found = next((self._first[key] for key in _asked(matter) if key in self._first), None)
        for key in _kept(matter):
            self._first.setdefault(key, matter)
        return found


def _asked(matter: KnownMatter) -> Iterator[Hashable]:
    """Yield where a same matter may be found: by its own numbers first, by the policy where nothing contradicts."""
    who, policy, report, claim = _numbers(matter)
    if report:
        yield (*who, "report", report)
    if claim:
        yield (*who, "claim", claim)
    for has_report, has_claim in product((False, True), repeat=2) if policy else ():
        if not (has_report and report) and not (has_claim and claim):
            yield (*who, "policy", policy, has_report, has_claim)


def _kept(matter: KnownMatter) -> Iterator[Hashable]:
    who, policy, report, claim = _numbers(matter)
    if report:
        yield (*who, "report", report)
    if claim:
        yield (*who, "claim", claim)
    if policy:
        yield (*who, "policy", policy, bool(report), bool(claim))


def _numbers(matter: KnownMatter) -> tuple[tuple[Hashable, ...], str, str, str]:
    who = (matter.kind, matter.person, matter.insurer, matter.cause)
    numbers = (matter.policy_number, matter.report_number, matter.claim_number) if matter.person else ("", "", "")
    policy, report, claim = (normalise_number(number) for number in numbers)
    return who, policy, report, claim


def proposal_for_same(matter: KnownMatter, earlier: KnownMatter, *, has_new_facts: bool) -> ProposalDraft:
    """Return the proposal for a matter that was here before: a repeat, or a relative where new facts are given."""
    evidence = _evidence(matter, earlier)
    if has_new_facts:
        return ProposalDraft(ProposalKind.RELATED, None, evidence, earlier.number, earlier.case_id)
    return ProposalDraft(ProposalKind.REPEAT, RefusalCode.REPEATED, evidence, earlier.number, earlier.case_id)


def _evidence(matter: KnownMatter, earlier: KnownMatter) -> str:
    for word, number, known in (
        ("报案号", matter.report_number, earlier.report_number),
        ("赔案号", matter.claim_number, earlier.claim_number),
    ):
        if number and normalise_number(number) == normalise_number(known):
            return f"{word} {number}"
    return f"保单号 {matter.policy_number}"
