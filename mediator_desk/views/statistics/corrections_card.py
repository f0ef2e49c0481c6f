"""What was corrected in this period of months that were frozen: by figure, then case by case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.figure_label import FigureLabel
from mediator_desk.views.parts import Card, button, words
from mediator_desk.views.statistics.tiles import SaidLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.statistics.shown_corrections import CorrectedFigure, CorrectedRow

MOST_SHOWN = 40
"""Cases of one figure that stand here; all of them are a list away."""


class CorrectionsCard(Card):
    """The corrections; the card is there only where there are some."""

    opened = Signal(object)
    case_wanted = Signal(int)
    """A corrected case is to be opened (its id)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Corrections of frozen months"), parent)
        self.all_button = button(self.tr("Case by case"), self._toggle, look="link")
        self.header.addWidget(self.all_button)
        told = self.tr("The frozen months stay as they were handed in; what was changed later stands here.")
        self.body.addWidget(words(told, "fact", "mute", wrap=True))
        self._lines = QWidget(self)
        self._shown: tuple[CorrectedFigure, ...] = ()
        self._is_whole = False
        self.body.addWidget(self._lines)
        self.hide()

    def show_corrections(self, figures: Sequence[CorrectedFigure]) -> None:
        """Show other corrections."""
        self.setVisible(bool(figures))
        if tuple(figures) != self._shown:
            self._shown = tuple(figures)
            self._build_lines()

    def show_cases(self, *, is_shown: bool) -> None:
        """Show each case below its figure, or the figures alone."""
        self._is_whole = is_shown
        said = self.tr("Figures only") if is_shown else self.tr("Case by case")
        self.all_button.setText(said)
        self.all_button.setAccessibleName(said)
        self._build_lines()

    def links(self) -> list[FigureLabel]:
        """Return the figures and case numbers, each of which opens something."""
        return self._lines.findChildren(FigureLabel)

    def _toggle(self) -> None:
        self.show_cases(is_shown=not self._is_whole)

    def _build_lines(self) -> None:
        place = self.body.indexOf(self._lines)
        self._lines.hide()
        self._lines.setParent(None)  # so that nobody finds it until it goes
        self._lines.deleteLater()
        self._lines = QWidget(self)
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        for figure in self._shown:
            line = SaidLine("strong", "", self._lines)
            line.show_said(figure.said)
            line.opened.connect(self.opened)
            column.addWidget(line)
            if self._is_whole:
                column.addWidget(self._built_rows(figure.rows))
        self.body.insertWidget(place, self._lines)
        self._lines.show()

    def _built_rows(self, rows: Sequence[CorrectedRow]) -> QWidget:
        held = QWidget(self._lines)
        grid = QGridLayout(held)
        grid.setContentsMargins(theme.current().px("l"), 0, 0, theme.current().px("s"))
        grid.setHorizontalSpacing(theme.current().px("l"))
        grid.setColumnStretch(1, 1)
        for line, row in enumerate(rows[:MOST_SHOWN]):
            number = FigureLabel("fact", parent=held)
            number.show_figure(row.number, row.case_id)
            number.opened.connect(lambda case_id: self.case_wanted.emit(case_id))
            grid.addWidget(number, line, 0)
            grid.addWidget(words(row.change, "fact", wrap=True), line, 1)
            grid.addWidget(words(row.by, "small", "mute"), line, 2)
        left = len(rows) - MOST_SHOWN
        if left > 0:
            grid.addWidget(words(self.tr("and %n more", "", left), "small", "mute"), MOST_SHOWN, 1)
        return held
