"""Making the index anew, and checking it; both are long work. In a day's work neither is needed."""

from __future__ import annotations

from sqlalchemy.orm import Session

from mediator_desk.progress import SILENT, Progress
from mediator_desk.search_index import checking, writing
from mediator_desk.search_index.checking import IndexCheck


def rebuild_index(db: Session, progress: Progress = SILENT) -> int:
    """Make the index anew from the rows; return how many cases it holds. Raises Cancelled."""
    return writing.rebuild(db.connection(), progress)


def check_index(db: Session, progress: Progress = SILENT) -> IndexCheck:
    """Return whether the index says of every case, insurer and mediator what the rows say. Raises Cancelled."""
    return checking.check(db.connection(), progress)
