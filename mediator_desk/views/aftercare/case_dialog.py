"""What every dialog of the time after the agreement has: the case in one line, a form, one service to call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from mediator_desk.services.cases.case_details import case_details
from mediator_desk.views import theme
from mediator_desk.views.case_line import case_line
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk


class CaseDialog(DeskDialog):
    """A dialog about one case. A subclass adds fields to `form` and calls `_do` in `save`."""

    def __init__(self, desk: Desk, case_id: int, title: str, act_word: str, parent: QWidget | None = None) -> None:
        super().__init__(title, act_word, parent, width=520)
        self._desk = desk
        with desk.database.reading() as db:
            self._case = case_details(db, case_id)
        page = QWidget(self)
        self._page = QVBoxLayout(page)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(theme.current().px("m"))
        self._page.addWidget(words(case_line(self._case), "fact", "mute", wrap=True))
        self.form = Form(page, columns=2)
        self.body.addWidget(FittingArea(page, self))

    def _explain(self, text: str, tone: str = "ink2") -> None:
        self._page.addWidget(words(text, "", tone, wrap=True))

    def _show_form(self) -> None:
        """Put the form below what was explained so far."""
        self._page.addWidget(self.form)

    def _add_words(self, name: str, label: str, hint: str = "", *, height: int = 72) -> QPlainTextEdit:
        field = self.form.add(name, label, QPlainTextEdit(), hint, span=2)
        field.setFixedHeight(theme.current().px(height))
        return field

    def _do(self, service: Callable[..., object], *arguments: object, **named: Any) -> None:  # noqa: ANN401
        with self._desk.database.writing() as db:
            service(db, self._case.id, *arguments, by=self._desk.actor, now=self._desk.now(), **named)
        self._desk.case_changed.emit(self._case.id)
