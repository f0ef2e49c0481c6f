"""The notes of a meeting as lines: what was said, and between it the blocks of what was told in private."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mediator_desk.conventions.china_time import in_china
from mediator_desk.models.session_words import NoteKind
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.models.words import PartySide
    from mediator_desk.services.sessions.notes import NoteRow
    from mediator_desk.services.sessions.private_notes import PrivateNoteRow

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class PrivateBlock:
    """What somebody told the mediator alone, until somebody else spoke. Its words are not here."""

    notes: tuple[PrivateNoteRow, ...]

    @property
    def id(self) -> int:
        """The id of its first note, by which it is known."""
        return self.notes[0].id

    @property
    def told_by(self) -> str:
        """Who told it."""
        return self.notes[0].told_by

    @property
    def side(self) -> PartySide | None:
        """Whose side told it."""
        return self.notes[0].side

    @property
    def at(self) -> datetime:
        """When it began."""
        return self.notes[0].at


def lines_of(
    notes: Sequence[NoteRow], private: Sequence[PrivateNoteRow], side: PartySide | None = None
) -> list[NoteRow | PrivateBlock]:
    """Return notes and private blocks in order of time; with a side, only what it said."""
    told = [PrivateBlock((one,)) for one in private]
    every: list[NoteRow | PrivateBlock] = sorted([*notes, *told], key=lambda one: one.at)
    lines: list[NoteRow | PrivateBlock] = []
    for one in every:
        last = lines[-1] if lines else None
        if side is not None and one.side is not side:
            continue
        if isinstance(one, PrivateBlock) and isinstance(last, PrivateBlock) and last.told_by == one.told_by:
            lines[-1] = PrivateBlock((*last.notes, *one.notes))
        else:
            lines.append(one)
    return lines


def clock(at: datetime) -> str:
    """Return the time of day in China: 14:32."""
    return in_china(at).strftime("%H:%M")


def _key(line: NoteRow | PrivateBlock) -> tuple[bool, int]:
    """Return by what a line is the same line, whatever became of its words."""
    return isinstance(line, PrivateBlock), line.id


class NotesModel(QAbstractListModel):
    """The lines of the notes. What is private has no words here: not to be read aloud, and not to be copied."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[NoteRow | PrivateBlock] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, D102 - as Qt has it
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401, D102
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        return self.text_of(self.lines[index.row()])

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        is_note = index.isValid() and not isinstance(self.lines[index.row()], PrivateBlock)
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if is_note else Qt.ItemFlag.NoItemFlags)

    def show_lines(self, lines: Sequence[NoteRow | PrivateBlock]) -> None:
        """Show other lines. Rows that stay are the same rows: what is chosen or being changed there stays so."""
        self._remove_all_but({_key(line) for line in lines})
        for row, line in enumerate(lines):
            at = next((at for at in range(row, len(self.lines)) if _key(self.lines[at]) == _key(line)), None)
            if at is None:
                self._insert(row, line)
                continue
            if at != row:
                self._move_up(at, row)
            if self.lines[row] != line:
                self.lines[row] = line
                self.dataChanged.emit(self.index(row), self.index(row))

    def _remove_all_but(self, kept: set[tuple[bool, int]]) -> None:
        for row in range(len(self.lines) - 1, -1, -1):
            if _key(self.lines[row]) not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.lines[row]
                self.endRemoveRows()

    def _insert(self, row: int, line: NoteRow | PrivateBlock) -> None:
        self.beginInsertRows(QModelIndex(), row, row)
        self.lines.insert(row, line)
        self.endInsertRows()

    def _move_up(self, at: int, row: int) -> None:
        self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), row)
        self.lines.insert(row, self.lines.pop(at))
        self.endMoveRows()

    def row_of(self, note_id: int) -> int:
        """Return in which row a note stands, -1 for none."""
        rows = (row for row, one in enumerate(self.lines) if not isinstance(one, PrivateBlock) and one.id == note_id)
        return next(rows, -1)

    def text_of(self, line: NoteRow | PrivateBlock) -> str:
        """Return a line as it is read aloud or copied."""
        if isinstance(line, PrivateBlock):
            return self.tr("{time} {name}: told in private, hidden").format(time=clock(line.at), name=line.told_by)
        remarks = [word(line.kind)] if line.kind is not NoteKind.STATEMENT else []
        remarks += [self.tr("undisputed")] if line.is_undisputed else []
        remarks += [self.tr("struck out")] if line.is_struck else []
        said = f"{clock(line.at)} {line.speaker}: {line.text}"
        return f"{said} ({', '.join(remarks)})" if remarks else said
