"""Which replica of the office's server the figures on the screen are read from, on this computer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

_ADDRESS = re.compile(r"[A-Za-z0-9_.-]+(?::\d{1,5})?")
"""A name or number of a computer, and a port where it is another than the server's."""


class ReplicaField(QWidget):
    """Takes the address; what is no address is said beside it and changes nothing. Hidden where there is no server."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        title = words(self.tr("Replica for figures"), "fact", "mute")
        self.address = QLineEdit()
        self.address.setAccessibleName(title.text())
        self.address.setPlaceholderText(self.tr("None: figures are read from the server itself"))
        self.address.editingFinished.connect(self._on_entered)
        self.told = words("", "small", "mute", wrap=True)
        column.addWidget(title)
        column.addWidget(self.address)
        column.addWidget(self.told)
        self.setFocusProxy(self.address)
        self.reload()

    def reload(self) -> None:
        """Show what is set."""
        self.setVisible(self._desk.is_open and not self._desk.database.is_embedded)
        self.address.setText(self._desk.settings.figures_replica)
        self._tell()

    def _tell(self, *, is_wrong: bool = False) -> None:
        hint = self.tr(
            "Whoever keeps the server may name a replica, as host or host:port. Statistics and the board in the hall "
            "are read there then; papers, workbooks and frozen months never are."
        )
        wrong = self.tr("This is no address: host or host:port. Nothing was changed.")
        self.told.setText(wrong if is_wrong else hint)

    def _on_entered(self) -> None:
        said = self.address.text().strip()
        if said and not _ADDRESS.fullmatch(said):
            self._tell(is_wrong=True)
            return
        self._tell()
        if said != self._desk.settings.figures_replica:
            self._desk.settings.figures_replica = said
            self._desk.database.replica.close()
            self._desk.database.replica.address = said
