"""The period by whatever one asks: insurer, line, cause, city, band, result: one table, each cell a list of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mediator_desk.models.figure_words import Dimension
from mediator_desk.views import theme
from mediator_desk.views.charts.chart_table import ChartTable
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.parts import Card, button
from mediator_desk.views.wording import choices

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.charts.chart_data import ChartData

MOST_ROWS = 14
ROW = 32


class BreakdownCard(Card):
    """A table by one dimension; the table says what its lines come to."""

    opened = Signal(object)
    dimension_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Breakdown"), parent)
        self.chooser = ChoiceField(choices(Dimension), parent=self)
        self.chooser.setObjectName("dimension")
        self.chooser.setAccessibleName(self.tr("Broken down by"))
        self.chooser.setMinimumWidth(theme.current().px(180))
        self.chooser.always_chosen()
        self.chooser.choose(Dimension.INSURER)
        self.chooser.activated.connect(lambda _index: self._on_chosen())
        self.copy_button = button(self.tr("Copy the table (Ctrl+C in it)"), self._copy, look="icon", icon="copy")
        self.header.addWidget(self.chooser)
        self.header.addWidget(self.copy_button)
        self.table = ChartTable(desk, self)
        self.table.opened.connect(self.opened)
        self.body.addWidget(self.table)

    @property
    def dimension(self) -> Dimension:
        """By what the period is broken down."""
        chosen: Dimension | None = self.chooser.choice()
        return chosen or Dimension.INSURER

    def show_breakdown(self, shown: ChartData) -> None:
        """Show other lines."""
        self.table.show_data(shown)
        rows = min(MOST_ROWS, len(shown.points) + 1)
        self.table.setFixedHeight(theme.current().px(ROW) * (rows + 1) + theme.current().px("scroll"))

    def _on_chosen(self) -> None:
        self.dimension_chosen.emit(self.dimension.value)

    def _copy(self) -> None:
        self.table.copy()
