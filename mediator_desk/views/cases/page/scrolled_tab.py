"""A tab of a case that scrolls: what is shown anew keeps its place, and the keyboard stays where it was."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.cases.page.in_place import InPlace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mediator_desk.views.cases.offers import Offer
    from mediator_desk.views.cases.page.whole_case import WholeCase

SETTLES_MS = 300
"""By then the layouts of new content have their heights."""


def with_room(page: QWidget) -> QWidget:
    """Return what a tab's page stands in: it scrolls as a whole where the window is lower than it can be."""
    if isinstance(page, QScrollArea):
        return page
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setObjectName("scrolled")
    area.setWidget(page)
    return area


class ScrolledTab(QScrollArea):
    """`column` takes the cards. Parts that are edited in place are told of by `take_part`."""

    content_made = Signal(object)
    """Content whose links have to be connected to acts."""
    set_aside = Signal(str, object)
    """Something typed was left and is kept: the title of its form, and the part it belongs to."""
    failed = Signal(object)
    offer_wanted = Signal(object)
    """An act on the case."""
    paper_wanted = Signal(object)
    """The way to where a paper of the file is made: its row."""
    history_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme.current().px
        self.parts: list[InPlace] = []
        self.offered: Collection[Offer] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("scrolled")
        self.column = QVBoxLayout(page)
        self.column.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
        self.column.setSpacing(px("l"))
        self.setWidget(page)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: self._keep_edge(has_bar=most > 0))
        self._wanted_place = 0
        self._settling = QTimer(self, singleShot=True, interval=SETTLES_MS)
        bar.rangeChanged.connect(self._on_range_changed)
        bar.actionTriggered.connect(self._settling.stop)  # a person scrolls

    def _keep_edge(self, *, has_bar: bool) -> None:
        """The cards end where the header ends, whether they scroll or not."""
        px = theme.current().px
        around = self.column.contentsMargins()
        around.setRight(px("xl") - (px("scroll") if has_bar else 0))
        self.column.setContentsMargins(around)

    def show_case(self, whole: WholeCase) -> None:
        """Show a case."""
        raise AssertionError(f"{type(self).__name__} shows nothing of {whole.case.id}")

    def take_part(self, part: InPlace) -> InPlace:
        """Follow a part that is edited in place."""
        self.parts.append(part)
        part.failed.connect(self.failed)
        part.set_aside.connect(lambda title: self.set_aside.emit(title, part))
        return part

    def edit_here(self) -> None:
        """Edit the part that holds the keyboard, else the first one that can be."""
        focused = QApplication.focusWidget()
        holding = [part for part in self.parts if focused is not None and part.isAncestorOf(focused)]
        for part in [*holding, *(one for one in self.parts if one.may_edit)][:1]:
            part.edit()

    @contextmanager
    def same_place(self) -> Iterator[None]:
        """Keep scroll place and keyboard while the content is made anew."""
        bar = self.verticalScrollBar()
        place, focused = bar.value(), QApplication.focusWidget()
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        name = focused.text() if isinstance(focused, QPushButton) else ""
        yield
        bar.setValue(place)
        self._wanted_place = place  # the new content has its height only when it is laid out
        self._settling.start()
        if had_keyboard and QApplication.focusWidget() is not focused:
            self._give_back(name)

    def _on_range_changed(self) -> None:
        if self._settling.isActive() and self.verticalScrollBar().value() != self._wanted_place:
            self.verticalScrollBar().setValue(self._wanted_place)

    def _give_back(self, name: str) -> None:
        links = [one for one in self.findChildren(QPushButton) if one.isVisible() and one.text() == name and name]
        (links[0] if links else self).setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def refill(place: QBoxLayout, content: QWidget) -> None:
        """Put other content in a place of its own."""
        while (item := place.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        place.addWidget(content)
