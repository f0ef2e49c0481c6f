"""What a program did to a folder, in its order: the record that recorder.c writes, compiled here at test time."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("recorder.c")
HEAD = struct.Struct("<c3Iq")


@dataclass(frozen=True)
class Done:
    """One entry. `what`: c(reate) o(pen) w(rite) t(runcate) s(ync) r(ename) u(nlink) m(kdir) d(rmdir) a(cknowledged).

    `other` is the new name of what is renamed, and for o, w, t and s the number of the open file.
    """

    what: str
    path: str
    other: str
    offset: int
    content: bytes


def compiler() -> str | None:
    """Return the C compiler of this computer, None where there is none."""
    return shutil.which("cc") or shutil.which("gcc")


def compiled(folder: Path) -> Path:
    """Compile the recorder into a folder and return the library."""
    library = folder / "recorder.so"
    command = [compiler() or "cc", "-shared", "-fPIC", "-O2", "-Wall", "-o", library, SOURCE, "-ldl", "-lpthread"]
    subprocess.run(command, check=True)
    return library


def environment(library: Path, root: Path, record: Path | None = None, *, room: int | None = None) -> dict[str, str]:
    """Return the environment in which a program is watched: below `root`, with so many bytes of room on the disk."""
    watched = {**os.environ, "LD_PRELOAD": str(library), "FAULT_ROOT": str(root)}
    if record:
        watched["FAULT_LOG"] = str(record)
    if room is not None:
        watched["FAULT_FULL"] = str(room)
    return watched


def read_record(record: Path) -> Iterator[Done]:
    """Yield the entries of a record; the last one of a program that was killed may be cut off and is left out."""
    content = memoryview(record.read_bytes())
    at = 0
    while at + HEAD.size <= len(content):
        what, path, other, length, offset = HEAD.unpack_from(content, at)
        ends = at + HEAD.size + path + other + length
        if ends > len(content):
            return
        at += HEAD.size
        names = bytes(content[at : at + path + other])
        yield Done(
            what.decode(),
            os.fsdecode(names[:path]),
            os.fsdecode(names[path:]),
            offset,
            bytes(content[at + path + other : ends]),
        )
        at = ends
