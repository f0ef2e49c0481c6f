"""The bar that shows while several rows are selected: how many, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.services.bulk.sight import MOST_AT_ONCE
from mediator_desk.views import theme
from mediator_desk.views.flow import FlowLayout
from mediator_desk.views.messages import shown
from mediator_desk.views.parts import button, words
from mediator_desk.views.undoing import Teller, tell_error

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.views.messages import DeskDialog

DialogMaker = Callable[["Desk", Sequence[int], Teller, QWidget], "DeskDialog"]


class SelectionBar(QWidget):
    """The acts on many cases; the rarer ones behind a menu. `assign` and `take_along` open what other screens do."""

    def __init__(
        self,
        desk: Desk,
        selected_ids: Callable[[], Sequence[int]],
        tell: Teller,
        parent: QWidget | None = None,
        *,
        assign: Callable[[Sequence[int], QWidget, Teller], object] | None = None,
        take_along: Callable[[Sequence[int], QWidget, Teller], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("selection_bar")
        self._desk, self._selected_ids, self._tell, self._assign = desk, selected_ids, tell, assign
        self._take_along = take_along
        px = theme.current().px
        row = FlowLayout(self)
        row.setContentsMargins(px(16), px("s"), px(16), px("s"))
        self._count = words("", "fact_strong", "accent")
        self._count.setContentsMargins(0, 0, px("m"), 0)
        row.addWidget(self._count)
        for shown_button in self._buttons():
            row.addWidget(shown_button)
        self.assign_button.setVisible(assign is not None)  # in the row already: else it would be a window

    def show_selection(self, count: int) -> None:
        """Say how many rows are selected."""
        text = self.tr("%n selected", "", count)
        if count > MOST_AT_ONCE:
            text = self.tr("{count} selected: at most {most} at once").format(count=count, most=MOST_AT_ONCE)
        self._count.setText(text)
        self.setAccessibleName(text)
        for one in (self.tag_button, self.step_button, self.more_button, self.assign_button):
            one.setEnabled(count <= MOST_AT_ONCE)

    def open(self, kind: DialogMaker) -> DeskDialog | None:
        """Open the dialog of an act for what is selected now."""
        window = self.parentWidget() or self
        try:
            dialog = kind(self._desk, self._selected_ids(), self._tell, window)
        except DeskError as error:
            tell_error(self._tell, error)
            return None
        return shown(dialog)

    def assign(self) -> None:
        """Open the assignment of what is selected."""
        if self._assign is not None:
            self._assign(self._selected_ids(), self.parentWidget() or self, self._tell)

    def take_along(self) -> None:
        """Open the question how what is selected goes along."""
        if self._take_along is None:
            return
        try:
            self._take_along(self._selected_ids(), self.parentWidget() or self, self._tell)
        except DeskError as error:
            tell_error(self._tell, error)

    def _buttons(self) -> Sequence[QWidget]:
        from mediator_desk.views.bulk import dialogs

        self.assign_button = button(self.tr("Assign…"), self.assign, icon="user-plus")
        self.tag_button = button(self.tr("Tag…"), lambda: self.open(dialogs.TagDialog), icon="flag")
        self.step_button = button(self.tr("Next step…"), lambda: self.open(dialogs.StepsDialog), icon="calendar-check")
        self.more_button = button(self.tr("More"))
        self.menu = QMenu(self)
        self.more_button.setMenu(self.menu)
        self._fill_menu()
        return self.assign_button, self.tag_button, self.step_button, self.more_button

    def _fill_menu(self) -> None:
        from mediator_desk.views.bulk import block_dialog, dialogs, papers_dialog

        for text, kind in (
            (self.tr("Plan meetings of a day…"), block_dialog.BlockDialog),
            (self.tr("Begin the review…"), dialogs.ReviewDialog),
            (self.tr("Papers…"), papers_dialog.BulkPapersDialog),
            (self.tr("Remove a tag…"), dialogs.UntagDialog),
            (self.tr("Put into the bin…"), dialogs.BinDialog),
        ):
            self.menu.addAction(text).triggered.connect(lambda _on=False, kind=kind: self.open(kind))
        if self._take_along is not None:
            self.menu.addAction(self.tr("Take along to an outstation…")).triggered.connect(self.take_along)
