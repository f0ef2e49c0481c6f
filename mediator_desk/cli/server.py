"""The server of an office from the command line: making it, and letting people in."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy.engine import URL

from mediator_desk.cli import unlocking
from mediator_desk.cli.office_keys import exchange_code, exchange_keys, make_keys, make_keys_anew, ring_for, see_sealed
from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.server_bridge import add_bridge, remove_bridge
from mediator_desk.cli.server_url import server_url
from mediator_desk.cli.server_words import (
    ADD,
    ADD_BRIDGE,
    CHANGE,
    CODE,
    EXCHANGE,
    INIT,
    PEOPLE,
    REMOVE,
    REMOVE_BRIDGE,
)
from mediator_desk.conventions.china_time import china_day
from mediator_desk.conventions.file_names import file_name
from mediator_desk.database import Database
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.server.invitation import ENDING, Invitation, write_invitation
from mediator_desk.server.line import USUAL_PORT, ServerPlace, certificate_in
from mediator_desk.server.logins import Given, LoginRow
from mediator_desk.server.making import init_server
from mediator_desk.services.office import committee, office_keys, server_people
from mediator_desk.services.office.server_people import ServerPersonDraft
from mediator_desk.views.wording import word

MADE = QT_TRANSLATE_NOOP("Cli", "The server is an office's now: the database {database} with its roles and policies.")
UP_TO_DATE = QT_TRANSLATE_NOOP("Cli", "The database {database} has the roles, grants and policies of this version.")
INVITED = QT_TRANSLATE_NOOP(
    "Cli",
    "{name} is invited: give the file {file} by hand, it lets in whoever has it. It is good until {until}, and once.",
)
CHANGED = QT_TRANSLATE_NOOP("Cli", "{name} is {role} now.")
REMOVED = QT_TRANSLATE_NOOP("Cli", "{name} comes in no more; what was open has ended ({count}).")


def server(chosen: argparse.Namespace, output: Output, *, now: datetime) -> None:
    """Do what was chosen to the server of an office. Raises Refused, Unavailable."""
    url = server_url(chosen.url, chosen)
    if chosen.job == INIT:
        _init(url, chosen, output, now)
        return
    database = Database.open(url.render_as_string(hide_password=False))
    try:
        if database.schema_version() is None:
            raise Refused("server_not_made")
        database.migrate()  # which on a server only looks
        JOBS[chosen.job](database, url, chosen, output, now)
    finally:
        database.close()


def _init(url: URL, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    typed = url.render_as_string(hide_password=False)
    made = init_server(typed)
    facts = {"database": made.names.database}
    output.say(filled(MADE if made.is_new else UP_TO_DATE, facts))
    database = Database.open(typed)
    try:
        code = _see_keys(database, url, chosen, output, now)
        invited = _found(database, url, chosen, now)
    finally:
        database.close()
    if invited is not None:
        _say_invited(invited, *_told(invited, chosen), output)
    output.done(
        **facts, is_new=made.is_new, **({"recovery_code": code} if code and not chosen.recovery_code_to else {})
    )


def _see_keys(database: Database, url: URL, chosen: argparse.Namespace, output: Output, now: datetime) -> str:
    """See to it that the office has keys of its kept files, and open them for who is invited; return a new code."""
    with database.reading() as db:
        has_keys = office_keys.has_keys(db)
        has_people = bool(server_people.login_rows(db))
    if not (chosen.administrator or has_people or chosen.empty):
        raise Refused("administrator_needed")
    if not has_keys:
        return make_keys(database, chosen, output, by=_by(database, url), now=now)
    if chosen.new_keys is not None:
        return make_keys_anew(database, chosen, output, by=_by(database, url), now=now)
    password, is_needed = str(url.password or ""), bool(chosen.administrator)
    ring = None if chosen.without_keys else ring_for(database, chosen, password=password, is_needed=is_needed)
    see_sealed(database, ring, output)
    return ""


def _open_files(database: Database, url: URL, chosen: argparse.Namespace) -> None:
    """Open the kept files for who is invited, unless somebody said that it goes without."""
    password = str(url.password or "")
    database.open_files(None if chosen.without_keys else ring_for(database, chosen, password=password, is_needed=True))


def _found(database: Database, url: URL, chosen: argparse.Namespace, now: datetime) -> Invitation | None:
    """Found the committee where there is none, and invite the first administrator."""
    if not chosen.administrator:
        return None
    certificate = certificate_in(chosen.ca) if chosen.ca else ""
    with database.writing() as db:
        by = _by(database, url)
        if not committee.has_committee(db):
            name = chosen.committee or committee.COMMITTEE_NAME
            committee.found_committee(db, committee.FoundingDraft(name, name), by=by, now=now)
        draft = ServerPersonDraft(chosen.administrator, Role.ADMINISTRATOR)
        given = server_people.add_person(
            db, draft, ring=database.ring, without_keys=chosen.without_keys, by=by, now=now
        )
        name = committee.the_committee(db).name
    return _invitation(given, chosen.administrator, name, url, chosen, certificate)


def _people(database: Database, _url: URL, _chosen: argparse.Namespace, output: Output, _now: datetime) -> None:
    with database.reading() as db:
        rows = server_people.login_rows(db)
    for row in rows:
        until = translate("Cli", "invited until {until}").format(until=china_day(row.until)) if row.until else ""
        output.say("\t".join((row.name, word(row.role), word(row.sight), row.login, until)))
    output.done(
        people=[
            {"name": row.name, "role": row.role, "sight": row.sight, "login": row.login, "until": row.until}
            for row in rows
        ]
    )


def _add(database: Database, url: URL, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    certificate = certificate_in(chosen.ca) if chosen.ca else ""
    draft = ServerPersonDraft(chosen.name, chosen.role or Role.MEDIATOR, chosen.sight)
    by = _by(database, url)
    _open_files(database, url, chosen)
    with database.writing() as db:
        given = server_people.add_person(
            db, draft, ring=database.ring, without_keys=chosen.without_keys, by=by, now=now
        )
        name = committee.the_committee(db).name
    invitation = _invitation(given, chosen.name.strip(), name, url, chosen, certificate)
    _say_invited(invitation, *_told(invitation, chosen), output)
    output.done(name=invitation.name, login=given.login, file=str(_file(chosen, invitation)))


def _change(database: Database, url: URL, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    certificate = certificate_in(chosen.ca) if chosen.ca else ""
    by = _by(database, url)
    with database.reading() as db:
        row = _row(server_people.login_rows(db), chosen.name)
    if chosen.new_password:
        _open_files(database, url, chosen)
    with database.writing() as db:
        row = _row(server_people.login_rows(db), chosen.name)
        role = chosen.role or row.role
        sight = chosen.sight or (row.sight if role is row.role else server_people.sights_of(role)[0])
        given = server_people.change_person(
            *(db, row.staff_id, role, sight),
            has_new_password=chosen.new_password,
            ring=database.ring,
            without_keys=chosen.without_keys,
            by=by,
            now=now,
        )
        name = committee.the_committee(db).name
    output.say(filled(CHANGED, {"name": row.name, "role": word(role)}))
    if given is not None:
        invitation = _invitation(given, row.name, name, url, chosen, certificate)
        _say_invited(invitation, *_told(invitation, chosen), output)
    output.done(name=row.name, role=role, sight=sight)


def _remove(database: Database, url: URL, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    by = _by(database, url)
    with database.writing() as db:
        row = _row(server_people.login_rows(db), chosen.name)
        server_people.remove_person(db, row.staff_id, by=by, now=now)
    with database.writing() as db:
        count = server_people.end_sessions(db, row.staff_id, by=by)
    output.say(filled(REMOVED, {"name": row.name, "count": count}))
    output.done(name=row.name, ended=count)


def _exchange_code(database: Database, url: URL, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    ring = ring_for(database, chosen, password=str(url.password or ""), is_needed=True)
    code = exchange_code(database, ring, chosen, output, by=_by(database, url), now=now)
    output.done(**({} if chosen.recovery_code_to else {"recovery_code": code}))


def _exchange_keys(database: Database, url: URL, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    ring = ring_for(database, chosen, is_needed=True)
    code = exchange_keys(database, ring, chosen, output, by=_by(database, url), now=now)
    output.done(**({} if chosen.recovery_code_to else {"recovery_code": code}))


def _add_bridge(database: Database, url: URL, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    add_bridge(database, url, chosen, output, by=_by(database, url), now=now)


def _remove_bridge(database: Database, url: URL, _chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    remove_bridge(database, output, by=_by(database, url), now=now)


JOBS: dict[str, Callable[[Database, URL, argparse.Namespace, Output, datetime], None]] = {
    PEOPLE: _people,
    ADD: _add,
    CHANGE: _change,
    REMOVE: _remove,
    CODE: _exchange_code,
    EXCHANGE: _exchange_keys,
    ADD_BRIDGE: _add_bridge,
    REMOVE_BRIDGE: _remove_bridge,
}


def _by(database: Database, url: URL) -> Actor:
    """Return who acts: whose login it is, else whoever keeps the server, under the name of that login."""
    with database.reading() as db:
        person = server_people.person_here(db)
    return person or Actor(None, url.username or unlocking.clerk().name, Role.ADMINISTRATOR, unlocking.clerk().desk)


def _row(rows: list[LoginRow], name: str) -> LoginRow:
    found = next((row for row in rows if row.name == name.strip()), None)
    if found is None:
        raise Refused("no_such_member", name=name)
    return found


def _invitation(given: Given, name: str, of: str, url: URL, chosen: argparse.Namespace, certificate: str) -> Invitation:
    host = chosen.host or url.host or "localhost"
    place = ServerPlace(host, url.port or USUAL_PORT, url.database or "", given.login)
    return Invitation(place, name, of, given.password, given.until, certificate, chosen.plain, chosen.through_pooler)


def _told(invitation: Invitation, chosen: argparse.Namespace) -> tuple[Path]:
    file = _file(chosen, invitation)
    try:
        write_invitation(invitation, file)
    except OSError as error:
        raise Unavailable("invitation_unwritable", path=str(file), name=invitation.name) from error
    return (file,)


def _file(chosen: argparse.Namespace, invitation: Invitation) -> Path:
    return Path(chosen.invitation or file_name(invitation.name + ENDING))


def _say_invited(invitation: Invitation, file: Path, output: Output) -> None:
    facts = {"name": invitation.name, "file": str(file), "until": china_day(invitation.until)}
    output.say(filled(INVITED, facts))
