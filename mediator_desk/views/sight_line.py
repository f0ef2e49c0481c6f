"""A line over every screen: of which cases it is, for somebody who sees a part of them only."""

from __future__ import annotations

from mediator_desk.views.parts import restyle
from mediator_desk.views.quiet_line import QuietLine
from mediator_desk.views.sight_words import seen_words


class SightLine(QuietLine):
    """Says which cases are shown; it takes no room where that is all of them."""

    def look(self) -> str:
        """Return of which cases the lists are."""
        restyle(self, look="small", tone="mute")
        return seen_words(self._desk.actor.sight) if self._desk.is_open else ""
