from __future__ import annotations

from datetime import date, time

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.words import CaseState, EndReason, OutcomeKind
from mediator_desk.services.aftercare import follow_up
from mediator_desk.services.aftercare.follow_up import FollowUpDraft
from mediator_desk.services.cases import next_steps
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.history import history
from mediator_desk.services.clocks import suspensions
from mediator_desk.services.sessions import outcomes, scheduling
from mediator_desk.services.sessions.outcomes import OutcomeDraft

TODAY = date(2026, 10, 8)
NOT_AGREED = OutcomeDraft(OutcomeKind.NOT_AGREED, TODAY, EndReason.TOO_FAR_APART, was_told_other_routes=True)


def ended(office):
    case_id = office.in_mediation()
    office.do(outcomes.record_outcome, case_id, NOT_AGREED)
    return case_id


def test_a_mediation_without_agreement_ends_with_its_code_and_day_and_nothing_is_due(office):
    case = office.case(ended(office))
    assert (case.state, case.end_reason, case.concluded_on) == (
        CaseState.TERMINATED,
        EndReason.TOO_FAR_APART,
        TODAY,
    )
    assert (case.due_step, case.due_on) == (None, None)


@pytest.mark.parametrize(
    ("kind", "state", "reason"),
    [
        (OutcomeKind.WITHDRAWN, CaseState.WITHDRAWN, None),
        (OutcomeKind.SETTLED_PRIVATELY, CaseState.SETTLED_PRIVATELY, EndReason.SETTLED_AND_WITHDRAWN),
    ],
)
def test_withdrawn_and_privately_settled_are_two_different_ends(office, kind, state, reason):
    case_id = office.in_mediation()
    office.do(outcomes.record_outcome, case_id, OutcomeDraft(kind, TODAY))
    case = office.case(case_id)
    assert (case.state, case.end_reason) == (state, reason)


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (OutcomeDraft(None, None), "kind"),
        (OutcomeDraft(OutcomeKind.WITHDRAWN, date(2026, 10, 9)), "ended_on"),
        (OutcomeDraft(OutcomeKind.WITHDRAWN, date(2026, 10, 7)), "ended_on"),
        (OutcomeDraft(OutcomeKind.TERMINATED, TODAY, EndReason.OTHER, was_told_other_routes=True), "words"),
    ],
)
def test_an_outcome_that_cannot_be_is_refused_at_its_field(office, draft, field):
    with pytest.raises(Invalid) as refusal:
        office.do(outcomes.record_outcome, office.in_mediation(), draft)
    assert field in {problem.field for problem in refusal.value.problems}


def test_a_case_is_not_referred_as_an_outcome_of_its_mediation(office):
    with pytest.raises(Refused, match="outcome_not_possible"):
        office.do(outcomes.record_outcome, office.in_mediation(), OutcomeDraft(OutcomeKind.REFERRED, TODAY))


def test_a_suspended_case_goes_on_where_it_was(office):
    case_id = office.in_mediation()
    with pytest.raises(Invalid):
        office.do(suspensions.suspend_case, case_id, words="")
    office.do(suspensions.suspend_case, case_id, words="委托鉴定")
    office.do(suspensions.resume_case, case_id)
    assert office.case(case_id).state is CaseState.IN_MEDIATION


def test_a_follow_up_needs_something_said_and_a_scale_of_five(office):
    case_id = ended(office)
    for draft in (FollowUpDraft(), FollowUpDraft(satisfaction=6)):
        with pytest.raises(Invalid):
            office.do(follow_up.record_follow_up, case_id, draft)
    office.do(follow_up.record_follow_up, case_id, FollowUpDraft(satisfaction=4, remarks="已另行起诉"))


def test_the_history_tells_everything_that_was_done_the_newest_first(office):
    case_id = ended(office)
    office.do(next_steps.set_next_step, case_id, words="寄送终止通知", on=TODAY)
    with office.database.reading() as db:
        acts = [line.act for line in history(db, case_id)]
        details = case_details(db, case_id)
    assert acts == ["next_step", "outcome_not_agreed", "appointed", "accepted"]
    assert details.next_step == "寄送终止通知"
    assert details.history[1].facts == {"amount": None}


def test_every_change_keeps_what_was_before_and_after(office):
    from sqlalchemy import select

    from mediator_desk.models.audit import AuditEntry

    case_id = office.accept()
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.case_id == case_id)).one()
    assert (entry.actor_name, entry.desk, entry.act) == ("何敏", "一号台", "accepted")
    row = f"cases/{case_id}"
    assert entry.before[row]["state"] == "received"
    assert entry.after[row]["state"] == "accepted"
    assert (entry.after[row]["accepted_on"], entry.before[row]["accepted_on"]) == ("2026-10-08", None)


def test_the_terms_of_an_agreement_are_in_the_trail_too(office):
    from sqlalchemy import select

    from mediator_desk.models.audit import AuditEntry
    from mediator_desk.services.agreements import agreements

    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    with office.database.reading() as db:
        entry = db.scalars(select(AuditEntry).where(AuditEntry.act == "agreement_written")).one()
    texts = [fields["text"] for name, fields in entry.after.items() if name.startswith("agreement_terms/")]
    assert texts == list(office.agreement_draft().terms)
    assert any(fields.get("amount") == "20000.00" for fields in entry.after.values())


@pytest.mark.parametrize("reason", [EndReason.AGREEMENT, EndReason.SETTLED_AND_WITHDRAWN])
def test_a_withdrawal_is_not_coded_as_an_agreement(office, reason):
    with pytest.raises(Invalid) as refusal:
        office.do(outcomes.record_outcome, office.in_mediation(), OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY, reason))
    assert [problem.field for problem in refusal.value.problems] == ["end_reason"]


def test_nothing_is_withdrawn_before_it_was_received(office):
    draft = OutcomeDraft(OutcomeKind.WITHDRAWN, date(2026, 10, 6))
    with pytest.raises(Invalid) as refusal:
        office.do(outcomes.record_outcome, office.receive(), draft)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("ended_on", "before_reception")]


def test_an_outcome_leaves_no_next_step_in_the_past(office):
    case = office.case(office.agreed())
    assert (case.next_step, case.next_step_on) == ("", None)


def test_a_mediation_with_a_meeting_ahead_is_not_suspended(office):
    case_id = office.in_mediation()
    draft = scheduling.SessionDraft(TODAY, time(14, 0), time(15, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, case_id, draft)
    with pytest.raises(Refused, match="session_still_planned"):
        office.do(suspensions.suspend_case, case_id, words="等待鉴定")


def test_a_next_step_that_the_table_cannot_keep_is_refused_at_its_field(office):
    with pytest.raises(Invalid) as refusal:
        office.do(next_steps.set_next_step, office.accept(), words="电" * 301, on=None)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("words", "too_long")]
