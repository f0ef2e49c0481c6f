"""The verbs of the command line about the monthly form of people's mediation and about case subsidies."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.cli.days import month
from mediator_desk.cli.output import Output, filled
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.trust_words import TakenOut

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor

FORM_KINDS, SHEET_KINDS = (".xlsx", ".pdf"), (".xlsx",)
FORM_TOLD = QT_TRANSLATE_NOOP("Cli", "{file} is written: {accepted} accepted, {agreed} agreed. {state}.")
SUBSIDIES_TOLD = QT_TRANSLATE_NOOP(
    "Cli", "{file} is written: {paid} case(s) bring {amount} yuan, {unpaid} bring nothing."
)
WAIT_FOR_A_SCORE = QT_TRANSLATE_NOOP(
    "Cli", "{count} of them only wait for the score of their file, which it gets when it is bound or with {option}."
)


def add_monthly_form(parser: argparse.ArgumentParser) -> None:
    """Add the words of `monthly-form`."""
    _add_month_and_file(parser, translate("Cli", "file to write: .xlsx or .pdf"))


def add_subsidies(parser: argparse.ArgumentParser) -> None:
    """Add the words of `subsidies`."""
    _add_month_and_file(parser, translate("Cli", "file to write: .xlsx"))
    words = translate("Cli", "also look through files that are not bound, for the score that they would have")
    parser.add_argument("--look-through", action="store_true", help=words)


def write_form_of(database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime) -> None:
    """Write the monthly form of a month, as it is stated; of a frozen month as it was frozen.

    Raises Refused("no_such_file_kind"), Refused("no_such_folder"), Refused("no_committee").
    """
    from mediator_desk.cli.files import target
    from mediator_desk.models.rights import Right, may
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.services.monthly_form.monthly_form import read_monthly_form
    from mediator_desk.views.subsidies.written import write_form

    may(by, Right.EXPORT)
    file = target(_of_kind(chosen.to, FORM_KINDS))
    with database.reading() as db:
        form = read_monthly_form(db, Period.month(chosen.month.year, chosen.month.month))
    write_form(form, now, file)
    _tell(database, TakenOut.MONTHLY_FORM, file, by, now)
    state = translate("Cli", "Frozen") if form.frozen else translate("Cli", "Not frozen: it may still change")
    told = {"accepted": form.accepted.count, "agreed": form.agreed.count}
    output.say(filled(FORM_TOLD, {"file": str(file), **told, "state": state}))
    output.done(file=str(file), **told, is_frozen=form.frozen is not None)


def write_subsidies_of(
    database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> None:
    """Write what the cases that concluded in a month bring to whom, and why; nothing is applied for by that.

    Raises Refused("no_such_file_kind"), Refused("no_such_folder"), Refused("no_committee").
    """
    from mediator_desk.cli.files import target
    from mediator_desk.conventions.amounts import figures
    from mediator_desk.models.rights import Right, may
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.services.subsidies.subsidies import look_through, subsidy_sheet
    from mediator_desk.views.subsidies.written import write_sheet

    may(by, Right.EXPORT)
    file = target(_of_kind(chosen.to, SHEET_KINDS))
    period = Period.month(chosen.month.year, chosen.month.month)
    with database.reading() as db:
        sheet = subsidy_sheet(db, period)
        if chosen.look_through:
            sheet = subsidy_sheet(db, period, looked_through=look_through(db, sheet.without_score, now=now))
    write_sheet(database, sheet, by.name, now, file)
    _tell(database, TakenOut.SUBSIDY_SHEET, file, by, now)
    counts = {"paid": len(sheet.paid), "unpaid": len(sheet.unpaid)}
    output.say(filled(SUBSIDIES_TOLD, {"file": str(file), "amount": figures(sheet.amount), **counts}))
    if sheet.without_score:
        output.say(filled(WAIT_FOR_A_SCORE, {"count": len(sheet.without_score), "option": "--look-through"}))
    output.done(file=str(file), amount=str(sheet.amount), without_score=len(sheet.without_score), **counts)


def _tell(database: Database, what: TakenOut, file: Path, by: Actor, now: datetime) -> None:
    from mediator_desk.services.lists.exports import record_taken_out

    with database.writing() as db:
        record_taken_out(db, what, file_name=file.name, by=by, now=now)


def _add_month_and_file(parser: argparse.ArgumentParser, file: str) -> None:
    parser.add_argument("--month", type=month, required=True, metavar="YYYY-MM", help=translate("Cli", "which month"))
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help=file)


def _of_kind(file: Path, kinds: tuple[str, ...]) -> Path:
    if file.suffix.lower() not in kinds:
        raise Refused("no_such_file_kind", file=file.name, kinds=" ".join(kinds))
    return file.with_suffix(file.suffix.lower())
