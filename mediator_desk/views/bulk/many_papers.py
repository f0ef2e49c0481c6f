"""Papers of many cases in one PDF: looked at together, and made final when they are printed or saved."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from mediator_desk.errors import DeskError
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.lists.exports import record_taken_out
from mediator_desk.views.bulk import papers_work
from mediator_desk.views.drawn_paper import Drawn
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.parts import words
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from mediator_desk.database import Database
    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.models.actor import Actor
    from mediator_desk.progress import Progress
    from mediator_desk.services.papers.order import PaperOrder
    from mediator_desk.views.bulk.papers_work import PapersMade


@dataclass(frozen=True)
class ManyDrawn(Drawn):
    """Papers of many cases as one PDF; `refused` says why some are not in it, `is_final` whether they are numbered."""

    refused: tuple[DeskError, ...] = ()
    is_final: bool = False


class ManyPapersDialog(PaperDialog):
    """The papers of these orders. They are drawn and made final in the background, which can be stopped."""

    besides = 60

    def __init__(
        self,
        desk: Desk,
        orders: Sequence[PaperOrder],
        name: str,
        parent: QWidget | None = None,
        *,
        is_draft: bool = False,
        why: str = "",
    ) -> None:
        """`name` is that of the paper, `why` the reason for those that supersede others."""
        super().__init__(desk, self.tr("{paper}: %n paper(s)", "", len(orders)).format(paper=name), parent)
        self._orders, self._name, self._is_draft, self._why = tuple(orders), name, is_draft, why
        self._job: Job | None = None
        self.told = words("", "fact", "ink2", wrap=True)
        self.body.insertWidget(1, self.told)
        self.cancel_button.setFocus()
        self.draw()

    def draw(self) -> None:
        """Draw all of them; how far that is stands in place of the pages."""
        work = partial(_drawn, self._desk.database, self._orders, self._name, self._is_draft, self._desk.now())
        done, failed = partial(self._on_drawn, self._asked), partial(self._on_not_drawn, self._asked)
        self._job = self._desk.jobs.run(work, owner=self, on_done=done, on_failed=failed, on_progress=self._on_progress)

    def let_out(self, drawn: Drawn, then: Callable[[Drawn], object]) -> None:
        """Make all of them final, unless they are drafts, and let them leave the desk as they are kept."""
        if self._is_draft or (isinstance(drawn, ManyDrawn) and drawn.is_final):
            then(drawn)
            return
        work = partial(
            _final, self._desk.database, self._orders, self._name, self._why, self._desk.actor, self._desk.now()
        )
        progress = ProgressDialog(self.tr("Making the papers final …"), self)
        made = partial(self._on_final, then)
        progress.run(self._desk.jobs, work, on_done=made, on_failed=self._on_not_written)

    def done(self, result: int) -> None:
        """Close; what is still being drawn is given up."""
        if self._job is not None and not self._job.is_over:
            self._job.cancel()
        super().done(result)

    # What came

    def _on_progress(self, done: int, total: int) -> None:
        text = self.tr("{done} of {total} papers are drawn …").format(done=done, total=total)
        self.preview.tell(text, tone="mute", sign="hourglass-medium")

    def _on_drawn(self, asked: int, drawn: Drawn) -> None:
        if not drawn.content:
            refused = drawn.refused if isinstance(drawn, ManyDrawn) else ()
            self.preview.tell(self.tr("None of the papers can be made."), "\n".join(_reasons(refused)))
            return
        super()._on_drawn(asked, drawn)
        self._tell(drawn)

    def _tell(self, drawn: Drawn) -> None:
        if self._is_draft:
            said = self.tr("Drafts say so across each page. They get no number and are not kept.")
        elif isinstance(drawn, ManyDrawn) and drawn.is_final:
            said = self.tr("They are final: each is kept in its case under its number.")
        else:
            said = self.tr("Printed or saved they become final: each gets its number and its code, and is kept.")
        refused = drawn.refused if isinstance(drawn, ManyDrawn) else ()
        self.told.setText("\n".join([said, *_reasons(refused)]))

    def _on_final(self, then: Callable[[Drawn], object], final: ManyDrawn) -> None:
        self._desk.cases_changed.emit()
        if not final.content:
            self.banner.tell("bad", self.tr("None of the papers can be made."), "\n".join(_reasons(final.refused)))
            return
        self._drawn = final
        self.preview.show_paper(final.content)
        self._tell(final)
        then(final)


def _reasons(refused: Sequence[DeskError]) -> list[str]:
    return list(dict.fromkeys(sentence(one) for one in refused))


def _drawn(
    database: Database,
    orders: Sequence[PaperOrder],
    name: str,
    is_draft: bool,
    now: datetime,
    progress: Progress,
) -> ManyDrawn:
    return _together(papers_work.draw_all(database, orders, is_draft, now, progress), orders, name, is_final=False)


def _final(
    database: Database,
    orders: Sequence[PaperOrder],
    name: str,
    why: str,
    by: Actor,
    now: datetime,
    progress: Progress,
) -> ManyDrawn:
    return _together(papers_work.finalise_all(database, orders, why, by, now, progress), orders, name, is_final=True)


def _together(made: PapersMade, orders: Sequence[PaperOrder], name: str, *, is_final: bool) -> ManyDrawn:
    from mediator_desk.documents.papers.joined import joined

    content = joined(made.contents) if made.contents else b""
    case_ids = tuple(dict.fromkeys(one.case_id for one in orders))
    file = f"{name} ({len(made.contents)})"
    tell = _nothing if is_final else partial(_tell_drafts, file, len(made.contents))
    return ManyDrawn(content, file, tell, case_ids, len(made.contents), made.refused, is_final)


def _nothing(_db: object, *, by: Actor, now: datetime) -> None:
    """What was made final is written down already."""


def _tell_drafts(name: str, count: int, db: Any, *, by: Actor, now: datetime) -> None:  # noqa: ANN401 - a Session
    """Only drafts leave without being made final first: they name people as the papers would."""
    record_taken_out(db, TakenOut.DRAFT, file_name=name, count=count, by=by, now=now)
