"""The list of the notes: read, changed where they stand, struck out; blocks of private talk between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from mediator_desk.views import theme
from mediator_desk.views.room.note_edit import NoteEdit
from mediator_desk.views.room.notes_model import NotesModel, PrivateBlock
from mediator_desk.views.room.notes_paint import NotePainter
from mediator_desk.views.room.private_blocks import PrivateBlocks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent

    from mediator_desk.services.sessions.notes import NoteRow
    from mediator_desk.views.room.note_edit import Edited
    from mediator_desk.views.room.private_cover import PrivateSight


class NotesList(QListView):
    """Notes in order of time. Enter changes one, Del strikes it out, Space ticks it as undisputed."""

    edited = Signal(object)
    """A note was changed where it stands (Edited)."""
    edit_touched = Signal()
    """Something is typed into a note that stands there."""
    strike_wanted = Signal(object)
    """A person strikes a note out, or lets it count again (NoteRow)."""
    copy_wanted = Signal(str)
    """Ctrl+C was pressed on a note: its text as it is copied."""
    undisputed_wanted = Signal(object)
    """A person ticks a note as undisputed, or takes the tick away (NoteRow)."""
    undo_wanted = Signal()
    """A person wants back what was struck out last."""
    edit_lost = Signal(object)
    """A note that was being changed is not among those that are shown any more (Edited)."""
    private_change_wanted = Signal(object)
    private_strike_wanted = Signal(object)
    focused = Signal(bool)
    """The keyboard came into the list, or left it."""

    def __init__(
        self, sight: PrivateSight, read_private: Callable[[], Mapping[int, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.notes = NotesModel(self)
        self.may_change = True
        self.can_undo = False
        """Whether something was struck out here that can come back at once."""
        self._sight = sight
        self.blocks = PrivateBlocks(self, sight, read_private)
        self.blocks.change_wanted.connect(self.private_change_wanted)
        self.blocks.strike_wanted.connect(self.private_strike_wanted)
        self._edit = NoteEdit(self)
        self._edit.touched.connect(self.edit_touched)
        self._edit.done.connect(self.commit_edited)
        self.setModel(self.notes)
        self.setItemDelegate(NotePainter(self))
        self.setAccessibleName(self.tr("Notes of the meeting"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.let_change(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(theme.current().px(24))
        theme.current().changed.connect(self.scheduleDelayedItemsLayout)

    def let_change(self, may_change: bool) -> None:
        """Let notes be changed, or only read."""
        triggers = QAbstractItemView.EditTrigger
        self.may_change = may_change
        self.setEditTriggers(triggers.DoubleClicked if may_change else triggers.NoEditTriggers)

    # What it shows

    def show_lines(self, lines: Sequence[NoteRow | PrivateBlock]) -> None:
        """Show other lines; the one that was looked at or is being changed stays so, and so does what is in sight."""
        lost = self._let_go_of_edited(lines)
        place = self.verticalScrollBar().value()
        if is_other := list(lines) != self.notes.lines:
            self.notes.show_lines(lines)
        self.blocks.follow(self.notes, may_change=self.may_change)
        if is_other:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(place)
        if lost is not None:
            self.edit_lost.emit(lost)

    def _let_go_of_edited(self, lines: Sequence[NoteRow | PrivateBlock]) -> Edited | None:
        """Close the field of a note that goes, before its row does. Returns what was typed there."""
        is_there = any(not isinstance(one, PrivateBlock) and one.id == self.editing_id for one in lines)
        if not self.editing_id or is_there:
            return None
        lost = self._edit.taken()
        self.drop_edited()
        return lost

    def show_end(self) -> None:
        """Show the last line, and look at it."""
        self._look_at(len(self.notes.lines) - 1)
        self.scrollToBottom()

    def current_note(self) -> NoteRow | None:
        """Return the note that is looked at, None for none and for what is private."""
        line = self._current_line()
        return None if isinstance(line, PrivateBlock) else line

    def _look_at(self, row: int) -> None:
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                self.notes.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _current_line(self) -> NoteRow | PrivateBlock | None:
        row = self.currentIndex().row()
        return self.notes.lines[row] if 0 <= row < len(self.notes.lines) else None

    # Changing a note where it stands

    @property
    def editing_id(self) -> int:
        """The note that is being changed where it stands, 0 for none."""
        return self._edit.note_id

    def shown(self, line: NoteRow) -> NoteRow:
        """Return a note as it is drawn: who said it and what it is may just be being changed."""
        return self._edit.shown(line)

    def change(self, note_id: int, text: str | None = None) -> bool:
        """Open a note to be changed where it stands, with other words where they are given. Tells whether it did."""
        row = self.notes.row_of(note_id)
        if row < 0 or not self.may_change:
            return False
        self.commit_edited()
        self._look_at(row)
        self.edit(self.notes.index(row))
        if text is not None and self._edit.field is not None:
            self._edit.field.setPlainText(text)
            self._edit.field.moveCursor(QTextCursor.MoveOperation.End)
        return self._edit.field is not None

    def make_editor(self, parent: QWidget, row: int) -> QPlainTextEdit:
        """Return the field in which the note of a row is changed."""
        note = self.notes.lines[row]
        assert not isinstance(note, PrivateBlock)
        self.scheduleDelayedItemsLayout()
        return self._edit.begin(note, parent)

    def set_of_edited(self, **changed: Any) -> bool:  # noqa: ANN401 - fields of Edited
        """Give the note that is being changed another speaker or kind. Returns False where none is."""
        self.viewport().update()
        return self._edit.change(**changed)

    def typed_edit(self) -> tuple[int, str] | None:
        """Return which note is being changed and what stands in its field; None where nothing was changed."""
        return self._edit.typed()

    def commit_edited(self) -> None:
        """Take what was typed into the note."""
        if self._edit.field is not None:
            self.commitData(self._edit.field)
        else:
            self.take_edited()
        self.drop_edited()

    def drop_edited(self) -> None:
        """Close the field of the note that is being changed; what was typed there is not taken."""
        if self._edit.field is not None:
            self.closeEditor(self._edit.field, QAbstractItemDelegate.EndEditHint.NoHint)
        elif self.editing_id:
            self._edit.end()

    def take_edited(self) -> None:
        """Say that a note was changed, where it was."""
        if (done := self._edit.taken()) is not None:
            self.edited.emit(done)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: D102
        super().closeEditor(editor, hint)
        self._edit.end()
        self.scheduleDelayedItemsLayout()

    # Keys and the menu

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ShortcutOverride and self.can_undo:
            keys = cast("QKeyEvent", event)
            if keys.matches(QKeySequence.StandardKey.Undo):
                event.accept()  # here it brings back what was struck out
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        line, key = self._current_line(), event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Undo) and self.can_undo:
            self.undo_wanted.emit()
        elif isinstance(line, PrivateBlock) and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press_on_block(event)
        elif line is not None and not isinstance(line, PrivateBlock) and self._act_on(line, Qt.Key(key)):
            event.accept()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        bar = self.verticalScrollBar()
        was_at_end = bar.value() == bar.maximum()
        super().resizeEvent(event)
        if was_at_end:
            self.doItemsLayout()
            self.scrollToBottom()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._sight.hold(False)
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self._sight.hold(False)
        super().focusOutEvent(event)
        self.focused.emit(False)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        note = self.current_note()
        if note is None or not self.may_change:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Change") + "\tEnter", lambda: self.change(note.id))
        strike = self.tr("Let it count again") if note.is_struck else self.tr("Strike out")
        menu.addAction(f"{strike}\tDel", lambda: self.strike_wanted.emit(note))
        tick = self.tr("It is disputed") if note.is_undisputed else self.tr("Nobody disputes it")
        space = self.tr("Space")
        menu.addAction(f"{tick}\t{space}", lambda: self.undisputed_wanted.emit(note))
        menu.popup(event.globalPos())

    def _press_on_block(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space:
            self._sight.hold(True)
        else:
            self._sight.toggle()

    def _act_on(self, note: NoteRow, key: Qt.Key) -> bool:
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Return: lambda: self.change(note.id),
            Qt.Key.Key_Enter: lambda: self.change(note.id),
            Qt.Key.Key_Delete: lambda: self.strike_wanted.emit(note),
            Qt.Key.Key_Space: lambda: self.undisputed_wanted.emit(note),
        }
        if key not in acts or not self.may_change:
            return False
        acts[key]()
        return True

    def _copy(self) -> None:
        note = self.current_note()
        if note is not None:
            self.copy_wanted.emit(self.notes.text_of(note))
