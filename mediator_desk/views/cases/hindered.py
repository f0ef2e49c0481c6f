"""What hinders the acts on one case: its state and rules, and that somebody has it along."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from mediator_desk.views.cases.offers import Offer

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.models.life import Act


def hindered_acts(desk: Desk, db: Any, case_id: int) -> Mapping[Act | Offer, str]:  # noqa: ANN401 - a session
    """Return the acts on a case that something hinders, each with the code of its reason."""
    # Not before the list is there: no other module reaches as far as a whole case.
    from mediator_desk.services.cases.guards import hindrances_of
    from mediator_desk.services.outstation.listing import is_out

    found: dict[Act | Offer, str] = {}
    found.update(hindrances_of(db, case_id, desk.actor.role, desk.now()).items())
    if not desk.actor.is_at_outstation and is_out(db, case_id):
        found[Offer.TAKE_ALONG] = "case_is_along"
    return MappingProxyType(found)
