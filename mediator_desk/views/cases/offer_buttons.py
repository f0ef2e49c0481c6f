"""The acts that are offered on a case as buttons: the next one, one beside it, the others behind a menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from mediator_desk.desk import Desk
from mediator_desk.models.life import Act
from mediator_desk.views import theme
from mediator_desk.views.cases.offer_looks import LOOKS, offer_tip, offer_word
from mediator_desk.views.cases.offer_menu import fill_menu
from mediator_desk.views.cases.offers import NOTHING, Offer, Offers, offers_of
from mediator_desk.views.icons import set_icon, take_icon
from mediator_desk.views.parts import button, plain_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mediator_desk.services.cases.case_details import CaseDetails

MINUTE_MS = 60_000


class OfferButtons(QWidget):
    """What may be done with a case now. It looks again each minute: a meeting that has begun can be recorded."""

    wanted = Signal(object)
    """An offer that a person chose."""

    def __init__(
        self,
        desk: Desk,
        is_there: Callable[[Offer], bool],
        parent: QWidget | None = None,
        *,
        shows_beside: bool = True,
        before: QPushButton | None = None,
    ) -> None:
        """`before` stands at the left; in little room it is the first line of the menu."""
        super().__init__(parent)
        self._before = before
        self._shows_beside = shows_beside
        self._desk = desk
        self._is_there = is_there
        self._case: CaseDetails | None = None
        self._hindrances: Mapping[Act | Offer, str] = {}
        self._least = self._wanted = 0
        self.offers: Offers = NOTHING
        self._build()
        clock = QTimer(self, interval=MINUTE_MS)
        clock.timeout.connect(self._on_minute_passed)
        clock.start()

    def show_case(self, case: CaseDetails, hindrances: Mapping[Act | Offer, str]) -> None:
        """Show what is offered on a case; `hindrances` as hindered.hindered_acts gives them."""
        self._case, self._hindrances = case, hindrances
        self.offers = self._offers_of(case)
        for shown, offer in ((self.primary, self.offers.primary), (self._beside, self._offer_beside)):
            if offer is not None:
                shown.setText(offer_word(offer))
                shown.setAccessibleName(shown.text())
                shown.setToolTip(plain_tip(self._tip(case, offer)))
        if self.offers.primary is not None:
            set_icon(self.primary, LOOKS[self.offers.primary].icon, "on_accent")
        self.primary.setVisible(self.offers.primary is not None)
        self._fit()

    def open_menu(self) -> None:
        """Show the menu with the other acts."""
        if not self.more.isHidden():
            self.more.showMenu()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        self.more = button(self.tr("More"))
        self.more.setProperty("menu", "true")
        self._menu = QMenu(self.more)
        self._menu.setToolTipsVisible(True)
        self.more.setMenu(self._menu)
        self._beside = button("", lambda: self._want(self._offer_beside))
        self.primary = button("", lambda: self._want(self.offers.primary), look="primary")
        if self._before is not None:
            row.addWidget(self._before)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self._beside)
        row.addWidget(self.primary)

    @property
    def _offer_beside(self) -> Offer | None:
        return next(iter(self.offers.beside), None)

    def _offers_of(self, case: CaseDetails) -> Offers:
        return offers_of(case, self._hindrances, self._desk.now(), self._is_there)

    def _tip(self, case: CaseDetails, offer: Offer) -> str:
        key = self.tr("Key A in the list") if offer is Offer.ACCEPT else ""
        return "\n".join(part for part in (key, offer_tip(offer, case.state, case.kind)) if part)

    def _want(self, offer: Offer | None) -> None:
        if offer is not None:
            self.wanted.emit(offer)

    def _fit(self) -> None:
        """The primary act is whole. What does not fit beside it goes to the menu, the act of the case first."""
        before, beside = self._before, self._offer_beside if self._shows_beside else None
        if beside is not None and not self._fits(before, self._beside):
            beside = None
        is_before = before is not None and self._fits(before)
        self._ask_for_room()
        self._show_more_word(is_whole=self._fits())
        self._beside.setVisible(beside is not None)
        if self._case is not None:
            in_sight = (self.offers.primary, beside)
            fill_menu(self._menu, self._case, self.offers, in_sight, self.wanted.emit, self._desk.actor.role)
        if before is not None:
            before.setVisible(is_before)
            if not is_before:
                self._put_first(before)
        self.more.setVisible(not self._menu.isEmpty())

    def _fits(self, *others: QPushButton | None) -> bool:
        row = [self.more, *(one for one in others if one is not None)]
        row += [self.primary] if self.offers.primary is not None else []
        return self._width_of(row) <= self.width()

    @staticmethod
    def _width_of(row: Sequence[QPushButton]) -> int:
        return sum(shown.sizeHint().width() for shown in row) + (len(row) - 1) * theme.current().px("s")

    def _ask_for_room(self) -> None:
        """Measure the row with the short and the long button for more; the long one stays."""
        row = [self.more] if self.offers.primary is None else [self.more, self.primary]
        self._show_more_word(is_whole=False)
        least = self._width_of(row)
        self._show_more_word(is_whole=True)
        wanted = self._width_of(row)
        if (least, wanted) != (self._least, self._wanted):
            self._least, self._wanted = least, wanted
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: D102
        hint = super().sizeHint()
        return QSize(max(hint.width(), self._wanted), hint.height())  # else a word that was left out once stays out

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._least, super().minimumSizeHint().height())

    def _show_more_word(self, *, is_whole: bool) -> None:
        self.more.setText(self.more.accessibleName() if is_whole else "")
        take_icon(self.more) if is_whole else set_icon(self.more, "dots-three")
        self.more.setToolTip("" if is_whole else plain_tip(self.more.accessibleName()))

    def _put_first(self, before: QPushButton) -> None:
        entry = QAction(before.text(), self._menu)
        entry.triggered.connect(before.click)
        self._menu.insertAction(next(iter(self._menu.actions()), None), entry)  # type: ignore[arg-type]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _on_minute_passed(self) -> None:
        if self._case is not None and self._offers_of(self._case) != self.offers:
            self.show_case(self._case, self._hindrances)
