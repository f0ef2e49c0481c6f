"""Reaching the parties, asking the other side, and a party that refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.life import Act
from mediator_desk.models.procedure_words import ContactManner, ContactResult
from mediator_desk.models.words import CaseState, Channel, DueStep, EndReason, OutcomeKind, PartyKind, PartySide
from mediator_desk.services.cases import undo
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.guards import hindrances_of
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.mediators import assignment
from mediator_desk.services.parties import consent, contacts, parties
from mediator_desk.services.parties.consent import RefusalDraft
from mediator_desk.services.parties.contacts import ContactDraft
from mediator_desk.services.sessions import outcomes, scheduling
from tests.services.conftest import NOW

R = ContactResult


def details(office, case_id):
    with office.database.reading() as db:
        return case_details(db, case_id)


def contact(office, case_id, result, of=1, **more):
    """Record that a party (0 the applicant, 1 the insurer) was called now."""
    party_id = details(office, case_id).parties[of].id
    return office.do(contacts.record_contact, case_id, ContactDraft(party_id, office.now, result=result, **more))


def problems_of(office, case_id, draft):
    with pytest.raises(Invalid) as refusal:
        office.do(contacts.record_contact, case_id, draft)
    return {(one.field, one.code) for one in refusal.value.problems}


def open_steps(office, case_id):
    with office.database.reading() as db:
        return {one.step for one in deadlines.open_deadlines(db, case_id)}


def ask(office, case_id):
    office.do(consent.ask_consent, case_id, manner=ContactManner.LETTER)


def test_a_call_to_the_insurer_is_kept_and_ends_the_time_to_contact_the_other_side(office):
    case_id = office.accept()
    assert DueStep.CONTACT_OTHER_SIDE in open_steps(office, case_id)
    contact(office, case_id, R.REACHED, words="答复周四前回函")
    case = details(office, case_id)
    last = case.parties[1].last_contact
    assert (last.result, last.manner, last.words) == (R.REACHED, ContactManner.TELEPHONE, "答复周四前回函")
    assert DueStep.CONTACT_OTHER_SIDE not in open_steps(office, case_id)
    assert case.history[0].act == "contact_recorded"


@pytest.mark.parametrize(("of", "result"), [(1, R.NOT_REACHED), (1, R.WRONG_NUMBER), (0, R.REACHED)])
def test_only_a_respondent_that_was_spoken_to_counts_as_contacted(office, of, result):
    case_id = office.accept()
    contact(office, case_id, result, of=of)
    assert DueStep.CONTACT_OTHER_SIDE in open_steps(office, case_id)


def test_the_call_and_the_next_step_are_one_act(office):
    case_id = office.in_mediation()
    contact(office, case_id, R.REACHED, next_step="催保险公司回函", next_on=date(2026, 10, 15), next_who="陈国华")
    case = office.case(case_id)
    assert (case.next_step, case.next_step_on, case.next_step_by) == ("催保险公司回函", date(2026, 10, 15), "陈国华")


def test_a_next_step_for_a_stranger_is_refused_beside_its_field_and_nothing_is_kept(office):
    case_id = office.in_mediation()
    party_id = details(office, case_id).parties[1].id
    draft = ContactDraft(party_id, office.now, result=R.REACHED, next_step="回函", next_who="路人甲")
    assert problems_of(office, case_id, draft) == {("next_who", "not_on_staff")}
    assert details(office, case_id).parties[1].last_contact is None


def test_a_contact_needs_somebody_a_moment_that_is_over_and_a_result(office):
    case_id = office.accept()
    empty = ContactDraft(None, NOW + timedelta(minutes=1), manner=None)
    assert problems_of(office, case_id, empty) == {
        ("party_id", "required"), ("at", "contact_in_future"), ("manner", "required"), ("result", "required"),
    }  # fmt: skip
    with pytest.raises(Refused, match="party_not_found"):
        office.do(contacts.record_contact, case_id, ContactDraft(999_999, NOW, result=R.REACHED))


def test_whether_a_party_takes_part_is_not_asked_after_they_agreed(office):
    case_id = office.agreed()
    party_id = details(office, case_id).parties[1].id
    draft = ContactDraft(party_id, office.now, result=R.REFUSES)
    assert problems_of(office, case_id, draft) == {("result", "no_longer_asked")}
    office.do(contacts.record_contact, case_id, replace(draft, result=R.REACHED))


def test_a_refusal_stops_what_would_go_on_and_a_later_word_lifts_it(office):
    case_id = office.in_mediation()
    contact(office, case_id, R.REFUSES)
    with office.database.reading() as db:
        found = hindrances_of(db, case_id, office.by.role, NOW)
    assert {found[act] for act in (Act.SCHEDULE, Act.APPOINT, Act.RECORD_AGREED)} == {"a_party_refuses"}
    with pytest.raises(Refused, match="a_party_refuses"):
        another = assignment.AppointmentDraft(office.mediator_ids[1], words="回避")
        office.do(assignment.appoint_mediator, case_id, another)
    contact(office, case_id, R.AGREES)
    with office.database.reading() as db:
        assert "a_party_refuses" not in hindrances_of(db, case_id, office.by.role, NOW).values()


def test_a_refusal_that_was_said_before_but_written_down_later_does_not_undo_a_yes(office):
    case_id = office.in_mediation()
    contact(office, case_id, R.AGREES)
    party_id = details(office, case_id).parties[1].id
    earlier = ContactDraft(party_id, office.now - timedelta(days=1), result=R.REFUSES)
    office.do(contacts.record_contact, case_id, earlier)
    assert details(office, case_id).parties[1].answer is R.AGREES
    assert [row.result for row in rows(office, case_id)] == [R.AGREES, R.REFUSES]


def rows(office, case_id):
    with office.database.reading() as db:
        return contacts.contacts_of(db, case_id)


def test_a_party_that_got_its_right_name_after_refusing_can_still_agree(office):
    case_id = office.in_mediation()
    contact(office, case_id, R.REFUSES)
    with office.database.reading() as db:
        draft = parties.party_draft(db, details(office, case_id).parties[1].id)
    office.do(parties.save_party, case_id, replace(draft, name="粤安人寿保险股份有限公司"))
    contact(office, case_id, R.AGREES)
    with office.database.reading() as db:
        assert "a_party_refuses" not in hindrances_of(db, case_id, office.by.role, NOW).values()


def test_the_other_side_is_asked_and_with_its_yes_the_case_goes_on(office):
    case_id = office.accept()
    ask(office, case_id)
    assert office.case(case_id).state is CaseState.SEEKING_CONSENT
    contact(office, case_id, R.NOT_REACHED)
    contact(office, case_id, R.AGREES, of=0)
    assert office.case(case_id).state is CaseState.SEEKING_CONSENT
    contact(office, case_id, R.AGREES)
    assert office.case(case_id).state is CaseState.ACCEPTED
    assert [line.act for line in details(office, case_id).history[:2]] == ["consent_given", "contact_recorded"]
    with pytest.raises(Refused, match="all_agree_already"):
        ask(office, case_id)


def test_a_yes_that_was_heard_wrong_is_undone_and_the_case_waits_again(office):
    case_id = office.accept()
    ask(office, case_id)
    contact(office, case_id, R.AGREES)
    office.do(undo.undo_last_step, case_id, "听错了")
    assert office.case(case_id).state is CaseState.SEEKING_CONSENT


def test_of_two_respondents_both_must_agree(office):
    case_id = office.accept()
    draft = parties.PartyDraft(PartySide.RESPONDENT, PartyKind.PERSON, "陈志明")
    office.do(parties.save_party, case_id, draft)
    ask(office, case_id)
    contact(office, case_id, R.AGREES)
    assert office.case(case_id).state is CaseState.SEEKING_CONSENT
    contact(office, case_id, R.AGREES, of=2)
    assert office.case(case_id).state is CaseState.ACCEPTED


@pytest.mark.parametrize(
    ("channel", "asked"),
    [(Channel.VISIT, [1]), (Channel.INSURER_REQUEST, [0]), (Channel.OWN_INITIATIVE, [0, 1])],
)
def test_who_did_not_ask_for_the_mediation_is_asked(office, channel, asked):
    case_id = office.accept(channel=channel)
    ask(office, case_id)
    for of in asked:
        assert office.case(case_id).state is CaseState.SEEKING_CONSENT
        contact(office, case_id, R.AGREES, of=of)
    assert office.case(case_id).state is CaseState.ACCEPTED


def refusal(office, case_id, **changed):
    fields = {"party_id": details(office, case_id).parties[1].id, "words": "不同意调解", "was_told_other_routes": True}
    return RefusalDraft(**(fields | changed))


@pytest.mark.parametrize("bring", ["accept", "in_mediation"])
def test_a_party_that_refuses_ends_the_mediation_with_reason_four(office, bring):
    case_id = getattr(office, bring)()
    office.do(consent.refuse_mediation, case_id, refusal(office, case_id))
    case = office.case(case_id)
    assert (case.state, case.outcome, case.end_reason) == (
        CaseState.TERMINATED, OutcomeKind.NOT_AGREED, EndReason.UNWILLING,
    )  # fmt: skip
    assert (case.was_told_other_routes, case.concluded_on, case.due_on) == (True, date(2026, 10, 8), None)
    told = details(office, case_id).history[0]
    assert (told.act, told.reason, told.facts["name"]) == (
        "mediation_refused", "不同意调解", "粤安人寿保险股份有限公司广东分公司",
    )  # fmt: skip


def test_a_refusal_names_the_party_has_words_and_the_other_routes_were_told(office):
    case_id = office.accept()
    with pytest.raises(Invalid) as refused:
        office.do(consent.refuse_mediation, case_id, RefusalDraft(None))
    assert {one.field for one in refused.value.problems} == {"party_id", "words", "was_told_other_routes"}
    with pytest.raises(Refused, match="party_not_found"):
        office.do(consent.refuse_mediation, case_id, refusal(office, case_id, party_id=999_999))


def test_nobody_refuses_while_a_meeting_is_planned_or_after_an_agreement(office):
    case_id = office.in_mediation()
    draft = scheduling.SessionDraft(date(2026, 10, 9), time(9, 30), time(11), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, case_id, draft)
    with pytest.raises(Refused, match="session_still_planned"):
        office.do(consent.refuse_mediation, case_id, refusal(office, case_id))
    withdrawn = office.in_mediation()
    ended = outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, date(2026, 10, 8))
    office.do(outcomes.record_outcome, withdrawn, ended)
    with pytest.raises(Refused, match="not_possible_in_state"):
        office.do(consent.refuse_mediation, withdrawn, refusal(office, withdrawn))


def test_a_refusal_that_was_a_mistake_is_undone_with_its_deadlines(office):
    case_id = office.in_mediation()
    before = office.case(case_id).due_on
    office.do(consent.refuse_mediation, case_id, refusal(office, case_id))
    office.do(undo.undo_last_step, case_id, "误登")
    case = office.case(case_id)
    assert (case.state, case.outcome, case.due_on) == (CaseState.IN_MEDIATION, None, before)


def test_a_contact_before_the_case_was_received_is_a_slip(office):
    case_id = office.accept()
    party_id = details(office, case_id).parties[1].id
    draft = ContactDraft(party_id, NOW - timedelta(days=2), result=R.REACHED)
    assert problems_of(office, case_id, draft) == {("at", "before_reception")}


def test_a_call_before_the_acceptance_does_not_end_the_time_to_contact_the_other_side(office):
    case_id = office.accept()
    party_id = details(office, case_id).parties[1].id
    office.do(contacts.record_contact, case_id, ContactDraft(party_id, NOW - timedelta(days=1), result=R.REACHED))
    assert DueStep.CONTACT_OTHER_SIDE in open_steps(office, case_id)
