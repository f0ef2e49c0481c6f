"""The bridge from the command line: standing before the public."""

from __future__ import annotations

import argparse
from datetime import datetime
from importlib.util import find_spec

from mediator_desk import paths
from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.unlocking import unlocked_for, url_of
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP

NEEDED = ("fastapi", "uvicorn", "python_multipart")
STANDS = QT_TRANSLATE_NOOP("Cli", "The bridge stands at {address}. Ctrl+C ends it.")
PRACTISES = QT_TRANSLATE_NOOP("Cli", "It is the practice committee of this computer: nothing of it is anybody's case.")


def bridge(chosen: argparse.Namespace, output: Output, *, now: datetime) -> None:
    """Serve until interrupted. Raises Refused("gateway_not_installed"), and what opening the database raises."""
    if any(find_spec(name) is None for name in NEEDED):
        raise Refused("gateway_not_installed")
    from mediator_desk.gateway.app import create_app
    from mediator_desk.gateway.serving import serve
    from mediator_desk.gateway.standing import Bridge

    database, is_practice = _opened(chosen, now)
    try:
        app = create_app(Bridge(database, is_practice))
        output.show(filled(STANDS, {"address": chosen.url or f"http://{chosen.host}:{chosen.port}/"}))
        if is_practice:
            output.show(filled(PRACTISES, {}))
        serve(app, host=chosen.host, port=chosen.port, proxies=chosen.host)
    finally:
        database.close()


def _opened(chosen: argparse.Namespace, now: datetime) -> tuple[Database, bool]:
    """Return the database that the bridge stands on, and whether it is the practice committee's."""
    if chosen.simulate or chosen.practice:
        from mediator_desk.app.opening import open_committee  # which fills an empty one

        url = chosen.database or paths.practice_database_url()
        opened = open_committee(url, is_practice=True, staff_id=0, now=now)
        return opened.database, opened.is_practice
    url = url_of(chosen)
    unlocked = unlocked_for(url, chosen)
    database = Database.open(url, ring=unlocked.ring if unlocked else None)
    database.migrate()
    return database, False
