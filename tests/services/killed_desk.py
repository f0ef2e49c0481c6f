"""A desk that takes letters in and ends by SIGKILL at a moment; run as a process: URL, moment, how often before it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from types import ModuleType

from mediator_desk.database import Database
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.bridge import taking_in
from mediator_desk.services.intake import intake
from tests.services.conftest import NOW

MOMENTS = {
    "cases written": (intake, "write_received", 1),
    "files of some kept": (taking_in, "keep_files", 4),
    "some letters emptied": (taking_in, "taken", 5),
}
"""Name -> of which module which function is reached for the how many-th time."""
BEFORE_THE_COMMIT = "before the commit"


def _end_at(module: ModuleType, name: str, nth: int) -> None:
    kept: Callable[..., object] = getattr(module, name)
    left = [nth]

    def counted(*arguments: object, **named: object) -> object:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return kept(*arguments, **named)

    setattr(module, name, counted)


def take_in_and_end(url: str, moment: str) -> None:
    """Take letters in until the moment comes. Returns only where it never came."""
    if moment in MOMENTS:
        _end_at(*MOMENTS[moment])
    database = Database.open(url)
    with database.writing() as db:
        taking_in.take_in_letters(db, store=database.store, by=Actor(None, "陈秘书", Role.SECRETARY, "x"), now=NOW)
        if moment == BEFORE_THE_COMMIT:
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    take_in_and_end(*sys.argv[1:])
