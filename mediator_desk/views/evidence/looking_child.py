"""The child process that decodes one untrusted file: … looking_child MEDIA_TYPE LONGEST PAGE, the file on stdin.

It writes one line of ASCII JSON, the size of the picture and the number of pages, or the reason why there is none,
and behind it the pixels. A file that breaks a decoder breaks this process and not the desk. LONGEST 0 asks for the
number of pages alone.
"""

from __future__ import annotations

import sys

from mediator_desk.errors import Refused
from mediator_desk.storage.untrusted_child import limit_this_process, say, say_refused

CHILD_VERB = "look-at-untrusted-file"


def main(arguments: list[str]) -> int:
    """Decode what comes on stdin; return the exit code, always 0."""
    media_type, longest, page = arguments[0], int(arguments[1]), int(arguments[2])
    content = sys.stdin.buffer.read()
    try:
        from mediator_desk.views.evidence.looking import look, pages_of  # before the limit: it loads libraries

        limit_this_process()
        if not longest:
            say({"pages": pages_of(content, media_type)})
            return 0
        shown = look(content, media_type, longest=longest, page=page)
        image = shown.image.convertToFormat(shown.image.Format.Format_ARGB32_Premultiplied)
        size = {"width": image.width(), "height": image.height(), "pages": shown.pages}
        say(size, bytes(image.constBits()))
    except Refused as refusal:
        say_refused(refusal)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
