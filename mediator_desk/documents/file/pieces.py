"""What the file of a case consists of, in binding order: issued papers, papers made now, scans, evidence, proofs.

A paper that was issued goes in as it was issued, or as its signed scan. What was never issued is made from the
record. What a scan shows is not drawn once more without signatures.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.numbering import chinese_date
from mediator_desk.documents.file.parts import (
    FILE_PAPERS,
    DrawnPiece,
    FileToBind,
    IssuedPiece,
    KeptPiece,
    Piece,
)
from mediator_desk.documents.papers.kinds import CASE_PAPERS, PossibleOrder, orders_possible
from mediator_desk.documents.papers.making import PaperToDraw, draw_order, read_order
from mediator_desk.documents.papers.meeting_words import PAPERS, matter_in_words
from mediator_desk.errors import Refused
from mediator_desk.models.procedure_words import FilePaper, PaperKind
from mediator_desk.models.words import AgreementState, Channel, OutcomeKind, PartySide, SessionState
from mediator_desk.services.papers.binding import IssuedForFile, KeptForFile, KeptOfCase, kept_of_case
from mediator_desk.services.papers.case_on_paper import CaseOnPaper
from mediator_desk.services.papers.case_reading import case_on_paper
from mediator_desk.services.papers.order import PaperOrder

F, K = FilePaper, PaperKind

OTHER_PLACES: Mapping[PaperKind, FilePaper] = MappingProxyType(
    {
        K.NOTICE_OF_ACCEPTANCE: F.APPLICATION,
        K.NOTICE_TO_SUPPLY: F.APPLICATION,
        K.RECUSAL_REQUEST: F.RIGHTS_NOTICE,
        K.NOTICE_OF_MEDIATION: F.MEDIATION_RECORD,
        K.RETURN_OF_SERVICE: F.MEDIATION_RECORD,
        K.COURT_REPORT: F.FILE_NOTE,
        K.RETURN_LIST: F.FILE_NOTE,
    }
)
"""Where a paper that is none of the fifteen lies once it was issued: with the one that it belongs to."""

SCANNED_AS: Mapping[FilePaper, PaperKind] = MappingProxyType(
    {
        F.RIGHTS_NOTICE: K.RIGHTS_AND_DUTIES,
        F.INVESTIGATION: K.INQUIRY_RECORD,
        F.MEDIATION_RECORD: K.MEDIATION_RECORD,
        F.AGREEMENT: K.AGREEMENT,
        F.FOLLOW_UP: K.FOLLOW_UP_RECORD,
    }
)
"""Which paper a scan shows that came in under a paper of the file."""

A = AgreementState
SIGNED = frozenset({A.EFFECTIVE, A.REPLACED, A.SUPPLEMENTED, A.TO_SIGN, A.REFUSED})
OVER = frozenset({SessionState.HELD, SessionState.ADJOURNED})


def read_file(db: Session, case_id: int, *, now: datetime) -> FileToBind:
    """Return everything that the file of a case is bound of, read in this transaction; drawing needs it no more.

    Raises Refused("case_not_found" / "no_committee"), and as making.read_order.
    """
    facts, kept = case_on_paper(db, case_id, now=now), kept_of_case(db, case_id)
    reader = _Reader(db, facts, kept, now)
    back = reader.paper(PossibleOrder(PaperOrder(K.BACK_COVER, case_id), PAPERS[K.BACK_COVER]))
    cover = reader.paper(PossibleOrder(PaperOrder(K.FILE_COVER, case_id), PAPERS[K.FILE_COVER]))
    applicants, respondents = (
        [one.name for one in facts.side(side)] for side in (PartySide.APPLICANT, PartySide.RESPONDENT)
    )
    return FileToBind(
        case_id=case_id,
        number=facts.shown_number,
        title=matter_in_words(applicants, respondents, facts.cause),
        committee=facts.head.committee,
        pieces=tuple(reader.pieces()),
        cover=Piece(F.COVER, PAPERS[K.FILE_COVER], PaperPiece(cover)),
        back=BackPiece(back, china_day(now)),
        is_sample=facts.head.is_sample,
    )


@dataclass(frozen=True)
class _Reader:
    """One case being read for its file."""

    db: Session
    facts: CaseOnPaper
    kept: KeptOfCase
    now: datetime

    def pieces(self) -> Iterator[Piece]:
        """Give the pieces of every paper between contents and back cover, in binding order."""
        orders = list(self._orders())
        for paper in FilePaper:
            if paper in (F.COVER, F.CONTENTS, F.BACK_COVER):
                continue
            scans = [one for at, one in self.kept.scans if at is paper]
            yield from self._of_paper(paper, [one for one in orders if _place_of(one.order.kind) is paper], scans)

    def paper(self, wanted: PossibleOrder) -> PaperToDraw:
        """Read one paper."""
        return read_order(self.db, wanted.order, now=self.now)

    def _of_paper(self, paper: FilePaper, orders: Sequence[PossibleOrder], scans: list[KeptForFile]) -> Iterator[Piece]:
        shown = [one for one in orders if self._issued(one.order) is None and self._is_scanned_as(paper, one.order)]
        is_replaced = bool(shown) and len(scans) >= len(shown)
        for one in orders:
            if is_replaced and one in shown:
                continue
            yield from self._of_order(paper, one)
        if paper is F.MEDIATION_RECORD:
            yield from (
                _scan(paper, f"{PAPERS[K.RETURN_OF_SERVICE]}（{name}）", one) for name, one in self.kept.receipts
            )
        yield from (_scan(paper, f"{FILE_PAPERS[paper]}：{one.stem}", one) for one in scans)
        if paper is F.EVIDENCE:
            yield from self._evidence()
        if paper is F.PERFORMANCE:
            yield from (_scan(paper, f"付款凭证（第{n}笔）：{one.stem}", one) for n, one in self.kept.proofs)

    def _is_scanned_as(self, paper: FilePaper, order: PaperOrder) -> bool:
        if paper is F.APPLICATION:
            return order.kind in (K.APPLICATION, K.REGISTRATION)
        return SCANNED_AS.get(paper) is order.kind

    def _of_order(self, paper: FilePaper, one: PossibleOrder) -> Iterator[Piece]:
        issued = self._issued(one.order)
        if issued is None:
            try:
                yield Piece(paper, one.name, PaperPiece(self.paper(one)))
            except Refused as refusal:
                if refusal.code in ("case_not_found", "own_wording_unreadable"):
                    raise
        elif issued.scan is not None and issued.is_scanned_whole:
            yield _scan(paper, f"{one.name}（签署件）", issued.scan)
        else:
            yield Piece(paper, one.name, IssuedPiece(issued.sha256, issued.pages))
            if issued.scan is not None:  # the paper itself stays: pages of it are on no scan
                remark = f"共{issued.pages}页，仅扫描{issued.scan_pages}页"
                yield replace(_scan(paper, f"{one.name}（签署件，不全）", issued.scan), remark=remark)

    def _evidence(self) -> Iterator[Piece]:
        for line in self.kept.evidence:
            kept = KeptPiece(line.name, line.media_type, line.sha256, line.size, line.rotation)
            yield Piece(F.EVIDENCE, f"证据{line.number}：{line.shown_title}", kept)

    def _issued(self, order: PaperOrder) -> IssuedForFile | None:
        of_it = (one for one in reversed(self.kept.issued) if (one.kind, one.about_id) == (order.kind, order.about_id))
        return next(of_it, None)

    def _orders(self) -> Iterator[PossibleOrder]:
        """Give the papers that belong into the file: what was issued, and what is made where it was not."""
        possible = orders_possible(self.facts)
        known = {one.order for one in possible}
        for one in possible:
            if self._issued(one.order) or (not one.hindrance and self._is_made(one.order)):
                yield one
        for issued in self.kept.issued:  # of a meeting that was cancelled since, say
            order = PaperOrder(issued.kind, self.facts.case_id, issued.about_id)
            if order not in known:
                yield PossibleOrder(order, PAPERS[issued.kind])

    def _is_made(self, order: PaperOrder) -> bool:
        """Tell whether a paper that was never issued is made for the file: not what only a signature makes one."""
        told = _MADE_WHEN.get(order.kind)
        is_of_file = order.kind in CASE_PAPERS and CASE_PAPERS[order.kind].file_paper is not None
        return is_of_file and (told is None or told(self.facts, order))


def _place_of(kind: PaperKind) -> FilePaper | None:
    paper = CASE_PAPERS[kind].file_paper if kind in CASE_PAPERS else None
    return paper or OTHER_PLACES.get(kind)


def _scan(paper: FilePaper, name: str, one: KeptForFile) -> Piece:
    return Piece(paper, name, KeptPiece(one.name, one.media_type, one.sha256, one.size, one.rotation))


@dataclass(frozen=True)
class PaperPiece:
    """A paper that was read and is drawn when it is its turn."""

    to_draw: PaperToDraw

    def __call__(self) -> DrawnPiece:
        """Draw it."""
        made = draw_order(self.to_draw)
        return DrawnPiece(made.content, made.pages)


@dataclass(frozen=True)
class BackPiece:
    """The back cover, which says how many pages there are: 0 while nobody knows."""

    to_draw: PaperToDraw
    bound_on: date

    def __call__(self, pages: int) -> DrawnPiece:
        """Draw it."""
        return PaperPiece(self.knowing(pages))()

    def knowing(self, pages: int) -> PaperToDraw:
        """Return it with the number of pages in it."""
        known = {"file_pages": str(pages) if pages else "", "bound_on": chinese_date(self.bound_on)}
        sheets = tuple(replace(one, values={**one.values, **known}) for one in self.to_draw.sheets)
        return replace(self.to_draw, sheets=sheets)


def _never(_facts: CaseOnPaper, _order: PaperOrder) -> bool:
    return False


def _is_of_meeting_over(facts: CaseOnPaper, order: PaperOrder) -> bool:
    return order.about_id in {one.paper.session_id for one in facts.meetings if one.state in OVER}


def _is_signed_agreement(facts: CaseOnPaper, order: PaperOrder) -> bool:
    return order.about_id in {one.id for one in facts.agreements if one.state in SIGNED}


def _is_agreed_extension(facts: CaseOnPaper, order: PaperOrder) -> bool:
    return order.about_id in {one.id for one in facts.extensions if one.agreed_on is not None}


_MADE_WHEN: Mapping[PaperKind, Callable[[CaseOnPaper, PaperOrder], bool]] = MappingProxyType(
    {
        K.FILE_COVER: _never,  # these three are bound by themselves
        K.FILE_CONTENTS: _never,
        K.BACK_COVER: _never,
        K.AUTHORITY_LETTER: _never,
        K.APPLICATION: lambda facts, _order: facts.channel is Channel.MINI_PROGRAM,
        K.REGISTRATION: lambda facts, _order: facts.channel is not Channel.MINI_PROGRAM,
        K.MEDIATION_RECORD: _is_of_meeting_over,
        K.AGREEMENT: _is_signed_agreement,
        K.CONSENT_TO_EXTENSION: _is_agreed_extension,
        K.UNDISPUTED_FACTS: lambda facts, _order: facts.outcome not in (None, OutcomeKind.AGREED),
        K.CONFIRMATION_REQUEST: lambda facts, _order: bool(facts.confirmations),
        K.CERTIFICATE_OF_MEDIATION: lambda facts, _order: bool(facts.confirmations),
        K.PROOF_OF_PERFORMANCE: lambda facts, _order: any(
            payment.paid_on for one in facts.agreements for payment in one.payments
        ),
    }
)
"""When a paper is made for the file that nobody issued; one that is not named here always is."""
