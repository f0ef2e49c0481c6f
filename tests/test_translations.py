"""The Chinese words: complete, and with the same blanks to fill as the English ones."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.source_tree import ROOT, files, tree

WORDS = ROOT / "resources" / "translations" / "mediator_desk_zh_CN.ts"
BLANK = re.compile(r"\{[a-z_0-9]*[^{}]*\}|%n|%L?\d")


def _messages(path: Path) -> list[tuple[str, ElementTree.Element]]:
    contexts = ElementTree.parse(path).iter("context")
    return [(context.findtext("name", ""), message) for context in contexts for message in context.iter("message")]


def _texts(path: Path) -> set[tuple[str, str]]:
    return {(context, message.findtext("source", "")) for context, message in _messages(path)}


def _chinese(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] or [translation.text or ""]


def _unfinished(path: Path) -> list[tuple[str, str | None]]:
    return [
        (context, message.findtext("source"))
        for context, message in _messages(path)
        if message.find("translation").get("type") or not all(_chinese(message))
    ]


@pytest.fixture(scope="module")
def collected(tmp_path_factory) -> Path:
    """Give a copy of the words after the collector has gone through the source once more."""
    place = Path(shutil.copy(WORDS, tmp_path_factory.mktemp("words")))
    options = ["-silent", "-locations", "none", "-no-obsolete"]
    collector = Path(sys.executable).with_name("pyside6-lupdate")
    sources = [str(path) for path in files()]
    subprocess.run([str(collector), *options, *sources, "-ts", str(place)], cwd=ROOT, check=True)
    return place


def test_every_english_text_in_the_source_has_its_chinese(collected):
    assert _unfinished(collected) == []


def _said_in(path: Path) -> set[tuple[str | None, str]]:
    """Return every text that a file hands to a translation, with its context, as Python reads the file."""
    found: set[tuple[str | None, str]] = set()

    def walk(node: ast.AST, name: str | None) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                called = child.func.attr if isinstance(child.func, ast.Attribute) else getattr(child.func, "id", "")
                given = [one.value if isinstance(one, ast.Constant) else None for one in child.args]
                if called == "tr" and given and isinstance(given[0], str):
                    found.add((name, given[0]))
                elif called in ("translate", "QT_TRANSLATE_NOOP") and len(given) > 1 and isinstance(given[1], str):
                    found.add((given[0], given[1]))
            walk(child, child.name if isinstance(child, ast.ClassDef) else name)

    walk(tree(path), None)
    return found


def test_the_collector_sees_every_text(collected):
    """It overlooks what stands inside an f-string, what has a call as its number, and a context that is a name."""
    said = {text for path in files() for text in _said_in(path)}
    assert said - _texts(collected) == set()


def test_no_chinese_is_kept_for_a_text_that_is_gone(collected):
    assert _texts(WORDS) - _texts(collected) == set()


@pytest.mark.parametrize("form", ["{count}", "%n", "%1", "{number!s}"])
def test_a_blank_is_recognised(form):
    assert BLANK.findall(f"a {form} b") == [form]


def _blanks(text):
    """Return what is to be filled in; how a number is written (:02) belongs to each language."""
    return sorted(blank.split(":")[0].rstrip("}") for blank in BLANK.findall(text))


def test_the_chinese_has_the_same_blanks_as_the_english():
    different = {
        message.findtext("source"): chinese
        for _, message in _messages(WORDS)
        for chinese in _chinese(message)
        if chinese and _blanks(chinese) != _blanks(message.findtext("source", ""))
    }
    assert different == {}
