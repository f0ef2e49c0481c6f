"""Arrow keys in a chart: from point to point, and from part to part of a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.views.charts.scene import Spot

_KEY = Qt.Key
_ALONG = {_KEY.Key_Left: -1, _KEY.Key_Right: 1}
_UP = {_KEY.Key_Up: 1, _KEY.Key_Down: -1}
_DOWN_THE_ROWS = {_KEY.Key_Up: -1, _KEY.Key_Down: 1}
_ENDS = {_KEY.Key_Home: 0, _KEY.Key_End: -1}


def step_from(spots: Sequence[Spot], spot: Spot | None, key: int, *, is_upright: bool) -> Spot | None:
    """Return where an arrow, Home or End leads from a spot; the spot itself at an edge; None for another key.

    Where columns stand upright, left and right lead to other points, up and down to other parts; in rows the other
    way round.
    """
    along, across = (_ALONG, _UP) if is_upright else (_DOWN_THE_ROWS, _ALONG)
    if spot is None or not any(key in keys for keys in (along, across, _ENDS)):
        return None
    points = sorted({one.point for one in spots})
    if key in across:
        return _part_beside(spots, spot, across[_KEY(key)])
    if key in _ENDS:
        return _nearest(spots, points[_ENDS[_KEY(key)]], spot.series)
    place = points.index(spot.point) + along[_KEY(key)]
    return _nearest(spots, points[place], spot.series) if 0 <= place < len(points) else spot


def _part_beside(spots: Sequence[Spot], spot: Spot, step: int) -> Spot:
    parts = sorted((one for one in spots if one.point == spot.point), key=lambda one: one.series)
    place = min(max(parts.index(spot) + step, 0), len(parts) - 1)
    return parts[place]


def _nearest(spots: Sequence[Spot], point: int, series: int) -> Spot:
    return min((one for one in spots if one.point == point), key=lambda one: abs(one.series - series))
