"""The lists that were applied for: printed, published, looked at case by case, withdrawn with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right, allows
from mediator_desk.services.subsidies.subsidy_lists import KeptList, kept_list, subsidy_lists, withdraw_list
from mediator_desk.views import theme
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog, shown
from mediator_desk.views.named_cases import NamedCases
from mediator_desk.views.parts import button, restyle, words
from mediator_desk.views.subsidies.list_papers import ApplicationDialog, PublicationDialog
from mediator_desk.views.subsidies.rows import ListLine, list_columns, list_line
from mediator_desk.views.table import DeskTable, PagedModel, RowList

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.subsidies.subsidy_lists import SubsidyListRow

WIDTH, HEIGHT = 920, 520


class SubsidyListsDialog(DeskDialog):
    """Every list that was made, the newest first; Enter opens its cases."""

    changed = Signal()
    """A list was withdrawn."""
    acts_by_keys = False

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, list_id: int = 0) -> None:
        super().__init__(self.tr("Subsidies that were applied for"), self.tr("Application…"), parent, width=WIDTH)
        self._desk = desk
        self._lines: dict[int, ListLine] = {}
        self.cancel_button.setText(self.tr("Close"))
        self._build()
        self.reload()
        if list_id:
            self.table.select_id(list_id)

    def reload(self) -> None:
        """Read the lists again."""
        with self._desk.database.reading() as db:
            rows = subsidy_lists(db)
        lines = [list_line(row, self._desk.today()) for row in rows]
        self._lines = {line.id: line for line in lines}
        wanted = self.table.current_id()
        self.table.setVisible(bool(lines))
        self.none.setVisible(not lines)
        self._model.show_source(RowList(lines))
        if lines:
            self.table.select_id(wanted if wanted in self._lines else lines[0].id)
        self._show_acts()

    def act(self) -> None:
        """Look at the application of the chosen list, to print or save it."""
        if (kept := self._kept()) is not None:
            shown(ApplicationDialog(self._desk, kept, self))

    def publish(self) -> None:
        """Look at the publication of the chosen list, to print or save it."""
        if (kept := self._kept()) is not None:
            shown(PublicationDialog(self._desk, kept, self))

    def open_cases(self, list_id: int) -> None:
        """Show the cases of a list in the list of cases, and close."""
        line = self._lines.get(list_id)
        kept = self._kept()
        if line is None or kept is None:
            return
        said = self.tr("Subsidies applied for, {month}").format(month=f"{line.row.month:%Y-%m}")
        ids = tuple(case.case_id for case in kept.cases)
        self.accept()
        below = self.parentWidget()
        if isinstance(below, DeskDialog):
            below.accept()
        self._desk.figure_wanted.emit(NamedCases(ids, said))

    def withdraw(self) -> None:
        """Ask why the chosen list is withdrawn."""
        line = self._lines.get(self.table.current_id())
        if line is not None and line.row.withdrawn_at is None:
            dialog = shown(WithdrawListDialog(self._desk, line.row, self))
            dialog.accepted.connect(self._on_withdrawn)

    def _build(self) -> None:
        px = theme.current().px
        explanation = self.tr(
            "A list says for ever what it said when it was made. Withdrawn, its cases are free again."
        )
        self.body.addWidget(words(explanation, "fact", "ink2", wrap=True))
        self._model = PagedModel(list_columns(), parent=self)
        self.table = DeskTable(self._model, "subsidies/lists", self._desk, self)
        self.table.setAccessibleName(self.tr("Lists"))
        self.table.setMinimumHeight(px(200))
        self.table.row_activated.connect(self.open_cases)
        self.table.selection_changed.connect(self._show_acts)
        self.body.addWidget(self.table, 1)
        self.none = words(self.tr("Nothing was applied for yet."), tone="ink2", wrap=True)
        self.body.addWidget(self.none)
        self.cases_button = button(self.tr("Its cases"), self._on_cases, icon="list")
        self.withdraw_button = button(self.tr("Withdraw…"), self.withdraw, icon="arrow-counter-clockwise")
        self.publish_button = button(self.tr("Publication…"), self.publish, icon="file-pdf")
        for place, made in enumerate((self.withdraw_button, self.cases_button, self.publish_button)):
            self.buttons.insertWidget(place, made)
        self.resize(px(WIDTH), min(px(HEIGHT), round(self.screen().availableGeometry().height() * 0.8)))

    def _on_cases(self) -> None:
        self.open_cases(self.table.current_id())

    def _on_withdrawn(self) -> None:
        self.reload()
        self.changed.emit()

    def _show_acts(self) -> None:
        line = self._lines.get(self.table.current_id())
        for act in (self.act_button, self.publish_button, self.cases_button):
            act.setEnabled(line is not None)
        self.withdraw_button.setVisible(allows(self._desk.actor, Right.KEEP_SUBSIDIES))
        self.withdraw_button.setEnabled(line is not None and line.row.withdrawn_at is None)

    def _kept(self) -> KeptList | None:
        self.banner.clear()
        try:
            with self._desk.database.reading() as db:
                return kept_list(db, self.table.current_id())
        except DeskError as error:
            self.banner.tell_error(error)
            return None


class WithdrawListDialog(DeskDialog):
    """Why a list is withdrawn; it stays, and its cases may be applied for again."""

    def __init__(self, desk: Desk, row: SubsidyListRow, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Withdraw this list?"), self.tr("Withdraw"), parent)
        self.keep_input(desk, f"withdraw_subsidies/{row.id}")
        self._desk, self._list_id = desk, row.id
        text = self.tr("The list stays with the reason; its cases may be applied for again.")
        self.body.addWidget(words(text, tone="ink2", wrap=True))
        self.form = Form(self)
        field = self.form.add("words", self.tr("Why"), QPlainTextEdit())
        field.setFixedHeight(theme.current().px(96))
        self.body.addWidget(self.form)
        restyle(self.act_button, look="danger")
        field.setFocus()

    def save(self) -> None:  # noqa: D102
        reason = self.form.field("words").toPlainText()
        with self._desk.database.writing() as db:
            withdraw_list(db, self._list_id, reason, by=self._desk.actor, now=self._desk.now())
