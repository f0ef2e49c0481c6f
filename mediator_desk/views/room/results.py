"""From what came of the meeting to the next act of its case: each is confirmed in the dialog that the case page has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QDialog

from mediator_desk.errors import DeskError
from mediator_desk.models.life import Act
from mediator_desk.models.words import SessionResult, SessionState
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.sessions.room import RoomRow, close_session, room_of
from mediator_desk.views.room.result_bar import Way

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.cases.case_details import CaseDetails
    from mediator_desk.views.room.room_acts import RoomActs

AT_THE_TABLE = (
    Way.NEXT, Way.PROPOSE, Way.NOT_AGREED, Way.AGREED, Way.AGREED_ORALLY, Way.ADJOURN, Way.SUSPEND, Way.CLOSE,
    Way.RECORD,
)  # fmt: skip
BEFORE_IT = (Way.CASE, Way.ADJOURN)


def ways_of(meeting: RoomRow, case: CaseDetails) -> tuple[Way, ...]:
    """Return the ways on: all of them while the parties sit there, then the next act of the case."""
    if meeting.state is SessionState.PLANNED:
        if meeting.opened_at is None or is_recused(meeting, case):
            return BEFORE_IT
        return tuple(way for way in AT_THE_TABLE if way is not Way.CLOSE or meeting.is_open)
    result = next((one.result for one in case.sessions if one.id == meeting.id), None)
    if Act.WRITE_AGREEMENT in case.acts:
        return (Way.CASE, Way.AGREEMENT)
    if result is SessionResult.CONTINUED and Act.SCHEDULE in case.acts:
        return (Way.CASE, Way.PLAN)
    if result is not None and Act.TERMINATE in case.acts:
        return (Way.CASE, Way.OUTCOME)
    return (Way.CASE,)


def is_recused(meeting: RoomRow, case: CaseDetails) -> bool:
    """Tell whether who is to hold the meeting is the mediator of its case no more: a recusal was granted."""
    return meeting.state is SessionState.PLANNED and case.mediator_id != meeting.mediator_id


class Results(QObject):
    """Walks from a result to the next act, dialog by dialog; who cancels one stays where it stands by then."""

    failed = Signal(object)
    """An act could not be done: the error."""
    closed = Signal()
    """A dialog closed: the keyboard goes back to the room."""
    left = Signal()
    """The room is done with: the case goes on elsewhere."""

    def __init__(self, desk: Desk, meeting_id: int, acts: RoomActs, room: QWidget) -> None:
        super().__init__(room)
        self._desk, self._meeting_id, self._acts, self._room = desk, meeting_id, acts, room
        self._ways: dict[Way, Callable[[], object]] = {
            Way.NEXT: partial(self._recorded, SessionResult.CONTINUED, self._plan),
            Way.PROPOSE: partial(self._recorded, SessionResult.CONTINUED, self._propose),
            Way.NOT_AGREED: partial(self._recorded, SessionResult.NOT_AGREED, self._end),
            Way.AGREED: partial(self._recorded, SessionResult.AGREED, partial(self._agree, acts.agreement)),
            Way.AGREED_ORALLY: partial(self._recorded, SessionResult.AGREED, partial(self._agree, acts.oral_agreement)),
            Way.SUSPEND: partial(self._recorded, SessionResult.CONTINUED, self._suspend),
            Way.ADJOURN: partial(self._open, acts.adjourn, self._to_case),
            Way.RECORD: partial(self._recorded, None, self._to_case),
            Way.CLOSE: self._close,
            Way.OUTCOME: partial(self._open, acts.outcome, self._after_outcome),
            Way.AGREEMENT: partial(self._write, acts.agreement),
            Way.PLAN: self._plan,
            Way.CASE: self._to_case,
        }

    def go(self, way: Way) -> None:
        """Take a way: its first dialog opens."""
        try:
            self._ways[way]()
        except DeskError as error:
            self.failed.emit(error)

    # The record comes first: nothing else is done with a case whose meeting is not written down

    def _recorded(self, result: SessionResult | None, then: Callable[[], object]) -> None:
        meeting = self._meeting()
        if meeting.state is SessionState.PLANNED:
            self._watch(self._acts.record(meeting.case_id, self._room, result), then)
        else:
            then()

    def _plan(self) -> None:
        self._open(self._acts.plan, self._to_case)

    def _propose(self) -> None:
        self._open(self._acts.propose, self._to_case)

    def _suspend(self) -> None:
        self._open(self._acts.suspend, self._to_case)

    def _end(self) -> None:
        self._open(self._acts.outcome, self._after_outcome)

    def _agree(self, write: Callable[[int, QWidget], QDialog]) -> None:
        self._open(self._acts.outcome, partial(self._write, write))

    def _after_outcome(self) -> None:
        case = self._case()
        if Act.WRITE_AGREEMENT in case.acts:
            self._write(self._acts.agreement)
        else:
            self._to_case()

    def _write(self, write: Callable[[int, QWidget], QDialog]) -> None:
        if Act.WRITE_AGREEMENT not in self._case().acts:  # another outcome than an agreement was recorded
            self._to_case()
            return
        workshop = write(self._meeting().case_id, self._room)
        workshop.finished.connect(lambda _result: self._to_case())

    def _close(self) -> None:
        with self._desk.database.writing() as db:
            close_session(db, self._meeting_id, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._meeting().case_id)
        self._desk.schedule_changed.emit()

    def _to_case(self) -> None:
        self.left.emit()
        self._desk.case_wanted.emit(self._meeting().case_id)

    # How it is done

    def _open(self, opener: Callable[[int, QWidget], QDialog], then: Callable[[], object]) -> None:
        self._watch(opener(self._meeting().case_id, self._room), then)

    def _watch(self, dialog: QDialog, then: Callable[[], object]) -> None:
        dialog.accepted.connect(lambda: QTimer.singleShot(0, self, lambda: self._go_on(then)))
        dialog.rejected.connect(self.closed)

    def _go_on(self, then: Callable[[], object]) -> None:
        front = QApplication.activeModalWidget()
        if isinstance(front, QDialog):  # the record is looked at as a paper first
            front.finished.connect(lambda _result: QTimer.singleShot(0, self, lambda: self._go_on(then)))
            return
        try:
            then()
        except DeskError as error:
            self.failed.emit(error)

    def _meeting(self) -> RoomRow:
        with self._desk.database.reading() as db:
            return room_of(db, self._meeting_id)

    def _case(self) -> CaseDetails:
        with self._desk.database.reading() as db:
            return case_details(db, room_of(db, self._meeting_id).case_id)
