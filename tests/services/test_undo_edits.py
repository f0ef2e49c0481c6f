"""What was written down is taken back, one's own last first, and done again; what cannot says why, by whom and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.words import OutcomeKind, PartyKind, PartySide, Role
from mediator_desk.services import bin as the_bin
from mediator_desk.services.cases import disputes, history, next_steps, tags, undo, undo_edits
from mediator_desk.services.parties import contacts, parties
from mediator_desk.services.parties.party_drafts import PartyDraft, RepresentativeDraft
from mediator_desk.services.review import merging, review
from mediator_desk.services.sessions import outcomes, scheduling
from tests.services.after_effect import archived
from tests.services.conftest import NOW, TODAY
from tests.services.test_undo import everything

OTHER = Actor(None, "李秘书", Role.SECRETARY, "二号台")


def last(office, case_id=0, by=None):
    with office.database.reading() as db:
        return undo_edits.last_own_change(db, by=by or office.by, now=office.now, case_id=case_id)


def take_back(office, change, words=""):
    with office.database.writing() as db:
        done = undo_edits.undo_change(db, change.entry_id, words, by=office.by, now=office.now)
        db.flush()
        assert "audit_notes" not in db.info
        return done


def do_again(office, undone_id, by=None):
    with office.database.writing() as db:
        undo_edits.redo(db, undone_id, by=by or office.by, now=office.now)


def mend_dispute(office, case_id):
    with office.database.reading() as db:
        draft = disputes.dispute_draft(db, case_id)
    changed = disputes.DisputeDraft(**(vars(draft) | {"claimed_amount": Decimal("99.00"), "facts": "另一事实"}))
    office.do(disputes.save_dispute, case_id, changed)


def person(name="林秀英", **fields):
    return PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, name=name, phone="13812345678", **fields)


def mend_party(office, case_id):
    with office.database.reading() as db:
        draft = parties.party_draft(db, office_party(office, case_id).id)
    office.do(parties.save_party, case_id, PartyDraft(**(vars(draft) | {"phone": "13900000000", "address": "广州"})))


def office_party(office, case_id, place=0):
    from mediator_desk.models.case import Case

    with office.database.reading() as db:
        found = list(db.get_one(Case, case_id).parties)
        return found[place]


def contact(office, case_id):
    draft = contacts.ContactDraft(
        party_id=office_party(office, case_id).id,
        at=office.now,
        manner=ContactManner.TELEPHONE,
        result=ContactResult.NOT_REACHED,
        words="无人接听",
    )
    office.do(contacts.record_contact, case_id, draft)


def two_applicants(office):
    case_id = office.receive()
    for name in ("林秀英", "林建国"):
        office.do(parties.save_party, case_id, person(name))
    return case_id


def remove_first(office, case_id):
    office.do(parties.remove_party, office_party(office, case_id).id)


EDITS = {
    "dispute_changed": (lambda o: o.receive(), mend_dispute),
    "party_changed": (lambda o: o.receive(), mend_party),
    "party_added": (lambda o: o.receive(), lambda o, c: o.do(parties.save_party, c, person())),
    "party_removed": (two_applicants, remove_first),
    "next_step": (
        lambda o: o.in_mediation(),
        lambda o, c: o.do(next_steps.set_next_step, c, words="电话联系", on=date(2026, 10, 12)),
    ),
    "contact_recorded": (lambda o: o.accept(), contact),
    "tagged": (lambda o: o.receive(), lambda o, c: o.do(tags.add_tag, c, "急件")),
}


@pytest.mark.parametrize("act", EDITS)
def test_an_edit_goes_back_and_forth_and_every_row_is_as_it_was(office, act):
    prepare, edit = EDITS[act]
    case_id = prepare(office)
    before = everything(office)
    edit(office, case_id)
    after = everything(office)
    change = last(office, case_id)
    assert (change.act, change.refusal, change.is_step) == (act, None, False)
    undone = take_back(office, change)
    assert everything(office) == before
    do_again(office, undone)
    assert everything(office) == after
    take_back(office, last(office, case_id))
    assert everything(office) == before


def test_the_last_own_change_of_the_whole_desk_is_found_and_that_of_another_is_not(office):
    first, second = office.receive(), office.receive()
    office.do(tags.add_tag, first, "急件")
    office.do(tags.add_tag, second, "缓办")
    assert (last(office).case_id, last(office, first).case_id) == (second, first)
    assert last(office, by=OTHER) is None
    take_back(office, last(office))
    assert last(office).case_id == first


def test_what_another_changed_since_stays_and_it_is_said_by_whom_and_when(office):
    case_id = office.receive()
    mend_dispute(office, case_id)
    change = last(office, case_id)
    first, office.by, office.now = office.by, OTHER, office.now + timedelta(hours=1)
    with office.database.reading() as db:
        draft = disputes.dispute_draft(db, case_id)
    mended = disputes.DisputeDraft(**(vars(draft) | {"facts": "第三种说法"}))
    office.do(disputes.save_dispute, case_id, mended)
    later, office.by = office.now, first
    with pytest.raises(Refused, match="touched_since_by") as refused:
        take_back(office, change)
    assert refused.value.params == {"name": "李秘书", "at": later}
    assert office.case(case_id).claimed_amount == Decimal("99.00")


def test_other_fields_changed_since_do_not_keep_an_edit(office):
    case_id = office.receive()
    mend_dispute(office, case_id)
    change = last(office, case_id)
    office.do(next_steps.set_next_step, case_id, words="电话", on=None)
    take_back(office, change)
    assert office.case(case_id).claimed_amount == Decimal("30150.07")


def test_an_amount_is_the_same_amount_with_and_without_its_decimals(office):
    case_id = office.receive()
    with office.database.reading() as db:
        draft = disputes.dispute_draft(db, case_id)
    office.do(disputes.save_dispute, case_id, disputes.DisputeDraft(**(vars(draft) | {"claimed_amount": Decimal(500)})))
    take_back(office, last(office, case_id))
    assert office.case(case_id).claimed_amount == Decimal("30150.07")


def test_what_a_step_was_built_on_goes_back_only_after_it(office):
    case_id = office.receive()
    mend_dispute(office, case_id)
    change = last(office, case_id)
    office.do(review.accept_case, case_id)
    with pytest.raises(Refused, match="step_since"):
        take_back(office, change)
    take_back(office, last(office, case_id), "误点")
    take_back(office, change)


def test_after_thirty_days_an_edit_stays(office):
    case_id = office.receive()
    office.do(tags.add_tag, case_id, "急件")
    change = last(office, case_id)
    office.now += timedelta(days=30)
    assert last(office, case_id) is None
    with pytest.raises(Refused, match="undo_time_over"):
        take_back(office, change)


def test_an_archived_file_is_final(office):
    case_id = archived(office)
    office.now = datetime(2026, 10, 9, tzinfo=UTC)
    with office.database.reading() as db:
        assert all(
            one.refusal.code == "case_is_archived"
            for one in undo_edits.edits_to_undo(db, case_id, by=office.by, now=office.now)
        )
        change = last(office, case_id)
    assert change.refusal is not None
    with pytest.raises(Refused, match="case_is_archived"):
        take_back(office, change, "误点")


def test_the_edit_of_another_is_left_to_a_secretary_and_none_to_an_archivist(office):
    case_id = office.receive()
    office.do(tags.add_tag, case_id, "急件")
    change = last(office, case_id)
    for by, code in (
        (Actor(None, "陈国华", Role.MEDIATOR), "step_of_another"),
        (Actor(None, "周宇", Role.ARCHIVIST), "not_for_role"),
    ):
        with office.database.writing() as db, pytest.raises(Refused, match=code):
            undo_edits.undo_change(db, change.entry_id, by=by, now=office.now)
    office.by = OTHER
    take_back(office, change)


def test_a_party_that_something_hangs_on_by_now_does_not_go_silently(office):
    from mediator_desk.models.procedure_words import ConsentScope
    from mediator_desk.services.parties import data_consents

    case_id = office.receive()
    office.do(parties.save_party, case_id, person())
    change = last(office, case_id)
    party_id = office_party(office, case_id, 1).id
    draft = data_consents.ConsentDraft(party_id, ConsentScope.SENSITIVE, office.now.date(), "林秀英", "书面")
    office.do(data_consents.give_consent, case_id, draft)
    with pytest.raises(Refused, match="touched_since"):
        take_back(office, change)


def test_a_step_that_was_taken_back_is_done_again_unless_a_number_became_void(office):
    case_id = office.receive()
    office.do(review.begin_review, case_id)
    after = everything(office)
    undone = take_back(office, last(office, case_id), "误点")
    do_again(office, undone)
    assert everything(office) == after
    with pytest.raises(Refused, match="undone_already"):
        do_again(office, undone)
    office.do(review.accept_case, case_id)
    undone = take_back(office, last(office, case_id), "误点")
    with pytest.raises(Refused, match="redo_impossible"):
        do_again(office, undone)


def test_a_merge_that_was_parted_is_merged_anew_and_not_by_redo(office):
    kept, other = office.receive(), office.receive()
    office.do(merging.merge_cases, other, kept)
    undone = take_back(office, last(office, other), "误点")
    with pytest.raises(Refused, match="redo_impossible"):
        do_again(office, undone)


def test_what_is_done_again_stands_in_the_history_and_can_be_taken_back_once_more(office):
    case_id = office.receive()
    office.do(review.begin_review, case_id)
    do_again(office, take_back(office, last(office, case_id), "误点"))
    with office.database.reading() as db:
        lines = history.history(db, case_id)
    assert [(line.act, line.is_undone) for line in lines[:3]] == [
        ("step_redone", False),
        ("step_undone", False),
        ("review_begun", False),
    ]
    with office.database.writing() as db:
        undo.undo_last_step(db, case_id, "误点", by=office.by, now=office.now)


def test_a_step_that_is_not_the_last_is_not_taken_back(office):
    case_id = office.receive()
    office.do(review.begin_review, case_id)
    change = last(office, case_id)
    office.do(review.accept_case, case_id)
    with office.database.reading() as db:
        assert undo_edits.change_of(db, change.entry_id, by=office.by, now=office.now).refusal.code == "step_since"
    with pytest.raises(Refused, match="another_step_meanwhile"):
        take_back(office, change, "误点")


def test_edits_of_thirty_days_are_listed_with_what_stands_in_their_way(office):
    case_id = office.receive()
    office.do(tags.add_tag, case_id, "急件")
    mend_dispute(office, case_id)
    office.do(review.begin_review, case_id)
    with office.database.reading() as db:
        listed = undo_edits.edits_to_undo(db, case_id, by=office.by, now=office.now)
    assert [(one.act, one.refusal and one.refusal.code) for one in listed] == [
        ("dispute_changed", "step_since"),
        ("tagged", None),
    ]


def test_a_row_that_goes_with_another_one_stands_whole_in_the_trail(office):
    case_id = two_applicants(office)
    party = office_party(office, case_id)
    remove_first(office, case_id)
    gone = {change.name: change.manner for change in last(office, case_id).changes}
    assert gone[f"parties/{party.id}"] == "brought_back"


def test_what_was_emptied_from_the_bin_is_passed_over(office):
    stays, goes = office.receive(), office.receive()
    office.do(tags.add_tag, stays, "急件")
    office.do(tags.add_tag, goes, "缓办")
    tagged = last(office, goes)
    office.do(the_bin.put_case, goes, words="重复")
    administrator = Actor(None, "管理员", Role.ADMINISTRATOR, "二号台")
    with office.database.writing() as db:
        the_bin.empty(db, [goes], [], by=administrator, now=office.now)
    assert last(office).case_id == stays
    assert last(office, goes) is None
    with office.database.reading() as db, pytest.raises(Refused, match="nothing_to_undo"):
        undo_edits.change_of(db, tagged.entry_id, by=office.by, now=office.now)


def test_a_case_that_has_ended_gets_no_next_step_back(office):
    case_id = office.in_mediation()
    office.do(next_steps.set_next_step, case_id, words="电话联系", on=TODAY)
    office.do(next_steps.set_next_step, case_id, words="", on=None)
    cleared = last(office, case_id)
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY))
    with pytest.raises(Refused, match="step_since"):
        take_back(office, cleared)
    assert (office.case(case_id).next_step, office.case(case_id).next_step_on) == ("", None)


def test_a_next_step_that_was_taken_back_is_not_done_again_after_the_end(office):
    case_id = office.in_mediation()
    office.do(next_steps.set_next_step, case_id, words="电话联系", on=TODAY)
    undone = take_back(office, last(office, case_id))
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY))
    with pytest.raises(Refused, match="step_since"):
        do_again(office, undone)
    assert office.case(case_id).next_step == ""


def test_a_next_step_goes_back_and_forth_after_a_step_while_the_case_is_open(office):
    case_id = office.receive()
    office.do(next_steps.set_next_step, case_id, words="电话联系", on=TODAY)
    change = last(office, case_id)
    office.do(review.begin_review, case_id)
    do_again(office, take_back(office, change))
    assert office.case(case_id).next_step == "电话联系"


def test_what_a_step_was_taken_on_is_not_done_again_behind_it(office):
    case_id = office.receive()
    mend_dispute(office, case_id)
    undone = take_back(office, last(office, case_id))
    office.do(review.accept_case, case_id)
    with pytest.raises(Refused, match="step_since"):
        do_again(office, undone)


def test_a_meeting_that_is_held_no_longer_finds_its_time_taken(office):
    case_id, other = office.in_mediation(), office.in_mediation(1, name="丙", identity_number="")
    office.meet(case_id)  # half past nine to eleven, in the first room
    change = last(office, case_id)
    office.now = NOW + timedelta(hours=1)
    taken = scheduling.SessionDraft(TODAY, time(10, 0), time(11, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, other, taken)
    with pytest.raises(Refused, match="room_taken"):
        take_back(office, change, "误记")


def test_undoing_who_acts_for_a_party_leaves_the_party_its_name(office):
    case_id = office.in_mediation()
    with office.database.reading() as db:
        draft = parties.party_draft(db, db.get_one(Case, case_id).parties[0].id)
    office.do(parties.save_party, case_id, replace(draft, representatives=(RepresentativeDraft("周敏"),)))
    take_back(office, last(office, case_id))
    with office.database.reading() as db:
        party = db.get_one(Case, case_id).parties[0]
        assert (party.name, party.representatives) == ("谢家豪", [])
