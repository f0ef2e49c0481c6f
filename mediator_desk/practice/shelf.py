"""The rows of the practice committee while they are made: numbered in memory, written table by table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.numbering import format_number
from mediator_desk.models.committee import NumberCounter
from mediator_desk.models.tables import Base
from mediator_desk.search_index.writing import rebuild
from mediator_desk.services import audit_chain
from mediator_desk.storage.bulk_rows import insert_rows, reserve_ids

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from mediator_desk.progress import Progress

Row = dict[str, Any]
WRITTEN_AT_ONCE = 5_000


class Shelf:
    """Rows by table. An id given here is a position; `write` turns positions into ids of the database."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self._to_number: dict[str, list[tuple[datetime, Row, list[Row]]]] = defaultdict(list)
        self._later: list[Callable[[Sequence[int]], None]] = []
        self._found: dict[tuple[str, str], tuple[int, dict[int, list[Row]]]] = {}

    def below(self, table: str, column: str, above: int) -> list[Row]:
        """Return the rows of a table whose column names the row `above`, in the order in which they came."""
        rows = self.rows[table]
        done, found = self._found.get((table, column), (0, {}))
        for row in rows[done:]:
            found.setdefault(row[column], []).append(row)
        self._found[table, column] = len(rows), found
        return found.get(above, [])

    def add(self, table: str, **values: Any) -> Row:  # noqa: ANN401 - columns of any type
        """Put a row on the shelf and return it; it may still be changed."""
        row = {"id": len(self.rows[table]) + 1, **values}
        self.rows[table].append(row)
        return row

    def wants_number(self, series: str, at: datetime, row: Row, facts: list[Row]) -> None:
        """Note that a row takes a number of a series at an instant; `facts` will hold it as "number" too."""
        self._to_number[series].append((at, row, facts))

    def when_numbered(self, do: Callable[[Sequence[int]], None]) -> None:
        """Note what is written once all numbers are known; it is given the ids of the trail by position."""
        self._later.append(do)

    def number(self, series: str, template: str) -> dict[int, int]:
        """Give the numbers of a series in the order of time, each year from 1, without gaps; return year -> last."""
        last: dict[int, int] = defaultdict(int)
        for at, row, facts in sorted(self._to_number[series], key=lambda wish: (wish[0], wish[1]["id"])):
            year = china_day(at).year
            last[year] += 1
            row["number"] = format_number(template, year, last[year])
            for fact in facts:
                fact["number"] = row["number"]
        return dict(last)

    def write(self, db: Session, progress: Progress) -> None:
        """Write all rows; their order of time is the order of the trail."""
        self.rows["audit_entries"].sort(key=lambda row: row["at"])
        total, done = sum(map(len, self.rows.values())), 0
        ids = {name: reserve_ids(db, Base.metadata.tables[name], len(rows)) for name, rows in self.rows.items()}
        for position, row in enumerate(self.rows["audit_entries"], 1):
            row["id"] = position
        for do in self._later:
            do(ids["audit_entries"])
        for table in Base.metadata.sorted_tables:
            links = self._links(table.name)
            rows = self.rows.get(table.name, [])
            for first in range(0, len(rows), WRITTEN_AT_ONCE):
                progress.tell(done + first, total)
                part = rows[first : first + WRITTEN_AT_ONCE]
                insert_rows(db, table, [_with_ids(row, links, ids) for row in part])
            done += len(rows)
        audit_chain.came(db, ids["audit_entries"])
        rebuild(db.connection(), progress)

    def _links(self, table: str) -> dict[str, str]:
        """Return column -> table for the columns whose values are positions on this shelf."""
        columns = Base.metadata.tables[table].columns
        targets = {column.name: key.column.table.name for column in columns for key in column.foreign_keys}
        return {"id": table} | {name: target for name, target in targets.items() if target in self.rows}


def _with_ids(row: Row, links: dict[str, str], ids: dict[str, Any]) -> Row:
    values = dict(row)
    for column, table in links.items():
        if values.get(column) is not None:
            values[column] = ids[table][values[column] - 1]
    return values


def write_counters(db: Session, series: str, last: dict[int, int]) -> None:
    """Write the last number given in each year."""
    for year, number in last.items():
        db.execute(insert(NumberCounter).values(series=series, year=year, last_number=number))
