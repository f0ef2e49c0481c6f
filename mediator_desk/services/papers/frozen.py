"""What a paper says, as one exact text: the same facts give the same text and the same digest, for ever.

Frozen dataclasses, tuples and plain values are taken; whatever could be written in two ways is written in one. Each
value says of what kind it is, so that a date is never taken for a text that looks like it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any

WORDING = frozenset({"templates"})
"""Fields that carry the wording of papers and say nothing themselves: the template of a paper is kept beside it."""


def canonical(facts: object) -> str:
    """Return facts as canonical JSON: sorted names, no spaces, amounts, days and instants (in UTC) exact.

    Raises TypeError for what cannot be written exactly: a float, an instant without a zone, a set, any other object.
    """
    return json.dumps(_plain(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(text: str) -> str:
    """Return the SHA-256 of a text in hex, as it is in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    if value is None or (isinstance(value, bool | str | int) and not isinstance(value, Enum)):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        named = {one.name: getattr(value, one.name) for one in dataclasses.fields(value)}
        return {name: _plain(part) for name, part in named.items() if name not in WORDING}
    if isinstance(value, Mapping):
        return {_name(name): _plain(part) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return _marked(value)


def _marked(value: object) -> dict[str, str]:
    if isinstance(value, Enum):
        return {"word": str(value.value)}
    if isinstance(value, Decimal):
        return {"decimal": _decimal(value)}
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise TypeError("an instant needs a time zone")
        return {"instant": value.astimezone(UTC).isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, time):
        return {"time": value.isoformat()}
    raise TypeError(f"cannot be frozen: {type(value).__name__}")


def _decimal(value: Decimal) -> str:
    """An amount is one amount however it was typed: 500, 500.0 and 5E+2 are written alike."""
    if not value.is_finite():
        raise TypeError("cannot be frozen: no finite number")
    plain = format(value, "f")
    trimmed = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if trimmed in ("-0", "") else trimmed


def _name(name: object) -> str:
    if not isinstance(name, str) or isinstance(name, Enum):
        return f"word:{name.value}" if isinstance(name, Enum) else _refuse(name)
    return name


def _refuse(name: object) -> str:
    raise TypeError(f"cannot be frozen: a name that is {type(name).__name__}")
