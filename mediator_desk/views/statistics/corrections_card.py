"""What was corrected in this period of months that were frozen: by figure, then case by case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.figure_label import FigureLabel
from mediator_desk.views.parts import Card, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.statistics.shown_corrections import CorrectionRow

MOST_SHOWN = 60


class CorrectionsCard(Card):
    """The corrections; the card is there only where there are some."""

    case_wanted = Signal(int)
    """A corrected case is to be opened (its id)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Corrections of frozen months"), parent)
        self.sums = words("", "fact", wrap=True)
        self.body.addWidget(self.sums)
        self._rows = QWidget(self)
        self.body.addWidget(self._rows)
        self._rest = words("", "small", "mute", wrap=True)
        self.body.addWidget(self._rest)
        self.hide()

    def show_corrections(self, sums: Sequence[str], rows: Sequence[CorrectionRow]) -> None:
        """Show other corrections."""
        self.setVisible(bool(rows))
        self.count.setText(f"{len(rows):,}")
        told = self.tr("The frozen months stay as they were handed in; what was changed later stands here.")
        self.sums.setText("\n".join([told, *sums]))
        left = len(rows) - MOST_SHOWN
        self._rest.setText(self.tr("and %n more: they stand in the workbook", "", max(0, left)))
        self._rest.setVisible(left > 0)
        place = self.body.indexOf(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = self._built_rows(rows[:MOST_SHOWN])
        self.body.insertWidget(place, self._rows)

    def links(self) -> list[FigureLabel]:
        """Return the case numbers, each of which opens its case."""
        return self._rows.findChildren(FigureLabel)

    def _built_rows(self, rows: Sequence[CorrectionRow]) -> QWidget:
        held = QWidget(self)
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px("l"))
        grid.setColumnStretch(2, 1)
        for line, row in enumerate(rows):
            number = FigureLabel("fact", parent=held)
            number.show_figure(row.number, row.case_id, row.month)
            number.opened.connect(lambda case_id: self.case_wanted.emit(case_id))
            changes = words("\n".join(row.changes), "fact", wrap=True)
            for column, part in enumerate((words(row.month, "fact", "mute"), number, changes)):
                grid.addWidget(part, line, column)
            grid.addWidget(words(row.by, "small", "mute"), line, 3)
        return held
