"""A choice among the mediators of the committee: load, absences, lines and ties of each, and why one is suggested."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.services.mediators.suggestions import ReasonKind, Suggestion
from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.mediator_words import away_words, reasons_of
from mediator_desk.views.parts import words
from mediator_desk.views.table import Column, DeskTable, Mark, PagedModel, RowList
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

MOST_ROWS = 6
WIDTH = 880
"""Of a dialog that holds the table, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class _ShownMediator:
    id: int
    name: str
    state: str
    mark: Mark
    open_cases: str
    meetings: str
    overdue: str
    away: str
    lines: str


class MediatorChoice(QWidget):
    """A table of mediators in the order in which they suggest themselves; below it what there is to know of one."""

    changed = Signal()
    """Another mediator is chosen."""
    activated = Signal()
    """Enter or a double click on a mediator."""

    def __init__(self, desk: Desk, suggestions: Sequence[Suggestion], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggestions = {one.id: one for one in suggestions}
        self.suggested = next((one for one in suggestions if one.is_ready), None)
        self._build(desk)
        self._model.show_source(RowList([self._shown(one) for one in suggestions]))
        if self.suggested:
            self.table.select_id(self.suggested.id)  # nobody else is ever chosen by itself
        self.table.selection_changed.connect(self._on_selected)
        self.table.row_activated.connect(lambda _mediator_id: self.activated.emit())
        self.setFocusProxy(self.table)
        self._on_selected()

    def choice(self) -> Suggestion | None:
        """Return the mediator who is chosen."""
        # What is selected, not the current row: Qt makes the first one current when the table takes the keyboard.
        selected = self.table.selected_ids()
        return self._suggestions.get(selected[0]) if selected else None

    def _build(self, desk: Desk) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("s"))
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "mediators_to_choose", desk, self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Mediators"))
        rows = min(max(len(self._suggestions), 2), MOST_ROWS)
        self.table.setFixedHeight(px("header") + rows * px("row") + px(14))  # with the bar where type is large
        column.addWidget(self.table)
        line = QHBoxLayout()
        line.setSpacing(px("s"))
        self._sign = IconLabel("info", "mute")
        self._reasons = words("", "fact", "ink2", wrap=True)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._reasons, 1)
        column.addLayout(line)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Mediator"), lambda row: row.name, width=120, leads=True, sortable=False),
            Column(
                "state", self.tr("Fits"), lambda row: row.state, "pill", 130, mark=lambda row: row.mark, sortable=False
            ),
            Column("open", self.tr("Open cases"), lambda row: row.open_cases, "number", width=92, sortable=False),
            Column("week", self.tr("This week"), lambda row: row.meetings, "number", width=84, sortable=False),
            Column("overdue", self.tr("Overdue"), lambda row: row.overdue, "number", width=72, sortable=False),
            Column("away", self.tr("Away"), lambda row: row.away, width=190, quiet=True, sortable=False),
            Column("lines", self.tr("Knows well"), lambda row: row.lines, width=136, quiet=True, sortable=False),
        ]

    def _shown(self, one: Suggestion) -> _ShownMediator:
        row = one.mediator
        state, mark = self._state(one)
        lines = self.tr(", ").join(word(line) for line in row.lines)
        meetings, overdue = (str(count) if count else "—" for count in (row.meetings_this_week, row.overdue))
        return _ShownMediator(
            row.id, row.name, state, mark, str(row.open_cases), meetings, overdue, away_words(row), lines or "—"
        )

    def _state(self, one: Suggestion) -> tuple[str, Mark]:
        if one.is_forbidden:
            return self.tr("Recused"), Mark("prohibit", "bad")
        if any(tie.needs_words for tie in one.conflicts):
            return self.tr("Tied"), Mark("warning", "bad")
        if ReasonKind.AWAY in {reason.kind for reason in one.reasons}:
            return self.tr("Away"), Mark("calendar-blank", "warn")
        if one.conflicts:
            return self.tr("Earlier case"), Mark("link", "info")
        if one is self.suggested:
            return self.tr("Suggested"), Mark("check-circle", "good")
        return self.tr("Free"), Mark("user", "plain")

    def _on_selected(self) -> None:
        one = self.choice()
        if one is None:
            text = self.tr("There is no other mediator yet. Add one in the settings first.")
            if self._suggestions:
                text = self.tr("Nobody is both here and free of ties, so nobody is suggested. Choose one.")
            self._say("info", "mute", text)
        else:
            icon, tone = ("warning", "bad") if any(tie.needs_words for tie in one.conflicts) else ("info", "ink2")
            self._say(icon, tone, f"{one.mediator.name}: {reasons_of(one)}")
        self.changed.emit()

    def _say(self, icon: str, tone: str, text: str) -> None:
        self._sign.show_icon(icon, tone)
        self._reasons.setText(text)
