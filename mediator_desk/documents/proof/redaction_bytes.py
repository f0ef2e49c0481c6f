"""How a string may stand in a file without being text on a page: in UTF-8, UTF-16, GB 18030, as hex, escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from mediator_desk.documents.proof.redaction_folding import folded
from mediator_desk.documents.proof.redaction_words import MaskedWords
from mediator_desk.services.papers.redaction import OriginalKind

LEAST, LEAST_IN_PROGRAMS = 4, 6
"""Bytes: shorter ones come about by chance; in the program of a font, or in what is compressed, sooner."""


class BytesLookedFor:
    """Every form of every string of a case that may not stand in a file."""

    def __init__(self, words: MaskedWords) -> None:
        forms = {form: kind for kind, text in _texts(words) for form in _forms(text)}
        self._kinds = forms
        self._usual = _pattern(one for one in forms if len(one) >= LEAST)
        self._long = _pattern(one for one in forms if len(one) >= LEAST_IN_PROGRAMS)

    def found(self, content: bytes, *, is_program: bool = False) -> OriginalKind | None:
        """Return as what somebody is known from these bytes, None for nothing."""
        match = (self._long if is_program else self._usual).search(content)
        return self._kinds[match[0]] if match else None


def decoded(content: bytes) -> Iterator[str]:
    """Give what bytes may say as text, in every way of writing Chinese that they may be in."""
    for encoding in ("utf-8", "gb18030", "utf-16-be", "utf-16-le"):
        text = content.decode(encoding, "replace")
        if encoding == "utf-8" or text.count("\ufffd") * 10 <= len(text):
            yield text
    yield re.sub(r"&#(x?)([0-9a-fA-F]{1,6});", _character, content.decode("utf-8", "replace"))


def _character(match: re.Match[str]) -> str:
    code = int(match[2], 16 if match[1] else 10) if match[1] or match[2].isdigit() else 0
    return chr(code) if 0 < code < 0x110000 else ""


def _texts(words: MaskedWords) -> Iterator[tuple[OriginalKind, str]]:
    """Give each string as it was registered, without its spaces, and as it is looked for; none that is part of a name
    that stays, for bytes do not say where a name begins."""
    ambiguous = {one.folded for one in words.secrets if any(one.folded in kept for kept in words.kept)}
    whole = {one.folded for one in words.secrets if one.is_whole}
    known = [(one.kind, one.text) for one in words.originals.masked]
    for kind, text in [*known, *((one.kind, one.folded) for one in words.secrets)]:
        key = folded(text)
        is_looked_for = any(one.folded == key for one in words.secrets) or kind is OriginalKind.ADDRESS
        if is_looked_for and key not in ambiguous and key not in whole:
            yield from ((kind, each) for each in dict.fromkeys((text, "".join(text.split()), key, key.upper())))


def _forms(text: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-be", "utf-16-le", "gb18030"):
        form = text.encode(encoding, "ignore")
        yield form
        yield from (form.hex().encode(), form.hex().upper().encode())
    if not text.isascii():
        yield quote(text).encode()
        yield "".join(f"&#{ord(one)};" for one in text).encode()
        yield "".join(f"\\u{ord(one):04x}" for one in text).encode()


def _pattern(forms: Iterable[bytes]) -> re.Pattern[bytes]:
    return re.compile(b"|".join(re.escape(one) for one in sorted(forms, key=len, reverse=True)) or b"(?!)")
