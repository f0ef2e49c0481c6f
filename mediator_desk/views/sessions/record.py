"""Recording a meeting that was held (调解记录)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPlainTextEdit, QWidget

from mediator_desk.conventions.china_time import in_china
from mediator_desk.models.words import SessionResult
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.sessions.record_draft import record_draft
from mediator_desk.services.sessions.scheduling import SessionRecordDraft, record_session
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.glyph_words import glyph_words
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.radio_field import RadioField
from mediator_desk.views.sessions.day_meetings import hours
from mediator_desk.views.sessions.papers import open_record_paper
from mediator_desk.views.sessions.planned import planned_meeting
from mediator_desk.views.typed_values import typed_in
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

PRINTED = ("applicant_offer", "respondent_offer", "notes", "recorder")
"""What is typed here and stands on the paper."""

TAKEN_FROM_THE_ROOM = ("applicant_offer", "respondent_offer", "notes")


class RecordSessionDialog(DeskDialog):
    """The record of the meeting that was planned: what was told, what was offered, how it ended."""

    def __init__(
        self, desk: Desk, case_id: int, parent: QWidget | None = None, *, result: SessionResult | None = None
    ) -> None:
        """`result` is how the meeting ended, where that was said already."""
        with desk.database.reading() as db:
            case = case_details(db, case_id)
            self._meeting = planned_meeting(case)
            self._noted = record_draft(db, self._meeting.id)
        title = self.tr("Record meeting {count}").format(count=self._meeting.sequence)
        super().__init__(title, self.tr("Save the record"), parent, width=720)
        self.keep_input(desk, f"record_session/{self._meeting.id}", case_id)
        self._desk, self._case = desk, case
        self._build()
        self.print_button = button(self.tr("Save and print…"), self.save_and_print, icon="printer")
        self.buttons.insertWidget(0, self.print_button)
        self.form.fill(replace(self._noted, result=result))
        self.form.edited.connect(self._look_at_signs)
        for name in PRINTED:
            self._look_at_signs(name)
        self.form.field("rights_told").setFocus()

    def _build(self) -> None:
        day = long_day(in_china(self._meeting.begins_at).date())
        held = " · ".join(filter(None, (f"{day} {hours(self._meeting)}", self._meeting.room)))
        self.body.addWidget(words(held, "strong", wrap=True))
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.form = Form(self, columns=2)
        self.form.add("rights_told", "", QCheckBox(self.tr("The parties were told their rights and duties")), span=2)
        asked = self.tr("The parties were asked whether they want the mediator recused")
        self.form.add("recusal_asked", "", QCheckBox(asked), span=2)
        self._add_offers()
        self.form.add("result", self.tr("How the meeting ended"), self._result_field(), span=2)
        self._add_text("notes", self.tr("Course of the meeting"), 92, span=2)
        self.form.add("recorder", self.tr("Recorder"), QLineEdit())
        self.body.addWidget(FittingArea(self.form), 1)

    def _add_offers(self) -> None:
        self._add_text("applicant_offer", self.tr("What the applicant asked for last"), 54)
        self._add_text("respondent_offer", self.tr("What the insurer offered last"), 54)

    def _add_text(self, name: str, label: str, height: int, *, span: int = 1) -> None:
        field = self.form.add(name, label, QPlainTextEdit(), span=span)
        field.setFixedHeight(theme.current().px(height))

    def _result_field(self) -> RadioField:
        meanings = {
            SessionResult.AGREED: self.tr("Next: record the outcome, then write the agreement."),
            SessionResult.CONTINUED: self.tr("Next: plan another meeting."),
            SessionResult.NOT_AGREED: self.tr("Next: plan another meeting, or end the mediation."),
        }
        return RadioField([(result, word(result), meaning) for result, meaning in meanings.items()])

    def _look_at_signs(self, name: str) -> None:
        """Say beside a text which of its characters the paper cannot show: a record is not mended later."""
        if name in PRINTED:
            self.form.warn(name, glyph_words(str(typed_in(self.form.field(name)))))

    def save_and_print(self) -> None:
        """Save the record, and show it as it is signed."""
        self.act()
        if self.result() == QDialog.DialogCode.Accepted:
            open_record_paper(self._desk, self._meeting.id, self.parentWidget() or self)

    def act(self) -> None:
        """Save and close. What was noted at another desk since comes first: below the course that was typed over."""
        if late := self._noted_since():
            self.form.field("notes").appendPlainText(late)
            self.banner.tell(
                "warn", self.tr("Noted at another desk meanwhile: it stands at the end of the course."), late
            )
        else:
            super().act()

    def _noted_since(self) -> str:
        """Return the lines that were noted since and are not yet in the course; nothing where it was not typed over."""
        with self._desk.database.reading() as db:
            before, self._noted = self._noted, record_draft(db, self._meeting.id)
        if "notes" not in self.form.changed_names():
            return ""
        late = Counter(self._noted.notes.splitlines()) - Counter(before.notes.splitlines())
        return "\n".join(late.elements())

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(SessionRecordDraft(None))
        with self._desk.database.writing() as db:
            fresh = record_draft(db, self._meeting.id)
            untyped = {name for name in TAKEN_FROM_THE_ROOM if name not in self.form.changed_names()}
            draft = replace(draft, **{name: getattr(fresh, name) for name in untyped})  # another desk goes on noting
            record_session(db, self._meeting.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
        self._desk.schedule_changed.emit()
