"""Who is speaking, what it is, and what is said: two keys and Ctrl+Enter note it down while people talk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.models.session_words import NoteKind
from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.parts import restyle, words
from mediator_desk.views.room.speak_field import SpeakField
from mediator_desk.views.room.speaker_chips import OF_THE_COMMITTEE, SpeakerChips
from mediator_desk.views.shortcuts import AROUND, shortcut
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.services.sessions.notes import Speaker
    from mediator_desk.services.sessions.private_notes import PrivateNoteRow

SIGHT_KEY = "F7"


@dataclass(frozen=True)
class Spoken:
    """What was said, as it is to be noted down."""

    speaker: Speaker
    text: str
    kind: NoteKind
    is_private: bool
    changing: PrivateNoteRow | None
    """The private note that it takes the place of, None for a new one."""


class SpeakBox(QWidget):
    """Chips for who is speaking and for private talk, the kinds in a row, and the field."""

    noted = Signal(object)
    """Something is to be noted down (Spoken)."""
    nobody_speaks = Signal()
    """Something is to be noted down, and who said it takes part no more."""
    touched = Signal()
    """Something was typed or chosen that is not noted down."""
    speaker_chosen = Signal(object)
    """A person chose who speaks (Speaker)."""
    kind_chosen = Signal(object)
    """A person chose what it is (NoteKind)."""

    def __init__(self, mediator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mediator = mediator
        self._speakers: list[Speaker] = []
        self._speaker: Speaker | None = None
        self._changing: PrivateNoteRow | None = None
        self._put_by: dict[bool, str] = {}
        """What was typed in private (True) or for all (False) before one changed to the other."""
        self.field = SpeakField(self)
        self.field.touched.connect(self.touched)
        self._leave = shortcut("Esc", self.field, self.give_up_change, AROUND)
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(keys, self, self.note_down, AROUND)

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("s"))
        self.chips = SpeakerChips(self)
        self.chips.chosen.connect(self.choose_speaker)
        self.chips.private_pressed.connect(self.toggle_private)
        column.addWidget(self.chips)
        what = QWidget(self)
        line = QHBoxLayout(what)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px("s"))
        self._kinds = SegmentField(choices(NoteKind), self)
        self._kinds.setProperty("tight", "true")
        self._kinds.setAccessibleName(self.tr("What it is"))
        self._kinds.setToolTip(self.tr("Alt+1 to Alt+5"))
        self._kinds.chosen.connect(self._on_kind_chosen)
        line.addWidget(self._kinds)
        self._private_words = words("", "fact", "ink2", wrap=True)
        self._private_words.hide()
        line.addWidget(self._private_words, 1)
        told = self.tr("Ctrl+Enter notes it down, kept by itself")
        self._hint = ElidedLabel(told, "small", "mute")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.addWidget(self._hint, 1)
        what.setMinimumHeight(self._kinds.sizeHint().height())  # the same without the kinds: nothing jumps
        column.addWidget(what)
        column.addWidget(self.field)

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        # A layout that asks parts for a height by width takes it for their least one, and where there is less room
        # it takes the same from all of them: the field would be cut, though the notes above could give way.
        return False

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        # Chips may need two lines; how many is known once there is a width.
        least, layout = super().minimumSizeHint(), self.layout()
        needed = layout.minimumHeightForWidth(self.width()) if layout is not None and self.isVisible() else 0
        return QSize(least.width(), max(least.height(), needed))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    # Who, what, and whether in private

    def show_speakers(self, speakers: Sequence[Speaker]) -> None:
        """Offer these people; who was chosen stays so. Words of who takes part no more become nobody else's."""
        if list(speakers) == self._speakers:
            return
        self._speakers = list(speakers)
        self.chips.show_speakers(self._speakers)
        self._speaker = self._same(self._speaker)
        self._choose_first()
        self._dress()

    def speaker_at(self, place: int) -> Speaker | None:
        """Return whose chip stands in a place, from 0; None for a place that is empty."""
        return self._speakers[place] if place < len(self._speakers) else None

    def choose(self, place: int) -> None:
        """Choose who speaks by the place among the chips, from 0; nobody for a place that is empty."""
        if (speaker := self.speaker_at(place)) is not None:
            self.choose_speaker(speaker)

    def choose_speaker(self, speaker: Speaker) -> None:
        """Choose who speaks."""
        if self.is_private and speaker.role in OF_THE_COMMITTEE:
            return  # what the mediator says in private is nothing that was told to him or her
        self._speaker = speaker
        self._dress()
        self.speaker_chosen.emit(speaker)
        self.touched.emit()

    def choose_kind(self, place: int) -> None:
        """Choose what it is by its place among the kinds, from 0."""
        self._kinds.choose(list(NoteKind)[place])

    @property
    def is_private(self) -> bool:
        """Whether what is typed is told in private."""
        return self.field.is_private

    def toggle_private(self) -> None:
        """Note down private talk from now on, or what all hear again."""
        self.set_private(not self.is_private)

    def set_private(self, is_private: bool) -> None:
        """Note down private talk, or what all hear.

        What was typed for all may turn out to be private and goes along; what was typed in private never goes the
        other way: it is put by until one is in private again.
        """
        telling = [one for one in self._speakers if one.role not in OF_THE_COMMITTEE]
        if is_private is self.is_private or (is_private and not telling):
            return
        typed, waiting = self.field.text, self._put_by.pop(is_private, "")
        if not is_private or waiting:
            self._put_by[not is_private] = typed
        self.field.uncover()
        self.field.is_private = is_private
        if not is_private or waiting:
            self.field.show_text(waiting)
        if is_private and self._speaker is not None and self._speaker.role in OF_THE_COMMITTEE:
            self._speaker = telling[0]
        self._dress()
        self.touched.emit()

    @property
    def changing(self) -> PrivateNoteRow | None:
        """The private note that is being changed, None for a new one."""
        return self._changing if self.is_private else None

    # Noting down

    def note_down(self) -> None:
        """Say that what stands in the field is to be noted down."""
        if self._speaker is None and self.field.text.strip():
            self.nobody_speaks.emit()
        elif self._speaker is not None and self.field.text.strip():
            self.noted.emit(
                Spoken(self._speaker, self.field.text.strip(), self._kinds.choice(), self.is_private, self.changing)
            )

    def was_noted(self) -> None:
        """Make room for what is said next: the same person goes on speaking, nothing more is known."""
        self._changing = None if self.is_private else self._changing
        self.field.uncover()
        self.field.show_text("")
        self._kinds.choose(NoteKind.STATEMENT)
        self._choose_first()
        self._dress()

    def change_private(self, note: PrivateNoteRow, text: str) -> bool:
        """Let a private note be changed in the field; Esc leaves it as it is. Tells whether the field was free."""
        if self._put_by.get(True, "").strip() or (self.is_private and self.field.text.strip()):
            return False
        if not self.is_private:
            self._put_by[False] = self.field.text
            self.field.show_text("")
        self.set_private(True)
        self._changing = note
        named = [one for one in self._speakers if one.person_id == note.person_id and one.name == note.told_by]
        self._speaker = named[0] if named else self._speaker
        self.field.uncover()
        self.field.show_text(text)
        self._dress()
        self.field.setFocus()
        return True

    def follow_change(self, private: Sequence[PrivateNoteRow]) -> None:
        """Change the note as it is by now; where it is no longer there, what is typed is a new one."""
        if self._changing is not None:
            self._changing = next((one for one in private if one.id == self._changing.id), None)
            self._dress()

    def give_up_change(self) -> None:
        """Leave a private note that is being changed as it is."""
        if self.changing is not None:
            self.was_noted()

    def clear(self) -> None:
        """Forget what is typed, aloud and in private."""
        self.set_private(False)
        self._put_by.clear()
        self._changing = None
        self.was_noted()

    # What is kept

    def typed(self) -> dict[str, Any]:
        """Return what is typed and not noted down, as JSON; nothing where the field is empty."""
        text, other = self.field.text, self._put_by.get(not self.is_private, "")
        if not text.strip() and not other.strip():
            return {}
        speaker = self._speaker
        return {
            "text": text,
            "other": other,
            "speaker": [speaker.person_id, speaker.name] if speaker else None,
            "kind": list(NoteKind).index(self._kinds.choice()),
            "is_private": self.is_private,
            "changing": self._changing.id if self._changing else 0,
        }

    def type_again(self, typed: dict[str, Any], private: Sequence[PrivateNoteRow]) -> None:
        """Type again what was kept; what is private comes back covered."""
        named = [one for one in self._speakers if [one.person_id, one.name] == typed.get("speaker")]
        if named or typed:
            self._speaker = named[0] if named else None  # who said it takes part no more: nobody else said it
        self._kinds.choose(list(NoteKind)[int(typed.get("kind", 0))])
        self.field.show_text("")
        self._put_by.clear()
        self.set_private(bool(typed.get("is_private")))
        self._put_by = {not self.is_private: str(typed.get("other", ""))}
        self._changing = next((one for one in private if one.id == typed.get("changing")), None)
        self.field.show_text(str(typed.get("text", "")))
        self.field.cover()
        self._dress()

    # How it looks

    def _choose_first(self) -> None:
        """Where nobody is chosen and nothing is typed that somebody said, the first one speaks."""
        if self._speaker is None and not self.typed():
            self._speaker = next(iter(self._speakers), None)

    def _same(self, speaker: Speaker | None) -> Speaker | None:
        """Return who is the same among those who are offered now."""
        if speaker is None:
            return None
        return next(
            (one for one in self._speakers if (one.person_id, one.name) == (speaker.person_id, speaker.name)), None
        )

    def _dress(self) -> None:
        waits = bool(self._put_by.get(True, "").strip()) and not self.is_private
        self.chips.dress(self._speaker, is_private=self.is_private, waits=waits)
        self._leave.setEnabled(self.changing is not None)  # else it means what it means around
        self._kinds.setVisible(not self.is_private)
        self._hint.setVisible(not self.is_private)
        self._private_words.setVisible(self.is_private)
        told = self.tr("Only {mediator} and who writes it down may see this. {key} covers it.")
        if self.changing is not None:
            told = self.tr("You change what {name} told in private. Esc leaves it. {key} covers it.")
        name = self._speaker.name if self._speaker else ""
        self._private_words.setText(told.format(mediator=self._mediator, key=SIGHT_KEY, name=name))
        restyle(self.field.field, private="true" if self.is_private else "")

    def _on_kind_chosen(self) -> None:
        self.kind_chosen.emit(self._kinds.choice())
        self.touched.emit()
