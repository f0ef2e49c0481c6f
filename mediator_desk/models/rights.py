"""Who may do what: one table, right -> roles. Services, the moves of a case and the window all ask it.

No SQLAlchemy here: the window asks it which buttons to offer. On a computer of one's own roles are order, not a wall:
whoever has the passphrase of the committee's file can read all of it. On a server the server has logins of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role


class Right(StrEnum):
    """What somebody may do at this desk."""

    WORK_ON_CASES = "work_on_cases"
    """Take in, change and lead on cases, their parties, meetings, offers, agreements."""
    CLOSE_CASES = "close_cases"
    """Follow up a case and close it."""
    KEEP_FILES = "keep_files"
    """Put a case into the archive, correct an archived one."""
    COMPLETE_FILES = "complete_files"
    """Issue papers, bind the file, keep scans."""
    BIN_CASES = "bin_cases"
    EMPTY_BIN = "empty_bin"
    UNDO_FOR_OTHERS = "undo_for_others"
    """Take back a step that somebody else made."""
    EXPORT = "export"
    """Take a list, a report, a paper or a calendar out of the desk, with a trace."""
    EXPORT_IN_FULL = "export_in_full"
    """Take out what names people in full: the full workbook, the open format, a table of all people."""
    REVEAL = "reveal"
    """See a number of a person whole, with a trace."""
    ANSWER_PEOPLE = "answer_people"
    """Tell people how their matter stands, and take back a consent that they withdraw."""
    KEEP_OWN = "keep_own"
    """Keep one's own views and the cases that one has at hand."""
    SHARE_VIEWS = "share_views"
    KEEP_SETTINGS = "keep_settings"
    """Change what holds for the whole committee: its name, rooms, calendar, terms, clauses, wording of papers."""
    KEEP_PEOPLE = "keep_people"
    """Change who belongs to the committee and in which role."""
    KEEP_ADMINISTRATORS = "keep_administrators"
    """Make somebody an administrator or no longer one, put one aside, give one a passphrase or take it away."""
    KEEP_PASSPHRASES = "keep_passphrases"
    """Give somebody else a passphrase or take it away, make a new recovery code, change the key."""
    KEEP_REPORTS = "keep_reports"
    """Change rates, own reports, the monthly form."""
    FREEZE_MONTHS = "freeze_months"
    UNFREEZE_MONTHS = "unfreeze_months"
    KEEP_SUBSIDIES = "keep_subsidies"
    READ_TRAIL = "read_trail"
    """Read what everybody did at every desk; the history of one case is for whoever sees the case."""
    BACK_UP = "back_up"
    """Make a backup in its usual places."""
    COPY_ELSEWHERE = "copy_elsewhere"
    """Copy all records to another folder, or choose the second place of the backups."""
    RESTORE = "restore"
    """Put a backup in place of what is there, or bring one case back out of it."""
    CHECK_HEALTH = "check_health"
    ANSWER_PRIVACY = "answer_privacy"
    """Answer what somebody asks for about their own data."""
    DESTROY_FILES = "destroy_files"
    """Destroy files whose term is over; a second person approves the list."""


_AT_THE_DESK = frozenset({Role.MEDIATOR, Role.SECRETARY, Role.ADMINISTRATOR})
_AT_THE_FILES = frozenset({Role.SECRETARY, Role.ARCHIVIST, Role.ADMINISTRATOR})
_AT_THE_SETTINGS = frozenset({Role.SECRETARY, Role.ADMINISTRATOR})
_ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})
_EVERYBODY = frozenset(Role)

ROLES: Mapping[Right, frozenset[Role]] = MappingProxyType(
    {
        Right.WORK_ON_CASES: _AT_THE_DESK,
        Right.CLOSE_CASES: _EVERYBODY,
        Right.KEEP_FILES: _AT_THE_FILES,
        Right.COMPLETE_FILES: _EVERYBODY,
        Right.BIN_CASES: _AT_THE_SETTINGS,
        Right.EMPTY_BIN: _ADMINISTRATORS,
        Right.UNDO_FOR_OTHERS: _AT_THE_SETTINGS,
        Right.EXPORT: _EVERYBODY,
        Right.EXPORT_IN_FULL: _AT_THE_SETTINGS,
        # An archivist binds files and needs nobody's number for it; papers have them anyway, and leave a trace.
        Right.REVEAL: _AT_THE_DESK,
        Right.ANSWER_PEOPLE: _EVERYBODY,
        Right.KEEP_OWN: _EVERYBODY,
        Right.SHARE_VIEWS: _AT_THE_SETTINGS,
        Right.KEEP_SETTINGS: _AT_THE_SETTINGS,
        Right.KEEP_PEOPLE: _AT_THE_SETTINGS,
        # Who works under administrators cannot become one alone. Where there is none, whoever keeps people may.
        Right.KEEP_ADMINISTRATORS: _ADMINISTRATORS,
        Right.KEEP_PASSPHRASES: _AT_THE_SETTINGS,
        Right.KEEP_REPORTS: _AT_THE_SETTINGS,
        Right.FREEZE_MONTHS: _AT_THE_SETTINGS,
        Right.UNFREEZE_MONTHS: _ADMINISTRATORS,
        Right.KEEP_SUBSIDIES: _AT_THE_SETTINGS,
        Right.READ_TRAIL: _AT_THE_SETTINGS,
        Right.BACK_UP: _EVERYBODY,
        Right.COPY_ELSEWHERE: _AT_THE_SETTINGS,
        Right.RESTORE: _AT_THE_SETTINGS,
        Right.CHECK_HEALTH: _EVERYBODY,
        Right.ANSWER_PRIVACY: _AT_THE_SETTINGS,
        Right.DESTROY_FILES: _AT_THE_FILES,
    }
)
"""A committee of one person has an administrator or a secretary, who may do nearly all of it."""

AT_THE_OFFICE = frozenset(
    {
        *(Right.EMPTY_BIN, Right.KEEP_SETTINGS, Right.KEEP_PEOPLE, Right.KEEP_ADMINISTRATORS, Right.KEEP_REPORTS),
        *(Right.FREEZE_MONTHS, Right.UNFREEZE_MONTHS, Right.KEEP_SUBSIDIES, Right.RESTORE, Right.ANSWER_PRIVACY),
        Right.DESTROY_FILES,
    }
)
"""What concerns the whole committee: not done where somebody has a few cases along."""


AT_A_SERVER: Mapping[Right, frozenset[Role]] = MappingProxyType(
    {
        # A person is found by a number there, and an archivist's login reads none.
        Right.ANSWER_PEOPLE: _AT_THE_DESK,
        # Whoever checks, or takes a file out of the trail, must read all of it.
        Right.CHECK_HEALTH: _AT_THE_SETTINGS,
        Right.DESTROY_FILES: _AT_THE_SETTINGS,
    }
)
"""What an office's server holds narrower than a file does (server/grants.py): the others would be refused there."""


def allows(by: Actor, right: Right) -> bool:
    """Tell whether somebody has a right: for the window, which greys out what it would refuse."""
    return by.role in _held_by(by, right) and not waits(by, right)


def _held_by(by: Actor, right: Right) -> frozenset[Role]:
    return AT_A_SERVER[right] if by.is_at_server and right in AT_A_SERVER else ROLES[right]


def waits(by: Actor, right: Right) -> bool:
    """Tell whether somebody may do this at the office, but not where cases were taken along."""
    return by.is_at_outstation and right in AT_THE_OFFICE and by.role in ROLES[right]


def may(by: Actor, right: Right) -> None:
    """Let pass who has a right. Raises Refused("not_for_role"), ("not_at_outstation"): every service that writes asks
    it first.
    """
    if waits(by, right):
        raise Refused("not_at_outstation")
    if not allows(by, right):
        raise Refused("not_for_role", role=by.role)


def may_any(by: Actor, rights: frozenset[Right]) -> None:
    """Let pass who has one of these rights. Raises Refused("not_for_role")."""
    if not any(allows(by, right) for right in rights):
        raise Refused("not_for_role", role=by.role)
