"""The mediator's written proposal: who does not object in time has agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from mediator_desk.conventions.china_time import CHINA
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.case import Case
from mediator_desk.models.deadline import Deadline
from mediator_desk.models.procedure_words import ContactManner, ContactResult, RecusalGround
from mediator_desk.models.words import (
    CaseState,
    DueStep,
    EndReason,
    OutcomeKind,
    PartyKind,
    PartySide,
    SessionResult,
)
from mediator_desk.services.agreements import agreements
from mediator_desk.services.cases import undo
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.mediators import assignment, recusals
from mediator_desk.services.parties import contacts, parties
from mediator_desk.services.sessions import outcomes, scheduling, written_proposal
from mediator_desk.services.sessions.written_proposal import ObjectionDraft, WrittenProposalDraft
from tests.services.conftest import TODAY
from tests.services.test_undo import everything

TEXT = "保险公司于十日内给付保险金人民币18,000.00元，双方就本次理赔再无其他争议。"


def proposed(office, *days, now_on=TODAY, text=TEXT):
    """Return a case with a proposal that its parties got on these days (today where none is given)."""
    case_id = office.in_mediation()
    on_day(office, now_on)
    ids = [party.id for party in office_parties(office, case_id)]
    received = dict(zip(ids, days or (TODAY, TODAY), strict=True))
    office.do(written_proposal.propose_in_writing, case_id, WrittenProposalDraft(text, received))
    return case_id


def office_parties(office, case_id):
    with office.database.reading() as db:
        return list(db.get_one(Case, case_id).parties)


def on_day(office, day):
    office.now = datetime.combine(day, time(10, 0), CHINA)


def objection(office, case_id, **changed):
    party = office_parties(office, case_id)[0]
    fields = {"party_id": party.id, "on": TODAY, "words": "金额过低", "was_told_other_routes": True}
    return ObjectionDraft(**(fields | changed))


def test_the_last_day_is_seven_days_after_the_last_party_got_it(office):
    case_id = proposed(office, date(2026, 10, 9), date(2026, 10, 10), now_on=date(2026, 10, 10))
    case = office.case(case_id)
    assert (case.state, case.due_step, case.due_on) == (CaseState.PROPOSED, DueStep.OBJECT, date(2026, 10, 17))


@pytest.mark.parametrize(
    ("received", "field", "code"),
    [
        ((None, TODAY), 0, "day_for_every_party"),
        ((TODAY, TODAY + timedelta(days=1)), 1, "in_future"),
        ((TODAY - timedelta(days=9), TODAY), 0, "before_acceptance"),
    ],
)
def test_each_party_needs_a_possible_day(office, received, field, code):
    case_id = office.in_mediation()
    ids = [party.id for party in office_parties(office, case_id)]
    draft = WrittenProposalDraft(TEXT, dict(zip(ids, received, strict=True)))
    with pytest.raises(Invalid) as refusal:
        office.do(written_proposal.propose_in_writing, case_id, draft)
    expected = (written_proposal.received_field(ids[field]), code)
    assert [(one.field, one.code) for one in refusal.value.problems] == [expected]


def test_nobody_is_deemed_to_agree_before_the_last_day_is_over(office):
    case_id = proposed(office)
    on_day(office, TODAY + timedelta(days=7))
    with pytest.raises(Refused, match="period_to_object_runs"):
        office.do(written_proposal.deem_agreed, case_id)
    on_day(office, TODAY + timedelta(days=8))
    office.do(written_proposal.deem_agreed, case_id, amount=Decimal("18000.00"))
    case = office.case(case_id)
    assert (case.state, case.outcome, case.end_reason) == (CaseState.AGREED, OutcomeKind.AGREED, EndReason.AGREEMENT)
    assert (case.agreed_amount, case.due_on, case.concluded_on) == (Decimal("18000.00"), None, None)


def test_the_agreement_begins_with_what_was_proposed(office):
    case_id = proposed(office)
    on_day(office, TODAY + timedelta(days=8))
    office.do(written_proposal.deem_agreed, case_id)
    with office.database.reading() as db:
        assert agreements.draft_for(db, case_id, today=TODAY).terms == (TEXT,)


def test_one_objection_in_time_ends_the_mediation_with_a_code(office):
    case_id = proposed(office)
    on_day(office, TODAY + timedelta(days=3))
    draft = objection(office, case_id, on=TODAY + timedelta(days=2), undisputed_facts="双方对住院天数无争议。")
    office.do(written_proposal.record_objection, case_id, draft)
    with office.database.reading() as db:
        case = db.get_one(Case, case_id)
        assert (case.state, case.outcome) == (CaseState.TERMINATED, OutcomeKind.NOT_AGREED)
        assert (case.end_reason, case.concluded_on) == (EndReason.TOO_FAR_APART, TODAY + timedelta(days=2))
        assert case.was_told_other_routes
        assert case.undisputed_facts == "双方对住院天数无争议。"


@pytest.mark.parametrize(
    ("changed", "field", "code"),
    [
        ({"party_id": None}, "party_id", "required"),
        ({"words": " "}, "words", "required"),
        ({"was_told_other_routes": False}, "was_told_other_routes", "must_be_told"),
        ({"end_reason": EndReason.PERIOD_OVER}, "end_reason", "required"),
        ({"on": TODAY - timedelta(days=1)}, "on", "before_proposal"),
        ({"on": TODAY + timedelta(days=8)}, "on", "objection_too_late"),
        ({"on": TODAY + timedelta(days=30)}, "on", "in_future"),
    ],
)
def test_an_objection_that_cannot_be_is_refused_at_its_field(office, changed, field, code):
    case_id = proposed(office)
    on_day(office, TODAY + timedelta(days=20))
    with pytest.raises(Invalid) as refusal:
        office.do(written_proposal.record_objection, case_id, objection(office, case_id, **changed))
    assert [(one.field, one.code) for one in refusal.value.problems] == [(field, code)]


@pytest.mark.parametrize("act", ["proposed", "deemed_agreed", "objected"])
def test_a_step_of_the_proposal_can_be_taken_back(office, act):
    if act == "proposed":
        case_id = office.in_mediation()
        before = everything(office)
        ids = [party.id for party in office_parties(office, case_id)]
        draft = WrittenProposalDraft(TEXT, dict.fromkeys(ids, TODAY))
        office.do(written_proposal.propose_in_writing, case_id, draft)
    else:
        case_id = proposed(office)
        before = everything(office)
        on_day(office, TODAY + timedelta(days=8))
        if act == "objected":
            office.do(written_proposal.record_objection, case_id, objection(office, case_id))
        else:
            office.do(written_proposal.deem_agreed, case_id)
    office.do(undo.undo_last_step, case_id, "误点")
    assert everything(office) == before


def test_the_period_is_over_only_after_its_last_day(office):
    case_id = office.in_mediation()
    with office.database.reading() as db:
        last = next(one.due_on for one in db.query(Deadline) if one.step is DueStep.MEDIATE)
    on_day(office, last + timedelta(days=1))
    draft = outcomes.OutcomeDraft(
        OutcomeKind.TERMINATED, last, EndReason.PERIOD_OVER, was_told_other_routes=True, undisputed_facts="保单有效。"
    )
    with pytest.raises(Invalid) as refusal:
        office.do(outcomes.record_outcome, case_id, draft)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("end_reason", "period_not_over")]
    over = outcomes.OutcomeDraft(
        OutcomeKind.TERMINATED, last + timedelta(days=1), EndReason.PERIOD_OVER, was_told_other_routes=True
    )
    office.do(outcomes.record_outcome, case_id, over)
    assert office.case(case_id).end_reason is EndReason.PERIOD_OVER


def test_who_refuses_mediation_is_not_deemed_to_agree(office):
    case_id = proposed(office)
    respondent = office_parties(office, case_id)[1].id
    refusal = contacts.ContactDraft(
        respondent, office.now, ContactManner.TELEPHONE, ContactResult.REFUSES, "不再参加调解"
    )
    office.do(contacts.record_contact, case_id, refusal)
    on_day(office, TODAY + timedelta(days=8))
    with pytest.raises(Refused, match="a_party_refuses"):
        office.do(written_proposal.deem_agreed, case_id)


def test_nobody_is_deemed_to_agree_while_a_recusal_is_undecided(office):
    case_id = proposed(office)
    asked = recusals.RecusalDraft(office.mediator_ids[0], "谢家豪", TODAY, RecusalGround.INTEREST, "与保险公司有往来")
    office.do(recusals.ask_recusal, case_id, asked)
    on_day(office, TODAY + timedelta(days=8))
    with pytest.raises(Refused, match="recusal_undecided"):
        office.do(written_proposal.deem_agreed, case_id)


def test_while_a_proposal_is_out_no_party_is_added_or_removed_and_a_name_is_mended(office):
    case_id = proposed(office)
    added = parties.PartyDraft(side=PartySide.RESPONDENT, kind=PartyKind.PERSON, name="林晓君")
    with pytest.raises(Refused, match="proposal_is_out"):
        office.do(parties.save_party, case_id, added)
    first = office_parties(office, case_id)[0].id
    with office.database.writing() as db, pytest.raises(Refused, match="proposal_is_out"):
        parties.remove_party(db, first, by=office.by, now=office.now)
    with office.database.reading() as db:
        draft = parties.party_draft(db, first)
    office.do(parties.save_party, case_id, replace(draft, name="谢嘉豪"))
    assert office.case(case_id).applicant_name == "谢嘉豪"


@pytest.mark.parametrize(
    ("agreed_on", "code"),
    [(TODAY - timedelta(days=1), "before_acceptance"), (TODAY + timedelta(days=7), "in_time_to_object")],
)
def test_what_follows_from_a_proposal_is_agreed_after_the_last_day_to_object(office, agreed_on, code):
    case_id = proposed(office)
    on_day(office, TODAY + timedelta(days=9))
    office.do(written_proposal.deem_agreed, case_id)
    with pytest.raises(Invalid) as refusal:
        office.do(agreements.save_agreement, case_id, office.agreement_draft(agreed_on=agreed_on))
    assert [(one.field, one.code) for one in refusal.value.problems] == [("agreed_on", code)]
    after = office.agreement_draft(agreed_on=TODAY + timedelta(days=8))
    office.do(agreements.save_agreement, case_id, after)


def test_nobody_got_the_proposal_before_a_mediator_was_appointed(office):
    case_id = office.accept()
    on_day(office, TODAY + timedelta(days=3))
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[0]))
    ids = [party.id for party in office_parties(office, case_id)]
    draft = WrittenProposalDraft(TEXT, {ids[0]: TODAY + timedelta(days=3), ids[1]: TODAY})
    with pytest.raises(Invalid) as refusal:
        office.do(written_proposal.propose_in_writing, case_id, draft)
    expected = (written_proposal.received_field(ids[1]), "before_mediator")
    assert [(one.field, one.code) for one in refusal.value.problems] == [expected]


def test_a_proposal_is_not_entered_when_the_time_to_object_is_over_already(office):
    case_id = office.in_mediation()
    on_day(office, TODAY + timedelta(days=20))
    ids = [party.id for party in office_parties(office, case_id)]
    got = {ids[0]: TODAY, ids[1]: TODAY + timedelta(days=2)}
    with pytest.raises(Invalid) as refusal:
        office.do(written_proposal.propose_in_writing, case_id, WrittenProposalDraft(TEXT, got))
    expected = (written_proposal.received_field(ids[1]), "period_to_object_is_over")
    assert [(one.field, one.code) for one in refusal.value.problems] == [expected]
    assert office.case(case_id).state is CaseState.IN_MEDIATION


def test_nothing_ends_before_the_first_party_got_the_proposal(office):
    case_id = office.in_mediation()
    on_day(office, TODAY + timedelta(days=2))
    ids = [party.id for party in office_parties(office, case_id)]
    got = dict.fromkeys(ids, TODAY + timedelta(days=2))
    office.do(written_proposal.propose_in_writing, case_id, WrittenProposalDraft(TEXT, got))
    withdrawn = outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY + timedelta(days=1))
    with pytest.raises(Invalid) as refusal:
        office.do(outcomes.record_outcome, case_id, withdrawn)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("ended_on", "before_proposal")]


def test_nothing_ends_before_the_last_meeting_and_no_time_before_it_began(office):
    case_id = office.in_mediation()
    on_day(office, TODAY + timedelta(days=4))
    plan = scheduling.SessionDraft(TODAY + timedelta(days=4), time(9), time(9, 30), room_id=office.room_ids[0])
    meeting = office.do(scheduling.plan_session, case_id, replace(plan, begins=time(10), ends=time(11)))
    record = scheduling.SessionRecordDraft(SessionResult.NOT_AGREED, rights_told=True, recusal_asked=True)
    office.do(scheduling.record_session, meeting.id, record)
    early = outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY)
    with pytest.raises(Invalid) as refusal:
        office.do(outcomes.record_outcome, case_id, early)
    assert [(one.field, one.code) for one in refusal.value.problems] == [("ended_on", "before_last_meeting")]
    office.do(outcomes.record_outcome, case_id, replace(early, ended_on=TODAY + timedelta(days=4)))


def test_a_time_that_began_later_than_the_end_ends_when_it_began(office):
    case_id = office.accept()
    with office.database.writing() as db:
        case = db.get_one(Case, case_id)
        deadlines.end_steps(db, case, TODAY - timedelta(days=3))
        db.flush()
        assert all(one.ended_on == one.started_on for one in db.query(Deadline) if one.case_id == case_id)
        db.rollback()
