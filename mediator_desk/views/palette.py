"""The named colours and lengths of resources/themes/palette.toml, as they are written there."""

from __future__ import annotations

import re
from functools import cache

from mediator_desk import paths

_LINE = re.compile(r'\[(\w+)\]|(\w+)\s*=\s*(?:"([^"]*)"|([\d.]+))')


@cache
def tokens() -> dict[str, dict[str, str | float]]:
    """Return every table of the palette: light, dark, space, radius, type, size.

    The first paint waits for this, so it reads what the file needs of TOML (tables, strings, numbers) by itself.
    """
    tables: dict[str, dict[str, str | float]] = {}
    for line in (paths.resources() / "themes" / "palette.toml").read_text("utf-8").splitlines():
        match = _LINE.match(line)
        if match and match[1]:
            table = tables[match[1]] = {}
        elif match:
            table[match[2]] = match[3] if match[3] is not None else float(match[4])
    return tables


def colours(*, is_dark: bool) -> dict[str, str]:
    """Return role -> colour of the light or the dark theme."""
    return {role: str(colour) for role, colour in tokens()["dark" if is_dark else "light"].items()}


@cache
def lengths() -> dict[str, int]:
    """Return name -> pixels at 100 % of spaces and sizes."""
    return {name: int(length) for table in ("space", "size") for name, length in tokens()[table].items()}
