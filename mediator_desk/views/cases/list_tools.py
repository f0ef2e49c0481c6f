"""What belongs to a list beside its rows: conditions, columns, views, and the ways out of the desk."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from mediator_desk.services.cases.case_filter import Queue, Sort
from mediator_desk.services.lists.choices import ListChoices, choices
from mediator_desk.views.cases.condition_words import condition_words
from mediator_desk.views.cases.filter_bar import FilterBar
from mediator_desk.views.cases.list_exports import ListExports
from mediator_desk.views.cases.queues import QueueList, queue_word
from mediator_desk.views.cases.shown_look import Counted, ShownLook
from mediator_desk.views.cases.view_acts import ViewActs
from mediator_desk.views.messages import shown
from mediator_desk.views.shortcuts import shortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mediator_desk.desk import Desk
    from mediator_desk.services.lists.views import ViewRow
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.cases.listing import CaseListing


class ListTools(QObject):
    """Brings together the bar of conditions, the dialogs it opens, the views at the left, and the list."""

    def __init__(self, desk: Desk, listing: CaseListing, queues: QueueList, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._listing, self._queues, self._window = desk, listing, queues, window
        self._banner = banner
        self._known_choices: ListChoices | None = None
        self.look = ShownLook(self)
        self.bar = FilterBar(listing.parentWidget())
        self.views = ViewActs(desk, window)
        self.exports = ListExports(desk, listing, banner, self.filter_words, window)
        self._connect_bar()
        self._connect_views()
        listing.table.sort_requested.connect(self._on_sort_requested)
        listing.table.header_menu_wanted.connect(self._show_header_menu)
        listing.columns_changed.connect(self._show_change)
        for changed in (desk.committee_changed, desk.cases_changed):
            changed.connect(self._forget_choices)

    def reload(self) -> None:
        """Read the views and the choices of who works here now."""
        self._forget_choices()
        self.views.reload()

    def show_look(self) -> None:
        """Show what the list is asked for, in bar, header and views."""
        look = self.look.look
        self._listing.table.show_sorting(look.sort.value, descends=look.is_descending)
        if self.look.view is None:
            self._listing.show_own_columns()
        choices, counted = self._choices if look.conditions else ListChoices(), self.look.counted
        self.bar.show_conditions(look.queue, look.conditions, choices, counted.words if counted else "")
        self._queues.views.show_chosen(self.look.view.id if self.look.view else 0)
        self._show_change()
        self._remember_view()

    def last_view(self) -> int:
        """Return the view that the person who works here used last in this database, 0 for none."""
        kept = self._desk.settings.layout_of(self._own_place())
        view = self.views.view(kept.get("view", 0))
        return view.id if view is not None else 0

    def show_counted(self, ids: Sequence[int], words: str) -> None:
        """List the cases that a figure counts; `words` say which figure."""
        self.look.show_counted(Counted(tuple(ids), words))

    def show_view(self, view_id: int) -> None:
        """Show the list as a view keeps it; for one that is gone nothing happens."""
        self._on_view_chosen(view_id)

    def _remember_view(self) -> None:
        kept = {"view": self.look.view.id} if self.look.view else {}
        if self._desk.settings.layout_of(self._own_place()) != kept:
            self._desk.settings.keep_layout(self._own_place(), kept)

    def _own_place(self) -> str:
        database = hashlib.sha256(self._desk.database.url.encode()).hexdigest()[:16]
        return f"list_view/{database}/{self._desk.actor.staff_id or 0}"

    def filter_words(self) -> str:
        """Return what the list is asked for in one line: queue, conditions, words looked for."""
        look = self.look.look
        counted = [self.look.counted.words] if self.look.counted else []
        is_bound = counted or look.conditions or look.text
        said = counted + ([] if look.queue is Queue.ALL and is_bound else [queue_word(look.queue)])
        said += [condition_words(one, self._choices, is_whole=True) for one in look.conditions]
        if look.text.strip():
            said.append(self.tr("with “{text}”").format(text=look.text.strip()))
        return " · ".join(said)

    def add_shortcuts(self, screen: QWidget) -> None:
        """Give the screen the keys of the list."""
        for keys, act in (
            ("Ctrl+Shift+F", "add_condition"),
            ("Ctrl+Shift+L", "choose_columns"),
            ("Ctrl+E", "list_workbook"),
            ("Ctrl+P", "list_paper"),
            ("Ctrl+Shift+S", "keep_view"),
        ):
            shortcut(keys, screen, self.acts()[act])

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what is done with the list as a whole, by the names that the commands of the desk have for it."""
        return {
            "add_condition": partial(self._ask_for_condition, -1),
            "choose_columns": self._choose_columns,
            "list_workbook": self.exports.write_workbook,
            "list_paper": self.exports.show_paper,
            "keep_view": self._keep_view,
        }

    # The bar

    def _connect_bar(self) -> None:
        bar = self.bar
        bar.queue_left.connect(self.look.leave_queue)
        bar.figure_left.connect(self.look.leave_counted)
        bar.figure_wanted.connect(lambda: self._desk.place_wanted.emit("statistics", 0))
        bar.condition_wanted.connect(self._ask_for_condition)
        bar.condition_removed.connect(self.look.remove)
        bar.cleared.connect(self.look.clear)
        bar.columns_wanted.connect(self._choose_columns)
        bar.workbook_wanted.connect(self.exports.write_workbook)
        bar.paper_wanted.connect(self.exports.show_paper)
        bar.keep_wanted.connect(self._keep_view)
        bar.reset_wanted.connect(self._reset_view)

    def _forget_choices(self) -> None:
        self._known_choices = None

    @property
    def _choices(self) -> ListChoices:
        """What conditions choose from: read when it is first asked for, and again after it changed."""
        if self._known_choices is None:
            with self._desk.database.reading() as db:
                self._known_choices = choices(db)
        return self._known_choices

    def _ask_for_condition(self, place: int) -> None:
        from mediator_desk.views.cases.condition_dialog import ConditionDialog  # not before the list is there

        conditions = self.look.look.conditions
        known = conditions[place] if 0 <= place < len(conditions) else None
        self._forget_choices()

        def put(condition: object) -> None:
            self.look.put(condition, place)  # type: ignore[arg-type]

        shown(ConditionDialog(self._choices, put, self._window, condition=known))

    def _choose_columns(self) -> None:
        from mediator_desk.views.cases.columns_dialog import ColumnsDialog  # not before the list is there

        columns = self._listing.model.columns
        keys = self._listing.chosen_columns()
        shown(ColumnsDialog(columns, keys, self._listing.choose_columns, self._window))

    def _on_sort_requested(self, key: str, descends: bool) -> None:
        self.look.sort(Sort(key), is_descending=descends)

    def _show_header_menu(self, number: int) -> None:
        menu, table = QMenu(self._window), self._listing.table
        if 0 <= number < len(self._listing.model.columns):
            column = self._listing.model.columns[number]
            for word, descends in ((self.tr("Sort upwards"), False), (self.tr("Sort downwards"), True)):
                act = menu.addAction(word, partial(self._on_sort_requested, column.key, descends))
                act.setEnabled(column.sortable)
            left = tuple(key for key in self._listing.chosen_columns() if key != column.key)
            hide = menu.addAction(self.tr("Hide this column"), lambda: self._listing.choose_columns(left))
            hide.setEnabled(bool(left))
            menu.addSeparator()
        menu.addAction(self.tr("Columns… (Ctrl+Shift+L)"), self._choose_columns)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(table.cursor().pos())

    # Views

    def _connect_views(self) -> None:
        shown_views = self._queues.views
        shown_views.chosen.connect(self._on_view_chosen)
        shown_views.menu_wanted.connect(self.views.menu)
        shown_views.moved.connect(self.views.move)
        self.views.listed.connect(self._on_views_listed)
        self.views.kept.connect(self._on_view_kept)
        self.views.failed.connect(self._banner.tell_error)

    def _on_view_chosen(self, view_id: int) -> None:
        view = self.views.view(view_id)
        if view is None:
            return
        if view.look.columns:
            self._listing.show_view_columns(view.look.columns, dict(view.look.widths))
        else:
            self._listing.show_own_columns()
        self.look.show_view(view)
        if view.unread:
            told = self.tr("%n condition(s) are not known to this version and were left out.", "", view.unread)
            self._banner.tell("warn", told)

    def _on_views_listed(self) -> None:
        if self.look.view is not None:
            self.look.view = self.views.view(self.look.view.id)
        self._queues.views.show_views(self.views.views, self.look.view.id if self.look.view else 0)
        self._show_change()

    def _on_view_kept(self, view: ViewRow) -> None:
        self._on_view_chosen(view.id)

    def _keep_view(self) -> None:
        """Keep the change of one's view, or the list as a new one."""
        if self.look.counted is not None:
            told = self.tr("The cases of one figure are not kept as a view: open the figure again when you need them.")
            self._banner.tell("info", told)
            return
        columns = self._listing.table.columns
        look, view = self.look.with_columns(self._listing.chosen_columns(), columns.widths()), self.look.view
        if view is not None and self.views.may_change(view) and self._is_changed:
            self.views.keep(view, look)
        else:
            self.views.keep_new(look, self.filter_words())

    def _reset_view(self) -> None:
        if self.look.view is not None:
            self._on_view_chosen(self.look.view.id)

    @property
    def _is_changed(self) -> bool:
        return self.look.is_changed(self._listing.chosen_columns())

    def _show_change(self) -> None:
        view = self.look.view
        may_change = view is not None and self.views.may_change(view)
        self.bar.show_change(view.name if view else "", is_changed=self._is_changed, may_change=may_change)
