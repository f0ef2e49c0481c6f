"""What the desk can do, as data: words, other words, icon and keys of each command, and which right it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.rights import Right

SEARCH_KEYS, KEYS_KEYS = "Ctrl+K", "Ctrl+/"
LOCK_KEYS = "Ctrl+L"
"""Not a shortcut of a window: app/idle.py hears it, so that it locks from every dialog as well."""


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
    Entry("held_letters", QT_TRANSLATE_NOOP("Commands", "Letters to look at"), "tray", "",
          QT_TRANSLATE_NOOP("Commands", "letters of consumers,spam,held,phones")),
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
    Entry("taken_along", QT_TRANSLATE_NOOP("Commands", "Cases that are out"), "export", "",
          QT_TRANSLATE_NOOP("Commands", "outstation,laptop,taken along")),
    Entry("bring_back", QT_TRANSLATE_NOOP("Commands", "Bring cases back"), "download-simple", "",
          QT_TRANSLATE_NOOP("Commands", "outstation,laptop,check in")),
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
    Entry("audit_trail", QT_TRANSLATE_NOOP("Commands", "Audit trail"), "clock-counter-clockwise"),
    Entry("check_records", QT_TRANSLATE_NOOP("Commands", "Check of the records"), "check-circle"),
    Entry("backups", QT_TRANSLATE_NOOP("Commands", "Backups"), "floppy-disk", "",
          QT_TRANSLATE_NOOP("Commands", "back up now,restore,second place,stick,bring a case back")),
    Entry("passphrases", QT_TRANSLATE_NOOP("Commands", "Passphrases of people"), "lock", "",
          QT_TRANSLATE_NOOP("Commands", "password,recovery code,sign in,another key")),
    Entry("own_password", QT_TRANSLATE_NOOP("Commands", "Change your password"), "lock", "",
          QT_TRANSLATE_NOOP("Commands", "own passphrase,new password")),
    Entry("rights", QT_TRANSLATE_NOOP("Commands", "Who may do what"), "users", "",
          QT_TRANSLATE_NOOP("Commands", "roles,rights,permissions")),
    Entry("light", QT_TRANSLATE_NOOP("Commands", "Light colours"), "gear-six"),
    Entry("dark", QT_TRANSLATE_NOOP("Commands", "Dark colours"), "gear-six"),
    Entry("keys", QT_TRANSLATE_NOOP("Commands", "Keys of the desk"), "keyboard", KEYS_KEYS,
          QT_TRANSLATE_NOOP("Commands", "shortcuts,help")),
    Entry("search", QT_TRANSLATE_NOOP("Commands", "Search everything"), "magnifying-glass", SEARCH_KEYS),
    Entry("lock", QT_TRANSLATE_NOOP("Commands", "Lock the desk"), "lock", LOCK_KEYS,
          QT_TRANSLATE_NOOP("Commands", "leave for a while,another person")),
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
    Entry("take_along", QT_TRANSLATE_NOOP("Commands", "Take the chosen cases along"), "export", "",
          QT_TRANSLATE_NOOP("Commands", "outstation,laptop,check out")),
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

RIGHT_OF: Mapping[str, Right] = {
    "receive": Right.WORK_ON_CASES,
    "take_in": Right.WORK_ON_CASES,
    "review": Right.WORK_ON_CASES,
    "duplicates": Right.WORK_ON_CASES,
    "room": Right.WORK_ON_CASES,
    "plan_meeting": Right.WORK_ON_CASES,
    "privacy_requests": Right.ANSWER_PRIVACY,
    "due_files": Right.DESTROY_FILES,
}
"""What a command asks for before it opens anything: who lacks the right is told so, and nobody types in vain."""
