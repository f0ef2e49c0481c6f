"""Bad places to work in: a disk with little room, a folder that takes nothing. As this system allows, or pretended."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
from pathlib import Path

from tests.source_tree import ROOT

ON_A_SMALL_DISK = (
    'mount -t tmpfs -o size="$1" none "$2" && cp -a "$3/." "$2/" && place="$2" && found="$4" && shift 4 && "$@";'
    ' code=$?; cp -a "$place/." "$found/"; exit $code'
)
IN_A_READ_ONLY_FOLDER = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"'

Ended = subprocess.CompletedProcess[str]


@functools.cache
def may_mount() -> bool:
    """Tell whether this system lets a person make mounts that only their own processes see."""
    if shutil.which("unshare") is None:
        return False
    asked = ["unshare", "-Urm", "sh", "-c", "mount -t tmpfs none /tmp"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def on_a_small_disk(begun: Path, place: Path, found: Path, room: str, words: list[str]) -> Ended:
    """Let a desk work in a copy of a committee on a disk of that size, at `place`; what it left comes to `found`."""
    place.mkdir()
    found.mkdir()
    return _apart(ON_A_SMALL_DISK, [room, str(place), str(begun), str(found)], words)


def in_a_read_only_folder(place: Path, words: list[str]) -> Ended:
    """Let a desk work in a folder that takes nothing."""
    return _apart(IN_A_READ_ONLY_FOLDER, [str(place)], words)


def _apart(script: str, given: list[str], words: list[str]) -> Ended:
    desk = [sys.executable, "-m", "tests.faults.child", *words]
    command = ["unshare", "-Urm", "sh", "-c", script, "sh", *given, *desk]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
