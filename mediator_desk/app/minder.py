"""What the keepers of a desk have in common: each is there once, minds what is open, and rests with the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.desk import Desk


class Minder(QObject):
    """Begins with the records that are open and ends with `close`; a subclass says in `_let_go` what ends."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._database: Database | None = None
        self._is_closed = False

    def begin(self) -> None:
        """Mind the records that are open at the desk from now on."""

    def close(self) -> None:
        """Mind nothing any more; nothing is told from now on."""
        self._is_closed = True
        self._let_go()

    def _let_go(self) -> None:
        """End what goes on by itself."""

    @property
    def _rests(self) -> bool:
        database = self._database
        return self._is_closed or self._desk.jobs.is_closed or database is None or database.is_locked

    def _timer(self, after_ms: int, act: object, *, is_single: bool = True) -> QTimer:
        timer = QTimer(self, interval=after_ms, singleShot=is_single)
        timer.timeout.connect(act)
        return timer


_Kind = TypeVar("_Kind", bound=Minder)


def begun(desk: Desk, kind: type[_Kind]) -> _Kind:
    """Return the one of this kind that a desk has, which minds the records that are open now."""
    found = desk.findChild(kind)
    keeper = found if isinstance(found, kind) else kind(desk)
    keeper.begin()
    return keeper
