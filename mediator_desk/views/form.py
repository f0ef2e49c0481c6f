"""Forms: fields declared one by one, filled from a draft and read into it, problems shown beside their field."""

from __future__ import annotations

from dataclasses import dataclass, fields
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediator_desk.errors import Invalid, Problem
from mediator_desk.views import theme
from mediator_desk.views.field_values import changed, show_value, value_of
from mediator_desk.views.fields import Unreadable
from mediator_desk.views.judging import LeftFields
from mediator_desk.views.parts import plain_tip, restyle, words
from mediator_desk.views.sentences import sentence
from mediator_desk.views.typed_values import type_again, typed_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Field = TypeVar("Field", bound=QWidget)
Draft = TypeVar("Draft")


@dataclass
class _Entry:
    """One field with what stands above and below it."""

    field: QWidget
    cell: QWidget
    remark: QLabel
    hint: str
    problem: str = ""
    finding: str = ""
    kept: Any = None
    was: Any = None
    """What stood in it when it was filled, as it is typed."""


class Form(QWidget):
    """Fields in a grid. The name of a field is the draft's attribute, the objectName and Problem.field."""

    edited = Signal(str)
    """A person changed a field (its name)."""

    def __init__(self, parent: QWidget | None = None, *, columns: int = 1) -> None:
        super().__init__(parent)
        self._entries: dict[str, _Entry] = {}
        self._columns = columns
        self._next = 0
        self.filled_with: Any = None
        self.reread: Callable[[], object] | None = None
        self.judge: Callable[[Any], Sequence[Problem]] | None = None
        """Finds the problems of a draft, for the field that is left; without it the draft's own `problems()` does."""
        LeftFields(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.current().px("l"))
        self._grid.setVerticalSpacing(theme.current().px("m"))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    # What screens call

    def add(self, name: str, label: str, field: Field, hint: str = "", *, span: int = 1) -> Field:
        """Add a field under its label, over `span` columns of the grid, and return it. F1 explains it with the hint."""
        cell, remark = QWidget(self), words(hint, "small", "mute", wrap=True)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("xs"))
        if label:
            title = words(label, "fact", "mute")
            title.setBuddy(field)
            column.addWidget(title)
        column.addWidget(field)
        column.addWidget(remark)
        column.addStretch(1)
        self._name_field(name, label, field, hint)
        remark.setVisible(bool(hint))
        self._place(cell, span)
        self._entries[name] = _Entry(field, cell, remark, hint, kept=self._now_in(field), was=typed_in(field))
        changed(field).connect(lambda *_value: self._on_edited(name))
        return field

    def add_wide(self, part: QWidget) -> None:
        """Add something that is no field over the whole width: a heading, a table of its own."""
        self._place(part, self._columns)

    def field(self, name: str) -> Any:  # noqa: ANN401 - each form knows the kinds of its fields
        """Return the field of a name."""
        return self._entries[name].field

    def field_or_none(self, name: str) -> QWidget | None:
        """Return the field of a name, None where the form has none."""
        return self._entries[name].field if name in self._entries else None

    def show_field(self, name: str, *, is_shown: bool) -> None:
        """Show or hide a field with its label. A hidden field is read as it is."""
        self._entries[name].cell.setVisible(is_shown)

    def fill(self, draft: object, *, reread: Callable[[], object] | None = None) -> None:
        """Show what the draft holds; from now on `is_changed` compares with it.

        `reread` reads the draft as it stands by then: with it, what another desk saved meanwhile can be merged.
        """
        self.filled_with, self.reread = draft, reread
        for name, entry in self._entries.items():
            if hasattr(draft, name):
                show_value(entry.field, getattr(draft, name))
        self.take_as_saved()
        self.clear_problems()

    def show_draft(self, draft: object) -> None:
        """Show another draft as if a person had typed it: `is_changed` goes on comparing with the one of `fill`."""
        for name, entry in self._entries.items():
            if hasattr(draft, name) and getattr(draft, name) != getattr(self.filled_with, name, None):
                show_value(entry.field, getattr(draft, name))

    def follow(self, draft: object) -> None:
        """Show what another desk saved, in the fields that it changed alone: the others keep cursor and undo.

        Only where nothing is typed here.
        """
        before, self.filled_with = self.filled_with, draft
        for name, entry in self._entries.items():
            if hasattr(draft, name) and getattr(draft, name) != getattr(before, name, None):
                show_value(entry.field, getattr(draft, name))
        self.take_as_saved()

    def take_as_saved(self) -> None:
        """Take what stands in the fields as what the form was filled with."""
        for entry in self._entries.values():
            entry.kept, entry.was = self._now_in(entry.field), typed_in(entry.field)

    def read(self, draft: object, problems: Callable[[], Sequence[Problem]] | None = None) -> None:
        """Put what the fields hold into the draft.

        Raises Invalid with every text that cannot be read and, beside them, what `problems` finds in the draft.
        """
        unreadable = []
        for name, entry in self._entries.items():
            try:
                value = value_of(entry.field)
            except Unreadable as reason:
                unreadable.append(Problem(name, reason.code))
                value = None
            if hasattr(draft, name):
                setattr(draft, name, value)
        names = {problem.field for problem in unreadable}
        found = [problem for problem in (problems() if problems else ()) if problem.field not in names]
        if unreadable or found:
            raise Invalid([*unreadable, *found])

    def drafted(self, draft: Draft) -> Draft:
        """Return a copy of a frozen draft with what the fields hold. Raises Invalid for what cannot be read."""
        values = SimpleNamespace(**{kept.name: getattr(draft, kept.name) for kept in fields(draft)})  # type: ignore[arg-type]
        self.read(values)
        return type(draft)(**vars(values))

    def show_problems(self, problems: Sequence[Problem], *, goes_to_first: bool = True) -> list[Problem]:
        """Show each problem beside its field and go to the first. Returns those that belong to no field here."""
        self.clear_problems()
        for problem in problems:
            entry = self._entries.get(problem.field)
            if entry and not entry.problem:
                self._show_remark(entry, sentence(problem))
        wrong = [entry for entry in self._entries.values() if entry.problem]
        if wrong and goes_to_first:
            self._go_to(wrong[0])
        return [problem for problem in problems if problem.field not in self._entries]

    def show_problem(self, name: str, problem: str) -> None:
        """Show one sentence beside a field, "" for none; the other fields stay as they are."""
        self._show_remark(self._entries[name], problem)

    def warn(self, name: str, finding: str) -> None:
        """Show beside a field what is odd about it, "" for nothing. A warning keeps nobody from saving."""
        entry = self._entries[name]
        if finding != entry.finding:
            entry.finding = finding
            self._dress(entry)

    def clear_problems(self) -> None:
        """Forget all problems that are shown."""
        for entry in self._entries.values():
            self._show_remark(entry, "")

    def problems_shown(self) -> dict[str, str]:
        """Return the sentences shown, by the names of their fields."""
        return {name: entry.problem for name, entry in self._entries.items() if entry.problem}

    def is_changed(self) -> bool:
        """Tell whether a person changed anything since the form was filled."""
        return bool(self.changed_names())

    def changed_names(self) -> list[str]:
        """Return the names of the fields that hold something else than when the form was filled."""
        return [name for name, entry in self._entries.items() if self._now_in(entry.field) != entry.kept]

    def typed(self) -> dict[str, dict[str, Any]]:
        """Return what a person changed, finished or not: field -> what stands in it and what it was filled with."""
        now = {name: typed_in(entry.field) for name, entry in self._entries.items()}
        return {
            name: {"typed": now[name], "was": entry.was}
            for name, entry in self._entries.items()
            if now[name] != entry.was
        }

    def type_again(self, typed: dict[str, dict[str, Any]]) -> list[str]:
        """Type again what `typed` returned once. Returns the fields that were filled with something else since."""
        known = {name: one for name, one in typed.items() if name in self._entries}
        for _time in range(2):  # a field may fill another one by itself: what was typed goes over it
            for name, one in known.items():
                field = self._entries[name].field
                if typed_in(field) != one["typed"]:
                    type_again(field, one["typed"])
        return [name for name, one in known.items() if one["was"] != self._entries[name].was != one["typed"]]

    def take_back_typed(self) -> None:
        """Show again what the form was filled with."""
        for _time in range(2):
            for entry in self._entries.values():
                if typed_in(entry.field) != entry.was:
                    type_again(entry.field, entry.was)
        self.clear_problems()

    def names(self) -> list[str]:
        """Return the names of the fields, in their order."""
        return list(self._entries)

    def take_focus(self) -> None:
        """Give the keyboard to the first field that a person can fill in."""
        for entry in self._entries.values():
            if entry.field.isEnabled() and not entry.cell.isHidden():
                entry.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    # How it is done

    def _place(self, part: QWidget, span: int) -> None:
        row, column = divmod(self._next, self._columns)
        if column + span > self._columns:
            row, column = row + 1, 0
        self._grid.addWidget(part, row, column, 1, span)
        self._next = row * self._columns + column + span

    def _name_field(self, name: str, label: str, field: QWidget, hint: str) -> None:
        field.setObjectName(field.objectName() or name)
        field.setProperty("field_name", name)
        field.setAccessibleName(label or field.accessibleName())
        field.setAccessibleDescription(hint)
        field.setProperty("hint", hint)
        field.setWhatsThis(plain_tip(hint))  # Qt shows it itself on Shift+F1, as markup where it looks like some
        if isinstance(field, QPlainTextEdit):
            field.setTabChangesFocus(True)
        if isinstance(field, QAbstractSpinBox):
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.lineEdit().setAccessibleName(field.accessibleName())  # what the keyboard is in
            field.lineEdit().setTextMargins(theme.current().px(10), 0, 0, 0)  # a style sheet's padding stops before it

    @staticmethod
    def _now_in(field: QWidget) -> Any:  # noqa: ANN401
        try:
            return value_of(field)
        except Unreadable as reason:
            return reason.code

    def _on_edited(self, name: str) -> None:
        if self._entries[name].problem:
            self._show_remark(self._entries[name], "")
        self.edited.emit(name)

    def _show_remark(self, entry: _Entry, problem: str) -> None:
        if problem != entry.problem:
            entry.problem = problem
            self._dress(entry)

    @staticmethod
    def _dress(entry: _Entry) -> None:
        said = entry.problem or entry.finding or entry.hint
        tone = "bad" if entry.problem else "warn" if entry.finding else ""
        entry.remark.setText(said)
        entry.remark.setVisible(bool(said))
        entry.field.setAccessibleDescription(said)
        restyle(entry.remark, tone=tone or "mute")
        restyle(entry.field, problem=tone)

    def _go_to(self, entry: _Entry) -> None:
        above = entry.cell.parentWidget()
        while above is not None and not isinstance(above, QAbstractScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(entry.cell)
        entry.field.setFocus(Qt.FocusReason.OtherFocusReason)
