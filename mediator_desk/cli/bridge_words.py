"""The words of `bridge` on the command line."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from mediator_desk.i18n import translate
from mediator_desk.storage.pack_keys import BRIDGE, DESK

SERVE, TAKE_IN, CLIENT = "serve", "take-in", "client"
PAIR, PACK, UNPACK = "pair", "pack", "unpack"
ADD, LIST, REMOVE, AGAIN = "add", "list", "remove", "again"
HOST, PORT = "127.0.0.1", 8443


def add_bridge(parser: argparse.ArgumentParser) -> None:
    """Add what `bridge` can be told."""
    what = translate(
        "Cli",
        "serve (default): stand before the public; take-in: take waiting letters in; client: back ends that may send"
        " letters; pair, pack, unpack: carry letters to a desk without a network, and bring back how far they are",
    )
    jobs = (SERVE, TAKE_IN, CLIENT, PAIR, PACK, UNPACK)
    parser.add_argument("job", nargs="?", choices=jobs, default=SERVE, metavar="JOB", help=what)
    act = translate(
        "Cli", "with client: add NAME, list, remove NAME, again NAME (call it once more for what was given up)"
    )
    parser.add_argument("act", nargs="?", choices=(ADD, LIST, REMOVE, AGAIN), default=LIST, metavar="ACT", help=act)
    name = translate("Cli", "the back end: letters, digits, hyphens")
    parser.add_argument("name", nargs="?", type=_name, metavar="NAME", help=name)
    practice = translate("Cli", "stand before the practice committee on this computer: to try it without any account")
    parser.add_argument("--simulate", action="store_true", help=practice)
    host = translate("Cli", "the address of this computer on which it listens (default: only for this computer)")
    parser.add_argument("--host", default=HOST, help=host)
    parser.add_argument("--port", type=_port, default=PORT, metavar="N", help=translate("Cli", "its port"))
    url = translate("Cli", "under which address consumers reach it: https://…")
    parser.add_argument("--url", default="", metavar="ADDRESS", help=url)
    config = translate("Cli", "the file with its settings and the secrets of back ends (default: in your data folder)")
    parser.add_argument("--config", type=Path, metavar="FILE", help=config)
    hook = translate("Cli", "with client add: where the back end is told of changes, https://…")
    parser.add_argument("--webhook", default="", metavar="ADDRESS", help=hook)
    _add_packs(parser)


def _add_packs(parser: argparse.ArgumentParser) -> None:
    side = translate("Cli", "with pair, for the first time: on which side this computer stands")
    parser.add_argument("--side", choices=(DESK, BRIDGE), help=side)
    to = translate("Cli", "with pair: where the own card is written; with pack: the folder or file of the pack")
    parser.add_argument("--to", type=Path, metavar="PLACE", help=to)
    file = translate("Cli", "with pair: the card of the other side; with unpack: the pack")
    parser.add_argument("--file", type=Path, metavar="FILE", help=file)
    keys = translate("Cli", "the file with the keys of this side (default: in your data folder)")
    parser.add_argument("--keys", type=Path, metavar="FILE", help=keys)


def _name(word: str) -> str:
    if not re.fullmatch(r"[a-z0-9-]{1,40}", word):
        raise argparse.ArgumentTypeError(translate("Cli", "small letters, digits and hyphens are needed"))
    return word


def _port(word: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", word) or not 0 < int(word) < 65536:
        raise argparse.ArgumentTypeError(translate("Cli", "a port from 1 to 65535 is needed"))
    return int(word)
