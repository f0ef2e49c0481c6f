"""Merging one case with another one: which goes on, which ends, and that nothing is lost."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import Invalid, Problem
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.services.cases.register import first_rows
from mediator_desk.services.review import merging
from mediator_desk.services.review.relatives import RelatedCase, related_cases
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

OFFERED = 30
SEARCHED_FROM = 4
"""Characters of a number or name from which cases are offered."""


class MergeDialog(DeskDialog):
    """Merges a case with another one, chosen among its likes or by its number."""

    def __init__(
        self, desk: Desk, case_id: int, parent: QWidget | None = None, *, other_id: int = 0, likes: tuple[int, ...] = ()
    ) -> None:
        super().__init__(self.tr("Merge two cases?"), self.tr("Merge"), parent, width=560)
        self._desk = desk
        self._case_id = case_id
        with desk.database.reading() as db:
            self.body.addWidget(words(case_line(case_details(db, case_id)), "fact", "mute", wrap=True))
            self._offered = self._named(related_cases(db, dict.fromkeys((other_id, *likes) if other_id else likes)))
        text = self.tr(
            "The later one that is not accepted ends as merged; the other one goes on with the matter and shows its "
            "numbers, files and new facts. Nothing is moved or lost, and the merge can be undone."
        )
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self)
        self.body.addWidget(FittingArea(self.form), 1)
        search = QLineEdit()
        self.form.add("search", self.tr("Find another case"), search, self.tr("By its number or the applicant's name."))
        self._choice = ChoiceField(self._offered, self.tr("Choose a case"))
        self.form.add("other", self.tr("Merge with"), self._choice)
        said = self.form.add("words", self.tr("Why they are one"), QPlainTextEdit())
        said.setFixedHeight(theme.current().px(72))
        search.textChanged.connect(self._on_search)
        if other_id:
            self._choice.choose(other_id)
            said.setFocus()
        else:
            search.setFocus()

    def save(self) -> None:
        """Merge with the chosen case."""
        other_id, said = self._choice.choice(), self.form.field("words")
        if other_id is None:
            raise Invalid([Problem("other", "required")])
        typed = said.toPlainText() if isinstance(said, QPlainTextEdit) else ""
        with self._desk.database.writing() as db:
            by, now = self._desk.actor, self._desk.now()
            merging.merge_cases(db, self._case_id, other_id, words=typed, by=by, now=now)
        self._desk.cases_changed.emit()

    @staticmethod
    def _named(cases: dict[int, RelatedCase]) -> list[tuple[int, str]]:
        return [
            (case_id, " · ".join(part for part in (case.number, case.applicant, case.insurer) if part))
            for case_id, case in cases.items()
        ]

    def _on_search(self, text: str) -> None:
        found: list[tuple[int, str]] = []
        if len(text.strip()) >= SEARCHED_FROM or (text.strip() and not text.strip().isascii()):
            with self._desk.database.reading() as db:
                rows = first_rows(db, CaseFilter(Queue.ALL, self._desk.today(), text=text), OFFERED)
                found = self._named(related_cases(db, [row.id for row in rows if row.id != self._case_id]))
        self._choice.offer([*dict([*self._offered, *found]).items()])
        if len(found) == 1 and self._choice.choice() is None:
            self._choice.choose(found[0][0])
