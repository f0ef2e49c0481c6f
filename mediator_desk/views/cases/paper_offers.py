"""After an act on a case: which of its papers can be printed now, each a click away in the banner."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.life import MOVES, Act
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.views.cases.offers import ACT_OF, Offer
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.cases.openers import PaperOpeners

CONTEXT = "PaperOffers"
PRINT = QT_TRANSLATE_NOOP("PaperOffers", "Print: {paper}")
NEWS = QT_TRANSLATE_NOOP("PaperOffers", "It is written down. Its paper can be printed now.")
MOST = 2
"""As many acts as a banner takes."""

MADE_ELSEWHERE = frozenset({PaperKind.AGREEMENT, PaperKind.FILE_COVER, PaperKind.APPLICATION, PaperKind.REGISTRATION})
"""Papers that their own screen prints, or that nobody waits for after the act."""

ALSO: Mapping[Offer, tuple[Act, ...]] = MappingProxyType(
    {Offer.RECORD_OUTCOME: (Act.TERMINATE,), Offer.SIGN: (Act.REFUSE_TO_SIGN,)}
)
"""Offers whose dialogs lead to acts of another name."""


def kinds_after(offer: Offer) -> tuple[PaperKind, ...]:
    """Return the papers that go with what an offer does, the notices first."""
    acts = (*([ACT_OF[offer]] if offer in ACT_OF else []), *ALSO.get(offer, ()))
    kinds = dict.fromkeys(kind for move in MOVES if move.act in acts for kind in move.papers)
    return tuple(kind for kind in kinds if kind not in MADE_ELSEWHERE)


def papers_after(desk: Desk, case_id: int, offer: Offer) -> tuple[PaperKind, ...]:
    """Return those that can be made now and were not issued yet. Raises Refused("case_not_found"), Unavailable."""
    kinds = kinds_after(offer)
    if not kinds:
        return ()
    from mediator_desk.views.cases.page.papers_read import read_papers  # it knows how papers are made

    papers = read_papers(desk, case_id)
    open_ = {
        one.order.kind
        for one in papers.possible
        if not one.hindrance and not any(row.stands for row in papers.issued_as(one))
    }
    return tuple(kind for kind in kinds if kind in open_)[:MOST]


def print_acts(
    openers: PaperOpeners,
    case_id: int,
    kinds: Sequence[PaperKind],
    window: QWidget,
    on_failed: Callable[[DeskError], object],
) -> list[tuple[str, Callable[[], object]]]:
    """Return an act of a banner for each kind of paper: its word, and what opens it before a window."""

    def open_it(kind: PaperKind) -> None:
        try:
            openers.kinds(case_id, [kind], window)
        except DeskError as error:
            on_failed(error)

    return [(translate(CONTEXT, PRINT).format(paper=word(kind)), partial(open_it, kind)) for kind in kinds]


def news_of_papers() -> str:
    """Return what the banner says beside those acts."""
    return translate(CONTEXT, NEWS)
