"""The child process that handles files from outside when a case file is bound: one request of JSON a line, on stdin.

{"do": "fit", source, media_type, rotation, target} writes a file as pages of A4; {"do": "gather", ...} and {"do":
"join", ...} put pages together. Each is answered by one line: what was done, or why not. A file that breaks a decoder
breaks this process and not the desk, whose memory the pages never touch.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from mediator_desk.errors import Refused

CHILD_VERB = "bind-untrusted-files"
MEMORY_BYTES = 768 * 1024**2
SECONDS_A_FILE = 30
"""Of the processor, for one file."""
TOLD_EVERY = 10
"""Pages."""


def main(_arguments: list[str]) -> int:
    """Answer requests until stdin ends; return the exit code, always 0."""
    from mediator_desk.documents.file import fitting, joining  # before the limit: they load libraries

    _limit_memory()
    does = {"fit": lambda asked: _fit(fitting, asked), "gather": lambda asked: _gather(joining, asked)}
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        if asked["do"] == "join":
            _answer(lambda asked: _join(joining, asked), asked)
        else:
            _limit_time()
            _answer(does[asked["do"]], asked)
    return 0


def _answer(do: Callable[[Mapping[str, Any]], Mapping[str, Any]], asked: Mapping[str, Any]) -> None:
    try:
        _say(do(asked))
    except Refused as refusal:
        _say({"refused": refusal.code, "params": refusal.params})
    except MemoryError:
        _say({"refused": "piece_too_large", "params": {}})
    except OSError as error:
        _say({"errno": error.errno or 0, "detail": str(error)})


def _fit(fitting: Any, asked: Mapping[str, Any]) -> Mapping[str, Any]:  # noqa: ANN401 - a module loaded late
    target = Path(asked["target"])
    return {"lying": fitting.fit(Path(asked["source"]), asked["media_type"], asked["rotation"], target)}


def _gather(joining: Any, asked: Mapping[str, Any]) -> Mapping[str, Any]:  # noqa: ANN401
    joining.gather([Path(part) for part in asked["parts"]], Path(asked["target"]))
    return {"gathered": True}


def _join(joining: Any, asked: Mapping[str, Any]) -> Mapping[str, Any]:  # noqa: ANN401
    volumes = [joining.Volume(begin, end, Path(target), title) for begin, end, target, title in asked["volumes"]]
    parts = [(Path(part), pages) for part, pages in asked["parts"]]
    joining.join(parts, Path(asked["stamps"]), asked["outline"], volumes, _tell)
    return {"joined": True}


def _tell(page: int) -> None:
    if page % TOLD_EVERY == 0:
        _say({"page": page})


def _say(said: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(said, default=str) + "\n")
    sys.stdout.flush()


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # Windows has none; macOS refuses one below what is mapped
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))


def _limit_time() -> None:
    """Give the next file its seconds: the hard limit stays open, so that the soft one can be moved on."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        spent = int(used.ru_utime + used.ru_stime) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (spent + SECONDS_A_FILE, resource.RLIM_INFINITY))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
