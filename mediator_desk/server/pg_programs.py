"""The programs that come with PostgreSQL: found on this computer, and run without a password on their command line."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from psycopg.conninfo import make_conninfo
from sqlalchemy.engine import URL

from mediator_desk.errors import Refused, Unavailable

INSTALLED_AT = (
    *("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin"),
    "C:/Program Files/PostgreSQL/*/bin",
)
_VERSION = re.compile(r"\(PostgreSQL\) (\d+)")
_LONGEST_DETAIL = 300


@dataclass(frozen=True)
class PgProgram:
    """One program: where it is, and the major version of PostgreSQL that it came with."""

    path: Path
    version: int


def found_program(name: str, *, least: int) -> PgProgram:
    """Return the oldest program of a name that is of this major version of PostgreSQL or a newer one.

    The oldest, because what a newer one writes an older server may not understand. Raises
    Refused("pg_program_missing", program, needed), ("pg_program_older", program, found, needed).
    """
    known = sorted((_version_of(path), str(path)) for path in _places(name))
    fit = [PgProgram(Path(path), version) for version, path in known if version >= least]
    if fit:
        return fit[0]
    if newest := max((version for version, _path in known), default=0):
        raise Refused("pg_program_older", program=name, found=newest, needed=least)
    raise Refused("pg_program_missing", program=name, needed=least)


def run_program(program: PgProgram, place: URL, words: Sequence[str]) -> str:
    """Run a program on the database at `place`; return what it wrote.

    The password stands in the environment of the child alone. Raises Unavailable("pg_program_failed", program, detail).
    """
    environment = dict(os.environ)
    if place.password:
        environment["PGPASSWORD"] = str(place.password)
    command = [str(program.path), *words, "--no-password", f"--dbname={_conninfo(place)}"]
    return _run(program, command, environment)


def run_alone(program: PgProgram, words: Sequence[str]) -> str:
    """Run a program that asks no server; return what it wrote. Raises as run_program does."""
    return _run(program, [str(program.path), *words], dict(os.environ))


def _run(program: PgProgram, command: list[str], environment: dict[str, str]) -> str:
    environment["LC_ALL"] = "C.UTF-8"
    try:
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except OSError as error:
        raise Unavailable("pg_program_failed", program=program.path.name, detail=str(error)) from error
    if done.returncode:
        # Only the first line: what follows may be the row that it stumbled over.
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise Unavailable("pg_program_failed", program=program.path.name, detail=said[:_LONGEST_DETAIL])
    return done.stdout.decode("utf-8", "replace")


def _conninfo(place: URL) -> str:
    said = {name: value for name, value in place.query.items() if isinstance(value, str)}
    known = {"host": place.host, "port": place.port, "user": place.username, "dbname": place.database}
    return make_conninfo("", **said, **{name: value for name, value in known.items() if value is not None})


def _places(name: str) -> Iterator[Path]:
    on_path = shutil.which(name)
    if on_path:
        yield Path(on_path)
    ending = ".exe" if os.name == "nt" else ""
    for pattern in INSTALLED_AT:
        anchor = Path(pattern).anchor
        yield from Path(anchor or "/").glob(f"{pattern.removeprefix(anchor)}/{name}{ending}") if anchor else ()


def _version_of(path: Path) -> int:
    try:
        said = subprocess.run(
            [str(path), "--version"], stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = _VERSION.search(said.stdout.decode("utf-8", "replace"))
    return int(found[1]) if found else 0
