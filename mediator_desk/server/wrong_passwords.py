"""Passwords that a server refused are counted at this computer, and slow down whoever tries them here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.server.line import ServerPlace, place_of
from mediator_desk.storage.server_errors import WRONG_PASSWORD
from mediator_desk.storage.tries import FREE_TRIES

Value = TypeVar("Value")


def counted(place: ServerPlace, come: Callable[[], Value]) -> Value:
    """Come in; a password that the server refuses counts as a wrong one, a server that is away does not.

    Raises Refused("too_many_tries", seconds) while there is time to wait, and what `come` raises.
    """
    tries = place.tries
    if seconds := tries.seconds_left():
        raise Refused("too_many_tries", seconds=seconds)
    try:
        came = come()
    except Unavailable as error:
        if error.code == WRONG_PASSWORD:
            place.certificate.parent.mkdir(parents=True, exist_ok=True)
            tries.begin(place.login)
        raise
    if tries.tries_left() < FREE_TRIES:
        tries.succeeded(place.login)
    return came


def confirm_own(database: Database, password: str) -> None:
    """See once more that this is the password of who came in. Raises as `counted` and Database.confirm_password do."""
    counted(place_of(database), lambda: database.confirm_password(password))
