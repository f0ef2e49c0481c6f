"""What comes in by a form: registered as quickly as on paper, refused beside its fields, never twice asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.conventions.text import text_mark
from mediator_desk.errors import Invalid
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case, ExternalNumber
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.submission import ReviewProposal
from mediator_desk.models.words import (
    CaseKind,
    CaseState,
    CaseTrack,
    Cause,
    Channel,
    DueStep,
    Line,
    NumberKind,
    PartyKind,
    PartySide,
    ProposalKind,
    RepresentativeKind,
)
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.clocks import deadlines
from mediator_desk.services.parties.party_drafts import PartyDraft, RepresentativeDraft
from mediator_desk.services.reception import known_people, receiving
from mediator_desk.services.reception.receive_drafts import BY_FORM, ReceiveDraft
from tests.services.conftest import NOW, TODAY

NUMBER = "440106199001011235"
LIN = PartyDraft(
    PartySide.APPLICANT,
    PartyKind.PERSON,
    name="林秀英",
    phone="13812345678",
    address="广州市越秀区",
    identity_kind=IdentityDocumentKind.RESIDENT_ID,
    identity_number=NUMBER,
)
FACTS = "2026年9月1日住院，保险公司以未如实告知为由拒绝赔付医疗费。"


def draft(**changed):
    fields = {
        "channel": Channel.VISIT,
        "applicant": LIN,
        "insurer_name": "粤安人寿保险股份有限公司广东分公司",
        "line": Line.MEDICAL,
        "cause": Cause.CLAIM,
        "claimed_amount": Decimal("18600.00"),
        "policy_number": "YA20240001",
        "facts": FACTS,
        "requests": "赔付医疗费18600元",
    }
    return ReceiveDraft(**(fields | changed))


def receive(office, entered, service=receiving.receive_case, **named):
    with office.database.writing() as db:
        case_id = service(db, entered, by=office.by, now=office.now, **named).id
        assert "audit_notes" not in db.info
    return case_id


def details(office, case_id):
    with office.database.reading() as db:
        return case_details(db, case_id)


def problems_of(entered):
    return {problem.field: problem.code for problem in entered.problems(TODAY)}


def test_a_walk_in_is_received_with_parties_number_deadline_and_history(office):
    case_id = receive(office, draft())
    case = details(office, case_id)
    assert (case.state, case.channel, case.kind) == (CaseState.RECEIVED, Channel.VISIT, CaseKind.MEDIATION)
    assert case.shown_number == f"DJ20261008-{case_id:06d}"
    assert [(party.side, party.name) for party in case.parties] == [
        (PartySide.APPLICANT, "林秀英"),
        (PartySide.RESPONDENT, "粤安人寿保险股份有限公司广东分公司"),
    ]
    assert case.insurer == "粤安人寿"
    assert case.due_step is DueStep.DECIDE_ACCEPTANCE
    assert case.due_on == date(2026, 10, 12)  # three working days: Friday, the make-up Saturday, Monday
    entry = case.history[0]
    assert (entry.act, entry.facts["channel"], entry.facts["number"]) == ("received", "visit", case.shown_number)
    kept = office.case(case_id)
    assert (kept.received_by, kept.facts_mark, kept.is_sensitive) == ("何敏", text_mark(FACTS), False)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("粤安人寿", ("91440100MA5894737X", "广州市天河区", "陈立", "总经理")),
        ("粤安人寿保险股份有限公司", ("91440100MA5894737X", "广州市天河区", "陈立", "总经理")),
        ("粤安人寿保险股份有限公司广东分公司", ("", "", "", "")),  # a branch has a code and an address of its own
    ],
)
def test_what_the_directory_knows_of_the_very_company_stands_with_the_party(office, typed, expected):
    with office.database.writing() as db:
        known = db.scalars(select(Insurer).where(Insurer.name == "粤安人寿保险股份有限公司")).one()
        known.credit_code, known.address = "91440100MA5894737X", "广州市天河区"
        known.person_in_charge, known.person_in_charge_title = "陈立", "总经理"
    insurer = details(office, receive(office, draft(insurer_name=typed))).parties[1]
    with office.database.reading() as db:
        party = db.get(Party, insurer.id)
        assert (party.credit_code, party.address, party.person_in_charge, party.person_in_charge_title) == expected


@pytest.mark.parametrize("channel", BY_FORM)
@pytest.mark.parametrize("kind", CaseKind)
def test_every_kind_comes_in_by_every_way_but_courts_hand_over_mediations_only(local_office, kind, channel):
    named = {"outside_number": "〔2026〕1号", "court_papers_on": TODAY, "source_words": "越秀区消委会"}
    entered = draft(kind=kind, channel=channel, **named)
    is_court = channel in (Channel.COURT_BEFORE_FILING, Channel.COURT_AFTER_FILING)
    if is_court and kind is not CaseKind.MEDIATION:
        assert problems_of(entered) == {"kind": "courts_hand_over_mediations"}
        return
    case = local_office.case(receive(local_office, entered))
    assert (case.kind, case.channel) == (kind, channel)


def test_a_court_case_needs_number_and_day_of_its_papers_and_its_clock_counts_from_it(office):
    missing = draft(channel=Channel.COURT_AFTER_FILING)
    assert problems_of(missing) == {
        "outside_number": "court_number_missing",
        "court_papers_on": "court_papers_day_missing",
    }
    signed_on = TODAY - timedelta(days=1)
    entered = replace(missing, outside_number="（2026）粤0106民诉前调123号", court_papers_on=signed_on, is_summary=True)
    case_id = receive(office, entered, receiving.receive_and_accept)
    with office.database.reading() as db:
        number = db.scalars(select(ExternalNumber)).one()
        mediate = next(one for one in deadlines.open_deadlines(db, case_id) if one.step is DueStep.MEDIATE)
    assert (number.kind, number.value) == (NumberKind.COURT, "（2026）粤0106民诉前调123号")
    assert office.case(case_id).track is CaseTrack.SIMPLE
    assert (mediate.started_on, mediate.number) == (signed_on, 7)


def test_what_was_typed_for_a_court_stays_out_of_a_walk_in(office):
    entered = draft(outside_number="1", court_papers_on=TODAY, is_summary=True)
    case = office.case(receive(office, entered))
    assert (case.court_papers_on, case.track) == (None, None)
    with office.database.reading() as db:
        assert db.scalars(select(ExternalNumber)).all() == []


def test_a_letter_of_yesterday_counts_from_yesterday(office):
    case = details(office, receive(office, draft(channel=Channel.LETTER, received_on=TODAY - timedelta(days=1))))
    assert case.received_at < NOW
    assert case.due_on == date(2026, 10, 10)


@pytest.mark.parametrize("field", ["received_on", "court_papers_on"])
def test_days_to_come_and_days_of_another_age_are_refused(field):
    court = draft(channel=Channel.COURT_BEFORE_FILING, outside_number="1", court_papers_on=TODAY)
    assert problems_of(replace(court, **{field: TODAY + timedelta(days=1)})) == {field: "in_future"}
    assert problems_of(replace(court, **{field: date(202, 10, 8)})) == {field: "long_ago"}


def test_an_empty_form_names_every_field_that_is_missing():
    assert problems_of(ReceiveDraft()) == {
        "channel": "required",
        "name": "required",
        "insurer_name": "required",
        "facts": "required",
    }


@pytest.mark.parametrize("typed", ["4401200012345678", "PICC 2024", "  ", "12-34/56"])
def test_an_insurer_of_figures_alone_is_refused(typed):
    told = problems_of(draft(insurer_name=typed)).get("insurer_name")
    assert told == {"PICC 2024": None, "  ": "required"}.get(typed, "insurer_without_letters")


def test_a_consultation_needs_nothing_but_its_question(office):
    case = details(
        office, receive(office, ReceiveDraft(CaseKind.CONSULTATION, Channel.TELEPHONE, facts="等待期怎么算？"))
    )
    assert (case.parties, case.due_on, case.state) == ((), None, CaseState.RECEIVED)


def test_an_odd_number_is_taken_with_a_reason_and_only_with_one(office):
    slip = replace(LIN, identity_number=NUMBER[:-1] + "X")
    assert problems_of(draft(applicant=slip)) == {"identity_reason": "odd_number_needs_reason"}
    case_id = receive(office, draft(applicant=replace(slip, identity_reason="证件如此，已核对原件")))
    with office.database.reading() as db:
        party = db.get_one(Case, case_id).parties[0]
        assert party.identity_reason == "证件如此，已核对原件"


def test_a_masked_value_never_becomes_a_number():
    masked = replace(LIN, identity_number="4401**********1235", phone="138****5678")
    assert problems_of(draft(applicant=masked)) == {"identity_number": "is_masked", "phone": "is_masked"}


def test_an_amount_beyond_all_measure_and_texts_too_long_stand_beside_their_fields():
    entered = draft(
        claimed_amount=Decimal("1e30"), facts="长" * 20_001, policy_number="1" * 101, insurer_name="保" * 201
    )
    assert problems_of(entered) == {
        "claimed_amount": "amount_out_of_range",
        "facts": "too_long",
        "policy_number": "too_long",
        "insurer_name": "too_long",
    }


@pytest.mark.parametrize("name", ["阿卜杜拉·买买提" * 6 + "·", "𬱖䶮", "\u202e张三", "‏علی"])
def test_long_names_rare_characters_and_turning_marks_are_kept_as_typed(office, name):
    case = details(office, receive(office, draft(applicant=replace(LIN, name=name))))
    assert case.parties[0].name == name


def test_a_child_has_sensitive_data_and_its_parent_acts(office):
    parent = RepresentativeDraft("林大强", RepresentativeKind.LEGAL, relation="父亲")
    child = replace(LIN, identity_number="", born_on=date(2015, 3, 4), representatives=(parent,))
    case = details(office, receive(office, draft(applicant=child)))
    assert case.is_sensitive
    assert case.parties[0].representatives[0].name == "林大强"


def test_an_insurer_said_by_its_short_name_stands_there_with_its_whole_one(office):
    case = office.case(receive(office, draft(insurer_name="粤安人寿")))
    assert (case.respondent_name, case.insurer_id) == ("粤安人寿保险股份有限公司", office.insurer_id)


def test_an_insurer_that_nobody_knows_is_added_to_be_looked_at(office):
    case = office.case(receive(office, draft(insurer_name="岭南财产保险股份有限公司佛山支公司")))
    with office.database.reading() as db:
        added = db.get_one(Insurer, case.insurer_id)
        assert (added.name, added.is_confirmed) == ("岭南财产保险股份有限公司", False)


def test_two_desks_that_register_the_same_person_make_two_cases_of_which_the_second_is_noticed(office):
    first = receive(office, draft())
    second = receive(office, draft())
    with office.database.reading() as db:
        proposal = db.scalars(select(ReviewProposal)).one()
    assert (proposal.case_id, proposal.kind, proposal.related_case_id) == (second, ProposalKind.REPEAT, first)


def test_one_act_receives_and_accepts_and_a_repeat_asks_for_words_and_leaves_nothing_behind(office):
    first = office.case(receive(office, draft(), receiving.receive_and_accept))
    assert first.state is CaseState.ACCEPTED
    assert first.number
    with pytest.raises(Invalid) as refused:
        receive(office, draft(), receiving.receive_and_accept)
    assert {problem.code for problem in refused.value.problems} == {"proposal_needs_words"}
    with office.database.reading() as db:
        assert db.query(Case).count() == 1
    again = receive(office, draft(), receiving.receive_and_accept, words="有新的诊断书")
    assert office.case(again).state is CaseState.ACCEPTED


def test_taking_over_a_known_person_and_the_pasted_text_stand_in_the_history(office):
    first = details(office, receive(office, draft()))
    with office.database.reading() as db:
        found = known_people.known_people(db, "林秀英")[0]
        person = known_people.person_entered_as(db, found.party_id)
    assert (found.identity_number, person.identity_number) == ("4401**********1235", NUMBER)
    entered = draft(applicant=person, known_party_id=found.party_id, pasted="林秀英 投诉 粤安人寿", policy_number="2")
    case_id = receive(office, entered)
    with office.database.reading() as db:
        facts = db.scalars(select(AuditEntry.facts).where(AuditEntry.case_id == case_id)).one()
    assert (facts["taken_from"], facts["pasted"]) == (first.shown_number, "林秀英 投诉 粤安人寿")
