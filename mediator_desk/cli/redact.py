"""The verb `redact`: the redacted copy (脱敏本) of an issued paper, or of the whole file of a case."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from mediator_desk import paths
from mediator_desk.cli.files import target
from mediator_desk.cli.output import Output, filled
from mediator_desk.conventions.file_names import file_name
from mediator_desk.database import Database
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.services.papers.issued import issued_number
from mediator_desk.views.drawn_paper import Drawn
from mediator_desk.views.papers import redact_work

WRITTEN = QT_TRANSLATE_NOOP(
    "Cli", "{file} is written: names and numbers are masked, and nothing in the file says what they were."
)


def is_issued(database: Database, number: str) -> bool:
    """Tell whether a number is that of an issued paper."""
    with database.reading() as db:
        return issued_number(db, number.strip()) is not None


def write_redacted(
    database: Database,
    case_id: int | None,
    chosen: argparse.Namespace,
    output: Output,
    *,
    by: Actor,
    now: datetime,
) -> None:
    """Write the redacted copy of a case's file; with None for the case that of the issued paper `chosen.number`.

    Raises Refused("redaction_leaves" / "no_such_folder") and what hinders the papers themselves.
    """
    may(by, Right.EXPORT)
    drawn = _drawn(database, case_id, chosen, now)
    file = target(chosen.to or Path(file_name(f"{drawn.name}.pdf", "application/pdf")))
    with paths.written_whole(file) as draft:
        draft.write_bytes(drawn.content)
    with database.writing() as db:
        drawn.tell(db, by=by, now=now)
    output.say(filled(WRITTEN, {"file": str(file)}))
    output.done(file=str(file), number=chosen.number.strip())


def _drawn(database: Database, case_id: int | None, chosen: argparse.Namespace, now: datetime) -> Drawn:
    organisations, also, number = chosen.organisations, "、".join(chosen.also), chosen.number.strip()
    if case_id is not None:
        return redact_work.redact_file(database, case_id, with_organisations=organisations, also=also, now=now)
    return redact_work.redact_issued(database, number, with_organisations=organisations, also=also, now=now)
