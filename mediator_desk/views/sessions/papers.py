"""The papers around meetings: notices and their receipts, the list of a day, the record for everybody to sign."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.services.papers.day_list import DayListBy
from mediator_desk.services.papers.record import last_meeting
from mediator_desk.services.sessions.room import room_of
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.messages import shown
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.parts import button
from mediator_desk.views.sessions import paper_work
from mediator_desk.views.sessions.paper_work import NOTICES, RECEIPTS, RECORD, UNDISPUTED, meetings_on
from mediator_desk.views.sessions.serve import ServeDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.models.procedure_words import PaperKind
    from mediator_desk.views.drawn_paper import Drawn


def open_notices(desk: Desk, session_ids: Sequence[int], parent: QWidget) -> NoticesDialog:
    """Open the notices of planned meetings, all in one PDF."""
    return shown(NoticesDialog(desk, session_ids, parent))


def open_receipts(desk: Desk, session_ids: Sequence[int], parent: QWidget) -> NoticesDialog:
    """Open the receipts for the notices of planned meetings, to be signed when they are served."""
    return shown(NoticesDialog(desk, session_ids, parent, paper=RECEIPTS))


def open_delivery_receipts(desk: Desk, delivery_ids: Sequence[int], parent: QWidget) -> ReceiptsDialog:
    """Open the receipts of papers that were entered as served."""
    return shown(ReceiptsDialog(desk, delivery_ids, parent))


def open_notices_of_day(desk: Desk, day: date, parent: QWidget) -> NoticesDialog:
    """Open the notices of every planned meeting of a day."""
    return open_notices(desk, meetings_on(desk.database, day), parent)


def open_receipts_of_day(desk: Desk, day: date, parent: QWidget) -> NoticesDialog:
    """Open the receipts for the notices of every planned meeting of a day."""
    return open_receipts(desk, meetings_on(desk.database, day), parent)


def open_day_list(desk: Desk, day: date, parent: QWidget) -> DayListDialog:
    """Open the list of a day's meetings by room or by mediator."""
    return shown(DayListDialog(desk, day, parent))


def open_record_paper(desk: Desk, session_id: int, parent: QWidget) -> RecordPaperDialog:
    """Open the record of a meeting, to be signed."""
    return shown(RecordPaperDialog(desk, session_id, parent))


def open_notices_of_case(desk: Desk, case_id: int, parent: QWidget) -> NoticesDialog:
    """Open the notices of the planned meeting of a case. Raises Refused("session_not_planned")."""
    with desk.database.reading() as db:
        session_id = last_meeting(db, case_id)
    return open_notices(desk, [session_id], parent)


def open_record_of_case(desk: Desk, case_id: int, parent: QWidget) -> RecordPaperDialog:
    """Open the record of the planned or else the last meeting of a case. Raises Refused("session_not_planned")."""
    with desk.database.reading() as db:
        session_id = last_meeting(db, case_id)
    return open_record_paper(desk, session_id, parent)


class NoticesDialog(PaperDialog):
    """Notices of meetings, or the receipts of serving them: one for each party, or one for each side."""

    def __init__(
        self, desk: Desk, session_ids: Sequence[int], parent: QWidget | None = None, *, paper: PaperKind = NOTICES
    ) -> None:
        super().__init__(desk, self._title(len(session_ids)), parent)
        self._session_ids = tuple(session_ids)
        self.paper = SegmentField([(NOTICES, self.tr("Notices")), (RECEIPTS, self.tr("Receipts"))])
        self.paper.choose(paper)
        self.one_for = SegmentField([(False, self.tr("Each party")), (True, self.tr("Each side"))])
        self.add_choice(self.tr("Paper"), self.paper)
        self.add_choice(self.tr("One for"), self.one_for)
        self.choices.addStretch(1)
        self.serve_button = button(self.tr("They went out…"), self._on_serve, look="link", icon="check")
        self.serve_button.setToolTip(self.tr("Enter that the notices went out, each with its receipt"))
        self.serve_button.setVisible(bool(session_ids))
        self.buttons.insertWidget(0, self.serve_button)
        self.draw()

    def _on_serve(self) -> None:
        shown(ServeDialog(self._desk, self._session_ids, self))

    def _title(self, count: int) -> str:
        if count == 1:
            return self.tr("Notices and receipts of the meeting")
        if count == 0:
            return self.tr("Notices and receipts")
        return self.tr("Notices and receipts of {count} meetings").format(count=count)

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        database, ids, per_side = self._desk.database, self._session_ids, self.one_for.choice()
        if self.paper.choice() is NOTICES:
            name = self.tr("Notices {number}")
            now = self._desk.now()
            return partial(paper_work.drawn_notices, database, ids, now=now, per_side=per_side, name=name)
        name = self.tr("Receipts {number}")
        return partial(paper_work.drawn_receipts, database, ids, per_side=per_side, name=name)


class ReceiptsDialog(PaperDialog):
    """The receipts of papers that were entered as served, with what is known of each."""

    def __init__(self, desk: Desk, delivery_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Receipts of served papers"), parent)
        self._delivery_ids = tuple(delivery_ids)
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        name = self.tr("Receipts {number}")
        return partial(paper_work.drawn_delivery_receipts, self._desk.database, self._delivery_ids, name=name)


class DayListDialog(PaperDialog):
    """The list of a day's meetings: a page for each room, or for each mediator."""

    def __init__(self, desk: Desk, day: date, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Meetings of {day}").format(day=long_day(day)), parent)
        self._day = day
        self.by = SegmentField([(DayListBy.ROOM, self.tr("Room")), (DayListBy.MEDIATOR, self.tr("Mediator"))])
        self.add_choice(self.tr("A page for each"), self.by)
        self.choices.addStretch(1)
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        name, now = self.tr("Day list {day}"), self._desk.now()
        by = self.by.choice()
        return partial(paper_work.drawn_day_list, self._desk.database, self._day, by, now=now, name=name)


class RecordPaperDialog(PaperDialog):
    """The record of a meeting, and what nobody disputes in the case."""

    def __init__(self, desk: Desk, session_id: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Record of the meeting"), parent)
        self._session_id = session_id
        with desk.database.reading() as db:
            self._case_id = room_of(db, session_id).case_id
        self.paper = SegmentField([(RECORD, self.tr("Record")), (UNDISPUTED, self.tr("Undisputed facts"))])
        self.add_choice(self.tr("Paper"), self.paper)
        self.choices.addStretch(1)
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        database = self._desk.database
        if self.paper.choice() is RECORD:
            name = self.tr("Mediation record {number}")
            return partial(paper_work.drawn_record, database, self._session_id, name=name)
        name = self.tr("Undisputed facts {number}")
        return partial(paper_work.drawn_undisputed, database, self._case_id, name=name)
