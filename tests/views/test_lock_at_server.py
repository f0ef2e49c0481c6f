"""The lock of a desk at an office's server: nothing of line and password is left, and one goes on where one was."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from sqlalchemy import make_url

from mediator_desk import paths
from mediator_desk.app import line_keeper
from mediator_desk.app.comings import tell_leaving
from mediator_desk.app.idle import IdleWatch
from mediator_desk.app.screen_lock import ScreenLock
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.audit import AuditEntry
from mediator_desk.services.kept_inputs import kept_inputs
from mediator_desk.views.asked_again import AskAgainDialog, ask_again
from mediator_desk.views.line_banner import LineBanner
from mediator_desk.views.sentences import sentence
from mediator_desk.views.sign_in.cover import Cover
from tests.network.wire import wire_to
from tests.server.conftest import authority, tls_cluster, working  # noqa: F401 - fixtures
from tests.views.begun_work import locked_while_work_runs
from tests.views.server_at_hand import LONG, AtServer

HER, HIM = "林文", "陈国华"


@pytest.fixture
def at(qtbot, jobs, settings, working, tmp_path, monkeypatch):  # noqa: F811 - the fixture
    """Give a function that lets somebody come to the office."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    made: list[AtServer] = []

    def come(who="secretary", port=0) -> AtServer:
        made.append(AtServer(qtbot, jobs, settings, working, who, port))
        return made[-1]

    yield come
    for one in made:
        if one.lock.page is not None:
            one.lock.page.done(0)
        one.desk.database.close()


def test_what_is_typed_is_kept_every_window_covered_and_the_line_dropped(qtbot, at):
    place = at()
    dialog = place.typed(qtbot)
    assert place.lines("secretary") >= 1
    place.locked(qtbot)
    assert [window.findChild(Cover) is not None for window in (dialog, place.frame)] == [True, True]
    assert QApplication.activeModalWidget() is place.lock.page
    assert "Staff" not in dialog.windowTitle()
    with pytest.raises(Unavailable, match="desk_locked"), place.desk.database.reading():
        pass
    qtbot.waitUntil(lambda: place.lines("secretary") == 0, timeout=LONG)
    with place.office.office.database.reading() as db:
        kept = kept_inputs(db, staff_id=place.office.staff["secretary"])
    assert "Zhou Min" in str([one.content for one in kept])


def is_in_memory(place: AtServer, whole: list[str]) -> bool:
    """Tell whether anything that the collector knows holds a text with the password, but the test itself."""
    gc.collect()
    password, own = "".join(whole), place.office.passwords["secretary"]
    for holder in gc.get_objects():  # no inner function: it would hold the password itself
        for held in gc.get_referents(holder):
            if type(held) is str and password in held and holder is not own:
                return True
    return False


def test_the_password_is_in_no_memory_while_the_desk_is_locked(qtbot, at):
    place = at()
    whole = list(place.password("secretary"))
    assert is_in_memory(place, whole)  # the control: the open engine knows it
    place.locked(qtbot)
    assert not is_in_memory(place, whole)


def test_unlocking_goes_on_exactly_where_one_was(qtbot, at):
    place = at()
    dialog = place.typed(qtbot)
    name, before = dialog.form.field("name"), place.newest()
    place.locked(qtbot)
    assert place.lock.page.pane.name.text() == HER
    place.back(qtbot, "secretary")
    assert dialog.isVisible()
    assert (name.text(), name.cursorPosition(), dialog.focusWidget() is name) == ("Zhou Min", 3, True)
    with place.desk.database.reading() as db:
        assert db.query(AuditEntry).count()
    assert place.comings(before) == [("locked", HER), ("unlocked", HER)]
    assert place.desk.settings.logins()[0].name == HER


def test_a_wrong_password_is_the_servers_answer_and_is_counted(qtbot, at):
    place = at()
    before = place.newest()
    place.locked(qtbot)
    pane = place.lock.page.pane
    place.sign_in(HER, "wrong one")
    qtbot.waitUntil(lambda: pane.password.problem.text() != "", timeout=LONG)
    assert pane.password.problem.text() == sentence(Unavailable("server_refuses_password"))
    assert place.lock.is_locked
    assert place.desk.database.is_locked
    place.back(qtbot, "secretary")
    assert place.comings(before) == [("locked", HER), ("wrong_tries", HER), ("unlocked", HER)]


def test_whoever_is_wrong_too_often_waits(qtbot, at):
    place = at()
    place.locked(qtbot)
    pane = place.lock.page.pane
    for _one in range(5):
        place.sign_in(HER, "wrong one")
        qtbot.waitUntil(lambda: pane._trying.may_begin or not pane.act_button.isEnabled(), timeout=LONG)
        qtbot.waitUntil(lambda: place.desk.jobs.is_resting, timeout=LONG)
    assert "Wrong too often" in pane.password.problem.text()
    assert not pane.act_button.isEnabled()


def test_without_a_password_nothing_is_tried(qtbot, at, monkeypatch):
    place = at()
    place.locked(qtbot)
    monkeypatch.setenv("PGPASSWORD", place.password("secretary"))  # the driver would find one here
    pane = place.lock.page.pane
    place.sign_in(HER, "")
    assert pane.password.problem.text() == "Type your password."
    place.sign_in("谁也不是", "something")
    assert "Nobody of this name" in pane.news.text()
    assert place.lock.is_locked


def test_another_person_signs_in_and_what_the_first_typed_is_kept_for_the_first(qtbot, at):
    place = at()
    dialog = place.typed(qtbot)
    before = place.newest()
    place.locked(qtbot)
    place.back(qtbot, "mediator")
    assert (place.desk.actor.name, place.desk.server.login) == (HIM, place.office.passwords["mediator"][0])
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: place.desk.jobs.is_idle, timeout=LONG)
    assert place.lines("secretary") == 0
    with place.office.office.database.reading() as db:
        assert len(kept_inputs(db, staff_id=place.office.staff["secretary"])) == 1
        assert kept_inputs(db, staff_id=place.office.staff["mediator"]) == []
    assert place.comings(before) == [("locked", HER), ("signed_in", HIM)]
    tell_leaving(place.desk)
    assert place.comings(before)[-1] == ("signed_out", HIM)


def test_people_of_this_office_are_offered_by_name(qtbot, at):
    place = at()
    place.locked(qtbot)
    pane = place.lock.page.pane
    offered = [pane._names_flow.itemAt(number).widget() for number in range(pane._names_flow.count())]
    assert [one.text() for one in offered] == [HER, HIM, "何敏敏"]
    offered[1].click()
    assert pane.name.text() == HIM
    assert pane.password.line.hasFocus() or QApplication.focusWidget() is None


def test_a_server_that_is_away_is_said_nothing_is_lost_and_it_stays_locked(qtbot, at, working):  # noqa: F811
    with wire_to(working.url) as wire:
        place = at(port=wire.port)
        dialog = place.typed(qtbot)
        place.locked(qtbot)
        wire.is_up = False
        wire.cut()
        place.sign_in(HER, place.password("secretary"))
        pane = place.lock.page.pane
        qtbot.waitUntil(lambda: not pane.news.isHidden(), timeout=LONG)
        assert pane.news.text() == sentence(Unavailable("server_gone"))
        assert place.lock.is_locked
        assert place.desk.database.is_locked
        assert place.place("secretary").tries.tries_left() == 5  # the server refused nothing
        wire.mend()
        pane.act_button.click()  # what was typed stood there still
        qtbot.waitUntil(lambda: not place.lock.is_locked, timeout=LONG)
        assert dialog.form.field("name").text() == "Zhou Min"
        with place.desk.database.reading():
            pass


def test_it_locks_though_the_server_went_away_before_and_keeps_what_was_typed(qtbot, at, working):  # noqa: F811
    with wire_to(working.url) as wire:
        place = at(port=wire.port)
        dialog = place.typed(qtbot)
        wire.is_up = False
        wire.cut()
        place.locked(qtbot)
        assert dialog.findChild(Cover) is not None
        wire.mend()
        place.back(qtbot, "secretary")
        assert dialog.form.field("name").text() == "Zhou Min"


def test_who_has_a_new_password_signs_in_again_from_the_banner_and_goes_on_where_one_was(
    qtbot,
    at,
    working,  # noqa: F811
    monkeypatch,
):
    monkeypatch.setattr(line_keeper, "BEATS_AFTER_MS", 300)
    monkeypatch.setattr(line_keeper, "BACK_SHOWN_MS", 300)
    place = at()
    dialog, keeper = place.typed(qtbot), line_keeper.keep_line(place.desk)
    shown = LineBanner(place.desk, place.frame)
    login, old = working.passwords["secretary"]
    try:
        with working.connected("") as raw:
            raw.execute(f"ALTER ROLE {login} PASSWORD 'another-one-88'")
            raw.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [login])
        qtbot.waitUntil(lambda: "does not let you in" in shown.banner.text, timeout=LONG)
        next(one for one in shown.findChildren(QPushButton) if one.text() == "Sign in again").click()
        qtbot.waitUntil(lambda: place.desk.database.is_locked, timeout=LONG)
        assert dialog.findChild(Cover) is not None
        place.sign_in(HER, "another-one-88")
        qtbot.waitUntil(lambda: not place.lock.is_locked, timeout=LONG)
        assert dialog.isVisible()
        assert dialog.form.field("name").text() == "Zhou Min"
        qtbot.waitUntil(lambda: shown.banner.text == "", timeout=LONG)
        with place.desk.database.reading() as db:
            assert db.query(AuditEntry).count()
    finally:
        keeper.close()
        with working.connected("") as raw:
            raw.execute(f"ALTER ROLE {login} PASSWORD '{old}'")


def test_work_that_had_begun_ends_before_the_line_is_dropped(qtbot, at):
    place = at()
    may_end, done = locked_while_work_runs(place)
    place.sign_in(HIM, place.password("mediator"))  # nobody else comes before that
    pane = place.lock.page.pane
    qtbot.waitUntil(lambda: not pane.news.isHidden(), timeout=LONG)
    assert pane.news.text() == sentence(Refused("work_still_ends", name=HER))
    assert place.desk.actor.name == HER
    may_end.set()
    qtbot.waitUntil(lambda: place.desk.database.is_locked, timeout=LONG)
    assert done == ["read"]


def test_it_is_locked_by_ctrl_l_by_the_minutes_and_with_the_screen(qtbot, at):
    place = at()
    idle = IdleWatch(place.desk, place.frame)
    assert idle.minutes == 5
    control = Qt.KeyboardModifier.ControlModifier
    window = place.frame.windowHandle()
    assert idle.eventFilter(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, control))
    qtbot.waitUntil(lambda: place.desk.database.is_locked, timeout=LONG)
    place.back(qtbot, "secretary")
    ScreenLock(place.desk, place.frame).on_active(True)
    assert place.lock.is_locked
    qtbot.waitUntil(lambda: place.desk.database.is_locked, timeout=LONG)
    place.back(qtbot, "secretary")
    idle._minutes = -1  # any time is longer
    idle.look()
    assert place.lock.is_locked


def test_who_was_removed_meanwhile_stays_out(qtbot, at, working):  # noqa: F811
    place = at("archivist")
    place.locked(qtbot)
    login = working.passwords["archivist"][0]
    with working.connected("") as raw:
        raw.execute(f"ALTER ROLE {login} NOLOGIN")
    try:
        place.sign_in("周全", place.password("archivist"))
        pane = place.lock.page.pane
        qtbot.waitUntil(lambda: not pane.news.isHidden(), timeout=LONG)
        assert pane.news.text() == sentence(Unavailable("server_refuses_login"))
        assert place.desk.database.is_locked
    finally:
        with working.connected("") as raw:
            raw.execute(f"ALTER ROLE {login} LOGIN")


def test_the_password_is_asked_again_before_what_cannot_be_taken_back(qtbot, at):
    place, done = at(), []
    ask_again(place.desk, place.frame, "All numbers are shown.", lambda: done.append("shown"))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AskAgainDialog)
    assert dialog.passphrase.label.text() == f"Password of {HER}"
    dialog.passphrase.line.setText("wrong one")
    dialog.act_button.click()
    qtbot.waitUntil(lambda: dialog.passphrase.problem.text() != "", timeout=LONG)
    assert done == []
    dialog.passphrase.line.setText(place.password("secretary"))
    dialog.act_button.click()
    qtbot.waitUntil(lambda: done == ["shown"], timeout=LONG)
    ask_again(place.desk, place.frame, "All numbers are shown.", lambda: done.append("again"))
    assert done == ["shown", "again"]  # within two minutes
    place.locked(qtbot)
    place.back(qtbot, "secretary")
    ask_again(place.desk, place.frame, "All numbers are shown.", lambda: done.append("after the lock"))
    assert isinstance(QApplication.activeModalWidget(), AskAgainDialog)
    QApplication.activeModalWidget().reject()
    assert done == ["shown", "again"]


def test_what_is_known_of_logins_holds_no_password(at):
    place = at()
    place.desk.settings.store.sync()
    kept = str(place.desk.settings.store.value("desk/logins"))
    assert place.password("secretary") not in kept
    assert make_url(place.desk.database.url).password is None
