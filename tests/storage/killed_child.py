"""A child process that encrypts a committee, or gives it another key, and is killed by its own hand at one step.

A negative step is a moment instead, so many milliseconds after the beginning: in the midst of the engine's copying.

A step is whatever Python tells its audit hooks of: a file opened, renamed, removed, a database opened. The signal is
SIGKILL: nothing is tidied up behind it.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from itertools import count
from pathlib import Path

STEPS = ("open", "os.", "sqlite3.", "tempfile.", "shutil.")


def main(words: list[str]) -> None:
    from mediator_desk.storage import key_holders, protecting
    from mediator_desk.storage.key_holders import KeyOwner
    from mediator_desk.storage.keys import KeyFile, keys_beside

    act, place, at = words[0], Path(words[1]), int(words[2])
    key_holders.MEMORY_KIB = 64
    owner, words_of_owner = KeyOwner(1, "何敏"), "四月 的 雨伞 7"
    keys = KeyFile(keys_beside(place))
    ring = keys.unlock("何敏", words_of_owner).ring if act != "protect" else None
    if at < 0:
        killer = threading.Timer(-at / 1000, os.kill, (os.getpid(), signal.SIGKILL))
        killer.daemon = True
        killer.start()
    else:
        _count_steps(place.parent, at)
    if ring is None:
        protecting.protect(place, owner, words_of_owner, None)
    elif act == "rekey":
        protecting.rekey(place, ring)
    else:
        protecting.finish(place, ring)


def _count_steps(folder: Path, at: int) -> None:
    steps = count(1)

    def step(event: str, given: tuple[object, ...]) -> None:
        # Modules that are loaded on the way are no steps of the work.
        if event.startswith(STEPS) and str(folder) in str(given):
            number = next(steps)
            if number == at:
                os.kill(os.getpid(), signal.SIGKILL)
            if at == 0:
                os.write(1, b".")

    sys.addaudithook(step)


if __name__ == "__main__":
    main(sys.argv[1:])
