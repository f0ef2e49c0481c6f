"""The words of `soak`; what it does is in soak.py, which loads the services."""

from __future__ import annotations

import argparse
import re

from mediator_desk.i18n import translate


def add_soak(parser: argparse.ArgumentParser) -> None:
    """Add what `soak` can be told."""
    run = translate("Cli", "name of the run: letters, digits, hyphens; its numbers go on where it stopped before")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = translate(
        "Cli",
        "Works on a practice committee only (make one with `sample`). Each save is one transaction of a real service.\n"
        "With --ack the n-th line `saved <n>` says that the n-th save of this process is on the disk. Kill it, then\n"
        "ask with --look: every save that was told must be there. Exit code 1: one is missing, or anything is damaged.",
    )
    parser.add_argument("--run", type=_run, default="soak", metavar="NAME", help=run)
    what = parser.add_mutually_exclusive_group()
    saves = translate("Cli", "how many saves (default: until the process ends)")
    what.add_argument("--saves", type=int, metavar="N", help=saves)
    seen = translate("Cli", "make none, but say which are there, and whether database and kept files are whole")
    what.add_argument("--look", action="store_true", help=seen)


def _run(word: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9-]{1,40}", word):
        raise argparse.ArgumentTypeError(translate("Cli", "letters, digits and hyphens are needed"))
    return word
