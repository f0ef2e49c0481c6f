"""What an agreement says: the contract between services.agreements, which gathers it, and documents, which prints it.

Plain frozen values without a database behind them, so that a paper can be drawn in a job, long after the
transaction that read them has ended. Text that was not filled in is ""; it leaves no empty label on the paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from mediator_desk.models.words import EffectRule
from mediator_desk.services.papers.template_texts import TemplateText


@dataclass(frozen=True)
class RepresentativeFacts:
    """One who speaks for a party; may_settle is 特别授权, without which nothing may be conceded for the party."""

    name: str
    kind_word: str = ""
    relation: str = ""
    identity_number: str = ""
    may_settle: bool = False
    phone: str = ""


@dataclass(frozen=True)
class PartyFacts:
    """One party, a person or an organisation; side_letter is 甲, 乙, 丙 … and side "applicant" or "respondent"."""

    side_letter: str
    side: str
    is_person: bool
    name: str
    sex: str = ""
    ethnicity: str = ""
    age: int | None = None
    occupation: str = ""
    phone: str = ""
    address: str = ""
    identity_kind_word: str = ""
    identity_number: str = ""
    credit_code: str = ""
    person_in_charge: str = ""
    person_in_charge_title: str = ""
    representatives: tuple[RepresentativeFacts, ...] = ()


@dataclass(frozen=True)
class InstalmentFacts:
    """One part of the amount: its position from 1, yuan with two decimals, the last day to pay and the manner."""

    position: int
    amount: Decimal
    due_on: date | None = None
    manner: str = ""


@dataclass(frozen=True)
class AgreementFacts:
    """Everything that one written agreement states (People's Mediation Law art. 29, insurance matters added).

    number is the agreement's own 编号; amount is in yuan with two decimals; signed_on is None until everyone has
    signed, and a blank to be filled in by hand is printed; audit_anchor is the mark of the audit trail for the footer.
    """

    committee_name: str
    number: str
    parties: tuple[PartyFacts, ...]
    terms: tuple[str, ...]
    seal_name: str = ""
    case_number: str = ""
    facts: str = ""
    dispute_points: str = ""
    amount: Decimal | None = None
    instalments: tuple[InstalmentFacts, ...] = ()
    performance_manner: str = ""
    performance_place: str = ""
    performance_time: str = ""
    payee: str = ""
    bank: str = ""
    account: str = ""
    policy_number: str = ""
    claim_number: str = ""
    report_number: str = ""
    line: str = ""
    insured: str = ""
    beneficiary: str = ""
    policy_effect: str = ""
    settles_finally: bool = False
    """Whether the claim is settled finally with performance; where nobody chose that, the paper says nothing of it."""
    mediators: tuple[str, ...] = ()
    recorder: str = ""
    copies: int = 0
    signed_on: date | None = None
    supplements: str = ""
    """The number of the agreement in force that this one adds to (补充协议); "" for one that stands alone."""
    supplements_on: date | None = None
    """Since when that one is in force."""
    effect_rule: EffectRule = EffectRule.PEOPLES_MEDIATION
    """From when it binds: its last clause says so."""
    is_oral: bool = False
    """Whether it is registered (口头协议登记表, art. 28) and not signed by the parties."""
    is_sample: bool = False
    audit_anchor: str = ""
    templates: Mapping[str, TemplateText] = field(default_factory=dict, hash=False)
    """The committee's own wordings of its papers."""
