"""From when an agreement binds, and whose marks that takes: one rule for each kind, chosen before anybody signs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from mediator_desk.errors import Problem
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.paper_work import CourtReferral
from mediator_desk.models.words import AgreementForm, Channel, EffectRule, SessionMode, SessionState, SignerKind

FROM_COURT = frozenset({Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING})
"""委派 (before filing) and 委托 (after it)."""
NEEDED: Mapping[EffectRule, frozenset[SignerKind]] = MappingProxyType(
    {
        EffectRule.PEOPLES_MEDIATION: frozenset(SignerKind),
        EffectRule.ORAL: frozenset(),
        EffectRule.COURT_REFERRED: frozenset({SignerKind.PARTY}),
        EffectRule.ONLINE: frozenset({SignerKind.PARTY}),
    }
)
"""Whose marks an agreement needs to take effect; every other mark of the paper is wanted, and may come later.

People's Mediation Law art. 29 (all, and the seal) and 30 (oral: none); 法释〔2016〕14号 (the parties, no seal);
人民法院在线调解规则 of 2022 (the parties, electronically).
"""


def rule_of(form: AgreementForm, chosen: EffectRule | None) -> EffectRule:
    """Return the rule that holds: an oral agreement binds on the day of agreeing, whatever is chosen, and no other."""
    if form is AgreementForm.ORAL:
        return EffectRule.ORAL
    return chosen if chosen and chosen is not EffectRule.ORAL else EffectRule.PEOPLES_MEDIATION


def proposed_rule(db: Session, case: Case) -> EffectRule:
    """Return the rule that a written agreement of a case begins with, by how it came and how the parties last met.

    Where a court handed the case over: its own rule, or the one of online mediation where the parties met online.
    Everywhere else People's Mediation Law art. 29 stands.
    """
    if not is_from_court(db, case):
        return EffectRule.PEOPLES_MEDIATION
    held = select(MediationSession.mode).where(
        MediationSession.case_id == case.id, MediationSession.state == SessionState.HELD
    )
    last = db.scalar(held.order_by(MediationSession.begins_at.desc()).limit(1))
    return EffectRule.ONLINE if last is SessionMode.ONLINE else EffectRule.COURT_REFERRED


def is_from_court(db: Session, case: Case) -> bool:
    """Return whether a court handed the case over, as it came or later."""
    return case.channel in FROM_COURT or bool(db.scalar(select(exists().where(CourtReferral.case_id == case.id))))


def rule_problems(db: Session, case: Case, rule: EffectRule) -> list[Problem]:
    """Only what a court handed over binds without the mediator's signature and the seal.

    法释〔2016〕14号; 人民法院在线调解规则 of 2022 is one of the courts' as well.
    """
    if rule in (EffectRule.COURT_REFERRED, EffectRule.ONLINE) and not is_from_court(db, case):
        return [Problem("effect_rule", "not_referred_by_court")]
    return []


def needs(rule: EffectRule, signer: SignerKind) -> bool:
    """Return whether the agreement does not take effect without the mark of such a signer."""
    return signer in NEEDED[rule]


def day_of_effect(rule: EffectRule, agreed_on: date, marks: Iterable[tuple[SignerKind, date | None]]) -> date | None:
    """Return the day from which an agreement binds: that of the last mark it needs, None while one of them is missing.

    `marks` are all places of the paper, each with its day or None. An oral agreement binds from `agreed_on`.
    """
    days = [day for signer, day in marks if needs(rule, signer)]
    if not NEEDED[rule]:
        return agreed_on
    if not days:
        return None
    return max(day for day in days if day) if all(days) else None
