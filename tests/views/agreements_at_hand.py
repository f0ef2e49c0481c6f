"""An office whose clock the desk follows, and ways through the dialogs of meetings and agreements."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from mediator_desk.desk import Desk
from mediator_desk.services.cases.case_details import CaseDetails, case_details
from tests.services.conftest import Office, found


def office_of(desk: Desk) -> Office:
    """Found a committee at the desk; when the office's clock moves, the desk's does."""
    office = found(desk.database)
    desk._clock = lambda: office.now
    return office


def details(desk: Desk, case_id: int) -> CaseDetails:
    """Return the case as it is saved."""
    with desk.database.reading() as db:
        return case_details(db, case_id)


def answer(word: str) -> None:
    """Answer the next decision by clicking the button with this word."""

    def click():
        dialog = QApplication.activeModalWidget()
        next(shown for shown in dialog.findChildren(QPushButton) if shown.text() == word).click()

    QTimer.singleShot(0, click)


def window(qtbot) -> QWidget:
    """Return a window for dialogs to stand before."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made
