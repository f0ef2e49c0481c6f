"""Every screen of the window, in both languages, at three text sizes, on two screens: measured like the dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from mediator_desk import i18n
from mediator_desk.settings import Settings
from mediator_desk.views import theme
from tests.views.agreements_at_hand import window
from tests.views.dialogs_at_hand import Stage
from tests.views.screen_measures import findings, keys_of
from tests.views.screens_at_hand import Window

SIZES = (QSize(1366, 728), QSize(1920, 1040))
"""Screens of 1366 by 768 and 1920 by 1080, less a panel."""


@pytest.fixture
def window_at(qtbot, qapp, desk, speak, tmp_path):
    """Give the window of the desk in a language at a text size."""

    def made(language: str, percent: int) -> Window:
        speak(language)
        look = Settings.in_file(tmp_path / "look.ini")
        look.theme, look.text_percent = "light", percent
        theme.apply(qapp, look)
        stage = Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))
        made = Window(stage)
        qtbot.addWidget(made.view)
        return made

    return made


@pytest.mark.parametrize(
    ("language", "percent"),
    [
        (i18n.CHINESE, 100),
        pytest.param(i18n.ENGLISH, 150, marks=pytest.mark.slow),
        pytest.param(i18n.CHINESE, 150, marks=pytest.mark.slow),
        pytest.param(i18n.ENGLISH, 100, marks=pytest.mark.slow),
        pytest.param(i18n.CHINESE, 200, marks=pytest.mark.slow),
        pytest.param(i18n.ENGLISH, 200, marks=pytest.mark.slow),
    ],
)
def test_every_screen_says_all_of_it_and_stays_inside(window_at, language, percent):
    shown = window_at(language, percent)
    found = []
    for size in SIZES if language == i18n.ENGLISH else SIZES[:1]:  # the longer words
        for name, show in shown.screens():
            shown.view.resize(size)
            show()
            shown.stage.settle()
            where = f"{name} at {size.width()}"
            if shown.view.size() != size:
                found.append(f"{where}: is {shown.view.size().toTuple()}")
            found += [f"{where}: {one}" for one in findings(shown.view)]
    assert not found, "\n".join(dict.fromkeys(found))


def test_tab_goes_around_every_screen(window_at):
    shown = window_at(i18n.CHINESE, 100)
    shown.view.resize(SIZES[0])
    found = []
    for name, show in shown.screens():
        shown.view.activateWindow()
        show()
        shown.stage.settle()
        found += [f"{name}: {one}" for one in keys_of(shown.view)]
    assert not found, "\n".join(dict.fromkeys(found))
