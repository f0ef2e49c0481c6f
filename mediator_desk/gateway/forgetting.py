"""What the bridge keeps in mind for a while: never more than a fixed number, the oldest forgotten first."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta
from threading import Lock
from typing import Generic, TypeVar

Kept = TypeVar("Kept")


class Forgetting(Generic[Kept]):
    """Values by name, each for a time; safe between threads."""

    def __init__(self, keeps_for: timedelta, most: int) -> None:
        self._keeps_for, self._most = keeps_for, most
        self._kept: OrderedDict[str, tuple[datetime, Kept]] = OrderedDict()
        self._lock = Lock()

    def keep(self, name: str, value: Kept, now: datetime) -> Kept:
        """Return what is kept under a name; where there is nothing, it is the value from now on."""
        with self._lock:
            self._forget(now)
            return self._kept.setdefault(name, (now, value))[1]

    def put(self, name: str, value: Kept, now: datetime) -> None:
        """Keep a value in place of the one before, from now on."""
        with self._lock:
            self._forget(now)
            self._kept[name] = (now, value)
            self._kept.move_to_end(name)

    def get(self, name: str, now: datetime) -> Kept | None:
        """Return what is kept under a name, None where there is nothing any more."""
        with self._lock:
            since, value = self._kept.get(name, (None, None))
            return value if since is not None and now - since <= self._keeps_for else None

    def __len__(self) -> int:
        return len(self._kept)

    def _forget(self, now: datetime) -> None:
        while self._kept:
            since, _value = next(iter(self._kept.values()))
            if len(self._kept) < self._most and now - since <= self._keeps_for:
                return
            self._kept.popitem(last=False)
