"""The room as a place of the window: it stands over the whole of it, and one goes back to where one came from."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.room.room_view import RoomView

RoomMaker = Callable[[int, QWidget], "RoomView"]
"""Makes the room of a meeting (its id) below a widget. Raises Refused where there is none."""


class RoomPlace(QWidget):
    """Holds one room. Who comes back to the same meeting finds it as it was left, with what was typed."""

    left = Signal()
    """The person goes back to where they came from."""

    def __init__(self, make_room: RoomMaker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_room = make_room
        self.room: RoomView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def show_id(self, meeting_id: int) -> None:
        """Enter the room of a meeting (its id)."""
        if self.room is None or self.room.meeting_id != meeting_id:
            self._put(self._make_room(meeting_id, self))
        if self.room is not None:
            self.room.enter()

    def take_focus(self) -> None:
        """Give the keyboard to the room."""
        if self.room is not None:
            self.room.take_focus()

    def case_in_sight(self) -> int:
        """Return the case of the meeting; 0 where there is none."""
        return self.room.case_id if self.room is not None else 0

    @property
    def banner(self) -> Banner | None:
        """Where news of the case is told."""
        return self.room.banner if self.room is not None else None

    def _put(self, room: RoomView) -> None:
        before, self.room = self.room, room
        layout = self.layout()
        if before is not None:
            before.hide()  # keeps what was typed there
            if layout is not None:
                layout.removeWidget(before)
            before.deleteLater()
        if layout is not None:
            layout.addWidget(room)
        room.back_wanted.connect(self.left)
