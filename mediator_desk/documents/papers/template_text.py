"""A template as text that people can read and change, and the other way round: see template_words.py.

`written_out` and `read_text` are each other's opposite: what is written out reads as the same template.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mediator_desk.documents.papers import template_words as words
from mediator_desk.documents.papers.placeholders import Glossary, Names
from mediator_desk.documents.typesetting.template import Block, Node, Template

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_FIELD = "field"
_INDENT = "    "
_LONGEST_LINE = 60


def plain(template: Template) -> Template:
    """Return the same template without parts around a single text: they say nothing that the text does not."""
    return replace(template, blocks=tuple(replace(one, node=_plain(one.node)) for one in template.blocks))


def _plain(node: Node) -> Node:
    return replace(node, pieces=tuple(map(_plain_piece, node.pieces)))


def _plain_piece(piece: str | Node) -> str | Node:
    if isinstance(piece, str):
        return piece
    inner = _plain(piece)
    is_bare = len(inner.pieces) == 1 and inner == Node(inner.pieces)
    return inner.pieces[0] if is_bare else inner


def written_out(template: Template, known: Glossary) -> str:
    """Return a template in the plain notation, a line feed at its end."""
    lines = [f"【{words.PAPER_NAME}】{_escaped(template.name)}"]
    lines += [_block(block, known) for block in plain(template).blocks]
    return "\n".join(lines) + "\n"


def _block(block: Block, known: Glossary) -> str:
    names = known.outermost()
    head = _instruction(words.STYLE_WORDS[block.style]) + _head(block.node, names, known)
    note = _instruction(words.LABEL if block.style == _FIELD else words.NOTE, block.note) if block.note else ""
    blank = _instruction(words.BLANK) if block.is_blank else ""
    inner = known.within(names, block.node.each) if block.node.each else names
    text = "".join(_pieces(block.node.pieces, inner, known, 0))
    return head + note + blank + text if block.style == _FIELD else head + blank + text + note


def _head(node: Node, names: Names, known: Glossary) -> str:
    """Return the instructions of a part; names of its list count in its conditions."""
    parts = []
    if node.each:
        parts.append(_instruction(words.EACH, known.entries[names[node.each]].name))
        names = known.within(names, node.each)
    for name, of_flag, of_text in (
        (node.when, words.WHEN, words.WHEN_TEXT),
        (node.unless, words.UNLESS, words.UNLESS_TEXT),
    ):
        if name:
            one = known.entries[names[name]]
            parts.append(_instruction(of_flag if one.is_flag else of_text, one.name))
    parts += [_instruction(words.JOIN, node.join)] if node.join else []
    parts += [_instruction(words.END, node.end)] if node.end else []
    return "".join(parts)


def _instruction(word: str, value: str | None = None) -> str:
    if value is None:
        return f"【{word}】"
    kept = value.replace("】", "】】").replace("\n", words.RETURN)
    return f"【{word}：{kept}】"


def _pieces(pieces: Sequence[str | Node], names: Names, known: Glossary, depth: int) -> Iterator[str]:
    """Give each piece as text; one that would run into the one before it, or may fall away, in brackets."""
    was_bare = False
    for piece in pieces:
        if isinstance(piece, Node):
            yield _part(piece, names, known, depth + 1)
            was_bare = False
        else:
            text = _spoken(piece, names, known)
            is_bare = len(pieces) == 1 or (not was_bare and not _PLACEHOLDER.search(piece) and piece != "")
            yield text if is_bare else _bracketed(text)
            was_bare = is_bare


def _part(node: Node, names: Names, known: Glossary, depth: int) -> str:
    inner = known.within(names, node.each) if node.each else names
    head, parts = _head(node, names, known), list(_pieces(node.pieces, inner, known, depth))
    if len(head) + sum(map(len, parts)) <= _LONGEST_LINE and not any("\n" in one for one in parts):
        return f"〔{head}{''.join(parts)}〕"
    indent = "\n" + _INDENT * depth
    return f"〔{head}" + "".join(indent + one for one in parts) + "\n" + _INDENT * (depth - 1) + "〕"


def _bracketed(text: str) -> str:
    """Return a text as a part; four digits alone would be a year."""
    one = f"〔{text}〕"
    return f"〔{_instruction(words.SIGN, text[0])}{text[1:]}〕" if words.YEAR.fullmatch(one) else one


def _spoken(piece: str, names: Names, known: Glossary) -> str:
    """Return a text with its names in Chinese and its signs escaped."""
    said: list[str | re.Match[str]] = []
    end = 0
    for match in _PLACEHOLDER.finditer(piece):
        said += [piece[end : match.start()], match]
        end = match.end()
    said.append(piece[end:])
    edges = (0, len(said) - 1)
    return "".join(
        _escaped(one, is_first=place == edges[0], is_last=place == edges[1])
        if isinstance(one, str)
        else f"{{{known.entries[names[one[1]]].name}}}"
        for place, one in enumerate(said)
    )


def _escaped(text: str, *, is_first: bool = True, is_last: bool = True) -> str:
    """Return literal text; signs that mean something, line feeds, spaces at its edges are written as instructions."""
    parts: list[str] = []
    place = 0
    while place < len(text):
        year = words.YEAR.match(text, place)
        if year:
            parts.append(year[0])
            place = year.end()
            continue
        sign = text[place]
        is_edge = (is_first and not text[:place].strip(" \t")) or (is_last and not text[place:].strip(" \t"))
        if sign == "\n":
            parts.append(_instruction(words.LINE_FEED))
        elif sign in words.SIGNS or (sign in " \t" and (is_edge or _beside_feed(text, place))):
            parts.append(_instruction(words.SIGN, sign))
        else:
            parts.append(sign)
        place += 1
    return "".join(parts)


def _beside_feed(text: str, place: int) -> bool:
    return "\n" in text[max(0, place - 1) : place + 2]


def as_toml(template: Template) -> str:
    """Return the template as TOML, which typesetting/template.py reads as the same template."""
    lines = [f"version = {template.version}", f"name = {_quoted(template.name)}"]
    lines.append(f"language = {_quoted(template.language)}")
    for block in template.blocks:
        lines += ["", "[[block]]", f"style = {_quoted(block.style)}"]
        lines += [f"note = {_quoted(block.note)}"] if block.note else []
        lines += ["blank = true"] if block.is_blank else []
        lines += [f"{key} = {_quoted(value)}" for key, value in _attributes(block.node)]
        lines += ["pieces = ["] + [f"    {_toml_piece(one)}," for one in block.node.pieces] + ["]"]
    return "\n".join(lines) + "\n"


def _attributes(node: Node) -> list[tuple[str, str]]:
    every = ((key, getattr(node, key)) for key in ("each", "when", "unless", "join", "end"))
    return [(key, value) for key, value in every if value]


def _toml_piece(piece: str | Node) -> str:
    if isinstance(piece, str):
        return _quoted(piece)
    said = [f"{key} = {_quoted(value)}" for key, value in _attributes(piece)]
    said.append(f"pieces = [{', '.join(map(_toml_piece, piece.pieces))}]")
    return f"{{ {', '.join(said)} }}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
