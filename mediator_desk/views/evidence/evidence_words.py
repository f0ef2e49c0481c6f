"""Words about lines of evidence. No Qt widgets here."""

from __future__ import annotations

from types import MappingProxyType

from mediator_desk.conventions.file_names import file_name
from mediator_desk.conventions.file_types import HEIC, MACROS, OLE, PDF, suffix_of
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.evidence.listing import EvidenceLine

CONTEXT = "Evidence"
PAGES = QT_TRANSLATE_NOOP("Evidence", "{count} page(s)")
GIVEN = QT_TRANSLATE_NOOP("Evidence", "from {party}")
COMPARED = QT_TRANSLATE_NOOP("Evidence", "compared with the original")
COPY = QT_TRANSLATE_NOOP("Evidence", "copy")
TOO_BIG = QT_TRANSLATE_NOOP("Evidence", "{size} MB")
SMALL = QT_TRANSLATE_NOOP("Evidence", "{size} KB")
BETWEEN = " · "

SIGNS = MappingProxyType(
    {
        PDF: "file-pdf",
        HEIC: "image",
        OLE: "file-text",
        "text/plain": "file-text",
        "application/zip": "file-zip",
        "application/vnd.rar": "file-zip",
        "application/x-7z-compressed": "file-zip",
    }
)
"""What a file is -> the icon that stands for it where it has no picture."""


def sign_of(media_type: str) -> str:
    """Return the icon for a kind of file."""
    if media_type in SIGNS:
        return SIGNS[media_type]
    if media_type in MACROS or media_type in MACROS.values():
        return "file-text"
    groups = {"image": "image", "video": "video-camera", "audio": "speaker-high"}
    return groups.get(media_type.partition("/")[0], "file")


def line_remark(line: EvidenceLine) -> str:
    """Return what stands below the title of a line: who gave it, how many pages, original or copy."""
    parts = [
        translate(CONTEXT, GIVEN).format(party=line.party) if line.party else "",
        translate(CONTEXT, PAGES).format(count=line.pages) if line.pages else "",
        {None: "", True: translate(CONTEXT, COMPARED), False: translate(CONTEXT, COPY)}[line.is_original],
    ]
    return BETWEEN.join(part for part in parts if part) or shown_size(line.size)


def shown_size(size: int) -> str:
    """Return a size in bytes as people read it."""
    if size >= 1024 * 1024:
        return translate(CONTEXT, TOO_BIG).format(size=f"{size / 1024 / 1024:.1f}")
    return translate(CONTEXT, SMALL).format(size=max(1, round(size / 1024)))


def out_name(line: EvidenceLine) -> str:
    """Return the name of a file that leaves the desk: its number in front, what it is called, an ending that fits."""
    suffix = suffix_of(line.name)
    called = line.shown_title.replace("/", "_").replace("\\", "_")
    named = called if not suffix or suffix_of(called) == suffix else f"{called}.{suffix}"
    return file_name(f"{line.number:02d} {named}", line.media_type)
