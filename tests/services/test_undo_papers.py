"""A step is taken back: final papers that tell of it count no more."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mediator_desk.documents.proof.verifying import VerdictState
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_words import DeliveryManner
from mediator_desk.models.words import EndReason, OutcomeKind, RefusalCode, SessionResult
from mediator_desk.services.cases import undo
from mediator_desk.services.deliveries.serving import DeliveryDraft, deliver, take_back_delivery
from mediator_desk.services.review import review
from mediator_desk.services.sessions import outcomes
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.conftest import TODAY
from tests.services.final_papers import final, verdict


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def terminated(office):
    case_id = office.in_mediation()
    office.meet(case_id, SessionResult.NOT_AGREED)
    draft = outcomes.OutcomeDraft(
        OutcomeKind.TERMINATED, TODAY, end_reason=EndReason.TOO_FAR_APART, was_told_other_routes=True
    )
    office.do(outcomes.record_outcome, case_id, draft)
    return case_id


def test_the_notice_of_an_end_that_is_taken_back_counts_no_more(office, store):
    case_id = terminated(office)
    paper = final(office, store, case_id, PaperKind.NOTICE_OF_TERMINATION)
    office.do(undo.undo_last_step, case_id, "记错了案件")
    assert verdict(office, store, paper.content).state is VerdictState.WITHDRAWN


def test_the_notice_of_a_refusal_that_is_taken_back_counts_no_more(office, store):
    case_id = office.receive()
    office.do(review.decline_case, case_id, review.DeclineDraft(RefusalCode.OUT_OF_SCOPE, words="不属于受理范围"))
    paper = final(office, store, case_id, PaperKind.NOTICE_OF_REFUSAL)
    office.do(undo.undo_last_step, case_id, "应当受理")
    office.do(review.accept_case, case_id)
    assert verdict(office, store, paper.content).state is VerdictState.WITHDRAWN


def test_the_record_of_a_meeting_that_is_taken_back_counts_no_more_and_that_of_another_does(office, store):
    case_id = office.in_mediation()
    office.meet(case_id, SessionResult.CONTINUED)
    first = final(office, store, case_id, PaperKind.MEDIATION_RECORD, about_id=meeting(office, case_id))
    office.do(undo.undo_last_step, case_id, "记录有误")
    assert verdict(office, store, first.content).state is VerdictState.WITHDRAWN


def test_a_step_whose_paper_was_served_stays_until_the_serving_is_taken_back(office, store):
    case_id = terminated(office)
    final(office, store, case_id, PaperKind.NOTICE_OF_TERMINATION)
    with office.database.writing() as db:
        draft = DeliveryDraft(
            case_id, PaperKind.NOTICE_OF_TERMINATION, None, "谢家豪", manner=DeliveryManner.IN_PERSON, sent_on=TODAY
        )
        served = deliver(db, draft, by=office.by, now=office.now)
    office.now += timedelta(minutes=1)
    with pytest.raises(Refused, match="paper_was_served"):
        office.do(undo.undo_last_step, case_id, "记错了案件")
    office.do(take_back_delivery, served.id, "没有送出", served.version)
    office.do(undo.undo_last_step, case_id, "记错了案件")


def meeting(office, case_id):
    from mediator_desk.services.papers.record import last_meeting

    with office.database.reading() as db:
        return last_meeting(db, case_id)
