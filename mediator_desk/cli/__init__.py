"""Every job of the desk without a window, over the same services. Exit codes: 0 done, 1 refused, 2 wrong usage."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from types import MappingProxyType

from mediator_desk import i18n, saved

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
CHILDREN = MappingProxyType(
    {
        "read-untrusted-file": "exchange.parsing_child",
        "look-at-untrusted-file": "views.evidence.looking_child",
        "bind-untrusted-files": "documents.file.fitting_child",
        "look-for-codes": "documents.proof.scan_child",
        "read-untrusted-notice": "exchange.notice_child",
        "renew-untrusted-picture": "gateway.picture_child",
    }
)
"""First word -> the module of a child that reads what comes from outside: a frozen program has no `python -m`, so it
starts itself again.
"""
ACK = "--ack"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window where none is named. Returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    window = _window_words(given)
    if window is not None:
        if ACK in window:
            saved.tell_each_save()
        is_practice = "--practice" in window
        return _open_window(window.get("--database"), is_practice=is_practice, language=window.get("--language"))
    if given and given[0] in CHILDREN:
        return _be_a_child(CHILDREN[given[0]], given[1:])
    from mediator_desk.cli.arguments import language_of, read_arguments

    i18n.use_language(language_of(given))
    chosen = read_arguments(given)
    if chosen.ack:
        saved.tell_each_save()
    if chosen.verb is None:
        return _open_window(chosen.database, is_practice=chosen.practice, language=chosen.language)
    from mediator_desk.cli.commands import run_command

    return run_command(chosen)


def _window_words(given: list[str]) -> dict[str, str] | None:
    """Return what only opens the window, by option; None for anything else.

    The window is not to wait for a parser whose help is translated. What is odd here is told by that parser.
    """
    window: dict[str, str] = {}
    words = iter(given)
    for word in words:
        option, is_joined, value = word.partition("=")
        if option in ("--database", "--language"):
            window[option] = value if is_joined else next(words, "")
        elif word in ("--practice", ACK):
            window[option] = word
        else:
            return None
    is_known = window.get("--language", i18n.CHINESE) in i18n.LANGUAGES and all(window.values())
    return window if is_known else None


def _be_a_child(module: str, arguments: list[str]) -> int:
    from importlib import import_module

    return int(import_module(f"mediator_desk.{module}").main(arguments))


def _open_window(database_url: str | None, *, is_practice: bool, language: str | None) -> int:
    from mediator_desk import paths
    from mediator_desk.app import run_window

    url = database_url or (paths.practice_database_url() if is_practice else paths.default_database_url())
    return run_window(url, practice=is_practice, language=language)
