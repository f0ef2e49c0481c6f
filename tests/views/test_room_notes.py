"""The left half of the room, as a person uses it while people talk."""

from __future__ import annotations

import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from mediator_desk import i18n
from mediator_desk.models.actor import Actor
from mediator_desk.models.committee import Mediator
from mediator_desk.models.session_room import PrivateNote, SessionNote, SessionPerson
from mediator_desk.models.session_words import NoteKind, SessionRole
from mediator_desk.models.words import PartySide, Role, SessionResult
from mediator_desk.services.office.committee import add_staff
from mediator_desk.services.sessions import notes, private_notes, rights, scheduling
from mediator_desk.services.sessions.notes import NoteDraft
from mediator_desk.services.sessions.private_notes import PrivateNoteDraft
from mediator_desk.views import theme
from mediator_desk.views.agreements.outcome import OutcomeDialog
from mediator_desk.views.composing import ComposingGuard
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.room.note_edit import Edited
from mediator_desk.views.room.notes_model import PrivateBlock
from mediator_desk.views.room.notes_panel import NotesPanel
from mediator_desk.views.sessions.record import RecordSessionDialog
from tests.services.meetings_at_hand import AGENT, APPLICANT, MEDIATOR, meeting_of
from tests.views.agreements_at_hand import office_of

SECRET = "底线三万九千五百元"
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Room:
    """A meeting, its mediator at the desk, and the panel of its notes."""

    def __init__(self, qtbot, desk):
        self.qtbot, self.desk, self.office = qtbot, desk, office_of(desk)
        self.case_id, self.meeting_id, self.people = meeting_of(self.office)
        self.by = self.sign_in(MEDIATOR, Role.MEDIATOR)
        with desk.database.writing() as db:
            db.get_one(Mediator, self.office.mediator_ids[0]).staff_id = self.by.staff_id
            db.flush()
            db.info.pop("audit_notes", None)

    def sign_in(self, name, role):
        with self.desk.database.writing() as db:
            by = Actor(add_staff(db, name, role, by=self.office.by, now=self.office.now).id, name, role)
        self.desk.sign_in(by)
        return by

    def say(self, place, text, kind=NoteKind.STATEMENT):
        self.office.now += timedelta(minutes=1)
        return self.office.do(notes.add_note, self.meeting_id, NoteDraft(self.people[place], text, kind)).id

    def whisper(self, text=SECRET, place=0):
        self.office.now += timedelta(minutes=1)
        with self.desk.database.writing() as db:
            draft = PrivateNoteDraft(self.people[place], text)
            private_notes.add_private_note(db, self.meeting_id, draft, by=self.by, now=self.office.now)

    def open(self, width=760):
        panel = NotesPanel(self.desk, self.meeting_id)
        self.qtbot.addWidget(panel)
        panel.resize(width, 800)
        with self.qtbot.waitActive(panel):
            panel.show()
            panel.activateWindow()
        panel.take_focus()
        return panel

    def read(self, service, *arguments, **named):
        with self.desk.database.reading() as db:
            return service(db, *arguments, **named)

    def noted(self):
        return self.read(notes.notes_of, self.meeting_id)

    def whispered(self):
        return list(self.read(private_notes.read_private_notes, self.meeting_id, by=self.by).values())

    def settle(self):
        self.qtbot.waitUntil(lambda: self.desk.jobs.is_idle)


@pytest.fixture
def room(qtbot, desk, speak):
    speak(i18n.ENGLISH)
    return Room(qtbot, desk)


def key(panel, *pressed):
    for one in pressed:
        QTest.keyClick(QApplication.focusWidget() or panel, *(one if isinstance(one, tuple) else (one,)))


def write(panel, text):
    """Write as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(panel.speak.field.field, event)


def press(holder, word):
    next(one for one in holder.findChildren(QPushButton) if one.text() == word).click()


def kept_of(room, panel):
    """Return what is kept beside the forms, for who works here."""
    room.settle()
    return keeper_of(room.desk).read(panel._watch.form).content["beside"]


def words_in(panel):
    """Return every word that stands anywhere in the panel: on labels, buttons, in fields, in names for readers."""
    told = [label.text() for label in panel.findChildren(QLabel)]
    told += [one.text() + one.accessibleName() for one in panel.findChildren(QPushButton)]
    told += [field.toPlainText() for field in panel.findChildren(QPlainTextEdit)]
    told += [panel.list.notes.text_of(line) for line in panel.list.notes.lines]
    told += [str(name) for name in _read_aloud(QAccessible.queryAccessibleInterface(panel))]
    return "\n".join(told)


def _read_aloud(interface, depth=0):
    if interface is None or depth > 12:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
        yield interface.text(kind)
    for number in range(interface.childCount()):
        yield from _read_aloud(interface.child(number), depth + 1)


# Noting down


def test_two_keys_and_ctrl_enter_note_down_who_said_what(room):
    panel = room.open()
    key(panel, Qt.Key.Key_F3)
    key(panel, (Qt.Key.Key_4, ALT))
    write(panel, "理赔部同意更换灯总成。")
    key(panel, (Qt.Key.Key_Return, CTRL))
    (row,) = room.noted()
    assert (row.speaker, row.kind, row.text) == (AGENT, NoteKind.PROPOSAL, "理赔部同意更换灯总成。")
    assert panel.speak.field.text == ""
    assert "理赔部同意更换灯总成。" in words_in(panel)


def test_after_a_note_the_same_person_speaks_on_and_nothing_is_known_of_the_next_words(room):
    panel = room.open()
    key(panel, Qt.Key.Key_F3, (Qt.Key.Key_2, ALT))
    write(panel, "一")
    key(panel, (Qt.Key.Key_Return, CTRL))
    write(panel, "二")
    key(panel, (Qt.Key.Key_Enter, CTRL))
    assert [(one.speaker, one.kind) for one in room.noted()] == [
        (AGENT, NoteKind.FACT),
        (AGENT, NoteKind.STATEMENT),
    ]


def test_a_sign_that_no_paper_can_show_is_said_when_it_is_noted_and_goes_with_its_mending(room):
    panel = room.open()
    write(panel, "理赔部同意\U0001f600更换灯总成")
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert "U+1F600" in panel.banner.text
    assert "理赔部同意\U0001f600更换灯总成" in panel.banner.text
    (row,) = room.noted()
    done = Edited(row, "理赔部同意更换灯总成", row.kind, None)
    panel._on_edited(done)
    assert panel.banner.text == ""
    assert room.noted()[0].text == "理赔部同意更换灯总成"


def test_what_was_told_in_private_is_on_no_paper_and_may_hold_any_sign(room):
    panel = room.open()
    panel.toggle_private()
    write(panel, "底线\U0001f600")
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert panel.banner.text == ""


def test_nothing_typed_notes_nothing_down(room):
    panel = room.open()
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert room.noted() == []
    assert "Nothing noted yet" in words_in(panel)


def test_an_input_method_that_composes_is_not_disturbed(room, qapp):
    guard = ComposingGuard(qapp)
    panel = room.open()
    key(panel, Qt.Key.Key_F2)
    field = panel.speak.field.field
    QApplication.sendEvent(field, QInputMethodEvent("lipei", []))
    key(panel, Qt.Key.Key_F3, (Qt.Key.Key_Return, CTRL), Qt.Key.Key_F6)
    panel.speak.field._on_unwatched()
    assert panel.speak._speaker.name == APPLICANT
    assert not panel.speak.is_private
    assert room.noted() == []
    write(panel, "理赔")
    assert field.toPlainText() == "理赔"
    guard.deleteLater()


def test_only_one_sides_words_can_be_shown_and_a_new_note_is_always_seen(room):
    room.say(0, "申请人的话")
    room.say(1, "公司的话")
    panel = room.open()
    panel.filter.choose(PartySide.RESPONDENT)
    assert [one.text for one in panel.list.notes.lines] == ["公司的话"]
    key(panel, Qt.Key.Key_F2)
    write(panel, "我再说一句")
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert [one.text for one in panel.list.notes.lines][-1] == "我再说一句"


def test_what_a_person_typed_is_drawn_and_read_as_plain_text(room):
    room.say(0, "<img src=x>&lt;b&gt;")
    panel = room.open()
    assert "<img src=x>&lt;b&gt;" in words_in(panel)


def test_a_note_is_changed_where_it_stands(room):
    note_id = room.say(0, "每小时208元")
    panel = room.open()
    panel.list.setFocus()
    key(panel, Qt.Key.Key_Return)
    editor = panel.list.findChild(QPlainTextEdit, "note")
    assert editor.hasFocus()
    editor.selectAll()
    QTest.keyClicks(editor, "280")
    key(panel, Qt.Key.Key_F3, (Qt.Key.Key_2, ALT))
    key(panel, (Qt.Key.Key_Return, CTRL))
    (row,) = room.noted()
    assert (row.id, row.text, row.speaker, row.kind) == (note_id, "280", AGENT, NoteKind.FACT)


def test_a_change_that_comes_back_is_gone_on_with_at_its_end(room):
    room.say(0, "one")
    panel = room.open()
    panel.list.change(room.noted()[0].id, "one and a half")
    QTest.keyClicks(panel.list.findChild(QPlainTextEdit, "note"), "!")
    panel.take_focus()
    assert [one.text for one in room.noted()] == ["one and a half!"]


def test_esc_leaves_a_note_as_it_was(room):
    room.say(0, "原话")
    panel = room.open()
    panel.list.setFocus()
    key(panel, Qt.Key.Key_Return)
    QTest.keyClicks(panel.list.findChild(QPlainTextEdit, "note"), "x")
    key(panel, Qt.Key.Key_Escape)
    assert [one.text for one in room.noted()] == ["原话"]
    assert panel.list.editing_id == 0


def test_who_leaves_a_note_that_is_being_changed_has_it_saved(room):
    room.say(0, "原话")
    panel = room.open()
    panel.list.change(room.noted()[0].id, "新话")
    panel.take_focus()
    assert [one.text for one in room.noted()] == ["新话"]


def test_a_note_that_another_desk_changed_meanwhile_can_still_be_copied(room):
    note_id = room.say(0, "原话")
    panel = room.open()
    panel.list.change(note_id, "我改的")
    there = NoteDraft(room.people[0], "别台改的", version=room.noted()[0].version)
    room.office.do(notes.change_note, note_id, there)
    panel.take_focus()
    assert "another desk" in panel.refused.text
    assert "别台改的" in words_in(panel)
    press(panel.refused, "Copy what you typed")
    assert QApplication.clipboard().text() == "我改的"
    press(panel.refused, "Let it go")
    assert not panel.refused.isVisible()


def edit_at(room, panel, note_id, typed="X"):
    """Change a note where it stands, by keys. Returns the field."""
    panel.list.setFocus()
    panel.list.change(note_id)
    field = panel.list.findChild(QPlainTextEdit, "note")
    QTest.keyClicks(field, typed)
    return field


def test_a_note_that_is_being_changed_stays_open_while_another_desk_notes_something(room):
    note_id = room.say(0, "one")
    panel = room.open()
    field = edit_at(room, panel, note_id)
    room.say(1, "from another desk")
    room.whisper()
    room.desk.case_changed.emit(room.case_id)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert field.hasFocus()
    assert field.isVisible()
    QTest.keyClicks(field, "Y")
    panel._watch.keep_now()
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert [one.text for one in room.noted()] == ["oneXY", "from another desk"]


def test_news_of_the_very_note_that_is_being_changed_leaves_the_field_as_it_is(room):
    note_id = room.say(0, "one")
    panel = room.open()
    field = edit_at(room, panel, note_id)
    room.office.do(notes.strike_note, note_id)
    room.desk.cases_changed.emit()
    QApplication.processEvents()
    assert field.hasFocus()
    assert field.toPlainText() == "oneX"


def test_a_field_that_qt_took_away_stops_nothing_and_its_words_are_saved(room):
    note_id = room.say(0, "one")
    panel = room.open()
    edit_at(room, panel, note_id).deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    panel._watch.keep_now()
    assert panel.list._edit.field is None
    panel.hide()
    assert [one.text for one in room.noted()] == ["oneX"]


@pytest.mark.parametrize("others", [0, 1])
def test_what_was_typed_into_a_note_that_is_gone_can_still_be_copied(room, others):
    note_id = room.say(0, "one")
    for _time in range(others):
        room.say(0, "two")
    panel = room.open()
    edit_at(room, panel, note_id)
    with room.desk.database.writing() as db:
        db.delete(db.get_one(SessionNote, note_id))
        db.flush()
        db.info.pop("audit_notes", None)
    room.desk.case_changed.emit(room.case_id)
    assert "no longer there" in panel.refused.text
    assert panel.refused.typed == ["oneX"]


def test_who_leaves_while_a_change_is_refused_finds_the_words_again(room):
    note_id = room.say(0, "one")
    panel = room.open()
    edit_at(room, panel, note_id)
    record = scheduling.SessionRecordDraft(SessionResult.CONTINUED, rights_told=True, recusal_asked=True)
    room.office.now = room.office.now.replace(hour=9)
    room.office.do(scheduling.record_session, room.meeting_id, record)
    room.desk.case_changed.emit(room.case_id)
    panel.hide()
    assert kept_of(room, panel)["refused"] == ["oneX"]
    panel.show()
    assert "oneX" in panel.refused.text
    again = room.open()
    assert "oneX" in again.refused.text
    press(again.refused, "Let it go")
    again._watch.keep_now()
    room.settle()
    assert keeper_of(room.desk).read_all() == []


def test_what_is_typed_stays_in_sight_when_the_meeting_is_recorded_elsewhere(room):
    panel = room.open()
    write(panel, "half a word")
    record = scheduling.SessionRecordDraft(SessionResult.CONTINUED, rights_told=True, recusal_asked=True)
    room.office.now = room.office.now.replace(hour=9)
    room.office.do(scheduling.record_session, room.meeting_id, record)
    room.desk.case_changed.emit(room.case_id)
    assert panel.speak.isVisible()


def test_del_strikes_out_and_undo_brings_it_back(room):
    room.say(0, "说错的话")
    panel = room.open()
    panel.list.setFocus()
    key(panel, Qt.Key.Key_Delete)
    assert room.noted()[0].is_struck
    assert "struck out" in words_in(panel)
    key(panel, (Qt.Key.Key_Z, CTRL))
    assert not room.noted()[0].is_struck
    key(panel, Qt.Key.Key_Delete)
    next(one for one in panel.banner.findChildren(QPushButton) if one.text() == "Undo").click()
    assert not room.noted()[0].is_struck


def test_space_ticks_a_note_as_undisputed(room):
    room.say(0, "事故发生在8月2日")
    panel = room.open()
    panel.list.setFocus()
    key(panel, Qt.Key.Key_Space)
    assert room.noted()[0].is_undisputed
    key(panel, Qt.Key.Key_Space)
    assert not room.noted()[0].is_undisputed


def test_a_note_can_be_copied_and_nothing_private_can(room):
    room.say(0, "公开的话")
    room.whisper()
    panel = room.open()
    clipboard = QApplication.clipboard()
    panel.list.setFocus()
    key(panel, Qt.Key.Key_Home, (Qt.Key.Key_C, CTRL))
    assert "公开的话" in clipboard.text()
    clipboard.setText("before")
    key(panel, Qt.Key.Key_End, (Qt.Key.Key_C, CTRL))
    assert clipboard.text() == "before"


def test_notes_of_a_recorded_meeting_are_only_read(room):
    room.say(0, "原话")
    record = scheduling.SessionRecordDraft(SessionResult.CONTINUED, rights_told=True, recusal_asked=True)
    room.office.now = room.office.now.replace(hour=9)
    room.office.do(scheduling.record_session, room.meeting_id, record)
    panel = room.open()
    assert not panel.speak.isVisible()
    panel.list.setFocus()
    key(panel, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    assert not room.noted()[0].is_struck
    assert panel.list.editing_id == 0


def test_what_another_part_of_the_window_noted_is_there_at_once(room):
    panel = room.open()
    room.say(0, "别处记下的话")
    room.desk.case_changed.emit(room.case_id)
    assert "别处记下的话" in words_in(panel)


def test_a_meeting_recorded_at_another_desk_says_so_and_keeps_what_was_typed(room):
    panel = room.open()
    write(panel, "最后一句")
    record = scheduling.SessionRecordDraft(SessionResult.CONTINUED, rights_told=True, recusal_asked=True)
    room.office.now = room.office.now.replace(hour=9)
    room.office.do(scheduling.record_session, room.meeting_id, record)
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert "no longer planned" in panel.banner.text
    assert panel.speak.field.text == "最后一句"


# Private talk


def test_private_talk_is_noted_by_its_key_for_who_tells_it(room):
    panel = room.open()
    key(panel, Qt.Key.Key_F4, Qt.Key.Key_F6)  # the mediator tells nobody anything in private
    write(panel, SECRET)
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert room.noted() == []
    assert room.whispered() == [SECRET]
    (line,) = panel.list.notes.lines
    assert isinstance(line, PrivateBlock)
    assert line.told_by == APPLICANT


def test_while_it_is_hidden_nothing_of_private_talk_stands_in_the_window(room):
    room.whisper()
    panel = room.open()
    assert SECRET not in words_in(panel)
    assert "hidden" in words_in(panel)


def test_the_bars_are_the_same_whatever_they_cover(room, qtbot, monkeypatch):
    room.whisper("短")
    first = room.open().grab().toImage()
    with room.desk.database.writing() as db:
        db.get_one(PrivateNote, 1).text = SECRET * 40
        db.flush()
        db.info.pop("audit_notes", None)
    assert room.open().grab().toImage() == first


def test_it_is_seen_only_while_the_button_is_held(room):
    room.whisper()
    panel = room.open()
    (block,) = panel.list.blocks.every()
    QTest.mousePress(block.hold_button, Qt.MouseButton.LeftButton)
    assert SECRET in words_in(panel)
    QTest.mouseRelease(block.hold_button, Qt.MouseButton.LeftButton)
    assert SECRET not in words_in(panel)


def test_space_held_on_the_block_shows_it_as_the_button_does(room):
    room.whisper()
    panel = room.open()
    panel.list.setFocus()
    QTest.keyPress(panel.list, Qt.Key.Key_Space)
    assert SECRET in words_in(panel)
    QTest.keyRelease(panel.list, Qt.Key.Key_Space)
    assert SECRET not in words_in(panel)


def test_one_key_shows_it_and_covers_it_again(room):
    room.whisper()
    panel = room.open()
    key(panel, Qt.Key.Key_F7)
    assert SECRET in words_in(panel)
    key(panel, Qt.Key.Key_F7)
    assert SECRET not in words_in(panel)


def test_it_covers_itself_after_a_while(room, qtbot):
    room.whisper()
    panel = room.open()
    panel.sight._timer.setInterval(30)
    key(panel, Qt.Key.Key_F7)
    assert SECRET in words_in(panel)
    qtbot.waitUntil(lambda: not panel.sight.is_open)
    assert SECRET not in words_in(panel)


def test_it_is_covered_when_the_window_is_left_and_what_is_being_typed_too(room):
    room.whisper()
    panel = room.open()
    key(panel, Qt.Key.Key_F6)
    write(panel, "正在写的私话")
    key(panel, Qt.Key.Key_F7)
    key(panel, Qt.Key.Key_F7)
    assert SECRET in words_in(panel)
    assert "正在写的私话" in words_in(panel)
    QApplication.sendEvent(panel, QEvent(QEvent.Type.WindowDeactivate))
    assert SECRET not in words_in(panel)
    assert "正在写的私话" not in words_in(panel)
    key(panel, Qt.Key.Key_F7)
    assert panel.speak.field.field.toPlainText() == "正在写的私话"
    assert panel.speak.field.field.hasFocus()


def test_what_is_covered_while_it_is_written_can_still_be_noted_down(room):
    panel = room.open()
    key(panel, Qt.Key.Key_F6)
    write(panel, SECRET)
    key(panel, Qt.Key.Key_F7)
    assert SECRET not in words_in(panel)
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert room.whispered() == [SECRET]


def test_what_was_typed_in_private_never_becomes_public_by_a_key(room):
    panel = room.open()
    key(panel, Qt.Key.Key_F6)
    write(panel, SECRET)
    key(panel, Qt.Key.Key_F6)
    assert SECRET not in words_in(panel)
    write(panel, "公开的话")
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert [one.text for one in room.noted()] == ["公开的话"]
    assert panel.speak.chips.private_chip.text().endswith("…")
    key(panel, Qt.Key.Key_F6)
    assert panel.speak.field.text == SECRET
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert room.whispered() == [SECRET]


def test_what_was_typed_for_all_can_still_be_made_private(room):
    panel = room.open()
    write(panel, SECRET)
    key(panel, Qt.Key.Key_F6, (Qt.Key.Key_Return, CTRL))
    assert room.noted() == []
    assert room.whispered() == [SECRET]


def test_both_what_is_typed_and_what_waits_in_private_come_back_after_a_crash(room):
    panel = room.open()
    key(panel, Qt.Key.Key_F6)
    write(panel, SECRET)
    key(panel, Qt.Key.Key_F6)
    write(panel, "公开的半句")
    panel.hide()
    again = room.open()
    assert again.speak.field.text == "公开的半句"
    key(again, Qt.Key.Key_F6)
    assert again.speak.field.text == SECRET


def test_what_is_typed_waits_while_a_private_note_is_changed(room):
    room.whisper()
    panel = room.open()
    write(panel, "公开的半句")
    key(panel, Qt.Key.Key_F7)
    change = next(
        one for one in panel.list.blocks.every()[0].findChildren(QPushButton) if one.accessibleName() == "Change"
    )
    change.click()
    assert panel.speak.field.text == SECRET
    change.click()
    assert "Note down first" in panel.banner.text
    key(panel, Qt.Key.Key_Escape, Qt.Key.Key_F6)
    assert panel.speak.field.text == "公开的半句"
    assert room.whispered() == [SECRET]


def test_who_types_on_over_the_cover_loses_no_letter(room):
    panel = room.open()
    key(panel, Qt.Key.Key_F6)
    write(panel, "四万")
    key(panel, Qt.Key.Key_F7)
    QTest.keyClicks(QApplication.focusWidget(), "1k")
    assert panel.speak.field.field.toPlainText() == "四万1k"
    assert panel.speak.field.field.hasFocus()


def test_an_administrator_sees_not_even_that_there_was_private_talk(room):
    room.say(0, "公开的话")
    room.whisper()
    room.sign_in("管理员", Role.ADMINISTRATOR)
    panel = room.open()
    key(panel, Qt.Key.Key_F7)
    assert [one.text for one in panel.list.notes.lines] == ["公开的话"]
    assert SECRET not in words_in(panel)


def test_another_person_who_signs_in_at_the_open_room_sees_nothing_private(room):
    room.whisper()
    panel = room.open()
    key(panel, Qt.Key.Key_F7)
    room.sign_in("何某", Role.SECRETARY)
    assert SECRET not in words_in(panel)
    assert panel.list.blocks.every() == []


def test_what_one_person_typed_in_private_is_nothing_to_the_next_at_the_same_desk(room):
    panel = room.open()
    write(panel, "公开的半句")
    key(panel, Qt.Key.Key_F6)
    panel.speak.field.show_text(SECRET)
    panel._watch.keep_now()
    room.settle()
    mine, _other = room.by, room.sign_in("何某", Role.SECRETARY)
    assert not panel.speak.is_private
    assert panel.speak.field.text == ""
    key(panel, Qt.Key.Key_F6)
    assert SECRET not in words_in(panel)
    panel._watch.keep_now()
    room.settle()
    assert keeper_of(room.desk).read_all() == []
    room.desk.sign_in(mine)
    assert panel.speak.field.text == SECRET
    assert panel.speak.field.is_covered


def test_who_signs_in_again_finds_what_he_or_she_typed_whatever_the_other_typed_meanwhile(room):
    room.say(0, "one")
    panel = room.open()
    write(panel, "mine")
    mine, other = room.by, room.sign_in("何某", Role.SECRETARY)
    assert panel.speak.field.text == ""
    write(panel, "the other's")
    room.desk.sign_in(mine)
    assert panel.speak.field.text == "mine"
    panel.speak.field.show_text("")
    edit_at(room, panel, room.noted()[0].id)
    room.desk.sign_in(other)
    assert panel.speak.field.text == "the other's"
    assert panel.list.editing_id == 0
    room.settle()
    room.desk.sign_in(mine)
    assert panel.list.typed_edit()[1] == "oneX"


def test_the_same_person_under_another_name_types_on(room):
    panel = room.open()
    write(panel, "half")
    room.desk.sign_in(replace(room.by, name="陈国华（主任）"))
    assert panel.speak.field.text == "half"
    assert panel.banner.text == ""


def test_a_private_note_is_changed_and_struck_out_by_who_may_see_it(room):
    room.whisper()
    panel = room.open()
    key(panel, Qt.Key.Key_F7)
    (block,) = panel.list.blocks.every()
    next(one for one in block.findChildren(QPushButton) if one.accessibleName() == "Change").click()
    assert panel.speak.field.text == SECRET
    write(panel, "，灯要换")
    key(panel, (Qt.Key.Key_Return, CTRL))
    assert room.whispered() == [SECRET + "，灯要换"]
    panel.sight.toggle()
    (block,) = panel.list.blocks.every()
    next(one for one in block.findChildren(QPushButton) if one.accessibleName() == "Strike out").click()
    (row,) = room.read(private_notes.private_notes_of, room.meeting_id, by=room.by)
    assert row.is_struck


def test_notes_of_one_private_talk_stand_in_one_block(room):
    room.whisper("一")
    room.whisper("二")
    room.say(1, "公开")
    room.whisper("三")
    lines = room.open().list.notes.lines
    assert [isinstance(line, PrivateBlock) for line in lines] == [True, False, True]
    assert [len(lines[place].notes) for place in (0, 2)] == [2, 1]


# Rights and recusal


def test_the_rights_of_all_are_ticked_with_two_clicks(room):
    panel = room.open()
    assert "still to be told: 2" in panel.rights_line.accessibleName()
    QTest.mouseClick(panel.rights_line, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.rights_panel.all_button, Qt.MouseButton.LeftButton)
    told = room.read(rights.rights_of, room.meeting_id)
    assert told.is_told
    assert told.is_asked
    assert {one.told_by for one in told.people} == {MEDIATOR}
    assert "nobody wants a recusal" in panel.rights_line.accessibleName()


def test_each_person_has_ticks_of_his_or_her_own(room):
    panel = room.open()
    panel.toggle_rights()
    first, second = panel.rights_panel._rows
    first.told.click()
    second.declined.click()
    one, other = room.read(rights.rights_of, room.meeting_id).people
    assert one.told_at is not None
    assert other.told_at is None
    assert one.wants_recusal is None
    assert other.wants_recusal is False
    first.told.click()
    assert room.read(rights.rights_of, room.meeting_id).people[0].told_at is None


def test_who_wants_another_mediator_leads_to_the_request(room, qtbot):
    panel = room.open()
    panel.toggle_rights()
    panel.rights_panel._rows[0].wants.click()
    assert f"Wants another mediator: {APPLICANT}" in panel.rights_line.accessibleName()
    with qtbot.waitSignal(panel.recusal_wanted) as asked:
        panel.rights_panel.request_button.click()
    assert asked.args == [room.case_id]


def test_many_people_leave_the_notes_in_sight(room, qapp, settings):
    settings.text_percent = 150
    theme.apply(qapp, settings)
    with room.desk.database.writing() as db:
        for number in range(8):
            name = f"亲友{number}"
            db.add(
                SessionPerson(session_id=room.meeting_id, position=20 + number, role=SessionRole.RELATIVE, name=name)
            )
        db.flush()
        db.info.pop("audit_notes", None)
    room.say(0, "原话")
    panel = room.open()
    panel.toggle_rights()
    QApplication.processEvents()
    assert panel.height() < 850, "the chips of ten people need two lines more; the room scrolls where it is lower"
    assert panel.list.height() > 60
    last = panel.rights_panel._rows[-1].told
    last.setFocus()
    last.click()
    assert room.read(rights.rights_of, room.meeting_id).people[-1].told_at is not None


def test_esc_closes_the_panel_of_rights_and_the_keyboard_goes_back(room):
    panel = room.open()
    panel.toggle_rights()
    key(panel, Qt.Key.Key_Escape)
    assert not panel.rights_panel.isVisible()
    assert panel.speak.field.field.hasFocus()


# Nothing typed is lost


def test_what_is_typed_is_there_again_with_who_said_it_and_what_it_is(room):
    panel = room.open()
    key(panel, Qt.Key.Key_F3, (Qt.Key.Key_5, ALT))
    write(panel, "十日内付清")
    panel.hide()
    again = room.open()
    assert again.speak.field.text == "十日内付清"
    assert "is here again" in again.banner.text
    key(again, (Qt.Key.Key_Return, CTRL))
    assert [(one.speaker, one.kind) for one in room.noted()] == [(AGENT, NoteKind.PROMISE)]
    room.settle()
    assert keeper_of(room.desk).read_all() == []


def test_it_is_kept_within_two_seconds(room, qtbot):
    panel = room.open()
    write(panel, "还没记下")
    name = f"room_notes/{room.meeting_id}"
    qtbot.waitUntil(lambda: keeper_of(room.desk).read(name) is not None, timeout=2000)
    assert panel.windowTitle() in keeper_of(room.desk).read(name).content["title"]


def test_a_note_that_was_being_changed_comes_back_too(room):
    room.say(0, "原话")
    panel = room.open()
    panel.list.change(room.noted()[0].id, "改到一半")
    panel._watch.keep_now()
    room.settle()
    keeper = keeper_of(room.desk)
    kept = keeper.read(f"room_notes/{room.meeting_id}")
    assert kept.content["beside"]["edit"][1] == "改到一半"


def test_private_words_that_were_not_noted_down_come_back_covered_and_to_nobody_else(room):
    panel = room.open()
    key(panel, Qt.Key.Key_F6)
    write(panel, SECRET)
    panel.hide()
    again = room.open()
    assert SECRET not in words_in(again)
    assert again.speak.field.text == SECRET
    again.hide()
    room.settle()
    mine = room.by
    room.sign_in("管理员", Role.ADMINISTRATOR)
    assert keeper_of(room.desk).read_all() == []
    other = room.open()
    assert other.speak.field.text == ""
    other.hide()
    room.desk.sign_in(mine)


TYPES_AND_HANGS = textwrap.dedent(
    """
    import os, sys
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Jobs
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.models.words import Role
    from mediator_desk.settings import Settings
    from mediator_desk.views import theme
    from mediator_desk.views.room.notes_panel import NotesPanel
    url, settings, staff, meeting, said = sys.argv[1:]
    app = QApplication([])
    kept = Settings.in_file(settings)
    theme.install(app, kept)
    desk = Desk(jobs=Jobs(), settings=kept)
    desk.open(Database.open(url), Actor(int(staff), "陈国华", Role.MEDIATOR))
    panel = NotesPanel(desk, int(meeting))
    panel.show()
    if said == "?":
        print(panel.speak.field.text, flush=True)
        os._exit(0)
    panel.speak.field.field.setPlainText(said)
    QTimer.singleShot(5000, lambda: print("typed", flush=True))
    app.exec()
    """
)


@pytest.mark.slow
def test_a_process_that_is_killed_five_seconds_after_typing_has_the_words_when_it_starts_again(room, tmp_path):
    script = Path(tmp_path / "room.py")
    script.write_text(TYPES_AND_HANGS, encoding="utf-8")
    given = [room.desk.database.url, str(tmp_path / "killed.ini"), str(room.by.staff_id), str(room.meeting_id)]
    command = [sys.executable, str(script), *given]
    typing = subprocess.Popen([*command, "最后一句到此为止"], stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert typing.stdout.readline().strip() == "typed"
    typing.send_signal(signal.SIGKILL)
    typing.wait()
    again = subprocess.run([*command, "?"], capture_output=True, text=True, encoding="utf-8", check=True, timeout=60)
    assert again.stdout.strip() == "最后一句到此为止"


# How it stands


def test_the_model_keeps_the_rules_of_models(room):
    room.say(0, "一")
    room.whisper()
    panel = room.open()
    tester = QAbstractItemModelTester(panel.list.notes)
    room.say(1, "二")
    panel.reload()
    assert panel.list.notes.rowCount() == 3
    assert tester


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
@pytest.mark.parametrize(("percent", "width"), [(100, 620), (150, 660)])
def test_it_stands_in_both_languages_at_both_sizes(room, speak, qapp, settings, language, percent, width):
    speak(language)
    settings.text_percent = percent
    theme.apply(qapp, settings)
    room.say(0, "4S 店的工时单我带来了，每小时 280 元，合作厂报 160 元，差在这里。" * 3, NoteKind.FACT)
    room.whisper()
    panel = room.open(width)
    panel.toggle_rights()
    QApplication.processEvents()
    assert panel.width() == width
    assert panel.minimumSizeHint().width() <= width
    for row in range(panel.list.notes.rowCount()):
        assert panel.list.visualRect(panel.list.notes.index(row)).width() <= panel.list.viewport().width()


def test_three_hundred_notes_are_shown_at_once_and_at_their_end(room, qtbot):
    with room.desk.database.writing() as db:
        for number in range(300):
            db.add(
                SessionNote(
                    session_id=room.meeting_id,
                    at=room.office.now + timedelta(seconds=number),
                    speaker=APPLICANT,
                    kind=NoteKind.STATEMENT,
                    text=f"第{number}句" * 20,
                )
            )
        db.flush()
        db.info.pop("audit_notes", None)
    panel = room.open()
    bar = panel.list.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()


def test_record_and_outcome_begin_with_what_was_noted(room, qtbot):
    note_id = room.say(0, "事故发生在8月2日。", NoteKind.FACT)
    room.office.do(notes.mark_undisputed, note_id, True)
    room.whisper()
    record = RecordSessionDialog(room.desk, room.case_id)
    outcome = OutcomeDialog(room.desk, room.case_id)
    for dialog in (record, outcome):
        qtbot.addWidget(dialog)
        assert not dialog.form.is_changed()
    assert record.form.field("notes").toPlainText() == f"{APPLICANT}：事故发生在8月2日。"
    assert outcome.form.field("undisputed_facts").toPlainText() == "事故发生在8月2日。"
