"""A wrong step is taken back: what it changed is put back as it was, and the trace of both stays in the history.

The audit trail holds what each step changed, field by field; nothing is guessed. What has left the desk (a signature,
an agreement in force, an archived file, a number on paper) is not taken back: there, what is right is a new step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal

from sqlalchemy import Date, exists, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapper, Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.columns import Base, Money, UtcInstant, Word
from mediator_desk.models.committee import VoidNumber
from mediator_desk.models.life import MOVES
from mediator_desk.models.procedure import Merge
from mediator_desk.models.words import AttachmentKind, Role
from mediator_desk.services import audit
from mediator_desk.services.cases.case_life import case_to_change, tell, the_case
from mediator_desk.services.review import merging

UNDONE = "step_undone"
STEPS = frozenset(word for move in MOVES for word in move.told)
"""The words of the history that are steps in the life of a case; other entries (a party mended) are none."""

MERGED = "merged"
CANCELLED = "session_cancelled"
UNDOABLE = frozenset(
    {
        MERGED,
        *("review_begun", "papers_asked", "papers_came", "papers_not_wanted", "papers_lapsed"),
        *("accepted", "declined", "referred"),
        *("passed_to_insurer", "insurer_given_time", "insurer_answered", "consultation_answered"),
        *("turned_into_complaint", "turned_into_mediation", "consent_asked", "consent_given", "mediation_refused"),
        *("appointed", "recusal_asked", "recusal_granted", "recusal_refused", "session_held", "suspended", "resumed"),
        *("proposed", "deemed_agreed", "objected", "refused_to_sign"),
        *("outcome_agreed", "outcome_not_agreed", "outcome_withdrawn", "outcome_settled_privately"),
        *("outcome_terminated", "instalment_paid", "performed", "performance_refused"),
        *("confirmation_applied", "confirmation_confirmed", "confirmation_dismissed", "confirmation_withdrawn"),
        *("agreement_renewed", "renewal_dropped", "followed_up", "closed"),
    }
)
"""Steps that stay within the desk. A plan is cancelled, and a paper is taken back to draft, by acts of their own."""

MAY_UNDO_FOR_OTHERS = frozenset({Role.SECRETARY, Role.ADMINISTRATOR})
PRINTED = ("paper_printed", "paper_issued")
"""Words of the history that say that a paper with the number of the case has left the desk."""


@dataclass(frozen=True)
class Change:
    """One row that goes back: what becomes of it, and its fields from what they are to what they were."""

    table: str
    row_id: int
    manner: Literal["changed", "removed", "brought_back"]
    fields: MappingProxyType[str, tuple[Any, Any]]
    """Name -> (now, then), as the audit trail writes values."""


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
        changes=tuple(_changes(entry)),
        refusal=_refusal(db, case, entry, by),
    )


def undo_last_step(
    db: Session, case_id: int, words: str, *, entry_id: int | None = None, by: Actor, now: datetime
) -> Case:
    """Take the last step of a case back: every row that it wrote is as it was before, and the history says so.

    `words` say why. `entry_id` names the step that the person saw. An accepted case loses its number, and a
    new agreement goes with its own: neither is ever given again. Raises Invalid, Refused("nothing_to_undo"),
    Refused("another_step_meanwhile") where the last step is not the one named, Refused("step_is_final"),
    Refused("step_of_another"), Refused("number_is_printed") on a paper after the acceptance,
    Refused("touched_since") where something it wrote was changed after it.
    """
    if not words.strip():
        raise Invalid([Problem("words", "required")])
    case = case_to_change(db, case_id)
    entry = _last_entry(db, case_id)
    if entry_id is not None and entry.id != entry_id:
        raise Refused("another_step_meanwhile")
    if (refusal := _refusal(db, case, entry, by)) is not None:
        raise refusal
    if entry.act == MERGED:
        return _part(db, case, words, by, now)
    number = case.number
    _put_back(db, entry)
    void = _number_of_agreement(entry) if case.number == number else number
    if void is not None:
        db.add(VoidNumber(number=void, case_id=case.id, at=now, staff_id=by.staff_id, words=words.strip()))
    told = {"undone": entry.act, "of": dict(entry.facts), "entry": entry.id, "void_number": void}
    tell(db, case, UNDONE, by=by, now=now, reason=words.strip(), **told)
    return case


def _number_of_agreement(entry: AuditEntry) -> str | None:
    """Return the number of the agreement that a step began, None for a step that began none."""
    began = (one for one in _changes(entry) if (one.table, one.manner) == (MediationAgreement.__tablename__, "removed"))
    return next((str(one.fields["number"][0]) for one in began if "number" in one.fields), None)


def _part(db: Session, case: Case, words: str, by: Actor, now: datetime) -> Case:
    """A merge concerns two cases: services.merging undoes it, and leaves the same trace."""
    query = select(Merge.id).where(Merge.merged_case_id == case.id, Merge.undone_at.is_(None))
    merging.undo_merge(db, db.scalars(query.order_by(Merge.id.desc())).first() or 0, words=words, by=by, now=now)
    return case


def undone_entries(db: Session, case_id: int) -> frozenset[int]:
    """Return the ids of the entries of a case's history that were taken back."""
    query = select(AuditEntry.facts).where(AuditEntry.case_id == case_id, AuditEntry.act == UNDONE)
    return frozenset(facts["entry"] for facts in db.scalars(query) if "entry" in facts)


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
        elif entry.act != "session_planned" or entry.facts.get("sequence") not in cancelled:
            yield entry


def _refusal(db: Session, case: Case, entry: AuditEntry, by: Actor) -> Refused | None:
    if entry.act not in UNDOABLE:
        return Refused("step_is_final")
    if not entry.before and not entry.after:
        return Refused("nothing_to_undo")  # a case of the practice committee was told, not worked on
    is_own = (entry.staff_id, entry.actor_name) == (by.staff_id, by.name)
    if not is_own and by.role not in MAY_UNDO_FOR_OTHERS:
        return Refused("step_of_another", name=entry.actor_name)
    if entry.act == "accepted" and _is_number_printed(db, entry):
        return Refused("number_is_printed", number=case.number)
    return None if all(_is_as_left(db, change) for change in _changes(entry)) else Refused("touched_since")


def _is_number_printed(db: Session, accepted: AuditEntry) -> bool:
    """A paper of the review before the acceptance does not have the number."""
    case_id = accepted.case_id
    issued = exists().where(
        Attachment.case_id == case_id,
        Attachment.kind == AttachmentKind.ISSUED_PAPER,
        Attachment.added_at >= accepted.at,
    )
    printed = exists().where(AuditEntry.case_id == case_id, AuditEntry.act.in_(PRINTED), AuditEntry.id > accepted.id)
    return bool(db.scalar(select(issued | printed)))


def _changes(entry: AuditEntry) -> Iterator[Change]:
    before, after = entry.before or {}, entry.after or {}
    for name in dict.fromkeys((*after, *before)):
        table, _, row_id = name.rpartition("/")
        if not row_id.isdigit():
            continue  # a note that shows no row
        manner: Literal["changed", "removed", "brought_back"] = "changed"
        if name not in before:
            manner = "removed"
        elif name not in after:
            manner = "brought_back"
        was, is_now = before.get(name, {}), after.get(name, {})
        fields = {field: (is_now.get(field), was.get(field)) for field in {**is_now, **was}}
        yield Change(table, int(row_id), manner, MappingProxyType(fields))


def _is_as_left(db: Session, change: Change) -> bool:
    row = _row(db, change)
    if change.manner == "brought_back":
        return row is None
    if row is None:
        return False
    names = set(change.fields) if change.manner == "changed" else _fields_of(row)
    return all(_kept(row, name) == _nothing(change.fields.get(name, (None, None))[0]) for name in names)


def _put_back(db: Session, entry: AuditEntry) -> None:
    """Rows that others name are put back first and taken away last."""
    places = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    changes = sorted(_changes(entry), key=lambda change: places[change.table])
    try:
        for change in changes:
            if change.manner != "removed":
                _restore(db, change)
        db.flush()
        for change in reversed(changes):
            if change.manner == "removed" and (row := _row(db, change)) is not None:
                db.delete(row)
                db.flush()
    except IntegrityError as error:
        raise Refused("touched_since") from error  # something that came later hangs on it


def _restore(db: Session, change: Change) -> None:
    row = _row(db, change)
    if row is None:
        row = _mapper_of(change.table).class_(id=change.row_id)
        db.add(row)
    columns = inspect(type(row)).columns
    for name, (_now, then) in change.fields.items():
        column = columns[name]
        setattr(row, name, "" if then is None and not column.nullable else _typed(column.type, then))


def _typed(kind: object, value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    """Return a value of the audit trail as its column holds it."""
    if value is None:
        return None
    if isinstance(kind, UtcInstant):
        return datetime.fromisoformat(value)
    if isinstance(kind, Date):
        return date.fromisoformat(value)
    if isinstance(kind, Money):
        return Decimal(value)
    return kind.members(value) if isinstance(kind, Word) else value


def _row(db: Session, change: Change) -> Any:  # noqa: ANN401 - a row of any table
    return db.get(_mapper_of(change.table).class_, change.row_id)


def _mapper_of(table: str) -> Mapper[Any]:
    return next(mapper for mapper in Base.registry.mappers if mapper.local_table.name == table)  # type: ignore[attr-defined]


def _fields_of(row: Base) -> set[str]:
    return {column.key for column in inspect(row).mapper.column_attrs} - audit.KEPT_OUT


def _kept(row: Base, name: str) -> object:
    return _nothing(audit.plain({name: getattr(row, name)})[name])


def _nothing(value: object) -> object:
    return None if value == "" else value
