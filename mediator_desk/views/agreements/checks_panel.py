"""The findings of the checks under the terms: a click on one goes to its field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.services.agreements.checks.finding import Finding, Severity
from mediator_desk.views import theme
from mediator_desk.views.agreements.finding_words import finding_words
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Card, button, words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

TONES = {
    Severity.BLOCKS: ("bad", "warning-circle"),
    Severity.ASKS: ("warn", "warning"),
    Severity.OK: ("good", "check-circle"),
}
OK_COLUMNS = 4
WIDTH_FOR_HINT = 620


class ChecksPanel(Card):
    """What blocks, what asks for a look, and what is in order."""

    chosen = Signal(object)
    """A person wants to see the field of a finding."""
    mended = Signal(object)
    """A person takes what a finding proposes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Checks"), parent, padding=16)
        self.findings: tuple[Finding, ...] = ()
        self._seen: Finding | None = None
        self._place = 0
        self._hint = words(self.tr("Reminders do not block; click one, or F4, to go to its field"), "small", "mute")
        self.header.addWidget(self._hint)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._area)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._hint.setVisible(self.width() >= theme.current().px(WIDTH_FOR_HINT))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show findings; the same ones again change nothing."""
        if tuple(findings) == self.findings:
            return
        self.findings = tuple(findings)
        self.count.setText(self._counted())
        listed = QWidget()
        listed.setObjectName("scrolled")
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, theme.current().px("xs"), 0)
        column.setSpacing(theme.current().px(6))
        for severity in (Severity.BLOCKS, Severity.ASKS):
            for finding in self._of(severity):
                column.addWidget(self._row(finding))
        column.addLayout(self._in_order())
        column.addStretch(1)
        if old := self._area.takeWidget():
            old.deleteLater()  # not at once: the change may have begun with a click in it
        self._area.setWidget(listed)

    def blocking(self) -> list[Finding]:
        """Return what keeps the agreement from being sent to sign."""
        return self._of(Severity.BLOCKS)

    def asking(self) -> list[Finding]:
        """Return what wants a look and blocks nothing."""
        return self._of(Severity.ASKS)

    def choose_next(self) -> None:
        """Go to the field of the next finding, from the last to the first again; those of the case have none here.

        Where the one that was gone to is mended, the next has come to its place in the list.
        """
        told = [finding for finding in (*self.blocking(), *self.asking()) if finding.field]
        if told:
            place = told.index(self._seen) + 1 if self._seen in told else self._place
            self._place = place % len(told)
            self._seen = told[self._place]
            self.chosen.emit(self._seen)

    def _of(self, severity: Severity) -> list[Finding]:
        return [finding for finding in self.findings if finding.severity is severity]

    def _counted(self) -> str:
        texts = (self.tr("{count} to mend"), self.tr("{count} to look at"), self.tr("{count} in order"))
        counts = [len(self._of(severity)) for severity in Severity]
        return " · ".join(text.format(count=count) for text, count in zip(texts, counts, strict=True) if count)

    def _row(self, finding: Finding) -> FindingRow:
        what, todo = finding_words(finding)
        row = FindingRow(TONES[finding.severity], what, todo, lambda: self.chosen.emit(finding))
        if "better" in finding.params:
            row.add_act(self.tr("Take that day"), lambda: self.mended.emit(finding))
        elif not finding.field:
            row.add_act(self.tr("To the case"), lambda: self.chosen.emit(finding))
        return row

    def _in_order(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.current().px("xs"))
        tone, sign = TONES[Severity.OK]
        for number, finding in enumerate(self._of(Severity.OK)):
            cell = QHBoxLayout()
            cell.setSpacing(theme.current().px("xs"))
            cell.addWidget(IconLabel(sign, tone, 14))
            cell.addWidget(words(finding_words(finding)[0], "fact", "ink2", wrap=True), 1)
            grid.addLayout(cell, *divmod(number, OK_COLUMNS))
        for column in range(OK_COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid


class FindingRow(QFrame):
    """One finding: reached with Tab, followed by a click, Enter or Space."""

    def __init__(self, look: tuple[str, str], what: str, todo: str, follow: Callable[[], object]) -> None:
        super().__init__()
        tone, sign = look
        self._follow = follow
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(what)
        self.setAccessibleDescription(todo)
        px = theme.current().px
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(12), px(6), px(8), px(6))
        self._row.setSpacing(px("m"))
        self._row.addWidget(IconLabel(sign, tone), 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(px(1))
        text.addWidget(words(what, "fact_strong", tone, wrap=True))
        text.addWidget(words(todo, "small", "ink2", wrap=True))
        self._row.addLayout(text, 1)

    def add_act(self, word: str, act: Callable[[], object]) -> None:
        """Offer an act at the right edge."""
        self._row.addWidget(button(word, act), 0, Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter, look = QPainter(self), theme.current()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("accent"), look.px("focus_ring")))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), look.px(6), look.px(6))
        finally:
            painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._follow()
        else:
            super().keyPressEvent(event)
