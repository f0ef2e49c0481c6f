"""What one side told the mediator alone, in a folder that somebody else brings back: it comes in unread.

Whoever takes cases along brings it back with the rest. Where another brings the folder, it is taken out of what is
compared and chosen, and is written as the folder has it; a server does that itself, for there nobody else reads it. Of
what the office changed meanwhile nothing is chosen by another: such a case waits in the folder for its mediator.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from sqlalchemy.orm import Session

from mediator_desk.errors import Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.columns import Money
from mediator_desk.models.session_room import OfferedPayment, PrivateNote, SettlementAuthority, SettlementOffer
from mediator_desk.models.tables import Base
from mediator_desk.server.logins import is_walled
from mediator_desk.server.told_functions import bring_told
from mediator_desk.services import audit
from mediator_desk.services.cases.put_back import Change, put_rows_back
from mediator_desk.services.outstation.case_rows import OFFERS, TOLD, above_of
from mediator_desk.services.outstation.listing import CheckoutRow
from mediator_desk.services.outstation.merging import Rows, Side, Three, Values, id_of, table_of

PAYMENTS = OfferedPayment.__tablename__
STAYS = "told_in_private_stays"
SEALED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        PrivateNote.__tablename__: frozenset({"text"}),
        SettlementAuthority.__tablename__: frozenset({"amount", "words"}),
        SettlementOffer.__tablename__: frozenset({"amount", "words"}),
        PAYMENTS: frozenset({"amount", "due_on"}),
    }
)
"""Columns of which the trail says only that they changed, as the models have it."""


class Told(NamedTuple):
    """A row of what was told in private, as it left and as the folder has it; None where it was not there."""

    name: str
    was: Values | None
    becomes: Values | None
    is_changed_there: bool
    """Whether the office has it otherwise than it left, or does not show it."""


def reader_of(row: CheckoutRow, by: Actor) -> Actor:
    """Return as whom a folder is read: as whoever took it along, whoever brings it."""
    return by if row.staff_id == by.staff_id else replace(by, staff_id=row.staff_id, name=row.name)


def told_changes(three: Three) -> tuple[Told, ...]:
    """Return what was changed in a folder of what was told in private."""
    return tuple(
        Told(name, three.base.get(name), three.mine.get(name), bool(three.changed(Side.THEIRS, name)))
        for name in sorted(_told(three))
        if three.changed(Side.MINE, name)
    )


def in_public(three: Three, row: CheckoutRow, by: Actor) -> tuple[Three, tuple[Told, ...]]:
    """Return a case as it is compared, and what comes in unread: nothing for who brings an own folder back."""
    if row.staff_id == by.staff_id:
        return three, ()
    return without_told(three), told_changes(three)


def without_told(three: Three) -> Three:
    """Return a case without what was told in private: that is not compared by another."""
    told = _told(three)
    every = (three.base, three.mine, three.theirs)
    return Three(three.case_id, *({name: rows[name] for name in rows if name not in told} for rows in every))


def hold_back(case_id: int, changes: Sequence[Told], result: Rows, number: str) -> dict[str, dict[str, Any]]:
    """Return which columns of public rows name what is told and new: row -> column -> value, to be set afterwards.

    Raises Refused(STAYS, number, case_id) where something that is told hangs on what the office is not to have.
    """
    coming = {one.name for one in changes if one.was is None and one.becomes is not None}
    # Of what is told and was there, whoever writes it finds out whether it is.
    lost = {above for one in changes for above in _above(one) if above not in result and table_of(above) != OFFERS}
    if lost:
        raise Refused(STAYS, number=number, case_id=case_id)
    held: dict[str, dict[str, Any]] = {}
    for name, row in result.items():
        for column, table, _is_needed in above_of(table_of(name)):
            if f"{table}/{row.get(column)}" in coming:
                held.setdefault(name, {})[column] = row[column]
    return held


def bring_in(office: Session, checkout_id: int, case_id: int, changes: Sequence[Told], number: str) -> None:
    """Write what was told in private as a folder has it.

    Raises Refused(STAYS, number, case_id) where the office changed some of it meanwhile.
    """
    order = {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}
    changes = sorted(changes, key=lambda one: order[table_of(one.name)] * (1 if one.becomes is not None else -1))
    if not is_walled(office.connection()):
        if any(one.is_changed_there for one in changes):
            raise Refused(STAYS, number=number, case_id=case_id)
        put_rows_back(office, [_change(one) for one in changes])
        return
    office.flush()
    rows = [_as_kept(one) for one in changes]
    if rows and bring_told(office.connection(), checkout_id, rows):
        raise Refused(STAYS, number=number, case_id=case_id)
    for one in changes:
        audit.note_row(office, one.name, *(_sealed(one.name, side) for side in _differing(one)))


def _told(three: Three) -> frozenset[str]:
    every = (three.base, three.mine, three.theirs)
    found = {
        name
        for rows in every
        for name, row in rows.items()
        if table_of(name) in TOLD and (table_of(name) != OFFERS or row["is_private"])
    }
    payments = {
        name
        for rows in every
        for name, row in rows.items()
        if table_of(name) == PAYMENTS and f"{OFFERS}/{row['offer_id']}" in found
    }
    return frozenset(found | payments)


def _above(one: Told) -> Iterator[str]:
    for column, table, _is_needed in above_of(table_of(one.name)):
        if one.becomes is not None and one.becomes.get(column) is not None:
            yield f"{table}/{one.becomes[column]}"


def _change(one: Told) -> Change:
    was, becomes = _differing(one)
    fields = {name: (was.get(name), becomes.get(name)) for name in {**was, **becomes}}
    manner: Literal["changed", "removed", "brought_back"]
    manner = "brought_back" if one.was is None else "removed" if one.becomes is None else "changed"
    return Change(table_of(one.name), id_of(one.name), manner, MappingProxyType(fields))


def _as_kept(one: Told) -> dict[str, Any]:
    """Return what a row becomes as the columns of a server keep it: amounts in fen."""
    row = None
    if one.becomes is not None:
        columns = Base.metadata.tables[table_of(one.name)].c
        row = {
            name: int(Decimal(value) * 100) if value is not None and isinstance(columns[name].type, Money) else value
            for name, value in (one.becomes if one.was is None else _differing(one)[1]).items()
        }
    return {"table": table_of(one.name), "id": id_of(one.name), "row": row}


def _differing(one: Told) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what a row was and is, as the trail tells it: of one that came or went what was not empty."""
    if one.was is None or one.becomes is None:
        was, becomes = ({n: v for n, v in (row or {}).items() if v not in (None, "")} for row in (one.was, one.becomes))
        return was, becomes
    names = [name for name in one.becomes if one.was.get(name) != one.becomes[name]]
    return {name: one.was.get(name) for name in names}, {name: one.becomes[name] for name in names}


def _sealed(name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    hidden = SEALED[table_of(name)]
    return {one: audit.SEALED if one in hidden and value is not None else value for one, value in values.items()}
