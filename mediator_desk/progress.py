"""Progress of long work, told without Qt: work reports and stops between items when it is cancelled."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")
REPORTS_A_SECOND = 10


class Cancelled(Exception):
    """The work was told to stop; nothing half made is left behind."""


class Progress:
    """Told to work so that it can report (done, total) and notice that it was cancelled.

    Reports reach the listener at most ten times a second, and always for the last item.
    """

    def __init__(
        self,
        listener: Callable[[int, int], None] | None = None,
        is_cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._listener = listener
        self._is_cancelled = is_cancelled
        self._next_report = 0.0

    def each(self, items: Iterable[Item], *, total: int) -> Iterator[Item]:
        """Yield the items one by one; report each that is done. Raises Cancelled between items."""
        for done, item in enumerate(items):
            self.tell(done, total)
            yield item
        self.tell(total, total)

    def stop_if_cancelled(self) -> None:
        """Raise Cancelled when a person asked to stop: while one waits for another process, say."""
        if self._is_cancelled is not None and self._is_cancelled():
            raise Cancelled

    def tell(self, done: int, total: int) -> None:
        """Report `done` of `total`. Raises Cancelled when a person asked to stop."""
        self.stop_if_cancelled()
        if self._listener is None:
            return
        now = time.monotonic()
        if now >= self._next_report or done >= total:
            self._next_report = now + 1 / REPORTS_A_SECOND
            self._listener(done, total)


SILENT = Progress()


@contextmanager
def without_collector() -> Iterator[None]:
    """Let no search for unused circles run meanwhile, in long work that keeps many objects and makes no circles.

    It would walk all of them again and again: a fifth of the time, and each walk holds the window so long that a
    person who types feels it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
