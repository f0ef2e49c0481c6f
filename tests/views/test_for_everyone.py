"""The desk for everyone: nothing moves by itself, input methods are safe, marks can be seen."""

from __future__ import annotations

import ast
import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit

from mediator_desk.app.collecting import Collector
from mediator_desk.views import palette, theme
from mediator_desk.views.city_field import CityField
from mediator_desk.views.shortcuts import AROUND, ONLY, shortcut
from tests.source_tree import called_name, nodes
from tests.views.test_shared_theme import contrast

POPUPS = {"Popup", "QCompleter"}
COMPLETES_IN_THE_LINE = "mediator_desk/views/city_field.py"
"""Its completer writes into the line itself and has no popup."""
"""What puts text entry into a popup, where input methods fail: a completer's list grabs the keyboard of its field."""

ANIMATED = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QGraphicsOpacityEffect"}


def test_nothing_at_the_desk_moves_by_itself(qapp, settings):
    theme.install(qapp, settings)
    assert [effect for effect in theme.MOVING if QApplication.isEffectEnabled(effect)] == []
    named = [where for where, node in nodes(ast.Name, "views", "app") if node.id in ANIMATED]
    assert named == []


@pytest.mark.parametrize("is_dark", [False, True])
def test_borders_of_fields_and_the_ring_of_the_focus_can_be_seen(is_dark):
    colours = palette.colours(is_dark=is_dark)
    marks = [(mark, ground) for mark in ("field", "accent", "warn", "bad") for ground in ("surface", "canvas")]
    weak = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in marks}
    assert {pair: ratio for pair, ratio in weak.items() if ratio < 3} == {}


def test_no_text_is_typed_in_a_popup():
    named = [where for where, node in nodes((ast.Name, ast.Attribute), "views", "app") if _word_of(node) in POPUPS]
    assert [where for where in named if where.partition(":")[0] != COMPLETES_IN_THE_LINE] == []


def test_a_city_is_completed_in_the_line_and_no_popup_opens(qtbot):
    field = CityField()
    qtbot.addWidget(field)
    field.show()
    typed = QInputMethodEvent()
    typed.setCommitString("广")
    QApplication.sendEvent(field, typed)
    assert field.completer().completionMode() is QCompleter.CompletionMode.InlineCompletion
    assert QApplication.activePopupWidget() is None


def _word_of(node):
    return node.id if isinstance(node, ast.Name) else node.attr


def test_a_key_that_asks_for_a_context_gets_it(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    assert shortcut("A", field, field.clear, ONLY).context() is Qt.ShortcutContext.WidgetShortcut
    assert shortcut("B", field, field.clear, AROUND).context() is Qt.ShortcutContext.WidgetWithChildrenShortcut


def test_no_key_is_made_in_the_way_that_loses_its_context():
    """PySide 6.11 leaves out the context that a QShortcut is given beside a callable."""
    made = [(where, node) for where, node in nodes(ast.Call, "views", "app") if called_name(node) == "QShortcut"]
    assert [where for where, node in made if len(node.args) + len(node.keywords) > 2 and node.keywords] == []


def test_garbage_is_collected_by_the_window_and_by_no_job(qtbot, jobs):
    class Circle:
        def __init__(self):
            self.itself = self

    left = weakref.ref(Circle())
    collector = Collector(jobs)
    assert not gc.isenabled(), "else a job's thread would collect"

    def is_gone():
        # What is freed meanwhile counts against what was made: more is made until enough is there.
        for _ in range(gc.get_threshold()[0]):
            Circle()
        return left() is None

    qtbot.waitUntil(is_gone)
    assert collector.parent() is jobs
    collector.end()
    assert gc.isenabled()
    gc.disable()  # as the tests of the window do
