"""The audit trail on its way out: what is written of it, and that it went. No Qt here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services import audit_trail
from mediator_desk.services.lists.exports import record_taken_out
from mediator_desk.views.audit_trail.trail_rows import CONTEXT, ShownEntry, shown_entry
from mediator_desk.views.shown_list import ShownList

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.audit_trail import TrailFilter
    from mediator_desk.views.table_model import Column

SHEET = QT_TRANSLATE_NOOP("Reports", "Audit trail")
COUNT = QT_TRANSLATE_NOOP("AuditTrail", "{count} entries")


def trail_out(asked: TrailFilter, columns: Sequence[Column], filter_words: str, at: datetime) -> ShownList:
    """Return the entries of a filter as they go out at an instant (UTC): in these columns, the newest first."""
    return ShownList(
        sheet=SHEET,
        ids=partial(audit_trail.trail_ids, asked=asked),
        rows=_rows,
        columns=columns,
        filter_words=filter_words,
        count_words=lambda count: translate(CONTEXT, COUNT).format(count=f"{count:,}"),
        at=at,
        tell=_tell,
    )


def _rows(db: Any, ids: Sequence[int]) -> Iterator[ShownEntry]:  # noqa: ANN401 - a session
    return map(shown_entry, audit_trail.entries(db, ids))


def _tell(desk: Desk, *, count: int, file_name: str, at: datetime) -> None:
    with desk.database.writing() as db:
        record_taken_out(db, TakenOut.AUDIT_TRAIL, file_name=file_name, count=count, by=desk.actor, now=at)
