"""The words of a paper as they are kept: those that came with the program, or the committee's own in their place.

No database behind it: facts carry these to where papers are drawn, long after the transaction that read them has ended.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from mediator_desk import paths


@dataclass(frozen=True)
class TemplateText:
    """The template of one paper. `name` is that of the shipped one, such as mediation_agreement.

    `version` counts from 1 for the shipped wording and for the committee's own, each by itself; `source` is TOML.
    """

    name: str
    version: int
    source: str
    is_own: bool = False

    @property
    def title(self) -> str:
        """What the paper is called, such as 调解协议书; the name where the source says none. Raises TOMLDecodeError."""
        return str(tomllib.loads(self.source).get("name", self.name))


NO_OWN: Mapping[str, TemplateText] = MappingProxyType({})
"""A committee that keeps to the shipped wording."""


def text_of(name: str, own: Mapping[str, TemplateText] = NO_OWN) -> TemplateText:
    """Return the template that a paper is made of: the committee's own where there is one. Raises OSError."""
    return own.get(name) or shipped_text(name)


@cache
def shipped_text(name: str) -> TemplateText:
    """Return the template that came with the program, resources/documents/<name>.toml. Raises OSError without one."""
    source = (paths.resources() / "documents" / f"{name}.toml").read_text(encoding="utf-8")
    return TemplateText(name, int(tomllib.loads(source)["version"]), source)
