"""What the desk can do, in one table: the search over everything finds it, the list of keys shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from mediator_desk.app import places
from mediator_desk.app.figures_place import figure_commands
from mediator_desk.app.papers_place import check_paper
from mediator_desk.app.privacy_place import show_due_files, show_privacy_requests
from mediator_desk.app.undo_key import undo_last
from mediator_desk.errors import DeskError
from mediator_desk.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, translate
from mediator_desk.views.agreements.opening import open_clause_bank
from mediator_desk.views.desk_view import CASES
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.templates.opening import open_templates

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.views.command import Command
    from mediator_desk.views.desk_view import DeskView

SEARCH_KEYS, KEYS_KEYS = "Ctrl+K", "Ctrl+/"


@dataclass(frozen=True)
class Entry:
    """One line of the table: its word, other words for it, icon, shortcut, and the name of what does it below."""

    key: str
    word: str
    icon: str
    keys: str = ""
    also: str = ""
    """Other words for it, parted by commas."""


ENTRIES = (
    Entry("receive", QT_TRANSLATE_NOOP("Commands", "New case"), "plus", "Ctrl+N",
          QT_TRANSLATE_NOOP("Commands", "add a case,register a case,receive")),
    Entry("take_in", QT_TRANSLATE_NOOP("Commands", "Import submissions"), "download-simple", "Ctrl+I",
          QT_TRANSLATE_NOOP("Commands", "import,take in an export of the mini program")),
    Entry("review", QT_TRANSLATE_NOOP("Commands", "Review new submissions"), "tray", "",
          QT_TRANSLATE_NOOP("Commands", "review inbox,accept")),
    Entry("quarantine", QT_TRANSLATE_NOOP("Commands", "Quarantined submissions"), "warning", "",
          QT_TRANSLATE_NOOP("Commands", "quarantine,rows that were not taken in")),
    Entry("duplicates", QT_TRANSLATE_NOOP("Commands", "People and cases that look like one"), "copy", "Ctrl+D",
          QT_TRANSLATE_NOOP("Commands", "duplicates,repeats,merge")),
    Entry("room", QT_TRANSLATE_NOOP("Commands", "Today's meeting: enter the room"), "chats-circle", "Ctrl+M",
          QT_TRANSLATE_NOOP("Commands", "hold the meeting,session,begin")),
    Entry("to_prepare", QT_TRANSLATE_NOOP("Commands", "Before the next meetings"), "phone", "",
          QT_TRANSLATE_NOOP("Commands", "call the parties,who comes,reminders")),
    Entry("receipts_out", QT_TRANSLATE_NOOP("Commands", "Receipts that are out"), "tray", "",
          QT_TRANSLATE_NOOP("Commands", "served papers,return of service")),
    Entry("print_day", QT_TRANSLATE_NOOP("Commands", "Print the day sheet"), "printer", "Ctrl+P",
          QT_TRANSLATE_NOOP("Commands", "print,today's sheet")),
    Entry("preview_day", QT_TRANSLATE_NOOP("Commands", "Preview the day sheet"), "file-pdf", "Ctrl+Shift+P"),
    Entry("find_in_list", QT_TRANSLATE_NOOP("Commands", "Search the list of cases"), "magnifying-glass", "Ctrl+F",
          QT_TRANSLATE_NOOP("Commands", "filter,find")),
    Entry("month_report", QT_TRANSLATE_NOOP("Commands", "Monthly report in Excel"), "file-xls", "Ctrl+E",
          QT_TRANSLATE_NOOP("Commands", "export,workbook,report")),
    Entry("wall_board", QT_TRANSLATE_NOOP("Commands", "Board for the hall"), "arrows-out", "",
          QT_TRANSLATE_NOOP("Commands", "wall board,screen in the hall,full screen")),
    Entry("undo", QT_TRANSLATE_NOOP("Commands", "Undo your last change"), "arrow-counter-clockwise", "Ctrl+Z",
          QT_TRANSLATE_NOOP("Commands", "undo,take back")),
    Entry("check_paper", QT_TRANSLATE_NOOP("Commands", "Check a paper: is it genuine?"), "check-circle", "",
          QT_TRANSLATE_NOOP("Commands", "verify,scan of a signed paper,forged")),
    Entry("clauses", QT_TRANSLATE_NOOP("Commands", "Clause bank"), "book-open", "",
          QT_TRANSLATE_NOOP("Commands", "ready terms,clauses of agreements")),
    Entry("templates", QT_TRANSLATE_NOOP("Commands", "Wording of papers"), "file-text", "",
          QT_TRANSLATE_NOOP("Commands", "templates,change the text of notices and agreements")),
    Entry("bin", QT_TRANSLATE_NOOP("Commands", "The bin"), "trash", "",
          QT_TRANSLATE_NOOP("Commands", "deleted,bring back")),
    Entry("privacy_requests", QT_TRANSLATE_NOOP("Commands", "Requests about personal data"), "user", "",
          QT_TRANSLATE_NOOP("Commands", "privacy,personal information,copy of the data,erase a person")),
    Entry("due_files", QT_TRANSLATE_NOOP("Commands", "Files past their term"), "archive", "",
          QT_TRANSLATE_NOOP("Commands", "retention list,destroy files,destruction")),
    Entry("light", QT_TRANSLATE_NOOP("Commands", "Light colours"), "gear-six"),
    Entry("dark", QT_TRANSLATE_NOOP("Commands", "Dark colours"), "gear-six"),
    Entry("keys", QT_TRANSLATE_NOOP("Commands", "Keys of the desk"), "keyboard", KEYS_KEYS,
          QT_TRANSLATE_NOOP("Commands", "shortcuts,help")),
    Entry("search", QT_TRANSLATE_NOOP("Commands", "Search everything"), "magnifying-glass", SEARCH_KEYS),
    Entry("leave", QT_TRANSLATE_NOOP("Commands", "Leave the desk"), "x", "Ctrl+Q",
          QT_TRANSLATE_NOOP("Commands", "quit,close")),
)  # fmt: skip

OF_THE_LIST = (
    Entry("add_condition", QT_TRANSLATE_NOOP("Commands", "Add a condition to the list"), "plus", "Ctrl+Shift+F",
          QT_TRANSLATE_NOOP("Commands", "filter,condition")),
    Entry("choose_columns", QT_TRANSLATE_NOOP("Commands", "Columns of the list"), "columns", "Ctrl+Shift+L",
          QT_TRANSLATE_NOOP("Commands", "columns,fields shown")),
    Entry("list_workbook", QT_TRANSLATE_NOOP("Commands", "This list in Excel"), "file-xls", "Ctrl+E",
          QT_TRANSLATE_NOOP("Commands", "export,workbook,table")),
    Entry("list_paper", QT_TRANSLATE_NOOP("Commands", "Print this list"), "printer", "Ctrl+P",
          QT_TRANSLATE_NOOP("Commands", "print,PDF of the list")),
    Entry("keep_view", QT_TRANSLATE_NOOP("Commands", "Keep this list as a view"), "floppy-disk", "Ctrl+Shift+S",
          QT_TRANSLATE_NOOP("Commands", "save the view,keep")),
)  # fmt: skip
"""What is done with the list of cases, while it is in sight."""

OF_THE_SCHEDULE = (
    Entry("plan_meeting", QT_TRANSLATE_NOOP("Commands", "Plan a meeting"), "plus", "Ctrl+Shift+N",
          QT_TRANSLATE_NOOP("Commands", "schedule,new meeting,book a room")),
    Entry("schedule_today", QT_TRANSLATE_NOOP("Commands", "The calendar of today"), "calendar-blank", "",
          QT_TRANSLATE_NOOP("Commands", "meetings of today,rooms today")),
    Entry("schedule_week", QT_TRANSLATE_NOOP("Commands", "The calendar of this week"), "calendar-blank", "",
          QT_TRANSLATE_NOOP("Commands", "meetings of the week")),
    Entry("schedule_month", QT_TRANSLATE_NOOP("Commands", "The calendar of this month"), "calendar-blank", "",
          QT_TRANSLATE_NOOP("Commands", "meetings of the month")),
    Entry("schedule_list", QT_TRANSLATE_NOOP("Commands", "Meetings as a list"), "list", "",
          QT_TRANSLATE_NOOP("Commands", "list of meetings")),
    Entry("schedule_rooms", QT_TRANSLATE_NOOP("Commands", "The calendar by rooms"), "door", "",
          QT_TRANSLATE_NOOP("Commands", "rooms as lanes")),
    Entry("schedule_mediators", QT_TRANSLATE_NOOP("Commands", "The calendar by mediators"), "users", "",
          QT_TRANSLATE_NOOP("Commands", "mediators as lanes,absences")),
)  # fmt: skip
"""What is done with the calendar of meetings."""

OF_THE_ROOM = (
    Entry("room_break", QT_TRANSLATE_NOOP("Commands", "Break, or go on"), "pause", "F9",
          QT_TRANSLATE_NOOP("Commands", "pause,begin the meeting")),
    Entry("room_part", QT_TRANSLATE_NOOP("Commands", "From notes to offers, and back"), "columns", "F8"),
    Entry("room_private", QT_TRANSLATE_NOOP("Commands", "Note private talk, or what all hear"), "lock", "F6"),
    Entry("room_sight", QT_TRANSLATE_NOOP("Commands", "Cover what is private, or show it"), "eye", "F7"),
    Entry("room_rights", QT_TRANSLATE_NOOP("Commands", "Rights told, recusal asked"), "check-circle"),
    Entry("room_person", QT_TRANSLATE_NOOP("Commands", "Somebody else takes part"), "user-plus", "",
          QT_TRANSLATE_NOOP("Commands", "relative,expert,recorder")),
    Entry("room_next", QT_TRANSLATE_NOOP("Commands", "Meet again"), "calendar-blank", "",
          QT_TRANSLATE_NOOP("Commands", "next meeting,continue")),
    Entry("room_propose", QT_TRANSLATE_NOOP("Commands", "Propose in writing"), "file-text"),
    Entry("room_not_agreed", QT_TRANSLATE_NOOP("Commands", "Not agreed"), "x"),
    Entry("room_agreed", QT_TRANSLATE_NOOP("Commands", "Agreed: write it down"), "handshake"),
    Entry("room_agreed_orally", QT_TRANSLATE_NOOP("Commands", "Agreed orally: register it"), "handshake"),
    Entry("room_adjourn", QT_TRANSLATE_NOOP("Commands", "Break off and adjourn"), "clock"),
    Entry("room_suspend", QT_TRANSLATE_NOOP("Commands", "Suspend the mediation"), "hourglass-medium"),
    Entry("room_close", QT_TRANSLATE_NOOP("Commands", "The parties get up"), "door"),
    Entry("room_record", QT_TRANSLATE_NOOP("Commands", "Only record the meeting"), "note-pencil"),
    Entry("room_back", QT_TRANSLATE_NOOP("Commands", "Leave the room"), "arrow-left", "Esc"),
)  # fmt: skip
"""What is done in the room of a meeting, while it is in sight."""

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
            "quarantine": partial(places.show_quarantine, self._desk, self._view),
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
            "privacy_requests": partial(show_privacy_requests, self._desk, self._view),
            "due_files": partial(show_due_files, self._desk, self._view),
            "light": partial(self._colours, "light"),
            "dark": partial(self._colours, "dark"),
            "keys": self._view.show_keys,
            "search": self.search,
            "leave": lambda: self._view.window().close(),
        }
        return self._made(ENTRIES, do)

    def _of_list(self) -> list[Command]:
        """Return what is done with the list of cases where it is in front."""
        screen: Any = self._view.screen_of(CASES)
        if screen is None or not screen.isVisible() or screen.page is not None:
            return []
        return self._made(OF_THE_LIST, screen.cases.tools.acts(), is_of_list=True)

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
            Command(one.key, translate("Commands", one.word), partial(self._try, do[one.key]), one.icon, one.keys,
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
