"""The card at the top: the period at a glance, and whether the count comes out even."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import Card, Pill, hairline, words
from mediator_desk.views.statistics.tiles import SaidLine, Tiles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.figure_label import Said
    from mediator_desk.views.statistics.tiles import Tile


class GlanceCard(Card):
    """Tiles, and the balance below them."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.tiles = Tiles(self)
        self.tiles.opened.connect(self.opened)
        self.body.addWidget(self.tiles)
        self.body.addWidget(hairline())
        self.body.addLayout(self._built_balance())

    def show_glance(self, tiles: Sequence[Tile], balance: Sequence[Said], *, is_even: bool | None) -> None:
        """Show the figures of another period; `is_even` None where the filters leave nothing to come out even."""
        self.tiles.show_tiles(tiles)
        self.balance.show_said(balance)
        if is_even is None:
            self.verdict.show_state(self.tr("filtered by month or duration: not checked"), "plain", "info")
            return
        verdict = self.tr("even") if is_even else self.tr("NOT even, please report this")
        self.verdict.show_state(verdict, "good" if is_even else "bad", "check-circle" if is_even else "warning")

    def _built_balance(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("m"))
        self.balance = SaidLine("strong", "", self)
        self.balance.setObjectName("balance")
        self.balance.opened.connect(self.opened)
        self.verdict = Pill(parent=self)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(words(self.tr("Balance"), "fact", "mute"), 0, top)
        row.addWidget(self.balance, 1)
        row.addWidget(self.verdict, 0, top)
        self._hint = words(self.tr("Every figure opens its cases"), "small", "mute")
        row.addWidget(self._hint, 0, top)
        return row


class AfterCard(Card):
    """What stands around the cases, and the balances of complaints and consultations."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Around the cases"), parent)
        self.tiles = Tiles(self)
        self.tiles.opened.connect(self.opened)
        self.body.addWidget(self.tiles)
        self.balances = [SaidLine("small", "mute", self) for _kind in range(2)]
        for line in self.balances:
            line.opened.connect(self.opened)
            self.body.addWidget(line)

    def show_figures(self, tiles: Sequence[Tile], balances: Sequence[Sequence[Said]]) -> None:
        """Show the figures of another period; `balances` are those of other kinds of record."""
        self.tiles.show_tiles(tiles)
        for place, line in enumerate(self.balances):
            line.show_said(balances[place] if place < len(balances) else ())
            line.setVisible(place < len(balances))
