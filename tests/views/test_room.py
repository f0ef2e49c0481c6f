"""A meeting held in the room, from the row on Today to the next act of its case, as a mediator does it."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
from datetime import time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QPushButton

from mediator_desk import i18n
from mediator_desk.app.commands import Commands
from mediator_desk.app.places import places_of
from mediator_desk.app.undo_key import undo_by_key
from mediator_desk.desk import Desk
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Mediator
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import (
    AgreementForm,
    CaseState,
    EndReason,
    OutcomeKind,
    PartySide,
    Role,
    SessionResult,
    SessionState,
)
from mediator_desk.services.bulk import scheduling_many, undoing
from mediator_desk.services.office.committee import add_staff
from mediator_desk.services.sessions import notes, offers, private_notes, rights, room, scheduling
from mediator_desk.services.sessions.notes import NoteDraft
from mediator_desk.services.sessions.offer_drafts import OfferDraft
from mediator_desk.services.sessions.people import people_of
from mediator_desk.services.sessions.private_notes import PrivateNoteDraft
from mediator_desk.views.agreements.outcome import OutcomeDialog
from mediator_desk.views.agreements.workshop import AgreementWorkshop
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.clocks.suspend import SuspendDialog
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.form import Form
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.proposals.propose import ProposeDialog
from mediator_desk.views.room.offer_dialogs import AcceptOfferDialog
from mediator_desk.views.room.open_dialog import OpenMeetingDialog
from mediator_desk.views.room.result_bar import Way
from mediator_desk.views.room.room_view import RoomView
from mediator_desk.views.sessions.adjourn import AdjournSessionDialog
from mediator_desk.views.sessions.person_form import AddPersonDialog
from mediator_desk.views.sessions.plan import PlanSessionDialog
from mediator_desk.views.sessions.record import RecordSessionDialog
from tests.services.meetings_at_hand import AGENT, MEDIATOR, RECORDER, meeting_of
from tests.views.agreements_at_hand import office_of

CTRL = Qt.KeyboardModifier.ControlModifier
SECRET = "底线四万一千元"
SAID = "工时单带来了，每小时二百八十元。"


class Day:
    """A mediator's morning: one meeting at ten, the window at Today."""

    def __init__(self, qtbot, desk):
        self.qtbot, self.desk, self.office = qtbot, desk, office_of(desk)
        self.case_id, self.meeting_id, self.people = meeting_of(self.office)
        with desk.database.writing() as db:
            staff = add_staff(db, MEDIATOR, Role.MEDIATOR, by=self.office.by, now=self.office.now)
            self.by = Actor(staff.id, MEDIATOR, Role.MEDIATOR)
            db.get_one(Mediator, self.office.mediator_ids[0]).staff_id = staff.id
            db.flush()
            db.info.pop("audit_notes", None)
        desk.sign_in(self.by)
        self.office.now += timedelta(minutes=50)  # ten to ten
        self.view = DeskView(desk, places_of(desk, print))
        qtbot.addWidget(self.view)
        self.commands = Commands(desk, self.view)
        undo_by_key(desk, self.view)
        self.view.resize(1366, 768)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.view.open_first()
        self.settle()

    def settle(self):
        self.qtbot.waitUntil(lambda: self.desk.jobs.is_idle)
        QApplication.processEvents()
        if QApplication.activeModalWidget() is None and self.view.isVisible():
            self.view.activateWindow()
            self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def pass_minutes(self, minutes):
        self.office.now += timedelta(minutes=minutes)

    @property
    def room(self) -> RoomView:
        return self.view.screen_of("room").room

    def enter(self) -> RoomView:
        """Enter the room and open the meeting."""
        self.desk.place_wanted.emit("room", self.meeting_id)
        self.dialog(OpenMeetingDialog).act()
        self.settle()
        return self.room

    def dialog(self, kind):
        """Return the dialog in front, which is of this kind."""
        front = QApplication.activeModalWidget()
        assert type(front) is kind, f"{front} instead of {kind}"
        return front

    def confirm(self, kind):
        """Do what the dialog in front asks for, with its key, and let what follows open."""
        dialog = self.dialog(kind)
        dialog.act()
        told = [problem for form in dialog.findChildren(Form) for problem in form.problems_shown().items()]
        assert not dialog.isVisible(), (told, dialog.banner.text)
        self.settle()

    def do(self, service, *arguments, **named):
        with self.desk.database.writing() as db:
            return service(db, *arguments, by=self.by, now=self.office.now, **named)

    def read(self, service, *arguments, **named):
        with self.desk.database.reading() as db:
            return service(db, *arguments, **named)

    def meeting(self) -> MediationSession:
        with self.desk.database.reading() as db:
            return db.get_one(MediationSession, self.meeting_id)

    def offer(self, side, amount, words=""):
        draft = OfferDraft(side, Decimal(amount), words, session_id=self.meeting_id, above_claim=True)
        return self.do(offers.make_offer, self.case_id, draft).id

    def at_the_table(self):
        """Enter, tell everybody the rights, note something and let both sides offer."""
        shown = self.enter()
        self.do(rights.tell_and_ask_all, self.meeting_id)
        self.do(notes.add_note, self.meeting_id, NoteDraft(self.people[0], SAID))
        self.offer(PartySide.APPLICANT, 24000)
        self.offer(PartySide.RESPONDENT, 20000, "十日内支付")
        self.desk.case_changed.emit(self.case_id)
        return shown


@pytest.fixture
def day(qtbot, desk, speak):
    speak(i18n.ENGLISH)
    made = Day(qtbot, desk)
    yield made
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog):
            one.hide()


def key(pressed, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), pressed, modifiers)


def test_a_mediator_holds_a_meeting_from_today_to_the_agreement_with_the_keyboard(day):
    begin = next(one for one in day.view.screen_of("today").findChildren(QPushButton) if one.text() == "Begin")
    begin.setFocus()
    key(Qt.Key.Key_Return)
    opening = day.dialog(OpenMeetingDialog)
    assert [box.isChecked() for box in opening.findChildren(QCheckBox)] == [True, True]
    day.qtbot.waitUntil(opening.findChildren(QCheckBox)[0].hasFocus)
    key(Qt.Key.Key_Return)
    day.settle()
    shown = day.room
    assert day.view._rail_area.isHidden()
    assert day.meeting().opened_at == day.office.now
    assert shown.notes.speak.field.field.hasFocus()

    shown.acts()["room_rights"]()
    key(Qt.Key.Key_Space)  # all told, nobody wants a recusal
    assert day.meeting().rights_told
    assert day.meeting().recusal_asked
    key(Qt.Key.Key_Escape)
    assert day.view.screen_in_sight() is day.view.screen_of("room"), "Esc closed the panel, not the room"

    key(Qt.Key.Key_F3)
    shown.notes.speak.field.field.insertPlainText(SAID)
    key(Qt.Key.Key_Return, CTRL)
    assert [(one.speaker, one.text) for one in day.read(notes.notes_of, day.meeting_id)] == [(AGENT, SAID)]

    key(Qt.Key.Key_F8)
    assert shown.offers.entry.amount.hasFocus()
    shown.offers.entry.choose(PartySide.RESPONDENT)
    QTest.keyClicks(shown.offers.entry.amount, "20000")
    key(Qt.Key.Key_Return)

    day.pass_minutes(30)
    key(Qt.Key.Key_F9)
    day.pass_minutes(10)
    key(Qt.Key.Key_F9)
    assert day.meeting().paused_seconds == 600
    shown.header.clock.tick()
    assert shown.header.clock.time.text() == "00:30:00"

    menu = shown.bar.offers_menu()
    assert next(one.text() for one in menu.actions()).endswith("20,000 is accepted…")
    menu.actions()[0].trigger()
    day.confirm(AcceptOfferDialog)
    record = day.dialog(RecordSessionDialog)
    assert record.form.field("rights_told").isChecked()
    assert record.form.field("result").choice() is SessionResult.AGREED
    assert record.form.field("notes").toPlainText() == f"{AGENT}：{SAID}"
    assert record.form.field("recorder").text() == RECORDER
    day.confirm(RecordSessionDialog)
    assert day.meeting().state is SessionState.HELD
    outcome = day.dialog(OutcomeDialog)
    assert outcome.form.field("agreed_amount").amount() == Decimal("20000.00")
    day.confirm(OutcomeDialog)
    workshop = day.dialog(AgreementWorkshop)
    assert "20000.00" in workshop._offer.text.replace(",", "")
    workshop.close()
    day.settle()
    assert day.view.screen_of("cases").page.case_id == day.case_id


def test_who_agrees_orally_registers_it(day):
    day.at_the_table().go(Way.AGREED_ORALLY)
    day.confirm(RecordSessionDialog)
    day.dialog(OutcomeDialog).form.field("agreed_amount").setText("20000")
    day.confirm(OutcomeDialog)
    assert day.dialog(AgreementWorkshop).draft().form is AgreementForm.ORAL


def test_without_agreement_the_code_and_the_other_routes_are_asked_and_the_case_ends(day):
    day.at_the_table().go(Way.NOT_AGREED)
    day.confirm(RecordSessionDialog)
    outcome = day.dialog(OutcomeDialog)
    assert outcome.form.field("kind").choice() is OutcomeKind.NOT_AGREED
    outcome.act()
    assert set(outcome.form.problems_shown()) == {"end_reason", "was_told_other_routes"}
    outcome.form.field("end_reason").choose(EndReason.TOO_FAR_APART)
    outcome.form.field("was_told_other_routes").setChecked(True)
    day.confirm(OutcomeDialog)
    case = day.office.case(day.case_id)
    assert (case.state, case.end_reason) == (CaseState.TERMINATED, EndReason.TOO_FAR_APART)
    assert day.view.screen_in_sight() is day.view.screen_of("cases")
    assert not day.view._rail_area.isHidden()


def test_who_meets_again_records_this_meeting_and_plans_the_next(day):
    day.at_the_table().go(Way.NEXT)
    day.confirm(RecordSessionDialog)
    day.confirm(PlanSessionDialog)
    assert day.meeting().result is SessionResult.CONTINUED
    planned = day.read(scheduling.planned_sessions, day.case_id)
    assert [one.sequence for one in planned] == [2]


@pytest.mark.parametrize(("way", "kind"), [(Way.PROPOSE, ProposeDialog), (Way.SUSPEND, SuspendDialog)])
def test_a_proposal_and_a_suspension_follow_the_record(day, way, kind):
    day.at_the_table().go(way)
    day.confirm(RecordSessionDialog)
    day.dialog(kind).reject()
    assert day.room.bar.buttons[Way.PLAN].isVisibleTo(day.room)


def test_a_meeting_that_is_broken_off_keeps_what_was_noted(day):
    day.at_the_table().go(Way.ADJOURN)
    dialog = day.dialog(AdjournSessionDialog)
    dialog.form.field("words").setText("等候鉴定")
    day.confirm(AdjournSessionDialog)
    assert day.meeting().state is SessionState.ADJOURNED
    assert len(day.read(notes.notes_of, day.meeting_id)) == 1


def test_who_cancels_the_record_is_in_the_room_as_before(day):
    shown = day.at_the_table()
    shown.go(Way.AGREED)
    day.dialog(RecordSessionDialog).reject()
    assert day.meeting().state is SessionState.PLANNED
    assert shown.notes.speak.isVisible()
    assert shown.notes.speak.field.field.hasFocus()


def test_a_record_confirmed_in_the_room_has_what_another_desk_noted_meanwhile_and_nothing_private(day):
    day.at_the_table().go(Way.NOT_AGREED)
    day.do(notes.add_note, day.meeting_id, NoteDraft(day.people[1], "理赔部来电，不能再加。"))
    day.do(private_notes.add_private_note, day.meeting_id, PrivateNoteDraft(day.people[0], SECRET))
    day.confirm(RecordSessionDialog)
    assert "理赔部来电" in day.meeting().notes
    assert SECRET not in day.meeting().notes


def test_before_its_day_nobody_enters_from_the_case_and_the_room_says_why(day):
    day.office.now -= timedelta(days=2)
    day.desk.case_wanted.emit(day.case_id)
    day.settle()
    page = day.view.screen_of("cases").page
    assert Offer.ENTER_ROOM not in page.header.offer_buttons.offers.every
    day.desk.place_wanted.emit("room", day.meeting_id)
    assert QApplication.activeModalWidget() is None
    assert "10:00" in day.room.banner.text
    assert day.meeting().opened_at is None


def test_on_its_day_holding_the_meeting_is_the_next_act_of_the_case_and_recording_stands_beside_it(day):
    day.pass_minutes(15)
    day.desk.case_wanted.emit(day.case_id)
    day.settle()
    page = day.view.screen_of("cases").page
    assert page.header.offer_buttons.offers.primary is Offer.ENTER_ROOM
    assert page.header.offer_buttons.offers.beside == (Offer.RECORD_SESSION,)
    page.do(Offer.ENTER_ROOM)
    day.dialog(OpenMeetingDialog)


def test_a_key_enters_the_room_of_the_meeting_of_today_from_anywhere(day):
    day.view.show_place("statistics")
    key(Qt.Key.Key_M, CTRL)
    day.dialog(OpenMeetingDialog).reject()
    key(Qt.Key.Key_Escape)
    assert day.view.screen_in_sight() is day.view.screen_of("statistics")


def test_escape_leads_back_to_where_one_came_from_and_what_was_typed_stands_there_again(day):
    day.desk.case_wanted.emit(day.case_id)
    day.settle()
    shown = day.enter()
    shown.notes.speak.field.field.setPlainText("还没有说完")
    shown.offers.entry.amount.setText("21500")
    shown.notes.speak.field.field.setFocus()
    key(Qt.Key.Key_Escape)
    assert day.view.screen_in_sight() is day.view.screen_of("cases")
    assert not day.view._rail_area.isHidden()
    day.desk.place_wanted.emit("room", day.meeting_id)
    assert day.room.notes.speak.field.text == "还没有说完"
    assert day.room.offers.entry.amount.text() == "21500"


def test_what_was_typed_outlives_the_window(day, qtbot):
    shown = day.enter()
    shown.notes.speak.field.field.setPlainText("还没有说完")
    shown.offers.entry.amount.setFocus()
    QTest.keyClicks(shown.offers.entry.amount, "21500")
    day.view.hide()
    keeper_of(day.desk).closing.emit()
    day.settle()
    again = RoomView(day.desk, day.meeting_id, shown._acts)
    qtbot.addWidget(again)
    assert again.notes.speak.field.text == "还没有说完"
    assert again.offers.entry.amount.amount() == Decimal("21500.00")


def test_two_desks_in_one_room_see_each_other_after_their_own_acts_and_overwrite_nothing(day, qtbot, jobs, settings):
    first = day.at_the_table()
    with day.desk.database.writing() as db:
        he = Actor(
            add_staff(db, "何敏", Role.SECRETARY, by=day.office.by, now=day.office.now).id, "何敏", Role.SECRETARY
        )
    other = Desk(jobs=jobs, settings=settings, clock=lambda: day.office.now)
    other.open(day.desk.database, he)
    second = RoomView(other, day.meeting_id, first._acts)
    qtbot.addWidget(second)
    first.notes.speak.field.field.insertPlainText("甲说的话")
    first.notes.speak.note_down()
    second.notes.speak.field.field.insertPlainText("乙说的话")
    second.toggle_break()  # an act of one's own
    noted = {one.text for one in second.notes._notes}
    assert "甲说的话" in noted
    assert second.notes.speak.field.text == "乙说的话"
    second.notes.speak.note_down()
    assert {"甲说的话", "乙说的话"} <= {one.text for one in day.read(notes.notes_of, day.meeting_id)}
    first.toggle_break()
    assert "already" in first.banner.text.lower() or day.meeting().paused_at is None


def test_who_is_here_and_who_is_not_is_marked_at_the_circle(day):
    shown = day.enter()
    bar = shown.header.people
    person = next(one for one in shown._people if one.name == AGENT)
    menu = bar.menu_of(person, bar)
    next(one for one in menu.actions() if one.text() == "Absent").trigger()
    chip = next(one for one in bar.chips if one.person.id == person.id)
    assert chip.accessibleName().endswith("absent")
    assert AGENT not in [one.name for one in day.read(notes.speakers_of, day.meeting_id)]


def test_a_relative_takes_part_with_consent_only_and_goes_again(day):
    shown = day.enter()
    shown.add_person()
    dialog = day.dialog(AddPersonDialog)
    dialog.form.field("role").choose(SessionRole.RELATIVE)
    dialog.form.field("name").setText("黄秀英")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"is_consented"}
    dialog.form.field("is_consented").setChecked(True)
    day.confirm(AddPersonDialog)
    person = next(one for one in shown._people if one.name == "黄秀英")
    assert person.role is SessionRole.RELATIVE
    menu = shown.header.people.menu_of(person, shown)
    next(one for one in menu.actions() if one.text() == "Takes part no more").trigger()
    assert "黄秀英" not in [one.name for one in day.read(people_of, day.meeting_id)]


def test_over_its_planned_end_the_clock_says_so_quietly(day):
    shown = day.enter()
    day.pass_minutes(82)
    shown.header.clock.tick()
    assert shown.header.clock.plan.text() == "12 min over, planned until 11:00"
    assert shown.header.clock._sign.isVisible()
    assert QApplication.activeModalWidget() is None


def test_a_recorded_meeting_is_only_read_and_leads_to_the_next_act(day):
    shown = day.at_the_table()
    shown.go(Way.RECORD)
    record = day.dialog(RecordSessionDialog)
    record.form.field("result").choose(SessionResult.AGREED)
    day.confirm(RecordSessionDialog)
    day.desk.place_wanted.emit("room", day.meeting_id)
    assert QApplication.activeModalWidget() is None
    assert not shown.notes.speak.isVisible()
    assert not shown.offers.entry.isVisible()
    assert not shown.header.clock.break_button.isVisible()
    shown.bar.buttons[Way.OUTCOME].click()
    day.dialog(OutcomeDialog)


def test_a_meeting_that_another_desk_took_back_is_said_to_be_gone_and_what_was_typed_stays(day):
    office = day.office
    case_id = office.in_mediation(1, name="另案", identity_number="")
    with day.desk.database.writing() as db:
        draft = scheduling_many.BlockDraft(day.desk.today(), time(15), office.room_ids[1])
        block = scheduling_many.plan_block(db, [case_id], draft, by=office.by, now=office.now)
    (meeting,) = day.read(scheduling.planned_sessions, case_id)
    day.desk.place_wanted.emit("room", meeting.id)
    day.dialog(OpenMeetingDialog).reject()
    view = day.room
    view.notes.speak.field.field.insertPlainText("half a word")
    with day.desk.database.writing() as db:
        undoing.undo_bulk(db, block.bulk, "wrong room", by=office.by, now=office.now)
    day.desk.case_changed.emit(case_id)
    day.desk.cases_changed.emit()
    assert "no longer planned" in view.banner.text
    key(Qt.Key.Key_Escape)
    day.desk.cases_changed.emit()
    day.desk.place_wanted.emit("room", meeting.id)
    day.settle()
    assert "no longer planned" in view.banner.text
    assert view.notes.speak.field.text == "half a word"


def test_the_parties_get_up_and_sit_down_again(day):
    shown = day.at_the_table()
    shown.go(Way.CLOSE)
    assert not shown.meeting.is_open
    assert shown.header.clock.break_button.text() == "Begin"
    day.pass_minutes(5)
    shown.toggle_break()
    day.confirm(OpenMeetingDialog)
    assert shown.meeting.is_open
    assert shown.meeting.paused_seconds == 300


def test_in_little_room_one_half_stands_alone_and_nothing_is_cut(day):
    shown = day.at_the_table()
    day.view.resize(900, 640)
    day.settle()
    assert day.view.width() == 900
    assert (shown.notes.isVisible(), shown.offers.isVisible()) == (True, False)
    shown.toggle_part()
    assert (shown.notes.isVisible(), shown.offers.isVisible()) == (False, True)
    assert shown.offers.entry.amount.hasFocus()
    assert shown.bar.isVisible()
    hidden = [way for way in (Way.NEXT, Way.PROPOSE, Way.NOT_AGREED) if not shown.bar.buttons[way].isVisible()]
    words = [one.text() for one in shown.bar.menu().actions()]
    assert all(shown.bar.word_of(way) in words for way in hidden)
    day.view.resize(1366, 768)
    assert shown.notes.isVisible()
    assert shown.offers.isVisible()


def test_the_search_over_everything_has_what_is_done_in_the_room(day):
    day.at_the_table()
    known = {one.key for one in day.commands.every()}
    assert {"room_break", "room_agreed", "room_next", "room_not_agreed", "room_back", "room_rights"} <= known
    day.view.show_place("today")
    assert "room_break" not in {one.key for one in day.commands.every()}


TYPES_AND_HANGS = textwrap.dedent(
    """
    import os, sys
    from datetime import datetime
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from mediator_desk.app.places import places_of
    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Jobs
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.models.words import Role
    from mediator_desk.settings import Settings
    from mediator_desk.views import theme
    from mediator_desk.views.desk_view import DeskView
    url, settings, staff, meeting, at, said = sys.argv[1:]
    app = QApplication([])
    kept = Settings.in_file(settings)
    theme.install(app, kept)
    now = datetime.fromisoformat(at)
    desk = Desk(jobs=Jobs(), settings=kept, clock=lambda: now)
    desk.open(Database.open(url), Actor(int(staff), "陈国华", Role.MEDIATOR))
    view = DeskView(desk, places_of(desk, print))
    view.show()
    view.open_first()
    desk.place_wanted.emit("room", int(meeting))
    room = view.screen_of("room").room
    if said == "?":
        print(room.notes.speak.field.text, room.offers.entry.amount.text(), flush=True)
        os._exit(0)
    room.notes.speak.field.field.setPlainText(said)
    room.offers.entry.amount.setText("21500")
    QTimer.singleShot(2000, lambda: print("typed", flush=True))
    app.exec()
    """
)


@pytest.mark.slow
def test_a_process_that_is_killed_two_seconds_after_typing_has_it_all_when_it_starts_again(day, tmp_path):
    day.do(room.open_session, day.meeting_id)
    script = Path(tmp_path / "room.py")
    script.write_text(TYPES_AND_HANGS, encoding="utf-8")
    at = day.office.now.isoformat()
    given = [day.desk.database.url, str(tmp_path / "killed.ini"), str(day.by.staff_id), str(day.meeting_id), at]
    command = [sys.executable, str(script), *given]
    typing = subprocess.Popen([*command, "最后一句到此为止"], stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert typing.stdout.readline().strip() == "typed"
    typing.send_signal(signal.SIGKILL)
    typing.wait()
    again = subprocess.run([*command, "?"], capture_output=True, text=True, encoding="utf-8", check=True, timeout=60)
    said, amount = again.stdout.split()
    assert said == "最后一句到此为止"
    assert Decimal(amount.replace(",", "")) == 21500


def test_who_is_not_ticked_at_the_beginning_is_absent_and_is_told_nothing(day):
    day.desk.place_wanted.emit("room", day.meeting_id)
    opening = day.dialog(OpenMeetingDialog)
    last = list(opening.ticks)[-1]
    opening.ticks[last].setChecked(False)
    opening.act()
    day.settle()
    day.room.acts()["room_rights"]()
    key(Qt.Key.Key_Space)  # all told, nobody wants a recusal
    people = {one.person_id: one for one in day.read(rights.rights_of, day.meeting_id).people}
    assert people[last].is_present is False
    assert (people[last].told_at, people[last].wants_recusal) == (None, None)
    assert day.meeting().rights_told
