"""The practice committee knows the whole procedure: clocks, complaints, papers, consent, recusals, courts, archive."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from mediator_desk.conventions.text import text_mark
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, JudicialConfirmation, MediationAgreement
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, ExternalNumber, MediatorAppointment
from mediator_desk.models.committee import MediatorAbsence, MediatorTie, RetentionRule, VoidNumber
from mediator_desk.models.deadline import Deadline, Extension, ExtensionConsent, Suspension
from mediator_desk.models.life import MOVES, OPEN_STATES
from mediator_desk.models.party import DataConsent, Party, Representative
from mediator_desk.models.procedure import (
    ArchiveCorrection,
    ComplaintPassing,
    Contact,
    Merge,
    MergedParty,
    PaperRequest,
    Recusal,
)
from mediator_desk.models.procedure_words import (
    ConfirmationState,
    ContactResult,
    MergeKind,
    PaperRequestResult,
    PartyCapacity,
    PerformanceState,
    RecusalDecision,
    SuspensionKind,
)
from mediator_desk.models.words import (
    AgreementState,
    CaseKind,
    CaseState,
    CaseTrack,
    Channel,
    DueStep,
    EndReason,
    NumberKind,
    RefusalCode,
    RepresentativeKind,
    Role,
)
from mediator_desk.services.aftercare.performance import performance_of
from mediator_desk.services.cases import undo
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.cases.history import newest_history
from mediator_desk.services.cases.register import queue_counts
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.review import merging
from mediator_desk.views.history_words import SENTENCES, history_sentence
from tests.kept_states import practice_committee

TODAY = date(2026, 10, 8)
EVERY_LINE = 100_000


def fill(database, *, cases=60, seed=7, months=8, today=TODAY):
    return practice_committee(database, cases=cases, seed=seed, months=months, today=today)


@pytest.fixture
def practice(embedded_database):
    fill(embedded_database)
    with embedded_database.reading() as db:
        yield db


@pytest.fixture
def large(embedded_database):
    fill(embedded_database, cases=900, months=14, seed=3)
    with embedded_database.reading() as db:
        yield db


def told(db, act):
    return db.scalar(select(func.count(AuditEntry.id)).where(AuditEntry.act == act))


@pytest.mark.parametrize("seed", [1, 3, 8])
def test_sixty_cases_show_every_open_state_and_fill_every_queue(embedded_database, seed):
    assert fill(embedded_database, seed=seed).cases == 60
    with embedded_database.reading() as db:
        states = set(db.scalars(select(Case.state)))
        assert states >= {*OPEN_STATES, CaseState.PERFORMING, CaseState.CLOSED, CaseState.ARCHIVED, CaseState.MERGED}
        mediator_id = db.scalar(select(Case.mediator_id).where(Case.state == CaseState.IN_MEDIATION).limit(1))
        counts = queue_counts(db, Queue, mediator_id=mediator_id, today=TODAY)
        assert not [queue for queue, number in counts.items() if number == 0]


@pytest.mark.parametrize("kind", ["practice", pytest.param("large", marks=pytest.mark.slow)])
def test_the_nearest_deadline_stands_on_every_case_as_the_services_would_write_it(request, kind):
    db = request.getfixturevalue(kind)
    for case in db.scalars(select(Case)):
        was = case.due_step, case.due_on, case.due_is_provisional
        deadlines.show_nearest(db, case)
        if case.state is CaseState.TO_SIGN and case.due_on is None:
            assert was[0] is DueStep.SIGN  # what it waits for has no last day
        else:
            assert was == (case.due_step, case.due_on, case.due_is_provisional)
    db.rollback()


@pytest.mark.parametrize("kind", ["practice", pytest.param("large", marks=pytest.mark.slow)])
def test_every_deadline_counts_to_the_day_that_it_says_by_the_rule_of_its_case(request, kind):
    db = request.getfixturevalue(kind)
    days = deadlines.working_days(db)
    for deadline in db.scalars(select(Deadline)):
        if deadline.number is None:
            assert deadline.step is DueStep.PERFORM
            continue
        reckoned = deadlines.reckoning_of(db, deadline, days)
        if deadline.ended_on is None or not deadlines.suspensions_of(db, deadline.case_id, deadline.step):
            assert (deadline.due_on, deadline.is_provisional) == (reckoned.ends_on, reckoned.is_provisional)
        case = db.get(Case, deadline.case_id)
        if case.kind is CaseKind.MEDIATION and deadline.step is not DueStep.INSURER_ANSWERS:
            limit = deadlines.limit_for(db, case, deadline.step)
            assert (limit.number, limit.source) == (deadline.number, deadline.source)


def test_at_most_one_deadline_of_a_step_is_open_and_none_of_a_case_that_has_ended(large):
    found = set()
    for case_id, step in large.execute(select(Deadline.case_id, Deadline.step).where(Deadline.ended_on.is_(None))):
        assert (case_id, step) not in found
        found.add((case_id, step))
    ended = (CaseState.CLOSED, CaseState.ARCHIVED, CaseState.DECLINED, CaseState.REFERRED, CaseState.MERGED)
    open_rows = select(Deadline.id).join(Case).where(Deadline.ended_on.is_(None), Case.state.in_(ended))
    assert not large.scalars(open_rows).all()


def test_complaints_are_with_the_insurer_overdue_answered_closed_or_mediated(practice):
    passings = practice.scalars(select(ComplaintPassing)).all()
    assert {one.answered_on is None for one in passings} == {True, False}
    overdue = select(Case.id).where(Case.due_step == DueStep.INSURER_ANSWERS, Case.due_on < TODAY)
    assert practice.scalars(overdue).all()
    ended = select(Case.id).where(Case.kind == CaseKind.COMPLAINT, Case.closed_on.is_not(None))
    assert practice.scalars(ended).all()
    turned = {one.case_id for one in passings if practice.get(Case, one.case_id).kind is CaseKind.MEDIATION}
    stood_still = practice.scalars(select(Suspension.case_id).where(Suspension.kind == SuspensionKind.MEDIATION))
    assert turned
    assert turned == set(stood_still)
    assert told(practice, "insurer_given_time")


def test_a_consultation_is_answered_and_never_accepted(practice):
    consultations = practice.scalars(select(Case).where(Case.kind == CaseKind.CONSULTATION)).all()
    assert any(case.closed_on and case.decision_words for case in consultations)
    assert not any(case.number for case in consultations)
    assert told(practice, "turned_into_mediation") >= 2


def test_papers_come_or_lapse_and_a_lapse_is_declined_by_a_person(practice):
    results = set(practice.scalars(select(PaperRequest.result)))
    assert results >= {None, PaperRequestResult.SUPPLIED, PaperRequestResult.LAPSED}
    declined = select(Case.id).where(Case.refusal_code == RefusalCode.PAPERS_NOT_SUPPLIED)
    assert practice.scalars(declined).all()
    for request in practice.scalars(select(PaperRequest).where(PaperRequest.result.is_(None))):
        assert practice.get(Case, request.case_id).due_on == request.due_on


def test_a_party_that_refuses_ends_the_mediation(practice):
    refused = practice.scalars(select(Contact.case_id).where(Contact.result == ContactResult.REFUSES)).all()
    assert refused
    for case_id in refused:
        case = practice.get(Case, case_id)
        assert case.end_reason is EndReason.UNWILLING
        assert case.was_told_other_routes


def test_a_granted_recusal_changes_the_mediator_and_two_may_mediate(practice):
    granted = practice.scalars(select(Recusal).where(Recusal.decision == RecusalDecision.GRANTED)).all()
    assert granted
    for recusal in granted:
        assert practice.get(Case, recusal.case_id).mediator_id not in (None, recusal.mediator_id)
    assert practice.scalar(select(func.count(Recusal.id)).where(Recusal.decision.is_(None)))
    beside = select(func.count(MediatorAppointment.id)).where(MediatorAppointment.is_presiding.is_(False))
    assert practice.scalar(beside)


def test_a_clock_that_stood_still_or_was_extended_ends_later(practice):
    ended = practice.scalars(select(Suspension).where(Suspension.kind == SuspensionKind.APPRAISAL)).all()
    assert {one.ended_on is None for one in ended} == {True, False}
    for extension in practice.scalars(select(Extension)):
        deadline = practice.get(Deadline, extension.deadline_id)
        given = set(practice.scalars(select(ExtensionConsent.party_id).filter_by(extension_id=extension.id)))
        parties = set(practice.scalars(select(Party.id).where(Party.case_id == deadline.case_id)))
        assert (given == parties) == (extension.agreed_on is not None)
        assert (deadline.due_on > deadline.first_due_on) == (extension.agreed_on is not None)
    assert practice.scalar(select(func.count(Extension.id)).where(Extension.agreed_on.is_(None)))


def test_a_day_after_the_next_new_year_is_provisional(practice):
    case = practice.scalars(select(Case).where(Case.due_is_provisional)).first()
    assert case.due_on.year == TODAY.year + 1


def test_a_written_proposal_waits_is_deemed_agreed_or_objected_to(practice):
    assert practice.scalars(select(Case.id).where(Case.state == CaseState.PROPOSED)).all()
    assert told(practice, "deemed_agreed")
    assert told(practice, "objected")
    steps = select(Deadline.number).where(Deadline.step == DueStep.OBJECT)
    assert set(practice.scalars(steps)) == {7}


def test_court_cases_have_their_papers_numbers_and_shorter_times(practice):
    courts = practice.scalars(select(Case).where(Case.court_papers_on.is_not(None))).all()
    assert {case.channel for case in courts} == {Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING}
    assert CaseTrack.SIMPLE in {case.track for case in courts}
    numbered = set(practice.scalars(select(ExternalNumber.case_id).where(ExternalNumber.kind == NumberKind.COURT)))
    assert numbered == {case.id for case in courts}
    for deadline in practice.scalars(select(Deadline).where(Deadline.step == DueStep.MEDIATE)):
        case = practice.get(Case, deadline.case_id)
        before = 30 if case.channel is not Channel.COURT_AFTER_FILING else 15
        assert deadline.number == (7 if case.track is CaseTrack.SIMPLE and before == 15 else before)
        assert deadline.started_on == (case.court_papers_on or deadline.started_on)


def test_performance_is_pending_partly_done_overdue_refused_or_without_payment(large):
    states = set()
    effective = select(Case.id).join(MediationAgreement).where(MediationAgreement.state == AgreementState.EFFECTIVE)
    for case_id in large.scalars(effective.distinct()):
        states.add(performance_of(large, case_id, today=date(2026, 10, 8)).state)
    assert states == set(PerformanceState)


def test_a_sum_without_a_day_is_due_by_law_and_proofs_are_kept(practice):
    assert practice.scalars(select(Instalment.id).where(Instalment.position == 0)).all()
    assert practice.scalars(select(Deadline.id).where(Deadline.step == DueStep.PAY)).all()
    assert practice.scalars(select(Instalment.id).where(Instalment.proof != "")).all()
    assert told(practice, "performance_refused")


def test_courts_confirm_dismiss_or_have_not_decided(practice):
    states = set(practice.scalars(select(JudicialConfirmation.state)))
    assert states >= {ConfirmationState.APPLIED, ConfirmationState.CONFIRMED, ConfirmationState.DISMISSED}
    renewed = select(MediationAgreement).where(
        MediationAgreement.sequence == 2, MediationAgreement.state == AgreementState.EFFECTIVE
    )
    later = practice.scalars(renewed).all()
    assert later
    for agreement in later:
        earlier = select(MediationAgreement.state).filter_by(case_id=agreement.case_id, sequence=1)
        assert practice.scalars(earlier).one() is AgreementState.REPLACED
        assert practice.get(Case, agreement.case_id).concluded_on < agreement.effective_on


def test_heirs_and_groups_stand_in_cases(practice):
    assert set(practice.scalars(select(Party.capacity))) == set(PartyCapacity)
    group = practice.scalars(select(Case).where(Case.group_size.is_not(None))).first()
    mine = select(func.count(Party.id)).where(
        Party.case_id == group.id, Party.capacity == PartyCapacity.GROUP_REPRESENTATIVE
    )
    assert 2 <= practice.scalar(mine) <= 5


def test_children_have_guardians_and_agents_letters(large):
    assert large.scalars(select(Representative.id).where(Representative.kind == RepresentativeKind.LEGAL)).all()
    agents = select(Representative.letter_on).where(Representative.kind == RepresentativeKind.AUTHORISED)
    assert all(large.scalars(agents))
    assert large.scalars(select(DataConsent.id)).all()


def test_a_case_that_came_twice_is_merged_and_can_be_parted_again(embedded_database, now):
    fill(embedded_database)
    with embedded_database.writing() as db:
        merge = db.scalars(select(Merge).where(Merge.kind == MergeKind.CASE)).first()
        merged = db.get(Case, merge.merged_case_id)
        assert merged.merged_into_id == merge.kept_case_id
        assert merging.goes_on_as(db, [merged.id]) == {merged.id: merge.kept_case_id}
        assert [one.case_id for one in merging.merged_into(db, merge.kept_case_id)] == [merged.id]


def test_two_entries_of_one_human_name_the_oldest(practice):
    merge = practice.scalars(select(Merge).where(Merge.kind == MergeKind.PERSON)).first()
    entries = practice.scalars(select(MergedParty.party_id).where(MergedParty.merge_id == merge.id)).all()
    oldest = set(practice.scalars(select(Party.same_person_id).where(Party.id.in_(entries))))
    assert len(entries) >= 2
    assert oldest == {min(entries)}
    assert set(merging.entries_of_human(practice, entries[0])) == set(entries)


def test_archived_files_have_their_class_and_some_are_past_their_term(practice):
    years = {rule.archive_class: rule.years for rule in practice.scalars(select(RetentionRule))}
    for case in practice.scalars(select(Case).where(Case.state == CaseState.ARCHIVED)):
        kept = years[case.archive_class]
        assert (case.kept_until.year if case.kept_until else None) == (case.archived_on.year + kept if kept else None)
    assert practice.scalars(select(Case.id).where(Case.kept_until < TODAY)).all()
    assert practice.scalars(select(ArchiveCorrection.id)).all()


def test_a_void_number_names_its_case_and_the_entry_that_was_taken_back(practice):
    void = practice.scalars(select(VoidNumber)).first()
    case = practice.get(Case, void.case_id)
    assert case.number not in (None, void.number)
    undone = select(AuditEntry).where(AuditEntry.case_id == case.id, AuditEntry.act == "step_undone")
    entry = practice.scalars(undone).one()
    assert entry.facts["void_number"] == void.number
    (accepted,) = undo.undone_entries(practice, case.id)
    assert practice.get(AuditEntry, accepted).facts == {"number": void.number}


def test_a_step_that_was_only_told_is_not_taken_back_as_if_it_had_been_done(practice, now):
    by = Actor(None, "何敏", Role.SECRETARY)
    for case_id in practice.scalars(select(Case.id)):
        with pytest.raises(Refused):
            undo.undo_last_step(practice, case_id, "误操作", by=by, now=now)


def test_mediators_have_absences_without_meetings_and_ties_without_cases(large):
    for absence in large.scalars(select(MediatorAbsence)):
        assert absence.until_on >= TODAY
    ties = large.scalars(select(MediatorTie)).all()
    assert len(ties) == 2
    for tie in ties:
        mine = select(Case.id).where(Case.mediator_id == tie.mediator_id, Case.insurer_id == tie.insurer_id)
        assert not large.scalars(mine).all()


def test_next_steps_say_who_and_some_cases_have_none(practice):
    steps = practice.execute(select(Case.next_step_by, Case.next_step_on).where(Case.next_step != "")).all()
    assert steps
    assert all(who and on for who, on in steps)


def test_what_came_by_the_door_or_by_letter_says_who_took_it_in(practice):
    for case in practice.scalars(select(Case)):
        is_ours = case.channel is not Channel.MINI_PROGRAM
        assert bool(case.received_by) == is_ours
        assert case.submission_number.startswith("DJ") == is_ours
        assert case.facts_mark == text_mark(case.facts)


@pytest.mark.parametrize("kind", ["practice", "large"])
def test_every_entry_of_the_history_has_a_sentence_with_all_its_facts(request, kind):
    db = request.getfixturevalue(kind)
    for case_id in db.scalars(select(Case.id)):
        for line in newest_history(db, case_id, EVERY_LINE):
            assert line.act in SENTENCES
            assert "—" not in history_sentence(line)


def followed(state, kind, act):
    """Return where a step leads, as the table of moves has it; None where it may not be done."""
    for move in MOVES:
        if act in move.told and state in move.origins and kind in move.kinds:
            return CaseState.PERFORMING if act == "took_effect" else move.to or state
    return None


TURNED_INTO = {"turned_into_mediation": CaseKind.MEDIATION, "turned_into_complaint": CaseKind.COMPLAINT}


@pytest.mark.parametrize("kind", ["practice", "large"])
def test_every_history_follows_the_table_of_moves_to_the_state_of_its_case(request, kind):
    db = request.getfixturevalue(kind)
    steps = {word for move in MOVES for word in move.told}
    for case in db.scalars(select(Case)):
        acts = db.scalars(select(AuditEntry.act).where(AuditEntry.case_id == case.id).order_by(AuditEntry.id)).all()
        came_as = case.kind
        if "passed_to_insurer" in acts:
            came_as = CaseKind.COMPLAINT
        elif "turned_into_mediation" in acts:
            came_as = CaseKind.CONSULTATION
        state = CaseState.RECEIVED
        for position, act in enumerate(acts):
            if act == "step_undone":
                state = CaseState.RECEIVED
            if act in steps:
                found = followed(state, came_as, act)
                assert found is not None, (case.id, state, act, acts[: position + 1])
                state = found
                came_as = TURNED_INTO.get(act, came_as)
        assert (state, came_as) == (case.state, case.kind)
