"""The desk's end of the child process that fits files from outside to pages and joins them; no file is decoded here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from mediator_desk.conventions.file_types import PDF
from mediator_desk.documents.file.fitting_child import CHILD_VERB
from mediator_desk.errors import Refused, Unavailable
from mediator_desk.progress import SILENT, Progress

SECONDS_FOR_ONE = 45.0
SECONDS_WITHOUT_WORD = 120.0
"""While pages are joined the child says every few pages how far it is; the writing at the end is silent."""
SHORTEST_WAIT, LONGEST_WAIT = 0.001, 0.03
"""Seconds between two looks at what the child wrote: a small picture takes a few thousandths, a large file minutes."""


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
        self._answers: BinaryIO | None = None
        self._begun = b""

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
        answers, self._answers = self._answers, None
        if child is not None:
            child.kill()
            child.wait()
            if child.stdin is not None:
                with suppress(OSError):  # what was not sent any more
                    child.stdin.close()
        if answers is not None:
            answers.close()
            Path(answers.name).unlink(missing_ok=True)

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
            return self._broken()
        answer = self._answer(seconds, hear)
        if "refused" in answer:
            raise Refused(str(answer["refused"]), **answer.get("params", {}))
        if "errno" in answer:
            raise _unavailable(answer)
        return answer

    def _answer(self, seconds: float, hear: Callable[[int], None] | None) -> Mapping[str, Any]:
        """Return what the child says; {"broken": True} where it says nothing in time, ended or talks nonsense."""
        until, wait = time.monotonic() + seconds, SHORTEST_WAIT
        while time.monotonic() < until:
            self._progress.stop_if_cancelled()
            line = self._next_line()
            if not line:
                if self._child is None or self._child.poll() is not None:
                    break
                time.sleep(wait)
                wait = min(wait * 1.2, LONGEST_WAIT)
                continue
            said = _read(line)
            if hear is None or not isinstance(said.get("page"), int):
                return said or self._broken()
            hear(said["page"])
            until = time.monotonic() + seconds
        return self._broken()

    def _broken(self) -> Mapping[str, Any]:
        self.end()
        return {"broken": True}

    def _next_line(self) -> bytes:
        """Return the next whole line that the child wrote, b"" where there is none yet."""
        assert self._answers is not None
        self._begun += self._answers.readline()
        if not self._begun.endswith(b"\n"):
            return b""
        line, self._begun = self._begun, b""
        return line

    def _running(self) -> subprocess.Popen[bytes]:
        """Return the child; its answers come through a file, at which one can look without waiting on any system."""
        if self._child is None:
            handle, name = tempfile.mkstemp(prefix="mediator-desk-", suffix=".answers")
            os.close(handle)
            self._answers, self._begun = Path(name).open("rb"), b""  # noqa: SIM115 - it is open as long as the child lives
            self._child = subprocess.Popen(
                [*child_command(), name],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._child


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
