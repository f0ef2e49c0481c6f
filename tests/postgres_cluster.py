"""A PostgreSQL cluster for one run of the tests: on loopback, with its own port and password, gone at the end."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.quick_place import quick_place

CHOSEN = "MEDIATOR_DESK_PG_BIN"
"""The variable with the folder of another PostgreSQL's programs: the tests run on that version then."""
PREFIX = "mediator_desk_cluster_"
USER = "desk_tests"
TRIES = 5
NEXT = "MEDIATOR_DESK_PG_NEXT_BIN"
"""The variable with the folder of a newer one, to which a test upgrades a server (pg_upgrade)."""
INSTALLED_AT = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "opt/homebrew/opt/postgresql*/bin")

# Nothing in here must outlive the run, so nothing waits for the disk. A time zone that is not UTC brings to light
# what leans on the server's own.
OPTIONS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "''",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "checkpoint_timeout": "1h",
    "max_connections": "40",
    "shared_buffers": "32MB",
    "timezone": "Asia/Shanghai",
}


class PostgresqlIsMissing(Exception):
    """There is no PostgreSQL server program on this computer."""


def programs() -> Path:
    """Return the folder of initdb and pg_ctl: the chosen one, else the newest. Raises PostgresqlIsMissing."""
    if chosen := os.environ.get(CHOSEN):
        if not any(Path(chosen).glob("initdb*")):
            raise PostgresqlIsMissing(f"{CHOSEN} names a folder without initdb: {chosen}")
        return Path(chosen)
    found = [path for pattern in INSTALLED_AT for path in Path("/").glob(f"{pattern}/initdb")]
    if found:
        return max(found, key=_major_version).parent
    on_path = shutil.which("initdb")
    if on_path and (Path(on_path).parent / f"pg_ctl{Path(on_path).suffix}").exists():
        return Path(on_path).parent
    raise PostgresqlIsMissing("PostgreSQL is not installed here (Debian: postgresql)")


@contextlib.contextmanager
def running_cluster(prepared: Callable[[Path], Mapping[str, str]] | None = None) -> Iterator[str]:
    """Give the URL of a fresh cluster, without a database name; the cluster is gone when the block ends.

    `prepared` puts files into the cluster's folder before it starts, and returns options beside the usual ones.
    """
    folder = programs()
    _remove_leftovers(folder)
    home = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}_", dir=quick_place()))
    try:
        password = made(folder, home)
        more = prepared(home / "cluster") if prepared else {}
        port = started(folder, home, {**OPTIONS, **more})
        yield f"postgresql+psycopg://{USER}:{password}@127.0.0.1:{port}"
    finally:
        remove_home(folder, home)


def _major_version(initdb: Path) -> int:
    return int("0" + "".join(filter(str.isdigit, initdb.parent.parent.name)))


def made(folder: Path, home: Path, *more: str, password: str = "") -> str:
    """Make a cluster in a folder, with more words for initdb; return the password of its superuser."""
    password = password or secrets.token_hex(16)
    (home / "password").write_text(password)
    give_home(home)
    options = ("--encoding=UTF8", "--locale=C", "--auth=scram-sha-256", "--no-sync", f"--username={USER}")
    run_as_server(home, folder / "initdb", *options, *more, f"--pwfile={home / 'password'}", "-D", home / "cluster")
    return password


def started(folder: Path, home: Path, given: Mapping[str, str], port: int = 0) -> int:
    """Start the cluster in a folder with these options, on a port that is free or on this one; return it."""
    for _ in range(TRIES):
        taken = port or free_port()
        options = " ".join(f"-c {name}={value}" for name, value in given.items()) + f" -p {taken}"
        try:
            run_as_server(
                home, folder / "pg_ctl", "-D", home / "cluster", "-l", home / "log", "-w", "-o", options, "start"
            )
        except subprocess.CalledProcessError:
            continue  # another program took the port in the meantime
        return taken
    raise RuntimeError(f"PostgreSQL did not start:\n{(home / 'log').read_text(errors='replace')}")


def free_port() -> int:
    """Return a port of this computer that nobody has now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def remove_home(folder: Path, home: Path) -> None:
    """Stop the cluster in a folder, and remove it."""
    if (home / "cluster" / "postmaster.pid").exists():
        with contextlib.suppress(subprocess.CalledProcessError):
            run_as_server(home, folder / "pg_ctl", "-D", home / "cluster", "-m", "immediate", "-w", "stop")
    shutil.rmtree(home, ignore_errors=True)


def _remove_leftovers(folder: Path) -> None:
    """Stop and remove the clusters of runs that were killed."""
    for home in (one for place in {quick_place(), Path(tempfile.gettempdir())} for one in place.glob(f"{PREFIX}*")):
        pid = home.name.removeprefix(PREFIX).partition("_")[0]
        if pid.isdecimal() and not _is_alive(int(pid)) and _is_ours(home):
            remove_home(folder, home)


def _is_alive(pid: int) -> bool:
    if os.name == "nt":
        return True  # os.kill would end the process there; a leftover folder is the lesser evil
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _is_ours(home: Path) -> bool:
    with contextlib.suppress(OSError):
        return home.stat().st_uid in {os.getuid(), _server_ids()[0]} and not home.is_symlink()
    return False


def _server_ids() -> tuple[int, int]:
    """Return whom the server runs as (user, group): it refuses root, so root lends it another name."""
    import pwd

    if os.getuid() != 0:
        return os.getuid(), os.getgid()
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return entry.pw_uid, entry.pw_gid
    raise PostgresqlIsMissing("PostgreSQL refuses to run as root, and there is no user postgres or nobody")


def _is_root() -> bool:
    return os.name != "nt" and os.getuid() == 0


def own(path: Path) -> None:
    """Give a file to whom the server runs as."""
    if _is_root():
        os.chown(path, *_server_ids())


def give_home(home: Path) -> None:
    """Give a folder and what is in it to whom the server runs as."""
    if _is_root():
        for path in (home, *home.iterdir()):
            os.chown(path, *_server_ids())


def run_as_server(home: Path, *command: str | Path) -> None:
    """Run a program of the server as whom it runs as. Raises subprocess.CalledProcessError."""
    # The server inherits what it is given: a pipe would stay open as long as it runs, so the words go to a file.
    with (home / "words").open("ab") as words:
        subprocess.run(
            [str(part) for part in command],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
            **as_server(home),
        )


def as_server(home: Path) -> dict[str, Any]:
    """Return what a process in a folder is started with to run as the server does."""
    user, group = _server_ids() if _is_root() else (None, None)
    return {"cwd": home, "user": user, "group": group, "extra_groups": None if user is None else []}
