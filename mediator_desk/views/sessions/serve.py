"""A paper went out to every party of one meeting, or of all meetings of a day, at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from mediator_desk.models.session_words import DeliveryManner
from mediator_desk.models.words import SessionState
from mediator_desk.services.deliveries.serving import MOST_COPIES, SERVED_AS_A_RULE, ServeManyDraft, serve_meetings
from mediator_desk.services.sessions.room import room_of
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

SHOWN = 6
"""Meetings that are named; of more, how many there are."""


class ServeDialog(DeskDialog):
    """The paper, how and when it went out; who was served it for the meeting already is left out."""

    def __init__(self, desk: Desk, session_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The paper went out to all parties"), self.tr("Enter it for all"), parent, width=600)
        with desk.database.reading() as db:
            self._meetings = [room_of(db, one) for one in session_ids]
        self._desk = desk
        self.keep_input(desk, f"serve_meetings/{_name_of(session_ids)}")
        self.body.addWidget(words("\n".join(self._lines()), "fact", "ink2", wrap=True))
        told = self.tr("Each party of a meeting gets a line with its own receipt; who was served already is left out.")
        self.body.addWidget(words(told, "small", "mute", wrap=True))
        self.form = Form(self, columns=2)
        self._build()
        self.body.addWidget(FittingArea(self.form), 1)
        self.form.fill(ServeManyDraft(server=desk.actor.name, sent_on=desk.today()))
        self.form.field("manner").setFocus()

    def _lines(self) -> list[str]:
        text = self.tr("{at}  {applicant} and {respondent}")
        planned = [one for one in self._meetings if one.state is SessionState.PLANNED]
        lines = [
            text.format(at=exact_moment(one.begins_at), applicant=one.applicant, respondent=one.respondent)
            for one in planned[:SHOWN]
        ]
        return lines + ([self.tr("and %n more", "", len(planned) - SHOWN)] if len(planned) > SHOWN else [])

    def _build(self) -> None:
        add = self.form.add
        papers = [(one, word(one)) for one in SERVED_AS_A_RULE]
        add("paper", self.tr("Which paper"), ChoiceField(papers, self.tr("Choose")))
        copies = add("copies", self.tr("Copies"), QSpinBox())
        copies.setRange(1, MOST_COPIES)
        add("manner", self.tr("How"), ChoiceField(choices(DeliveryManner), self.tr("Choose")))
        add("sent_on", self.tr("Went out on"), DateField())
        add("server", self.tr("Who serves it"), QLineEdit(), span=2).setMaxLength(100)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(ServeManyDraft())
        ids = [one.id for one in self._meetings]
        with self._desk.database.writing() as db:
            self.served = serve_meetings(db, ids, draft, by=self._desk.actor, now=self._desk.now())
        for case_id in dict.fromkeys(one.case_id for one in self._meetings):
            self._desk.case_changed.emit(case_id)
        self._desk.schedule_changed.emit()


def _name_of(session_ids: Sequence[int]) -> str:
    """Return a short name for meetings, the same for the same ones: 3-8-9; of many the first, and how many."""
    named = "-".join(str(one) for one in sorted(session_ids)[:SHOWN])
    return named if len(session_ids) <= SHOWN else f"{named}+{len(session_ids)}"
