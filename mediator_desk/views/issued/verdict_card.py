"""The verdict on a file: a sign with its colour, a sentence, what it proves, and the paper that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.issued.check_words import MARKS, belongs_words, kept_words, proof_words
from mediator_desk.views.parts import TONES, button, hairline, restyle, selectable, words
from mediator_desk.views.verdict_words import verdict_details, verdict_title

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.views.issued.checking import Checked


class VerdictCard(QFrame):
    """Shown when a file was looked at; `open_paper` and `to_case` are done for the paper that it belongs to."""

    def __init__(
        self, open_paper: Callable[[], object], to_case: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        self._sign = IconLabel("question", "mute", 22)
        self._title, self._details = words("", "section", wrap=True), words("", "", "ink2", wrap=True)
        self._file = words("", "small", "mute", wrap=True)
        self._paper = selectable(words("", "fact_strong", wrap=True))
        self.open_button = button(self.tr("Open the issued paper"), open_paper, icon="file-pdf")
        self.case_button = button(self.tr("To the case"), to_case, icon="folder-open")
        self._build()

    def show_verdict(self, checked: Checked) -> None:
        """Show what a file is."""
        verdict, mark = checked.verdict, MARKS[checked.verdict.state]
        role = TONES[mark.tone][0]
        self._sign.show_icon(mark.icon, role)
        self._title.setText(verdict_title(verdict))
        restyle(self._title, tone=role)
        said = [*proof_words(verdict), *verdict_details(verdict)]
        if checked.may_be_kept and verdict.paper is not None and verdict.paper.scan_id is not None:
            said.append(kept_words())
        self._details.setText(without_turns("\n".join(said)))
        self._details.setVisible(bool(said))
        self._file.setText(without_turns(self.tr("Looked at: {name}").format(name=checked.offered.name)))
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(self._details.text())
        paper = verdict.paper
        self._belongs.setVisible(paper is not None)
        if paper is not None:
            self._paper.setText(belongs_words(paper))

    @property
    def text(self) -> str:
        """What the card says, line by line."""
        shown = [self._title, self._details, self._paper]
        return "\n".join(label.text() for label in shown if not label.isHidden())

    @property
    def tone(self) -> str:
        """The colour of the sentence."""
        return str(self._title.property("tone"))

    def _build(self) -> None:
        px = theme.current().px
        row = QHBoxLayout(self)
        row.setContentsMargins(*(px("l"),) * 4)
        row.setSpacing(px("m"))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px("s"))
        for part in (self._title, self._details, self._file):
            column.addWidget(part)
        self._belongs = QWidget(self)
        below = QVBoxLayout(self._belongs)
        below.setContentsMargins(0, px("s"), 0, 0)
        below.setSpacing(px("s"))
        below.addWidget(hairline())
        below.addWidget(self._paper)
        acts = QHBoxLayout()
        acts.setSpacing(px("s"))
        acts.addWidget(self.open_button)
        acts.addWidget(self.case_button)
        acts.addStretch(1)
        below.addLayout(acts)
        column.addWidget(self._belongs)
        row.addLayout(column, 1)
