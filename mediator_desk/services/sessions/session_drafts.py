"""A meeting as it is typed: planned, and recorded when it was held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from mediator_desk.conventions.china_time import CHINA, in_china
from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.words import SessionMode, SessionResult
from mediator_desk.services.office.setting_rows import too_long

FIRST_YEAR, LAST_YEAR = 2013, 2100
"""The committee's first case, and as far as its calendar goes."""


@dataclass(frozen=True)
class SessionDraft:
    """A meeting as it is planned. Times are China's, whatever clock this computer keeps."""

    day: date | None
    begins: time | None
    ends: time | None
    mode: SessionMode = SessionMode.ON_SITE
    room_id: int | None = None
    place: str = ""
    is_public: bool = False
    """Meetings are not public unless the parties ask for it (People's Mediation Law art. 23)."""
    on_day_off: bool = False
    """Whether it was asked and answered that the meeting takes place though the day is no working day."""

    @classmethod
    def at(
        cls,
        begins_at: datetime,
        ends_at: datetime,
        mode: SessionMode = SessionMode.ON_SITE,
        room_id: int | None = None,
        place: str = "",
        *,
        is_public: bool = False,
    ) -> SessionDraft:
        """Return the draft of a meeting between two instants. Raises Invalid where it would last into another day."""
        begins, ends = in_china(begins_at), in_china(ends_at)
        if begins.date() != ends.date():
            raise Invalid([Problem("ends", "ends_on_another_day")])
        return cls(begins.date(), begins.time(), ends.time(), mode, room_id, place, is_public)

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be: a meeting needs a room, or for a visit its place."""
        problems = [Problem(name, "required") for name in ("day", "begins", "ends") if getattr(self, name) is None]
        problems += self.year_problems()
        if self.begins and self.ends and self.ends <= self.begins:
            problems.append(Problem("ends", "ends_before_beginning"))
        if self.mode is SessionMode.ON_SITE and self.room_id is None:
            problems.append(Problem("room_id", "required"))
        if self.mode is SessionMode.HOME_VISIT and not self.place.strip():
            problems.append(Problem("place", "required"))
        return problems + too_long(MediationSession, self)

    def year_problems(self) -> list[Problem]:
        """Return what is wrong with a day of which no calendar knows."""
        if self.day is None or FIRST_YEAR <= self.day.year <= LAST_YEAR:
            return []
        return [Problem("day", "year_out_of_range", {"first": FIRST_YEAR, "last": LAST_YEAR})]

    def span(self) -> tuple[datetime, datetime]:
        """Return beginning and end as instants. Raises Invalid for a draft with problems."""
        if self.problems() or not (self.day and self.begins and self.ends):
            raise Invalid(self.problems())
        begins, ends = (datetime.combine(self.day, at, CHINA).astimezone(UTC) for at in (self.begins, self.ends))
        return begins, ends


@dataclass(frozen=True)
class SessionRecordDraft:
    """What the record of a meeting that was held says (调解记录)."""

    result: SessionResult | None
    rights_told: bool = False
    recusal_asked: bool = False
    recorder: str = ""
    applicant_offer: str = ""
    respondent_offer: str = ""
    notes: str = ""

    def problems(self) -> list[Problem]:
        """Return what is missing: without rights told and recusal asked the record is faulty."""
        problems = [] if self.result else [Problem("result", "required")]
        problems += [
            Problem(name, "must_be_told") for name in ("rights_told", "recusal_asked") if not getattr(self, name)
        ]
        return problems + too_long(MediationSession, self)
