"""The verbs of the command line that list: how far a person's matters are, what waits in quarantine."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from mediator_desk.cli.files import target
from mediator_desk.cli.output import Output, filled
from mediator_desk.conventions.masking import mask_name
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.i18n import CHINESE, QT_TRANSLATE_NOOP
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.services.enquiry import ProgressLine, look_up
from mediator_desk.services.intake import quarantine
from mediator_desk.services.intake.quarantine import QuarantinedRow
from mediator_desk.views.enquiry_words import answer_text, progress_sentence
from mediator_desk.views.note_words import note_of
from mediator_desk.views.sentences import sentence

WAITS = QT_TRANSLATE_NOOP("Cli", "{file}, row {row}, {number}: {reasons}")
HANDED_BACK = QT_TRANSLATE_NOOP("Cli", "{count} rows are in {file}, to be corrected and imported again. They wait on.")
NOTHING_WAITS = QT_TRANSLATE_NOOP("Cli", "No row waits in quarantine.")


def list_progress(database: Database, id_number: str, output: Output, *, by: Actor, now: datetime) -> None:
    """Say how far the matters of the person with this document number are; the trail keeps that it was asked.

    Raises Invalid for an empty number, Refused("no_committee"); Unavailable where the trail cannot be written: then
    nothing is answered.
    """
    with database.writing() as db:
        answer = look_up(db, id_number, by=by, now=now)
    for slip in answer.slips:
        output.say(sentence(slip))
    output.say(answer_text(answer, now=now))
    matters = [_progress_as_json(line, now) for line in answer.lines]
    output.done(matters=matters, slips=[sentence(slip) for slip in answer.slips], telephone=answer.telephone)


def _progress_as_json(line: ProgressLine, now: datetime) -> dict[str, object]:
    return {
        "number": line.number,
        "submission_number": line.submission_number,
        "kind": line.kind,
        "state": line.state,
        "outcome": line.outcome,
        "insurer": line.insurer,
        "received_at": line.received_at.isoformat(),
        "next_session_at": line.next_session_at and line.next_session_at.isoformat(),
        "sentence": progress_sentence(line, now=now),
    }


def list_quarantine(database: Database, output: Output) -> None:
    """Say which rows of imports wait in quarantine and why; a machine gets the applicants' names masked."""
    with database.reading() as db:
        rows = quarantine.open_rows(db)
    for row in rows:
        reasons = " ".join(note_of(reason) for reason in row.reasons)
        facts = {"file": row.file_name, "row": row.row_number, "number": row.number or "—", "reasons": reasons}
        output.say(filled(WAITS, facts))
    if not rows:
        output.say(filled(NOTHING_WAITS, {}))
    output.done(rows=[_quarantined_as_json(row) for row in rows])


def hand_back_quarantine(database: Database, file: Path, output: Output, *, by: Actor, now: datetime) -> None:
    """Write every row that waits in quarantine into a workbook, with its reasons in Chinese.

    Raises Refused("no_rows_wait"), Refused("no_such_folder"), Unavailable where the computer does not take the file.
    """
    from mediator_desk.reports.quarantine_workbook import write_quarantine_workbook

    may(by, Right.WORK_ON_CASES)
    with database.reading() as db:
        rows = quarantine.open_rows(db)
    if not rows:
        raise Refused("no_rows_wait")
    write_quarantine_workbook(rows, target(file), sentence=partial(note_of, language=CHINESE), written_at=now)
    with database.writing() as db:
        quarantine.tell_handed_back(db, rows, file_name=file.name, by=by, now=now)
    output.say(filled(HANDED_BACK, {"count": len(rows), "file": str(file)}))
    output.done(file=str(file), rows=len(rows))


def _quarantined_as_json(row: QuarantinedRow) -> dict[str, object]:
    return {
        "id": row.id,
        "row_number": row.row_number,
        "number": row.number,
        "applicant_name": mask_name(row.applicant_name),
        "reasons": [{**reason, "sentence": note_of(reason)} for reason in row.reasons],
        "file_name": row.file_name,
        "imported_at": row.imported_at.isoformat(),
    }
