"""All open work of one mediator handed to others, in one transaction, with a list to sign."""

from __future__ import annotations

from datetime import time

import pytest
from sqlalchemy import event

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.procedure_words import TieKind
from mediator_desk.models.words import AppointedBy, CaseState, Role
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.cases import case_life, history
from mediator_desk.services.mediators import assignment, handover, roster
from mediator_desk.services.mediators.assignment import AppointmentDraft
from mediator_desk.services.mediators.handover import HandOverDraft
from mediator_desk.services.office import committee
from mediator_desk.services.sessions import scheduling
from tests.services.conftest import NOW, TODAY

OTHER = {"name": "区永康", "identity_number": "440106200002290016"}


def hand(office, *pairs, words="病假三个月", **fields):
    draft = HandOverDraft(office.mediator_ids[0], pairs, words, **fields)
    with office.database.writing() as db:
        done = handover.hand_over(db, draft, by=office.by, now=office.now)
        db.flush()
        assert "audit_notes" not in db.info
        return done


def work_of(office, mediator=0):
    with office.database.reading() as db:
        return handover.open_work(db, office.mediator_ids[mediator])


def third(office):
    with office.database.writing() as db:
        return committee.add_mediator(db, "林美玲", by=office.by, now=office.now).id


def test_all_open_work_is_listed_presided_or_not(office):
    mine, beside = office.in_mediation(), office.in_mediation(1, **OTHER)
    office.do(assignment.add_co_mediator, beside, AppointmentDraft(office.mediator_ids[0]))
    office.accept(name="丙", identity_number="")
    assert {(one.case_id, one.is_presiding) for one in work_of(office)} == {(mine, True), (beside, False)}
    assert {one.case_id for one in work_of(office, 1)} == {beside}


def test_cases_meetings_and_next_steps_go_to_the_takers_with_a_trace_in_each_case(office):
    first, second = office.in_mediation(), office.in_mediation(**OTHER)
    taker, other_taker = office.mediator_ids[1], third(office)
    planned = scheduling.SessionDraft(TODAY, time(14, 30), time(16, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, first, planned)
    with office.database.writing() as db:
        case = case_life.case_to_change(db, first)
        case.next_step, case.next_step_by, case.next_step_on = "联系保险公司", "陈国华", TODAY
        case_life.tell(db, case, "next_step", by=office.by, now=NOW)
    done = hand(office, (first, taker), (second, other_taker))
    assert (done.giver, done.on, done.takers) == ("陈国华", TODAY, ("何淑仪", "林美玲"))
    assert [len(line.work.meetings) for line in done.lines] == [1, 0]
    assert work_of(office) == []
    case = office.case(first)
    assert (case.mediator_id, case.next_step, case.next_step_by) == (taker, "联系保险公司", "何淑仪")
    with office.database.reading() as db:
        told = history.history(db, first)[0]
        (meeting,) = scheduling.sessions_of(db, first)
    assert (told.act, told.reason) == ("handed_over", "病假三个月")
    assert (told.facts["giver"], told.facts["mediator"]) == ("陈国华", "何淑仪")
    assert meeting.mediator == "何淑仪"


def test_a_place_beside_goes_to_the_taker_and_one_who_sits_there_already_takes_the_chair(office):
    beside = office.in_mediation(1, **OTHER)
    office.do(assignment.add_co_mediator, beside, AppointmentDraft(office.mediator_ids[0]))
    taker = third(office)
    hand(office, (beside, taker))
    with office.database.reading() as db:
        assert [one.id for one in assignment.mediators_of(db, beside)] == [office.mediator_ids[1], taker]
    mine = office.in_mediation(name="丁", identity_number="")
    office.do(assignment.add_co_mediator, mine, AppointmentDraft(taker, AppointedBy.PARTIES))
    hand(office, (mine, taker))
    with office.database.reading() as db:
        assert [one.id for one in assignment.mediators_of(db, mine)] == [taker]


def test_all_is_handed_over_or_nothing(office):
    first, second = office.in_mediation(), office.in_mediation(**OTHER)
    taker = office.mediator_ids[1]
    busy = office.in_mediation(1, name="戊", identity_number="")
    meeting = scheduling.SessionDraft(TODAY, time(14, 30), time(16, 0), room_id=office.room_ids[0])
    office.do(scheduling.plan_session, busy, meeting)
    elsewhere = scheduling.SessionDraft(TODAY, time(15, 0), time(17, 0), room_id=office.room_ids[1])
    office.do(scheduling.plan_session, second, elsewhere)
    with pytest.raises(Refused, match="not_handed_over") as refused:
        hand(office, (first, taker), (second, taker))
    assert refused.value.params["number"] == office.case(second).number
    assert refused.value.params["because"].code == "mediator_taken"
    assert office.case(first).mediator_id == office.mediator_ids[0]


def test_a_paper_that_is_out_to_sign_stays_with_the_mediator_whom_it_names(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    assert [one.hindrance for one in work_of(office)] == ["paper_names_mediator"]
    with pytest.raises(Refused, match="not_handed_over") as refused:
        hand(office, (case_id, office.mediator_ids[1]))
    assert refused.value.params["because"].code == "paper_names_mediator"
    with office.database.reading() as db:
        (planned,) = handover.plan_hand_over(db, office.mediator_ids[0], TODAY)
    assert planned.chosen is None


def test_a_signed_agreement_keeps_its_signers_when_the_case_is_handed_over(office):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    with office.database.reading() as db:
        places = signing.signature_places(db, case_id)
    for place in places:
        office.do(signing.mark_signature, case_id, signing.SignatureDraft(place.signer, place.signer_id, TODAY))
    hand(office, (case_id, office.mediator_ids[1]))
    assert (office.case(case_id).state, office.case(case_id).mediator_id) == (
        CaseState.PERFORMING, office.mediator_ids[1],
    )  # fmt: skip
    with office.database.reading() as db:
        signed = signing.signature_places(db, case_id)
    assert [(place.name, place.signed_on) for place in signed] == [(place.name, TODAY) for place in places]


def test_a_taker_with_a_tie_needs_words_and_one_who_is_away_is_not_chosen(office):
    case_id = office.in_mediation()
    taker = office.mediator_ids[1]
    with office.database.writing() as db:
        tie = roster.TieDraft(TieKind.EMPLOYER, office.insurer_id)
        roster.save_tie(db, taker, None, tie, today=TODAY, by=office.by, now=NOW)
        away = roster.AbsenceDraft(TODAY, TODAY)
        roster.save_absence(db, third_id := committee.add_mediator(db, "林美玲", by=office.by, now=NOW).id, None, away,
                            by=office.by, now=NOW)  # fmt: skip
    with office.database.reading() as db:
        (planned,) = handover.plan_hand_over(db, office.mediator_ids[0], TODAY)
    assert ([one.id for one in planned.suggestions], planned.chosen) == ([third_id, taker], None)
    with pytest.raises(Invalid) as refused:
        hand(office, (case_id, taker))
    assert refused.value.problems[0].code == "conflict_needs_words"
    hand(office, (case_id, taker), conflict_words="无其他调解员，双方同意")
    with office.database.reading() as db:
        assert history.history(db, case_id)[0].facts["conflict_words"] == "无其他调解员，双方同意"


def test_work_is_spread_over_the_takers(office):
    for number in range(4):
        office.in_mediation(name=f"申请人{number}", identity_number="")
    third(office)
    with office.database.reading() as db:
        planned = handover.plan_hand_over(db, office.mediator_ids[0], TODAY)
    chosen = [one.chosen for one in planned]
    assert sorted(chosen.count(one) for one in set(chosen)) == [2, 2]


def test_a_case_that_another_desk_gave_away_is_not_handed_over_again(office):
    case_id = office.in_mediation()
    office.do(assignment.appoint_mediator, case_id, AppointmentDraft(office.mediator_ids[1]))
    with pytest.raises(Refused, match="not_handed_over") as refused:
        hand(office, (case_id, third(office)))
    assert refused.value.params["because"].code == "not_on_case"


def test_words_a_case_and_a_role_are_needed(office):
    with pytest.raises(Invalid) as refused:
        hand(office, words=" ")
    assert {problem.field for problem in refused.value.problems} == {"pairs", "words"}
    case_id = office.in_mediation()
    office.by = Actor(None, "档案员", Role.ARCHIVIST)
    with pytest.raises(Refused, match="not_for_role"):
        hand(office, (case_id, office.mediator_ids[1]))


def test_open_work_is_found_by_indexes(local_office):
    office = local_office
    office.in_mediation()
    with office.database.reading() as db:
        connection, asked = db.connection(), []
        event.listen(connection, "before_cursor_execute", lambda *seen: asked.append((seen[2], seen[3])))
        handover.open_work(db, office.mediator_ids[0])
        found, plans = asked[:], []
        for statement, parameters in found:
            plans += [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
    assert any("ix_mediator_appointments_beside" in plan for plan in plans), plans
    assert not [plan for plan in plans if plan.startswith("SCAN")], plans


def test_the_plan_to_hand_over_costs_as_many_statements_for_five_cases_as_for_one(local_office):
    office = local_office

    def cost():
        statements = []
        with office.database.reading() as db:
            event.listen(db.connection(), "before_cursor_execute", lambda *seen: statements.append(seen[2]))
            planned = handover.plan_hand_over(db, office.mediator_ids[0], TODAY)
        return len(planned), len(statements)

    office.in_mediation()
    one = cost()
    for number in range(4):
        office.in_mediation(name=f"申请人{number}", identity_number=f"E1234567{number}")
    five = cost()
    assert (one[0], five[0]) == (1, 5)
    assert one[1] == five[1] <= 20
