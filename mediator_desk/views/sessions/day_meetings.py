"""The other meetings of a day, beside the form that plans one, so that clashes are seen before they are refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.conventions.china_time import CHINA, in_china
from mediator_desk.views import theme
from mediator_desk.views.date_words import long_day
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import hairline, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mediator_desk.services.sessions.scheduling import SessionRow


@dataclass(frozen=True)
class PlannedTime:
    """What is being planned, as far as it is typed."""

    begins: time | None
    ends: time | None
    mediator_id: int | None
    room_id: int | None


def hours(row: SessionRow) -> str:
    """Return from when to when a meeting is, on China's clock: 09:30–11:00."""
    return span(row.begins_at, row.ends_at)


def span(begins_at: datetime, ends_at: datetime) -> str:
    """Return two instants of a day on China's clock: 09:30–11:00."""
    begins, ends = (in_china(at).time().isoformat("minutes") for at in (begins_at, ends_at))
    return f"{begins}–{ends}"


class DayMeetings(QFrame):
    """A quiet list of a day's meetings; what clashes with the plan stands out in words and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px("l"), px("m"), px("l"), px("m"))
        column.setSpacing(px("s"))
        self._title = words("", "section", wrap=True)
        column.addWidget(self._title)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._area, 1)
        self.clashes: list[str] = []

    def show_day(self, day: date | None, rows: Sequence[SessionRow], plan: PlannedTime) -> None:
        """Show the meetings of a day and mark those that stand in the plan's way."""
        self._title.setText(self.tr("Meetings on {day}").format(day=long_day(day)) if day else self.tr("Meetings"))
        self.clashes = []
        listed = QWidget()
        listed.setObjectName("scrolled")
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        for row in rows:
            self._add_row(column, row, self._clash(day, row, plan))
        if not rows:
            column.addWidget(words(self.tr("Nothing is planned on this day."), "fact", "mute", wrap=True))
        column.addStretch(1)
        self._area.setWidget(listed)

    def _add_row(self, column: QVBoxLayout, row: SessionRow, clash: str) -> None:
        if column.count():
            column.addWidget(hairline())
        head = QHBoxLayout()
        head.setSpacing(theme.current().px("s"))
        head.addWidget(words(hours(row), "fact_strong", "bad" if clash else ""))
        head.addWidget(words(row.room, "fact", "ink2"))
        head.addStretch(1)
        column.addLayout(head)
        parties = self.tr("{applicant} and {respondent}").format(applicant=row.applicant, respondent=row.respondent)
        column.addWidget(words(f"{row.mediator} · {parties}", "small", "mute", wrap=True))
        if clash:
            self.clashes.append(clash)
            mark = QHBoxLayout()
            mark.setSpacing(theme.current().px("xs"))
            mark.addWidget(IconLabel("warning-circle", "bad", 14))
            mark.addWidget(words(clash, "small", "bad", wrap=True), 1)
            column.addLayout(mark)

    def _clash(self, day: date | None, row: SessionRow, plan: PlannedTime) -> str:
        if not (day and plan.begins and plan.ends):
            return ""
        begins, ends = (datetime.combine(day, at, CHINA).astimezone(UTC) for at in (plan.begins, plan.ends))
        if row.begins_at >= ends or row.ends_at <= begins:
            return ""
        if row.mediator_id == plan.mediator_id:
            return self.tr("The same mediator at the same time")
        is_same_room = row.room_id is not None and row.room_id == plan.room_id
        return self.tr("The same room at the same time") if is_same_room else ""
