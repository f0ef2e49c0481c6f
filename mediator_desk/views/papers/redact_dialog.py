"""A redacted copy (脱敏本) of a paper or of a whole file: drawn and proved in the background, looked at, saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from mediator_desk.views.fields import SegmentField
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.parts import words
from mediator_desk.views.progress_line import ProgressLine
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.jobs import Job
    from mediator_desk.views.drawn_paper import Drawn


LONGEST = 1_000
"""Characters of what is masked besides."""


class RedactedCopyDialog(PaperDialog):
    """Shows what nobody is known from any more; nothing leaves the desk before the proof found nothing."""

    least, besides = 170, 170

    def __init__(self, desk: Desk, make: Callable[..., Drawn], about: str, parent: QWidget | None = None) -> None:
        """`make(with_organisations=, also=, now=)` draws it, as views/papers/redact_work.py; `about` says of what."""
        super().__init__(desk, self.tr("Redacted copy"), parent)
        self._make = make
        self._job: Job | None = None
        self.organisations = SegmentField([(False, self.tr("named")), (True, self.tr("masked"))])
        self.add_choice(self.tr("Organisations"), self.organisations)
        self.also = QLineEdit()
        self.also.setMaxLength(LONGEST)
        self.also.setPlaceholderText(self.tr("Mask too: names and numbers, parted by commas"))
        self.also.setAccessibleName(self.tr("Mask too"))
        self.also.editingFinished.connect(self._on_also)
        self._asked_also = ""
        self.choices.addWidget(self.also, 1)
        told = self.tr(
            "Names, numbers and addresses of people are masked, and everything in the file was looked through. "
            "A scan cannot be masked: a page stands in its place. Who is named in a text and registered nowhere is not "
            "known here: read the copy, and name them below."
        )
        self._far = ProgressLine(self)
        self._far.end()
        for place, one in enumerate((words(about, "fact", "mute", wrap=True), words(told, "fact", "ink2", wrap=True))):
            self.body.insertWidget(place, one)
        self.body.insertWidget(3, self._far)
        self.cancel_button.setFocus()  # the keyboard waits there until the copy is drawn
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        also = self.also.text()
        return partial(self._make, with_organisations=self.organisations.choice(), also=also, now=self._desk.now())

    def draw(self) -> None:
        """Draw the copy as it is chosen; what was asked for before is given up."""
        self._stop()
        self._asked += 1
        self._drawn = None
        self._let_out(False)
        self._far.show()
        self._far.begin(self.tr("Drawing and looking through the copy"))
        self._job = self._desk.jobs.run(
            self.work(),
            owner=self,
            on_done=partial(self._on_drawn, self._asked),
            on_failed=partial(self._on_not_drawn, self._asked),
            on_progress=self._far.show_progress,
        )

    def reject(self) -> None:
        """Give up what is under way, and close."""
        self._stop()
        super().reject()

    def _on_also(self) -> None:
        if self.also.text().strip() != self._asked_also:
            self._asked_also = self.also.text().strip()
            self.draw()

    def _stop(self) -> None:
        if self._job is not None and not self._job.is_over:
            self._job.cancel()

    def _on_drawn(self, asked: int, drawn: Drawn) -> None:
        super()._on_drawn(asked, drawn)
        if asked == self._asked:
            self._far.end()
            self._far.hide()

    def _on_not_drawn(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self._far.end()
            self._far.hide()
            self.preview.tell(sentence(error))
