"""How many do the same at once, and when an answer leaves: what comes in a burst waits in line and is not lost."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import anyio
import anyio.to_thread

from mediator_desk.errors import Refused

BEAT = 0.05
"""Seconds. Answers to a look-up leave at multiples of it, so that their time says nothing of what was found."""
READ_AT_ONCE = 48
"""Letters that are in memory at the same time, each of 32 MB at the most."""
DECODED_AT_ONCE = 2
WRITTEN_AT_ONCE = 10
"""Connections to an office's server. A file takes one writer at a time."""
SECONDS_IN_LINE = 60.0

Result = TypeVar("Result")


class Lanes:
    """The lines in which requests wait."""

    def __init__(self, *, is_embedded: bool) -> None:
        self._reading = anyio.CapacityLimiter(READ_AT_ONCE)
        self._decoding = anyio.CapacityLimiter(DECODED_AT_ONCE)
        self._writing = anyio.CapacityLimiter(1 if is_embedded else WRITTEN_AT_ONCE)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[None]:
        """Let a letter be read in. Raises Refused("too_busy") where its turn does not come."""
        with anyio.move_on_after(SECONDS_IN_LINE) as line:
            await self._reading.acquire()
        if line.cancelled_caught:
            raise Refused("too_busy")
        try:
            yield
        finally:
            self._reading.release()

    async def look_at(self, work: Callable[..., Result], *arguments: Any) -> Result:  # noqa: ANN401
        """Run what has children decode pictures."""
        return await anyio.to_thread.run_sync(work, *arguments, limiter=self._decoding)

    async def write(self, work: Callable[..., Result], *arguments: Any) -> Result:  # noqa: ANN401
        """Run what writes into the records."""
        return await anyio.to_thread.run_sync(work, *arguments, limiter=self._writing)


@asynccontextmanager
async def at_the_next_beat() -> AsyncIterator[None]:
    """Let an answer, or a refusal, leave only at the next beat."""
    begun = time.monotonic()
    try:
        yield
    finally:
        passed = time.monotonic() - begun
        await anyio.sleep(BEAT - passed % BEAT)
