"""What a secretary hands in every month, all of it by one act: the workbook, the monthly form, the subsidy sheet."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediator_desk.conventions.file_names import file_name, unlike
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.paths import unavailable
from mediator_desk.views.figure_words import in_reports, period_words
from mediator_desk.views.file_choosing import FileDialog, export_folder
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress
    from mediator_desk.services.figures.periods import Period

FOLDER_ASKED = QT_TRANSLATE_NOOP("HandIn", "Where to put the papers of {period}")
BEING_WRITTEN = QT_TRANSLATE_NOOP("HandIn", "The papers of {period} are being written")
WRITTEN = QT_TRANSLATE_NOOP("HandIn", "Everything is written.")
SHOW_FOLDER = QT_TRANSLATE_NOOP("HandIn", "Show in folder")
FOLDER_NAME = QT_TRANSLATE_NOOP("HandIn", "Papers to hand in {period}")
REPORT_NAME = QT_TRANSLATE_NOOP("HandIn", "Monthly report {period}")
FORM_NAME = QT_TRANSLATE_NOOP("HandIn", "Monthly form {period}")
SUBSIDIES_NAME = QT_TRANSLATE_NOOP("HandIn", "Case subsidies {period}")


def hand_in(desk: Desk, period: Period, screen: QWidget) -> None:
    """Ask for a folder and write a period's papers into a new one there, in a job; the screen's banner says where."""
    begin = str(export_folder(desk.settings))
    chosen = FileDialog.getExistingDirectory(screen, _tr(FOLDER_ASKED, period), begin)
    if chosen:
        desk.settings.last_export_folder = chosen
        write_all(desk, period, Path(chosen), screen)


def write_all(desk: Desk, period: Period, folder: Path, screen: Any) -> None:  # noqa: ANN401 - has a banner
    """Write all of a period's papers into a new folder within `folder`, with progress that can be cancelled."""
    work = partial(_write, desk, period, folder)
    dialog = ProgressDialog(_tr(BEING_WRITTEN, period), screen)
    dialog.run(desk.jobs, work, on_done=partial(_tell, desk, screen), on_failed=screen.banner.tell_error)


def _tell(desk: Desk, screen: Any, written: Path) -> None:  # noqa: ANN401 - has a banner
    acts = [(_tr(SHOW_FOLDER), lambda: desk.open_file(written))]
    names = "\n".join(sorted(file.name for file in written.iterdir()))
    screen.banner.tell("good", _tr(WRITTEN), f"{written}\n{names}", acts)


def _write(desk: Desk, period: Period, folder: Path, progress: Progress) -> Path:
    """Write into a folder that gets its name only when everything is in it."""
    report, form, subsidies = (file_name(_tr(one, period)) for one in (REPORT_NAME, FORM_NAME, SUBSIDIES_NAME))
    try:
        taken = {one.name.casefold() for one in folder.iterdir()}
        unfinished = folder / unlike(file_name(f".{report}"), taken)
        unfinished.mkdir()
        try:
            _write_report(desk, period, unfinished / f"{report}.xlsx", progress)
            _write_form(desk, period, unfinished / form)
            _write_subsidies(desk, period, unfinished / f"{subsidies}.xlsx", progress)
            return unfinished.rename(folder / unlike(file_name(_tr(FOLDER_NAME, period)), taken))
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
    except OSError as error:
        raise unavailable(error, folder / report) from error


def _write_report(desk: Desk, period: Period, target: Path, progress: Progress) -> None:
    from mediator_desk.reports.month import write_report_file
    from mediator_desk.services.figures.report_facts import report_facts
    from mediator_desk.services.lists.exports import record_report

    by, now = desk.actor, desk.now()
    with desk.database.reading() as db:
        facts = report_facts(db, period, written_by=by.name, written_at=now)
    write_report_file(facts, target, translate=in_reports, word=word, progress=progress)
    with desk.database.writing() as db:
        record_report(db, period=period, count=len(facts.register), file_name=target.name, by=by, now=now)


def _write_form(desk: Desk, period: Period, target: Path) -> None:
    from mediator_desk.services.monthly_form.monthly_form import read_monthly_form
    from mediator_desk.views.subsidies.written import write_form

    with desk.database.reading() as db:
        form = read_monthly_form(db, period)
    for ending in (".xlsx", ".pdf"):
        write_form(form, desk.now(), target.with_name(f"{target.name}{ending}"))


def _write_subsidies(desk: Desk, period: Period, target: Path, progress: Progress) -> None:
    """Files that are not bound yet are looked through, so that the sheet says what each case would bring."""
    from mediator_desk.services.subsidies.subsidies import look_through, subsidy_sheet
    from mediator_desk.views.subsidies.written import write_sheet

    now = desk.now()
    with desk.database.reading() as db:
        unbound = subsidy_sheet(db, period).without_score
        sheet = subsidy_sheet(db, period, looked_through=look_through(db, unbound, now=now, progress=progress))
    write_sheet(desk.database, sheet, desk.actor.name, now, target)


def _tr(text: str, period: Period | None = None) -> str:
    said = translate("HandIn", text)
    return said if period is None else said.format(period=period_words(period))
