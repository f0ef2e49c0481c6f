"""The child process that looks into one untrusted paper: … scan_child MEDIA_TYPE, the file on stdin.

It writes one line of ASCII JSON: codes and text of each page, or the reason why there are none. A file that breaks a
decoder breaks this process and not the desk.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from contextlib import suppress

from mediator_desk.errors import Refused

CHILD_VERB = "look-for-codes"
"""The first argument with which a frozen program is started again to be the child."""
MEMORY_BYTES = 768 * 1024**2
"""Of data, not of address space: the PDF library reserves far more of that than it ever uses."""
SECONDS = 20


def main(arguments: list[str]) -> int:
    """Look into what comes on stdin; return the exit code, always 0."""
    content = sys.stdin.buffer.read()
    try:
        from mediator_desk.documents.proof.scan_looking import look  # before the limit: it loads libraries

        _limit()
        _say(look(content, arguments[0]))
    except Refused as refusal:
        _say({"refused": refusal.code, "params": refusal.params})
    except MemoryError:
        _say({"refused": "file_too_complex", "params": {}})
    return 0


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit and the measures before decoding stand alone
        return
    for limit, most in ((resource.RLIMIT_DATA, MEMORY_BYTES), (resource.RLIMIT_CPU, SECONDS)):
        with suppress(ValueError, OSError):  # macOS refuses a limit below what is mapped already
            resource.setrlimit(limit, (most, most))


def _say(said: Mapping[str, object]) -> None:
    sys.stdout.buffer.write(json.dumps(said, default=str).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
