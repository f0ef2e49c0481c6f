"""One kind of paper for many cases: looked ahead, drawn, made final, written into a folder. No Qt here."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mediator_desk.conventions.file_names import file_name, unlike
from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.services.bulk.sight import BulkSight, CaseAtHand, LeftOut, is_changeable, look

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.models.procedure_words import PaperKind
    from mediator_desk.progress import Progress
    from mediator_desk.services.papers.order import PaperOrder


@dataclass(frozen=True)
class PaperAhead:
    """A paper that would be made. `is_changed`: it was issued, and the case says something else by now."""

    case: CaseAtHand
    order: PaperOrder
    is_changed: bool = False


@dataclass(frozen=True)
class PapersAhead:
    """Which papers would be made, and for which cases there is none and why."""

    papers: tuple[PaperAhead, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def orders(self, *, with_changed: bool) -> tuple[PaperOrder, ...]:
        """Return what would be made, with those or without those that supersede another."""
        return tuple(one.order for one in self.papers if with_changed or not one.is_changed)

    @property
    def changed(self) -> int:
        """How many would supersede one that was issued."""
        return sum(one.is_changed for one in self.papers)

    @property
    def sight(self) -> BulkSight:
        """The same as other acts on many cases tell it."""
        return BulkSight(tuple(one.case for one in self.papers), self.left_out)


@dataclass(frozen=True)
class PapersMade:
    """Papers that were made: their PDFs in order, the names of their files, and why others were not."""

    contents: tuple[bytes, ...]
    names: tuple[str, ...]
    refused: tuple[DeskError, ...] = ()


@dataclass(frozen=True)
class PapersWritten:
    """Files that were written, and why others were not."""

    files: tuple[Path, ...]
    refused: tuple[DeskError, ...] = ()


def look_ahead(
    database: Database, case_ids: Sequence[int], kind: PaperKind, now: datetime, progress: Progress
) -> PapersAhead:
    """Return which papers of a kind would be made of these cases, at an instant (UTC).

    Raises Refused("too_many_at_once"), Cancelled.
    """
    from mediator_desk.documents.proof.ahead import Standing, orders_of, standing_of

    papers, left_out = list[PaperAhead](), list[LeftOut]()
    with database.reading() as db:
        chosen = look(db, case_ids, lambda _db, _case: None).will
        closed = {one.case.case_id: one.why for one in look(db, case_ids, is_changeable).left_out}
    store = database.store
    for case in progress.each(chosen, total=len(chosen)):
        try:
            with database.reading() as db:
                orders = orders_of(db, case.case_id, kind, now=now)
                found = [(order, standing_of(db, store, order, now=now)) for order in orders]
            if case.case_id in closed and any(one is not Standing.SAME for _order, one in found):
                raise closed[case.case_id]  # nothing is issued any more there; what was is printed again
            papers += [PaperAhead(case, order, one is Standing.CHANGED) for order, one in found]
        except Refused as refusal:
            left_out.append(LeftOut(case, refusal))
    return PapersAhead(tuple(papers), tuple(left_out))


def draw_all(
    database: Database, orders: Sequence[PaperOrder], is_draft: bool, now: datetime, progress: Progress
) -> PapersMade:
    """Return papers as they would be printed, drawn one by one; those that were issued and say the same as they are.

    Raises Cancelled, Unavailable.
    """
    from mediator_desk.documents.papers.making import draw_order, read_order
    from mediator_desk.documents.proof.finalising import as_issued

    store = database.store

    def one(order: PaperOrder) -> tuple[bytes, str]:
        with database.reading() as db:
            kept = None if is_draft else as_issued(db, store, order, now=now)
            if kept is not None:
                return kept.content, kept.paper.number
            to_draw = read_order(db, order, now=now)
        drawn = draw_order(to_draw, is_draft=is_draft)
        return drawn.content, drawn.title

    return _made(orders, one, progress)


def finalise_all(
    database: Database, orders: Sequence[PaperOrder], words: str, by: Actor, now: datetime, progress: Progress
) -> PapersMade:
    """Return the final papers, each made in a transaction of its own; a cancel leaves those final that are.

    `words` say why papers supersede others. Raises Cancelled, Unavailable.
    """
    from mediator_desk.documents.proof.finalising import finalise
    from mediator_desk.views.wording import word

    store = database.store

    def one(order: PaperOrder) -> tuple[bytes, str]:
        with database.writing() as db:
            done = finalise(db, store, order, words=words, by=by, now=now)
        return done.content, f"{word(order.kind)} {done.paper.number}"

    return _made(orders, one, progress)


def write_all(made: PapersMade, folder: Path) -> PapersWritten:
    """Write papers into a folder, all or none; a file that is there keeps its name. Raises Unavailable."""
    try:
        taken = {one.name.casefold() for one in folder.iterdir()}
        drafts = Path(tempfile.mkdtemp(prefix=".papers-", dir=folder))
    except OSError as error:
        raise Unavailable("folder_read_only", path=str(folder), detail=str(error)) from error
    try:
        names = [unlike(file_name(f"{name}.pdf"), taken) for name in made.names]
        for name, content in zip(names, made.contents, strict=True):
            (drafts / name).write_bytes(content)
        return PapersWritten(tuple((drafts / name).replace(folder / name) for name in names), made.refused)
    except OSError as error:
        raise Unavailable("folder_read_only", path=str(folder), detail=str(error)) from error
    finally:
        shutil.rmtree(drafts, ignore_errors=True)


def _made(
    orders: Sequence[PaperOrder], make: Callable[[PaperOrder], tuple[bytes, str]], progress: Progress
) -> PapersMade:
    """Make papers one by one; one that is refused does not hold up the others."""
    made, refused = list[tuple[bytes, str]](), list[DeskError]()
    for order in progress.each(orders, total=len(orders)):
        try:
            made.append(make(order))
        except Refused as refusal:
            refused.append(refusal)
    return PapersMade(tuple(one for one, _name in made), tuple(name for _one, name in made), tuple(refused))
