"""What a file from outside may be: caps, and the budget of one reading.

Only the standard library is needed here: this runs in the child process that reads untrusted files.
"""

from __future__ import annotations

from collections.abc import Sequence

from mediator_desk.errors import Refused
from mediator_desk.services.intake.intake_file import COLUMNS, RETURN_REASON, TEXT_TOO_LONG

CHILD_VERB = "read-untrusted-file"
"""The first argument with which a frozen program is started again to be the child."""

FILE_BYTES = 20_000_000
INFLATED_BYTES = 200_000_000
COLUMNS_AT_MOST = 60
ROWS_AT_MOST = 200_000
FILLED_CELLS_AT_MOST = 1_500_000
TEXT_CHARACTERS = 20_000
TEXT_IN_ALL = 32_000_000
MEMORY_BYTES = 512 * 1024 * 1024
SECONDS = 20
RESULT_BYTES = 96_000_000


class Budget:
    """Counts rows and filled cells of one file, and refuses the file when there are too many."""

    def __init__(self) -> None:
        self._rows = 0
        self._cells = 0

    def take(self, values: Sequence[str]) -> None:
        """Count one row. Raises Refused("too_many_rows") or Refused("too_many_cells")."""
        self._rows += 1
        self._cells += len(values) - values.count("")
        if self._rows > ROWS_AT_MOST:
            raise Refused("too_many_rows", most=ROWS_AT_MOST)
        if self._cells > FILLED_CELLS_AT_MOST:
            raise Refused("too_many_cells", most=FILLED_CELLS_AT_MOST)


def within_length(values: Sequence[str], defects: list[str]) -> list[str]:
    """Return the texts, each of at most 20,000 characters; note "text_too_long" where one had to be cut."""
    if any(len(value) > TEXT_CHARACTERS for value in values):
        defects.append(TEXT_TOO_LONG)
    return [value[:TEXT_CHARACTERS] for value in values]


def check_columns(names: Sequence[str]) -> None:
    """See that the columns are the mini program's, in any order, perhaps with the one of rows that were handed back.

    Raises Refused: "too_many_columns", "columns_twice", "columns_missing" or "columns_unknown", each naming them.
    """
    if len(names) > COLUMNS_AT_MOST:
        raise Refused("too_many_columns", most=COLUMNS_AT_MOST)
    _refuse("columns_twice", [name for name in dict.fromkeys(names) if names.count(name) > 1])
    _refuse("columns_missing", [name for name in COLUMNS if name not in names])
    _refuse("columns_unknown", [name for name in names if name not in (*COLUMNS, RETURN_REASON)])


def _refuse(code: str, names: Sequence[str]) -> None:
    if names:
        raise Refused(code, columns="、".join(name[:40] or "—" for name in names[:COLUMNS_AT_MOST]))
