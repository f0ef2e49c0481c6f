"""The list in the middle: the table, its footer, and what stands there when nothing is to be listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.services.cases.case_filter import CaseFilter, Queue
from mediator_desk.views import theme
from mediator_desk.views.cases.columns import CELLS, all_columns
from mediator_desk.views.cases.list_footer import ListFooter
from mediator_desk.views.cases.rows import CaseSource
from mediator_desk.views.empty_page import EmptyPage
from mediator_desk.views.parts import Card, holds_keyboard
from mediator_desk.views.presence_marks import PresenceMarks
from mediator_desk.views.table import DeskTable, PagedModel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

GIVEN_UP_FIRST = ("respondent", "dispute", "amount")
WIDENED_FROM, MOST_WIDENED = 1.15, 1.5
"""Less room than that goes to the last column alone: the time limit needs it."""
NARROWEST = 48
"""Pixels at 100 % below which a column says nothing any more."""


class CaseListing(Card):
    """The cases of one filter."""

    import_wanted = Signal()
    """Nothing is here yet: take in a first file."""
    all_wanted = Signal()
    """Nothing is in this queue: look in all cases."""
    clear_wanted = Signal()
    """Nothing is left by the conditions: take them away."""
    columns_changed = Signal()
    """A person chose, moved or sized columns."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, padding=0)
        self._desk = desk
        self.source: CaseSource | None = None
        self._view_widths: Mapping[str, int] | None = None
        self._own_columns: tuple[tuple[str, ...], dict[str, int]] | None = None
        self._build()
        self._model.counted.connect(self._on_counted)
        self.table.selection_changed.connect(self._show_count)
        self.table.columns.changed.connect(self._on_columns_changed)

    def show_filter(self, case_filter: CaseFilter) -> None:
        """Show the cases of a filter."""
        self.source = CaseSource(self._desk, case_filter, self.chosen_columns())
        self._model.show_source(self.source)
        self.footer.ask(self.source.totals)

    def reload(self) -> None:
        """Ask for the same cases again; selection and place stay. What another desk took out goes when one moves on."""
        self._model.reload(held=self.table.current_id() if self._desk.heard else 0)
        if self.source is not None:
            self.footer.ask(self.source.totals)

    def chosen_columns(self) -> tuple[str, ...]:
        """Return the keys of the columns that are wanted, from the left; some may be out of sight for want of room."""
        is_chosen = self._view_widths is not None or self._desk.settings.layout_of("table/cases")
        usual = tuple(column.key for column in self._model.columns if column.usual)
        return self.table.columns.shown_keys() if is_chosen else usual

    def choose_columns(self, keys: Sequence[str]) -> None:
        """Show these columns, from the left, and remember them."""
        columns = self.table.columns
        usual = [column.key for column in self._model.columns if column.usual]
        if list(keys) == usual and columns.is_remembered:
            columns.forget()
            self._fit_columns()
        else:
            columns.choose(keys)
            columns.keep_now()

    def show_view_columns(self, keys: Sequence[str], widths: Mapping[str, int]) -> None:
        """Show the columns of a view; one's own come back with `show_own_columns`."""
        columns = self.table.columns
        if self._own_columns is None:
            columns.keep_now()
            self._own_columns = (columns.shown_keys(), columns.widths())
        columns.is_remembered, self._view_widths = False, dict(widths)
        columns.choose(keys, widths)
        self._fit_columns()

    def show_own_columns(self) -> None:
        """Show the columns that were there before a view brought its own."""
        if self._own_columns is None:
            return
        (keys, widths), self._own_columns, self._view_widths = self._own_columns, None, None
        self.table.columns.choose(keys, widths)
        self.table.columns.is_remembered = True
        self._fit_columns()

    def row_after(self, case_id: int) -> int:
        """Return the id of the case below, or above the last one; 0 where there is no other."""
        number = self._model.number_of(case_id)
        if number is None or self._model.rowCount() < 2:
            return 0
        is_last = number + 1 == self._model.rowCount()
        return self._model.id_at(number - 1 if is_last else number + 1)

    def take_focus(self) -> None:
        """Give the keyboard to the table, or where it is empty to the button that stands for it."""
        shown = self.table if self._stack.currentIndex() == 0 else self.empty_button
        shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def model(self) -> PagedModel:
        """The rows."""
        return self._model

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        kept = self._desk.settings.layout_of("table/cases")
        if self._view_widths is not None:
            self._narrow_to_room(dict(self._view_widths))
        elif kept:
            self._narrow_to_room(kept.get("widths", {}))
        else:
            self._share_room()

    def _share_room(self) -> None:
        """Until a person sets the columns, they share the room there is; where it is short, some stay in the pane."""
        header, px = self.table.horizontalHeader(), theme.current().px
        usual = {column.key: px(column.width) for column in self._model.columns if column.usual}
        room = self.width() - px("scroll")  # the table itself may be hidden, and then has an old width
        hidden: set[str] = set()
        for key in GIVEN_UP_FIRST:
            if sum(usual.values()) - sum(usual[one] for one in hidden) > room:
                hidden.add(key)
        share = room / sum(width for key, width in usual.items() if key not in hidden)
        factor = 1.0 if share < WIDENED_FROM else min(MOST_WIDENED, share)
        with QSignalBlocker(header):  # what nobody chose is not remembered
            for number, column in enumerate(self._model.columns):
                header.setSectionHidden(number, column.key in hidden or not column.usual)
                if column.usual:
                    header.resizeSection(number, int(usual[column.key] * factor))
        self.table.updateGeometries()
        self.table.viewport().update()

    def _narrow_to_room(self, kept: dict[str, int]) -> None:
        """What a person set stays as far as there is room; else all but the numbers give way to the last column."""
        header, px, columns = self.table.horizontalHeader(), theme.current().px, self._model.columns
        shown = [number for number in range(len(columns)) if not header.isSectionHidden(number)]
        last = max(shown, key=header.visualIndex)
        widths = {one: px(int(kept.get(columns[one].key, columns[one].width))) for one in shown if one != last}
        room = self.width() - px("scroll") - px(columns[last].width)
        giving = sum(width for one, width in widths.items() if not columns[one].leads)
        missing = max(0, sum(widths.values()) - room)
        with QSignalBlocker(header):  # it comes back with the room
            for number, width in widths.items():
                given = 0 if columns[number].leads or not giving else -(-missing * width // giving)
                header.resizeSection(number, max(px(NARROWEST), width - given))
        self.table.updateGeometries()
        self.table.viewport().update()

    # Building

    def _build(self) -> None:
        px = theme.current().px
        self.body.setContentsMargins(0, px(2), 0, 0)
        self.body.setSpacing(0)
        self._model = PagedModel(all_columns(), self._desk.jobs, self)
        self.table = DeskTable(self._model, "cases", self._desk, self)
        self.table.setAccessibleName(self.tr("Cases"))
        PresenceMarks(self._desk, self.table, self._model)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._built_empty())
        self.body.addWidget(self._stack, 1)
        self.bar_room = QVBoxLayout()
        """Between table and footer: what may be done with several selected cases."""
        self.body.addLayout(self.bar_room)
        self.footer = ListFooter(self._desk, self.table.selected_ids, self)
        self.body.addWidget(self.footer)

    def _built_empty(self) -> QWidget:
        page = EmptyPage("tray", self._on_empty_button, self)
        self._empty_words, self.empty_button = page.words, page.button
        return page

    # What came

    def _on_columns_changed(self) -> None:
        """Columns that were not asked for yet are found out now; order and widths cost nothing."""
        chosen = frozenset(self.table.columns.shown_keys())
        if self.source is not None and (chosen - self.source.keys) & (CELLS.keys()):
            self.source.keys = chosen
            self._model.reload()
        self.columns_changed.emit()

    def _on_counted(self, count: int) -> None:
        self._show_count()
        if not count:
            self._show_empty()
        self._show_page(self.table if count else self.empty_button)

    def _show_page(self, target: QWidget) -> None:
        """Show the table or what stands for it; the keyboard stays here where it was here."""
        is_here = holds_keyboard(self)
        self._stack.setCurrentIndex(0 if target is self.table else 1)
        if is_here and not target.hasFocus():
            self.take_focus()

    def _show_count(self) -> None:
        self.footer.show_count(self._model.rowCount() - bool(self._model.gone_id), self.table.selected_count())

    @property
    def _waits_for_import(self) -> bool:
        asked = self._asked
        if asked is None or asked.queue not in (Queue.NEW, Queue.ALL):
            return False
        return not asked.text and not asked.conditions and asked.among is None

    @property
    def _asked(self) -> CaseFilter | None:
        return self.source.case_filter if self.source else None

    def _show_empty(self) -> None:
        asked = self._asked
        self._empty_words.setText(self._why_empty(asked) if asked else "")
        word = self.tr("Import a file") if self._waits_for_import else self.tr("Look in all cases")
        self.empty_button.setText(self.tr("Clear the conditions") if asked and asked.conditions else word)

    def _why_empty(self, asked: CaseFilter) -> str:
        if asked.conditions:
            return self.tr("No case meets all of these conditions.")
        if asked.text:
            return self.tr("No case here has “{text}” in its names or numbers.").format(text=asked.text)
        if asked.among is not None:
            return self.tr("This figure counts no case.")
        if not self._waits_for_import:
            return self.tr("Nothing waits in this queue.")
        if asked.queue is Queue.ALL:
            return self.tr("No cases yet. Import an export of the mini program to begin.")
        return self.tr("Nothing new. An export of the mini program brings new submissions.")

    def _on_empty_button(self) -> None:
        if self._asked and self._asked.conditions:
            self.clear_wanted.emit()
        else:
            (self.import_wanted if self._waits_for_import else self.all_wanted).emit()
