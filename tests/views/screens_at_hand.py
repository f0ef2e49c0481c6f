"""The window as it is started, at a committee with work in every state, and ways to each of its screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QLineEdit

from mediator_desk.app.commands import Commands
from mediator_desk.app.places import places_of
from mediator_desk.app.undo_key import undo_by_key
from mediator_desk.models.figure_words import Dimension
from mediator_desk.services.cases.conditions import Condition, Field, Manner
from mediator_desk.services.figures.selections import Filters
from mediator_desk.services.sessions.notes import NoteDraft, add_note
from mediator_desk.services.sessions.room import open_session, room_of
from mediator_desk.views.cases.page.case_page import CasePage
from mediator_desk.views.cases.page.tabs_of_case import Tab
from mediator_desk.views.cases.view import CasesView
from mediator_desk.views.desk_view import DeskView
from mediator_desk.views.schedule.spans import View
from mediator_desk.views.sessions.planned import planned_meeting
from mediator_desk.views.statistics.spans import Span
from mediator_desk.views.statistics.statistics_view import StatisticsView
from tests.views.cases_at_hand import case_of
from tests.views.dialogs_at_hand import Stage, issued_papers


class Window:
    """A window of the desk whose committee is a stage."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.view = DeskView(stage.desk, places_of(stage.desk, print))
        self.commands = Commands(stage.desk, self.view)
        undo_by_key(stage.desk, self.view)
        self.view.show()
        self.view.open_first()
        stage.settle()

    @property
    def cases(self) -> CasesView:
        """The screen with the list."""
        return self.view.screen_of("cases").cases

    @property
    def page(self) -> CasePage:
        """The page of the case in front."""
        return self.view.screen_of("cases").page

    def screens(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Give each screen's name and what brings it to the front."""
        yield "today", partial(self.view.show_place, "today")
        for queue in ("new", "all", "to_sign", "expired"):
            yield f"cases {queue}", partial(self._list, queue)
        yield "cases chosen", self._choose_many
        yield "cases by conditions", self._set_conditions
        yield "a case that came in", partial(self._open, self.stage.received)
        for tab in Tab:
            yield f"case {tab}", partial(self._show_tab, tab)
        yield "case edited", self._edit
        for view in View:
            yield f"schedule {view}", partial(self._schedule, view)
        yield "schedule by mediators", partial(self._schedule, View.WEEK, "mediators")
        yield "statistics", partial(self.view.show_place, "statistics")
        yield "statistics of a year", partial(self._figures, Span.YEAR)
        yield "statistics as tables", self._tables_of_figures
        yield "statistics filtered", partial(self._figures, Span.MONTH, {Dimension.LINE: {None, "motor", "life"}})
        yield "cases of a figure", self._open_a_figure
        yield "papers without any", partial(self.view.show_place, "papers")
        yield "papers", self._issue
        yield "papers chosen", self._choose_papers
        yield "enquiry", self._enquire
        self.view.show_place("settings")
        for number in range(self.view.screen_of("settings").tabs.count()):
            yield f"settings {number}", partial(self._settings, number)
        yield "room before its day", self._enter_room
        yield "room with everybody at the table", self._hold_meeting

    def _list(self, queue: str) -> None:
        self.stage.desk.queue_wanted.emit(queue)
        self.cases.take_focus()

    def _choose_many(self) -> None:
        self._list("all")
        self.stage.settle()
        table = self.cases.listing.table
        for row in range(3):
            flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            table.selectionModel().select(table.model().index(row, 0), flags)

    def _set_conditions(self) -> None:
        self._list("all")
        for asked in (Condition(Field.CLAIMED, Manner.BETWEEN, ("1.00", "99000000.00")),
                      Condition(Field.RECEIVED, Manner.WITHIN, ("this_year",)),
                      Condition(Field.STATE, Manner.ONE_OF, ("in_mediation", "received", "performing"))):  # fmt: skip
            self.cases.tools.look.put(asked)

    def _open(self, case_id: int) -> None:
        self.stage.desk.case_wanted.emit(case_id)

    def _show_tab(self, tab: Tab) -> None:
        self._open(self.stage.half_paid)
        self.page.show_tab(tab)

    def _edit(self) -> None:
        self._open(self.stage.mediated)
        self.page.show_tab(Tab.OVERVIEW)
        self.stage.settle()
        self.page.page_of(Tab.OVERVIEW).dispute.edit()

    def _schedule(self, view: View, lanes: str = "rooms") -> None:
        self.view.show_place("schedule")
        screen = self.view.screen_of("schedule")
        screen.show_lanes(lanes)
        screen.show_view(view)
        screen.take_focus()

    def _figures(self, span: Span = Span.MONTH, filters: Mapping[Dimension, set[Any]] | None = None) -> StatisticsView:
        self.view.show_place("statistics")
        screen = self.view.screen_of("statistics")
        self.stage.settle()
        screen.head.spans.choose(span)
        self.stage.settle()
        screen.filter_by(Filters.of(filters or {}))
        self.stage.settle()
        return screen

    def _tables_of_figures(self) -> None:
        screen = self._figures()
        screen.rate.show_all(is_shown=True)
        for card in screen.chart_cards:
            if not card.shows_table:
                card.turn()

    def _open_a_figure(self) -> None:
        self._figures().glance.tiles.tiles[0].figure.click()

    def _issue(self) -> None:
        issued_papers(self.stage)
        self.stage.desk.case_changed.emit(self.stage.mediated)
        self.view.show_place("papers")

    def _choose_papers(self) -> None:
        self._issue()
        self.stage.settle()
        self.view.screen_of("papers").listing.table.selectAll()

    def _enquire(self) -> None:
        self.view.show_place("enquiry")
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.setText("李")

    def _enter_room(self) -> None:
        meeting = planned_meeting(case_of(self.stage.desk, self.stage.planned))
        self.stage.desk.place_wanted.emit("room", meeting.id)

    def _hold_meeting(self) -> None:
        office, meeting = self.stage.office, planned_meeting(case_of(self.stage.desk, self.stage.planned))
        office.now = max(office.now, meeting.begins_at)
        if self.stage.read(room_of, meeting.id).opened_at is None:
            office.do(open_session, meeting.id)
            office.do(add_note, meeting.id, NoteDraft(None, "等待期从保单生效次日起算。", speaker="谢家豪"))
            self.stage.desk.case_changed.emit(self.stage.planned)
        self._enter_room()

    def _settings(self, number: int) -> None:
        self.view.show_place("settings")
        self.view.screen_of("settings").tabs.setCurrentIndex(number)
