"""How a list looks: queue, words, conditions, order, columns. Kept as JSON under a name or for the next start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from mediator_desk.conventions.text import storable
from mediator_desk.services.cases.case_filter import Queue, Sort
from mediator_desk.services.cases.conditions import MOST_CONDITIONS, Condition

Member = TypeVar("Member", bound=StrEnum)


@dataclass(frozen=True)
class ListLook:
    """A list as somebody wants it. `columns` are the keys of those shown, from the left; () is the usual choice."""

    queue: Queue = Queue.ALL
    text: str = ""
    conditions: tuple[Condition, ...] = ()
    sort: Sort = Sort.RECEIVED
    is_descending: bool = True
    columns: tuple[str, ...] = ()
    widths: tuple[tuple[str, int], ...] = ()
    """Widths of columns in pixels at 100 %; they are kept with a view, but no change of it."""

    def is_like(self, other: ListLook) -> bool:
        """Tell whether both show the same; widths do not count."""
        return replace(self, widths=()) == replace(other, widths=())

    def to_json(self) -> dict[str, Any]:
        """Return the look as JSON holds it."""
        return {
            "queue": self.queue.value,
            "text": self.text,
            "conditions": [condition.to_json() for condition in self.conditions],
            "sort": self.sort.value,
            "is_descending": self.is_descending,
            "columns": list(self.columns),
            "widths": dict(self.widths),
        }

    @staticmethod
    def of_json(kept: Mapping[str, Any]) -> ListLook:
        """Return the look that was kept. What this version does not know is left out; `unread` counts it."""
        usual = ListLook()
        widths = kept.get("widths")
        return ListLook(
            queue=_member(Queue, kept.get("queue")) or usual.queue,
            text=storable(str(kept.get("text", ""))),
            conditions=_conditions(kept),
            sort=_member(Sort, kept.get("sort")) or usual.sort,
            is_descending=bool(kept.get("is_descending", True)),
            columns=tuple(str(key) for key in _list(kept, "columns")),
            widths=tuple((str(key), int(width)) for key, width in widths.items() if isinstance(width, int))
            if isinstance(widths, dict)
            else (),
        )


def unread(kept: Mapping[str, Any]) -> int:
    """Return how many conditions of a kept look this version of the program does not know: it shows more cases."""
    return len(_list(kept, "conditions")) - len(_conditions(kept))


def _conditions(kept: Mapping[str, Any]) -> tuple[Condition, ...]:
    read = (Condition.of_json(one) for one in _list(kept, "conditions")[:MOST_CONDITIONS])
    return tuple(one for one in read if one is not None)


def _list(kept: Mapping[str, Any], name: str) -> list[Any]:
    value = kept.get(name)
    return value if isinstance(value, list) else []


def _member(kind: type[Member], value: object) -> Member | None:
    return next((one for one in kind if one.value == value), None)
