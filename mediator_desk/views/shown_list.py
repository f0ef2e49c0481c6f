"""A list that a screen shows goes out as a workbook: its rows in their order, its columns, its words. No Qt here.

Whoever shows the list says how the audit trail is told; a workbook that was not told of does not stay.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from mediator_desk.errors import DeskError
from mediator_desk.i18n import CHINESE, language, translate
from mediator_desk.services.lists.exports import record_export
from mediator_desk.services.lists.outlines import Cell, ListOut, OutColumn
from mediator_desk.services.office.committee import the_committee
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress
    from mediator_desk.views.table_model import Column

AT_ONCE = 500
"""Rows that are read and held at once."""


class Tell(Protocol):
    """How the audit trail is told that so many rows went out: `desk` says by whom and when."""

    def __call__(self, desk: Desk, *, count: int, file_name: str, at: datetime) -> None:
        """Write it down; `at` is an instant (UTC). Raises Refused("not_for_role"), Unavailable."""


@dataclass(frozen=True)
class ShownList:
    """What a screen shows at the moment when it is to go out."""

    sheet: str
    """What the sheet is called, in English (context Reports)."""
    ids: Callable[[Any], array[int]]
    """All ids in their order, of a session."""
    rows: Callable[[Any, Sequence[int]], Iterable[Any]]
    """The rows with these ids in this order, of a session, as the columns read them."""
    columns: Sequence[Column]
    """Those in sight, from the left."""
    filter_words: str
    count_words: Callable[[int], str]
    at: datetime
    tell: Tell


def write_shown_list(desk: Desk, shown: ShownList, target: Path, progress: Progress) -> int:
    """Write the list into a workbook, and into the audit trail that it went out. Returns how many rows it has.

    Runs in a job. Raises Cancelled, Unavailable, Refused("not_for_role").
    """
    with desk.database.reading() as db:  # count and rows are of one moment
        ids = shown.ids(db)
        out = ListOut(
            title=translate("Reports", shown.sheet),
            committee=the_committee(db).name,
            filter_words=shown.filter_words,
            totals=shown.count_words(len(ids)),
            written=written_words(desk.actor.name, shown.at),
            columns=tuple(_column(column) for column in shown.columns),
            rows=lambda: by_parts(ids, partial(_cells, db, shown)),
            count=len(ids),
            language=language_tag(),
        )
        write_list_out(out, target, progress, at=shown.at, sheet=shown.sheet)
    tell_of_file(desk, target, shown.tell, count=len(ids), at=shown.at)
    return len(ids)


def write_list_out(out: ListOut, target: Path, progress: Progress, *, at: datetime, sheet: str = "") -> None:
    """Write a list that was put together into a workbook; `sheet` "" is of cases. Raises Cancelled, Unavailable."""
    from mediator_desk.reports.case_list import CASES, write_list
    from mediator_desk.reports.workbook import Wording

    wording = Wording(translate=partial(translate, "Reports"), word=word)
    write_list(out, target, wording=wording, written_at=at, progress=progress, sheet=sheet or CASES)


def tell_of_file(desk: Desk, target: Path, tell: Tell, *, count: int, at: datetime) -> None:
    """Let the audit trail be told of a file that was written; a file of which it cannot be told is deleted.

    Raises Refused("not_for_role"), Unavailable.
    """
    try:
        tell(desk, count=count, file_name=target.name, at=at)
    except DeskError:
        target.unlink(missing_ok=True)
        raise


def tell_list(desk: Desk, *, form: str, filter_words: str, count: int, file_name: str, at: datetime) -> None:
    """Write down that a list of cases or papers left the desk: form "workbook", "paper" or "clipboard".

    Raises Refused("not_for_role"), Unavailable.
    """
    with desk.database.writing() as db:
        record_export(db, form=form, count=count, filter_words=filter_words, file_name=file_name, by=desk.actor, now=at)


def by_parts(
    ids: array[int], read: Callable[[Sequence[int]], Iterable[tuple[Cell, ...]]]
) -> Iterator[tuple[Cell, ...]]:
    """Give the cells of row after row, read part by part, so that memory does not grow with them."""
    for first in range(0, len(ids), AT_ONCE):
        yield from read(ids[first : first + AT_ONCE])


def written_words(name: str, at: datetime) -> str:
    """Return who took a list out, and when."""
    return translate("CaseList", "Written by {name}, {moment}").format(name=name, moment=exact_moment(at))


def language_tag() -> str:
    """Return in which language a list goes out: that of the screen."""
    return "zh-CN" if language() == CHINESE else "en"


def _cells(db: Any, shown: ShownList, ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:  # noqa: ANN401 - a session
    for row in shown.rows(db, ids):
        yield tuple(_cell(column, column.text(row)) for column in shown.columns)


def _cell(column: Column, text: str) -> Cell:
    return int(text) if column.kind == "number" and text.isdecimal() else text


def _column(column: Column) -> OutColumn:
    return OutColumn(column.title, "count" if column.kind == "number" else "text", column.width)
