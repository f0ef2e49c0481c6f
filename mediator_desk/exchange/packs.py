"""Packs between a bridge and a desk without a network: letters go in, how far they are goes out, carried by somebody.

Each pack says all there is to say, so only the newest counts. Killed at any moment the same pack is brought again and
goes on: what is here already is known, and its number counts once all of it is here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from mediator_desk.conventions.china_time import china_day
from mediator_desk.database import Database
from mediator_desk.errors import Refused
from mediator_desk.exchange.pack_file import LETTERS, STATES, Entry, PackHead, entries_of, look_at_pack, write_pack
from mediator_desk.models.actor import Actor
from mediator_desk.services.bridge import carrying
from mediator_desk.services.bridge.carried_states import Asking, CarriedState, Public, public_of, states_to_carry
from mediator_desk.services.bridge.carrying import Brought, CarriedLetter, ToldThere, letters_to_carry
from mediator_desk.services.bridge.letters import LetterDraft, LetterFileDraft
from mediator_desk.services.bridge.states_brought import Told, take_public, take_states
from mediator_desk.services.bridge.texts import OpenTo, Words
from mediator_desk.storage.pack_keys import DESK, PackKeys, read_keys, write_keys

SUFFIX = ".mdpack"
TOLD_AT_ONCE = 500
Made = TypeVar("Made")


@dataclass(frozen=True)
class Packed:
    """A pack that was made: where it lies, its number, and how many letters or states are in it."""

    place: Path
    number: int
    kind: str
    entries: int


@dataclass(frozen=True)
class Unpacked:
    """What came of a pack: of its letters, or of the states that it brought."""

    head: PackHead
    letters: Mapping[Brought, int] = field(default_factory=dict)
    states: Told = field(default_factory=Told)


def known_keys(database: Database, place: Path) -> PackKeys:
    """Return the keys of this side. Raises Refused("no_pack_keys"), and as read_keys does."""
    keys = read_keys(place, database.ring)
    if keys is None:
        raise Refused("no_pack_keys")
    return keys


def pack(database: Database, to: Path, keys_place: Path, *, by: Actor, now: datetime) -> Packed:
    """Make a pack for the other side, in a folder or under a name that is free: letters at a bridge, states at a desk.

    Raises Refused("file_is_there", path), ("no_such_folder", path), ("needs_all_cases"), and as `known_keys` and
    `write_pack` do.
    """
    keys = known_keys(database, keys_place)
    if keys.other is None:
        raise Refused("no_other_side")
    keys = replace(keys, made=keys.made + 1)
    kind = STATES if keys.side == DESK else LETTERS
    place = to / f"{kind}-{china_day(now):%Y%m%d}-{keys.made:04d}{SUFFIX}" if to.is_dir() else to
    if place.exists():
        raise Refused("file_is_there", path=str(place))
    if not place.parent.is_dir():
        raise Refused("no_such_folder", path=str(place.parent))
    write_keys(keys_place, keys, database.ring)  # first: no number is given twice
    counted = 0

    def counting() -> Iterator[Entry]:
        nonlocal counted
        for entry in _states(database, by) if kind == STATES else _letters(database, by, now):
            counted += "receipt" in entry.values
            yield entry

    head = write_pack(place, keys, kind, counting(), now=now)
    with database.writing() as db:
        carrying.tell_packed(db, kind, head.number, counted, by=by, now=now)
    return Packed(place, head.number, kind, counted)


def unpack(database: Database, place: Path, keys_place: Path, *, by: Actor, now: datetime) -> Unpacked:
    """Take in what came in a pack, once; done again after an interruption it goes on.

    Raises Refused("pack_came_before", number), ("pack_is_older", number, newest), ("pack_not_for_this_side"),
    ("states_at_an_office"), and as `known_keys`, `look_at_pack` and `entries_of` do.
    """
    keys = known_keys(database, keys_place)
    head = look_at_pack(place, keys)
    if head.kind != (LETTERS if keys.side == DESK else STATES):
        raise Refused("pack_not_for_this_side")
    if head.number == keys.taken:
        raise Refused("pack_came_before", number=head.number)
    if head.number < keys.taken:
        raise Refused("pack_is_older", number=head.number, newest=keys.taken)
    entries = entries_of(place, keys)
    take = _take_letters if head.kind == LETTERS else _take_states
    done = take(database, head, entries, by, now)
    write_keys(keys_place, replace(keys, taken=head.number), database.ring)
    return done


def _letters(database: Database, by: Actor, now: datetime) -> Iterator[Entry]:
    with database.reading() as db:
        told = carrying.told_to_carry(db, by=by, now=now)
        for first in range(0, len(told), TOLD_AT_ONCE):
            part = [{**asdict(one), "at": one.at.isoformat()} for one in told[first : first + TOLD_AT_ONCE]]
            yield Entry({"told": part})
        for letter in letters_to_carry(db, by=by):
            draft = letter.draft
            names = [{"name": one.name, "media_type": one.media_type} for one in draft.files]
            texts = {"fields": dict(draft.fields), "completes": draft.completes, "held": draft.held}
            sender = {"sender": draft.sender, "sender_key": draft.sender_key}
            values = {"receipt": letter.receipt, "came_at": letter.came_at.isoformat(), "files": names}
            yield Entry(values | sender | texts, tuple(one.content for one in draft.files))


def _take_letters(database: Database, head: PackHead, entries: Iterator[Entry], by: Actor, now: datetime) -> Unpacked:
    sums = dict.fromkeys(Brought, 0)
    for entry in entries:
        if (told := entry.values.get("told")) is not None:
            with database.writing() as db:
                carrying.bring_told(db, _told(told), by=by, now=now)
            continue
        letter = _letter(entry)
        with database.writing() as db:
            sums[Brought.UNFIT if letter is None else carrying.bring(db, letter, by=by, now=now)] += 1
    with database.writing() as db:
        carrying.tell_brought(db, head.number, sums, by=by, now=now)
    return Unpacked(head, letters=sums)


def _letter(entry: Entry) -> CarriedLetter | None:
    """Return the letter of an entry, None for what is none: the bridge stands in public and may be anybody's."""
    said = entry.values
    try:
        fields = {str(column): _text(text) for column, text in said["fields"].items()}
        names = [(_text(one["name"]), _text(one["media_type"])) for one in said["files"]]
        files = tuple(LetterFileDraft(*named, one) for named, one in zip(names, entry.files, strict=True))
        sender = _text(said["sender"]), _text(said["sender_key"])
        draft = LetterDraft(*sender, fields, files, _text(said["completes"]), _text(said["held"]))
        return CarriedLetter(_text(said["receipt"]), datetime.fromisoformat(_text(said["came_at"])), draft)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _states(database: Database, by: Actor) -> Iterator[Entry]:
    with database.reading() as db:
        yield Entry({"public": asdict(public_of(db))})
        for told in states_to_carry(db, by=by):
            asking = None if told.asking is None else {"words": told.asking.words, "columns": list(told.asking.columns)}
            values = {"receipt": told.receipt, "state": told.state, "since": told.since.isoformat()}
            yield Entry(values | {"can_be_rated": told.can_be_rated, "asking": asking})


def _take_states(database: Database, head: PackHead, entries: Iterator[Entry], by: Actor, now: datetime) -> Unpacked:
    first = next(entries, None)
    if first is None:
        raise Refused("pack_damaged")
    public = _read(_public, first.values.get("public"))
    with database.writing() as db:
        take_public(db, public, by=by, now=now)
        told = take_states(db, (_read(_state, one.values) for one in entries), by=by, now=now)
    return Unpacked(head, states=told)


def _told(said: object) -> list[ToldThere]:
    """Return who was told what; nothing where it is not as a bridge writes it."""
    try:
        rows = [(*(_text(one[name]) for name in ("receipt", "way", "state")), _text(one["at"])) for one in _list(said)]
        return [ToldThere(receipt, datetime.fromisoformat(at), way, state) for receipt, way, state, at in rows]
    except (ValueError, KeyError, TypeError):
        return []


def _list(said: object) -> list[Any]:
    if not isinstance(said, list):
        raise TypeError("no list")
    return said[:TOLD_AT_ONCE]


def _read(make: Callable[[Any], Made], said: object) -> Made:
    try:
        return make(said)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Refused("pack_damaged") from error


def _public(said: Mapping[str, Any]) -> Public:
    open_to = OpenTo(
        bool(said["open_to"]["is_open"]), _text(said["open_to"]["address"]), str(said["open_to"]["asks_for"])
    )
    texts = {_text(key): Words(_text(one["title"]), _text(one["words"]), True) for key, one in said["texts"].items()}
    return Public(_text(said["name"]), _text(said["telephone"]), _text(said["address"]), open_to, texts)


def _state(said: Mapping[str, Any]) -> CarriedState:
    asked = said["asking"]
    asking = None if asked is None else Asking(_text(asked["words"]), tuple(map(_text, asked["columns"])))
    since = datetime.fromisoformat(_text(said["since"]))
    return CarriedState(_text(said["receipt"]), _text(said["state"]), since, bool(said["can_be_rated"]), asking)


def _text(said: object) -> str:
    if not isinstance(said, str):
        raise TypeError("no text")
    return said
