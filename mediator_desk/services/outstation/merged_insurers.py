"""Companies that were merged at the office while cases were out: a folder knows them under the number that went."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.models.insurer import Insurer, InsurerAlias
from mediator_desk.services.outstation.merging import Rows, Values

COLUMN = "insurer_id"


def insurers_now(office: Session, file: Session, *sides: Rows) -> Mapping[int, int]:
    """Return the companies that rows of a folder name and the office has no more: their id -> that of what they became.

    A merge leaves the name of what went as a name of what stays (services/office/insurers.py).
    """
    named = {int(row[COLUMN]) for rows in sides for row in rows.values() if row.get(COLUMN) is not None}
    gone = named - set(office.scalars(select(Insurer.id).where(Insurer.id.in_(named))))
    names = {row.name: row.id for row in file.execute(select(Insurer.id, Insurer.name).where(Insurer.id.in_(gone)))}
    found = select(InsurerAlias.name, InsurerAlias.insurer_id).where(InsurerAlias.name.in_(names))
    return {names[row.name]: row.insurer_id for row in office.execute(found)}


def with_insurers(rows: Rows, now: Mapping[int, int]) -> dict[str, Values]:
    """Return rows with the companies as the office has them by now."""
    return {
        name: {**row, COLUMN: now[row[COLUMN]]} if row.get(COLUMN) in now else dict(row) for name, row in rows.items()
    }
