"""The work of redacted copies (脱敏本), for the window and the command line: read, drawn, proved. No Qt here."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.papers.redaction import tell_redacted
from mediator_desk.views.drawn_paper import Drawn

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.documents.papers.making import PaperToDraw
    from mediator_desk.documents.proof.redaction import Twin
    from mediator_desk.documents.proof.redaction_words import MaskedWords
    from mediator_desk.services.papers.order import PaperOrder

MARK = "脱敏本"
"""In the name of the file; the copy itself is Chinese in every language."""


def redact_order(
    database: Database, order: PaperOrder, *, with_organisations: bool = False, also: str = "", now: datetime
) -> Drawn:
    """Return the redacted copy of a paper as the case stands now; `also` as services/papers/redaction.py has it.

    Raises Refused("redaction_leaves", where, count), and as documents/papers/making.py.
    """
    from mediator_desk.documents.papers.making import read_order
    from mediator_desk.documents.proof.redaction import masked_words

    with database.reading() as db:
        to_draw = read_order(db, order, now=now)
        words = masked_words(db, order.case_id, with_organisations=with_organisations, also=also)
    return _drawn(to_draw, words, "")


def redact_issued(
    database: Database, number: str, *, with_organisations: bool = False, also: str = "", now: datetime
) -> Drawn:
    """Return the redacted copy of an issued paper, by its number, as it was issued.

    Raises Refused("redaction_leaves", where, count), Refused("no_issued_paper" / "wording_no_longer_there", number).
    """
    from mediator_desk.documents.proof.redaction import masked_words, read_issued

    with database.reading() as db:
        to_draw = read_issued(db, number, now=now)
        words = masked_words(db, to_draw.order.case_id, with_organisations=with_organisations, also=also)
    return _drawn(to_draw, words, number)


def redact_file(
    database: Database,
    case_id: int,
    *,
    with_organisations: bool = False,
    also: str = "",
    now: datetime,
    progress: Progress = SILENT,
) -> Drawn:
    """Return the redacted copy of the bound file of a case. Raises as documents/proof/redaction_file.py, Cancelled."""
    from mediator_desk.documents.proof.redaction_file import twin_of_file

    asked = {"with_organisations": with_organisations, "also": also}
    twin = twin_of_file(database, case_id, **asked, now=now, progress=progress)  # type: ignore[arg-type]
    return Drawn(twin.content, twin.name, partial(tell_redacted, case_id=case_id, pages=twin.pages), (case_id,))


def _drawn(to_draw: PaperToDraw, words: MaskedWords, number: str) -> Drawn:
    from mediator_desk.documents.proof.redaction import draw_twin

    name = f"{to_draw.template.title if to_draw.sheets else to_draw.title} {number}" if number else to_draw.title
    twin: Twin = draw_twin(to_draw, words, name=f"{name} {MARK}")
    case_id, kind = to_draw.order.case_id, to_draw.order.kind
    tell = partial(tell_redacted, case_id=case_id, paper=kind, number=number, pages=twin.pages)
    return Drawn(twin.content, twin.name, tell, (case_id,))
