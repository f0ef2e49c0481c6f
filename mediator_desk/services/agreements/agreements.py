"""Writing the agreement: its draft and what must fit before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.conventions.amounts import is_amount
from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, MediationAgreement, Term
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act
from mediator_desk.models.paper_work import Clause
from mediator_desk.models.party import Party
from mediator_desk.models.words import AgreementForm, AgreementState, DueStep, EffectRule, PartySide
from mediator_desk.services import audit
from mediator_desk.services.agreements.agreement_rows import agreement_in_force, agreement_of
from mediator_desk.services.agreements.effect import proposed_rule, rule_of, rule_problems
from mediator_desk.services.agreements.paper_words import USUAL_MANNER
from mediator_desk.services.cases.case_life import advance, case_to_change, tell, the_case
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.numbering import AGREEMENTS, take_number
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.sessions.offer_terms import LinkedTerm, terms_from


@dataclass(frozen=True)
class InstalmentDraft:
    """One payment as it is written down."""

    amount: Decimal | None
    due_on: date | None
    manner: str = ""


@dataclass(frozen=True)
class AgreementDraft:
    """An agreement as the mediator writes it. `version` is that of the agreement it was read from, 0 for a new one."""

    TOGETHER: ClassVar = (
        ("terms", "offer_term", "term_clauses", "amount", "instalments"),
        ("payee", "bank", "account"),
    )
    """What two desks do not change apart (services/three_ways.py)."""

    agreed_on: date | None
    terms: tuple[str, ...] = ()
    amount: Decimal | None = None
    instalments: tuple[InstalmentDraft, ...] = ()
    facts: str = ""
    dispute_points: str = ""
    performance_manner: str = ""
    performance_place: str = ""
    performance_time: str = ""
    payee: str = ""
    bank: str = ""
    account: str = ""
    insured: str = ""
    beneficiary: str = ""
    policy_effect: str = ""
    settles_finally: bool = False
    recorder: str = ""
    form: AgreementForm = AgreementForm.WRITTEN
    effect_rule: EffectRule | None = EffectRule.PEOPLES_MEDIATION
    """From when a written one binds; an oral one binds from the day of agreeing (services/agreements/effect.py)."""
    offer_term: int = 0
    """Which of the terms is the accepted offer and changes with it, from 1; 0 for none."""
    term_clauses: tuple[int, ...] = ()
    """The id of the clause of the bank that each term was begun with, in the order of the terms; 0 for none."""
    version: int = 0

    def problems(self, today: date) -> list[Problem]:
        """Return what is missing or does not fit: the figures of an agreement must say one thing."""
        problems = [] if self.agreed_on else [Problem("agreed_on", "required")]
        if self.agreed_on and self.agreed_on > today:
            problems.append(Problem("agreed_on", "in_future"))
        if self.form is AgreementForm.WRITTEN and self.effect_rule is None:
            problems.append(Problem("effect_rule", "required"))
        if not any(term.strip() for term in self.terms):
            problems.append(Problem("terms", "required"))
        if not 0 <= self.offer_term <= len(self.terms):
            problems.append(Problem("terms", "required"))
        if self.amount is not None and not is_amount(self.amount):
            problems.append(Problem("amount", "amount_out_of_range"))
        return problems + too_long(MediationAgreement, self) + self._instalment_problems()

    def _instalment_problems(self) -> list[Problem]:
        problems: list[Problem] = []
        for position, instalment in enumerate(self.instalments, 1):
            if not _is_payment(instalment.amount):
                problems.append(Problem("instalments", "instalment_needs_amount", {"position": position}))
            if instalment.due_on is None:
                problems.append(Problem("instalments", "instalment_needs_date", {"position": position}))
            elif self.agreed_on and instalment.due_on < self.agreed_on:
                problems.append(Problem("instalments", "instalment_before_agreement", {"position": position}))
            problems += [Problem("instalments", one.code, one.params) for one in too_long(Instalment, instalment)]
        dates = [instalment.due_on for instalment in self.instalments if instalment.due_on]
        if dates != sorted(dates):
            problems.append(Problem("instalments", "instalments_out_of_order"))
        return problems + self._sum_problems()

    def _sum_problems(self) -> list[Problem]:
        amounts = [instalment.amount or Decimal(0) for instalment in self.instalments]
        amount = self.amount or Decimal(0)
        if not amounts or not all(map(is_amount, (amount, *amounts))) or sum(amounts) == amount:
            return []
        return [Problem("instalments", "instalments_differ", {"sum": sum(amounts), "amount": self.amount})]


def _is_payment(amount: Decimal | None) -> bool:
    return amount is not None and is_amount(amount) and amount > 0


def draft_for(db: Session, case_id: int, *, today: date) -> AgreementDraft:
    """Return the agreement as it was saved, or a new draft filled with what the case knows."""
    case = the_case(db, case_id)
    agreement = agreement_of(db, case_id)
    if agreement is None:
        return _new_draft(db, case, today)
    names = ("agreed_on", "amount", *_TEXTS, "settles_finally", "form", "version")
    chosen = agreement.effect_rule
    draft = AgreementDraft(
        effect_rule=proposed_rule(db, case) if chosen is EffectRule.ORAL else chosen,
        terms=tuple(term.text for term in agreement.terms),
        instalments=tuple(InstalmentDraft(i.amount, i.due_on, i.manner) for i in agreement.instalments if i.is_agreed),
        offer_term=next((place for place, term in enumerate(agreement.terms, 1) if term.offer_id), 0),
        term_clauses=shortened([term.clause_id or 0 for term in agreement.terms]),
        **{name: getattr(agreement, name) for name in names},
    )
    return _followed(draft, terms_from(db, case_id)) if agreement.state is AgreementState.DRAFT else draft


def _followed(draft: AgreementDraft, linked: LinkedTerm | None) -> AgreementDraft:
    """Return a saved draft with what its linked term says by now: another party changes how the sides are called."""
    if not draft.offer_term or linked is None:
        return replace(draft, offer_term=0)
    terms = list(draft.terms)
    terms[draft.offer_term - 1] = linked.text
    return replace(draft, terms=tuple(terms))


def shortened(clauses: Sequence[int]) -> tuple[int, ...]:
    """Return the clauses of terms without the zeros at their end: so two drafts that say the same are the same."""
    last = max((place for place, clause_id in enumerate(clauses, 1) if clause_id), default=0)
    return tuple(clauses[:last])


def relinked(draft: AgreementDraft, theirs: AgreementDraft) -> AgreementDraft:
    """Return what is typed, with what the accepted offer says in `theirs`, which was read later.

    An offer is changed in one place: whatever else is typed stays, and where its term is gone, it goes here too.
    """
    if not draft.offer_term:
        return draft
    before, old, after = (
        draft.terms[: draft.offer_term - 1],
        draft.terms[draft.offer_term - 1],
        draft.terms[draft.offer_term :],
    )
    text = theirs.terms[theirs.offer_term - 1] if theirs.offer_term else ""
    if text == old and draft.amount == theirs.amount:
        return draft
    draft = replace(draft, amount=theirs.amount, instalments=theirs.instalments)
    if not theirs.offer_term:
        clauses = (*draft.term_clauses[: draft.offer_term - 1], *draft.term_clauses[draft.offer_term :])
        return replace(draft, terms=(*before, *after), offer_term=0, term_clauses=shortened(clauses))
    return replace(draft, terms=(*before, text, *after))


_TEXTS = (
    "facts",
    "dispute_points",
    "performance_manner",
    "performance_place",
    "performance_time",
    "payee",
    "bank",
    "account",
    "insured",
    "beneficiary",
    "policy_effect",
    "recorder",
)


def _new_draft(db: Session, case: Case, today: date) -> AgreementDraft:
    applicants = select(Party.name).where(Party.case_id == case.id, Party.side == PartySide.APPLICANT)
    # A written proposal to which nobody objected is what they agreed on; else the offer that was accepted.
    linked = None if case.written_proposal else terms_from(db, case.id)
    parts = linked.payments if linked else ()
    return AgreementDraft(
        agreed_on=today,
        terms=tuple(text for text in (case.written_proposal, linked.text if linked else "") if text),
        amount=linked.amount if linked else case.agreed_amount,
        instalments=tuple(InstalmentDraft(part.amount, part.due_on, USUAL_MANNER) for part in parts),
        offer_term=1 if linked else 0,
        facts=case.facts,
        dispute_points=case.requests,
        effect_rule=proposed_rule(db, case),
        payee=db.scalar(applicants.order_by(Party.position).limit(1)) or "",
    )


def save_agreement(db: Session, case_id: int, draft: AgreementDraft, *, by: Actor, now: datetime) -> MediationAgreement:
    """Save the agreement of an agreed case; a new one takes its number.

    Raises Invalid, Refused("not_possible_in_state"), Refused("changed_at_another_desk").
    """
    case = case_to_change(db, case_id)
    in_force = agreement_in_force(db, case_id)
    problems = [*draft.problems(china_day(now)), *_day_problems(db, draft, case, in_force)]
    if problems := problems + rule_problems(db, case, rule_of(draft.form, draft.effect_rule)):
        raise Invalid(problems)
    advance(db, case, Act.WRITE_AGREEMENT, by=by, now=now)
    agreement = agreement_of(db, case_id)
    if draft.version != (agreement.version if agreement else 0):
        raise Refused("changed_at_another_desk")
    linked = terms_from(db, case_id) if draft.offer_term else None
    _hold_to_offer(draft, linked)
    if agreement is None:
        template = the_committee(db).agreement_number_template
        number = take_number(db, AGREEMENTS, china_day(now).year, template, given=MediationAgreement.number)
        agreement = MediationAgreement(case_id=case_id, number=number, state=AgreementState.DRAFT)
        db.add(agreement)
    _write(db, agreement, draft, linked)
    if in_force is None:  # the figures keep what the first agreement said
        case.agreed_amount = draft.amount
    tell(db, case, "agreement_written", by=by, now=now, number=agreement.number, amount=draft.amount)
    return agreement


def _day_problems(db: Session, draft: AgreementDraft, case: Case, in_force: MediationAgreement | None) -> list[Problem]:
    """Nothing is agreed before the parties met: an oral agreement takes effect on the day of agreeing (art. 30).

    Who does not object to a written proposal agrees when the last day to object is over (法发〔2016〕14号). Nor does a
    new agreement come before the one that it replaces.
    """
    on = draft.agreed_on
    if on is None:
        return []
    if in_force and in_force.effective_on and on < in_force.effective_on:
        return [Problem("agreed_on", "before_earlier_agreement")]
    if case.mediated_on and on < case.mediated_on:
        return [Problem("agreed_on", "before_meeting")]
    if case.accepted_on and on < case.accepted_on:
        return [Problem("agreed_on", "before_acceptance")]
    until = deadlines.last_day(db, case.id, DueStep.OBJECT)
    return [Problem("agreed_on", "in_time_to_object", {"until": until})] if until and on <= until else []


def _hold_to_offer(draft: AgreementDraft, linked: LinkedTerm | None) -> None:
    """What is linked to an offer says what the offer says: it is changed there, or unlinked."""
    if not draft.offer_term:
        return
    if linked is None or draft.terms[draft.offer_term - 1].strip() != linked.text:
        raise Refused("changed_at_another_desk")  # the offer changed since the draft was read
    problems = []
    if (draft.amount or None) != linked.amount:
        problems.append(Problem("amount", "amount_of_offer", {"amount": linked.amount or Decimal(0)}))
    parts = [(part.amount, part.due_on) for part in linked.payments]
    if parts and parts != [(row.amount, row.due_on) for row in draft.instalments]:
        problems.append(Problem("instalments", "instalments_of_offer"))
    if problems:
        raise Invalid(problems)


def _write(db: Session, agreement: MediationAgreement, draft: AgreementDraft, linked: LinkedTerm | None) -> None:
    for name in ("agreed_on", "amount", *_TEXTS, "settles_finally", "form"):
        setattr(agreement, name, getattr(draft, name))
    agreement.effect_rule = rule_of(draft.form, draft.effect_rule)
    # The version counts changes of terms and instalments too, which are rows of their own.
    audit.touch(agreement, "agreed_on")
    agreement.terms, agreement.instalments = [], []
    db.flush()  # the old rows leave before the new ones take their positions
    agreement.terms = _terms(db, draft, linked)
    agreement.instalments = [
        Instalment(position=position, amount=row.amount or Decimal(0), due_on=row.due_on, manner=row.manner)
        for position, row in enumerate(draft.instalments, 1)
    ]


def _terms(db: Session, draft: AgreementDraft, linked: LinkedTerm | None) -> list[Term]:
    """Return the terms that hold text, each with the offer that it follows and the clause that it was begun with."""
    known = set(db.scalars(select(Clause.id).where(Clause.id.in_(draft.term_clauses))))
    begun_with = dict(enumerate(draft.term_clauses, 1))
    texts = [(place, text.strip()) for place, text in enumerate(draft.terms, 1) if text.strip()]
    return [
        Term(
            position=position,
            text=text,
            offer_id=linked.offer_id if linked and place == draft.offer_term else None,
            clause_id=clause_id if (clause_id := begun_with.get(place)) in known else None,
        )
        for position, (place, text) in enumerate(texts, 1)
    ]
