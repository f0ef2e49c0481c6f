"""What F1 says about a field: its rule and where it comes from, out of resources/help. No Qt here."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from mediator_desk import i18n, paths

_NUMBERED = re.compile(r"_\d+$")


@dataclass(frozen=True)
class HelpText:
    """The rule of a field in the language of the window; `source` is the law and its article, "" for none."""

    rule: str
    source: str = ""


def help_of(dialog: str, field: str) -> HelpText | None:
    """Return what there is to say about a field of a dialog (the name of its class), None for nothing.

    The dialog's own words go before those of the field's name; "given_12" is "given" of one of several.
    """
    name = _NUMBERED.sub("", field)
    entries = _entries()
    found = entries.get(f"{dialog}.{name}") or entries.get(name) or entries.get(f"{dialog}.*")
    if found is None:
        return None
    language = "zh" if i18n.language() == i18n.CHINESE else "en"
    return HelpText(found[language], found.get(f"source_{language}", ""))


@cache
def _entries() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for file in sorted((paths.resources() / "help").glob("*.toml")):
        found |= tomllib.loads(file.read_text(encoding="utf-8"))
    return found
