"""A child process that saves and checkpoints all the time, and says after each save which it was."""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from mediator_desk.storage.committee_file import connected


def main(words: list[str]) -> None:
    file, key, writer = Path(words[0]), bytes.fromhex(words[1]), int(words[2])
    chance = random.Random(writer)
    with connected(file, key) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA busy_timeout = 20000")
        connection.execute(f"PRAGMA wal_autocheckpoint = {chance.choice((3, 20, 200))}")
        for save in range(1, 1_000_000):
            _save(connection, writer, save, chance)
            sys.stdout.write(f"{save}\n")
            sys.stdout.flush()
            # The engine gives the lock to whoever asks in the right moment: without a gap one writer waits for ever.
            time.sleep(chance.random() / 200)
            if chance.random() < 0.2:
                how = chance.choice(("PASSIVE", "RESTART", "TRUNCATE"))
                connection.execute(f"PRAGMA wal_checkpoint({how})").fetchall()


def _save(connection, writer, save, chance) -> None:  # type: ignore[no-untyped-def]
    """Move money between accounts: their sum stays, whichever pages it touches; and note the number of the save."""
    connection.execute("BEGIN IMMEDIATE")
    for _ in range(chance.randint(1, 30)):
        one, other, sum_moved = chance.randint(1, 400), chance.randint(1, 400), chance.randint(-50, 50)
        connection.execute("UPDATE accounts SET money = money - ? WHERE id = ?", (sum_moved, one))
        connection.execute("UPDATE accounts SET money = money + ? WHERE id = ?", (sum_moved, other))
    connection.execute("INSERT INTO saves VALUES (?, ?, randomblob(?))", (writer, save, chance.randint(1, 9000)))
    connection.execute("DELETE FROM saves WHERE writer = ? AND save < ?", (writer, save - 40))
    connection.execute("COMMIT")


if __name__ == "__main__":
    main(sys.argv[1:])
