"""What consumers read on the bridge, and how it is open to them: shipped words, and the committee's own in their place.

The shipped ones are in resources/gateway/texts.toml: key -> title and words. In words {committee} and {telephone} stand
for the committee's own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediator_desk import paths
from mediator_desk.conventions.text import LONGEST_NAME, LONGEST_TEXT, clean_text, storable
from mediator_desk.errors import Invalid, Problem, Refused
from mediator_desk.models.actor import Actor
from mediator_desk.models.bridge import BridgeSettings, PublicText
from mediator_desk.models.committee import Committee
from mediator_desk.models.rights import Right, may
from mediator_desk.services import audit

PHONE_END, NOTHING = "phone_end", "nothing"
ASKS_FOR = (PHONE_END, NOTHING)
"""What may be asked beside the document number."""
LONGEST_ADDRESS = 300
STATE = "state."
"""What the keys of states begin with."""


@dataclass(frozen=True)
class Words:
    """A text that consumers read; `is_own`: the committee has it in place of the shipped one."""

    title: str
    words: str
    is_own: bool = False


@dataclass(frozen=True)
class TextDraft:
    """A text as the committee wants it. version: 0 while the shipped one is read."""

    title: str
    words: str
    version: int = 0

    def problems(self) -> list[Problem]:
        """Return what cannot be."""
        longest = {"title": LONGEST_NAME, "words": LONGEST_TEXT}
        texts = {"title": _cleaned(self.title), "words": _cleaned(self.words)}
        found = [Problem(name, "required") for name, text in texts.items() if not text]
        return found + [
            Problem(name, "too_long", {"longest": longest[name]})
            for name, text in texts.items()
            if len(text) > longest[name]
        ]


class TextRow(NamedTuple):
    """A line of the list of texts. `id`: its place, from 1 on."""

    id: int
    key: str
    title: str
    words: str
    is_own: bool

    @property
    def is_of_state(self) -> bool:
        """Whether it says how far a matter is, in place of a part of the page."""
        return self.key.startswith(STATE)


@dataclass(frozen=True)
class OpenTo:
    """How the bridge is open: whether it takes new matters, where it is reached, what it asks for."""

    is_open: bool = True
    address: str = ""
    asks_for: str = PHONE_END
    version: int = 0
    """0 while nobody has changed anything."""


@dataclass(frozen=True)
class CommitteeFacts:
    """What consumers are told of the committee."""

    name: str
    telephone: str
    address: str
    is_practice: bool


@cache
def shipped_texts() -> Mapping[str, Words]:
    """Return the texts that come with the program, by key, in their order."""
    source = (paths.resources() / "gateway" / "texts.toml").read_text(encoding="utf-8")
    return MappingProxyType(
        {key: Words(one["title"], one["words"].strip()) for key, one in tomllib.loads(source).items()}
    )


def public_texts(db: Session) -> Mapping[str, Words]:
    """Return every text that consumers read, by key: the committee's own, else the shipped one."""
    rows = db.execute(select(PublicText.key, PublicText.title, PublicText.words))
    own = {row.key: Words(row.title, row.words, is_own=True) for row in rows}
    return MappingProxyType({key: own.get(key, words) for key, words in shipped_texts().items()})


def filled(words: str, facts: CommitteeFacts) -> str:
    """Return words with the committee's name and telephone in their places."""
    return words.replace("{committee}", facts.name).replace("{telephone}", facts.telephone)


def committee_facts(db: Session) -> CommitteeFacts:
    """Return what consumers are told of the committee. Raises Refused("no_committee")."""
    query = select(Committee.name, Committee.telephone, Committee.address, Committee.is_practice)
    found = db.execute(query.order_by(Committee.id).limit(1)).one_or_none()
    if found is None:
        raise Refused("no_committee")
    return CommitteeFacts(*found)


def text_rows(db: Session) -> list[TextRow]:
    """Return every text that consumers read, in the order of the shipped ones."""
    texts = public_texts(db).items()
    return [TextRow(place, key, one.title, one.words, one.is_own) for place, (key, one) in enumerate(texts, 1)]


def text_draft(db: Session, key: str) -> TextDraft:
    """Return a text to be changed. Raises Refused("public_text_unknown")."""
    shipped = _shipped(key)
    query = select(PublicText.title, PublicText.words, PublicText.version).where(PublicText.key == key)
    own = db.execute(query).one_or_none()
    return TextDraft(shipped.title, shipped.words) if own is None else TextDraft(*own)


def change_text(db: Session, key: str, draft: TextDraft, *, by: Actor, now: datetime) -> None:
    """Put the committee's own text in the place of one, or the shipped one back where it reads like that.

    `draft.version` is that of the text as it was read.

    Raises Invalid, Refused("public_text_unknown"), ("changed_at_another_desk").
    """
    may(by, Right.KEEP_SETTINGS)
    shipped = _shipped(key)
    if problems := draft.problems():
        raise Invalid(problems)
    title, words = _cleaned(draft.title), _cleaned(draft.words)
    row = db.scalars(select(PublicText).where(PublicText.key == key).with_for_update()).one_or_none()
    if (row.version if row else 0) != draft.version:
        raise Refused("changed_at_another_desk")
    if (title, words) == (shipped.title, shipped.words):
        put_back_text(db, key, by=by, now=now)
        return
    if row is None:
        db.add(PublicText(key=key, title=title, words=words))
    else:
        row.title, row.words = title, words
        if not db.is_modified(row):
            return
    audit.record(db, "public_text_changed", by=by, at=now, facts={"key": key, "title": title})


def put_back_text(db: Session, key: str, *, by: Actor, now: datetime) -> None:
    """Let the shipped text be read again. Raises Refused("public_text_unknown")."""
    may(by, Right.KEEP_SETTINGS)
    shipped = _shipped(key)
    row = db.scalars(select(PublicText).where(PublicText.key == key).with_for_update()).one_or_none()
    if row is not None:
        db.delete(row)
        audit.record(db, "public_text_put_back", by=by, at=now, facts={"key": key, "title": shipped.title})


def bridge_settings(db: Session) -> OpenTo:
    """Return how the bridge is open; as shipped while nobody has changed it."""
    query = select(
        BridgeSettings.is_open, BridgeSettings.address, BridgeSettings.asks_for, BridgeSettings.version
    ).where(BridgeSettings.id == 1)
    found = db.execute(query).one_or_none()
    return OpenTo() if found is None else OpenTo(*found)


def rating_address(db: Session, token: str) -> str:
    """Return the link by which a phone rates. Raises Refused("bridge_has_no_address") where the settings name none."""
    address = bridge_settings(db).address
    if not address:
        raise Refused("bridge_has_no_address")
    return f"{address}/#rate={token}"


def change_settings(db: Session, draft: OpenTo, *, by: Actor, now: datetime) -> None:
    """Change how the bridge is open. `draft.version` is that of the settings as they were read.

    Raises Invalid, Refused("changed_at_another_desk").
    """
    may(by, Right.KEEP_SETTINGS)
    address = draft.address.strip().rstrip("/")
    problems = [] if draft.asks_for in ASKS_FOR else [Problem("asks_for", "required")]
    if address and not _is_safe(address):
        problems.append(Problem("address", "address_not_safe"))
    if len(address) > LONGEST_ADDRESS:
        problems.append(Problem("address", "too_long", {"longest": LONGEST_ADDRESS}))
    if problems:
        raise Invalid(problems)
    row = db.scalars(select(BridgeSettings).where(BridgeSettings.id == 1).with_for_update()).one_or_none()
    if (row.version if row else 0) != draft.version:
        raise Refused("changed_at_another_desk")
    if row is None:
        db.add(BridgeSettings(id=1, is_open=draft.is_open, address=address, asks_for=draft.asks_for))
    else:
        row.is_open, row.address, row.asks_for = draft.is_open, address, draft.asks_for
        if not db.is_modified(row):
            return
    audit.record(db, "bridge_settings_changed", by=by, at=now, facts={"is_open": draft.is_open, "address": address})


def _is_safe(address: str) -> bool:
    """Return whether what is typed on a page there is read by nobody on its way: TLS, or this very computer."""
    try:
        place = urlsplit(address)
        host = place.hostname or ""
    except ValueError:
        return False
    is_plain = address.isprintable() and not place.query and not place.fragment and not place.username
    is_here = place.scheme == "http" and host in ("127.0.0.1", "localhost", "::1")
    return is_plain and bool(host) and (place.scheme == "https" or is_here)


def _cleaned(typed: str) -> str:
    return clean_text(storable(typed)).text.strip()


def _shipped(key: str) -> Words:
    found = shipped_texts().get(key)
    if found is None:
        raise Refused("public_text_unknown", key=key[:60])
    return found
