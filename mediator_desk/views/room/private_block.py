"""A block of private talk between the notes: covered by grey bars, its words only while they may be seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, words
from mediator_desk.views.room.notes_model import PrivateBlock, clock
from mediator_desk.views.room.private_cover import GreyBars

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.services.sessions.private_notes import PrivateNoteRow


class PrivateBlockView(QFrame):
    """One block: who told it and when, a button that shows it while it is held down, bars or words."""

    held = Signal(bool)
    """Its button is held down, or let go."""
    change_wanted = Signal(object)
    """A person wants to change one of its notes (PrivateNoteRow)."""
    strike_wanted = Signal(object)
    """A person strikes one of its notes out, or lets it stand again (PrivateNoteRow)."""
    grew = Signal()
    """Its height is another one now."""

    def __init__(self, block: PrivateBlock, parent: QWidget, *, may_change: bool) -> None:
        super().__init__(parent)
        self.setObjectName("private")
        self.block, self.may_change = block, may_change
        self.setAccessibleName(self.tr("Told in private by {name}, hidden").format(name=block.told_by))
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px("l"), px("s"), px("m"), px("s"))
        column.setSpacing(px("xs"))
        column.addLayout(self._head())
        self._bars = GreyBars(self)
        column.addWidget(self._bars)
        self._said: QWidget | None = None
        self._column = column

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.current().px("s"))
        head.addWidget(IconLabel("lock", "ink2"))
        head.addWidget(words(self.tr("In private · {name}").format(name=self.block.told_by), "strong"))
        first, last = clock(self.block.at), clock(self.block.notes[-1].at)
        span = first if first == last else f"{first} — {last}"
        text = self.tr("{span}, only you see it; on no paper, in no file").format(span=span)
        head.addWidget(ElidedLabel(text, "fact", "mute"), 1)
        self.hold_button = button(self.tr("Hold to see"), icon="eye")
        self.hold_button.setToolTip(self.tr("Hold down to see it; F7 shows it for half a minute."))
        self.hold_button.pressed.connect(partial(self.held.emit, True))
        self.hold_button.released.connect(partial(self.held.emit, False))
        head.addWidget(self.hold_button)
        return head

    def uncover(self, said: Mapping[int, str]) -> None:
        """Show the words of its notes, by their ids."""
        self.cover()
        self._said = QWidget(self)
        rows = QVBoxLayout(self._said)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.current().px("xs"))
        for note in self.block.notes:
            rows.addLayout(self._row(note, said.get(note.id, "")))
        self._bars.hide()
        self._column.addWidget(self._said)
        self._said.show()
        self.grew.emit()

    def cover(self) -> None:
        """Put the bars in the place of the words; these are gone from the window then."""
        if self._said is None:
            return
        self._column.removeWidget(self._said)
        self._said.hide()
        self._said.setParent(None)
        self._said.deleteLater()
        self._said = None
        self._bars.show()
        self.grew.emit()

    def _row(self, note: PrivateNoteRow, said: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("xs"))
        time = words(clock(note.at), "fact", "mute")
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        text = words(said, "room", "mute" if note.is_struck else "", wrap=True)
        font = text.font()
        font.setStrikeOut(note.is_struck)
        text.setFont(font)
        row.addWidget(text, 1)
        if self.may_change:
            strike = self.tr("Let it stand again") if note.is_struck else self.tr("Strike out")
            sign = "arrow-counter-clockwise" if note.is_struck else "x"
            change = button(
                self.tr("Change"), partial(self.change_wanted.emit, note), look="bare", icon="pencil-simple"
            )
            struck = button(strike, partial(self.strike_wanted.emit, note), look="bare", icon=sign)
            for one in (change, struck):
                row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        if self._said is not None and event.size().width() != event.oldSize().width():
            self.grew.emit()
