"""Coming to the server of an office: with a password, or by an invitation, and back after the lock; runs in a job."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from mediator_desk.app.opening import Opened, open_committee, open_kept_files
from mediator_desk.errors import DeskError, Refused, Unavailable
from mediator_desk.server.line import ServerPlace, certificate_on_trial, place_of
from mediator_desk.server.wrong_passwords import counted
from mediator_desk.storage.server_errors import WRONG_PASSWORD

if TYPE_CHECKING:
    from mediator_desk.database import Database
    from mediator_desk.models.actor import Actor
    from mediator_desk.server.invitation import Invitation


def opened_at_server(place: ServerPlace, password: str, now: datetime) -> Opened:
    """Open the records of an office with the password of a person: the one way there is; runs in a job.

    Raises what opening.open_committee raises, Unavailable("server_refuses_password") and
    Refused("too_many_tries", seconds) among it.
    """

    def opened() -> Opened:
        _refuse_no_password(password)
        return open_committee(place.url(password), is_practice=False, staff_id=0, now=now)

    return tell_who_came(counted(place, opened), now)


def opened_by_url(url: str, now: datetime, *, staff_id: int) -> Opened:
    """Open the records that the command line names, where the URL or libpq's own files have the password."""
    return tell_who_came(open_committee(url, is_practice=False, staff_id=staff_id, now=now), now)


def unlocked_at_server(database: Database, login: str, password: str, before: Actor, now: datetime) -> Actor:
    """Open the records again after the lock; return who came. Where that fails they stay locked.

    Raises Refused("work_still_ends", name) where another person comes while work of the first one is under way, and
    what opened_at_server raises.
    """
    from mediator_desk.services.office.committee import refuse_a_left_place
    from mediator_desk.services.office.server_people import person_here

    place = place_of(database, login)
    if not database.is_locked:  # work that had begun is not over yet
        if login != place_of(database).login:
            raise Refused("work_still_ends", name=before.name)
        counted(place, lambda: database.confirm_password(password))
        return before

    def unlock() -> None:
        _refuse_no_password(password)
        database.unlock(None, url=database.url_of(login, password))

    counted(place, unlock)
    try:
        database.migrate()
        with database.reading() as db:
            refuse_a_left_place(db)
            actor = person_here(db)
        open_kept_files(database, password)
        if actor is None:
            raise Refused("not_on_a_server")
        tell_coming_there(database, by=actor, now=now, is_back=actor.staff_id == before.staff_id)
    except BaseException:
        database.lock()
        raise
    return actor


def joined(invitation: Invitation, password: str, now: datetime) -> Opened:
    """Exchange the password of an invitation for one's own, and open the records with that.

    The certificate that comes along is kept once the server has let the invitation in. Raises
    Refused("not_on_a_server") where the login is nobody's there, ("invitation_used") for one that lets in no more,
    what server_people.choose_password raises, Unavailable.
    """
    from mediator_desk.database import Database
    from mediator_desk.services.office import server_people

    place = invitation.place
    with certificate_on_trial(place, invitation.certificate, is_pooled=invitation.is_pooled):
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


def tell_who_came(opened: Opened, now: datetime) -> Opened:
    """Tell the trail of who signed in at a server."""
    if opened.has_login and opened.actor is not None:
        tell_coming_there(opened.database, by=opened.actor, now=now)
    return opened


def tell_coming_there(database: Database, *, by: Actor, now: datetime, is_back: bool = False) -> None:
    """Write that somebody signed in at a server or is back, and the wrong tries before.

    Where nothing can be written the desk opens all the same, to be read.
    """
    from mediator_desk.services.office.comings import tell_came

    tries = place_of(database).tries
    untold = tries.untold()
    wrong, since = (untold.wrong, datetime.fromtimestamp(untold.since, UTC)) if untold else (0, None)
    with suppress(DeskError):
        with database.writing() as db:
            tell_came(db, by=by, now=now, is_back=is_back, wrong=wrong, since=since)
        if untold:
            tries.told(untold)


def tell_locking(database: Database, *, by: Actor, now: datetime) -> None:
    """Write that somebody locked the desk: whoever comes next has a login that says nothing for this one."""
    from mediator_desk.services.office.comings import tell_locked

    with suppress(DeskError), database.writing() as db:
        tell_locked(db, by=by, now=now)


def _refuse_no_password(password: str) -> None:
    if not password:  # the driver would look for one elsewhere
        raise Unavailable(WRONG_PASSWORD)
