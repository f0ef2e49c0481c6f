"""The line above the notes: how far the rights are told, and whose words are shown."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediator_desk.models.words import PartySide
from mediator_desk.views import theme
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.parts import words
from mediator_desk.views.room.rights_panel import RightsLine


class NotesHead(QWidget):
    """Title, state of the rights, filter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        head = QHBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.current().px("s"))
        head.addWidget(words(self.tr("Notes"), "section"))
        self.rights_line = RightsLine(self)
        head.addWidget(self.rights_line, 1)
        sides = [
            (None, self.tr("All")),
            (PartySide.APPLICANT, self.tr("Applicant")),
            (PartySide.RESPONDENT, self.tr("Insurer")),
        ]
        self.filter = SegmentField(sides, self)
        self.filter.setAccessibleName(self.tr("Whose words are shown"))
        head.addWidget(self.filter)
