"""The names of facts as people read them: what a template calls parties.name is 姓名 to whoever changes its words.

resources/documents/placeholders.toml has a Chinese name, an explanation and a sample for each name of each shape;
a name means one thing only wherever it can be used.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from mediator_desk import paths
from mediator_desk.documents.typesetting.template import Scope, Shape

Path = tuple[str, ...]
"""Where a name stands in its shape: ("parties", "representatives", "kind")."""

Names = Mapping[str, Path]
"""Which names can be used at a place of a template, and where each stands in the shape."""

EVERYWHERE = "common"
"""The part of the file for names that mean the same in several shapes."""
SAMPLES = 2
"""How many items a list has in a sample."""
ORDINAL, SECOND = "ordinal", "二"


@dataclass(frozen=True)
class Placeholder:
    """One name: in Chinese, in a sentence, and what may stand there. A list has no sample, a yes or no has True."""

    path: Path
    name: str
    means: str
    sample: str | bool | None = None
    is_list: bool = False

    @property
    def is_flag(self) -> bool:
        """Whether it is only asked for, and never printed."""
        return isinstance(self.sample, bool)


@dataclass(frozen=True)
class Glossary:
    """Every name of one shape in Chinese."""

    shape: Shape
    entries: Mapping[Path, Placeholder]

    def outermost(self) -> Names:
        """Return the names that can be used anywhere."""
        return {name: (name,) for name in self.shape}

    def within(self, names: Names, each: str) -> Names:
        """Return the names that can be used for an item of the list `each`: its own, then those around it."""
        path = names[each]
        own = {name: (*path, name) for name in shape_at(self.shape, path) or {}}
        return own | {name: around for name, around in names.items() if name not in own}

    def spoken(self, names: Names) -> dict[str, str]:
        """Return the names at a place by what they are called in Chinese."""
        return {self.entries[path].name: name for name, path in names.items()}

    def lists_of(self, chinese: str) -> list[Placeholder]:
        """Return the lists in which a name has a meaning, where it has none outside of them."""
        within = (path[:-1] for path, one in self.entries.items() if one.name == chinese and len(path) > 1)
        return [self.entries[path] for path in within]


def glossary(key: str, shape: Shape) -> Glossary:
    """Return the Chinese names of a shape; `key` is its part of the file. Raises KeyError for a name without one."""
    entries = {}
    for path in every_path(shape):
        name, means, *sample = _entry(key, path)
        is_list = shape_at(shape, path) is not None
        entries[path] = Placeholder(path, name, means, sample[0] if sample else None, is_list)
    return Glossary(shape, entries)


def _entry(key: str, path: Path) -> list[Any]:
    """Return name, explanation and sample of a name: its own in this shape, else what it is everywhere."""
    file = _entries()
    alike = (file["alike"].get(path[0], path[0]), *path[1:])
    for part in (file.get(key, {}), file[EVERYWHERE]):
        for one in (path, alike):
            if (found := part.get(".".join(one))) is not None:
                return list(found)
    raise KeyError(f"resources/documents/placeholders.toml has no name for {'.'.join(path)} of {key}")


def every_path(shape: Shape, before: Path = ()) -> Iterator[Path]:
    """Give each name of a shape, a list before what its items have."""
    for name, items in shape.items():
        yield (*before, name)
        yield from every_path(items or {}, (*before, name))


def shape_at(shape: Shape, path: Path) -> Shape | None:
    """Return the shape of a list's items; None for a plain fact."""
    found: Shape | None = shape
    for name in path:
        assert found is not None
        found = found[name]
    return found


def sample_values(words: Glossary, before: Path = (), *, is_yes: bool = True) -> Scope:
    """Return facts that nobody has, for a look at a paper: each list with two items, yes and no told of one each."""
    values: dict[str, Any] = {}
    for name in shape_at(words.shape, before) or {}:
        one = words.entries[(*before, name)]
        if one.is_list:
            values[name] = [sample_values(words, one.path, is_yes=not place) for place in range(SAMPLES)]
        elif one.is_flag:
            values[name] = is_yes
        elif name == ORDINAL:
            values[name] = one.sample if is_yes else SECOND
        else:
            values[name] = one.sample or one.name
    return values


@cache
def _entries() -> dict[str, dict[str, Any]]:
    source = (paths.resources() / "documents" / "placeholders.toml").read_text(encoding="utf-8")
    return tomllib.loads(source)
