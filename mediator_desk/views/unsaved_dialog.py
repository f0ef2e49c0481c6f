"""The forms in which something was typed and not saved, each to be gone on with or given up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.services.kept_inputs import numbers_of_cases
from mediator_desk.views import theme
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.messages import DeskDialog, ask
from mediator_desk.views.parts import button, hairline, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mediator_desk.desk import Desk
    from mediator_desk.services.kept_inputs import Kept

WIDTH = 600


def copy_typed(kept: Kept) -> None:
    """Put the texts that were typed into the clipboard, one to a line: what they were about may be gone."""
    typed = [field["typed"] for form in kept.content.get("forms", {}).values() for field in form.values()]
    QGuiApplication.clipboard().setText("\n".join(_texts([typed, kept.content.get("beside", {})])))


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(value, str) and value.strip():
        yield value
    elif isinstance(value, list | tuple | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts(one)


class UnsavedDialog(DeskDialog):
    """What is unsaved, the newest first."""

    open_wanted = Signal(object)
    """A person wants to go on with a form (Kept)."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Typed and not saved"), self.tr("Close"), parent, width=WIDTH)
        self._desk = desk
        self.cancel_button.hide()
        text = self.tr("It is kept for you alone until you save it or give it up.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self._page = QWidget(self)
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(FittingArea(self._page), 1)
        self._fill()

    def _fill(self) -> None:
        kept = keeper_of(self._desk).read_all()
        with self._desk.database.reading() as db:
            numbers = numbers_of_cases(db, [one.case_id for one in kept if one.case_id])
        for one in kept:
            self._add(one, numbers.get(one.case_id or 0, ""))

    def _add(self, kept: Kept, number: str) -> None:
        row = QWidget(self._page)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, theme.current().px("s"), 0, theme.current().px("s"))
        text = QVBoxLayout()
        text.addWidget(words(str(kept.content.get("title", "")), "strong", wrap=True))
        moment = near_moment(kept.kept_at, self._desk.today())
        text.addWidget(words(" · ".join(filter(None, (number, moment))), "fact", "mute"))
        line.addLayout(text, 1)
        line.addWidget(button(self.tr("Copy"), partial(copy_typed, kept), look="link"))
        line.addWidget(button(self.tr("Give it up"), partial(self._on_give_up, kept, row), look="link"))
        line.addWidget(button(self.tr("Go on with it"), partial(self._on_open, kept)))
        self._column.addWidget(row)
        self._column.addWidget(hairline())

    def _on_open(self, kept: Kept) -> None:
        self.accept()
        self.open_wanted.emit(kept)

    def _on_give_up(self, kept: Kept, row: QWidget) -> None:
        question, loss = self.tr("Give up what was typed?"), self.tr("It cannot be brought back.")
        if ask(self, question, loss, self.tr("Give it up"), danger=True):
            keeper_of(self._desk).forget(kept.form)
            row.hide()
