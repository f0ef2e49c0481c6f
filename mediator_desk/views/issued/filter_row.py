"""What the list of issued papers is narrowed to: words, kind, state, month, mediator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.models.procedure_words import PaperState
from mediator_desk.services.papers.paper_list import PaperChoices, PaperFilter
from mediator_desk.views import theme
from mediator_desk.views.fields import ChoiceField
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.icons import icon
from mediator_desk.views.parts import button
from mediator_desk.views.shortcuts import ONLY, shortcut
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from datetime import date

SEARCH_AFTER_MS = 200
SEARCH_WIDTH, CHOICE_WIDTH = 230, 150
"""Pixels at 100 %."""


class FilterRow(QWidget):
    """The fields; `changed` a moment after the last letter, at once after a choice."""

    changed = Signal()
    left = Signal()
    """Escape or Enter in the search: on to the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        row = FlowLayout(self)
        row.setContentsMargins(px(12), 0, px(12), 0)
        self._build_search()
        self.kind = self._choice(self.tr("All papers"), self.tr("Kind of paper"))
        self.state = self._choice(self.tr("Any state"), self.tr("State"))
        self.month = self._choice(self.tr("All months"), self.tr("Month"))
        self.mediator = self._choice(self.tr("All mediators"), self.tr("Mediator"))
        self.state.offer(choices(PaperState))
        self.clear_button = button(self.tr("Clear the filters"), self.clear, look="link")
        for part in (self.search, self.kind, self.state, self.month, self.mediator, self.clear_button):
            row.addWidget(part)
        self.clear_button.hide()
        theme.current().changed.connect(self._on_theme_changed)

    def asked(self) -> PaperFilter:
        """Return what is asked for, in the usual order."""
        return PaperFilter(
            self.kind.choice(), self.state.choice(), self.month.choice(), self.mediator.choice(), self.search.text()
        )

    def offer(self, found: PaperChoices) -> None:
        """Offer what there is; what is chosen stays where it is among it."""
        self.kind.offer([(kind, word(kind)) for kind in found.kinds])
        self.month.offer([(month, self._month_word(month)) for month in found.months])
        self.mediator.offer(found.mediators)

    def clear(self) -> None:
        """Ask for every paper again."""
        with QSignalBlocker(self.search):
            self.search.clear()
        for one in self._choices():
            one.choose(None)
        self._tell()

    def in_words(self) -> str:
        """Return what is asked for, in words."""
        said = [one.currentText() for one in self._choices() if one.choice() is not None]
        text = self.search.text().strip()
        return " · ".join([*said, *([text] if text else [])]) or self.kind.itemText(0)

    def focus_search(self) -> None:
        """Give the keyboard to the search, what stands there ready to be typed over."""
        self.search.setFocus()
        self.search.selectAll()

    def _month_word(self, month: date) -> str:
        return self.tr("{year}-{month}").format(year=month.year, month=f"{month.month:02}")

    def _choices(self) -> tuple[ChoiceField, ...]:
        return self.kind, self.state, self.month, self.mediator

    def _build_search(self) -> None:
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.tr("Number or names"))
        self.search.setAccessibleName(self.tr("Search the issued papers"))
        self.search.setToolTip(self.tr("By the number of the paper or of its case, or by names (Ctrl+F)"))
        self.search.setWhatsThis(self.search.toolTip())
        self.search.setFixedWidth(theme.current().px(SEARCH_WIDTH))
        self._sign = self.search.addAction(icon("magnifying-glass", "mute"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._timer.timeout.connect(self._tell)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self._on_entered)
        shortcut("Escape", self.search, self.left.emit, ONLY)

    def _choice(self, nothing: str, name: str) -> ChoiceField:
        made = ChoiceField(nothing=nothing, parent=self)
        made.setAccessibleName(name)
        made.setMinimumWidth(theme.current().px(CHOICE_WIDTH))
        made.activated.connect(lambda _number: self._tell())
        return made

    def _on_theme_changed(self) -> None:
        self._sign.setIcon(icon("magnifying-glass", "mute"))

    def _on_entered(self) -> None:
        self._tell()
        self.left.emit()

    def _tell(self) -> None:
        self._timer.stop()
        self.clear_button.setHidden(self.asked().asks_nothing)
        self.changed.emit()
