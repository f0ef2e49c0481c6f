"""The verbs of the command line. Each opens the database for one operation and says what it did."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.unlocking import clerk, opened
from mediator_desk.conventions.china_time import china_day
from mediator_desk.database import Database
from mediator_desk.errors import DeskError, Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.case import Case
from mediator_desk.services.office import committee

Verb = Callable[[argparse.Namespace, Output], int | None]


def run_command(chosen: argparse.Namespace) -> int:
    """Run the verb that was chosen. Returns 0, or 1 where it was refused, with the sentence on stderr.

    `verify` has an exit code for each answer (cli/verify.py).
    """
    output = Output(chosen.json, frozenset(vars(chosen)))
    try:
        return VERBS[chosen.verb](chosen, output) or 0
    except DeskError as error:
        output.refused(error)
        return 1


def case_id_of(db: Session, number: str) -> int:
    """Return the id of the case with this number or submission number. Raises Refused("no_such_case_number")."""
    number = number.strip()
    if not number:
        # A case that came by telephone has an empty submission number: nothing typed must not find it.
        raise Refused("no_such_case_number", number=number)
    query = select(Case.id).where((Case.number == number) | (Case.submission_number == number))
    found = db.scalars(query).first()
    if found is None:
        raise Refused("no_such_case_number", number=number)
    return found


def _named(module: str, name: str) -> Callable[..., int | None]:
    """Return a function of a module that is loaded only when its verb is run."""
    found: Callable[..., int | None] = getattr(import_module(f"mediator_desk.cli.{module}"), name)
    return found


def _at_records(module: str, name: str) -> Verb:
    """Return the verb that opens the records for a function of cli/."""

    def run(chosen: argparse.Namespace, output: Output) -> int | None:
        work = _named(module, name)
        with opened(chosen) as database:
            return work(database, chosen, output, by=clerk(), now=datetime.now(UTC))

    return run


def _of_its_own(module: str, name: str) -> Verb:
    """Return the verb whose function in cli/ opens by itself what it needs."""
    return lambda chosen, output: _named(module, name)(chosen, output, now=datetime.now(UTC))


def _sample(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.practice import fill_committee

    today = china_day(datetime.now(UTC))
    with opened(chosen) as database, database.writing() as db:
        fill_committee(db, cases=chosen.cases, seed=chosen.seed, months=chosen.months, today=today)
    facts = {"cases": chosen.cases, "database": database.url}
    output.say(filled(QT_TRANSLATE_NOOP("Cli", "{cases} synthetic cases are in {database}."), facts))
    output.done(**facts)


def _import(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.views.backing_up import back_up_before_import

    if not chosen.file.exists():
        raise Refused("no_such_file", path=str(chosen.file))
    with opened(chosen) as database:
        if not chosen.dry_run:
            back_up_before_import(database, datetime.now(UTC))
        if chosen.file.is_dir():
            _import_cases(database, chosen, output)
        else:
            _import_submissions(database, chosen, output)


def _import_submissions(database: Database, chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.exchange.mini_program import read_submissions
    from mediator_desk.services.intake.intake import import_submissions, preview_import
    from mediator_desk.services.intake.intake_plan import Fate
    from mediator_desk.views.note_words import note_of

    now = datetime.now(UTC)
    parsed = read_submissions(chosen.file)
    if chosen.dry_run:
        with database.reading() as db:
            summary = preview_import(db, parsed, now=now)
    else:
        with database.writing() as db:
            if not committee.has_committee(db):
                committee.found_committee(db, committee.FoundingDraft(), by=clerk(), now=now)
            summary = import_submissions(db, parsed, by=clerk(), now=now)
    facts: dict[str, object] = {"file": chosen.file.name, **summary.counts}
    output.say(filled(IMPORTED_DRY if chosen.dry_run else IMPORTED, facts))
    if not summary.changes_anything:
        output.say(filled(QT_TRANSLATE_NOOP("Cli", "Nothing in it is new: nothing changes."), {}))
    for row in summary.rows:
        if row.fate is Fate.QUARANTINED:
            reasons = " ".join(note_of(finding.as_reason()) for finding in row.findings)
            output.say(filled(QUARANTINED, {"row": row.row_number, "number": row.number or "—", "reasons": reasons}))
    output.done(**facts, dry_run=chosen.dry_run, changes_anything=summary.changes_anything)


IMPORTED = QT_TRANSLATE_NOOP(
    "Cli",
    "{file}: {taken_in} taken in, {rating} ratings, {already_here} here already, {quarantined} in quarantine, "
    "{already_quarantined} in quarantine already.",
)
IMPORTED_DRY = QT_TRANSLATE_NOOP(
    "Cli",
    "{file}, only looked at: {taken_in} would be taken in, {rating} ratings, {already_here} here already, "
    "{quarantined} would wait in quarantine, {already_quarantined} are there already.",
)
QUARANTINED = QT_TRANSLATE_NOOP("Cli", "row {row}, {number}: in quarantine ({reasons})")


def _import_cases(database: Database, chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.exchange.open_format import import_cases

    store = database.store
    with contextlib.suppress(_OnlyLookedAt), database.writing() as db:
        summary = import_cases(db, chosen.file, store, by=clerk(), now=datetime.now(UTC))
        if chosen.dry_run:
            raise _OnlyLookedAt
    facts = {"folder": str(chosen.file), "taken_in": summary.taken_in, "already_here": summary.already_here}
    output.say(
        filled(QT_TRANSLATE_NOOP("Cli", "{folder}: {taken_in} cases taken in, {already_here} here already."), facts)
    )
    output.done(**facts)


class _OnlyLookedAt(Exception):
    pass


def _export(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.exchange.open_format import export_cases
    from mediator_desk.models.rights import Right, may
    from mediator_desk.models.trust_words import TakenOut
    from mediator_desk.services.lists.exports import record_taken_out

    with opened(chosen) as database:
        may(clerk(), Right.EXPORT_IN_FULL)
        with database.reading() as db:
            ids = None if chosen.all else [case_id_of(db, chosen.case)]
            summary = export_cases(db, ids, chosen.to, database.store, with_private=chosen.with_private)
        told = {"file_name": chosen.to.name, "count": summary.cases, "case_id": ids[0] if ids else None}
        with database.writing() as db:
            record_taken_out(db, TakenOut.OPEN_FORMAT, **told, by=clerk(), now=datetime.now(UTC))
    facts = {"cases": summary.cases, "attachments": summary.attachments, "folder": str(chosen.to)}
    text = QT_TRANSLATE_NOOP("Cli", "{cases} cases and {attachments} attachments are in {folder}.")
    output.say(filled(text, facts))
    if summary.private_left_out:
        left_out = {"count": summary.private_left_out}
        output.say(filled(QT_TRANSLATE_NOOP("Cli", "{count} entries told in private were left out."), left_out))
    output.done(**facts, private_left_out=summary.private_left_out)


def _agreement(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli.papers import write_agreement

    with opened(chosen) as database:
        with database.reading() as db:
            case_id = case_id_of(db, chosen.case)
        number = write_agreement(database, case_id, chosen.to, by=clerk(), now=datetime.now(UTC))
    _say_written(output, chosen.to, number=number)


def _paper(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli.case_papers import LIST, list_papers, write_paper

    with opened(chosen) as database:
        with database.reading() as db:
            case_id = case_id_of(db, chosen.case)
        if chosen.kind == LIST:
            list_papers(database, case_id, output, now=datetime.now(UTC))
        else:
            write_paper(database, case_id, chosen, output, by=clerk(), now=datetime.now(UTC))


def _notices(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli import papers

    with opened(chosen) as database:
        count = papers.write_notices(
            database, chosen.day, chosen.to, by=clerk(), now=datetime.now(UTC), receipts=chosen.receipts,
            per_side=chosen.per_side,
        )  # fmt: skip
    _say_written(output, chosen.to, day=chosen.day.isoformat(), papers=count)


def _day_list(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli import papers

    with opened(chosen) as database:
        papers.write_day_list(database, chosen.day, chosen.by, chosen.to, by=clerk(), now=datetime.now(UTC))
    _say_written(output, chosen.to, day=chosen.day.isoformat())


def _record(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli import papers

    with opened(chosen) as database:
        with database.reading() as db:
            case_id = case_id_of(db, chosen.case)
        papers.write_record(
            database, case_id, chosen.to, by=clerk(), now=datetime.now(UTC), undisputed=chosen.undisputed
        )
    _say_written(output, chosen.to, case=chosen.case)


def _case_file(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli.case_file import write_case_file

    with opened(chosen) as database:
        with database.reading() as db:
            case_id = case_id_of(db, chosen.case)
        write_case_file(database, case_id, chosen, output, by=clerk(), now=datetime.now(UTC))


def _redact(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli.redact import is_issued, write_redacted

    with opened(chosen) as database:
        case_id = None
        if not is_issued(database, chosen.number):
            with database.reading() as db:
                case_id = case_id_of(db, chosen.number)
        write_redacted(database, case_id, chosen, output, by=clerk(), now=datetime.now(UTC))


def _calendar(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli.calendar import write_calendar_file

    with opened(chosen) as database:
        count = write_calendar_file(database, chosen, by=clerk(), now=datetime.now(UTC))
    _say_written(output, chosen.to, meetings=count)


def _progress(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli.lists import list_progress

    with opened(chosen) as database:
        list_progress(database, chosen.id_number, output, by=clerk(), now=datetime.now(UTC))


def _quarantine(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli.lists import hand_back_quarantine, list_quarantine

    with opened(chosen) as database:
        if chosen.workbook:
            hand_back_quarantine(database, chosen.workbook, output, by=clerk(), now=datetime.now(UTC))
        else:
            list_quarantine(database, output)


def _check(chosen: argparse.Namespace, output: Output) -> int:
    from mediator_desk.cli.check import check

    with opened(chosen) as database:
        return check(database, output)


def _of_backups(chosen: argparse.Namespace, output: Output) -> int:
    from mediator_desk.cli.backups import run_verb

    return run_verb(chosen, output)


def _search(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli import search

    with opened(chosen) as database:
        {"rebuild": search.rebuild, "check": search.check}[chosen.job](database, output)


def _verify(chosen: argparse.Namespace, output: Output) -> int:
    from mediator_desk.cli.verify import verify_file

    with opened(chosen) as database:
        return verify_file(database, chosen.file, output)


def _of_keys(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli import keys

    {"protect": keys.protect, "keys": keys.keys}[chosen.verb](chosen, output, now=datetime.now(UTC))


def _soak(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli.soak import soak_or_look

    with opened(chosen) as database:
        soak_or_look(database, chosen, output, by=clerk())


def _demo(chosen: argparse.Namespace, output: Output) -> None:
    from mediator_desk.cli.demo import run_demo

    written = run_demo(chosen.to, output)
    output.done(folder=str(chosen.to), files=written)


def _say_written(output: Output, file: Path, **facts: object) -> None:
    output.say(filled(QT_TRANSLATE_NOOP("Cli", "{file} is written."), {"file": str(file)}))
    output.done(file=str(file), **facts)


VERBS: MappingProxyType[str, Verb] = MappingProxyType(
    {
        "sample": _sample,
        "import": _import,
        "export": _export,
        "agreement": _agreement,
        "paper": _paper,
        "notices": _notices,
        "day-list": _day_list,
        "record": _record,
        "case-file": _case_file,
        "redact": _redact,
        "calendar": _calendar,
        "report": _at_records("figures", "write_report_of"),
        "figures": _at_records("figures", "tell_figures"),
        "monthly-form": _at_records("subsidies", "write_form_of"),
        "subsidies": _at_records("subsidies", "write_subsidies_of"),
        "freeze-month": _at_records("freezing", "freeze_the_month"),
        "unfreeze-month": _at_records("freezing", "unfreeze_the_month"),
        "progress": _progress,
        "quarantine": _quarantine,
        "search": _search,
        "check": _check,
        "backup": _of_backups,
        "backups": _of_backups,
        "restore": _of_backups,
        "verify": _verify,
        "sign": _at_records("sign", "sign_copy"),
        "protect": _of_keys,
        "keys": _of_keys,
        "server": _of_its_own("server", "server"),
        "move": _of_its_own("moving", "move"),
        "bridge": _of_its_own("bridge", "bridge"),
        "outstation": _at_records("outstation", "outstation"),
        "soak": _soak,
        "demo": _demo,
    }
)
