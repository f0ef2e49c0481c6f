"""What database drivers raise, as errors that a person can act on."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from traceback import walk_tb

from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.orm.exc import StaleDataError

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage.server_errors import code_of_server, is_of_server

EXCLUDED = "23P01"
"""The server's code for a row that an exclusion constraint refuses."""

TWICE = "23505"
"""Its code for a value that stands only once (a unique constraint)."""
NUMBERS = frozenset({
    "uq_cases_number", "uq_cases_submission_id", "uq_submissions_number", "uq_agreements_number",
    "uq_issued_papers_number",
})  # fmt: skip
"""The constraints of what a case has that nobody else may have."""

COLUMNS, ROWS = "mediator_desk.models.columns", "sqlalchemy.engine."
"""Where the values of a row are made."""


def is_booked_twice(error: IntegrityError) -> bool:
    """Tell whether the server refused a row because of what stands there at the same time (an exclusion constraint)."""
    return getattr(error.orig, "sqlstate", "") == EXCLUDED


@contextlib.contextmanager
def in_sentences() -> Iterator[None]:
    """Turn what drivers raise within the block into Refused and Unavailable; what is neither passes as it is."""
    try:
        yield
    except StaleDataError as error:
        raise Refused("changed_at_another_desk") from error
    except UnicodeEncodeError as error:
        raise Refused("text_cannot_be_asked") from error
    except DBAPIError as error:
        code = _unavailable_code(error)
        _forget_row(error)
        if (refusal := _refusal_code(error)) is not None:
            raise Refused(refusal) from error
        if isinstance(error, IntegrityError) or code is None:
            raise
        raise Unavailable(code, detail=str(error.orig).strip().splitlines()[0]) from error
    except (ValueError, LookupError, TypeError) as error:
        if not _came_out_of_a_row(error):
            raise
        # Not even as its cause: what the row held instead may be a person's.
        raise Unavailable("database_damaged", detail=type(error).__name__) from None


def _refusal_code(error: DBAPIError) -> str | None:
    """Return the code for a row that the database itself refuses with a reason that a person can act on."""
    if isinstance(error, IntegrityError):
        if is_booked_twice(error):
            return "booked_meanwhile"
        if _is_number_taken(error):
            return "number_of_others"
        return "committee_has_moved" if "the committee has moved" in str(error.orig) else None
    return "text_cannot_be_asked" if isinstance(error, DataError) and "NUL" in str(error.orig) else None


def _is_number_taken(error: IntegrityError) -> bool:
    """Tell whether the server refused a number that a row has already which this login may not see."""
    said = getattr(error.orig, "diag", None)
    is_twice = getattr(error.orig, "sqlstate", "") == TWICE
    return is_twice and getattr(said, "constraint_name", "") in NUMBERS


def _came_out_of_a_row(error: Exception) -> bool:
    """Tell whether the engine was making a value of what it had read: JSON that is none, a word that nobody knows."""
    if isinstance(error, SQLAlchemyError):
        return False
    modules = [frame.f_globals.get("__name__", "") for frame, _line in walk_tb(error.__traceback__)]
    ours = [at for at, name in enumerate(modules) if name.startswith("mediator_desk.") and name != COLUMNS]
    return any(name.startswith(ROWS) for name in modules[max(ours, default=-1) + 1 :])


def _forget_row(error: DBAPIError) -> None:
    # PostgreSQL tells the whole failing row in its DETAIL, identity numbers and all: that is for no log. So is the text
    # that SQLite's driver shows where a damaged page holds no text any more.
    for one in (error, error.orig):
        if one is not None and one.args:
            one.args = (str(one.args[0]).partition("\n")[0].partition(" with text ")[0], *one.args[1:])


def _unavailable_code(error: DBAPIError) -> str | None:
    if is_of_server(error):
        return code_of_server(error)
    words = str(error.orig).lower()
    codes = {
        "could not decode to utf-8": "database_damaged",
        "full": "disk_full",
        "no space left": "disk_full",
        "readonly": "folder_read_only",
        "read-only": "folder_read_only",
        "unable to open database file": "database_cannot_be_opened",
        "not a database": "database_damaged",
        "malformed": "database_damaged",
        "no such table": "database_damaged",
        "no such column": "database_damaged",
        "disk i/o error": "disk_failed",
        "locked": "database_busy",
    }
    for sign, code in codes.items():
        if sign in words:
            return code
    return None  # what else a file's engine says is a fault of the program
