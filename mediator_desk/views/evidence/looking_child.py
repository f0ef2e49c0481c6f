"""The child process that decodes one untrusted file: … looking_child MEDIA_TYPE LONGEST PAGE, the file on stdin.

It writes one line of ASCII JSON, the size of the picture and the number of pages, or the reason why there is none,
and behind it the pixels. A file that breaks a decoder breaks this process and not the desk. LONGEST 0 asks for the
number of pages alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import BinaryIO

from mediator_desk.errors import Refused

CHILD_VERB = "look-at-untrusted-file"
MEMORY_BYTES = 768 * 1024**2
"""Of data, not of address space: the PDF library reserves far more of that than it ever uses."""
SECONDS = 20


def main(arguments: list[str]) -> int:
    """Decode what comes on stdin; return the exit code, always 0."""
    media_type, longest, page = arguments[0], int(arguments[1]), int(arguments[2])
    content = sys.stdin.buffer.read()
    try:
        from mediator_desk.views.evidence.looking import look, pages_of  # before the limit: it loads libraries

        _limit()
        if not longest:
            _say(sys.stdout.buffer, {"pages": pages_of(content, media_type)})
            return 0
        shown = look(content, media_type, longest=longest, page=page)
        image = shown.image.convertToFormat(shown.image.Format.Format_ARGB32_Premultiplied)
        size = {"width": image.width(), "height": image.height(), "pages": shown.pages}
        _say(sys.stdout.buffer, size, bytes(image.constBits()))
    except Refused as refusal:
        _say(sys.stdout.buffer, {"refused": refusal.code, "params": refusal.params})
    return 0


def _limit() -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit and the measures before decoding stand alone
        return
    for limit, most in ((resource.RLIMIT_DATA, MEMORY_BYTES), (resource.RLIMIT_CPU, SECONDS)):
        with suppress(ValueError, OSError):  # macOS refuses a limit below what is mapped already
            resource.setrlimit(limit, (most, most))


def _say(pipe: BinaryIO, said: Mapping[str, object], pixels: bytes = b"") -> None:
    pipe.write(json.dumps(said, default=str).encode("ascii") + b"\n" + pixels)
    pipe.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
