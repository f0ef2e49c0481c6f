"""Who in a meeting was told the rights and duties and asked about a recusal, and whether all of them were."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.models.session_words import SessionRole
from mediator_desk.models.words import PartySide

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


def _people(db: Session, session_id: int) -> list[SessionPerson]:
    asked = (SessionPerson.session_id == session_id, SessionPerson.role.not_in(OF_THE_COMMITTEE))
    return list(db.scalars(select(SessionPerson).where(*asked).order_by(SessionPerson.position)))


def _row(one: SessionPerson) -> RightsRow:
    return RightsRow(
        one.id, one.name, one.role, one.side, one.is_present, one.rights_told_at, one.rights_told_by,
        one.wants_recusal, one.recusal_asked_at,
    )  # fmt: skip
