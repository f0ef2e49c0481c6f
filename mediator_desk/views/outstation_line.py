"""A line over every screen of a file that was taken along: how many cases, where, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mediator_desk.views.date_words import exact_moment, near_day
from mediator_desk.views.parts import restyle
from mediator_desk.views.quiet_line import QuietLine

if TYPE_CHECKING:
    from datetime import date

    from mediator_desk.services.outstation.rule import OutstationFacts


class OutstationLine(QuietLine):
    """It takes no room in a committee's own records."""

    def look(self) -> str:
        """Return what a file that was taken along says of itself."""
        found, today = self._read(), self._desk.today()
        is_over = found is not None and (found.came_back_at or found.coming_at or found.due_on < today)
        restyle(self, look="fact_strong", tone="warn" if is_over else "accent")
        return outstation_words(found, today) if found is not None else ""

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
    if found.coming_at is not None:
        text = translate(
            "OutstationLine",
            "This folder is being brought back since {moment}: nothing is saved in it until it is known whether "
            "everything came. Bring it back once more.",
        )
        return text.format(moment=exact_moment(found.coming_at))
    place = f"{found.place} · " if found.place else ""
    if found.due_on < today:
        text = translate("OutstationLine", "Taken along · {place}{count} case(s) · should have been back on {day}")
    else:
        text = translate("OutstationLine", "Taken along · {place}{count} case(s) · back by {day}")
    return text.format(place=place, count=found.cases, day=near_day(found.due_on, today))
