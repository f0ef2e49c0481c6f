"""The verb `paper`: every paper of a case by its kind and number, as the window makes it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from mediator_desk import paths
from mediator_desk.cli.files import target
from mediator_desk.cli.output import Output, filled
from mediator_desk.conventions.file_names import file_name
from mediator_desk.database import Database
from mediator_desk.documents.papers.kinds import CASE_PAPERS, PossibleOrder, orders_possible
from mediator_desk.documents.papers.meeting_words import PAPERS
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.actor import Actor
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.rights import Right, may
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.printed import PrintedPaper, tell_printed
from mediator_desk.views.papers import paper_work
from mediator_desk.views.sentences import sentence

LIST = "list"


def kind_named(text: str) -> PaperKind | str:
    """Return the kind of paper that is named as notice-of-acceptance or 受理通知书; "list" asks which there are.

    Raises argparse.ArgumentTypeError.
    """
    plain = text.strip().casefold().replace("-", "_")
    if plain == LIST:
        return LIST
    for kind in CASE_PAPERS:
        if plain in (kind.value, PAPERS[kind]):
            return kind
    known = "，".join(f"{kind.value.replace('_', '-')}（{PAPERS[kind]}）" for kind in CASE_PAPERS)
    words = translate("Cli", "no such paper; there are: {known}")
    raise argparse.ArgumentTypeError(words.format(known=known))


def list_papers(database: Database, case_id: int, output: Output, *, now: datetime) -> None:
    """Say every paper of a case: its place among its like for --about, and what hinders it where it cannot be made."""
    orders = _orders(database, case_id, now)
    rows = []
    for one in orders:
        place = [each for each in orders if each.order.kind is one.order.kind].index(one) + 1
        why = sentence(Refused(one.hindrance)) if one.hindrance else ""
        kind = one.order.kind.value.replace("_", "-")
        output.say(" ".join(filter(None, (kind, str(place), one.name, why and f"— {why}"))))
        rows.append({"kind": kind, "about": place, "name": one.name, "hindrance": one.hindrance})
    output.done(papers=rows)


def write_paper(
    database: Database, case_id: int, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime
) -> None:
    """Write one paper: the very file where it was issued and still says the same, else as the case stands now.

    With `chosen.final` it is numbered and kept for good; `chosen.words` say why it supersedes one that was issued.
    Raises Refused with what hinders it, Refused("no_such_place") where --about names none.
    """
    may(by, Right.EXPORT)
    order = _order(_orders(database, case_id, now), chosen.kind, chosen.about).order
    number = "{number}"
    if chosen.final:
        drawn = paper_work.make_final(database, order, number, words=chosen.words, by=by, now=now)
    else:
        drawn = paper_work.look(database, order, number, is_draft=_is_draft(database, order), now=now)
    name = f"{PAPERS[chosen.kind]} {drawn.issued.number}" if drawn.issued else drawn.name
    file = target(chosen.to or Path(file_name(f"{name}.pdf", "application/pdf")))
    with paths.written_whole(file) as draft:
        draft.write_bytes(drawn.content)
    with database.writing() as db:
        if drawn.issued is None and not drawn.is_draft:
            tell_printed(db, [PrintedPaper(case_id, order.kind)], by=by, now=now)
        else:
            drawn.tell(db, by=by, now=now)
    output.say(filled(QT_TRANSLATE_NOOP("Cli", "{file} is written."), {"file": str(file)}))
    output.done(file=str(file), kind=order.kind, number=drawn.issued.number if drawn.issued else "")


def _is_draft(database: Database, order: PaperOrder) -> bool:
    from mediator_desk.documents.proof.agreement_papers import is_draft

    with database.reading() as db:
        return order.kind is PaperKind.AGREEMENT and is_draft(db, order.case_id)


def _orders(database: Database, case_id: int, now: datetime) -> list[PossibleOrder]:
    with database.reading() as db:
        return orders_possible(case_on_paper(db, case_id, now=now))


def _order(orders: Sequence[PossibleOrder], kind: PaperKind, about: int | None) -> PossibleOrder:
    """Return the one that is meant: the n-th of its kind; the newest where none is named, before a blank form."""
    several = [one for one in orders if one.order.kind is kind]
    if about is not None:
        if not 1 <= about <= len(several):
            raise Refused("no_such_place", about=about, count=len(several))
        return several[about - 1]
    filled_in = [one for one in several if one.order.about_id is not None]
    return (filled_in or several)[-1]
