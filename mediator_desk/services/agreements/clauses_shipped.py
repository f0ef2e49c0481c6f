"""The clauses that come with the program: a committee begins with them, and changes or retires each as it likes."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk import paths
from mediator_desk.models.paper_work import Clause
from mediator_desk.models.words import Cause, Line


@dataclass(frozen=True)
class ShippedClause:
    """One clause of resources/documents/clauses.toml."""

    name: str
    title: str
    text: str
    lines: tuple[Line, ...] = ()
    causes: tuple[Cause, ...] = ()


@cache
def shipped_clauses() -> tuple[ShippedClause, ...]:
    """Return the clauses that come with the program, in their order."""
    source = (paths.resources() / "documents" / "clauses.toml").read_text(encoding="utf-8")
    return tuple(
        ShippedClause(
            one["name"],
            one["title"],
            one["text"],
            tuple(map(Line, one.get("lines", ()))),
            tuple(map(Cause, one.get("causes", ()))),
        )
        for one in tomllib.loads(source)["clause"]
    )


def lacks_shipped_clauses(db: Session) -> bool:
    """Tell whether a committee never had one of the clauses that come with the program."""
    return bool(_lacking(db))


def add_shipped_clauses(db: Session) -> None:
    """Bring in the clauses that a committee never had, after its own; what it changed or retired stays so."""
    last = db.scalar(select(func.max(Clause.position))) or 0
    db.add_all(
        Clause(
            title=one.title,
            text=one.text,
            lines=list(one.lines),
            causes=list(one.causes),
            position=position,
            shipped_as=one.name,
        )
        for position, one in enumerate(_lacking(db), last + 1)
    )


def _lacking(db: Session) -> list[ShippedClause]:
    known = set(db.scalars(select(Clause.shipped_as).where(Clause.shipped_as != "")))
    return [one for one in shipped_clauses() if one.name not in known]
