"""Watches the forms of a dialog or page: what is typed is kept two seconds later at most, until it is saved or left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer, Signal

from mediator_desk.services.kept_inputs import Kept
from mediator_desk.views.form import Form
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.presence_board import board_of

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

KEPT_AFTER_MS = 1500


class InputWatch(QObject):
    """Keeps what is typed into all forms below `holder`, under a name that stays: "receive", "record_session/12".

    Forms that come and go have an objectName that says whose they are: what was typed for one never reaches another.
    A holder in which more than forms is typed has `typed_beside() -> dict` and `type_beside(dict)`.
    Call `begin` when the forms are filled, `over` when they were saved or given up. Where another person begins to
    work at the desk, what is typed is kept for who typed it, the forms show what is saved, and what the next person
    typed here before comes back.
    """

    restored = Signal(object)
    """What was typed before and not saved stands in the forms again: since when (UTC)."""
    handed_over = Signal()
    """Another person works here now: what the one before typed is kept for that one, and no more in the forms."""

    def __init__(self, desk: Desk, form: str, holder: QWidget, *, case_id: int | None = None) -> None:
        super().__init__(holder)
        self._keeper = keeper_of(desk)
        self._desk = desk
        self._form = form
        self._holder = holder
        self._case_id = case_id
        self._last: dict[str, Any] = {}
        self._is_over = False
        self._staff_id: int | None = None
        """Who types here, once it has begun."""
        self._has_begun = False
        self._watched: WeakSet[Form] = WeakSet()
        self._timer = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._timer.timeout.connect(self.keep_now)
        self._keeper.closing.connect(self.keep_now)
        desk.actor_leaves.connect(self.keep_now)
        desk.actor_changed.connect(self._on_actor_changed)

    @property
    def form(self) -> str:
        """The name under which it is kept."""
        return self._form

    def begin(self) -> datetime | None:
        """Type again what was kept, and keep from now on. Returns since when it was unsaved, None for nothing."""
        self._has_begun, self._staff_id = True, self._desk.actor.staff_id
        kept = self._keeper.read(self._form)
        if kept is not None:
            self._type_again(kept.content)
        self._watch_forms()
        self._last = self._typed()
        self._tell_others(is_typed=bool(self._last))
        if kept is None:
            return None
        if not self._last:  # somebody saved the same meanwhile
            self._keeper.forget(self._form)
            return None
        self.restored.emit(kept.kept_at)
        return kept.kept_at

    def touch(self) -> None:
        """Say that something was typed."""
        self._tell_others(is_typed=True)
        if not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> None:
        """Keep what stands in the forms, if it is not kept yet."""
        self._timer.stop()
        if self._is_over:
            return
        try:
            typed = self._typed()
        except RuntimeError:  # Qt took a field away under it: what was kept of it stays kept
            self._watch_forms()
            return
        self._tell_others(is_typed=bool(typed))
        if typed == self._last:
            return
        self._last = typed
        if typed:
            content = {"title": self._holder.windowTitle(), **typed}
            self._keeper.keep(Kept(self._form, content, self._desk.now(), self._case_id))
        else:
            self._keeper.forget(self._form)

    def rest(self) -> None:
        """Keep what was typed last: the holder closes with it."""
        if self._timer.isActive():
            self.keep_now()
        if not self._holder.window().isVisible():
            self._tell_others(is_typed=False)

    def over(self, *, goes_on: bool = False) -> None:
        """Forget what was kept: it was saved, or given up. `goes_on`: the forms are used for another one."""
        self._timer.stop()
        self._is_over = not goes_on
        self._tell_others(is_typed=False)
        if self._last:
            self._keeper.forget(self._form)
        self._last = {}
        if goes_on:
            self._watch_forms()

    def take_back(self) -> None:
        """Give up what was typed: the forms show again what is saved."""
        self._show_saved()
        self.over(goes_on=True)

    def _show_saved(self) -> None:
        for form in self._forms().values():
            form.take_back_typed()
        if hasattr(self._holder, "type_beside"):
            self._holder.type_beside({})

    def _on_actor_changed(self) -> None:
        """Hand the forms over. The same person under another name or role goes on typing."""
        if not self._has_begun or self._is_over or self._staff_id == self._desk.actor.staff_id:
            return
        self._show_saved()
        self.handed_over.emit()
        self._timer.stop()
        self._last = {}  # it stays kept: it is only no more what stands here
        self.begin()

    def _tell_others(self, *, is_typed: bool) -> None:
        """Other desks are told at which case something is typed here and not saved."""
        if self._case_id is not None:
            board_of(self._desk).edit(self, self._case_id if is_typed else 0)

    def _watch_forms(self) -> None:
        for form in self._forms().values():
            if form not in self._watched:
                self._watched.add(form)
                form.edited.connect(self.touch)

    def _forms(self) -> dict[str, Form]:
        """Return the forms by their names; one without a name is called by its place among all."""
        window = self._holder.window()  # a dialog above the holder is its child too, and keeps its own
        forms = [form for form in self._holder.findChildren(Form) if form.window() is window]
        return {form.objectName() or str(place): form for place, form in enumerate(forms)}

    def _typed(self) -> dict[str, Any]:
        forms = {name: typed for name, form in self._forms().items() if (typed := form.typed())}
        beside = self._holder.typed_beside() if hasattr(self._holder, "typed_beside") else {}
        return ({"forms": forms} if forms else {}) | ({"beside": beside} if beside else {})

    def _type_again(self, content: dict[str, Any]) -> None:
        forms = self._forms()
        if hasattr(self._holder, "type_beside"):
            self._holder.type_beside(content.get("beside", {}))
        for form_name, typed in content.get("forms", {}).items():
            form = forms.get(form_name)
            if form is None:  # whose it was is not there any more
                continue
            for name in form.type_again(typed):
                form.warn(name, self.tr("Something else was saved here meanwhile: look again before you save."))
