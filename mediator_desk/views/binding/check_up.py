"""The check-up of a file as it is shown: fifteen papers red or green, seven points with findings, acts beside them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.services.cases.file_papers import PaperState
from mediator_desk.services.papers.file_faults import Remedy
from mediator_desk.services.papers.review_points import MADE_BY_BINDING, MADE_BY_DESK
from mediator_desk.views import theme
from mediator_desk.views.binding.fault_words import fault_words, paper_name, point_name
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, hairline, words

if TYPE_CHECKING:
    from mediator_desk.models.procedure_words import FilePaper
    from mediator_desk.services.cases.file_papers import FilePaperRow
    from mediator_desk.services.papers.file_faults import Fault
    from mediator_desk.services.papers.file_review import FileReview, PointReview

SIGNS = {
    PaperState.THERE: ("check", "good"),
    PaperState.MISSING: ("x", "bad"),
    PaperState.TO_COME: ("hourglass-medium", "mute"),
    PaperState.NONE: ("minus", "mute"),
}
LEAST_HEIGHT, WIDTH = 140, 380
"""Pixels at 100 %."""
GOOD_FROM, FAIR_FROM = 90, 60


class CheckUp(QScrollArea):
    """What a review would find; what is missing is made or scanned in from here."""

    make_wanted = Signal(object)
    """A paper of the file is to be made."""
    scan_wanted = Signal(object)
    """A scan of a paper of the file is to be brought."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumSize(px(WIDTH), px(LEAST_HEIGHT))
        self.setAccessibleName(self.tr("Check-up"))

    def show_review(self, review: FileReview) -> None:
        """Show a check-up in place of what is shown; where one was reading stays where it is."""
        place = self.verticalScrollBar().value()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, theme.current().px("m"), 0)
        column.setSpacing(theme.current().px("s"))
        column.addWidget(words(self.tr("Papers of the file"), "strong"))
        column.addLayout(self._papers(review.papers))
        column.addWidget(hairline())
        for point in review.points:
            column.addLayout(self._point(point))
        column.addStretch(1)
        self.setWidget(page)
        page.setAutoFillBackground(False)  # the dialog's own ground shows through
        self.verticalScrollBar().setValue(place)

    def _papers(self, rows: tuple[FilePaperRow, ...]) -> QGridLayout:
        grid, px = QGridLayout(), theme.current().px
        grid.setHorizontalSpacing(px("s"))
        grid.setVerticalSpacing(px("xs"))
        grid.setColumnStretch(2, 1)
        for place, row in enumerate(rows):
            icon, tone = SIGNS[row.state]
            grid.addWidget(IconLabel(icon, tone), place, 0)
            name = f"{row.position}. {paper_name(row.paper)}"
            shown = words(name, "fact_strong" if row.is_required else "fact", "" if row.is_required else "mute")
            grid.addWidget(shown, place, 1)
            grid.addWidget(words(self._state(row), "fact", tone), place, 2)
            if row.state is PaperState.MISSING and row.paper not in MADE_BY_BINDING:
                grid.addLayout(self._remedies(row.paper), place, 3)
        return grid

    def _remedies(self, paper: FilePaper) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("s"))
        if paper in MADE_BY_DESK:
            row.addWidget(self._act(Remedy.MAKE, paper))
        row.addWidget(self._act(Remedy.SCAN, paper))
        return row

    def _act(self, remedy: Remedy, paper: FilePaper) -> QWidget:
        is_made = remedy is Remedy.MAKE
        wanted = self.make_wanted if is_made else self.scan_wanted
        shown = button(self.tr("Make…") if is_made else self.tr("Scan in…"), partial(wanted.emit, paper), look="link")
        said = self.tr("Make: {paper}") if is_made else self.tr("Scan in: {paper}")
        shown.setAccessibleName(said.format(paper=paper_name(paper)))
        return shown

    def _state(self, row: FilePaperRow) -> str:
        if row.paper in MADE_BY_BINDING and row.state is not PaperState.THERE:
            return self.tr("made when it is bound")
        return {
            PaperState.THERE: self.tr("there"),
            PaperState.MISSING: self.tr("missing"),
            PaperState.TO_COME: self.tr("will come"),
            PaperState.NONE: self.tr("not required"),
        }[row.state]

    def _point(self, point: PointReview) -> QVBoxLayout:
        column, px = QVBoxLayout(), theme.current().px
        column.setSpacing(px("xs"))
        head = QHBoxLayout()
        head.setSpacing(px("s"))
        icon, tone = score_mark(point.score)
        head.addWidget(IconLabel(icon, tone))
        head.addWidget(words(point_name(point.point), "fact_strong"))
        head.addStretch(1)
        head.addWidget(words(self.tr("{score} of 100").format(score=point.score), "fact", tone))
        column.addLayout(head)
        for fault in point.faults:
            column.addLayout(self._fault(fault))
        return column

    def _fault(self, fault: Fault) -> QHBoxLayout:
        row, px = QHBoxLayout(), theme.current().px
        row.setContentsMargins(px("xl"), 0, 0, 0)
        row.setSpacing(px("s"))
        said: QLabel = words(fault_words(fault), "fact", "ink2", wrap=True)
        row.addWidget(said, 1)
        is_above = fault.code == "paper_missing"  # its acts stand with the papers
        if fault.paper is not None and fault.remedy in (Remedy.MAKE, Remedy.SCAN) and not is_above:
            row.addWidget(self._act(fault.remedy, fault.paper), 0, Qt.AlignmentFlag.AlignTop)
        return row


def score_mark(score: int) -> tuple[str, str]:
    """Return the sign and the tone of a score from 0 to 100."""
    if score >= GOOD_FROM:
        return "check", "good"
    return ("warning", "warn") if score >= FAIR_FROM else ("x", "bad")
