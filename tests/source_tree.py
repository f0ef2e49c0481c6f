"""The project's own source as syntax trees, for the tests that hold the rules of the house."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mediator_desk"


def files(*folders: str) -> list[Path]:
    """Return every source file of the package, or of some of its folders and modules."""
    places = [PACKAGE / folder for folder in folders] or [PACKAGE]
    within = [path for folder in places for path in folder.rglob("*.py")]
    modules = [folder.with_suffix(".py") for folder in places if folder.with_suffix(".py").exists()]
    return sorted({*within, *modules})


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of one file."""
    return ast.parse(path.read_text("utf-8"), str(path))


@cache
def _every_node(path: Path) -> tuple[ast.AST, ...]:
    """Return the nodes of one file, walked through once for all rules."""
    return tuple(ast.walk(tree(path)))


def nodes(kind: type | tuple[type, ...], *folders: str) -> Iterator[tuple[str, ast.AST]]:
    """Give each node of a kind with its place, as "mediator_desk/file.py:12"."""
    for path in files(*folders):
        for node in _every_node(path):
            if isinstance(node, kind):
                yield place(path, node), node


def place(path: Path, node: ast.AST) -> str:
    """Return where a node stands."""
    return f"{path.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 1)}"


def module_name(path: Path) -> str:
    """Return the dotted name by which a file is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def called_name(call: ast.Call) -> str:
    """Return the last part of the name that is called: `tr` for self.tr(...), `Refused` for errors.Refused(...)."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def texts(node: ast.AST | None) -> list[str]:
    """Return the text that an expression stands for, both of them where it is `a if … else b`, none if unknown."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*texts(node.body), *texts(node.orelse)]
    return []
