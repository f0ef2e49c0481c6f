"""A desk in a process of its own, which saves what it is told to on stdin and says what became of it."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

from mediator_desk.database import Database
from mediator_desk.errors import DeskError
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.office.committee import add_room


def main(url: str) -> None:
    """Save a room for each line until there is none more."""
    database = Database.open(url)
    by = Actor(None, "何敏", Role.SECRETARY, "外勤")
    _say("ready")
    for line in sys.stdin:
        begun = time.monotonic()
        try:
            with database.writing() as db:
                add_room(db, line.strip(), by=by, now=datetime.now(UTC))
            said = "saved"
        except DeskError as error:
            said = error.code
        _say(f"{said} {time.monotonic() - begun:.1f}")


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
