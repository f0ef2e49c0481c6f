"""The list of issued papers as a workbook: exactly what is shown, in its order and its columns. No Qt here."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mediator_desk.i18n import CHINESE, QT_TRANSLATE_NOOP, language, translate
from mediator_desk.services.lists.exports import record_export
from mediator_desk.services.lists.outlines import Cell, ListOut, OutColumn
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.papers import paper_list
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.issued.paper_rows import shown_paper
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress
    from mediator_desk.services.papers.paper_list import PaperFilter
    from mediator_desk.views.table_model import Column

AT_ONCE = 500
"""Rows that are read and held at once."""
SHEET = QT_TRANSLATE_NOOP("Reports", "Issued papers")


class AskedList(NamedTuple):
    """What the screen shows at the moment when it is to go out: its columns from the left, its filter in words."""

    asked: PaperFilter
    columns: Sequence[Column]
    filter_words: str
    at: datetime


def write_papers(desk: Desk, shown: AskedList, target: Path, progress: Progress) -> int:
    """Write the list into a workbook and into the audit trail that it went out. Returns how many papers it has.

    Raises Cancelled, Unavailable.
    """
    from mediator_desk.reports.case_list import write_list
    from mediator_desk.reports.workbook import Wording

    wording = Wording(translate=lambda text: translate("Reports", text), word=word)
    with desk.database.reading() as db:  # count, sums and rows are of one moment
        ids = paper_list.paper_ids(db, shown.asked)
        out = ListOut(
            title=translate("Reports", SHEET),
            committee=the_committee(db).name,
            filter_words=shown.filter_words,
            totals=translate("IssuedPapers", "{count} papers").format(count=f"{len(ids):,}"),
            written=translate("CaseList", "Written by {name}, {moment}").format(
                name=desk.actor.name, moment=exact_moment(shown.at)
            ),
            columns=tuple(
                OutColumn(one.title, "count" if one.kind == "number" else "text", one.width) for one in shown.columns
            ),
            rows=_rows(db, ids, shown.columns),
            count=len(ids),
            language="zh-CN" if language() == CHINESE else "en",
        )
        write_list(out, target, wording=wording, written_at=shown.at, progress=progress, sheet=SHEET)
    told = {"form": "workbook", "count": len(ids), "filter_words": shown.filter_words, "file_name": target.name}
    with desk.database.writing() as db:
        record_export(db, **told, by=desk.actor, now=shown.at)  # type: ignore[arg-type]
    return len(ids)


def _rows(db: object, ids: array[int], columns: Sequence[Column]) -> Callable[[], Iterator[tuple[Cell, ...]]]:
    def rows() -> Iterator[tuple[Cell, ...]]:
        for first in range(0, len(ids), AT_ONCE):
            for row in paper_list.papers(db, ids[first : first + AT_ONCE]):  # type: ignore[arg-type]
                shown = shown_paper(row)
                yield tuple(row.pages if one.key == "pages" else one.text(shown) for one in columns)

    return rows
