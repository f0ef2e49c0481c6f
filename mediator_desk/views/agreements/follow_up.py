"""Recording a call or a visit after the case (回访)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.models.words import FollowUpKind
from mediator_desk.services.aftercare.follow_up import FollowUpDraft, record_follow_up
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk


class FollowUpDialog(DeskDialog):
    """Whether the agreement was performed, and how the party found the mediation."""

    def __init__(self, desk: Desk, case_id: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Record a follow-up"), self.tr("Record it"), parent, width=520)
        self.keep_input(desk, f"follow_up/{case_id}", case_id)
        self._desk, self._case_id = desk, case_id
        with desk.database.reading() as db:
            self.body.addWidget(words(case_line(case_details(db, case_id)), "fact", "mute", wrap=True))
        self.form = Form(self, columns=2)
        kinds = [(kind, word(kind)) for kind in (FollowUpKind.TELEPHONE, FollowUpKind.VISIT)]
        kind = self.form.add("kind", self.tr("How"), SegmentField(kinds), span=2)
        answers = [(True, self.tr("performed")), (False, self.tr("not performed"))]
        self.form.add("was_performed", self.tr("Agreement"), ChoiceField(answers, self.tr("not asked")))
        self.form.add("satisfaction", self.tr("Satisfaction"), ChoiceField(self._grades(), self.tr("not asked")))
        remarks = self.form.add("remarks", self.tr("What was said"), QPlainTextEdit(), span=2)
        remarks.setFixedHeight(theme.current().px(96))
        self.body.addWidget(self.form)
        self.form.fill(FollowUpDraft())
        kind.setFocus()

    def _grades(self) -> list[tuple[int, str]]:
        texts = (
            self.tr("1  not satisfied at all"),
            self.tr("2  not satisfied"),
            self.tr("3  fair"),
            self.tr("4  satisfied"),
            self.tr("5  very satisfied"),
        )
        return list(enumerate(texts, 1))

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(FollowUpDraft())
        with self._desk.database.writing() as db:
            record_follow_up(db, self._case_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case_id)
