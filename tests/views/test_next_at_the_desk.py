"""Another person signs in at the lock of an office's desk, who sees less: nothing of the first one's cases is shown."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel
from sqlalchemy import make_url

from mediator_desk import paths
from mediator_desk.app.first_screen import FirstScreen
from mediator_desk.app.known_logins import known_login, remember_login
from mediator_desk.server.line import ServerPlace
from mediator_desk.settings import Settings
from mediator_desk.views.frame import Frame
from mediator_desk.views.sign_in.server_pane import ServerPane
from tests.server.conftest import authority, tls_cluster, wall  # noqa: F401 - fixtures
from tests.server.walled_office import OTHER_NAME, Walled

LONG = 30_000


def begun(qapp, qtbot, wall: Walled, folder) -> tuple[FirstScreen, Frame]:  # noqa: F811 - the fixture
    """Start the desk as the secretary, where the mediator came before."""
    settings = Settings.in_file(folder / "settings.ini")
    settings.theme = "light"
    for who in ("mediator", "secretary"):
        login = wall.passwords[who][0]
        place = ServerPlace("127.0.0.1", make_url(wall.url).port, wall.name, login)
        remember_login(settings, known_login(place, wall.actor(who).name, "广东委员会"))
    frame = Frame(settings, is_dark=False)
    qtbot.addWidget(frame)
    frame.resize(1366, 768)
    frame.show()
    screen = FirstScreen(qapp, frame, settings, language="en", clock=lambda: datetime.now(UTC))
    screen.open(f"sqlite:///{(folder / 'committee.db').as_posix()}", is_practice=False)
    pane = screen.view.findChild(ServerPane)
    pane.password.line.setText(wall.passwords["secretary"][1])
    pane.act_button.click()
    qtbot.waitUntil(lambda: screen.desk.is_open and screen.lock is not None and screen.desk.jobs.is_idle, timeout=LONG)
    return screen, frame


def names_seen(frame) -> list[str]:
    return [one.text() for one in frame.findChildren(QLabel) if one.isVisible() and OTHER_NAME in one.text()]


def test_what_the_next_one_may_not_see_is_gone_before_it_is_seen(qapp, qtbot, wall, tmp_path, monkeypatch):  # noqa: F811
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    screen, frame = begun(qapp, qtbot, wall, tmp_path)
    try:
        screen.desk.case_wanted.emit(wall.cases["other"])
        qtbot.waitUntil(lambda: bool(names_seen(frame)) and screen.desk.jobs.is_idle, timeout=LONG)
        screen.desk.lock_wanted.emit()
        qtbot.waitUntil(lambda: screen.desk.database.is_locked, timeout=LONG)
        pane = screen.lock.page.pane
        pane.name.setText(wall.actor("mediator").name)
        pane.password.line.setText(wall.passwords["mediator"][1])
        pane.act_button.click()
        qtbot.waitUntil(lambda: not screen.lock.is_locked and screen.desk.jobs.is_idle, timeout=LONG)
        qtbot.waitUntil(lambda: wall.cases["other"] not in screen.view.screen_of("cases").tabs.ids(), timeout=LONG)
        qtbot.waitUntil(lambda: names_seen(frame) == [], timeout=LONG)
        assert screen.desk.actor.name == wall.actor("mediator").name
        assert screen.desk.settings.logins()[0].name == screen.desk.actor.name
    finally:
        screen.close()
