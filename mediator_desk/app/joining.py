"""Joining the server of an office by an invitation: runs in a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.app.opening import Opened, open_committee
from mediator_desk.errors import Refused
from mediator_desk.server.line import keep_certificate

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.server.invitation import Invitation


def joined(invitation: Invitation, password: str, now: datetime) -> Opened:
    """Exchange the password of an invitation for one's own, and open the records with that.

    Raises Refused("not_on_a_server") where the login is nobody's there, what server_people.choose_password raises,
    Unavailable.
    """
    from mediator_desk.database import Database
    from mediator_desk.services.office import server_people

    place = invitation.place
    keep_certificate(place, invitation.certificate)
    database = Database.open(place.url(invitation.password))
    try:
        with database.reading() as db:
            actor = server_people.person_here(db)
        if actor is None:
            raise Refused("not_on_a_server")
        with database.writing() as db:
            server_people.choose_password(db, password, by=actor, now=now)
    finally:
        database.close()
    return open_committee(place.url(password), is_practice=False, staff_id=0, now=now)
