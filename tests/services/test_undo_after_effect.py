"""A wrong entry in the time after the agreement is taken back, and every row is as it was."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from mediator_desk.errors import Refused
from mediator_desk.models.committee import NumberCounter, VoidNumber
from mediator_desk.models.procedure_words import ConfirmationState
from mediator_desk.services import audit
from mediator_desk.services.aftercare import archive, confirmation, performance, renewal
from mediator_desk.services.aftercare.confirmation import DecisionDraft
from mediator_desk.services.aftercare.performance import PerformanceDraft
from mediator_desk.services.cases import undo
from tests.services.after_effect import NOTHING_TO_PAY, TODAY, TWO, agreement, apply, archived, dismissed, in_force, pay
from tests.services.test_undo import everything


def decide(office, case_id):
    draft = DecisionDraft(ConfirmationState.CONFIRMED, TODAY, "（2026）粤0106民特17号")
    office.do(confirmation.record_confirmation, case_id, draft)


def applied(office):
    case_id = in_force(office)
    apply(office, case_id)
    return case_id


def renewed(office):
    case_id = dismissed(office)
    office.do(renewal.renew_agreement, case_id)
    return case_id


STEPS = {
    "instalment_paid": (
        lambda o: in_force(o, instalments=TWO),
        lambda o, c: pay(o, agreement(o, c).instalments[0], "12000", proof="回单 0071"),
    ),
    "performed": (
        lambda o: in_force(o, **NOTHING_TO_PAY),
        lambda o, c: o.do(performance.record_performance, c, PerformanceDraft(on=TODAY, words="已恢复保单")),
    ),
    "performance_refused": (
        in_force,
        lambda o, c: o.do(performance.record_performance, c, PerformanceDraft(True, TODAY, "总公司不批准")),
    ),
    "confirmation_applied": (in_force, lambda o, c: apply(o, c)),
    "confirmation_confirmed": (applied, decide),
    "agreement_supplemented": (in_force, lambda o, c: o.do(renewal.supplement_agreement, c)),
    "agreement_renewed": (dismissed, lambda o, c: o.do(renewal.renew_agreement, c)),
    "renewal_dropped": (renewed, lambda o, c: o.do(renewal.drop_renewal, c, words="改为起诉")),
    "closed": (in_force, lambda o, c: o.do(archive.close_case, c, words="另行起诉")),
}


@pytest.mark.parametrize("act", STEPS)
def test_after_undoing_a_step_every_row_is_as_it_was(office, act):
    prepare, step = STEPS[act]
    case_id = prepare(office)
    before = everything(office)
    step(office, case_id)
    assert everything(office) != before
    with office.database.reading() as db:
        assert undo.last_step(db, case_id, by=office.by).act == act
    office.do(undo.undo_last_step, case_id, "点错了")
    assert everything(office) == before


def test_a_new_agreement_that_was_taken_back_leaves_its_number_unused(office):
    case_id = dismissed(office)
    first = office.do(renewal.renew_agreement, case_id).number
    office.do(undo.undo_last_step, case_id, "点错了")
    assert office.do(renewal.renew_agreement, case_id).number != first


def test_what_is_archived_is_never_taken_out_again(office):
    with pytest.raises(Refused, match="case_is_archived"):
        office.do(undo.undo_last_step, archived(office), "点错了")


def test_the_number_of_an_agreement_that_is_taken_back_is_void_and_never_given_again(office):
    case_id = renewed(office)
    number = agreement(office, case_id).number
    office.do(undo.undo_last_step, case_id, "驳回裁定录错了案件")
    with office.database.reading() as db:
        void = db.scalars(select(VoidNumber)).one()
        assert (void.number, void.case_id, void.words) == (number, case_id, "驳回裁定录错了案件")
        year = db.scalars(select(NumberCounter.year).where(NumberCounter.series == "agreements")).one()
    with office.database.writing() as db:  # a counter that somebody set back
        db.get_one(NumberCounter, ("agreements", year)).last_number -= 1
        audit.record(db, "committee_changed", by=office.by, at=office.now)
    office.do(renewal.renew_agreement, case_id)
    assert agreement(office, case_id).number != number
