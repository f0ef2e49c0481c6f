"""The plain notation of templates taken apart: words, names, brackets, instructions, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from mediator_desk.documents.papers import template_words as words


class Kind(Enum):
    """What a token is."""

    TEXT = "text"
    NAME = "name"
    OPEN = "open"
    CLOSE = "close"
    INSTRUCTION = "instruction"
    NEW_LINE = "new_line"
    END = "end"


@dataclass(frozen=True)
class Token:
    """A piece of the notation from `start` to `end`; an instruction has a word and may have a value."""

    kind: Kind
    start: int
    end: int
    text: str = ""
    value: str | None = None


@dataclass(frozen=True)
class Fault:
    """What is wrong at a place: line and column from 1, length in characters; `code` with `params` is its sentence."""

    line: int
    column: int
    length: int
    code: str
    params: dict[str, str] = field(default_factory=dict, hash=False)

    @property
    def place(self) -> tuple[int, int]:
        """Line and column."""
        return self.line, self.column


_NEW_LINE = re.compile(r"[ \t]*\n[ \t\n]*")
_INSTRUCTION = re.compile(r"【((?:[^】\n]|】】)*)】(?!】)")
_NAME = re.compile(r"[{｛]([^{}｛｝【】〔〕\n]*)[}｝]")
_PLAIN = re.compile(r"(?:(?![ \t]*\n)[^{}｛｝【】〔〕\n])+")
_STRAY = {"{": "open_brace", "｛": "open_brace", "}": "stray_brace", "｝": "stray_brace"}
_STRAY |= {"【": "open_instruction", "】": "stray_instruction"}


def fault_at(source: str, start: int, end: int, code: str, **params: str) -> Fault:
    """Return a fault from `start` to `end` of a text."""
    before = source[:start]
    line = before.count("\n")
    return Fault(line + 1, start - (before.rfind("\n") + 1) + 1, max(1, end - start), code, params)


def tokens(source: str, faults: list[Fault]) -> list[Token]:
    """Return the tokens of a text, the last of them END; what is wrong with signs goes to `faults`."""
    found = list(_tokens(source, faults))
    return [*found, Token(Kind.END, len(source), len(source))]


def _tokens(source: str, faults: list[Fault]) -> Iterator[Token]:
    place = 0
    while place < len(source):
        token = _token(source, place)
        if token is None:
            faults.append(fault_at(source, place, place + 1, _STRAY[source[place]]))
            place += 1
            continue
        yield token
        place = token.end


def _token(source: str, place: int) -> Token | None:
    """Return the token at a place; None for a sign that has no other."""
    if match := _NEW_LINE.match(source, place):
        return Token(Kind.NEW_LINE, place, match.end())
    if match := words.YEAR.match(source, place):
        return Token(Kind.TEXT, place, match.end(), match[0])
    if match := _INSTRUCTION.match(source, place):
        return _instruction(place, match.end(), match[1])
    if match := _NAME.match(source, place):
        return Token(Kind.NAME, place, match.end(), match[1].strip())
    if source[place] in "〔〕":
        return Token(Kind.OPEN if source[place] == "〔" else Kind.CLOSE, place, place + 1)
    if match := _PLAIN.match(source, place):
        return Token(Kind.TEXT, place, match.end(), match[0])
    return None if source[place] in _STRAY else Token(Kind.TEXT, place, place + 1, source[place])


def _instruction(start: int, end: int, content: str) -> Token:
    """Return an instruction, or the sign or line feed that it stands for."""
    colon = next((place for place, sign in enumerate(content) if sign in words.COLONS), None)
    if colon is None:
        if content.strip() == words.LINE_FEED:
            return Token(Kind.TEXT, start, end, "\n")
        return Token(Kind.INSTRUCTION, start, end, content.strip())
    value = content[colon + 1 :].replace("】】", "】").replace(words.RETURN, "\n")
    if content[:colon].strip() == words.SIGN:
        return Token(Kind.TEXT, start, end, value)
    return Token(Kind.INSTRUCTION, start, end, content[:colon].strip(), value)
