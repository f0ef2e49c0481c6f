"""Who came from this computer to which server of an office: kept without any password, for the next sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.settings import KnownLogin

if TYPE_CHECKING:
    from mediator_desk.desk import Desk
    from mediator_desk.models.actor import Actor
    from mediator_desk.server.line import ServerPlace
    from mediator_desk.settings import Settings


def known_login(place: ServerPlace, name: str, committee: str) -> KnownLogin:
    """Return what is remembered of somebody who came in."""
    return KnownLogin(place.host, place.port, place.database, place.login, name, committee)


def login_here(desk: Desk, actor: Actor) -> KnownLogin:
    """Return what is remembered of who works here, whose login the records are open by."""
    place = desk.server
    if place is None:
        raise RuntimeError("nobody came here by a login")
    committee = next((one.committee for one in desk.settings.logins() if one.office == place.office), "")
    return known_login(place, actor.name, committee)


def logins_beside(desk: Desk) -> list[KnownLogin]:
    """Return who works here, and before whom else the lock may be: others who came to this office from here."""
    own = login_here(desk, desk.actor)
    beside = [one for one in desk.settings.logins() if one.office == own.office and one.login not in ("", own.login)]
    return [own, *beside]


def remember_login(settings: Settings, known: KnownLogin) -> None:
    """Remember who came in, with the name where that is wanted."""
    settings.keep_login(known, with_name=bool(settings.remembers_name))
    settings.office_server = f"{known.login}@{known.host}:{known.port}/{known.database}"
    settings.begins_at_server = True
