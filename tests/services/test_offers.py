"""Offers and counter-offers, and the term of the agreement that follows the accepted one."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.committee import Mediator
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import CaseState, OutcomeKind, PartyKind, PartySide, Role
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.agreements.agreement_checks import check_agreement
from mediator_desk.services.agreements.agreement_paper import agreement_facts
from mediator_desk.services.agreements.agreements import InstalmentDraft, draft_for
from mediator_desk.services.agreements.checks.checked_case import case_to_check
from mediator_desk.services.cases import undo_edits
from mediator_desk.services.office import committee
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.sessions import authority, offers, outcomes
from mediator_desk.services.sessions.authority import AuthorityDraft
from mediator_desk.services.sessions.ladder import ladder, offers_in_words
from mediator_desk.services.sessions.offer_drafts import OfferDraft, PaymentDraft
from mediator_desk.services.sessions.offer_terms import offered_term, terms_from
from mediator_desk.services.sessions.private_notes import PrivateNoteDraft, add_private_note
from tests.services.meetings_at_hand import meeting_of, recuse

TODAY = date(2026, 10, 8)
ASKS, OFFERS = PartySide.APPLICANT, PartySide.RESPONDENT
SECRETARY = Actor(None, "别的文员", Role.SECRETARY)
PAID_TWICE = (
    PaymentDraft(Decimal("12000.00"), date(2026, 10, 16)),
    PaymentDraft(Decimal("8000.00"), date(2026, 11, 16)),
)


def yuan(amount):
    return Decimal(amount).quantize(Decimal("0.01"))


def offer(office, case_id, side, amount, words="", **fields):
    """Make one offer, a minute after the one before it."""
    office.now += timedelta(minutes=1)
    return office.do(offers.make_offer, case_id, OfferDraft(side, yuan(amount), words, **fields))


def at(office, service, offer_id, *arguments, **named):
    with office.database.writing() as db:
        done = service(db, offer_id, *arguments, by=office.by, now=office.now, **named)
        db.flush()
        return done


def seen(office, case_id, by=None):
    with office.database.reading() as db:
        return ladder(db, case_id, by or office.by)


def draft_of(office, case_id):
    with office.database.reading() as db:
        return draft_for(db, case_id, today=TODAY)


def mediating(office, case_id, claimed="48600"):
    """Let the mediator of the case be one who uses the desk, and return him or her as who acts."""
    with office.database.writing() as db:
        staff = committee.add_staff(db, "陈国华", Role.MEDIATOR, by=office.by, now=office.now)
        db.get_one(Mediator, office.mediator_ids[0]).staff_id = staff.id
        db.flush()
        return Actor(staff.id, staff.name, Role.MEDIATOR)


def story(office):
    """The offers of the sketch: 48,600 claimed; three rounds."""
    case_id = office.in_mediation(claimed_amount=Decimal("48600.00"))
    offer(office, case_id, OFFERS, 33500, "定损价")
    offer(office, case_id, ASKS, 45000, "让工时费")
    offer(office, case_id, OFFERS, 36000, "认可一项配件")
    offer(office, case_id, OFFERS, 39000, "认可4S店工时")
    offer(office, case_id, ASKS, 43500, "让一项配件")
    return case_id


def accepted(office, amount=20000, words="", **fields):
    """Return a case that was agreed on an accepted offer of the insurer, and the id of that offer."""
    case_id = office.in_mediation()
    office.meet(case_id)
    made = offer(office, case_id, OFFERS, amount, words, **fields)
    at(office, offers.accept, made.id)
    draft = outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, agreed_amount=yuan(amount))
    office.do(outcomes.record_outcome, case_id, draft)
    return case_id, made.id


def drafted(office, **fields):
    """Return such a case with a saved draft of its agreement."""
    case_id, offer_id = accepted(office, **fields)
    first = draft_of(office, case_id)
    office.do(agreements.save_agreement, case_id, replace(first, terms=(*first.terms, "双方就本次理赔再无其他争议。")))
    return case_id, offer_id


def change(office, offer_id, case_id, **changed):
    rung = seen(office, case_id).rung(offer_id)
    return at(office, offers.change_offer, offer_id, replace(rung.draft(), **changed))


# The ladder


def test_the_claim_is_the_first_rung_and_nobody_has_offered_anything(office):
    case_id = office.in_mediation(claimed_amount=Decimal("48600.00"))
    shown = seen(office, case_id)
    assert [(one.side, one.amount, one.is_claim, one.is_current) for one in shown.rungs] == [
        (ASKS, yuan(48600), True, True)
    ]
    assert (shown.gap, shown.middle, shown.gaps) == (None, None, ())


def test_a_case_without_a_claimed_amount_has_no_rung_before_an_offer(office):
    assert seen(office, office.in_mediation(claimed_amount=None)).rungs == ()


def test_the_ladder_tells_gap_middle_and_the_gap_after_each_round(office):
    shown = seen(office, story(office))
    assert (shown.gap, shown.middle) == (yuan(4500), yuan(41250))
    assert shown.gaps == (yuan(15100), yuan(9000), yuan(4500))
    assert shown.current(ASKS).amount == yuan(43500)
    assert shown.current(OFFERS).amount == yuan(39000)


def test_a_claim_that_was_said_again_stands_once(office):
    case_id = office.in_mediation(claimed_amount=Decimal("48600.00"))
    offer(office, case_id, ASKS, 48600, "首次主张")
    assert [one.amount for one in seen(office, case_id).rungs] == [yuan(48600)]


def test_an_offer_that_is_taken_back_counts_no_more(office):
    case_id = story(office)
    last = seen(office, case_id).current(ASKS)
    at(office, offers.take_back, last.offer_id)
    shown = seen(office, case_id)
    assert shown.gap == yuan(6000)
    assert shown.rung(last.offer_id).state is SettlementOfferState.TAKEN_BACK


def test_an_insurer_that_offers_more_than_is_asked_makes_a_gap_below_zero(office):
    case_id = story(office)
    offer(office, case_id, OFFERS, 44000)
    assert seen(office, case_id).gap == yuan(-500)


def test_an_offer_of_words_alone_leaves_no_gap_to_be_told(office):
    case_id = story(office)
    office.now += timedelta(minutes=1)
    office.do(offers.make_offer, case_id, OfferDraft(ASKS, None, "恢复保单效力即可"))
    shown = seen(office, case_id)
    assert (shown.current(ASKS).amount, shown.gap) == (None, None)


def test_the_record_of_the_meeting_takes_what_both_sides_stand_at(office):
    case_id = story(office)
    with office.database.reading() as db:
        assert offers_in_words(db, case_id) == ("43,500.00元（让一项配件）", "39,000.00元（认可4S店工时）")


# What cannot be


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"side": None}, "side", "required"),
        ({"amount": Decimal(-1)}, "amount", "amount_out_of_range"),
        ({"amount": Decimal(1000000000000)}, "amount", "amount_out_of_range"),
        ({"amount": Decimal("1.001")}, "amount", "amount_out_of_range"),
        ({"amount": None, "words": " "}, "amount", "amount_or_words"),
        ({"amount": Decimal(40000)}, "amount", "above_claim_to_confirm"),
        ({"amount": None, "words": "道歉", "payments": PAID_TWICE}, "payments", "payments_without_amount"),
        ({"amount": Decimal("19999.99"), "payments": PAID_TWICE}, "payments", "instalments_differ"),
        ({"payments": PAID_TWICE[::-1]}, "payments", "instalments_out_of_order"),
        ({"payments": (PaymentDraft(None, TODAY),)}, "payments", "instalment_needs_amount"),
        ({"payments": (PaymentDraft(Decimal(20000), None),)}, "payments", "instalment_needs_date"),
        ({"payments": (PaymentDraft(Decimal(20000), date(2026, 10, 7)),)}, "payments", "payment_before_offer"),
        ({"words": "长" * 2001}, "words", "too_long"),
    ],
)
def test_an_offer_that_cannot_be_is_refused(local_office, changed, field, code):
    case_id = local_office.in_mediation()
    draft = replace(OfferDraft(OFFERS, Decimal("20000.00"), "赔付"), **changed)
    with pytest.raises(Invalid) as refused:
        local_office.do(offers.make_offer, case_id, draft)
    assert [(one.field, one.code) for one in refused.value.problems] == [(field, code)]


def test_more_than_was_claimed_is_asked_once_and_then_stands(office):
    case_id = office.in_mediation()
    made = offer(office, case_id, OFFERS, 40000, above_claim=True)
    assert change(office, made.id, case_id, words="含利息").words == "含利息"


def test_nothing_is_offered_before_the_case_is_accepted_or_after_it_ended(local_office):
    received = local_office.receive()
    with pytest.raises(Refused, match="offers_are_over"):
        offer(local_office, received, OFFERS, 100)


def test_a_party_of_the_other_side_does_not_speak_for_this_one(local_office):
    case_id = local_office.in_mediation()
    other = seen(local_office, case_id).parties[ASKS][0][0]
    with pytest.raises(Refused, match="party_not_found"):
        offer(local_office, case_id, OFFERS, 100, party_id=other)


def test_an_offer_that_another_desk_changed_is_not_overwritten(office):
    case_id = office.in_mediation()
    made = offer(office, case_id, OFFERS, 20000, payments=PAID_TWICE)
    rung = seen(office, case_id).rung(made.id)
    later = (PAID_TWICE[0], replace(PAID_TWICE[1], due_on=date(2026, 12, 16)))
    change(office, made.id, case_id, payments=later)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        at(office, offers.change_offer, made.id, rung.draft())
    assert seen(office, case_id).rung(made.id).payments[1][1] == date(2026, 12, 16)


def test_one_offer_is_accepted_at_a_time(office):
    case_id = story(office)
    shown = seen(office, case_id)
    at(office, offers.accept, shown.current(OFFERS).offer_id)
    with pytest.raises(Refused, match="another_offer_accepted"):
        at(office, offers.accept, shown.current(ASKS).offer_id)
    with pytest.raises(Refused, match="offer_is_accepted"):
        at(office, offers.take_back, shown.current(OFFERS).offer_id)
    assert seen(office, case_id).accepted_id == shown.current(OFFERS).offer_id


def test_a_rescinded_acceptance_needs_words_and_leaves_room_for_another(office):
    case_id = story(office)
    shown = seen(office, case_id)
    at(office, offers.accept, shown.current(OFFERS).offer_id)
    with pytest.raises(Invalid):
        at(office, offers.rescind, shown.current(OFFERS).offer_id, words=" ")
    at(office, offers.rescind, shown.current(OFFERS).offer_id, words="理赔部不同意")
    at(office, offers.accept, shown.current(ASKS).offer_id)
    assert seen(office, case_id).accepted_id == shown.current(ASKS).offer_id


# In private


def test_a_private_offer_is_seen_by_the_mediator_alone_and_does_not_move_the_gap(office):
    case_id = story(office)
    mediator = mediating(office, case_id)
    told = offer(office, case_id, ASKS, 40000, "底线", is_private=True)
    assert seen(office, case_id, mediator).rung(told.id).amount == yuan(40000)
    assert seen(office, case_id, mediator).gap == yuan(4500)
    for role in Role:
        assert seen(office, case_id, Actor(None, "别人", role)).rung(told.id) is None


def test_nobody_else_changes_takes_back_or_accepts_a_private_offer(office):
    case_id = story(office)
    mediating(office, case_id)
    told = offer(office, case_id, ASKS, 40000, is_private=True)
    office.by = SECRETARY
    for act in (lambda: at(office, offers.take_back, told.id), lambda: at(office, offers.accept, told.id)):
        with pytest.raises(Refused, match="offer_not_found"):
            act()


def test_a_private_offer_is_accepted_only_once_it_is_told(office):
    case_id = story(office)
    office.by = mediating(office, case_id)
    told = offer(office, case_id, ASKS, 40000, is_private=True)
    with pytest.raises(Refused, match="offer_is_private"):
        at(office, offers.accept, told.id)
    change(office, told.id, case_id, is_private=False)
    at(office, offers.accept, told.id)
    assert seen(office, case_id, SECRETARY).accepted_id == told.id


def test_nothing_of_a_private_offer_or_an_authority_is_in_the_audit_trail(office):
    case_id = office.in_mediation(claimed_amount=Decimal("48600.00"))
    office.by = mediating(office, case_id)
    parts = (PaymentDraft(yuan(7654), date(2026, 12, 25)), PaymentDraft(yuan(8765), date(2027, 1, 26)))
    told = offer(office, case_id, ASKS, 16419, "急用钱的底线", payments=parts, is_private=True)
    change(office, told.id, case_id, words="母亲住院", payments=())
    change(office, told.id, case_id, payments=(PaymentDraft(yuan(16419), date(2027, 2, 27)),))
    change(office, told.id, case_id, amount=yuan(20000), words="", payments=(), is_private=False)
    office.do(authority.tell_authority, case_id, AuthorityDraft(yuan(31415), words="总公司批到此数"))
    with office.database.reading() as db:
        trail = db.execute(select(AuditEntry.before, AuditEntry.after, AuditEntry.facts, AuditEntry.reason)).all()
    said = str(trail)
    for secret in ("16419", "7654", "8765", "底线", "住院", "31415", "总公司", "2026-12-25", "2027-01-26", "2027-02"):
        assert secret not in said
    assert "20000.00" in said  # what is open now


def test_what_is_private_is_taken_back_and_not_undone(office):
    case_id = office.in_mediation()
    office.by = mediating(office, case_id)
    offer(office, case_id, ASKS, 16419, is_private=True)
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry.id).where(AuditEntry.act == "private_offer_made")).one()
    with office.database.reading() as db:
        assert undo_edits.last_own_change(db, by=office.by, now=office.now, case_id=case_id).entry_id == entry
    with pytest.raises(Refused, match="private_is_not_undone"), office.database.writing() as db:
        undo_edits.undo_change(db, entry, by=office.by, now=office.now)


# The insurer's authority


def test_the_authority_is_for_the_mediator_alone_and_warns_of_an_offer_above_it(office):
    case_id = office.in_mediation()
    mediator = mediating(office, case_id)
    office.by = mediator
    office.do(authority.tell_authority, case_id, AuthorityDraft(yuan(18000)))
    office.do(authority.tell_authority, case_id, AuthorityDraft(yuan(19000), words="再高要请示"))
    made = offer(office, case_id, OFFERS, 19500)
    assert seen(office, case_id, mediator).authorities[OFFERS].amount == yuan(19000)
    assert seen(office, case_id, mediator).rung(made.id).exceeds_authority
    assert not seen(office, case_id, SECRETARY).authorities
    assert not seen(office, case_id, SECRETARY).rung(made.id).exceeds_authority


def test_an_applicants_agent_may_not_take_less_than_the_authority_says(office):
    case_id = office.in_mediation()
    office.by = mediating(office, case_id)
    office.do(authority.tell_authority, case_id, AuthorityDraft(yuan(25000), ASKS))
    made = offer(office, case_id, ASKS, 24000)
    assert seen(office, case_id).rung(made.id).exceeds_authority


@pytest.mark.parametrize("amount", [None, Decimal(-1), Decimal(10) ** 12])
def test_an_authority_that_is_no_amount_is_refused(local_office, amount):
    case_id = local_office.in_mediation()
    with pytest.raises(Invalid):
        local_office.do(authority.tell_authority, case_id, AuthorityDraft(amount))


# The term that follows


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "乙方向甲方支付人民币20,000.00元（大写：人民币贰万元整）。"),
        (
            {"payments": (PaymentDraft(yuan(20000), date(2026, 10, 16)),)},
            "乙方于2026年10月16日前（含当日）一次性向甲方支付人民币20,000.00元（大写：人民币贰万元整）。",
        ),
        (
            {"payments": PAID_TWICE, "words": "甲方交回旧件。"},
            "乙方分2期向甲方支付人民币20,000.00元（大写：人民币贰万元整）："
            "第一期人民币12,000.00元（大写：人民币壹万贰仟元整），于2026年10月16日前（含当日）支付；"
            "第二期人民币8,000.00元（大写：人民币捌仟元整），于2026年11月16日前（含当日）支付。附条件：甲方交回旧件。",
        ),
        ({"amount": 0, "words": "保单继续有效"}, "乙方无需向甲方支付款项。附条件：保单继续有效。"),
    ],
)
def test_an_accepted_offer_is_written_as_the_paper_needs_it(local_office, fields, text):
    case_id, _offer_id = accepted(local_office, **fields)
    with local_office.database.reading() as db:
        assert terms_from(db, case_id).text == text


def test_the_agreement_begins_with_the_accepted_offer(office):
    case_id, _offer_id = accepted(office, payments=PAID_TWICE)
    draft = draft_of(office, case_id)
    assert (draft.offer_term, draft.amount) == (1, yuan(20000))
    assert draft.terms[0].startswith("乙方分2期")
    assert [(one.amount, one.due_on) for one in draft.instalments] == [(one.amount, one.due_on) for one in PAID_TWICE]


def test_a_changed_offer_changes_term_amount_and_payments_of_the_draft_at_once(office):
    case_id, offer_id = drafted(office, payments=PAID_TWICE)
    later = (PaymentDraft(yuan(12500), date(2026, 10, 16)), PaymentDraft(yuan(9000), date(2026, 12, 1)))
    change(office, offer_id, case_id, amount=yuan(21500), payments=later, words="旧件归乙方")
    with office.database.reading() as db:
        facts = agreement_facts(db, case_id)
    assert "人民币21,500.00元" in facts.terms[0]
    assert facts.terms[0].endswith("附条件：旧件归乙方。")
    assert facts.terms[1] == "双方就本次理赔再无其他争议。"
    assert facts.amount == yuan(21500)
    assert [(one.amount, one.due_on) for one in facts.instalments] == [(one.amount, one.due_on) for one in later]
    assert office.case(case_id).agreed_amount == yuan(21500)


def test_payments_that_were_typed_take_the_difference(office):
    case_id, offer_id = drafted(office)
    typed = (
        InstalmentDraft(yuan(15000), date(2026, 10, 16), "现金"),
        InstalmentDraft(yuan(5000), date(2026, 11, 2), "银行转账"),
    )
    office.do(agreements.save_agreement, case_id, replace(draft_of(office, case_id), instalments=typed))
    change(office, offer_id, case_id, amount=yuan(22000))
    assert draft_of(office, case_id).instalments == (typed[0], replace(typed[1], amount=yuan(7000)))
    change(office, offer_id, case_id, amount=yuan(14000))
    assert draft_of(office, case_id).instalments == (InstalmentDraft(yuan(14000), date(2026, 11, 2), "银行转账"),)


def test_a_rescinded_offer_takes_its_term_out_of_the_draft(office):
    case_id, offer_id = drafted(office, payments=PAID_TWICE)
    at(office, offers.rescind, offer_id, words="理赔部不同意")
    draft = draft_of(office, case_id)
    assert (draft.terms, draft.amount, draft.instalments, draft.offer_term) == (
        ("双方就本次理赔再无其他争议。",), None, (), 0,
    )  # fmt: skip
    assert office.case(case_id).agreed_amount is None


def test_a_draft_that_was_read_before_the_offer_changed_is_not_saved_over_it(office):
    case_id, offer_id = drafted(office)
    read = draft_of(office, case_id)
    change(office, offer_id, case_id, amount=yuan(21000))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(agreements.save_agreement, case_id, read)


def test_an_unsaved_draft_of_an_offer_that_changed_meanwhile_is_not_saved(office):
    case_id, offer_id = accepted(office)
    read = draft_of(office, case_id)
    change(office, offer_id, case_id, amount=yuan(21000))
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(agreements.save_agreement, case_id, read)


def test_what_is_linked_is_not_saved_with_another_amount_or_other_payments(office):
    case_id, _offer_id = drafted(office, payments=PAID_TWICE)
    draft = replace(draft_of(office, case_id), amount=yuan(19000), instalments=())
    with pytest.raises(Invalid) as refused:
        office.do(agreements.save_agreement, case_id, draft)
    assert [one.code for one in refused.value.problems] == ["amount_of_offer", "instalments_of_offer"]


def test_an_unlinked_term_stays_as_it_was_typed_when_the_offer_changes(office):
    case_id, offer_id = drafted(office)
    draft = replace(draft_of(office, case_id), offer_term=0, terms=("乙方支付甲方人民币20,000.00元。",))
    office.do(agreements.save_agreement, case_id, draft)
    change(office, offer_id, case_id, amount=yuan(21000))
    assert draft_of(office, case_id).terms == ("乙方支付甲方人民币20,000.00元。",)
    assert office.case(case_id).agreed_amount == yuan(20000)


def test_the_linked_term_moves_and_still_follows(office):
    case_id, offer_id = drafted(office)
    draft = draft_of(office, case_id)
    office.do(agreements.save_agreement, case_id, replace(draft, terms=draft.terms[::-1], offer_term=2))
    change(office, offer_id, case_id, amount=yuan(21000))
    assert "21,000.00" in draft_of(office, case_id).terms[1]


def test_once_it_is_to_be_signed_the_offer_stands_until_the_paper_is_back(office):
    case_id, offer_id = drafted(office)
    office.do(signing.send_to_sign, case_id)
    rung = seen(office, case_id).rung(offer_id)
    for act in (
        lambda: at(office, offers.change_offer, offer_id, rung.draft()),
        lambda: at(office, offers.rescind, offer_id, words="反悔"),
        lambda: offer(office, case_id, ASKS, 100),
    ):
        with pytest.raises(Refused, match="offer_is_to_sign"):
            act()
    office.do(signing.back_to_draft, case_id, words="改金额")
    change(office, offer_id, case_id, amount=yuan(21000))
    assert "21,000.00" in draft_of(office, case_id).terms[0]


def test_an_agreement_in_force_keeps_its_offer(office):
    case_id, offer_id = drafted(office)
    office.do(signing.send_to_sign, case_id)
    with office.database.reading() as db:
        places = signing.signature_places(db, case_id)
    for place in places:
        draft = signing.SignatureDraft(place.signer, place.signer_id, TODAY)
        office.do(signing.mark_signature, case_id, draft)
    assert office.case(case_id).state is CaseState.PERFORMING
    with pytest.raises(Refused, match="offer_is_in_force"):
        at(office, offers.rescind, offer_id, words="反悔")


# Taken back by undo


def undo_last(office, act):
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry.id).where(AuditEntry.act == act).order_by(AuditEntry.id.desc())).first()
    with office.database.writing() as db:
        return undo_edits.undo_change(db, entry, by=office.by, now=office.now)


def test_an_undone_change_of_the_offer_is_undone_in_the_draft_too_and_done_again(office):
    case_id, offer_id = drafted(office, payments=PAID_TWICE)
    before = replace(draft_of(office, case_id), version=0)
    change(office, offer_id, case_id, amount=yuan(21000), payments=())
    after = replace(draft_of(office, case_id), version=0)
    undone = undo_last(office, "offer_changed")
    assert replace(draft_of(office, case_id), version=0) == before
    assert seen(office, case_id).rung(offer_id).amount == yuan(20000)
    with office.database.writing() as db:
        undo_edits.redo(db, undone, by=office.by, now=office.now)
    assert replace(draft_of(office, case_id), version=0) == after


def test_an_undone_rescission_brings_the_linked_term_back(office):
    case_id, offer_id = drafted(office, payments=PAID_TWICE)
    before = replace(draft_of(office, case_id), version=0)
    at(office, offers.rescind, offer_id, words="误操作")
    undo_last(office, "offer_rescinded")
    assert replace(draft_of(office, case_id), version=0) == before
    assert office.case(case_id).agreed_amount == yuan(20000)


def test_an_acceptance_that_a_step_was_built_on_is_not_undone_behind_it(office):
    accepted(office)
    with pytest.raises(Refused, match="step_since"):
        undo_last(office, "offer_accepted")


def test_an_offer_made_by_mistake_is_undone(office):
    case_id = office.in_mediation()
    made = offer(office, case_id, OFFERS, 20000, payments=PAID_TWICE)
    undo_last(office, "offer_made")
    assert seen(office, case_id).rung(made.id) is None


def test_two_desks_that_accept_at_once_accept_one(office):
    case_id = story(office)
    shown = seen(office, case_id)
    ids = [shown.current(side).offer_id for side in PartySide]

    def try_to_accept(offer_id):
        try:
            at(office, offers.accept, offer_id)
        except Refused as refusal:
            return refusal.code
        return "accepted"

    with ThreadPoolExecutor(2) as desks:
        came = list(desks.map(try_to_accept, ids))
    assert sorted(came) == ["accepted", "another_offer_accepted"]


def test_two_desks_that_change_one_offer_at_once_lose_nothing(office):
    case_id = office.in_mediation()
    made = offer(office, case_id, OFFERS, 20000)
    read = seen(office, case_id).rung(made.id).draft()

    def try_to_change(amount):
        try:
            at(office, offers.change_offer, made.id, replace(read, amount=yuan(amount)))
        except Refused as refusal:
            return refusal.code
        return "changed"

    with ThreadPoolExecutor(2) as desks:
        came = list(desks.map(try_to_change, (21000, 22000)))
    assert sorted(came) == ["changed", "changed_at_another_desk"]


def test_undoing_an_offer_that_nobody_accepted_leaves_what_was_agreed(office):
    case_id = office.agreed()
    offer(office, case_id, OFFERS, 15000)
    undo_last(office, "offer_made")
    assert office.case(case_id).agreed_amount == yuan(20000)


def test_undoing_an_acceptance_after_the_outcome_brings_back_what_was_agreed_before(office):
    case_id = office.agreed()
    at(office, offers.accept, offer(office, case_id, OFFERS, 15000).id)
    assert office.case(case_id).agreed_amount == yuan(15000)
    undo_last(office, "offer_accepted")
    assert office.case(case_id).agreed_amount == yuan(20000)


def test_another_offer_accepted_after_a_rescission_is_in_the_draft_with_its_payments(office):
    case_id, offer_id = drafted(office)
    at(office, offers.rescind, offer_id, words="理赔部不同意")
    before = replace(draft_of(office, case_id), version=0)
    paid = (PaymentDraft(yuan(16000), date(2026, 10, 30)),)
    at(office, offers.accept, offer(office, case_id, OFFERS, 16000, payments=paid).id)
    draft = draft_of(office, case_id)
    assert (draft.offer_term, draft.amount, len(draft.terms)) == (1, yuan(16000), 2)
    assert "16,000.00" in draft.terms[0]
    assert [(one.amount, one.due_on) for one in draft.instalments] == [(yuan(16000), date(2026, 10, 30))]
    assert office.case(case_id).agreed_amount == yuan(16000)
    undo_last(office, "offer_accepted")
    assert replace(draft_of(office, case_id), version=0) == before


def test_a_draft_with_an_amount_of_its_own_stays_and_the_checks_say_that_the_offer_is_not_in_it(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    at(office, offers.accept, offer(office, case_id, OFFERS, 16000).id)
    draft = draft_of(office, case_id)
    assert (draft.amount, draft.offer_term) == (yuan(20000), 0)
    with office.database.reading() as db:
        codes = [one.code for one in check_agreement(draft, case_to_check(db, case_id))]
    assert "offer_not_in_terms" in codes


@pytest.mark.parametrize("amount", [yuan(17000), None])
def test_another_amount_than_the_accepted_one_is_no_outcome(office, amount):
    case_id = office.in_mediation()
    office.meet(case_id)
    at(office, offers.accept, offer(office, case_id, OFFERS, 20000).id)
    with pytest.raises(Invalid) as refused:
        office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, None, amount))
    assert [(one.field, one.code) for one in refused.value.problems] == [("agreed_amount", "amount_accepted")]


def test_a_recused_mediator_is_told_nothing_more_in_private(office):
    case_id, meeting_id, _people = meeting_of(office)
    recuse(office, case_id)
    hidden = OfferDraft(OFFERS, yuan(100), is_private=True, session_id=meeting_id)
    with pytest.raises(Refused, match="mediator_recused_here"):
        office.do(offers.make_offer, case_id, hidden)
    with pytest.raises(Refused, match="mediator_recused_here"):
        office.do(add_private_note, meeting_id, PrivateNoteDraft(None, "底线", told_by="何"))
    office.do(offers.make_offer, case_id, replace(hidden, is_private=False))


def test_another_party_changes_how_the_linked_term_calls_the_sides(office):
    case_id, _offer_id = drafted(office)
    second = PartyDraft(ASKS, PartyKind.PERSON, "第二申请人")
    added = office.do(parties.save_party, case_id, second)
    with office.database.reading() as db:
        assert agreement_facts(db, case_id).terms[0].startswith("丙方向甲方、乙方支付")
    office.do(signing.send_to_sign, case_id)
    office.do(signing.back_to_draft, case_id, words="再看")
    at(office, parties.remove_party, added.id)
    with office.database.reading() as db:
        assert agreement_facts(db, case_id).terms[0].startswith("乙方向甲方支付")


def test_what_both_sides_know_is_not_made_private(office):
    case_id = office.in_mediation()
    made = offer(office, case_id, OFFERS, 20000)
    with pytest.raises(Refused, match="known_is_not_private"):
        change(office, made.id, case_id, is_private=True)


def test_who_may_not_see_a_private_offer_neither_reads_it_as_a_term_nor_undoes_what_was_done_with_it(office):
    case_id = office.in_mediation()
    mediator = mediating(office, case_id)
    office.by, secretary = mediator, office.by
    made = offer(office, case_id, OFFERS, 20000, is_private=True)
    at(office, offers.take_back, made.id)
    office.by = secretary
    with office.database.reading() as db:
        assert offered_term(db, made.id, "") == ""
    with pytest.raises(Refused, match="private_to_others"):
        undo_last(office, "private_offer_taken_back")
    office.by = mediator
    undo_last(office, "private_offer_taken_back")
    assert seen(office, case_id, mediator).rung(made.id).state is SettlementOfferState.STANDING
