"""A connection to a server that is not waited for without an end; loaded where a desk works on a server."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from typing import Any, TypeVar

import psycopg

from mediator_desk.storage import line
from mediator_desk.storage.server_errors import GIVEN_UP

SILENT_SECONDS = 3.0
"""After so many seconds without a word it is asked, beside, whether anybody is there."""
ASKED_EVERY = 10.0
"""How often that is asked again while the server works on the answer."""
CONNECTS_SECONDS, WINDOW_CONNECTS_SECONDS, JOB_CONNECTS_SECONDS = 10, 8, 40
"""A connection takes eight ways: a job waits for a slow line, and a window that shows it; who has none does not."""

_Value = TypeVar("_Value")


class GivenUpError(psycopg.OperationalError):
    """A person wanted to wait no more."""

    sqlstate = GIVEN_UP


class PatientConnection(psycopg.Connection[Any]):
    """Waits as long as anybody is there; the window's thread not longer than `line.in_window`, and shows it."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - as the driver
        super().__init__(*arguments, **named)
        # While a wait is shown the window may come to ask over this very connection: an error then, no standstill.
        self.lock = threading.RLock()  # type: ignore[assignment]

    @classmethod
    def _connect_gen(cls, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as the driver
        return _shown(super()._connect_gen(*arguments, **named))

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
                elif not line.is_waited_for():
                    self._end(GivenUpError("given up"))
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
        is_held = line.is_window() and line.shown_wait is None
        named["connect_timeout"] = WINDOW_CONNECTS_SECONDS if is_held else JOB_CONNECTS_SECONDS
    else:
        named["connect_timeout"] = CONNECTS_SECONDS
    return PatientConnection.connect(*arguments, **named)


def _is_too_long(seconds: float) -> bool:
    return line.in_window is not None and seconds > line.in_window and line.is_window()


def _shown(gen: Generator[Any, Any, _Value]) -> Generator[Any, Any, _Value]:
    """Go through what a connection begins with, and show that it is waited for."""
    try:
        wanted = next(gen)
        while True:
            ready = yield wanted
            if not ready and not line.is_waited_for():
                raise GivenUpError("given up")
            wanted = gen.send(ready)
    except StopIteration as end:
        value: _Value = end.value
        return value
    finally:
        gen.close()
