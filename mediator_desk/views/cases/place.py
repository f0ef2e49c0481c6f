"""The place of the cases: the list in the first tab, each open case in one of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.views.cases.case_tabs import CaseTabs
from mediator_desk.views.cases.gone_case import tell_binned
from mediator_desk.views.shortcuts import AROUND, shortcut

if TYPE_CHECKING:
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.cases.page.case_page import CasePage
    from mediator_desk.views.cases.view import CasesView

PageMaker = Callable[[int, QWidget], "CasePage"]

TAB_KEYS = range(1, 8)
"""Digits that lead to the tabs of a case, with Alt."""


class CasesPlace(QWidget):
    """The list, and above it the row of open cases, once one is open. Open tabs are remembered on this computer."""

    case_raised = Signal(int)
    """A case came to the front (its id), or the list (0)."""

    def __init__(self, desk: Desk, cases: CasesView, make_page: PageMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self.cases, self._make_page = desk, cases, make_page
        self._pages: dict[int, CasePage] = {}
        self._of_another: set[int] = set()
        """Cases whose tabs were open when somebody left the desk to another."""
        desk.actor_leaves.connect(self._on_leaving)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = CaseTabs(self.tr("List of cases"), self)
        column.addWidget(self.tabs)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(cases)
        column.addWidget(self._stack, 1)
        self._connect()
        self._open_again()

    # What others call

    def open_case(self, case_id: int) -> None:
        """Open a case in a tab of its own, or bring its tab to the front."""
        if case_id not in self.tabs.ids():
            try:
                titles = self._titles([case_id])
            except DeskError as error:
                self._tell(error)
                return
            if case_id not in titles:
                self.cases.show_id(case_id)  # says there that it is gone
                return
            self.tabs.add(case_id, titles[case_id])
            self._remember()
        self.tabs.raise_case(case_id)
        self._write_visit(case_id)
        self.take_focus()

    def show_id(self, case_id: int) -> None:
        """Show a case in the list."""
        self.tabs.raise_case(0)
        self.cases.show_id(case_id)

    def show_queue(self, queue: str) -> None:
        """Show the list of a queue."""
        self.tabs.raise_case(0)
        self.cases.show_queue(queue)

    def show_counted(self, ids: Sequence[int], words: str) -> None:
        """Show the list of the cases that a figure counts; `words` say which figure."""
        self.tabs.raise_case(0)
        self.cases.show_counted(ids, words)
        self.take_focus()

    def show_list(self) -> None:
        """Bring the list to the front."""
        self.tabs.raise_case(0)
        self.take_focus()

    def case_in_sight(self) -> int:
        """Return the case in front, or the one beside the list; 0 where there is none."""
        in_front = self.tabs.id_at(self.tabs.bar.currentIndex())
        beside = self.cases.pane.case
        return in_front or (beside.id if beside is not None else 0)

    def take_focus(self) -> None:
        """Give the keyboard to the list or the case in front."""
        page = self.page
        page.take_focus_again() if page is not None else self.cases.take_focus()

    @property
    def page(self) -> CasePage | None:
        """The page of the case in front, None where the list is."""
        return self._pages.get(self.tabs.id_at(self.tabs.bar.currentIndex()))

    @property
    def banner(self) -> Banner:
        """Where news is told: on the page in front."""
        return (self.page or self.cases).banner

    def close_case(self, case_id: int) -> None:
        """Close a tab; what was typed in it is kept and stands there when the case is opened again."""
        page = self._pages.pop(case_id, None)
        if page is not None:
            page.keep_input()
        self.tabs.remove(case_id)
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()
        self._remember()
        self._fit()

    def close_current(self) -> None:
        """Close the case in front."""
        case_id = self.tabs.id_at(self.tabs.bar.currentIndex())
        if case_id:
            self.close_case(case_id)
            self.take_focus()

    def at_hand(self) -> QMenu:
        """Return the menu of recent and pinned cases."""
        from mediator_desk.services.cases import visits
        from mediator_desk.views.cases.at_hand_menu import at_hand_menu

        with self._desk.database.reading() as db:
            pinned = visits.pinned(db, by=self._desk.actor)
            recent = visits.recent(db, by=self._desk.actor)
        menu = at_hand_menu(pinned, recent, self.open_case, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def show_at_hand(self) -> None:
        """Show the menu of recent and pinned cases."""
        from mediator_desk.views.cases.at_hand_menu import open_below

        try:
            open_below(self.at_hand(), self.tabs.at_hand)
        except DeskError as error:
            self._tell(error)

    # How it is done

    def _connect(self) -> None:
        self.tabs.raised.connect(self._on_raised)
        self.tabs.close_wanted.connect(self.close_case)
        self.tabs.moved.connect(self._remember)
        self.tabs.at_hand_wanted.connect(self.show_at_hand)
        self._desk.case_changed.connect(self._ask_for_titles)
        self._desk.cases_changed.connect(self._ask_for_titles)
        self._titles_timer = QTimer(self, singleShot=True, interval=0)
        self._titles_timer.timeout.connect(self._show_titles)
        for keys, act in (
            ("Ctrl+W", self.close_current),
            ("Ctrl+Tab", partial(self._step, 1)),
            ("Ctrl+PgDown", partial(self._step, 1)),
            ("Ctrl+Shift+Tab", partial(self._step, -1)),
            ("Ctrl+PgUp", partial(self._step, -1)),
            ("Ctrl+R", self.show_at_hand),
            ("Alt+0", self.show_list),
        ):
            shortcut(keys, self, act, AROUND)
        for number in TAB_KEYS:  # the row of open cases stands outside the page whose tabs they are
            shortcut(f"Alt+{number}", self.tabs, partial(self._show_nth_tab, number), AROUND)

    def _show_nth_tab(self, number: int) -> None:
        if self.page is not None:
            self.page.show_nth_tab(number)

    def _tell(self, error: DeskError) -> None:
        self.banner.tell_error(error)

    def _step(self, by: int) -> None:
        self.tabs.step(by)
        self.take_focus()

    def _on_raised(self, case_id: int) -> None:
        self._fit()
        if not case_id:
            self._stack.setCurrentWidget(self.cases)
        else:
            self._stack.setCurrentWidget(self._page_of(case_id))
        self.case_raised.emit(case_id)

    def _page_of(self, case_id: int) -> CasePage:
        if case_id not in self._pages:
            page = self._make_page(case_id, self)
            page.title_changed.connect(partial(self.tabs.show_title, case_id))
            page.gone.connect(partial(self._on_gone, case_id))
            self._pages[case_id] = page
            self._stack.addWidget(page)
        return self._pages[case_id]

    def _on_gone(self, case_id: int) -> None:
        QTimer.singleShot(0, self, lambda: self._close_gone(case_id))  # not while the page reads itself

    def _close_gone(self, case_id: int) -> None:
        """Close the tab of a case that is no longer among the cases, and say it where it lies in the bin."""
        if case_id in self.tabs.ids():
            title = self.tabs.title_of(case_id)
            self.close_case(case_id)
            if case_id not in self._of_another:  # who comes after another is told no name of a case out of sight
                tell_binned(self._desk, case_id, title, self.banner, self.open_case)
            self._of_another.discard(case_id)

    def _on_leaving(self) -> None:
        self._of_another = set(self.tabs.ids())

    def _fit(self) -> None:
        self.tabs.setVisible(bool(self.tabs.ids()))

    def _ask_for_titles(self) -> None:
        if self.tabs.ids():
            self._titles_timer.start()

    def _show_titles(self) -> None:
        """Write the titles anew; close the tabs of cases that are gone."""
        try:
            titles = self._titles(self.tabs.ids())
        except DeskError:
            return  # who is in front says so; the tabs stay
        for case_id in self.tabs.ids():
            if case_id in titles:
                self.tabs.show_title(case_id, titles[case_id])
            else:
                self._close_gone(case_id)

    def _titles(self, case_ids: list[int]) -> dict[int, str]:
        if not case_ids:
            return {}
        from mediator_desk.services.cases import visits  # the list without tabs needs none of a whole case
        from mediator_desk.views.cases.page.whole_case import short_title

        with self._desk.database.reading() as db:
            named = visits.named(db, case_ids)
        return {row.case_id: short_title(row.applicant or row.number, row.insurer) for row in named}

    def _write_visit(self, case_id: int) -> None:
        from mediator_desk.services.cases import visits

        try:
            with self._desk.database.writing() as db:
                visits.visit(db, case_id, by=self._desk.actor, now=self._desk.now())
        except DeskError:
            pass  # a list of recent cases is not worth a message

    # Open again after a restart

    @property
    def _layout_name(self) -> str:
        return f"open_cases/{crc32(self._desk.database.url.encode()):08x}"

    def _remember(self) -> None:
        self._desk.settings.keep_layout(self._layout_name, {"ids": self.tabs.ids()})

    def _open_again(self) -> None:
        """Open the tabs that were open, with the list in front: a case is read when its tab is raised."""
        kept = self._desk.settings.layout_of(self._layout_name).get("ids", [])
        ids = [one for one in kept if isinstance(one, int)] if isinstance(kept, list) else []
        try:
            titles = self._titles(ids)
        except DeskError:
            titles = {}
        for case_id in ids:
            if case_id in titles:
                self.tabs.add(case_id, titles[case_id])
        self._fit()
