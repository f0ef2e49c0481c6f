"""What the bridge stands on: its database, its clock, its own settings and what it keeps in mind while it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from secrets import token_bytes

from mediator_desk.database import Database
from mediator_desk.gateway.challenge import Challenges
from mediator_desk.gateway.config import Client
from mediator_desk.gateway.limits import SHIPPED, Limits
from mediator_desk.gateway.spam import SameTexts
from mediator_desk.services.bridge.texts import (
    CommitteeFacts,
    OpenTo,
    Words,
    bridge_settings,
    committee_facts,
    filled,
    public_texts,
)

TEXTS_KEPT = timedelta(seconds=5)
"""A text that is changed at the desk is on the phones so much later at the most."""


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Said:
    """What consumers are told just now: the committee's facts, how it is open, and its words with facts filled in."""

    facts: CommitteeFacts
    open_to: OpenTo
    words: Mapping[str, Words]
    since: datetime


@dataclass
class Bridge:
    """One running bridge. Nothing in it outlives the process: what must last is in the database."""

    database: Database
    is_practice: bool = False
    """Whether it stands before the practice committee: the page says so."""
    address: str = ""
    """Where consumers reach it, where that is said on the command line and not at the desk."""
    an_hour: Mapping[str, int] = field(default_factory=lambda: SHIPPED)
    """How often one may ask (limits.py)."""
    clients: Mapping[str, Client] = field(default_factory=dict)
    """Back ends by name."""
    clock: Callable[[], datetime] = _now
    secret: bytes = field(default_factory=lambda: token_bytes(32))
    """Hashes and signs what only this process has to know again."""

    def __post_init__(self) -> None:
        self.challenges = Challenges(self.secret)
        self.limits = Limits(self.secret, self.an_hour)
        self.same_texts = SameTexts(self.secret)
        self._said: Said | None = None

    def said(self) -> Said:
        """Return what consumers are told, read again every few seconds. Raises Refused("no_committee"), Unavailable."""
        now, said = self.clock(), self._said
        if said is None or not timedelta(0) <= now - said.since <= TEXTS_KEPT:
            with self.database.reading() as db:
                facts, open_to, words = committee_facts(db), bridge_settings(db), public_texts(db)
            filled_in = {key: Words(one.title, filled(one.words, facts), one.is_own) for key, one in words.items()}
            said = self._said = Said(facts, open_to, filled_in, now)
        return said

    @property
    def telephone(self) -> str:
        """The committee's, as it was last read; "" where it never could be."""
        return self._said.facts.telephone if self._said is not None else ""
