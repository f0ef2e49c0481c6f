"""The line to the server breaks while somebody works: a banner says so, what is typed stays, and all comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import make_url

from mediator_desk.app import line_keeper
from mediator_desk.errors import Unavailable
from mediator_desk.services.kept_inputs import Kept
from mediator_desk.services.office import people
from mediator_desk.storage import line, patient_connection
from mediator_desk.storage.line import BROKEN
from mediator_desk.views import input_keeper, leave_dialog, messages
from mediator_desk.views.input_keeper import UnsavedStore, keeper_of
from mediator_desk.views.line_banner import TOLD_HERE
from mediator_desk.views.line_board import LineState
from mediator_desk.views.sentences import sentence
from tests.network.wire import is_commit, wire_to
from tests.services.conftest import found
from tests.views.broken_line import button_named, far_desk


@pytest.fixture
def straight(postgresql_database):
    return found(postgresql_database)


@pytest.fixture
def url(straight):
    return straight.database._engine.url.render_as_string(hide_password=False)


@pytest.fixture
def wire(url):
    with wire_to(url) as wire:
        yield wire


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Let nobody wait longer than it takes to see that somebody waits."""
    monkeypatch.setattr(line_keeper, "BEATS_AFTER_MS", 500)
    monkeypatch.setattr(line_keeper, "WAITS", (1,))
    monkeypatch.setattr(line_keeper, "WAITS_FOR_A_PERSON", (2,))


@pytest.fixture
def impatient(monkeypatch):
    """Let a line count as silent sooner: seconds, not the half minute that somebody far away is given."""
    monkeypatch.setattr(line, "ANSWERED_IN_SECONDS", 1.5)
    monkeypatch.setattr(patient_connection, "SILENT_SECONDS", 0.5)
    monkeypatch.setattr(patient_connection, "JOB_CONNECTS_SECONDS", 4)
    monkeypatch.setattr(line_keeper, "LATE_AFTER_MS", 1_000)


@pytest.fixture
def far(qtbot, jobs, settings, straight, wire, url):
    given = far_desk(qtbot, jobs, settings, straight, wire, url)
    yield given
    given.close()


def go_down(wire) -> None:
    wire.is_up = False
    wire.cut()


def commit_of_a_save():
    """Return what tells the commit of the next save: screens that look again in the background commit too."""
    is_marked = False

    def tells(chunk, is_from_desk):
        nonlocal is_marked
        is_marked = is_marked or (is_from_desk and b"INSERT INTO save_marks" in chunk)
        return is_marked and is_commit(chunk, is_from_desk)

    return tells


def stay_down_after_commit(wire) -> None:
    """The server hears the commit of a save; its answer never comes, and nobody gets through any more."""
    is_the_commit = commit_of_a_save()

    def after(chunk, is_from_desk):
        is_last = is_the_commit(chunk, is_from_desk)
        wire.is_up = wire.is_up and not is_last
        return is_last

    wire.after = after


def stay_down_before_commit(wire) -> None:
    """The commit of a save never reaches the server, and nobody gets through any more."""
    is_the_commit = commit_of_a_save()

    def wanted(chunk, is_from_desk):
        goes_on = not is_the_commit(chunk, is_from_desk)
        wire.is_up = wire.is_up and goes_on
        return goes_on

    wire.wanted = wanted


def test_while_the_line_stands_nothing_is_said(far):
    far.qtbot.wait(1_200)
    assert far.banner == ""
    assert far.board.news.state is LineState.STANDS


def test_a_broken_line_is_told_with_its_moment_and_with_the_next_try(far):
    go_down(far.wire)
    far.until(lambda: "09:00" in far.banner)
    assert far.board.news.code == "server_gone"
    assert button_named(far.view.line_banner, "Try now").isEnabled()


def test_what_is_typed_while_it_is_broken_stays_and_is_saved_once_when_the_line_is_back(far):
    dialog = far.room_dialog("三号室")
    go_down(far.wire)
    far.until_state(LineState.BROKEN)
    for _ in range(2):
        dialog.act_button.click()
        assert dialog.isVisible()
        assert dialog.form.field("name").text() == "三号室"
        assert sentence(Unavailable("server_gone")) in dialog.banner.text
    far.wire.mend()
    far.until_state(LineState.BACK)
    dialog.act_button.click()
    assert not dialog.isVisible()
    assert far.rooms("三号室") == 1
    assert far.board.news.arrived == far.board.news.lost == 0


def test_nobody_waits_for_a_line_that_is_known_to_be_broken(impatient, far):
    far.wire.silent = True
    far.until_state(LineState.BROKEN)
    dialog = far.room_dialog("三号室")
    assert far.until(lambda: dialog.act_button.click() is None) < 1
    assert dialog.isVisible()


def test_it_is_tried_at_once_where_a_person_wants_so(far, monkeypatch):
    monkeypatch.setattr(line_keeper, "WAITS", (600,))
    go_down(far.wire)
    far.until(lambda: far.board.news.state is LineState.BROKEN and far.board.news.seconds > 100)
    far.wire.mend()
    far.press("Try now")
    assert far.until_state(LineState.BACK) < 30


def test_the_seconds_run_and_the_keyboard_stays_on_the_button(far, monkeypatch):
    monkeypatch.setattr(line_keeper, "WAITS", (600,))
    go_down(far.wire)
    far.until(lambda: far.board.news.seconds > 100)
    far.view.activateWindow()
    pressed = button_named(far.view.line_banner, "Try now")
    pressed.setFocus()
    said = far.banner
    far.until(lambda: far.banner != said)
    assert button_named(far.view.line_banner, pressed.text()) is pressed
    assert far.view.focusWidget() is pressed


def test_a_save_whose_answer_is_lost_is_found_out_by_itself_and_its_dialog_says_so(far):
    dialog = far.room_dialog("三号室")
    stay_down_after_commit(far.wire)
    dialog.act_button.click()
    assert dialog.isVisible()
    assert sentence(Unavailable("save_in_doubt")) in dialog.banner.text
    far.until_state(LineState.BROKEN)
    dialog.act_button.click()  # the person presses again
    assert sentence(Unavailable("save_in_doubt")) in dialog.banner.text
    far.wire.mend()
    far.until(lambda: far.board.news.arrived == 1)
    far.press("Close this", dialog.banner)
    assert not dialog.isVisible()
    assert far.rooms("三号室") == 1
    another = far.room_dialog("四号室")
    another.act_button.click()  # nothing holds up what is saved next
    assert not another.isVisible()
    assert (far.rooms("三号室"), far.rooms("四号室")) == (1, 1)


def test_who_presses_save_again_and_again_in_that_dialog_saves_nothing_twice(far):
    dialog = far.room_dialog("三号室")
    stay_down_after_commit(far.wire)
    dialog.act_button.click()
    far.wire.mend()
    far.until(lambda: "This has arrived" in dialog.banner.text)
    for _press in range(3):
        dialog.act_button.setEnabled(True)  # as a dialog does that opens it while one types
        dialog.act_button.click()
        far.qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.act_button.isEnabled()
    assert dialog.isVisible()
    assert far.rooms("三号室") == 1
    far.press("Close this", dialog.banner)
    assert not dialog.isVisible()


@pytest.mark.parametrize("is_typed_later", [False, True])
def test_who_leaves_a_dialog_whose_save_has_arrived_is_asked_about_later_words_only(far, is_typed_later, monkeypatch):
    asked = []
    monkeypatch.setattr(
        leave_dialog, "ask_what_becomes", lambda _dialog: asked.append(1) or leave_dialog.Leaving.GIVE_UP
    )
    monkeypatch.setattr(messages, "ask", lambda *_words, **_named: asked.append(1) or True)
    dialog = far.room_dialog("三号室")
    stay_down_after_commit(far.wire)
    dialog.act_button.click()
    far.wire.mend()
    far.until(lambda: "This has arrived" in dialog.banner.text)
    if is_typed_later:
        dialog.form.field("name").setText("四号室")
    dialog.cancel_button.click()
    assert not dialog.isVisible()
    assert asked == [1] * is_typed_later
    assert (far.rooms("三号室"), far.rooms("四号室")) == (1, 0)


def test_a_save_that_never_arrived_is_told_so_and_is_saved_by_the_next_press(far):
    dialog = far.room_dialog("三号室")
    stay_down_before_commit(far.wire)
    dialog.act_button.click()
    assert dialog.isVisible()
    far.wire.mend()
    far.until(lambda: far.board.news.lost == 1)
    assert far.rooms("三号室") == 0
    far.until(lambda: "This did not arrive" in dialog.banner.text)
    assert dialog.form.field("name").text() == "三号室"
    dialog.act_button.click()
    assert not dialog.isVisible()
    assert far.rooms("三号室") == 1


def test_what_became_of_a_save_stands_until_somebody_has_seen_it(far):
    dialog = far.room_dialog("三号室")
    stay_down_after_commit(far.wire)
    dialog.act_button.click()
    far.wire.mend()
    far.until(lambda: far.board.news.arrived == 1)
    far.qtbot.wait(1_200)  # answers come meanwhile
    assert far.board.news.arrived == 1
    far.press("I have seen it")
    assert far.banner == ""
    assert far.board.news.state is LineState.STANDS


def test_ones_own_save_that_arrived_late_is_no_news_of_another(far):
    with far.straight.database.writing() as db:
        room_id = people.save_room(db, None, people.RoomDraft("旧名"), by=far.straight.by, now=far.straight.now)
    heard = []
    far.desk.committee_changed.connect(lambda: heard.append(far.desk.heard.office if far.desk.heard else None))
    far.qtbot.wait(300)
    heard.clear()
    dialog = far.room_dialog("三号室")
    stay_down_after_commit(far.wire)
    dialog.act_button.click()
    far.wire.mend()
    far.until(lambda: far.board.news.arrived == 1)
    far.until(lambda: far.news._ear is not None and far.desk.jobs.is_idle)
    far.qtbot.wait(500)
    assert heard  # every screen asked again
    assert set(heard) == {None}  # and nobody was named for it
    assert room_id


def test_a_server_that_is_started_again_is_no_word_worth_where_nobody_noticed(far):
    far.end_sessions()
    far.until(lambda: far.news._ear is None)
    far.until(lambda: far.news._ear is not None)
    dialog = far.room_dialog("三号室")
    dialog.act_button.click()
    assert not dialog.isVisible()
    assert far.rooms("三号室") == 1


def test_a_silent_line_is_told_and_news_come_again_when_it_is_back(impatient, far):
    far.wire.silent = True
    far.until_state(LineState.SLOW)
    assert "The office server answers slowly" in far.banner
    far.until_state(LineState.BROKEN)
    far.wire.silent = False
    far.until_state(LineState.BACK)
    far.until(lambda: far.news._ear is not None)
    seen = []
    far.desk.committee_changed.connect(lambda: seen.append(far.desk.heard))
    with far.straight.database.writing() as db:
        people.save_room(db, None, people.RoomDraft("五号室"), by=far.straight.by, now=far.straight.now)
    far.until(lambda: bool(seen))


def test_a_silent_line_in_the_midst_of_a_save_does_not_hold_the_window(impatient, far):
    dialog = far.room_dialog("三号室")
    silenced, is_the_commit = [], commit_of_a_save()

    def wanted(chunk, is_from_desk):
        if is_the_commit(chunk, is_from_desk):
            far.wire.silent = True
            silenced.append(chunk)
        return True

    far.wire.wanted = wanted
    took = far.until(lambda: dialog.act_button.click() is None)
    assert silenced
    assert took < 30
    assert dialog.isVisible()
    assert dialog.form.field("name").text() == "三号室"
    far.wire.mend()
    far.until(lambda: far.board.news.arrived + far.board.news.lost == 1)
    if far.board.news.lost:
        dialog.act_button.click()
    assert far.rooms("三号室") == 1


@pytest.mark.slow
def test_a_line_of_two_seconds_each_way_is_told_as_slow_and_saves_once(far):
    dialog = far.room_dialog("三号室")
    far.wire.delay = 2.0
    far.until_state(LineState.SLOW)
    assert far.board.news.seconds >= 3
    dialog.act_button.click()
    far.until(lambda: not dialog.isVisible() or bool(dialog.banner.text))
    far.wire.mend()
    far.until_state(LineState.STANDS, LineState.BACK)
    far.until(lambda: not far.keeper._is_asking)
    if dialog.isVisible() and not far.rooms("三号室"):
        dialog.act_button.click()
    assert far.rooms("三号室") == 1


# --- what the server says instead ------------------------------------------------------------------------------------


LOGIN = "desk_test_person"


@pytest.fixture
def person(qtbot, jobs, settings, straight, wire, url):
    """Give a desk of a login of its own, with which the server's keeper may do anything."""
    with straight.database._engine.begin() as owner:
        owner.exec_driver_sql(f"DROP ROLE IF EXISTS {LOGIN}")
        owner.exec_driver_sql(f"CREATE ROLE {LOGIN} SUPERUSER LOGIN PASSWORD 'known'")
    own = make_url(url).set(username=LOGIN, password="known").render_as_string(hide_password=False)
    given = far_desk(qtbot, jobs, settings, straight, wire, own)
    yield given
    given.close()
    given.as_owner(f"DROP ROLE IF EXISTS {LOGIN}")


@pytest.mark.parametrize(
    ("taken", "given_back", "code"),
    [
        ("VALID UNTIL '2001-01-01'", "VALID UNTIL 'infinity'", "server_refuses_password"),
        ("PASSWORD 'another'", "PASSWORD 'known'", "server_refuses_password"),
        ("NOLOGIN", "LOGIN", "server_refuses_login"),
    ],
)
def test_who_is_let_in_no_more_is_told_why_and_works_on_when_it_was_mended(person, taken, given_back, code):
    dialog = person.room_dialog("三号室")
    person.as_owner(f"ALTER ROLE {LOGIN} {taken}")
    person.end_sessions()
    person.until(lambda: person.board.news.code == code)
    assert "The office server does not let you in since" in person.banner
    dialog.act_button.click()
    assert sentence(Unavailable(code)) in dialog.banner.text
    assert dialog.form.field("name").text() == "三号室"
    person.as_owner(f"ALTER ROLE {LOGIN} {given_back}")
    person.until_state(LineState.BACK)
    dialog.act_button.click()
    assert not dialog.isVisible()
    assert person.rooms("三号室") == 1


def test_a_server_that_has_no_room_is_told_as_such_and_tried_again(person):
    person.as_owner(f"ALTER ROLE {LOGIN} NOSUPERUSER CONNECTION LIMIT 0")
    person.end_sessions()
    person.until(lambda: person.board.news.code == "server_overloaded")
    person.as_owner(f"ALTER ROLE {LOGIN} SUPERUSER CONNECTION LIMIT -1")
    person.until_state(LineState.BACK)


@pytest.mark.parametrize(("state", "code"), [("53100", "server_disk_full"), ("25006", "server_is_read_only")])
def test_a_server_that_saves_nothing_is_told_until_it_does_again(far, state, code):
    dialog = far.room_dialog("三号室")
    far.as_owner(
        "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '{state}'; END $$"
    )
    far.as_owner("CREATE TRIGGER no_room BEFORE INSERT ON save_marks EXECUTE FUNCTION no_room()")
    dialog.act_button.click()
    assert sentence(Unavailable(code)) in dialog.banner.text
    far.until_state(LineState.UNSAVED)
    assert sentence(Unavailable(code)) in far.banner
    assert dialog.form.field("name").text() == "三号室"
    with far.desk.database.reading():
        pass  # one can go on reading
    far.as_owner("DROP TRIGGER no_room ON save_marks")
    far.as_owner("DROP FUNCTION no_room()")
    far.until_state(LineState.BACK)
    dialog.act_button.click()
    assert not dialog.isVisible()
    assert far.rooms("三号室") == 1


def test_every_code_of_a_broken_line_is_told_by_the_banner_alone():
    assert TOLD_HERE == BROKEN


def test_what_was_saved_is_forgotten_once_the_line_is_back(far, wire, monkeypatch):
    monkeypatch.setattr(input_keeper, "AGAIN_MS", 200)
    keeper, store = keeper_of(far.desk), UnsavedStore(far.straight.database, far.desk.actor.staff_id)
    keeper.keep(Kept("intake", {"applicant": "谢家豪"}, far.desk.now()))
    far.until(lambda: [one.form for one in store.read_all()] == ["intake"])
    go_down(wire)
    keeper.forget("intake")
    far.until_state(LineState.BROKEN)
    assert [one.form for one in store.read_all()] == ["intake"]
    wire.is_up = True
    far.until(lambda: store.read_all() == [])
