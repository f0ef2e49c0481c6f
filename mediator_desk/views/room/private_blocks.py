"""The blocks of private talk in the list of notes: made where they are new, covered and uncovered together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mediator_desk.views import theme
from mediator_desk.views.room.notes_model import NotesModel, PrivateBlock
from mediator_desk.views.room.private_block import PrivateBlockView

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QListView

    from mediator_desk.views.room.private_cover import PrivateSight

UNKNOWN_HEIGHT = 104
"""Pixels at 100 %, for a block that is not made yet."""


class PrivateBlocks(QObject):
    """One widget for each block, by the id of the block's first note."""

    change_wanted = Signal(object)
    """A person wants to change a private note (PrivateNoteRow)."""
    strike_wanted = Signal(object)
    """A person strikes a private note out, or lets it stand again (PrivateNoteRow)."""

    def __init__(self, view: QListView, sight: PrivateSight, read_private: Callable[[], Mapping[int, str]]) -> None:
        super().__init__(view)
        self._view, self._sight, self._read_private = view, sight, read_private
        self._made: dict[int, PrivateBlockView] = {}
        sight.changed.connect(self._on_sight_changed)

    def every(self) -> list[PrivateBlockView]:
        """Return the blocks in their order."""
        return list(self._made.values())

    def height(self, block: PrivateBlock) -> int:
        """Return how high a block is, with the gap around it."""
        gap, made = theme.current().px("s"), self._made.get(block.id)
        layout = made.layout() if made is not None else None
        if layout is None:
            return theme.current().px(UNKNOWN_HEIGHT)
        width = self._view.viewport().width()
        return (layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()) + gap

    def follow(self, notes: NotesModel, *, may_change: bool) -> None:
        """Make the blocks that are new or other ones now. What was in sight is covered where one is."""
        before, self._made = self._made, {}
        for row, line in enumerate(notes.lines):
            if not isinstance(line, PrivateBlock):
                continue
            old = before.get(line.id)
            if old is not None and old.block == line and old.may_change is may_change:
                self._made[line.id] = old
            else:
                self._made[line.id] = made = self._make(line, may_change=may_change)
                self._view.setIndexWidget(notes.index(row), made)
        if self._made != before:
            self._sight.cover()

    def _make(self, line: PrivateBlock, *, may_change: bool) -> PrivateBlockView:
        made = PrivateBlockView(line, self._view.viewport(), may_change=may_change)
        made.held.connect(self._sight.hold)
        made.change_wanted.connect(self.change_wanted)
        made.strike_wanted.connect(self.strike_wanted)
        made.grew.connect(self._view.scheduleDelayedItemsLayout)
        return made

    def _on_sight_changed(self, is_open: bool) -> None:
        said = self._read_private() if is_open and self._made else {}
        for block in self._made.values():
            if is_open:
                block.uncover(said)
            else:
                block.cover()
