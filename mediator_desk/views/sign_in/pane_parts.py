"""What the panes of signing in have alike: the column in the middle with the desk's sign, the committee's tile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediator_desk.views import theme
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import Card, words

WIDEST = 376
"""Of the fields, as in the sketch."""


def column_of(pane: QWidget, desk_name: str) -> QVBoxLayout:
    """Make a pane of signing in; return the column in its middle, which begins with the sign of the desk."""
    pane.setObjectName("sign_in")
    pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    px = theme.current().px
    around = QHBoxLayout(pane)
    around.setContentsMargins(px("xl"), px("xxl"), px("xl"), px("xl"))
    inner = QWidget()
    inner.setMaximumWidth(px(WIDEST))
    around.addStretch(1)
    around.addWidget(inner, 100)
    around.addStretch(1)
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px("m"))
    row = QHBoxLayout()
    row.setSpacing(px("m"))
    row.addWidget(IconLabel("handshake", "rail_ink_on", 28))
    row.addWidget(words(desk_name, "page", "rail_on"))
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    return column


def committee_tile(icon: str, committee: str, place: str) -> QWidget:
    """Return the tile that says of which committee the records are, and where they lie."""
    tile = Card(padding=12)
    tile.setObjectName("rail_tile")
    row = QHBoxLayout()
    row.setSpacing(theme.current().px("m"))
    row.addWidget(IconLabel(icon, "rail_ink_on", 22))
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(words(committee, "strong", "rail_on", wrap=True))
    lines.addWidget(words(place, "small", "rail", wrap=True))
    row.addLayout(lines, 1)
    tile.body.addLayout(row)
    return tile
