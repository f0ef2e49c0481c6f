"""The verbs of the command line that write papers around meetings; each case keeps that its paper left the desk."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from mediator_desk import paths
from mediator_desk.cli.files import target
from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.rights import Right, may
from mediator_desk.models.trust_words import TakenOut
from mediator_desk.services.lists.exports import record_taken_out
from mediator_desk.services.papers.day_list import DayListBy
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.papers.printed import PrintedPaper, tell_printed
from mediator_desk.services.papers.record import last_meeting
from mediator_desk.views.drawn_paper import Drawn
from mediator_desk.views.sessions import paper_work


def write_notices(
    database: Database, day: date, file: Path, *, by: Actor, now: datetime, receipts: bool = False, per_side: bool
) -> int:
    """Write the notices of a day's planned meetings, or the receipts for them. Returns how many there are.

    Raises Refused("no_meeting_planned" / "missing_glyph_in" / "no_such_folder").
    """
    may(by, Right.EXPORT)
    ids = paper_work.meetings_on(database, day)
    if receipts:
        drawn = paper_work.drawn_receipts(database, ids, per_side=per_side)
    else:
        drawn = paper_work.drawn_notices(database, ids, now=now, per_side=per_side)
    _write(database, drawn, file, by=by, now=now)
    return drawn.count


def write_day_list(database: Database, day: date, by_what: str, file: Path, *, by: Actor, now: datetime) -> None:
    """Write the list of a day's meetings, by "room" or "mediator". Raises Refused("no_meetings_that_day")."""
    may(by, Right.EXPORT)
    drawn = paper_work.drawn_day_list(database, day, DayListBy(by_what), now=now)
    _write(database, drawn, file, by=by, now=now)


def write_record(
    database: Database, case_id: int, file: Path, *, by: Actor, now: datetime, undisputed: bool = False
) -> None:
    """Write the record of the planned or else the last meeting of a case, or what nobody disputes in it.

    Raises Refused("session_not_planned"), Refused("nothing_undisputed").
    """
    may(by, Right.EXPORT)
    if undisputed:
        drawn = paper_work.drawn_undisputed(database, case_id)
    else:
        with database.reading() as db:
            session_id = last_meeting(db, case_id)
        drawn = paper_work.drawn_record(database, session_id)
    _write(database, drawn, file, by=by, now=now)


def write_agreement(database: Database, case_id: int, file: Path, *, by: Actor, now: datetime) -> str:
    """Write the agreement of a case: the very paper that was issued, else what the draft would be, marked as one.

    Returns its number.

    Raises Refused("no_agreement" / "missing_glyph_in" / "no_such_folder").
    """
    from mediator_desk.documents.papers.making import draw_order, read_order
    from mediator_desk.documents.proof.agreement_papers import final_agreement, is_draft

    may(by, Right.EXPORT)
    with database.reading() as db:
        to_draw = read_order(db, PaperOrder(PaperKind.AGREEMENT, case_id), now=now)
        drafted = is_draft(db, case_id)
        issued = final_agreement(db, database.store, case_id)
    content = issued.content if issued else draw_order(to_draw, is_draft=drafted).content
    with paths.written_whole(target(file)) as draft:
        draft.write_bytes(content)
    with database.writing() as db:
        if issued:
            tell_printed(db, [PrintedPaper(case_id, PaperKind.AGREEMENT)], by=by, now=now)
        else:
            record_taken_out(db, TakenOut.DRAFT, file_name=file.name, case_id=case_id, by=by, now=now)
    return to_draw.sheets[0].number


def _write(database: Database, drawn: Drawn, file: Path, *, by: Actor, now: datetime) -> None:
    with paths.written_whole(target(file)) as draft:
        draft.write_bytes(drawn.content)
    with database.writing() as db:
        drawn.tell(db, by=by, now=now)
