"""Meetings go out to other calendars from the schedule, and into a file that is kept up to date."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from mediator_desk.app.calendar_keeper import keep_calendar_file
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import SessionState
from mediator_desk.services.sessions import scheduling
from mediator_desk.views.banner import Banner
from mediator_desk.views.file_choosing import FileDialog
from mediator_desk.views.sessions.calendar_export import CalendarExportDialog
from mediator_desk.views.settings.calendar_file_field import CalendarFileField
from tests.kept_states import practice_committee


@pytest.fixture
def filled(desk):
    practice_committee(desk.database, cases=60, seed=7, months=3, today=date(2026, 10, 8))
    return desk


@pytest.fixture
def window(qtbot):
    place = QWidget()
    place.banner = Banner(place)
    qtbot.addWidget(place)
    place.show()
    return place


def meetings_in(file: Path) -> int:
    return file.read_bytes().count(b"BEGIN:VEVENT")


def test_what_is_chosen_goes_into_the_file_and_its_number_is_said(filled, window, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "排期"
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_asked: (str(target), ""))
    dialog = CalendarExportDialog(filled, None, window, day=date(2026, 10, 8))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.look().with_names
    dialog.act_button.click()
    qtbot.waitUntil(lambda: dialog.banner.isVisible())
    written = target.with_name("排期.ics")
    assert meetings_in(written) > 0
    every = meetings_in(written)
    dialog.whose.choose(dialog.whose.values_offered()[0])
    dialog.names.choose(True)
    dialog.write(written)
    qtbot.waitUntil(lambda: meetings_in(written) < every)


def test_chosen_meetings_alone_go_out(filled, window, qtbot):
    dialog = CalendarExportDialog(filled, [3, 5], window)
    qtbot.addWidget(dialog)
    assert dialog.choice().session_ids == (3, 5)


def test_the_file_is_kept_at_the_start_and_after_each_change(filled, window, qtbot, tmp_path):
    file = tmp_path / "subscribed.ics"
    filled.settings.calendar_file = str(file)
    keeper = keep_calendar_file(filled, window)
    qtbot.waitUntil(file.exists)
    with filled.database.writing() as db:
        planned = db.query(MediationSession).filter_by(state=SessionState.PLANNED).first()
        scheduling.cancel_session(db, planned.id, words="改期", by=filled.actor, now=filled.now())
    assert b"STATUS:CANCELLED" not in file.read_bytes()
    filled.schedule_changed.emit()
    qtbot.waitUntil(lambda: b"STATUS:CANCELLED" in file.read_bytes())
    assert not window.banner.isVisible()
    keeper.deleteLater()


def test_a_file_that_cannot_be_written_is_told_once(filled, window, qtbot, tmp_path):
    filled.settings.calendar_file = str(tmp_path / "gone" / "x.ics")
    keeper = keep_calendar_file(filled, window)
    qtbot.waitUntil(window.banner.isVisible)
    window.banner.clear()
    with qtbot.waitSignal(filled.jobs.idle):
        keeper.write()
    assert not window.banner.isVisible()
    keeper.deleteLater()


def test_the_place_of_the_file_is_a_setting_of_this_computer(filled, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "kept"), ""))
    field = CalendarFileField(filled)
    qtbot.addWidget(field)
    field.show()
    assert not field.names.isVisible()
    with qtbot.waitSignal(filled.calendar_file_changed):
        field.choose_button.click()
    assert filled.settings.calendar_file == str(tmp_path / "kept.ics")
    assert not filled.settings.calendar_names
    field.stop_button.click()
    assert filled.settings.calendar_file == ""
