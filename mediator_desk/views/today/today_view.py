"""Today: what the day asks for, on one screen, true whenever one looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right
from mediator_desk.models.words import Role
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.figures.figures import Glance, glance
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.office.committee import mediator_of_staff, the_committee
from mediator_desk.services.today.board import TodayBoard, today_board
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.permitted import only_at_the_office
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.today import texts
from mediator_desk.views.today.board_area import BoardArea
from mediator_desk.views.today.figures_row import figures_of
from mediator_desk.views.today.head import TodayHead

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from mediator_desk.desk import Desk
    from mediator_desk.documents.lists.day_sheet import DaySheet
    from mediator_desk.jobs import Job
    from mediator_desk.views.today.sheet_acts import SheetActs

    CaseOpener = Callable[[int, QWidget], object]


@dataclass(frozen=True)
class TodayActs:
    """What Today opens in other screens; an act that is not there is not offered."""

    receive: Callable[[QWidget, Callable[..., object]], object] | None = None
    begin_meeting: CaseOpener | None = None
    plan_step: CaseOpener | None = None
    review: CaseOpener | None = None
    prepare: Callable[[QWidget], object] | None = None


@dataclass(frozen=True)
class _Read:
    """What one look at the database gave."""

    board: TodayBoard
    own_mediator_id: int | None
    committee: str
    is_practice: bool


class TodayView(QWidget):
    """The first place of the rail."""

    def __init__(self, desk: Desk, acts: TodayActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._acts = desk, acts
        self._read: _Read | None = None
        self._jobs: dict[str, Job] = {}
        self._is_stale = self._are_figures_stale = True
        self._counted_on: date | None = None
        self._wants_focus = False
        self._sheet_acts: SheetActs | None = None
        self._build()
        self._connect()
        self._add_shortcuts()

    @property
    def board(self) -> TodayBoard | None:
        """What is shown; None before the first look at the database."""
        return self._read.board if self._read else None

    def take_focus(self) -> None:
        """Give the keyboard to the first thing that the day asks for, as soon as it is known."""
        self._wants_focus = self._read is None
        if not self.area.take_focus():
            self.head.print_button.setFocus()

    def reload(self) -> None:
        """Look at the database again, in a job; focus and scroll place stay."""
        self._is_stale = False
        wants_own = self._desk.settings.today_whose or ("mine" if self._desk.actor.role is Role.MEDIATOR else "all")
        work = partial(self._look, self._desk.actor.staff_id, wants_own=wants_own == "mine")
        self._run("board", work, self._on_read)

    def count_figures(self) -> None:
        """Count last month again, in a job."""
        self._are_figures_stale = False
        self._counted_on = self._desk.today()
        self._run("figures", partial(self._count, _last_month(self._counted_on)), self._on_counted)

    def sheet(self) -> DaySheet | None:
        """Return what is printed; None before the first look at the database."""
        from mediator_desk.views.today.sheet import sheet_of

        if self._read is None:
            return None
        return sheet_of(
            self._read.board,
            self._desk.now(),
            person="" if self._read.board.mediator_id is None else self._desk.actor.name,
            committee=self._read.committee,
            is_practice=self._read.is_practice,
        )

    # Building

    def _build(self) -> None:
        px = theme.current().px
        page = QVBoxLayout(self)
        page.setContentsMargins(px("xl"), px("l"), 0, 0)
        page.setSpacing(px("l"))
        self.head = TodayHead(has_new=self._acts.receive is not None)
        self.head.setContentsMargins(0, 0, px("xl"), 0)
        page.addWidget(self.head)
        self.banner = Banner(self)
        page.addWidget(self.banner)
        self.area = BoardArea(self)
        page.addWidget(self.area, 1)

    def _connect(self) -> None:
        desk, head, area = self._desk, self.head, self.area
        self._soon = QTimer(self, singleShot=True, interval=0)  # many signals of one act are one look
        self._soon.timeout.connect(self._renew)
        for changed in (desk.case_changed, desk.cases_changed, desk.schedule_changed, desk.committee_changed,
                        desk.quarantine_changed, desk.actor_changed):  # fmt: skip
            changed.connect(self._on_changed)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._on_minute)
        head.whose.chosen.connect(self._on_whose)
        head.new_wanted.connect(self._receive)
        only_at_the_office(head.new_button, self._desk, Right.WORK_ON_CASES)
        head.search_wanted.connect(desk.search_wanted)
        head.print_wanted.connect(self.print_sheet)
        head.preview_wanted.connect(self.preview_sheet)
        head.save_wanted.connect(self.save_sheet)
        area.figures.chosen.connect(self._on_figure)
        area.case_wanted.connect(desk.case_wanted)
        area.queue_wanted.connect(desk.queue_wanted)
        area.schedule_wanted.connect(lambda: desk.place_wanted.emit("schedule", 0))
        area.meeting_acted.connect(self._on_meeting)
        area.step_wanted.connect(lambda case_id: self._open(self._acts.plan_step, case_id))
        area.review_wanted.connect(self._review)
        area.prepare_wanted.connect(self._prepare)

    def _add_shortcuts(self) -> None:
        acts: dict[str | QKeySequence.StandardKey, Callable[[], object]] = {
            "Ctrl+P": self.print_sheet,
            "Ctrl+Shift+P": self.preview_sheet,
            QKeySequence.StandardKey.Refresh: self._on_changed,
        }
        for keys, act in acts.items():
            shortcut(keys, self, act)

    # What a person does

    def print_sheet(self) -> None:
        """Print today on one page, on the usual printer."""
        self._with_sheet(lambda acts, sheet: acts.print_at_once(sheet))

    def preview_sheet(self) -> None:
        """Show the page of today as it will be printed."""
        self._with_sheet(lambda acts, sheet: acts.preview(sheet))

    def save_sheet(self) -> None:
        """Save the page of today as a PDF."""
        self._with_sheet(lambda acts, sheet: acts.save(sheet))

    def _with_sheet(self, act: Callable[[SheetActs, DaySheet], object]) -> None:
        from mediator_desk.views.today.sheet_acts import SheetActs  # loads what prints

        if self._sheet_acts is None:
            self._sheet_acts = SheetActs(self._desk, self, self.banner)
        sheet = self.sheet()
        if sheet is not None:
            act(self._sheet_acts, sheet)

    def _receive(self) -> None:
        if self._acts.receive is not None:
            self._acts.receive(self, self.banner.tell)

    def _on_whose(self) -> None:
        self._desk.settings.today_whose = self.head.whose.choice()
        self.reload()

    def _on_figure(self) -> None:
        month = _last_month(self._desk.today()).first
        self._desk.place_wanted.emit("statistics", month.year * 100 + month.month)

    def _review(self) -> None:
        new = self.board.new.rows if self.board is not None else ()
        if new and self._acts.review is not None:
            self._open(self._acts.review, new[0].who.case_id)
        else:
            self._desk.queue_wanted.emit(Queue.NEW.value)

    def _prepare(self) -> None:
        if self._acts.prepare is not None:
            self._acts.prepare(self)

    def _on_meeting(self, case_id: int) -> None:
        meetings = self.board.meetings.rows if self.board is not None else ()
        now = self._desk.now()
        may_begin = any(one.who.case_id == case_id and texts.may_begin(one, now) for one in meetings)
        self._open(self._acts.begin_meeting if may_begin else None, case_id)

    def _open(self, opener: CaseOpener | None, case_id: int) -> None:
        if opener is None:
            self._desk.case_wanted.emit(case_id)
            return
        try:
            opener(case_id, self)
        except DeskError as error:
            self.banner.tell_error(error)

    # What came

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if not event.spontaneous():
            self._renew()
            self._on_minute()

    def _on_changed(self) -> None:
        self._is_stale = self._are_figures_stale = True
        self._soon.start()

    def _renew(self) -> None:
        """Look again where something changed, if anybody sees it; else when somebody does."""
        if not self.isVisible() or not self._desk.is_open:
            return
        if self._is_stale:
            self.reload()
        if self._are_figures_stale:
            self.count_figures()

    def _on_minute(self) -> None:
        """Say again how soon things are; at midnight it is another day."""
        now = self._desk.now()
        self._minute.start(60_000 - now.second * 1000 - now.microsecond // 1000)
        if self.board is not None and self.board.on != self._desk.today():
            self._on_changed()
        else:
            self._show()

    def _show(self) -> None:
        if self._read is not None:
            self.head.show_day(self._read.board.on, self._read.board.calendar)
            self.area.show_board(self._read.board, self._desk.now())

    def _on_read(self, read: _Read) -> None:
        self._read = read
        self.head.whose.setVisible(read.own_mediator_id is not None)
        with QSignalBlocker(self.head.whose):
            self.head.whose.choose("all" if read.board.mediator_id is None else "mine")
        self._show()
        if self._wants_focus and self.head.print_button.hasFocus():
            self.area.take_focus()
        self._wants_focus = False

    def _on_counted(self, seen: Glance) -> None:
        self.area.figures.show_figures(figures_of(seen))
        self.area.figures.show()

    # Work in the background

    def _run(self, key: str, work: Callable[[], object], on_done: Callable[..., None]) -> None:
        if key in self._jobs:
            self._jobs[key].cancel()
        self._jobs[key] = self._desk.jobs.run(work, owner=self, on_done=on_done, on_failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DeskError):
            self.banner.tell_error(error)

    def _look(self, staff_id: int | None, *, wants_own: bool) -> _Read:
        with self._desk.database.reading() as db:
            own = mediator_of_staff(db, staff_id)
            board = today_board(db, self._desk.today(), mediator_id=own if wants_own else None)
            committee = the_committee(db)
            return _Read(board, own, committee.name, committee.is_practice)

    def _count(self, period: Period) -> Glance:
        with self._desk.database.reading() as db:
            return glance(db, period)


def _last_month(today: date) -> Period:
    return Period.month(today.year, today.month).before()
