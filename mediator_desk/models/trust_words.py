"""Words of trust: what somebody may ask about their own data, which numbers are masked."""

from __future__ import annotations

from enum import StrEnum


class PrivacyWish(StrEnum):
    """What somebody asks for about their own data (Personal Information Protection Law art. 45-47, 15)."""

    SHOW = "show"
    EXPORT = "export"
    CORRECT = "correct"
    ERASE = "erase"
    WITHDRAW_CONSENT = "withdraw_consent"


class PersonalNumber(StrEnum):
    """A number that screens show masked; its word is the name of the column in which it stands."""

    IDENTITY = "identity_number"
    PHONE = "phone"
    ACCOUNT = "account"
    CREDIT_CODE = "credit_code"


class HeldKind(StrEnum):
    """What the desk holds on a person, each kind in a table of its own."""

    PARTY = "party"
    REPRESENTATIVE = "representative"
    CONSENT = "consent"
    SUBMISSION = "submission"
    CONTACT = "contact"
    MEETING = "meeting"
    STATEMENT = "statement"
    OFFER = "offer"
    TOLD_IN_PRIVATE = "told_in_private"
    EXTENSION_CONSENT = "extension_consent"
    SIGNATURE = "signature"
    PAYEE = "payee"
    DELIVERY = "delivery"
    EVIDENCE = "evidence"
    PAPER = "paper"
    FOLLOW_UP = "follow_up"
    QUARANTINED = "quarantined"
    TRAIL = "trail"


class TermKind(StrEnum):
    """Until when what a case holds on a person is kept, and why."""

    OPEN = "open"
    """The matter is not ended."""
    NOT_ARCHIVED = "not_archived"
    """It is ended, and its file has no term yet."""
    RUNS = "runs"
    FOR_EVER = "for_ever"
    IN_BIN = "in_bin"
    """It goes by itself after thirty days."""
    OVER = "over"


class TakenOut(StrEnum):
    """What leaves the desk as a file or on paper, beside lists of cases, reports and the papers of a case."""

    HISTORY = "history"
    DRAFT = "draft"
    CALENDAR = "calendar"
    CALENDAR_FILE = "calendar_file"
    DAY_SHEET = "day_sheet"
    HANDOVER_LIST = "handover_list"
    PUBLICATION = "publication"
    MONTHLY_FORM = "monthly_form"
    SUBSIDY_SHEET = "subsidy_sheet"
    CHART = "chart"
    OPEN_FORMAT = "open_format"
    AUDIT_TRAIL = "audit_trail"
    ROWS = "rows"
    """Rows of a list, through the clipboard."""


SIGNED_IN, SIGNED_OUT, UNLOCKED, WRONG_TRIES = "signed_in", "signed_out", "unlocked", "wrong_tries"
LOCKED = "locked"
SIGNED_IN_BY_COMMAND = "signed_in_by_command"
COMINGS = (SIGNED_IN, SIGNED_IN_BY_COMMAND, SIGNED_OUT, LOCKED, UNLOCKED, WRONG_TRIES)
"""The acts of the trail that say who came to the desk and left it: in the records nothing was done by that."""

MOVED_IN, HISTORY_CAME = "open_format_imported", "history"
"""The act of the trail that says that cases came in the open format, and the fact that names the entries which came
along: first and last id of each row of them."""
OUTSTATION = "outstation"
"""The fact of an entry that came back in a file of cases that were taken along: where it was done, and what it said of
rows then."""
OUTSTATION_FILLED = "outstation_filled"
"""The act that begins the trail of a file with cases that were taken along: the entries before it are the office's."""


class Sight(StrEnum):
    """Which cases somebody sees on a server, whose row policies hold it. A file shows all of them to everybody."""

    OWN = "own"
    """Those that one mediates or mediated, and those that have no mediator yet."""
    ALL = "all"
    ARCHIVED = "archived"
    """Those that are closed or in the archive."""


PAST_THE_DESK = "written_past_the_desk"
"""The act of an entry that a server writes by itself, where rows were changed and no entry tells of them."""
