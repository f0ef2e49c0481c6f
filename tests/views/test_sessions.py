"""Meetings of the parties, planned, moved, cancelled and recorded in the window."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QDialog, QLabel

from mediator_desk import i18n
from mediator_desk.models.words import SessionMode, SessionResult, SessionState
from mediator_desk.services.mediators import roster
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.sessions.scheduling import SessionDraft
from mediator_desk.views.sessions.adjourn import AdjournSessionDialog
from mediator_desk.views.sessions.cancel import CancelSessionDialog
from mediator_desk.views.sessions.opening import (
    open_adjourn_session,
    open_cancel_or_move_session,
    open_plan_session,
    open_record_session,
)
from tests.views.agreements_at_hand import details

FRIDAY = date(2026, 10, 9)


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


def planned(office, case_id, begins=time(9, 30), ends=time(11, 0), room=0, day=FRIDAY):
    draft = SessionDraft(day, begins, ends, room_id=office.room_ids[room])
    return office.do(scheduling.plan_session, case_id, draft)


def test_the_next_working_day_and_a_free_room_are_suggested(desk, office, before):
    planned(office, office.in_mediation(mediator=1))
    dialog = open_plan_session(desk, office.in_mediation(identity_number="44010519820314123X"), before)
    draft = dialog.draft()
    assert (draft.day, draft.begins, draft.ends) == (FRIDAY, time(9, 30), time(11, 0))
    assert draft.room_id == office.room_ids[1]
    assert dialog.focusWidget() is dialog.form.field("day")


def test_a_meeting_is_planned_by_one_key(qtbot, desk, office, before):
    case_id = office.in_mediation()
    dialog = open_plan_session(desk, case_id, before)
    with qtbot.waitSignals([desk.case_changed, desk.schedule_changed, dialog.accepted]):
        qtbot.keyClick(dialog.form.field("day"), Qt.Key.Key_Return)
    (meeting,) = details(desk, case_id).sessions
    assert (meeting.state, meeting.room, meeting.mediator) == (SessionState.PLANNED, "第一调解室", "陈国华")


def test_a_clash_is_seen_before_and_refused_with_who_and_when(desk, office, before):
    planned(office, office.in_mediation(), time(9, 0), time(10, 0))
    dialog = open_plan_session(desk, office.in_mediation(identity_number="44010519820314123X"), before)
    assert dialog.day_meetings.clashes == []  # it suggested another room, after the meeting
    dialog.form.field("begins").setTime(QTime(9, 30))
    assert dialog.day_meetings.clashes == [
        "第一调解室 is taken 09:00–10:00: 谢家豪",
        "陈国华 is at another meeting 09:00–10:00: 谢家豪",
    ]
    dialog.form.field("room_id").choose(office.room_ids[1])
    assert dialog.day_meetings.clashes == ["陈国华 is at another meeting 09:00–10:00: 谢家豪"]
    dialog.act()
    assert dialog.isVisible()
    for told in ("陈国华", "谢家豪", "2026-10-09 09:00", "10:00"):
        assert told in dialog.banner.text
    assert dialog.draft().begins == time(9, 30)  # nothing typed is lost


def test_a_room_that_is_taken_is_told_and_another_time_is_accepted(desk, office, before):
    planned(office, office.in_mediation(mediator=1))
    case_id = office.in_mediation(identity_number="44010519820314123X")
    dialog = open_plan_session(desk, case_id, before)
    dialog.form.field("room_id").choose(office.room_ids[0])
    assert dialog.day_meetings.clashes == ["第一调解室 is taken 09:30–11:00: 谢家豪"]
    dialog.act()
    assert "第一调解室" in dialog.banner.text
    dialog.form.field("begins").setTime(QTime(14, 0))
    assert dialog.draft().ends == time(15, 30)  # the meeting keeps its length
    dialog.act()
    assert len(details(desk, case_id).sessions) == 1


def test_an_online_meeting_needs_no_room_and_shows_the_field_for_its_link(desk, office, before):
    dialog = open_plan_session(desk, office.in_mediation(), before)
    dialog.form.field("mode").choose(SessionMode.ONLINE)
    assert dialog.form.field("place").isVisible()
    dialog.form.field("mode").choose(SessionMode.HOME_VISIT)
    assert not dialog.form.field("room_id").isVisible()
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"place"}


def test_what_cannot_be_read_or_is_missing_stands_beside_its_field(desk, office, before):
    dialog = open_plan_session(desk, office.in_mediation(), before)
    dialog.form.field("day").setText("Friday")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"day"}
    dialog.form.field("day").setText("2026-10-09")
    dialog.form.field("ends").setTime(QTime(9, 0))
    dialog.form.field("room_id").choose(None)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"ends", "room_id"}


def test_a_meeting_is_moved_with_a_reason(desk, office, before):
    case_id = office.in_mediation()
    planned(office, case_id)
    dialog = open_cancel_or_move_session(desk, case_id, before)
    dialog.form.field("day").setText("2026-10-12")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setText("保险公司要补材料")
    dialog.act()
    case = details(desk, case_id)
    assert case.step.on == date(2026, 10, 12)
    assert ("session_moved", "保险公司要补材料") in [(line.act, line.reason) for line in case.history]


def test_moving_keeps_whatever_else_was_planned(desk, office, before):
    case_id = office.in_mediation()
    draft = SessionDraft(FRIDAY, time(9, 0), time(10, 0), SessionMode.HOME_VISIT, None, "新港西路21号", is_public=True)
    office.do(scheduling.plan_session, case_id, draft)
    assert open_cancel_or_move_session(desk, case_id, before).draft() == draft


def test_a_meeting_is_cancelled_with_a_reason(qtbot, desk, office, before):
    case_id = office.in_mediation()
    planned(office, case_id)
    move = open_cancel_or_move_session(desk, case_id, before)
    qtbot.mouseClick(move.cancel_meeting_button, Qt.MouseButton.LeftButton)
    dialog = move.findChild(CancelSessionDialog)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("申请人住院")
    dialog.act()
    assert details(desk, case_id).sessions[0].state is SessionState.CANCELLED
    assert not move.isVisible()


def test_a_record_needs_its_ticks_and_its_result(desk, office, before):
    case_id = office.in_mediation()
    planned(office, case_id)
    dialog = open_record_session(desk, case_id, before)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"rights_told", "recusal_asked", "result"}


def test_a_record_keeps_offers_and_result_and_waits_for_the_meeting(desk, office, before):
    case_id = office.in_mediation()
    planned(office, case_id)
    dialog = open_record_session(desk, case_id, before)
    for name in ("rights_told", "recusal_asked"):
        dialog.form.field(name).setChecked(True)
    dialog.form.field("result").choose(SessionResult.CONTINUED)
    dialog.form.field("applicant_offer").setPlainText("45,000元")
    dialog.form.field("recorder").setText("刘思敏")
    dialog.act()
    assert dialog.banner.text  # it has not begun yet
    office.now += timedelta(days=2)
    dialog.act()
    assert dialog.result() == QDialog.DialogCode.Accepted
    (meeting,) = details(desk, case_id).sessions
    assert (meeting.state, meeting.result) == (SessionState.HELD, SessionResult.CONTINUED)


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
@pytest.mark.parametrize("opener", [open_plan_session, open_cancel_or_move_session, open_record_session])
def test_every_dialog_opens_in_both_languages(qtbot, desk, office, before, opener, language):
    i18n.use_language(language)
    case_id = office.in_mediation()
    if opener is not open_plan_session:
        planned(office, case_id)
    dialog = opener(desk, case_id, before)
    qtbot.waitExposed(dialog)
    assert dialog.windowTitle()
    assert dialog.focusWidget() is not None


SUNDAY = "2026-10-11"


def test_the_nearest_free_time_is_taken_by_one_click(qtbot, desk, office, before):
    planned(office, office.in_mediation())
    dialog = open_plan_session(desk, office.in_mediation(identity_number="44010519820314123X"), before)
    dialog.form.field("begins").setTime(QTime(10, 0))
    assert dialog.day_meetings.free_button.text() == "Nearest free time: 13:30"
    qtbot.mouseClick(dialog.day_meetings.free_button, Qt.MouseButton.LeftButton)
    assert (dialog.draft().begins, dialog.draft().ends) == (time(13, 30), time(15, 0))
    assert dialog.day_meetings.clashes == []
    assert not dialog.day_meetings.free_button.isVisible()


def test_a_free_time_on_another_day_is_offered_with_its_day(qtbot, desk, office, before):
    planned(office, office.in_mediation(), time(9, 0), time(17, 30))
    dialog = open_plan_session(desk, office.in_mediation(identity_number="44010519820314123X"), before)
    assert dialog.draft().day == date(2026, 10, 10)  # what is suggested is free
    dialog.form.field("day").setText("2026-10-09")
    assert "2026-10-10 (Saturday) 09:30" in dialog.day_meetings.free_button.text()
    qtbot.mouseClick(dialog.day_meetings.free_button, Qt.MouseButton.LeftButton)
    assert dialog.draft().day == date(2026, 10, 10)


def test_a_day_off_is_asked_in_the_form_and_planned_when_it_is_meant(desk, office, before):
    case_id = office.in_mediation()
    dialog = open_plan_session(desk, case_id, before)
    assert not dialog.form.field("on_day_off").isVisible()
    dialog.form.field("day").setText(SUNDAY)
    assert dialog.form.field("on_day_off").isVisible()
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"on_day_off"}
    dialog.form.field("on_day_off").setChecked(True)
    dialog.act()
    assert len(details(desk, case_id).sessions) == 1


def test_what_was_meant_for_a_day_off_does_not_count_for_another_day(desk, office, before):
    dialog = open_plan_session(desk, office.in_mediation(), before)
    dialog.form.field("day").setText(SUNDAY)
    dialog.form.field("on_day_off").setChecked(True)
    assert dialog.draft().on_day_off
    dialog.form.field("day").setText("2026-10-12")
    assert not dialog.draft().on_day_off


def test_a_day_that_is_over_and_hours_outside_the_office_are_pointed_out(desk, office, before):
    dialog = open_plan_session(desk, office.in_mediation(), before)
    dialog.form.field("begins").setTime(QTime(18, 0))
    shown = [label.text() for label in dialog.form.findChildren(QLabel)]
    assert "Outside office hours (09:00–12:00, 13:30–17:30)" in shown
    dialog.form.field("day").setText("2026-10-07")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"day"}


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "20261", ""])
def test_a_day_that_cannot_be_is_no_mishap_while_it_is_typed(desk, office, before, day):
    dialog = open_plan_session(desk, office.in_mediation(), before)
    dialog.form.field("day").setText(day)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"day"}


def test_a_time_that_was_pointed_at_stands_in_the_form(desk, office, before):
    case_id = office.in_mediation()
    wanted = SessionDraft(date(2026, 10, 13), time(15, 0), time(16, 0), room_id=office.room_ids[1])
    assert open_plan_session(desk, case_id, before, wanted=wanted).draft() == wanted
    planned(office, case_id)
    moved = open_cancel_or_move_session(desk, case_id, before, wanted=wanted)
    assert moved.draft() == wanted
    assert moved.is_changed()


def test_a_meeting_is_adjourned_with_the_day_of_the_next(qtbot, desk, office, before):
    case_id = office.in_mediation()
    planned(office, case_id)
    dialog = open_adjourn_session(desk, case_id, before)
    assert dialog.draft().day == date(2026, 10, 16)
    assert not dialog.is_changed()
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setText("等鉴定意见")
    with qtbot.waitSignals([desk.case_changed, desk.schedule_changed, dialog.accepted]):
        dialog.act()
    assert [one.state for one in details(desk, case_id).sessions] == [SessionState.ADJOURNED, SessionState.PLANNED]


@pytest.mark.parametrize(
    ("mode", "place"), [(SessionMode.TELEPHONE, ""), (SessionMode.HOME_VISIT, "海珠区新港西路21号")]
)
def test_the_next_meeting_is_held_as_the_adjourned_one_was(desk, office, before, mode, place):
    case_id = office.in_mediation()
    meeting = SessionDraft(FRIDAY, time(9, 30), time(11), mode=mode, place=place, is_public=True)
    office.do(scheduling.plan_session, case_id, meeting)
    draft = open_adjourn_session(desk, case_id, before).draft()
    assert (draft.mode, draft.place, draft.room_id, draft.is_public) == (mode, place, None, True)


def test_a_meeting_is_adjourned_until_further_notice(desk, office, before):
    case_id = office.in_mediation()
    planned(office, case_id)
    dialog = open_adjourn_session(desk, case_id, before)
    dialog.form.field("has_next").setChecked(False)
    for name in ("day", "begins", "room_id", "is_public", "on_day_off"):
        assert not dialog.form.field(name).isVisible()
    dialog.form.field("words").setText("申请人住院")
    dialog.act()
    assert [one.state for one in details(desk, case_id).sessions] == [SessionState.ADJOURNED]


def test_from_moving_one_comes_to_adjourning(qtbot, desk, office, before):
    case_id = office.in_mediation()
    planned(office, case_id)
    move = open_cancel_or_move_session(desk, case_id, before)
    qtbot.mouseClick(move.adjourn_button, Qt.MouseButton.LeftButton)
    dialog = move.findChild(AdjournSessionDialog)
    dialog.form.field("words").setText("双方都要时间")
    dialog.act()
    assert not move.isVisible()


def test_who_is_away_is_told_while_the_day_is_typed(desk, office, before):
    with desk.database.writing() as db:
        absence = roster.AbsenceDraft(FRIDAY, date(2026, 10, 13), "培训")
        roster.save_absence(db, office.mediator_ids[0], None, absence, by=office.by, now=office.now)
    dialog = open_plan_session(desk, office.in_mediation(), before)
    assert dialog.draft().day == date(2026, 10, 14)
    dialog.form.field("day").setText("2026-10-09")
    assert dialog.day_meetings.clashes == ["陈国华 is away from 2026-10-09 to 2026-10-13"]
    assert dialog.day_meetings.free_button.text().endswith("2026-10-14 (Wednesday) 09:30")
