"""The papers of a file: there, missing, still to come; by what the desk knows of each."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.models.words import CaseKind, OutcomeKind, RepresentativeKind, SessionResult
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.file_papers import PaperSource, PaperState, papers_of_file
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.parties import RepresentativeDraft
from mediator_desk.services.sessions import outcomes, scheduling
from tests.services.conftest import NOW, TODAY

THERE, MISSING, TO_COME, NONE = PaperState.THERE, PaperState.MISSING, PaperState.TO_COME, PaperState.NONE


def papers(office, case_id, now=None):
    with office.database.reading() as db:
        case = case_details(db, case_id)
    return {row.paper: row for row in papers_of_file(case, now or office.now)}


def states(office, case_id):
    return {paper: row.state for paper, row in papers(office, case_id).items()}


def test_there_are_fifteen_in_binding_order(office):
    rows = list(papers(office, office.receive()).values())
    assert [row.position for row in rows] == list(range(1, 16))
    assert [row.paper for row in rows] == list(FilePaper)


def test_eight_are_required_before_it_is_known_how_the_matter_ends(office):
    required = [row.position for row in papers(office, office.in_mediation()).values() if row.is_required]
    assert required == [1, 2, 3, 4, 5, 9, 10, 15]


def test_what_is_not_due_yet_will_come_and_is_not_missing(office):
    found = states(office, office.receive())
    assert found[FilePaper.APPLICATION] is THERE
    assert {found[one] for one in (FilePaper.RIGHTS_NOTICE, FilePaper.MEDIATION_RECORD, FilePaper.COVER)} == {TO_COME}
    assert MISSING not in found.values()


def test_an_application_without_a_submission_was_registered_here(office):
    assert papers(office, office.receive())[FilePaper.APPLICATION].source is PaperSource.REGISTERED


def test_numbers_of_all_parties_are_wanted_once_the_case_is_accepted(office):
    row = papers(office, office.accept())[FilePaper.IDENTITY]
    assert (row.state, row.there, row.wanted) == (MISSING, 1, 2)


def test_a_meeting_that_is_over_without_its_record_leaves_the_record_missing(office):
    case_id = office.in_mediation()
    draft = scheduling.SessionDraft(TODAY, *_morning(), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, case_id, draft)
    assert papers(office, case_id)[FilePaper.MEDIATION_RECORD].state is TO_COME
    assert papers(office, case_id, NOW + timedelta(hours=9))[FilePaper.MEDIATION_RECORD].state is MISSING


def test_a_recorded_meeting_brings_the_record_and_the_notice_of_rights(office):
    case_id = office.in_mediation()
    office.meet(case_id, SessionResult.CONTINUED)
    found = states(office, case_id)
    assert found[FilePaper.MEDIATION_RECORD] is THERE
    assert found[FilePaper.RIGHTS_NOTICE] is THERE


def test_an_agent_without_a_letter_makes_the_letter_a_required_paper(office):
    case_id = office.in_mediation()
    assert states(office, case_id)[FilePaper.AUTHORITY] is NONE
    with office.database.writing() as db:
        party = next(one for one in case_details(db, case_id).parties if one.representatives == ())
        draft = parties.party_draft(db, party.id)
        agent = RepresentativeDraft("周敏", RepresentativeKind.AUTHORISED)
        parties.save_party(db, case_id, replace(draft, representatives=(agent,)), by=office.by, now=office.now)
    row = papers(office, case_id)[FilePaper.AUTHORITY]
    assert (row.state, row.is_required, row.wanted) == (MISSING, True, 1)


def test_an_agreement_is_to_come_until_it_is_in_force(office):
    assert states(office, office.agreed())[FilePaper.AGREEMENT] is TO_COME


def test_a_case_that_was_withdrawn_needs_neither_agreement_nor_record(office):
    case_id = office.in_mediation()
    draft = outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY, words="申请人撤回")
    office.do(outcomes.record_outcome, case_id, draft)
    found = states(office, case_id)
    assert (found[FilePaper.AGREEMENT], found[FilePaper.MEDIATION_RECORD]) == (NONE, NONE)


def test_what_no_record_can_tell_of_is_never_missing(office):
    row = papers(office, office.agreed())[FilePaper.INVESTIGATION]
    assert (row.state, row.source) == (NONE, PaperSource.UNKNOWN)


def test_a_complaint_makes_no_file(office):
    assert papers(office, office.receive(kind=CaseKind.COMPLAINT)) == {}


def _morning():
    from datetime import time

    return time(14, 0), time(15, 0)
