"""Somebody is invited to the server of an office: the file, a password of one's own, and in again the next day."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from sqlalchemy import make_url

from mediator_desk import paths
from mediator_desk.app.first_screen import FirstScreen
from mediator_desk.desk import Desk
from mediator_desk.jobs import Jobs
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server.invitation import Invitation, read_invitation, write_invitation
from mediator_desk.server.line import ServerPlace, keep_certificate
from mediator_desk.services.office import server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.settings import Settings
from mediator_desk.views.frame import Frame
from mediator_desk.views.settings import server_people as server_people_view
from mediator_desk.views.settings.people import PeopleSection
from mediator_desk.views.sign_in.server_pane import ServerPane
from mediator_desk.views.welcome.invited_dialog import InvitedDialog
from mediator_desk.views.welcome.join_dialog import JoinDialog
from mediator_desk.views.welcome.welcome_view import WelcomeView
from tests.server.certificates import Authority
from tests.server.conftest import authority, tls_cluster, working  # noqa: F401 - fixtures

LONG = 30_000
OWN = "自己的密码-77"


@pytest.fixture
def started(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    made = []

    def start():
        settings = Settings.in_file(tmp_path / "settings.ini")
        settings.theme = "light"
        frame = Frame(settings, is_dark=False)
        qtbot.addWidget(frame)
        frame.resize(1366, 768)
        frame.show()
        screen = FirstScreen(qapp, frame, settings, language="en", clock=lambda: datetime.now(UTC))
        screen.open(f"sqlite:///{(tmp_path / 'committee.db').as_posix()}", is_practice=False)
        made.append(screen)
        return screen

    def leave(screen):
        made.remove(screen)
        screen.close()

    start.leave = leave
    yield start
    for one in made:
        one.close()


@pytest.fixture
def invite(working, authority, tmp_path):  # noqa: F811 - the fixtures
    """Give a function that invites somebody and returns the file."""

    def invite(name, role):
        now = datetime.now(UTC)
        with working.desk("administrator") as office, office.database.writing() as db:
            given = server_people.add_person(db, ServerPersonDraft(name, role), by=office.by, now=now)
        place = ServerPlace("localhost", make_url(working.url).port, working.name, given.login)
        of = "广东省保险行业协会人民调解委员会"
        invited = Invitation(place, name, of, given.password, given.until, authority.pem)
        file = tmp_path / f"{name}.mdinvite"
        write_invitation(invited, file)
        return file

    return invite


def modal(qtbot, kind):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=LONG)
    return QApplication.activeModalWidget()


def drop(dialog, file):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, at in ((QDragEnterEvent, QPoint(5, 5)), (QDragMoveEvent, QPoint(5, 5)), (QDropEvent, QPointF(5, 5))):
        QApplication.sendEvent(dialog, kind(at, Qt.DropAction.CopyAction, mime, *held))


def to_join_dialog(qtbot, screen):
    qtbot.waitUntil(lambda: screen.view.findChild(WelcomeView) is not None, timeout=LONG)
    screen.view.findChild(WelcomeView).choices[-1].click()
    return modal(qtbot, JoinDialog)


def type_passwords(dialog, first=OWN, again=OWN):
    dialog.new_passphrase.first.line.setText(first)
    dialog.new_passphrase.again.line.setText(again)
    dialog.act()


def settle(qtbot, screen):
    qtbot.waitUntil(lambda: screen.desk.is_open and screen.desk.jobs.is_idle, timeout=LONG)


def test_an_invitation_lets_in_with_a_password_of_ones_own_and_again_the_next_day(started, invite, qtbot):
    file = invite("应邀人", Role.MEDIATOR)
    screen = started()
    drop(to_join_dialog(qtbot, screen), file)
    invited = modal(qtbot, InvitedDialog)
    type_passwords(invited, again="another one")
    assert invited.isVisible()
    type_passwords(invited)
    settle(qtbot, screen)
    assert (screen.desk.actor.name, screen.desk.actor.role) == ("应邀人", Role.MEDIATOR)
    started.leave(screen)

    again = started()
    pane = again.view.findChild(ServerPane)
    qtbot.waitUntil(pane.isVisible, timeout=LONG)
    pane.password.line.setText("wrong one")
    pane.act_button.click()
    qtbot.waitUntil(pane.act_button.isEnabled, timeout=LONG)
    assert not pane.password.problem.isHidden()
    pane.password.line.setText(OWN)
    pane.act_button.click()
    settle(qtbot, again)
    assert again.desk.actor.name == "应邀人"


def test_an_invitation_is_good_once(started, invite, qtbot):
    file = invite("两次人", Role.SECRETARY)
    first = started()
    drop(to_join_dialog(qtbot, first), file)
    type_passwords(modal(qtbot, InvitedDialog))
    settle(qtbot, first)
    started.leave(first)
    second = started()
    second.view.findChild(ServerPane).others_button.click()
    drop(to_join_dialog(qtbot, second), file)
    invited = modal(qtbot, InvitedDialog)
    type_passwords(invited)
    qtbot.waitUntil(invited.act_button.isEnabled, timeout=LONG)
    assert not second.desk.is_open
    invited.reject()


def test_what_is_no_invitation_is_said_in_the_dialog(started, qtbot, tmp_path):
    file = tmp_path / "a.mdinvite"
    file.write_text("{}")
    screen = started()
    dialog = to_join_dialog(qtbot, screen)
    drop(dialog, file)
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    dialog.reject()


def test_the_dialogs_take_nothing_without_a_password(started, invite, qtbot):
    screen = started()
    drop(to_join_dialog(qtbot, screen), invite("空手人", Role.SECRETARY))
    invited = modal(qtbot, InvitedDialog)
    invited.act()
    assert invited.isVisible()
    assert [one.text() for one in invited.findChildren(QPushButton) if one is invited.act_button] == ["Join"]
    invited.reject()


def test_an_administrator_invites_changes_and_removes_people_in_the_settings(
    qtbot,
    working,  # noqa: F811 - the fixture
    tmp_path,
    monkeypatch,
):
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    file = tmp_path / "来人.mdinvite"
    monkeypatch.setattr(server_people_view, "ask_target", lambda *_asked: file)
    monkeypatch.setattr(server_people_view, "ask", lambda *_asked: True)
    with working.desk("administrator") as office:
        settings = Settings.in_file(tmp_path / "settings.ini")
        desk = Desk(jobs=Jobs(), settings=settings, clock=lambda: datetime.now(UTC))
        desk.open(office.database, office.by)
        section = PeopleSection(desk)
        qtbot.addWidget(section)
        section.resize(1000, 700)
        section.show()
        section.reload()
        bar = section.server_people
        assert bar.isVisible()
        assert not bar.remove_button.isEnabled()
        bar.invite_button.click()
        bar.dialog.form.field("name").setText("来人")
        bar.dialog.role.choose(Role.SECRETARY)
        bar.dialog.act()
        assert read_invitation(file, now=datetime.now(UTC)).name == "来人"
        staff_id = next(one for one, row in bar._rows.items() if row.name == "来人")
        section.lists["staff"].table.select_id(staff_id)
        file.unlink()
        bar.again_button.click()
        assert file.exists()
        section.lists["staff"].table.select_id(staff_id)
        bar.change_button.click()
        bar.dialog.role.choose(Role.MEDIATOR)
        bar.dialog.act()
        assert (bar._rows[staff_id].role, bar._rows[staff_id].sight) == (Role.MEDIATOR, Sight.OWN)
        section.lists["staff"].table.select_id(staff_id)
        bar.remove_button.click()
        assert staff_id not in bar._rows
        desk.jobs.close()


@pytest.mark.parametrize("known", ["none", "the same", "another"])
def test_another_certificate_than_the_known_one_is_told(qtbot, tmp_path, monkeypatch, authority, known):  # noqa: F811
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    place = ServerPlace("db.example", 5432, "office", "office_p1")
    if known != "none":
        keep_certificate(place, authority.pem if known == "the same" else Authority.new("Somebody").pem)
    until = datetime(2099, 1, 1, tzinfo=UTC)
    dialog = InvitedDialog(Invitation(place, "张敏", "调解委员会", "once-only", until, authority.pem))
    qtbot.addWidget(dialog)
    told = [one.text() for one in dialog.findChildren(QLabel) if "证书" in one.text() or "certificate" in one.text()]
    assert bool(told) is (known == "another")
