"""The insurer directory: companies that nobody has looked at stand first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk.models.rights import Right
from mediator_desk.services.office import insurers
from mediator_desk.views.dialog_showing import until_answered
from mediator_desk.views.messages import Banner
from mediator_desk.views.parts import button
from mediator_desk.views.settings.insurer_dialogs import InsurerDialog, MergeDialog
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.table import Column, Mark
from mediator_desk.views.wording import word_or

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.services.office.insurers import InsurerRow

CONFIRMED, UNCONFIRMED = Mark("check-circle", "good"), Mark("warning", "warn")


class InsurersSection(QWidget):
    """Look at companies that came in with submissions: confirm, mend, or merge them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[int, InsurerRow] = {}
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the directory again, in a job: it counts the cases of every company."""
        self._desk.jobs.run(self._read, owner=self, on_done=self._on_read, on_failed=self._banner.tell_error)

    def open_dialog(self, insurer_id: int | None = None) -> None:
        """Add a company (None) or look at one, in a dialog."""
        until_answered(InsurerDialog(self._desk, insurer_id, self))

    def merge(self) -> None:
        """Ask into which company the selected one goes."""
        gone = self._rows.get(self.list.table.current_id())
        if gone is not None:
            others = [row for row in self._rows.values() if row.id != gone.id]
            until_answered(MergeDialog(self._desk, gone, others, self))

    def confirm(self) -> None:
        """Confirm the selected companies as they are."""
        ids = [row.id for row in self._selected() if not row.is_confirmed]
        with self._desk.database.writing() as db:
            for insurer_id in ids:
                insurers.confirm_insurer(db, insurer_id, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._banner = Banner(self)
        column.addWidget(self._banner)
        explanation = self.tr(
            "Companies come in with submissions. Confirm those that are right, merge those that are there under "
            "another name: figures are counted by company."
        )
        self.list = SettingList(self._desk, "insurers", self.tr("Insurers"), self._columns(), explanation)
        self.confirm_button = button(self.tr("Confirm"), self.confirm, icon="check")
        self.merge_button = button(self.tr("Merge…"), self.merge, icon="stack")
        self.open_button = button(self.tr("Look at it"), self._on_open, icon="pencil-simple")
        add = button(self.tr("Add an insurer"), self.open_dialog, icon="plus")
        self.list.add_acts(self.confirm_button, right=Right.WORK_ON_CASES)
        self.list.add_acts(self.merge_button)
        self.list.add_acts(self.open_button, add, right=Right.WORK_ON_CASES)
        column.addWidget(self.list)
        self._show_acts()

    def _connect(self) -> None:
        self.list.row_activated.connect(self.open_dialog)
        self.list.selection_changed.connect(self._show_acts)

    def _columns(self) -> list[Column]:
        confirmed, unconfirmed = self.tr("Confirmed"), self.tr("To look at")
        return [
            Column("short_name", self.tr("Short name"), lambda row: row.short_name, width=160, leads=True,
                   sortable=False),
            Column("state", self.tr("State"), lambda row: confirmed if row.is_confirmed else unconfirmed, "pill", 136,
                   mark=lambda row: CONFIRMED if row.is_confirmed else UNCONFIRMED, sortable=False),
            Column("name", self.tr("Company"), lambda row: row.name, width=300, tip=lambda row: row.name,
                   sortable=False),
            Column("kind", self.tr("Kind"), lambda row: word_or(row.kind), width=130, sortable=False),
            Column("cases", self.tr("Cases"), lambda row: f"{row.cases:,}", "number", 80, sortable=False),
            Column("code", self.tr("Credit code"), self._code, width=260, sortable=False),
            Column("aliases", self.tr("Also known as"), _aliases, width=200, tip=_aliases, quiet=True, sortable=False),
        ]  # fmt: skip

    def _code(self, row: InsurerRow) -> str:
        return self.tr("{code} (odd)").format(code=row.credit_code) if row.is_code_odd else row.credit_code or "—"

    def _read(self) -> list[InsurerRow]:
        with self._desk.database.reading() as db:
            return insurers.insurer_rows(db)

    def _on_read(self, rows: list[InsurerRow]) -> None:
        self._rows = {row.id: row for row in rows}
        self.list.show_rows(rows)
        self._show_acts()

    def _selected(self) -> list[InsurerRow]:
        return [self._rows[one] for one in self.list.table.selected_ids() if one in self._rows]

    def _show_acts(self) -> None:
        selected = self._selected()
        is_one = len(selected) == 1
        self.confirm_button.setEnabled(any(not row.is_confirmed for row in selected))
        self.merge_button.setEnabled(is_one and not selected[0].is_confirmed and len(self._rows) > 1)
        self.open_button.setEnabled(is_one)

    def _on_open(self) -> None:
        if selected := self._selected():
            self.open_dialog(selected[0].id)


def _aliases(row: InsurerRow) -> str:
    return " · ".join(row.aliases)
