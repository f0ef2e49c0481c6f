"""A process of its own for files from outside: what a crafted file breaks there, the desk goes on without.

The child is given the file on stdin. It answers with one line of ASCII JSON, what it saw or why it could not, and
bytes behind it where it has any.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from mediator_desk.conventions.file_types import PDF
from mediator_desk.errors import Refused

MEMORY_BYTES = 768 * 1024**2
"""Of data, not of address space: the PDF library reserves far more of that than it ever uses."""
SECONDS = 20


def limit_this_process() -> None:
    """Take from the child what it must not have: memory and time beyond what a file needs."""
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit and the measures before decoding stand alone
        return
    for limit, most in ((resource.RLIMIT_DATA, MEMORY_BYTES), (resource.RLIMIT_CPU, SECONDS)):
        with suppress(ValueError, OSError):  # macOS refuses a limit below what is mapped already
            resource.setrlimit(limit, (most, most))


def say(said: Mapping[str, object], behind: bytes = b"") -> None:
    """Answer the parent from within the child."""
    sys.stdout.buffer.write(json.dumps(said, default=str).encode("ascii") + b"\n" + behind)
    sys.stdout.buffer.flush()


def say_refused(refusal: Refused) -> None:
    """Answer the parent why there is nothing."""
    say({"refused": refusal.code, "params": refusal.params})


def ask_child(
    command: Sequence[str], content: bytes, media_type: str, *, seconds: float, broken: Refused | None = None
) -> tuple[dict[str, Any], bytes]:
    """Return what a child said of a file, and the bytes behind it.

    Raises Refused as the child said it; `broken`, else Refused("pdf_damaged" / "picture_damaged"), where it broke, said
    what nobody can read, or was not ready after `seconds`.
    """
    try:
        done = subprocess.run(
            command,
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=seconds,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        line, _end, behind = done.stdout.partition(b"\n")
        said = json.loads(line)
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise (broken or damaged(media_type)) from error
    if not isinstance(said, dict):
        raise broken or damaged(media_type)
    if "refused" in said:
        raise Refused(str(said["refused"]), **said.get("params", {}))
    return said, behind


def damaged(media_type: str) -> Refused:
    """Return the refusal of a file that cannot be decoded."""
    return Refused("pdf_damaged" if media_type == PDF else "picture_damaged")


def _environment() -> dict[str, str]:
    package_parent = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": package_parent, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
