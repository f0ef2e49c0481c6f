"""What is done with views of the list: kept, changed, renamed, shared, ordered, forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right, allows
from mediator_desk.services.lists import views
from mediator_desk.services.lists.views import ViewRow
from mediator_desk.views.cases.view_dialog import ViewDialog
from mediator_desk.views.messages import ask, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk
    from mediator_desk.services.lists.looks import ListLook


class ViewActs(QObject):
    """The acts on views. `views` holds those of the person who works here; what became of an act is told by signals."""

    listed = Signal()
    """The views were read again."""
    kept = Signal(object)
    """A view was kept or changed (its row): it is the one that is shown now."""
    failed = Signal(object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.views: list[ViewRow] = []

    def reload(self) -> None:
        """Read the views again."""
        with self._desk.database.reading() as db:
            self.views = views.views_of(db, self._desk.actor.staff_id)
        self.listed.emit()

    def view(self, view_id: int) -> ViewRow | None:
        """Return a view that is listed, None for one that is gone."""
        return next((view for view in self.views if view.id == view_id), None)

    def may_change(self, view: ViewRow) -> bool:
        """Tell whether the person who works here may change a view."""
        return not view.is_shared or allows(self._desk.actor, Right.SHARE_VIEWS)

    def keep_new(self, look: ListLook, said: str) -> None:
        """Ask under which name the list is to be kept; `said` tells what it holds."""
        shown(ViewDialog(self._desk, look, self._on_kept, self._window, said=said))

    def keep(self, view: ViewRow, look: ListLook) -> None:
        """Let a view show what is shown now."""
        changed = self._do(lambda db, **named: views.change_view(db, view.id, look, **named))
        if changed is not None:
            self.kept.emit(changed)

    def rename(self, view: ViewRow) -> None:
        """Ask for another name."""
        shown(ViewDialog(self._desk, view.look, self._on_kept, self._window, view=view))

    def share(self, view: ViewRow, *, is_shared: bool) -> None:
        """Give a view to all, or take it for oneself."""
        self._do(lambda db, **named: views.share_view(db, view.id, is_shared=is_shared, **named))

    def move(self, view_id: int, step: int) -> None:
        """Put a view up or down among those of its kind."""
        view = self.view(view_id)
        group = [one.id for one in self.views if view and one.is_shared is view.is_shared]
        place = group.index(view_id) + step if view else -1
        if view is None or not 0 <= place < len(group) or not self.may_change(view):
            return
        group.remove(view_id)
        group.insert(place, view_id)
        self._do(lambda db, **named: views.order_views(db, group, **named))

    def forget(self, view: ViewRow) -> None:
        """Ask, and forget a view."""
        question = self.tr("Delete the view “{name}”?").format(name=view.name)
        told = self.tr("The cases stay as they are.")
        if view.is_shared:
            told = self.tr("It goes for everybody. The cases stay as they are.")
        if ask(self._window, question, told, self.tr("Delete"), danger=True, safe_word=self.tr("Keep it")):
            self._do(lambda db, **named: views.delete_view(db, view.id, **named))

    def menu(self, view_id: int, place: QPoint) -> None:
        """Show what may be done with a view, at a place of the screen."""
        view = self.view(view_id)
        if view is None:
            return
        menu = QMenu(self._window)
        may_change, may_share = self.may_change(view), allows(self._desk.actor, Right.SHARE_VIEWS)
        menu.addAction(self.tr("Rename…"), lambda: self.rename(view)).setEnabled(may_change)
        if may_share:
            word = self.tr("Take for myself") if view.is_shared else self.tr("Share with all")
            act = menu.addAction(word, lambda: self.share(view, is_shared=not view.is_shared))
            act.setEnabled(not view.is_shared or self._desk.actor.staff_id is not None)
        menu.addAction(self.tr("Up (Alt+Up)"), lambda: self.move(view_id, -1)).setEnabled(may_change)
        menu.addAction(self.tr("Down (Alt+Down)"), lambda: self.move(view_id, 1)).setEnabled(may_change)
        menu.addSeparator()
        menu.addAction(self.tr("Delete…"), lambda: self.forget(view)).setEnabled(may_change)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_kept(self, view: ViewRow) -> None:
        self.reload()
        self.kept.emit(view)

    def _do(self, act: Callable[..., Any]) -> Any:  # noqa: ANN401 - what the act returns
        done = None
        try:
            with self._desk.database.writing() as db:
                done = act(db, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.failed.emit(error)
        self.reload()
        return done
