"""The child process that handles files from outside when a case file is bound: … ANSWERS, requests of JSON on stdin.

{"do": "fit", source, media_type, rotation, target} writes a file as pages of A4; {"do": "gather", ...} and {"do":
"join", ...} put pages together. Each is answered by one line in the file ANSWERS: what was done, or why not. A file
that breaks a decoder breaks this process and not the desk, whose memory the pages never touch.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from mediator_desk.errors import Refused

CHILD_VERB = "bind-untrusted-files"
MEMORY_BYTES = 768 * 1024**2
SECONDS_A_FILE = 30
"""Of the processor, for one file."""
SECONDS_FOR_ALL = 1_800
"""Of the processor, for pages that were fitted already."""
TOLD_EVERY = 10
"""Pages."""


def main(arguments: list[str]) -> int:
    """Answer requests, one a line, until stdin ends; return the exit code, always 0."""
    with Path(arguments[0]).open("ab") as answers:
        _work(answers)
    return 0


def _work(answers: BinaryIO) -> None:
    from mediator_desk.documents.file import fitting, joining  # before the limit: they load libraries

    _limit_memory()
    tell = partial(_tell, answers)
    does: Mapping[str, Callable[[Mapping[str, Any]], Mapping[str, Any]]] = {
        "fit": partial(_fit, fitting),
        "gather": partial(_gather, joining, tell=tell),
        "join": partial(_join, joining, tell=tell),
    }
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        _limit_time(SECONDS_A_FILE if asked["do"] == "fit" else SECONDS_FOR_ALL)
        _answer(answers, does[asked["do"]], asked)


def _answer(answers: BinaryIO, do: Callable[[Mapping[str, Any]], Mapping[str, Any]], asked: Mapping[str, Any]) -> None:
    try:
        _say(answers, do(asked))
    except Refused as refusal:
        _say(answers, {"refused": refusal.code, "params": refusal.params})
    except MemoryError:
        _say(answers, {"refused": "piece_too_large", "params": {}})
    except OSError as error:
        _say(answers, {"errno": error.errno or 0, "detail": str(error)})


def _fit(fitting: Any, asked: Mapping[str, Any]) -> Mapping[str, Any]:  # noqa: ANN401 - a module loaded late
    target = Path(asked["target"])
    return {"lying": fitting.fit(Path(asked["source"]), asked["media_type"], asked["rotation"], target)}


def _gather(joining: Any, asked: Mapping[str, Any], tell: Callable[[int], None]) -> Mapping[str, Any]:  # noqa: ANN401
    joining.gather([Path(part) for part in asked["parts"]], Path(asked["target"]), tell)
    return {"gathered": True}


def _join(joining: Any, asked: Mapping[str, Any], tell: Callable[[int], None]) -> Mapping[str, Any]:  # noqa: ANN401
    volumes = [joining.Volume(begin, end, Path(target), title) for begin, end, target, title in asked["volumes"]]
    joining.join(Path(asked["whole"]), Path(asked["stamps"]), asked["outline"], volumes, tell)
    return {"joined": True}


def _tell(answers: BinaryIO, page: int) -> None:
    if page % TOLD_EVERY == 0:
        _say(answers, {"page": page})


def _say(answers: BinaryIO, said: Mapping[str, Any]) -> None:
    answers.write(json.dumps(said, default=str).encode("ascii") + b"\n")
    answers.flush()


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows has none; macOS refuses one below what is mapped
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))


def _limit_time(seconds: int) -> None:
    """Give the next request its seconds: the hard limit stays open, so that the soft one can be moved on."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, resource.RLIM_INFINITY))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
