"""Objects of a file that are written here and not by reportlab. Loads reportlab."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from reportlab.pdfbase.pdfdoc import PDFObject


class Source(PDFObject):  # type: ignore[misc] # reportlab has no types
    """PDF source, made when the file is written: only then are the numbers of all objects known."""

    __RefOnly__ = 1  # it is never written inside another object

    def __init__(self, written: Callable[[], str]) -> None:
        self._written = written

    def format(self, _document: object) -> bytes:
        """Return the source, as reportlab asks for it."""
        return self._written().encode("latin-1")


class Stream(PDFObject):  # type: ignore[misc] # reportlab has no types
    """Bytes with a dictionary, compressed unless said otherwise."""

    __RefOnly__ = 1

    def __init__(self, content: bytes, said: str = "", *, is_compressed: bool = True) -> None:
        filtered = " /Filter /FlateDecode" if is_compressed else ""
        self._content = zlib.compress(content) if is_compressed else content
        self._said = f"{said} /Length {len(self._content)}{filtered}".strip()

    def format(self, _document: object) -> bytes:
        """Return the stream, as reportlab asks for it."""
        return b"<< %b >>\nstream\n%b\nendstream" % (self._said.encode("latin-1"), self._content)
