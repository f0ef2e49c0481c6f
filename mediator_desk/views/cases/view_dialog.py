"""A view gets its name: a new one, or one that is to have another."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from mediator_desk.models.rights import Right, allows
from mediator_desk.services.lists import views
from mediator_desk.services.lists.views import LONGEST_NAME, ViewDraft, ViewRow
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk
    from mediator_desk.services.lists.looks import ListLook


class ViewDialog(DeskDialog):
    """Asks for the name of a view and keeps it; `on_kept(view)` is called afterwards."""

    def __init__(
        self,
        desk: Desk,
        look: ListLook,
        on_kept: Callable[[ViewRow], object],
        parent: QWidget | None = None,
        *,
        view: ViewRow | None = None,
        said: str = "",
    ) -> None:
        title = self.tr("Rename the view") if view else self.tr("Keep this list as a view")
        super().__init__(title, self.tr("Rename") if view else self.tr("Keep"), parent)
        self._desk, self._look, self._on_kept, self._view = desk, look, on_kept, view
        if said:
            self.body.addWidget(words(said, "fact", "ink2", wrap=True))
        self.form = Form(self)
        name = self.form.add("name", self.tr("Name"), QLineEdit())
        name.setMaxLength(LONGEST_NAME)
        self.form.fill(SimpleNamespace(name=view.name if view else ""))
        self.body.addWidget(self.form)
        self._shared = QCheckBox(self.tr("For the whole committee"), self)
        may_share, may_own = allows(desk.actor, Right.SHARE_VIEWS), desk.actor.staff_id is not None
        self._shared.setVisible(view is None and may_share)
        self._shared.setChecked(may_share and not may_own)
        self.body.addWidget(self._shared)

    def save(self) -> None:
        """Keep the view, or its name. Raises Invalid, Refused."""
        draft = SimpleNamespace(name="")
        self.form.read(draft)
        by, now = self._desk.actor, self._desk.now()
        with self._desk.database.writing() as db:
            if self._view:
                kept = views.rename_view(db, self._view.id, draft.name, by=by, now=now)
            else:
                made = ViewDraft(draft.name, self._look, is_shared=self._shared.isChecked())
                kept = views.save_view(db, made, by=by, now=now)
        self._on_kept(kept)
