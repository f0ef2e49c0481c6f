"""Reading a template in its plain notation: what it says, or what is wrong with it and where.

Reading goes on after a fault, so that all of them are told at once.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field

from mediator_desk.documents.papers import template_words as words
from mediator_desk.documents.papers.placeholders import Glossary, Names
from mediator_desk.documents.papers.template_tokens import Fault, Kind, Token, fault_at, tokens
from mediator_desk.documents.typesetting.drawable import first_undrawable
from mediator_desk.documents.typesetting.template import Block, Node, Template

DEEPEST = 12
"""Parts within parts; the shipped papers have three."""
_STYLES = {word: style for style, word in words.STYLE_WORDS.items()}


@dataclass(frozen=True)
class ReadText:
    """What was read: the template, for as far as it is sound, and every fault in the order of the text."""

    template: Template
    faults: tuple[Fault, ...]


def read_text(source: str, known: Glossary, like: Template) -> ReadText:
    """Return the template of a text; language, version and, where the text has none, the name are those of `like`."""
    reading = _Reading(source, known, like.name)
    blocks = reading.blocks()
    if not blocks and not reading.faults:
        reading.faults.append(fault_at(source, 0, 0, "no_blocks"))
    template = Template(reading.name, like.version, like.language, tuple(blocks))
    faults = sorted(dict.fromkeys(reading.faults), key=lambda one: one.place)
    return ReadText(template, tuple(faults))


@dataclass
class _Part:
    """A part while it is read: its keys as far as they were met, and its pieces."""

    start: int
    names: Names
    keys: dict[str, str] = field(default_factory=dict)
    pieces: list[str | Node] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    has_begun: bool = False

    def end_text(self) -> None:
        """Close the piece of text that was being read."""
        if self.text:
            self.pieces.append("".join(self.text))
            self.text.clear()

    def node(self) -> Node:
        """Return the part as it stands in a template."""
        self.end_text()
        return Node(tuple(self.pieces), **{key: self.keys[key] for key in self.keys if key not in words.OF_A_BLOCK})


class _Reading:
    """One pass over a text: a cursor over its tokens, and the faults met so far."""

    def __init__(self, source: str, known: Glossary, name: str) -> None:
        self.faults: list[Fault] = []
        self.name = name
        source = source.replace("\t", " ")  # what is pasted; on paper it is nothing else
        self._source = source
        self._known = known
        self._tokens = tokens(source, self.faults)
        self._at = 0
        self._style = ""

    def blocks(self) -> list[Block]:
        """Return the paragraphs of the text."""
        found = []
        while self._now.kind is not Kind.END:
            if self._now.kind is Kind.NEW_LINE:
                self._at += 1
            elif self._is_word(words.PAPER_NAME):
                self._read_name()
            elif block := self._block():
                found.append(block)
        return found

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _is_word(self, word: str) -> bool:
        return self._now.kind is Kind.INSTRUCTION and self._now.text == word

    def _fault(self, token: Token, code: str, **params: str) -> None:
        self.faults.append(fault_at(self._source, token.start, token.end, code, **params))

    def _read_name(self) -> None:
        first = self._now
        self._at += 1
        said = []
        while self._now.kind not in (Kind.NEW_LINE, Kind.END):
            if self._now.kind is not Kind.TEXT:
                self._fault(self._now, "name_is_plain")
            said.append(self._now.text)
            self._at += 1
        if not "".join(said).strip():
            self._fault(first, "name_missing")
        self._see(first, "".join(said))
        self.name = "".join(said).replace("\n", "").strip()

    def _block(self) -> Block | None:
        first = self._now
        if first.kind is Kind.INSTRUCTION and first.text in _STYLES and first.value is None:
            self._style = _STYLES[first.text]
            self._at += 1
        elif not self._style:
            code = "unknown_style" if first.kind is Kind.INSTRUCTION else "style_missing"
            self._fault(first, code, word=first.text, like=_like(first.text, _STYLES))
            self._style = "body"
            self._at += first.kind is Kind.INSTRUCTION
        part = _Part(first.start, self._known.outermost())
        self._read_part(part, 0)
        node = part.node()
        is_blank = "blank" in part.keys
        if not node.pieces and not is_blank:
            self._fault(first, "empty_block")
            return None
        return Block(self._style, node, part.keys.get("note", ""), is_blank)

    def _read_part(self, part: _Part, depth: int) -> None:
        """Read up to the end of a part: its bracket, or for a paragraph the end of its line."""
        while True:
            token = self._now
            if token.kind is Kind.END or (token.kind is Kind.NEW_LINE and depth == 0):
                return self._unclosed(part, depth)
            if self._begins_line() and self._begins_block(token):
                return self._unclosed(part, depth)
            self._at += 1
            if token.kind is Kind.CLOSE and depth:
                return None
            self._take(token, part, depth)

    def _unclosed(self, part: _Part, depth: int) -> None:
        if depth:
            self.faults.append(fault_at(self._source, part.start, part.start + 1, "open_part"))

    def _begins_line(self) -> bool:
        return self._at > 0 and self._tokens[self._at - 1].kind is Kind.NEW_LINE

    def _begins_block(self, token: Token) -> bool:
        return token.kind is Kind.INSTRUCTION and (self._is_style(token) or token.text == words.PAPER_NAME)

    def _is_style(self, token: Token) -> bool:
        return token.value is None and token.text in _STYLES

    def _take(self, token: Token, part: _Part, depth: int) -> None:
        if token.kind is Kind.TEXT:
            part.text.append(token.text)
            self._see(token, token.text)
        elif token.kind is Kind.NAME:
            part.text.append(self._name(token, part.names))
        elif token.kind is Kind.INSTRUCTION:
            self._instruct(token, part, depth)
            return
        elif token.kind is Kind.OPEN:
            part.end_text()
            self._inner(token, part, depth + 1)
        elif token.kind is Kind.CLOSE:
            self._fault(token, "stray_close")
        part.has_begun = part.has_begun or token.kind is not Kind.NEW_LINE

    def _inner(self, token: Token, around: _Part, depth: int) -> None:
        if depth > DEEPEST:
            self._fault(token, "too_deep")
            self._at = len(self._tokens) - 1
            return
        part = _Part(token.start, around.names)
        self._read_part(part, depth)
        node = part.node()
        if not node.pieces:
            self._fault(token, "empty_part")
        elif len(node.pieces) == 1 and node == Node(node.pieces):
            around.pieces.append(node.pieces[0])
        else:
            around.pieces.append(node)

    def _name(self, token: Token, names: Names) -> str:
        spoken = self._known.spoken(names)
        name = spoken.get(token.text)
        if name is None:
            self._unknown(token, token.text, spoken)
        elif self._known.entries[names[name]].is_list:
            self._fault(token, "list_as_fact", name=token.text)
        elif self._known.entries[names[name]].is_flag:
            self._fault(token, "flag_as_fact", name=token.text)
        else:
            return f"{{{name}}}"
        return ""

    def _unknown(self, token: Token, said: str, spoken: Mapping[str, str]) -> None:
        lists = self._known.lists_of(said)
        if not said:
            self._fault(token, "empty_name")
        elif lists:
            self._fault(token, "name_of_item", name=said, list="、".join(dict.fromkeys(one.name for one in lists)))
        else:
            self._fault(token, "unknown_name", name=said, like=_like(said, spoken))

    def _instruct(self, token: Token, part: _Part, depth: int) -> None:
        key = words.INSTRUCTIONS.get(token.text)
        if key is None:
            code = "style_within" if self._is_style(token) else "unknown_instruction"
            self._fault(token, code, word=token.text, like=_like(token.text, words.INSTRUCTIONS))
        elif key in words.OF_A_BLOCK and depth:
            self._fault(token, "only_of_paragraph", word=token.text)
        elif key not in words.OF_A_BLOCK and part.has_begun:
            self._fault(token, "instruction_late", word=token.text)
        elif key in part.keys:
            self._fault(token, "instruction_twice", word=token.text)
        elif key == "blank":
            part.keys[key] = ""
        elif not token.value:
            self._fault(token, "value_missing", word=token.text)
        else:
            self._keep(token, key, token.value, part)

    def _keep(self, token: Token, key: str, value: str, part: _Part) -> None:
        if key not in words.NAMING:
            part.keys[key] = value
            self._see(token, value)
            if key == "note" and ("{" in value or "｛" in value):
                self._fault(token, "note_is_plain")
            return
        spoken = self._known.spoken(part.names)
        name = spoken.get(value.strip("{}｛｝ "))
        if name is None:
            self._unknown(token, value.strip("{}｛｝ "), spoken)
        elif key == "each" and not self._known.entries[part.names[name]].is_list:
            self._fault(token, "not_a_list", name=value)
        else:
            part.keys[key] = name
            if key == "each":
                part.names = self._known.within(part.names, name)

    def _see(self, token: Token, text: str) -> None:
        """Tell of a character that no font of the papers has."""
        if (found := first_undrawable(text)) is not None:
            place = max(0, self._source[token.start : token.end].find(found.character))
            start = token.start + place
            self.faults.append(
                fault_at(self._source, start, start + 1, "undrawable", sign=found.character, point=found.code_point)
            )


def _like(said: str, every: Mapping[str, str]) -> str:
    """Return what was probably meant, "" where nothing is like it."""
    return next(iter(difflib.get_close_matches(said, list(every), 1, 0.5)), "")
