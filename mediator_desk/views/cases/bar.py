"""The line above the list: what is looked for at the left, what comes in at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import icon
from mediator_desk.views.parts import button
from mediator_desk.views.shortcuts import ONLY, shortcut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

SEARCH_AFTER_MS = 200


class CasesBar(QWidget):
    """Search, and the buttons for what is taken in."""

    searched = Signal(str)
    """What is looked for changed a moment ago."""
    entered = Signal()
    """Enter: on to what was found."""
    left = Signal()
    """Escape: back to the list; what was typed stays."""
    import_wanted = Signal()
    receive_wanted = Signal()
    duplicates_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.current().px("s"))
        self._build_search()
        self._row.addWidget(self.search, 1)
        self._row.addStretch(1)
        self._build_buttons()
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.look_now)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self._on_entered)
        shortcut("Escape", self.search, self.left.emit, ONLY)
        theme.current().changed.connect(self._on_theme_changed)

    def add_before_buttons(self, parts: Sequence[QWidget]) -> None:
        """Put parts of other screens before the buttons, after the search."""
        place = self._row.indexOf(self.duplicates_button)
        for step, part in enumerate(parts):
            self._row.insertWidget(place + step, part)

    def look_now(self) -> None:
        """Look for what is typed, without waiting for more."""
        self._timer.stop()
        self.searched.emit(self.search.text())

    def show_text(self, text: str) -> None:
        """Show what is looked for; nothing is asked by that."""
        if text != self.search.text():
            self.search.setText(text)
        self._timer.stop()

    def _build_search(self) -> None:
        self.search = QLineEdit(self, clearButtonEnabled=True)
        self.search.setObjectName("search")
        self.search.setPlaceholderText(self.tr("Names, numbers"))
        self.search.setAccessibleName(self.tr("Search the cases"))
        self.search.setToolTip(self.tr("Search the cases (Ctrl+F)"))
        self.search.setMaximumWidth(theme.current().px(420))
        self._sign = self.search.addAction(icon("magnifying-glass", "mute"), QLineEdit.ActionPosition.LeadingPosition)

    def _build_buttons(self) -> None:
        self.duplicates_button = button(self.tr("Duplicates"), self.duplicates_wanted.emit, look="link")
        self.duplicates_button.setToolTip(self.tr("People and cases that look like one (Ctrl+D)"))
        self.import_button = button(self.tr("Import"), self.import_wanted.emit, icon="download-simple")
        self.import_button.setToolTip(self.tr("Take in an export of the mini program (Ctrl+I)"))
        self.new_button = button(self.tr("New case"), self.receive_wanted.emit, icon="plus")
        self.new_button.setToolTip(self.tr("Register a visit, a call, a letter, a court's papers (Ctrl+N)"))
        for shown in (self.duplicates_button, self.import_button, self.new_button):
            self._row.addWidget(shown)
        self._giving_way = (self.import_button, self.new_button)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        given_way = sum(_word_width(one) for one in self._giving_way if one.text() and not one.isHidden())
        return super().minimumSizeHint() - QSize(given_way, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()  # a button came or went
        return super().event(event)

    def fit(self) -> None:
        """Where there is little room, buttons say by their picture and their tip alone what they do."""
        missing = self._row.minimumSize().width() - self.width()
        missing += sum(_word_width(one) for one in self._giving_way if not one.text() and not one.isHidden())
        for one in self._giving_way:
            word = "" if missing > 0 else one.accessibleName()
            missing -= 0 if word or one.isHidden() else _word_width(one)
            if one.text() != word:
                one.setText(word)

    def _on_entered(self) -> None:
        self.look_now()
        self.entered.emit()

    def _on_theme_changed(self) -> None:
        self._sign.setIcon(icon("magnifying-glass", "mute"))


def _word_width(shown: QPushButton) -> int:
    return shown.fontMetrics().horizontalAdvance(shown.accessibleName())
