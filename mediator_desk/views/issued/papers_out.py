"""The list of issued papers on its way out: what is written of it, and that it went. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.papers import paper_list
from mediator_desk.views.issued.paper_rows import CONTEXT, ShownPaper, shown_paper
from mediator_desk.views.shown_list import ShownList, tell_list

if TYPE_CHECKING:
    from mediator_desk.services.papers.paper_list import PaperFilter
    from mediator_desk.views.table_model import Column

SHEET = QT_TRANSLATE_NOOP("Reports", "Issued papers")
COUNT = QT_TRANSLATE_NOOP("IssuedPapers", "{count} papers")


def papers_out(asked: PaperFilter, columns: Sequence[Column], filter_words: str, at: datetime) -> ShownList:
    """Return the papers of a filter as they go out at an instant (UTC): in these columns and the list's order."""
    return ShownList(
        sheet=SHEET,
        ids=partial(paper_list.paper_ids, asked=asked),
        rows=_rows,
        columns=columns,
        filter_words=filter_words,
        count_words=lambda count: translate(CONTEXT, COUNT).format(count=f"{count:,}"),
        at=at,
        tell=partial(tell_list, form="workbook", filter_words=filter_words),
    )


def _rows(db: Any, ids: Sequence[int]) -> Iterator[ShownPaper]:  # noqa: ANN401 - a session
    return map(shown_paper, paper_list.papers(db, ids))
