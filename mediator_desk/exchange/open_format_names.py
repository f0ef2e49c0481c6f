"""What rows are called in the open format, where ids say nothing: by their own names, cases by their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mediator_desk.exchange.open_format_tree import ALL_PARTIES
from mediator_desk.exchange.open_format_within import WITHIN_CASE
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, Room, Staff
from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.models.paper_work import Clause
from mediator_desk.models.party import Party
from mediator_desk.models.words import PartySide, Role

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from mediator_desk.models.columns import Base


class Names:
    """Both ways between ids of one database and names in a document."""

    def __init__(self, db: Session) -> None:
        self._db = db
        self._names: dict[str, dict[int, str]] = {}
        self._ids: dict[str, dict[str, int]] = {}
        self._aliases: dict[str, int] = {
            row.name: row.insurer_id for row in db.execute(select(InsurerAlias.name, InsurerAlias.insurer_id))
        }
        self.used: dict[str, set[int]] = defaultdict(set)
        """Ids of the rows that were named, by table."""
        for model, name in ((Staff, Staff.name), (Room, Room.name), (Insurer, Insurer.name), (Mediator, Mediator.name),
                            (Clause, Clause.title)):  # fmt: skip
            rows = db.execute(select(model.id, name).order_by(model.id))
            self._keep(model.__tablename__, told_apart((row_id, called) for row_id, called in rows))
        self._keep("cases", case_references(db))

    def _keep(self, table: str, names: dict[int, str]) -> None:
        self._names[table] = names
        self._ids[table] = {name: row_id for row_id, name in names.items()}

    def add(self, table: str, row_id: int, name: str) -> None:
        """Remember a row that was made, or a party of the cases at hand."""
        self._names.setdefault(table, {})[row_id] = name
        self._ids.setdefault(table, {})[name] = row_id

    def forget_case(self) -> None:
        """Forget the parties, files, meetings and offers of the cases before: their names hold within one case."""
        for table in WITHIN_CASE:
            self._names[table] = {}

    def name_of(self, table: str, row_id: int) -> str:
        """Return the name of a row."""
        if table == ALL_PARTIES:
            party = self._db.get_one(Party, row_id)
            return f"{self._names['cases'][party.case_id]} {party.side}-{party.position}"
        self.used[table].add(row_id)
        return self._names[table][row_id]

    def name_if_there(self, table: str, row_id: int | None) -> str | None:
        """Return the name of a row of the case at hand; None for none, and for one that was deleted since."""
        return None if row_id is None else self._names.get(table, {}).get(row_id)

    def id_of(self, table: str, name: str) -> int | None:
        """Return the id of the row with this name; an insurer is also known by its aliases."""
        if table == ALL_PARTIES:
            return self._party_of_all(name)
        found = self._ids[table].get(name)
        return self._aliases.get(name) if found is None and table == "insurers" else found

    def _party_of_all(self, name: str) -> int | None:
        case, _, party = name.rpartition(" ")
        side, _, position = party.partition("-")
        if side not in set(PartySide) or not (position.isascii() and position.isdigit() and len(position) < 6):
            return None
        query = select(Party.id).where(Party.case_id == self._ids["cases"].get(case, 0), Party.side == side)
        return self._db.scalar(query.where(Party.position == int(position)))

    def id_or_new(self, table: str, name: str) -> int:
        """Return the id of the row with this name, made with nothing but the name where there is none.

        A person made so may not use the desk, an insurer waits to be confirmed: a file gives nobody a right.
        """
        found = self.id_of(table, name)
        if found is not None:
            return found
        row: Any = _new_row(table, name)
        self._db.add(row)
        self._db.flush()
        self.add(table, row.id, name)
        return int(row.id)

    def settled(self, table: str, name: str) -> str:
        """Return the name under which a row stands here: an insurer's own name for an alias."""
        found = self.id_of(table, name)
        return name if found is None else self._names[table][found]


def _new_row(table: str, name: str) -> Base:
    if table == "insurers":
        return Insurer(name=name[:200], short_name=name[:100])
    if table == "staff":
        return Staff(name=name[:100], role=Role.MEDIATOR, is_active=False)
    if table == "clauses":
        return Clause(title=name[:100], text="", is_active=False)
    return Mediator(name=name[:100]) if table == "mediators" else Room(name=name[:100])


def told_apart(rows: Iterable[tuple[int, str]]) -> dict[int, str]:
    """Return the rows' names, the second one of the same name as "name (2)"."""
    counts: dict[str, int] = defaultdict(int)
    names = {}
    for row_id, name in rows:
        counts[name] += 1
        names[row_id] = name if counts[name] == 1 else f"{name} ({counts[name]})"
    return names


def case_references(db: Session) -> dict[int, str]:
    """Return what each case is called: its number, before acceptance its submission's, else when it was received."""
    query = select(Case.id, Case.number, Case.submission_number, Case.received_at).order_by(Case.id)
    rows = db.execute(query).all()
    numbered = {row_id: number for row_id, number, _, _ in rows if number is not None}
    taken = set(numbered.values())
    waiting = [(row_id, _unnumbered(number, at)) for row_id, own, number, at in rows if own is None]
    return numbered | {row_id: _free(name, taken) for row_id, name in waiting}


def _unnumbered(submission_number: str, received_at: datetime) -> str:
    return submission_number or f"received {received_at.isoformat().replace('+00:00', 'Z')}"


def _free(name: str, taken: set[str]) -> str:
    free, count = name, 1
    while free in taken:
        count += 1
        free = f"{name} ({count})"
    taken.add(free)
    return free
