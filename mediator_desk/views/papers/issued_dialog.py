"""A paper that was issued, as the very file that it is: looked at, printed and saved again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

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
    """One version of a paper: its number, when, by whom, and whether it still counts."""

    besides = 40

    def __init__(self, desk: Desk, row: IssuedRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, word(row.kind), parent)
        self._row = row
        self.body.insertWidget(1, words(issued_tip(row), "fact", "ink2" if row.stands else "warn", wrap=True))
        self.redact_button = button(self.tr("Redacted copy…"), self._on_redact, look="link", icon="prohibit")
        self.buttons.insertWidget(0, self.redact_button)
        self.draw()

    def work(self) -> Callable[[], Drawn]:  # noqa: D102
        name = self.tr("{paper} {number}").format(paper=word(self._row.kind), number="{number}")
        return partial(paper_work.issued_again, self._desk.database, self._row, name)

    def _on_redact(self) -> None:
        open_redacted(self._desk, self._row.order, self, number=self._row.number)
