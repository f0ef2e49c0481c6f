"""What an act would not do is not done by taking something back or doing it again either."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import PartyKind, PartySide, Role
from mediator_desk.services import bin as the_bin
from mediator_desk.services.aftercare import performance
from mediator_desk.services.cases import tags
from mediator_desk.services.evidence import binning, lines, listing
from mediator_desk.services.evidence.staging import OfferedFile, stage_file
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.review import review
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.after_effect import agreement, in_force
from tests.services.test_undo_edits import do_again, last, take_back

ADMINISTRATOR = Actor(None, "管理员", Role.ADMINISTRATOR)
IN_2018 = date(2018, 1, 1)


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def bring(office, store, case_id, content=b"one", name="照片.txt"):
    staged = stage_file(OfferedFile(name, content), store)
    return office.do(lines.add_evidence, case_id, [staged]).ids[0]


def evidence(office, case_id):
    with office.database.reading() as db:
        return [(row.name, row.position) for row in listing.rows_in_order(db, case_id)]


def test_bytes_stay_while_the_adding_that_named_them_may_be_done_again(office, store):
    first, second = office.accept(), office.receive("丙")
    bring(office, store, first)
    undone = take_back(office, last(office, first))
    line = bring(office, store, second)
    office.do(the_bin.put_file, line)
    with office.database.writing() as db:
        assert the_bin.empty(db, [], [line], by=ADMINISTRATOR, now=office.now) == frozenset()
    do_again(office, undone)
    with office.database.reading() as db:
        (row,) = listing.rows_in_order(db, first)
    assert store.get(row.sha256) == b"one"


def test_evidence_that_was_added_again_does_not_come_back_beside_itself(office, store):
    case_id = office.accept()
    line = bring(office, store, case_id)
    office.do(binning.bin_evidence, case_id, [line])
    binned = last(office, case_id)
    bring(office, store, case_id)
    with pytest.raises(Refused, match="evidence_is_there"):
        take_back(office, binned)
    assert evidence(office, case_id) == [("照片.txt", 1)]


def test_evidence_comes_back_to_its_place_and_the_lines_have_numbers_of_their_own(office, store):
    case_id = office.accept()
    line = bring(office, store, case_id)
    bring(office, store, case_id, b"two", "保单.txt")
    office.do(binning.bin_evidence, case_id, [line])
    binned = last(office, case_id)
    bring(office, store, case_id, b"three", "定损单.txt")
    take_back(office, binned)
    assert sorted(place for _name, place in evidence(office, case_id)) == [1, 2, 3]


def test_what_proves_a_payment_does_not_go_to_the_bin_by_doing_it_again(office, store):
    case_id = in_force(office)
    line = bring(office, store, case_id)
    office.do(binning.bin_evidence, case_id, [line])
    undone = take_back(office, last(office, case_id))
    (row,) = agreement(office, case_id).instalments
    office.do(performance.record_payment, row.id, paid_on=office.now.date(), amount=row.amount, proof_id=line)
    with pytest.raises(Refused):
        do_again(office, undone)
    assert evidence(office, case_id) == [("照片.txt", 1)]


def test_no_more_tags_come_back_than_a_case_may_have(office):
    case_id = office.receive()
    office.do(tags.add_tag, case_id, "急件")
    office.do(tags.remove_tag, case_id, "急件")
    removed = last(office, case_id)
    for number in range(tags.MOST_TAGS):
        office.do(tags.add_tag, case_id, f"标签{number}")
    with pytest.raises(Refused, match="too_many_tags"):
        take_back(office, removed)


def test_a_tag_does_not_come_back_beside_itself_in_other_letters(office):
    case_id = office.receive()
    office.do(tags.add_tag, case_id, "VIP")
    office.do(tags.remove_tag, case_id, "VIP")
    removed = last(office, case_id)
    office.do(tags.add_tag, case_id, "vip")
    with pytest.raises(Refused, match="tagged_already"):
        take_back(office, removed)


def child(office, case_id, name):
    plain = PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, name)
    party = office.do(parties.save_party, case_id, plain)
    office.do(parties.save_party, case_id, replace(plain, party_id=party.id, version=party.version, born_on=IN_2018))
    return last(office, case_id)


def test_a_case_stays_sensitive_while_a_child_is_in_it(office):
    case_id = office.receive()
    first, _second = child(office, case_id, "小一"), child(office, case_id, "小二")
    take_back(office, first)
    assert office.case(case_id).is_sensitive


def test_a_case_is_not_sensitive_any_longer_without_its_only_child(office):
    case_id = office.receive()
    take_back(office, child(office, case_id, "小一"))
    assert not office.case(case_id).is_sensitive


def test_the_names_in_the_lists_follow_the_parties_that_are_left(office):
    case_id = office.receive()
    office.do(parties.save_party, case_id, PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, "林秀英"))
    added = last(office, case_id)
    office.do(parties.save_party, case_id, PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, "林建国"))
    take_back(office, added)
    assert office.case(case_id).applicant_name == "谢家豪等"


def test_who_may_not_do_it_does_not_do_it_again(office):
    case_id = office.receive()
    office.do(tags.add_tag, case_id, "急件")
    undone_tag = take_back(office, last(office, case_id))
    office.do(review.begin_review, case_id)
    undone_step = take_back(office, last(office, case_id), "误点")
    for undone in (undone_tag, undone_step):
        with pytest.raises(Refused, match="not_for_role"):
            do_again(office, undone, by=Actor(None, office.by.name, Role.ARCHIVIST))
