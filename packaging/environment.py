"""The private environment in .venv: made once, filled from the lock, and left alone while nothing changed."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system_needs

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
FOLDER = ROOT / ".venv"
STAMP = FOLDER / "mediator_desk.stamp"
PROGRAMS = FOLDER / ("Scripts" if os.name == "nt" else "bin")
SUFFIX = ".exe" if os.name == "nt" else ""


def program(name: str) -> str:
    """Return the path of a program in the environment: python, ruff, pyside6-lrelease ..."""
    return str(PROGRAMS / f"{name}{SUFFIX}")


def ready() -> None:
    """Make or refresh the environment, so that it holds exactly the locked versions and this checkout.

    Exits with a sentence where that fails.
    """
    if _is_fresh():
        return
    if not _works():
        _create()
    print("Installing the locked packages; the first time this takes a few minutes ...", flush=True)
    # The lock is complete: what it leaves out is not needed.
    _pip("--require-hashes", "--no-deps", "-r", str(LOCK))
    # The build tools come from the lock, too: nothing unlocked is fetched.
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(_fingerprint(), encoding="ascii")


def run(*command: str, env: dict[str, str] | None = None) -> int:
    """Run a program in the project's folder and return its exit code."""
    return subprocess.run(command, cwd=ROOT, env={**_environ(), **(env or {})}, check=False).returncode


def _environ() -> dict[str, str]:
    """Return this process's variables without those that would let another Python's packages in."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME")}
    path = os.pathsep.join(part for part in (str(PROGRAMS), kept.get("PATH")) if part)
    return {**kept, "PYTHONUTF8": "1", "VIRTUAL_ENV": str(FOLDER), "PATH": path}


def _is_fresh() -> bool:
    return STAMP.is_file() and STAMP.read_text(encoding="ascii") == _fingerprint() and _works()


def _fingerprint() -> str:
    """Return a digest of all that the environment was made from; the place counts, for scripts name it."""
    digest = hashlib.sha256()
    for part in (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode(), sys.version.encode()):
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()


def _works() -> bool:
    """Return whether there is an environment of this Python version with a pip."""
    if not Path(program("python")).exists():
        return False
    question = "import sys, pip; print(*sys.version_info[:2])"
    answer = subprocess.run([program("python"), "-c", question], capture_output=True, text=True, check=False)
    return answer.stdout.split() == [str(part) for part in sys.version_info[:2]]


def _create() -> None:
    if not system_needs.provide(system_needs.ENVIRONMENT):
        sys.exit("Python's venv module is needed to make a private environment.")
    print("Making a private environment in .venv ...", flush=True)
    if FOLDER.exists():
        shutil.rmtree(FOLDER)
    made = subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=False)
    if made.returncode != 0:
        sys.exit("The private environment could not be made; the lines above say why.")


def _pip(*arguments: str) -> None:
    quiet = () if sys.stdout.isatty() else ("--quiet",)
    pip = (program("python"), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", *quiet)
    if run(*pip, *arguments) != 0:
        sys.exit("The packages could not be installed; the lines above say why. Nothing else was changed.")
