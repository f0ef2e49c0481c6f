"""A virtual X server for tests that start the whole program, as a person's computer would."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator


def is_there() -> bool:
    """Return whether Xvfb is installed."""
    return shutil.which("Xvfb") is not None


@contextlib.contextmanager
def running_x_server(size: str = "1440x900x24") -> Iterator[str]:
    """Give the DISPLAY of a fresh Xvfb, which picks a free number by itself; it ends when the block ends."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(timeout=10)
