"""The audit trail as a workbook: exactly what is shown, in its order and its columns. No Qt here."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mediator_desk.i18n import CHINESE, QT_TRANSLATE_NOOP, language, translate
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services import audit_trail
from mediator_desk.services.lists.exports import record_taken_out
from mediator_desk.services.lists.outlines import Cell, ListOut, OutColumn
from mediator_desk.services.office.committee import the_committee
from mediator_desk.views.audit_trail.trail_rows import shown_entry
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.progress import Progress
    from mediator_desk.services.audit_trail import TrailFilter
    from mediator_desk.views.table_model import Column

AT_ONCE = 500
"""Rows that are read and held at once."""
SHEET = QT_TRANSLATE_NOOP("Reports", "Audit trail")


class AskedTrail(NamedTuple):
    """What the screen shows at the moment when it is to go out: its columns from the left, its filter in words."""

    asked: TrailFilter
    columns: Sequence[Column]
    filter_words: str
    at: datetime


def write_trail(desk: Desk, shown: AskedTrail, target: Path, progress: Progress) -> int:
    """Write the list into a workbook, and into the audit trail itself that it went out. Returns its entries.

    Raises Cancelled, Unavailable, Refused("not_for_role").
    """
    from mediator_desk.reports.case_list import write_list
    from mediator_desk.reports.workbook import Wording

    wording = Wording(translate=lambda text: translate("Reports", text), word=word)
    with desk.database.reading() as db:  # count and rows are of one moment
        ids = audit_trail.trail_ids(db, shown.asked)
        out = ListOut(
            title=translate("Reports", SHEET),
            committee=the_committee(db).name,
            filter_words=shown.filter_words,
            totals=translate("AuditTrail", "{count} entries").format(count=f"{len(ids):,}"),
            written=translate("CaseList", "Written by {name}, {moment}").format(
                name=desk.actor.name, moment=exact_moment(shown.at)
            ),
            columns=tuple(OutColumn(one.title, width=one.width) for one in shown.columns),
            rows=_rows(db, ids, shown.columns),
            count=len(ids),
            language="zh-CN" if language() == CHINESE else "en",
        )
        write_list(out, target, wording=wording, written_at=shown.at, progress=progress, sheet=SHEET)
    with desk.database.writing() as db:
        record_taken_out(db, TakenOut.AUDIT_TRAIL, file_name=target.name, count=len(ids), by=desk.actor, now=shown.at)
    return len(ids)


def _rows(db: object, ids: array[int], columns: Sequence[Column]) -> Callable[[], Iterator[tuple[Cell, ...]]]:
    def rows() -> Iterator[tuple[Cell, ...]]:
        for first in range(0, len(ids), AT_ONCE):
            for row in audit_trail.entries(db, ids[first : first + AT_ONCE]):  # type: ignore[arg-type]
                shown = shown_entry(row)
                yield tuple(one.text(shown) for one in columns)

    return rows
