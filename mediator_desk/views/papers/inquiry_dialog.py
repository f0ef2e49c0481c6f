"""Somebody was asked about the dispute, or something was looked at (调查记录): written down, mended, taken out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QPlainTextEdit, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.papers import inquiries
from mediator_desk.services.papers.inquiries import InquiryDraft
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog, ask
from mediator_desk.views.papers.end_field import EndField
from mediator_desk.views.parts import button, words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.errors import Problem

SAID_HEIGHT = 170


class InquiryDialog(DeskDialog):
    """Who was asked, when, where and by whom, and what was said. With `inquiry_id` what was entered is mended."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None, *, inquiry_id: int = 0) -> None:
        self._desk, self._case_id, self._id = desk, case_id, inquiry_id
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
        begun = self._read()
        title = self.tr("Mend the inquiry") if inquiry_id else self.tr("Write down an inquiry")
        super().__init__(title, self.tr("Save"), parent, width=720)
        self.keep_input(desk, f"inquiry/{case_id}/{inquiry_id}", case_id)
        self.body.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.form = Form(self, columns=2)
        self._build()
        self.body.addWidget(FittingArea(self.form), 1)
        self.form.judge = self._judge
        self.form.fill(begun, reread=self._read if inquiry_id else None)
        if inquiry_id:
            self.buttons.insertWidget(0, button(self.tr("Take it out…"), self._on_remove, look="link", icon="trash"))
        self.form.field("person").setFocus()

    def _read(self) -> InquiryDraft:
        if not self._id:
            me = self._case.mediator or self._desk.actor.name
            return InquiryDraft(self._desk.now(), asked_by=me, recorder=self._desk.actor.name)
        with self._desk.database.reading() as db:
            return inquiries.inquiry_draft(db, self._id)

    def _build(self) -> None:
        add = self.form.add
        add("person", self.tr("Who was asked, or what was looked at"), QLineEdit(), span=2).setMaxLength(200)
        add("person_words", self.tr("Who that is"), QLineEdit(), self._who_hint(), span=2).setMaxLength(300)
        begins = add("begins_at", self.tr("Began"), QDateTimeEdit())
        begins.setDisplayFormat("yyyy-MM-dd HH:mm")
        add("ends_at", self.tr("Ended"), EndField(begins, self.tr("not noted")))
        add("place", self.tr("Where"), QLineEdit(), span=2).setMaxLength(300)
        add("asked_by", self.tr("Who asked"), QLineEdit()).setMaxLength(200)
        add("recorder", self.tr("Who wrote it down"), QLineEdit()).setMaxLength(100)
        add("subject", self.tr("What about"), QLineEdit(), span=2).setMaxLength(300)
        said = add("text", self.tr("Questions and answers, or what was seen"), QPlainTextEdit(), span=2)
        said.setMinimumHeight(theme.current().px(SAID_HEIGHT))

    def _who_hint(self) -> str:
        return self.tr("Work, address, telephone, and what ties the person to the parties.")

    def _judge(self, draft: InquiryDraft) -> list[Problem]:
        with self._desk.database.reading() as db:
            return draft.problems(the_case(db, self._case_id), self._desk.now())

    def save(self) -> None:
        """Write it down."""
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            write = (
                partial(inquiries.change_inquiry, db, self._id)
                if self._id
                else partial(inquiries.add_inquiry, db, self._case_id)
            )
            write(draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)

    def _on_remove(self) -> None:
        question, loss = self.tr("Take the inquiry out?"), self.tr("The history keeps what stood there.")
        if not ask(self, question, loss, self.tr("Take it out"), danger=True):
            return
        try:
            with self._desk.database.writing() as db:
                inquiries.remove_inquiry(db, self._id, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self._desk.case_changed.emit(self._case_id)
        self.accept()
