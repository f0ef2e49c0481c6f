"""The ladder of offers: what is asked for on the left rail, what is offered on the right one, money upwards."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mediator_desk.models.words import PartySide
from mediator_desk.views import theme
from mediator_desk.views.offer_words import NOTHING, gap_words, said, whole_ladder
from mediator_desk.views.room.ladder_marks import (
    MARK,
    paint_accepted,
    paint_gap,
    paint_hidden,
    paint_leader,
    paint_mark,
    paint_rail,
)
from mediator_desk.views.room.ladder_places import scale_of, spread, stretched
from mediator_desk.views.room.rung_label import RungLabel

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from mediator_desk.services.sessions.ladder import Ladder, Rung

RAILS = {PartySide.APPLICANT: 0.315, PartySide.RESPONDENT: 0.685}
"""Where the rails stand, as shares of the width."""
LEAST_HEIGHT = 180


class LadderView(QWidget):
    """Fed with a Ladder. Each rung is a button below its side's rail; arrow keys go from one to the other."""

    menu_wanted = Signal(object, QPoint)
    """What can be done with a rung (Rung) is wanted, here on the screen."""
    take_back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Ladder of offers"))
        self._ladder: Ladder | None = None
        self._is_open = False
        self.follows: QWidget | None = None
        """What has the keyboard before the rungs."""
        self._labels: list[RungLabel] = []
        self._heights: dict[RungLabel, float] = {}
        theme.current().changed.connect(self._place)

    def show_ladder(self, ladder: Ladder, today: date, *, is_open: bool) -> None:
        """Show the offers; those in private only while `is_open`, else grey bars that say nothing about them."""
        focused = next((one.rung.offer_id for one in self._labels if one.hasFocus()), None)
        for label in self._labels:
            label.hide()
            label.setParent(None)  # what was private leaves the window at once
            label.deleteLater()
        self._ladder, self._is_open = ladder, is_open
        shown = [rung for rung in ladder.rungs if is_open or not rung.is_private]
        self._labels = [self._label(rung, today) for rung in shown]
        self.setAccessibleDescription(whole_ladder(ladder, shown, today, tells_authority=is_open))
        for label in self._labels:
            label.show()
            if label.rung.offer_id == focused:
                label.setFocus()
        self._order_tabs()
        self._place()

    @property
    def labels(self) -> tuple[RungLabel, ...]:
        """The labels of the rungs that are in sight, in order of time."""
        return tuple(self._labels)

    def mark_height(self, label: RungLabel) -> float:
        """Return how high the mark of a rung stands, in pixels from above."""
        return self._heights[label]

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(theme.current().px(480), theme.current().px(420))

    # Making and placing

    def _label(self, rung: Rung, today: date) -> RungLabel:
        label = RungLabel(rung, today, self, tells_authority=self._is_open)
        label.menu_wanted.connect(lambda at: self.menu_wanted.emit(rung, at))
        label.take_back_wanted.connect(partial(self.take_back_wanted.emit, rung))
        label.step_wanted.connect(partial(self._on_step, label))
        return label

    def _side(self, side: PartySide) -> list[RungLabel]:
        return [label for label in self._labels if label.rung.side is side]

    def _order_tabs(self) -> None:
        first = [self.follows] if self.follows is not None else []
        for before, after in pairwise([*first, *self._labels]):
            QWidget.setTabOrder(before, after)  # what is made later would come last of all

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Give every mark its height and every label its place.

        Where labels of two lines find no room at their amounts, they have one line and the scale is stretched.
        """
        for is_crowded in (False, True):
            for label in self._labels:
                label.is_compact = is_crowded
            size = self._labels[0].sizeHint().height() + theme.current().px("xs") if self._labels else 0
            bottom = self._set_heights(size, is_crowded=is_crowded)
            if is_crowded or all(self._is_near(side, size, bottom) for side in PartySide):
                break
        self.setMinimumHeight(max(theme.current().px(LEAST_HEIGHT), round(bottom + size / 2) + self._foot()))
        for side in PartySide:
            self._place_labels(side, size, bottom)
        self.update()

    def _set_heights(self, size: float, *, is_crowded: bool) -> float:
        """Give the marks their heights; returns that of the lowest label there is room for."""
        top = size / 2
        bottom = max(self._room() - self._foot() - size / 2, top)
        amounts = [one.rung.amount for one in self._labels if one.rung.amount is not None]
        scale = scale_of(amounts, top, bottom, self._gap_amounts())
        self._heights = {}
        stood = dict.fromkeys(PartySide, (top + bottom) / 2)
        for label in self._labels:  # what names no amount stands where its side stood
            rung = label.rung
            height = scale.height(rung.amount) if rung.amount is not None else stood[rung.side]
            self._heights[label] = height
            if not rung.is_private:
                stood[rung.side] = height
        if not is_crowded:
            return bottom
        ordered = self._ordered(self._labels)
        heights = stretched([(self._heights[label], label.is_left) for label in ordered], size)
        self._heights = dict(zip(ordered, heights, strict=True))
        return max(bottom, *heights)

    def _gap_amounts(self) -> set[Decimal]:
        """Return the two amounts at which the sides stand now, where both have named one."""
        current = [one.rung.amount for one in self._labels if one.rung.is_current and one.rung.amount is not None]
        return set(current) if len(current) == len(PartySide) else set()

    def _room(self) -> int:
        """Return the height that is given, were there nothing in it that needs more."""
        parent = self.parentWidget()
        return parent.height() if parent is not None else self.height()

    def _ordered(self, labels: list[RungLabel]) -> list[RungLabel]:
        """Return labels from above; at one height the later offer is nearer to the other side."""
        numbered = list(enumerate(labels))
        numbered.sort(key=lambda one: (self._heights[one[1]], one[0] if one[1].is_left else -one[0]))
        return [label for _place, label in numbered]

    def _middles(self, side: PartySide, size: float, bottom: float) -> list[tuple[RungLabel, float]]:
        ordered = self._ordered(self._side(side))
        middles = spread([self._heights[label] for label in ordered], size, size / 2, bottom)
        return list(zip(ordered, middles, strict=True))

    def _is_near(self, side: PartySide, size: float, bottom: float) -> bool:
        """Tell whether every label finds room at its mark, or one or two labels away."""
        placed = self._middles(side, size, bottom)
        is_whole = all(middle <= bottom + 1 for _label, middle in placed)
        return is_whole and all(abs(middle - self._heights[label]) <= FAR * size for label, middle in placed)

    def _place_labels(self, side: PartySide, size: float, bottom: float) -> None:
        gap = theme.current().px(MARK) / 2 + theme.current().px(6)
        rail = self.width() * RAILS[side]
        left, width = (0, rail - gap) if side is PartySide.APPLICANT else (rail + gap, self.width() - rail - gap)
        for label, middle in self._middles(side, size, bottom):
            height = label.sizeHint().height()
            label.setGeometry(round(left), round(middle - height / 2), round(width), height)

    @property
    def middle(self) -> int:
        """The height to look at first: the middle between both sides, or the last rung."""
        current = [self._heights[label] for label in self._labels if label.rung.is_current]
        return round(sum(current) / len(current)) if current else 0

    def _foot(self) -> int:
        return theme.current().px(26) if self._hidden() else 0

    def _hidden(self) -> set[PartySide]:
        """Return the sides that have something covered."""
        rungs = self._ladder.rungs if self._ladder and not self._is_open else ()
        return {rung.side for rung in rungs if rung.is_private}

    def _on_step(self, label: RungLabel, across: int, along: int) -> None:
        """Go to the next rung of the side in order of height, or to the nearest one of the other side."""
        if along:
            side = sorted(self._side(label.rung.side), key=lambda one: one.y())
            place = side.index(label) + along
            if 0 <= place < len(side):
                side[place].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        others = self._side(PartySide.APPLICANT if across < 0 else PartySide.RESPONDENT)
        if label not in others and others:
            nearest = min(others, key=lambda one: abs(one.y() - label.y()))
            nearest.setFocus(Qt.FocusReason.OtherFocusReason)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        if self._ladder is None:
            return
        if not self._labels and not self._hidden():
            painter.setFont(theme.current().font())
            painter.setPen(theme.current().colour("mute"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, said(NOTHING))
            return
        for side in PartySide:
            heights = [self._heights[label] for label in self._side(side)]
            if len(heights) > 1:
                paint_rail(painter, self._rail(side), min(heights), max(heights))
        self._paint_gap(painter)
        for label in self._labels:
            self._paint_rung(painter, label)
        for side in self._hidden():
            paint_hidden(painter, self._foot_room(side), is_left=side is PartySide.APPLICANT)

    def _rail(self, side: PartySide) -> float:
        return self.width() * RAILS[side]

    def _foot_room(self, side: PartySide) -> QRectF:
        rail, gap = self._rail(side), theme.current().px(12)
        left, right = (0.0, rail - gap) if side is PartySide.APPLICANT else (rail + gap, float(self.width()))
        return QRectF(left, self.height() - self._foot(), right - left, self._foot())

    def _paint_gap(self, painter: QPainter) -> None:
        if self._ladder is None:
            return
        left, right = self._rail(PartySide.APPLICANT), self._rail(PartySide.RESPONDENT)
        words = gap_words(self._ladder)
        accepted = next((one for one in self._labels if one.rung.offer_id == self._ladder.accepted_id != 0), None)
        if accepted is not None:
            paint_accepted(painter, left, right, self._heights[accepted], words[0])
            return
        current = {one.rung.side: self._heights[one] for one in self._labels if one.rung.is_current}
        if words[0] and len(current) == len(PartySide):
            asked, offered = current[PartySide.APPLICANT], current[PartySide.RESPONDENT]
            block = QRectF(left, min(asked, offered), right - left, abs(asked - offered))
            paint_gap(painter, block, words, asked_above=asked <= offered)

    def _paint_rung(self, painter: QPainter, label: RungLabel) -> None:
        mark = QPointF(self._rail(label.rung.side), self._heights[label])
        at = label.geometry()
        end = QPointF(at.right() - 1 if label.is_left else at.left() + 1, at.center().y())
        if abs(end.y() - mark.y()) > theme.current().px(PUSHED):
            paint_leader(painter, mark, end)
        paint_mark(painter, mark, label.rung)


FAR = 1.5
"""How many labels away from its mark a label may stand before the scale is stretched."""
PUSHED = 3
"""A label further from its mark than this has a line to it."""
