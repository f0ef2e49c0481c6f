"""A connection to a server that is not waited for without an end; loaded where a desk works on a server."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from typing import Any, TypeVar

import psycopg

from mediator_desk.storage import line

SILENT_SECONDS = 3.0
"""After so many seconds without a word it is asked, beside, whether anybody is there."""
ASKED_EVERY = 10.0
"""How often that is asked again while the server works on the answer."""
CONNECTS_SECONDS, WINDOW_CONNECTS_SECONDS, JOB_CONNECTS_SECONDS = 10, 8, 40
"""A connection takes eight ways: a job waits for a slow line, the window does not, nor who has no window."""

_Value = TypeVar("_Value")


class PatientConnection(psycopg.Connection[Any]):
    """Waits as long as anybody is there; the window's thread not longer than `line.in_window`."""

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:  # noqa: ANN401 - as the driver
        """Wait for an answer. Raises psycopg.OperationalError, and closes, where nobody is there any more."""
        if timeout is not None:  # who asks for news does not wait
            return super().wait(gen, interval, timeout)
        return super().wait(self._watched(gen), interval)

    def _watched(self, gen: Generator[Any, Any, _Value]) -> Generator[Any, Any, _Value]:
        begun = last = asked = time.monotonic()
        try:
            wanted = next(gen)
            while True:
                ready = yield wanted
                now = time.monotonic()
                if ready:
                    last = asked = now
                elif line.silent_at(*self._place) > last:
                    self._end(psycopg.OperationalError("the server is silent"))
                elif now - last > SILENT_SECONDS and (now - asked > ASKED_EVERY or asked == last):
                    self._ask()
                    asked = time.monotonic()
                if _is_too_long(now - begun):
                    self._end(psycopg.errors.QueryCanceled("the server took too long"))
                wanted = gen.send(ready)
        except StopIteration as end:
            value: _Value = end.value
            return value

    def _ask(self) -> None:
        host, port = self._place
        if not host.startswith("/") and not line.gives_a_sign(host, port):
            self._end(psycopg.OperationalError("the server is silent"))

    @property
    def _place(self) -> tuple[str, int]:
        return (self.pgconn.host or b"").decode(), int(self.pgconn.port or b"0")

    def _end(self, why: psycopg.Error) -> None:
        """Let go of the line: what the server still does with it is found out by the mark of the save."""
        self.pgconn.finish()
        raise why


def connect_patiently(*arguments: Any, **named: Any) -> PatientConnection:  # noqa: ANN401 - what the driver takes
    """Connect as the driver does; the window's thread waits less long for it than a job."""
    place = str(named.get("host") or ""), int(named.get("port") or line.USUAL_PORT)
    if line.in_window is not None:  # else nobody tries again by itself
        if line.silent_at(*place) > time.monotonic() - SILENT_SECONDS:  # nobody was there a moment ago
            raise psycopg.OperationalError("the server is silent")
        named["connect_timeout"] = WINDOW_CONNECTS_SECONDS if _is_window() else JOB_CONNECTS_SECONDS
    else:
        named["connect_timeout"] = CONNECTS_SECONDS
    return PatientConnection.connect(*arguments, **named)


def _is_too_long(seconds: float) -> bool:
    return line.in_window is not None and seconds > line.in_window and _is_window()


def _is_window() -> bool:
    return line.in_window is not None and threading.current_thread() is threading.main_thread()
