"""What belongs to a case that a court handed over: the court, its papers, what it was told and given back when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.papers.court_referrals import (
    CourtReferralDraft,
    court_referral_draft,
    save_court_referral,
)
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.fields import DateField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from datetime import date

    from mediator_desk.desk import Desk
    from mediator_desk.errors import Problem

PAPERS_HEIGHT = 120


@dataclass(frozen=True)
class _Typed:
    """The draft as it is typed: the papers are lines of one text."""

    court: str = ""
    judge: str = ""
    telephone: str = ""
    papers: str = ""
    reported_on: date | None = None
    returned_on: date | None = None
    version: int = 0

    def draft(self) -> CourtReferralDraft:
        lines = tuple(one.strip() for one in self.papers.splitlines() if one.strip())
        return CourtReferralDraft(**(vars(self) | {"papers": lines}))


class CourtDialog(DeskDialog):
    """The court of a case. Raises Refused("not_from_a_court") for one that no court handed over."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        self._desk, self._case_id = desk, case_id
        begun = self._read()
        super().__init__(self.tr("The court's side of the case"), self.tr("Save"), parent, width=640)
        self.keep_input(desk, f"court/{case_id}", case_id)
        with desk.database.reading() as db:
            self.body.addWidget(words(case_line(case_details(db, case_id)), "fact", "mute", wrap=True))
        self.form = Form(self, columns=2)
        self._build()
        self.body.addWidget(FittingArea(self.form), 1)
        self.form.judge = self._judge
        self.form.fill(begun, reread=self._read)
        self.form.field("court").setFocus()

    def _read(self) -> _Typed:
        with self._desk.database.reading() as db:
            draft = court_referral_draft(db, self._case_id)
        return _Typed(**(vars(draft) | {"papers": "\n".join(draft.papers)}))

    def _build(self) -> None:
        add = self.form.add
        add("court", self.tr("Court"), QLineEdit(), span=2).setMaxLength(200)
        add("judge", self.tr("Judge or clerk"), QLineEdit()).setMaxLength(100)
        add("telephone", self.tr("Telephone"), QLineEdit()).setMaxLength(50)
        hint = self.tr("One paper to a line, with its pages or copies; the list of what goes back is made of it.")
        papers = add("papers", self.tr("What the court handed over"), QPlainTextEdit(), hint, span=2)
        papers.setFixedHeight(theme.current().px(PAPERS_HEIGHT))
        add("reported_on", self.tr("The court was told on"), DateField())
        add("returned_on", self.tr("Its papers went back on"), DateField())

    def _judge(self, typed: _Typed) -> list[Problem]:
        with self._desk.database.reading() as db:
            return typed.draft().problems(the_case(db, self._case_id), self._desk.now())

    def save(self) -> None:
        """Write it down."""
        typed = replace(self.form.drafted(_Typed()), version=self.form.filled_with.version)
        with self._desk.database.writing() as db:
            save_court_referral(db, self._case_id, typed.draft(), by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
