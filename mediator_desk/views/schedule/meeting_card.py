"""One meeting at a glance: when and where, who was asked and what they answered, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.i18n import translate
from mediator_desk.models.session_words import AttendanceAnswer
from mediator_desk.models.words import SessionState
from mediator_desk.services.sessions.calendar import CalendarRow
from mediator_desk.services.sessions.people import PersonRow
from mediator_desk.views import theme
from mediator_desk.views.clash_words import span_words
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import Pill, button, words
from mediator_desk.views.schedule.blocks import STANDING_WORDS, standing_of
from mediator_desk.views.schedule.meeting_list import MARKS, OVER
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

ANSWERS = {
    AttendanceAnswer.COMES: ("check", "good"),
    AttendanceAnswer.CANNOT_COME: ("x-circle", "bad"),
    None: ("question", "warn"),
}


@dataclass(frozen=True)
class MeetingAct:
    """What can be done with a meeting: a word, its icon, and what does it."""

    word: str
    icon: str
    do: Callable[[], object]


class MeetingCard(DeskDialog):
    """A meeting. The first act is the primary button, the others stand at the left; each closes the card first."""

    begins_at_its_act = True

    def __init__(
        self,
        desk: Desk,
        row: CalendarRow,
        people: Sequence[PersonRow],
        acts: Sequence[MeetingAct],
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("{applicant} and {respondent}").format(applicant=row.applicant, respondent=row.respondent)
        super().__init__(title, acts[0].word, parent, width=640)
        self._desk, self._row, self._acts = desk, row, acts
        self.cancel_button.setText(self.tr("Close"))
        self._build(people)
        for number, act in enumerate(acts[1:]):
            self.buttons.insertWidget(number, button(act.word, partial(self._do, act), look="link"))
        self.act_button.setFocus()  # Enter on a meeting, and Enter again, is the usual act

    def save(self) -> None:  # noqa: D102
        self._do(self._acts[0])

    def _do(self, act: MeetingAct) -> None:
        self.done(0)
        act.do()

    def _build(self, people: Sequence[PersonRow]) -> None:
        px, row = theme.current().px, self._row
        self.body.addWidget(self._state())
        begins = in_china(row.begins_at)
        when = self.tr("{day}, {hours}").format(
            day=long_day(begins.date()), hours=span_words(row.begins_at, row.ends_at)
        )
        self.body.addWidget(words(when, "title", wrap=True))
        place = " · ".join(one for one in (word(row.mode), row.room, row.place, row.mediator) if one)
        self.body.addWidget(words(place, "", "ink2", wrap=True))
        which = self.tr("Meeting {sequence} of {number}, {public}").format(
            sequence=row.sequence, number=row.number, public=self._public()
        )
        self.body.addWidget(words(which, "fact", "mute", wrap=True))
        table = QWidget()
        table.setObjectName("scrolled")
        self._grid = QGridLayout(table)
        self._grid.setContentsMargins(0, px("xs"), 0, px("xs"))
        self._grid.setHorizontalSpacing(px("m"))
        self._grid.setVerticalSpacing(px("s"))
        self._grid.setColumnStretch(2, 1)
        for number, person in enumerate(people):
            self._add(number, person)
        if people:
            self.body.addWidget(FittingArea(table), 1)

    def _public(self) -> str:
        return self.tr("public") if self._row.is_public else self.tr("not public")

    def _state(self) -> Pill:
        standing = standing_of(self._row)
        is_planned = self._row.state is SessionState.PLANNED
        text = translate("Schedule", STANDING_WORDS[standing]) if is_planned else word(self._row.state)
        mark = MARKS[standing] if is_planned else OVER[self._row.state]
        return Pill(text, mark.tone, mark.icon)

    def _add(self, number: int, person: PersonRow) -> None:
        """Add a line: the name, as what somebody comes, the answer. Mediators and recorders are not asked."""
        self._grid.addWidget(words(person.name, "fact_strong"), number, 0)
        self._grid.addWidget(words(word(person.role), "fact", "mute"), number, 1)
        if person.mediator_id is not None or self._row.state is not SessionState.PLANNED:
            return
        icon, tone = ANSWERS[person.answer]
        said = word(person.answer) if person.answer else self.tr("has not answered")
        holder = QWidget()
        line = QGridLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(IconLabel(icon, tone, 14), 0, 0)
        line.addWidget(words(said, "fact"), 0, 1)
        line.setColumnStretch(1, 1)
        self._grid.addWidget(holder, number, 2)
