"""Cases for tests of the window: the shared export taken in, and ways to reach what is in sight."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mediator_desk.desk import Desk
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.services.cases import case_details, register
from mediator_desk.services.cases.case_details import CaseDetails
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.intake import intake
from tests.kept_states import brought

EXPORT = Path(__file__).parent.parent / "data" / "mini_program" / "submissions.json"
AFTER_THE_EXPORT = datetime(2026, 10, 18, 1, 0, tzinfo=UTC)
"""Sunday 18 October 2026, nine in the morning in China: all of the export was submitted but one row."""

LABOUR_DISPUTE = "GDX20260930-010054"
IN_COURT = "GDX20261016-010082"
RELATED = "GDX20261002-010057"
WRONG_CHECK_DIGIT = "GDX20261003-010059"
LONG_TEXT = "GDX20261011-010073"
MARKUP = "GDX20261011-010074"
EARLIER = "GDX20260905-010006"


def take_in(desk: Desk) -> None:
    """Take in the shared export."""
    brought(desk.database, ("taken in", desk.actor, desk.now()), lambda: _take_in(desk))


def _take_in(desk: Desk) -> None:
    with desk.database.writing() as db:
        intake.import_submissions(db, read_submissions(EXPORT), by=desk.actor, now=desk.now())


def id_of(desk: Desk, number: str) -> int:
    """Return the id of the case with this case or submission number."""
    with desk.database.reading() as db:
        return register.first_rows(db, CaseFilter(Queue.ALL, desk.today(), text=number), 1)[0].id


def case_of(desk: Desk, case_id: int) -> CaseDetails:
    """Return a case as its screen shows it."""
    with desk.database.reading() as db:
        return case_details.case_details(db, case_id)


def texts_in(widget: QWidget) -> list[str]:
    """Return what the labels in a widget say."""
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def open_dialog(kind: type) -> QWidget:
    """Return the dialog of this kind that is open."""
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())
