"""Another desk saves while somebody works here: focus, selection, place, and what is typed stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from mediator_desk.services.cases.next_steps import set_next_step
from mediator_desk.services.office import committee
from mediator_desk.views.cases.view import CasesView
from mediator_desk.views.table import DeskTable
from tests.views.agreements_at_hand import window
from tests.views.dialogs_at_hand import Stage
from tests.views.screens_at_hand import Window
from tests.views.two_desks import OtherDesk, listening

WITHIN_MS = 10_000
MOST_PLACES = 3


@pytest.fixture
def shown(qtbot, desk, speak):
    speak("zh_CN")
    stage = Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))
    made = Window(stage)
    qtbot.addWidget(made.view)
    made.view.resize(1366, 728)
    made.view.activateWindow()
    return made


@pytest.fixture
def other(qtbot, shown):
    given = OtherDesk(shown.stage.desk, shown.stage.office)
    keeper = listening(qtbot, shown.stage.desk)
    given.keeper = keeper
    yield given
    keeper.close()
    given.close()


def save_there(shown, other, number: int) -> None:
    """Change cases, the schedule and the committee at the other desk, and let it be heard here."""
    stage = shown.stage
    other.office.now = stage.office.now
    for case_id in (stage.half_paid, stage.mediated, stage.planned, stage.received):
        other.do(set_next_step, case_id, words=f"第{number}次电话联系", on=stage.desk.today())
    with other.database.writing() as db:
        committee.add_room(db, f"第{number}号室", by=other.actor, now=other.office.now)
    other.keeper.look()
    stage.settle()
    QApplication.processEvents()
    stage.settle()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what is made anew is gone, as for a person


def described(widget: QWidget | None) -> tuple[str, ...]:
    """Return what the keyboard is in, so that a part made anew in the same place counts as the same."""
    if widget is None:
        return ("nowhere",)
    said = widget.text() if isinstance(widget, QAbstractButton) else ""
    return type(widget).__name__, widget.objectName(), widget.accessibleName() or said


def state_of(view: QWidget) -> dict[str, Any]:
    """Return everything of a screen that nobody else may move."""
    found: dict[str, Any] = {}
    for part in (one for one in view.findChildren(QWidget) if one.isVisible()):
        if isinstance(part, DeskTable):
            found[f"{part.objectName()} rows"] = (part.current_id(), tuple(part.selected_ids()))
        if isinstance(part, QLineEdit):
            found.setdefault("lines", []).append((part.text(), part.cursorPosition(), part.isUndoAvailable()))
        if isinstance(part, QPlainTextEdit):
            document = part.document()
            found.setdefault("texts", []).append(
                (part.toPlainText(), part.textCursor().position(), document.isUndoAvailable())
            )
        if isinstance(part, QComboBox):
            found.setdefault("choices", []).append(part.currentText())
        if isinstance(part, QTabBar):
            found.setdefault("tabs", []).append(part.currentIndex())
        if isinstance(part, QAbstractScrollArea) and not isinstance(part, QPlainTextEdit):
            bar = part.verticalScrollBar()
            found.setdefault("places", []).append((type(part).__name__, bar.value()))
    return found


def scrolled_down(view: QWidget) -> None:
    for part in view.findChildren(QAbstractScrollArea):
        if part.isVisible() and not isinstance(part, QPlainTextEdit):
            part.verticalScrollBar().setValue(part.verticalScrollBar().maximum() // 2)


def places_to_be(view: QWidget) -> list[QWidget]:
    """Return parts that the keyboard can be in, from the first to the last of the screen."""
    every = [
        one
        for one in view.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return every[:: max(1, len(every) // MOST_PLACES)]


OFTEN = frozenset({"today", "cases all", "case overview", "case history"})
"""Screens that people look at all day: the others are gone through by the slow test."""


def test_the_screens_of_all_day_move_nothing(shown, other):
    assert moved(shown, other, lambda name: name in OFTEN) == []


@pytest.mark.timeout(900)
@pytest.mark.slow
def test_no_screen_moves_anything(shown, other):
    assert moved(shown, other, lambda _name: True) == []


def pane_is_there(shown) -> None:
    """Wait until the pane beside a list shows the row that is at hand: it does so a moment after the row."""
    while any(one._pane_timer.isActive() for one in shown.view.findChildren(CasesView)):
        QTest.qWait(10)
    shown.stage.settle()


def moved(shown, other, is_wanted: Callable[[str], bool]) -> list[str]:
    """Save at the other desk with the keyboard in several places of each screen; return what moved here."""
    found, number = [], 0
    for name, show in shown.screens():
        if not is_wanted(name):
            continue
        show()
        shown.stage.settle()
        for place in range(MOST_PLACES):
            every = places_to_be(shown.view)
            if place >= len(every):
                break
            every[place].setFocus(Qt.FocusReason.TabFocusReason)
            pane_is_there(shown)
            scrolled_down(shown.view)
            shown.stage.settle()
            before, was = state_of(shown.view), described(QApplication.focusWidget())
            number += 1
            save_there(shown, other, number)
            after, now = state_of(shown.view), described(QApplication.focusWidget())
            if was != now:
                found.append(f"{name}: the keyboard went from {was} to {now}")
            lost = [key for key in before if before[key] != after.get(key)]
            found += [f"{name}: {key} {before[key]} -> {after.get(key)}" for key in lost]
    return list(dict.fromkeys(found))
