"""Packs from the command line: two sides get to know each other, one makes a pack, the other takes it in."""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from mediator_desk import paths
from mediator_desk.cli.bridge_words import PACK, PAIR
from mediator_desk.cli.output import Output, filled
from mediator_desk.cli.unlocking import clerk, opened
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.exchange.pack_file import LETTERS
from mediator_desk.exchange.packs import pack, unpack
from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.services.bridge.carrying import Brought
from mediator_desk.storage.pack_keys import new_keys, read_card, read_keys, with_other, write_keys

FILE = "bridge_packs.json"
OWN_CARD = QT_TRANSLATE_NOOP("Cli", "The card of this computer is in {file}. Its number: {mark}")
OTHER_CARD = QT_TRANSLATE_NOOP(
    "Cli", "The other side is known now: {mark}. Have its number read out by telephone: it must be the same."
)
LETTERS_PACKED = QT_TRANSLATE_NOOP("Cli", "Pack {number} with {entries} letters is in {file}.")
STATES_PACKED = QT_TRANSLATE_NOOP("Cli", "Pack {number} is in {file}: it says how far {entries} submissions are.")
LETTERS_CAME = QT_TRANSLATE_NOOP(
    "Cli",
    "Pack {number}: {new} new letters wait for the desk; {was_here} were here before, {rated_before} rated what was"
    " rated already, {unfit} could not be read.",
)
STATES_CAME = QT_TRANSLATE_NOOP(
    "Cli",
    "Pack {number}: the desk has {arrived} more letters, {changed} changed their state, {forgotten} are told of no"
    " more.",
)


def packs(chosen: argparse.Namespace, output: Output, *, now: datetime) -> None:
    """Do what `bridge pair`, `bridge pack` or `bridge unpack` is told.

    Raises Refused("pair_needs", "pack_needs", "unpack_needs", "side_is_set"), and what exchange/packs.py raises.
    """
    with opened(chosen) as database:
        keys = chosen.keys or paths.data_folder() / FILE
        if chosen.job == PAIR:
            _pair(database, keys, chosen, output)
        elif chosen.job == PACK:
            _pack(database, keys, chosen, output, now)
        else:
            _unpack(database, keys, chosen, output, now)


def _pair(database: Database, place: Path, chosen: argparse.Namespace, output: Output) -> None:
    keys = read_keys(place, database.ring)
    if not chosen.to and not chosen.file:
        raise Refused("pair_needs")
    if keys is None and not chosen.side:
        raise Refused("no_pack_keys")
    if keys is not None and chosen.side and chosen.side != keys.side:
        raise Refused("side_is_set")
    known = keys or new_keys(chosen.side)
    if chosen.file:
        known = with_other(known, read_card(chosen.file))
    write_keys(place, known, database.ring)
    if chosen.to:
        with paths.written_whole(chosen.to) as draft:
            draft.write_text(known.card.as_bytes().decode("ascii"), encoding="ascii")
        output.say(filled(OWN_CARD, {"file": str(chosen.to), "mark": known.card.mark}))
    if chosen.file and known.other is not None:
        output.say(filled(OTHER_CARD, {"mark": known.other.mark}))
    output.done(own=known.card.mark, other=known.other.mark if known.other else "")


def _pack(database: Database, keys: Path, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    if not chosen.to:
        raise Refused("pack_needs")
    made = pack(database, chosen.to, keys, by=clerk(), now=now)
    facts = {"number": made.number, "entries": made.entries, "file": str(made.place)}
    output.say(filled(LETTERS_PACKED if made.kind == LETTERS else STATES_PACKED, facts))
    output.done(kind=made.kind, **facts)


def _unpack(database: Database, keys: Path, chosen: argparse.Namespace, output: Output, now: datetime) -> None:
    if not chosen.file:
        raise Refused("unpack_needs")
    done = unpack(database, chosen.file, keys, by=clerk(), now=now)
    number: dict[str, object] = {"number": done.head.number}
    if done.head.kind == LETTERS:
        sums = {one.value: done.letters[one] for one in Brought}
        output.say(filled(LETTERS_CAME, number | sums))
        output.done(kind=done.head.kind, **number, **sums)
        return
    told = {name: getattr(done.states, name) for name in ("arrived", "changed", "forgotten")}
    output.say(filled(STATES_CAME, number | told))
    output.done(kind=done.head.kind, **number, **told)
