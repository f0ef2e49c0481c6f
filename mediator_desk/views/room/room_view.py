"""The room: notes at the left, offers at the right, the people and the clock above, what came of it below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mediator_desk.conventions.china_time import china_day, in_china
from mediator_desk.conventions.text import without_turns
from mediator_desk.errors import DeskError
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.models.words import PartySide, SessionState
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.revealing import Wanted, Where
from mediator_desk.services.sessions import people, room
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.clipping import clip
from mediator_desk.views.date_words import long_day
from mediator_desk.views.messages import shown
from mediator_desk.views.offer_words import amount_words
from mediator_desk.views.parts import hairline
from mediator_desk.views.revealing import reveal_number
from mediator_desk.views.room.halves import NOTES, OFFERS, PARTS_KEY, Halves
from mediator_desk.views.room.meeting_clock import BREAK_KEY
from mediator_desk.views.room.notes_model import clock
from mediator_desk.views.room.notes_panel import NotesPanel
from mediator_desk.views.room.offers_panel import STANDING, OffersPanel
from mediator_desk.views.room.open_dialog import OpenMeetingDialog
from mediator_desk.views.room.result_bar import ResultBar, Way
from mediator_desk.views.room.results import Results, is_recused, ways_of
from mediator_desk.views.room.room_header import RoomHeader
from mediator_desk.views.room.speak_box import SIGHT_KEY
from mediator_desk.views.room.speaker_chips import PRIVATE_KEY, SPEAKER_KEYS
from mediator_desk.views.shortcuts import AROUND, shortcut
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent

    from mediator_desk.desk import Desk
    from mediator_desk.services.sessions.ladder import Rung
    from mediator_desk.views.room.room_acts import CaseDialogOpener, RoomActs


class RoomView(QWidget):
    """One meeting while it is held, and to be read afterwards. What is typed in it is kept by its halves."""

    back_wanted = Signal()
    """The person goes back to where they came from; nothing typed is lost."""

    def __init__(self, desk: Desk, meeting_id: int, acts: RoomActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self.meeting_id, self._acts = desk, meeting_id, acts
        self._read()
        self._build()
        self._connect()
        self._show()

    @property
    def case_id(self) -> int:
        """The case of the meeting."""
        return self.meeting.case_id

    # What others call

    def enter(self) -> None:
        """Give the keyboard to the notes; a meeting that was not opened asks for it first, not before its day."""
        self.banner.clear()
        if not self.reload():
            return
        self.take_focus()
        if self.meeting.state is not SessionState.PLANNED or self.meeting.opened_at is not None or self._is_recused:
            self._show()
            return
        if china_day(self.meeting.begins_at) > self._desk.today():
            day = long_day(in_china(self.meeting.begins_at).date())
            told = self.tr("The meeting is on {day} at {time}: it is opened on its day, not before.")
            self.banner.tell("info", told.format(day=day, time=clock(self.meeting.begins_at)))
        else:
            self.ask_to_open()

    def ask_to_open(self) -> None:
        """Ask whether the meeting begins now, and who is here."""
        dialog = shown(OpenMeetingDialog(self._desk, self.meeting_id, self))
        dialog.accepted.connect(self.banner.clear)
        dialog.finished.connect(lambda _result: self.take_focus())

    def take_focus(self) -> None:
        """Give the keyboard to the half in which one types."""
        self._type_in(self.halves.part if self.halves.is_one else NOTES)

    def _type_in(self, part: str) -> None:
        (self.offers if part == OFFERS else self.notes).take_focus()
        focused = self.focusWidget()
        if focused is not None and self.halves.isAncestorOf(focused):
            self.halves.keep_in_sight(focused)

    def toggle_break(self) -> None:
        """Begin a break, or end it; a meeting that was not opened is opened."""
        if self.meeting.state is not SessionState.PLANNED:
            return
        if not self.meeting.is_open:
            self.ask_to_open()
            return
        service = room.pause if self.meeting.paused_at is None else room.go_on
        self._do(partial(service, session_id=self.meeting_id))

    def toggle_part(self) -> None:
        """Give the keyboard to the other half; where only one has room, show the other."""
        focused = self.focusWidget()
        is_in_offers = focused is not None and self.offers.isAncestorOf(focused)
        if self.halves.is_one:
            self.halves.bring(NOTES if self.halves.part == OFFERS else OFFERS)
        else:
            self._type_in(NOTES if is_in_offers else OFFERS)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what can be done in the room now, by the names that the search over everything has for it."""
        do: dict[str, Callable[[], object]] = {"room_back": self.back_wanted.emit, "room_part": self.toggle_part}
        do["room_sight"] = self.notes.toggle_sight
        if self.meeting.state is SessionState.PLANNED:
            do["room_private"] = self.notes.toggle_private
            do |= {"room_break": self.toggle_break, "room_person": self.add_person, "room_rights": self._show_rights}
        return do | {f"room_{way}": partial(self.go, way) for way in self._ways}

    def go(self, way: Way) -> None:
        """Take one of the ways on from here."""
        if way is Way.AGREED and self._standing() and self.offers.current_ladder().accepted_id == 0:
            self.halves.bring(OFFERS)
        self.results.go(way)

    def add_person(self) -> None:
        """Ask who else takes part."""
        self._open(self._acts.add_person)

    def reload(self) -> bool:
        """Read the meeting again; what its halves show they read themselves. Returns whether it is still there."""
        if not self._desk.is_open:
            return False
        try:
            self._read()
        except DeskError as error:
            self.banner.tell_error(error)
            return False
        self._show()
        return True

    # Building

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = RoomHeader(self._desk.now, self)
        column.addWidget(self.header)
        middle = QVBoxLayout()
        middle.setContentsMargins(px("xl"), px("m"), px("xl"), px("l"))
        middle.setSpacing(px("s"))
        column.addLayout(middle, 1)
        self.banner = Banner(self)
        middle.addWidget(self.banner)
        may_change = self.meeting.state is SessionState.PLANNED
        self.notes = NotesPanel(self._desk, self.meeting_id, self)
        self.offers = OffersPanel(
            self._desk, self.case_id, self.meeting_id, self, sight=self.notes.sight, may_change=may_change
        )
        self._may_offer = may_change
        self.bar = ResultBar(self)
        self.halves = Halves(self._desk.settings, self.notes, self._right_card(), self)
        middle.addWidget(self.halves, 1)
        self._foot = QVBoxLayout()
        middle.addLayout(self._foot)
        self.results = Results(self._desk, self.meeting_id, self._acts, self)

    def _right_card(self) -> QFrame:
        px = theme.current().px
        self._card = QFrame(self)
        self._card.setObjectName("card")
        self._card_column = QVBoxLayout(self._card)
        self._card_column.setContentsMargins(px(20), px("m"), px(20), px("l"))
        self._card_column.setSpacing(px("m"))
        self._card_column.addWidget(self.offers, 1)
        self._line = hairline()
        self._card_column.addWidget(self._line)
        self._card_column.addWidget(self.bar)
        return self._card

    def _connect(self) -> None:
        self.header.back_wanted.connect(self.back_wanted)
        watch, bar = self.header.clock, self.header.people
        watch.break_wanted.connect(self.toggle_break)
        watch.open_wanted.connect(self.ask_to_open)
        bar.add_wanted.connect(self.add_person)
        bar.present_marked.connect(self._on_present_marked)
        bar.phone_wanted.connect(self._copy_phone)
        bar.remove_wanted.connect(lambda person_id: self._do(partial(people.remove_person, person_id=person_id)))
        self.halves.one_alone.connect(self._on_one_alone)
        self.halves.part_chosen.connect(self.take_focus)
        self.bar.wanted.connect(self.go)
        self.bar.agreed_on.connect(self._on_agreed_on)
        self.notes.recusal_wanted.connect(lambda _case_id: self._open(self._acts.ask_recusal))
        self.results.failed.connect(self.banner.tell_error)
        self.results.closed.connect(self.take_focus)
        self.results.left.connect(self.banner.clear)
        self._desk.case_changed.connect(self._on_case_changed)
        self._desk.cases_changed.connect(self.reload)
        self._desk.actor_changed.connect(self.reload)
        for place, keys in enumerate(SPEAKER_KEYS):  # beside the offers they say whose the next one is
            shortcut(keys, self.offers, partial(self._offer_of, place), AROUND)
        shortcut(PRIVATE_KEY, self.offers, self.offers.entry.toggle_private, AROUND)
        shortcut(SIGHT_KEY, self.offers, self.notes.toggle_sight, AROUND)  # alone, the offers have the key too
        shortcut(BREAK_KEY, self, self.toggle_break)
        shortcut(PARTS_KEY, self, self.toggle_part)
        shortcut(QKeySequence.StandardKey.Back, self, self.back_wanted.emit, AROUND)

    def _copy_phone(self, person_id: int) -> None:
        reveal_number(self._desk, self, Wanted(Where.MEETING, person_id, PersonalNumber.PHONE), clip)

    # Showing

    def _read(self) -> None:
        with self._desk.database.reading() as db:
            self.meeting = room.room_of(db, self.meeting_id)
            self._people = people.people_of(db, self.meeting_id)
            case = case_details(db, self.meeting.case_id)
        self._ways, self._is_recused = ways_of(self.meeting, case), is_recused(self.meeting, case)
        result = next((one.result for one in case.sessions if one.id == self.meeting_id), None)
        self._result = word(result) if result is not None else ""
        applicant = next((one.name for one in case.parties if one.side is PartySide.APPLICANT), "—")
        who = self.tr("{applicant} and {respondent}").format(applicant=applicant, respondent=case.insurer)
        self._who = without_turns(who if case.insurer else applicant)

    def _show(self) -> None:
        meeting = self.meeting
        may_change = meeting.state is SessionState.PLANNED
        self.header.show_room(meeting, self._who, self._people, may_change=may_change)
        self.offers.entry.setVisible(may_change)
        told = "" if may_change else " · ".join(filter(None, (word(meeting.state), self._result)))
        self.bar.show_ways(self._ways, told)
        self.bar.show_offers([] if self.offers.current_ladder().accepted_id else self._standing())
        if self._is_recused:
            told = self.tr("{mediator} is no longer the mediator of this case: adjourn the meeting")
            kept = self.tr("What was noted stays. Another mediator is assigned on the case.")
            self.banner.tell("warn", told.format(mediator=meeting.mediator), kept, stays=True)

    def _standing(self) -> list[tuple[int, str]]:
        """Return the offers that the other side may accept now, newest first: id and words."""
        known = [one for one in self.offers.current_ladder().rungs if self._may_be_accepted(one)]
        text = self.tr("{name}'s {amount} is accepted…")
        return [(one.offer_id, text.format(name=one.name, amount=amount_words(one))) for one in reversed(known)]

    @staticmethod
    def _may_be_accepted(rung: Rung) -> bool:
        return rung.is_current and not rung.is_claim and not rung.is_private and rung.state is STANDING

    def minimumSizeHint(self) -> QSize:
        """Return little: the halves stand one at a time before the window has to grow."""
        return QSize(theme.current().px(480), theme.current().px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.halves.fit(self.width(), self.height() - self.header.height())

    def _on_one_alone(self, is_one: bool) -> None:
        """The ways on stand below the offers; where one half stands alone, below both."""
        (self._foot if is_one else self._card_column).addWidget(self.bar)
        self._line.setVisible(not is_one)

    # What a person does

    def _on_present_marked(self, person_id: int, is_present: bool | None) -> None:
        self._do(partial(people.mark_present, person_id=person_id, is_present=is_present))

    def _offer_of(self, place: int) -> None:
        """Note an offer of the side of who has this key; what the mediator says is no offer."""
        speaker = self.notes.speak.speaker_at(place)
        if speaker is not None and speaker.side is not None and self._may_offer:
            self.offers.entry.choose(speaker.side)
        else:
            self.notes.speak_as(place)

    def _on_agreed_on(self, offer_id: int) -> None:
        rung = self.offers.current_ladder().rung(offer_id)
        if rung is None:
            self.reload()
            return
        dialog = self.offers.accept(rung)
        dialog.accepted.connect(lambda: self.results.go(Way.AGREED))

    def _open(self, opener: CaseDialogOpener) -> None:
        try:
            opener(self.case_id, self).finished.connect(lambda _result: self.take_focus())
        except DeskError as error:
            self.banner.tell_error(error)

    def _show_rights(self) -> None:
        self.halves.bring(NOTES)
        self.notes.toggle_rights()

    def _do(self, act: Callable[..., object]) -> None:
        try:
            with self._desk.database.writing() as db:
                act(db, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self.banner.clear()
        self._desk.case_changed.emit(self.case_id)
        self._desk.schedule_changed.emit()

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self.case_id:
            self.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape:  # it comes here where nothing nearer to the keyboard takes it
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        self.banner.clear()
        super().hideEvent(event)
