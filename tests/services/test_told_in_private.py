"""What one side told the mediator alone is found in the paper for whoever may know it, and for nobody else."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.words import AgreementState, PartySide, Role
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.agreements.agreement_checks import check_agreement
from mediator_desk.services.agreements.agreement_rows import agreement_of
from mediator_desk.services.agreements.agreements import draft_for
from mediator_desk.services.agreements.checks.checked_case import case_to_check
from mediator_desk.services.agreements.checks.finding import Severity, Topic
from mediator_desk.services.agreements.checks.told_in_private import NOTHING, ToldInPrivate, words_in_both
from mediator_desk.services.office import committee
from mediator_desk.services.sessions import authority, notes, offers, private_notes
from mediator_desk.services.sessions.notes import NoteKind
from mediator_desk.services.sessions.offer_drafts import OfferDraft
from tests.services.conftest import TODAY
from tests.services.meetings_at_hand import meeting_of

NOTE = "甲方妻子下月手术，家里急等钱用"
TERM = "考虑到甲方妻子下月手术、家里急等钱用，乙方按期付清。"
LIMIT, PRIVATE_OFFER = Decimal("28500.00"), Decimal("27913.57")


@pytest.fixture
def told(office):
    """Tell the mediator three things alone, written down by somebody of the staff; returns the case and who wrote."""
    case_id, session_id, people = meeting_of(office)
    with office.database.writing() as db:
        clerk = committee.add_staff(db, "记录员", Role.SECRETARY, by=office.by, now=office.now)
        at = {"by": Actor(clerk.id, clerk.name, Role.SECRETARY), "now": office.now}
        private_notes.add_private_note(db, session_id, private_notes.PrivateNoteDraft(people[0], NOTE), **at)
        authority.tell_authority(db, case_id, authority.AuthorityDraft(LIMIT), **at)
        hidden = OfferDraft(PartySide.RESPONDENT, PRIVATE_OFFER, is_private=True, session_id=session_id)
        offers.make_offer(db, case_id, hidden, **at)
    return office, case_id, at["by"], session_id, people


def found(office, case_id, by, *terms):
    with office.database.reading() as db:
        case = case_to_check(db, case_id, by=by)
        draft = replace(draft_for(db, case_id, today=TODAY), terms=terms)
    return [one for one in check_agreement(draft, case) if one.topic is Topic.OWN_NOTES]


def test_who_may_know_is_told_the_words_and_amounts_that_slipped_in(told):
    office, case_id, writer, *_ = told
    seen = found(office, case_id, writer, "乙方付清款项。", TERM, "乙方最多支付28,500元，曾提出27,913.57元。")
    assert [(one.position, one.params["words"]) for one in seen] == [
        (2, "甲方妻子下月手术、家里急等钱用"), (3, "28,500.00"), (3, "27,913.57"),
    ]  # fmt: skip
    assert {one.severity for one in seen} == {Severity.ASKS}
    assert [one.severity for one in found(office, case_id, writer, "乙方付清款项。")] == [Severity.OK]


def test_nobody_else_learns_from_the_check_that_there_is_anything(told):
    office, case_id, writer, *_ = told
    with office.database.writing() as db:
        other = committee.add_staff(db, "管理员", Role.ADMINISTRATOR, by=office.by, now=office.now)
        others = [Actor(other.id, other.name, Role.ADMINISTRATOR), Actor(None, "何敏", Role.SECRETARY), None]
    for by in others:
        assert found(office, case_id, by, TERM, "乙方最多支付28,500元。") == []
    with office.database.reading() as db:
        assert case_to_check(db, case_id, by=others[0]).told == NOTHING
        assert case_to_check(db, case_id, by=writer).told != NOTHING


def test_a_case_without_private_talks_looks_the_same_to_everybody(office):
    case_id = office.agreed()
    assert found(office, case_id, office.by, TERM) == []


def test_what_is_known_in_the_open_is_no_secret(told):
    office, case_id, writer, session_id, people = told
    with office.database.writing() as db:
        said = notes.NoteDraft(people[0], f"申请人说：{NOTE}。", NoteKind.FACT)
        notes.add_note(db, session_id, said, by=writer, now=office.now)
        offer = OfferDraft(PartySide.RESPONDENT, LIMIT, session_id=session_id)
        offers.make_offer(db, case_id, offer, by=writer, now=office.now)
    assert [one.severity for one in found(office, case_id, writer, TERM, "支付28,500元。")] == [Severity.OK]


def test_an_amount_that_the_parties_agreed_on_is_no_slip(told):
    office, case_id, writer, *_ = told
    with office.database.reading() as db:
        case = case_to_check(db, case_id, by=writer)
        draft = replace(draft_for(db, case_id, today=TODAY), terms=("乙方支付28,500元。",), amount=LIMIT)
    assert [one.severity for one in check_agreement(draft, case) if one.topic is Topic.OWN_NOTES] == [Severity.OK]


def test_what_is_compared_stands_in_no_log(told):
    office, case_id, writer, *_ = told
    with office.database.reading() as db:
        shown = repr(case_to_check(db, case_id, by=writer)) + repr(case_to_check(db, case_id, by=writer).told)
    assert "28500" not in shown
    assert "手术" not in shown


def test_words_are_given_back_as_they_stand_whatever_parts_them():
    told = ToldInPrivate(frozenset({"家里急等钱用"}))
    assert words_in_both("因“家里，急等 钱用”而让步", told) == ["家里，急等 钱用"]
    assert words_in_both("家里急等钱", told) == []


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"terms": ("乙方付清款项。", "双方不得再向法院起诉。")}, "terms", "clause_waives_suit"),
        ({"terms": ("甲方承担调解费500元。",)}, "terms", "clause_fee"),
        ({"performance_manner": "向调解委员会缴纳服务费800元"}, "performance_manner", "clause_fee"),
        ({"terms": ("款项于【期限】前付清。",)}, "terms", "gap_left"),
        ({"terms": ("乙方给付甲方人民币20,000.00元（大写：人民币贰拾万元整）。",)}, "terms", "capitals_differ"),
        ({"terms": ("乙方于2026年2月30日前给付甲方20,000.00元。",)}, "terms", "no_such_day"),
        ({"terms": ("丁方给付甲方20,000.00元。",)}, "terms", "letter_of_nobody"),
        ({"terms": ("乙方于    年  月  日前给付甲方20,000.00元。",)}, "terms", "gap_left"),
        ({"terms": ("乙方付清款项。", "双方互不追究法律责任。")}, "terms", "clause_perhaps_waives_suit"),
        ({"terms": ("乙方付清款项。", "每方各付协会200元。")}, "terms", "clause_perhaps_fee"),
        ({"terms": ("终身寿险【尊享版】继续有效。",)}, "terms", "gap_perhaps"),
    ],
)
def test_what_no_agreement_may_say_is_not_sent_by_any_way(office, changed, field, code):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(**changed))
    with pytest.raises(Invalid) as refused:
        office.do(signing.send_to_sign, case_id)
    assert [(one.field, one.code) for one in refused.value.problems] == [(field, code)]
    with office.database.reading() as db:
        assert agreement_of(db, case_id).state is AgreementState.DRAFT


@pytest.mark.parametrize(
    "term",
    [
        "乙方不能按期履行的，甲方有权向人民法院起诉。",
        "《终身寿险【尊享版】条款》继续有效。",
        "甲方已缴纳的第3期保险费1,500.00元由乙方退还。",
    ],
)
def test_a_lawful_clause_is_sent_to_be_signed(office, term):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(terms=("乙方给付20,000.00元。", term)))
    office.do(signing.send_to_sign, case_id)
    with office.database.reading() as db:
        assert agreement_of(db, case_id).state is AgreementState.TO_SIGN


def test_who_read_a_doubtful_clause_may_send_it_and_the_history_keeps_that(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(terms=("双方互不追究法律责任。",)))
    office.do(signing.send_to_sign, case_id, doubts_seen=True)
    with office.database.reading() as db:
        told = db.scalars(select(AuditEntry).where(AuditEntry.act == "sent_to_sign")).one()
    assert told.facts["seen"] == "clause_perhaps_waives_suit terms[1] 互不追究法律责任"
