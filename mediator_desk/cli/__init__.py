"""Every job of the desk without a window, over the same services. Exit codes: 0 done, 1 refused, 2 wrong usage."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from mediator_desk import i18n, saved

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
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
    from mediator_desk.exchange.parsing_limits import CHILD_VERB

    if given[:1] == [CHILD_VERB]:
        return _read_untrusted_file(given[1:])
    from mediator_desk.views.evidence.looking_child import CHILD_VERB as LOOK_VERB

    if given[:1] == [LOOK_VERB]:
        return _look_at_untrusted_file(given[1:])
    from mediator_desk.documents.file.fitting_child import CHILD_VERB as BIND_VERB

    if given[:1] == [BIND_VERB]:
        return _bind_untrusted_files(given[1:])
    from mediator_desk.documents.proof.scan_child import CHILD_VERB as CODE_VERB

    if given[:1] == [CODE_VERB]:
        return _look_for_codes(given[1:])
    from mediator_desk.exchange.notice_child import CHILD_VERB as NOTICE_VERB

    if given[:1] == [NOTICE_VERB]:
        return _read_untrusted_notice(given[1:])
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


def _read_untrusted_file(arguments: list[str]) -> int:
    # A frozen program has no `python -m`: it starts itself again to be the child that reads a file.
    from mediator_desk.exchange.parsing_child import main as read

    return read(arguments)


def _look_at_untrusted_file(arguments: list[str]) -> int:
    from mediator_desk.views.evidence.looking_child import main as look

    return look(arguments)


def _bind_untrusted_files(arguments: list[str]) -> int:
    from mediator_desk.documents.file.fitting_child import main as bind

    return bind(arguments)


def _look_for_codes(arguments: list[str]) -> int:
    from mediator_desk.documents.proof.scan_child import main as look

    return look(arguments)


def _read_untrusted_notice(arguments: list[str]) -> int:
    from mediator_desk.exchange.notice_child import main as read

    return read(arguments)


def _open_window(database_url: str | None, *, is_practice: bool, language: str | None) -> int:
    from mediator_desk import paths
    from mediator_desk.app import run_window

    url = database_url or (paths.practice_database_url() if is_practice else paths.default_database_url())
    return run_window(url, practice=is_practice, language=language)
