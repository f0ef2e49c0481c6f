"""The words of `protect` and `keys` on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from mediator_desk.i18n import translate

KEY_JOBS = ("people", "give", "change-passphrase", "remove", "recovery-code", "rekey")


def add_protect(parser: argparse.ArgumentParser) -> None:
    """Add the words of `protect`."""
    _add_new_passphrase(parser)


def add_keys(parser: argparse.ArgumentParser) -> None:
    """Add the words of `keys`."""
    what = translate(
        "Cli",
        "people: who has a passphrase; give: give somebody one; change-passphrase: one's own; remove: take somebody's"
        " away; recovery-code: print a new one; rekey: give the records another key",
    )
    parser.add_argument("job", choices=KEY_JOBS, help=what)
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help=translate("Cli", "name or work number"))
    code = translate("Cli", "ask for the recovery code instead of a passphrase, for who forgot it")
    parser.add_argument("--by-recovery-code", action="store_true", help=code)
    _add_new_passphrase(parser)


def _add_new_passphrase(parser: argparse.ArgumentParser) -> None:
    words = translate("Cli", "its first line is the new passphrase (default: typed twice, unseen)")
    parser.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help=words)
