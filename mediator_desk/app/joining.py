"""Coming to the server of an office: with a password, or by an invitation; runs in a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.app.opening import Opened, open_committee, open_kept_files
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.server.line import certificate_on_trial

if TYPE_CHECKING:
    from datetime import datetime

    from mediator_desk.server.invitation import Invitation
    from mediator_desk.server.line import ServerPlace


def opened_at_server(place: ServerPlace, password: str, now: datetime) -> Opened:
    """Open the records of an office with the password of a person: the one way there is; runs in a job.

    Raises what opening.open_committee raises, Unavailable("server_refuses_password") among it.
    """
    return open_committee(place.url(password), is_practice=False, staff_id=0, now=now)


def joined(invitation: Invitation, password: str, now: datetime) -> Opened:
    """Exchange the password of an invitation for one's own, and open the records with that.

    The certificate that comes along is kept once the server has let the invitation in. Raises
    Refused("not_on_a_server") where the login is nobody's there, ("invitation_used") for one that lets in no more,
    what server_people.choose_password raises, Unavailable.
    """
    from mediator_desk.database import Database
    from mediator_desk.services.office import server_people

    place = invitation.place
    with certificate_on_trial(place, invitation.certificate):
        try:
            database = Database.open(place.url(invitation.password))
        except Unavailable as error:
            if error.code == "server_refuses_password":
                raise Refused("invitation_used") from error
            raise
        try:
            open_kept_files(database, invitation.password)
            with database.reading() as db:
                actor = server_people.person_here(db)
            if actor is None:
                raise Refused("not_on_a_server")
            with database.writing() as db:
                server_people.choose_password(db, password, ring=database.ring, by=actor, now=now)
        finally:
            database.close()
    return opened_at_server(place, password, now)
