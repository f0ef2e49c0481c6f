"""Looking into a file from outside in a process of its own: what a crafted file breaks there, the desk goes on without.

Called in jobs.
"""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtGui import QImage

from mediator_desk.conventions.file_types import PDF
from mediator_desk.errors import Refused
from mediator_desk.storage.untrusted_child import SECONDS, ask_child, damaged
from mediator_desk.views.evidence.looking import FORMATS, Picture, look
from mediator_desk.views.evidence.looking_child import CHILD_VERB

MOST = 1_000_000
COUNTED_APART = frozenset({PDF, "image/tiff"})
"""Kinds whose pages are counted by a decoder; every other picture is one page."""


def child_command() -> list[str]:
    """Return the command that starts the child; what it is to do follows it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_VERB]
    return [sys.executable, "-P", "-m", "mediator_desk.views.evidence.looking_child"]


def look_apart(content: bytes, media_type: str, *, longest: int, page: int = 0) -> Picture:
    """Return a picture of a file as looking.look does, decoded by a child process within 20 seconds.

    Raises as looking.look; Refused("pdf_damaged" / "picture_damaged") also where the child broke or took too long.
    """
    if media_type not in FORMATS and media_type != PDF:
        return look(content, media_type, longest=longest)  # says why there is none; nothing is decoded
    said, pixels = _told(content, media_type, longest, page)
    width, height, pages = (_number(said, name) for name in ("width", "height", "pages"))
    if min(width, height) < 1 or max(width, height) > longest or len(pixels) != 4 * width * height:
        raise damaged(media_type)
    kind = QImage.Format.Format_ARGB32_Premultiplied
    image = QImage(pixels, width, height, 4 * width, kind).copy()  # its own pixels: the bytes go away
    return Picture(image, pages)


def pages_apart(content: bytes, media_type: str) -> int | None:
    """Return how many pages a file has, counted by a child process; None where nobody can tell."""
    if media_type not in COUNTED_APART:
        return 1 if media_type in FORMATS else None
    try:
        said, _pixels = _told(content, media_type, 0, 0)
    except Refused:
        return None
    return _number(said, "pages") or None


def _told(content: bytes, media_type: str, longest: int, page: int) -> tuple[dict[str, Any], bytes]:
    command = [*child_command(), media_type, str(longest), str(page)]
    return ask_child(command, content, media_type, seconds=SECONDS)


def _number(said: dict[str, Any], name: str) -> int:
    """Return a number that the child said, 0 for none: a child that a file took over may say anything."""
    number = said.get(name)
    return number if isinstance(number, int) and 0 < number <= MOST else 0
