"""The tags of a case, mended where they stand: each with a cross, and a field for one more.

What fits is offered as buttons below the field: no popup, in which input methods fail.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.services.cases import tags
from mediator_desk.views import theme
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.parts import button, plain_tip, words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.shortcuts import ONLY, shortcut

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

OFFERED = 5


class TagsField(QWidget):
    """Shows the tags of a case, adds and removes them; emits desk.case_changed by itself."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._case_id = desk, 0
        self._shown: tuple[str, ...] = ()
        self._known: Sequence[str] = ()
        self._build()
        self.field.textEdited.connect(lambda _text: self._offer())
        self.field.returnPressed.connect(self._on_entered)
        shortcut("Escape", self.field, self._clear, ONLY)

    def show_case(self, case_id: int, shown: Sequence[str], *, is_editable: bool) -> None:
        """Show the tags of a case; what is typed stays while it is the same case."""
        if case_id != self._case_id:
            self._clear()
        self._case_id, self._shown = case_id, tuple(shown)
        self.field.setVisible(is_editable)
        self._fill(self._chips, [(tag, partial(self.remove, tag) if is_editable else None) for tag in shown])
        self._chips_holder.setVisible(bool(shown))

    def add(self, tag: str) -> None:
        """Put a tag on the case."""
        self._do(lambda db: tags.add_tag(db, self._case_id, tag, by=self._desk.actor, now=self._desk.now()))

    def remove(self, tag: str) -> None:
        """Take a tag off the case."""
        self._do(lambda db: tags.remove_tag(db, self._case_id, tag, by=self._desk.actor, now=self._desk.now()))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("xs"))
        self._chips_holder, self._offers_holder = QWidget(self), QWidget(self)
        self._chips, self._offers = FlowLayout(self._chips_holder), FlowLayout(self._offers_holder)
        self.field = QLineEdit(self)
        self.field.setMaxLength(tags.LONGEST_TAG)
        self.field.setPlaceholderText(self.tr("Add a tag"))
        self.field.setAccessibleName(self.field.placeholderText())
        self._problem = words("", "small", "bad", wrap=True)
        for part in (self._chips_holder, self.field, self._offers_holder, self._problem):
            column.addWidget(part)
        for part in (self._chips_holder, self._offers_holder, self._problem):
            part.hide()

    def _fill(self, row: FlowLayout, chips: Sequence[tuple[str, Callable[[], object] | None]]) -> None:
        while (item := row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for tag, act in chips:
            chip = button(tag.replace("&", "&&"), act, look="chip", icon="x" if act and row is self._chips else "")
            spoken = self.tr("Remove the tag {tag}") if row is self._chips else self.tr("Add the tag {tag}")
            chip.setAccessibleName(spoken.format(tag=tag))
            chip.setToolTip(plain_tip(chip.accessibleName()))
            chip.setEnabled(act is not None)
            row.addWidget(chip)

    def _offer(self) -> None:
        typed = self.field.text().strip().casefold()
        if typed and not self._known:
            with self._desk.database.reading() as db:
                self._known = [one.tag for one in tags.all_tags(db)]
        found = [tag for tag in self._known if typed and typed in tag.casefold() and tag not in self._shown]
        self._fill(self._offers, [(tag, partial(self.add, tag)) for tag in found[:OFFERED]])
        self._offers_holder.setVisible(bool(found))
        self._problem.hide()

    def _on_entered(self) -> None:
        if self.field.text().strip():
            self.add(self.field.text())

    def _do(self, act: Callable[..., object]) -> None:
        try:
            with self._desk.database.writing() as db:
                act(db)
        except DeskError as error:
            problems = getattr(error, "problems", ())
            self._problem.setText(sentence(problems[0] if problems else error))
            self._problem.show()
            return
        self._clear()
        self._desk.case_changed.emit(self._case_id)
        self.field.setFocus()  # a chip that was clicked is gone

    def _clear(self) -> None:
        self._known = ()
        self.field.clear()
        self._offer()
