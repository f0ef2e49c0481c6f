"""The likely relatives at the right of the inbox: which, why, and what is the same or differs, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.text import without_turns
from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.services.review.relatives import Relative, Relatives
from mediator_desk.services.review.review_inbox import ComparedField, compare
from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, words
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOWN_OF_TEXT = 400
"""Characters of a long text that are compared in sight; the whole stands in its case."""


@dataclass(frozen=True)
class ShownRelative:
    """A relative as the table shows it."""

    id: int
    number: str
    applicant: str
    state: str
    insurer: str
    amount: str
    why: str


class RelativesPane(QWidget):
    """A table of relatives and below it the chosen one compared with the matter."""

    chosen = Signal(int)
    """Another relative is chosen: the id of its case, 0 for none."""
    wanted = Signal(int)
    """A person wants to see this case in full."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case_id = 0
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("s"))
        self._title = words(self.tr("Likely relatives"), "section")
        self._remark = words("", "small", "mute", wrap=True)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "relatives", desk, self)
        self.table.setAccessibleName(self.tr("Likely relatives"))
        self.table.setMinimumHeight(px("header") + 2 * px("row"))
        self._unseen = words("", "small", wrap=True)
        self._scroll = QScrollArea(self, widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.tr("What is the same and what differs"))
        self.open_button = button(self.tr("Show this case"), self._on_open, look="link")
        below = QHBoxLayout()
        below.addWidget(self._remark, 1)
        below.addWidget(self.open_button)
        column.addWidget(self._title)
        column.addWidget(self._unseen)
        column.addWidget(self.table, 2)
        column.addLayout(below)
        column.addWidget(self._scroll, 3)
        self.table.row_selected.connect(self._on_row_selected)

    def show_relatives(self, case_id: int, relatives: Relatives) -> None:
        """Show the relatives of a case, the closest one chosen."""
        self._case_id = case_id
        rows = [_shown(one) for one in relatives.shown]
        self._model.show_source(RowList(rows))
        self.table.setVisible(bool(rows))
        self.open_button.setVisible(bool(rows))
        if relatives.has_more:
            self._remark.setText(self.tr("There are more than these %n.", "", len(rows)))
        elif rows:
            self._remark.setText(self.tr("Likeness decides nothing: compare, then decide."))
        else:
            self._remark.setText(self.tr("No other case shares a person, a number, a text or a file with this one."))
        self._tell_unseen(relatives)
        if rows:
            self.table.selectRow(0)
        self._show_compared(self.chosen_id)

    def _tell_unseen(self, relatives: Relatives) -> None:
        """Tell of cases that this person does not see: who does must look before anything is decided."""
        told = "; ".join(f"{one.number} ({', '.join(map(word, one.why))})" for one in relatives.unseen)
        ask = self.tr("Cases of other mediators may be of the same matter: {cases}. Ask a secretary to compare.")
        self._unseen.setText(ask.format(cases=told))
        self._unseen.setVisible(bool(told))
        if told and not relatives.shown:
            self._remark.setText("")

    @property
    def chosen_id(self) -> int:
        """The id of the chosen relative's case, 0 for none."""
        return self.table.current_id()

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("Number"), lambda row: row.number, width=172, leads=True, sortable=False),
            Column("why", self.tr("Why"), lambda row: row.why, width=160, tip=lambda row: row.why, sortable=False),
            Column("applicant", self.tr("Applicant"), lambda row: row.applicant, width=68, sortable=False),
            Column("state", self.tr("State"), lambda row: row.state, width=84, sortable=False),
            Column("insurer", self.tr("Insurer"), lambda row: row.insurer, width=80, quiet=True, sortable=False),
            Column("amount", self.tr("Amount"), lambda row: row.amount, "number", width=88, sortable=False),
        ]

    def _on_row_selected(self, case_id: int) -> None:
        self._show_compared(case_id)
        self.chosen.emit(case_id)

    def _on_open(self) -> None:
        if self.chosen_id:
            self.wanted.emit(self.chosen_id)

    def _show_compared(self, other_id: int) -> None:
        page = QWidget()
        page.setObjectName("scrolled")
        if other_id:
            self._compare(page, self._read(other_id))
        self._scroll.setWidget(page)

    def _read(self, other_id: int) -> Sequence[ComparedField]:
        try:
            with self._desk.database.reading() as db:
                return compare(db, self._case_id, other_id)
        except DeskError:
            return ()  # it went at another desk; the list is read anew by whoever looks again

    def _compare(self, page: QWidget, compared: Sequence[ComparedField]) -> None:
        px = theme.current().px
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, px("m"), 0)
        grid.setHorizontalSpacing(px("m"))
        grid.setVerticalSpacing(px("s"))
        for place, stretch in ((2, 1), (3, 1)):
            grid.setColumnStretch(place, stretch)
        for place, title in ((2, self.tr("This matter")), (3, self.tr("The other one"))):
            grid.addWidget(words(title, "small", "mute"), 0, place)
        for row, field in enumerate(compared, 1):
            grid.addWidget(words(word(field.what), "fact", "mute"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._verdict(field), row, 1, Qt.AlignmentFlag.AlignTop)
            for place, text in ((2, field.here), (3, field.there)):
                shown = words(_shortened(text) or "—", "fact", "" if text else "mute", wrap=True)
                grid.addWidget(shown, row, place, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(compared) + 1, 1)

    def _verdict(self, field: ComparedField) -> QWidget:
        """A word and a sign, besides the colour."""
        if field.is_same is None:
            text, icon, tone = (self.tr("only here") if field.here else self.tr("only there")), "minus", "mute"
        elif field.is_same:
            text, icon, tone = self.tr("the same"), "check", "good"
        else:
            text, icon, tone = self.tr("differs"), "x", "warn"
        shown = QWidget()
        line = QHBoxLayout(shown)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.current().px("xs"))
        line.addWidget(IconLabel(icon, tone))
        line.addWidget(words(text, "fact", tone), 1)
        return shown


def _shown(one: Relative) -> ShownRelative:
    case = one.case
    amount = case.agreed_amount if case.agreed_amount is not None else case.claimed_amount
    return ShownRelative(
        id=case.id,
        number=case.number,
        applicant=without_turns(case.applicant),
        state=word(case.outcome or case.state),
        insurer=case.insurer,
        amount="" if amount is None else figures(amount),
        why=" · ".join(word(why) for why in one.why),
    )


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN_OF_TEXT else f"{text[:SHOWN_OF_TEXT]}…"
