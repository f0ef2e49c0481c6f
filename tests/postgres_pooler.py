"""A pgbouncer before a cluster of the tests: as docs/OFFICE_SERVER.md sets one up, gone at the end."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from tests.postgres_cluster import PREFIX, as_server, free_port, give_home
from tests.quick_place import quick_place
from tests.server.certificates import Authority

LOGIN, PASSWORD = "office_pooler", "of the pooler"
"""Who asks the server for the verifiers of passwords, and for nothing else."""
STARTED_WITHIN = 20.0

_PAGE = Path(__file__).parent.parent / "docs" / "OFFICE_SERVER.md"


class PgbouncerIsMissing(Exception):
    """There is no pgbouncer on this computer."""


@dataclass(frozen=True)
class Pooler:
    """A pooler that runs."""

    port: int
    log: Path


@contextlib.contextmanager
def running_pooler(url: str, database: str, authority: Authority, *, mode: str = "session") -> Iterator[Pooler]:
    """Give a pooler to one database of the cluster at `url` (its superuser's). Raises PgbouncerIsMissing."""
    program = shutil.which("pgbouncer", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin")))
    if program is None:
        raise PgbouncerIsMissing("pgbouncer is not installed here (Debian: pgbouncer)")
    home = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}_", dir=quick_place()))
    running = None
    try:
        give_home(home)
        authority.sign(home)
        (home / "ca.crt").write_text(authority.pem)
        port = free_port()
        _let_in(url, database)
        (home / "userlist.txt").write_text(f'"{LOGIN}" "{PASSWORD}"\n')
        (home / "pgbouncer.ini").write_text(_settings(url, database, home, port, mode))
        give_home(home)
        with (home / "words").open("ab") as words:
            command = (program, "-q", str(home / "pgbouncer.ini"))
            running = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=words, stderr=words, **as_server(home))
        _await(running, port, home / "words")
        yield Pooler(port, home / "words")
    finally:
        if running is not None:
            running.kill()
            running.wait()
        shutil.rmtree(home, ignore_errors=True)


def _let_in(url: str, database: str) -> None:
    """Let the pooler ask the server for verifiers, as the page says."""
    with psycopg.connect(f"{url}/{database}".replace("+psycopg", ""), autocommit=True) as raw:
        if raw.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [LOGIN]).fetchone() is not None:
            return
        for statement in _block("sql").replace("DATABASE office", f"DATABASE {database}").split(";\n"):
            raw.execute(statement)


def _settings(url: str, database: str, home: Path, port: int, mode: str) -> str:
    """Return the settings of the page, here."""
    here = {
        "/etc/pgbouncer": str(home),
        "office = host=db.example port=5432": f"{database} = host=localhost port={make_url(url).port}",
        "listen_addr = *": "listen_addr = 127.0.0.1",
        "listen_port = 6432": f"listen_port = {port}",
        "pool_mode = session": f"pool_mode = {mode}",
    }
    settings = _block("ini")
    for there, now in here.items():
        assert there in settings
        settings = settings.replace(there, now)
    return f"{settings}unix_socket_dir =\n"


def _block(kind: str) -> str:
    """Return what the page has of a language, as whoever keeps the server copies it."""
    return _PAGE.read_text("utf-8").partition(f"```{kind}\n")[2].partition("```")[0]


def _await(running: subprocess.Popen[bytes], port: int, words: Path) -> None:
    ends = time.monotonic() + STARTED_WITHIN
    while time.monotonic() < ends and running.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.02)
    raise RuntimeError(f"pgbouncer did not start:\n{words.read_text(errors='replace')}")
