"""What is wrong with a form that is half filled in: asked when a field is left, before anything is saved."""

from __future__ import annotations

import contextlib
import inspect
from dataclasses import fields, is_dataclass, replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from mediator_desk.errors import Problem
from mediator_desk.views.field_values import value_of
from mediator_desk.views.fields import Unreadable
from mediator_desk.views.sentences import sentence
from mediator_desk.views.typed_values import typed_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from mediator_desk.views.form import Form


class LeftFields(QObject):
    """Looks at a field of a form when it is left, not at each key; one that was only passed through stays as it is."""

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._form = form
        self._name, self._before = "", None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @Slot()
    def _on_focus_changed(self) -> None:
        # Without the signal's widgets: the one that lost the focus may be half destroyed.
        if not shiboken6.isValid(self) or not shiboken6.isValid(self._form):
            return
        left, entered = self._name, self._name_around(QApplication.focusWidget())
        if left == entered:
            return
        was_typed = bool(left) and typed_in(self._form.field(left)) != self._before
        self._name, self._before = entered, typed_in(self._form.field(entered)) if entered else None
        if was_typed and self._form.isVisible():
            self._look_at(left)

    def _name_around(self, widget: QWidget | None) -> str:
        while widget is not None and widget is not self._form:
            name = widget.property("field_name")
            if name and self._form.field_or_none(name) is widget:
                return str(name)
            widget = widget.parentWidget()
        return ""

    def _look_at(self, name: str) -> None:
        try:
            value_of(self._form.field(name))
        except Unreadable as reason:
            self._form.show_problem(name, sentence(Problem(name, reason.code)))
            return
        found = judgement(self._form.filled_with, self._form.judge, self._readable())
        first = next((problem for problem in found if problem.field == name), None)
        self._form.show_problem(name, sentence(first) if first else "")

    def _readable(self) -> dict[str, Any]:
        """Return what the fields hold, without those that cannot be read."""
        held = {}
        for name in self._form.names():
            with contextlib.suppress(Unreadable):
                held[name] = value_of(self._form.field(name))
        return held


def judgement(
    filled_with: object, judge: Callable[[Any], Sequence[Problem]] | None, held: Mapping[str, Any]
) -> Sequence[Problem]:
    """Return the problems of a draft with what the fields hold; nothing where nobody can tell before it is saved."""
    if filled_with is None:
        return ()
    if judge is None:
        judge = _own_judge(filled_with)
    return judge(_with(filled_with, held)) if judge else ()


def _own_judge(draft: object) -> Callable[[Any], Sequence[Problem]] | None:
    """A draft that needs nothing but itself to be judged does it by itself."""
    problems = getattr(type(draft), "problems", None)
    if problems is None or len(inspect.signature(problems).parameters) != 1:
        return None
    return lambda typed: list(typed.problems())


def _with(draft: Any, held: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a draft of any kind
    if is_dataclass(draft) and not isinstance(draft, type):
        names = {field.name for field in fields(draft)}
        return replace(draft, **{name: value for name, value in held.items() if name in names})
    return SimpleNamespace(**{name: held.get(name, value) for name, value in vars(draft).items()})
