"""What should be looked at before an agreement is signed: findings with their field, none of which stops saving.

`case_to_check` reads once what the case knows; `check_agreement` is pure, so that it can follow the typing.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import figures, from_capitals, in_capitals, read_amount
from mediator_desk.conventions.credit_codes import check_credit_code
from mediator_desk.conventions.identity_documents import IdentityDocumentKind, check_number
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.models.party import Party
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.agreements.agreements import AgreementDraft
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.clocks.deadlines import working_days
from mediator_desk.services.sessions.offer_terms import LinkedTerm, terms_from


class Severity(StrEnum):
    """BLOCKS keeps an agreement from being sent to sign; ASKS wants a look and blocks nothing; OK is in order."""

    BLOCKS = "blocks"
    ASKS = "asks"
    OK = "ok"


class Topic(StrEnum):
    """What a finding is about, in the order in which findings are shown."""

    FIGURES = "figures"
    CLAIM = "claim"
    DUE_DAYS = "due_days"
    PARTIES = "parties"
    AUTHORITY = "authority"
    PAYEE = "payee"
    PERFORMANCE = "performance"
    CLAUSES = "clauses"
    PAPER = "paper"


@dataclass(frozen=True)
class Finding:
    """One thing to look at. `field` is the draft's; `position` counts terms or instalments from 1, 0 for none."""

    topic: Topic
    severity: Severity
    code: str
    field: str = ""
    position: int = 0
    params: dict[str, object] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class PartyToCheck:
    """What the checks ask about a party; `agents` are those by authority, with whether they may settle."""

    side: PartySide
    kind: PartyKind
    name: str
    identity_kind: IdentityDocumentKind | None = None
    identity_number: str = ""
    credit_code: str = ""
    agents: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True)
class CaseToCheck:
    """What a case knows that its agreement has to fit."""

    claimed_amount: Decimal | None
    parties: tuple[PartyToCheck, ...]
    days: WorkingDays
    accepted: LinkedTerm | None = None
    """What the accepted offer says; None without one, and for a written proposal, which stands above it."""


def case_to_check(db: Session, case_id: int) -> CaseToCheck:
    """Return what the checks ask of a case. Raises Refused("case_not_found")."""
    case = the_case(db, case_id)
    accepted = None if case.written_proposal else terms_from(db, case_id)
    parties = tuple(_party(party) for party in case.parties)
    return CaseToCheck(case.claimed_amount, parties, working_days(db), accepted)


def check_agreement(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Return the findings, topic by topic; a topic in order has one finding of severity OK.

    What the words of the terms may not say and whether the paper can be drawn is known to the papers
    (documents), so CLAUSES and PAPER are not among them.
    """
    found: list[Finding] = []
    for topic, check in _CHECKS.items():
        found += check(draft, case) or [Finding(topic, Severity.OK, f"{topic}_ok")]
    return found


def _party(party: Party) -> PartyToCheck:
    agents = [one for one in party.representatives if one.kind is RepresentativeKind.AUTHORISED]
    return PartyToCheck(
        party.side,
        party.kind,
        party.name,
        party.identity_kind,
        party.identity_number,
        party.credit_code,
        tuple((one.name, one.may_settle) for one in agents),
    )


_PAIR = re.compile(
    r"([0-9][0-9,.]*)\s*元?\s*[（(]\s*(?:大写)?\s*[:：]?\s*((?:人民币)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]+)"
)


def _figures(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """Figures, capitals and instalments say one amount (支付结算办法: figures and capitals must agree)."""
    terms = [term for term in draft.terms if term.strip()]
    if not terms:
        return [Finding(Topic.FIGURES, Severity.BLOCKS, "terms_missing", "terms")]
    found = [
        Finding(Topic.FIGURES, Severity.BLOCKS, "capitals_differ", "terms", position, {"capitals": pair[1]})
        for position, term in enumerate(terms, 1)
        for pair in _PAIR.findall(term)
        if not _is_one_amount(*pair)
    ]
    total = sum((row.amount or Decimal(0) for row in draft.instalments), Decimal(0))
    if draft.instalments and total != (draft.amount or Decimal(0)):
        params: dict[str, object] = {"sum": _shown(total), "amount": _shown(draft.amount)}
        found.append(Finding(Topic.FIGURES, Severity.BLOCKS, "instalments_differ", "instalments", 0, params))
    if draft.amount and not any(_names(term, draft.amount) for term in terms):
        params = {"amount": _shown(draft.amount)}
        found.append(Finding(Topic.FIGURES, Severity.ASKS, "amount_not_in_terms", "terms", 1, params))
    offered = case.accepted
    if offered and not draft.offer_term and (draft.amount or None) != offered.amount:
        params = {"amount": _shown(offered.amount)}
        found.append(Finding(Topic.FIGURES, Severity.BLOCKS, "offer_not_in_terms", "amount", 0, params))
    return found


def _is_one_amount(number: str, capitals: str) -> bool:
    try:
        return read_amount(number) == from_capitals(capitals)
    except ValueError:
        return False


def _names(term: str, amount: Decimal) -> bool:
    """Return whether a term names the amount in figures, with or without commas, or in capitals."""
    try:
        forms = {figures(amount), in_capitals(amount), f"{amount:.2f}"}
    except ValueError:
        return False
    if amount == amount.to_integral_value():
        forms |= {f"{amount:,.0f}元", f"{amount:.0f}元"}
    return any(form in term for form in forms)


def _shown(amount: Decimal | None) -> str:
    return f"{amount or 0:,.2f}"


def _claim(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    if draft.amount is None or case.claimed_amount is None or draft.amount <= case.claimed_amount:
        return []
    params: dict[str, object] = {"amount": _shown(draft.amount), "claimed": _shown(case.claimed_amount)}
    return [Finding(Topic.CLAIM, Severity.ASKS, "above_claim", "amount", 0, params)]


def _due_days(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """A bank may book money one day late when the last day to pay is a day off.

    A sum without a day is watched by the ten days of Insurance Law art. 23, which may not be what the parties mean.
    """
    if draft.amount and not draft.instalments:
        return [Finding(Topic.DUE_DAYS, Severity.ASKS, "no_day_to_pay", "instalments")]
    return [
        Finding(
            Topic.DUE_DAYS, Severity.ASKS, "due_on_day_off", "instalments", position, _day_off(case.days, row.due_on)
        )
        for position, row in enumerate(draft.instalments, 1)
        if row.due_on and _is_countable(row.due_on) and not case.days.is_working_day(row.due_on)
    ]


def _day_off(days: WorkingDays, due_on: date) -> dict[str, object]:
    return {"due_on": due_on, "holiday": days.day(due_on).name, "better": days.next_working_day(due_on)}


def _is_countable(day: date) -> bool:
    """Return whether a calendar is known for the year; a year still being typed (0202) has none."""
    return 2000 <= day.year <= 2100


def _parties(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    sides = {party.side for party in case.parties}
    found = [Finding(Topic.PARTIES, Severity.BLOCKS, f"{side}_missing") for side in PartySide if side not in sides]
    for party in case.parties:
        is_person = party.kind is PartyKind.PERSON
        if code := _person_code(party) if is_person else _organisation_code(party):
            found.append(Finding(Topic.PARTIES, Severity.ASKS, code, params={"name": party.name}))
    return found


def _person_code(party: PartyToCheck) -> str:
    if not party.identity_number.strip():
        return "identity_missing"
    kind = party.identity_kind or IdentityDocumentKind.OTHER
    return "identity_odd" if check_number(kind, party.identity_number) else ""


def _organisation_code(party: PartyToCheck) -> str:
    if not party.credit_code.strip():
        return "credit_code_missing"
    return "credit_code_odd" if check_credit_code(party.credit_code) else ""


def _authority(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """An agent settles for a party only with special authority (特别授权)."""
    return [
        Finding(Topic.AUTHORITY, Severity.ASKS, "no_special_authority", params={"name": name, "party": party.name})
        for party in case.parties
        for name, may_settle in party.agents
        if not may_settle
    ]


def _payee(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    if not draft.amount:
        return []
    payee = "".join(draft.payee.split())
    if not payee:
        return [Finding(Topic.PAYEE, Severity.ASKS, "payee_missing", "payee")]
    if payee not in {"".join(party.name.split()) for party in case.parties}:
        return [Finding(Topic.PAYEE, Severity.ASKS, "payee_no_party", "payee", 0, {"name": draft.payee})]
    return []


def _performance(draft: AgreementDraft, case: CaseToCheck) -> list[Finding]:
    """People's Mediation Law art. 29 asks for manner and time of performance, 司法部令第75号 for its place."""
    names = ("performance_manner", "performance_place", "performance_time")
    missing = [name for name in names if not getattr(draft, name).strip()]
    return [Finding(Topic.PERFORMANCE, Severity.ASKS, f"{name}_missing", name) for name in missing]


_CHECKS: dict[Topic, Callable[[AgreementDraft, CaseToCheck], list[Finding]]] = {
    Topic.FIGURES: _figures,
    Topic.CLAIM: _claim,
    Topic.DUE_DAYS: _due_days,
    Topic.PARTIES: _parties,
    Topic.AUTHORITY: _authority,
    Topic.PAYEE: _payee,
    Topic.PERFORMANCE: _performance,
}
