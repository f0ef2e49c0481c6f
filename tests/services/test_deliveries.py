"""Papers that are served, and their receipts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.session_words import DeliveryManner, DeliveryResult
from mediator_desk.models.words import PartyKind, PartySide
from mediator_desk.services.cases import undo_edits
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.cases.history import history
from mediator_desk.services.clocks.deadlines import working_days
from mediator_desk.services.deliveries import listing, receipts, serving
from mediator_desk.services.deliveries.listing import ToDo
from mediator_desk.services.papers import notices
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.sessions import reminders, scheduling
from mediator_desk.storage.attachments import AttachmentStore
from tests.services.after_effect import archived
from tests.services.conftest import TODAY
from tests.services.meetings_at_hand import meeting_of

MANY = serving.ServeManyDraft(server="刘思敏", sent_on=TODAY)
RECEIVED = receipts.ReceiptDraft(DeliveryResult.RECEIVED, TODAY)


def draft_for(office, case_id, session_id=None, **changed):
    with office.database.reading() as db:
        party = the_case(db, case_id).parties[0]
    draft = serving.DeliveryDraft(
        case_id, PaperKind.NOTICE_OF_MEDIATION, party.id, session_id=session_id, sent_on=TODAY
    )
    return replace(draft, **changed)


def problems_of(office, service, *arguments):
    with pytest.raises(Invalid) as refused, office.database.writing() as db:
        service(db, *arguments, by=office.by, now=office.now)
    return [(one.field, one.code) for one in refused.value.problems]


def served(office, case_id):
    with office.database.reading() as db:
        return listing.deliveries_of(db, case_id)


def out(office, today=TODAY):
    with office.database.reading() as db:
        return [(one.paper.name, one.days_out, one.to_do) for one in listing.not_returned(db, today)]


def test_a_paper_goes_out_to_a_party_and_its_receipt_comes_back(office):
    case_id, meeting, _people = meeting_of(office)
    delivery = office.do(serving.deliver, draft_for(office, case_id, meeting, place="广州市天河区"))
    (row,) = served(office, case_id)
    assert (row.name, row.sequence, row.place, row.result, row.is_served) == ("黄志强", 1, "广州市天河区", None, False)
    office.do(receipts.record_receipt, delivery.id, RECEIVED, row.version)
    (row,) = served(office, case_id)
    assert (row.result, row.served_on, row.is_served) == (DeliveryResult.RECEIVED, TODAY, True)
    with office.database.reading() as db:
        assert [line.act for line in history(db, case_id)[:2]] == ["receipt_recorded", "paper_served"]


def test_everybody_of_the_meetings_of_a_day_is_served_at_once_and_nobody_twice(office):
    first, one, _people = meeting_of(office)
    second, another, _others = meeting_of(office, 1)
    done = office.do(serving.serve_meetings, [one, another], MANY)
    assert (len(done.ids), done.left_out) == (4, 0)
    assert [len(served(office, case_id)) for case_id in (first, second)] == [2, 2]
    again = office.do(serving.serve_meetings, [one, another], MANY)
    assert (again.ids, again.left_out) == ((), 4)
    with office.database.reading() as db:
        assert [line.act for line in history(db, first)].count("paper_served") == 1


def test_who_was_not_reached_is_served_again(office):
    case_id, meeting, _people = meeting_of(office)
    delivery = office.do(serving.deliver, draft_for(office, case_id, meeting))
    missed = receipts.ReceiptDraft(DeliveryResult.NOT_REACHED, refusal="地址查无此人")
    office.do(receipts.record_receipt, delivery.id, missed, 1)
    assert out(office) == [("黄志强", 0, ToDo.SERVE_AGAIN)]
    assert len(office.do(serving.serve_meetings, [meeting], MANY).ids) == 2
    assert [to_do for _name, _days, to_do in out(office)] == [ToDo.WAIT, ToDo.WAIT]


def test_a_receipt_is_asked_for_when_it_should_be_back(office):
    case_id, meeting, _people = meeting_of(office)
    office.do(serving.deliver, draft_for(office, case_id, meeting, manner=DeliveryManner.POST))
    assert out(office, TODAY + timedelta(days=6)) == [("黄志强", 6, ToDo.WAIT)]
    assert out(office, TODAY + timedelta(days=7)) == [("黄志强", 7, ToDo.ASK_FOR_IT)]


def test_receipts_that_are_out_are_those_of_ones_own_cases(office):
    case_id, meeting, _people = meeting_of(office)
    office.do(serving.deliver, draft_for(office, case_id, meeting))
    mine, other = office.mediator_ids
    with office.database.reading() as db:
        assert len(listing.not_returned(db, TODAY, mediator_id=mine)) == 1
        assert listing.not_returned(db, TODAY, mediator_id=other) == []


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"sent_on": None}, ("sent_on", "required")),
        ({"sent_on": TODAY + timedelta(days=1)}, ("sent_on", "in_future")),
        ({"sent_on": date(2026, 1, 1)}, ("sent_on", "before_reception")),
        ({"paper": None}, ("paper", "required")),
        ({"party_id": None}, ("party_id", "required")),
        ({"copies": 0}, ("copies", "copies_out_of_range")),
        ({"server": "刘" * 101}, ("server", "too_long")),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(office, changed, problem):
    case_id, meeting, _people = meeting_of(office)
    assert problems_of(office, serving.deliver, draft_for(office, case_id, meeting, **changed)) == [problem]


def test_a_notice_goes_out_before_its_meeting(office):
    case_id, meeting, _people = meeting_of(office)
    office.now += timedelta(days=2)
    draft = draft_for(office, case_id, meeting, sent_on=TODAY + timedelta(days=1))
    assert problems_of(office, serving.deliver, draft) == [("sent_on", "sent_after_meeting")]
    assert office.do(serving.deliver, replace(draft, paper=PaperKind.MEDIATION_RECORD)).id


def test_a_meeting_and_a_party_of_another_case_are_refused(office):
    case_id, _meeting, _people = meeting_of(office)
    other, another, _others = meeting_of(office, 1)
    with pytest.raises(Refused, match="session_not_of_case"):
        office.do(serving.deliver, draft_for(office, case_id, another))
    with pytest.raises(Refused, match="party_not_found"):
        office.do(serving.deliver, replace(draft_for(office, other), case_id=case_id))


@pytest.mark.parametrize(
    ("draft", "problems"),
    [
        (receipts.ReceiptDraft(None), [("result", "required")]),
        (receipts.ReceiptDraft(DeliveryResult.RECEIVED), [("served_on", "required")]),
        (
            receipts.ReceiptDraft(DeliveryResult.RECEIVED, TODAY - timedelta(days=1)),
            [("served_on", "served_before_sent")],
        ),
        (receipts.ReceiptDraft(DeliveryResult.RECEIVED, TODAY + timedelta(days=1)), [("served_on", "in_future")]),
        (
            receipts.ReceiptDraft(DeliveryResult.RECEIVED_BY_OTHER, TODAY),
            [("received_by", "required"), ("relation", "required")],
        ),
        (receipts.ReceiptDraft(DeliveryResult.REFUSED, TODAY), [("refusal", "required"), ("witness", "required")]),
        (receipts.ReceiptDraft(DeliveryResult.NOT_REACHED), [("refusal", "required")]),
    ],
)
def test_a_receipt_says_what_its_result_needs(office, draft, problems):
    case_id, meeting, _people = meeting_of(office)
    delivery = office.do(serving.deliver, draft_for(office, case_id, meeting))
    assert problems_of(office, receipts.record_receipt, delivery.id, draft, 1) == problems


def test_what_does_not_belong_to_a_result_is_not_kept(office):
    case_id, meeting, _people = meeting_of(office)
    delivery = office.do(serving.deliver, draft_for(office, case_id, meeting))
    full = receipts.ReceiptDraft(DeliveryResult.RECEIVED_BY_OTHER, TODAY, "黄太太", "配偶", "不在家", "居委会")
    office.do(receipts.record_receipt, delivery.id, full, 1)
    (row,) = served(office, case_id)
    assert (row.received_by, row.relation, row.refusal, row.witness) == ("黄太太", "配偶", "", "")
    office.do(receipts.record_receipt, delivery.id, RECEIVED, row.version)
    (row,) = served(office, case_id)
    assert (row.received_by, row.relation) == ("", "")
    with office.database.reading() as db:
        assert history(db, case_id)[0].act == "receipt_corrected"


def test_two_desks_do_not_overwrite_a_receipt(office):
    case_id, meeting, _people = meeting_of(office)
    delivery = office.do(serving.deliver, draft_for(office, case_id, meeting))
    office.do(receipts.record_receipt, delivery.id, RECEIVED, 1)
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(receipts.record_receipt, delivery.id, RECEIVED, 1)


def test_a_paper_is_mended_until_its_receipt_is_back_and_taken_out_with_words(office):
    case_id, meeting, _people = meeting_of(office)
    draft = draft_for(office, case_id, meeting)
    delivery = office.do(serving.deliver, draft)
    office.do(serving.correct_delivery, delivery.id, replace(draft, manner=DeliveryManner.IN_PERSON), 1)
    (row,) = served(office, case_id)
    assert row.manner is DeliveryManner.IN_PERSON
    office.do(receipts.record_receipt, delivery.id, RECEIVED, row.version)
    with pytest.raises(Refused, match="receipt_is_back"):
        office.do(serving.take_back_delivery, delivery.id, "录错", 3)
    office.do(receipts.take_back_receipt, delivery.id, 3)
    assert problems_of(office, serving.take_back_delivery, delivery.id, " ", 4) == [("words", "required")]
    office.do(serving.take_back_delivery, delivery.id, "录错", 4)
    assert served(office, case_id) == []
    with office.database.writing() as db:
        change = undo_edits.last_own_change(db, by=office.by, now=office.now, case_id=case_id)
        assert change.act == "delivery_taken_back"
        undo_edits.undo_change(db, change.entry_id, by=office.by, now=office.now)
    assert [one.name for one in served(office, case_id)] == ["黄志强"]


def test_the_scan_of_a_receipt_is_a_file_of_the_case(office, tmp_path):
    case_id, meeting, _people = meeting_of(office)
    delivery = office.do(serving.deliver, draft_for(office, case_id, meeting))
    scan = tmp_path / "送达回证.pdf"
    scan.write_bytes(b"%PDF-1.7")
    kept = office.do(receipts.keep_scan, case_id, scan, store=AttachmentStore(tmp_path / "kept"))
    office.do(receipts.record_receipt, delivery.id, replace(RECEIVED, attachment_id=kept.id), 1)
    assert served(office, case_id)[0].scan == "送达回证.pdf"


def test_a_party_on_whom_papers_were_served_is_not_removed(office):
    case_id, _meeting, _people = meeting_of(office)
    heir = PartyDraft(PartySide.APPLICANT, PartyKind.PERSON, name="黄小燕")
    added = office.do(parties.save_party, case_id, heir)
    office.do(serving.deliver, draft_for(office, case_id, party_id=added.id))
    with pytest.raises(Refused, match="party_was_served"):
        office.do(parties.remove_party, added.id)


def test_in_an_archived_case_nothing_is_served(office):
    case_id = archived(office)
    with pytest.raises(Refused, match="case_is_archived"):
        office.do(serving.deliver, draft_for(office, case_id))


def test_nothing_is_served_for_meetings_that_are_not_planned(office):
    _case_id, meeting, _people = meeting_of(office)
    office.do(scheduling.cancel_session, meeting, words="申请人住院")
    with pytest.raises(Refused, match="no_meeting_planned"):
        office.do(serving.serve_meetings, [meeting], MANY)


def test_a_notice_of_another_time_or_place_counts_no_more_and_the_new_one_is_served(office):
    case_id, meeting, _people = meeting_of(office)
    office.do(serving.serve_meetings, [meeting], MANY)
    where = scheduling.SessionDraft(TODAY + timedelta(days=1), time(15), time(16), room_id=office.room_ids[0])
    office.do(scheduling.move_session, meeting, where)
    with office.database.reading() as db:
        ((to_serve, out),) = [(one.to_serve, one.receipts_out) for one in reminders.due(db, TODAY, working_days(db))]
        blank = {one.manner for one in notices.notice_receipts(db, [meeting])}
    assert (len(to_serve), out, blank) == (2, (), {None})
    assert len(office.do(serving.serve_meetings, [meeting], MANY).ids) == 2
    assert len(served(office, case_id)) == 4, "what went out stays in the file"
    office.do(scheduling.move_session, meeting, replace(where, ends=time(17)))
    assert office.do(serving.serve_meetings, [meeting], MANY).ids == ()
    office.do(scheduling.move_session, meeting, replace(where, room_id=office.room_ids[1]))
    assert len(office.do(serving.serve_meetings, [meeting], MANY).ids) == 2


def test_nobody_waits_for_the_receipt_of_a_notice_whose_meeting_was_cancelled(office):
    _case_id, meeting, _people = meeting_of(office)
    office.do(serving.serve_meetings, [meeting], MANY)
    assert len(out(office)) == 2
    office.do(scheduling.cancel_session, meeting, words="当事人有事")
    assert out(office) == []
