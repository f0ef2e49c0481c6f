"""The verbs of the command line that freeze a month and take that back; a scheduler may ask the first every day."""

from __future__ import annotations

import argparse
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from mediator_desk.cli.days import month
from mediator_desk.cli.output import Output, filled
from mediator_desk.conventions.china_time import china_day, in_china
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.figures.cells import FreezeMark

LAST = "last"
FROZEN = QT_TRANSLATE_NOOP("Cli", "{month} is frozen. SHA-256 of what it says: {sha256}")
WAS_FROZEN = QT_TRANSLATE_NOOP("Cli", "{month} was frozen already, by {by} on {at}: nothing changes.")
UNFROZEN = QT_TRANSLATE_NOOP("Cli", "{month} is counted anew until it is frozen again.")


def add_freeze(parser: argparse.ArgumentParser) -> None:
    """Add the words of `freeze-month`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = translate(
        "Cli",
        "Freezes everything that the month's report says. What is corrected afterwards shows in the month in which it"
        " is corrected.\n"
        "exit codes: 0 the month is frozen, now or before; 1 refused: it is not over, or a later one is frozen;"
        " 2 wrong usage.",
    )
    when = translate("Cli", "which month; `last`: the one before this month in China")
    parser.add_argument("month", type=_month_or_last, metavar="YYYY-MM|last", help=when)


def add_unfreeze(parser: argparse.ArgumentParser) -> None:
    """Add the words of `unfreeze-month`."""
    parser.add_argument("month", type=month, metavar="YYYY-MM", help=translate("Cli", "which month"))
    reason = translate("Cli", "why; it stands in the audit trail")
    parser.add_argument("--reason", required=True, metavar="WORDS", help=reason)


def freeze_the_month(
    database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> None:
    """Freeze a month, or say who froze it before. Raises as freezing.freeze_month does for anything else."""
    from mediator_desk.services.frozen_months.freezing import freeze_month, month_state

    wanted: date = chosen.month or (china_day(now).replace(day=1) - timedelta(days=1)).replace(day=1)
    with database.writing() as db:
        before = month_state(db, wanted, now=now).mark
        mark = before or freeze_month(db, wanted, by=by, now=now)
    facts = _told(mark)
    output.say(filled(WAS_FROZEN if before else FROZEN, facts))
    output.done(**facts, changed=before is None)


def unfreeze_the_month(
    database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> None:
    """Let a month be counted anew. Raises as freezing.unfreeze_month does."""
    from mediator_desk.services.frozen_months.freezing import unfreeze_month

    with database.writing() as db:
        unfreeze_month(db, chosen.month, chosen.reason, by=by, now=now)
    facts = {"month": f"{chosen.month:%Y-%m}"}
    output.say(filled(UNFROZEN, facts))
    output.done(**facts)


def _told(mark: FreezeMark) -> dict[str, object]:
    at = f"{in_china(mark.at):%Y-%m-%d %H:%M}"
    return {"month": f"{mark.month:%Y-%m}", "by": mark.by, "at": at, "sha256": mark.sha256}


def _month_or_last(text: str) -> date | None:
    return None if text == LAST else month(text)
