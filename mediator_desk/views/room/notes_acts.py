"""What the left half of the room does to a meeting: each act in its own transaction, then news to every screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.errors import DeskError
from mediator_desk.services.sessions import notes, private_notes, rights
from mediator_desk.services.sessions.notes import NoteDraft
from mediator_desk.services.sessions.private_notes import PrivateNoteDraft
from mediator_desk.views.copied_rows import copy_list
from mediator_desk.views.glyph_words import glyph_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.sessions.notes import NoteRow
    from mediator_desk.services.sessions.private_notes import PrivateNoteRow
    from mediator_desk.services.sessions.room import RoomRow
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.room.note_edit import Edited
    from mediator_desk.views.room.speak_box import Spoken


class NotesActs:
    """Acts on the notes and rights of one meeting. Each tells whether it was done; if not, the banner says why."""

    def __init__(self, desk: Desk, meeting: RoomRow, banner: Banner) -> None:
        self._desk, self._meeting, self._banner = desk, meeting, banner

    def note_down(self, spoken: Spoken) -> bool:
        """Note down what was said, aloud or in private."""
        who, old = spoken.speaker, spoken.changing
        if not spoken.is_private:
            draft = NoteDraft(who.person_id, spoken.text, spoken.kind, who.name, who.side)
            return self._note(partial(notes.add_note, session_id=self._meeting.id), draft)
        told = PrivateNoteDraft(who.person_id, spoken.text, who.name, who.side, old.version if old else 0)
        if old is not None:
            return self._do(partial(private_notes.change_private_note, note_id=old.id, draft=told))
        return self._do(partial(private_notes.add_private_note, session_id=self._meeting.id, draft=told))

    def change(self, done: Edited) -> bool:
        """Change a note as it was changed where it stands."""
        who, note = done.speaker or done.note, done.note
        name = note.speaker if done.speaker is None else done.speaker.name
        draft = NoteDraft(who.person_id, done.text, done.kind, name, who.side, note.version)
        return self._note(partial(notes.change_note, note_id=note.id), draft)

    def copy(self, shown: QWidget, text: str) -> None:
        """Put a note of the list `shown` onto the clipboard; the trail of the case says that it went out."""
        copy_list(shown, self._desk, text, 1, case_id=self._meeting.case_id)

    def strike(self, note: NoteRow, is_struck: bool) -> bool:
        """Strike a note out, or let it count again."""
        return self._do(partial(notes.strike_note if is_struck else notes.unstrike, note_id=note.id))

    def mark(self, note: NoteRow) -> bool:
        """Tick a note as undisputed, or take the tick away."""
        return self._do(partial(notes.mark_undisputed, note_id=note.id, is_undisputed=not note.is_undisputed))

    def strike_private(self, note: PrivateNoteRow) -> bool:
        """Strike a private note out, or let it stand again."""
        return self._do(partial(private_notes.strike_private_note, note_id=note.id, is_struck=not note.is_struck))

    def tell(self, person_id: int, is_told: bool) -> bool:
        """Tick that somebody was told the rights, or was not after all."""
        return self._do(partial(rights.tell if is_told else rights.take_back_told, person_ids=[person_id]))

    def answer(self, person_id: int, wants: bool | None) -> bool:
        """Keep what somebody answered about a recusal."""
        return self._do(partial(rights.ask_recusal, person_id=person_id, wants=wants))

    def tell_and_ask_all(self) -> bool:
        """Tick everybody who is there."""
        return self._do(partial(rights.tell_and_ask_all, session_id=self._meeting.id))

    def _note(self, act: Callable[..., object], draft: NoteDraft) -> bool:
        """Write a note, and say at once what of it no paper can show: once it is recorded it stays as it is."""
        is_done = self._do(partial(act, draft=draft))
        if is_done and (odd := glyph_words(draft.text)):
            self._banner.tell("warn", odd)
        return is_done

    def _do(self, act: Callable[..., object]) -> bool:
        try:
            with self._desk.database.writing() as db:
                act(db, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self._banner.tell_error(error)
            return False
        self._banner.clear()
        self._desk.case_changed.emit(self._meeting.case_id)
        self._desk.schedule_changed.emit()
        return True
