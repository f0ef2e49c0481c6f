"""Two desks changed the same thing: what one of them changed alone stands, what both changed has to be chosen.

Fields that say one thing together are one: a draft names them in `TOGETHER`, a tuple of tuples of field names.
"""

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
    def conflicts(self) -> tuple[tuple[str, ...], ...]:
        """What both desks changed, and not to the same: a field, or all fields that belong together."""
        return tuple(
            names
            for names in self._groups()
            if self._all_of("base", names) != self._all_of("mine", names)
            and self._all_of("mine", names) != self._all_of("theirs", names)
            and self._all_of("theirs", names) != self._all_of("base", names)
        )

    @property
    def both_changed(self) -> tuple[str, ...]:
        """The fields of all conflicts."""
        return tuple(name for names in self.conflicts for name in names)

    @property
    def only_theirs(self) -> tuple[str, ...]:
        """The fields that only the other desk changed; those of a conflict are not among them."""
        both = self.both_changed
        mine = (name for name in self._names() if self._of("mine", name) == self._of("base", name))
        return tuple(name for name in mine if name not in both and self._of("theirs", name) != self._of("base", name))

    def merged(self, chosen: Mapping[str, Any]) -> Draft:
        """Return the draft to save, over theirs: `chosen` holds the value of every field that both changed."""
        both = self.both_changed
        mine = {
            name: self._of("mine", name)
            for name in self._names()
            if self._of("mine", name) != self._of("base", name) and name not in both
        }
        return replace(self.theirs, **mine, **chosen)  # type: ignore[type-var]

    def _groups(self) -> list[tuple[str, ...]]:
        together: tuple[tuple[str, ...], ...] = getattr(self.base, "TOGETHER", ())
        grouped = {name: names for names in together for name in names}
        return list(dict.fromkeys(grouped.get(name, (name,)) for name in self._names()))

    def _all_of(self, side: str, names: tuple[str, ...]) -> tuple[Any, ...]:
        return tuple(self._of(side, name) for name in names)

    def _names(self) -> list[str]:
        return [field.name for field in fields(self.base) if field.name != "version"]  # type: ignore[arg-type]

    def _of(self, side: str, name: str) -> Any:  # noqa: ANN401 - whatever the draft holds
        return getattr(getattr(self, side), name)
