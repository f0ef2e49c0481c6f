"""What a line of the tab of the papers says: its name, how the paper stands, and what there is of it. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.text import without_turns
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views.cases.page.paper_words import paper_mark, paper_name, source_words, state_words
from mediator_desk.views.date_words import near_day
from mediator_desk.views.sentences import sentence
from mediator_desk.views.table_model import Mark
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.documents.papers.kinds import PossibleOrder
    from mediator_desk.services.cases.file_papers import FilePaperRow
    from mediator_desk.services.papers.file_scans import FileScan
    from mediator_desk.services.papers.issued import IssuedRow
    from mediator_desk.views.cases.page.paper_acts import PaperAct
    from mediator_desk.views.cases.page.papers_read import PapersOfCase

CONTEXT = "PaperLines"
ISSUED = QT_TRANSLATE_NOOP("PaperLines", "{number} · {day} · {by}")
ISSUED_BY_NOBODY = QT_TRANSLATE_NOOP("PaperLines", "{number} · {day}")
SUPERSEDED = QT_TRANSLATE_NOOP("PaperLines", "{number} was superseded")
WITHDRAWN = QT_TRANSLATE_NOOP("PaperLines", "{number} was taken back on {day}")
SIGNED = QT_TRANSLATE_NOOP("PaperLines", "{said} · signed scan kept")
MORE = QT_TRANSLATE_NOOP("PaperLines", "{said} · {count} earlier")
SCANNED = QT_TRANSLATE_NOOP("PaperLines", "Scanned in {day}: {name}")
MORE_SCANS = QT_TRANSLATE_NOOP("PaperLines", "{said} and {count} more")
BOTH = QT_TRANSLATE_NOOP("PaperLines", "{issued} · {scanned}")
POSSIBLE = QT_TRANSLATE_NOOP("PaperLines", "not issued yet")
READY = QT_TRANSLATE_NOOP("PaperLines", "can be made")
NOT_NOW = QT_TRANSLATE_NOOP("PaperLines", "not now")
THERE = QT_TRANSLATE_NOOP("PaperLines", "issued")


@dataclass(frozen=True)
class PaperLine:
    """One line; `number` is its place in the file, "" for what is no part of it."""

    number: str
    name: str
    mark: Mark
    state: str
    told: str
    acts: tuple[PaperAct, ...]
    file_row: FilePaperRow | None = None

    @property
    def is_hindered(self) -> bool:
        """Tell whether nothing can be done about it."""
        return not self.acts and self.file_row is None


def file_line(row: FilePaperRow, papers: PapersOfCase, acts: tuple[PaperAct, ...], today: date) -> PaperLine:
    """Return the line of a paper of the file."""
    issued = issued_words(papers.issued_under(row.paper), today)
    scanned = scan_words(papers.scans_under(row.paper), today)
    told = translate(CONTEXT, BOTH).format(issued=issued, scanned=scanned) if issued and scanned else issued or scanned
    name, mark = paper_name(row.paper), paper_mark(row)
    return PaperLine(str(row.position), name, mark, state_words(row), told or source_words(row), acts, row)


def other_line(possible: PossibleOrder, papers: PapersOfCase, acts: tuple[PaperAct, ...], today: date) -> PaperLine:
    """Return the line of a paper that is no part of the file: one that cannot be made says why."""
    issued = papers.issued_as(possible)
    if issued:
        is_there = any(one.stands for one in issued)
        mark = Mark("check", "good") if is_there else Mark("arrow-counter-clockwise", "warn")
        state = translate(CONTEXT, THERE if is_there else READY)
        return PaperLine("", order_name(possible), mark, state, issued_words(issued, today), acts)
    if possible.hindrance:
        why = sentence(Refused(possible.hindrance))
        return PaperLine("", order_name(possible), Mark("minus", ""), translate(CONTEXT, NOT_NOW), why, acts)
    state, told = translate(CONTEXT, READY), translate(CONTEXT, POSSIBLE)
    return PaperLine("", order_name(possible), Mark("file-text", "info"), state, told, acts)


def order_name(possible: PossibleOrder) -> str:
    """Return the name of a paper in the language in use, with the words that tell it from others of its kind."""
    from mediator_desk.documents.papers.meeting_words import PAPERS

    kind = possible.order.kind
    return word(kind) + possible.name.removeprefix(PAPERS[kind])


def issued_words(issued: Sequence[IssuedRow], today: date) -> str:
    """Return what is said of the last one that was issued, "" where none was."""
    if not issued:
        return ""
    last = next((one for one in issued if one.stands), issued[0])
    said = _standing(last, today) if last.stands else _gone(last, today)
    if last.scan_id is not None:
        said = translate(CONTEXT, SIGNED).format(said=said)
    return translate(CONTEXT, MORE).format(said=said, count=len(issued) - 1) if len(issued) > 1 else said


def scan_words(scans: Sequence[FileScan], today: date) -> str:
    """Return what is said of the last scan, "" where there is none."""
    if not scans:
        return ""
    last = scans[0]
    day = near_day(china_day(last.added_at), today)
    said = translate(CONTEXT, SCANNED).format(day=day, name=without_turns(last.name))
    return translate(CONTEXT, MORE_SCANS).format(said=said, count=len(scans) - 1) if len(scans) > 1 else said


def _standing(one: IssuedRow, today: date) -> str:
    day = near_day(china_day(one.issued_at), today)
    return translate(CONTEXT, ISSUED if one.by else ISSUED_BY_NOBODY).format(number=one.number, day=day, by=one.by)


def _gone(one: IssuedRow, today: date) -> str:
    if one.superseded_by or one.withdrawn_at is None:
        return translate(CONTEXT, SUPERSEDED).format(number=one.number)
    return translate(CONTEXT, WITHDRAWN).format(number=one.number, day=near_day(china_day(one.withdrawn_at), today))
