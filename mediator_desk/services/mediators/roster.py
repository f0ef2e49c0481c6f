"""The mediators of the committee as the one who appoints sees them: lines, load, absences; and their ties."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import start_of_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.case import Case
from mediator_desk.models.committee import Mediator, MediatorAbsence, MediatorLine, MediatorTie
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.life import WITH_A_MEDIATOR
from mediator_desk.models.mediation_session import MediationSession
from mediator_desk.models.procedure_words import TieKind
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import Line, SessionState
from mediator_desk.server import unseen
from mediator_desk.server.unseen import Load
from mediator_desk.services import audit
from mediator_desk.services.office.setting_rows import too_long
from mediator_desk.services.sight import sees_a_part

Kept = TypeVar("Kept", MediatorAbsence, MediatorTie)

LOAD_STATES = WITH_A_MEDIATOR
"""States in which a case is under way with its mediator."""


@dataclass(frozen=True)
class RosterRow:
    """A mediator who takes cases, with what he or she has to do. The absence is the present one, else the next."""

    id: int
    name: str
    lines: tuple[Line, ...]
    open_cases: int
    meetings_this_week: int
    overdue: int
    away_from: date | None = None
    away_until: date | None = None

    def is_away(self, day: date) -> bool:
        """Tell whether the mediator is away on a day of the absence that the row holds."""
        return self.away_from is not None and self.away_until is not None and self.away_from <= day <= self.away_until


@dataclass(frozen=True)
class AbsenceDraft:
    """Days on which a mediator is away, both included. `version` is that of the row read, 0 for a new one."""

    from_on: date | None
    until_on: date | None
    words: str = ""
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing or cannot be."""
        problems = [Problem(name, "required") for name in ("from_on", "until_on") if getattr(self, name) is None]
        if self.from_on and self.until_on and self.until_on < self.from_on:
            problems.append(Problem("until_on", "until_before_from"))
        return problems + too_long(MediatorAbsence, self)


@dataclass(frozen=True)
class TieDraft:
    """What ties a mediator to an insurer or a person; `ended_on` is the last day of it, None while it lasts."""

    kind: TieKind | None = None
    insurer_id: int | None = None
    name: str = ""
    identity_number: str = ""
    ended_on: date | None = None
    words: str = ""
    version: int = 0

    def problems(self, today: date) -> list[Problem]:
        """Return what is missing or cannot be: an employer is an insurer of the directory, a relative has a name."""
        problems = [] if self.kind else [Problem("kind", "required")]
        if self.kind is TieKind.EMPLOYER and self.insurer_id is None:
            problems.append(Problem("insurer_id", "required"))
        if self.kind is TieKind.RELATIVE and not self.name.strip():
            problems.append(Problem("name", "required"))
        if self.kind is TieKind.OTHER and self.insurer_id is None and not self.name.strip():
            problems.append(Problem("name", "tie_to_whom"))
        if self.ended_on and self.ended_on > today:
            problems.append(Problem("ended_on", "in_future"))
        return problems + too_long(MediatorTie, self)


@dataclass(frozen=True)
class AbsenceRow:
    """An absence as lists show it."""

    id: int
    from_on: date
    until_on: date
    words: str
    version: int


@dataclass(frozen=True)
class TieRow:
    """A tie as lists show it; the insurer by its short name."""

    id: int
    kind: TieKind
    insurer_id: int | None
    insurer: str
    name: str
    identity_number: str
    ended_on: date | None
    words: str
    version: int


def roster(db: Session, today: date) -> list[RosterRow]:
    """Return the mediators who take cases, the one with the fewest under way first: six queries for all of them.

    The week is Monday to Sunday around `today`. Counted over all cases, whoever asks: a server tells the numbers.
    """
    mediators = dict(db.execute(select(Mediator.id, Mediator.name).where(Mediator.is_active)).all())
    loads = _loads(db, mediators, today)
    lines = lines_of_mediators(db)
    away = _next_absences(db, today)
    rows = [
        RosterRow(
            mediator_id, name, lines.get(mediator_id, ()), load.open_cases, load.meetings, load.overdue,
            *away.get(mediator_id, (None, None)),
        )
        for mediator_id, name in mediators.items()
        for load in [loads.get(mediator_id, Load(0, 0, 0))]
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (row.open_cases, row.id))


def lines_of_mediators(db: Session) -> dict[int, tuple[Line, ...]]:
    """Return the lines that each mediator knows well, by id, in the order in which regulators publish them."""
    lines: dict[int, set[Line]] = {}
    for mediator_id, line in db.execute(select(MediatorLine.mediator_id, MediatorLine.line)):
        lines.setdefault(mediator_id, set()).add(line)
    return {mediator_id: tuple(line for line in Line if line in known) for mediator_id, known in lines.items()}


def absences_of(db: Session, mediator_id: int, *, since: date | None = None) -> list[AbsenceRow]:
    """Return the absences of a mediator that end on `since` or later, the first of them first."""
    query = select(MediatorAbsence).where(MediatorAbsence.mediator_id == mediator_id)
    if since is not None:
        query = query.where(MediatorAbsence.until_on >= since)
    return [
        AbsenceRow(one.id, one.from_on, one.until_on, one.words, one.version)
        for one in db.scalars(query.order_by(MediatorAbsence.from_on))
    ]


def ties_of(db: Session, mediator_id: int) -> list[TieRow]:
    """Return what ties a mediator to insurers and people, the oldest entry first."""
    query = (
        select(MediatorTie, Insurer.short_name, Insurer.name)
        .outerjoin(Insurer, Insurer.id == MediatorTie.insurer_id)
        .where(MediatorTie.mediator_id == mediator_id)
        .order_by(MediatorTie.id)
    )
    return [
        TieRow(
            tie.id, tie.kind, tie.insurer_id, short_name or insurer or "", tie.name, tie.identity_number,
            tie.ended_on, tie.words, tie.version,
        )
        for tie, short_name, insurer in db.execute(query)
    ]  # fmt: skip


def meetings_while_away(db: Session, mediator_id: int, first: date, last: date) -> int:
    """Return how many planned meetings of a mediator fall on the days from `first` to `last`, both counted."""
    return _meetings(db, first, last + timedelta(days=1)).get(mediator_id, 0)


def save_absence(
    db: Session, mediator_id: int, absence_id: int | None, draft: AbsenceDraft, *, by: Actor, now: datetime
) -> MediatorAbsence:
    """Add (absence_id None) or change an absence.

    Raises Invalid ("absence_overlaps" with the days of the other one), Refused("no_longer_there" / "not_for_role" /
    "changed_at_another_desk").
    """
    mediator = _locked(db, mediator_id, by)
    problems = draft.problems() or _overlaps(db, mediator_id, absence_id, draft)
    if problems or draft.from_on is None or draft.until_on is None:
        raise Invalid(problems)
    row = MediatorAbsence(mediator_id=mediator_id)
    if absence_id is not None:
        row = _kept(db.get(MediatorAbsence, absence_id), mediator_id, draft.version)
    row.from_on, row.until_on, row.words = draft.from_on, draft.until_on, draft.words.strip()
    db.add(row)
    _record(db, "absence_written", mediator, by, now)
    return row


def remove_absence(db: Session, mediator_id: int, absence_id: int, *, by: Actor, now: datetime) -> None:
    """Take an absence away. Raises Refused("no_longer_there" / "not_for_role")."""
    mediator = _locked(db, mediator_id, by)
    db.delete(_kept(db.get(MediatorAbsence, absence_id), mediator_id))
    _record(db, "absence_removed", mediator, by, now)


def save_tie(
    db: Session, mediator_id: int, tie_id: int | None, draft: TieDraft, *, today: date, by: Actor, now: datetime
) -> MediatorTie:
    """Add (tie_id None) or change what ties a mediator to an insurer or a person.

    Raises Invalid, Refused("no_longer_there" / "not_for_role" / "changed_at_another_desk").
    """
    mediator = _locked(db, mediator_id, by)
    problems = draft.problems(today)
    if problems or draft.kind is None:
        raise Invalid(problems)
    row = MediatorTie(mediator_id=mediator_id)
    if tie_id is not None:
        row = _kept(db.get(MediatorTie, tie_id), mediator_id, draft.version)
    row.kind, row.insurer_id, row.ended_on = draft.kind, draft.insurer_id, draft.ended_on
    row.name, row.words = draft.name.strip(), draft.words.strip()
    row.identity_number = draft.identity_number.strip().upper()
    db.add(row)
    _record(db, "tie_written", mediator, by, now)
    return row


def remove_tie(db: Session, mediator_id: int, tie_id: int, *, by: Actor, now: datetime) -> None:
    """Take a tie away that was written by mistake. Raises Refused("no_longer_there" / "not_for_role")."""
    mediator = _locked(db, mediator_id, by)
    db.delete(_kept(db.get(MediatorTie, tie_id), mediator_id))
    _record(db, "tie_removed", mediator, by, now)


def open_cases_of_each(db: Session, mediator_ids: Collection[int]) -> Mapping[int, int]:
    """Return by mediator how many cases are under way, over all cases whoever asks."""
    if not sees_a_part(db):
        return _counts(db, mediator_ids)
    return unseen.open_cases(db.connection())


def _loads(db: Session, mediator_ids: Collection[int], today: date) -> Mapping[int, Load]:
    monday = today - timedelta(days=today.weekday())
    after = monday + timedelta(days=7)
    if sees_a_part(db):
        return unseen.loads(db.connection(), today, start_of_day(monday), start_of_day(after))
    open_cases = _counts(db, mediator_ids)
    overdue = _counts(db, mediator_ids, Case.due_on < today)
    meetings = _meetings(db, monday, after)
    return {one: Load(open_cases.get(one, 0), overdue.get(one, 0), meetings.get(one, 0)) for one in mediator_ids}


def _counts(db: Session, mediator_ids: Iterable[int], *conditions: ColumnElement[bool]) -> dict[int, int]:
    """Count cases under way: by mediator and state the index leads to them, past all that is closed."""
    query = select(Case.mediator_id, func.count()).where(
        Case.mediator_id.in_(mediator_ids), Case.state.in_(LOAD_STATES), *conditions
    )
    rows = db.execute(query.group_by(Case.mediator_id))
    return {mediator_id: count for mediator_id, count in rows if mediator_id is not None}


def _meetings(db: Session, first: date, after: date) -> dict[int, int]:
    query = select(MediationSession.mediator_id, func.count()).where(
        MediationSession.begins_at >= start_of_day(first),
        MediationSession.begins_at < start_of_day(after),
        MediationSession.state == SessionState.PLANNED,
    )
    return {row[0]: row[1] for row in db.execute(query.group_by(MediationSession.mediator_id))}


def _next_absences(db: Session, today: date) -> dict[int, tuple[date, date]]:
    query = select(MediatorAbsence).where(MediatorAbsence.until_on >= today)
    found: dict[int, tuple[date, date]] = {}
    for one in db.scalars(query.order_by(MediatorAbsence.from_on)):
        found.setdefault(one.mediator_id, (one.from_on, one.until_on))
    return found


def _locked(db: Session, mediator_id: int, by: Actor) -> Mediator:
    """Return the mediator; two desks that write absences wait for each other here."""
    may(by, Right.WORK_ON_CASES)
    mediator = db.get(Mediator, mediator_id, with_for_update={"key_share": True}, populate_existing=True)
    if mediator is None:
        raise Refused("no_longer_there")
    return mediator


def _overlaps(db: Session, mediator_id: int, absence_id: int | None, draft: AbsenceDraft) -> list[Problem]:
    query = select(MediatorAbsence.from_on, MediatorAbsence.until_on).where(
        MediatorAbsence.mediator_id == mediator_id,
        MediatorAbsence.id != (absence_id or 0),
        MediatorAbsence.from_on <= draft.until_on,
        MediatorAbsence.until_on >= draft.from_on,
    )
    other = db.execute(query.order_by(MediatorAbsence.from_on)).first()
    if other is None:
        return []
    return [Problem("from_on", "absence_overlaps", {"from_on": other.from_on, "until_on": other.until_on})]


def _kept(row: Kept | None, mediator_id: int, version: int = 0) -> Kept:
    if row is None or row.mediator_id != mediator_id:
        raise Refused("no_longer_there")
    if version and row.version != version:
        raise Refused("changed_at_another_desk")
    return row


def _record(db: Session, act: str, mediator: Mediator, by: Actor, now: datetime) -> None:
    if db.new or db.deleted or any(db.is_modified(one) for one in db.dirty):
        audit.record(db, act, by=by, at=now, facts={"id": mediator.id, "mediator": mediator.name})
