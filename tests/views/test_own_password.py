"""A password of one's own at an office's server: changed at any time, and at work goes on with it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy import make_url

from mediator_desk import paths
from mediator_desk.app.joining import opened_at_server
from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.models.audit import AuditEntry
from mediator_desk.services.office import server_people
from mediator_desk.views.person_sign import PersonSign
from mediator_desk.views.sentences import sentence
from mediator_desk.views.settings.own_password import PasswordDialog
from mediator_desk.views.settings.this_computer import ThisComputerSection
from tests.network.wire import is_commit, wire_to
from tests.server.conftest import authority, tls_cluster, working  # noqa: F401 - fixtures
from tests.views.server_at_hand import LONG, AtServer, is_let_in

NEW = "三把 旧伞 在 门外 5"


@pytest.fixture
def place(qtbot, jobs, settings, working, tmp_path, monkeypatch):  # noqa: F811 - the fixture
    """Give the desk of a mediator at the office."""
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    made = AtServer(qtbot, jobs, settings, working, "other")
    yield made
    if made.lock.page is not None:
        made.lock.page.done(0)
    made.desk.database.close()


def opened_dialog(qtbot) -> PasswordDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PasswordDialog), timeout=LONG)
    return QApplication.activeModalWidget()


def asked(place, qtbot) -> PasswordDialog:
    """Open it as a person does, by the sign at the foot of the rail."""
    sign = PersonSign(place.desk, place.frame)
    sign.follow()
    sign.acts.aboutToShow.emit()
    lock, change, other = sign.acts.actions()
    assert [act.text() for act in (lock, change, other)] == ["Lock the desk", "Change password…", "Another person…"]
    change.trigger()
    return opened_dialog(qtbot)


def type_in(dialog, old, new, again=None):
    dialog.old.line.setText(old)
    dialog.new.first.line.setText(new)
    dialog.new.again.line.setText(new if again is None else again)
    dialog.act_button.click()


def work_goes_on(place):
    """New connections come in by the password that counts now."""
    place.desk.database._engine.dispose()
    with place.desk.database.reading() as db:
        assert server_people.person_here(db).name == place.desk.actor.name


def test_one_changes_it_with_the_old_one_and_works_on(qtbot, place, working):  # noqa: F811 - the fixture
    old, before = place.password("other"), place.newest()
    dialog = asked(place, qtbot)
    with qtbot.waitSignal(dialog.accepted, timeout=LONG):
        type_in(dialog, old, NEW)
    working.passwords["other"] = (working.passwords["other"][0], NEW)
    work_goes_on(place)
    assert (is_let_in(working, "other", old), is_let_in(working, "other", NEW)) == (False, True)
    with place.office.office.database.reading() as db:
        told = db.query(AuditEntry).filter(AuditEntry.id > before, AuditEntry.act == "password_chosen").one()
        assert told.actor_name == "何淑仪"
        assert NEW not in str((told.facts, told.before, told.after))
    place.locked(qtbot)
    place.back(qtbot, "other")
    again = opened_at_server(place.place("other"), NEW, datetime.now(UTC))
    assert again.actor.name == "何淑仪"
    again.database.close()


def test_the_old_one_is_asked_for_and_a_wrong_one_changes_nothing(qtbot, place, working):  # noqa: F811 - the fixture
    dialog = asked(place, qtbot)
    type_in(dialog, "", NEW)
    assert dialog.old.problem.text() == "Type your password."
    type_in(dialog, "wrong one", NEW)
    qtbot.waitUntil(lambda: "wrong one" in dialog.old.text() and dialog._trying.may_begin, timeout=LONG)
    assert dialog.old.problem.text() == sentence(Unavailable("server_refuses_password"))
    assert dialog.isVisible()
    assert dialog.new.first.text() == NEW  # what was typed stays
    assert is_let_in(working, "other", place.password("other"))
    assert place.place("other").tries.untold().wrong == 1
    work_goes_on(place)


@pytest.mark.parametrize(("weak", "code"), [("12345", "passphrase_too_short"), ("aaaaaaaaaa", "passphrase_too_simple")])
def test_weak_ones_are_refused_as_passphrases_are(qtbot, place, weak, code, working):  # noqa: F811 - the fixture
    dialog = asked(place, qtbot)
    type_in(dialog, place.password("other"), weak)
    assert dialog.new.first.problem.text() == sentence(Refused(code, shortest=8))
    type_in(dialog, place.password("other"), NEW, again="another one")
    assert "another one" in dialog.new.again.problem.text()
    assert dialog.is_changed()  # closing would ask
    dialog.hide()
    assert is_let_in(working, "other", place.password("other"))


def test_where_nobody_knows_whether_it_was_changed_both_let_the_desk_in(place, working):  # noqa: F811 - the fixture
    database = place.desk.database
    with pytest.raises(Unavailable), database.changing_password(NEW):
        raise Unavailable("save_in_doubt")
    work_goes_on(place)  # by the old one, which still counts
    with working.connected("") as raw:
        raw.execute(f"ALTER ROLE {working.passwords['other'][0]} PASSWORD 'was changed after all'")
    try:
        with pytest.raises(Unavailable, match="server_refuses_password"):
            work_goes_on(place)
        with working.connected("") as raw:
            raw.execute(f"ALTER ROLE {working.passwords['other'][0]} PASSWORD '{NEW}'")
        database.line.note_standing()
        work_goes_on(place)
    finally:
        with working.connected("") as raw:
            raw.execute(f"ALTER ROLE {working.passwords['other'][0]} PASSWORD '{place.password('other')}'")


@pytest.mark.parametrize("arrives", [True, False])
def test_a_line_that_breaks_in_the_midst_of_the_change_lets_the_desk_in_again_either_way(working, arrives):  # noqa: F811 - the fixture
    login, old = working.passwords["other"]
    new = f"{old} once more"
    with wire_to(working.url_of("other")) as wire:
        plain = make_url(wire.url(working.url_of("other"))).update_query_dict({"sslmode": "disable"})
        database = Database.open(plain.render_as_string(hide_password=False))
        database.line.watch(lambda: None)

        def breaks(chunk, is_from_desk):
            if is_commit(chunk, is_from_desk):
                wire.is_up = False
            return not wire.is_up

        if arrives:
            wire.after = breaks
        else:
            wire.wanted = lambda chunk, is_from_desk: not breaks(chunk, is_from_desk)
        try:
            with database.reading() as db:
                by = server_people.person_here(db)
            in_doubt = pytest.raises(Unavailable, match="save_in_doubt")
            with in_doubt, database.changing_password(new), database.writing() as db:
                server_people.choose_password(db, new, by=by, now=datetime.now(UTC))
            wire.mend()
            assert [one.arrived for one in database.try_line().settled] == [arrives]
            assert (is_let_in(working, "other", old), is_let_in(working, "other", new)) == (not arrives, arrives)
            with database.reading() as db:
                assert server_people.person_here(db).name == by.name
        finally:
            database.close()
            with working.connected("") as raw:
                raw.execute(f"ALTER ROLE {login} PASSWORD '{old}'")


def test_a_change_that_is_refused_leaves_the_old_one_alone(place):
    with pytest.raises(Refused), place.desk.database.changing_password(NEW):
        raise Refused("passphrase_too_short", shortest=8)
    assert place.desk.database._password._taken == ()
    work_goes_on(place)


def test_who_works_here_is_the_person_of_the_login_and_nobody_else_is_chosen(qtbot, place):
    section = ThisComputerSection(place.desk)
    qtbot.addWidget(section)
    section.resize(900, 700)
    section.show()
    section.reload()
    assert not section.who.isVisible()
    assert section.own_login.isVisible()
    assert section.own_login.who.text().startswith("何淑仪")
    assert place.office.passwords["other"][0] in section.own_login.where.text()
    section.own_login.change_button.click()
    opened_dialog(qtbot).reject()
    section.own_login.other_button.click()
    assert place.lock.is_locked
    assert place.lock.page.pane.name.text() == ""
    qtbot.waitUntil(lambda: place.desk.database.is_locked, timeout=LONG)
    place.back(qtbot, "mediator")
    assert section.own_login.who.text().startswith("陈国华")


def test_in_a_file_it_is_still_chosen_who_works_here(qtbot, desk):
    section = ThisComputerSection(desk)
    qtbot.addWidget(section)
    section.show()
    section.reload()
    assert section.who.isVisible()
    assert not section.own_login.isVisible()
