"""From an empty computer to a committee with a passphrase, and in again, as a person does it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from mediator_desk.app.first_screen import FirstScreen
from mediator_desk.app.founding import draft_of
from mediator_desk.database import Database
from mediator_desk.models.committee import Staff
from mediator_desk.models.words import Role
from mediator_desk.services.office.committee import FirstPeopleDraft, FoundingDraft, found_office, has_committee
from mediator_desk.settings import Settings
from mediator_desk.storage.committee_file import is_encrypted
from mediator_desk.storage.keys import KeyFile, keys_beside
from mediator_desk.views.frame import Frame
from mediator_desk.views.new_keys_dialog import NewKeysDialog
from mediator_desk.views.new_passphrase import NewPassphrase
from mediator_desk.views.settings.founding_dialog import FoundingDialog
from mediator_desk.views.settings.people import PeopleSection
from mediator_desk.views.sign_in import recovered_dialog
from mediator_desk.views.sign_in.recovered_dialog import RecoveredDialog
from mediator_desk.views.sign_in.sign_in_view import greeting, hour_of
from mediator_desk.views.welcome.welcome_view import WelcomeView
from tests.migrated import migrated
from tests.views.keys_at_hand import OTHER_PASSPHRASE, PASSPHRASE, Keyed

LONG = 30_000


class Start:
    """The program started on a file, in this process."""

    def __init__(self, qapp, qtbot, folder, now):
        self.file = folder / "committee.db"
        self.settings = Settings.in_file(folder / "settings.ini")
        self.settings.theme = "light"
        self.frame = Frame(self.settings, is_dark=False)
        qtbot.addWidget(self.frame)
        self.frame.show()
        self.screen = FirstScreen(qapp, self.frame, self.settings, language="en", clock=lambda: now)
        self.screen.open(f"sqlite:///{self.file.as_posix()}", is_practice=False)

    @property
    def pane(self):
        return self.screen.signing_in.page.pane


@pytest.fixture
def started(qapp, qtbot, tmp_path, now):
    made = []

    def start():
        made.append(Start(qapp, qtbot, tmp_path, now))
        return made[-1]

    yield start
    for one in made:
        one.screen.close()


@pytest.fixture
def keyed(tmp_path):
    return Keyed(tmp_path)


def modal(qtbot, kind):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=LONG)
    return QApplication.activeModalWidget()


def press(window: QWidget, word):
    next(one for one in window.findChildren(QPushButton) if one.text() == word and one.isVisible()).click()


def shows_ways(start):
    ways = start.screen.view.findChild(WelcomeView)
    return ways is not None and ways.isVisible()


def name_people(dialog):
    dialog.form.field("your_name").setText("何淑仪")
    dialog.form.field("mediator_names").setPlainText("陈国华")


def type_passphrase(keys, passphrase=PASSPHRASE):
    keys.new_passphrase.first.line.setText(passphrase)
    keys.new_passphrase.again.line.setText(passphrase)


def settle(qtbot, start):
    qtbot.waitUntil(lambda: start.screen.desk.is_open and start.screen.desk.jobs.is_idle, timeout=LONG)


def sign_in(qtbot, start, name="何淑仪", passphrase=PASSPHRASE):
    start.pane.name.setText(name)
    start.pane.passphrase.line.setText(passphrase)
    qtbot.keyClick(start.pane.passphrase.line, Qt.Key.Key_Return)


def test_an_empty_computer_founds_an_encrypted_committee_and_its_file_is_there_only_then(qtbot, started):
    start = started()
    qtbot.waitUntil(lambda: shows_ways(start))
    assert not start.file.exists()
    press(start.screen.view, "Found it")
    names = modal(qtbot, FoundingDialog)
    names.act_button.click()
    assert "your_name" in names.form.problems_shown()
    name_people(names)
    names.act_button.click()
    keys = modal(qtbot, NewKeysDialog)
    type_passphrase(keys, "short")
    keys.act_button.click()
    assert "8" in keys.new_passphrase.first.problem.text()
    type_passphrase(keys)
    keys.act_button.click()
    keys.act_button.click()
    keys.retyped.setText(keys.code[:-1] + ("A" if keys.code[-1] != "A" else "B"))
    keys.act_button.click()
    assert "8" in keys.problem.text()
    assert not start.file.exists()
    keys.retyped.setText(keys.code.lower().replace("-", " "))
    keys.act_button.click()
    settle(qtbot, start)
    assert is_encrypted(start.file)
    assert not draft_of(start.file).exists()
    assert start.screen.desk.actor.name == "何淑仪"
    assert KeyFile(keys_beside(start.file)).unlock_by_recovery(keys.code).ring == start.screen.desk.database.ring


def test_who_turns_back_before_the_end_has_founded_nothing_and_the_names_are_still_there(qtbot, started):
    start = started()
    qtbot.waitUntil(lambda: shows_ways(start))
    press(start.screen.view, "Found it")
    names = modal(qtbot, FoundingDialog)
    name_people(names)
    names.act_button.click()
    keys = modal(qtbot, NewKeysDialog)
    keys.reject()
    assert modal(qtbot, FoundingDialog).form.field("your_name").text() == "何淑仪"
    assert list(start.file.parent.glob("committee*")) == []
    names.done(0)


def test_one_signs_in_by_name_and_passphrase_and_the_name_is_remembered(qtbot, keyed, started):
    start = started()
    qtbot.waitUntil(start.pane.isVisible)
    sign_in(qtbot, start)
    settle(qtbot, start)
    assert start.screen.desk.actor.staff_id == keyed.first.staff_id
    assert start.settings.sign_in_name == "何淑仪"
    assert start.settings.committee_name


def test_the_name_is_not_kept_where_nobody_wants_it(qtbot, keyed, started):
    start = started()
    start.pane.remember.setChecked(False)
    sign_in(qtbot, start, "陈国华", OTHER_PASSPHRASE)
    settle(qtbot, start)
    assert start.screen.desk.actor.name == "陈国华"
    assert start.settings.sign_in_name == ""


def test_a_wrong_passphrase_is_said_calmly_and_nothing_opens(qtbot, keyed, started):
    start = started()
    sign_in(qtbot, start, passphrase="wrong passphrase")
    qtbot.waitUntil(lambda: "4" in start.pane.passphrase.problem.text(), timeout=LONG)
    assert start.pane.passphrase.line.hasSelectedText()
    assert not start.screen.desk.is_open


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_code(qtbot, keyed, started):
    start = started()
    start.pane.forgotten.click()
    start.pane.code.line.setText("APCN8")
    start.pane.recover_button.click()
    qtbot.waitUntil(lambda: "40" in start.pane.code.problem.text(), timeout=LONG)
    start.pane.code.line.setText(keyed.code.lower())
    start.pane.recover_button.click()
    dialog = modal(qtbot, RecoveredDialog)
    dialog.who.choose(keyed.other.staff_id)
    type_passphrase(dialog, "my new words here")
    dialog.act_button.click()
    settle(qtbot, start)
    assert start.screen.desk.actor.name == "陈国华"
    assert keyed.keys.unlock("陈国华", "my new words here").staff_id == keyed.other.staff_id


def test_a_recovery_code_that_was_proved_is_not_dropped_by_one_key(qtbot, keyed, started, monkeypatch):
    start = started()
    start.pane.forgotten.click()
    start.pane.code.line.setText(keyed.code)
    start.pane.recover_button.click()
    dialog = modal(qtbot, RecoveredDialog)
    answers = [False, True]
    monkeypatch.setattr(recovered_dialog, "ask", lambda *_words, **_further: answers.pop(0))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert not start.screen.desk.is_open
    sign_in(qtbot, start)  # and the page still lets in whoever has a passphrase
    settle(qtbot, start)


def test_who_starts_the_desk_once_more_is_told_that_it_is_open_here(qtbot, keyed, started):
    first = started()
    assert first.pane.news.isHidden()
    sign_in(qtbot, first)
    settle(qtbot, first)
    second = started()
    assert "open at this computer already" in second.pane.news.text()
    first.screen._mark.take_away()
    assert started().pane.news.isHidden()


def test_the_greeting_is_that_of_an_hour_in_china():
    assert hour_of(datetime(2026, 11, 23, 14, 41, tzinfo=UTC)) == 22
    assert [greeting(hour).split(",")[0] for hour in (1, 8, 14, 22)] == [
        "Good evening",
        "Good morning",
        "Good afternoon",
        "Good evening",
    ]


def test_the_sign_in_of_a_narrow_window_does_not_widen_it_for_the_next_page(qtbot, keyed, started):
    start = started()
    page = start.screen.signing_in.page
    start.frame.resize(1000, 700)
    qtbot.waitUntil(lambda: page.width() <= 1000)
    assert page.minimumSizeHint().width() < 700


def test_records_that_are_gone_are_told_and_none_are_made_in_their_place(qtbot, keyed, started):
    keyed.file.unlink()
    start = started()
    sign_in(qtbot, start)
    qtbot.waitUntil(lambda: start.pane.news.isVisible(), timeout=LONG)
    assert str(keyed.file) in start.pane.news.text()
    assert not keyed.file.exists()


def test_a_founding_that_was_killed_before_its_last_step_is_finished_by_signing_in(qtbot, keyed, started):
    keyed.file.replace(draft_of(keyed.file))
    start = started()
    sign_in(qtbot, start)
    settle(qtbot, start)
    assert keyed.file.exists()


def test_a_plain_committee_is_told_of_and_encrypted_on_request(qtbot, tmp_path, started, now):
    database = migrated(tmp_path / "committee.db")
    with database.writing() as db:
        people = FirstPeopleDraft("何淑仪", Role.ADMINISTRATOR, ("陈国华",))
        found_office(db, FoundingDraft(), people, now=now)
    database.close()
    start = started()
    settle(qtbot, start)
    assert "unencrypted" in start.screen.view.banner.text
    press(start.screen.view.banner, "Protect…")
    keys = modal(qtbot, NewKeysDialog)
    type_passphrase(keys)
    keys.act_button.click()
    keys.act_button.click()
    keys.retyped.setText(keys.code)
    keys.act_button.click()
    qtbot.waitUntil(lambda: "encrypted from now on" in start.screen.view.banner.text, timeout=LONG)
    assert is_encrypted(start.file)
    with start.screen.desk.database.reading() as db:
        assert has_committee(db)
    assert start.screen.desk.keys is not None
    settle(qtbot, start)


def test_that_the_records_are_plain_is_told_again_after_other_news_and_stands_in_the_settings(
    qtbot, tmp_path, started, now
):
    database = migrated(tmp_path / "committee.db")
    with database.writing() as db:
        people = FirstPeopleDraft("何淑仪", Role.ADMINISTRATOR, ("陈国华",))
        found_office(db, FoundingDraft(), people, now=now)
    database.close()
    start = started()
    settle(qtbot, start)
    banner = start.screen.view.banner
    qtbot.waitUntil(lambda: "unencrypted" in banner.text)
    banner.tell("info", "2 forms with unsaved input")
    banner.clear()
    qtbot.waitUntil(lambda: "unencrypted" in banner.text)
    banner.clear()
    qtbot.wait(20)
    assert banner.text == ""
    people = PeopleSection(start.screen.desk)
    qtbot.addWidget(people)
    people.reload()
    assert not people.plain_line.isHidden()
    assert people.passphrases.isHidden()
    people.plain_line.protect_button.click()
    modal(qtbot, NewKeysDialog).done(0)


def test_who_was_put_aside_does_not_come_in_by_an_older_copy_of_the_key_file(qtbot, keyed, started):
    before = keyed.keys.path.read_bytes()
    database = Database.open(keyed.url, ring=keyed.ring)
    with database.writing() as db:
        db.get(Staff, keyed.other.staff_id).is_active = False
    database.close()
    keyed.keys.remove_person(keyed.ring, keyed.other.staff_id)
    for place in (keyed.keys.path, keyed.keys.copy):
        place.write_bytes(before)
    start = started()
    sign_in(qtbot, start, "陈国华", OTHER_PASSPHRASE)
    qtbot.waitUntil(lambda: not start.pane.news.isHidden(), timeout=LONG)
    assert not start.screen.desk.is_open
    sign_in(qtbot, start)
    settle(qtbot, start)
    assert start.screen.desk.actor.name == "何淑仪"


def test_a_passphrase_does_not_sign_in_as_somebody_whom_the_records_know_under_its_id(qtbot, keyed, started):
    database = Database.open(keyed.url, ring=keyed.ring)
    with database.writing() as db:
        other = db.get(Staff, keyed.other.staff_id)
        other.name, other.role = "李主任", Role.ADMINISTRATOR
    database.close()
    start = started()
    sign_in(qtbot, start, "陈国华", OTHER_PASSPHRASE)
    qtbot.waitUntil(lambda: not start.pane.news.isHidden(), timeout=LONG)
    assert "李主任" in start.pane.news.text()
    assert not start.screen.desk.is_open


def test_a_passphrase_that_is_missing_is_asked_for_and_the_code_is_seen_as_it_is_typed(qtbot, keyed, started):
    start = started()
    sign_in(qtbot, start, passphrase="")
    assert "passphrase" in start.pane.passphrase.problem.text()
    assert start.pane.passphrase.line.echoMode() is QLineEdit.EchoMode.Password
    start.pane.forgotten.click()
    assert start.pane.code.line.echoMode() is QLineEdit.EchoMode.Normal


def test_tab_goes_from_the_new_passphrase_to_the_same_once_more(qtbot):
    new = NewPassphrase()
    qtbot.addWidget(new)
    new.show()
    new.first.line.setFocus()
    assert new.first.line.nextInFocusChain() is new.again.line
