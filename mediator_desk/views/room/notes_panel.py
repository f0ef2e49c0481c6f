"""The left half of the room: who said what, what was told in private, and the rights that were told before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.words import SessionState
from mediator_desk.services.sessions import notes, private_notes, rights
from mediator_desk.services.sessions.room import room_of
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.input_watch import InputWatch
from mediator_desk.views.room.notes_acts import NotesActs
from mediator_desk.views.room.notes_board import NotesBoard
from mediator_desk.views.room.notes_head import NotesHead
from mediator_desk.views.room.notes_model import lines_of
from mediator_desk.views.room.private_cover import PrivateSight
from mediator_desk.views.room.refused_words import RefusedWords
from mediator_desk.views.room.rights_panel import RightsPanel
from mediator_desk.views.room.speak_box import SIGHT_KEY, SpeakBox
from mediator_desk.views.room.speaker_chips import PRIVATE_KEY, SPEAKER_KEYS
from mediator_desk.views.shortcuts import shortcut

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QHideEvent, QShowEvent

    from mediator_desk.desk import Desk
    from mediator_desk.models.session_words import NoteKind
    from mediator_desk.services.sessions.notes import NoteRow, Speaker
    from mediator_desk.services.sessions.private_notes import PrivateNoteRow
    from mediator_desk.views.room.note_edit import Edited
    from mediator_desk.views.room.speak_box import Spoken


class NotesPanel(QFrame):
    """Notes of one meeting while people talk. What is typed is kept by itself; what is private is covered by itself."""

    recusal_wanted = Signal(int)
    """The request for a recusal is to be recorded: the id of the case."""

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._desk, self._meeting_id = desk, meeting_id
        with desk.database.reading() as db:
            self._meeting = room_of(db, meeting_id)
        self._notes: list[NoteRow] = []
        self._private: list[PrivateNoteRow] = []
        self._struck: NoteRow | None = None
        self.sight = PrivateSight(self)
        self.banner, self.refused = Banner(self), RefusedWords(self)
        self._acts = NotesActs(desk, self._meeting, self.banner)
        self.head, self.rights_panel = NotesHead(self), RightsPanel(self)
        self.rights_line, self.filter = self.head.rights_line, self.head.filter
        self.board = NotesBoard(self.sight, self._read_private, self)
        self.list = self.board.list
        self.speak = SpeakBox(self._meeting.mediator, self)
        self._build()
        self._connect()
        self._make_keys()
        title = self.tr("Notes of meeting {sequence}: {name}")
        self.setWindowTitle(title.format(sequence=self._meeting.sequence, name=self._meeting.applicant))
        self.reload()
        self._watch = InputWatch(desk, f"room_notes/{meeting_id}", self, case_id=self._meeting.case_id)
        self._watch.restored.connect(self._tell_restored)
        self._watch.handed_over.connect(self._on_handed_over)
        self._watch.begin()
        self.list.show_end()

    # How it is made

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px("m"), px(20), px("l"))
        column.setSpacing(px("s"))
        self.rights_panel.hide()
        for part in (self.head, self.rights_panel, self.banner, self.refused, self.board, self.speak):
            column.addWidget(part, 1 if part is self.board else 0)

    def _connect(self) -> None:
        self.filter.chosen.connect(self._show_lines)
        self.rights_line.clicked.connect(self.toggle_rights)
        panel = self.rights_panel
        panel.told_ticked.connect(self._on_told_ticked)
        panel.answered.connect(self._on_answered)
        panel.all_wanted.connect(self._acts.tell_and_ask_all)
        panel.closed.connect(self.toggle_rights)
        panel.request_wanted.connect(lambda: self.recusal_wanted.emit(self._meeting.case_id))
        shown = self.list
        shown.edited.connect(self._on_edited)
        shown.copy_wanted.connect(partial(self._acts.copy, shown))
        shown.strike_wanted.connect(self._on_strike_wanted)
        shown.undisputed_wanted.connect(self._acts.mark)
        shown.undo_wanted.connect(self._undo_strike)
        shown.private_change_wanted.connect(self._on_private_change_wanted)
        shown.private_strike_wanted.connect(self._acts.strike_private)
        shown.edit_touched.connect(self._on_touched)
        shown.edit_lost.connect(self._on_edit_lost)
        self.refused.touched.connect(self._on_touched)
        self.speak.noted.connect(self._on_noted)
        self.speak.nobody_speaks.connect(self._on_nobody_speaks)
        self.speak.touched.connect(self._on_touched)
        self.speak.speaker_chosen.connect(self._on_speaker_chosen)
        self.speak.kind_chosen.connect(self._on_kind_chosen)
        self._desk.case_changed.connect(self._on_case_changed)
        self._desk.cases_changed.connect(self.reload)
        self._desk.actor_changed.connect(self._on_actor_changed)

    def _make_keys(self) -> None:
        for place, keys in enumerate(SPEAKER_KEYS):
            shortcut(keys, self, partial(self.speak_as, place))
        for place in range(5):
            shortcut(f"Alt+{place + 1}", self, partial(self.speak.choose_kind, place))
        shortcut(PRIVATE_KEY, self, self.toggle_private)
        shortcut(SIGHT_KEY, self, self.toggle_sight)

    # What it shows

    def reload(self) -> None:
        """Read the notes again; where the meeting is gone, what stands here stays to be read and copied."""
        if not self._desk.is_open:
            return
        try:
            told, speakers = self._read()
        except DeskError as error:
            self.banner.tell_error(error)
            return
        may_change = self._meeting.state is SessionState.PLANNED
        self.board.let_change(may_change)
        self.speak.setVisible(may_change or bool(self.speak.typed()))  # what is typed can still be copied
        is_recorded = self._meeting.state is SessionState.HELD and self._meeting.recusal_asked
        self.rights_line.show_rights(told, is_recorded=is_recorded and self._meeting.rights_told)
        self.rights_panel.show_rights(told, may_change=may_change)
        self.speak.show_speakers(speakers)
        self._show_lines()

    def _read(self) -> tuple[rights.Rights, list[Speaker]]:
        with self._desk.database.reading() as db:
            self._meeting = room_of(db, self._meeting_id)
            self._notes = notes.notes_of(db, self._meeting_id)
            self._private = private_notes.private_notes_of(db, self._meeting_id, by=self._desk.actor)
            return rights.rights_of(db, self._meeting_id), notes.speakers_of(db, self._meeting_id)

    def _show_lines(self) -> None:
        lines = lines_of(self._notes, self._private, self.filter.choice())
        self.board.show_lines(lines)

    def take_focus(self) -> None:
        """Give the keyboard to the field in which one types."""
        (self.speak.field if self.speak.isVisibleTo(self) else self.list).setFocus()

    def toggle_rights(self) -> None:
        """Open the panel of rights and recusal, or close it."""
        is_open = self.rights_panel.isVisibleTo(self)
        self.rights_panel.setVisible(not is_open)
        if is_open:
            self.take_focus()
        else:
            self.rights_panel.take_focus()

    def toggle_sight(self) -> None:
        """Cover everything private that is in sight; where nothing is, show it for a while."""
        is_typed = self.speak.is_private and not self.speak.field.is_covered and bool(self.speak.field.text.strip())
        if self.sight.is_open or is_typed or self.sight.is_typed:
            self._cover()
        else:
            self.speak.field.uncover()
            self.sight.toggle()

    def _cover(self) -> None:
        self.sight.cover()
        self.speak.field.cover()

    def _read_private(self) -> dict[int, str]:
        with self._desk.database.reading() as db:
            return private_notes.read_private_notes(db, self._meeting_id, by=self._desk.actor)

    # Noting down

    def speak_as(self, place: int) -> None:
        """Note down what the person of a chip says, by its place from 0."""
        self.speak.choose(place)
        if not self.list.editing_id:
            self.take_focus()

    def toggle_private(self) -> None:
        """Note down private talk from now on, or what all hear again."""
        self.speak.toggle_private()
        self.take_focus()

    def _on_noted(self, spoken: Spoken) -> None:
        if self._acts.note_down(spoken):
            self.speak.was_noted()
            self._watch.over(goes_on=True)
            self._watch.keep_now()
            if self.filter.choice() not in (None, spoken.speaker.side):
                self.filter.choose(None)
            self.list.show_end()
        elif spoken.changing is not None:  # the next try is about the note as it is by now, which one can look at
            self.reload()
            self.speak.follow_change(self._private)

    def _on_nobody_speaks(self) -> None:
        self.banner.tell("warn", self.tr("Who said it? Choose with F2 to F5: who was chosen takes part no more."))

    # Changing what was noted

    def _on_speaker_chosen(self, speaker: Speaker) -> None:
        self.list.set_of_edited(speaker=speaker)

    def _on_kind_chosen(self, kind: NoteKind) -> None:
        self.list.set_of_edited(kind=kind)

    def _on_edited(self, done: Edited) -> None:
        if not self._acts.change(done):
            self.refused.add(self.banner.text, done.text)
            self.banner.clear()
            self.reload()

    def _on_edit_lost(self, typed: Edited) -> None:
        self.refused.add(self.tr("The note that you were changing is no longer there."), typed.text)

    def _on_strike_wanted(self, note: NoteRow) -> None:
        if self._acts.strike(note, not note.is_struck) and not note.is_struck:
            self._struck, self.list.can_undo = note, True
            told = self.tr("Struck out: it is on no paper.")
            self.banner.tell("info", told, note.text[:60], [(self.tr("Undo"), self._undo_strike)])

    def _undo_strike(self) -> None:
        if self._struck is not None and self._acts.strike(self._struck, False):
            self._struck, self.list.can_undo = None, False

    def _on_private_change_wanted(self, note: PrivateNoteRow) -> None:
        if not self.speak.change_private(note, self._read_private().get(note.id, "")):
            self.banner.tell("warn", self.tr("Note down first what you typed in private, or clear it."))

    # Rights

    def _on_told_ticked(self, person_id: int, is_on: bool) -> None:
        if not self._acts.tell(person_id, is_on):
            self.reload()  # the tick goes back to what is saved

    def _on_answered(self, person_id: int, wants: bool | None) -> None:
        if not self._acts.answer(person_id, wants):
            self.reload()

    # What is kept

    def typed_beside(self) -> dict[str, Any]:
        """Return what is typed and not noted down."""
        typed = {"spoken": self.speak.typed(), "edit": self.list.typed_edit(), "refused": self.refused.typed}
        return {name: list(said) if isinstance(said, tuple) else said for name, said in typed.items() if said}

    def type_beside(self, typed: dict[str, Any]) -> None:
        """Type again what was kept."""
        self.speak.type_again(typed.get("spoken", {}), self._private)
        self.refused.show_again(typed.get("refused", ()))
        edit = typed.get("edit")
        if edit and not self.list.change(int(edit[0]), str(edit[1])):
            self.refused.show_again([*self.refused.typed, edit[1]])  # recorded or gone meanwhile

    def _tell_restored(self, since: datetime) -> None:
        moment = near_moment(since, self._desk.today())
        told = self.tr("What you typed and did not note down is here again ({moment})").format(moment=moment)
        self.banner.tell("info", told)

    def _on_touched(self) -> None:
        watch: InputWatch | None = getattr(self, "_watch", None)
        if watch is not None:
            watch.touch()

    # Who looks

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self._meeting.case_id:
            self.reload()

    def _on_actor_changed(self) -> None:
        self._cover()
        self.reload()

    def _on_handed_over(self) -> None:
        """What one person typed and did not note down is not the next one's to see, nor to keep."""
        self.banner.clear()
        self.list.drop_edited()
        self.speak.clear()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.WindowDeactivate:
            self._cover()  # another window, or a dialog: nobody looks here
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self.list.show_end()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        self._cover()
        self.list.commit_edited()
        self._watch.rest()
        super().hideEvent(event)
