"""A row that another desk took out of the list stays where it is, greyed, until the selection moves."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.table_model import Row


class HeldRow:
    """The one row of a list that is at hand while the list is read again because of somebody else."""

    def __init__(self) -> None:
        self._id = self._place = 0
        self._row: Row | None = None
        self._is_gone = False

    def hold(self, row_id: int, place: int, row: Row | None) -> None:
        """Keep this row (its id) at its place, should the query not hold it any more."""
        self._id, self._place, self._row = row_id, place, row

    def let_go(self) -> None:
        """Keep no row."""
        self._id, self._row, self._is_gone = 0, None, False

    def among(self, ids: array[int]) -> array[int]:
        """Return the ids of a query with the held row at its place where the query does not hold it."""
        self._is_gone = bool(self._id) and self._id not in ids
        if self._is_gone:
            ids = ids[:]
            ids.insert(min(self._place, len(ids)), self._id)
        return ids

    def renew(self, rows: Sequence[Row]) -> None:
        """Show the row as it is by now; without one, as it was shown last."""
        if rows:
            self._row = rows[0]

    @property
    def gone_id(self) -> int:
        """The id of the row that is shown though its query does not hold it any more, 0 for none."""
        return self._id if self._is_gone else 0

    def row_of(self, row_id: int) -> Row | None:
        """Return the row as it was shown last, where it is the one that is gone."""
        return self._row if row_id == self.gone_id else None
