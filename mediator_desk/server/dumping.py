"""A backup of an office's server: a dump of one moment by pg_dump, with a manifest by which it is proved.

The dump is what the server has: kept files sealed where the committee has keys, all else readable by whoever has it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, create_engine, make_url, text
from sqlalchemy.engine import URL

from mediator_desk.errors import Unavailable
from mediator_desk.server.dump_manifest import DUMP, MANIFEST, DumpManifest, digest_of
from mediator_desk.server.logins import refuse_others_than_owner
from mediator_desk.server.names import RoleNames
from mediator_desk.server.pg_programs import PgProgram, found_program, run_program
from mediator_desk.server.told_passwords import TABLE
from mediator_desk.storage.driver_errors import in_sentences

PART = ".part"
_LEFT_OUT = ("--exclude-schema=masked", "--exclude-schema=pooler", f"--exclude-table-data={TABLE}")
"""What `server init` makes anew, what a pooler asks this very server (docs/OFFICE_SERVER.md), digests of passwords."""


@dataclass(frozen=True)
class MadeDump:
    """A backup that was made."""

    folder: Path
    manifest: DumpManifest


def back_up_server(url: str, target: Path, *, now: datetime) -> MadeDump:
    """Write a backup of the database at `url` into a new folder of `target`, as a whole or not at all.

    Raises Refused("not_on_a_server"), ("owners_login_needed"), ("folder_not_writable", folder, detail), what
    pg_programs raise, Unavailable.
    """
    place = make_url(url)
    names = RoleNames(place.database or "")
    folder = target / f"{names.database}_{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    part = folder.with_name(folder.name + PART)
    with in_sentences(), _one_moment(place) as connection:
        refuse_others_than_owner(connection)
        program = found_program("pg_dump", least=server_version(connection))
        with _made_folder(part, folder):
            _dump(connection, program, place, names, part / DUMP)
            manifest = _manifest(connection, program, names, part / DUMP, now)
            _write(part / MANIFEST, manifest.as_bytes())
            _keep(part / DUMP)
            part.rename(folder)
            _keep(target)
    return MadeDump(folder, manifest)


def counts_of(connection: Connection) -> dict[str, int]:
    """Return table -> rows of everything in the schema of the records."""
    listed = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1"
    tables = connection.execute(text(listed)).scalars().all()
    return {table: connection.execute(text(f'SELECT count(*) FROM public."{table}"')).scalar_one() for table in tables}


def anchor_of(connection: Connection) -> tuple[int, str]:
    """Return number and mac of the last link of the audit chain; 0 and "" where there is none."""
    last = connection.execute(text("SELECT seq, mac FROM public.audit_links ORDER BY seq DESC LIMIT 1")).first()
    return (last.seq, last.mac) if last else (0, "")


def server_version(connection: Connection) -> int:
    """Return the major version of the server."""
    return int(connection.execute(text("SHOW server_version_num")).scalar_one()) // 10_000


@contextlib.contextmanager
def _one_moment(place: URL) -> Iterator[Connection]:
    """Give a connection that sees one moment and cannot change it."""
    engine = create_engine(place, hide_parameters=True)
    try:
        with engine.connect() as connection:
            yield connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    finally:
        engine.dispose()


def _dump(connection: Connection, program: PgProgram, place: URL, names: RoleNames, file: Path) -> None:
    """Dump exactly what the connection sees: what it counts is what is in the dump."""
    snapshot = connection.execute(text("SELECT pg_export_snapshot()")).scalar_one()
    what = (f"--role={names.owner}", f"--snapshot={snapshot}", *_LEFT_OUT, "--lock-wait-timeout=60s")
    run_program(program, place, ("--format=custom", *what, f"--file={file}"))


def _manifest(connection: Connection, program: PgProgram, names: RoleNames, file: Path, now: datetime) -> DumpManifest:
    schema = connection.execute(text("SELECT version_num FROM public.alembic_version")).scalar_one()
    logins = connection.execute(text("SELECT login FROM public.staff WHERE login <> '' ORDER BY id")).scalars()
    return DumpManifest(
        made_at=now,
        database=names.database,
        schema=schema,
        server=server_version(connection),
        program=program.version,
        counts=counts_of(connection),
        anchor=anchor_of(connection),
        dump=digest_of(file),
        duties=(*names.duties, *names.sights),
        logins=tuple(logins),
    )


@contextlib.contextmanager
def _made_folder(part: Path, folder: Path) -> Iterator[None]:
    """Make a folder that only its owner reads; it goes again where the block fails."""
    try:
        part.parent.mkdir(parents=True, exist_ok=True)
        if folder.exists():
            raise FileExistsError(str(folder))
        part.mkdir(mode=0o700)
    except OSError as error:
        raise Unavailable(
            "folder_not_writable", folder=str(part.parent), detail=str(error.strerror or error)
        ) from error
    try:
        yield
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _write(file: Path, content: bytes) -> None:
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _keep(path: Path) -> None:
    """Let the disk have what was written; Windows cannot be asked that of a folder."""
    if os.name == "nt" and path.is_dir():
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
