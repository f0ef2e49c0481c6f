"""The index of search from the command line: made anew, or checked."""

from __future__ import annotations

import sys

from mediator_desk.cli.output import Output, filled
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.progress import Progress
from mediator_desk.services.search.upkeep import check_index, rebuild_index

REBUILT = QT_TRANSLATE_NOOP("Cli", "The index was made anew: {cases} cases are found by it.")
RIGHT = QT_TRANSLATE_NOOP("Cli", "The index is right: {cases} cases were compared.")


def rebuild(database: Database, output: Output) -> None:
    """Make the index anew, say how far it is on the way, and how many cases it holds."""
    with database.writing() as db:
        cases = rebuild_index(db, said_progress(output))
    output.say(filled(REBUILT, {"cases": cases}))
    output.done(cases=cases)


def check(database: Database, output: Output) -> None:
    """Compare the index with the rows. Raises Refused("index_is_wrong") where they differ."""
    with database.reading() as db:
        checked = check_index(db, said_progress(output))
    wrong = len(checked.wrong_cases) + len(checked.wrong_insurers) + len(checked.wrong_mediators)
    if wrong:
        raise Refused("index_is_wrong", count=wrong)
    output.say(filled(RIGHT, {"cases": checked.cases}))
    output.done(cases=checked.cases, wrong=wrong)


def said_progress(output: Output) -> Progress:
    """Return a progress that says each tenth on stderr; silent for machines."""
    said: set[int] = set()

    def say(done: int, total: int) -> None:
        tenth = done * 10 // total if total else 10
        if not output.is_json and tenth not in said:
            said.add(tenth)
            print(f"{tenth * 10} %", file=sys.stderr)

    return Progress(say)
