"""The export of the mini program, read in a child process with limits: JSON, CSV or .xlsx -> rows of text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from mediator_desk.errors import Refused, Unavailable
from mediator_desk.exchange.parsing_limits import CHILD_VERB, FILE_BYTES, RESULT_BYTES, SECONDS
from mediator_desk.services.intake.intake_file import COLUMNS, ParsedFile, RawRow


def child_command() -> list[str]:
    """Return the command that starts the child; the file and, if a person chose one, the encoding follow it."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_VERB]
    # No site-packages and no current folder: the child needs the standard library and this package only.
    return [sys.executable, "-S", "-P", "-m", "mediator_desk.exchange.parsing_child"]


def read_submissions(path: Path, *, encoding: str | None = None) -> ParsedFile:
    """Read an export of the mini program; its format and encoding are found from the content.

    `encoding` ("utf-8-sig" or "gb18030") overrides what was found. Raises Refused with the reason, and then nothing
    of the file was taken: file_not_found, file_empty, file_too_large, not_text, columns_missing, columns_unknown ...
    Raises Unavailable("file_not_readable") where the computer does not give the file.
    """
    digest = _digest(path)
    command = [*child_command(), str(path.resolve()), *([encoding] if encoding else [])]
    opening, rows, closing = _heard(_lines_of_child(command))
    if not isinstance(closing, dict) or closing.get("rows") != len(rows):
        raise _refusal(closing)
    if not rows:
        raise Refused("no_rows")
    return ParsedFile(path.name, opening["format"], opening["encoding"], digest, rows)


def _heard(lines: Iterator[Any]) -> tuple[dict[str, str], tuple[RawRow, ...], object]:
    opening: Any = next(lines, {})
    if not isinstance(opening, dict) or "format" not in opening:
        raise _refusal(opening)
    rows: list[RawRow] = []
    closing: object = None
    for said in lines:
        if isinstance(said, list):
            number, values, defects = said
            rows.append(RawRow(number, dict(zip(COLUMNS, values, strict=True)), tuple(defects)))
        else:
            closing = said
    return opening, tuple(rows), closing


def _digest(path: Path) -> str:
    if not path.is_file():
        raise Refused("file_not_found", path=str(path))
    try:
        if path.stat().st_size > FILE_BYTES:
            raise Refused("file_too_large", most=FILE_BYTES // 1_000_000)
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise Unavailable("file_not_readable", path=str(path)) from error


def _refusal(answer: object) -> Refused:
    if isinstance(answer, dict) and "refused" in answer:
        return Refused(str(answer["refused"]), **answer.get("params", {}))
    return Refused("file_too_complex")


def _lines_of_child(command: list[str]) -> Iterator[Any]:
    """Yield what the child says, line by line; a child that is silent after 20 seconds is ended."""
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    ) as child:
        watch = threading.Timer(SECONDS, child.kill)
        watch.start()
        try:
            assert child.stdout is not None
            yield from _parsed(child.stdout)
        finally:
            watch.cancel()
            child.kill()


def _parsed(pipe: IO[bytes]) -> Iterator[Any]:
    received = 0
    while line := pipe.readline(RESULT_BYTES):
        received += len(line)
        if received > 2 * RESULT_BYTES:
            raise Refused("too_much_text")
        try:
            yield json.loads(line)
        except ValueError:  # cut off in the middle of a line: the child was ended
            return


def _environment() -> dict[str, str]:
    package_parent = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": package_parent, "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
