"""The types of dispute on the monthly form: their names, their order, and which insurance cases stand there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.rights import Right
from mediator_desk.models.words import Cause, Line
from mediator_desk.services.monthly_form import form_types
from mediator_desk.services.monthly_form.form_types import FormTypeDraft
from mediator_desk.views.checks_field import ChecksField
from mediator_desk.views.dialog_showing import until_answered
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import Banner, DeskDialog, ask
from mediator_desk.views.parts import button
from mediator_desk.views.settings.setting_list import SettingList
from mediator_desk.views.shortcuts import shortcut
from mediator_desk.views.table import Column
from mediator_desk.views.wording import choices, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk
    from mediator_desk.services.monthly_form.form_types import FormTypeRow

WIDTH = 680


class FormTypesSection(QWidget):
    """The committee's types in their order: the first that fits a case has it, the last takes the rest."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: dict[int, FormTypeRow] = {}
        self._build()

    def reload(self) -> None:
        """Read the list again."""
        with self._desk.database.reading() as db:
            rows = form_types.form_type_rows(db)
        self._rows = {row.id: row for row in rows}
        self.list.show_rows(rows)
        self._bring_in.setVisible(not rows)
        self._show_acts()

    def open_dialog(self, type_id: int | None) -> None:
        """Change a type, or add one (None)."""
        dialog = FormTypeDialog(self._desk, type_id, self)
        until_answered(dialog)

    def move_current(self, steps: int) -> None:
        """Move the chosen type up (negative) or down."""
        if type_id := self.list.table.current_id():
            self._do(partial(form_types.move_form_type, type_id=type_id, steps=steps))

    def remove(self) -> None:
        """Take the chosen type off the form, after asking."""
        row = self._rows.get(self.list.table.current_id())
        text = self.tr("Its cases stand in the next type that fits. Months that are frozen keep their form.")
        if row is None or not ask(
            self, self.tr("Take {name} off the form?").format(name=row.name), text, self.tr("Take it off")
        ):
            return
        with self._desk.database.reading() as db:
            version = form_types.form_type_draft(db, row.id).version
        self._do(partial(form_types.remove_form_type, type_id=row.id, version=version))

    def bring_in(self) -> None:
        """Bring in the types that come with the program, to change them."""
        self._do(form_types.bring_in_shipped_types)

    def _do(self, service: Callable[..., object]) -> None:
        self.banner.clear()
        try:
            with self._desk.database.writing() as db:
                service(db, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self._desk.committee_changed.emit()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.banner = Banner(self)
        column.addWidget(self.banner)
        explanation = self.tr(
            "The types of dispute on the form for the judicial bureau. A case stands in the first type that holds its"
            " line and its cause; the last type takes the rest."
        )
        self.list = SettingList(self._desk, "form_types", self.tr("Types of the monthly form"), self._columns(),
                                explanation)  # fmt: skip
        self._bring_in = button(self.tr("Bring in the shipped types"), self.bring_in, icon="download-simple")
        add = button(self.tr("Add a type"), lambda: self.open_dialog(None), icon="plus")
        self._change = button(self.tr("Change"), self._on_change, icon="pencil-simple")
        self._up = button(self.tr("Up"), lambda: self.move_current(-1), icon="caret-up")
        self._down = button(self.tr("Down"), lambda: self.move_current(1), icon="caret-down")
        self._up.setToolTip(self.tr("Move up (Alt+Up)"))
        self._down.setToolTip(self.tr("Move down (Alt+Down)"))
        self._remove = button(self.tr("Take off"), self.remove, icon="x")
        self.list.add_acts(
            self._bring_in, add, self._change, self._up, self._down, self._remove, right=Right.KEEP_REPORTS
        )
        self._bring_in.hide()  # until it is known that nothing stands here
        shortcut("Alt+Up", self.list, lambda: self.move_current(-1))
        shortcut("Alt+Down", self.list, lambda: self.move_current(1))
        self.list.row_activated.connect(self.open_dialog)
        self.list.selection_changed.connect(self._show_acts)
        column.addWidget(self.list)
        self._show_acts()

    def _columns(self) -> list[Column]:
        return [
            Column("place", self.tr("No."), lambda row: str(row.place), "number", 50, sortable=False),
            Column("name", self.tr("Type of dispute"), lambda row: row.name, width=170, leads=True, sortable=False),
            Column("lines", self.tr("Lines of insurance"), _lines, width=330, tip=_lines, sortable=False),
            Column("causes", self.tr("Causes"), _causes, width=300, tip=_causes, sortable=False),
        ]

    def _on_change(self) -> None:
        if type_id := self.list.table.current_id():
            self.open_dialog(type_id)

    def _show_acts(self) -> None:
        row = self._rows.get(self.list.table.current_id())
        for act in (self._change, self._remove):
            act.setEnabled(row is not None)
        self._up.setEnabled(row is not None and row.place > 1)
        self._down.setEnabled(row is not None and row.place < len(self._rows))


class FormTypeDialog(DeskDialog):
    """Add a type of the monthly form, or change one."""

    def __init__(self, desk: Desk, type_id: int | None = None, parent: QWidget | None = None) -> None:
        is_new = type_id is None
        title = self.tr("Add a type to the form") if is_new else self.tr("Change a type of the form")
        super().__init__(title, self.tr("Add") if is_new else self.tr("Save"), parent, width=WIDTH)
        self.keep_input(desk, f"form_type/{type_id or 'new'}")
        self._desk, self._type_id = desk, type_id
        form = self.form = Form(self)
        form.add("name", self.tr("What the form calls it"), QLineEdit())
        hint = self.tr("None ticked: every line, as far as a cause is ticked.")
        form.add("lines", self.tr("Lines of insurance"), ChecksField(choices(Line), 4), hint)
        hint = self.tr("None ticked: every cause, as far as a line is ticked.")
        form.add("causes", self.tr("Causes"), ChecksField(choices(Cause), 4), hint)
        form.fill(self._read(), reread=None if is_new else self._read)
        self.body.addWidget(FittingArea(form), 1)

    def save(self) -> None:  # noqa: D102
        draft = self.form.drafted(self.form.filled_with)
        with self._desk.database.writing() as db:
            form_types.save_form_type(db, self._type_id, draft, by=self._desk.actor, now=self._desk.now())
        self._desk.committee_changed.emit()

    def _read(self) -> FormTypeDraft:
        if self._type_id is None:
            return FormTypeDraft()
        with self._desk.database.reading() as db:
            return form_types.form_type_draft(db, self._type_id)


def _lines(row: FormTypeRow) -> str:
    if row.takes_rest:
        return QCoreApplication.translate("FormTypes", "whatever stands nowhere else")
    if not row.lines and not row.causes:
        return QCoreApplication.translate("FormTypes", "no insurance case")
    return "、".join(map(word, row.lines)) or QCoreApplication.translate("FormTypes", "every line")


def _causes(row: FormTypeRow) -> str:
    if row.takes_rest or (not row.lines and not row.causes):
        return "—"
    return "、".join(map(word, row.causes)) or QCoreApplication.translate("FormTypes", "every cause")
