"""Days and months as they are typed at the command line."""

from __future__ import annotations

import argparse
import contextlib
import re
from datetime import date
from pathlib import Path

from mediator_desk.i18n import translate


def day(text: str) -> date:
    """Return the day that was typed. Raises argparse.ArgumentTypeError, which ends the program with a sentence."""
    if looks_like_day(text):
        with contextlib.suppress(ValueError):
            return date.fromisoformat(text)
    raise argparse.ArgumentTypeError(translate("Cli", "a day is written like 2026-10-08"))


def month(text: str) -> date:
    """Return the first day of the month that was typed. Raises argparse.ArgumentTypeError, as above."""
    found = re.fullmatch(r"([12][0-9]{3})-([0-9]{2})", text)
    if found is None or not 1 <= int(found[2]) <= 12:
        raise argparse.ArgumentTypeError(translate("Cli", "a month is written like 2026-10"))
    return date(int(found[1]), int(found[2]), 1)


def day_or_file(text: str) -> date | Path:
    """Return the day or the file that was typed: what looks like a day is one."""
    return day(text) if looks_like_day(text) else Path(text)


def looks_like_day(text: str) -> bool:
    """Return whether a text is written as a day is."""
    return re.fullmatch(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}", text) is not None
