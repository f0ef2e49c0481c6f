"""Nothing changes rows past versions and the audit trail but what says why (tests/past_the_session.py)."""

from __future__ import annotations

import ast
import re

import pytest
from sqlalchemy import text, update

from mediator_desk.models.case import Case
from tests import source_tree
from tests.past_the_session import ALLOWED, _look_at

CHANGING = frozenset({"update", "delete"})
ASKS = re.compile(r"^\s*(update|delete\s+from|replace\s+into|truncate)\s", re.IGNORECASE)


def _functions(path):
    """Give each call of a file with the name of the outermost function that it stands in."""
    for node in source_tree.tree(path).body:
        owners = node.body if isinstance(node, ast.ClassDef) else [node]
        for owner in owners:
            name = getattr(owner, "name", "")
            yield from ((name, one) for one in ast.walk(owner) if isinstance(one, ast.Call))


def _is_change(call):
    # update(...) and delete(...) of SQLAlchemy are called by their bare names; {}.update(...) is another thing.
    is_statement = isinstance(call.func, ast.Name) and call.func.id in CHANGING
    said = [one for argument in call.args for one in source_tree.texts(argument)]
    is_written = source_tree.called_name(call) in ("text", "execute") and any(map(ASKS.match, said))
    return is_statement or is_written or source_tree.called_name(call).startswith("bulk_")


def _found():
    for path in source_tree.files():
        relative = path.relative_to(source_tree.PACKAGE).as_posix()
        if relative.startswith("migrations/"):
            continue
        for function, call in _functions(path):
            if _is_change(call):
                yield (relative, function), source_tree.place(path, call)


def test_rows_are_changed_past_the_session_only_where_that_is_explained():
    unexplained = [f"{where}: {place[1]}" for place, where in _found() if place not in ALLOWED]
    assert unexplained == []


def test_every_explanation_is_of_something_that_is_there():
    assert set(ALLOWED) - {place for place, _where in _found()} == set()


@pytest.mark.parametrize(
    "statement", [update(Case).values(facts=""), text(" DELETE FROM cases"), text("replace into x")]
)
def test_the_watch_sees_a_change_past_the_session(statement):
    code = compile("look(None, statement)", "/somewhere/mediator_desk/services/new.py", "exec")
    with pytest.raises(AssertionError, match="past the Session"):
        exec(code, {"look": _look_at, "statement": statement})
