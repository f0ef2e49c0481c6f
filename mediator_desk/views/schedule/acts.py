"""What the calendar does when it is worked: plans, moves, and says what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.errors import DeskError, Invalid
from mediator_desk.models.words import SessionMode, SessionState
from mediator_desk.services.sessions.calendar import CalendarRow, is_told
from mediator_desk.services.sessions.scheduling import SessionDraft, move_session, plan_session
from mediator_desk.services.sessions.waiting import waiting_row
from mediator_desk.views.clash_words import span_words
from mediator_desk.views.date_words import long_day
from mediator_desk.views.messages import ask, shown
from mediator_desk.views.schedule.blocks import NO_LANE
from mediator_desk.views.schedule.choose_case import ChooseCaseDialog
from mediator_desk.views.schedule.move_reason import MoveReasonDialog
from mediator_desk.views.schedule.reading import Reading
from mediator_desk.views.schedule.waiting_list import parties_words
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.models.mediation_session import MediationSession
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.schedule.header import PaperChoice

Opener = Callable[[int, QWidget], object]
"""Opens something of a case (its id) over a widget."""


class Planner(Protocol):
    """Opens the form that plans a case's next meeting, or moves it; `wanted` is where somebody pointed at."""

    def __call__(self, case_id: int, parent: QWidget, *, wanted: SessionDraft | None = None) -> object: ...  # noqa: D102


@dataclass(frozen=True)
class ScheduleOpeners:
    """The dialogs of other screens. None for what is not there (yet): then nothing offers it."""

    plan: Planner
    move: Planner
    cancel: Opener
    adjourn: Opener
    record: Opener
    undo: Callable[[], object]
    """Takes back what was done last."""
    room: Opener | None = None
    """Opens the room of a meeting: given the meeting's id."""
    people: Opener | None = None
    """Opens who takes part in a meeting: given the meeting's id."""
    notices: Opener | None = None
    """Opens the notices of one meeting: given the meeting's id."""
    papers: tuple[PaperChoice, ...] = field(default=())


class ScheduleActs(QObject):
    """Carries out what the canvas, the month and the list of waiting cases ask for."""

    done = Signal(int)
    """A meeting stands somewhere now where it was put by hand: its id."""

    def __init__(
        self, desk: Desk, openers: ScheduleOpeners, banner: Banner, reading: Callable[[], Reading], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._openers, self._banner, self._reading = desk, openers, banner, reading
        self._over = parent

    # A new meeting

    def choose_case(
        self, wanted: SessionDraft | None = None, when: str = "", mediator_id: int | None = None
    ) -> ChooseCaseDialog:
        """Ask for which case, then open the form that plans its meeting."""
        dialog = ChooseCaseDialog(self._desk, self._over, when=when, mediator_id=mediator_id)
        dialog.chosen.connect(lambda case_id: self.plan(case_id, wanted))
        return shown(dialog)

    def plan(self, case_id: int, wanted: SessionDraft | None = None) -> None:
        """Open the form that plans the meeting of a case."""
        self._try(lambda: self._openers.plan(case_id, self._over, wanted=wanted))

    def open(self, opener: Opener | Planner, thing_id: int) -> None:
        """Open a dialog of another screen, or say why it cannot be opened."""
        self._try(lambda: opener(thing_id, self._over))

    def plan_at(self, begins_at: datetime, ends_at: datetime, room_id: int | None, mediator_id: int | None) -> None:
        """Ask for which case, and plan its meeting at a time."""
        wanted = self._draft(begins_at, ends_at, room_id)
        if wanted is None:
            return
        room = self._reading().room(wanted.room_id)
        said = _when(begins_at, ends_at) + (f" · {room.name}" if room else "")
        self.choose_case(wanted, said, mediator_id)

    def plan_on(self, day: date, case_id: int = 0) -> None:
        """Plan on a day at the first hour of the office, for a case or for one that is asked for."""
        hours = self._reading().hours
        first, _last = hours.whole(day)
        wanted = self._draft(first, first + timedelta(minutes=hours.usual_minutes), None)
        if case_id:
            self.plan(case_id, wanted)
        else:
            self.choose_case(wanted, long_day(day))

    def drop_case(self, case_id: int, room_id: int | None, begins_at: datetime, ends_at: datetime) -> None:
        """Plan the meeting of a waiting case where it was dropped; without a room the form asks for the rest."""
        draft = self._draft(begins_at, ends_at, room_id)
        if draft is None:
            return
        if draft.mode is SessionMode.TELEPHONE or room_id is None:
            self.plan(case_id, draft)
            return
        with self._desk.database.reading() as db:
            row = waiting_row(db, case_id)
        self._save(
            partial(self._plan, case_id),
            draft,
            self.tr("Planned: {parties}").format(parties=parties_words(row) if row else ""),
            _when(begins_at, ends_at),
        )

    # A meeting that is planned

    def move(self, row: CalendarRow, room_id: int | None, begins_at: datetime, ends_at: datetime) -> None:
        """Move a meeting; where somebody knows of it already, its reason is asked first."""
        try:
            draft = SessionDraft.at(begins_at, ends_at, *self._where(row, room_id), is_public=row.is_public)
            with self._desk.database.reading() as db:
                knows = is_told(db, row.id)
        except DeskError as error:
            self._banner.tell_error(error)
            return
        if not knows:
            self._save(partial(self._move, row), draft, self._moved_words(row), _when(begins_at, ends_at))
            return
        said = self.tr("{parties}: from {before} to {after}").format(
            parties=parties_words(row), before=_when(row.begins_at, row.ends_at), after=_when(begins_at, ends_at)
        )
        shown(MoveReasonDialog(self._desk, row.id, said, partial(self._move_told, row, draft), self._over))

    def _move_told(self, row: CalendarRow, draft: SessionDraft, words: str) -> None:
        if self._written(partial(self._move, row, words=words), draft):
            self._tell_done(self._moved_words(row), _when(*draft.span()))

    # How it is done

    def _save(
        self, write: Callable[[SessionDraft], MediationSession], draft: SessionDraft, title: str, reason: str
    ) -> None:
        try:
            is_done = self._written(write, draft)
        except DeskError as error:
            self._tell_refused(error)
            return
        if is_done:
            self._tell_done(title, reason)

    def _written(self, write: Callable[[SessionDraft], MediationSession], draft: SessionDraft) -> bool:
        """Write and say what changed; a day off is asked about. Returns whether it was written. Raises DeskError."""
        try:
            meeting = write(draft)
        except Invalid as refused:
            off = next((one for one in refused.problems if one.code == "day_off_to_confirm"), None)
            if off is None or draft.on_day_off:
                raise
            if not ask(self._over, self.tr("Meet on a day off?"), sentence(off), self.tr("Meet all the same")):
                return False
            return self._written(write, replace(draft, on_day_off=True))
        self._desk.case_changed.emit(meeting.case_id)
        self._desk.schedule_changed.emit()
        self.done.emit(meeting.id)
        return True

    def _plan(self, case_id: int, draft: SessionDraft) -> MediationSession:
        with self._desk.database.writing() as db:
            return plan_session(db, case_id, draft, by=self._desk.actor, now=self._desk.now())

    def _move(self, row: CalendarRow, draft: SessionDraft, words: str = "") -> MediationSession:
        with self._desk.database.writing() as db:
            seen = row.begins_at, row.ends_at, row.room_id
            return move_session(db, row.id, draft, words=words, seen=seen, by=self._desk.actor, now=self._desk.now())

    def _tell_done(self, title: str, reason: str) -> None:
        self._banner.tell("good", title, reason, [(self.tr("Undo"), self._openers.undo)])

    def _tell_refused(self, error: DeskError) -> None:
        """Say who stands in the way and when; what was carried is back where it was."""
        said = sentence(error.problems[0]) if isinstance(error, Invalid) else sentence(error)
        self._banner.tell("bad", said, self.tr("Nothing was changed."))

    def _try(self, do: Callable[[], Any]) -> None:
        try:
            do()
        except DeskError as error:
            self._banner.tell_error(error)

    def _draft(self, begins_at: datetime, ends_at: datetime, room_id: int | None) -> SessionDraft | None:
        mode = SessionMode.ON_SITE
        if room_id == NO_LANE:
            mode, room_id = SessionMode.TELEPHONE, None
        elif room_id is None:
            room_id = self._free_room(begins_at, ends_at)
        elif (room := self._reading().room(room_id)) is not None and room.is_online:
            mode = SessionMode.ONLINE
        try:
            return SessionDraft.at(begins_at, ends_at, mode, room_id)
        except Invalid as error:
            self._tell_refused(error)
            return None

    def _free_room(self, begins_at: datetime, ends_at: datetime) -> int | None:
        """Return the first room on site that is free as far as the screen knows; saving asks again."""
        rows = self._reading().rows.values()
        planned = [one for one in rows if one.state is SessionState.PLANNED]
        taken = {one.room_id for one in planned if one.begins_at < ends_at and one.ends_at > begins_at}
        rooms = (one.id for one in self._reading().rooms if not one.is_online and one.id not in taken)
        return next(rooms, None)

    def _where(self, row: CalendarRow, room_id: int | None) -> tuple[SessionMode, int | None, str]:
        """Return mode, room and place after a move: the room says whether one meets at the door or at a link."""
        room = self._reading().room(room_id)
        if room is None or room_id == row.room_id:
            return row.mode, room_id, row.place
        mode = SessionMode.ONLINE if room.is_online else SessionMode.ON_SITE
        return mode, room_id, row.place if mode is row.mode else ""

    def _moved_words(self, row: CalendarRow) -> str:
        return self.tr("Moved: {parties}").format(parties=parties_words(row))


def _when(begins_at: datetime, ends_at: datetime) -> str:
    """Return a time in words: 2026-10-09（周五） 10:00–11:30."""
    return f"{long_day(in_china(begins_at).date())} {span_words(begins_at, ends_at)}"
