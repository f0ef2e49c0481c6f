"""A desk in a process of its own, to be killed, watched or starved: `python -m tests.faults.child` and words.

--synchronous LEVEL   what the engine syncs (the program itself always uses FULL); a control that must lose
--secret HEX          the random key of an encrypted file
--marks               say when a migration begins, commits and has ended, and which file gets its name
--warm                load everything, then be a fresh process for each line of words on stdin
soak ...              as the command line has it; any other verb as well
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import Connection, event

from mediator_desk import cli, database, saved
from mediator_desk.storage import engines


def use_weaker_syncing(level: str) -> None:
    """Let every connection of this process sync less than the program does."""
    prepare = engines._prepare_connection

    def prepare_weaker(connection: object, *rest: object) -> None:
        prepare(connection, *rest)
        connection.execute(f"PRAGMA synchronous = {level}")

    engines._prepare_connection = prepare_weaker


def tell_too_early() -> None:
    """Tell of each save as soon as it is written, though its commit is still to come."""
    from mediator_desk.cli import soak

    after_commit, save = saved.after_commit, soak._save

    def save_and_tell(*given: object) -> int:
        case_id = save(*given)
        after_commit()
        time.sleep(0.02)  # a commit on a slow disk: without it few kills would come between
        return case_id

    soak._save = save_and_tell
    saved.after_commit = lambda: None


def tell_marks() -> None:
    """Tell of the moments around which a kill is worth most, each just before it comes."""
    upgrading = database.Database._upgrading

    def told(said: str) -> None:
        print(said, flush=True)

    @contextlib.contextmanager
    def upgrading_and_telling(desk: database.Database) -> Iterator[Connection]:
        told("begins")
        event.listen(desk._open_engine(), "commit", lambda _connection: told("commits"))
        with upgrading(desk) as connection:
            yield connection
        told("migrated")

    database.Database._upgrading = upgrading_and_telling
    sys.addaudithook(lambda name, given: told(f"names {Path(given[1]).name}") if name == "os.rename" else None)


def use_key(secret: str) -> None:
    """Let every database of this process be opened with this random key, and backups be restored with it."""
    from mediator_desk.cli import backups, unlocking
    from mediator_desk.storage.keys import Unlocked
    from tests.faults.harness import ring_of

    backups._unlocked_for = unlocking.unlocked_for = lambda *_given: Unlocked(ring_of(secret), None)

    opened = database.Database.open.__func__
    database.Database.open = classmethod(
        lambda cls, url, **given: opened(cls, url, **{**given, "ring": ring_of(secret)})
    )


def run(words: Sequence[str]) -> int:
    """Run one command as the program would."""
    given = list(words)
    if given[0] == "--early":
        tell_too_early()
        del given[0]
    if given[0] == "--marks":
        tell_marks()
        del given[0]
    while given[0] in ("--synchronous", "--secret"):
        {"--synchronous": use_weaker_syncing, "--secret": use_key}[given[0]](given[1])
        del given[:2]
    return cli.main(given)


def serve() -> None:
    """Be a fresh process for each line: it is a copy of this one, which has loaded all that a save needs."""
    import mediator_desk.cli.backups
    import mediator_desk.cli.commands
    import mediator_desk.cli.soak
    import mediator_desk.exchange.mini_program
    import mediator_desk.exchange.outstation_file
    import mediator_desk.migrations
    import mediator_desk.models.tables
    import mediator_desk.services.intake.intake  # noqa: F401

    for line in sys.stdin:
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            print(f"pid {os.getpid()}", flush=True)
            os._exit(run(line.split()))
        os.waitpid(child, 0)
        print("ended", flush=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["--warm"]:
        serve()
    else:
        sys.exit(run(sys.argv[1:]))
