"""What people typed is shown as it was typed: no part of the window takes it for markup, or could load anything."""

from __future__ import annotations

import ast
from collections import Counter

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from mediator_desk.views.parts import plain_tip
from tests.planting import plant
from tests.source_tree import called_name, files, nodes, place, tree
from tests.views.agreements_at_hand import window
from tests.views.dialogs_at_hand import KEYS, Stage
from tests.views.markup_at_hand import (
    WatchedPicture,
    everything_shown,
    is_drawn_as_markup,
    might_be_markup,
    read_as_markup,
    shown_by,
)
from tests.views.screens_at_hand import Window
from tests.views.test_every_dialog import dialogs_of_the_window, put_away

WINDOW = ("views", "app")
TIPS = frozenset({"setToolTip", "setTabToolTip", "setWhatsThis", "setStatusTip", "showText"})
"""What Qt shows as markup where it looks like some."""
PLAIN_CALLS = frozenset({"plain_tip", "tr", "translate", "toolTip", "whatsThis", "keys_in_words"})
"""The gate, words of the program, and tips that came through the gate already."""
GIVEN_BACK = "str(part.property(_OWN_TIP))"
"""A tip that was there before."""
RICH_PARTS = frozenset(
    {
        *(
            "QMessageBox",
            "QTextBrowser",
            "QErrorMessage",
            "QInputDialog",
            "QProgressDialog",
            "QSplashScreen",
            "QWizard",
        ),
        *("QGraphicsTextItem", "QWebEngineView", "QSystemTrayIcon", "QQuickWidget", "QTextDocumentFragment"),
    }
)
"""Parts of Qt that read markup in what they are given, without being asked to."""
RICH_CALLS = frozenset({"setHtml", "insertHtml", "appendHtml", "setMarkdown", "fromHtml", "openExternalLinks"})


def is_plain(node: ast.expr, known: frozenset[str] = frozenset()) -> bool:
    """Return whether an expression can hold words of the program alone, or text that went through plain_tip."""
    if isinstance(node, ast.Constant) or ast.unparse(node) == GIVEN_BACK:
        return True
    if isinstance(node, ast.Name):
        return node.id.isupper() or node.id in known
    if isinstance(node, ast.IfExp):
        return is_plain(node.body, known) and is_plain(node.orelse, known)
    if isinstance(node, ast.JoinedStr | ast.BoolOp):
        return all(is_plain(part, known) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return is_plain(node.value, known)
    if isinstance(node, ast.BinOp):
        return is_plain(node.left, known) and is_plain(node.right, known)
    return isinstance(node, ast.Call) and called_name(node) in PLAIN_CALLS


def plain_names(function: ast.AST) -> frozenset[str]:
    """Return the names that a function gives to plain expressions only."""
    given: dict[str, bool] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            given[name] = given.get(name, True) and is_plain(node.value)
        elif isinstance(node, ast.arg):
            given[node.arg] = False
    return frozenset(name for name, plain in given.items() if plain)


def tips() -> list[tuple[str, ast.expr, frozenset[str]]]:
    """Return each text that the source makes a tip of, with its place and the plain names around it."""
    found = []
    for path in files(*WINDOW):
        for function in ast.walk(tree(path)):
            if isinstance(function, ast.FunctionDef):
                known = plain_names(function)
                for node in ast.walk(function):
                    if isinstance(node, ast.Call) and called_name(node) in TIPS and node.args:
                        text = node.args[0] if called_name(node) != "setTabToolTip" else node.args[1]
                        text = node.args[1] if called_name(node) == "showText" else text
                        found.append((place(path, node), text, known))
    return found


def test_every_tip_is_words_of_the_program_or_made_plain():
    assert len(tips()) > 100
    assert [f"{where}: {ast.unparse(text)}" for where, text, known in tips() if not is_plain(text, known)] == []


@pytest.mark.parametrize(
    ("source", "is_safe"),
    [
        ("'words'", True),
        ("self.tr('words')", True),
        ("f'{self.tr(\"Find\")} {KEYS}'", True),
        ("plain_tip(row.name)", True),
        ("row.name", False),
        ("self.tr('{name}').format(name=row.name)", False),
        ("f'<b>{name}</b>'", False),
    ],
)
def test_a_tip_with_data_in_it_is_noticed(source, is_safe):
    assert is_plain(ast.parse(source, mode="eval").body) is is_safe


def test_no_part_that_reads_markup_is_used():
    named = [(where, node.id) for where, node in nodes(ast.Name, *WINDOW) if node.id in RICH_PARTS]
    called = [(where, called_name(node)) for where, node in nodes(ast.Call, *WINDOW) if called_name(node) in RICH_CALLS]
    assert [*named, *called] == []


def test_every_label_is_made_plain_where_it_is_made():
    """QLabel guesses: whoever makes one of its kind tells it not to, in the same file."""
    makers = {}
    for path in files(*WINDOW):
        text = path.read_text("utf-8")
        made = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and called_name(node) == "QLabel"]
        derived = [
            node
            for node in ast.walk(tree(path))
            if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "QLabel" for base in node.bases)
        ]
        with_words = [one for one in made if one.args]
        if (with_words or derived) and "TextFormat.PlainText" not in text:
            makers[path.name] = [one.lineno for one in (*with_words, *derived)]
    assert makers == {}


@pytest.fixture
def picture(tmp_path):
    return WatchedPicture(tmp_path)


def looked_through(picture: WatchedPicture, name: str, seen: Counter[str]) -> list[str]:
    """Draw everything that is shown; return where markup was read, and count who shows the mark as typed."""
    found = []
    for part in everything_shown():
        if part.isWindow():
            part.grab()
        found += [f"{name}: {one}" for one in read_as_markup(part)]
        seen.update(kind for kind, text in shown_by(part) if picture.mark[:12] in text)
    if picture.was_opened():
        found.append(f"{name}: the picture was loaded")
    return found


@pytest.fixture
def stage_of_markup(qtbot, desk, picture):
    stage = Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))
    assert plant(desk.database, picture.mark) > 40
    return stage


@pytest.mark.timeout(300)
def test_on_every_screen_markup_stands_as_it_was_typed(qtbot, stage_of_markup, picture):
    shown, seen, found = Window(stage_of_markup), Counter(), []
    qtbot.addWidget(shown.view)
    for name, show in shown.screens():
        show()
        shown.stage.settle()
        found += looked_through(picture, name, seen)
    assert found == []
    assert seen["QLabel"] > 20, seen
    assert sum(seen.values()) > 200, seen


@pytest.mark.timeout(300)
def test_in_every_dialog_markup_stands_as_it_was_typed(stage_of_markup, picture):
    kinds, seen, found, closed = dialogs_of_the_window(), Counter(), [], []
    for key in KEYS:
        try:
            stage_of_markup.open(key, kinds[key])
        except (AssertionError, StopIteration, LookupError):
            closed.append(key)  # it is found by words that are others now
            put_away()
            continue
        found += looked_through(picture, key, seen)
        put_away()
    assert found == []
    assert len(closed) < len(KEYS) / 10, closed
    assert sum(seen.values()) > 200, seen


def test_a_label_that_reads_markup_is_noticed(qtbot, picture):
    label = QLabel(picture.mark)
    qtbot.addWidget(label)
    label.show()
    found = looked_through(picture, "here", Counter())
    assert any("QLabel" in one for one in found)
    assert "here: the picture was loaded" in found


@pytest.mark.parametrize("tip", ["<b>粗</b>", '<img src="x.png">', 'x <i>1</i> <img src="//host/x.png">'])
def test_a_tip_that_is_drawn_as_markup_is_noticed(tip):
    assert is_drawn_as_markup(tip) == ("<i>" not in tip or "<img" in tip)
    assert not is_drawn_as_markup(plain_tip(tip))


@pytest.mark.parametrize("text", ["Close", "一行", "a < b", "<b>粗</b>", "&lt;", "x" * 200, "一\n二", "\"'&<>"])
def test_a_plain_tip_reads_as_it_was_written(text):
    tip = plain_tip(text)
    if not might_be_markup(tip):
        assert tip == text
        return
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == text
