"""What makes a letter wait for a person to look at it first. Nothing is thrown away: its sender may be real."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime, timedelta

from mediator_desk.gateway.forgetting import Forgetting

HONEYPOT, TOO_FAST, SAME_TEXT = "honeypot", "too_fast", "same_text"
"""Codes of Letter.held."""
SAME_AT_MOST = 3
"""So many people may send the very same account: a household with one policy each."""
SHORTEST = 20
"""Characters; "没有赔" is what many write."""
_TEXTS = ("事实经过", "诉求")


class SameTexts:
    """Counts who sent the very same account within a day, in memory and by hash."""

    def __init__(self, secret: bytes) -> None:
        self._key = hashlib.sha256(b"same texts" + secret).digest()
        self._senders: Forgetting[set[str]] = Forgetting(timedelta(days=1), 50_000)

    def is_sent_by_many(self, fields: Mapping[str, str], key: str, now: datetime) -> bool:
        """Note a letter; return whether too many others brought the same account. The same letter again counts once."""
        words = "".join("".join(fields.get(column, "").split()) for column in _TEXTS)
        if len(words) < SHORTEST:
            return False
        name = hmac.digest(self._key, words.encode("utf-8", "replace"), "sha256").hex()
        senders = self._senders.keep(name, set(), now)
        if len(senders) <= SAME_AT_MOST:
            senders.add(key)
            return len(senders) > SAME_AT_MOST
        return True
