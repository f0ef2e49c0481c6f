"""The list of the screen put together for a workbook or for paper: its columns, its rows, its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from mediator_desk.conventions.amounts import figures
from mediator_desk.i18n import translate
from mediator_desk.services.cases import register
from mediator_desk.services.lists.outlines import Cell, ListOut, OutColumn
from mediator_desk.services.lists.totals import ListTotals, totals
from mediator_desk.services.office.committee import the_committee
from mediator_desk.views.cases.columns import CELLS, TAGS
from mediator_desk.views.shown_list import by_parts, language_tag, written_words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.cases.register import CaseRow
    from mediator_desk.views.cases.rows import CaseSource, ShownCase
    from mediator_desk.views.table_model import Column

HALF, TITLE_ROOM, WIDE_FROM = 7, 16, "\u2e80"
"""Pixels of half a Chinese character, and of what stands around a title."""
KINDS = {
    "amount": "amount",
    "agreed_amount": "amount",
    "days_open": "count",
    **dict.fromkeys(("received", "accepted", "concluded", "next_step_on", "due_on"), "day"),
}


@dataclass(frozen=True)
class Asked:
    """What the screen shows at the moment when it is to go out."""

    source: CaseSource
    columns: Sequence[Column]
    """Those in sight, from the left."""
    widths: dict[str, int]
    filter_words: str
    by_name: str
    at: datetime
    today: date


@contextmanager
def list_out(desk: Desk, asked: Asked) -> Iterator[ListOut]:
    """Give the list as it goes out; runs in a job. Its rows are read part by part, as they are written.

    Count, sums and rows are of one moment, whatever others save meanwhile.
    """
    with desk.database.reading() as db:
        yield _of_one_moment(db, asked)


def _of_one_moment(db: Any, asked: Asked) -> ListOut:  # noqa: ANN401 - a session
    committee, case_filter = the_committee(db), asked.source.case_filter
    ids, found = register.ids(db, case_filter), totals(db, case_filter)
    return ListOut(
        title=translate("CaseList", "List of cases"),
        committee=committee.name,
        filter_words=translate("CaseList", "Shown: {filter}").format(filter=asked.filter_words),
        totals=_totals(found, len(ids)),
        written=written_words(asked.by_name, asked.at),
        columns=tuple(_column(column, asked.widths) for column in asked.columns),
        rows=lambda: by_parts(ids, partial(_cells, db, asked)),
        count=len(ids),
        page_mark=translate("CaseList", "page {page} of {pages}"),
        language=language_tag(),
        is_sample=committee.is_practice,
    )


def _column(column: Column, widths: dict[str, int]) -> OutColumn:
    """Return a column as wide as on the screen, but wide enough for its title: paper has no tip to say it whole."""
    title = sum(HALF if character < WIDE_FROM else 2 * HALF for character in column.title) + TITLE_ROOM
    width = max(widths.get(column.key, column.width), title)
    return OutColumn(column.title, KINDS.get(column.key, "text"), width)  # type: ignore[arg-type]


def _cells(db: Any, asked: Asked, ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:  # noqa: ANN401 - a session
    keys = [column.key for column in asked.columns]
    for row, shown in asked.source.with_cells(db, ids):
        yield tuple(_cell(key, row, shown, asked.today) for key in keys)


def _cell(key: str, row: CaseRow, shown: ShownCase, today: date) -> Cell:
    if key == "amount":
        return row.claimed_amount
    if key == TAGS:
        return shown.more.get(TAGS, "")
    cell: Cell = CELLS[key](row, today) if key in CELLS else getattr(shown, key)
    return cell


def _totals(found: ListTotals, count: int) -> str:
    said = [translate("CaseList", "{count} cases").format(count=f"{count:,}")]
    if found.claimed:
        said.append(translate("CaseList", "claimed {amount} yuan").format(amount=figures(found.claimed)))
    if found.agreed:
        said.append(translate("CaseList", "agreed {amount} yuan").format(amount=figures(found.agreed)))
    return " · ".join(said)
