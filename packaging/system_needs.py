"""What the operating system must have and Python's package index cannot give; installed where that is allowed.

A need is looked for by its effect (a library that loads, a command that is there), so that a second run is
instant and systems without Debian's packages are told what is missing, too.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Need:
    """One thing that must be there: how a person calls it, how to see it, which Debian package has it."""

    name: str
    is_there: Callable[[], bool]
    packages: tuple[str, ...]
    """Alternatives: the first that the system's package lists have is installed."""


def _loads(library: str) -> Callable[[], bool]:
    def is_there() -> bool:
        try:
            ctypes.CDLL(library)
        except OSError:
            return False
        return True

    return is_there


def _on_path(command: str) -> Callable[[], bool]:
    return lambda: shutil.which(command) is not None


def _has_postgresql() -> bool:
    folders = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
    return shutil.which("initdb") is not None or any(
        any(Path("/").glob(f"{folder.removeprefix('/')}/initdb")) for folder in folders
    )


def _has_pgbouncer() -> bool:
    """Debian puts it where a person's path does not lead."""
    return shutil.which("pgbouncer", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))) is not None


def _has_chinese_font() -> bool:
    lister = shutil.which("fc-list")
    if lister is None:
        return False
    return bool(subprocess.run([lister, ":lang=zh-cn", "family"], capture_output=True, check=False).stdout.strip())


def _has_fresh_environments() -> bool:
    """Debian's python3 comes without ensurepip, and then cannot make an environment with pip in it."""
    return all(importlib.util.find_spec(module) for module in ("ensurepip", "venv"))


def _libraries(*libraries_and_packages: tuple[str, tuple[str, ...]]) -> tuple[Need, ...]:
    return tuple(Need(library, _loads(library), packages) for library, packages in libraries_and_packages)


ENVIRONMENT = (
    Need(
        "Python's venv module",
        _has_fresh_environments,
        (f"python3.{sys.version_info.minor}-venv", "python3-venv"),
    ),
)

WINDOW = _libraries(
    ("libstdc++.so.6", ("libstdc++6",)),
    ("libEGL.so.1", ("libegl1",)),
    ("libGL.so.1", ("libgl1",)),
    ("libglib-2.0.so.0", ("libglib2.0-0t64", "libglib2.0-0")),
    ("libdbus-1.so.3", ("libdbus-1-3",)),
    ("libfontconfig.so.1", ("libfontconfig1",)),
    ("libgssapi_krb5.so.2", ("libgssapi-krb5-2",)),
    ("libX11-xcb.so.1", ("libx11-xcb1",)),
    ("libxcb-cursor.so.0", ("libxcb-cursor0",)),
    ("libxcb-icccm.so.4", ("libxcb-icccm4",)),
    ("libxcb-image.so.0", ("libxcb-image0",)),
    ("libxcb-keysyms.so.1", ("libxcb-keysyms1",)),
    ("libxcb-randr.so.0", ("libxcb-randr0",)),
    ("libxcb-render-util.so.0", ("libxcb-render-util0",)),
    ("libxcb-shape.so.0", ("libxcb-shape0",)),
    ("libxcb-sync.so.1", ("libxcb-sync1",)),
    ("libxcb-xfixes.so.0", ("libxcb-xfixes0",)),
    ("libxcb-xkb.so.1", ("libxcb-xkb1",)),
    ("libxkbcommon.so.0", ("libxkbcommon0",)),
    ("libxkbcommon-x11.so.0", ("libxkbcommon-x11-0",)),
)

SCREEN = (
    Need("Xvfb", _on_path("Xvfb"), ("xvfb",)),
    Need("fc-list", _on_path("fc-list"), ("fontconfig",)),
    Need("a Chinese font", _has_chinese_font, ("fonts-noto-cjk",)),
)


def _compiles() -> bool:
    """A compiler alone is not enough: the headers of the C library come in a package of their own."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        return False
    asked = [compiler, "-fsyntax-only", "-x", "c", "-"]
    return subprocess.run(asked, input=b"#include <stdio.h>\n", capture_output=True, check=False).returncode == 0


COMPILER = (
    # What is recorded of a disk before its current fails is recorded by a small library (tests/faults/recorder.c).
    Need("a C compiler", _compiles, ("gcc",)),
    Need("the headers of the C library", _compiles, ("libc6-dev",)),
)

NETWORK = (
    # A cable is pulled in a network of the test's own (tests/network).
    Need("ip (iproute2)", _on_path("ip"), ("iproute2",)),
)

PEERS = (
    Need("pdftotext (poppler)", _on_path("pdftotext"), ("poppler-utils",)),
    Need("LibreOffice", _on_path("soffice"), ("libreoffice-calc-nogui", "libreoffice-calc")),
    Need("PostgreSQL", _has_postgresql, ("postgresql",)),
    Need("pgbouncer", _has_pgbouncer, ("pgbouncer",)),
    # The page for phones is used in a real browser (tests/gateway).
    Need("Chromium", _on_path("chromium"), ("chromium",)),
)


def provide(needs: Iterable[Need]) -> bool:
    """Install what is missing where apt and the right to use it exist; else name it in one line.

    Returns whether everything is there now.
    """
    missing = [need for need in needs if not need.is_there()]
    prefix = _right_to_install() if missing and shutil.which("apt-get") else None
    if prefix is not None:
        _install(prefix, missing)
        missing = [need for need in missing if not need.is_there()]
    if missing:
        names = ", ".join(f"{need.name} (Debian: {need.packages[-1]})" for need in missing)
        print(f"Missing on this system: {names}.", file=sys.stderr)
    return not missing


def window_needs() -> Sequence[Need]:
    """Return what a Qt window needs from this operating system; Windows and macOS have it, or the wheels bring it."""
    return WINDOW if sys.platform.startswith("linux") else ()


def test_needs() -> Sequence[Need]:
    """Return what the tests need beyond that: a virtual screen, and the programs that the results are held against."""
    return (*WINDOW, *SCREEN, *COMPILER, *NETWORK, *PEERS) if sys.platform.startswith("linux") else PEERS


def _right_to_install() -> list[str] | None:
    """Return what must stand before apt-get, or None where this person may not install."""
    if not sys.platform.startswith("linux"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _install(prefix: list[str], missing: Sequence[Need]) -> None:
    print(f"Installing with apt: {', '.join(need.name for need in missing)} ...", flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    _quietly([*apt, "update"])
    packages = [found for need in missing if (found := _first_offered(need.packages))]
    if packages:
        _quietly([*apt, "install", "--yes", "--no-install-recommends", *packages])


def _quietly(command: list[str]) -> None:
    """Run a command; only one that fails is heard, with its last words."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print("\n".join(done.stderr.splitlines()[-3:]), file=sys.stderr)


def _first_offered(packages: Sequence[str]) -> str | None:
    """Return the first of the alternatives that the package lists have a version of."""
    for package in packages:
        shown = subprocess.run(["apt-cache", "show", "--no-all-versions", package], capture_output=True, check=False)
        if shown.returncode == 0 and shown.stdout.strip():
            return package
    return None
