"""Issued papers printed again together: the very files, one behind the other in one PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.services.papers.printed import PrintedPaper, tell_printed
from mediator_desk.views.drawn_paper import Drawn
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.services.papers.paper_list import PaperRow


class TogetherDialog(PaperDialog):
    """Several issued papers; those that do not count any more are named, so that nobody signs one by mistake."""

    besides = 40

    def __init__(self, desk: Desk, rows: Sequence[PaperRow], parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("%n paper(s) as they were issued", "", len(rows)), parent)
        self._rows = tuple(rows)
        over = [row.number for row in rows if row.withdrawn_at is not None]
        if over:
            text = self.tr("These do not count any more: {numbers}").format(numbers="、".join(over))
            self.body.insertWidget(1, words(text, "fact", "warn", wrap=True))
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        name = self.tr("Papers ({count})").format(count=len(self._rows))
        return partial(put_together, self._desk.database, self._rows, name)


def put_together(database: Database, rows: Sequence[PaperRow], name: str) -> Drawn:
    """Return issued papers as one PDF. Raises Unavailable as the store does."""
    from mediator_desk.documents.papers.joined import joined

    store = database.store

    def tell(db: object, *, by: Actor, now: datetime) -> None:
        papers = [PrintedPaper(row.case_id, row.kind) for row in rows]
        tell_printed(db, papers, by=by, now=now)  # type: ignore[arg-type]

    content = joined([store.get(row.sha256) for row in rows])
    return Drawn(content, name, tell, tuple(dict.fromkeys(row.case_id for row in rows)), len(rows))
