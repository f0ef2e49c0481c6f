"""The right half of the room: the offers as a ladder, the gap, and the row for a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.errors import DeskError
from mediator_desk.models.session_words import SettlementOfferState
from mediator_desk.models.words import PartySide
from mediator_desk.services.sessions.ladder import Ladder, Rung, ladder
from mediator_desk.services.sessions.offers import take_back
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.change_offer import ChangeOfferDialog
from mediator_desk.views.elided_label import ElidedLabel
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.messages import shown
from mediator_desk.views.offer_words import ASKS, OFFERS, gaps_words, said, short_amount
from mediator_desk.views.parts import button, words
from mediator_desk.views.room.authority_dialog import AuthorityDialog
from mediator_desk.views.room.ladder_view import LadderView
from mediator_desk.views.room.offer_dialogs import AcceptOfferDialog, RescindOfferDialog
from mediator_desk.views.room.offer_entry import OfferEntry
from mediator_desk.views.room.private_cover import PrivateSight
from mediator_desk.views.shortcuts import AROUND, shortcut
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.desk import Desk

STANDING, ACCEPTED = SettlementOfferState.STANDING, SettlementOfferState.ACCEPTED


class OffersPanel(QWidget):
    """Offers of one case, noted in one meeting (None between meetings). What is private follows the `sight` given."""

    accepted = Signal(int)
    """An offer was accepted (its id): what is agreed can be written now."""

    def __init__(
        self,
        desk: Desk,
        case_id: int,
        meeting_id: int | None = None,
        parent: QWidget | None = None,
        *,
        sight: PrivateSight | None = None,
        may_change: bool = True,
    ) -> None:
        super().__init__(parent)
        self._desk, self._case_id, self._meeting_id = desk, case_id, meeting_id
        self._may_change = may_change
        self.sight = sight or PrivateSight(self)
        self._ladder = self._read()
        self._build()
        self._connect(is_own_sight=sight is None)
        self._show()

    def _read(self) -> Ladder:
        with self._desk.database.reading() as db:
            return ladder(db, self._case_id, self._desk.actor)

    # Building

    def _build(self) -> None:
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px("s"))
        column.addLayout(self._head())
        self.banner = Banner(self)
        column.addWidget(self.banner)
        column.addLayout(self._sides())
        column.addWidget(self._private_row())
        self.ladder_view = LadderView()
        self.ladder_view.follows = self.hold_button
        area = QScrollArea(self)
        area.setObjectName("ladder")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.ladder_view.setObjectName("scrolled")
        area.setWidget(self.ladder_view)
        self._area = area
        column.addWidget(area, 1)
        self.entry = OfferEntry(self._desk, self._case_id, self._meeting_id, self._ladder, self)
        self.entry.setVisible(self._may_change)
        self.authority_button = button(self.tr("Authority…"), self.tell_authority, look="link", icon="lock")
        self.authority_button.setToolTip(self.tr("Up to which amount a side may settle, for the mediator alone"))
        self.entry.beside.addWidget(self.authority_button)
        column.addWidget(self.entry)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.current().px("s"))
        row.addWidget(words(self.tr("Offers"), "section"))
        row.addWidget(words(self.tr("Unit: yuan"), "fact", "mute"))
        self.gaps = ElidedLabel("", "fact", "ink2")
        self.gaps.mode = Qt.TextElideMode.ElideLeft
        self.gaps.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(self.gaps, 1)
        return row

    def _sides(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.asks, self.offers = ElidedLabel("", "fact_strong", "accent"), ElidedLabel("", "fact_strong", "plain")
        self.offers.setAlignment(Qt.AlignmentFlag.AlignRight)
        for label in (self.asks, self.offers):
            label.mode = Qt.TextElideMode.ElideMiddle  # who asks and who offers is said at the end
            row.addWidget(label, 1)
        return row

    def _private_row(self) -> QWidget:
        """What is for these eyes alone: covered until it is held open."""
        self.private_row = QWidget(self)
        row = QHBoxLayout(self.private_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("s"))
        row.addWidget(IconLabel("lock", "ink2"))
        self.private_words = ElidedLabel("", "fact", "ink2")
        row.addWidget(self.private_words, 1)
        self.hold_button = button(self.tr("Hold to see"), icon="eye")
        self.hold_button.setToolTip(self.tr("Hold down to see it; F7 shows it for half a minute."))
        self.hold_button.pressed.connect(lambda: self.sight.hold(True))
        self.hold_button.released.connect(lambda: self.sight.hold(False))
        row.addWidget(self.hold_button)
        return self.private_row

    def _connect(self, *, is_own_sight: bool) -> None:
        self.sight.changed.connect(self._on_sight)
        self.sight.covered.connect(self.entry.cover)
        self.sight.typed.append(self.entry.is_private_in_sight)
        if is_own_sight:
            shortcut("F7", self, self.sight.toggle, AROUND)
        self.ladder_view.menu_wanted.connect(self._on_menu)
        self.ladder_view.take_back_wanted.connect(self.take_back)
        self._desk.case_changed.connect(self._on_case_changed)
        self._desk.cases_changed.connect(self.reload)
        self._desk.actor_changed.connect(self._on_actor_changed)

    # What the room calls

    def reload(self) -> None:
        """Show the offers as they stand by now."""
        if self._desk.is_open:
            self._ladder = self._read()
            self._show()

    def current_ladder(self) -> Ladder:
        """Return the ladder that is shown."""
        return self._ladder

    def take_focus(self) -> None:
        """Give the keyboard to the amount of a new offer."""
        self.entry.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    # Acts

    def change(self, rung: Rung) -> None:
        """Open what was written down of an offer."""
        if self._may_be_changed(rung):
            shown(ChangeOfferDialog(self._desk, self._case_id, rung.offer_id, self))

    def take_back(self, rung: Rung) -> None:
        """Take a standing offer back. It can be undone like other edits."""
        if not self._may_change or rung.is_claim or rung.state is not STANDING:
            return
        try:
            with self._desk.database.writing() as db:
                take_back(db, rung.offer_id, by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
            return
        self._desk.case_changed.emit(self._case_id)

    def accept(self, rung: Rung) -> AcceptOfferDialog:
        """Ask what of an offer goes into the agreement, and accept it. Returns what asks."""
        dialog = AcceptOfferDialog(self._desk, self._case_id, rung, self)
        dialog.accepted.connect(lambda: self.accepted.emit(rung.offer_id))
        return shown(dialog)

    def rescind(self, rung: Rung) -> None:
        """Ask why the acceptance does not hold, and rescind it."""
        shown(RescindOfferDialog(self._desk, self._case_id, rung, self))

    def tell_authority(self) -> None:
        """Write down an authority to settle."""
        shown(AuthorityDialog(self._desk, self._case_id, self))

    def menu_of(self, rung: Rung) -> QMenu:
        """Return the menu of what can be done with an offer; empty where nothing can."""
        menu = QMenu(self)
        if not self._may_be_changed(rung):
            return menu
        menu.addAction(self.tr("Change…"), lambda: self.change(rung))
        if rung.state is STANDING and not rung.is_private:
            menu.addAction(self.tr("The other side accepts…"), lambda: self.accept(rung))
        if rung.state is STANDING:
            menu.addAction(self.tr("Take back (Delete)"), lambda: self.take_back(rung))
        if rung.state is ACCEPTED:
            menu.addAction(self.tr("Rescind the acceptance…"), lambda: self.rescind(rung))
        return menu

    def _may_be_changed(self, rung: Rung) -> bool:
        """What was accepted may prove wrong once the meeting was recorded too, before the agreement is signed."""
        return not rung.is_claim and (rung.state is ACCEPTED or (self._may_change and rung.state is STANDING))

    # Showing

    def _show(self) -> None:
        found, is_open = self._ladder, self.sight.is_open
        self.ladder_view.show_ladder(found, self._desk.today(), is_open=is_open)
        self.gaps.setText(gaps_words(found.gaps))
        for label, text, side in (
            (self.asks, ASKS, PartySide.APPLICANT),
            (self.offers, OFFERS, PartySide.RESPONDENT),
        ):
            label.setText(said(text, name=found.names[side] or word(side)))
        QTimer.singleShot(0, self, self._look_at_gap)  # the ladder has its height by then
        self._show_private(is_open=is_open)
        self.entry.show_ladder(found, is_open=is_open)

    def _look_at_gap(self) -> None:
        self._area.ensureVisible(0, self.ladder_view.middle, 0, self._area.height() // 2)

    def _show_private(self, *, is_open: bool) -> None:
        told = sum(rung.is_private for rung in self._ladder.rungs)
        self.private_row.setVisible(bool(told or self._ladder.authorities))
        if not is_open:
            self.private_words.setText(self.tr("For you alone: offers in private, authority to settle"))
            return
        parts = [
            self.tr("{side} may settle at {amount}").format(side=word(side), amount=short_amount(one.amount))
            + (f" · {one.words}" if one.words else "")
            for side, one in self._ladder.authorities.items()
        ]
        self.private_words.setText(" · ".join([*parts, *([self.tr("%n private offer(s)", "", told)] if told else [])]))

    def _on_menu(self, rung: Rung, at: QPoint) -> None:
        menu = self.menu_of(rung)
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.actions():
            menu.popup(at)

    def _on_sight(self, is_open: bool) -> None:
        if is_open:
            self.entry.uncover()
        self._show()

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self._case_id:
            self.reload()

    def _on_actor_changed(self) -> None:
        self.sight.cover()
        self.reload()
