"""A child process that makes or restores a backup and is killed by its own hand at one step of its way on the disk."""

from __future__ import annotations

import os
import signal
import sys
from datetime import datetime
from itertools import count
from pathlib import Path

STEPS = ("open", "os.", "sqlite3.", "tempfile.", "shutil.")


def main(words: list[str]) -> None:
    from mediator_desk.database import SCHEMA_VERSION
    from mediator_desk.storage import key_holders
    from mediator_desk.storage.backups.making import back_up
    from mediator_desk.storage.backups.restoring import restore
    from mediator_desk.storage.backups.rotation import Reason
    from mediator_desk.storage.keys import KeyFile, keys_beside

    act, file, at, now = words[0], Path(words[1]), int(words[2]), datetime.fromisoformat(words[3])
    key_holders.MEMORY_KIB = 64
    ring = KeyFile(keys_beside(file)).unlock("何敏", "四月 的 雨伞 7").ring
    _count_steps(file.parent, at)
    if act == "back_up":
        back_up(file, ring, Reason.BY_HAND, now=now)
    else:
        restore(Path(words[4]), file, ring, newest_schema=SCHEMA_VERSION, now=now)


def _count_steps(folder: Path, at: int) -> None:
    steps = count(1)

    def step(event: str, given: tuple[object, ...]) -> None:
        if event.startswith(STEPS) and any(str(folder) in str(one) for one in given) and next(steps) == at:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(step)


if __name__ == "__main__":
    main(sys.argv[1:])
