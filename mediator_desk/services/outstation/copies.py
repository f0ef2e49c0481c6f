"""A folder that went on after its cases came back: what was done in it is entered by hand, and it is set aside."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.outstation import Outstation
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit
from mediator_desk.services.outstation.checking_in import close_file
from mediator_desk.services.outstation.comparing import the_checkout
from mediator_desk.services.outstation.listing import checkout_row
from mediator_desk.services.outstation.rule import let_fill

SET_ASIDE = "outstation_set_aside"
WENT_ON = "outstation_went_on"


def set_aside(office: Session, file: Session, said: str, *, by: Actor, now: datetime) -> int:
    """Close a folder in which somebody went on after its cases came back; return how much in it never came.

    Nothing of it comes: `said` tells what became of it. It can be read afterwards, and nothing is saved in it any more.
    Commit the office first. Raises Invalid, what comparing.the_checkout raises otherwise, Refused("nothing_went_on")
    where all of it came, ("cases_still_out") while other cases of the folder are waited for.
    """
    may(by, Right.WORK_ON_CASES)
    count = _went_on(office, file, by)
    if not said.strip():
        raise Invalid([Problem("words", "required")])
    here = file.scalars(select(Outstation)).one()
    row = checkout_row(office, here.checkout_id)
    if row is None or row.ended_at is None:
        raise Refused("cases_still_out")
    facts = {"checkout": row.id, "name": row.name, "place": row.place, "count": count}
    audit.record(office, SET_ASIDE, by=by, at=now, facts=facts, reason=said.strip())
    let_fill(file)
    close_file(file, by, now)
    return count


def _went_on(office: Session, file: Session, by: Actor) -> int:
    try:
        the_checkout(office, file, by)
    except Refused as error:
        if error.code == WENT_ON:
            return int(str(error.params["count"]))
        raise
    raise Refused("nothing_went_on")
