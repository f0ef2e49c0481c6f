"""What two wordings say differently, line by line."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

KEPT, ADDED, GONE = "  ", "+ ", "− "
AROUND = 1
"""Lines shown around a change."""


def differences(before: str, after: str) -> list[str]:
    """Return the lines that differ with those around them, each after its mark; none where both say the same."""
    old, new = before.splitlines(), after.splitlines()
    groups = difflib.SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(AROUND)
    lines: list[str] = []
    for group in groups:
        lines += ["⋯"] if lines else []
        for tag, first, last, begin, end in group:
            lines += _marked(tag, old[first:last], new[begin:end])
    return lines


def _marked(tag: str, old: list[str], new: list[str]) -> Iterator[str]:
    if tag == "equal":
        yield from (KEPT + line for line in old)
        return
    yield from (GONE + line for line in old)
    yield from (ADDED + line for line in new)
