"""Where a run of the tests keeps its files: in memory where there is room, for nothing in there outlives the run."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

IN_MEMORY = Path("/dev/shm")
LEAST_ROOM = 4_000_000_000
"""Bytes that must be free there; a container may give 64 MB."""


def quick_place() -> Path:
    """Return the folder for throw-away files: every save waits for the disk elsewhere, thousands of times a run."""
    if os.access(IN_MEMORY, os.W_OK) and shutil.disk_usage(IN_MEMORY).free > LEAST_ROOM:
        return IN_MEMORY
    return Path(tempfile.gettempdir())
