"""The words of `server` on the command line."""

from __future__ import annotations

import argparse
from pathlib import Path

from mediator_desk.cli.office_keys import add_code_line
from mediator_desk.cli.server_url import add_server_line
from mediator_desk.i18n import translate
from mediator_desk.models.trust_words import Sight
from mediator_desk.models.words import Role

INIT, PEOPLE, ADD, CHANGE, REMOVE = "init", "people", "add-person", "change-person", "remove-person"
CODE, EXCHANGE = "recovery-code", "exchange-keys"
ADD_BRIDGE, REMOVE_BRIDGE = "add-bridge", "remove-bridge"


def add_server(parser: argparse.ArgumentParser) -> None:
    """Add the words of `server`."""
    what = translate(
        "Cli",
        "init: make the server an office's, or bring it up to date; people: who has a login; add-person: invite"
        " somebody; change-person: role, sight, or a new invitation; remove-person: take the login away; recovery-code:"
        " make another recovery code of the kept files; exchange-keys: seal the kept files with other keys, after"
        " somebody left; add-bridge: give the page for consumers its login, which sees no case; remove-bridge: take it"
        " away",
    )
    jobs = (INIT, PEOPLE, ADD, CHANGE, REMOVE, CODE, EXCHANGE, ADD_BRIDGE, REMOVE_BRIDGE)
    parser.add_argument("job", choices=jobs, metavar="JOB", help=what)
    url = translate("Cli", "postgresql://login@host/database, without a password")
    parser.add_argument("url", metavar="URL", help=url)
    parser.add_argument("name", nargs="?", default="", metavar="NAME", help=translate("Cli", "who"))
    parser.add_argument("--role", type=Role, choices=list(Role), help=translate("Cli", "what the person does"))
    sight = translate("Cli", "which cases the person sees (default: what is usual for the role)")
    parser.add_argument("--sight", type=Sight, choices=list(Sight), help=sight)
    again = translate("Cli", "with change-person: a new password for once, in a new invitation")
    parser.add_argument("--new-password", action="store_true", help=again)
    _add_invitation(parser)
    _add_keys(parser)
    _add_founding(parser)


def _add_invitation(parser: argparse.ArgumentParser) -> None:
    file = translate("Cli", "the invitation to write (default: in this folder, under the name)")
    parser.add_argument("--invitation", type=Path, metavar="FILE", help=file)
    host = translate("Cli", "under which name or address colleagues reach the server (default: that of the URL)")
    parser.add_argument("--host", default="", help=host)
    config = translate("Cli", "with add-bridge: the bridge's own file (default: bridge.toml in this folder)")
    parser.add_argument("--config", type=Path, metavar="FILE", help=config)
    add_server_line(parser)


def _add_keys(parser: argparse.ArgumentParser) -> None:
    add_code_line(parser)
    target = translate(
        "Cli", "with init, recovery-code and exchange-keys: write a new recovery code into this file, not on the screen"
    )
    parser.add_argument("--recovery-code-to", type=Path, metavar="FILE", help=target)
    anew = translate(
        "Cli",
        "with init, where the recovery code is lost and nobody's password opens: make new keys and give up so many"
        " kept files, which nobody can read any more",
    )
    parser.add_argument("--new-keys", type=int, metavar="COUNT", help=anew)
    without = translate("Cli", "invite without the recovery code: kept files stay closed to the person")
    parser.add_argument("--without-keys", action="store_true", help=without)


def _add_founding(parser: argparse.ArgumentParser) -> None:
    first = translate("Cli", "with init: the first administrator, who invites the others")
    parser.add_argument("--administrator", default="", metavar="NAME", help=first)
    committee = translate("Cli", "with init: the name of the committee that is founded there")
    parser.add_argument("--committee", default="", metavar="NAME", help=committee)
    empty = translate("Cli", "with init: found nothing, because a committee is to be moved or restored there")
    parser.add_argument("--empty", action="store_true", help=empty)
