"""Long work in the background: the only place in the program that starts threads."""

from __future__ import annotations

import inspect
import threading
from functools import cached_property, partial
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from mediator_desk.errors import DeskError
from mediator_desk.progress import Cancelled, Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

WORKERS = 4


class Job:
    """One piece of work under way. Its callbacks run in the window's thread, or not at all."""

    def __init__(
        self,
        owner: QObject,
        *,
        on_done: Callable[[Any], None],
        on_failed: Callable[[Exception], None] | None,
        on_progress: Callable[[int, int], None] | None,
        on_cancelled: Callable[[], None] | None,
    ) -> None:
        self._owner = owner
        self._on_done = on_done
        self._on_failed = on_failed
        self._on_progress = on_progress
        self._on_cancelled = on_cancelled
        self._cancel = threading.Event()
        self._is_over = False

    def cancel(self) -> None:
        """Ask the work to stop. From now on nothing but on_cancelled is called, even if the work ends first."""
        self._cancel.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether a person asked to stop."""
        return self._cancel.is_set()

    @property
    def is_over(self) -> bool:
        """Tell whether the work ended and its callback was called or dropped."""
        return self._is_over

    def deliver_progress(self, done: int, total: int) -> None:
        """Tell the owner how far the work is, if it is still there to hear it."""
        if self._on_progress and not self.is_cancelled and shiboken6.isValid(self._owner):
            self._on_progress(done, total)

    def deliver_end(self, outcome: object, error: Exception | None) -> None:
        """Tell the owner how the work ended. Raises an error that nobody takes, and always one that is a bug."""
        self._is_over = True
        is_heard = shiboken6.isValid(self._owner)
        if self.is_cancelled or isinstance(error, Cancelled):
            if is_heard and self._on_cancelled:
                self._on_cancelled()
            return
        if error is None:
            if is_heard:
                self._on_done(outcome)
            return
        if is_heard and self._on_failed:
            self._on_failed(error)
            if isinstance(error, DeskError):
                return
        raise error


class Jobs(QObject):
    """Runs work in the background and brings its end back to the thread that made this object.

    What comes back lies in a queue; the signal carries nothing. So no Python object crosses threads inside Qt.
    """

    _arrived = Signal()
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._news: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._running: set[Job] = set()
        self._waiting: list[tuple[Job, Callable[..., Any]]] = []
        self._holders: set[str] = set()
        self._is_silent = False
        self._is_closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[..., Any],
        *,
        owner: QObject,
        on_done: Callable[[Any], None],
        on_failed: Callable[[Exception], None] | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        on_cancelled: Callable[[], None] | None = None,
        although_held: bool = False,
    ) -> Job:
        """Start `work` and return at once. Work with a parameter `progress` is given one bound to the job.

        on_done(result), on_failed(error), on_progress(done, total) and on_cancelled() are called in the window's
        thread, and only while `owner` lives. Without on_failed an error goes to sys.excepthook; an error that is
        no DeskError goes there in any case. `although_held`: what the others wait for does not wait itself.
        """
        job = Job(owner, on_done=on_done, on_failed=on_failed, on_progress=on_progress, on_cancelled=on_cancelled)
        self._running.add(job)
        if self._holders and not although_held:
            self._waiting.append((job, work))
        else:
            self._executor.submit(self._work, job, work)
        return job

    def hold(self, holder: str) -> None:
        """Begin no further work until everybody who holds it lets it go on.

        `holder` names who (the lock, an exchange of keys, a first paint); who holds twice holds once.
        """
        self._holders.add(holder)

    def go_on(self, holder: str) -> None:
        """Begin what was asked for meanwhile, in its order, unless somebody else holds it still."""
        self._holders.discard(holder)
        while self._waiting and not self._holders:
            self._executor.submit(self._work, *self._waiting.pop(0))

    def keep_silent(self) -> None:
        """Tell nobody of any end until `speak`: the window is in the midst of something, and waits."""
        self._is_silent = True

    def speak(self) -> None:
        """Tell what ended meanwhile, in its order, as soon as the window comes to it."""
        self._is_silent = False
        for _one in range(self._news.qsize()):
            self._arrived.emit()

    @property
    def is_idle(self) -> bool:
        """Tell whether no work is under way and every end was delivered."""
        return not self._running

    @property
    def is_resting(self) -> bool:
        """Tell whether no work has begun that is not over: what is held back does not count."""
        return len(self._running) == len(self._waiting)

    @property
    def is_closed(self) -> bool:
        """Tell whether no work is taken any more: the program ends."""
        return self._is_closed

    def close(self) -> None:
        """Cancel all work and wait for it; nothing is delivered any more."""
        self._is_closed = True
        self._waiting.clear()
        for job in self._running:
            job.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._arrived.disconnect(self._deliver)
        self._running.clear()

    @cached_property
    def _executor(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # not before the first paint

        return ThreadPoolExecutor(max_workers=WORKERS, thread_name_prefix="job")

    def _work(self, job: Job, work: Callable[..., Any]) -> None:
        outcome, error = None, None
        try:
            if job.is_cancelled:
                raise Cancelled
            outcome = work(progress=self._progress_of(job)) if _takes_progress(work) else work()
        except Exception as caught:
            error = caught
        self._tell(partial(self._end, job, outcome, error))

    def _progress_of(self, job: Job) -> Progress:
        def listen(done: int, total: int) -> None:
            self._tell(partial(job.deliver_progress, done, total))

        return Progress(listener=listen, is_cancelled=lambda: job.is_cancelled)

    def _tell(self, news: Callable[[], None]) -> None:
        self._news.put(news)
        self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        # One item per signal: an error raised by one callback must not keep the next from being called.
        if not self._is_silent and not self._news.empty():
            self._news.get()()

    def _end(self, job: Job, outcome: object, error: Exception | None) -> None:
        self._running.discard(job)
        try:
            job.deliver_end(outcome, error)
        finally:
            if self.is_idle:
                self.idle.emit()


def _takes_progress(work: Callable[..., Any]) -> bool:
    if isinstance(work, partial) and "progress" in work.keywords:
        return False
    return "progress" in inspect.signature(work).parameters
