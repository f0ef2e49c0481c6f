"""The row of open cases above the list: the list first, then a tab for each, in the order in which they were opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import icon, set_icon
from mediator_desk.views.parts import button, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

HEIGHT, LONGEST_TAB, LEAST_TAB = 44, 220, 96


class CaseTabBar(QTabBar):
    """Tabs with a cross; a middle click closes too. Long names end in an ellipsis and are whole in the tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_tabs")
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: D102
        px = theme.current().px
        wanted = super().tabSizeHint(index).width()
        return QSize(max(min(wanted, px(LONGEST_TAB)), min(px(LEAST_TAB), wanted)), px(HEIGHT) - px(8))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: D102
        return super().minimumTabSizeHint(index) if index else self.tabSizeHint(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place > 0:
            self.tabCloseRequested.emit(place)
            return
        super().mouseReleaseEvent(event)


class CaseTabs(QWidget):
    """The tabs and, at their end, the cases at hand. Case ids stand for the tabs; 0 is the list, which stays first."""

    raised = Signal(int)
    close_wanted = Signal(int)
    moved = Signal()
    at_hand_wanted = Signal()

    def __init__(self, list_word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.setObjectName("page")
        row = QHBoxLayout(self)
        row.setContentsMargins(px("l"), px(8), px("l"), 0)
        row.setSpacing(px("s"))
        self.bar = CaseTabBar(self)
        self.bar.setAccessibleName(self.tr("Open cases"))
        self._add(0, list_word)
        self._dress()
        theme.current().changed.connect(self._dress)
        row.addWidget(self.bar, 1)
        said = self.tr("Recent and pinned cases (Ctrl+R)")
        self.at_hand = button(said, self.at_hand_wanted.emit, look="bare", icon="clock-counter-clockwise")
        row.addWidget(self.at_hand)
        self.bar.currentChanged.connect(lambda place: self.raised.emit(self.id_at(place)))
        self.bar.tabCloseRequested.connect(lambda place: self.close_wanted.emit(self.id_at(place)))  # a middle click
        self.bar.tabMoved.connect(self._on_moved)

    def ids(self) -> list[int]:
        """Return the ids of the open cases, in their order."""
        return [self.id_at(place) for place in range(self.bar.count()) if self.id_at(place)]

    def id_at(self, place: int) -> int:
        """Return the id of the case of a tab, 0 for the list."""
        return int(self.bar.tabData(place) or 0)

    def add(self, case_id: int, title: str) -> None:
        """Add a tab at the end."""
        self._add(case_id, title)

    def remove(self, case_id: int) -> None:
        """Take a tab away."""
        if case_id in self.ids():
            self.bar.removeTab(self._place_of(case_id))

    def title_of(self, case_id: int) -> str:
        """Return what stands on a tab."""
        return self.bar.tabText(self._place_of(case_id))

    def show_title(self, case_id: int, title: str) -> None:
        """Write another title on a tab."""
        place = self._place_of(case_id)
        if place > 0 and self.bar.tabText(place) != title:
            self.bar.setTabText(place, title)
            self.bar.setTabToolTip(place, plain_tip(title))

    def raise_case(self, case_id: int) -> None:
        """Bring the tab of a case to the front, the list for 0."""
        self.bar.setCurrentIndex(self._place_of(case_id))

    def step(self, by: int) -> None:
        """Go to the next tab, or back, around the ends."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + by) % self.bar.count())

    def _add(self, case_id: int, title: str) -> None:
        place = self.bar.addTab(title)
        self.bar.setTabData(place, case_id)
        self.bar.setTabToolTip(place, plain_tip(title))
        if case_id:
            close = button(self.tr("Close (Ctrl+W)"), lambda: self.close_wanted.emit(case_id), look="bare")
            set_icon(close, "x", "ink2", 12)
            close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard: Ctrl+W
            self.bar.setTabButton(place, QTabBar.ButtonPosition.RightSide, close)

    def _dress(self) -> None:
        side = theme.current().px("icon")
        self.bar.setIconSize(QSize(side, side))
        self.bar.setTabIcon(0, icon("list", "ink2"))

    def _place_of(self, case_id: int) -> int:
        return next((place for place in range(self.bar.count()) if self.id_at(place) == case_id), 0)

    def _on_moved(self, _from: int, _to: int) -> None:
        if self.id_at(0):  # the list stays first
            self.bar.moveTab(self._place_of(0), 0)
        self.moved.emit()
