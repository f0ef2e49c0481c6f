"""The notes of a meeting with the words around them: that there are none yet, which keys work, that it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views import theme
from mediator_desk.views.parts import words
from mediator_desk.views.room.notes_list import NotesList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mediator_desk.services.sessions.notes import NoteRow
    from mediator_desk.views.room.notes_model import PrivateBlock
    from mediator_desk.views.room.private_cover import PrivateSight

EMPTY = QT_TRANSLATE_NOOP("NotesPanel", "Nothing noted yet. Choose who is speaking, type, and press Ctrl+Enter.")
KEYS = QT_TRANSLATE_NOOP("NotesPanel", "Enter changes the note, Del strikes it out, Space ticks it as undisputed.")
OVER = QT_TRANSLATE_NOOP("NotesPanel", "This meeting was recorded: its notes are only read now.")


class NotesBoard(QWidget):
    """The list, which takes all the room that there is."""

    def __init__(self, sight: PrivateSight, read_private: Callable[[], Mapping[int, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.list = NotesList(sight, read_private, self)
        self._empty = words(translate("NotesPanel", EMPTY), tone="mute", wrap=True)
        self._keys = words(translate("NotesPanel", KEYS), "small", "mute")
        self._over = words(translate("NotesPanel", OVER), "fact", "mute", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        for part in (self._empty, self.list, self._keys, self._over):
            column.addWidget(part, 1 if part is self.list else 0)
        keeps_room = self.list.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)  # the field stays where it is while nothing is noted yet
        self.list.setSizePolicy(keeps_room)
        self._keys.hide()
        self.list.focused.connect(lambda is_in: self._keys.setVisible(is_in and self.list.may_change))

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return False  # it gives way, as the words below it do not (see SpeakBox)

    def let_change(self, may_change: bool) -> None:
        """Let notes be changed, or only read."""
        self.list.let_change(may_change)
        self._over.setVisible(not may_change)

    def show_lines(self, lines: Sequence[NoteRow | PrivateBlock]) -> None:
        """Show other lines."""
        self._empty.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self.list.show_lines(lines)
