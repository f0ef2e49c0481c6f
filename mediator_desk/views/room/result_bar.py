"""What came of the meeting, as acts: meet again, propose in writing, not agreed, agreed; the rest in a menu."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from mediator_desk.views import theme
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.parts import button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton


class Way(StrEnum):
    """How a meeting goes on from here."""

    NEXT = "next"
    PROPOSE = "propose"
    NOT_AGREED = "not_agreed"
    AGREED = "agreed"
    AGREED_ORALLY = "agreed_orally"
    ADJOURN = "adjourn"
    SUSPEND = "suspend"
    CLOSE = "close"
    RECORD = "record"
    OUTCOME = "outcome"
    AGREEMENT = "agreement"
    PLAN = "plan"
    CASE = "case"


BESIDE = (Way.NEXT, Way.PROPOSE, Way.NOT_AGREED)
IN_MENU = (Way.AGREED_ORALLY, Way.ADJOURN, Way.SUSPEND, Way.CLOSE, Way.RECORD)
ICONS = {
    Way.NEXT: "calendar-blank",
    Way.PROPOSE: "file-text",
    Way.NOT_AGREED: "x",
    Way.AGREED: "handshake",
    Way.OUTCOME: "gavel",
    Way.AGREEMENT: "file-text",
    Way.PLAN: "calendar-blank",
    Way.CASE: "folder-open",
}


class ResultBar(QWidget):
    """The ways on. Where there is little room some of them move into the menu; none is lost."""

    wanted = Signal(object)
    """A Way was chosen."""
    agreed_on = Signal(int)
    """This standing offer (its id) is accepted, and with it the whole is agreed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[tuple[int, str], ...] = ()
        self._ways: tuple[Way, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        self.told = ElidedLabel("", "fact", "ink2")
        row.addWidget(self.told)
        self.buttons: dict[Way, QPushButton] = {way: self._made(way) for way in (*BESIDE, Way.CASE)}
        for made in self.buttons.values():
            row.addWidget(made)
        self.more_button = button(self.tr("More ways"), self.show_more, look="icon", icon="dots-three")
        row.addWidget(self.more_button)
        row.addStretch(1)
        for way in (Way.AGREED, Way.OUTCOME, Way.AGREEMENT, Way.PLAN):
            self.buttons[way] = self._made(way, look="primary")
            row.addWidget(self.buttons[way])
        self.buttons[Way.AGREED].clicked.disconnect()
        self.buttons[Way.AGREED].clicked.connect(self._on_agreed)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_ways((Way.CASE,))

    def show_ways(self, ways: Sequence[Way], told: str = "") -> None:
        """Show these ways; `told` says what became of the meeting where it is over."""
        self._ways = tuple(ways)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self._fit()

    def show_offers(self, offers: Sequence[tuple[int, str]]) -> None:
        """Let one of these standing offers (id and words) be accepted where the parties agree; none: ask nothing."""
        self._offers = tuple(offers)

    def word_of(self, way: Way) -> str:
        """Return the word of a way."""
        return {
            Way.NEXT: self.tr("Meet again…"),
            Way.PROPOSE: self.tr("Propose…"),
            Way.NOT_AGREED: self.tr("Not agreed…"),
            Way.AGREED: self.tr("Agreed, write it…"),
            Way.AGREED_ORALLY: self.tr("Agreed orally: register it…"),
            Way.ADJOURN: self.tr("Break off, adjourn…"),
            Way.SUSPEND: self.tr("Suspend the mediation…"),
            Way.CLOSE: self.tr("The parties get up: record it later"),
            Way.RECORD: self.tr("Only record the meeting…"),
            Way.OUTCOME: self.tr("Record the outcome…"),
            Way.AGREEMENT: self.tr("Write the agreement…"),
            Way.PLAN: self.tr("Plan the next meeting…"),
            Way.CASE: self.tr("Open the case"),
        }[way]

    def menu(self) -> QMenu:
        """Return the menu of the ways that have no button now."""
        menu = QMenu(self)
        hidden = [way for way in BESIDE if way in self._ways and self.buttons[way].isHidden()]
        for way in (*hidden, *(way for way in IN_MENU if way in self._ways)):
            menu.addAction(self.word_of(way), partial(self.wanted.emit, way))
        return menu

    def offers_menu(self) -> QMenu:
        """Return the menu that asks which offer is accepted."""
        menu = QMenu(self)
        for offer_id, text in self._offers:
            menu.addAction(text.replace("&", "&&"), partial(self.agreed_on.emit, offer_id))
        menu.addSeparator()
        menu.addAction(self.tr("Agreed on something else"), partial(self.wanted.emit, Way.AGREED))
        return menu

    def show_more(self) -> None:
        """Open the menu of the other ways."""
        self._open_above(self.menu(), self.more_button)

    def _on_agreed(self) -> None:
        if self._offers:
            self._open_above(self.offers_menu(), self.buttons[Way.AGREED])
        else:
            self.wanted.emit(Way.AGREED)

    def _open_above(self, menu: QMenu, shown_at: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        top = shown_at.mapToGlobal(shown_at.rect().topLeft())
        menu.popup(top - QPoint(0, menu.sizeHint().height()))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _made(self, way: Way, look: str = "") -> QPushButton:
        return button(self.word_of(way), partial(self.wanted.emit, way), look=look, icon=ICONS[way])

    # Room

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(
            theme.current().px(200), max(one.sizeHint().height() for one in (*self.buttons.values(), self.more_button))
        )

    def sizeHint(self) -> QSize:  # noqa: D102
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many of the ways as have room, the last of them going first."""
        for way, made in self.buttons.items():
            made.setVisible(way in self._ways)
        has_menu = any(way in self._ways for way in IN_MENU)
        self.more_button.setVisible(has_menu)
        for way in reversed(BESIDE):
            if self._missing() <= 0:
                return
            if way in self._ways:
                self.buttons[way].hide()
                self.more_button.show()

    def _missing(self) -> int:
        gap = theme.current().px("s")
        shown = [one for one in (*self.buttons.values(), self.more_button) if not one.isHidden()]
        return sum(one.sizeHint().width() + gap for one in shown) - gap - self.width()
