"""Cards of a tab: side by side where there is room, else one below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout

from mediator_desk.views import theme

SIDE_BY_SIDE_FROM = 820
"""Pixels at 100 % from which two cards stand side by side."""


class CardRow(QBoxLayout):
    """The layout of the cards; whoever has it tells its width."""

    def __init__(self) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setSpacing(theme.current().px("l"))

    def fit(self, width: int) -> None:
        """Arrange the cards for a width in pixels."""
        fits = width >= theme.current().px(SIDE_BY_SIDE_FROM)
        wanted = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self.direction() is not wanted:
            self.setDirection(wanted)
