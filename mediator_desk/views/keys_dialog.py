"""The keys of the desk, at one glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Sequence


WIDTH = 860


class KeysDialog(DeskDialog):
    """Lists the shortcuts: those of the places, and those that work everywhere."""

    def __init__(self, places: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("KeysDialog", "Keys of the desk"),
            QCoreApplication.translate("KeysDialog", "Close"),
            parent,
            width=WIDTH,
        )
        self.cancel_button.hide()
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.current().px("xl"))
        told = [*places, *self._everywhere()]
        lines = (len(told) + 1) // 2  # in two columns: all of them in sight on a small screen too
        for place, (keys, what) in enumerate(told):
            row, side = place % lines, 2 * (place // lines)
            grid.addWidget(words(keys, "strong"), row, side)
            grid.addWidget(words(what, tone="ink2", wrap=True), row, side + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        self.body.addWidget(FittingArea(table), 1)

    def _everywhere(self) -> list[tuple[str, str]]:
        return [
            ("F1", self.tr("Explain the field, or show these keys")),
            ("Enter", self.tr("Open the row, or do what the blue button says")),
            ("Esc", self.tr("Close a dialog; what was typed is asked about first")),
            ("A", self.tr("In the list of cases: accept")),
            ("R", self.tr("In the list of cases: review, beside what it is like")),
            ("Ctrl+Shift+F / L", self.tr("In the list of cases: add a condition, choose the columns")),
            ("Ctrl+E / Ctrl+P", self.tr("In the list of cases: Excel of what is shown, print it")),
            ("Ctrl+C", self.tr("Copy the selected rows")),
            ("Ctrl+O / Ctrl+V", self.tr("In the papers: check whether a file, or what was copied, is genuine")),
            ("Ctrl+W / Ctrl+PgDn", self.tr("Close the open case, go on to the next one")),
            ("Ctrl+R", self.tr("Recent and pinned cases")),
            ("Alt+1…7 / F2", self.tr("In a case: its tabs (Alt+0: the list), mend it where it stands")),
            ("F6", self.tr("From the list over to the case")),
            ("Ctrl+Shift+S", self.tr("In the list of cases: keep it as a view")),
            ("Ctrl+O / Ctrl+V", self.tr("In the evidence: add files, paste a picture")),
            ("F2 / Ctrl+S / Del", self.tr("In the evidence: describe, save as, into the bin")),
            ("Ctrl+[ / Ctrl+]", self.tr("In the evidence: turn left, turn right")),
            ("Alt+↑ / Alt+↓", self.tr("In the evidence: forward, back in the order")),
            ("F2 / F3 / F4 / F5", self.tr("In the room: who is speaking (Alt+1…5: what it is)")),
            ("F6 / F7", self.tr("In the room: note private talk; cover what is private, or show it")),
            ("F8 / F9", self.tr("In the room: over to the offers and back; a break, and go on")),
            ("Enter / Space / Del", self.tr("In the notes of the room: change, undisputed, strike out")),
            ("Alt+← / Alt+→", self.tr("In the calendar and the figures: earlier, later")),
            ("Alt+Home / Alt+R", self.tr("In the calendar: today; rooms or mediators (Alt+1…4: day … list)")),
            ("N / M", self.tr("In the calendar: a new meeting, move the chosen one by arrows")),
            ("Ctrl+Shift+C", self.tr("In the look-up: copy what the consumer may hear")),
            ("Ctrl+S", self.tr("In the settings: save")),
            ("F5", self.tr("Today: look again")),
            ("Ctrl+Enter", self.tr("Do what the dialog is for, from whichever field; in a list, open the case whole")),
        ]
