"""The child process that reads one notice of holidays from outside: … notice_child, the file on stdin.

It writes one line of ASCII JSON: the notice, or the problems for which it is refused.
"""

from __future__ import annotations

import sys
from dataclasses import asdict
from datetime import date

from mediator_desk.conventions.holiday_notices import HolidayNotice, read_holiday_notice
from mediator_desk.errors import Invalid, Problem
from mediator_desk.storage.untrusted_child import limit_this_process, say

CHILD_VERB = "read-untrusted-notice"
"""The first argument with which a frozen program is started again to be the child."""


def main(_arguments: list[str]) -> int:
    """Read what comes on stdin; return the exit code, always 0."""
    content = sys.stdin.buffer.read()
    limit_this_process()
    try:
        say(_said(read_holiday_notice(content)))
    except Invalid as refused:
        say({"problems": [_problem(one) for one in refused.problems]})
    except MemoryError:
        say({"refused": "file_too_complex", "params": {}})
    return 0


def _said(notice: HolidayNotice) -> dict[str, object]:
    return {
        "years": notice.years,
        "days": [(day.on.isoformat(), day.is_working, day.name) for day in notice.days],
        "warnings": [_problem(one) for one in notice.warnings],
    }


def _problem(problem: Problem) -> dict[str, object]:
    params = {name: {"day": one.isoformat()} if isinstance(one, date) else one for name, one in problem.params.items()}
    return {**asdict(problem), "params": params}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
