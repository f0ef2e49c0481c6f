"""How often one may ask: by the address that asks and by the document number that is asked for.

Counted in memory only, under names that nobody can read back; after a restart everybody begins anew.
"""

from __future__ import annotations

import hashlib
import hmac
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address
from math import ceil
from threading import Lock
from types import MappingProxyType

LETTERS, LETTERS_OF_NUMBER = "letters", "letters_of_number"
LOOK_UPS, LOOK_UPS_OF_NUMBER = "look_ups", "look_ups_of_number"
SMALL = "small"
"""Texts, challenges, problems beside fields."""
SIGNED = "signed"
"""Requests whose signature is wrong; right ones are not counted."""
HOUR = timedelta(hours=1)
MOST_REMEMBERED = 200_000
BITS_OF_A_HOME = 64
"""Whoever has one IPv6 address has a whole network of them."""

SHIPPED: Mapping[str, int] = MappingProxyType(
    # A whole village may come through one address of its telephone company.
    {LETTERS: 120, LOOK_UPS: 240, LOOK_UPS_OF_NUMBER: 12, LETTERS_OF_NUMBER: 12, SMALL: 3000, SIGNED: 60}
)
"""What -> how often in an hour; 0: as often as one likes."""


class TooOften(Exception):
    """It was asked too often; `wait` is how long until it may be asked again."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(wait)
        self.wait = wait

    @property
    def minutes(self) -> int:
        """How many minutes one is told to wait."""
        return max(1, ceil(self.wait.total_seconds() / 60))


@dataclass
class _Bucket:
    used: float
    at: datetime


class Limits:
    """Counts and refuses; safe between threads."""

    def __init__(self, secret: bytes, an_hour: Mapping[str, int] = SHIPPED) -> None:
        self._key = hashlib.sha256(b"limits" + secret).digest()
        self._an_hour = an_hour
        self._buckets: OrderedDict[bytes, _Bucket] = OrderedDict()
        self._lock = Lock()

    def count(self, what: str, who: str, now: datetime) -> None:
        """Count one request of `who`. Raises TooOften where the hour's number is used up: it fills again slowly."""
        most = self._an_hour[what]
        if not most or not who:
            return
        name = hmac.digest(self._key, f"{what}\x1f{who}".encode("utf-8", "replace"), "sha256")[:16]
        with self._lock:
            bucket = self._buckets.setdefault(name, _Bucket(0, now))
            self._buckets.move_to_end(name)
            passed = max(now - bucket.at, timedelta(0))
            bucket.used, bucket.at = max(0.0, bucket.used - passed / HOUR * most), now
            if bucket.used + 1 > most:
                raise TooOften((bucket.used + 1 - most) * HOUR / most)
            bucket.used += 1
            while len(self._buckets) > MOST_REMEMBERED:
                self._buckets.popitem(last=False)


def home_of(address: str) -> str:
    """Return the address that is counted: of IPv6 the network, of what is no address the text itself."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return address[:100]
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return str(int(found) >> BITS_OF_A_HOME)
