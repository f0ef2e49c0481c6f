"""What a file is, told by its content: a name is no proof. Nothing is decoded here, and nothing is run."""

from __future__ import annotations

import io
import zipfile
from types import MappingProxyType

DAMAGED_ZIP = (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError)
"""What zipfile raises for a zip that is none, is cut short, or uses what it does not know."""

HEAD_BYTES = 4096
UNKNOWN = "application/octet-stream"
PROGRAM = "application/x-program"
"""A program or a script for a computer to run: never evidence as a file."""

PDF = "application/pdf"
HEIC = "image/heic"
OLE = "application/x-ole-storage"
"""An Office file of the kind before 2007; it may hold macros, and nothing here opens it."""

_OOXML = "application/vnd.openxmlformats-officedocument"
DOCX, XLSX, PPTX = (
    f"{_OOXML}.wordprocessingml.document",
    f"{_OOXML}.spreadsheetml.sheet",
    f"{_OOXML}.presentationml.presentation",
)
MACROS = MappingProxyType(
    {
        DOCX: "application/vnd.ms-word.document.macroenabled.12",
        XLSX: "application/vnd.ms-excel.sheet.macroenabled.12",
        PPTX: "application/vnd.ms-powerpoint.presentation.macroenabled.12",
    }
)
"""Office file -> the same with macros in it."""

_PROGRAM_HEADS = (
    b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf", b"L\x00\x00\x00\x01\x14\x02\x00", b"dex\n", b"MSCF",
)  # fmt: skip
_HEADS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"ID3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"OggS", "audio/ogg"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"{\\rtf", "application/rtf"),
)
_HEIF_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})
_AUDIO_BRANDS = frozenset({b"M4A ", b"M4B "})

PROGRAM_SUFFIXES = frozenset(
    {
        *("apk", "app", "appx", "bat", "cmd", "com", "command", "cpl", "desktop", "dll", "exe", "gadget", "hta", "inf"),
        *("ipa", "jar", "js", "jse", "jsp", "lnk", "mht", "msc", "msi", "msp", "pif", "ps1", "psm1", "py", "pyw", "rb"),
        *("reg", "scf", "scr", "sct", "sh", "shs", "swf", "url", "vb", "vbe", "vbs", "wsc", "wsf", "wsh", "xll"),
    }
)
"""Endings under which a computer runs what looks like text or like nothing in particular."""

SUFFIXES: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "image/jpeg": ("jpg", "jpeg", "jfif"),
        "image/png": ("png",),
        "image/gif": ("gif",),
        "image/bmp": ("bmp", "dib"),
        "image/tiff": ("tif", "tiff"),
        "image/webp": ("webp",),
        HEIC: ("heic", "heif"),
        "image/avif": ("avif",),
        PDF: ("pdf",),
        DOCX: ("docx", "dotx"),
        XLSX: ("xlsx", "xltx"),
        PPTX: ("pptx", "ppsx"),
        MACROS[DOCX]: ("docm",),
        MACROS[XLSX]: ("xlsm",),
        MACROS[PPTX]: ("pptm",),
        OLE: ("doc", "xls", "ppt", "msg", "wps", "et", "dps"),
        "application/zip": ("zip", "ofd", "odt", "ods", "odp", "epub"),
        "application/vnd.rar": ("rar",),
        "application/x-7z-compressed": ("7z",),
        "application/rtf": ("rtf", "doc"),
        "audio/mpeg": ("mp3",),
        "audio/amr": ("amr",),
        "audio/ogg": ("ogg", "oga", "opus"),
        "audio/wav": ("wav",),
        "audio/mp4": ("m4a", "m4b"),
        "video/mp4": ("mp4", "mov", "m4v", "3gp"),
        "video/webm": ("webm", "mkv"),
        "video/x-msvideo": ("avi",),
        "text/plain": ("txt", "csv", "log", "md", "eml", "xml", "json", "htm", "html", "svg"),
    }
)
"""What a file is -> the endings that fit; the first is given to one whose ending does not."""


def type_of(content: bytes, name: str = "") -> str:
    """Return what a file is, as a media type; PROGRAM for what a computer would run, UNKNOWN for anything else.

    Only the first bytes are looked at, and of a zip its list of parts. `name` counts in one direction: it can make a
    script of what looks like text, and never a picture of what is none.
    """
    head = content[:HEAD_BYTES]
    if head.startswith(b"#!AMR"):
        return "audio/amr"
    if head.startswith(_PROGRAM_HEADS):
        return PROGRAM
    found = _by_head(head) or _by_container(head) or (_of_zip(content) if head.startswith(b"PK\x03\x04") else "")
    if found:
        return found
    if suffix_of(name) in PROGRAM_SUFFIXES:
        return PROGRAM
    return "text/plain" if _is_text(head) else UNKNOWN


def suffix_of(name: str) -> str:
    """Return the ending of a name in small letters, without its dot; "" for none."""
    stem, dot, suffix = name.strip().rstrip(". ").rpartition(".")
    return suffix.lower() if dot and stem else ""


def _by_head(head: bytes) -> str:
    if b"%PDF-" in head[:1024]:
        return PDF
    return next((media_type for start, media_type in _HEADS if head.startswith(start)), "")


def _by_container(head: bytes) -> str:
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}.get(head[8:12], "")
    if head[4:8] != b"ftyp":
        return ""
    brand = head[8:12]
    if brand in _HEIF_BRANDS:
        return HEIC
    if brand in (b"avif", b"avis"):
        return "image/avif"
    return "audio/mp4" if brand in _AUDIO_BRANDS else "video/mp4"


def _of_zip(content: bytes) -> str:
    """Tell an Office file, and one with macros, from other archives by the names of its parts; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = {name.lower() for name in archive.namelist()}
    except DAMAGED_ZIP:
        return UNKNOWN
    if "meta-inf/manifest.mf" in names or "androidmanifest.xml" in names:
        return PROGRAM
    for start, media_type in (("word/", DOCX), ("xl/", XLSX), ("ppt/", PPTX)):
        if "[content_types].xml" in names and any(name.startswith(start) for name in names):
            has_macros = any(name.endswith("vbaproject.bin") for name in names)
            return MACROS[media_type] if has_macros else media_type
    return "application/zip"


def _is_text(head: bytes) -> bool:
    if b"\x00" in head:
        return head.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-8", "gb18030"):
        try:
            head[:-4].decode(encoding) if len(head) == HEAD_BYTES else head.decode(encoding)
        except UnicodeDecodeError as error:
            if len(head) == HEAD_BYTES and error.start >= HEAD_BYTES - 8:
                return True  # a character that the end of the sample cut
        else:
            return True
    return False
