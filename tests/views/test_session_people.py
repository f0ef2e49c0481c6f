"""Who comes to a meeting, who has to be told, and papers that went out, as a person uses the window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from mediator_desk import i18n
from mediator_desk.conventions.identity_documents import IdentityDocumentKind
from mediator_desk.models.procedure_words import ContactResult
from mediator_desk.models.session_words import AttendanceAnswer, DeliveryResult, SessionRole
from mediator_desk.models.words import PartyKind, PartySide
from mediator_desk.services.deliveries.listing import deliveries_of
from mediator_desk.services.parties import parties
from mediator_desk.services.parties.contacts import contacts_of
from mediator_desk.services.parties.party_drafts import PartyDraft
from mediator_desk.services.sessions import people, scheduling
from mediator_desk.services.sessions.scheduling import SessionDraft
from mediator_desk.views.cases.pane_agreement import clash_notes
from mediator_desk.views.deliveries.opening import open_deliver, open_deliveries, open_receipt, open_receipts_out
from mediator_desk.views.deliveries.receipt_dialog import DropDeliveryDialog, ReceiptDialog
from mediator_desk.views.sessions.opening import (
    open_cancel_or_move_session,
    open_people,
    open_plan_session,
    open_serve,
    open_to_prepare,
)
from mediator_desk.views.sessions.people import PeopleDialog
from mediator_desk.views.sessions.person_form import AddPersonDialog
from tests.views.agreements_at_hand import details, office_of
from tests.views.cases_at_hand import open_dialog

FRIDAY = date(2026, 10, 9)
AT_THREE = SessionDraft(date(2026, 10, 12), time(15), time(16))


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def office(desk):
    made = office_of(desk)
    desk.sign_in(made.by)
    return made


@pytest.fixture
def planned(desk, office):
    """A case with a meeting on Friday and a number for its applicant: the ids of both."""
    case_id = office.in_mediation()
    with desk.database.reading() as db:
        party = next(one for one in details(desk, case_id).parties if one.side is PartySide.APPLICANT)
        draft = parties.party_draft(db, party.id)
    with desk.database.writing() as db:
        changed = replace(draft, phone="13812345678", address="广州市天河区体育西路1号")
        parties.save_party(db, case_id, changed, by=office.by, now=office.now)
    draft = SessionDraft(FRIDAY, time(9, 30), time(11, 0), room_id=office.room_ids[0])
    return case_id, office.do(scheduling.plan_session, case_id, draft).id


def there(desk, session_id):
    with desk.database.reading() as db:
        return people.people_of(db, session_id)


def papers(desk, case_id):
    with desk.database.reading() as db:
        return deliveries_of(db, case_id)


def said(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def press(qtbot, dialog, person_id, answer):
    """Press an answer of a person in the dialog of who comes."""
    field = dialog.lines[person_id].answer
    qtbot.mouseClick(field._group.button(field.values_offered().index(answer)), Qt.MouseButton.LeftButton)


def test_one_press_writes_down_the_call_and_the_answer(qtbot, desk, planned, before):
    case_id, meeting = planned
    first = there(desk, meeting)[0]
    dialog = open_people(desk, meeting, before)
    line = dialog.lines[first.id]
    qtbot.keyClicks(line.form.field("words"), "bring the policy")
    press(qtbot, dialog, first.id, AttendanceAnswer.COMES)
    assert there(desk, meeting)[0].answer is AttendanceAnswer.COMES
    with desk.database.reading() as db:
        assert [(one.result, one.words) for one in contacts_of(db, case_id)] == [
            (ContactResult.REACHED, "bring the policy")
        ]
    assert line.form.field("words").text() == ""
    assert "Comes" in said(line)
    assert not dialog.is_changed()


def test_who_was_not_reached_is_noted_and_an_answer_can_be_taken_back(qtbot, desk, planned, before):
    case_id, meeting = planned
    first = there(desk, meeting)[0]
    dialog = open_people(desk, meeting, before)
    dialog.lines[first.id].missed.click()
    press(qtbot, dialog, first.id, AttendanceAnswer.CANNOT_COME)
    press(qtbot, dialog, first.id, None)
    assert there(desk, meeting)[0].answer is None
    with desk.database.reading() as db:
        assert [one.result for one in contacts_of(db, case_id)] == [ContactResult.REACHED, ContactResult.NOT_REACHED]


def test_an_answer_is_noted_without_a_contact_where_one_chooses_so(qtbot, desk, planned, before):
    case_id, meeting = planned
    first = there(desk, meeting)[0]
    dialog = open_people(desk, meeting, before)
    dialog.manner.choose(None)
    press(qtbot, dialog, first.id, AttendanceAnswer.COMES)
    assert there(desk, meeting)[0].answer is AttendanceAnswer.COMES
    with desk.database.reading() as db:
        assert contacts_of(db, case_id) == []


def test_a_number_is_masked_until_it_is_pressed_and_copied_then(desk, planned, before):
    _case_id, meeting = planned
    first = there(desk, meeting)[0]
    phone = open_people(desk, meeting, before).lines[first.id].phone
    assert phone.text() == "138****5678"
    phone.click()
    assert phone.text() == "13812345678"
    assert QGuiApplication.clipboard().text() == "13812345678"


def test_an_expert_is_added_with_consent_and_taken_out_again(qtbot, desk, planned, before):
    _case_id, meeting = planned
    dialog = open_people(desk, meeting, before)
    dialog.add_button.click()
    adding = open_dialog(AddPersonDialog)
    adding.form.field("role").choose(SessionRole.EXPERT)
    adding.form.field("name").setText("林工")
    adding.act()
    assert "Ask them first" in adding.form.problems_shown()["is_consented"]
    adding.form.field("is_consented").setChecked(True)
    adding.act()
    expert = there(desk, meeting)[-1]
    assert expert.name == "林工"
    dialog.lines[expert.id].remove.click()
    assert expert.id not in dialog.lines
    assert len(there(desk, meeting)) == 3


def test_planning_leads_to_the_calls(desk, office, before):
    dialog = open_plan_session(desk, office.in_mediation(), before)
    dialog.call_button.click()
    assert not dialog.isVisible()
    assert len(open_dialog(PeopleDialog).lines) == 3


def test_whom_a_change_concerns_is_listed_with_what_was_told_last(desk, planned, before):
    _case_id, meeting = planned
    open_serve(desk, [meeting], before).act()
    moving = open_cancel_or_move_session(desk, planned[0], before)
    listed = said(moving.concerned)
    assert "To be told: 3" in listed
    assert "went out" in listed
    assert [one.text() for one in moving.concerned.phones if one.is_there] == ["138****5678"]


def test_notices_of_a_meeting_are_entered_for_all_parties_at_once(desk, planned, before):
    case_id, meeting = planned
    open_serve(desk, [meeting], before).act()
    assert [one.place for one in papers(desk, case_id)] == ["", "广州市天河区体育西路1号"]


def test_a_paper_for_one_person_goes_to_the_address_of_that_person(desk, planned, before):
    case_id, _meeting = planned
    dialog = open_deliver(desk, case_id, before)
    assert dialog.form.field("place").text() == "广州市天河区体育西路1号"
    insurer = next(one.id for one in details(desk, case_id).parties if one.side is PartySide.RESPONDENT)
    dialog.form.field("party_id").choose(insurer)
    assert dialog.form.field("place").text() == ""
    dialog.act()
    assert [one.party_id for one in papers(desk, case_id)] == [insurer]


def test_a_receipt_asks_for_what_its_result_needs_and_keeps_its_scan(desk, planned, before, tmp_path):
    case_id, meeting = planned
    open_serve(desk, [meeting], before).act()
    row = papers(desk, case_id)[0]
    dialog = open_receipt(desk, row.id, before)
    dialog.form.field("result").choose(DeliveryResult.RECEIVED_BY_OTHER)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"received_by", "relation"}
    dialog.form.field("received_by").setText("前台")
    dialog.form.field("relation").setText("收发室")
    scan = tmp_path / "回证.pdf"
    scan.write_bytes(b"%PDF-1.7")
    dialog.form.field("scan").show_path(scan)
    dialog.act()
    back = next(one for one in papers(desk, case_id) if one.id == row.id)
    assert (back.result, back.received_by, back.scan) == (DeliveryResult.RECEIVED_BY_OTHER, "前台", "回证.pdf")


def test_a_receipt_at_the_wrong_paper_is_taken_back(desk, planned, before):
    case_id, meeting = planned
    open_serve(desk, [meeting], before).act()
    row = papers(desk, case_id)[0]
    dialog = open_receipt(desk, row.id, before)
    dialog.form.field("result").choose(DeliveryResult.RECEIVED)
    dialog.act()
    open_receipt(desk, row.id, before).out_button.click()
    assert all(one.result is None for one in papers(desk, case_id))


def test_what_did_not_go_out_is_taken_out_with_a_reason(desk, planned, before):
    case_id, meeting = planned
    open_serve(desk, [meeting], before).act()
    listed = open_deliveries(desk, case_id, before)
    dialog = open_receipt(desk, papers(desk, case_id)[0].id, before)
    dialog.drop_button.click()
    dropping = open_dialog(DropDeliveryDialog)
    dropping.act()
    assert "words" in dropping.form.problems_shown()
    dropping.form.field("words").setText("地址写错，信未寄")
    dropping.act()
    assert len(papers(desk, case_id)) == 1
    assert listed._model.rowCount() == 1, "the list below looked again"


def test_receipts_that_are_out_and_meetings_to_prepare_are_listed(desk, planned, before):
    _case_id, meeting = planned
    preparing = open_to_prepare(desk, before)
    assert preparing._model.rowCount() == 1
    open_serve(desk, [meeting], before).act()
    assert open_receipts_out(desk, before)._model.rowCount() == 2
    preparing.table.row_activated.emit(meeting)
    assert open_dialog(PeopleDialog).lines


@pytest.mark.parametrize("opens", [open_to_prepare, open_receipts_out])
def test_a_list_that_was_closed_looks_no_more_when_a_case_changes(desk, planned, before, opens):
    case_id, _meeting = planned
    dialog = opens(desk, before)
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(dialog)
    desk.case_changed.emit(case_id)


def test_where_nothing_is_open_the_lists_say_so(desk, office, before):
    assert "No receipt is out." in said(open_receipts_out(desk, before))
    assert "Everybody has answered" in said(open_to_prepare(desk, before))


def test_enter_opens_the_receipt_of_the_first_paper(qtbot, desk, planned, before):
    case_id, meeting = planned
    open_serve(desk, [meeting], before).act()
    listed = open_deliveries(desk, case_id, before)
    qtbot.waitUntil(lambda: listed.table.hasFocus())
    qtbot.keyClick(listed.table, Qt.Key.Key_Return)
    assert open_dialog(ReceiptDialog)
    assert listed.isVisible()


def test_who_is_to_be_in_two_meetings_at_once_is_told_where_he_is_called_and_on_the_case(desk, office, before, planned):
    case_id, session_id = planned
    other = office.in_mediation(1, name="区永康", identity_number="440106200002290016")
    there = SessionDraft(FRIDAY, time(10), time(12), room_id=office.room_ids[1])
    office.do(scheduling.plan_session, other, there)
    open_people(desk, session_id, before)
    dialog = open_dialog(PeopleDialog)
    assert not dialog.elsewhere.isVisible()
    second = PartyDraft(
        PartySide.APPLICANT, PartyKind.PERSON, "区永康", identity_kind=IdentityDocumentKind.RESIDENT_ID,
        identity_number="440106200002290016",
    )  # fmt: skip
    office.do(parties.save_party, case_id, second)
    desk.case_changed.emit(case_id)
    assert "区永康 has another meeting 10:00–12:00" in dialog.elsewhere.text()
    assert dialog.elsewhere.isVisible()
    (note,) = clash_notes(details(desk, case_id))
    told = " ".join(label.text() for label in note.findChildren(QLabel))
    assert "区永康 has another meeting" in told
    assert "move this one, or that of" in told
