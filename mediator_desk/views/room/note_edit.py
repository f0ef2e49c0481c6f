"""A note that is being changed where it stands: its field, and who said it and what it is meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.views import theme
from mediator_desk.views.shortcuts import AROUND, shortcut

if TYPE_CHECKING:
    from mediator_desk.models.session_words import NoteKind
    from mediator_desk.services.sessions.notes import NoteRow, Speaker


@dataclass(frozen=True)
class Edited:
    """A note as a person changed it where it stands."""

    note: NoteRow
    text: str
    kind: NoteKind
    speaker: Speaker | None
    """Who said it, where that was changed."""


class NoteEdit(QObject):
    """At most one note at a time."""

    touched = Signal()
    """Something was typed or chosen."""
    done = Signal()
    """A person is done with it by its keys."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._edit: Edited | None = None
        self._number = 0
        """How many fields there were."""
        self.field: QPlainTextEdit | None = None

    @property
    def note_id(self) -> int:
        """The note that is being changed, 0 for none."""
        return self._edit.note.id if self._edit is not None else 0

    def begin(self, note: NoteRow, parent: QWidget) -> QPlainTextEdit:
        """Return the field in which a note is changed."""
        self._number = number = self._number + 1
        field = QPlainTextEdit(note.text, parent)
        field.setObjectName("note")
        field.setTabChangesFocus(True)
        field.setAccessibleName(self.tr("What {name} said").format(name=note.speaker))
        field.setFont(theme.current().font("room"))
        field.moveCursor(field.textCursor().MoveOperation.End)
        field.textChanged.connect(lambda: self.change(text=field.toPlainText()))
        field.destroyed.connect(lambda: self._on_destroyed(number))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(keys, field, self.done.emit, AROUND)
        self._edit, self.field = Edited(note, note.text, note.kind, None), field
        return field

    def end(self) -> None:
        """Forget the note and its field."""
        self._edit = self.field = None
        self.touched.emit()

    def _on_destroyed(self, number: int) -> None:
        """Ask no field that Qt took away; what was typed into it is still to be taken."""
        if number == self._number:
            self.field = None

    def change(self, **changed: Any) -> bool:  # noqa: ANN401 - fields of Edited
        """Give the note another speaker or kind. Returns False where none is being changed."""
        if self._edit is None:
            return False
        self._edit = replace(self._edit, **changed)
        self.touched.emit()
        return True

    def shown(self, line: NoteRow) -> NoteRow:
        """Return a note as it is drawn: who said it and what it is may just be being changed."""
        if self._edit is None or self._edit.note.id != line.id:
            return line
        now, said_by = replace(line, kind=self._edit.kind), self._edit.speaker
        return now if said_by is None else replace(now, speaker=said_by.name, side=said_by.side)

    def typed(self) -> tuple[int, str] | None:
        """Return which note is being changed and what stands in its field; None where nothing was changed."""
        if self._edit is None or self._edit.text == self._edit.note.text:
            return None
        return self._edit.note.id, self._edit.text

    def taken(self) -> Edited | None:
        """Return the note as it was changed, once; None where it was not, or nothing is left of it."""
        if self._edit is None:
            return None
        now = replace(self._edit, text=self._edit.text.strip())
        is_changed = now.text != now.note.text or now.kind is not now.note.kind or now.speaker is not None
        if not now.text or not is_changed:
            return None
        self._edit = Edited(replace(now.note, text=now.text, kind=now.kind), now.text, now.kind, None)
        return now
