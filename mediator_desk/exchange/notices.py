"""A notice of holidays from outside, read in a process of its own within 20 seconds. Called in jobs."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

from mediator_desk.conventions.holiday_notices import FILE_BYTES, HolidayNotice, NoticeDay
from mediator_desk.errors import Invalid, Problem, Refused, Unavailable
from mediator_desk.exchange.notice_child import CHILD_VERB
from mediator_desk.storage.untrusted_child import SECONDS, ask_child


def child_command() -> list[str]:
    """Return the command that starts the child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_VERB]
    return [sys.executable, "-P", "-m", "mediator_desk.exchange.notice_child"]


def read_notice_file(file: Path) -> HolidayNotice:
    """Return the notice in a CSV or iCalendar file of this computer.

    Raises Invalid as conventions.holiday_notices.read_holiday_notice; Refused("file_too_complex") where the child broke
    or took too long, Unavailable("file_not_readable").
    """
    try:
        with file.open("rb") as source:
            raw = source.read(FILE_BYTES + 1)
    except OSError as error:
        raise Unavailable("file_not_readable", path=str(file)) from error
    too_complex = Refused("file_too_complex")
    said, _behind = ask_child(child_command(), raw, "", seconds=SECONDS, broken=too_complex)
    if "problems" in said:
        raise Invalid([_problem(one) for one in said["problems"]])
    try:
        return _notice(said)
    except (KeyError, TypeError, ValueError) as error:
        raise too_complex from error


def _notice(said: dict[str, Any]) -> HolidayNotice:
    return HolidayNotice(
        years=tuple(map(int, said["years"])),
        days=tuple(
            NoticeDay(date.fromisoformat(on), is_working is True, str(name)) for on, is_working, name in said["days"]
        ),
        warnings=tuple(map(_problem, said["warnings"])),
    )


def _problem(said: dict[str, Any]) -> Problem:
    params = {
        name: date.fromisoformat(one["day"]) if isinstance(one, dict) else one for name, one in said["params"].items()
    }
    return Problem(str(said["field"]), str(said["code"]), params)
