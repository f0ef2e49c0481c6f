"""`report --own`: a report that a secretary put together, written by a scheduler as it stands that day."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.cli.output import Output, filled
from mediator_desk.errors import Invalid, Problem
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor

WRITTEN = QT_TRANSLATE_NOOP("Cli", "{file} is written.")


def write_own_report_of(
    database: Database, chosen: argparse.Namespace, output: Output, *, file: Path, by: Actor, now: datetime
) -> None:
    """Write the own report that was named.

    Raises Invalid where days, a definition or names in full are asked for beside it, Refused("report_not_found"),
    Refused("report_not_known"), Refused("no_such_definition"), Refused("no_such_report_form"),
    Refused("no_such_folder"), Refused("no_committee").
    """
    from mediator_desk.cli.files import target
    from mediator_desk.models.rights import Right, may
    from mediator_desk.reports.own_report import write_own_report_file
    from mediator_desk.reports.wording import Wording
    from mediator_desk.services.lists.exports import record_export
    from mediator_desk.services.own_reports.own_report_reading import checksum, own_report_facts
    from mediator_desk.services.own_reports.own_reports import report_named, usable_content
    from mediator_desk.views.wording import word

    may(by, Right.EXPORT)
    _refuse_more(chosen)
    path = target(file)
    with database.reading() as db:
        row = report_named(db, chosen.own)
        facts = own_report_facts(db, row.name, usable_content(row), written_by=by.name, written_at=now)
    write_own_report_file(facts, path, wording=Wording(partial(translate, "Reports"), word), written_at=now)
    with database.writing() as db:
        form, count = path.suffix.lower().removeprefix("."), len(facts.table.lines)
        record_export(db, form=form, count=count, filter_words=row.name, file_name=path.name, by=by, now=now)
    output.say(filled(WRITTEN, {"file": str(path)}))
    told = {"report": row.name, "first": facts.table.period.first, "last": facts.table.period.last}
    output.done(file=str(path), **told, is_frozen=facts.table.facts.is_frozen, checksum=checksum(facts))


def _refuse_more(chosen: argparse.Namespace) -> None:
    """An own report says itself which days and definitions it is of, and lists no cases."""
    more = {
        "to": any(isinstance(one, date) for one in chosen.to),
        "definition": bool(chosen.definition),
        "basis": chosen.basis is not None,
        "full_names": chosen.full_names,
    }
    if problems := [Problem(name, "said_by_own_report") for name, is_asked in more.items() if is_asked]:
        raise Invalid(problems)
