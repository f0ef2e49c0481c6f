"""What stands in place of a list without rows: a sign, a sentence, and the act that leads on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, words


class EmptyPage(QWidget):
    """`words` and `button` get their texts from whoever knows why there is nothing."""

    def __init__(self, icon: str, act: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(theme.current().px("m"))
        column.addStretch(1)
        column.addWidget(IconLabel(icon, "mute", 22), 0, Qt.AlignmentFlag.AlignHCenter)
        self.words = words("", tone="ink2", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.words)
        self.button = button("", act)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
