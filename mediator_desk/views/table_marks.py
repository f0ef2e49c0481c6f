"""What is said of a row beside its cells: who is at a case just now. It comes and goes, and moves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mediator_desk.views.table_model import Row


class RowMark(NamedTuple):
    """A sign at the end of the leading cell: an icon in the ink of a tone, and what it says in words."""

    icon: str
    tone: str
    words: str


class RowMarks:
    """The marks of a list by the ids of its rows, and what its rows say of themselves."""

    def __init__(self) -> None:
        self._marks: dict[int, RowMark] = {}

    def take(self, marks: Mapping[int, RowMark]) -> set[int]:
        """Keep these marks and no others. Returns the ids of the rows whose mark is another one by now."""
        before, self._marks = self._marks, dict(marks)
        return {row_id for row_id in {*before, *marks} if before.get(row_id) != marks.get(row_id)}

    def of(self, row: Row) -> tuple[RowMark, ...]:
        """Return the marks of a row, the one that is to be seen where there is room for one alone first."""
        own = getattr(row, "row_mark", None)
        come = self._marks.get(row.id)
        return tuple(mark for mark in (come, own) if mark is not None)

    def words(self, row: Row) -> str:
        """Return what all marks of a row say, a line for each; "" where it has none."""
        return "\n".join(mark.words for mark in self.of(row))
