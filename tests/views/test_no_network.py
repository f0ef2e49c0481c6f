"""The desk reaches no network while it works: no screen, no dialog, no paper asks another computer for anything."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator

import pytest

from tests.views.agreements_at_hand import window
from tests.views.dialogs_at_hand import KEYS, Stage
from tests.views.screens_at_hand import Window
from tests.views.test_every_dialog import dialogs_of_the_window, put_away

REACHING = frozenset({"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"})


class Watch:
    """What of this process reached for a network while the watch was on; Python tells of it by itself."""

    def __init__(self) -> None:
        self.is_on = False
        self.seen: list[str] = []
        sys.addaudithook(self._heard)  # for good: it cannot be taken out again, only be switched off

    def _heard(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.is_on and event in REACHING and not _is_within(arguments):
            self.seen.append(f"{event} {arguments[1:]}")
            raise OSError("no network in this test")


def _is_within(arguments: tuple[object, ...]) -> bool:
    """Return whether a socket joins programs of this computer only, as the one of a server or a display does."""
    return bool(arguments) and getattr(arguments[0], "family", None) == getattr(socket, "AF_UNIX", object())


WATCH = Watch()


@pytest.fixture
def watch() -> Iterator[Watch]:
    WATCH.seen.clear()
    WATCH.is_on = True
    yield WATCH
    WATCH.is_on = False


def test_no_screen_and_no_dialog_reaches_a_network(qtbot, desk, watch):
    stage = Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))
    kinds = dialogs_of_the_window()
    for key in KEYS[::6]:
        stage.open(key, kinds[key])
        put_away()
    shown = Window(stage)
    qtbot.addWidget(shown.view)
    for _name, show in shown.screens():
        show()
        stage.settle()
    assert watch.seen == []


def test_what_reaches_a_network_is_noticed(watch):
    with pytest.raises(OSError, match="no network"), socket.socket() as reaching:
        reaching.connect(("127.0.0.1", 9))
    with pytest.raises(OSError, match="no network"):
        socket.getaddrinfo("host.invalid", 80)
    assert len(watch.seen) == 2
