"""What is known of the line to the office's server, for every part of the window that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.desk import Desk


class LineState(Enum):
    """How the line stands."""

    STANDS = auto()
    SLOW = auto()
    """It stands, and answers take long."""
    BROKEN = auto()
    """Nothing is read or saved."""
    UNSAVED = auto()
    """The server answers and saves nothing: its disk is full, or it is a copy."""
    BACK = auto()
    """It stands again since a moment ago."""


@dataclass(frozen=True)
class LineNews:
    """How the line stands, since when, and what comes next."""

    state: LineState = LineState.STANDS
    code: str = ""
    """What is wrong, as errors name it."""
    since: datetime | None = None
    seconds: int = 0
    """BROKEN and UNSAVED: until the next try, 0 while it is tried. SLOW: that the last answer took."""
    arrived: int = 0
    """BACK: saves whose answer was lost and that have arrived."""
    lost: int = 0
    """BACK: saves that have not."""


class LineBoard(QObject):
    """There is one for a desk. app/line_keeper.py says how the line stands, the banner of the window shows it."""

    changed = Signal()
    try_wanted = Signal()
    """Somebody does not want to wait for the next try."""
    seen = Signal()
    """Somebody has read what became of the saves in doubt."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.news = LineNews()
        self.is_kept = False
        """Whether somebody looks after a line here: no other place of the window has to tell that it is broken."""

    def tell(self, news: LineNews) -> None:
        """Say how the line stands now."""
        if news != self.news:
            self.news = news
            self.changed.emit()


def line_board_of(desk: Desk) -> LineBoard:
    """Return the one board of a desk, made when it is first wanted."""
    found = desk.findChild(LineBoard)
    return found if isinstance(found, LineBoard) else LineBoard(desk)
