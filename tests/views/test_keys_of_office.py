"""Kept files of an office in the window: who was invited with a key opens them, an administrator gives it on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import make_url

from mediator_desk.errors import Unavailable
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role
from mediator_desk.server.invitation import Invitation, read_invitation, write_invitation
from mediator_desk.server.line import ServerPlace
from mediator_desk.services.office import office_keys, server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.storage.recovery_code import new_code
from mediator_desk.views.sentences import sentence
from mediator_desk.views.settings import server_people as server_people_view
from mediator_desk.views.settings.people import PeopleSection
from mediator_desk.views.sign_in.server_pane import ServerPane
from mediator_desk.views.welcome.invited_dialog import InvitedDialog
from tests.server.conftest import authority, tls_cluster  # noqa: F401 - fixtures
from tests.server.walled_office import Walled, _clerk, walled
from tests.views.test_join_office import LONG, OWN, drop, modal, settle, started, to_join_dialog, type_passwords  # noqa: F401

EVIDENCE = "谢家豪的病历".encode()


@pytest.fixture(scope="module")
def sealed(tls_cluster) -> Walled:  # noqa: F811 - the fixture
    made = walled(tls_cluster, "office_window")
    with made.database("") as database, database.writing() as db:
        made.office.database.open_files(office_keys.make_keys(db, new_code(), by=_clerk(), now=datetime.now(UTC)))
    return made


@pytest.fixture
def invite(sealed, authority, tmp_path):  # noqa: F811 - the fixture
    def invite(name, role, **keys):
        with sealed.database("") as database, database.writing() as db:
            given = server_people.add_person(
                db, ServerPersonDraft(name, role), by=_clerk(), now=datetime.now(UTC), **keys
            )
        place = ServerPlace("localhost", make_url(sealed.url).port, sealed.name, given.login)
        file = tmp_path / f"{name}.mdinvite"
        write_invitation(Invitation(place, name, "某某调委会", given.password, given.until, authority.pem), file)
        return file

    return invite


def join(qtbot, screen, file):
    drop(to_join_dialog(qtbot, screen), file)
    type_passwords(modal(qtbot, InvitedDialog))
    settle(qtbot, screen)


def test_an_administrator_who_joined_gives_the_keys_on_in_the_settings(
    started,  # noqa: F811 - the fixture
    sealed,
    invite,
    qtbot,
    tmp_path,
    monkeypatch,
):
    screen = started()
    join(qtbot, screen, invite("何管", Role.ADMINISTRATOR, ring=sealed.office.database.ring))
    store = screen.desk.database.store
    sha256 = store.put(EVIDENCE)
    target = tmp_path / "来人.mdinvite"
    monkeypatch.setattr(server_people_view, "ask_target", lambda *_asked: target)
    section = PeopleSection(screen.desk)
    qtbot.addWidget(section)
    section.server_people.invite_button.click()
    dialog = section.server_people.dialog
    dialog.form.field("name").setText("来人")
    dialog.role.choose(Role.SECRETARY)
    dialog.sight.choose(Sight.ALL)
    dialog.act()
    invited = read_invitation(target, now=datetime.now(UTC))
    with sealed.database("") as database, database.reading() as db:
        member = int(invited.place.login.rpartition("_p")[2])
        assert office_keys.has_keys(db)
        assert office_keys.keys_of_password(db, member, invited.password) == sealed.office.database.ring
    started.leave(screen)

    again = started()
    pane = again.view.findChild(ServerPane)
    qtbot.waitUntil(pane.isVisible, timeout=LONG)
    pane.password.line.setText(OWN)
    pane.act_button.click()
    settle(qtbot, again)
    assert again.desk.database.store.get(sha256) == EVIDENCE


def test_who_has_no_keys_is_told_so_at_the_top_and_invites_nobody(started, sealed, invite, qtbot):  # noqa: F811
    screen = started()
    join(qtbot, screen, invite("无匙管", Role.ADMINISTRATOR, without_keys=True))
    closed = sentence(Unavailable("kept_files_closed"))
    qtbot.waitUntil(lambda: closed in screen.view.banner.text, timeout=LONG)
    section = PeopleSection(screen.desk)
    qtbot.addWidget(section)
    section.server_people.invite_button.click()
    dialog = section.server_people.dialog
    dialog.form.field("name").setText("谁也不是")
    dialog.act()
    assert dialog.isVisible()
    assert "recovery code" in dialog.banner.text
    dialog.done(0)
