"""The check-up of a file: its papers, seven points with what to do, a score from what is recorded."""

from __future__ import annotations

from datetime import date, timedelta

from mediator_desk.models.deadline import Deadline
from mediator_desk.models.party import Representative
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.models.words import (
    AttachmentKind,
    DueStep,
    EndReason,
    FollowUpKind,
    OutcomeKind,
    RepresentativeKind,
    SessionResult,
)
from mediator_desk.services import audit
from mediator_desk.services.aftercare import follow_up
from mediator_desk.services.aftercare.follow_up import FollowUpDraft
from mediator_desk.services.attachments import keep_file
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers import binding
from mediator_desk.services.papers.file_faults import SHARES, Remedy, ReviewPoint
from mediator_desk.services.papers.file_review import review
from mediator_desk.services.papers.file_scans import scan_in
from mediator_desk.services.papers.review_points import in_runs
from mediator_desk.services.sessions import outcomes
from mediator_desk.services.sessions.outcomes import OutcomeDraft
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.after_effect import TODAY, agreement, in_force, pay
from tests.services.test_archive import bind, closed

PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def looked(office, case_id):
    with office.database.reading() as db:
        return review(db, case_id, now=office.now)


def codes(office, case_id, point=None):
    return {one.code for one in looked(office, case_id).faults if point in (None, one.point)}


def scan(office, case_id, paper, tmp_path):
    with office.database.writing() as db:
        store = AttachmentStore(tmp_path / "kept")
        scan_in(db, case_id, paper, OfferedFile("扫描.png", PICTURE), store=store, by=office.by, now=office.now)


def test_the_shares_of_the_seven_points_are_a_hundred():
    assert set(SHARES) == set(ReviewPoint)
    assert sum(SHARES.values()) == 100


def test_every_point_is_looked_at_and_the_score_is_their_sum(office):
    found = looked(office, in_force(office))
    assert [one.point for one in found.points] == list(ReviewPoint)
    exact = sum(one.score * SHARES[one.point] for one in found.points) / 100
    assert abs(found.score - exact) <= 0.5
    assert len(found.papers) == 15


def test_a_case_that_was_not_accepted_has_no_point_for_its_acceptance(office):
    first = looked(office, office.receive()).points[0]
    assert (first.score, [one.code for one in first.faults]) == (0, ["not_accepted"])


def test_an_acceptance_after_its_last_day_is_found_with_both_days(office):
    case_id, due_on, on = office.accept(), date(2026, 9, 28), date(2026, 9, 30)
    with office.database.writing() as db:
        named = {"started_on": date(2026, 9, 23), "first_due_on": due_on, "due_on": due_on, "ended_on": on}
        db.add(Deadline(case_id=case_id, step=DueStep.DECIDE_ACCEPTANCE, number=3, in_working_days=True, **named))
        audit.record(db, "accepted", by=office.by, at=office.now, case_id=case_id)
    (late,) = [one for one in looked(office, case_id).faults if one.code == "accepted_late"]
    assert late.params == {"due_on": due_on, "on": on}


def test_a_missing_paper_is_named_and_can_be_made_or_scanned_at_once(office):
    found = {one.paper: one for one in looked(office, closed(office)).faults if one.code == "paper_missing"}
    assert found[FilePaper.IDENTITY].remedy is Remedy.SCAN
    assert found[FilePaper.RIGHTS_NOTICE].remedy is Remedy.MAKE


def test_a_scan_of_identity_papers_completes_the_file(office, tmp_path):
    case_id = closed(office)
    assert FilePaper.IDENTITY in looked(office, case_id).lacking
    scan(office, case_id, FilePaper.IDENTITY, tmp_path)
    found = looked(office, case_id)
    assert FilePaper.IDENTITY not in found.lacking
    row = next(row for row in found.papers if row.paper is FilePaper.IDENTITY)
    assert row.there == 1


def test_a_signed_agreement_without_its_scan_is_a_fault_of_form(office, tmp_path):
    case_id = in_force(office)
    assert "agreement_not_scanned" in codes(office, case_id, ReviewPoint.FORMS_STANDARD)
    scan(office, case_id, FilePaper.AGREEMENT, tmp_path)
    assert "agreement_not_scanned" not in codes(office, case_id)


def test_evidence_without_giver_or_purpose_is_named_by_its_numbers(office, tmp_path):
    case_id = in_force(office)
    store = AttachmentStore(tmp_path / "kept")
    with office.database.writing() as db:
        for name in ("病历.png", "录音.mp3"):
            named = {"by": office.by, "now": office.now, "store": store, "content": PICTURE}
            keep_file(db, case_id, kind=AttachmentKind.EVIDENCE, name=name, **named)
    found = {one.code: one for one in looked(office, case_id).faults}
    assert found["evidence_without_giver"].params["numbers"] == "1-2"
    assert found["evidence_no_page"].params["numbers"] == "2"
    assert "no_evidence_kept" not in found


def test_who_was_not_told_of_other_routes_and_rights_is_found(office):
    case_id = office.in_mediation()
    office.meet(case_id, SessionResult.NOT_AGREED)
    draft = OutcomeDraft(OutcomeKind.NOT_AGREED, TODAY, EndReason.TOO_FAR_APART, was_told_other_routes=True)
    office.do(outcomes.record_outcome, case_id, draft)
    assert codes(office, case_id, ReviewPoint.LAW_APPLIED) == set()


def test_an_agent_without_special_authority_is_named(office):
    case_id = in_force(office)
    with office.database.writing() as db:
        party = the_case(db, case_id).parties[0]
        agent = Representative(name="周敏", kind=RepresentativeKind.AUTHORISED, letter_on=date(2026, 10, 1))
        party.representatives = [agent]
        audit.record(db, "party_changed", by=office.by, at=office.now, case_id=case_id)
    faults = {one.code: one for one in looked(office, case_id).faults}
    assert faults["agent_may_not_settle"].params["name"] == "周敏"
    assert "authority_not_scanned" in faults


def test_follow_up_and_proofs_are_asked_for_once_an_agreement_binds(office):
    case_id = in_force(office)
    assert "no_follow_up" in codes(office, case_id, ReviewPoint.FOLLOW_UP)
    pay(office, agreement(office, case_id).instalments[0], "20000")
    asked = FollowUpDraft(FollowUpKind.TELEPHONE, satisfaction=5, was_performed=True)
    office.do(follow_up.record_follow_up, case_id, asked)
    assert codes(office, case_id, ReviewPoint.FOLLOW_UP) <= {"payment_unproved"}
    assert codes(office, closed(office), ReviewPoint.FOLLOW_UP) == set()


def test_a_closed_file_is_to_be_bound_and_again_after_a_change(office, tmp_path):
    case_id = closed(office)
    assert "never_bound" in codes(office, case_id)
    bind(office, case_id)
    assert codes(office, case_id, ReviewPoint.BOUND_IN_ORDER) == set()
    assert looked(office, case_id).last.pages == 12
    office.now += timedelta(minutes=5)
    scan(office, case_id, FilePaper.IDENTITY, tmp_path)
    assert codes(office, case_id, ReviewPoint.BOUND_IN_ORDER) == {"changed_since_bound"}


def test_the_last_binding_is_kept_with_what_was_missing_and_why(office):
    case_id = closed(office)
    bind(office, case_id, lacking=[FilePaper.IDENTITY], words="当事人拒绝提供")
    with office.database.reading() as db:
        row = binding.last_binding(db, case_id)
    assert (row.lacking, row.words, row.score) == ((FilePaper.IDENTITY,), "当事人拒绝提供", 90)


def test_numbers_beside_each_other_are_told_as_a_run():
    assert in_runs([3, 1, 2, 7]) == "1-3、7"
