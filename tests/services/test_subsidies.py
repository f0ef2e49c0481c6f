"""Case subsidies: which case is worth what and why, and lists that keep what was applied for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError

from mediator_desk.database import Database
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.figure_words import SubsidyKind, WhyNothing
from mediator_desk.models.figure_work import SubsidyList
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.models.words import AgreementForm, CaseTrack, EffectRule, EndReason, OutcomeKind, Role, SessionResult
from mediator_desk.services.aftercare import confirmation
from mediator_desk.services.aftercare.confirmation import DecisionDraft
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.mediators import assignment
from mediator_desk.services.sessions import outcomes
from mediator_desk.services.subsidies.subsidies import by_mediator, look_through
from mediator_desk.services.subsidies.subsidy_lists import SubsidyListDraft, make_list, subsidy_lists, withdraw_list
from tests.services.after_effect import TODAY, agreement, apply, in_force, pay
from tests.services.subsidies_at_hand import OCTOBER, apply_for, bind, bound, kept, of, sheet


def change(office, case_id, **fields):
    with office.database.writing() as db:
        db.execute(update(Case).where(Case.id == case_id).values(**fields))


def test_a_written_agreement_with_a_good_file_brings_what_the_rule_says(office):
    line = of(office, bound(office, 90))
    assert (line.kind, line.difficulty, line.score, line.amount) == (
        SubsidyKind.WRITTEN, CaseTrack.ORDINARY, 90, Decimal(200),
    )  # fmt: skip
    assert (line.rule.score_from, line.rule.difficulty, line.nothing) == (80, CaseTrack.ORDINARY, None)


def test_a_faulty_file_brings_half_and_a_bad_one_nothing(office):
    half, bad = bound(office, 79), bound(office, 59)
    assert (of(office, half).amount, of(office, half).rule.score_from) == (Decimal(100), 60)
    assert (of(office, bad).amount, of(office, bad).nothing) == (Decimal(0), WhyNothing.SCORE_TOO_LOW)


def test_the_last_binding_counts(office):
    case_id = bound(office, 59)
    bind(office, case_id, 85)
    assert of(office, case_id).amount == Decimal(200)


def test_a_complex_case_is_worth_more_and_a_performed_one_too(office):
    case_id = bound(office)
    change(office, case_id, track=CaseTrack.COMPLEX)
    assert of(office, case_id).amount == Decimal(400)
    pay(office, agreement(office, case_id).instalments[0], "20000")
    assert (of(office, case_id).kind, of(office, case_id).amount) == (SubsidyKind.WRITTEN_PERFORMED, Decimal(600))


def test_half_a_payment_is_no_performance(office):
    case_id = bound(office)
    pay(office, agreement(office, case_id).instalments[0], "19999.99")
    assert of(office, case_id).kind is SubsidyKind.WRITTEN


def test_a_confirmed_agreement_is_worth_most(office):
    case_id = bound(office)
    apply(office, case_id)
    assert of(office, case_id).kind is SubsidyKind.WRITTEN
    decision = DecisionDraft(ConfirmationState.CONFIRMED, TODAY, "（2026）粤0106民特17号")
    office.do(confirmation.record_confirmation, case_id, decision)
    assert (of(office, case_id).kind, of(office, case_id).amount) == (SubsidyKind.CONFIRMED, Decimal(400))


def test_an_oral_agreement_has_a_rule_for_every_difficulty(office):
    oral = {"form": AgreementForm.ORAL, "effect_rule": EffectRule.ORAL}
    case_id = bound(office, **oral)
    line = of(office, case_id)
    assert (line.kind, line.amount, line.rule.difficulty) == (SubsidyKind.ORAL, Decimal(50), None)


def test_what_was_mediated_in_vain_has_no_rule_and_what_was_withdrawn_is_no_mediation(office):
    in_vain, withdrawn = office.in_mediation(), office.in_mediation()
    office.meet(in_vain, SessionResult.NOT_AGREED)
    ended = outcomes.OutcomeDraft(
        OutcomeKind.NOT_AGREED,
        TODAY,
        end_reason=EndReason.TOO_FAR_APART,
        words="双方差距过大",
        was_told_other_routes=True,
    )
    office.do(outcomes.record_outcome, in_vain, ended)
    office.do(outcomes.record_outcome, withdrawn, outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY, words="不再申请"))
    assert (of(office, in_vain).kind, of(office, in_vain).nothing) == (SubsidyKind.NOT_AGREED, WhyNothing.NO_RULE)
    assert of(office, withdrawn).nothing is WhyNothing.NOT_MEDIATED


def test_a_file_that_was_never_bound_waits_for_its_score_or_is_looked_through(office):
    case_id = in_force(office)
    assert of(office, case_id).nothing is WhyNothing.NO_SCORE
    assert sheet(office).without_score == (case_id,)
    with office.database.reading() as db:
        scores = look_through(db, (case_id,), now=office.now)
    line = of(office, case_id, looked_through={case_id: 88})
    assert 0 < scores[case_id] <= 100
    assert (line.score, line.is_looked_through, line.amount) == (88, True, Decimal(200))


def test_a_bound_file_is_not_looked_through(office):
    case_id = bound(office, 60)
    line = of(office, case_id, looked_through={case_id: 99})
    assert (line.score, line.is_looked_through) == (60, False)


def test_a_case_without_a_mediator_brings_nothing(office):
    case_id = bound(office)
    change(office, case_id, mediator_id=None)
    assert of(office, case_id).nothing is WhyNothing.NO_MEDIATOR


def test_a_case_belongs_to_its_presiding_mediator(office):
    case_id = office.in_mediation()

    office.do(assignment.add_co_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[1]))
    office.do(outcomes.record_outcome, case_id, outcomes.OutcomeDraft(OutcomeKind.WITHDRAWN, TODAY, words="不再申请"))
    assert of(office, case_id).mediator_id == office.mediator_ids[0]


def test_the_sums_of_mediators_are_the_sum_of_the_sheet(office):
    bound(office), bound(office, 70)
    bound(office, 20)
    there = sheet(office)
    (one,) = by_mediator(there.cases)
    assert (one.name, one.amount, len(one.cases)) == ("陈国华", Decimal(300), 2)
    assert there.amount == one.amount
    assert len(there.paid) + len(there.unpaid) == len(there.cases) == 3


def test_a_case_counts_in_the_month_of_its_conclusion_alone(office):
    bound(office)
    assert sheet(office, Period.month(2026, 9)).cases == ()
    assert sheet(office, Period.month(2026, 11)).cases == ()


def test_what_was_applied_for_once_is_not_applied_for_again(office):
    case_id = bound(office)
    list_id = apply_for(office, case_id)
    assert of(office, case_id).nothing is WhyNothing.APPLIED_ALREADY
    assert sheet(office).amount == 0
    with pytest.raises(Refused, match="subsidies_changed"):
        apply_for(office, case_id, amount="200")
    with office.database.writing() as db:
        withdraw_list(db, list_id, "金额核定有误", by=office.by, now=office.now)
    assert of(office, case_id).amount == Decimal(200)
    assert apply_for(office, case_id) != list_id


def test_a_list_says_for_ever_what_it_said(office):
    case_id = bound(office)
    before = of(office, case_id)
    list_id = apply_for(office, case_id)
    change(office, case_id, track=CaseTrack.COMPLEX, applicant_name="别人")
    bind(office, case_id, 10)
    said = kept(office, list_id)
    assert said.cases == (before,)
    assert (said.committee, said.made_by, said.amount, said.period) == (
        "广东省保险行业协会人民调解委员会", "何敏", Decimal(200), OCTOBER,
    )  # fmt: skip


def test_names_on_a_list_stand_whole_and_masked(office):
    alone, several = of(office, bound(office)), office.case(bound(office)).id
    with office.database.writing() as db:
        first = db.get_one(Case, several).parties[0]
        db.add(Party(case_id=several, side=first.side, position=2, kind=first.kind, name="谢家俊"))
    assert (alone.applicant, alone.applicant_masked) == ("谢家豪", "谢*")
    assert (alone.respondent, alone.respondent_masked) == ("粤安人寿", "粤安人寿")
    assert (of(office, several).applicant, of(office, several).applicant_masked) == ("谢家豪等", "谢*等")


def test_the_database_refuses_to_change_a_list(office):
    list_id = apply_for(office, bound(office))
    with pytest.raises(DBAPIError), office.database.writing() as db:
        db.execute(update(SubsidyList).where(SubsidyList.id == list_id).values(facts="{}"))
    with pytest.raises(DBAPIError), office.database.writing() as db:
        db.execute(text("UPDATE subsidy_lists SET month = '2026-01-01'"))


def test_what_changed_since_somebody_looked_is_refused(office):
    case_id = bound(office)
    with pytest.raises(Refused, match="subsidies_changed"):
        apply_for(office, case_id, amount="199")
    with pytest.raises(Refused, match="nothing_to_apply_for"):
        apply_for(office, period=Period.month(2026, 9))


def test_some_of_the_cases_may_be_applied_for_and_the_rest_later(office):
    first, second = bound(office), bound(office)
    apply_for(office, first)
    assert [case.case_id for case in sheet(office).paid] == [second]
    apply_for(office, second)
    with office.database.reading() as db:
        rows = subsidy_lists(db)
    assert [(row.month, row.cases, row.amount) for row in rows] == [(date(2026, 10, 1), 1, Decimal(200))] * 2


def test_a_list_is_withdrawn_once_and_with_a_reason(office):
    list_id = apply_for(office, bound(office))
    with pytest.raises(Invalid), office.database.writing() as db:
        withdraw_list(db, list_id, " ", by=office.by, now=office.now)
    with office.database.writing() as db:
        withdraw_list(db, list_id, "重复申报", by=office.by, now=office.now)
    with pytest.raises(Refused, match="subsidy_list_withdrawn"), office.database.writing() as db:
        withdraw_list(db, list_id, "再撤一次", by=office.by, now=office.now)
    with office.database.reading() as db:
        (row,) = subsidy_lists(db)
    assert (row.withdrawn_by, row.withdrawn_words) == ("何敏", "重复申报")


def test_mediators_do_not_apply_for_their_own_subsidies(office):
    case_id = bound(office)
    office.by = Actor(None, "陈国华", Role.MEDIATOR)
    with pytest.raises(Refused, match="not_for_role"):
        apply_for(office, case_id)


def test_the_history_has_the_list_without_its_words(office):
    list_id = apply_for(office, bound(office))
    with office.database.reading() as db:
        entry = db.execute(text("SELECT after FROM audit_entries WHERE act = 'subsidy_list_made'")).scalar_one()
    assert f"subsidy_lists/{list_id}" in str(entry)
    assert "谢家豪" not in str(entry)


def test_two_desks_that_apply_at_once_never_both_get_a_case(office):
    case_id = bound(office)
    draft = SubsidyListDraft(OCTOBER, (case_id,), Decimal(200))
    start = Barrier(4)
    with ExitStack() as opened:
        url = office.database._engine.url.render_as_string(hide_password=False)
        desks = [Database.open(url) for _n in range(4)]
        for desk in desks:
            opened.callback(desk.close)

        def at_desk(desk):
            start.wait()
            try:
                with desk.writing() as db:
                    make_list(db, draft, by=office.by, now=office.now)
            except Refused as refusal:
                return refusal.code
            return "made"

        with ThreadPoolExecutor(4) as pool:
            came = sorted(pool.map(at_desk, desks))
    assert came == ["made", *["subsidies_changed"] * 3]
