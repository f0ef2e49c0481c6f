"""Calling back ends when a matter of theirs changes its state: one thread for each, beside the bridge's own work."""

from __future__ import annotations

import json
import logging
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from secrets import token_hex
from threading import Event, Thread

from mediator_desk.errors import DeskError
from mediator_desk.gateway import telling
from mediator_desk.gateway.config import Client
from mediator_desk.gateway.signing import CLIENT, NONCE, SIGNATURE, TIME, signature
from mediator_desk.gateway.standing import Bridge
from mediator_desk.gateway.webhooks import Network, NotArrived, call, target_of
from mediator_desk.services.bridge import calls
from mediator_desk.services.bridge.changes import state_changes

LOG = logging.getLogger("mediator_desk.gateway")
SECONDS_BETWEEN = 5.0
"""So much later a back end hears of a change at the most, where it answers."""
SECONDS_AFTER_TROUBLE = 60.0
SECONDS_TO_END = 3.0
MOST_A_ROUND = 50
LONGEST_REST = timedelta(minutes=10)
"""Who does not answer is left alone for a while, whatever else is due."""


class Caller:
    """Calls one back end."""

    def __init__(self, bridge: Bridge, name: str, client: Client, networks: Sequence[Network] = ()) -> None:
        self._bridge, self._name, self._client, self._networks = bridge, name, client, networks
        self._cursor: int | None = None
        self._noted: set[tuple[int, str]] = set()
        self._failures = 0
        self._rests_until: datetime | None = None
        self._chance = random.SystemRandom()

    def run(self, stop: Event) -> None:
        """Call whenever something is due, until told to stop. Whatever goes wrong is said without anybody's words."""
        wait = 0.0
        while not stop.wait(wait):
            wait = SECONDS_BETWEEN
            try:
                self.round()
            except Exception as error:
                code = error.code if isinstance(error, DeskError) else type(error).__name__
                LOG.warning("calling %s: %s", self._name, code)
                wait = SECONDS_AFTER_TROUBLE

    def round(self) -> int:
        """Note what changed and call for what is due, until one call does not arrive; return how many arrived."""
        self._note()
        now = self._bridge.clock()
        if self._rests_until is not None and now < self._rests_until:
            return 0
        with self._bridge.database.reading() as db:
            due = calls.due_calls(db, self._name, most=MOST_A_ROUND, now=now)
        arrived = 0
        for one in due:
            if not self._try(one):
                break
            arrived += 1
        return arrived

    def _note(self) -> None:
        """Note what the back end is to be called for; where nothing changed nothing is written."""
        database, now = self._bridge.database, self._bridge.clock()
        while True:
            with database.reading() as db:
                after = calls.resumed_at(db, self._name) if self._cursor is None else self._cursor
                page = state_changes(db, after, sender=self._name, now=now)
            found = {(one.id, one.receipt) for one in page.rows}
            reached = page.cursor
            if not found <= self._noted:
                with database.writing(is_beside=True) as db:
                    reached = calls.note_calls(db, self._name, after, now=now)
            self._cursor, self._noted = reached, found
            if reached == after:
                return

    def _try(self, one: calls.Call) -> bool:
        """Call for one change; return whether it arrived."""
        why = ""
        try:
            self._send(one)
        except NotArrived as error:
            why = error.why
        now = self._bridge.clock()
        with self._bridge.database.writing(is_beside=True) as db:
            if not why:
                calls.note_arrived(db, one.id, now=now)
                self._failures, self._rests_until = 0, None
                return True
            again = calls.note_failed(db, one.id, spread=self._chance.random(), now=now)
        self._failures += 1
        rest = calls.wait_after(self._failures, self._chance.random())
        self._rests_until = now + min(rest, LONGEST_REST)
        said = "given up" if again is None else f"again at {again:%Y-%m-%d %H:%M} UTC"
        is_news = again is None or self._failures == 1
        LOG.log(logging.WARNING if is_news else logging.INFO, "calling %s: %s, %s", self._name, why, said)
        return False

    def _send(self, one: calls.Call) -> None:
        told = telling.change(self._bridge.said(), one.change_id, one.receipt, one.state, one.changed_at)
        body = json.dumps(told.model_dump(mode="json"), ensure_ascii=False).encode()
        at, nonce = str(int(self._bridge.clock().timestamp())), token_hex(16)
        signed = signature(self._client.secret, "POST", target_of(self._client.webhook), at, nonce, body)
        headers = {CLIENT: self._name, TIME: at, NONCE: nonce, SIGNATURE: signed, "Content-Type": "application/json"}
        call(self._client.webhook, headers, body, networks=self._networks)


@contextmanager
def calling(bridge: Bridge, networks: Sequence[Network] = ()) -> Iterator[None]:
    """Call back ends that want to be called while this lasts."""
    stop = Event()
    callers = [Caller(bridge, name, client, networks) for name, client in bridge.clients.items() if client.webhook]
    threads = [Thread(target=one.run, args=(stop,), daemon=True) for one in callers]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join(SECONDS_TO_END)
