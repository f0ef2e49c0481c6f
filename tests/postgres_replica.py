"""A streaming replica of a cluster of the tests: made by pg_basebackup, on a port of its own, gone at the end."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url

from tests.postgres_cluster import (
    OPTIONS,
    PREFIX,
    PostgresqlIsMissing,
    give_home,
    programs,
    remove_home,
    run_as_server,
    started,
)
from tests.quick_place import quick_place

FOLLOWS = {**OPTIONS, "hot_standby": "on"}


@dataclass(frozen=True)
class ClusterReplica:
    """A replica that runs, until it is stopped."""

    home: Path
    port: int
    url: str
    """Of the cluster, without a database name."""

    def stop(self) -> None:
        """Stop it at once; what it streams from goes on."""
        run_as_server(self.home, programs() / "pg_ctl", "-D", self.home / "cluster", "-m", "immediate", "-w", "stop")

    def start(self) -> None:
        """Start it again where it was; it takes in what came meanwhile."""
        started(programs(), self.home, FOLLOWS, self.port)

    def promote(self) -> None:
        """Let it follow nobody any more and take saves itself."""
        run_as_server(self.home, programs() / "pg_ctl", "-D", self.home / "cluster", "-w", "promote")


@contextlib.contextmanager
def running_replica(url: str) -> Iterator[ClusterReplica]:
    """Give a replica of the cluster at `url`, as its superuser sees it. Raises PostgresqlIsMissing."""
    folder, place = programs(), make_url(url)
    if not any(folder.glob("pg_basebackup*")):
        raise PostgresqlIsMissing(f"pg_basebackup is not in {folder}")
    home = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}_", dir=quick_place()))
    try:
        give_home(home)
        passes = home / "pgpass"
        passes.write_text(f"{place.host}:{place.port}:*:{place.username}:{place.password}\n")
        passes.chmod(0o600)
        give_home(home)
        reached = f"host={place.host} port={place.port} user={place.username} passfile={passes}"
        words = ("-X", "stream", "-R", "--checkpoint=fast", "--no-sync")
        run_as_server(home, folder / "pg_basebackup", "-d", reached, "-D", home / "cluster", *words)
        # Programs of one version beside a library of another write options down that the server does not know.
        with (home / "cluster" / "postgresql.auto.conf").open("a") as settings:
            settings.write(f"primary_conninfo = '{reached}'\n")
        port = started(folder, home, FOLLOWS)
        replica = place.set(port=port).render_as_string(hide_password=False)
        yield ClusterReplica(home, port, replica)
    finally:
        with contextlib.suppress(subprocess.CalledProcessError):
            remove_home(folder, home)
