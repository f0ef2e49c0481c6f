"""The bridge's login at the server of an office: given and taken away, and told in the trail."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.server import bridge_logins
from mediator_desk.services import audit

BRIDGE_LET_IN, BRIDGE_SHUT_OUT = "bridge_let_in", "bridge_shut_out"


def let_bridge_in(db: Session, *, by: Actor, now: datetime) -> tuple[str, str]:
    """Give the bridge its login, or a new password where it has one; return login and password.

    Raises Refused("not_on_a_server"), ("owners_login_needed").
    """
    may(by, Right.KEEP_ADMINISTRATORS)
    login, password = bridge_logins.add_bridge(db.connection())
    audit.record(db, BRIDGE_LET_IN, by=by, at=now, facts={"login": login})
    return login, password


def shut_bridge_out(db: Session, *, by: Actor, now: datetime) -> bool:
    """Let the bridge in no more and end what it has open; return whether it had a login.

    Raises Refused("not_on_a_server"), ("owners_login_needed").
    """
    may(by, Right.KEEP_ADMINISTRATORS)
    was_there = bridge_logins.remove_bridge(db.connection())
    if was_there:
        audit.record(db, BRIDGE_SHUT_OUT, by=by, at=now)
    return was_there
