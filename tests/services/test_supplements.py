"""A supplementary agreement (补充协议) adds to the one in force: linked to it, signed as it was, then watched."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from mediator_desk.documents.proof.page_text import page_texts
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.procedure_words import PaperKind, PerformanceState
from mediator_desk.models.words import AgreementState, CaseState
from mediator_desk.services.aftercare import renewal
from mediator_desk.services.agreements import agreement_rows, agreements, signing
from mediator_desk.services.agreements.agreements import InstalmentDraft
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.after_effect import TWO, agreement, apply, in_force, let_it_be, pay, state_of
from tests.services.final_papers import final, papers, send, sign_all, to_sign

LATER = date(2026, 10, 20)


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def supplement(office, case_id, words="延长付款期限"):
    return office.do(renewal.supplement_agreement, case_id, words=words)


def states(office, case_id):
    with office.database.reading() as db:
        return [one.state for one in agreement_rows.agreements_of(db, case_id)]


def written(office, case_id, added, **changed):
    fields = {
        "agreed_on": LATER, "terms": ("第二期款项的支付日期改为2026年12月31日。",), "version": added.version,
        "amount": Decimal("8000.00"), "instalments": (InstalmentDraft(Decimal("8000.00"), date(2026, 12, 31)),),
    }  # fmt: skip
    office.do(agreements.save_agreement, case_id, office.agreement_draft(**(fields | changed)))


def half_paid(office):
    case_id = in_force(office, instalments=TWO)
    pay(office, agreement(office, case_id).instalments[0], "12000")
    let_it_be(office, LATER)
    return case_id


def test_it_begins_with_what_is_still_to_be_paid_and_without_terms(office):
    case_id = half_paid(office)
    first = agreement(office, case_id)
    added = supplement(office, case_id)
    assert office.case(case_id).state is CaseState.AGREED
    assert (added.supplements_id, added.sequence, added.amount) == (first.id, 2, Decimal("8000.00"))
    assert ([term.text for term in added.terms], added.facts) == ([], "")
    assert added.number != first.number
    assert states(office, case_id) == [AgreementState.EFFECTIVE, AgreementState.DRAFT]


def test_one_that_says_nothing_is_not_sent_to_sign(office, store):
    case_id = half_paid(office)
    supplement(office, case_id)
    with pytest.raises(Invalid, match="terms"):
        send(office, store, case_id)


def test_in_force_both_bind_and_what_is_left_is_watched_as_it_says(office, store):
    case_id = half_paid(office)
    first, concluded = agreement(office, case_id), office.case(case_id).concluded_on
    written(office, case_id, supplement(office, case_id))
    sent = send(office, store, case_id)
    text = "".join(page.body for page in page_texts(sent.content))
    assert "补充协议书" in text
    assert f"编号为{first.number}的调解协议书" in text
    assert "仍按原协议履行" in text
    sign_on(office, case_id)
    assert states(office, case_id) == [AgreementState.SUPPLEMENTED, AgreementState.EFFECTIVE]
    case = office.case(case_id)
    assert (case.state, case.concluded_on, case.agreed_amount) == (CaseState.PERFORMING, concluded, Decimal("20000.00"))
    found = state_of(office, case_id, date(2026, 12, 1))
    assert (found.state, found.left) == (PerformanceState.PENDING, Decimal("8000.00"))


def sign_on(office, case_id):
    with office.database.reading() as db:
        places = signing.signature_places(db, case_id)
    for place in places:
        office.do(signing.mark_signature, case_id, signing.SignatureDraft(place.signer, place.signer_id, LATER))


def test_with_a_supplement_in_force_the_papers_tell_of_both(office, store):
    case_id = half_paid(office)
    first = agreement(office, case_id)
    written(office, case_id, supplement(office, case_id))
    send(office, store, case_id)
    sign_on(office, case_id)
    performance = words_of(final(office, store, case_id, PaperKind.PROOF_OF_PERFORMANCE))
    for amount in ("12,000.00", "8,000.00", "20,000.00"):
        assert amount in performance
    assert first.number in performance
    assert first.number in words_of(final(office, store, case_id, PaperKind.CERTIFICATE_OF_MEDIATION))
    assert first.number in words_of(final(office, store, case_id, PaperKind.CONFIRMATION_REQUEST))


def words_of(paper):
    return "".join(page.body for page in page_texts(paper.content))


def test_both_papers_stand_and_each_is_reprinted_as_it_was(office, store):
    case_id, first = to_sign(office, store)
    sign_all(office, case_id)
    let_it_be(office, LATER)
    written(office, case_id, supplement(office, case_id))
    added = send(office, store, case_id)
    sign_on(office, case_id)
    assert [row.stands for row in papers(office, case_id)] == [True, True]
    for paper in (first, added):
        again = final(office, store, case_id, PaperKind.AGREEMENT, paper.paper.order.about_id)
        assert again.content == paper.content


def test_one_that_is_given_up_leaves_the_first_in_force(office):
    case_id = half_paid(office)
    supplement(office, case_id)
    office.do(renewal.drop_renewal, case_id, words="双方不再变更")
    assert states(office, case_id) == [AgreementState.EFFECTIVE, AgreementState.DROPPED]
    assert office.case(case_id).state is CaseState.PERFORMING


def test_there_is_none_before_an_agreement_is_in_force_or_while_a_court_looks_at_it(office):
    with pytest.raises(Refused, match="not_possible_in_state"):
        supplement(office, office.agreed())
    case_id = in_force(office)
    apply(office, case_id)
    with pytest.raises(Refused, match="confirmation"):
        supplement(office, case_id)
