"""The receipts of any paper of a case: one for each party that is to have it, filled in where it went out already."""

from __future__ import annotations

import pytest

from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_words import DeliveryManner
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.deliveries.serving import DeliveryDraft, deliver
from mediator_desk.services.papers.paper_receipts import paper_receipts
from tests.services.conftest import TODAY

RIGHTS = PaperKind.RIGHTS_AND_DUTIES


def receipts(office, case_id, party_ids):
    with office.database.reading() as db:
        return paper_receipts(db, case_id, RIGHTS, party_ids)


def parties(office, case_id):
    with office.database.reading() as db:
        return [party.id for party in the_case(db, case_id).parties]


def test_each_party_has_its_receipt_to_be_filled_in(office):
    case_id = office.accept()
    first, second = receipts(office, case_id, parties(office, case_id))
    assert (first.names, first.paper, first.manner) == (("谢家豪",), RIGHTS, None)
    assert second.names == first.respondents
    assert first.applicants == ("谢家豪",)


def test_what_was_entered_of_its_serving_stands_in_it(office):
    case_id = office.accept()
    (applicant, _respondent) = parties(office, case_id)
    by_post = DeliveryManner.POST
    draft = DeliveryDraft(case_id, RIGHTS, applicant, manner=by_post, place="邮寄地址", server="何敏", sent_on=TODAY)
    with office.database.writing() as db:
        deliver(db, draft, by=office.by, now=office.now)
    (receipt,) = receipts(office, case_id, [applicant])
    assert (receipt.manner, receipt.place, receipt.server) == (by_post, "邮寄地址", "何敏")


def test_for_nobody_there_is_none(office):
    case_id = office.accept()
    with pytest.raises(Refused, match="no_longer_there"):
        receipts(office, case_id, [])
