"""Merging people and cases: nothing is lost, everything can be undone, and what makes no sense gets a sentence."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, ExternalNumber
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.follow_up import FollowUp
from mediator_desk.models.party import Party
from mediator_desk.models.submission import ImportRun, Submission
from mediator_desk.models.words import (
    AttachmentKind,
    CaseKind,
    CaseState,
    DueStep,
    FollowUpKind,
    NumberKind,
    PartySide,
    RefusalCode,
    SubmissionKind,
)
from mediator_desk.services import enquiry
from mediator_desk.services.aftercare.follow_up import ratings_of
from mediator_desk.services.cases import undo
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.intake.intake_plan import cases_of
from mediator_desk.services.parties import parties
from mediator_desk.services.review import merging, paper_requests, review
from mediator_desk.services.review.merging import merge_cases, merge_people, merged_into, undo_merge
from tests.services.after_effect import archived

NUMBERS = ("440106198502094767", "441900199307260978", "H12345678")


def entry_of(office, case_id, side=PartySide.APPLICANT):
    with office.database.reading() as db:
        return db.scalars(select(Party.id).where(Party.case_id == case_id, Party.side == side)).one()


def people(office, *numbers):
    return [entry_of(office, office.receive(identity_number=number)) for number in numbers]


def rows(office):
    """Return everything that a merge may touch, but versions and the trail."""
    with office.database.reading() as db:
        parties_now = db.execute(select(Party.id, Party.same_person_id).order_by(Party.id)).all()
        columns = (Case.id, Case.state, Case.merged_into_id, Case.due_step, Case.due_on, Case.next_step)
        cases = db.execute(select(*columns).order_by(Case.id)).all()
        clocks = db.execute(select(Deadline.id, Deadline.due_on, Deadline.ended_on).order_by(Deadline.id)).all()
        return parties_now, cases, clocks


def same_person(office, *party_ids):
    with office.database.reading() as db:
        return [db.get_one(Party, one).same_person_id for one in party_ids]


def with_clock(office, **fields):
    case_id = office.receive(**fields)
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        deadlines.begin(db, case, DueStep.DECIDE_ACCEPTANCE, case.received_at.date())
    return case_id


def test_two_entries_become_one_human_and_the_oldest_stands_for_all(office):
    first, second, third = people(office, *NUMBERS)
    office.do(merge_people, third, second, words="本人到场，换了证件")
    assert same_person(office, first, second, third) == [None, second, second]
    office.do(merge_people, first, third)
    assert same_person(office, first, second, third) == [first, first, first]


def test_all_entries_with_the_same_number_come_along(office):
    first, again, other = people(office, NUMBERS[0], NUMBERS[0], NUMBERS[1])
    office.do(merge_people, other, again)
    assert same_person(office, first, again, other) == [first] * 3
    with office.database.reading() as db:
        assert {line.case_id for line in enquiry.progress_of(db, NUMBERS[1], now=office.now)} == {1, 2, 3}


def test_a_person_merged_with_himself_gets_a_sentence(office):
    first, again = people(office, NUMBERS[0], NUMBERS[0])
    with pytest.raises(Refused, match="merged_with_itself"):
        office.do(merge_people, first, first)
    with pytest.raises(Refused, match="same_person_already"):
        office.do(merge_people, first, again)
    with pytest.raises(Refused, match="only_people_merge"):
        office.do(merge_people, first, entry_of(office, 1, PartySide.RESPONDENT))
    with pytest.raises(Refused, match="party_not_found"):
        office.do(merge_people, first, 999)


def test_two_merges_that_cross_at_two_desks_leave_one_human(office):
    first, second = people(office, *NUMBERS[:2])

    def merge(pair):
        try:
            office.do(merge_people, *pair)
        except Refused as refusal:
            return refusal.code
        return "merged"

    with ThreadPoolExecutor(4) as desks:
        answers = list(desks.map(merge, [(first, second), (second, first)] * 2))
    assert answers.count("merged") == 1
    assert set(answers) <= {"merged", "same_person_already", "changed_at_another_desk"}
    assert same_person(office, first, second) == [first, first]


def test_an_older_merge_below_a_newer_one_is_undone_after_it(office):
    first, second, third = people(office, *NUMBERS)
    before = rows(office)
    older = office.do(merge_people, second, third)
    between = rows(office)
    newer = office.do(merge_people, first, third)
    with pytest.raises(Refused, match="newer_merge_stands"):
        office.do(undo_merge, older.id)
    office.do(undo_merge, newer.id, words="弄错了")
    assert rows(office) == between
    office.do(undo_merge, older.id)
    assert rows(office) == before
    with pytest.raises(Refused, match="merge_undone_already"):
        office.do(undo_merge, older.id)
    with pytest.raises(Refused, match="merge_not_found"):
        office.do(undo_merge, 999)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_whatever_was_merged_is_as_before_when_all_of_it_is_undone_backwards(local_office, pairs):
    office = local_office
    party_ids = people(office, *("A1", "A1", "B1", "C1", "", "D1"))
    with office.database.writing() as db:  # each round its own people
        for party in db.scalars(select(Party).where(Party.id.in_(party_ids), Party.identity_number != "")):
            party.identity_number += f"/{party_ids[0]}"
    seen, merges = [rows(office)], []
    for one, other in pairs:
        try:
            merges.append(office.do(merge_people, party_ids[one], party_ids[other]))
        except Refused:
            continue
        seen.append(rows(office))
    while merges:
        assert rows(office) == seen.pop()
        office.do(undo_merge, merges.pop().id)
    assert rows(office) == seen.pop()


def test_a_merged_entry_is_not_removed_before_its_merge_is_undone(office):
    case_id = office.receive(identity_number=NUMBERS[0])
    (other,) = people(office, NUMBERS[1])
    draft = parties.PartyDraft(PartySide.APPLICANT, kind="person", name="另一人")
    added = office.do(parties.save_party, case_id, draft)
    merge = office.do(merge_people, added.id, other)
    with pytest.raises(Refused, match="party_is_merged"):
        office.do(parties.remove_party, added.id)
    office.do(undo_merge, merge.id)
    office.do(parties.remove_party, added.id)
    with office.database.reading() as db:
        assert db.get(Party, added.id) is None


def test_the_later_case_ends_and_the_earlier_one_goes_on(office):
    first, later = with_clock(office), with_clock(office)
    office.do(merge_cases, first, later, words="同一事项提交两次")
    case = office.case(later)
    assert (case.state, case.merged_into_id, case.due_on) == (CaseState.MERGED, first, None)
    assert office.case(first).state is CaseState.RECEIVED


def test_an_accepted_case_goes_on_though_it_came_later(office):
    first, later = office.receive(), office.accept()
    office.do(merge_cases, first, later)
    assert office.case(first).merged_into_id == later


def test_numbers_files_and_ratings_stay_where_they_are_and_are_seen_from_the_kept_case(office):
    first, later = office.receive(), office.receive(new_facts="取得病理报告", submission_number="GDX20261008-000002")
    with office.database.writing() as db:
        db.add(ExternalNumber(case_id=later, kind=NumberKind.HOTLINE_12378, value="12378-7"))
        db.add(
            Attachment(
                case_id=later, kind=AttachmentKind.EVIDENCE, name="报告.pdf", media_type="application/pdf",
                sha256="b" * 64, size=1, added_at=office.now,
            )
        )  # fmt: skip
        db.add(FollowUp(case_id=later, kind=FollowUpKind.RATING, at=office.now, satisfaction=5))
    office.do(merge_cases, first, later)
    with office.database.reading() as db:
        (also,) = merged_into(db, first)
        assert (also.case_id, also.number, also.new_facts) == (later, "GDX20261008-000002", "取得病理报告")
        assert also.external_numbers == ((NumberKind.HOTLINE_12378, "12378-7"),)
        assert [file.name for file in also.files] == ["报告.pdf"]
        assert [one.satisfaction for one in ratings_of(db, first)] == [5]
        assert merging.goes_on_as(db, [later, first]) == {later: first}


def test_a_rating_of_a_merged_submission_finds_the_case_that_goes_on(office):
    first, later = office.receive(), office.receive(submission_number="GDX20261008-000002")
    with office.database.writing() as db:
        run = ImportRun(file_name="a.json", file_hash="", imported_at=office.now, counts={})
        db.add(run)
        db.flush()
        submission = Submission(
            import_id=run.id, number="GDX20261008-000002", kind=SubmissionKind.MEDIATION, submitted_at=office.now,
            content_hash="", fields={},
        )  # fmt: skip
        db.add(submission)
        db.flush()
        db.get_one(Case, later).submission_id = submission.id
    office.do(merge_cases, first, later)
    with office.database.reading() as db:
        assert cases_of(db, {"GDX20261008-000002"}) == {"GDX20261008-000002": first}


def test_the_step_before_a_merge_can_be_undone_once_the_merge_is(office):
    first, later = with_clock(office), with_clock(office)
    office.do(review.begin_review, later)
    office.do(undo_merge, office.do(merge_cases, first, later).id)
    assert office.case(later).state is CaseState.UNDER_REVIEW
    office.do(undo.undo_last_step, later, "弄错了")
    assert office.case(later).state is CaseState.RECEIVED


def test_the_last_step_of_a_merged_case_is_its_merge(office):
    first, later = with_clock(office), with_clock(office)
    before = rows(office)
    office.do(merge_cases, first, later)
    office.do(undo.undo_last_step, later, "是两件事")
    assert rows(office) == before
    with office.database.reading() as db:
        assert merged_into(db, first) == ()


def test_a_chain_of_merges_is_seen_from_its_end(office):
    first, second, third = (office.receive() for _ in range(3))
    office.do(merge_cases, second, third)
    office.do(merge_cases, first, second)
    with office.database.reading() as db:
        assert {one.case_id for one in merged_into(db, first)} == {second, third}
        assert merging.goes_on_as(db, [third]) == {third: first}


def test_the_clock_of_a_parted_case_runs_again(office):
    first, later = with_clock(office), with_clock(office)
    office.do(paper_requests.ask_for_papers, later, paper_requests.PaperRequestDraft(("保险合同",)))
    before = rows(office)
    merge = office.do(merge_cases, first, later)
    office.do(undo_merge, merge.id, words="是两件事")
    assert rows(office) == before
    with office.database.reading() as db:
        assert merged_into(db, first) == ()
        acts = db.scalars(select(AuditEntry.act).where(AuditEntry.case_id == later).order_by(AuditEntry.id)).all()
    assert acts[-2:] == ["merged", "step_undone"]


def test_a_merge_below_another_one_is_undone_by_itself(office):
    first, second, third = (office.receive() for _ in range(3))
    inner = office.do(merge_cases, second, third)
    office.do(merge_cases, first, second)
    office.do(undo_merge, inner.id)
    assert (office.case(third).state, office.case(third).merged_into_id) == (CaseState.RECEIVED, None)
    assert office.case(second).merged_into_id == first


def test_what_makes_no_sense_gets_a_sentence(office):
    first, later = office.receive(), office.receive()
    with pytest.raises(Refused, match="merged_with_itself"):
        office.do(merge_cases, first, first)
    with pytest.raises(Refused, match="kinds_differ"):
        office.do(merge_cases, first, office.receive(kind=CaseKind.COMPLAINT))
    with pytest.raises(Refused, match="accepted_is_not_merged"):
        office.do(merge_cases, office.accept(), office.accept())
    declined = office.receive()
    office.do(review.decline_case, declined, review.DeclineDraft(RefusalCode.OUT_OF_SCOPE, "不属本会范围"))
    with pytest.raises(Refused, match="kept_case_has_ended"):
        office.do(merge_cases, later, declined)
    office.do(merge_cases, first, later)
    with pytest.raises(Refused, match="case_was_merged"):
        office.do(merge_cases, later, office.receive())


def test_a_case_that_two_desks_merge_crosswise_is_merged_once(office):
    first, later = office.receive(), office.receive()

    def merge(pair):
        try:
            office.do(merge_cases, *pair)
        except Refused as refusal:
            return refusal.code
        return "merged"

    with ThreadPoolExecutor(4) as desks:
        answers = list(desks.map(merge, [(first, later), (later, first)] * 2))
    assert answers.count("merged") == 1
    assert set(answers) <= {"merged", "case_was_merged", "changed_at_another_desk"}
    assert office.case(later).merged_into_id == first


def test_a_merged_case_takes_no_more_decisions(office):
    first, later = office.receive(), office.receive()
    office.do(merge_cases, first, later)
    office.now += timedelta(days=1)
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(review.accept_case, later)


def test_the_history_of_an_archived_case_stays_as_it_was_when_its_people_are_merged_and_parted(office):
    filed = archived(office)
    first, second = entry_of(office, filed), entry_of(office, office.receive(identity_number=NUMBERS[1]))

    def history():
        with office.database.reading() as db:
            return list(db.scalars(select(AuditEntry.act).where(AuditEntry.case_id == filed).order_by(AuditEntry.id)))

    before = history()
    merge = office.do(merge_people, first, second)
    office.do(undo_merge, merge.id)
    assert history() == before
    with office.database.reading() as db:
        of_people = select(AuditEntry).where(AuditEntry.case_id.is_(None), AuditEntry.act.like("people%"))
        trail = list(db.scalars(of_people.order_by(AuditEntry.id)))
        assert db.get_one(Party, first).same_person_id is None
    assert [one.act for one in trail] == ["people_merged", "people_parted"]
    assert trail[0].facts["archived"] == [office.case(filed).shown_number]
