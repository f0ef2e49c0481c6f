"""What was written down is taken back like a step, and done again where it was taken back by mistake.

A person takes back what he or she did last, at a case or at the whole desk; older edits of thirty days one by one.
Whatever goes back is as it was, or it is said why not: somebody changed it since, a step was built on it, the file is
in the archive.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.life import MOVES, OPEN_STATES
from mediator_desk.models.rights import Right, allows, may_any
from mediator_desk.models.session_room import SettlementOffer
from mediator_desk.models.trust_words import OUTSTATION
from mediator_desk.models.words import CaseState
from mediator_desk.services.cases.case_life import case_to_change, tell, the_case
from mediator_desk.services.cases.put_back import Change, changes_of, touched_since
from mediator_desk.services.cases.rules_put_back import put_back_by_rules
from mediator_desk.services.cases.undo import (
    MERGED,
    REDONE,
    STEPS,
    UNDONE,
    LastStep,
    last_step,
    of_another,
    undo_last_step,
    undone_entries,
)
from mediator_desk.services.sessions.private_sight import may_see

KEPT_FOR = timedelta(days=30)
"""For so long an edit can be taken back, and what lies in the bin comes back."""

BASES = frozenset(
    {
        *("dispute_changed", "party_added", "party_changed", "party_removed", "authority_changed"),
        *("contact_recorded", "marked_sensitive", "marked_not_sensitive"),
        *("offer_made", "offer_changed", "offer_taken_back", "offer_accepted", "offer_rescinded"),
        *("private_offer_made", "private_offer_changed", "private_offer_taken_back", "authority_told"),
    }
)
"""Edits that the steps after them were built on: they go back only after those."""

OF_PEOPLE = frozenset(
    {
        *("person_added", "person_removed", "person_comes", "person_cannot_come", "person_answer_taken_back"),
        *("person_present", "person_absent", "person_presence_taken_back"),
    }
)
"""Who takes part in a meeting: it goes back until the meeting is recorded."""

OF_SERVING = frozenset(
    {
        *("paper_served", "delivery_corrected", "delivery_taken_back"),
        *("receipt_recorded", "receipt_corrected", "receipt_taken_back"),
    }
)

OF_PAPERS = frozenset(
    {
        *("inquiry_added", "inquiry_changed", "inquiry_removed"),
        *("court_added", "court_changed", "court_removed"),
        *("paper_text_added", "paper_text_changed", "paper_text_removed"),
    }
)
"""What only a paper tells of."""

OTHERS = frozenset({"next_step", "tagged", "untagged", "file_binned", "file_restored"})
EDITS = BASES | OF_PEOPLE | OF_SERVING | OF_PAPERS | OTHERS
OF_EVIDENCE = "evidence_"
"""How the words of the history begin that say what became of evidence."""

LOOKED_THROUGH = 20_000
"""Newest entries of the trail in which one's own last change is looked for."""


@dataclass(frozen=True)
class OwnChange:
    """What a person could take back: one entry, or with `cases` over 1 all entries of an act on many cases."""

    entry_id: int
    case_id: int
    number: str
    act: str
    facts: MappingProxyType[str, Any]
    actor: str
    at: datetime
    changes: tuple[Change, ...]
    is_step: bool
    """A step in the life of the case, which asks for words."""
    bulk: str = ""
    cases: int = 1
    refusal: Refused | None = None
    """Why it cannot be taken back; None where it can."""


def is_edit(act: str) -> bool:
    """Tell whether a word of the history is an edit that can be taken back."""
    return act in EDITS or act.startswith(OF_EVIDENCE)


def last_own_change(db: Session, *, by: Actor, now: datetime, case_id: int = 0) -> OwnChange | None:
    """Return what this person did last, of the case where one is given, and why it stays where it cannot go back.

    None where there is nothing of thirty days.
    """
    newest = select(func.max(AuditEntry.id)).scalar_subquery()
    query = select(AuditEntry).where(
        AuditEntry.id > newest - LOOKED_THROUGH,
        AuditEntry.case_id == case_id if case_id else AuditEntry.case_id.is_not(None),
        exists().where(Case.id == AuditEntry.case_id),  # what was emptied from the bin does not come back
        AuditEntry.staff_id == by.staff_id if by.staff_id else AuditEntry.staff_id.is_(None),
        AuditEntry.actor_name == by.name,
        AuditEntry.at > now - KEPT_FOR,
    )
    for entry in db.scalars(query.order_by(AuditEntry.id.desc()).execution_options(yield_per=20)):
        if (entry.act in STEPS or is_edit(entry.act)) and entry.id not in undone_entries(db, entry.case_id or 0):
            return _own_change(db, entry, by, now)
    return None


def edits_to_undo(db: Session, case_id: int, *, by: Actor, now: datetime) -> tuple[OwnChange, ...]:
    """Return the edits of a case in the last thirty days that stand, the newest first, whoever did them.

    One that belongs to an act on many cases goes back by itself here.
    """
    undone = undone_entries(db, case_id)
    query = select(AuditEntry).where(AuditEntry.case_id == case_id, AuditEntry.at > now - KEPT_FOR)
    entries = (one for one in db.scalars(query.order_by(AuditEntry.id.desc())) if is_edit(one.act))
    standing = (_own_change(db, one, by, now) for one in entries if one.id not in undone and _wrote(one))
    return tuple(replace(one, bulk="", cases=1) for one in standing)


def change_of(db: Session, entry_id: int, *, by: Actor, now: datetime) -> OwnChange:
    """Return what an entry did, and whether it can be taken back. Raises Refused("nothing_to_undo")."""
    return _own_change(db, _entry(db, entry_id), by, now)


def undo_change(db: Session, entry_id: int, words: str = "", *, by: Actor, now: datetime) -> int:
    """Take an entry back and return the id of the entry that says so, which `redo` takes.

    A step is taken back by undo.undo_last_step and asks for `words`; an edit needs none. Raises as that one does,
    Refused("undo_time_over"), Refused("step_since") where a step was built on the edit, Refused("undone_already").
    """
    entry = _entry(db, entry_id)
    if entry.act in STEPS:
        undo_last_step(db, entry.case_id or 0, words, entry_id=entry_id, by=by, now=now)
        return _newest(db, entry.case_id or 0, UNDONE)
    case = case_to_change(db, entry.case_id or 0)
    if (refusal := _refusal(db, case, entry, by, now)) is not None:
        raise refusal
    put_back_by_rules(db, case, entry, china_day(now))
    told = {"undone": entry.act, "of": dict(entry.facts), "entry": entry.id}
    tell(db, case, UNDONE, by=by, now=now, reason=words.strip(), **told)
    return _newest(db, case.id, UNDONE)


def redo(db: Session, undone_id: int, *, by: Actor, now: datetime) -> int:
    """Do again what was taken back (the id of the entry that says so), and return the id of its case.

    Every row is as it was before the taking back. Raises Refused("redo_impossible") where a number became void or a
    merge was parted, Refused("undone_already"), Refused("touched_since" / "touched_since_by"), Refused("step_since"),
    Refused("step_of_another"), Refused("not_for_role") for whom may not do such a step, and as
    rules_put_back.put_back_by_rules does.
    """
    entry = _entry(db, undone_id)
    may_any(by, _rights_of(entry.facts.get("undone", "")))
    if entry.act != UNDONE or entry.facts.get("void_number") or entry.facts.get("undone") == MERGED:
        raise Refused("redo_impossible")
    case = case_to_change(db, entry.case_id or 0)
    done = db.scalars(
        select(AuditEntry.facts).where(
            AuditEntry.case_id == case.id, AuditEntry.act == REDONE, AuditEntry.id > undone_id
        )
    )
    if any(facts.get("entry") == undone_id for facts in done):
        raise Refused("undone_already")
    since = _step_since(db, entry) if _is_built_on(entry.facts["undone"], case) else None
    of_others = of_another(entry, by) or _private_to_others(db, entry, by)
    if (refusal := of_others or since or touched_since(db, entry)) is not None:
        raise refusal
    put_back_by_rules(db, case, entry, china_day(now))
    told = {"redone": entry.facts["undone"], "of": entry.facts.get("of", {}), "entry": entry.id}
    tell(db, case, REDONE, by=by, now=now, **told)
    return case.id


def _own_change(db: Session, entry: AuditEntry, by: Actor, now: datetime) -> OwnChange:
    case = the_case(db, entry.case_id or 0)
    is_step = entry.act in STEPS
    cases = _cases_of(db, entry.bulk) if entry.bulk else 1
    return OwnChange(
        entry_id=entry.id,
        case_id=case.id,
        number=case.shown_number,
        act=entry.act,
        facts=MappingProxyType(dict(entry.facts)),
        actor=entry.actor_name,
        at=entry.at,
        changes=changes_of(entry),
        is_step=is_step,
        bulk=entry.bulk if cases > 1 else "",
        cases=cases,
        refusal=_step_refusal(db, entry, by) if is_step else _refusal(db, case, entry, by, now),
    )


def _step_refusal(db: Session, entry: AuditEntry, by: Actor) -> Refused | None:
    if entry.id in undone_entries(db, entry.case_id or 0):
        return Refused("undone_already")
    try:
        step: LastStep = last_step(db, entry.case_id or 0, by=by)
    except Refused as refusal:
        return refusal
    return step.refusal if step.entry_id == entry.id else Refused("step_since", name=step.actor, at=step.at)


def _refusal(db: Session, case: Case, entry: AuditEntry, by: Actor, now: datetime) -> Refused | None:
    reasons: tuple[Callable[[], Refused | None], ...] = (
        lambda: Refused("done_at_outstation") if OUTSTATION in entry.facts else None,
        lambda: None if is_edit(entry.act) and _wrote(entry) else Refused("nothing_to_undo"),
        lambda: Refused("case_is_archived") if case.state is CaseState.ARCHIVED else None,
        lambda: Refused("case_is_binned", number=case.shown_number) if case.state is CaseState.BINNED else None,
        lambda: None if allows(by, Right.WORK_ON_CASES) else Refused("not_for_role", role=by.role),
        lambda: Refused("undo_time_over", days=KEPT_FOR.days) if entry.at <= now - KEPT_FOR else None,
        lambda: Refused("undone_already") if entry.id in undone_entries(db, case.id) else None,
        lambda: of_another(entry, by),
        lambda: _private_to_others(db, entry, by),
        lambda: _step_since(db, entry) if _is_built_on(entry.act, case) else None,
        lambda: touched_since(db, entry),
    )
    return next((refusal for reason in reasons if (refusal := reason()) is not None), None)


def _private_to_others(db: Session, entry: AuditEntry, by: Actor) -> Refused | None:
    """What the mediator alone was told does not come, go or become known by who may not see it."""
    for change in changes_of(entry):
        offer = db.get(SettlementOffer, change.row_id) if change.table == SettlementOffer.__tablename__ else None
        if offer and offer.is_private and not may_see(db, offer.mediator_id, by, written_by=offer.staff_id):
            return Refused("private_to_others")
    return None


def _rights_of(act: str) -> frozenset[Right]:
    """Return the rights of which one is enough for what the history tells under this word."""
    return frozenset(move.right for move in MOVES if act in move.told) or frozenset({Right.WORK_ON_CASES})


def _is_built_on(act: str, case: Case) -> bool:
    """Tell whether a later step keeps what was done: a case that has ended gets no next step back."""
    return act in BASES or act in STEPS or (act == "next_step" and case.state not in OPEN_STATES)


def _step_since(db: Session, entry: AuditEntry) -> Refused | None:
    undone = undone_entries(db, entry.case_id or 0)
    query = select(AuditEntry).where(
        AuditEntry.case_id == entry.case_id, AuditEntry.id > entry.id, AuditEntry.act.in_(STEPS)
    )
    standing: Iterator[AuditEntry] = (one for one in db.scalars(query) if one.id not in undone)
    step = next(standing, None)
    return Refused("step_since", name=step.actor_name, at=step.at) if step else None


def _wrote(entry: AuditEntry) -> bool:
    return bool(entry.before or entry.after)


def _entry(db: Session, entry_id: int) -> AuditEntry:
    entry = db.get(AuditEntry, entry_id)
    if entry is None or entry.case_id is None or db.get(Case, entry.case_id) is None:
        raise Refused("nothing_to_undo")
    return entry


def _newest(db: Session, case_id: int, act: str) -> int:
    query = select(func.max(AuditEntry.id)).where(AuditEntry.case_id == case_id, AuditEntry.act == act)
    return db.scalar(query) or 0


def _cases_of(db: Session, bulk: str) -> int:
    return db.scalar(select(func.count(AuditEntry.case_id.distinct())).where(AuditEntry.bulk == bulk)) or 1
