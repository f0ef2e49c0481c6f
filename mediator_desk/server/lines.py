"""How one line of the table of grants is written: which rows of a table somebody sees, and who does what to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mediator_desk.models.words import Role

Duties = frozenset[Role]

NOBODY: Duties = frozenset()
EVERYBODY: Duties = frozenset(Role)
AT_THE_DESK: Duties = frozenset({Role.MEDIATOR, Role.SECRETARY, Role.ADMINISTRATOR})
AT_THE_FILES: Duties = frozenset({Role.SECRETARY, Role.ARCHIVIST, Role.ADMINISTRATOR})
AT_THE_SETTINGS: Duties = frozenset({Role.SECRETARY, Role.ADMINISTRATOR})
ADMINISTRATORS: Duties = frozenset({Role.ADMINISTRATOR})

ME = "(SELECT public.desk_staff_id())"
MINE = "(SELECT public.desk_mediator_ids())"
"""The mediator that somebody is."""


GOES = (
    "state IN ('binned', 'declined', 'referred', 'merged') OR kept_until < (now() AT TIME ZONE 'Asia/Shanghai')::date"
)
"""Of which cases somebody may take the rows away: those in the bin, and those whose term is over."""


@dataclass(frozen=True)
class Rows:
    """Which rows somebody sees and writes, as conditions in SQL, one for each sight; Rows() is a table open to all."""

    own: str = ""
    archived: str = ""
    all: str = "true"
    written: str = ""
    """What a new row must be, where it is not what one sees."""


@dataclass(frozen=True)
class Also:
    """One more policy, for some duties: rows that they see or write beside those of their sight."""

    duties: Duties
    verb: str
    """SELECT, INSERT, UPDATE, DELETE or ALL."""
    condition: str


@dataclass(frozen=True)
class Line:
    """One table: which rows, and which duty reads, adds, changes and removes them."""

    rows: Rows
    read: Duties = EVERYBODY
    add: Duties = NOBODY
    change: Duties = NOBODY
    remove: Duties = NOBODY
    unchanged: frozenset[str] = frozenset()
    """Columns that nobody changes once they are written, beside the id."""
    only: Mapping[Role, frozenset[str]] = field(default_factory=dict)
    """Duty -> the only columns that it changes."""
    held: Mapping[str, str] = field(default_factory=dict)
    """INSERT, UPDATE or DELETE -> what must be true of a row besides, for everybody: of the new row, or of the one that
    goes."""
    read_by_all_cases: frozenset[str] = frozenset()
    """Columns that are read by those who see all cases, and by nobody else."""
    read_by: Mapping[str, Duties] = field(default_factory=dict)
    """Column -> the only duties that read it."""
    masked: Mapping[str, str] = field(default_factory=dict)
    """Column -> the function through which those read it who may not reveal numbers (Right.REVEAL)."""
    also: tuple[Also, ...] = ()


OPEN = Rows()


def one_rule(condition: str, *, even_all: bool = False, written: str = "") -> Rows:
    """Return rows by one condition, for everybody or for all but those who see all cases."""
    return Rows(condition, condition, condition if even_all else "true", written)


def below(table: str, column: str, above: str = "cases", key: str = "id") -> str:
    """Return the condition that the row above this one is seen."""
    return f"EXISTS (SELECT 1 FROM public.{above} up WHERE up.{key} = {table}.{column})"


def of_case(table: str, column: str = "case_id") -> Rows:
    """Return the rows of a case: they are seen with it."""
    return one_rule(below(table, column))


def of(table: str, column: str, above: str) -> Rows:
    """Return the rows of a row that is of a case."""
    return one_rule(below(table, column, above))


def told(table: str, column: str, above: str, *, unless: str = "") -> Rows:
    """Return what was told in private: to whom it was told, and who wrote it down (services/sessions/private_sight.py).

    By account alone: on a server everybody has one, and names can be changed.
    """
    is_theirs = f"({unless}{table}.staff_id = {ME} OR {table}.mediator_id IN {MINE})"
    return one_rule(f"{is_theirs} AND {below(table, column, above)}", even_all=True)


def own(table: str) -> Rows:
    """Return what is a person's own."""
    return one_rule(f"{table}.staff_id IS NOT DISTINCT FROM {ME}", even_all=True)
