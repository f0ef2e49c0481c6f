"""What is said below a term that follows the accepted offer, and the two ways out: change the offer, or unlink."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, words


class LinkNote(QWidget):
    """Quiet until somebody types into the term: then it says what can be done instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(36), 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(px("s"))
        self._icon = IconLabel("link", "ink2")
        row.addWidget(self._icon)
        row.addWidget(words(self.tr("Follows the accepted offer"), "small", "mute"))
        self.offer_button = button(self.tr("Change the offer"), look="link")
        self.unlink_button = button(self.tr("Unlink"), look="link")
        self.unlink_button.setToolTip(self.tr("Then it is typed here, and no longer changes with the offer."))
        for shown in (self.offer_button, self.unlink_button):
            row.addWidget(shown)
        row.addStretch(1)
        column.addLayout(row)
        self.insisting = words(
            self.tr("Nothing was typed: change the offer, or unlink the term and type here."),
            "small",
            "warn",
            wrap=True,
        )
        self.insisting.hide()
        column.addWidget(self.insisting, 0, Qt.AlignmentFlag.AlignTop)

    def insist(self) -> None:
        """Say why nothing can be typed."""
        self.insisting.show()
        self._icon.show_icon("link", "warn")

    def calm(self) -> None:
        """Say no more than that it is linked."""
        self.insisting.hide()
        self._icon.show_icon("link", "ink2")

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Where the whole agreement is only read there is nothing to change."""
        for shown in (self.offer_button, self.unlink_button):
            shown.setHidden(is_read_only)
        if is_read_only:
            self.calm()
