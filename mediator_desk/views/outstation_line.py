"""A line over every screen of a file that was taken along: how many cases, where, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment, near_day
from mediator_desk.views.parts import restyle

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.outstation.rule import OutstationFacts


class OutstationLine(QLabel):
    """It takes no room in a committee's own records, or where it is not wanted."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._is_wanted = desk, True
        px = theme.current().px
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(px("xl"), px("s"), px("xl"), 0)
        self.setProperty("look", "fact_strong")
        desk.actor_changed.connect(self._look)
        self._look()

    def want(self, *, is_wanted: bool) -> None:
        """Say whether there is room for it: over the whole window nothing stands but what is shown there."""
        self._is_wanted = is_wanted
        self.setVisible(bool(self.text()) and is_wanted)

    def _look(self) -> None:
        found = self._read()
        self.setText(outstation_words(found, self._desk.today()) if found is not None else "")
        is_over = found is not None and (found.came_back_at is not None or found.due_on < self._desk.today())
        restyle(self, tone="warn" if is_over else "accent")
        self.setVisible(found is not None and self._is_wanted)

    def _read(self) -> OutstationFacts | None:
        if not self._desk.is_open or not self._desk.database.is_embedded or self._desk.database.is_locked:
            return None
        from mediator_desk.services.outstation.rule import outstation_of  # not before the first paint

        with self._desk.database.reading() as db:
            return outstation_of(db)


def outstation_words(found: OutstationFacts, today: date) -> str:
    """Return what a file that was taken along says of itself."""
    translate = QCoreApplication.translate
    if found.came_back_at is not None:
        text = translate(
            "OutstationLine",
            "This folder was brought back on {moment}: it can be read, and nothing is saved in it any more. Go on with "
            "the office's records.",
        )
        return text.format(moment=exact_moment(found.came_back_at))
    place = f"{found.place} · " if found.place else ""
    if found.due_on < today:
        text = translate("OutstationLine", "Taken along · {place}{count} case(s) · should have been back on {day}")
    else:
        text = translate("OutstationLine", "Taken along · {place}{count} case(s) · back by {day}")
    return text.format(place=place, count=found.cases, day=near_day(found.due_on, today))
