"""The names of parties on subsidy lists: whole for who decides, masked for what hangs on the wall (公示)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediator_desk.conventions.masking import mask_name
from mediator_desk.models.case import Case
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.party import Party
from mediator_desk.models.words import PartyKind, PartySide
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import is_concluded_in

AND_OTHERS = "等"


class ShownName(NamedTuple):
    """The first party of a side as lists name it, "等" added where there are more."""

    whole: str
    masked: str
    """Persons with their surname only; organisations as they are."""


def parties_of_period(db: Session, period: Period) -> Mapping[tuple[int, PartySide], ShownName]:
    """Return the name of each side of each case that concluded in a period, by the case's id and the side.

    An insurer goes by its short name.
    """
    query = (
        select(Party.case_id, Party.side, func.coalesce(func.nullif(Insurer.short_name, ""), Party.name), Party.kind)
        .outerjoin(Insurer, Insurer.id == Party.insurer_id)
        .where(Party.case_id.in_(select(Case.id).where(is_concluded_in(period))))
        .order_by(Party.case_id, Party.position)
    )
    names: dict[tuple[int, PartySide], ShownName] = {}
    several = set()
    for case_id, side, name, kind in db.execute(query):
        if (case_id, side) in names:
            several.add((case_id, side))
        else:
            names[case_id, side] = ShownName(name, mask_name(name) if kind is PartyKind.PERSON else name)
    for place in several:
        whole, masked = names[place]
        names[place] = ShownName(f"{whole}{AND_OTHERS}", f"{masked}{AND_OTHERS}")
    return names


def name_as_written(name: str) -> ShownName:
    """Return the name of a side that has no party: nobody knows whether it is a person's."""
    return ShownName(name, mask_name(name))
