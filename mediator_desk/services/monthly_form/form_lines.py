"""In which line of the people's-mediation monthly form a case stands: by its channel, and by its line and cause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mediator_desk.models.words import Cause, Channel, Line


class FormSource(StrEnum):
    """Where a case came from, as the monthly form has it (主动、申请、接受委托移送)."""

    OWN_INITIATIVE = "own_initiative"
    APPLICATION = "application"
    HANDED_OVER = "handed_over"


SOURCES: Mapping[Channel, FormSource] = MappingProxyType(
    {
        Channel.OWN_INITIATIVE: FormSource.OWN_INITIATIVE,
        Channel.MINI_PROGRAM: FormSource.APPLICATION,
        Channel.TELEPHONE: FormSource.APPLICATION,
        Channel.LETTER: FormSource.APPLICATION,
        Channel.VISIT: FormSource.APPLICATION,
        Channel.INSURER_REQUEST: FormSource.APPLICATION,
        Channel.HOTLINE_12378: FormSource.HANDED_OVER,
        Channel.COURT_BEFORE_FILING: FormSource.HANDED_OVER,
        Channel.COURT_AFTER_FILING: FormSource.HANDED_OVER,
        Channel.OTHER_BODY: FormSource.HANDED_OVER,
    }
)
"""People's Mediation Law art. 17: a party applies, or the committee begins by itself; the rest is handed over."""


@dataclass(frozen=True)
class FormType:
    """A type of dispute on the form: the cases of these lines and of these causes; of neither, none by itself."""

    name: str
    lines: tuple[Line, ...] = ()
    causes: tuple[Cause, ...] = ()

    def holds(self, line: str | None, cause: str | None) -> bool:
        """Tell whether a case of this line and cause stands here, if no earlier type has it."""
        if not self.lines and not self.causes:
            return False
        return (not self.lines or line in self.lines) and (not self.causes or cause in self.causes)


def type_of(types: Sequence[FormType], line: str | None, cause: str | None) -> int:
    """Return the place (from 0) of the first type that a case stands in; the last one takes whatever fits no other."""
    return next((place for place, one in enumerate(types[:-1]) if one.holds(line, cause)), len(types) - 1)
