"""A backup of an office's server comes back: into a new database, or into one for a moment that proves it.

Roles, grants, policies and the functions that name roles come from `init_server`: the dump may be one of another
database. All rows come in one transaction, so an interrupted restore left nothing or everything.
"""

from __future__ import annotations

import contextlib
import re
import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, create_engine, inspect, make_url, text
from sqlalchemy.engine import URL

from mediator_desk.database import SCHEMA_VERSION
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.server.dump_manifest import DumpManifest, read_manifest, see_dump
from mediator_desk.server.dumping import anchor_of, counts_of, server_version
from mediator_desk.server.making import connected, init_server, make_empty
from mediator_desk.server.names import RoleNames
from mediator_desk.server.pg_programs import found_program, run_alone, run_program
from mediator_desk.storage.driver_errors import in_sentences

_MADE_ANEW = re.compile(
    r"^\d+; \d+ \d+ (?:POLICY|ROW SECURITY|ACL|DEFAULT ACL|SCHEMA - public|COMMENT - SCHEMA public) "
)
"""What a dump has that belongs to the server it came from."""


def restore_server(folder: Path, url: str) -> DumpManifest:
    """Bring the backup in a folder into the new database at `url`, and make that an office's; return its manifest.

    Done again after an interruption it goes on. Raises what init_server and pg_programs raise,
    Refused("no_server_backup", folder), ("place_not_empty"), ("restore_needs_new_database", name),
    Unavailable("server_backup_damaged", folder), ("backup_of_newer_program"), ("restored_differs", what).
    """
    manifest = read_manifest(folder)
    if manifest.schema > SCHEMA_VERSION:
        raise Unavailable("backup_of_newer_program")
    dump = see_dump(folder, manifest)
    names, place = make_empty(url), make_url(url)
    with in_sentences():
        if not _is_there(place, manifest):
            _bring(dump, place, names, manifest)
        _compare(place, manifest)
    init_server(url)
    return manifest


@contextlib.contextmanager
def restored_for_proof(folder: Path, url: str) -> Iterator[str]:
    """Give the URL of a new database with all that is in a backup, counted; it is gone when the block ends.

    It is made on the server at `url`, open to nobody else. Raises as restore_server does.
    """
    manifest = read_manifest(folder)
    dump = see_dump(folder, manifest)
    place = make_url(url)
    names = RoleNames(place.database or "")
    scratch = place.set(database=f"{names.database}_proof_{secrets.token_hex(4)}")
    with in_sentences(), connected(place) as server:
        server.execute(text(f"CREATE DATABASE {scratch.database} OWNER {names.owner} TEMPLATE template0"))
        try:
            server.execute(text(f"REVOKE ALL ON DATABASE {scratch.database} FROM PUBLIC"))
            with connected(scratch) as inside:
                inside.execute(text(f"GRANT ALL ON SCHEMA public TO {names.owner}"))
            _bring(dump, scratch, names, manifest)
            _compare(scratch, manifest)
            yield scratch.render_as_string(hide_password=False)
        finally:
            server.execute(text(f"DROP DATABASE {scratch.database} WITH (FORCE)"))


def _is_there(place: URL, manifest: DumpManifest) -> bool:
    """Tell whether an earlier try has brought everything. Raises Refused where something else is there."""
    with _looking(place) as connection:
        tables = inspect(connection).get_table_names("public")
        if not tables:
            return False
        if _difference(connection, manifest) == "":
            return True
        has_committee = "committees" in tables and connection.execute(text("SELECT 1 FROM committees")).first()
    raise Refused("place_not_empty") if has_committee else Refused("restore_needs_new_database", name=place.database)


def _bring(dump: Path, place: URL, names: RoleNames, manifest: DumpManifest) -> None:
    with _looking(place) as connection:
        version = server_version(connection)
    program = found_program("pg_restore", least=max(version, manifest.program))
    listed = run_alone(program, ("--list", str(dump))).splitlines()
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "list"
        wanted.write_text("\n".join(line for line in listed if not _MADE_ANEW.match(line)), "utf-8")
        how = ("--no-owner", "--no-privileges", f"--role={names.owner}", "--single-transaction", "--exit-on-error")
        run_program(program, place, (*how, f"--use-list={wanted}", str(dump)))


def _compare(place: URL, manifest: DumpManifest) -> None:
    with _looking(place) as connection:
        difference = _difference(connection, manifest)
    if difference:
        raise Unavailable("restored_differs", what=difference)


def _difference(connection: Connection, manifest: DumpManifest) -> str:
    """Return the first table that has another number of rows, or the chain's; "" where all is as in the manifest."""
    found = counts_of(connection)
    for table, count in manifest.counts.items():
        if found.get(table) != count:
            return table
    return "" if anchor_of(connection) == manifest.anchor else "audit_links"


@contextlib.contextmanager
def _looking(place: URL) -> Iterator[Connection]:
    engine = create_engine(place, hide_parameters=True)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()
