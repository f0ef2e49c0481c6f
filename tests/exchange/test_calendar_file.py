"""The calendar file is what RFC 5545 asks for, read by another library than the one that writes it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject

from mediator_desk.conventions.china_time import in_china
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.exchange.calendar_file import CalendarLook, write_calendar
from mediator_desk.models.committee import Room
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import AttendanceAnswer
from mediator_desk.models.words import SessionMode
from mediator_desk.services.sessions import scheduling
from mediator_desk.services.sessions.calendar_entries import EntryChoice, mediator_named, room_named
from mediator_desk.views.sessions.calendar_work import calendar_content, keep_calendar
from tests.services.conftest import NOW, TODAY

TOMORROW = TODAY + timedelta(days=1)
ALL = EntryChoice()


def at(office, begins, ends, room=0, day=TOMORROW, **more):
    room_id = office.room_ids[room] if room is not None else None
    return scheduling.SessionDraft(
        day, begins=time.fromisoformat(begins), ends=time.fromisoformat(ends),
        mode=more.pop("mode", SessionMode.ON_SITE), room_id=room_id, **more,
    )  # fmt: skip


def planned(office, name="谢家豪", begins="09:00", ends="10:30", **more):
    mediator = more.pop("mediator", 0)
    identity = more.pop("identity_number", "440106199001011235")
    case_id = office.in_mediation(mediator, name=name, identity_number=identity)
    with office.database.writing() as db:
        draft = at(office, begins, ends, **more)
        return scheduling.plan_session(db, case_id, draft, by=office.by, now=NOW).id


def written(office, choice=ALL, **look):
    return calendar_content(office.database, choice, CalendarLook(**look), now=NOW)[0]


def events(content):
    return vobject.readOne(content.decode()).contents.get("vevent", [])


def only_event(office, choice=ALL, **look):
    (event,) = events(written(office, choice, **look))
    return event


def test_another_library_reads_the_same_meeting(office):
    planned(office)
    event = only_event(office)
    begins = event.dtstart.value
    assert begins.utcoffset() == timedelta(hours=8)
    assert begins.astimezone(UTC) == datetime(2026, 10, 9, 1, 0, tzinfo=UTC)
    assert event.dtend.value - begins == timedelta(minutes=90)
    assert (event.status.value, event.transp.value) == ("TENTATIVE", "OPAQUE")
    assert getattr(event, "class").value == "PRIVATE"
    calendar = vobject.readOne(written(office).decode())
    assert (calendar.version.value, calendar.method.value) == ("2.0", "PUBLISH")
    assert b"BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n" in written(office)
    assert b"TZOFFSETTO:+0800" in written(office)


def test_lines_are_at_most_75_octets_end_in_crlf_and_break_no_character(office):
    with office.database.writing() as db:
        db.get(Room, office.room_ids[0]).name = "珠江新城金融消费纠纷人民调解工作室第一调解室；东侧, 二楼\\左" * 3
    planned(office)
    content = written(office, with_names=True)
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() is not None for line in lines)  # each line is whole characters
    room = "珠江新城金融消费纠纷人民调解工作室第一调解室；东侧, 二楼\\左"
    assert only_event(office).location.value.startswith(room * 3)


def test_signs_that_mean_something_are_escaped(office):
    with office.database.writing() as db:
        db.get(Room, office.room_ids[0]).name = "一室;甲,乙\\丙\nDTSTART:20200101T000000\x07"
    planned(office)
    event = only_event(office)
    assert event.location.value.startswith("一室;甲,乙\\丙\nDTSTART:20200101T000000")
    assert len(event.contents["dtstart"]) == 1
    assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", written(office))


def test_a_meeting_keeps_its_name_and_counts_its_changes(office):
    session_id = planned(office)
    before = only_event(office)
    with office.database.writing() as db:
        scheduling.move_session(db, session_id, at(office, "14:00", "15:00"), by=office.by, now=NOW)
    moved = only_event(office)
    assert moved.uid.value == before.uid.value
    assert int(moved.sequence.value) > int(before.sequence.value)
    with office.database.writing() as db:
        scheduling.cancel_session(db, session_id, words="申请人临时有事", by=office.by, now=NOW)
    cancelled = only_event(office)
    assert (cancelled.uid.value, cancelled.status.value) == (before.uid.value, "CANCELLED")
    assert int(cancelled.sequence.value) > int(moved.sequence.value)
    assert "申请人临时有事".encode() not in written(office)


def test_it_is_confirmed_when_everybody_comes(office):
    session_id = planned(office)
    with office.database.writing() as db:
        for person in db.query(SessionPerson).filter_by(session_id=session_id):
            person.answer = AttendanceAnswer.COMES
    assert only_event(office).status.value == "CONFIRMED"


def test_names_and_homes_of_people_are_in_it_only_when_chosen(office):
    planned(office, "谢家豪", room=None, mode=SessionMode.HOME_VISIT, place="越秀区东华西路十二号")
    plain, named = written(office), written(office, with_names=True)
    for words in ("谢家豪", "越秀区东华西路十二号", "粤安人寿"):
        assert words not in unfolded(plain)
        assert words in unfolded(named)


def unfolded(content):
    return content.decode().replace("\r\n ", "")


def test_one_meeting_a_day_a_mediator_a_room_or_all_from_a_day_on(office):
    first = planned(office)
    second = planned(office, "唐丽华", room=1, mediator=1, identity_number="440106198502023456")
    later = planned(
        office, "区志明", "09:00", "10:00", day=date(2026, 10, 12), identity_number="440106197703034561"
    )  # fmt: skip
    with office.database.reading() as db:
        uid = {one: f"meeting-{one}@" for one in (first, second, later)}
        assert mediator_named(db, "陈国华") in office.mediator_ids
        with pytest.raises(Refused, match="no_such_mediator"):
            mediator_named(db, "无此人")
        with pytest.raises(Refused, match="no_such_room"):
            room_named(db, "无此室")
    chosen = {
        EntryChoice(session_ids=(first,)): {first},
        EntryChoice(session_ids=()): set(),
        EntryChoice(since=TOMORROW, until=TOMORROW): {first, second},
        EntryChoice(mediator_id=office.mediator_ids[1]): {second},
        EntryChoice(room_id=office.room_ids[1]): {second},
        EntryChoice(since=date(2026, 10, 12)): {later},
    }
    for choice, wanted in chosen.items():
        found = {one.uid.value.split("@")[0] + "@" for one in events(written(office, choice))}
        assert found == {uid[one] for one in wanted}


def test_a_reminder_comes_before_where_it_is_wanted(office):
    planned(office)
    assert only_event(office, minutes_before=30).valarm.trigger.value == timedelta(minutes=-30)
    assert "valarm" not in only_event(office).contents


def test_a_file_for_subscribing_is_written_only_when_a_meeting_changed(office, tmp_path):
    file = tmp_path / "meetings.ics"
    session_id = planned(office)

    def keep(now):
        return keep_calendar(office.database, file, ALL, CalendarLook(), now=now)

    assert keep(NOW)
    before = file.read_bytes()
    assert not keep(NOW + timedelta(hours=1))
    assert file.read_bytes() == before
    with office.database.writing() as db:
        scheduling.move_session(db, session_id, at(office, "14:00", "15:00"), by=office.by, now=NOW)
    assert keep(NOW + timedelta(hours=2))
    assert file.read_bytes() != before
    assert [one.name for one in tmp_path.iterdir() if one.suffix in ("", ".ics")] == ["meetings.ics"]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(Unavailable):
        write_calendar(b"x", tmp_path / "gone" / "meetings.ics")


def test_every_property_stands_once_and_every_meeting_has_what_the_standard_asks(office):
    planned(office)
    with office.database.reading() as db:
        begins = in_china(db.query(MediationSession).one().begins_at)
    text = unfolded(written(office, minutes_before=15))
    event = text.partition("BEGIN:VEVENT\r\n")[2].partition("END:VEVENT")[0].partition("BEGIN:VALARM")[0]
    names = [re.split("[;:]", line)[0] for line in event.splitlines()]
    assert len(names) == len(set(names))
    assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE"} <= set(names)
    assert f"DTSTART;TZID=Asia/Shanghai:{begins:%Y%m%dT%H%M%S}" in event
    assert re.search(r"DTSTAMP:20261008T010000Z", event)
