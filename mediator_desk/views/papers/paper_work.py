"""Papers of a case are read, drawn and made final: what jobs do for the window. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.lists.exports import record_taken_out
from mediator_desk.services.papers.issued import IssuedRow
from mediator_desk.services.papers.printed import PrintedPaper, tell_printed
from mediator_desk.views.drawn_paper import Drawn

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.models.procedure_words import PaperKind
    from mediator_desk.services.papers.order import PaperOrder


@dataclass(frozen=True)
class Looked(Drawn):
    """A paper as it would be printed now.

    `issued`: the one that was issued and still says the same, which is shown then; `former`: the number of the one
    that stands and does not, "" for none.
    """

    issued: IssuedRow | None = None
    former: str = ""
    is_draft: bool = False


def look(database: Database, order: PaperOrder, name: str, *, is_draft: bool, now: datetime) -> Looked:
    """Return a paper as it would be printed: the very file where it was issued and says the same, else drawn anew.

    `name` is that of the file of an issued one, with {number}. Raises Refused as documents/papers/making.py.
    """
    from mediator_desk.documents.papers.making import draw_order, read_order
    from mediator_desk.documents.proof.finalising import as_issued, exactly
    from mediator_desk.services.papers.issuing import standing

    with database.reading() as db:
        found = None if is_draft else as_issued(db, database.store, order, now=now)
        if found is not None:
            named = name.format(number=found.paper.number)
            return Looked(found.content, named, partial(_tell_again, found.paper), (order.case_id,), issued=found.paper)
        to_draw = read_order(db, order, now=now)
        last = standing(db, exactly(db, order))
        former = last.number if last else ""
    made = draw_order(to_draw, is_draft=is_draft)
    former = "" if is_draft else former
    tell = partial(_tell_draft, order.case_id, made.title) if is_draft else _nothing
    return Looked(made.content, made.title, tell, (order.case_id,), former=former, is_draft=is_draft)


def make_final(database: Database, order: PaperOrder, name: str, *, words: str, by: Actor, now: datetime) -> Looked:
    """Return the final paper of an order, which its case keeps; it counts as printed.

    `words` say why it supersedes one that stood. Raises Refused as documents/proof/finalising.py, Unavailable.
    """
    from mediator_desk.documents.proof.finalising import finalise

    store = database.store
    with database.writing() as db:
        done = finalise(db, store, order, words=words, by=by, now=now)
    named = name.format(number=done.paper.number)
    return Looked(done.content, named, _nothing, (order.case_id,), issued=done.paper)


def issued_again(database: Database, row: IssuedRow, name: str) -> Drawn:
    """Return an issued paper as the very file that it is. Raises Unavailable as the store does."""
    content = database.store.get(row.sha256)
    return Drawn(content, name.format(number=row.number), partial(_tell_again, row), (row.case_id,))


def receipts(database: Database, case_id: int, paper: PaperKind, party_ids: Sequence[int], name: str) -> Drawn:
    """Return a receipt (送达回证) of a paper for each of these parties, with what is known of its serving.

    Raises Refused("no_longer_there" / "missing_glyph_in").
    """
    from mediator_desk.documents.papers.notice import render_receipts
    from mediator_desk.models.procedure_words import PaperKind
    from mediator_desk.services.papers.paper_receipts import paper_receipts

    with database.reading() as db:
        facts = paper_receipts(db, case_id, paper, party_ids)

    def tell(db: object, *, by: Actor, now: datetime) -> None:
        printed = PrintedPaper(case_id, PaperKind.RETURN_OF_SERVICE, copies=len(facts))
        tell_printed(db, [printed], by=by, now=now)  # type: ignore[arg-type]

    return Drawn(render_receipts(facts), name.format(number=facts[0].number), tell, (case_id,), len(facts))


def _tell_again(row: IssuedRow, db: Any, *, by: Actor, now: datetime) -> None:  # noqa: ANN401 - a Session
    tell_printed(db, [PrintedPaper(row.case_id, row.kind)], by=by, now=now)


def _tell_draft(case_id: int, name: str, db: Any, *, by: Actor, now: datetime) -> None:  # noqa: ANN401 - a Session
    """A draft is not kept and binds nobody, but it names people as the paper would."""
    record_taken_out(db, TakenOut.DRAFT, file_name=name, case_id=case_id, by=by, now=now)


def _nothing(_db: object, *, by: Actor, now: datetime) -> None:
    """What was made final just now is written down already; what is made final before it leaves will be."""
