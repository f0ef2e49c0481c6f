"""What a paper or a month says, as one exact text: the same facts give the same text and the same digest, for ever.

Frozen dataclasses, tuples and plain values are taken; whatever could be written in two ways is written in one. Each
value says of what kind it is, so that a date is never taken for a text that looks like it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Kept = TypeVar("Kept")

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


def thawed(text: str, kind: type[Kept]) -> Kept:
    """Return what a canonical text says, as the dataclass or other kind that it was written from.

    A field that the text does not have, because it was written before there was one, has its default. Raises TypeError
    or ValueError where the text says something of another kind.
    """
    return read_as(json.loads(text), kind)


def read_as(plain: object, kind: type[Kept]) -> Kept:
    """Return a part of what a canonical text says, as json.loads gives it, as `thawed` does the whole."""
    part: Kept = _reader(cast("Hashable", kind))(plain)
    return part


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    if value is None or (isinstance(value, bool | str | int) and not isinstance(value, Enum)):
        return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in _kept(value)}
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
    if isinstance(name, Enum):
        return f"word:{name.value}"
    if isinstance(name, str):
        return name
    if isinstance(name, int) and not isinstance(name, bool):
        return f"number:{name}"
    raise TypeError(f"cannot be frozen: a name that is {type(name).__name__}")


Reader = Callable[[Any], Any]
"""From what JSON holds to what it was written from."""


@lru_cache(maxsize=1000)
def _reader(kind: Hashable) -> Reader:
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _of_several(inner)
    if origin is tuple and not (len(inner) == 2 and inner[1] is Ellipsis):
        return _row([_reader(one) for one in inner])
    if isinstance(kind, type) and issubclass(kind, tuple) and hasattr(kind, "_fields"):
        return _named_row(kind)
    if origin in (tuple, Sequence):
        return _rows(_reader(inner[0]))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(inner[0], _reader(inner[1]))
    if dataclasses.is_dataclass(kind):
        return _whole(kind)
    return _single(kind)


def _of_several(kinds: Sequence[Any]) -> Reader:
    readers = [_reader(kind) for kind in kinds if kind is not types.NoneType]
    may_be_nothing = len(readers) < len(kinds)

    def read(value: Any) -> Any:  # noqa: ANN401 - as JSON holds it
        if value is None and may_be_nothing:
            return None
        for one in readers:
            try:
                return one(value)
            except (TypeError, ValueError):
                continue
        raise _is_no(kinds, value)

    return read


def _row(readers: Sequence[Reader]) -> Reader:
    def read(value: Any) -> Any:  # noqa: ANN401 - as above
        if not isinstance(value, list) or len(value) != len(readers):
            raise _is_no("row", value)
        return tuple(one(part) for one, part in zip(readers, value, strict=True))

    return read


def _named_row(kind: Any) -> Reader:  # noqa: ANN401 - a NamedTuple
    """What was written before the last fields were there has their defaults."""
    readers = [_reader(_hints(kind)[name]) for name in kind._fields]

    def read(value: Any) -> Any:  # noqa: ANN401 - as above
        if not isinstance(value, list) or len(value) > len(readers):
            raise _is_no(kind.__name__, value)
        return kind(*(one(part) for one, part in zip(readers, value, strict=False)))

    return read


def _rows(one: Reader) -> Reader:
    def read(value: Any) -> Any:  # noqa: ANN401 - as above
        if not isinstance(value, list):
            raise _is_no("rows", value)
        return tuple(map(one, value))

    return read


def _mapping(names: Any, one: Reader) -> Reader:  # noqa: ANN401 - a type
    is_word = isinstance(names, type) and issubclass(names, Enum)

    def name(text: str) -> Any:  # noqa: ANN401 - a text, a number or a member
        if is_word:
            return names(text.removeprefix("word:"))
        return int(text.removeprefix("number:")) if names is int else text

    def read(value: Any) -> Any:  # noqa: ANN401 - as above
        if not isinstance(value, dict):
            raise _is_no("mapping", value)
        return {name(key): one(part) for key, part in value.items()}

    return read


def _whole(kind: Any) -> Reader:  # noqa: ANN401 - a dataclass
    # Kinds name each other, so each is looked up when the first one is read.
    fields = lru_cache(maxsize=1)(lambda: [(one.name, _reader(_hints(kind)[one.name])) for one in _kept(kind)])

    def read(value: Any) -> Any:  # noqa: ANN401 - as above
        if not isinstance(value, dict):
            raise _is_no(kind.__name__, value)
        return kind(**{name: one(value[name]) for name, one in fields() if name in value})

    return read


def _kept(kind: Any) -> list[dataclasses.Field[Any]]:  # noqa: ANN401 - as above
    # What is not given to a new one is found out from the rest.
    return [one for one in dataclasses.fields(kind) if one.init and one.name not in WORDING]


_hints = lru_cache(maxsize=1000)(get_type_hints)

_MARKS: Mapping[Any, tuple[str, Reader]] = types.MappingProxyType(
    {
        Decimal: ("decimal", Decimal),
        datetime: ("instant", datetime.fromisoformat),
        date: ("day", date.fromisoformat),
        time: ("time", time.fromisoformat),
    }
)


def _single(kind: Any) -> Reader:  # noqa: ANN401 - a type
    is_word = isinstance(kind, type) and issubclass(kind, Enum)
    mark, make = ("word", kind) if is_word else _MARKS.get(kind, ("", None))

    def read(value: Any) -> Any:  # noqa: ANN401 - as above
        if make is None:
            if type(value) is kind:
                return value
        elif isinstance(value, dict) and value.keys() == {mark}:
            return make(value[mark])
        raise _is_no(kind, value)

    return read


def _is_no(kind: object, value: object) -> TypeError:
    return TypeError(f"cannot be thawed: {type(value).__name__} as {kind}")
