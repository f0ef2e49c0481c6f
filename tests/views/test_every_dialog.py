"""Every dialog of the window, opened at a case that it is for: in both languages, at two text sizes, and measured."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QApplication

import mediator_desk.views
from mediator_desk import i18n
from mediator_desk.settings import Settings
from mediator_desk.views import theme
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.messages import Decision, DeskDialog
from tests.views.agreements_at_hand import window
from tests.views.dialog_measures import MOST_HIGH, findings
from tests.views.dialogs_at_hand import KEYS, Stage

VIEWS = "mediator_desk.views"


def dialogs_of_the_window() -> dict[str, type[DeskDialog]]:
    """Return every kind of dialog that is not only there to be derived from, by module and name below the views."""
    for module in pkgutil.walk_packages(mediator_desk.views.__path__, f"{VIEWS}."):
        importlib.import_module(module.name)
    every = [one for one in _derived(DeskDialog) if one.__module__.startswith(VIEWS)]
    return {f"{one.__module__}.{one.__name__}".removeprefix(f"{VIEWS}."): one for one in every if not _is_frame(one)}


def _derived(kind: type[DeskDialog]) -> Iterator[type[DeskDialog]]:
    for one in kind.__subclasses__():
        yield one
        yield from _derived(one)


def _is_frame(kind: type[DeskDialog]) -> bool:
    return kind is not Decision and any(one.__module__.startswith(VIEWS) for one in kind.__subclasses__())


class SmallScreen:
    """What a screen of 1366 by 768 leaves beside its panel; the one that tests are shown on has another size."""

    def availableGeometry(self) -> QRect:  # noqa: N802 - as Qt names it
        return QRect(0, 0, 1366, MOST_HIGH)


def put_away() -> None:
    """Close every dialog that is open, without asking."""
    for one in QApplication.topLevelWidgets():
        if isinstance(one, DeskDialog):
            one.hide()
            one.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_every_dialog_of_the_window_is_opened_here():
    assert set(dialogs_of_the_window()) == set(KEYS)


@pytest.mark.parametrize(
    ("language", "percent"),
    [
        (i18n.CHINESE, 100),
        pytest.param(i18n.ENGLISH, 150, marks=pytest.mark.slow),
        pytest.param(i18n.CHINESE, 150, marks=pytest.mark.slow),
        pytest.param(i18n.ENGLISH, 100, marks=pytest.mark.slow),
    ],
)
def test_every_dialog_says_all_of_it_and_fits(qtbot, qapp, desk, speak, tmp_path, monkeypatch, language, percent):
    for kind in (FittingArea, DeskDialog):
        monkeypatch.setattr(kind, "screen", lambda _shown: SmallScreen())
    speak(language)
    look = Settings.in_file(tmp_path / "look.ini")
    look.theme, look.text_percent = "light", percent
    theme.apply(qapp, look)
    stage = Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))
    found = []
    kinds = dialogs_of_the_window()
    for key in KEYS:
        dialog = stage.open(key, kinds[key])
        assert type(dialog) is kinds[key]
        found += [f"{key} {one}" for one in findings(dialog)]
        put_away()
    assert found == []
