"""Pictures and papers that come with a letter: what they are is told by content, pictures are made anew apart."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType

from mediator_desk.conventions.file_types import PDF, type_of
from mediator_desk.errors import Refused
from mediator_desk.services.bridge.letters import LetterFileDraft
from mediator_desk.storage.untrusted_child import ask_child

CHILD_VERB = "renew-untrusted-picture"
"""The first argument with which a frozen program is started again to be the child."""

READERS = MappingProxyType(
    {
        "image/jpeg": "JPEG",
        "image/png": "PNG",
        "image/webp": "WEBP",
        "image/gif": "GIF",
        "image/bmp": "BMP",
        "image/tiff": "TIFF",
    }
)
TAKEN = (*READERS, PDF)
"""Media types that are taken, told by content."""
MOST_FILES = 9
FILE_BYTES = 10 * 1024**2
ALL_BYTES = 30 * 1024**2
SECONDS = 30.0
LONGEST_NAME = 80


@dataclass(frozen=True)
class Attached:
    """A file as it was sent."""

    name: str
    content: bytes


def looked_at(files: list[Attached]) -> tuple[LetterFileDraft, ...]:
    """Return the files as they are kept.

    Raises Refused("too_many_files"), ("attachment_too_large"), and with the name of the file ("file_kind_refused"),
    ("picture_damaged"), ("picture_too_large").
    """
    if len(files) > MOST_FILES:
        raise Refused("too_many_files", most=MOST_FILES)
    if any(len(one.content) > FILE_BYTES for one in files) or sum(len(one.content) for one in files) > ALL_BYTES:
        raise Refused("attachment_too_large", megabytes=FILE_BYTES // 1024**2)
    return tuple(_looked_at(one, place) for place, one in enumerate(files, start=1))


def _looked_at(file: Attached, place: int) -> LetterFileDraft:
    shown = _shown(file.name) or str(place)
    media_type = type_of(file.content, file.name)
    if media_type == PDF:
        return LetterFileDraft(_with_ending(shown, place, ".pdf"), PDF, file.content)
    if media_type not in READERS:
        raise Refused("file_kind_refused", name=shown)
    try:
        _said, content = ask_child(
            [*_child_command(), READERS[media_type]],
            file.content,
            media_type,
            seconds=SECONDS,
            broken=Refused("picture_damaged"),
        )
    except Refused as refusal:
        raise Refused(refusal.code, name=shown) from None
    return LetterFileDraft(_with_ending(shown, place, ".jpg"), "image/jpeg", content)


def _child_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_VERB]
    return [sys.executable, "-P", "-m", "mediator_desk.gateway.picture_child"]


def _shown(name: str) -> str:
    """Return a name as people read it: a name from outside is never a path."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(
        character for character in last if character.isprintable() and not "\ud800" <= character <= "\udfff"
    )
    return plain.strip(". ")[-LONGEST_NAME:]


def _with_ending(shown: str, place: int, ending: str) -> str:
    return f"{PurePosixPath(shown).stem or place}{ending}"
