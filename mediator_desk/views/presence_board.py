"""Who is at which case: what the screens of this desk show and edit, and what other desks say of themselves."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.presence import Here

_What = TypeVar("_What")
_Held = dict[int, tuple[QObject, int]]
"""Parts of the window by their identity, each with the case that it is about."""


class PresenceBoard(QObject):
    """There is one for a desk. Screens say what they show; app/presence_keeper.py tells the others and asks them."""

    own_changed = Signal()
    """This desk came to a case, left one, or began or ended to edit one."""
    listed_changed = Signal()
    """Other cases stand in the lists of this desk."""
    changed = Signal(int)
    """Others came to a case or left it (its id)."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._shown: _Held = {}
        self._edited: _Held = {}
        self._listed: dict[int, tuple[QObject, frozenset[int]]] = {}
        self._people: dict[int, tuple[Here, ...]] = {}

    def show(self, holder: QObject, case_id: int) -> None:
        """Say that a part of the window shows a case, 0 for none."""
        self._hold(self._shown, holder, case_id)

    def edit(self, holder: QObject, case_id: int) -> None:
        """Say that something is typed and not saved in a part of the window, of a case; 0: not any more."""
        self._hold(self._edited, holder, case_id)

    def _hold(self, held: _Held, holder: QObject, case_id: int) -> None:
        before = self.own()
        if case_id:
            held[id(holder)] = (holder, case_id)
        else:
            held.pop(id(holder), None)
        if self.own() != before:
            self.own_changed.emit()

    def list_cases(self, holder: QObject, case_ids: Collection[int]) -> None:
        """Say which cases a list shows: it wants to know who is there, and is at none of them."""
        before = self.listed()
        if case_ids:
            self._listed[id(holder)] = (holder, frozenset(case_ids))
        else:
            self._listed.pop(id(holder), None)
        if not self.listed() <= before:
            self.listed_changed.emit()

    def listed(self) -> frozenset[int]:
        """Return the cases that stand in lists here."""
        _forget_gone(self._listed)
        return frozenset().union(*(case_ids for _holder, case_ids in self._listed.values()))

    def own(self) -> dict[int, bool]:
        """Return the cases that are shown or edited here, and whether they are edited."""
        edited = _cases_of(self._edited)
        return {case_id: case_id in edited for case_id in _cases_of(self._shown) | edited}

    def people(self, case_id: int) -> tuple[Here, ...]:
        """Return who else is at a case, those who edit first."""
        return self._people.get(case_id, ())

    def take(self, found: Collection[Here]) -> None:
        """Take what other desks say by now, of all cases that are shown or listed here."""
        before, self._people = self._people, _by_case(found)
        for case_id in sorted({*before, *self._people}):
            if before.get(case_id) != self._people.get(case_id):
                self.changed.emit(case_id)


def _cases_of(held: _Held) -> set[int]:
    """Return the cases of those parts of the window that are still there."""
    _forget_gone(held)
    return {case_id for _holder, case_id in held.values()}


def _forget_gone(held: dict[int, tuple[QObject, _What]]) -> None:
    for key in [key for key, (holder, _what) in held.items() if not shiboken6.isValid(holder)]:
        del held[key]  # not by its signal: at the end of the program nobody is left to hear it


def _by_case(found: Collection[Here]) -> dict[int, tuple[Here, ...]]:
    cases: Mapping[int, list[Here]] = {one.case_id: [] for one in found}
    for one in found:
        cases[one.case_id].append(one)
    return {case_id: tuple(every) for case_id, every in cases.items()}


def board_of(desk: Desk) -> PresenceBoard:
    """Return the one board of a desk, made when it is first wanted."""
    found = desk.findChild(PresenceBoard)
    return found if isinstance(found, PresenceBoard) else PresenceBoard(desk)
