"""The file of a case from the check-up to the finished folder: looked through, read, bound, written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from mediator_desk.database import Database
from mediator_desk.documents.file.binding import bind_file
from mediator_desk.documents.file.parts import FILE_PAPERS, BoundFile
from mediator_desk.documents.file.pieces import read_file
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.progress import SILENT, Progress
from mediator_desk.services.papers.binding import tell_bound
from mediator_desk.services.papers.file_review import review


def bind_case(
    database: Database,
    case_id: int,
    folder: Path,
    *,
    by: Actor,
    now: datetime,
    volume_mb: int | None = None,
    words: str = "",
    progress: Progress = SILENT,
) -> BoundFile:
    """Bind the file of a case into a new folder in `folder`, and write down that it was.

    Where a required paper is missing, `words` say why it is bound so. Raises Refused("file_lacks_papers", papers,
    count), Refused("not_accepted_yet"), and as pieces.read_file and binding.bind_file.
    """
    with database.reading() as db:
        looked, to_bind = review(db, case_id, now=now), read_file(db, case_id, now=now)
    if looked.lacking and not words.strip():
        names = "、".join(FILE_PAPERS[paper] for paper in looked.lacking)
        raise Refused("file_lacks_papers", papers=names, count=len(looked.lacking))
    reason = words.strip() if looked.lacking else ""
    to_bind = replace(to_bind, score=looked.score_when_bound, lacking=looked.lacking, words=reason)
    store = database.store
    done = bind_file(to_bind, store, folder, now=now, volume_mb=volume_mb, progress=progress)
    with database.writing() as db:
        tell_bound(
            db,
            case_id,
            pages=done.pages,
            volumes=len(done.volumes),
            score=to_bind.score,
            manifest=done.papers,
            lacking=to_bind.lacking,
            words=reason,
            by=by,
            now=now,
        )
    return done
