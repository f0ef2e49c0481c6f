"""What other desks saved, read from the audit trail: which cases, and what else every open screen has to ask again.

A desk remembers which entries it has heard of. Entries get their ids before they are committed, so a lower one may
come to be seen after a higher one: a desk looks again over the last minutes, and counts what it knows for nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session, SessionTransaction, UOWTransaction

from mediator_desk.models.among import is_among
from mediator_desk.models.audit import AuditEntry
from mediator_desk.server import unseen
from mediator_desk.server.logins import is_walled
from mediator_desk.services import audit_chain as _chain  # noqa: F401 - it notes what was written past the Session

MOST = 300
"""So many entries are looked at one by one; more of them are news of everything."""

QUIET = frozenset({
    "signed_in", "signed_out", "unlocked", "wrong_tries", "backed_up", "copied_elsewhere", "second_place_chosen",
    "list_exported", "report_exported", "full_report_exported", "day_list_printed", "progress_looked_up", "taken_out",
    "person_data_shown", "person_data_exported", "revealed", "locked", "password_chosen",
})  # fmt: skip
"""Acts after which no screen shows anything else."""
SCHEDULE_TABLES = frozenset({"mediation_sessions", "session_people", "mediator_absences", "rooms", "paper_deliveries"})
QUARANTINE_ACTS = frozenset({"imported", "quarantine_settled", "quarantine_handed_back", "quarantine_mended"})
_OWN, _WAITING = "news_own", "audit_waiting"


class Saved(NamedTuple):
    """Who saved something, and when."""

    name: str
    at: datetime


@dataclass(frozen=True)
class News:
    """What others saved. `everything`: too much to be told one by one, or nobody knows what."""

    newest: int = 0
    """The id of the newest entry that was there."""
    heard: frozenset[int] = frozenset()
    """The entries that were not known before; own ones are among them, and make no news."""
    cases: Mapping[int, Saved] = field(default_factory=dict)
    """The cases that were changed (their ids), and by whom last."""
    office: Saved | None = None
    """Who changed something of the committee or of many cases last."""
    schedule: bool = False
    quarantine: bool = False
    everything: bool = False

    def __bool__(self) -> bool:
        """Tell whether any screen has to ask again."""
        return bool(self.cases or self.office or self.everything)

    def __add__(self, later: News) -> News:
        """Return both as one."""
        return News(
            max(self.newest, later.newest),
            self.heard | later.heard,
            {**self.cases, **later.cases},
            later.office or self.office,
            schedule=self.schedule or later.schedule,
            quarantine=self.quarantine or later.quarantine,
            everything=self.everything or later.everything,
        )


def newest_entry(db: Session) -> int:
    """Return the id of the newest entry of the trail, 0 for none."""
    if is_walled(db.connection()):
        return unseen.newest_entry(db.connection())
    return db.scalar(select(AuditEntry.id).order_by(AuditEntry.id.desc()).limit(1)) or 0


def news_since(db: Session, entry_id: int, known: Collection[int] = ()) -> News:
    """Return what others saved behind an entry (its id) of the trail, without the entries that are known already.

    What was saved through this very database (its engine) is no news.
    """
    most = MOST + len(known)
    later = select(AuditEntry.id).where(AuditEntry.id > entry_id).order_by(AuditEntry.id)
    # Of the committee, and of a case that another took, one hears though one may not read the entry.
    told = {one.id: one for one in unseen.unseen_news(db.connection(), entry_id)}
    ids = sorted({*db.scalars(later.limit(most + 1)), *told})
    if len(ids) > most:
        return News(newest_entry(db), everything=True)
    heard = [one for one in ids if one not in known]
    if not heard:
        return News(max(ids, default=entry_id))
    own = _own_of(db).among(heard)
    others = [one for one in heard if one not in own]
    if len(others) > MOST:
        return News(ids[-1], frozenset(heard), everything=True)
    news = _told(db, others)
    for one in others:
        if one in told and told[one].act not in QUIET:
            news += _of_unseen(told[one])
    return news + News(ids[-1], frozenset(heard))


def last_saved(db: Session, case_id: int | None) -> Saved | None:
    """Return who saved something of a case last and when; of the committee for None. None where nobody did."""
    entry = AuditEntry
    query = select(entry.actor_name, entry.at).where(entry.act.not_in(QUIET))
    query = query.where(entry.case_id == case_id if case_id is not None else entry.case_id.is_(None))
    row = db.execute(query.order_by(entry.id.desc()).limit(1)).first()
    return Saved(row.actor_name, row.at) if row else None


def _told(db: Session, ids: list[int]) -> News:
    if not ids:
        return News()
    entry = AuditEntry
    columns = (entry.id, entry.case_id, entry.act, entry.actor_name, entry.at, entry.before, entry.after)
    rows = db.execute(select(*columns).where(is_among(entry.id, ids), entry.act.not_in(QUIET)).order_by(entry.id))
    news = News()
    for row in rows:
        news += _of_entry(row)
    return news


def _of_entry(row: Any) -> News:  # noqa: ANN401 - a row of the query above
    tables = {name.partition("/")[0] for name in {**(row.before or {}), **(row.after or {})}}
    return _of_tables(tables, row.case_id, row.act, Saved(row.actor_name, row.at))


def _of_unseen(entry: unseen.UnseenEntry) -> News:
    return _of_tables(set(entry.tables), entry.case_id, entry.act, Saved(entry.actor_name, entry.at))


def _of_tables(tables: set[str], case_id: int | None, act: str, who: Saved) -> News:
    return News(
        cases={} if case_id is None else {case_id: who},
        office=who if case_id is None else None,
        schedule=bool(tables & SCHEDULE_TABLES),
        quarantine=act in QUARANTINE_ACTS or "quarantined_submissions" in tables,
    )


# --- what this very program saved -----------------------------------------------------------------------------


class _Own:
    """The newest entries that were written through one engine, by any of its threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ids: set[int] = set()
        self._runs: list[range] = []

    def add(self, ids: Iterable[int]) -> None:
        with self._lock:
            if isinstance(ids, range):
                self._runs = [*self._runs[-50:], ids]
                return
            self._ids.update(ids)
            if len(self._ids) > 100 * MOST:
                self._ids = set(sorted(self._ids)[-50 * MOST :])

    def take_back(self, ids: Iterable[int]) -> None:
        """An embedded file gives their ids again, perhaps to another program."""
        with self._lock:
            self._ids.difference_update(ids)

    def among(self, ids: Iterable[int]) -> set[int]:
        with self._lock:
            return {one for one in ids if one in self._ids or any(one in run for run in self._runs)}


_own: WeakKeyDictionary[Engine, _Own] = WeakKeyDictionary()


def _own_of(db: Session) -> _Own:
    engine = db.get_bind().engine
    found = _own.get(engine)
    return found if found is not None else _own.setdefault(engine, _Own())


@event.listens_for(Session, "after_flush")
def _note_own(db: Session, _flush: UOWTransaction) -> None:
    # Before the commit: whoever looks a moment after it must know already whose they are.
    if ids := [row.id for row in db.new if isinstance(row, AuditEntry)]:
        _own_of(db).add(ids)
        db.info.setdefault(_OWN, []).extend(ids)


@event.listens_for(Session, "before_commit", insert=True)
def _note_written_past(db: Session) -> None:
    for ids in db.info.get(_WAITING, ()):
        if isinstance(ids, range):
            _own_of(db).add(ids)


@event.listens_for(Session, "after_soft_rollback")
def _forget_own(db: Session, gone: SessionTransaction) -> None:
    # A server gives no id twice, and what looks given up may have arrived: its answer was lost.
    if not gone.nested and (ids := db.info.pop(_OWN, None)) and db.get_bind().dialect.name == "sqlite":
        _own_of(db).take_back(ids)


@event.listens_for(Session, "after_commit")
def _keep_own(db: Session) -> None:
    db.info.pop(_OWN, None)
