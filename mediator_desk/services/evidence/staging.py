"""Files on their way in: looked at by their content and put into the store, before a row names them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mediator_desk.conventions.file_types import PROGRAM, suffix_of, type_of
from mediator_desk.conventions.text import LONGEST_NAME, TextError, clean_name, storable, without_turns
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.storage.attachments import CHUNK, LARGEST_FILE, AttachmentStore

NAMELESS = "_"


@dataclass(frozen=True)
class StagedFile:
    """A file that lies in the store and that no row names yet; `size` in bytes, `pages` where they could be counted."""

    name: str
    media_type: str
    sha256: str
    size: int
    pages: int | None = None


@dataclass(frozen=True)
class OfferedFile:
    """A file that somebody brings: its name, and its bytes."""

    name: str
    content: bytes


def read_offered(path: Path) -> OfferedFile:
    """Return a file of this computer as it lies there.

    Raises Refused("evidence_is_folder" / "evidence_no_file" / "attachment_too_large"),
    Unavailable("file_not_readable").
    """
    try:
        if path.is_dir():
            raise Refused("evidence_is_folder", name=path.name)
        if not path.is_file():
            raise Refused("evidence_no_file", name=path.name)  # a device or a pipe would never end
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise Unavailable("file_not_readable", path=path.name) from error
    if len(content) > LARGEST_FILE:
        raise Refused("attachment_too_large", megabytes=LARGEST_FILE // CHUNK)
    return OfferedFile(path.name, content)


def stage_file(offered: OfferedFile, store: AttachmentStore, *, pages: int | None = None) -> StagedFile:
    """Put a file into the store, and return it with what it is; its bytes stay as they came.

    Programs and scripts are refused, whatever their names say. Office files, with macros too, and archives are kept:
    the desk never opens them. Raises Refused("evidence_empty" / "evidence_is_program" / "attachment_too_large"),
    Unavailable.
    """
    name = shown_name(offered.name)
    if not offered.content:
        raise Refused("evidence_empty", name=name)
    media_type = type_of(offered.content, name)
    if media_type == PROGRAM:
        raise Refused("evidence_is_program", name=name)
    sha256 = store.put(offered.content)
    return StagedFile(name, media_type, sha256, len(offered.content), pages)


def keep_staged(staged: StagedFile, brought: Path | OfferedFile, store: AttachmentStore) -> None:
    """Put a file into the store once more where its bytes are gone: it was staged while the bin was emptied of them.

    To be asked after its row was written, in the same transaction. Raises as read_offered and stage_file,
    Unavailable("attachment_missing") where the file has other bytes by now.
    """
    if store.has(staged.sha256):
        return
    offered = read_offered(brought) if isinstance(brought, Path) else brought
    if stage_file(offered, store).sha256 != staged.sha256:
        raise Unavailable("attachment_missing", sha256=staged.sha256)


def shown_name(name: str) -> str:
    """Return the name under which a file is shown: on one line, no path, nothing that turns what follows it.

    One that is too long is cut in its middle, its ending stays.
    """
    last = storable(name).strip().replace("\\", "/").rsplit("/", 1)[-1]
    plain = " ".join(without_turns(last).split())
    try:
        plain = clean_name(_shortened(plain)).text
    except TextError:
        plain = ""
    return plain if plain.strip(". ") else NAMELESS


def _shortened(name: str) -> str:
    if len(name) <= LONGEST_NAME:
        return name
    suffix = suffix_of(name)
    ending = f".{suffix}" if suffix and len(suffix) <= 10 else ""
    return f"{name[: LONGEST_NAME - len(ending) - 1]}…{ending}"
