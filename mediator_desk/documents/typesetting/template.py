"""Versioned legal text: a template says which words a paper has, facts fill it, nothing here knows how it looks.

A template is a TOML file: `version`, `name`, `language` and a list of blocks. A block has a `style` and pieces of
text with {placeholders}:

- a piece falls away when one of its placeholders is empty, a block when all its pieces did: no empty labels;
- pieces are joined by `join` and closed by `end`; a piece may be a table with pieces of its own;
- `each` repeats it for every item of a list, whose names then come before the outer ones;
- `when` and `unless` name a fact that must, or must not, be there;
- a block that is `blank` stays without any text: it is filled in by hand.

Facts are put in as they are: braces, percent signs and angle brackets that a party typed mean nothing here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from mediator_desk.errors import Refused
from mediator_desk.services.papers.template_texts import NO_OWN, TemplateText, shipped_text, text_of

Shape = Mapping[str, "Shape | None"]
"""The names that a template may use; a list has the shape of its items, a plain fact None."""

Scope = Mapping[str, "str | bool | Sequence[Scope]"]
"""Facts under these names."""

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_NODE_KEYS = {"each", "when", "unless", "text", "pieces", "join", "end"}
_BLOCK_KEYS = _NODE_KEYS | {"style", "note", "blank"}
_FULL_STOPS = ("。", "！", "？", "；", ".", "!", "?", ";")


class TemplateError(ValueError):
    """A template that cannot be used; the text says where and why."""


@dataclass(frozen=True)
class Node:
    """Text with conditions: pieces are literal text with placeholders, or nodes."""

    pieces: tuple[str | Node, ...]
    join: str = ""
    end: str = ""
    each: str = ""
    when: str = ""
    unless: str = ""


@dataclass(frozen=True)
class Block:
    """One part of a paper; the style names its look, the note is small print that goes with it, or what a field asks.

    A blank one stays where nothing is left of its text.
    """

    style: str
    node: Node
    note: str = ""
    is_blank: bool = False


@dataclass(frozen=True)
class Template:
    """The words of one kind of paper, in one version."""

    name: str
    version: int
    language: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Paragraph:
    """Text of a paper that is ready to be set; it has no line feeds."""

    style: str
    text: str
    note: str = ""


def load_template(
    name: str, shape: Shape, styles: frozenset[str], own: Mapping[str, TemplateText] = NO_OWN
) -> Template:
    """Return the committee's own template of this name where there is one, otherwise the shipped one.

    Raises TemplateError as `read_template` for a shipped one; for one of the committee's own, which may use a name
    that a later program no longer has, Refused("own_wording_unreadable", title, version, fault).
    """
    text = text_of(name, own)
    try:
        template = read_template(text.source, shape, styles)
    except TemplateError as fault:
        if not text.is_own:
            raise
        title = shipped_text(name).title
        raise Refused("own_wording_unreadable", title=title, version=text.version, fault=str(fault)) from fault
    return replace(template, version=text.version)


def read_template(source: str, shape: Shape, styles: frozenset[str]) -> Template:
    """Return the template in a TOML text.

    Raises TemplateError for anything that would go wrong later: unknown names, keys and styles, stray braces.
    """
    try:
        document = tomllib.loads(source)
        blocks = tuple(_block(table, shape, styles) for table in document["block"])
        template = Template(document["name"], document["version"], document["language"], blocks)
    except KeyError as missing:
        raise TemplateError(f"the template lacks {missing}") from missing
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(str(error)) from error
    if not isinstance(template.version, int) or template.version < 1:
        raise TemplateError("the version is a whole number from 1")
    return template


def compose(template: Template, facts: Scope) -> list[Paragraph]:
    """Return the paragraphs of a paper, in order; a line feed in a fact begins a new paragraph of the same style."""
    return [paragraph for block in template.blocks for paragraph in _paragraphs(block, facts)]


def _paragraphs(block: Block, facts: Scope) -> list[Paragraph]:
    lines = [line for text in _texts(block.node, (facts,)) for line in text.split("\n") if line.strip()]
    if not lines and block.is_blank:
        lines = [""]
    return [Paragraph(block.style, line.strip("\t "), block.note) for line in lines]


def _block(table: Mapping[str, Any], shape: Shape, styles: frozenset[str]) -> Block:
    _refuse_unknown(set(table) - _BLOCK_KEYS, "key", table)
    _refuse_unknown({table["style"]} - styles, "style", table)
    note = table.get("note", "")
    if "{" in note:
        raise TemplateError(f"a note has no placeholders: {note!r}")
    node = _node({key: table[key] for key in _NODE_KEYS & set(table)}, shape)
    return Block(table["style"], node, note, bool(table.get("blank", False)))


def _node(table: Mapping[str, Any], shape: Shape) -> Node:
    _refuse_unknown(set(table) - _NODE_KEYS, "key", table)
    conditions = {key: table[key] for key in ("each", "when", "unless") if key in table}
    each = conditions.get("each", "")
    items = shape.get(each) if each else None
    if each and items is None:
        raise TemplateError(f"not a list: {each!r}")
    names: Shape = {**shape, **(items or {})}
    _refuse_unknown({conditions[key] for key in ("when", "unless") if key in conditions} - set(names), "name", table)
    raw = table["pieces"] if "pieces" in table else [table["text"]]
    pieces = tuple(_piece(piece, names) for piece in raw)
    return Node(pieces, table.get("join", ""), table.get("end", ""), **conditions)


def _piece(piece: str | Mapping[str, Any], shape: Shape) -> str | Node:
    if not isinstance(piece, str):
        return _node(piece, shape)
    _refuse_unknown({name for name in PLACEHOLDER.findall(piece) if shape.get(name, {}) is not None}, "name", piece)
    if set("{}") & set(PLACEHOLDER.sub("", piece)):
        raise TemplateError(f"a stray brace in {piece!r}")
    return piece


def _refuse_unknown(unknown: set[str], what: str, where: object) -> None:
    if unknown:
        raise TemplateError(f"unknown {what} {', '.join(sorted(unknown))} in {where!r}")


def _texts(node: Node, scopes: tuple[Scope, ...]) -> Iterator[str]:
    """Give the text of a node once, or once for each item; nothing where nothing is left of it."""
    items = _found(node.each, scopes) if node.each else ({},)
    assert not isinstance(items, str | bool)  # the template was checked against the shape
    for item in items:
        inner = (item, *scopes)
        if (not node.when or _found(node.when, inner)) and not (node.unless and _found(node.unless, inner)):
            pieces = [text for piece in node.pieces for text in _piece_texts(piece, inner)]
            if pieces:
                yield _closed(node.join.join(pieces), node.end)


def _piece_texts(piece: str | Node, scopes: tuple[Scope, ...]) -> Iterator[str]:
    if isinstance(piece, Node):
        yield from _texts(piece, scopes)
    elif all(_found(name, scopes) for name in PLACEHOLDER.findall(piece)):
        yield PLACEHOLDER.sub(lambda match: str(_found(match[1], scopes)), piece)


def _found(name: str, scopes: tuple[Scope, ...]) -> str | bool | Sequence[Scope]:
    return next(scope[name] for scope in scopes if name in scope)


def _closed(text: str, end: str) -> str:
    return text if end == "。" and text.endswith(_FULL_STOPS) else text + end
