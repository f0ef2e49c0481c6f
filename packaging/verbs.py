"""The verbs of tasks.py, each a function that returns an exit code."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence

import environment
import system_needs
from environment import ROOT, program

SCREEN_VARIABLES = ("DISPLAY", "WAYLAND_DISPLAY")
TRANSLATION = ROOT / "resources" / "translations" / "mediator_desk_zh_CN.ts"
INTERRUPTED = 130
LOCKED_WITH = ("--extra", "gateway", "--group", "test", "--group", "build")
WORKERS = ("-n", "3", "--dist", "worksteal")
"""One more than the two cores of continuous integration: many tests wait for a server, a disk or a killed desk."""
NO_TESTS = 5
"""pytest's exit code for a selection that is empty."""


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; return the exit code: 0 done, 1 something failed, 2 wrong usage."""
    given = _parser().parse_args(arguments)
    os.chdir(ROOT)
    try:
        return int(given.verb(given))
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tasks.py", description="Work on mediator_desk from a shell.")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    verbs.add_parser("run", help="open the desk on a practice committee").set_defaults(verb=_run)
    test = verbs.add_parser("test", help="lint, types, architecture and all tests")
    test.add_argument("selection", nargs="*", help="only these tests, as pytest takes them; without lint and types")
    test.set_defaults(verb=_test)
    verbs.add_parser("lint", help="ruff and mypy").set_defaults(verb=_lint)
    bench = verbs.add_parser("bench", help="print the ratios of the benchmarks beside their targets")
    bench.add_argument("names", nargs="*", help="only these benchmarks, such as start or importing")
    bench.set_defaults(verb=_bench)
    words = verbs.add_parser("translations", help="compile the Chinese words")
    words.add_argument("--update", action="store_true", help="first collect the English words from the source")
    words.set_defaults(verb=_translations)
    lock = verbs.add_parser("lock", help="lock the versions anew from pyproject.toml")
    lock.add_argument("--upgrade", action="store_true", help="take the newest versions that pyproject.toml allows")
    lock.set_defaults(verb=_lock)
    return parser


def _run(_given: argparse.Namespace) -> int:
    system_needs.provide(system_needs.window_needs())
    environment.ready()
    _compile_words()
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in SCREEN_VARIABLES):
        print("This machine has no display: the demo runs instead and writes its papers to build/demo.", flush=True)
        offscreen = {"QT_QPA_PLATFORM": "offscreen"}
        return environment.run(program("python"), "-m", "mediator_desk", "demo", "--to", "build/demo", env=offscreen)
    return environment.run(program("python"), "-m", "mediator_desk", "--practice")


def _test(given: argparse.Namespace) -> int:
    system_needs.provide(system_needs.test_needs())
    environment.ready()
    _compile_words()
    if given.selection:
        return _pytest(*given.selection)
    # Every check runs, so that one look shows all that is wrong.
    codes = {"lint": _lint(given)}
    codes["tests"] = _pytest(*WORKERS, "-m", "not slow")
    if _pytest_finds("slow"):
        codes["slow tests"] = _pytest("-n", "2", "-m", "slow")
    failed = [name for name, code in codes.items() if code != 0]
    if failed:
        print(f"Failed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def _pytest(*arguments: str) -> int:
    return environment.run(program("python"), "-m", "pytest", "-q", *arguments, env={"QT_QPA_PLATFORM": "offscreen"})


def _pytest_finds(mark: str) -> bool:
    """Return whether any test bears the mark; a run that finds none would end in "no tests ran"."""
    command = [program("python"), "-m", "pytest", "--collect-only", "-q", "-m", mark]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode != NO_TESTS


def _lint(_given: argparse.Namespace) -> int:
    environment.ready()
    codes = [environment.run(program("ruff"), "check", "."), environment.run(program("mypy"))]
    return 1 if any(codes) else 0


def _bench(given: argparse.Namespace) -> int:
    environment.ready()
    _compile_words()
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    return environment.run(program("python"), "-m", "tests.benchmarks", *given.names, env=offscreen)


def _translations(given: argparse.Namespace) -> int:
    environment.ready()
    if given.update:
        sources = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "mediator_desk").rglob("*.py"))
        words = str(TRANSLATION.relative_to(ROOT))
        languages = ("-source-language", "en", "-target-language", "zh_CN")
        options = ("-silent", "-locations", "none", "-no-obsolete", *languages)
        code = environment.run(program("pyside6-lupdate"), *options, *sources, "-ts", words)
        if code != 0:
            return code
    return _compile_words()


def _compile_words() -> int:
    """Compile the .ts into the .qm that Qt reads, where that is older or not there."""
    compiled = TRANSLATION.with_suffix(".qm")
    if compiled.exists() and compiled.stat().st_mtime_ns >= TRANSLATION.stat().st_mtime_ns:
        return 0
    return environment.run(program("pyside6-lrelease"), "-silent", str(TRANSLATION), "-qm", str(compiled))


def _lock(given: argparse.Namespace) -> int:
    folder = ROOT / "build" / "uv"
    tool = folder / ("Scripts" if os.name == "nt" else "bin") / f"uv{environment.SUFFIX}"
    if not tool.exists():
        python = str(tool.with_name(f"python{environment.SUFFIX}"))
        for command in ([sys.executable, "-m", "venv", str(folder)], [python, "-m", "pip", "install", "--quiet", "uv"]):
            subprocess.run(command, check=True)
    upgrade = ("--upgrade",) if given.upgrade else ()
    return environment.run(
        *(str(tool), "pip", "compile", "pyproject.toml", *LOCKED_WITH, "--quiet", *upgrade),
        *("--universal", "--python-version", "3.11", "--generate-hashes", "--output-file", str(environment.LOCK)),
        *("--custom-compile-command", "python3 packaging/tasks.py lock"),
    )
