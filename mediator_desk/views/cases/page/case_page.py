"""A case on one screen. It reads the case when it is first shown, and again whenever it changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError, Refused
from mediator_desk.services.cases.file_papers import FilePaperRow
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.cases.acts import CaseActs
from mediator_desk.views.cases.offers import Offer
from mediator_desk.views.cases.openers import CaseOpeners, PaperOpeners
from mediator_desk.views.cases.page.counted_tabs import CountedTabs
from mediator_desk.views.cases.page.file_strip import FileStrip
from mediator_desk.views.cases.page.header import CaseHeader
from mediator_desk.views.cases.page.in_place import InPlace
from mediator_desk.views.cases.page.kept_input import kept_on_page
from mediator_desk.views.cases.page.making_tabs import connect_content, made_tab
from mediator_desk.views.cases.page.overview import Overview
from mediator_desk.views.cases.page.paper_doing import PaperDoing
from mediator_desk.views.cases.page.scrolled_tab import ScrolledTab, with_room
from mediator_desk.views.cases.page.tabs_of_case import LEADS, Tab, tab_count, tab_word
from mediator_desk.views.cases.page.whole_case import WholeCase, pin_case, read_whole_case
from mediator_desk.views.cases.pane_content import CaseContent
from mediator_desk.views.parts import hairline, holds_keyboard, plain_tip
from mediator_desk.views.presence_board import board_of
from mediator_desk.views.shortcuts import AROUND, shortcut

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

PanelMaker = Callable[[int, QWidget], QWidget]
"""Makes a part of the page that belongs to another screen, for a case (its id) below a widget. It keeps itself true."""

TILES_FROM = 600
"""Height at 100 % from which the strip of papers shows its tiles."""


class CasePage(QWidget):
    """Header, strip of papers, tabs. `panels` are the tabs that other screens make."""

    title_changed = Signal(str)
    gone = Signal()
    """The case is not there any more."""

    def __init__(
        self,
        desk: Desk,
        case_id: int,
        openers: CaseOpeners,
        panels: Mapping[Tab, PanelMaker],
        parent: QWidget | None = None,
        *,
        papers: PaperOpeners | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.case_id = case_id
        self._desk, self._panels = desk, panels
        self._acts = CaseActs(desk, openers, self, papers=papers)
        self.whole: WholeCase | None = None
        self._is_stale, self._was_left = True, False
        self._stale_tabs: set[Tab] = set()
        self._pages: dict[Tab, QWidget] = {}
        self._rooms: dict[Tab, QWidget] = {}
        self._shown = [tab for tab in Tab if tab in panels or tab not in (Tab.EVIDENCE, Tab.HISTORY)]
        self._build()
        self._papers = PaperDoing(desk, case_id, papers, self, self.banner)
        self._connect()

    # What others call

    def reload(self) -> None:
        """Read the case again; at once where it is in sight, else when it comes to be."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    def show_tab(self, tab: Tab) -> None:
        """Bring a tab to the front."""
        if tab in self._shown:
            self.tabs.setCurrentIndex(self._shown.index(tab))

    def show_nth_tab(self, number: int) -> None:
        """Bring a tab to the front by its number from 1, as its keys do; the keyboard goes there."""
        if 1 <= number <= len(self._shown):
            self._on_tab_keys(self._shown[number - 1])

    @property
    def tab(self) -> Tab:
        """The tab in front."""
        return self._shown[max(0, self.tabs.currentIndex())]

    def page_of(self, tab: Tab) -> QWidget:
        """Return what stands behind a tab, made when it is first wanted."""
        if tab not in self._pages:
            self._pages[tab] = self._made(tab)
            self._rooms[tab] = with_room(self._pages[tab])
            self._stack.addWidget(self._rooms[tab])
            self._stale_tabs.add(tab)
        return self._pages[tab]

    def do(self, offer: Offer) -> bool:
        """Do one of the acts that are offered now. Returns whether it is among them."""
        if self.whole is None or offer not in self.header.offer_buttons.offers.every:
            return False
        in_place = {
            Offer.EDIT_DISPUTE: lambda: self._edit(Tab.OVERVIEW, lambda page: page.dispute.edit()),
            Offer.NEXT_STEP: lambda: self._edit(Tab.OVERVIEW, lambda page: page.step.edit()),
            Offer.ADD_PARTY: lambda: self.show_tab(Tab.PARTIES),
            Offer.EVIDENCE: lambda: self.show_tab(Tab.EVIDENCE),
        }
        in_place.get(offer, partial(self._acts.do, offer, self.whole.case))()
        return True

    def take_focus(self) -> None:
        """Give the keyboard to the next act, or to the tabs where there is none."""
        primary = self.header.offer_buttons.primary
        (self.tabs if primary.isHidden() else primary).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_focus_again(self) -> None:
        """Give the keyboard back to where it was when the page was left; at first to the next act."""
        last = self.focusWidget()
        if not self._was_left or last is None or not last.isVisibleTo(self) or not last.isEnabled():
            self.take_focus()
        else:
            last.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def is_changed(self) -> bool:
        """Tell whether something was typed that is not saved."""
        return any(part.editor is not None and part.editor.is_changed() for part in self._parts())

    def keep_input(self) -> None:
        """Keep what was typed: the page closes."""
        board_of(self._desk).show(self, 0)
        for part in self._parts():
            if part.editor is not None:
                part.editor.keep()

    # Building

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = CaseHeader(self._desk, self._acts, self)
        column.addWidget(self.header)
        middle = QVBoxLayout()
        middle.setContentsMargins(px("xl"), px("m"), px("xl"), 0)
        middle.setSpacing(px("s"))
        self.banner = Banner(self)
        middle.addWidget(self.banner)
        self.strip = FileStrip(self)
        middle.addWidget(self.strip)
        self.tabs = CountedTabs(self)
        self.tabs.setAccessibleName(self.tr("Parts of the case"))
        for number, tab in enumerate(self._shown, 1):
            place = self.tabs.addTab(tab_word(tab))
            said = self.tr("{tab} (Alt+{number})").format(tab=tab_word(tab), number=number)
            self.tabs.setTabToolTip(place, plain_tip(said))
        tab_row = QVBoxLayout()
        tab_row.setSpacing(0)
        tab_row.addWidget(self.tabs)
        tab_row.addWidget(hairline())
        middle.addLayout(tab_row)
        column.addLayout(middle)
        self._stack = QStackedWidget(self)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _place: self._show_current_tab())
        self.header.offer_buttons.wanted.connect(self.do)
        self.header.why_wanted.connect(lambda: self.do(Offer.WHY_DUE))
        self.header.step_wanted.connect(lambda: self.do(Offer.NEXT_STEP))
        self.header.pin_wanted.connect(self._on_pin_wanted)
        self.strip.chosen.connect(self._on_tile_chosen)
        self._acts.failed.connect(self.banner.tell_error)
        self._acts.finished.connect(self.take_focus)
        self._papers.offer_wanted.connect(self.do)
        self._acts.accepted.connect(self._on_accepted)
        self._acts.papers_due.connect(lambda news, acts: self.banner.tell("good", news, acts=acts))
        self._desk.case_changed.connect(self._on_case_changed)
        for signal in (self._desk.cases_changed, self._desk.schedule_changed, self._desk.committee_changed):
            signal.connect(self.reload)
        self._desk.actor_changed.connect(self.reload)
        for number in range(1, len(self._shown) + 1):
            shortcut(f"Alt+{number}", self, partial(self.show_nth_tab, number), AROUND)
        self._edit_keys = shortcut("F2", self, self._on_edit_keys, AROUND)

    def _made(self, tab: Tab) -> QWidget:
        if tab in self._panels:
            return self._panels[tab](self.case_id, self)
        page = made_tab(tab, self._desk, self.case_id, self)
        page.setAccessibleName(tab_word(tab))
        page.content_made.connect(self._connect_content)
        page.set_aside.connect(self._on_set_aside)
        page.failed.connect(self.banner.tell_error)
        page.offer_wanted.connect(self.do)
        page.paper_wanted.connect(self._on_paper_chosen)
        page.history_wanted.connect(lambda: self.show_tab(Tab.HISTORY))
        if tab is Tab.PAPERS:
            self._papers.follow(page)
        return page

    def _connect_content(self, content: CaseContent) -> None:
        if self.whole is not None:
            connect_content(content, self.whole.case, self._desk, self._acts, self.do)

    # Showing

    def _read(self) -> None:
        self._is_stale, is_first = False, self.whole is None
        try:
            self.whole = read_whole_case(self._desk, self.case_id)
        except Refused:
            self.gone.emit()
            return
        except DeskError as error:
            self._is_stale = True
            self.banner.tell_error(error)
            return
        self.header.show_case(self.whole)
        self.strip.show_rows(self.whole.papers)
        for place, tab in enumerate(self._shown):
            self.tabs.show_count(place, tab_count(tab, self.whole.case))
        self._stale_tabs.update(self._pages)
        self._show_current_tab()
        if is_first:
            self._tell_kept()
        self.title_changed.emit(self.whole.short_title)

    def _show_current_tab(self) -> None:
        page = self.page_of(self.tab)
        self._stack.setCurrentWidget(self._rooms[self.tab])
        self._edit_keys.setEnabled(isinstance(page, ScrolledTab))  # a part of another screen has its own F2
        if self.whole is None or self.tab not in self._stale_tabs:
            return
        self._stale_tabs.discard(self.tab)
        if isinstance(page, ScrolledTab):
            page.offered = self.header.offer_buttons.offers.every
            with page.same_place():
                page.show_case(self.whole)

    def _parts(self) -> list[InPlace]:
        return [part for page in self._pages.values() if isinstance(page, ScrolledTab) for part in page.parts]

    def _edit(self, tab: Tab, edit: Callable[[Overview], object]) -> None:
        self.show_tab(tab)
        page = self.page_of(tab)
        if isinstance(page, Overview):
            edit(page)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        board_of(self._desk).show(self, self.case_id)
        if self._is_stale:
            self._read()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        board_of(self._desk).show(self, 0)
        self._was_left = True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        is_low = self.height() < theme.current().px(TILES_FROM)
        self.header.fit(self.width(), is_low=is_low)
        self.strip.fit(self.strip.width(), is_low=is_low)

    # What came

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self.case_id:
            self.reload()

    def _on_accepted(self, case_id: int, number: str) -> None:
        acts = self._acts.print_acts(Offer.ACCEPT, case_id)
        self.banner.tell("good", self.tr("Accepted as {number}").format(number=number), acts=acts)

    def _on_tab_keys(self, tab: Tab) -> None:
        self.show_tab(tab)
        if not holds_keyboard(self._stack):
            self.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_edit_keys(self) -> None:
        page = self.page_of(self.tab)
        if isinstance(page, ScrolledTab):
            page.edit_here()

    def _on_tile_chosen(self, row: FilePaperRow) -> None:
        if not self._papers.is_done_from_strip(row, self.header.offer_buttons.offers.every):
            self._on_paper_chosen(row)

    def _on_paper_chosen(self, row: FilePaperRow) -> None:
        self.show_tab(LEADS[row.paper][0])

    def _on_pin_wanted(self, is_pinned: bool) -> None:
        try:
            pin_case(self._desk, self.case_id, is_pinned=is_pinned)
        except DeskError as error:
            self.banner.tell_error(error)
        self.reload()

    def _tell_kept(self) -> None:
        """Say that something typed before waits here: a closed tab or a power cut takes nothing."""
        for tab, name in kept_on_page(self._desk, self.case_id):
            page = self.page_of(tab)
            if isinstance(page, ScrolledTab) and self.whole is not None:
                page.show_case(self.whole)
                part = next((one for one in page.parts if one.key == name and one.may_edit), None)
                if part is not None:
                    self._on_set_aside(part.title, part)
                    return

    def _go_on(self, part: InPlace) -> None:
        tab = next(tab for tab, page in self._pages.items() if isinstance(page, ScrolledTab) and part in page.parts)
        self.banner.clear()
        self.show_tab(tab)
        part.edit()

    def _on_set_aside(self, title: str, part: InPlace) -> None:
        acts: list[tuple[str, Callable[[], object]]] = [
            (self.tr("Go on typing"), partial(self._go_on, part)),
            (self.tr("Throw it away"), partial(self._throw_away, part)),
        ]
        text = self.tr("{part}: what you typed is kept, and not saved").format(part=title)
        self.banner.tell("info", text, acts=acts)

    def _throw_away(self, part: InPlace) -> None:
        part.forget_typed()
        self.banner.clear()
