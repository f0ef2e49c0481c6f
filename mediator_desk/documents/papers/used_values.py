"""What a paper really says of everything that its template might: two papers are the same if these are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mediator_desk.documents.typesetting.template import PLACEHOLDER, Node, Scope, Template


def used_values(template: Template, values: Scope) -> dict[str, Any]:
    """Return the values that a template names, in lists too; names of lists come with those inside of them."""
    names = frozenset(name for block in template.blocks for name in _names(block.node))
    return _restricted(values, names)


def _names(node: Node) -> Iterator[str]:
    yield from filter(None, (node.each, node.when, node.unless))
    for piece in node.pieces:
        if isinstance(piece, Node):
            yield from _names(piece)
        else:
            yield from PLACEHOLDER.findall(piece)


def _restricted(values: Scope, names: frozenset[str]) -> dict[str, Any]:
    return {
        name: value if isinstance(value, str | bool) else [_restricted(item, names) for item in value]
        for name, value in values.items()
        if name in names
    }
