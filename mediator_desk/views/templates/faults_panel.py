"""What is wrong with the text, one line each: Enter or a click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel, icon
from mediator_desk.views.parts import plain_tip, words
from mediator_desk.views.templates.fault_words import fault_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.documents.papers.template_tokens import Fault

HEIGHT = 104


class FaultsPanel(QWidget):
    """The faults of a text, or that it has none."""

    chosen = Signal(object)
    """A Fault that a person wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faults: tuple[Fault, ...] = ()
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("xs"))
        self._sign = IconLabel("check-circle", "good")
        self._head = words("", "fact_strong", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(px("s"))
        row.addWidget(self._sign)
        row.addWidget(self._head, 1)
        column.addLayout(row)
        self.list = QListWidget(self)
        self.list.setObjectName("suggestions")
        self.list.setAccessibleName(self.tr("What is wrong with the text"))
        self.list.setMaximumHeight(px(HEIGHT))
        self.list.setWordWrap(True)
        self.list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.hide()
        column.addWidget(self.list)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show these faults."""
        if self._faults == tuple(faults) and self.list.count() == len(faults):
            self._tell()
            return
        self._faults = tuple(faults)
        self.list.clear()
        for fault in faults:
            item = QListWidgetItem(icon("warning-circle", "bad"), place_and_fault(fault), self.list)
            item.setToolTip(plain_tip(item.text()))
        self.list.setVisible(bool(faults))
        self._tell()

    def _tell(self) -> None:
        count = len(self._faults)
        self._sign.show_icon("warning-circle" if count else "check-circle", "bad" if count else "good")
        faults = self.tr("%n fault(s): it can be saved once they are mended", "", count)
        self._head.setText(faults if count else self.tr("No faults: this can be saved"))

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._faults[self.list.row(item)])


def place_and_fault(fault: Fault) -> str:
    """Return where a fault is, and what."""
    place = QCoreApplication.translate("TemplateFaults", "Line {line}, character {column}")
    return f"{place.format(line=fault.line, column=fault.column)}　{fault_words(fault)}"
