"""The success rate: by which definition, what it divides, how it went, and what the other definitions say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.charts.chart_card import ChartCard
from mediator_desk.views.charts.chart_table import ChartTable
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.figure_label import FigureLabel, Said
from mediator_desk.views.figure_words import definition_words, percent_words
from mediator_desk.views.parts import button, words
from mediator_desk.views.statistics.tiles import SaidLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.desk import Desk
    from mediator_desk.services.figures.definitions import Rate
    from mediator_desk.services.figures.selections import Selection
    from mediator_desk.views.charts.chart_data import ChartData

CHOOSER_WIDTH = 270


class RateCard(ChartCard):
    """The card of the rate. No rate stands without what it divides and the definition in words."""

    definition_chosen = Signal(str)
    """Another definition is to stand in front (its code)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Success rate"), desk, parent)
        self.chooser = ChoiceField(parent=self)
        self.chooser.setObjectName("definition")
        self.chooser.setAccessibleName(self.tr("Definition of the rate"))
        self.chooser.setMinimumWidth(theme.current().px(CHOOSER_WIDTH))
        self.chooser.activated.connect(lambda _index: self.definition_chosen.emit(self.chooser.choice() or ""))
        self.add_act(self.chooser)
        self.body.insertLayout(1, self._built_rate())
        self.explanation = words("", "fact", "ink2", wrap=True)
        self.body.insertWidget(2, self.explanation)
        self.definitions = ChartTable(desk, self)
        self.definitions.opened.connect(self.opened)
        self.definitions.hide()
        self.body.insertWidget(3, self.definitions)

    def show_rate(self, rate: Rate, sides: Sequence[Selection], explanation: str) -> None:
        """Show the rate in front; `sides` open what it divides and by what."""
        title = definition_words(rate.definition)
        self.figure.show_figure(percent_words(rate.percent), sides[0], title, explanation)
        self.division.show_said(
            (
                Said(f"{rate.numerator:,}", sides[0], self.tr("Numerator")),
                Said("÷"),
                Said(f"{rate.denominator:,}", sides[1], self.tr("Denominator")),
            )
        )
        self.explanation.setText(f"{title}\n{explanation}")

    def offer(self, rates: Sequence[Rate], code: str, definitions: ChartData) -> None:
        """Offer the definitions; `code` is the one in front."""
        choices = [(rate.definition.code, definition_words(rate.definition)) for rate in rates]
        if list(self.chooser.values_offered()) != [value for value, _word in choices]:
            self.chooser.offer(choices)
            self.chooser.always_chosen()
        self.chooser.choose(code)
        self.definitions.show_data(definitions)
        row = theme.current().px(32)
        self.definitions.setFixedHeight(row * (len(rates) + 1) + 4)

    def show_all(self, *, is_shown: bool) -> None:
        """Show every definition side by side, or only the one in front."""
        self.definitions.setVisible(is_shown)
        self.all_button.setText(self.tr("Only this definition") if is_shown else self.tr("All definitions"))
        self.all_button.setAccessibleName(self.all_button.text())

    def _built_rate(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("m"))
        self.figure = FigureLabel("figure", parent=self)
        self.figure.setObjectName("rate")
        self.figure.opened.connect(self.opened)
        self.division = SaidLine("section", "mute", self)
        self.division.setObjectName("division")
        self.division.opened.connect(self.opened)
        self.all_button = button(self.tr("All definitions"), self._toggle_all, look="link")
        self.all_button.setObjectName("all_definitions")
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(self.figure, 0, bottom)
        row.addWidget(self.division, 1, bottom)
        row.addWidget(self.all_button, 0, bottom)
        return row

    def _toggle_all(self) -> None:
        self.show_all(is_shown=self.definitions.isHidden())
