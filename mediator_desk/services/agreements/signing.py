"""Signing the agreement: who must, who has, and when it takes effect."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement, Signature
from mediator_desk.models.case import Case
from mediator_desk.models.life import Act
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import (
    AgreementForm,
    AgreementState,
    DueStep,
    EffectRule,
    EndReason,
    OutcomeKind,
    SignatureManner,
    SignerKind,
)
from mediator_desk.services.aftercare.performance import watch_performance
from mediator_desk.services.agreements.agreement_rows import agreement_in_force, agreement_of
from mediator_desk.services.agreements.agreements import draft_for
from mediator_desk.services.agreements.effect import day_of_effect, needs, rule_of, rule_problems
from mediator_desk.services.agreements.marks import (
    manner_problem,
    mediators_by_name,
    names_on_paper,
    paper_from,
    usual_manner,
)
from mediator_desk.services.agreements.sending import refuse_what_blocks
from mediator_desk.services.cases.case_life import advance, case_to_change, end, nothing_due, tell, the_case, wait_for
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.first_comers import telling_first
from mediator_desk.services.mediators.assignment import mediators_on_paper
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.parties.authority import hindrance_to_sign
from mediator_desk.services.reception import insurers_clock
from mediator_desk.services.sessions.offer_terms import call_rightly


@dataclass(frozen=True)
class SignaturePlace:
    """One mark that the paper needs; signed_on is None until it is there."""

    signer: SignerKind
    signer_id: int | None
    name: str
    signed_on: date | None = None
    signed_by: str = ""
    manner: SignatureManner | None = None
    is_needed: bool = True
    """Whether the agreement waits for it to take effect; else it is wanted on the paper, and may come later."""


@dataclass(frozen=True)
class SignatureDraft:
    """One mark as it is entered; `name` is the representative's where one signs for a party."""

    signer: SignerKind
    signer_id: int | None
    signed_on: date | None
    manner: SignatureManner | None = None
    """None: as such a mark is usually set."""
    name: str = ""

    @property
    def set_by(self) -> SignatureManner:
        """Return how the mark is set."""
        return self.manner or usual_manner(self.signer)

    def problems(self, today: date, agreement: MediationAgreement) -> list[Problem]:
        """Return what is missing or cannot be: nobody signs tomorrow, or before there is a paper.

        Where the agreement binds from the last electronic signature, a party signs electronically.
        """
        if _is_not_electronic(self, agreement):
            return [Problem("manner", "must_be_electronic")]
        if self.signed_on is None:
            return [Problem("signed_on", "required")]
        if self.signed_on > today:
            return [Problem("signed_on", "in_future")]
        if self.signed_on < agreement.agreed_on:
            return [Problem("signed_on", "before_agreement")]
        first = paper_from(agreement)
        return [Problem("signed_on", "before_paper", {"day": first})] if first and self.signed_on < first else []


def send_to_sign(
    db: Session, case_id: int, *, doubts_seen: bool = False, by: Actor, now: datetime
) -> MediationAgreement:
    """Close the draft: from now on the paper is signed, not written. An oral agreement takes effect at once (art. 30).

    With `doubts_seen` whoever sends it has read what may be a forbidden clause or a gap; the history keeps which.
    Raises Invalid for what no agreement may say (services/agreements/sending.py), Refused("not_possible_in_state"),
    Refused("no_agreement"), Refused("agreement_lacks_parties").
    """
    case = case_to_change(db, case_id)
    advance(db, case, Act.SEND_TO_SIGN, by=by, now=now)
    agreement = agreement_of(db, case_id)
    if agreement is None:
        raise Refused("no_agreement")
    if not agreement.terms:  # a supplementary one begins without any
        raise Invalid([Problem("terms", "required")])
    call_rightly(db, case)  # what is signed calls the parties as the paper does
    draft = draft_for(db, case_id, today=china_day(now))
    seen = refuse_what_blocks(db, case_id, draft, doubts_seen=doubts_seen)
    agreement.state = AgreementState.TO_SIGN
    agreement.sent_to_sign_at = now
    agreement.effect_rule = rule_of(agreement.form, agreement.effect_rule)  # a renewed one began with another's form
    if problems := rule_problems(db, case, agreement.effect_rule):
        raise Invalid(problems)
    wait_for(case, DueStep.SIGN)
    tell(db, case, "sent_to_sign", by=by, now=now, number=agreement.number, seen="；".join(seen))
    if agreement.form is AgreementForm.ORAL:
        take_effect(db, case, agreement, on=agreement.agreed_on, by=by, now=now)
    return agreement


def back_to_draft(db: Session, case_id: int, *, words: str, by: Actor, now: datetime) -> MediationAgreement:
    """Take an unsigned paper back to mend it; `words` say why.

    Raises Invalid, Refused("not_possible_in_state"), Refused("already_signed") when somebody has signed it.
    """
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    case = case_to_change(db, case_id)
    advance(db, case, Act.BACK_TO_DRAFT, by=by, now=now)
    agreement = agreement_of(db, case_id)
    if agreement is None:
        raise Refused("no_agreement")
    if agreement.signatures:
        raise Refused("already_signed", name=agreement.signatures[0].name)
    agreement.state = AgreementState.DRAFT
    agreement.sent_to_sign_at = None
    deadlines.show_nearest(db, case)  # payments of an agreement that is being renewed still run
    tell(db, case, "back_to_draft", by=by, now=now, reason=words, number=agreement.number)
    return agreement


def signature_places(db: Session, case_id: int) -> list[SignaturePlace]:
    """Return every mark that the paper has a place for, in its order, with those that are there.

    People's Mediation Law art. 29: every party, the mediator, and the committee's seal; the form of an oral agreement
    has no place for the parties (art. 28). Out to be signed, the names are those of the issued paper. Which of them it
    takes to bind is services/agreements/effect.py.
    """
    case = the_case(db, case_id)
    agreement = agreement_of(db, case_id)
    rule = agreement.effect_rule if agreement else EffectRule.PEOPLES_MEDIATION
    parties = case.parties if rule is not EffectRule.ORAL else []
    on_paper = names_on_paper(db, agreement)
    names = on_paper.parties if on_paper and len(on_paper.parties) == len(parties) else [one.name for one in parties]
    wanted = [SignaturePlace(SignerKind.PARTY, one.id, name) for one, name in zip(parties, names, strict=True)]
    mediators = mediators_on_paper(db, case_id, agreement)
    if on_paper is None or not on_paper.mediators:
        named = [(one.id, one.name) for one in mediators]
    else:
        named = mediators_by_name(db, case_id, mediators, on_paper.mediators)
    wanted += [SignaturePlace(SignerKind.MEDIATOR, *one) for one in named]
    seal = (on_paper.seal if on_paper else "") or the_committee(db).seal_name
    wanted.append(SignaturePlace(SignerKind.COMMITTEE_SEAL, None, seal))
    marks = {(mark.signer, _signer_id(mark)): mark for mark in (agreement.signatures if agreement else [])}
    return [_with_mark(place, marks.get((place.signer, place.signer_id)), rule) for place in wanted]


def mark_signature(db: Session, case_id: int, draft: SignatureDraft, *, by: Actor, now: datetime) -> MediationAgreement:
    """Note that somebody has signed, or that the seal is on; with the last mark that it needs the agreement binds.

    What it does not need may come later, until the case is archived, and moves no day. For a party signs the party,
    who is in charge of it, its legal representative, or an agent with special authority
    whose letter was seen (services/parties/authority.py): without it the paper would not bind the party. A minor does
    not sign.
    Raises Invalid, Refused("not_possible_in_state"), Refused("no_agreement"), Refused("not_a_signer"),
    Refused("already_signed").
    """
    case = case_to_change(db, case_id)
    agreement = agreement_of(db, case_id)
    is_later = agreement is not None and _waits_for_marks_still(db, case_id, agreement)
    if is_later:
        may(by, Right.WORK_ON_CASES)
    else:
        advance(db, case, Act.SIGN, by=by, now=now)
    if agreement is None:
        raise Refused("no_agreement")
    if problems := draft.problems(china_day(now), agreement):
        raise Invalid(problems)
    with telling_first(db, case_id, by):
        place = _place(signature_places(db, case_id), draft)
    _refuse_manner(case, draft)
    name = _name_of_signer(case, place, draft)
    agreement.signatures.append(_mark(place, draft, name))
    tell(db, case, "signed", by=by, now=now, name=name, signer=draft.signer, on=draft.signed_on)
    marks = [(one.signer, one.signed_on) for one in signature_places(db, case_id)]
    on = day_of_effect(agreement.effect_rule, agreement.agreed_on, marks)
    if on is not None and not is_later:
        take_effect(db, case, agreement, on=on, by=by, now=now)
    return agreement


def take_effect(db: Session, case: Case, agreement: MediationAgreement, *, on: date, by: Actor, now: datetime) -> None:
    """Let the agreement take effect on the day that its rule gives (services/agreements/effect.py).

    The case concludes that day; the joint application for judicial confirmation is open for 30 days (art. 33). A new
    agreement takes the place of the one that a court dismissed, a supplementary one stands beside the one that it adds
    to; both conclude nothing again: the figures keep the day and the amount of the first.
    """
    advance(db, case, Act.TAKE_EFFECT, by=by, now=now)
    earlier = agreement_in_force(db, case.id)
    agreement.state = AgreementState.EFFECTIVE
    agreement.effective_on = on
    nothing_due(db, case, on)
    if earlier is None:
        case.concluded_on, case.agreed_amount = on, agreement.amount
    else:
        earlier.state = AgreementState.SUPPLEMENTED if agreement.supplements_id else AgreementState.REPLACED
    case.outcome = OutcomeKind.AGREED
    insurers_clock.go_on(db, case, on)  # it settled the complaint: that clock stays ended, and rests no more
    agreement.confirmation_until = deadlines.begin(db, case, DueStep.CONFIRM, on).due_on
    watch_performance(db, case, agreement, on=on)
    tell(db, case, "took_effect", by=by, now=now, on=on, number=agreement.number)


def record_refusal_to_sign(
    db: Session, case_id: int, *, words: str, told_other_routes: bool, by: Actor, now: datetime
) -> Case:
    """A party refuses to sign: the mediation ends without agreement (end reason 7); `words` say who and why.

    Raises Invalid, Refused("not_possible_in_state").
    """
    problems = [] if words.strip() else [Problem("words", "required")]
    if not told_other_routes:
        problems.append(Problem("was_told_other_routes", "must_be_told"))
    if problems:
        raise Invalid(problems)
    case = case_to_change(db, case_id)
    advance(db, case, Act.REFUSE_TO_SIGN, by=by, now=now)
    if (agreement := agreement_of(db, case_id)) is not None:
        agreement.state = AgreementState.REFUSED
    case.outcome, case.end_reason = OutcomeKind.NOT_AGREED, EndReason.REFUSED_TO_SIGN
    case.agreed_amount = None
    case.was_told_other_routes = True
    case.decision_words = words.strip()
    end(db, case, on=china_day(now))
    tell(db, case, "refused_to_sign", by=by, now=now, reason=words)
    return case


def _signer_id(mark: Signature) -> int | None:
    return mark.party_id or mark.mediator_id


def _with_mark(place: SignaturePlace, mark: Signature | None, rule: EffectRule) -> SignaturePlace:
    place = replace(place, is_needed=needs(rule, place.signer))
    if mark is None:
        return place
    return replace(place, signed_on=mark.signed_on, signed_by=mark.name, manner=mark.manner)


def _waits_for_marks_still(db: Session, case_id: int, agreement: MediationAgreement) -> bool:
    """Tell whether an agreement in force lacks a mark that it took effect without."""
    if agreement.state is not AgreementState.EFFECTIVE:
        return False
    return any(place.signed_on is None and not place.is_needed for place in signature_places(db, case_id))


def _is_not_electronic(draft: SignatureDraft, agreement: MediationAgreement) -> bool:
    is_online = agreement.effect_rule is EffectRule.ONLINE
    is_party = draft.signer is SignerKind.PARTY
    return is_online and is_party and draft.set_by is not SignatureManner.ELECTRONIC


def _place(places: list[SignaturePlace], draft: SignatureDraft) -> SignaturePlace:
    for place in places:
        if (place.signer, place.signer_id) == (draft.signer, draft.signer_id):
            if place.signed_on is not None:
                raise Refused("already_signed", name=place.name)
            return place
    raise Refused("not_a_signer")


def _refuse_manner(case: Case, draft: SignatureDraft) -> None:
    kinds = {one.id: one.kind for one in case.parties}
    kind = kinds.get(draft.signer_id) if draft.signer is SignerKind.PARTY and draft.signer_id else None
    if code := manner_problem(draft.signer, kind, draft.set_by):
        raise Invalid([Problem("manner", code)])


def _name_of_signer(case: Case, place: SignaturePlace, draft: SignatureDraft) -> str:
    if place.signer is not SignerKind.PARTY or draft.signed_on is None:
        return place.name
    party = next(party for party in case.parties if party.id == place.signer_id)
    given = draft.name.strip()
    is_itself = given in ("", place.name, party.name)  # the paper may have a name that the party had before
    name = party.name if is_itself else given
    if reason := hindrance_to_sign(party, name, draft.signed_on):
        raise Invalid([Problem("name", reason, {"name": name, "party": party.name})])
    return place.name if is_itself else given


def _mark(place: SignaturePlace, draft: SignatureDraft, name: str) -> Signature:
    if draft.signed_on is None:
        raise Invalid([Problem("signed_on", "required")])
    return Signature(
        signer=draft.signer,
        party_id=place.signer_id if draft.signer is SignerKind.PARTY else None,
        mediator_id=place.signer_id if draft.signer is SignerKind.MEDIATOR else None,
        name=name,
        manner=draft.set_by,
        signed_on=draft.signed_on,
    )
