"""Two desks changed the same thing: what one of them changed alone stands, what both changed has to be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar

Draft = TypeVar("Draft")


@dataclass(frozen=True)
class ThreeWays(Generic[Draft]):
    """One draft three times: as both desks read it, as it is typed here, as the other desk saved it."""

    base: Draft
    mine: Draft
    theirs: Draft

    @property
    def both_changed(self) -> tuple[str, ...]:
        """The fields that both desks changed, and not to the same."""
        return tuple(
            name
            for name in self._names()
            if self._of("base", name) != self._of("mine", name) != self._of("theirs", name) != self._of("base", name)
        )

    @property
    def only_theirs(self) -> tuple[str, ...]:
        """The fields that only the other desk changed."""
        mine = (name for name in self._names() if self._of("mine", name) == self._of("base", name))
        return tuple(name for name in mine if self._of("theirs", name) != self._of("base", name))

    def merged(self, chosen: Mapping[str, Any]) -> Draft:
        """Return the draft to save, over theirs: `chosen` holds the value of every field that both changed."""
        mine = {
            name: self._of("mine", name)
            for name in self._names()
            if self._of("mine", name) != self._of("base", name) and name not in self.both_changed
        }
        return replace(self.theirs, **mine, **chosen)  # type: ignore[type-var]

    def _names(self) -> list[str]:
        return [field.name for field in fields(self.base) if field.name != "version"]  # type: ignore[arg-type]

    def _of(self, side: str, name: str) -> Any:  # noqa: ANN401 - whatever the draft holds
        return getattr(getattr(self, side), name)
