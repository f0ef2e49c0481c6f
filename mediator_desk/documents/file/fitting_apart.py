"""The desk's end of the child process that fits files from outside to pages and joins them; no file is decoded here."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

from mediator_desk.conventions.file_types import PDF
from mediator_desk.documents.file.fitting_child import CHILD_VERB
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.progress import SILENT, Progress

SECONDS_FOR_ONE = 45.0
SECONDS_WITHOUT_WORD = 120.0
"""While pages are joined the child says every few pages how far it is; the writing at the end is silent."""
HEARTBEAT = 0.1


def child_command() -> list[str]:
    """Return the command that starts the child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_VERB]
    return [sys.executable, "-P", "-m", "mediator_desk.documents.file.fitting_child"]


class FittingProcess:
    """A child process that lives while a file is bound; where a piece broke it, the next one gets another."""

    def __init__(self, progress: Progress = SILENT) -> None:
        self._progress = progress
        self._child: subprocess.Popen[bytes] | None = None
        self._said: queue.Queue[bytes] = queue.Queue()

    def __enter__(self) -> FittingProcess:
        return self

    def __exit__(self, *_error: object) -> None:
        self.end()

    def fit(self, source: Path, media_type: str, rotation: int, target: Path) -> list[bool]:
        """Write a file as pages of A4; return of each page whether it lies. Raises Refused as fitting.fit."""
        asked = {"do": "fit", "source": str(source), "media_type": media_type, "rotation": rotation}
        answer = self._ask({**asked, "target": str(target)}, SECONDS_FOR_ONE)
        lying = answer.get("lying")
        if not isinstance(lying, list) or not lying or not target.is_file():
            raise Refused("pdf_damaged" if media_type == PDF else "picture_damaged")
        return [bool(lies) for lies in lying]

    def put_together(self, request: Mapping[str, Any], hear: Callable[[int], None] | None = None) -> None:
        """Have pages gathered or joined. `hear` is told the page that is done. Raises Unavailable."""
        answer = self._ask(request, SECONDS_WITHOUT_WORD, hear)
        if "broken" in answer:
            raise Unavailable("file_not_bound")

    def end(self) -> None:
        """End the child and what it was doing; nothing happens where there is none."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()

    def _ask(
        self, request: Mapping[str, Any], seconds: float, hear: Callable[[int], None] | None = None
    ) -> Mapping[str, Any]:
        child = self._running()
        stdin = child.stdin
        assert stdin is not None
        try:
            stdin.write(json.dumps(request).encode("ascii") + b"\n")
            stdin.flush()
        except OSError:
            self.end()
            return {"broken": True}
        answer = self._answer(seconds, hear)
        if "refused" in answer:
            raise Refused(str(answer["refused"]), **answer.get("params", {}))
        if "errno" in answer:
            raise _unavailable(answer)
        return answer

    def _answer(self, seconds: float, hear: Callable[[int], None] | None) -> Mapping[str, Any]:
        """Return what the child says; {"broken": True} where it says nothing in time, ended or talks nonsense."""
        waited = 0.0
        while waited < seconds:
            self._progress.stop_if_cancelled()
            try:
                line = self._said.get(timeout=HEARTBEAT)
            except queue.Empty:
                waited += HEARTBEAT
                continue
            waited = 0.0
            said = _read(line)
            if hear is not None and isinstance(said.get("page"), int):
                hear(said["page"])
                continue
            if not said:
                break
            return said
        self.end()
        return {"broken": True}

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None:
            self._said = queue.Queue()
            self._child = subprocess.Popen(
                child_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            assert self._child.stdout is not None
            threading.Thread(target=_hear_out, args=(self._child.stdout, self._said), daemon=True).start()
        return self._child


def _hear_out(pipe: IO[bytes], said: queue.Queue[bytes]) -> None:
    """Pass each line on, and an empty one at the end."""
    try:
        for line in pipe:
            said.put(line)
    except (OSError, ValueError):  # closed from the other thread
        pass
    said.put(b"")


def _read(line: bytes) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


def _unavailable(answer: Mapping[str, Any]) -> Unavailable:
    import errno

    full = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
    return Unavailable("disk_full") if answer["errno"] in full else Unavailable("file_not_bound")


def _environment() -> dict[str, str]:
    package_parent = str(Path(__file__).resolve().parents[3])
    return {**os.environ, "PYTHONPATH": package_parent, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
