from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select

from mediator_desk.conventions.china_time import CHINA, china_day, in_china
from mediator_desk.conventions.credit_codes import check_credit_code
from mediator_desk.conventions.identity_documents import check_number
from mediator_desk.conventions.working_days import WorkingDays
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import Instalment, MediationAgreement, Signature
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, MediatorAppointment
from mediator_desk.models.committee import NumberCounter, VoidNumber
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.life import OPEN_STATES, UNACCEPTED_STATES
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.party import Party
from mediator_desk.models.procedure import Recusal
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.submission import ReviewProposal, Submission
from mediator_desk.models.tables import Base
from mediator_desk.models.words import (
    AgreementState,
    CaseKind,
    CaseState,
    Cause,
    DueStep,
    InsurerKind,
    OutcomeKind,
    Role,
    SessionState,
    SignerKind,
)
from mediator_desk.practice.fill import fill_committee
from mediator_desk.services.aftercare import archive
from mediator_desk.services.aftercare.archive import ArchiveDraft
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.cases.register import queue_counts
from mediator_desk.services.numbering import AGREEMENTS, CASES
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.review import review
from tests.kept_states import practice_committee
from tests.migrated import migrated

TODAY = date(2026, 10, 8)


def filled(database, *, cases=400, seed=7, months=8, today=TODAY):
    with database.writing() as db:
        return fill_committee(db, cases=cases, seed=seed, months=months, today=today)


@pytest.fixture
def practice(embedded_database):
    practice_committee(embedded_database, cases=400, seed=7, months=8, today=TODAY)
    with embedded_database.reading() as db:
        yield db


def test_both_databases_are_filled_and_go_on_from_there(database, now):
    summary = filled(database, cases=120, months=4)
    by = Actor(None, "何敏", Role.SECRETARY)
    with database.writing() as db:
        assert db.scalar(select(func.count(Case.id))) == summary.cases == 120
        last = db.get(NumberCounter, (CASES, 2026)).last_number
        waiting = select(Case.id).where(Case.state == CaseState.RECEIVED, Case.kind == CaseKind.MEDIATION)
        undisputed = waiting.where(Case.id.not_in(select(ReviewProposal.case_id)))
        case = review.accept_case(db, db.scalars(undisputed).first(), by=by, now=now)
        assert case.number == f"粤保调〔2026〕第{last + 1:04d}号"
        db.add(MediationSession(
            case_id=case.id, sequence=1, mediator_id=1, mode="telephone", state="planned",
            begins_at=now + timedelta(days=365), ends_at=now + timedelta(days=365, hours=1),
        ))  # fmt: skip
        db.flush()


def test_a_database_that_has_something_is_refused(embedded_database):
    filled(embedded_database, cases=5, months=1)
    with pytest.raises(Refused, match="database_not_empty"):
        filled(embedded_database, cases=5, months=1)


@pytest.mark.parametrize("wrong", [{"cases": 0}, {"months": 0}, {"months": 500}])
def test_numbers_that_cannot_be_are_refused(embedded_database, wrong):
    with pytest.raises(Invalid):
        filled(embedded_database, **wrong)


def test_the_same_seed_gives_the_same_committee_and_another_seed_another(embedded_database, tmp_path):

    def content(database):
        with database.reading() as db:
            tables = [one for one in Base.metadata.sorted_tables if one.name not in ("chain_keys", "audit_links")]
            # Key and salts of the chain are drawn anew each time: that is what they are for.
            return [list(db.execute(select(table).order_by(*table.primary_key))) for table in tables]

    filled(embedded_database, cases=80, months=3)
    found = []
    for name, seed in (("same", 7), ("other", 8)):
        database = migrated(tmp_path / f"{name}.db")
        filled(database, cases=80, months=3, seed=seed)
        found.append(content(database))
        database.close()
    assert content(embedded_database) == found[0]
    assert found[0] != found[1]


@pytest.mark.parametrize("cases", [1, 7, 30])
def test_a_small_committee_is_filled_too(embedded_database, cases):
    assert filled(embedded_database, cases=cases, months=1).cases == cases


def test_it_says_that_it_is_for_practice(practice):
    committee = the_committee(practice)
    assert committee.is_practice
    assert "练习" in committee.name
    assert committee.telephone == "020-875-12378"


def test_every_queue_has_something_in_it(practice):
    counts = queue_counts(practice, Queue, mediator_id=1, today=TODAY)
    assert not [queue for queue, number in counts.items() if number == 0]
    states = set(practice.scalars(select(Case.state).distinct()))
    assert states >= {*OPEN_STATES, CaseState.PERFORMING, CaseState.CLOSED, CaseState.ARCHIVED, CaseState.DECLINED}


def test_case_numbers_have_no_gaps_and_follow_the_days_of_acceptance(practice):
    for series, numbered, day in (
        (CASES, Case, Case.accepted_on),
        (AGREEMENTS, MediationAgreement, MediationAgreement.agreed_on),
    ):
        rows = practice.execute(select(numbered.number, day).where(numbered.number.is_not(None))).all()
        if numbered is Case:  # a number that was taken back is given to nobody else
            rows += [(void.number, china_day(void.at)) for void in practice.scalars(select(VoidNumber))]
        by_year = {}
        for number, on in rows:
            by_year.setdefault(int(number.split("〔")[1][:4]), []).append((int(number.split("第")[1][:-1]), on))
        for year, found in by_year.items():
            found.sort()
            assert [number for number, _ in found] == list(range(1, len(found) + 1))
            assert [on for _, on in found] == sorted(on for _, on in found)
            assert all(on.year == year for _, on in found)
            assert practice.get(NumberCounter, (series, year)).last_number == len(found)


def test_what_was_not_accepted_has_no_number_and_only_mediations_have_one(practice):
    for case in practice.scalars(select(Case)):
        never = case.kind is not CaseKind.MEDIATION or case.state in UNACCEPTED_STATES
        assert not (never and case.number)
        assert (case.state is CaseState.DECLINED) == (case.refusal_code is not None)


def test_dates_follow_each_other_and_nothing_happened_in_the_future(practice):
    now = datetime(2026, 10, 8, 9, tzinfo=CHINA).astimezone(UTC)
    for case in practice.scalars(select(Case)):
        days = [case.accepted_on, case.mediated_on, case.concluded_on, case.closed_on, case.archived_on]
        known = [china_day(case.received_at), *(day for day in days if day)]
        assert known == sorted(known)
        assert case.received_at <= now
    assert practice.scalar(select(func.max(AuditEntry.at))) <= now


def test_an_agreed_case_concludes_on_the_day_of_its_last_mark(practice):
    agreements = practice.scalars(select(MediationAgreement)).all()
    mediating = select(func.count(MediatorAppointment.id)).where(MediatorAppointment.ended_on.is_(None))
    assert {row.state for row in agreements} >= {AgreementState.EFFECTIVE, AgreementState.TO_SIGN}
    for agreement in agreements:
        case = practice.get(Case, agreement.case_id)
        if agreement.state in (AgreementState.REFUSED, AgreementState.REPLACED) or agreement.sequence > 1:
            continue
        marks = practice.scalars(select(Signature).where(Signature.agreement_id == agreement.id)).all()
        parties = set(practice.scalars(select(Party.id).where(Party.case_id == case.id)))
        mediators = practice.scalar(mediating.where(MediatorAppointment.case_id == case.id))
        wanted = len(parties) + mediators + 1
        is_complete = {mark.party_id for mark in marks} - {None} == parties and len(marks) == wanted
        assert is_complete == (agreement.state is AgreementState.EFFECTIVE)
        assert agreement.amount == case.agreed_amount
        names_days = agreement.state is AgreementState.EFFECTIVE or agreement.instalments
        assert not names_days or agreement.amount == sum(row.amount for row in agreement.instalments)
        if agreement.state is AgreementState.EFFECTIVE:
            assert case.concluded_on == agreement.effective_on == max(mark.signed_on for mark in marks)
            assert case.outcome is OutcomeKind.AGREED
            assert {mark.signer for mark in marks} == set(SignerKind)
        else:
            assert case.concluded_on is None


def test_meetings_are_in_office_hours_and_no_room_or_mediator_is_taken_twice(practice):
    days = WorkingDays()
    places, people = Counter(), Counter()
    for meeting in practice.scalars(select(MediationSession)):
        begins, ends = in_china(meeting.begins_at), in_china(meeting.ends_at)
        assert days.is_working_day(begins.date())
        assert begins.hour >= 9
        assert ends.hour < 17
        assert (meeting.state is SessionState.PLANNED) == (meeting.result is None)
        places[meeting.room_id, meeting.begins_at] += meeting.room_id is not None
        people[meeting.mediator_id, meeting.begins_at] += 1
    assert max(places.values()) == 1
    assert max(people.values()) == 1


def test_some_meetings_are_today(practice):
    begins = practice.scalars(select(MediationSession.begins_at).where(MediationSession.state == SessionState.PLANNED))
    assert sum(china_day(at) == TODAY for at in begins) >= 3


def test_documents_and_credit_codes_have_right_check_digits(practice):
    for kind, number in practice.execute(select(Party.identity_kind, Party.identity_number)):
        assert kind is None or not check_number(kind, number)
    assert not [code for code in practice.scalars(select(Insurer.credit_code)) if check_credit_code(code)]


def test_open_cases_say_what_is_due(practice):
    steps = {
        CaseState.RECEIVED: {DueStep.DECIDE_ACCEPTANCE},
        CaseState.UNDER_REVIEW: {DueStep.DECIDE_ACCEPTANCE},
        CaseState.NEEDS_PAPERS: {DueStep.SUPPLY_PAPERS},
        CaseState.WITH_INSURER: {DueStep.INSURER_ANSWERS},
        CaseState.ACCEPTED: {DueStep.CONTACT_OTHER_SIDE, DueStep.MEDIATE},
        CaseState.SEEKING_CONSENT: {DueStep.CONTACT_OTHER_SIDE, DueStep.MEDIATE},
        CaseState.IN_MEDIATION: {DueStep.CONTACT_OTHER_SIDE, DueStep.MEDIATE},
        CaseState.PROPOSED: {DueStep.OBJECT, DueStep.MEDIATE},
    }
    nothing = {CaseState.DECLINED, CaseState.REFERRED, CaseState.MERGED, CaseState.CLOSED, CaseState.ARCHIVED}
    for case in practice.scalars(select(Case).where(Case.kind != CaseKind.CONSULTATION)):
        if case.state in steps:
            assert case.due_step in steps[case.state]
            assert case.due_on is not None
        if case.state is CaseState.SUSPENDED:  # its clock stands still
            assert (case.due_step, case.due_on) == (DueStep.MEDIATE, None)
        if case.state in nothing:
            assert (case.due_step, case.due_on) == (None, None)


def test_every_case_has_a_history_that_begins_with_its_coming(practice):
    acts, recused = {}, set(practice.scalars(select(Recusal.case_id).where(Recusal.decision.is_not(None))))
    for case_id, act in practice.execute(select(AuditEntry.case_id, AuditEntry.act).order_by(AuditEntry.id)):
        acts.setdefault(case_id, []).append(act)
    for case in practice.scalars(select(Case)):
        told = acts[case.id]
        assert told[0] == "received"
        assert ("accepted" in told) == (case.number is not None)
        assert ("appointed" in told) == (case.mediator_id is not None) or case.id in recused
        assert ("took_effect" in told) == (case.outcome is OutcomeKind.AGREED and case.concluded_on is not None)
        last = [act for act in told if act not in ("archive_corrected", "people_merged")][-1]
        assert (last == "archived") == (case.state is CaseState.ARCHIVED)


def test_payments_are_made_late_or_not_at_all_now_and_then(practice):
    overdue = select(func.count(Instalment.id)).where(Instalment.paid_on.is_(None), Instalment.due_on < TODAY)
    late = select(func.count(Instalment.id)).where(Instalment.paid_on > Instalment.due_on)
    assert practice.scalar(overdue) > 0
    assert practice.scalar(late) > 0


def test_proposals_wait_for_a_person_or_were_decided_with_words(practice):
    proposals = practice.scalars(select(ReviewProposal)).all()
    assert {row.decision is None for row in proposals} == {True, False}
    assert all(row.decision_words for row in proposals if row.decision)


def test_a_submission_that_came_stands_as_it_was_typed(practice):
    for submission in practice.scalars(select(Submission)):
        case = practice.scalars(select(Case).where(Case.submission_id == submission.id)).first()
        assert submission.number == submission.fields["提交编号"]
        assert case is None or case.facts == submission.fields["事实经过"]


@pytest.mark.parametrize("cases", [1000, pytest.param(3000, marks=pytest.mark.slow)])
def test_proportions_are_near_those_that_were_published(embedded_database, cases):
    filled(embedded_database, cases=cases, months=12)
    with embedded_database.reading() as db:
        rows = db.execute(
            select(Case.outcome, Case.cause, Insurer.kind, Case.accepted_on)
            .join(Insurer, Insurer.id == Case.insurer_id)
            .where(Case.kind == CaseKind.MEDIATION)
        ).all()
    accepted = [row for row in rows if row.accepted_on]
    agreed = sum(row.outcome is OutcomeKind.AGREED for row in accepted) / len(accepted)
    property_claims = [row.cause is Cause.CLAIM for row in rows if row.kind is InsurerKind.PROPERTY]
    life_sales = [row.cause is Cause.SALES for row in rows if row.kind is InsurerKind.LIFE]
    assert 0.5 < agreed < 0.65
    assert 0.70 < sum(property_claims) / len(property_claims) < 0.82
    assert 0.44 < sum(life_sales) / len(life_sales) < 0.57


def test_the_services_go_on_with_a_case_of_the_practice_committee(embedded_database, now):
    filled(embedded_database)
    with embedded_database.writing() as db:
        closed = db.scalars(select(Case.id).where(Case.state == CaseState.CLOSED)).first()
        by = Actor(None, "周宇", Role.ARCHIVIST)
        draft = ArchiveDraft(ArchiveClass.LONG, "纸质卷宗另行装订")
        archived = archive.archive_case(db, closed, draft, by=by, now=now)
        assert archived.state is CaseState.ARCHIVED
