"""Files that the command line writes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.i18n import translate
from mediator_desk.models.actor import Actor
from mediator_desk.views.wording import word


def write_report(database: Database, year: int, month: int, file: Path, *, by: Actor, now: datetime) -> None:
    """Write the workbook of one month to `file`."""
    from mediator_desk.reports.month import write_month_report
    from mediator_desk.services.figures.periods import Period
    from mediator_desk.services.figures.report_facts import report_facts

    with database.reading() as db:
        facts = report_facts(db, Period.month(year, month), written_by=by.name, written_at=now)
    write_month_report(facts, target(file), translate=lambda text: translate("Reports", text), word=word)


def target(file: Path) -> Path:
    """Return the file, its folder being there. Raises Refused("no_such_folder"), Refused("file_is_folder")."""
    if file.is_dir():
        raise Refused("file_is_folder", path=str(file))
    if not file.resolve().parent.is_dir():
        raise Refused("no_such_folder", path=str(file.parent))
    return file
