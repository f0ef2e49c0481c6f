"""Names of files that every computer takes: Windows is the strictest, so its rules hold everywhere."""

from __future__ import annotations

import re
import unicodedata

from mediator_desk.conventions.file_types import PROGRAM_SUFFIXES, SUFFIXES, suffix_of
from mediator_desk.conventions.text import without_turns

LONGEST_BYTES = 180
"""Of a whole name in UTF-8: file systems take 255, and a number stands before it, a mark behind a repeated one."""

FORBIDDEN = '<>:"/\\|?*'
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")})
"""Names that mean a device on Windows, whatever their ending."""


def file_name(shown: str, media_type: str = "") -> str:
    """Return a name for a file on any computer, never a path and never empty.

    Its ending is one that fits `media_type` where that is known; one under which a computer would run the file gets
    ".bin" behind it.
    """
    name = _plain(shown)
    suffix = suffix_of(name)
    fitting = SUFFIXES.get(media_type, ())
    stem = name[: -len(suffix) - 1] if suffix else name
    if fitting and suffix not in fitting:
        stem, suffix = name, fitting[0]
    elif suffix in PROGRAM_SUFFIXES:
        stem, suffix = name, "bin"
    stem = _not_reserved(stem.rstrip(". ") or "_")
    ending = f".{suffix}"[:20] if suffix else ""
    return _cut(stem, LONGEST_BYTES - len(ending.encode())) + ending


def unlike(name: str, taken: set[str]) -> str:
    """Return the name, or it with (2), (3) … where one that differs only in case is taken; it is taken then."""
    suffix = suffix_of(name)
    stem, ending = (name[: -len(suffix) - 1], name[-len(suffix) - 1 :]) if suffix else (name, "")
    made, number = name, 1
    while made.casefold() in taken:
        number += 1
        made = f"{stem}({number}){ending}"
    taken.add(made.casefold())
    return made


def _plain(shown: str) -> str:
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", without_turns(shown)))[-1]
    kept = "".join(
        "_" if character in FORBIDDEN else character
        for character in last
        if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
    )
    return kept.strip().strip(".").rstrip(". ") if kept.strip(" .") else "_"


def _not_reserved(stem: str) -> str:
    return f"_{stem}" if stem.split(".")[0].strip().casefold() in RESERVED else stem


def _cut(stem: str, most: int) -> str:
    """Cut to so many bytes, between characters."""
    return stem.encode()[:most].decode(errors="ignore").rstrip(". ") or "_"
