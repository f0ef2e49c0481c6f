"""The bridge from the command line: standing before the public."""

from __future__ import annotations

import argparse
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from mediator_desk import paths
from mediator_desk.cli.bridge_words import ADD, AGAIN, CLIENT, LIST, PACK, PAIR, TAKE_IN, UNPACK
from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.unlocking import clerk, opened, unlocked_for, url_of
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.gateway import config
from mediator_desk.gateway.office_line import OfficeLine
from mediator_desk.i18n import QT_TRANSLATE_NOOP

NEEDED = ("fastapi", "uvicorn", "python_multipart")
STANDS = QT_TRANSLATE_NOOP("Cli", "The bridge stands at {address}. Ctrl+C ends it.")
TAKEN = QT_TRANSLATE_NOOP(
    "Cli",
    "{taken} letters taken in, {ratings} ratings, {completed} completed, {quarantined} in quarantine, {held} held.",
)
SECRET = QT_TRANSLATE_NOOP("Cli", "The secret of {name}, shown only now: {secret}")
KEPT_IN = QT_TRANSLATE_NOOP("Cli", "It is kept in {file}; a bridge that runs hears of it when it is started again.")
CALLED_AGAIN = QT_TRANSLATE_NOOP("Cli", "{name} is called once more for {changes} changes that were given up.")
PRACTISES = QT_TRANSLATE_NOOP("Cli", "It is the practice committee of this computer: nothing of it is anybody's case.")


def bridge(chosen: argparse.Namespace, output: Output, *, now: datetime) -> None:
    """Do what `bridge` is told. Raises Refused("gateway_not_installed"), and what the parts raise."""
    if chosen.job == TAKE_IN:
        _take_in(chosen, output, now)
    elif chosen.job == CLIENT:
        _keep_clients(chosen, output, now)
    elif chosen.job in (PAIR, PACK, UNPACK):
        from mediator_desk.cli.bridge_packs import packs

        packs(chosen, output, now=now)
    else:
        _serve(chosen, output, now)


def _take_in(chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    """Take waiting letters in, all of them, as a desk that is open does."""
    from mediator_desk.services.bridge.taking_in import take_in_letters

    sums = dict.fromkeys(("taken", "quarantined", "ratings", "completed", "held"), 0)
    with opened(chosen) as database:
        left = 1
        while left:
            with database.writing() as db:
                done = take_in_letters(db, store=database.store, by=clerk(), now=now)
            for name in sums:
                sums[name] += getattr(done, name)
            left = done.left if done.taken + done.quarantined + done.ratings + done.completed + done.held else 0
    output.say(filled(TAKEN, sums))
    output.done(**sums)


def _keep_clients(chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    place = chosen.config or config.default_place()
    if chosen.act == LIST:
        clients = config.read_config(place).clients
        for name, client in clients.items():
            output.say(f"{name} {client.webhook}".rstrip())
        output.done(clients={name: client.webhook for name, client in clients.items()})
        return
    if not chosen.name:
        raise Refused("client_name_unfit", name="")
    if chosen.act == AGAIN:
        _call_again(chosen, output, place, now)
        return
    if chosen.act == ADD:
        client = config.add_client(place, chosen.name, chosen.webhook)
        output.show(filled(SECRET, {"name": chosen.name, "secret": client.secret}))
    else:
        config.remove_client(place, chosen.name)
    output.say(filled(KEPT_IN, {"file": str(place)}))
    output.done(name=chosen.name, file=str(place))


def _call_again(chosen: argparse.Namespace, output: Output, place: Path, now: datetime) -> None:
    """Let a back end be called once more for what was given up; the bridge that runs does it."""
    from mediator_desk.services.bridge.calls import call_again

    own = config.read_config(place)
    if chosen.name not in own.clients:
        raise Refused("no_such_client", name=chosen.name)
    database, _is_practice = _opened(chosen, own.office, now)
    try:
        with database.writing(is_beside=True) as db:
            changes = call_again(db, chosen.name, now=now)
    finally:
        database.close()
    output.say(filled(CALLED_AGAIN, {"name": chosen.name, "changes": changes}))
    output.done(name=chosen.name, changes=changes)


def _serve(chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    if any(find_spec(name) is None for name in NEEDED):
        raise Refused("gateway_not_installed")
    from mediator_desk.gateway.app import create_app
    from mediator_desk.gateway.calling import calling
    from mediator_desk.gateway.serving import serve
    from mediator_desk.gateway.standing import Bridge

    own = config.read_config(chosen.config or config.default_place())
    database, is_practice = _opened(chosen, own.office, now)
    try:
        standing = Bridge(database, is_practice, chosen.url, own.an_hour, own.clients)
        app = create_app(standing)
        output.show(filled(STANDS, {"address": chosen.url or f"http://{chosen.host}:{chosen.port}/"}))
        if is_practice:
            output.show(filled(PRACTISES, {}))
        with calling(standing, own.may_call):
            serve(app, host=chosen.host, port=chosen.port, proxies=own.proxies)
    finally:
        database.close()


def _opened(chosen: argparse.Namespace, office: OfficeLine | None, now: datetime) -> tuple[Database, bool]:
    """Return the database that the bridge stands on, and whether it is the practice committee's."""
    if chosen.simulate or chosen.practice:
        from mediator_desk.app.opening import open_committee  # which fills an empty one

        url = chosen.database or paths.practice_database_url()
        opened = open_committee(url, is_practice=True, staff_id=0, now=now)
        return opened.database, opened.is_practice
    if office is not None and not chosen.database:
        return _at_office(office.url(chosen.config or config.default_place())), False
    url = url_of(chosen)
    unlocked = unlocked_for(url, chosen)
    database = Database.open(url, ring=unlocked.ring if unlocked else None)
    database.migrate()
    return database, False


def _at_office(url: str) -> Database:
    """Return the records of an office's server. Raises Unavailable, Refused as looking at the schema does."""
    database = Database.open(url)
    try:
        database.migrate()  # which on a server only looks
    except BaseException:
        database.close()
        raise
    return database
