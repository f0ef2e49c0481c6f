"""Work that had begun when somebody locks the desk: the lock waits for its end."""

from __future__ import annotations

import threading
from typing import Any


def locked_while_work_runs(place: Any) -> tuple[threading.Event, list[str]]:
    """Let work read in the background and lock the window meanwhile; give what ends the work, and what came of it."""
    may_end, done = threading.Event(), []

    def work() -> str:
        may_end.wait(20)
        with place.desk.database.reading():
            return "read"

    place.desk.jobs.run(work, owner=place.frame, on_done=done.append)
    place.desk.lock_wanted.emit()
    assert place.lock.is_locked
    assert not place.desk.database.is_locked
    return may_end, done
