"""Marks on an agreement: from the day of its paper on, each as it may be set, under the names that the paper has."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mediator_desk.errors import Invalid
from mediator_desk.models.committee import Committee, Mediator
from mediator_desk.models.party import Party
from mediator_desk.models.words import CaseState, Channel, EffectRule, SignatureManner, SignerKind
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.agreements.signing import SignatureDraft
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.conftest import TODAY
from tests.services.final_papers import back, send, sign_all, to_sign


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def places(office, case_id):
    with office.database.reading() as db:
        return signing.signature_places(db, case_id)


def mark(office, case_id, place, on=TODAY, manner=None):
    office.do(signing.mark_signature, case_id, SignatureDraft(place.signer, place.signer_id, on, manner))


def refused(office, case_id, place, on=TODAY, manner=None):
    with pytest.raises(Invalid) as found:
        mark(office, case_id, place, on, manner)
    return [(one.field, one.code) for one in found.value.problems]


def test_nobody_signs_before_the_day_on_which_there_is_a_paper(office, store):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.now += timedelta(days=5)
    send(office, store, case_id)
    for place in places(office, case_id):
        assert refused(office, case_id, place) == [("signed_on", "before_paper")]
        mark(office, case_id, place, date(2026, 10, 13))
    assert office.case(case_id).concluded_on == date(2026, 10, 13)


def test_a_mended_paper_is_not_signed_before_it_was_sent_again(office, store):
    case_id, _sent = to_sign(office, store)
    back(office, case_id)
    office.now += timedelta(days=2)
    send(office, store, case_id)
    assert refused(office, case_id, places(office, case_id)[0]) == [("signed_on", "before_paper")]


def test_only_what_a_court_handed_over_is_signed_online(office, store):
    with pytest.raises(Invalid) as found:
        to_sign(office, store, effect_rule=EffectRule.ONLINE)
    assert [(one.field, one.code) for one in found.value.problems] == [("effect_rule", "not_referred_by_court")]


def test_what_a_court_handed_over_may_be_signed_online(office, store):
    case_id = office.agreed(channel=Channel.COURT_BEFORE_FILING, court_papers_on=date(2026, 10, 7))
    office.do(agreements.save_agreement, case_id, office.agreement_draft(effect_rule=EffectRule.ONLINE))
    send(office, store, case_id)
    assert office.case(case_id).state is CaseState.TO_SIGN


def test_a_seal_is_sealed_and_only_people_have_fingers(office, store):
    case_id, _sent = to_sign(office, store)
    person, insurer, mediator, seal = places(office, case_id)
    finger = SignatureManner.FINGERPRINT
    assert refused(office, case_id, seal, manner=finger) == [("manner", "seal_is_sealed")]
    assert refused(office, case_id, seal, manner=SignatureManner.SIGNED) == [("manner", "seal_is_sealed")]
    assert refused(office, case_id, insurer, manner=finger) == [("manner", "no_fingerprint_of_these")]
    assert refused(office, case_id, mediator, manner=finger) == [("manner", "no_fingerprint_of_these")]
    mark(office, case_id, person, manner=finger)
    mark(office, case_id, seal)
    assert places(office, case_id)[-1].manner is SignatureManner.SEALED, "as a seal is set where nothing is said"


def test_the_places_have_the_names_that_the_paper_has_which_is_out(office, store):
    case_id, _sent = to_sign(office, store)
    before = [place.name for place in places(office, case_id)]
    with office.database.writing() as db:
        db.query(Committee).one().seal_name = "正和中心印"
        for mediator in db.query(Mediator):
            mediator.name = f"{mediator.name}新"
        for party in db.query(Party).filter_by(case_id=case_id):
            party.name = f"{party.name}改"
    assert [place.name for place in places(office, case_id)] == before
    sign_all(office, case_id)
    assert office.case(case_id).state is CaseState.PERFORMING
    assert {place.signed_by for place in places(office, case_id)} == set(before)


def test_a_paper_that_is_issued_anew_has_the_names_of_that_day(office, store):
    case_id, _sent = to_sign(office, store)
    with office.database.writing() as db:
        db.query(Committee).one().seal_name = "正和中心印"
    back(office, case_id)
    send(office, store, case_id)
    (seal,) = [place for place in places(office, case_id) if place.signer is SignerKind.COMMITTEE_SEAL]
    assert seal.name == "正和中心印"
