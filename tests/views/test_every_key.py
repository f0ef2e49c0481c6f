"""Every shortcut of the window stands in the list of keys, and means one thing wherever the keyboard is."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from mediator_desk import i18n
from mediator_desk.views.keys_dialog import KeysDialog
from tests.views.agreements_at_hand import window
from tests.views.cases_at_hand import open_dialog
from tests.views.dialogs_at_hand import Stage
from tests.views.screens_at_hand import Window

ONLY, AROUND = Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut
EVERYWHERE = Qt.ShortcutContext.WindowShortcut

OF_EVERY_PROGRAM = frozenset({"Return", "Right", "Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+PgUp", "Alt+0"})
"""Keys that need no line of their own: an arrow, the way from tab to tab and back."""


@pytest.fixture
def shown(qtbot, desk, speak):
    speak(i18n.ENGLISH)
    stage = Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))
    made = Window(stage)
    qtbot.addWidget(made.view)
    return made


def keys_in_sight(view: QWidget) -> list[tuple[str, Qt.ShortcutContext, QWidget]]:
    """Return each shortcut that is in force somewhere on the screen: its keys, how far it reaches, and around what."""
    kept = [one for one in view.findChildren(QShortcut) if one.parent().isVisible() and one.isEnabled()]
    found = [(one.key().toString(), one.context(), one.parent()) for one in kept]
    buttons = [one for one in view.findChildren(QAbstractButton) if one.isVisible() and not one.shortcut().isEmpty()]
    found += [(one.shortcut().toString(), EVERYWHERE, one) for one in buttons]
    return found


def meet(first: tuple, second: tuple) -> bool:
    """Tell whether the keyboard can be where both shortcuts are in force: Qt gives the key to neither then."""
    (_, reach, here), (_, other_reach, there) = first, second
    if EVERYWHERE in (reach, other_reach):
        return True
    if reach is ONLY and other_reach is ONLY:
        return here is there
    inner_first = here is there or (other_reach is AROUND and there.isAncestorOf(here))
    return inner_first or (reach is AROUND and here.isAncestorOf(there))


def test_no_key_means_two_things_at_one_place(shown):
    found = set()
    for name, show in shown.screens():
        show()
        shown.stage.settle()
        for first, second in combinations(keys_in_sight(shown.view), 2):
            if first[0] == second[0] and meet(first, second):
                found.add(f"{name}: {first[0]} of {type(first[2]).__name__} and {type(second[2]).__name__}")
    assert found == set()


def test_every_key_of_the_window_stands_in_the_list_of_keys(shown):
    for _name, show in shown.screens():
        show()
        shown.stage.settle()
    keys = {one.key().toString() for one in shown.view.findChildren(QShortcut)}
    keys |= {one.shortcut().toString() for one in shown.view.findChildren(QAbstractButton)} - {""}
    shown.view.show_keys()
    listed = open_dialog(KeysDialog)
    told = _told(label.text() for label in listed.findChildren(QLabel))
    listed.hide()
    QApplication.processEvents()
    assert keys - told - OF_EVERY_PROGRAM == set()


def _told(labels) -> set[str]:
    """Return the keys that the lines name, as QKeySequence writes them."""
    told = {QKeySequence(f"Alt+{number}").toString() for number in range(1, 8)}
    signs = {"↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "PgDn": "PgDown"}
    for text in labels:
        for part in text.split(" / "):
            keys = part
            for sign, word in signs.items():
                keys = keys.replace(sign, word)
            told.add(QKeySequence(keys).toString())
            if part == "L":
                told.add("Ctrl+Shift+L")
            if part == "Ctrl+Enter":
                told.add("Ctrl+Return")
    return told


@pytest.mark.parametrize("keys", ["Ctrl+N", "Ctrl+I", "Ctrl+D"])
def test_who_comes_in_at_the_door_finds_the_desk_on_any_screen(shown, keys):
    for name, show in shown.screens():
        show()
        shown.stage.settle()
        assert keys in {key for key, reach, _ in keys_in_sight(shown.view) if reach is EVERYWHERE}, name
