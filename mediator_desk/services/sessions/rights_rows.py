"""Who in a meeting was told the rights and duties and asked about a recusal, and whether all of them were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Problem
from mediator_desk.models.case import Case
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure import Recusal
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide, SessionState

OF_THE_COMMITTEE = frozenset({SessionRole.MEDIATOR, SessionRole.RECORDER})
"""They tell and ask; everybody else is told and asked."""


@dataclass(frozen=True)
class RightsRow:
    """What one person was told and answered."""

    person_id: int
    name: str
    role: SessionRole
    side: PartySide | None
    is_present: bool | None
    told_at: datetime | None
    told_by: str
    wants_recusal: bool | None
    asked_at: datetime | None


@dataclass(frozen=True)
class Rights:
    """What everybody in a meeting was told and answered. Who is not there need not be told."""

    people: tuple[RightsRow, ...]

    @property
    def there(self) -> tuple[RightsRow, ...]:
        """Those who are not known to be absent."""
        return tuple(one for one in self.people if one.is_present is not False)

    @property
    def untold(self) -> tuple[RightsRow, ...]:
        """Who has still to be told."""
        return tuple(one for one in self.there if one.told_at is None)

    @property
    def unasked(self) -> tuple[RightsRow, ...]:
        """Who has still to be asked."""
        return tuple(one for one in self.there if one.wants_recusal is None)

    @property
    def wanting(self) -> tuple[RightsRow, ...]:
        """Who wants that the mediator step aside."""
        return tuple(one for one in self.people if one.wants_recusal)

    @property
    def is_told(self) -> bool:
        """Whether everybody who is there was told."""
        return bool(self.there) and not self.untold

    @property
    def is_asked(self) -> bool:
        """Whether everybody who is there was asked and answered."""
        return bool(self.there) and not self.unasked


def rights_of(db: Session, session_id: int) -> Rights:
    """Return what everybody in a meeting was told and answered, in their order."""
    return Rights(tuple(_row(one) for one in _people(db, session_id)))


def count_rights(db: Session, meeting: MediationSession) -> None:
    """Let a meeting say whether everybody who is there was told and asked: its record asks for that."""
    db.flush()
    rights = rights_of(db, meeting.id)
    if (meeting.rights_told, meeting.recusal_asked) != (rights.is_told, rights.is_asked):
        meeting.rights_told, meeting.recusal_asked = rights.is_told, rights.is_asked


def recusal_problems(db: Session, case: Case, session_id: int | None = None) -> list[Problem]:
    """Return the problem that somebody wants the mediator to step aside and nobody wrote down a request since.

    `session_id` looks at one meeting alone. An answer that was a mistake is taken back; a request is decided, and its
    refusal lets the mediation go on. A mediator who handed the case over has nothing to decide about any more.
    """
    query = select(SessionPerson.name, SessionPerson.recusal_asked_at).join(
        MediationSession, MediationSession.id == SessionPerson.session_id
    )
    query = query.where(
        MediationSession.case_id == case.id,
        MediationSession.mediator_id == case.mediator_id,
        MediationSession.state != SessionState.CANCELLED,
        SessionPerson.wants_recusal.is_(True),
    )
    if session_id is not None:
        query = query.where(MediationSession.id == session_id)
    written = db.scalar(select(func.max(Recusal.asked_on)).where(Recusal.case_id == case.id))
    for name, at in db.execute(query.order_by(MediationSession.begins_at, SessionPerson.position)):
        if written is None or (at is not None and written < china_day(at)):
            return [Problem("recusal_asked", "recusal_wanted", {"name": name})]
    return []


def _people(db: Session, session_id: int) -> list[SessionPerson]:
    asked = (SessionPerson.session_id == session_id, SessionPerson.role.not_in(OF_THE_COMMITTEE))
    return list(db.scalars(select(SessionPerson).where(*asked).order_by(SessionPerson.position)))


def _row(one: SessionPerson) -> RightsRow:
    return RightsRow(
        one.id, one.name, one.role, one.side, one.is_present, one.rights_told_at, one.rights_told_by,
        one.wants_recusal, one.recusal_asked_at,
    )  # fmt: skip
