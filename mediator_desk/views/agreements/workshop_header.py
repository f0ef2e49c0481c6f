"""The head of the workshop: which case, where its agreement stands, and the acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediator_desk.models.words import AgreementState
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.date_words import long_day
from mediator_desk.views.parts import Pill, button, plain_tip, restyle, words
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from mediator_desk.services.cases.case_details import AgreementDetails, CaseDetails

WIDTH_FOR_WORDS = 1080
"""Where the head is narrower (pixels at 100 %), the acts beside the primary one show their icons only."""

PILLS = {
    AgreementState.DRAFT: ("plain", "pencil-simple"),
    AgreementState.TO_SIGN: ("info", "pen-nib"),
    AgreementState.EFFECTIVE: ("good", "check-circle"),
    AgreementState.REFUSED: ("bad", "x-circle"),
}
"""State -> tone and icon."""


class WorkshopHeader(QWidget):
    """Title, state and acts; the acts of a draft give way to those of a paper that is being signed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_narrow = False
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px("xl"), px("m"), px("xl"), px("m"))
        row.setSpacing(px("s"))
        self.close_button = button(self.tr("Close"), look="icon", icon="arrow-left")
        row.addWidget(self.close_button)
        row.addSpacing(px("xs"))
        row.addLayout(self._titles(), 1)
        self._copies = words("", "fact", "ink2")
        row.addWidget(self._copies)
        row.addSpacing(px("s"))
        self.print_button = self._act(self.tr("Print…"), "printer", "Ctrl+P", row)
        self.pdf_button = self._act(self.tr("Save as PDF…"), "file-pdf", "Ctrl+Shift+S", row)
        self.save_button = self._act(self.tr("Save the draft"), "floppy-disk", "Ctrl+S", row)
        self.send_button = self._act(self.tr("Send to sign"), "pen-nib", "Ctrl+Shift+Return", row, look="primary")
        self.back_button = self._act(self.tr("Back to draft…"), "arrow-counter-clockwise", "", row)
        self.sign_button = self._act(self.tr("Enter signatures…"), "pen-nib", "", row, look="primary")

    def listen(self, acts: dict[QPushButton, Callable[[], object]]) -> None:
        """Say what each button does."""
        for shown, act in acts.items():
            shown.clicked.connect(lambda _checked=False, act=act: act())

    def show_case(self, case: CaseDetails) -> None:
        """Show which case it is and where its agreement stands."""
        self._line.setText(case_line(case))
        agreement = case.agreement
        state = agreement.state if agreement else AgreementState.DRAFT
        tone, sign = PILLS[state]
        self._pill.show_state(word(state), tone, sign)
        self._number.setText(_number_line(agreement, self.tr("in force since {day}")) if agreement else "")
        self._copies.setText(self.tr("{count} copies").format(count=len(case.parties) + 1))
        self._copies.setToolTip(self.tr("One for each party, one for the committee (art. 29)"))

    def show_acts(self, *, is_draft: bool, is_to_sign: bool, has_marks: bool) -> None:
        """Offer the acts that are possible now."""
        for shown in (self.save_button, self.send_button):
            shown.setVisible(is_draft)
        self.sign_button.setVisible(is_to_sign)
        self.back_button.setVisible(is_to_sign and not has_marks)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        is_narrow = self.width() < theme.current().px(WIDTH_FOR_WORDS)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._copies.setHidden(is_narrow)
        for shown in (self.print_button, self.pdf_button, self.save_button, self.back_button):
            shown.setText("" if is_narrow else shown.accessibleName())
            restyle(shown, look="icon" if is_narrow else "")

    def _titles(self) -> QVBoxLayout:
        px = theme.current().px
        titles = QVBoxLayout()
        titles.setSpacing(px(2))
        self._line = words("", "fact", "ink2")
        titles.addWidget(self._line)
        row = QHBoxLayout()
        row.setSpacing(px("s"))
        row.addWidget(words(self.tr("Mediation agreement"), "page"))
        self._pill = Pill()
        row.addWidget(self._pill)
        self._number = words("", "fact", "mute")
        row.addWidget(self._number)
        row.addStretch(1)
        titles.addLayout(row)
        return titles

    def _act(self, text: str, icon: str, keys: str, row: QHBoxLayout, *, look: str = "") -> QPushButton:
        shown = button(text, look=look, icon=icon)
        shown.setToolTip(plain_tip(text))
        if keys:
            sequence = QKeySequence(keys)
            keys_there = sequence.toString(QKeySequence.SequenceFormat.NativeText)
            shown.setToolTip(plain_tip(f"{text} ({keys_there})"))
            shortcut(sequence, self.window(), lambda: shown.click() if shown.isVisible() else None)
        row.addWidget(shown)
        return shown


def _number_line(agreement: AgreementDetails, in_force: str) -> str:
    if agreement.effective_on is None:
        return agreement.number
    return f"{agreement.number} · {in_force.format(day=long_day(agreement.effective_on))}"
