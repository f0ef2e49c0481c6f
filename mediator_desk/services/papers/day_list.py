"""The list of a day's meetings, by room or by mediator: who comes, what each case lacks, who has not answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from mediator_desk.conventions.masking import mask_phone
from mediator_desk.errors import Refused
from mediator_desk.models.party import Party
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.models.session_words import AttendanceAnswer
from mediator_desk.models.words import PartySide, SessionMode, SessionState
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.file_papers import PaperState, papers_of_file
from mediator_desk.services.papers.letterhead import Letterhead, MeetingOnPaper, letterhead
from mediator_desk.services.papers.meetings import MeetingRows, meetings_on_paper
from mediator_desk.services.sessions.calendar import ASKED, calendar_rows

NEEDED = (FilePaper.RIGHTS_NOTICE, FilePaper.IDENTITY, FilePaper.AUTHORITY, FilePaper.EVIDENCE)
"""What has to be at hand when the parties sit down."""


class DayListBy(StrEnum):
    """What each part of the list is of."""

    ROOM = "room"
    MEDIATOR = "mediator"


@dataclass(frozen=True)
class PartyOfDay:
    """A party with the masked telephone number under which it, or who acts for it, is reached."""

    side: PartySide
    name: str
    phone: str
    acting: tuple[str, ...] = ()


@dataclass(frozen=True)
class DayLine:
    """One meeting of the list: what its case lacks, who has not answered, who said not to come."""

    meeting: MeetingOnPaper
    state: SessionState
    parties: tuple[PartyOfDay, ...]
    lacks: tuple[FilePaper, ...] = ()
    unanswered: tuple[str, ...] = ()
    refusing: tuple[str, ...] = ()


@dataclass(frozen=True)
class DayPart:
    """The meetings of one room or mediator, in order of time; `mode` where they have no room."""

    name: str
    lines: tuple[DayLine, ...]
    mode: SessionMode | None = None


@dataclass(frozen=True)
class DayListFacts:
    """What the list of a day says."""

    head: Letterhead
    on: date
    by: DayListBy
    parts: tuple[DayPart, ...]

    @property
    def count(self) -> int:
        """How many meetings there are."""
        return sum(len(part.lines) for part in self.parts)


def day_list(db: Session, on: date, parts_of: DayListBy, *, now: datetime) -> DayListFacts:
    """Return the meetings of a day in China but the cancelled ones, by room or by mediator.

    Telephone numbers are masked, as in every list. Raises Refused("no_meetings_that_day").
    """
    rows = meetings_on_paper(db, [one.id for one in calendar_rows(db, on, on)])
    if not rows:
        raise Refused("no_meetings_that_day", on=on)
    parts: dict[tuple[str, SessionMode | None], list[DayLine]] = defaultdict(list)
    for one in rows:
        parts[_part_of(one, parts_of)].append(_line(db, one, now))
    ordered = sorted(parts.items(), key=lambda item: (item[0][1] is not None, item[0][0], item[0][1] or ""))
    return DayListFacts(
        letterhead(db), on, parts_of, tuple(DayPart(name, tuple(lines), mode) for (name, mode), lines in ordered)
    )


def _part_of(one: MeetingRows, parts_of: DayListBy) -> tuple[str, SessionMode | None]:
    if parts_of is DayListBy.MEDIATOR:
        return one.paper.mediators[0], None
    return (one.paper.room, None) if one.paper.room else ("", one.paper.mode)


def _line(db: Session, one: MeetingRows, now: datetime) -> DayLine:
    is_planned = one.meeting.state is SessionState.PLANNED
    asked = [person for person in one.people if is_planned and person.role in ASKED]
    return DayLine(
        meeting=one.paper,
        state=one.meeting.state,
        parties=tuple(_party(party) for party in one.parties),
        lacks=_lacks(db, one.paper.case_id, now),
        unanswered=tuple(person.name for person in asked if person.answer is None),
        refusing=tuple(person.name for person in asked if person.answer is AttendanceAnswer.CANNOT_COME),
    )


def _lacks(db: Session, case_id: int, now: datetime) -> tuple[FilePaper, ...]:
    """Return what is not there as the papers of the file tell it; a letter only where an agent acts."""
    papers: Sequence[FilePaper] = [
        row.paper
        for row in papers_of_file(case_details(db, case_id), now)
        if row.paper in NEEDED
        and row.state is not PaperState.THERE
        and (row.state is not PaperState.NONE or row.paper is FilePaper.EVIDENCE)
    ]
    return tuple(papers)


def _party(party: Party) -> PartyOfDay:
    phones = [party.phone, *(one.phone for one in party.representatives)]
    phone = next(filter(None, phones), "")
    acting = tuple(one.name for one in party.representatives)
    return PartyOfDay(party.side, party.name, mask_phone(phone) if phone else "", acting)
