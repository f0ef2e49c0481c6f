"""What another desk does while a meeting is held here: nothing is put to the wrong person, nothing noted is lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide, SessionResult, SessionState
from mediator_desk.services.sessions import notes, people, private_notes
from mediator_desk.services.sessions.notes import NoteDraft
from mediator_desk.services.sessions.private_notes import PrivateNoteDraft
from mediator_desk.views.room.result_bar import Way
from mediator_desk.views.sessions.record import RecordSessionDialog
from tests.services.meetings_at_hand import recuse
from tests.views.test_room import CTRL, SAID, SECRET, day, key  # noqa: F401 - the day is a fixture

EXPERT = "高工"


def with_expert(day):  # noqa: F811
    draft = people.PersonDraft(SessionRole.EXPERT, EXPERT, is_consented=True)
    person = day.do(people.add_person, day.meeting_id, draft)
    day.desk.case_changed.emit(day.case_id)
    return person.id


def remove(day, person_id):  # noqa: F811
    day.do(people.remove_person, person_id)
    day.desk.case_changed.emit(day.case_id)


def test_words_of_who_takes_part_no_more_become_nobody_elses(day):  # noqa: F811
    shown, box = day.enter(), day.room.notes.speak
    expert = with_expert(day)
    box.choose([one.name for one in box._speakers].index(EXPERT))
    box.field.field.insertPlainText("底盘没有进水。")
    remove(day, expert)
    key(Qt.Key.Key_Return, CTRL)
    assert day.read(notes.notes_of, day.meeting_id) == []
    assert "Who said it?" in shown.notes.banner.text
    assert box.field.text == "底盘没有进水。"
    key(Qt.Key.Key_F2)
    key(Qt.Key.Key_Return, CTRL)
    assert [one.text for one in day.read(notes.notes_of, day.meeting_id)] == ["底盘没有进水。"]


def test_who_takes_part_no_more_and_said_nothing_gives_way_to_the_first(day):  # noqa: F811
    box = day.enter().notes.speak
    expert = with_expert(day)
    box.choose([one.name for one in box._speakers].index(EXPERT))
    remove(day, expert)
    box.field.field.insertPlainText(SAID)
    key(Qt.Key.Key_Return, CTRL)
    assert [one.text for one in day.read(notes.notes_of, day.meeting_id)] == [SAID]


def test_an_offer_typed_in_private_is_covered_with_everything_private(day):  # noqa: F811
    shown = day.at_the_table()
    entry = shown.offers.entry
    key(Qt.Key.Key_F8)
    key(Qt.Key.Key_F6)
    QTest.keyClicks(entry.amount, "2345")
    assert entry.is_private_in_sight()
    key(Qt.Key.Key_F7)
    assert entry.amount.displayText() == entry.condition.displayText() == ""
    assert entry.covered.isVisible()
    assert entry.amount.text() == "2345", "what is typed is still there"
    key(Qt.Key.Key_F7)
    assert entry.amount.echoMode() is QLineEdit.EchoMode.Normal
    shown.notes.sight.cover()
    QTest.keyClicks(entry.amount, "0")
    assert entry.amount.displayText() == "23450", "who types on sees it again"
    shown.notes.sight.cover()
    key(Qt.Key.Key_Return)
    assert entry.amount.echoMode() is QLineEdit.EchoMode.Normal, "the next offer is typed in sight"
    QTest.keyClicks(entry.amount, "9")
    shown.notes.sight.cover()
    assert entry.amount.displayText() == "9", "an offer to both is nothing to cover"


def test_an_offer_typed_in_private_is_covered_where_the_offers_stand_alone(day):  # noqa: F811
    shown = day.at_the_table()
    day.view.resize(900, 600)
    day.settle()
    key(Qt.Key.Key_F8)
    assert shown.halves.is_one
    key(Qt.Key.Key_F6)
    QTest.keyClicks(shown.offers.entry.amount, "2345")
    key(Qt.Key.Key_F7)
    assert not shown.offers.entry.is_private_in_sight()
    key(Qt.Key.Key_F7)
    assert shown.offers.entry.is_private_in_sight()


def test_a_recusal_granted_elsewhere_is_said_in_the_room(day):  # noqa: F811
    shown = day.at_the_table()
    recuse(day.office, day.case_id)
    day.desk.case_changed.emit(day.case_id)
    assert "no longer the mediator" in shown.banner.text
    assert set(shown._ways) == {Way.CASE, Way.ADJOURN}


def test_what_is_typed_under_a_mediator_who_was_recused_is_refused_and_stays(day):  # noqa: F811
    shown = day.enter()
    recuse(day.office, day.case_id)
    shown.notes.speak.field.field.insertPlainText(SAID)
    key(Qt.Key.Key_Return, CTRL)
    assert day.read(notes.notes_of, day.meeting_id) == []
    assert "was recused" in shown.notes.banner.text
    assert shown.notes.speak.field.text == SAID


def test_what_is_noted_while_the_record_is_open_comes_into_it(day):  # noqa: F811
    shown = day.at_the_table()
    day.pass_minutes(30)
    shown.go(Way.RECORD)
    day.settle()
    record = day.dialog(RecordSessionDialog)
    course = record.form.field("notes")
    course.appendPlainText("更正一字。")
    day.do(notes.add_note, day.meeting_id, NoteDraft(day.people[0], "最后一句。"))
    day.offer(PartySide.RESPONDENT, 21000)
    record.form.field("result").choose(SessionResult.CONTINUED)
    record.act()
    assert record.isVisible(), "it is looked at before it is saved"
    assert course.toPlainText().count("最后一句。") == 1
    assert "another desk" in record.banner.text
    record.act()
    day.settle()
    held = day.meeting()
    assert held.state is SessionState.HELD
    assert "更正一字。" in held.notes
    assert "最后一句。" in held.notes
    assert held.respondent_offer.startswith("21,000")


def test_a_private_note_that_another_desk_changed_can_be_changed_after_one_look(day):  # noqa: F811
    shown = day.enter()
    told = day.do(private_notes.add_private_note, day.meeting_id, PrivateNoteDraft(day.people[0], SECRET))
    day.desk.case_changed.emit(day.case_id)
    (row,) = shown.notes._private
    shown.notes._on_private_change_wanted(row)
    shown.notes.speak.field.field.insertPlainText("，可付现")
    day.do(private_notes.change_private_note, told.id, PrivateNoteDraft(day.people[0], "底线变了", version=row.version))
    key(Qt.Key.Key_Return, CTRL)
    assert shown.notes.speak.field.text == f"{SECRET}，可付现", "it was refused once, nothing is lost"
    key(Qt.Key.Key_Return, CTRL)
    assert list(shown.notes._read_private().values()) == [f"{SECRET}，可付现"]
    assert QApplication.activeModalWidget() is None
