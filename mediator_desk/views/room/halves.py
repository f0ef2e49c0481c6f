"""Notes and offers beside each other, below each other, or one at a time: as much as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.fields import SegmentField

if TYPE_CHECKING:
    from mediator_desk.settings import Settings

SIDE_BY_SIDE_FROM, ABOVE_EACH_OTHER_FROM = 1000, 780
"""Width at 100 % from which both halves stand beside each other, and height from which below each other."""
NOTES, OFFERS = "notes", "offers"
PARTS_KEY = "F8"
LAYOUT = "room"
FIRST_SHARES = (56, 44)


class Halves(QWidget):
    """Two halves with a line between them that a person may move; its place is remembered on this computer."""

    one_alone = Signal(bool)
    """One half stands alone from now on (True), or both are in sight (False)."""
    part_chosen = Signal()
    """A person wants the other half where only one has room."""

    def __init__(self, settings: Settings, notes: QWidget, offers: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._notes, self._offers = settings, notes, offers
        self._is_arranged = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        self.parts = SegmentField([(NOTES, self.tr("Notes")), (OFFERS, self.tr("Offers"))], self)
        self.parts.setAccessibleName(self.tr("Which half is shown"))
        self.parts.setToolTip(PARTS_KEY)
        self.parts.hide()
        self.parts.chosen.connect(self._on_chosen)
        column.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignLeft)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("scrolled")
        self._splitter.setChildrenCollapsible(False)
        for half in (notes, offers):
            self._splitter.addWidget(half)
        self._splitter.splitterMoved.connect(self._keep_shares)
        column.addWidget(self._scrolled(), 1)

    def _scrolled(self) -> QScrollArea:
        """On a low screen with large text even one half is higher than its place: it scrolls."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._splitter)
        self._area = area
        return area

    @property
    def is_one(self) -> bool:
        """Whether one half stands alone."""
        return self.parts.isVisibleTo(self)

    @property
    def part(self) -> str:
        """The half that is in sight where one stands alone."""
        return str(self.parts.choice())

    def bring(self, part: str) -> None:
        """Bring a half into sight where one stands alone."""
        if self.is_one and self.part != part:
            self.parts.choose(part)

    def keep_in_sight(self, field: QWidget) -> None:
        """Scroll to what has the keyboard now."""
        self._area.ensureWidgetVisible(field, 0, theme.current().px("s"))

    def fit(self, width: int, height: int) -> None:
        """Arrange the halves for a room of this size in pixels."""
        px = theme.current().px
        is_wide, is_high = width >= px(SIDE_BY_SIDE_FROM), height >= px(ABOVE_EACH_OTHER_FROM)
        orientation = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if not self._is_arranged or self._splitter.orientation() is not orientation:
            self._is_arranged = True
            self._splitter.setOrientation(orientation)
            self._share(width if is_wide else height, is_wide=is_wide)
        was_one, is_one = self.is_one, not is_wide and not is_high
        self.parts.setVisible(is_one)
        self._show()
        if was_one is not is_one:
            self.one_alone.emit(is_one)

    def _share(self, whole: int, *, is_wide: bool) -> None:
        """Give the halves the room that a person gave them last; at first the notes the larger part."""
        kept = self._settings.layout_of(LAYOUT).get("shares") if is_wide else None
        is_kept = (
            isinstance(kept, list) and len(kept) == len(FIRST_SHARES) and all(isinstance(one, int) for one in kept)
        )
        shares = kept if is_kept and kept is not None and sum(kept) > 0 else FIRST_SHARES
        self._splitter.setSizes([round(whole * one / sum(shares)) for one in shares])

    def _show(self) -> None:
        self._notes.setVisible(not self.is_one or self.part == NOTES)
        self._offers.setVisible(not self.is_one or self.part == OFFERS)

    def _on_chosen(self) -> None:
        self._show()
        self.part_chosen.emit()

    def _keep_shares(self) -> None:
        if self._splitter.orientation() is Qt.Orientation.Horizontal:
            self._settings.keep_layout(LAYOUT, {"shares": self._splitter.sizes()})
