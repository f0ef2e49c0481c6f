"""The rules of the house, as docs/ARCHITECTURE.md tells them, held by the source itself."""

from __future__ import annotations

import ast
import importlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.source_tree import PACKAGE, ROOT, called_name, files, module_name, nodes, place, texts, tree

LONGEST_FUNCTION = 60
LONGEST_FILE = 400
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
QT_PARTS = ("views", "app", "desk", "jobs", "settings")
TOLD_EVERYTHING = ("services", "documents", "reports", "exchange", "models", "conventions", "practice")
"""What is given the time and never looks at a clock."""
SHARED_PARTS = {"charts"}
"""Folders of views/ that are no screen: parts in several files, which screens use."""


# --- imports -------------------------------------------------------------------------------------------------


def _lint_imports(folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    command = [str(program), "--config", str(folder / "pyproject.toml"), "--no-cache"]
    environ = {**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1", **env}
    return subprocess.run(command, cwd=folder, env=environ, capture_output=True, text=True, check=False)


def test_imports_point_down():
    found = _lint_imports(ROOT)
    assert found.returncode == 0, found.stdout + found.stderr


def test_an_import_that_points_up_is_noticed(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / PACKAGE.name / "conventions" / "china_time.py").open("a") as source:
        source.write("\nimport mediator_desk.services\n")
    found = _lint_imports(tmp_path, PYTHONPATH=str(tmp_path))
    assert found.returncode == 1
    assert "mediator_desk.conventions.china_time -> mediator_desk.services" in found.stdout


def test_screens_do_not_import_each_other():
    folders = {path.name for path in (PACKAGE / "views").iterdir() if (path / "__init__.py").exists()}
    screens = folders - SHARED_PARTS
    crossings = []
    for path in files("views"):
        own = path.relative_to(PACKAGE / "views").parts[0]
        for node in ast.walk(tree(path)):
            if own in folders and isinstance(node, ast.ImportFrom) and node.module:
                parts = node.module.removeprefix("mediator_desk.views").lstrip(".").split(".")
                imported = {parts[0], *([alias.name for alias in node.names] if parts == [""] else [])}
                if node.module.startswith("mediator_desk.views") and imported & screens - {own}:
                    crossings.append(place(path, node))
    assert crossings == []


# --- words ---------------------------------------------------------------------------------------------------


def test_what_is_translated_is_a_literal():
    """The collector takes an f-string or a variable, or passes it by; either way no translation ever matches."""
    arguments = {"tr": slice(0, 1), "QT_TRANSLATE_NOOP": slice(0, 2)}
    wrong = []
    for where, call in nodes(ast.Call):
        if where.startswith("mediator_desk/i18n.py"):
            continue
        marked = call.args[arguments[called_name(call)]] if called_name(call) in arguments else []
        looked_up = call.args if called_name(call) == "translate" else []
        is_unknown = any(not isinstance(text, ast.Constant) for text in marked)
        if is_unknown or any(isinstance(text, ast.JoinedStr) for text in looked_up):
            wrong.append(where)
    assert wrong == []


def test_every_code_that_is_raised_has_a_sentence():
    from mediator_desk.gateway.consumer_words import REFUSALS, sentences
    from mediator_desk.views.sentences import SENTENCES

    told_by = {"gateway/": {*SENTENCES, *sentences(REFUSALS)}, "services/bridge/": {*SENTENCES, *sentences(REFUSALS)}}
    position = {"Refused": 0, "Unavailable": 0, "Problem": 1}
    missing = {}
    for where, call in nodes(ast.Call):
        at = position.get(called_name(call))
        if at is None:
            continue
        named = next((keyword.value for keyword in call.keywords if keyword.arg == "code"), None)
        given = call.args[at] if len(call.args) > at else named
        within = where.removeprefix("mediator_desk/")
        known = next((words for folder, words in told_by.items() if within.startswith(folder)), SENTENCES)
        missing.update({code: where for code in texts(given) if code not in known})
    assert missing == {}


# --- size and form -------------------------------------------------------------------------------------------


def test_functions_are_short():
    long = {
        f"{where} {node.name}": node.end_lineno - node.lineno + 1
        for where, node in nodes(FUNCTIONS)
        if node.end_lineno - node.lineno >= LONGEST_FUNCTION
    }
    assert long == {}


def test_files_are_short():
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in files()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_nothing_is_left_for_later():
    unfinished = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|raise NotImplemented" r"Error)\b")
    folders = (PACKAGE, ROOT / "packaging", ROOT / "tests")
    sources = [path for folder in folders for path in folder.rglob("*.py")]
    assert [path for path in sources if unfinished.search(path.read_text("utf-8"))] == []


# --- who may do what -----------------------------------------------------------------------------------------


def test_services_are_told_the_time():
    clocks = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
    looks = [
        where
        for where, node in nodes(ast.Attribute, *TOLD_EVERYTHING)
        if isinstance(node.value, ast.Name) and (node.value.id, node.attr) in clocks
    ]
    assert looks == []


def test_services_neither_commit_nor_open_sessions():
    forbidden = {"commit", "rollback", "reading", "writing", "Session", "sessionmaker"}
    assert [where for where, call in nodes(ast.Call, "services") if called_name(call) in forbidden] == []


def test_only_jobs_start_threads():
    """The bridge, a process of its own without windows, calls each back end in a thread."""
    starters = {"Thread", "QThread", "QThreadPool", "ThreadPoolExecutor", "start_new_thread"}
    elsewhere = [path for path in files() if path not in (PACKAGE / "jobs.py", PACKAGE / "gateway" / "calling.py")]
    found = [
        place(path, node)
        for path in elsewhere
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and called_name(node) in starters
    ]
    assert found == []


# --- Qt ------------------------------------------------------------------------------------------------------


def test_no_attribute_hides_a_method_of_qt():
    """After `self.update = …` the widget can no longer be repainted by whoever calls update()."""
    hidden = []
    for path in files(*QT_PARTS):
        module = importlib.import_module(module_name(path))
        for node in ast.walk(tree(path)):
            cls = getattr(module, node.name, None) if isinstance(node, ast.ClassDef) else None
            qt = _qt_ancestor(cls)
            if qt is not None:
                hidden += [f"{place(path, at)} {name}" for name, at in _attributes(node) if hasattr(qt, name)]
    assert hidden == []


def _qt_ancestor(cls: object) -> type | None:
    if not isinstance(cls, type):
        return None
    return next((base for base in cls.__mro__ if base.__module__.startswith("PySide6.")), None)


def _attributes(node: ast.ClassDef) -> list[tuple[str, ast.AST]]:
    """Return each attribute that a class gives itself or its objects by an assignment, with its place."""
    found: list[tuple[str, ast.AST]] = []
    for statement in ast.walk(node):
        targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
        for target in targets:
            if isinstance(target, ast.Attribute) and ast.unparse(target.value) == "self":
                found.append((target.attr, statement))
            elif isinstance(target, ast.Name) and statement in node.body:
                found.append((target.id, statement))
    return found


def test_views_have_no_colours_of_their_own():
    """One palette for light and dark: a colour in a view is wrong in one of them."""
    literal = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b|\b(?:rgba?|hsla?)\(")
    in_texts = [where for where, node in nodes(ast.Constant, "views") if literal.search(str(node.value))]
    makers = {"QColor", "qRgb", "qRgba"}
    calls = [(where, call) for where, call in nodes(ast.Call, "views") if called_name(call) in makers]
    made = [where for where, call in calls if any(isinstance(given, ast.Constant) for given in call.args)]
    named = [
        where
        for where, node in nodes(ast.Attribute, "views")
        if getattr(node.value, "attr", "") == "GlobalColor" and node.attr != "transparent"
    ]
    assert in_texts + made + named == []
