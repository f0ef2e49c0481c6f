from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.procedure_words import ContactResult, PerformanceState
from mediator_desk.models.words import AttachmentKind, DueStep, Role
from mediator_desk.services import attachments
from mediator_desk.services.aftercare import archive, performance, performance_reminders
from mediator_desk.services.aftercare.performance import PerformanceDraft
from mediator_desk.services.aftercare.performance_reminders import ReminderDraft
from mediator_desk.services.agreements import signing
from mediator_desk.services.agreements.agreement_paper import agreement_facts
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.after_effect import (
    NOTHING_TO_PAY,
    TODAY,
    TWO,
    agreement,
    dismissed,
    in_force,
    let_it_be,
    pay,
    state_of,
)

P = PerformanceState


def test_an_agreement_is_pending_then_partly_then_performed(office):
    case_id = in_force(office, instalments=TWO)
    first, second = agreement(office, case_id).instalments
    assert state_of(office, case_id).state is P.PENDING
    pay(office, first, "5000")
    done = state_of(office, case_id)
    assert (done.state, done.paid, done.left) == (P.PARTLY, Decimal("5000.00"), Decimal("15000.00"))
    pay(office, first, "7000")
    pay(office, second, "8000")
    assert state_of(office, case_id).is_over
    assert office.case(case_id).due_on is None


def test_a_payment_past_its_day_is_overdue_from_the_next_day_on(office):
    case_id = in_force(office, instalments=TWO)
    pay(office, agreement(office, case_id).instalments[0], "2000")
    assert state_of(office, case_id, date(2026, 10, 16)).state is P.PARTLY
    late = state_of(office, case_id, date(2026, 10, 17))
    assert (late.state, late.overdue, late.overdue_since) == (P.OVERDUE, Decimal("10000.00"), date(2026, 10, 16))


def test_what_is_no_payment_is_performed_on_a_day_with_words(office):
    case_id = in_force(office, **NOTHING_TO_PAY)
    for wrong, fields in (
        (PerformanceDraft(), {"on", "words"}),
        (PerformanceDraft(on=TODAY + timedelta(days=1), words="恢复保单"), {"on"}),
        (PerformanceDraft(on=date(2026, 10, 7), words="恢复保单"), {"on"}),
    ):
        with pytest.raises(Invalid) as refusal:
            office.do(performance.record_performance, case_id, wrong)
        assert {one.field for one in refusal.value.problems} == fields
    assert state_of(office, case_id).state is P.PENDING
    office.do(performance.record_performance, case_id, PerformanceDraft(on=TODAY, words="保单已恢复效力"))
    done = state_of(office, case_id)
    assert (done.state, done.performed_on, done.words) == (P.PERFORMED, TODAY, "保单已恢复效力")


def test_a_refusal_stands_until_something_is_paid_after_it(office):
    case_id = in_force(office, instalments=TWO)
    refused = PerformanceDraft(is_refused=True, on=TODAY, words="保险公司来电：总公司不批准付款")
    office.do(performance.record_performance, case_id, refused)
    assert state_of(office, case_id).state is P.REFUSED
    assert state_of(office, case_id, date(2026, 12, 1)).state is P.REFUSED
    let_it_be(office, date(2026, 10, 12))
    pay(office, agreement(office, case_id).instalments[0], "12000", on=date(2026, 10, 12))
    assert state_of(office, case_id, date(2026, 10, 12)).state is P.PARTLY


def test_nothing_is_refused_before_it_binds(office):
    case_id = in_force(office, agreed_on=TODAY)
    with pytest.raises(Invalid):
        draft = PerformanceDraft(is_refused=True, on=date(2026, 10, 7), words="不付")
        office.do(performance.record_performance, case_id, draft)


def test_nothing_is_performed_before_an_agreement_took_effect(office):
    case_id = office.agreed()
    with pytest.raises(Refused, match="agreement_not_effective"):
        office.do(performance.record_performance, case_id, PerformanceDraft(on=TODAY, words="付清"))


def test_a_sum_without_a_day_is_watched_by_the_days_of_the_insurance_law_and_can_be_paid(office):
    case_id = in_force(office, instalments=())
    case = office.case(case_id)
    assert (case.due_step, case.due_on) == (DueStep.PAY, TODAY + timedelta(days=10))
    (whole,) = agreement(office, case_id).instalments
    assert (whole.amount, whole.is_agreed) == (Decimal("20000.00"), False)
    with office.database.reading() as db:
        assert agreement_facts(db, case_id).instalments == ()
    pay(office, whole, "15000")
    assert office.case(case_id).due_step is DueStep.PAY
    pay(office, whole, "5000")
    assert state_of(office, case_id).is_over
    assert office.case(case_id).due_on is None


def test_each_part_of_a_payment_keeps_its_proof(office):
    case_id = in_force(office)
    (row,) = agreement(office, case_id).instalments
    pay(office, row, "5000", proof="回单 0071")
    pay(office, row, "15000", proof="回单 0098")
    assert agreement(office, case_id).instalments[0].proof == "回单 0071; 回单 0098"


def test_a_kept_file_of_the_same_case_proves_a_payment_and_one_of_another_does_not(office, tmp_path):
    case_id, other_id = in_force(office), office.receive(name="罗敏")
    store = AttachmentStore(tmp_path / "kept")

    def keep(one):
        named = {"kind": AttachmentKind.EVIDENCE, "name": "回单.png", "media_type": "image/png", "content": b"slip"}
        return office.do(attachments.keep_file, one, store=store, **named).id

    (row,) = agreement(office, case_id).instalments
    with pytest.raises(Invalid) as refusal:
        pay(office, row, "20000", proof_id=keep(other_id))
    assert [one.code for one in refusal.value.problems] == ["file_of_another_case"]
    file_id = keep(case_id)
    pay(office, row, "20000", proof_id=file_id)
    assert agreement(office, case_id).instalments[0].proof_id == file_id


def test_words_of_proof_that_the_table_cannot_keep_are_refused_at_their_field(office):
    (row,) = agreement(office, in_force(office)).instalments
    with pytest.raises(Invalid) as refusal:
        pay(office, row, "20000", proof="单" * 301)
    assert [one.field for one in refusal.value.problems] == ["proof"]


def test_overdue_payments_are_listed_with_who_owes_and_the_last_reminder_since(office):
    case_id = in_force(office, instalments=TWO)
    other_id = in_force(office)
    pay(office, agreement(office, case_id).instalments[0], "2000")
    today = date(2026, 10, 19)
    let_it_be(office, today)
    overdue = listed(office, today)
    assert [(one.case_id, one.position, one.left, one.reminded_at) for one in overdue] == [
        (case_id, 1, Decimal("10000.00"), None),
        (other_id, 1, Decimal("20000.00"), None),
    ]
    remind(office, case_id)
    assert [one.reminded_at for one in listed(office, today)] == [office.now, None]
    assert listed(office, date(2026, 10, 16)) == []


def listed(office, today):
    with office.database.reading() as db:
        return performance_reminders.overdue_instalments(db, today)


def remind(office, case_id, result=ContactResult.REACHED):
    with office.database.reading() as db:
        party_id = db.get_one(type(office.case(case_id)), case_id).parties[1].id
    draft = ReminderDraft(party_id, result=result, words="答复本周内付款")
    return office.do(performance_reminders.record_reminder, case_id, draft)


def test_a_reminder_names_a_party_of_the_case_and_never_asks_about_mediation_again(office):
    case_id = in_force(office)
    with pytest.raises(Invalid):
        remind(office, case_id, ContactResult.REFUSES)
    with pytest.raises(Refused, match="party_not_found"):
        office.do(performance_reminders.record_reminder, case_id, ReminderDraft(10_000))


def test_what_is_closed_still_takes_the_payment_that_came_late(office):
    case_id = in_force(office)
    office.do(archive.close_case, case_id, words="申请人要求先行结案")
    pay(office, agreement(office, case_id).instalments[0], "20000")
    assert state_of(office, case_id).is_over


def test_while_an_agreement_is_made_anew_nothing_is_paid_on_the_old_one(office):
    from mediator_desk.services.aftercare import renewal

    case_id = dismissed(office)
    (row,) = agreement(office, case_id).instalments
    office.do(renewal.renew_agreement, case_id)
    with pytest.raises(Refused, match="agreement_is_renewed"):
        pay(office, row, "20000")


def test_who_keeps_the_files_records_no_payment(office):
    case_id = in_force(office)
    (row,) = agreement(office, case_id).instalments
    office.by = Actor(None, "周宇", Role.ARCHIVIST)
    with pytest.raises(Refused, match="not_for_role"):
        pay(office, row, "20000")


def test_an_oral_agreement_is_watched_too(office):
    from mediator_desk.models.words import AgreementForm
    from mediator_desk.services.agreements import agreements

    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft(form=AgreementForm.ORAL, instalments=()))
    office.do(signing.send_to_sign, case_id)
    assert office.case(case_id).due_step is DueStep.PAY


def test_a_sum_without_a_day_is_reminded_of_once_and_a_withdrawn_application_leaves_the_countdown(office):
    from mediator_desk.models.procedure_words import ConfirmationState
    from mediator_desk.services.aftercare import confirmation
    from mediator_desk.services.aftercare.confirmation import DecisionDraft
    from mediator_desk.services.clocks import reminders
    from tests.services.after_effect import apply

    case_id = in_force(office, instalments=())
    apply(office, case_id)
    office.do(confirmation.record_confirmation, case_id, DecisionDraft(ConfirmationState.WITHDRAWN, TODAY))
    with office.database.reading() as db:
        kinds = [one.kind for one in reminders.reminders(db, date(2026, 10, 30))]
    assert kinds == [reminders.ReminderKind.PAYMENT_OVERDUE, reminders.ReminderKind.CONFIRMATION]
