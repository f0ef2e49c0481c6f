"""A wrong step is taken back: what it changed is put back as it was, and the trace of both stays in the history.

The audit trail holds what each step changed, field by field; nothing is guessed. What has left the desk (a signature,
an agreement in force, an archived file, a number on paper) is not taken back: there, what is right is a new step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.china_time import china_day
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.committee import VoidNumber
from mediator_desk.models.life import MOVES
from mediator_desk.models.procedure import Merge
from mediator_desk.models.rights import Right, allows
from mediator_desk.models.trust_words import OUTSTATION
from mediator_desk.models.words import AttachmentKind
from mediator_desk.services.cases.case_life import case_to_change, tell, the_case
from mediator_desk.services.cases.put_back import Change, changes_of, touched_since
from mediator_desk.services.cases.rules_put_back import put_back_by_rules
from mediator_desk.services.cases.undo_papers import SERVED, was_served, withdraw_papers
from mediator_desk.services.review import merging

UNDONE = "step_undone"
REDONE = "step_redone"
MERGED = "merged"
PLANNED, MOVED, CANCELLED = "session_planned", "session_moved", "session_cancelled"
STEPS = frozenset(word for move in MOVES for word in move.told) | {MOVED}
"""The words of the history that are steps in the life of a case; other entries (a party mended) are none."""
UNDOABLE = frozenset(
    {
        MERGED,
        *("review_begun", "papers_asked", "papers_came", "papers_not_wanted", "papers_lapsed"),
        *("accepted", "declined", "referred", "binned"),
        *("passed_to_insurer", "insurer_given_time", "insurer_answered", "consultation_answered"),
        *("turned_into_complaint", "turned_into_mediation", "consent_asked", "consent_given", "mediation_refused"),
        *("appointed", "recusal_asked", "recusal_granted", "recusal_refused", "suspended", "resumed"),
        *("session_planned", "session_moved", "session_held", "session_adjourned"),
        *("proposed", "deemed_agreed", "objected", "refused_to_sign"),
        *("outcome_agreed", "outcome_not_agreed", "outcome_withdrawn", "outcome_settled_privately"),
        *("outcome_terminated", "instalment_paid", "performed", "performance_refused"),
        *("confirmation_applied", "confirmation_confirmed", "confirmation_dismissed", "confirmation_withdrawn"),
        *("agreement_renewed", "agreement_supplemented", "renewal_dropped", "followed_up", "closed"),
    }
)
"""Steps that stay within the desk. A paper is taken back to draft by an act of its own."""

PRINTED = ("paper_printed", "paper_issued", "file_bound", "paper_redacted", "file_redacted")
"""Words of the history that say that a paper with the number of the case has left the desk."""


@dataclass(frozen=True)
class LastStep:
    """The last step of a case: who did it, and what would go back."""

    entry_id: int
    act: str
    facts: MappingProxyType[str, Any]
    actor: str
    at: datetime
    changes: tuple[Change, ...]
    refusal: Refused | None
    """Why it cannot be taken back; None where it can."""


def last_step(db: Session, case_id: int, *, by: Actor) -> LastStep:
    """Return the last step of a case and what taking it back would change.

    Raises Refused("case_not_found"), Refused("nothing_to_undo") where no step was done.
    """
    case = the_case(db, case_id)
    entry = _last_entry(db, case_id)
    return LastStep(
        entry_id=entry.id,
        act=entry.act,
        facts=MappingProxyType(dict(entry.facts)),
        actor=entry.actor_name,
        at=entry.at,
        changes=changes_of(entry),
        refusal=_refusal(db, case, entry, by),
    )


def undo_last_step(
    db: Session, case_id: int, words: str, *, entry_id: int | None = None, by: Actor, now: datetime
) -> Case:
    """Take the last step of a case back: every row that it wrote is as it was before, and the history says so.

    `words` say why. `entry_id` names the step that the person saw. An accepted case loses its number, and a
    new agreement goes with its own: neither is ever given again. Final papers that tell of the step are withdrawn.
    Raises Invalid, Refused("nothing_to_undo"),
    Refused("another_step_meanwhile") where the last step is not the one named, Refused("step_is_final"),
    Refused("step_of_another"), Refused("number_is_printed") on a paper after the acceptance,
    Refused("paper_was_served") where a paper that tells of it was served, Refused("touched_since") where something it
    wrote was changed after it, and as
    rules_put_back.put_back_by_rules does where a rule stands against it by now.
    """
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    case = case_to_change(db, case_id, even_binned=True)
    entry = _last_entry(db, case_id)
    if entry_id is not None and entry.id != entry_id:
        raise Refused("another_step_meanwhile")
    if (refusal := _refusal(db, case, entry, by)) is not None:
        raise refusal
    if entry.act == MERGED:
        return _part(db, case, words, by, now)
    number = case.number
    withdraw_papers(db, entry, words.strip(), by=by, now=now)
    put_back_by_rules(db, case, entry, china_day(now))
    void = _number_of_agreement(entry) if case.number == number else number
    if void is not None:
        db.add(VoidNumber(number=void, case_id=case.id, at=now, staff_id=by.staff_id, words=words.strip()))
    told = {"undone": entry.act, "of": dict(entry.facts), "entry": entry.id, "void_number": void}
    tell(db, case, UNDONE, by=by, now=now, reason=words.strip(), **told)
    return case


def _number_of_agreement(entry: AuditEntry) -> str | None:
    """Return the number of the agreement that a step began, None for a step that began none."""
    began = (
        one for one in changes_of(entry) if (one.table, one.manner) == (MediationAgreement.__tablename__, "removed")
    )
    return next((str(one.fields["number"][0]) for one in began if "number" in one.fields), None)


def _part(db: Session, case: Case, words: str, by: Actor, now: datetime) -> Case:
    """A merge concerns two cases: services.merging undoes it, and leaves the same trace."""
    query = select(Merge.id).where(Merge.merged_case_id == case.id, Merge.undone_at.is_(None))
    merging.undo_merge(db, db.scalars(query.order_by(Merge.id.desc())).first() or 0, words=words, by=by, now=now)
    return case


def undone_entries(db: Session, case_id: int) -> frozenset[int]:
    """Return the ids of the entries of a case's history that were taken back."""
    query = select(AuditEntry.id, AuditEntry.act, AuditEntry.facts)
    return taken_back(db.execute(query.where(AuditEntry.case_id == case_id, AuditEntry.act.in_((UNDONE, REDONE)))))


def taken_back(entries: Iterable[Any]) -> frozenset[int]:
    """Return which entries were taken back, of rows with id, act and facts: what was done again stands again."""
    named = [(row.id, row.act, row.facts["entry"]) for row in entries if "entry" in row.facts]
    redone = {entry for _id, act, entry in named if act == REDONE}
    return frozenset(entry for one, act, entry in named if act == UNDONE and one not in redone)


def _last_entry(db: Session, case_id: int) -> AuditEntry:
    query = select(AuditEntry).where(AuditEntry.case_id == case_id, AuditEntry.act.in_({*STEPS, CANCELLED}))
    if undone := undone_entries(db, case_id):
        query = query.where(AuditEntry.id.not_in(undone))
    newest_first = db.scalars(query.order_by(AuditEntry.id.desc()).execution_options(yield_per=20))
    entry = next(_standing(newest_first), None)
    if entry is None:
        raise Refused("nothing_to_undo")
    return entry


def _standing(newest_first: Iterable[AuditEntry]) -> Iterator[AuditEntry]:
    """What was called off (a meeting cancelled, an extension dropped) is passed over with what it called off.

    A meeting keeps its sequence, and one extension at most is open at a time: so the two find each other.
    """
    cancelled, is_dropped = set(), False
    for entry in newest_first:
        if entry.act == CANCELLED:
            cancelled.add(entry.facts.get("sequence"))
        elif entry.act == "extension_dropped":
            is_dropped = True
        elif is_dropped and entry.act in ("extension_asked", "extension_consent"):
            is_dropped = entry.act == "extension_consent"
        elif entry.act not in (PLANNED, MOVED) or entry.facts.get("sequence") not in cancelled:
            yield entry


def _refusal(db: Session, case: Case, entry: AuditEntry, by: Actor) -> Refused | None:
    if entry.act not in UNDOABLE:
        return Refused("step_is_final")
    if OUTSTATION in entry.facts:
        return Refused("done_at_outstation")  # its rows came back together with all others
    if not entry.before and not entry.after:
        return Refused("nothing_to_undo")  # a case of the practice committee was told, not worked on
    if (refusal := of_another(entry, by)) is not None:
        return refusal
    if entry.act == "accepted" and _is_number_printed(db, entry):
        return Refused("number_is_printed", number=case.number)
    if entry.act in (PLANNED, MOVED) and _is_printed_after(db, entry, *PRINTED, SERVED):
        return Refused("notice_is_printed", number=case.shown_number)
    if was_served(db, entry):
        return Refused("paper_was_served")
    return touched_since(db, entry)


def of_another(entry: AuditEntry, by: Actor) -> Refused | None:
    """Return why somebody may not take back what another one did; None where he may."""
    is_own = (entry.staff_id, entry.actor_name) == (by.staff_id, by.name)
    return None if is_own or allows(by, Right.UNDO_FOR_OTHERS) else Refused("step_of_another", name=entry.actor_name)


def _is_printed_after(db: Session, entry: AuditEntry, *acts: str) -> bool:
    conditions = AuditEntry.case_id == entry.case_id, AuditEntry.act.in_(acts), AuditEntry.id > entry.id
    return bool(db.scalar(select(exists().where(*conditions))))


def _is_number_printed(db: Session, accepted: AuditEntry) -> bool:
    """A paper of the review before the acceptance does not have the number."""
    case_id = accepted.case_id
    issued = exists().where(
        Attachment.case_id == case_id,
        Attachment.kind == AttachmentKind.ISSUED_PAPER,
        Attachment.added_at >= accepted.at,
    )
    return bool(db.scalar(select(issued))) or _is_printed_after(db, accepted, *PRINTED)
