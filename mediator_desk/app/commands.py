"""What the desk can do, in one table: the search over everything finds it, the list of keys shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from mediator_desk.app import intake_places, places
from mediator_desk.app.command_table import (
    ENTRIES,
    KEYS_KEYS,
    OF_THE_LIST,
    OF_THE_ROOM,
    OF_THE_SCHEDULE,
    RIGHT_OF,
    SEARCH_KEYS,
    Entry,
)
from mediator_desk.app.figures_place import figure_commands
from mediator_desk.app.outstation_place import outstation_acts, take_chosen_along
from mediator_desk.app.papers_place import check_paper
from mediator_desk.app.privacy_place import show_due_files, show_privacy_requests
from mediator_desk.app.trust_places import trust_acts
from mediator_desk.app.undo_key import undo_last
from mediator_desk.errors import DeskError
from mediator_desk.i18n import CHINESE, ENGLISH, translate
from mediator_desk.models.rights import may
from mediator_desk.views.agreements.opening import open_clause_bank
from mediator_desk.views.desk_view import CASES
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.templates.opening import open_templates

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.views.command import Command
    from mediator_desk.views.desk_view import DeskView


EVERYWHERE = frozenset({"receive", "take_in", "duplicates", "room"})
"""What has its keys on every screen: who comes in at the door finds the desk at any of them."""


class Commands:
    """The table, with what does each line. Made once for a window."""

    def __init__(self, desk: Desk, view: DeskView) -> None:
        self._desk, self._view = desk, view
        view.commands = self.every
        desk.search_wanted.connect(self.search)
        for keys, act in ((SEARCH_KEYS, self.search), (KEYS_KEYS, view.show_keys)):
            shortcut(keys, view, act)
        for one in ENTRIES:
            if one.key in EVERYWHERE:
                shortcut(one.keys, view, partial(self._do, one.key))

    def every(self) -> list[Command]:
        """Return what can be done now: to the case in sight, the table, to the list in sight, places, lists."""
        return [
            *self._of_room(), *self._of_case(), *self._table(), *self._of_list(), *self._of_schedule(),
            *self._of_papers(), *figure_commands(self._desk, self._view, self._try), *self._places(), *self._queues(),
        ]  # fmt: skip

    def search(self) -> None:
        """Open the search over everything."""
        if not self._desk.is_open:
            return
        from mediator_desk.views.finder.opening import open_finder

        commands = [one for one in self.every() if one.key != "search"]
        open_finder(self._desk, commands, self._view, self._show_person)

    def _show_person(self, name: str) -> None:
        cases = self._cases("all")
        cases.bar.search.setText(name)

    # The table

    def _do(self, key: str) -> None:
        if self._desk.is_open:
            next(one for one in self._table() if one.key == key).do()

    def _table(self) -> list[Command]:
        do: dict[str, Callable[[], object]] = {
            "receive": partial(places.receive, self._desk, self._view, self._view.banner.tell),
            "take_in": partial(places.take_in, self._desk, None, self._view, self._view.banner.tell),
            "review": self._review,
            "quarantine": partial(intake_places.show_quarantine, self._desk, self._view),
            "held_letters": partial(intake_places.show_held_letters, self._desk, self._view),
            "duplicates": partial(places.show_duplicates, self._desk, self._view),
            "room": self._enter_room,
            "to_prepare": partial(places.prepare_meetings, self._desk, self._view),
            "check_paper": partial(check_paper, self._desk, self._view),
            "clauses": partial(open_clause_bank, self._desk, self._view),
            "templates": partial(open_templates, self._desk, self._view),
            "receipts_out": partial(places.receipts_out, self._desk, self._view),
            "print_day": lambda: self._today("print_sheet"),
            "preview_day": lambda: self._today("preview_sheet"),
            "find_in_list": self._find_in_list,
            "month_report": self._month_report,
            "wall_board": self._show_wall_board,
            "undo": partial(undo_last, self._desk, self._view),
            "bin": partial(places.show_bin, self._desk, self._view),
            **trust_acts(self._desk, self._view),
            **outstation_acts(self._desk, self._view),
            "privacy_requests": partial(show_privacy_requests, self._desk, self._view),
            "due_files": partial(show_due_files, self._desk, self._view),
            "light": partial(self._colours, "light"),
            "dark": partial(self._colours, "dark"),
            "keys": self._view.show_keys,
            "search": self.search,
            "lock": self._lock,
            "own_password": self._change_password,
            "leave": lambda: self._view.window().close(),
        }
        return self._made(ENTRIES, do)

    def _of_list(self) -> list[Command]:
        """Return what is done with the list of cases where it is in front."""
        screen: Any = self._view.screen_of(CASES)
        if screen is None or not screen.isVisible() or screen.page is not None:
            return []
        do = {**screen.cases.tools.acts(), "take_along": partial(take_chosen_along, self._desk, screen.cases)}
        return self._made(OF_THE_LIST, do, is_of_list=True)

    def _of_room(self) -> list[Command]:
        """Return what is done in the room where it is in front."""
        screen: Any = self._view.screen_of("room")
        if screen is None or not screen.isVisible() or screen.room is None:
            return []
        do = screen.room.acts()
        return self._made((one for one in OF_THE_ROOM if one.key in do), do, is_of_list=True)

    def _of_schedule(self) -> list[Command]:
        do: dict[str, Callable[[], object]] = {
            "plan_meeting": lambda: self._schedule().plan(),
            "schedule_rooms": lambda: self._schedule("week").show_lanes("rooms"),
            "schedule_mediators": lambda: self._schedule("week").show_lanes("mediators"),
            "schedule_list": lambda: self._schedule("list"),
        }
        for key, view in (("today", "day"), ("week", "week"), ("month", "month")):
            do[f"schedule_{key}"] = partial(self._schedule_now, view)
        return self._made(OF_THE_SCHEDULE, do)

    def _made(
        self, entries: Iterable[Entry], do: Mapping[str, Callable[[], object]], *, is_of_list: bool = False
    ) -> list[Command]:
        from mediator_desk.views.command import Command

        return [
            Command(one.key, translate("Commands", one.word), partial(self._try_with, one.key, do[one.key]), one.icon,
                    one.keys,
                    _other_words("Commands", one.word, one.also), is_of_list=is_of_list)
            for one in entries
        ]  # fmt: skip

    def _places(self) -> list[Command]:
        from mediator_desk.views.command import Command

        return [
            Command(
                f"place/{one.key}", one.title, partial(self._view.show_place, one.key), one.icon, one.keys, (one.key,)
            )
            for one in self._view.places()
        ]

    def _queues(self) -> list[Command]:
        from mediator_desk.services.cases.case_filter import Queue
        from mediator_desk.views.cases.queues import QUEUE_WORDS, queue_word
        from mediator_desk.views.command import Command

        return [
            Command(f"queue/{queue}", queue_word(queue), partial(self._desk.queue_wanted.emit, queue.value), "list",
                    also=_other_words("Queue", QUEUE_WORDS[queue], ""))
            for queue in Queue
            if queue in QUEUE_WORDS
        ]  # fmt: skip

    def _of_case(self) -> list[Command]:
        """Return the acts that are offered on the case in sight, the next one first."""
        from mediator_desk.views.cases.offer_looks import LOOKS, offer_word
        from mediator_desk.views.command import Command

        shown = self._case_in_sight()
        if shown is None:
            return []
        offers, do = shown
        return [
            Command(f"offer/{offer}", offer_word(offer), partial(self._try, partial(do, offer)), LOOKS[offer].icon,
                    also=_other_words("Offer", LOOKS[offer].word, ""), is_of_case=True)
            for offer in offers
        ]  # fmt: skip

    def _of_papers(self) -> list[Command]:
        """Return what is done with the papers of the case in sight."""
        from mediator_desk.app.paper_commands import paper_commands

        screen: Any = self._view.screen_of(CASES)
        if screen is None or not screen.isVisible():
            return []
        page, case = screen.page, screen.cases.pane.case
        case_id = page.case_id if page is not None else case.id if case is not None else 0
        banner = page.banner if page is not None else screen.cases.banner
        return list(paper_commands(self._desk, case_id, self._view, banner, self._try)) if case_id else []

    def _case_in_sight(self) -> tuple[tuple[Any, ...], Callable[..., object]] | None:
        screen: Any = self._view.screen_of(CASES)
        if screen is None or not screen.isVisible():
            return None
        page = screen.page
        if page is not None:
            return page.header.offer_buttons.offers.every, page.do
        pane = screen.cases.pane
        return (pane.offers.every, pane.do) if pane.case is not None else None

    # What does it

    def _enter_room(self) -> None:
        from mediator_desk.app.rooms import enter_todays_room

        if not enter_todays_room(self._desk):
            told = translate("Commands", "There is no meeting left to be held today.")
            self._view.banner.tell("info", told)

    def _try_with(self, key: str, do: Callable[[], object]) -> None:
        def allowed() -> None:
            if key in RIGHT_OF and self._desk.is_open:
                may(self._desk.actor, RIGHT_OF[key])
            do()

        self._try(allowed)

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except DeskError as error:
            self._view.banner.tell_error(error)

    def _cases(self, queue: str = "") -> Any:  # noqa: ANN401 - the screen of the cases
        if queue:
            self._desk.queue_wanted.emit(queue)
        else:
            self._view.show_place(CASES)
        screen: Any = self._view.screen_of(CASES)
        if not queue:
            screen.show_list()
        return screen.cases

    def _find_in_list(self) -> None:
        self._cases().bar.search.setFocus()

    def _review(self) -> None:
        """Open the inbox at the submission that waits longest; where none waits, the list says so."""
        from mediator_desk.services.cases.case_filter import CaseFilter, Queue, Sort
        from mediator_desk.services.cases.register import first_rows

        with self._desk.database.reading() as db:
            oldest = CaseFilter(Queue.NEW, self._desk.today(), sort=Sort.RECEIVED, is_descending=False)
            rows = first_rows(db, oldest, 1)
        if rows:
            places.compare(self._desk, rows[0].id, self._view)
        else:
            self._desk.queue_wanted.emit(Queue.NEW.value)

    def _today(self, act: str) -> None:
        self._view.show_place("today")
        screen: Any = self._view.screen_of("today")
        getattr(screen, act)()

    def _schedule(self, view: str = "") -> Any:  # noqa: ANN401 - the screen of the calendar
        self._view.show_place("schedule")
        screen: Any = self._view.screen_of("schedule")
        if view:
            screen.show_view(type(screen.view)(view))
        return screen

    def _schedule_now(self, view: str) -> None:
        self._schedule(view).go_to_today()

    def _month_report(self) -> None:
        self._view.show_place("statistics")
        screen: Any = self._view.screen_of("statistics")
        screen.export()

    def _lock(self) -> None:
        if not self._desk.has_sign_in:
            told = translate("Commands", "Nobody signs in here, so there is nothing to lock.")
            reason = translate("Commands", "Lock the screen of the computer when you leave.")
            self._view.banner.tell("info", told, reason)
            return
        self._desk.lock_wanted.emit()

    def _change_password(self) -> None:
        from mediator_desk.views.settings.own_password import change_own, changed_words

        if self._desk.has_sign_in:
            tell = self._view.banner.tell
            change_own(self._desk, self._view, lambda: tell("good", changed_words(self._desk)))
        else:
            told = translate("Commands", "Nobody signs in here, so there is no password.")
            self._view.banner.tell("info", told)

    def _show_wall_board(self) -> None:
        from mediator_desk.app.wall_board import open_wall_board

        open_wall_board(self._desk, self._view)

    def _colours(self, theme_name: str) -> None:
        from PySide6.QtWidgets import QApplication

        from mediator_desk.views import theme

        self._desk.settings.theme = theme_name
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self._desk.settings)


def _other_words(context: str, word: str, also: str) -> tuple[str, ...]:
    """Return a command's word in the other language, and its other words in both."""
    spoken = [translate(context, word, language) for language in (ENGLISH, CHINESE)]
    for language in (ENGLISH, CHINESE) if also else ():
        spoken += translate(context, also, language).replace("，", ",").split(",")
    return tuple(dict.fromkeys(one.strip().rstrip("…") for one in spoken if one.strip()))
