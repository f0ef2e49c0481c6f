"""How what is carried through the calendar is drawn: where it would stand, what it would share, and why it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views import theme
from mediator_desk.views.bubble import Bubble
from mediator_desk.views.schedule.block_paint import BlockPainter
from mediator_desk.views.schedule.blocks import time_words
from mediator_desk.views.schedule.dragging import Advice, Carrying, Drag, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mediator_desk.views.schedule.sight import Sight

NEW = QT_TRANSLATE_NOOP("Schedule", "New meeting")
ONE_CLASH = QT_TRANSLATE_NOOP("Schedule", "This does not fit")
CLASHES = QT_TRANSLATE_NOOP("Schedule", "This does not fit: {count} clashes")
NO_PLACE = QT_TRANSLATE_NOOP("Schedule", "Nothing is put on a day off by dragging")
BY_DATE = QT_TRANSLATE_NOOP("Schedule", "Plan it by its date, where that is what you want")


class CarriedPainter:
    """Draws what is on its way; made anew with the theme."""

    def __init__(self, blocks: BlockPainter) -> None:
        self._blocks, self._bubble = blocks, Bubble()

    def paint(self, painter: QPainter, sight: Sight) -> None:
        """Draw it, where something is on its way."""
        drag = sight.drag
        if drag is None:
            return
        painter.save()
        inside = QRect(sight.measures.labels, sight.header, sight.width, sight.height)
        painter.setClipRect(inside)
        place = ghost_rect(sight, drag)
        if drag.span is not None:
            if not drag.hindrances and not sight.is_by_key and drag.load.how is Carrying.MOVE:
                self._target(painter, sight, drag.span)
            if drag.hindrances:
                for shared in shared_rects(sight, drag, drag.span):
                    self._blocks.paint_overlap(painter, shared)
        is_hindered = bool(drag.hindrances) or drag.span is None
        self._blocks.paint_carried(painter, place, carried_words(drag), is_hindered=is_hindered)
        painter.restore()
        if is_hindered and (drag.span is not None or sight.spot_at(sight.pointer) is not None):
            self._bubble.paint(painter, QSize(sight.width, sight.height), place, bubble_words(drag))

    def _target(self, painter: QPainter, sight: Sight, span: Span) -> None:
        """Draw where it will stand when it is let go: it hangs at the pointer itself."""
        rect = sight.rect_of_span(span)
        if rect is None:
            return
        painter.setPen(QPen(theme.current().colour("accent"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(theme.current().colour("select"))
        painter.drawRect(rect)


def ghost_rect(sight: Sight, drag: Drag) -> QRect:
    """Return where what is carried is drawn: its times on the axis; its height goes with the pointer."""
    gap = sight.measures.gap
    height = sight.measures.lane - 2 * gap - 1
    span = drag.span
    stands = sight.rect_of_span(span) if span is not None else None
    if span is not None and stands is not None and (sight.is_by_key or drag.load.how is not Carrying.MOVE):
        own = sight.arrangement.place_of(drag.load.carried.session_id)
        if own is not None and span.day == drag.origin.day and span.lane_id == drag.origin.lane_id:  # type: ignore[union-attr]
            stands.moveTop(sight.rect_of(own).top())
        return stands.translated(0, 3 * gap) if drag.hindrances else stands
    if span is not None:
        left, right = sight.x_of(span.begin), sight.x_of(span.end)
    else:
        left = sight.pointer.x() - round(drag.grip * sight.arrangement.axis.per_minute)
        right = left + round(drag.length * sight.arrangement.axis.per_minute)
    return QRect(left, sight.pointer.y() - sight.grip_y, right - left - 1, height)


def shared_rects(sight: Sight, drag: Drag, span: Span) -> Iterator[QRect]:
    """Give the parts of other meetings in the same lane, or of the same mediator, that lie in the same time."""
    number = sight.arrangement.number_of(span.day)
    for placed in () if number is None else sight.arrangement.placed[number]:
        block = placed.block
        is_near = block.lane_id == span.lane_id or 0 < block.mediator_id == drag.load.mediator_id
        begin, end = max(block.begin, span.begin), min(block.end, span.end)
        if is_near and begin < end and block.id != drag.load.carried.session_id:
            rect = sight.rect_of(placed)
            yield QRect(sight.x_of(begin), rect.top(), sight.x_of(end) - sight.x_of(begin) - 2, rect.height() - 1)


def carried_words(drag: Drag) -> tuple[str, str, str]:
    """Return what is written on it: who, whom against, and when."""
    title = drag.load.title or translate("Schedule", NEW)
    return title, drag.load.line, time_words(drag.span.begin, drag.span.end) if drag.span else "—"


def bubble_words(drag: Drag) -> tuple[str, ...]:
    """Return why it cannot stand there: a title, then each reason."""
    if drag.span is None:
        return translate("Schedule", NO_PLACE), translate("Schedule", BY_DATE)
    count = sum(not isinstance(one, Advice) for one in drag.hindrances)
    title = translate("Schedule", ONE_CLASH) if count == 1 else translate("Schedule", CLASHES).format(count=count)
    return title, *drag.hindrances
