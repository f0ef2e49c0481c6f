"""A wrong step is taken back: every row is as it was, the number is void, and the trace stays."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base
from mediator_desk.models.committee import VoidNumber
from mediator_desk.models.life import MOVES
from mediator_desk.models.session_words import AttendanceAnswer
from mediator_desk.models.words import (
    AttachmentKind,
    CaseKind,
    CaseState,
    EndReason,
    FollowUpKind,
    OutcomeKind,
    RefusalCode,
    Role,
    SignerKind,
)
from mediator_desk.services import audit
from mediator_desk.services.aftercare import follow_up, performance
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.cases import history, next_steps, undo
from mediator_desk.services.clocks import extensions
from mediator_desk.services.deliveries import serving
from mediator_desk.services.mediators import assignment
from mediator_desk.services.review import merging, review
from mediator_desk.services.sessions import outcomes, people, scheduling
from tests.services.conftest import NOW, TODAY

LEFT_OUT = {"save_marks", "audit_entries", "audit_links", "number_counters", "void_numbers"}


def everything(office):
    """Return every row of the committee as the database has it, without the counters of changes."""
    with office.database.reading() as db:
        return {
            table.name: sorted(
                (
                    sorted((name, repr(value)) for name, value in row.items() if name != "version")
                    for row in db.execute(select(table)).mappings()
                ),
            )
            for table in Base.metadata.sorted_tables
            if table.name not in LEFT_OUT
        }


def ended(kind, **fields):
    return outcomes.OutcomeDraft(kind, TODAY, **fields)


def signed(office, **changed):
    """Return a case whose agreement is in force."""
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(**changed))
    office.do(signing.send_to_sign, case_id)
    with office.database.reading() as db:
        places = signing.signature_places(db, case_id)
    for place in places:
        office.do(signing.mark_signature, case_id, signing.SignatureDraft(place.signer, place.signer_id, TODAY))
    return case_id


STEPS = {
    "accepted": (lambda o: o.receive(), lambda o, c: o.do(review.accept_case, c)),
    "declined": (
        lambda o: o.receive(),
        lambda o, c: o.do(review.decline_case, c, review.DeclineDraft(RefusalCode.IN_COURT, "已起诉")),
    ),
    "referred": (lambda o: o.receive(), lambda o, c: o.do(review.refer_case, c, words="转保险公司")),
    "turned_into_mediation": (
        lambda o: o.receive(kind=CaseKind.COMPLAINT),
        lambda o, c: o.do(review.turn_into_mediation, c),
    ),
    "appointed": (
        lambda o: o.accept(),
        lambda o, c: o.do(assignment.appoint_mediator, c, assignment.AppointmentDraft(o.mediator_ids[0])),
    ),
    "outcome_withdrawn": (
        lambda o: o.in_mediation(),
        lambda o, c: o.do(outcomes.record_outcome, c, ended(OutcomeKind.WITHDRAWN, words="不再申请")),
    ),
    "outcome_settled_privately": (
        lambda o: o.in_mediation(),
        lambda o, c: o.do(outcomes.record_outcome, c, ended(OutcomeKind.SETTLED_PRIVATELY)),
    ),
    "outcome_terminated": (
        lambda o: o.in_mediation(),
        lambda o, c: o.do(
            outcomes.record_outcome,
            c,
            ended(OutcomeKind.TERMINATED, end_reason=EndReason.UNREACHABLE, was_told_other_routes=True),
        ),
    ),
    "outcome_not_agreed": (
        lambda o: o.in_mediation(),
        lambda o, c: o.do(
            outcomes.record_outcome,
            c,
            ended(OutcomeKind.NOT_AGREED, end_reason=EndReason.TOO_FAR_APART, was_told_other_routes=True),
        ),
    ),
    "refused_to_sign": (
        lambda o: sent(o),
        lambda o, c: o.do(signing.record_refusal_to_sign, c, words="申请人拒签", told_other_routes=True),
    ),
    "followed_up": (
        lambda o: signed(o),
        lambda o, c: o.do(
            follow_up.record_follow_up, c, follow_up.FollowUpDraft(FollowUpKind.TELEPHONE, satisfaction=5)
        ),
    ),
}


def sent(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    return case_id


def with_next_step(office, case_id):
    """Write a next step, so that what ending clears must come back."""
    if office.case(case_id).state not in (CaseState.RECEIVED, CaseState.PERFORMING, CaseState.TO_SIGN):
        office.do(next_steps.set_next_step, case_id, words="电话联系保险公司", on=date(2026, 10, 12))


@pytest.mark.parametrize("act", STEPS)
def test_after_undoing_a_step_every_row_is_as_it_was(office, act):
    prepare, step = STEPS[act]
    case_id = prepare(office)
    with_next_step(office, case_id)
    before = everything(office)
    step(office, case_id)
    assert everything(office) != before
    with office.database.reading() as db:
        assert undo.last_step(db, case_id, by=office.by).act == act
    office.do(undo.undo_last_step, case_id, "点错了")
    assert everything(office) == before


def test_what_is_taken_back_is_typed_as_before(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    agreed = office.case(case_id)
    office.do(signing.record_refusal_to_sign, case_id, words="拒签", told_other_routes=True)
    office.do(undo.undo_last_step, case_id, "误记")
    case = office.case(case_id)
    assert (case.agreed_amount, case.outcome) == (Decimal("20000.00"), OutcomeKind.AGREED)
    assert (case.state, case.concluded_on) == (CaseState.TO_SIGN, None)
    assert case.version > agreed.version


def test_an_accepted_case_loses_its_number_for_ever(office):
    case_id = office.accept()
    number = office.case(case_id).number
    office.do(undo.undo_last_step, case_id, "受理错误")
    assert office.case(case_id).number is None
    with office.database.reading() as db:
        void = db.scalars(select(VoidNumber)).one()
        assert (void.number, void.case_id, void.words) == (number, case_id, "受理错误")
    office.do(review.accept_case, case_id)
    assert office.case(case_id).number != number


def test_the_trace_of_both_stays(office):
    case_id = office.accept()
    office.do(undo.undo_last_step, case_id, "受理错误")
    with office.database.reading() as db:
        lines = history.history(db, case_id)
    assert [line.act for line in lines[:2]] == ["step_undone", "accepted"]
    assert (lines[0].facts["undone"], lines[0].reason) == ("accepted", "受理错误")
    assert [line.is_undone for line in lines[:2]] == [False, True]


def test_one_step_after_another_goes_back(office):
    case_id = office.receive()
    before = everything(office)
    office.do(review.accept_case, case_id)
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[0]))
    office.do(undo.undo_last_step, case_id, "一")
    office.do(undo.undo_last_step, case_id, "二")
    assert everything(office) == before
    with pytest.raises(Refused, match="nothing_to_undo"):
        office.do(undo.undo_last_step, case_id, "三")


def test_a_step_needs_words_to_be_taken_back(office):
    case_id = office.accept()
    with pytest.raises(Invalid):
        office.do(undo.undo_last_step, case_id, "  ")


def test_a_signature_stays(office):
    case_id = sent(office)
    with office.database.reading() as db:
        place = signing.signature_places(db, case_id)[0]
    office.do(signing.mark_signature, case_id, signing.SignatureDraft(SignerKind.PARTY, place.signer_id, TODAY))
    with pytest.raises(Refused, match="step_is_final"):
        office.do(undo.undo_last_step, case_id, "误记")


def test_an_agreement_in_force_stays(office):
    case_id = signed(office)
    with pytest.raises(Refused, match="step_is_final"):
        office.do(undo.undo_last_step, case_id, "误记")


def test_a_paper_of_the_review_before_the_acceptance_keeps_no_number(office):
    case_id = office.receive()
    with office.database.writing() as db:
        audit.record(db, "paper_printed", by=office.by, at=NOW, case_id=case_id, facts={})
    office.now = NOW + timedelta(minutes=5)
    office.do(review.accept_case, case_id)
    office.do(undo.undo_last_step, case_id, "点错了")
    assert office.case(case_id).number is None


def test_a_number_that_was_printed_stays(office):
    case_id = office.accept()
    with office.database.writing() as db:
        paper = Attachment(
            case_id=case_id,
            kind=AttachmentKind.ISSUED_PAPER,
            name="受理通知书.pdf",
            media_type="application/pdf",
            sha256="0" * 64,
            size=1,
            added_at=NOW,
        )
        db.add(paper)
        audit.record(db, "file_kept", by=office.by, at=NOW, case_id=case_id, facts={"name": paper.name})
    with pytest.raises(Refused, match="number_is_printed"):
        office.do(undo.undo_last_step, case_id, "误点")
    assert office.case(case_id).number is not None


def test_the_step_of_another_is_left_to_a_secretary(office):
    case_id = office.accept()
    mediator = Actor(None, "陈国华", Role.MEDIATOR, "二号台")
    with pytest.raises(Refused, match="step_of_another"), office.database.writing() as db:
        undo.undo_last_step(db, case_id, "误点", by=mediator, now=office.now)
    office.by = Actor(None, "另一位秘书", Role.SECRETARY, "三号台")
    office.do(undo.undo_last_step, case_id, "误点")


def test_what_was_changed_since_keeps_the_step(office):
    case_id = office.in_mediation()
    draft = ended(OutcomeKind.WITHDRAWN, words="不再申请")
    office.do(outcomes.record_outcome, case_id, draft)
    with office.database.writing() as db:
        db.get_one(Case, case_id).decision_words = "另行补充"
        audit.record(db, "dispute_changed", by=office.by, at=NOW, case_id=case_id)
    with pytest.raises(Refused, match="touched_since"):
        office.do(undo.undo_last_step, case_id, "误点")
    assert office.case(case_id).state is CaseState.WITHDRAWN


def test_another_step_at_another_desk_meanwhile_is_not_taken_back(office):
    case_id = office.accept()
    with office.database.reading() as db:
        seen = undo.last_step(db, case_id, by=office.by).entry_id
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[0]))
    with pytest.raises(Refused, match="another_step_meanwhile"):
        office.do(undo.undo_last_step, case_id, "误点", entry_id=seen)
    assert office.case(case_id).state is CaseState.IN_MEDIATION


def test_cases_that_are_two_are_parted_again(office):
    kept, other = office.receive(), office.receive()
    office.do(merging.merge_cases, other, kept, words="同一事项")
    office.do(undo.undo_last_step, other, "是两件事")
    assert (office.case(other).state, office.case(other).merged_into_id) == (CaseState.RECEIVED, None)
    with office.database.reading() as db:
        assert [line.act for line in history.history(db, other)][:2] == ["step_undone", "merged"]
        with pytest.raises(Refused, match="nothing_to_undo"):
            undo.last_step(db, other, by=office.by)


def test_a_meeting_that_was_recorded_wrongly_is_planned_again(office):
    case_id = office.in_mediation()
    office.meet(case_id)
    office.do(undo.undo_last_step, case_id, "记错场次")
    with office.database.reading() as db:
        assert scheduling.planned_sessions(db, case_id)
    assert office.case(case_id).mediated_on is None


def test_a_payment_that_was_not_made_is_due_again(office):
    case_id = signed(office)
    before = everything(office)
    with office.database.reading() as db:
        one = agreements.agreement_of(db, case_id).instalments[0]
    office.do(performance.record_payment, one.id, paid_on=TODAY, amount=Decimal("20000.00"))
    office.do(undo.undo_last_step, case_id, "付款人是另一案")
    assert everything(office) == before


def test_only_steps_of_the_table_can_be_taken_back():
    assert {word for move in MOVES for word in move.told} >= undo.UNDOABLE - {undo.MOVED}
    assert not undo.UNDOABLE & {"signed", "took_effect", "archived", "archive_corrected", "sent_to_sign"}


def planned(office, case_id, hour=15):
    plan = scheduling.SessionDraft(TODAY, time(hour, 0), time(hour + 1, 0), room_id=office.room_ids[0])
    return office.do(scheduling.plan_session, case_id, plan)


def test_a_meeting_that_was_put_at_a_wrong_place_is_taken_back(office):
    case_id = office.in_mediation()
    before = everything(office)
    planned(office, case_id)
    office.do(undo.undo_last_step, case_id, "拖错")
    assert everything(office) == before


def test_a_meeting_that_was_carried_to_a_wrong_place_goes_back_with_its_answers(office):
    case_id = office.in_mediation()
    meeting = planned(office, case_id)
    with office.database.reading() as db:
        person = people.people_of(db, meeting.id)[0].id
    with office.database.writing() as db:
        people.answer(db, person, AttendanceAnswer.COMES, by=office.by, now=office.now)
    before = everything(office)
    elsewhere = scheduling.SessionDraft(TODAY, time(17), time(18), room_id=office.room_ids[0])
    office.do(scheduling.move_session, meeting.id, elsewhere)
    office.do(undo.undo_last_step, case_id, "拖错")
    assert everything(office) == before


def test_a_meeting_of_which_a_notice_went_out_is_cancelled_not_taken_back(office):
    case_id = office.in_mediation()
    meeting = planned(office, case_id)
    draft = serving.ServeManyDraft(server="何敏", sent_on=TODAY)
    with office.database.writing() as db:
        serving.serve_meetings(db, [meeting.id], draft, by=office.by, now=office.now)
    with pytest.raises(Refused, match="notice_is_printed"):
        office.do(undo.undo_last_step, case_id, "拖错")


def test_a_meeting_that_was_cancelled_does_not_make_the_step_before_it_final(office):
    case_id = office.accept()
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[0]))
    plan = scheduling.SessionDraft(TODAY, time(15, 0), time(16, 0), room_id=office.room_ids[0])
    meeting = office.do(scheduling.plan_session, case_id, plan)
    with office.database.writing() as db:
        scheduling.cancel_session(db, meeting.id, words="当事人生病", by=office.by, now=office.now)
    office.do(undo.undo_last_step, case_id, "误点")
    case = office.case(case_id)
    assert (case.state, case.mediator_id) == (CaseState.ACCEPTED, None)


def test_an_extension_that_was_dropped_does_not_make_the_step_before_it_final(office):
    case_id = office.in_mediation()
    office.do(extensions.ask_extension, case_id, extensions.ExtensionDraft(date(2026, 12, 1)))
    with office.database.reading() as db:
        party_id = db.get_one(Case, case_id).parties[0].id
    office.do(extensions.record_consent, case_id, extensions.ConsentDraft(party_id, manner="书面"))
    with pytest.raises(Refused, match="step_is_final"):
        office.do(undo.undo_last_step, case_id, "误点")
    office.do(extensions.drop_extension, case_id, words="对方不同意")
    office.do(undo.undo_last_step, case_id, "误点")
    assert office.case(case_id).state is CaseState.ACCEPTED


def test_words_that_the_step_wrote_anew_in_the_same_way_stay_when_it_is_taken_back(office):
    case_id = office.in_mediation()
    office.meet(case_id)
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.AGREED, TODAY, words="按程序办理"))
    office.do(signing.record_refusal_to_sign, case_id, words="按程序办理", told_other_routes=True)
    office.do(undo.undo_last_step, case_id, "误点")
    with office.database.reading() as db:
        assert db.get_one(Case, case_id).decision_words == "按程序办理"
