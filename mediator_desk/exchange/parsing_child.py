"""The child process that reads one untrusted file: python -m mediator_desk.exchange.parsing_child FILE [ENCODING].

It writes lines of ASCII JSON: first format and encoding, then each row, last the number of rows or the refusal.
It knows no database, no Qt and no third-party library, and may use 512 MB at most.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from mediator_desk.errors import Refused
from mediator_desk.exchange.parsing_limits import FILE_BYTES, MEMORY_BYTES, RESULT_BYTES, Budget
from mediator_desk.exchange.parsing_text import Row, csv_rows, decoded, json_rows

OLD_EXCEL_OR_LOCKED = b"\xd0\xcf\x11\xe0"


def main(arguments: list[str]) -> int:
    """Read the file named first, in the encoding named second if there is one; return the exit code, always 0."""
    _limit_memory()
    out = _Pipe()
    try:
        out.rows(*_opened(Path(arguments[0]), arguments[1] if len(arguments) > 1 else None))
    except Refused as refusal:
        out.last({"refused": refusal.code, "params": refusal.params})
    except MemoryError:
        out.last({"refused": "file_too_complex", "params": {}})
    except Exception as error:  # whatever a crafted file sets off: a reason
        out.last({"refused": "file_damaged", "params": {"detail": type(error).__name__}})
    return 0


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit and the caps stand alone
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MEMORY_BYTES if hard == resource.RLIM_INFINITY else min(MEMORY_BYTES, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    except (ValueError, OSError):  # macOS refuses a limit below what is mapped already
        return


def _opened(path: Path, encoding: str | None) -> tuple[str, str, Iterator[Row]]:
    with path.open("rb") as file:
        raw = file.read(FILE_BYTES + 1)
    if len(raw) > FILE_BYTES:
        raise Refused("file_too_large", most=FILE_BYTES // 1_000_000)
    if not raw.strip():
        raise Refused("file_empty")
    if raw.startswith(OLD_EXCEL_OR_LOCKED):
        raise Refused("old_excel")
    if raw.startswith(b"PK"):
        from mediator_desk.exchange.parsing_sheet import sheet_rows

        return "xlsx", "", sheet_rows(path)
    text, name = decoded(raw, encoding)
    if text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return "json", name, json_rows(text.lstrip("\ufeff"))
    return "csv", name, csv_rows(text)


class _Pipe:
    def __init__(self) -> None:
        self._written = 0

    def rows(self, file_format: str, encoding: str, rows: Iterator[Row]) -> None:
        self._line({"format": file_format, "encoding": encoding})
        count, budget = 0, Budget()
        for number, values, defects in rows:
            if any(values):
                budget.take(values)
                self._line([number, values, defects])
                count += 1
        self.last({"rows": count})

    def _line(self, item: object) -> None:
        line = json.dumps(item, separators=(",", ":"))
        self._written += len(line)
        if self._written > RESULT_BYTES:
            raise Refused("too_much_text")
        sys.stdout.write(line + "\n")

    def last(self, item: object) -> None:
        sys.stdout.write(json.dumps(item, default=str) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
