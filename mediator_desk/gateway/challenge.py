"""A small piece of work that a phone does while its form is filled in: it holds spam back without a foreign captcha.

A challenge is signed by the bridge and names when it was given, so nothing is kept for those who never come back.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from secrets import token_hex

from mediator_desk.gateway.forgetting import Forgetting

BITS = 14
"""Zero bits that a hash must begin with: some 16,000 hashes, a second on an old phone."""
LEAST_TIME = timedelta(seconds=3)
"""Nobody fills in the form in less."""
VALID_FOR = timedelta(hours=2)
MOST_REMEMBERED = 100_000

_FORM = re.compile(r"(?P<at>[0-9]{10})\.(?P<id>[0-9a-f]{24})\.(?P<seal>[A-Za-z0-9_-]{22})")
_ANSWER = re.compile(r"[a-z0-9]{1,32}")


class Work(StrEnum):
    """What an answer is worth."""

    DONE = "done"
    TOO_FAST = "too_fast"
    NOT_DONE = "not_done"
    """Nothing was worked out, or for a challenge that is not this bridge's, too old or used: the page asks anew."""


@dataclass(frozen=True)
class Challenge:
    """What a phone is given to work out."""

    challenge: str
    bits: int
    least_seconds: int
    valid_seconds: int


class Challenges:
    """Gives challenges and looks at answers."""

    def __init__(self, secret: bytes) -> None:
        self._key = hashlib.sha256(b"challenge" + secret).digest()
        self._used: Forgetting[str] = Forgetting(VALID_FOR, MOST_REMEMBERED)

    def give(self, now: datetime) -> Challenge:
        """Return another challenge."""
        begun = f"{int(now.timestamp()):010d}.{token_hex(12)}"
        seconds = (int(LEAST_TIME.total_seconds()), int(VALID_FOR.total_seconds()))
        return Challenge(f"{begun}.{self._seal(begun)}", BITS, *seconds)

    def worth(self, challenge: str, answer: str, used_for: str, now: datetime) -> Work:
        """Return what an answer is worth for the letter that its sender calls `used_for`, and note that it was used.

        One challenge is good for one letter, which may be sent as often as the line breaks.
        """
        form = _FORM.fullmatch(challenge)
        if form is None or not hmac.compare_digest(form["seal"], self._seal(f"{form['at']}.{form['id']}")):
            return Work.NOT_DONE
        age = now - datetime.fromtimestamp(int(form["at"]), UTC)
        if age > VALID_FOR or not _ANSWER.fullmatch(answer) or not is_worked_out(challenge, answer):
            return Work.NOT_DONE
        if self._used.keep(form["id"], used_for, now) != used_for:
            return Work.NOT_DONE
        return Work.TOO_FAST if age < LEAST_TIME else Work.DONE

    def _seal(self, begun: str) -> str:
        return urlsafe_b64encode(hmac.digest(self._key, begun.encode(), "sha256")[:16]).decode().rstrip("=")


def is_worked_out(challenge: str, answer: str, bits: int = BITS) -> bool:
    """Return whether SHA-256 of "challenge:answer" begins with so many zero bits."""
    found = hashlib.sha256(f"{challenge}:{answer}".encode()).digest()
    return int.from_bytes(found) >> (len(found) * 8 - bits) == 0
