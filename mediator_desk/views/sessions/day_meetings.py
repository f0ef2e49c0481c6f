"""What stands in the way of a meeting, and the other meetings of its day, beside the form that plans it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediator_desk.conventions.working_days import DayKind
from mediator_desk.services.sessions.suggesting import DaySight, WishSight
from mediator_desk.views import theme
from mediator_desk.views.clash_words import clash_words, free_words, span_words
from mediator_desk.views.date_words import long_day
from mediator_desk.views.icons import IconLabel
from mediator_desk.views.parts import button, hairline, words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from mediator_desk.services.sessions.scheduling import SessionRow


def hours(row: SessionRow) -> str:
    """Return from when to when a meeting is, on China's clock: 09:30–11:00."""
    return span_words(row.begins_at, row.ends_at)


class DayMeetings(QFrame):
    """A quiet list of a day's meetings; what clashes with the plan stands above it, with the nearest free time."""

    free_time_chosen = Signal(object)
    """The instant at which nothing is in the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sunken")
        px = theme.current().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px("l"), px("m"), px("l"), px("m"))
        column.setSpacing(px("s"))
        self._title = words("", "section", wrap=True)
        column.addWidget(self._title)
        self._kind = words("", "small", "warn", wrap=True)
        column.addWidget(self._kind)
        self._news = QVBoxLayout()
        self._news.setSpacing(px("xs"))
        column.addLayout(self._news)
        self._area = QScrollArea(widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._area, 1)
        self.clashes: list[str] = []
        """What is in the way, as it is told."""
        self.free_button = button("", self._on_free, look="link", icon="clock")
        column.insertWidget(column.indexOf(self._area), self.free_button)
        self._shown: tuple[object, ...] = ()
        self._free_at: object = None

    def show_day(self, sight: DaySight | None, wish: WishSight) -> None:
        """Show a day (None: none is chosen) and what is in the way of the wish."""
        if self._shown == (sight, wish):
            return
        self._shown = sight, wish
        self._title.setText(
            self.tr("Meetings on {day}").format(day=long_day(sight.day)) if sight else self.tr("Meetings")
        )
        self._kind.setText(self._kind_words(sight) if sight else "")
        self._kind.setVisible(bool(self._kind.text()))
        self._show_clashes(sight, wish)
        self._show_rows(sight.meetings if sight else (), {one.session_id for one in wish.clashes})

    def _kind_words(self, sight: DaySight) -> str:
        if sight.kind is DayKind.MAKE_UP:
            return self.tr("A make-up working day")
        if sight.is_worked:
            return ""
        return self.tr("No working day: {name}").format(name=sight.name) if sight.name else self.tr("No working day")

    def _show_clashes(self, sight: DaySight | None, wish: WishSight) -> None:
        while (item := self._news.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.setParent(None)
                line.deleteLater()
        self.clashes = [clash_words(one) for one in wish.clashes]
        for clash in self.clashes:
            self._news.addWidget(_news_line(clash))
        self._free_at = wish.free_at
        self.free_button.setVisible(wish.free_at is not None and sight is not None)
        if wish.free_at is not None and sight is not None:
            text = free_words(wish.free_at, sight.day)
            self.free_button.setText(text)
            self.free_button.setAccessibleName(text)
            self.free_button.setToolTip(self.tr("Take this time"))

    def _on_free(self) -> None:
        if self._free_at is not None:
            self.free_time_chosen.emit(self._free_at)

    def _show_rows(self, rows: tuple[SessionRow, ...], in_the_way: set[int | None]) -> None:
        listed = QWidget()
        listed.setObjectName("scrolled")
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        for row in rows:
            self._add_row(column, row, is_in_the_way=row.id in in_the_way)
        if not rows:
            column.addWidget(words(self.tr("Nothing is planned on this day."), "fact", "mute", wrap=True))
        column.addStretch(1)
        self._area.setWidget(listed)

    def _add_row(self, column: QVBoxLayout, row: SessionRow, *, is_in_the_way: bool) -> None:
        if column.count():
            column.addWidget(hairline())
        head = QHBoxLayout()
        head.setSpacing(theme.current().px("s"))
        if is_in_the_way:
            head.addWidget(IconLabel("warning-circle", "bad", 14))
        head.addWidget(words(hours(row), "fact_strong", "bad" if is_in_the_way else ""))
        head.addWidget(words(row.room or word(row.mode), "fact", "ink2"))
        head.addStretch(1)
        column.addLayout(head)
        parties = self.tr("{applicant} and {respondent}").format(applicant=row.applicant, respondent=row.respondent)
        column.addWidget(words(f"{row.mediator} · {parties}", "small", "mute", wrap=True))


def _news_line(text: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.current().px("xs"))
    row.addWidget(IconLabel("warning-circle", "bad", 14), alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(words(text, "small", "bad", wrap=True), 1)
    return line
