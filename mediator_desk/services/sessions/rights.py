"""Rights and duties are told to each person, and each is asked whether the mediator shall step aside.

Mediation organisations tell the parties their rights and duties before they mediate, and whether they want the
mediator replaced is asked then (2002 rules of the Ministry of Justice; 法释〔2016〕14号 art. 8). A file without both is
marked down, so who told it and when is kept for every person.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.models.session_room import SessionPerson
from mediator_desk.services.cases.case_life import tell as tell_history
from mediator_desk.services.sessions.rights_rows import OF_THE_COMMITTEE as OF_THE_COMMITTEE
from mediator_desk.services.sessions.rights_rows import Rights as Rights
from mediator_desk.services.sessions.rights_rows import RightsRow as RightsRow
from mediator_desk.services.sessions.rights_rows import count_rights
from mediator_desk.services.sessions.rights_rows import rights_of as rights_of
from mediator_desk.services.sessions.room import meeting_to_change


def tell(db: Session, person_ids: Collection[int], *, by: Actor, now: datetime) -> None:
    """Tick that these people of one meeting were told their rights and duties; who was told before stays so.

    Raises Refused("session_not_planned"), Refused("no_longer_there").
    """
    _set_told(db, person_ids, is_told=True, by=by, now=now)


def take_back_told(db: Session, person_ids: Collection[int], *, by: Actor, now: datetime) -> None:
    """Take the tick away from people of one meeting who were not told after all. Raises as `tell`."""
    _set_told(db, person_ids, is_told=False, by=by, now=now)


def ask_recusal(db: Session, person_id: int, wants: bool | None, *, by: Actor, now: datetime) -> None:
    """Keep what somebody answered to the question whether the mediator shall step aside; None takes it away.

    A yes is no request yet: it names no ground. It leads to recusals.ask_recusal. Raises as `tell`.
    """
    ask_all(db, [person_id], wants, by=by, now=now)


def ask_all(db: Session, person_ids: Collection[int], wants: bool | None, *, by: Actor, now: datetime) -> None:
    """Keep one answer for several people of one meeting. Raises as `tell`."""
    may(by, Right.WORK_ON_CASES)
    people = [one for one in _to_change(db, person_ids) if one.wants_recusal is not wants]
    for one in people:
        one.wants_recusal, one.recusal_asked_at = wants, None if wants is None else now
    act = {True: "recusal_wanted", False: "recusal_not_wanted", None: "recusal_answer_taken_back"}[wants]
    _tell(db, people, act, by, now)


def tell_and_ask_all(db: Session, session_id: int, *, by: Actor, now: datetime) -> None:
    """Tick everybody who is there and not ticked yet: told, and nobody wants a recusal. Raises as `tell`."""
    rights = rights_of(db, session_id)
    tell(db, [one.person_id for one in rights.untold], by=by, now=now)
    ask_all(db, [one.person_id for one in rights.unasked], False, by=by, now=now)


def _set_told(db: Session, person_ids: Collection[int], *, is_told: bool, by: Actor, now: datetime) -> None:
    may(by, Right.WORK_ON_CASES)
    people = [one for one in _to_change(db, person_ids) if (one.rights_told_at is not None) is not is_told]
    for one in people:
        one.rights_told_at, one.rights_told_by = (now, by.name) if is_told else (None, "")
    _tell(db, people, "rights_told" if is_told else "rights_told_taken_back", by, now)


def _tell(db: Session, people: list[SessionPerson], act: str, by: Actor, now: datetime) -> None:
    """Write it into the history, and let the meeting say whether all of it is done: its record asks for that."""
    if not people:
        return
    meeting, case = meeting_to_change(db, people[0].session_id)
    count_rights(db, meeting)
    names = ", ".join(one.name for one in people)
    tell_history(db, case, act, by=by, now=now, sequence=meeting.sequence, names=names)


def _to_change(db: Session, person_ids: Collection[int]) -> list[SessionPerson]:
    people = list(
        db.scalars(select(SessionPerson).where(SessionPerson.id.in_(person_ids)).order_by(SessionPerson.position))
    )
    if len(people) != len(set(person_ids)) or len({one.session_id for one in people}) > 1:
        raise Refused("no_longer_there")  # history and ticks are those of one meeting
    if people:
        meeting_to_change(db, people[0].session_id)
    for one in people:
        db.refresh(one)
    return people
