"""A paper that was issued, as the very file that it is: looked at, printed and saved again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from mediator_desk.conventions.file_names import file_name
from mediator_desk.views.dragged_files import DraggedFiles, FileButton, FileOut
from mediator_desk.views.paper_dialog import PaperDialog
from mediator_desk.views.papers import paper_work
from mediator_desk.views.papers.kept_words import issued_tip
from mediator_desk.views.papers.redacting import open_redacted
from mediator_desk.views.parts import button, words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.papers.issued import IssuedRow
    from mediator_desk.views.drawn_paper import Drawn


class IssuedPaperDialog(PaperDialog):
    """One version of a paper: its number, when, by whom, and whether it still counts. The file can be taken along."""

    besides = 40

    def __init__(
        self, desk: Desk, row: IssuedRow, parent: QWidget | None = None, *, leads_to_case: bool = False
    ) -> None:
        """`leads_to_case`: the screen below is not that of its case."""
        super().__init__(desk, word(row.kind), parent)
        self._row = row
        self._files = DraggedFiles(desk, self)
        self.body.insertWidget(1, words(issued_tip(row), "fact", "ink2" if row.stands else "warn", wrap=True))
        self.take_button = FileButton(self.tr("Copy the PDF"), self._mime, self._tell_taken, self)
        self.take_button.setToolTip(self.tr("To be pasted into a message or a folder; or drag it there from here"))
        self.take_button.setEnabled(False)
        self.case_button = button(self.tr("To the case"), self._to_case, look="link", icon="folder-open")
        self.case_button.setVisible(leads_to_case)
        self.redact_button = button(self.tr("Redacted copy…"), self._on_redact, look="link", icon="prohibit")
        for place, one in enumerate((self.take_button, self.redact_button, self.case_button)):
            self.buttons.insertWidget(place, one)
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        name = self.tr("{paper} {number}").format(paper=word(self._row.kind), number="{number}")
        return partial(paper_work.issued_again, self._desk.database, self._row, name)

    def _on_drawn(self, asked: int, drawn: Drawn) -> None:
        super()._on_drawn(asked, drawn)
        self.take_button.setEnabled(self._drawn is not None)

    def _mime(self) -> QMimeData:
        drawn = self._drawn
        if drawn is None:
            return QMimeData()
        return self._files.mime_of([FileOut(f"{file_name(drawn.name)}.pdf", self._row.sha256, len(drawn.content))])

    def _tell_taken(self, is_copied: bool) -> None:
        if self._drawn is not None and self._tell_out(self._drawn) and is_copied:
            self.banner.tell("good", self.tr("The PDF is on the clipboard: paste it into a message or a folder."))

    def _on_redact(self) -> None:
        open_redacted(self._desk, self._row.order, self, number=self._row.number)

    def _to_case(self) -> None:
        self.accept()
        self._desk.case_wanted.emit(self._row.case_id)
