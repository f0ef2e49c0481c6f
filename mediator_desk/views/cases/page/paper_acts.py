"""What can be done about a paper, from the tab of the papers and from the strip: each by one key. No Qt here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.services.cases.file_papers import FilePaperRow, PaperState
from mediator_desk.views.cases.offer_looks import offer_word
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.page.tabs_of_case import LEADS

if TYPE_CHECKING:
    from mediator_desk.documents.papers.kinds import PossibleOrder
    from mediator_desk.services.papers.file_scans import FileScan
    from mediator_desk.services.papers.issued import IssuedRow
    from mediator_desk.services.papers.order import PaperOrder
    from mediator_desk.views.cases.page.papers_read import PapersOfCase

CONTEXT = "PaperActs"


class Doing(StrEnum):
    """A way to deal with a paper; its value is the key that does it while the row has the keyboard."""

    OPEN = "O"
    PRINT = "P"
    WRITE = "W"
    SCAN = "S"


WORDS: Mapping[Doing, str] = MappingProxyType(
    {
        Doing.OPEN: QT_TRANSLATE_NOOP("PaperActs", "Open"),
        Doing.PRINT: QT_TRANSLATE_NOOP("PaperActs", "Print…"),
        Doing.WRITE: QT_TRANSLATE_NOOP("PaperActs", "Write…"),
        Doing.SCAN: QT_TRANSLATE_NOOP("PaperActs", "Scan in…"),
    }
)
WRITTEN: Mapping[FilePaper, PaperKind] = MappingProxyType(
    {FilePaper.INVESTIGATION: PaperKind.INQUIRY_RECORD, FilePaper.FILE_NOTE: PaperKind.FILE_NOTE}
)
"""Papers of the file that say what a person types for them."""
MADE_WHEN_BOUND = frozenset({FilePaper.COVER, FilePaper.CONTENTS, FilePaper.BACK_COVER})
ACT_FIRST = frozenset(
    {
        FilePaper.MEDIATION_RECORD,
        FilePaper.AGREEMENT,
        FilePaper.PERFORMANCE,
        FilePaper.FOLLOW_UP,
        FilePaper.CONFIRMATION,
    }
)
"""Papers that tell of an act: as long as it was not done there is nothing to print."""


@dataclass(frozen=True)
class PaperAct:
    """One thing to do about a paper: what it needs depends on `doing`; an offer is an act on the case."""

    doing: Doing
    word: str
    offer: Offer | None = None
    orders: tuple[PaperOrder, ...] = ()
    issued: tuple[IssuedRow, ...] = ()
    scans: tuple[FileScan, ...] = ()
    paper: FilePaper | None = None
    written: PaperKind | None = None


def acts_of_file_paper(row: FilePaperRow, papers: PapersOfCase, offered: Collection[Offer]) -> tuple[PaperAct, ...]:
    """Return what can be done about a paper of the file, what Enter does first. One for each key at most."""
    paper = row.paper
    opened = _open(papers.issued_under(paper), papers.scans_under(paper))
    act = _act(row, offered)
    printed = _print(papers.possible_under(paper))
    is_act_first = row.state is not PaperState.THERE and paper in ACT_FIRST
    ordered = (opened, act, printed) if is_act_first else (opened, printed, act)
    scan = () if paper in MADE_WHEN_BOUND else (PaperAct(Doing.SCAN, _word(Doing.SCAN), paper=paper),)
    return (*(one for one in ordered if one is not None), *scan)


def acts_of_other_paper(possible: PossibleOrder, papers: PapersOfCase) -> tuple[PaperAct, ...]:
    """Return what can be done about a paper that is no part of the file; nothing where it can neither be made nor
    was ever issued.
    """
    acts = (_print([possible]), _open(papers.issued_as(possible), ()))
    return tuple(one for one in acts if one is not None)


def _open(issued: tuple[IssuedRow, ...], scans: tuple[FileScan, ...]) -> PaperAct | None:
    return PaperAct(Doing.OPEN, _word(Doing.OPEN), issued=issued, scans=scans) if issued or scans else None


def _print(possible: Collection[PossibleOrder]) -> PaperAct | None:
    orders = tuple(one.order for one in possible if not one.hindrance)
    return PaperAct(Doing.PRINT, _word(Doing.PRINT), orders=orders) if orders else None


def _act(row: FilePaperRow, offered: Collection[Offer]) -> PaperAct | None:
    """Return the act that fills the paper: words of its own, or the act of the case that it tells of."""
    if row.paper in WRITTEN:
        return PaperAct(Doing.WRITE, _word(Doing.WRITE), written=WRITTEN[row.paper])
    offer = LEADS[row.paper][1]
    if offer is None or offer not in offered or row.state is PaperState.THERE:
        return None
    return PaperAct(Doing.WRITE, offer_word(offer), offer=offer)


def _word(doing: Doing) -> str:
    return translate(CONTEXT, WORDS[doing])
