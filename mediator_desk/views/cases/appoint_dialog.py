"""Who mediates a case: the mediators with their load and their lines, the one who suggests itself first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.words import AppointedBy
from mediator_desk.services import assignment
from mediator_desk.services.assignment import AppointmentDraft, MediatorLoad
from mediator_desk.services.case_details import CaseDetails
from mediator_desk.views import theme
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList
from mediator_desk.views.wording import choices, word

MOST_ROWS = 6


@dataclass(frozen=True, slots=True)
class _ShownMediator:
    id: int
    name: str
    open_cases: str
    lines: str


class AppointDialog(DeskDialog):
    """Appoints the mediator of a case, or another one in his or her place."""

    def __init__(self, desk: Desk, case: CaseDetails, parent: QWidget | None = None) -> None:
        is_new = case.mediator_id is None
        title = self.tr("Who mediates this case?") if is_new else self.tr("Who takes over from {mediator}?")
        super().__init__(title.format(mediator=case.mediator), self.tr("Appoint"), parent, width=560)
        self._desk = desk
        self._case = case
        with desk.database.reading() as db:
            loads = [load for load in assignment.mediator_loads(db) if load.id != case.mediator_id]
        self._suggested = assignment.suggested_mediator(loads, case.line)
        self._build_table(loads)
        self._build_form(is_new=is_new)
        self._table.setFocus()

    def _build_table(self, loads: Sequence[MediatorLoad]) -> None:
        self.body.addWidget(words(self._reason(), "fact", "ink2", wrap=True))
        model = PagedModel(self._columns(), parent=self)
        self._table = DeskTable(model, "mediators", self._desk.settings, self)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setAccessibleName(self.tr("Mediators"))
        px = theme.current().px
        self._table.setFixedHeight(px("header") + min(max(len(loads), 2), MOST_ROWS) * px("row") + px(2))
        self.body.addWidget(self._table)
        first = sorted(loads, key=lambda load: load is not self._suggested)
        model.show_source(RowList([self._shown(load) for load in first]))
        if self._suggested:
            self._table.select_id(self._suggested.id)
        self._table.row_activated.connect(lambda _mediator_id: self.act())

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Mediator"), lambda row: row.name, width=140, leads=True, sortable=False),
            Column("open", self.tr("Open cases"), lambda row: row.open_cases, "number", width=100, sortable=False),
            Column("lines", self.tr("Knows well"), lambda row: row.lines, width=240, quiet=True, sortable=False),
        ]

    def _shown(self, load: MediatorLoad) -> _ShownMediator:
        name = self.tr("{mediator} (suggested)") if load is self._suggested else "{mediator}"
        lines = self.tr(", ").join(word(line) for line in load.lines)
        return _ShownMediator(load.id, name.format(mediator=load.name), str(load.open_cases), lines or "—")

    def _reason(self) -> str:
        """Return why the suggested mediator is suggested, or what to do where there is none."""
        load = self._suggested
        if load is None:
            return self.tr("There is no other mediator yet. Add one in the settings first.")
        given = {"mediator": load.name, "count": load.open_cases}
        if self._case.line is not None and self._case.line in load.lines:
            text = self.tr("Suggested: {mediator}. Knows {line}; {count} open cases, the fewest of those who do.")
            return text.format(line=word(self._case.line), **given)
        return self.tr("Suggested: {mediator}. {count} open cases, the fewest of all.").format(**given)

    def _build_form(self, *, is_new: bool) -> None:
        self._form = Form(self)
        self._form.add("appointed_by", self.tr("How"), SegmentField(choices(AppointedBy)))
        self._form.add("words", self.tr("Why another mediator takes over"), QLineEdit(self))
        self._form.show_field("words", is_shown=not is_new)
        self.body.addWidget(self._form)

    def save(self) -> None:
        """Appoint the mediator who is selected."""
        draft = self._form.drafted(AppointmentDraft(self._table.current_id() or None))
        with self._desk.database.writing() as db:
            assignment.appoint_mediator(db, self._case.id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.case_changed.emit(self._case.id)
