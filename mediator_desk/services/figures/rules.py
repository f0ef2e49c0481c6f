"""How the committee counts, and the names that go with the ids in cells; each in one statement."""

from __future__ import annotations

from sqlalchemy import literal, null, select, type_coerce, union_all
from sqlalchemy.orm import Session

from mediator_desk.models.columns import Word
from mediator_desk.models.committee import Committee, Mediator
from mediator_desk.models.figure_work import OwnRate
from mediator_desk.models.insurer import Insurer
from mediator_desk.models.words import InsurerKind
from mediator_desk.services.figures.cells import CountingRules, InsurerLabel, Labels
from mediator_desk.services.figures.definitions import RATES, readable_definition

_INSURER, _MEDIATOR = 0, 1
_LABELS = union_all(
    select(literal(_INSURER), Insurer.id, Insurer.short_name, Insurer.name, Insurer.kind),
    select(literal(_MEDIATOR), Mediator.id, literal(""), Mediator.name, type_coerce(null(), Word(InsurerKind))),
)
_RULES = (
    select(
        *(Committee.settled_privately_counts, Committee.least_ranked, Committee.rate_definition),
        *(OwnRate.id, OwnRate.name, OwnRate.content),
    )
    .outerjoin_from(Committee, OwnRate, OwnRate.is_active.is_(True))
    .order_by(Committee.id, OwnRate.id)
)


def labels_of(db: Session) -> Labels:
    """Return the names of all insurers and mediators as they are now."""
    insurers, mediators = {}, {}
    for what, one, short_name, name, kind in db.connection().execute(_LABELS):
        if what == _INSURER:
            insurers[one] = InsurerLabel(short_name or name, kind)
        else:
            mediators[one] = name
    return Labels(insurers, mediators)


def rules_of(db: Session) -> CountingRules:
    """Return how the committee counts; the usual rules in a database without one."""
    rows = db.connection().execute(_RULES).all()
    if not rows:
        return CountingRules()
    own = (readable_definition(row.content, code=own_code(row.id), name=row.name) for row in rows if row.id is not None)
    settled_privately_counts, least_ranked, rate_definition = rows[0][:3]
    return CountingRules(
        settled_privately_counts, least_ranked, rate_definition, RATES + tuple(one for one in own if one is not None)
    )


def own_code(own_rate_id: int) -> str:
    """Return the code of a definition that the committee made itself."""
    return f"own_{own_rate_id}"
