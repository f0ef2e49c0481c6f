"""The one gate for text that comes from people and files: what passes is kept whole, what is odd is said."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256

LONGEST_TEXT = 20_000
SHORTEST_MARKED = 20
LONGEST_NAME = 200

CONTROL_CHARACTERS_REMOVED = "control_characters_removed"
INVISIBLE_CHARACTERS = "invisible_or_direction_changing"

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_SEEN = re.compile("[\t\n\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e“”‘’…—·]*")
_KEPT_CONTROLS = frozenset("\t\n")
_LINE_BREAKS = re.compile("\r\n?|[\x0b\x0c]")
# U+FFFE and U+FFFF are no characters and may not stand in XML, so in no workbook either.
_NO_CHARACTERS = frozenset("\ufffe\uffff")
# Drawn as nothing although Unicode does not call them format characters: fillers, joiners, blank Braille.
_INVISIBLE_OTHERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_TURNS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE_CATEGORIES = frozenset({"Cc", "Cf", "Zl", "Zp"})
_VISIBLE_SPACES = frozenset(" \u3000")
_VARIATION_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


class TextError(ValueError):
    """Text that cannot be kept; `code` is "lone_surrogate" or "too_long"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class CleanText:
    """Text as it will be kept, and the codes of what was odd about it (nothing: it was clean)."""

    text: str
    findings: tuple[str, ...] = ()


def clean_text(text: str, *, longest: int = LONGEST_TEXT) -> CleanText:
    """Return the text in NFC, lines parted by LF, without control characters but tab and LF.

    `longest` counts code points: up to there nothing is cut. Finding: "control_characters_removed".
    Raises TextError (a ValueError) for a lone surrogate or for text longer than `longest`.
    """
    if len(text) <= longest and text.isprintable() and unicodedata.is_normalized("NFC", text):
        return CleanText(text)  # the common case at the cost of two scans: nothing printable is ever removed
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise TextError("lone_surrogate")
    lines = _LINE_BREAKS.sub("\n", text)
    kept = "".join(character for character in lines if not _is_removed(character))
    composed = unicodedata.normalize("NFC", kept)  # last: what is removed may have stood inside a composition
    if len(composed) > longest:
        raise TextError("too_long")
    return CleanText(composed, () if kept == lines else (CONTROL_CHARACTERS_REMOVED,))


def kept_text(typed: str) -> str:
    """Return typed text of any length as it is kept and can be drawn: `clean_text` where nobody is asked about it."""
    return clean_text(storable(typed), longest=3 * len(typed)).text  # NFC makes three of one at most


def clean_name(name: str) -> CleanText:
    """Return a name on one line, without white space around it, otherwise as typed (䶮, 𬱖 and · stay).

    Findings: those of `clean_text`, and "invisible_or_direction_changing" if it holds such characters; they are
    kept, because a person has to look at the name. Raises TextError as `clean_text`, above 200 code points.
    """
    cleaned = clean_text(name, longest=LONGEST_TEXT)
    kept = re.sub("[\t\n]+", " ", cleaned.text.strip())
    if len(kept) > LONGEST_NAME:
        raise TextError("too_long")
    odd = (INVISIBLE_CHARACTERS,) if invisible_or_direction_changing(kept) else ()
    return CleanText(kept, cleaned.findings + odd)


def invisible_or_direction_changing(name: str) -> list[str]:
    """Return the characters of a name that cannot be seen or that turn its direction, such as ["U+202E"].

    Each is named once, in order. A variation selector after a Han character chooses its printed form and is right.
    """
    odd = [
        character
        for before, character in zip(" " + name, name, strict=False)
        if _is_unseen(character) or (_is_variation_selector(character) and not _is_han(before))
    ]
    return [f"U+{ord(character):04X}" for character in dict.fromkeys(odd)]


def without_turns(name: str) -> str:
    """Return a name without the characters that turn the direction of what follows, to be shown beside other words."""
    if _TURNS.isdisjoint(name):  # nearly every name, and lists show thousands of them
        return name
    return "".join(character for character in name if character not in _TURNS)


def seen_text(text: str) -> str:
    """Return the text without what nobody sees of it, lines kept: a paper draws the rest, and needs no sign for these.

    Spaces of every width become plain ones. A variation selector after a Han character stays: it chooses the printed
    form.
    """
    if _SEEN.fullmatch(text):
        return text
    seen = ""
    for before, character in zip(" " + text, text, strict=False):
        if unicodedata.category(character) == "Zs" and character not in _VISIBLE_SPACES:
            seen += " "
        elif character in _KEPT_CONTROLS or not _is_unseen(character):
            seen += "" if _is_variation_selector(character) and not _is_han(before) else character
    return seen


def storable(text: str) -> str:
    """Return the text without what no database keeps: NUL and lone surrogates, which are never seen."""
    return _UNSTORABLE.sub("", text)


def text_mark(text: str) -> str:
    """Return 32 hexadecimal digits that are the same for the same words, whatever their spaces and punctuation.

    "" for fewer than 20 letters and digits: two short texts may well be the same by chance.
    """
    letters = "".join(character for character in unicodedata.normalize("NFKC", text).casefold() if character.isalnum())
    return sha256(letters.encode()).hexdigest()[:32] if len(letters) >= SHORTEST_MARKED else ""


def typed_ascii(text: str) -> str:
    """Return typed digits and letters in their plain form: full-width forms become ASCII, white space goes.

    Other characters stay as they are, also those that NFKC would turn into digits (² ① 𝟜): they meant something else.
    """
    narrowed = (_narrowed(character) for character in text)
    return "".join(character for character in narrowed if not character.isspace() and not _is_unseen(character))


def _narrowed(character: str) -> str:
    is_full_width = "\uff00" <= character <= "\uffef"
    return unicodedata.normalize("NFKC", character) if is_full_width else character


def _is_removed(character: str) -> bool:
    is_control = unicodedata.category(character) == "Cc" and character not in _KEPT_CONTROLS
    return is_control or character in _NO_CHARACTERS


def _is_unseen(character: str) -> bool:
    category = unicodedata.category(character)
    is_odd_space = category == "Zs" and character not in _VISIBLE_SPACES
    return category in _INVISIBLE_CATEGORIES or is_odd_space or character in _INVISIBLE_OTHERS


def _is_variation_selector(character: str) -> bool:
    return any(ord(character) in block for block in _VARIATION_SELECTORS)


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith(("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH"))
