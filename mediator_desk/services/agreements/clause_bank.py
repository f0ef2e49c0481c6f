"""The clause bank of the committee: kept, ordered, and offered to an agreement by what the dispute is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.forbidden_clauses import forbidden_clauses
from mediator_desk.conventions.text import kept_text
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.agreement import MediationAgreement, Term
from mediator_desk.models.paper_work import Clause
from mediator_desk.models.rights import Right, may
from mediator_desk.models.words import AgreementState, Cause, Line
from mediator_desk.services import audit
from mediator_desk.services.agreements.clause_values import has_stray_brace
from mediator_desk.services.agreements.clauses_shipped import (
    add_shipped_clauses,
    lacks_shipped_clauses,
    shipped_clauses,
)
from mediator_desk.services.cases.case_life import the_case
from mediator_desk.services.office.setting_rows import check_version, record_change, too_long

LONGEST_TEXT = 3000


@dataclass(frozen=True)
class ClauseDraft:
    """A clause as it is entered; no lines or causes: it suits all. `version` is 0 for a new one."""

    title: str = ""
    text: str = ""
    lines: tuple[Line, ...] = ()
    causes: tuple[Cause, ...] = ()
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what is missing, too long, or may stand in no agreement (People's Mediation Law art. 3, 4, 32)."""
        problems = [Problem(field, "required") for field in ("title", "text") if not getattr(self, field).strip()]
        problems += too_long(Clause, self)
        if len(self.text.strip()) > LONGEST_TEXT:
            problems.append(Problem("text", "too_long", {"longest": LONGEST_TEXT}))
        if has_stray_brace(self.text):
            problems.append(Problem("text", "stray_brace"))
        found = [one for one in forbidden_clauses([self.text]) if one.is_certain]
        return problems + [Problem("text", one.code, {"words": one.words}) for one in found]


@dataclass(frozen=True)
class ClauseRow:
    """A clause of the bank with its use: in how many agreements in force, and when the last of them took effect."""

    id: int
    title: str
    text: str
    lines: tuple[Line, ...]
    causes: tuple[Cause, ...]
    is_shipped: bool
    is_changed: bool
    """Whether a shipped one says something else by now."""
    is_active: bool
    version: int
    used: int = 0
    last_used_on: date | None = None

    def fit(self, line: Line | None, cause: Cause | None) -> int:
        """Return how well it suits a dispute: 2 made for its line and cause, 1 for one of them, 0 for all, -1 not."""
        if (self.lines and line not in self.lines) or (self.causes and cause not in self.causes):
            return -1
        return bool(self.lines) + bool(self.causes)


@dataclass(frozen=True)
class OfferedClause:
    """A clause as a dispute is offered it: how well it suits (ClauseRow.fit)."""

    clause: ClauseRow
    fit: int


def clause_rows(db: Session) -> list[ClauseRow]:
    """Return every clause of the bank in the committee's order, retired ones last."""
    uses = _uses(db)
    rows = db.scalars(select(Clause).order_by(Clause.is_active.desc(), Clause.position, Clause.id))
    return [_row(clause, *uses.get(clause.id, (0, None))) for clause in rows]


def clauses_for(db: Session, case_id: int) -> list[OfferedClause]:
    """Return the clauses in use for a case: those made for its line and cause first, those for others last.

    Raises Refused("case_not_found").
    """
    case = the_case(db, case_id)
    offered = [OfferedClause(row, row.fit(case.line, case.cause)) for row in clause_rows(db) if row.is_active]
    return sorted(offered, key=lambda one: -one.fit)


def bring_in_shipped(db: Session, *, by: Actor, now: datetime) -> None:
    """Give a committee that was founded before there was a bank the clauses that come with the program.

    Raises Refused("not_for_role").
    """
    may(by, Right.WORK_ON_CASES)
    if lacks_shipped_clauses(db):
        add_shipped_clauses(db)
        audit.record(db, "clauses_brought_in", by=by, at=now)


def clause_draft(db: Session, clause_id: int) -> ClauseDraft:
    """Return a clause to be changed. Raises Refused("no_longer_there")."""
    clause = _clause(db, clause_id)
    row = _row(clause)
    return ClauseDraft(row.title, row.text, row.lines, row.causes, row.version)


def shipped_wording(db: Session, clause_id: int) -> str:
    """Return how a shipped clause was worded, "" for the committee's own. Raises Refused("no_longer_there")."""
    name = _clause(db, clause_id).shipped_as
    return next((one.text for one in shipped_clauses() if name and one.name == name), "")


def save_clause(db: Session, clause_id: int | None, draft: ClauseDraft, *, by: Actor, now: datetime) -> Clause:
    """Change a clause, or add one (None) before all others. Agreements that were begun with it keep their words.

    Raises Invalid, Refused("not_for_role"), Refused("no_longer_there"), Refused("changed_at_another_desk").
    """
    may(by, Right.KEEP_SETTINGS)
    if problems := draft.problems():
        raise Invalid(problems)
    clause = Clause(position=_first(db) - 1) if clause_id is None else _clause(db, clause_id)
    if clause_id is not None:
        check_version(clause, draft.version)
    clause.title, clause.text = kept_text(draft.title).strip(), kept_text(draft.text).strip()
    clause.lines, clause.causes = list(draft.lines), list(draft.causes)
    if clause_id is None:
        db.add(clause)
        db.flush()
        audit.record(db, "clause_added", by=by, at=now, facts={"id": clause.id, "title": clause.title})
    else:
        record_change(db, "clause_changed", clause, by=by, now=now)
    return clause


def retire_clause(db: Session, clause_id: int, is_retired: bool = True, *, by: Actor, now: datetime) -> Clause:
    """Offer a clause no more, or again. It is never deleted: agreements say which clause they were begun with.

    Raises Refused("not_for_role"), Refused("no_longer_there").
    """
    may(by, Right.KEEP_SETTINGS)
    clause = _clause(db, clause_id)
    clause.is_active = not is_retired
    record_change(db, "clause_changed", clause, by=by, now=now)
    return clause


def move_clause(db: Session, clause_id: int, step: int, *, by: Actor, now: datetime) -> None:
    """Let a clause change places with the one before (-1) or after it (1) among those in use; at an end it stays.

    Raises Refused("not_for_role"), Refused("no_longer_there").
    """
    may(by, Right.KEEP_SETTINGS)
    moved = _clause(db, clause_id)
    order = select(Clause).where(Clause.is_active.is_(True)).order_by(Clause.position, Clause.id)
    clauses = list(db.scalars(order))
    place = clauses.index(moved) if moved in clauses else -1
    if place < 0 or not 0 <= place + step < len(clauses):
        return
    clauses.insert(place + step, clauses.pop(place))
    for position, clause in enumerate(clauses, 1):
        clause.position = position
    record_change(db, "clause_changed", moved, by=by, now=now)


def _clause(db: Session, clause_id: int) -> Clause:
    clause = db.get(Clause, clause_id)
    if clause is None:
        raise Refused("no_longer_there")
    return clause


def _first(db: Session) -> int:
    return db.scalar(select(func.min(Clause.position))) or 1


def _uses(db: Session) -> dict[int, tuple[int, date | None]]:
    """Return for each clause that an agreement in force was begun with: how many, and when the last took effect."""
    query = (
        select(Term.clause_id, func.count(MediationAgreement.id.distinct()), func.max(MediationAgreement.effective_on))
        .join(MediationAgreement, MediationAgreement.id == Term.agreement_id)
        .where(Term.clause_id.is_not(None), MediationAgreement.state == AgreementState.EFFECTIVE)
        .group_by(Term.clause_id)
    )
    return {clause_id: (used, last) for clause_id, used, last in db.execute(query) if clause_id is not None}


def _row(clause: Clause, used: int = 0, last_used_on: date | None = None) -> ClauseRow:
    shipped = {one.name: one.text for one in shipped_clauses()}
    return ClauseRow(
        id=clause.id,
        title=clause.title,
        text=clause.text,
        lines=tuple(Line(one) for one in clause.lines),
        causes=tuple(Cause(one) for one in clause.causes),
        is_shipped=bool(clause.shipped_as),
        is_changed=shipped.get(clause.shipped_as, clause.text) != clause.text,
        is_active=clause.is_active,
        version=clause.version,
        used=used,
        last_used_on=last_used_on,
    )
