"""The verbs of the command line about figures: the report of a period as a file, and its figures as they are."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.cli.days import day, day_or_file, month
from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.own_report import write_own_report_of
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.figures.cells import CountingRules
    from mediator_desk.services.figures.definitions import RateDefinition
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.services.figures.report_facts import ReportFacts

BASES = {"accepted": "acceptance", "concluded": "conclusion"}
"""What is typed -> definitions.Basis."""
PAPER = ".pdf"
WRITTEN = QT_TRANSLATE_NOOP("Cli", "{file} is written.")
GLANCE = QT_TRANSLATE_NOOP(
    "Cli",
    "{period}: {accepted} accepted, {concluded} concluded, {agreed} agreed; open {opening} before, {closing} after."
    " {state}.",
)


# --- what can be asked -----------------------------------------------------------------------------------------


def add_report(parser: argparse.ArgumentParser) -> None:
    """Add the words of `report`."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = translate(
        "Cli",
        "examples:\n"
        "  report --month 2026-10 --to report.xlsx\n"
        "  report --from 2026-10-01 --to 2026-12-31 --to quarter.csv\n"
        "  report --month 2026-10 --definition concluded --basis accepted --to figures.json\n"
        "  report --month 2026-10 --to report.pdf\n"
        '  report --own "Insurers" --to own.xlsx\n'
        "In a .csv file a text that a spreadsheet would compute or shorten has an apostrophe before it.",
    )
    own = translate("Cli", "an own report, by its name, of its own period, with its own definitions")
    _add_period(parser).add_argument("--own", metavar="NAME", help=own)
    to = translate(
        "Cli", "the last day (YYYY-MM-DD), or the file to write (.xlsx, .csv, .json, .pdf); may be given twice"
    )
    parser.add_argument("--to", action="append", type=day_or_file, required=True, metavar="DAY|FILE", help=to)
    full = translate("Cli", "names of persons in full in the list of cases; the audit trail keeps that")
    parser.add_argument("--full-names", action="store_true", help=full)


def add_figures(parser: argparse.ArgumentParser) -> None:
    """Add the words of `figures`."""
    _add_period(parser)
    to = translate("Cli", "the last day (YYYY-MM-DD)")
    parser.add_argument("--to", action="append", type=day_or_file, default=[], metavar="DAY", help=to)


def _add_period(parser: argparse.ArgumentParser) -> argparse._MutuallyExclusiveGroup:
    """Add what says which days and which definition; returned is where other ways to say the days are added."""
    when = parser.add_mutually_exclusive_group(required=True)
    when.add_argument("--month", type=month, metavar="YYYY-MM", help=translate("Cli", "which month"))
    first = translate("Cli", "the first day (YYYY-MM-DD); --to says the last one")
    when.add_argument("--from", dest="first", type=day, metavar="DAY", help=first)
    definition = translate(
        "Cli",
        "the success rate that is shown first: accepted, filed, mediated, concluded, the code of a definition, or the"
        " name of one of the committee's own (default: the committee's usual one)",
    )
    parser.add_argument("--definition", default="", metavar="NAME", help=definition)
    basis = translate("Cli", "whether cases belong to the period by their acceptance or by their conclusion")
    parser.add_argument("--basis", choices=tuple(BASES), help=basis)
    return when


# --- what is done ----------------------------------------------------------------------------------------------


def write_report_of(
    database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> None:
    """Write the report that was asked for.

    Raises Invalid where it is not said which days or which file, and Refused as _definition_code does,
    Refused("no_such_report_form"), Refused("no_such_folder"), Refused("no_committee").
    """
    if chosen.own is not None:
        write_own_report_of(database, chosen, output, file=_file(chosen.to), by=by, now=now)
        return
    from mediator_desk.cli.files import target
    from mediator_desk.models.rights import Right, may
    from mediator_desk.services.lists.exports import record_full_report, record_report

    may(by, Right.EXPORT)
    file = target(_file(chosen.to))
    # On paper there is no list of cases, so no name of a party either.
    facts = _facts(database, chosen, is_full=chosen.full_names and file.suffix.lower() != PAPER, by=by, now=now)
    _write(facts, file)
    record = record_full_report if facts.is_full else record_report
    with database.writing() as db:
        record(db, period=facts.period, count=len(facts.register), file_name=file.name, by=by, now=now)
    output.say(filled(WRITTEN, {"file": str(file)}))
    told = {"first": facts.period.first, "last": facts.period.last, "definition": facts.rate.definition.code}
    output.done(file=str(file), **told, is_frozen=facts.figures.facts.is_frozen)


def _write(facts: ReportFacts, file: Path) -> None:
    from mediator_desk.views.wording import chinese_word, word

    if file.suffix.lower() == PAPER:
        from mediator_desk.documents.month_report.report import render_month_report

        render_month_report(facts, file, word=chinese_word)
        return
    from mediator_desk.reports.month import write_report_file

    write_report_file(facts, file, translate=_in_reports, word=word)


def tell_figures(database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime) -> None:
    """Say the figures of a period; a machine gets all of them, amounts and rates exact, as text.

    Raises Invalid, Refused("no_such_definition"), Refused("no_committee").
    """
    from mediator_desk.reports.values import said_period, said_rate, said_state
    from mediator_desk.reports.wording import Wording
    from mediator_desk.services.figures.plain_figures import checksum, report_as_plain
    from mediator_desk.views.wording import word

    facts = _facts(database, chosen, by=by, now=now)
    said = Wording(_in_reports, word).said
    counts = vars(facts.figures.totals)
    output.say(filled(GLANCE, {"period": said(said_period(facts.period)), "state": said(said_state(facts)), **counts}))
    for rate in facts.figures.rates:
        output.say(said(said_rate(rate)))
    output.done(**report_as_plain(facts), checksum=checksum(facts))


def _facts(
    database: Database, chosen: argparse.Namespace, *, is_full: bool = False, by: Actor, now: datetime
) -> ReportFacts:
    from mediator_desk.models.rights import Right, may
    from mediator_desk.services.figures.report_facts import report_facts

    if is_full:
        may(by, Right.EXPORT_IN_FULL)
    period = _period(chosen)
    with database.reading() as db:
        basis = BASES.get(chosen.basis)
        code = _definition_code(db, period, chosen.definition, basis)
        return report_facts(db, period, written_by=by.name, written_at=now, rate_code=code, is_full=is_full)


def _period(chosen: argparse.Namespace) -> Period:
    from mediator_desk.services.figures.periods import Period

    days = [one for one in chosen.to if isinstance(one, date)]
    if chosen.month is not None:
        if days:
            raise Invalid([Problem("to", "day_beside_month")])
        return Period.month(chosen.month.year, chosen.month.month)
    if len(days) != 1:
        raise Invalid([Problem("to", "required")])
    if days[0] < chosen.first:
        raise Invalid([Problem("to", "period_ends_before_it_begins")])
    return Period(chosen.first, days[0])


def _file(given: Sequence[date | Path]) -> Path:
    files = [one for one in given if isinstance(one, Path)]
    if len(files) != 1:
        raise Invalid([Problem("to", "one_file")])
    return files[0]


def _definition_code(db: Session, period: Period, name: str, basis: str | None) -> str:
    """Return the code of the definition that was named: by its code, its pool, or the committee's name for it.

    Nothing named is "", the usual one of the period itself: a frozen month keeps the one that it was frozen with, so
    that its report never changes. Without a basis it is that of the definition. Raises Refused("no_such_definition"),
    Refused("definition_is_newer") for one that was made after the months were frozen, and
    Refused("definition_has_one_basis") for an own one by the other basis.
    """
    from mediator_desk.services.figures.definitions import RATES
    from mediator_desk.services.figures.rules import rules_of
    from mediator_desk.services.frozen_months.frozen import stated_facts

    if not name and basis is None:
        return ""
    rules = stated_facts(db, period, sets=frozenset()).rules
    named = _named(rules, name) if name else rules.definition()
    if named is not None and basis in (None, str(named.basis)):
        return named.code
    if named is not None and named.name:
        raise Refused("definition_has_one_basis", definition=named.name)
    # Those that ship with the program come in pairs: the same pool by conclusion and by acceptance.
    pool = name if named is None else str(named.pool)
    wanted = basis or str(rules.definition().basis)
    code = next((one.code for one in RATES if (one.pool, one.basis) == (pool, wanted)), None)
    if code is None:
        newer = _named(rules_of(db), name)
        raise Refused("no_such_definition" if newer is None else "definition_is_newer", definition=name)
    return code


def _named(rules: CountingRules, name: str) -> RateDefinition | None:
    return next((one for one in rules.definitions if name in (one.code, one.name)), None)


def _in_reports(text: str) -> str:
    return translate("Reports", text)
