"""What the previews of papers and of evidence are both made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, words

if TYPE_CHECKING:
    from collections.abc import Callable


AROUND_A_PAPER, LEAST_PAPER, HIGHEST_PAPER = 230, 300, 680
"""Pixels at 100 %: what a dialog has above and below its preview, and how high that is in the lowest and highest."""


def height_of_paper(dialog: QWidget, *, least: int = LEAST_PAPER, most: int = HIGHEST_PAPER, besides: int = 0) -> int:
    """Return the height of a preview that lets its dialog take the height of the window below it, in pixels.

    All are pixels at 100 %; `besides` is what the dialog has above and below more than others.
    """
    px, below = theme.current().px, dialog.parentWidget()
    room = dialog.screen().availableGeometry().height()
    if below is not None:
        room = min(room, below.window().height())
    return max(px(least), min(px(most), room - px(AROUND_A_PAPER + besides)))


def bare_button(text: str, icon: str, act: Callable[[], object], row: QHBoxLayout) -> QPushButton:
    """Add a button of an icon alone to the head of a preview; `text` is its name and its tip. Returns it."""
    shown = button(text, act, look="bare", icon=icon)
    row.addWidget(shown)
    return shown


class SentencePage(QWidget):
    """Stands where there is no picture: a sign, a sentence, and its reason where there is one."""

    def __init__(self, *, icon: str, look: str, tone: str = "", space: str = "xl") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.current().px(space),) * 4)
        column.setSpacing(theme.current().px("s"))
        self.sign = IconLabel(icon, "mute", 22)
        self.sentence, self.reason = words("", look, tone, wrap=True), words("", "fact", "ink2", wrap=True)
        column.addStretch(1)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.sentence, self.reason):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(2)

    def tell(self, sentence: str, reason: str = "", *, icon: str, tone: str = "mute") -> None:
        """Say something else; `tone` is the colour of the sign."""
        self.sign.show_icon(icon, tone)
        self.sentence.setText(sentence)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
