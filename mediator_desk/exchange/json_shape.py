"""JSON from outside: looked over before a parser builds anything from it, and read without what JSON does not have.

Only the standard library is needed here: this runs in the child process that reads untrusted files, too.
"""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import Any

JSON_DEPTH = 20
VALUES_AT_MOST = 2_000_000

# Possessive, and an unclosed text runs to the end: one pass, whatever is in the file.
_TEXTS = re.compile(r'"(?:[^"\\]++|\\.?)*+(?:"|\Z)', re.DOTALL)
_BETWEEN = re.compile(r"[^\[\]{}]++")


class ShapeFault(ValueError):
    """JSON that no desk wrote; `code`: too_deep, too_large, no_number or name_twice, `what`: the piece of it."""

    def __init__(self, code: str, what: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.what = what


def check_shape(text: str, *, values: int = VALUES_AT_MOST) -> None:
    """Look over JSON without building anything: ten bytes for a list would become a hundred in memory.

    Raises ShapeFault("too_deep") above 20 levels, ShapeFault("too_large") above so many values.
    """
    bare = _TEXTS.sub("", text)
    if bare.count(",") > values:
        raise ShapeFault("too_large")
    brackets = left = _BETWEEN.sub("", bare)
    for _level in range(JSON_DEPTH):
        left = left.replace("[]", "").replace("{}", "")  # the innermost ones: a level less each time
        if not left:
            return
    _check_depth(brackets)


def _check_depth(brackets: str) -> None:
    """Count one by one what is nested deeper, or does not close as it opens."""
    depth = 0
    for bracket in brackets:
        depth += 1 if bracket in "[{" else -1
        if depth > JSON_DEPTH:
            raise ShapeFault("too_deep")


def finite(literal: str) -> float:
    """Return a number of JSON. Raises ShapeFault("no_number") for one that is too large to be any, such as 1e999."""
    number = float(literal)
    if not isfinite(number):
        raise ShapeFault("no_number", literal[:40])
    return number


def no_constant(name: str) -> object:
    """Refuse NaN and Infinity, which JSON does not have. Raises ShapeFault("no_number")."""
    raise ShapeFault("no_number", name)


def without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the fields of an object. Raises ShapeFault("name_twice"): readers differ in which of two they believe."""
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _value in pairs]
        raise ShapeFault("name_twice", next(name for name in names if names.count(name) > 1)[:40])
    return found


def read_strictly(text: str) -> Any:  # noqa: ANN401 - any JSON value
    """Return what JSON says, and nothing that JSON does not have.

    Raises ShapeFault as `finite`, `no_constant` and `without_twins`; ValueError and RecursionError as json.loads.
    """
    return json.loads(text, parse_float=finite, parse_constant=no_constant, object_pairs_hook=without_twins)
