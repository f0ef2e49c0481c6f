"""The files of the page for phones: read from the program's own folder, nothing else in it is ever served."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from starlette.requests import Request
from starlette.responses import Response

PAGES = Path(__file__).resolve().parent / "pages"
STATIC = "static"
TYPES = MappingProxyType(
    {
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".ico": "image/x-icon",
        ".woff2": "font/woff2",
        ".webmanifest": "application/manifest+json",
    }
)
PRESSED = (".html", ".css", ".js", ".svg", ".webmanifest")
"""Kinds that are smaller when they are pressed together: lines are slow."""


@dataclass(frozen=True)
class PageFile:
    """One file as it goes out."""

    content: bytes
    pressed: bytes
    """The same by gzip; b"" where that saves nothing."""
    media_type: str
    tag: str
    changed: int


class PageFiles:
    """The files of a folder by their names; a file that changed is read anew."""

    def __init__(self, folder: Path = PAGES) -> None:
        self._folder = folder
        self._read: dict[str, PageFile] = {}

    def answer(self, name: str, request: Request) -> Response:
        """Return a file, nothing where the phone has it already, or that there is none of this name."""
        found = self._file(name)
        if found is None:
            return Response("没有这个页面。", 404, media_type="text/plain; charset=utf-8")
        headers = {"ETag": found.tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
        if request.headers.get("if-none-match") == found.tag:
            return Response(None, 304, headers)
        content = found.content
        if found.pressed and "gzip" in request.headers.get("accept-encoding", ""):
            content, headers["Content-Encoding"] = found.pressed, "gzip"
        return Response(content, 200, {**headers, "Content-Type": found.media_type})

    def _file(self, name: str) -> PageFile | None:
        path = self._folder / name
        # Names come from outside: only one that stands in the folder itself is a file's.
        if path.suffix not in TYPES or path.parent not in (self._folder, self._folder / STATIC) or not path.is_file():
            return None
        changed = path.stat().st_mtime_ns
        known = self._read.get(name)
        if known is None or known.changed != changed:
            known = self._read[name] = _read(path, changed)
        return known


def _read(path: Path, changed: int) -> PageFile:
    content = path.read_bytes()
    pressed = gzip.compress(content, mtime=0) if path.suffix in PRESSED else b""
    if len(pressed) >= len(content):
        pressed = b""
    return PageFile(content, pressed, TYPES[path.suffix], f'"{hashlib.sha256(content).hexdigest()[:32]}"', changed)
