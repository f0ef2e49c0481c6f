"""The child process that looks into one untrusted paper: … scan_child MEDIA_TYPE, the file on stdin.

It writes one line of ASCII JSON: codes and text of each page, or the reason why there are none. A file that breaks a
decoder breaks this process and not the desk.
"""

from __future__ import annotations

import sys

from mediator_desk.errors import Refused
from mediator_desk.storage.untrusted_child import limit_this_process, say, say_refused

CHILD_VERB = "look-for-codes"
"""The first argument with which a frozen program is started again to be the child."""


def main(arguments: list[str]) -> int:
    """Look into what comes on stdin; return the exit code, always 0."""
    content = sys.stdin.buffer.read()
    try:
        from mediator_desk.documents.proof.scan_looking import look  # before the limit: it loads libraries

        limit_this_process()
        say(look(content, arguments[0]))
    except Refused as refusal:
        say_refused(refusal)
    except MemoryError:
        say({"refused": "file_too_complex", "params": {}})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
