"""Who writes a paper, and the meeting that it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.models.words import Cause, SessionMode
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.papers.templates import TemplateText, own_templates


@dataclass(frozen=True)
class Letterhead:
    """The committee as its papers name it."""

    committee: str
    seal_name: str = ""
    telephone: str = ""
    address: str = ""
    is_sample: bool = False
    templates: Mapping[str, TemplateText] = field(default_factory=dict, hash=False)
    """The committee's own wordings of its papers."""


@dataclass(frozen=True)
class MeetingOnPaper:
    """One meeting of a case. Instants are UTC; `room` is "" and `place` an address or a link where there is no room."""

    case_id: int
    session_id: int
    number: str
    applicants: tuple[str, ...]
    respondents: tuple[str, ...]
    sequence: int
    begins_at: datetime
    ends_at: datetime
    mode: SessionMode
    room: str = ""
    place: str = ""
    is_public: bool = False
    mediators: tuple[str, ...] = ()
    recorder: str = ""
    cause: Cause | None = None


def letterhead(db: Session) -> Letterhead:
    """Return the committee of this database. Raises Refused("no_committee")."""
    one = the_committee(db)
    return Letterhead(
        one.name, one.seal_name or one.name, one.telephone, one.address, one.is_practice, own_templates(db)
    )
