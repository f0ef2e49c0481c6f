"""The papers around meetings are read and drawn: what jobs and the command line do. No Qt here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.papers.day_list import DayListBy, day_list
from mediator_desk.services.papers.notices import ReceiptFacts, delivery_receipts, notice_receipts, notices
from mediator_desk.services.papers.printed import PrintedPaper, tell_day_list_printed, tell_printed
from mediator_desk.services.papers.record import record_facts, undisputed_facts
from mediator_desk.services.sessions.calendar import calendar_rows
from mediator_desk.views.drawn_paper import Drawn

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from mediator_desk.database import Database

NOTICES, RECEIPTS = PaperKind.NOTICE_OF_MEDIATION, PaperKind.RETURN_OF_SERVICE
RECORD, UNDISPUTED = PaperKind.MEDIATION_RECORD, PaperKind.UNDISPUTED_FACTS


def meetings_on(database: Database, day: date) -> list[int]:
    """Return the ids of the meetings of a day in China, in order of time; cancelled ones not."""
    with database.reading() as db:
        return [row.id for row in calendar_rows(db, day, day)]


def drawn_notices(
    database: Database, session_ids: Sequence[int], *, now: datetime, per_side: bool = False, name: str = "{number}"
) -> Drawn:
    """Return the notices of planned meetings. Raises Refused("no_meeting_planned" / "missing_glyph_in")."""
    from mediator_desk.documents.papers.notice import render_notices

    with database.reading() as db:
        facts = notices(db, session_ids, now=now, per_side=per_side)
    printed = [PrintedPaper(one.meeting.case_id, NOTICES, one.meeting.sequence) for one in facts]
    days = {f"{one.meeting.begins_at:%Y-%m-%d}" for one in facts}
    number = facts[0].meeting.number if len({one.case_id for one in printed}) == 1 else " ".join(sorted(days))
    return _of_cases(render_notices(facts), name.format(number=number), printed)


def drawn_receipts(
    database: Database, session_ids: Sequence[int], *, per_side: bool = False, name: str = "{number}"
) -> Drawn:
    """Return the receipts for those notices. Raises as `drawn_notices`."""
    with database.reading() as db:
        facts = notice_receipts(db, session_ids, per_side=per_side)
    return _receipts(facts, name)


def drawn_delivery_receipts(database: Database, delivery_ids: Sequence[int], *, name: str = "{number}") -> Drawn:
    """Return the receipts of papers that were entered as served. Raises Refused("no_longer_there")."""
    with database.reading() as db:
        facts = delivery_receipts(db, delivery_ids)
    return _receipts(facts, name)


def drawn_day_list(database: Database, on: date, by: DayListBy, *, now: datetime, name: str = "{day}") -> Drawn:
    """Return the list of a day's meetings. Raises Refused("no_meetings_that_day" / "missing_glyph_in")."""
    from mediator_desk.documents.lists.day_list import render_day_list

    with database.reading() as db:
        facts = day_list(db, on, by, now=now)
    tell = partial(tell_day_list_printed, on=on, count=facts.count)
    return Drawn(render_day_list(facts), name.format(day=on.isoformat()), tell, count=len(facts.parts))


def drawn_record(database: Database, session_id: int, *, name: str = "{number}") -> Drawn:
    """Return the record of a meeting. Raises Refused("session_not_planned" / "session_cancelled")."""
    from mediator_desk.documents.papers.session_record import render_record

    with database.reading() as db:
        facts = record_facts(db, session_id)
    printed = [PrintedPaper(facts.meeting.case_id, RECORD, facts.meeting.sequence)]
    return _of_cases(render_record(facts), name.format(number=facts.meeting.number), printed)


def drawn_undisputed(database: Database, case_id: int, *, name: str = "{number}") -> Drawn:
    """Return what nobody disputes in a case. Raises Refused("nothing_undisputed" / "missing_glyph_in")."""
    from mediator_desk.documents.papers.session_record import render_undisputed

    with database.reading() as db:
        facts = undisputed_facts(db, case_id)
    printed = [PrintedPaper(case_id, UNDISPUTED)]
    return _of_cases(render_undisputed(facts), name.format(number=facts.number), printed)


def _receipts(facts: Sequence[ReceiptFacts], name: str) -> Drawn:
    from mediator_desk.documents.papers.notice import render_receipts

    printed = [PrintedPaper(one.case_id, RECEIPTS, one.sequence) for one in facts]
    content = render_receipts(facts)
    number = facts[0].number if len({one.case_id for one in printed}) == 1 else f"({len(facts)})"
    return _of_cases(content, name.format(number=number), printed)


def _of_cases(content: bytes, name: str, printed: Sequence[PrintedPaper]) -> Drawn:
    case_ids = tuple(dict.fromkeys(one.case_id for one in printed))
    return Drawn(content, name, partial(tell_printed, papers=printed), case_ids, len(printed))
